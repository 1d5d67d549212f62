package certificate

import (
	"math/bits"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Status is what a certificate is on a day. The zero value means that the issue
// or the asked day is not known.
type Status uint8

// The statuses. A certificate has exactly one of them on any day.
const (
	_           Status = iota // not known
	NotIssued                 // none has been issued
	NotYetValid               // the day lies before the issue
	Valid                     // the day lies in the term, whose first and last day are both valid
	Expired                   // the day lies after the last one
	Revoked                   // the day of the revocation or a later one
	NotSet                    // a foreign certificate from its issue on: the order sets no term for it
)

var statusWords = rule.NewWords[Status]("certificate status",
	unknownWord,
	rule.Word{Code: "not-issued", Name: qagida.Text{KK: "берілмеген", RU: "не выдан", EN: "not issued"}},
	rule.Word{Code: "not-yet-valid", Name: qagida.Text{KK: "әлі күшіне енбеген", RU: "ещё не действует", EN: "not yet valid"}},
	rule.Word{Code: "valid", Name: qagida.Text{KK: "жарамды", RU: "действует", EN: "valid"}},
	rule.Word{Code: "expired", Name: qagida.Text{KK: "мерзімі өткен", RU: "срок истёк", EN: "expired"}},
	rule.Word{Code: "revoked", Name: qagida.Text{KK: "кері қайтарып алынған", RU: "отозван", EN: "revoked"}},
	rule.Word{Code: "not-set", Name: qagida.Text{KK: "бұйрық мерзім белгілемеген", RU: "срок приказом не установлен", EN: "no term set by the order"}},
)

var unknownWord = rule.Word{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}}

// Record is what a register keeps of one certificate.
type Record struct {
	Certified qagida.Fact `json:"certified,omitzero"` // a certificate has been issued; may be left out where a day says so
	Issued    qagida.Date `json:"issued,omitzero"`    // the day on the certificate (A4.9)
	Revoked   qagida.Date `json:"revoked,omitzero"`   // the first day on which it no longer counts; zero where no revocation is on record
	Origin    Origin      `json:"origin,omitzero"`    // annex-4 unless it says foreign
}

// check refuses what cannot be meant.
func (c *Record) check() error {
	if c.dated().And(c.Certified.Not()) != qagida.Yes && !c.Revoked.Before(c.Issued) && c.Origin <= Foreign {
		return nil
	}
	return c.refuse()
}

// refuse names what cannot be meant.
func (c *Record) refuse() error {
	switch {
	case c.Certified == qagida.No && !c.Issued.IsZero():
		return rule.Refuse("certified", "false", "stands beside a day of issue, "+c.Issued.String())
	case c.Certified == qagida.No && !c.Revoked.IsZero():
		return rule.Refuse("certified", "false", "stands beside a day of revocation, "+c.Revoked.String())
	case c.Revoked.Before(c.Issued):
		return rule.Refuse("revoked", c.Revoked.String(), "is before the day of issue, "+c.Issued.String())
	default:
		return originWords.Check("origin", c.Origin)
	}
}

// dated asks whether a day stands on record.
func (c *Record) dated() qagida.Fact {
	return qagida.FactOf(!c.Issued.IsZero()).Or(qagida.FactOf(!c.Revoked.IsZero()))
}

// standing is what the days on record tell of a certificate on a day.
type standing struct {
	issued  qagida.Fact // there is one: a day on it says so
	begun   qagida.Fact // its first day has come
	within  qagida.Fact // its last day has not passed
	revoked qagida.Fact
}

func (c *Record) standing(last, on qagida.Date) standing {
	return standing{
		issued:  c.dated().Or(c.Certified),
		begun:   on.NotBefore(c.Issued),
		within:  last.NotBefore(on),
		revoked: qagida.FactOf(!c.Revoked.IsZero()).And(on.NotBefore(c.Revoked)),
	}
}

// StatusDecision is the status of a certificate on a day. Its decision is met
// on exactly the days on which the certificate is valid.
type StatusDecision struct {
	qagida.Decision
	Status  Status
	On      qagida.Date // the day asked about
	LastDay qagida.Date // the last day of the term, whether or not it was revoked before; not stated without an issue and for a foreign certificate
}

