package certificate

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// What is a certificate on a day: the term of paragraph 32.

// The codes of the findings on the status of a certificate.
const (
	// CodeIssued: the participant has been issued a certificate (order95/29).
	//
	// Example: status {"certified":false,"on":"2026-03-02"} → not-met
	CodeIssued qagida.Code = "certificate-issued"

	// CodeBegun: a certificate is valid from the day of its issue, the day itself
	// included (order95/32.2).
	//
	// Example: status {"issued":"2026-03-06","on":"2026-03-05"} → not-met
	CodeBegun qagida.Code = "certificate-begun"

	// CodeTerm: a certificate is valid up to the last day of its term
	// (order95/32.2). The last day is the matter of the reading
	// certificate-last-day.
	//
	// Example: status {"issued":"2026-03-06","on":"2031-03-07"} → not-met
	CodeTerm qagida.Code = "certificate-term"

	// CodeNotRevoked: the certificate has not been revoked. The order knows no
	// revocation: that one on record ends the term is a rule of the library
	// (general/revocation).
	//
	// Example: status {"issued":"2026-03-06","revoked":"2028-01-10","on":"2028-01-10"} → not-met
	CodeNotRevoked qagida.Code = "certificate-not-revoked"
)

// The facts that the criteria ask for.
const (
	statusCertified = iota
	statusIssuedDay
	statusOn
)

// The reading that the last day of a term rests on.
const readLastDay = 1

// The criteria, in the order of the text.
const (
	statusIssued = iota
	statusBegun
	statusTerm
	statusNotRevoked
	statusCriteria // how many they are
)

var statusList = rule.Checklist{
	Name: "certificate.status",
	Facts: []string{
		statusCertified: "certified",
		statusIssuedDay: "issued",
		statusOn:        "on",
	},
	Readings: []string{"certificate-last-day"},
	Amounts: []rule.Amount{
		{Name: "term", Kind: rule.Term}, {Name: "issued", Kind: rule.Day}, {Name: "last", Kind: rule.Day}, {Name: "on", Kind: rule.Day},
	},
	Criteria: []rule.Criterion{
		statusIssued:     {Code: CodeIssued, Provision: order95("29"), Readings: 0, Needs: 1<<statusCertified | 1<<statusIssuedDay},
		statusBegun:      {Code: CodeBegun, Provision: order95("32.2"), Readings: 0, Needs: 1<<statusIssuedDay | 1<<statusOn},
		statusTerm:       {Code: CodeTerm, Provision: order95("32.2"), Readings: readLastDay, Needs: 1<<statusIssuedDay | 1<<statusOn},
		statusNotRevoked: {Code: CodeNotRevoked, Provision: revocation, Readings: 0, Needs: 1 << statusOn},
	},
}.List()

// Status decides what a certificate is on a day: exactly one of not issued, not
// yet valid, valid, expired and revoked, or, for a foreign certificate from its
// issue on, not set by the order. Under the reading certificate-last-day the
// term ends a day earlier or later.
//
// The first and the last day of the term are valid. From the day of its
// revocation on a certificate is revoked, also where it had expired before.
// Without the day of issue or the check date the status is left unknown, and
// Missing names what would settle it; a certificate that is known to be revoked
// by then, or never to have been issued, needs no more. For a foreign
// certificate the criteria do not apply: para 32 speaks of the form of annex 4.
//
// The error names a record that contradicts itself: a revocation before the
// issue, a day on a certificate that was not issued.
//
// Source: order95/32.2.
func (r Rules) Status(c Record, on qagida.Date) (decision StatusDecision, err error) {
	err = r.decide(&decision, &c, on)
	return decision, err
}

// StatusOn returns the status that Status decides, without its reasons. The error is
// that of Status.
//
// Source: order95/32.2.
func (r Rules) StatusOn(c Record, on qagida.Date) (Status, error) { return r.statusOn(&c, on) }

func (r *Rules) statusOn(c *Record, on qagida.Date) (Status, error) {
	var now standing
	if err := now.take(r, c, on); err != nil {
		return 0, err
	}
	return now.status(), nil
}

// decide is Status in the place where its decision is read.
func (r *Rules) decide(decision *StatusDecision, c *Record, on qagida.Date) error {
	var now standing
	if err := now.take(r, c, on); err != nil {
		return err
	}
	last := now.term.lastOn(on)
	decision.Status, decision.On, decision.LastDay = now.status(), on, last
	d := r.statusList(now.term.extendedOn(on)).Open(&decision.Decision, r.Edition)
	d.Answer(now.answers())
	d.Choose(uint8(r.CertificateLastDay))
	d.Show(r.termAmount(), rule.DayAmount(c.Issued), rule.DayAmount(last), rule.DayAmount(on))
	if d.Undetermined() {
		d.Unknown(rule.Missing(statusCertified, now.issued == qagida.Unknown) |
			rule.Missing(statusIssuedDay, c.Issued.IsZero()) | rule.Missing(statusOn, on.IsZero()))
	}
	return nil
}

// statusList returns the checklist, which tells of the act where one has extended
// the term.
func (r *Rules) statusList(extended bool) *rule.List {
	if extended {
		return r.Extension.list
	}
	return statusList
}

// standing is what the record of a certificate says of it on a day. The status
// and the findings are both read from it.
type standing struct {
	term    span
	ours    qagida.Fact // it is one of the order
	issued  qagida.Fact // there is one: it is said, or a day on record says so
	begun   qagida.Fact // the day of issue has come
	within  qagida.Fact // the last day of the term has not passed; not known of a foreign one
	revoked qagida.Fact // the day of the revocation has come
}

