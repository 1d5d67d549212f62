package certificate

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// From when until when is a certificate valid: the five years of paragraph 32,
// fixed once for the certificate.

// LastDay returns the last day on which a certificate issued on a day is valid,
// under the reading certificate-last-day. It is never moved to a working day.
//
// Under anniversary it is the same date ValidityYears on, 28 February for a
// certificate of 29 February; under eve the day before that. Where the rules have an
// Extension that covers the certificate, it is the last day of that. A day that is
// not stated gives one that is not stated, and so does a term without an end. The
// error names a day so late that the last one would lie after the year 9999.
//
// Source: order95/32.2.
func (r Rules) LastDay(issued qagida.Date) (qagida.Date, error) {
	var s span
	err := s.take(&r, &Record{Issued: issued})
	return s.latest(), err
}

// span is the term of a certificate: its own last day, and what a later act makes of
// it.
type span struct {
	last    qagida.Date // of its own; not stated where it is not known or there is none
	endless bool
	from    qagida.Date // the first day on which an act extends it, not stated without one
	to      qagida.Date // its last day then
}

// take works out the term of a certificate; the order sets none for a foreign one.
func (s *span) take(r *Rules, c *Record) (err error) {
	if err := r.holdTerm(); err != nil || c.Origin == Foreign {
		return err
	}
	s.endless = r.ValidityEnd == NoEnd
	s.last, err = r.lastDay(c.Issued)
	if !s.last.IsZero() && r.Extension.covers(c.Issued, s.last) {
		s.from, s.to = r.Extension.From, r.Extension.To
	}
	return err
}

// lastOn returns the last day of the term as it stands on a day, its own where that
// day is not stated.
func (s span) lastOn(day qagida.Date) qagida.Date {
	if s.extendedOn(day) {
		return s.to
	}
	return s.last
}

// extendedOn reports whether an act that extends the term holds on a day.
func (s span) extendedOn(day qagida.Date) bool {
	return !s.from.IsZero() && !day.Before(s.from) && !day.IsZero()
}

// latest returns the last day of the term, whenever it is asked for.
func (s span) latest() qagida.Date {
	if !s.to.IsZero() {
		return s.to
	}
	return s.last
}

// Term is the days of one certificate, fixed by the rules of the day it was
// issued: rules made later do not move them. Make it with [Rules.Term]. It is
// comparable.
type Term struct {
	Holder  string      `json:"holder,omitzero"` // whose certificate it is; empty where only one teacher is spoken of
	ID      string      `json:"id,omitzero"`     // what the caller knows the certificate by
	Origin  Origin      `json:"origin,omitzero"`
	Issued  qagida.Date `json:"issued,omitzero"`  // the first valid day; zero when it is not known
	Last    qagida.Date `json:"last,omitzero"`    // the last valid day of its own term; zero when it is not known, for a foreign certificate and without an end
	Revoked qagida.Date `json:"revoked,omitzero"` // the first day on which it is revoked; zero when none is on record

	Endless      bool        `json:"endless,omitzero"`       // its term has no end
	ExtendedFrom qagida.Date `json:"extended_from,omitzero"` // the first day on which an act extends it; zero without one
	ExtendedTo   qagida.Date `json:"extended_to,omitzero"`   // its last valid day from that day on
}

// Term fixes the days of a certificate. The holder is whatever tells the teacher
// from all others, such as an IIN, and may be left empty where the terms of only
// one are looked at. The id is whatever tells the certificate from all others of
// that teacher, such as its series and number.
//
// A certificate without a known day of issue has a term without days. The error
// names an id that is empty, a record that contradicts itself, and one that
// says that no certificate was issued.
//
// Source: order95/32.2.
func (r Rules) Term(holder, id string, c Record) (Term, error) {
	if err := c.check(); err != nil {
		return Term{}, err
	}
	switch {
	case strings.TrimSpace(id) == "":
		return Term{}, rule.Refuse("id", id, refusal.NoIdentity)
	case c.Certified == qagida.No:
		return Term{}, rule.Refuse("certified", "false", refusal.NoTerm)
	}
	var s span
	if err := s.take(&r, &c); err != nil {
		return Term{}, err
	}
	return Term{
		Holder: holder, ID: id, Origin: c.Origin, Issued: c.Issued, Last: s.last, Revoked: c.Revoked,
		Endless: s.endless, ExtendedFrom: s.from, ExtendedTo: s.to,
	}, nil
}

func (t *Term) span() span { return span{t.Last, t.Endless, t.ExtendedFrom, t.ExtendedTo} }

// Status returns what the certificate is on a day, as [Rules.Status] decides it.
func (t Term) Status(day qagida.Date) Status {
	record := Record{Certified: qagida.Yes, Issued: t.Issued, Revoked: t.Revoked, Origin: t.Origin}
	now := standing{term: t.span()}
	now.read(&record, day)
	return now.status()
}

// ValidOn reports whether the certificate is valid on a day. It is Unknown where
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

// Key returns a name of the end of this term, under which to send a notice once:
// the holder, the id and the last day, 850509127181/AB № 000123/2031-03-06. It is
// the same on every run, and another one for another holder, another certificate
// or another last day. The holder is left out where it is empty; a slash in it or
// in the id is written %2F.
func (t Term) Key() string {
	key := escaped.Replace(t.ID) + "/" + t.span().latest().String()
	if t.Holder == "" {
		return key
	}
	return escaped.Replace(t.Holder) + "/" + key
}

var escaped = strings.NewReplacer("%", "%25", "/", "%2F")

