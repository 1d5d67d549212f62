package certificate

import (
	"cmp"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// How long is a certificate valid: the numbers of its term.

// TermEnd says how a term ends. It is a word, so that rules read in JSON as they
// are meant.
type TermEnd string

// The ways in which a term can end. The order has the first (order95/32.2); the
// others are for reforms.
const (
	OnDay     TermEnd = "day"       // on the corresponding day
	OnYearEnd TermEnd = "year-end"  // on 31 December of the year in which that day lies
	NoEnd     TermEnd = "unlimited" // never; the years and months are 0 then
)

// What a number of a term can be.
const (
	mostYears  = 100
	mostMonths = 12 * mostYears
)

// checkTerm refuses a term that cannot be meant.
func (r *Rules) checkTerm() error {
	long := r.ValidityYears > 0 || r.ValidityMonths > 0
	switch {
	case r.ValidityYears < 0 || r.ValidityYears > mostYears:
		return refuseRule("ValidityYears", r.ValidityYears, refusal.OutOfRange, 0, mostYears)
	case r.ValidityMonths < 0 || r.ValidityMonths > mostMonths:
		return refuseRule("ValidityMonths", r.ValidityMonths, refusal.OutOfRange, 0, mostMonths)
	}
	switch r.ValidityEnd {
	case OnDay:
		if !long {
			return refuseRule("ValidityYears", r.ValidityYears, refusal.LeavesNoTerm)
		}
	case OnYearEnd: // that of the year of issue, without years and months
	case NoEnd:
		if long {
			return rule.Refuse("Rules.ValidityEnd", string(NoEnd), refusal.TermWithoutEnd)
		}
	default:
		return rule.Refuse("Rules.ValidityEnd", string(r.ValidityEnd), refusal.NotOneOf, "day, year-end, unlimited")
	}
	return nil
}

// holdTerm refuses a term as Check does. That of the order needs no further look.
func (r *Rules) holdTerm() error {
	if r.ValidityYears == law.ValidityYears && r.ValidityMonths == 0 && r.ValidityEnd == OnDay && r.Extension == nil {
		return nil
	}
	return cmp.Or(r.checkNumbers(), r.checkName())
}

// lastDay returns the end of the term of a certificate issued on a day; not stated
// where the term has none. Under the reading eve the corresponding day is not in
// the term; a term to the end of a year is counted from there.
func (r *Rules) lastDay(issued qagida.Date) (last qagida.Date, err error) {
	if r.ValidityEnd == NoEnd {
		return qagida.Date{}, nil
	}
	if r.ValidityMonths == 0 {
		last, err = issued.Add(r.ValidityYears, 0, 0)
	} else {
		last, err = issued.Add(r.ValidityYears, r.ValidityMonths, 0)
	}
	if err == nil && r.CertificateLastDay == Eve {
		last, err = last.Add(0, 0, -1)
	}
	if err != nil {
		return qagida.Date{}, rule.Refuse("issued", issued.String(), refusal.NearTheEnd)
	}
	if r.ValidityEnd == OnYearEnd && !last.IsZero() {
		return qagida.NewDate(last.Year(), 12, 31)
	}
	return last, nil
}

// termAmount returns the term as an amount for the sentences.
func (r *Rules) termAmount() int64 {
	return rule.TermAmount(r.ValidityYears, r.ValidityMonths, r.ValidityEnd == OnYearEnd, r.ValidityEnd == NoEnd)
}

func refuseRule(field string, value int, kind refusal.Kind, amounts ...any) error {
	return rule.Refuse("Rules."+field, strconv.Itoa(value), kind, amounts...)
}
