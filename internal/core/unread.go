package core

import (
	"cmp"
	"encoding/json"
	"errors"
	"strings"

	"github.com/qagida/qagida/internal/law/refusal"
)

// RefuseUnread returns the refusal of a JSON text that encoding/json could not read.
func RefuseUnread(field, text string, err error) *Refusal {
	var other *json.UnmarshalTypeError
	said := Cut(err.Error())
	member, strange := strings.CutPrefix(err.Error(), "json: unknown field ")
	switch {
	case errors.As(err, &other):
		return Refuse(field, text, refusal.OtherType, said, cmp.Or(other.Field, field))
	case strange:
		return Refuse(field, text, refusal.UnknownMember, said, cmp.Or(strings.Trim(member, `"`), `""`))
	default:
		return Refuse(field, text, refusal.Unreadable, said)
	}
}