// end returns the last day on which the certificate is valid, zero where there is
// none or it is not known, and the last of the calendar where the term has no end.
func (t Term) end() qagida.Date {
	if t.Endless {
		return t.until(lastOfCalendar)
	}
	return t.until(t.span().latest())
}

// The first and the last day that there is.
var firstOfCalendar, lastOfCalendar = qagida.MustDate(1, 1, 1), qagida.MustDate(9999, 12, 31)

// until returns a last day, the eve of the revocation where that comes before; zero
// where it is not known or nothing is left.
func (t Term) until(last qagida.Date) qagida.Date {
	if last.IsZero() || t.Revoked.IsZero() || t.Revoked.After(last) {
		return last
	}
	eve, _ := t.Revoked.Add(0, 0, -1)
	if eve.Before(t.Issued) {
		return qagida.Date{}
	}
	return eve
}

// runs returns the runs of days on which the certificate is known to be valid: one,
// or two where an act extends a term that has run out before.
func (t Term) runs() (runs []qagida.Period) {
	if t.Issued.IsZero() {
		return nil
	}
	own, extended := t.until(t.Last), t.until(t.ExtendedTo)
	if t.Endless {
		own = t.end()
	}
	if !own.IsZero() {
		runs = append(runs, qagida.Period{First: t.Issued, Last: own})
	}
	if !t.ExtendedFrom.IsZero() && !extended.Before(t.ExtendedFrom) {
		runs = append(runs, qagida.Period{First: t.ExtendedFrom, Last: extended})
	}
	return runs
}

// perhaps returns the run of days on which the certificate may be valid and is not known
// to be, none where all is known: of a foreign one from its issue on, of one without a
// known day of issue any day, and none from the day of the revocation on.
func (t Term) perhaps() []qagida.Period {
	run := qagida.Period{First: t.Issued, Last: lastOfCalendar}
	switch {
	case !t.Issued.IsZero() && t.Origin != Foreign:
		return nil
	case t.Issued.IsZero():
		run.First = firstOfCalendar
	}
	if !t.Revoked.IsZero() {
		run.Last, _ = t.Revoked.Add(0, 0, -1) // not stated where there is no day before it
	}
	if run.Last.Before(run.First) || run.Last.IsZero() {
		return nil
	}
	return []qagida.Period{run}
}

// compare orders terms by their last day, then by the first, then by id and
// holder, and then so that no two different ones are equal.
func (t Term) compare(other Term) int {
	return cmp.Or(
		t.span().latest().Compare(other.span().latest()),
		t.Issued.Compare(other.Issued),
		strings.Compare(t.ID, other.ID),
		strings.Compare(t.Holder, other.Holder),
		t.Revoked.Compare(other.Revoked),
		cmp.Compare(t.Origin, other.Origin),
		t.Last.Compare(other.Last),
		t.ExtendedFrom.Compare(other.ExtendedFrom),
		t.ExtendedTo.Compare(other.ExtendedTo),
		cmp.Compare(t.endless(), other.endless()),
	)
}

// endless returns 1 for a term that has no end, so that terms can be ordered.
func (t Term) endless() int {
	if t.Endless {
		return 1
	}
	return 0
}

// held is a certificate as a register lists it: whose it is, what it is known by,
// and its record.
type held struct {
	Holder string `json:"holder,omitzero"`
	ID     string `json:"id,omitzero"`
	Record
}

// termAnswer is a term in JSON.
type termAnswer struct {
	Holder  string      `json:"holder,omitzero"`
	ID      string      `json:"id"`
	Origin  Origin      `json:"origin"`
	Issued  qagida.Date `json:"issued"`
	Last    qagida.Date `json:"last"`
	Revoked qagida.Date `json:"revoked"`
	Key     string      `json:"key"`

	Endless      bool        `json:"endless,omitzero"`
	ExtendedFrom qagida.Date `json:"extended_from,omitzero"`
	ExtendedTo   qagida.Date `json:"extended_to,omitzero"`
}

func answerOf(t Term) termAnswer {
	return termAnswer{
		t.Holder, t.ID, t.Origin, t.Issued, t.Last, t.Revoked, t.Key(), t.Endless, t.ExtendedFrom, t.ExtendedTo,
	}
}

var termQuestion = rule.Question[Rules, held, termAnswer]{
	Name:     "certificate.term",
	Verbs:    []string{"Rules.Term"},
	Bounds:   heldBounds(""),
	Optional: []string{"revoked", "origin", "holder"},
	Readings: []string{"certificate-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *held) (termAnswer, error) {
		t, err := r.Term(in.Holder, in.ID, in.Record)
		return answerOf(t), err
	},
}

// heldBounds are values of a certificate in a list of that name.
func heldBounds(list string) []rule.Bound {
	return []rule.Bound{
		rule.At(list+"holder", `"850509127181"`, `"920229507770"`),
		rule.At(list+"id", `"AB № 000123"`, `"AB № 000124"`),
		rule.At(list+"issued", `"2020-02-29"`, `"2026-03-06"`),
		rule.At(list+"revoked", `"2028-01-10"`),
	}
}

// termsOf fixes the terms of certificates, naming the place of one that cannot be
// meant.
func (r *Rules) termsOf(list []held) ([]Term, error) {
	terms := make([]Term, 0, len(list))
	for i, c := range list {
		t, err := r.Term(c.Holder, c.ID, c.Record)
		if err != nil {
			return nil, placed(err, "certificates["+strconv.Itoa(i)+"].")
		}
		terms = append(terms, t)
	}
	return terms, nil
}

// placed puts a place before the field of a refusal.
func placed(err error, place string) error {
	return rule.Rename(err, func(field string) string { return place + field })
}
