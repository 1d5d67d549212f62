package rule

import (
	"errors"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// Rename returns a refusal with another name for its field, as somebody knows it who
// has asked in other words. Any other error stays as it is.
func Rename(err error, name func(field string) string) error {
	var refused *qagida.InputError
	if !errors.As(err, &refused) {
		return err
	}
	renamed := *refused
	renamed.Field = core.CutField(name(refused.Field))
	return &renamed
}
