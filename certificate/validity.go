package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// LastDay is the last day on which a certificate issued on a day is valid,
// under the reading certificate-last-day. It is never moved to a working day.
//
// Under anniversary it is the same date ValidityYears on, 28 February for a
// certificate of 29 February; under eve the day before that. A day that is not
// stated gives one that is not stated. The error names a day so late that the
// last one would lie after the year 9999.
//
// Source: order95/32.2.
func (r Rules) LastDay(issued qagida.Date) (qagida.Date, error) {
	return r.validity().lastDay(issued)
}

// validity is what the rules say of the term of a certificate (para 32.2). It is a
// few words, where the rules with those of the courses are many.
type validity struct {
	edition qagida.Edition
	years   int
	last    CertificateLastDayReading
}

func (r Rules) validity() validity {
	return validity{r.Edition, r.ValidityYears, r.CertificateLastDay}
}

func (v validity) lastDay(issued qagida.Date) (qagida.Date, error) {
	last, err := issued.AddYears(v.years)
	if err == nil && v.last == Eve {
		last, err = last.AddDays(-1)
	}
	if err != nil {
		return qagida.Date{}, rule.Refuse("issued", issued.String(), "is too near the end of the year 9999 to add the years of validity")
	}
	return last, nil
}

// lastDayOf is the end of the term; the order sets none for a foreign certificate.
func (v validity) lastDayOf(c *Record) (qagida.Date, error) {
	if c.Origin == Foreign {
		return qagida.Date{}, nil
	}
	return v.lastDay(c.Issued)
}
