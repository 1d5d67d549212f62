package core

import (
	"fmt"
	"strings"

	"github.com/qagida/qagida/internal/law/refusal"
)

// Refusal says why an input cannot be meant. It is the InputError of the root package
// by another name. Every part is at a length that is safe to log.
type Refusal struct {
	Field   string
	Value   string
	Reason  string            // in English, with days and numbers as programs write them
	Code    string            // of the kind of refusal
	Amounts map[string]string // what the reason names, as programs write it; nil for nothing
}

// Refuse returns a refusal of a value. The amounts that its reason names stand in the
// order of the kind's places: whole numbers, words in lists, and what prints itself.
func Refuse(field, value string, kind refusal.Kind, amounts ...any) *Refusal {
	r := &Refusal{Field: cutAt(field, longestField), Value: cutAt(value, longestValue), Code: kind.Code()}
	places := kind.Places()
	for i, place := range places[:min(len(amounts), len(places))] {
		if r.Amounts == nil {
			r.Amounts = make(map[string]string, len(amounts))
		}
		r.Amounts[place] = cutAt(amountText(amounts[i]), longestReason)
	}
	reason := fill(kind.Text().EN, English, func(place string) string { return r.Amounts[place] })
	r.Reason = cutAt(reason, longestReason)
	return r
}

// RefuseUnknown returns a refusal of a word that is not in a list, naming the
// list.
func RefuseUnknown(concept, value string, known []string) *Refusal {
	if len(known) == 0 {
		return Refuse(concept, value, refusal.NoneToChoose)
	}
	return Refuse(concept, value, refusal.NotOneOf, known)
}

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

func cutAt(value string, longest int) string {
	if len(value) <= longest {
		return value
	}
	return strings.ToValidUTF8(value[:longest], "") + "…"
}

// amountText returns an amount of a refusal as programs write it.
func amountText(amount any) string {
	if words, listed := amount.([]string); listed {
		return strings.Join(words, ", ")
	}
	return fmt.Sprint(amount)
}
