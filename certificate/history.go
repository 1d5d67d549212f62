package certificate

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Which of a teacher's certificates counts on a day, and on which days none does.

// Terms is the terms of the certificates of one teacher. It is made once and
// never changes; the order in which the terms are given does not matter. The zero
// value is a teacher without certificates.
type Terms struct {
	terms []Term
}

// NewTerms returns the terms, each once. It refuses two different terms with the
// same id, since one certificate has one term, and the terms of two holders.
func NewTerms(terms ...Term) (Terms, error) {
	kept := sorted(slices.Clone(terms))
	seen := make(map[string]bool, len(kept))
	for _, t := range kept {
		switch {
		case t.Holder != kept[0].Holder:
			return Terms{}, rule.Refuse("holder", t.Holder, refusal.OtherHolder, kept[0].ID)
		case seen[t.ID]:
			return Terms{}, rule.Refuse("id", t.ID, refusal.TwoCertificates)
		}
		seen[t.ID] = true
	}
	return Terms{kept}, nil
}

// MarshalJSON returns the terms as a list, in the order of their days of issue.
func (h Terms) MarshalJSON() ([]byte, error) { return json.Marshal(append([]Term{}, h.terms...)) }

// UnmarshalJSON reads what MarshalJSON returns, as [NewTerms] would take it.
func (h *Terms) UnmarshalJSON(b []byte) error {
	var terms []Term
	if err := rule.ReadStrictly("terms", b, &terms); err != nil {
		return err
	}
	read, err := NewTerms(terms...)
	if err == nil {
		*h = read
	}
	return err
}

// With returns the terms with one certificate more, such as the one that renews
// an earlier one. The earlier one stays as it is, and so does h. It refuses what
// [NewTerms] refuses.
func (h Terms) With(t Term) (Terms, error) {
	return NewTerms(append(slices.Clone(h.terms), t)...)
}

// All lists the terms by last day, then by first day and id. Those without a
// known last day, foreign ones among them, come first.
func (h Terms) All() iter.Seq[Term] { return slices.Values(h.terms) }

// On returns the certificate that counts on a day: of those valid on it the one
// that stays valid longest, of equals the one that All lists last. The order
// does not say which of several counts.
//
// The fact is Yes where there is one and No where there is none. It is Unknown,
// without a certificate, where only one whose day of issue is not known, or a
// foreign one in hand, could count.
func (h Terms) On(day qagida.Date) (Term, qagida.Fact) {
	var best Term
	counts := qagida.No
	for _, t := range h.terms {
		valid := t.ValidOn(day)
		if valid == qagida.Yes && (counts != qagida.Yes || t.end().Compare(best.end()) >= 0) {
			best = t
		}
		counts = counts.Or(valid)
	}
	return best, counts
}

// Gaps lists the runs of days, within the period, on which no certificate is valid,
// in order: each as long as it can be. The days that a foreign certificate in hand, or
// one whose day of issue is not known, may cover are no gap: see [Terms.Unsettled]. It
// refuses a period whose ends are not both stated, or that ends before it begins.
func (h Terms) Gaps(within qagida.Period) (iter.Seq[qagida.Period], error) {
	if err := checkWhole(within); err != nil {
		return nil, err
	}
	return slices.Values(gaps(h.runs(Term.runs, Term.perhaps), within)), nil
}

// Unsettled lists the runs of days, within the period, on which it is not known
// whether a certificate is valid, in the same way: none is known to be, and a foreign
// one, for which the order sets no term, or one whose day of issue is not known may
// be. It refuses what [Terms.Gaps] refuses.
func (h Terms) Unsettled(within qagida.Period) (iter.Seq[qagida.Period], error) {
	if err := checkWhole(within); err != nil {
		return nil, err
	}
	known := gaps(h.runs(Term.runs, Term.perhaps), within)
	var open []qagida.Period
	for _, uncovered := range gaps(h.runs(Term.runs), within) {
		open = append(open, gaps(known, uncovered)...)
	}
	return slices.Values(open), nil
}

// checkWhole refuses a period whose ends are not both stated, or that ends before it
// begins.
func checkWhole(within qagida.Period) error {
	if within.First.IsZero() || within.Last.IsZero() {
		return rule.Refuse("period", within.String(), refusal.OneEndOnly)
	}
	return rule.CheckPeriod("period", within)
}

// runs returns the runs of days of all terms, as they are asked for, by their first day.
func (h Terms) runs(of ...func(Term) []qagida.Period) (runs []qagida.Period) {
	for _, t := range h.terms {
		for _, days := range of {
			runs = append(runs, days(t)...)
		}
	}
	slices.SortFunc(runs, func(a, b qagida.Period) int { return a.First.Compare(b.First) })
	return runs
}

// gaps walks over the period, from the end of what is covered so far to the
// beginning of the next run. The runs are in the order of their first days.
func gaps(runs []qagida.Period, within qagida.Period) (open []qagida.Period) {
	next := within.First // the first day not yet looked at
	for _, run := range runs {
		if run.First.After(within.Last) {
			break
		}
		if run.First.After(next) {
			eve, _ := run.First.Add(0, 0, -1)
			open = append(open, qagida.Period{First: next, Last: eve})
		}
		if !run.Last.Before(within.Last) {
			return open
		}
		if !run.Last.Before(next) {
			next, _ = run.Last.Add(0, 0, 1)
		}
	}
	return append(open, qagida.Period{First: next, Last: within.Last})
}