// DaysLeft is the days from the asked one to LastDay, 0 on the last day itself. It
// is known only while the certificate is valid.
func (d StatusDecision) DaysLeft() qagida.Count {
	if d.Status != Valid {
		return qagida.Count{}
	}
	return qagida.CountOf(d.On.DaysUntil(d.LastDay))
}

// MarshalJSON gives {"status":…,"last_day":…,"days_left":…,"decision":…}.
func (d StatusDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("status", d.Status)
	o.Add("last_day", d.LastDay)
	o.Add("days_left", d.DaysLeft())
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Status tells what a certificate is on a day: exactly one of not issued, not
// yet valid, valid, expired and revoked, or, for a foreign certificate from its
// issue on, not set by the order. Under the reading certificate-last-day the
// term ends a day earlier or later.
//
// The first and the last day of the term are valid. From the day of its
// revocation on a certificate is revoked, also where it had expired before.
// Without the day of issue or the asked day the status is left unknown, and
// Missing names what would settle it; a certificate that is known to be revoked
// by then, or never to have been issued, needs no more. For a foreign
// certificate the criteria do not apply: para 32 speaks of the form of annex 4.
//
// The error names a record that contradicts itself: a revocation before the
// issue, a day on a certificate that was not issued.
//
// Source: order95/32.2.
func (r Rules) Status(c Record, on qagida.Date) (status StatusDecision, err error) {
	err = r.validity().decide(&status, &c, on)
	return // bare, or it is too long for the compiler to inline
}

// decide is Status without a copy of anything.
func (v validity) decide(status *StatusDecision, c *Record, on qagida.Date) error {
	if err := c.check(); err != nil {
		return err
	}
	last, err := v.lastDayOf(c)
	if err != nil {
		return err
	}
	now := c.standing(last, on)
	status.Status, status.On, status.LastDay = c.status(now, on), on, last
	v.giveReasons(&status.Decision, c, now, last, on)
	return nil
}

// The conditions of a status, the one that needs the fewest facts first.
const (
	never = iota
	noDay
	revoked
	noIssue
	early
	foreign
	late
	inTerm
)

var statusWhere = [8]Status{never: NotIssued, revoked: Revoked, early: NotYetValid, foreign: NotSet, late: Expired, inTerm: Valid}

// status goes by the first condition that holds. All are looked at, because
// nobody can guess which it will be.
func (c *Record) status(now standing, on qagida.Date) Status {
	holds := rule.Missing(never, now.issued == qagida.No) |
		rule.Missing(noDay, on.IsZero()) |
		rule.Missing(revoked, now.revoked == qagida.Yes) |
		rule.Missing(noIssue, c.Issued.IsZero()) |
		rule.Missing(early, now.begun == qagida.No) |
		rule.Missing(foreign, c.Origin == Foreign) |
		rule.Missing(late, now.within == qagida.No)
	return statusWhere[bits.TrailingZeros8(uint8(holds)|1<<inTerm)]
}

// giveReasons answers the criteria of para 32.2.
func (v validity) giveReasons(decision *qagida.Decision, c *Record, now standing, last, on qagida.Date) {
	ours := qagida.FactOf(c.Origin == Annex4)
	held := ours.And(now.issued)
	d := statusChecklist.Open(decision, v.edition)
	d = d.Record(statusIssued, qagida.Where(ours, now.issued.Outcome()))
	d = d.Record(statusBegun, qagida.Where(held, now.begun.Outcome()))
	d = d.RecordWhere(statusTerm, held, now.within.Outcome(), uint8(v.last))
	d = d.Record(statusNotRevoked, qagida.Where(held, now.revoked.Not().Outcome()))

	d.Show(showYears, int64(v.years))
	d.ShowDay(showIssued, c.Issued)
	d.ShowDay(showLast, last)
	d.ShowDay(showOn, on)
	if d.Undetermined() {
		d.Unknown(rule.Missing(fieldIssued, c.Issued.IsZero()) | rule.Missing(fieldOn, on.IsZero()))
	}
	d.Close()
}
