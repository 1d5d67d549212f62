package certificate

import (
	"iter"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// History is the certificates of one teacher. It is made once and never
// changes; the order in which the terms are given does not matter. The zero
// value is a teacher without certificates.
type History struct {
	terms []Term
}

// NewHistory keeps the terms, each once. It refuses two different terms with
// the same id: one certificate has one term.
func NewHistory(terms ...Term) (History, error) {
	kept := sorted(slices.Clone(terms))
	seen := make(map[string]bool, len(kept))
	for _, t := range kept {
		if seen[t.ID] {
			return History{}, rule.Refuse("id", t.ID, "stands for two certificates with different days")
		}
		seen[t.ID] = true
	}
	return History{kept}, nil
}

// With is the history with one certificate more, such as the one that renews
// an earlier one. The earlier one stays as it is, and so does the history.
func (h History) With(t Term) (History, error) {
	return NewHistory(append(slices.Clone(h.terms), t)...)
}

// All lists the terms by last day, then by first day and id. Those without a
// known last day, foreign ones among them, come first.
func (h History) All() iter.Seq[Term] { return slices.Values(h.terms) }

// On gives the certificate that counts on a day: of those valid on it the one
// that stays valid longest, of equals the one that All lists last. The order
// does not say which of several counts.
//
// The fact is Yes where there is one and No where there is none. It is Unknown,
// without a certificate, where only one whose day of issue is not known, or a
// foreign one in hand, could count.
func (h History) On(day qagida.Date) (Term, qagida.Fact) {
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

// Gaps lists the runs of days, within the period, on which no certificate is
// known to be valid, in order: each as long as it can be. A foreign certificate
// and one without a known day of issue close none. It refuses a period whose
// ends are not both stated, or that ends before it begins.
func (h History) Gaps(within qagida.Period) (iter.Seq[qagida.Period], error) {
	if within.First.IsZero() || within.Last.IsZero() {
		return nil, rule.Refuse("period", within.String(), "must have both ends stated")
	}
	if err := within.Check("period"); err != nil {
		return nil, err
	}
	return slices.Values(gaps(h.covered(), within)), nil
}

// covered lists the runs of valid days by their first day.
func (h History) covered() (runs []qagida.Period) {
	for _, t := range h.terms {
		if end := t.end(); !t.Issued.IsZero() && !end.IsZero() {
			runs = append(runs, qagida.Period{First: t.Issued, Last: end})
		}
	}
	slices.SortFunc(runs, func(a, b qagida.Period) int { return a.First.Compare(b.First) })
	return runs
}

// gaps walks over the period, from the end of what is covered so far to the
// beginning of the next run.
func gaps(runs []qagida.Period, within qagida.Period) (open []qagida.Period) {
	next := within.First // the first day not yet looked at
	for _, run := range runs {
		if run.First.After(within.Last) {
			break
		}
		if run.First.After(next) {
			eve, _ := run.First.AddDays(-1)
			open = append(open, qagida.Period{First: next, Last: eve})
		}
		if !run.Last.Before(within.Last) {
			return open
		}
		if !run.Last.Before(next) {
			next, _ = run.Last.AddDays(1)
		}
	}
	return append(open, qagida.Period{First: next, Last: within.Last})
}