type historyInput struct {
	Certificates []held        `json:"certificates,omitzero"`
	On           qagida.Date   `json:"on,omitzero"`     // the day asked about; none where it is left out
	Within       qagida.Period `json:"within,omitzero"` // where gaps are looked for; nowhere where it is left out
}

type historyAnswer struct {
	Valid       qagida.Fact     `json:"valid"`       // whether a certificate counts on the day
	Certificate *termAnswer     `json:"certificate"` // which one
	Gaps        []qagida.Period `json:"gaps"`
	Unsettled   []qagida.Period `json:"unsettled,omitempty"` // where it is not known whether one is valid
	Missing     []rule.Lack     `json:"missing,omitempty"`
}

var historyQuestion = rule.Question[Rules, historyInput, historyAnswer]{
	Name:  "certificate.history",
	Verbs: []string{"NewTerms", "Terms.On", "Terms.Gaps", "Terms.Unsettled"},
	Bounds: append(heldBounds("certificates."),
		rule.At("certificates", `[]`, `[{"id":"AB № 000123"}]`, `[{"id":"AB № 000123"},{"id":"AB № 000124"}]`),
		rule.At("on", `"2031-03-06"`, `"2031-03-07"`),
		rule.At("within", `"2026-01-01/2031-12-31"`),
	),
	Optional: []string{"certificates.revoked", "certificates.origin", "certificates.holder", "within"},
	Readings: []string{"certificate-last-day"},
	Rules:    Order95(),
	Ask:      Rules.history,
}

// history answers the question for the door: both verbs on one list.
func (r Rules) history(in *historyInput) (answer historyAnswer, err error) {
	list, err := r.termsOf(in.Certificates)
	if err != nil {
		return historyAnswer{}, err
	}
	terms, err := NewTerms(list...)
	if err != nil {
		return historyAnswer{}, rule.Rename(err, in.place)
	}
	counts, valid := terms.On(in.On)
	if in.Certificates == nil {
		valid = qagida.Unknown // nobody has said that there are none
	}
	if answer.Valid = valid; valid == qagida.Yes {
		one := answerOf(counts)
		answer.Certificate = &one
	}
	if in.Within != (qagida.Period{}) {
		if err := checkWhole(in.Within); err != nil {
			return historyAnswer{}, rule.Rename(err, func(string) string { return "within" })
		}
		if in.Certificates != nil {
			none, _ := terms.Gaps(in.Within)
			open, _ := terms.Unsettled(in.Within)
			answer.Gaps, answer.Unsettled = slices.AppendSeq([]qagida.Period{}, none), slices.AppendSeq([]qagida.Period{}, open)
		}
	}
	answer.Missing = in.missing(terms, &answer)
	return answer, nil
}

// place returns where the last certificate stands whose holder or id contradicts
// another one's.
func (in *historyInput) place(field string) string {
	differs := func(c held) bool { return c.Holder != in.Certificates[0].Holder }
	if field == "id" {
		seen := map[string]bool{}
		differs = func(c held) bool {
			twice := seen[c.ID]
			seen[c.ID] = true
			return twice
		}
	}
	return "certificates[" + strconv.Itoa(slices.IndexFunc(in.Certificates, differs)) + "]." + field
}

// missing names what would settle which certificate counts, and where there is a gap.
func (in *historyInput) missing(terms Terms, answer *historyAnswer) []rule.Lack {
	open := answer.Valid == qagida.Unknown
	asked := answer.Unsettled
	if open && in.On.IsZero() {
		asked = []qagida.Period{{First: firstOfCalendar, Last: lastOfCalendar}}
	} else if open {
		asked = append(slices.Clone(asked), qagida.Period{First: in.On, Last: in.On})
	}
	return rule.LacksOf("certificate").
		If(in.Certificates == nil, "certificates").
		If(slices.ContainsFunc(asked, terms.issueMatters), "certificates.issued").
		If(open && in.On.IsZero(), "on").
		List()
}

// issueMatters reports whether a day of issue that is not known may tell of a day of
// the period whether a certificate is valid on it: that of a foreign one does not where
// another foreign one leaves it open all the same.
func (h Terms) issueMatters(within qagida.Period) bool {
	foreign := Terms{slices.DeleteFunc(slices.Clone(h.terms), func(t Term) bool { return t.Origin != Foreign || t.Issued.IsZero() })}
	for _, t := range h.terms {
		if !t.Issued.IsZero() {
			continue
		}
		days := []qagida.Period{within}
		if t.Origin == Foreign {
			days = gaps(foreign.runs(Term.perhaps), within)
		}
		for _, run := range days {
			if !slices.Equal(gaps(t.perhaps(), run), []qagida.Period{run}) {
				return true
			}
		}
	}
	return false
}
