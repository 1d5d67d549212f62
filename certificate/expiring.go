package certificate

import (
	"iter"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Which certificates end soon, over any number of teachers.

// Expiring lists, of any number of terms, those that are valid on a day and
// whose last valid day is at most so many months and days later: 0 and 0 lists
// those that end on the day itself. It orders them by last day, then by first
// day, id and holder, whatever the order of the input, and lists each once.
// [Term.Key] is the key under which to send a notice once, [SharedIDs] says which
// ids more than one holder has.
//
// A certificate that is revoked before it would expire is not listed, nor one
// without a known term. Expiring reads the terms once, when it is called, and
// keeps those that it lists; no terms at all, nil among them, list none. It
// refuses a day that is not stated, negative months or days, and an end after the
// year 9999.
func Expiring(terms iter.Seq[Term], on qagida.Date, months, days int) (iter.Seq[Term], error) {
	if on.IsZero() {
		return nil, rule.Refuse("on", on.String(), refusal.NotStated)
	}
	if err := checkAhead(months, days); err != nil {
		return nil, err
	}
	until, err := on.Add(0, months, days)
	if err != nil {
		return nil, err
	}
	var ending []Term
	for t := range each(terms) {
		last := t.span().lastOn(on)
		if t.Status(on) == Valid && !last.IsZero() && t.until(last) == last && !last.After(until) {
			ending = append(ending, t)
		}
	}
	return slices.Values(sorted(ending)), nil
}

// checkAhead refuses to look back.
func checkAhead(months, days int) error {
	switch {
	case months < 0:
		return rule.Refuse("months", strconv.Itoa(months), refusal.Negative)
	case days < 0:
		return rule.Refuse("days", strconv.Itoa(days), refusal.Negative)
	default:
		return nil
	}
}

// SharedIDs lists, in their order, the ids that the terms of more than one holder
// have: a series and a number stand for one certificate (order95/A4.8), so that
// one of them is written down wrongly. It reads the terms once, when it is called.
func SharedIDs(terms iter.Seq[Term]) iter.Seq[string] {
	holder := map[string]string{}
	var shared []string
	for t := range each(terms) {
		first, seen := holder[t.ID]
		if !seen {
			holder[t.ID] = t.Holder
		} else if first != t.Holder {
			shared = append(shared, t.ID)
		}
	}
	slices.Sort(shared)
	return slices.Values(slices.Compact(shared))
}

// each returns the terms, none for nil.
func each(terms iter.Seq[Term]) iter.Seq[Term] {
	if terms == nil {
		return slices.Values[[]Term](nil)
	}
	return terms
}

// sorted puts terms into their one order and drops repetitions.
func sorted(terms []Term) []Term {
	slices.SortFunc(terms, Term.compare)
	return slices.Compact(terms)
}

type expiringInput struct {
	Certificates []held       `json:"certificates,omitzero"`
	On           qagida.Date  `json:"on,omitzero"`
	Months       qagida.Count `json:"months,omitzero"` // how soon; beside stated days none where it is left out
	Days         qagida.Count `json:"days,omitzero"`   // and so many days; likewise beside stated months
}

type expiringAnswer struct {
	Certificates []termAnswer `json:"certificates"`
	SharedIDs    []string     `json:"shared_ids"` // ids that more than one holder has
	Missing      []rule.Lack  `json:"missing,omitempty"`
}

var expiringQuestion = rule.Question[Rules, expiringInput, expiringAnswer]{
	Name:  "certificate.expiring",
	Verbs: []string{"Expiring", "SharedIDs"},
	Bounds: append(heldBounds("certificates."),
		rule.At("certificates", `[]`, `[{"id":"AB № 000123"}]`, `[{"id":"AB № 000123"},{"id":"AB № 000124"}]`),
		rule.At("on", `"2031-02-06"`, `"2031-03-06"`),
		rule.At("months", "0", "1"),
		rule.At("days", "0", "28"),
	),
	Optional: []string{"certificates.revoked", "certificates.origin", "certificates.holder"},
	Readings: []string{"certificate-last-day"},
	Rules:    Order95(),
	Ask:      Rules.expiring,
}

// expiring answers the question for the door.
func (r Rules) expiring(in *expiringInput) (answer expiringAnswer, err error) {
	list, err := r.termsOf(in.Certificates)
	if err != nil {
		return expiringAnswer{}, err
	}
	months, inMonths := in.Months.Int()
	days, inDays := in.Days.Int()
	if err := checkAhead(months, days); err != nil {
		return expiringAnswer{}, err
	}
	if in.Certificates != nil && len(in.Certificates) == 0 { // whichever day it is
		return expiringAnswer{Certificates: []termAnswer{}, SharedIDs: []string{}}, nil
	}
	soon := inMonths || inDays
	answer.Missing = rule.LacksOf("certificate").
		If(in.Certificates == nil, "certificates").
		If(slices.ContainsFunc(in.Certificates, in.mayExpire), "certificates.issued").
		If(in.On.IsZero(), "on").
		If(!soon, "months").
		If(!soon, "days").
		List()
	if in.Certificates != nil {
		answer.SharedIDs = slices.AppendSeq([]string{}, SharedIDs(slices.Values(list)))
	}
	if in.On.IsZero() || !soon {
		return answer, nil
	}
	ending, err := Expiring(slices.Values(list), in.On, months, days)
	if err != nil {
		return expiringAnswer{}, rule.Rename(err, onForDate)
	}
	if in.Certificates != nil {
		answer.Certificates = []termAnswer{}
	}
	for t := range ending {
		answer.Certificates = append(answer.Certificates, answerOf(t))
	}
	return answer, nil
}

// mayExpire reports whether the day of issue of a certificate is not known and may make
// it one that ends soon.
func (in *expiringInput) mayExpire(c held) bool {
	return c.Origin == Annex4 && c.Issued.IsZero() && rule.NotBefore(in.On, c.Revoked) != qagida.Yes
}

// onForDate names the day from which is counted, where it is too late for that.
func onForDate(field string) string {
	if field == "date" {
		return "on"
	}
	return field
}
