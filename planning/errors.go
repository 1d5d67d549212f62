package planning

import (
	"errors"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// within says where in a larger input the value stood that an error refuses.
func within(where string, err error) error {
	var refused *qagida.InputError
	if errors.As(err, &refused) {
		return rule.Refuse(where+"."+refused.Field, refused.Value, refused.Reason)
	}
	return err
}

// item names a member of a list, counted from 0 as in JSON: courses[3].
func item(list string, place int) string { return list + "[" + strconv.Itoa(place) + "]" }
