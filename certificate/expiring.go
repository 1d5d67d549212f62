package certificate

import (
	"iter"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Expiring lists, of any number of terms, those that are valid on a day and
// whose last valid day is at most so many months and days later: 0 and 0 gives
// those that end on the day itself. It orders them by last day, then by first
// day and id, whatever the order of the input, and gives each once. [Term.Key]
// is the key under which to send a notice once.
//
// A certificate that is revoked before it would expire is not listed, nor one
// without a known term. Expiring reads the terms once, when it is called, and
// keeps those that it lists. It refuses a day that is not stated, negative
// months or days, and an end after the year 9999.
func Expiring(terms iter.Seq[Term], on qagida.Date, months, days int) (iter.Seq[Term], error) {
	switch {
	case on.IsZero():
		return nil, rule.Refuse("on", on.String(), "must be stated")
	case months < 0:
		return nil, rule.Refuse("months", strconv.Itoa(months), "is negative")
	case days < 0:
		return nil, rule.Refuse("days", strconv.Itoa(days), "is negative")
	}
	until, err := on.Add(0, months, days)
	if err != nil {
		return nil, err
	}
	var ending []Term
	for t := range terms {
		if t.Status(on) == Valid && t.end() == t.Last && !t.Last.After(until) {
			ending = append(ending, t)
		}
	}
	return slices.Values(sorted(ending)), nil
}

// sorted puts terms into their one order and drops repetitions.
func sorted(terms []Term) []Term {
	slices.SortFunc(terms, Term.compare)
	return slices.Compact(terms)
}
