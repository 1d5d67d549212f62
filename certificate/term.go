package certificate

import (
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Term is the days of one certificate, fixed by the rules of the day it was
// issued: rules made later do not move them. Make it with [Rules.Term]. It is
// comparable.
type Term struct {
	ID      string // what the caller knows the certificate by
	Origin  Origin
	Issued  qagida.Date // the first valid day; zero when it is not known
	Last    qagida.Date // the last valid day; zero when it is not known and for a foreign certificate
	Revoked qagida.Date // the first day on which it is revoked; zero when none is on record
}

// Term fixes the days of a certificate. The id is whatever tells it from all
// others, such as its series and number.
//
// A certificate without a known day of issue has a term without days. The error
// names an id that is empty, a record that contradicts itself, and one that
// says that no certificate was issued.
//
// Source: order95/32.2.
func (r Rules) Term(id string, c Record) (Term, error) {
	if err := c.check(); err != nil {
		return Term{}, err
	}
	switch {
	case strings.TrimSpace(id) == "":
		return Term{}, rule.Refuse("id", id, "must tell this certificate from all others")
	case c.Certified == qagida.No:
		return Term{}, rule.Refuse("certified", "false", "has no term: no certificate was issued")
	}
	last, err := r.validity().lastDayOf(&c)
	if err != nil {
		return Term{}, err
	}
	return Term{ID: id, Origin: c.Origin, Issued: c.Issued, Last: last, Revoked: c.Revoked}, nil
}

// Status is what the certificate is on a day, as [Rules.Status] tells it.
func (t Term) Status(on qagida.Date) Status {
	record := Record{Certified: qagida.Yes, Issued: t.Issued, Revoked: t.Revoked, Origin: t.Origin}
	return record.status(record.standing(t.Last, on), on)
}

// ValidOn asks whether the certificate is valid on a day. It is Unknown where
// the status is not known, and where the order sets no term.
func (t Term) ValidOn(day qagida.Date) qagida.Fact {
	switch t.Status(day) {
	case 0, NotSet:
		return qagida.Unknown
	case Valid:
		return qagida.Yes
	default:
		return qagida.No
	}
}

// Key names the end of this term for a notice: the id and the last day, AB №
// 000123/2031-03-06. It is the same on every run, and another one for another
// certificate or another last day.
func (t Term) Key() string { return t.ID + "/" + t.Last.String() }

// end is the last day on which the certificate is valid, zero where there is
// none or it is not known.
func (t Term) end() qagida.Date {
	if t.Last.IsZero() || t.Revoked.IsZero() || t.Revoked.After(t.Last) {
		return t.Last
	}
	eve, _ := t.Revoked.AddDays(-1)
	if eve.Before(t.Issued) {
		return qagida.Date{}
	}
	return eve
}

// compare orders terms by their last day, then by the first, then by id, and
// then so that no two different ones are equal.
func (t Term) compare(other Term) int {
	if c := t.Last.Compare(other.Last); c != 0 {
		return c
	}
	if c := t.Issued.Compare(other.Issued); c != 0 {
		return c
	}
	if c := strings.Compare(t.ID, other.ID); c != 0 {
		return c
	}
	if c := t.Revoked.Compare(other.Revoked); c != 0 {
		return c
	}
	return int(t.Origin) - int(other.Origin)
}
