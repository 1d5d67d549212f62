// Package core holds the plain record of a decision and the forms in which it
// is written, below everything that speaks of the law.
//
// The root package gives its types the methods that a caller sees, and package
// rule fills them in. Both convert: no value of a caller holds an exported field
// by which a decision could be forged.
package core

import (
	"strings"

	"github.com/qagida/qagida/internal/law"
)

// Refusal says why an input cannot be meant. The root package makes an
// InputError of it.
type Refusal struct{ Field, Value, Reason string }

// Refuse returns a refusal of a value.
func Refuse(field, value, reason string) *Refusal { return &Refusal{field, value, reason} }

// RefuseUnknown returns a refusal of a word that is not in a list, naming the
// list.
func RefuseUnknown(concept, value string, known []string) *Refusal {
	return Refuse(concept, value, "is not one of: "+strings.Join(known, ", "))
}

// Langs are the languages of every text, as the root package numbers them.
const (
	Kazakh  = 1
	Russian = 2
	English = 3
)

var notStated = law.Text{KK: "көрсетілмеген", RU: "не указано", EN: "not stated"}

// How many bytes of a refused value, of its place and of the reason an error
// repeats.
const (
	longestValue  = 80
	longestField  = 200
	longestReason = 2000
)

// Cut returns a refused value at a length that is safe to log.
func Cut(value string) string { return cutAt(value, longestValue) }

// CutField returns the place of a refused value at such a length.
func CutField(field string) string { return cutAt(field, longestField) }

// CutReason returns the reason of a refusal at such a length: a caller's own words
// may stand in it.
func CutReason(reason string) string { return cutAt(reason, longestReason) }

func cutAt(value string, longest int) string {
	if len(value) <= longest {
		return value
	}
	return strings.ToValidUTF8(value[:longest], "") + "…"
}