// take reads the record of a certificate on a day. It refuses what Status refuses.
func (s *standing) take(r *Rules, c *Record, day qagida.Date) error {
	if err := c.check(); err != nil {
		return err
	}
	if err := s.term.take(r, c); err != nil {
		return err
	}
	s.read(c, day)
	return nil
}

// read judges a record whose term is known. A certificate that is revoked by the day
// was issued before.
func (s *standing) read(c *Record, day qagida.Date) {
	s.ours = qagida.FactOf(c.Origin == Annex4)
	s.issued = qagida.FactOf(!c.Issued.IsZero() || !c.Revoked.IsZero()).Or(c.Certified)
	s.revoked = qagida.FactOf(!c.Revoked.IsZero()).And(rule.NotBefore(day, c.Revoked))
	s.begun = rule.NotBefore(day, c.Issued)
	if s.revoked == qagida.Yes {
		s.begun = qagida.Yes
	}
	s.within = rule.NotBefore(s.term.lastOn(day), day)
}

// status returns the first status whose condition holds, and 0 while a fact is
// missing.
func (s *standing) status() Status {
	switch {
	case s.issued == qagida.No:
		return NotIssued
	case s.revoked == qagida.Yes:
		return Revoked
	case s.begun == qagida.No:
		return NotYetValid
	case s.begun == qagida.Unknown:
		return 0
	case s.ours == qagida.No:
		return NotSet
	case s.within == qagida.No:
		return Expired
	case s.within == qagida.Yes, s.term.endless:
		return Valid
	default:
		return 0
	}
}

// answers returns the answer to each criterion. The order speaks of its own
// certificates, and asks for a day only of one that was issued.
func (s *standing) answers() rule.Answers {
	if s.ours == qagida.No {
		return ofForeign
	}
	return rule.Collect([]rule.Answer{
		statusIssued:     rule.Is(s.issued),
		statusBegun:      rule.Where(s.issued, rule.Is(s.begun)),
		statusTerm:       rule.Where(s.issued.And(qagida.FactOf(!s.term.endless)), rule.Is(s.within).Under(readLastDay)),
		statusNotRevoked: rule.Where(s.issued, rule.Is(s.revoked.Not())),
	})
}

// ofForeign are the answers of a foreign certificate: none of the criteria applies.
var ofForeign = rule.Collect(slices.Repeat([]rule.Answer{rule.Of(qagida.NotApplicable)}, statusCriteria))

// Status is what a certificate is on a day. The zero value means that the issue
// or the check date is not known.
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

// StatusDecision is the status of a certificate on a day. Its decision is met
// on exactly the days on which the certificate is valid.
type StatusDecision struct {
	qagida.Decision
	Status Status
	On     qagida.Date // the day asked about

	// LastDay is the last day of the term as it stands on the day asked about, whether
	// or not the certificate was revoked before. It is not stated without a day of
	// issue, for a foreign certificate, and where the term has no end.
	LastDay qagida.Date
}

// DaysLeft returns the days from the asked one to LastDay, 0 on the last day
// itself. It is known only while the certificate is valid and its term has an end.
func (d StatusDecision) DaysLeft() qagida.Count {
	if d.Status != Valid || d.LastDay.IsZero() {
		return qagida.Count{}
	}
	return qagida.CountOf(d.On.DaysUntil(d.LastDay))
}

// MarshalJSON returns {"status":…,"on":…,"last_day":…,"days_left":…,"decision":…}.
func (d StatusDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("status", d.Status)
	o.Add("on", d.On)
	o.Add("last_day", d.LastDay)
	o.Add("days_left", d.DaysLeft())
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *StatusDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *StatusDecision) []rule.Member {
		return []rule.Member{
			rule.In("status", &v.Status), rule.In("on", &v.On), rule.In("last_day", &v.LastDay), rule.In("days_left", nil),
			rule.In("decision", &v.Decision),
		}
	})
}

type statusInput struct {
	Record
	On qagida.Date `json:"on,omitzero"`
}

type statusAnswer struct {
	Status   Status          `json:"status"`
	LastDay  qagida.Date     `json:"last_day"`
	DaysLeft qagida.Count    `json:"days_left"`
	Decision qagida.Decision `json:"decision"`
}

var statusQuestion = rule.Question[Rules, statusInput, statusAnswer]{
	Name:  "certificate.status",
	Verbs: []string{"Rules.Status", "Rules.StatusOn", "Rules.LastDay"},
	Bounds: []rule.Bound{
		rule.At("issued", "null", `"2020-02-29"`, `"2026-03-06"`), // null of one that was not issued
		rule.At("revoked", `"2028-01-10"`),
		rule.At("on", `"2026-03-05"`, `"2026-03-06"`, `"2028-01-09"`, `"2028-01-10"`,
			`"2025-02-28"`, `"2031-03-05"`, `"2031-03-06"`, `"2031-03-07"`),
	},
	Optional: []string{"revoked", "origin"},
	Lists:    []*rule.List{statusList},
	Readings: []string{"certificate-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *statusInput) (statusAnswer, error) {
		d, err := r.Status(in.Record, in.On)
		return statusAnswer{d.Status.named(), d.LastDay, d.DaysLeft(), d.Decision}, err
	},
}

// named returns the status as the door names it: nothing where no act sets one. Why
// the criteria do not apply stands in the decision.
func (s Status) named() Status {
	if s == NotSet {
		return 0
	}
	return s
}
