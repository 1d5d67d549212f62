package lawtext

import (
	"strconv"
	"strings"
)

// Refusal says that an input cannot be compared with anything: an act that is
// not known, or a text in which nothing of the act can be recognised.
type Refusal struct {
	Field  string // act or text
	Value  string // as received, cut where it is long
	Reason string // in English, without the field or the value
}

// Error returns the three parts on one line.
func (r *Refusal) Error() string {
	return "lawtext: " + r.Field + ": " + strconv.Quote(r.Value) + ": " + r.Reason
}

// longestValue is how many bytes of a refused value an error repeats.
const longestValue = 80

func refuse(field, value, reason string) error {
	if len(value) > longestValue {
		value = strings.ToValidUTF8(value[:longestValue], "") + "…"
	}
	return &Refusal{field, value, reason}
}
