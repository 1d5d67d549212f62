package assessment

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Participant is what is known of a participant of a course who may not have got
// the certificate. A fact, a day or a list left out is not known; Passed alone may
// be left out to say that no pass is on record.
type Participant struct {
	Certified qagida.Fact `json:"certified,omitzero"` // the participant received the certificate; Failed without a pass since says no

	Failed        qagida.Date   `json:"failed,omitzero"`         // day of the first assessment, which was failed, or missed; it is itself no repeat
	Retakes       []qagida.Date `json:"retakes,omitzero"`        // days of the repeat assessments of para 30.1, in any order; nil is not known, empty is none
	StreamRetakes []qagida.Date `json:"stream_retakes,omitzero"` // days of those with a next stream, of para 30.2; nil is not known, empty is none
	Passed        qagida.Date   `json:"passed,omitzero"`         // day of an assessment that was passed, Failed or a later one

	On qagida.Date `json:"on,omitzero"` // the check date, on which a request is made

	Stream        qagida.Date `json:"stream,omitzero"`         // day on which the next stream is assessed, or first day of the one to which a transfer is meant
	StreamBetween qagida.Fact `json:"stream_between,omitzero"` // another stream lies between the failure, or the last repeat with a stream, and Stream
	OwnStream     qagida.Date `json:"own_stream,omitzero"`     // first day of the stream that the participant was enrolled in

	Interrupted qagida.Fact `json:"interrupted,omitzero"`  // the course was broken off
	ValidReason qagida.Fact `json:"valid_reason,omitzero"` // for a valid reason, as declared: the order has no list
	Documents   qagida.Fact `json:"documents,omitzero"`    // supporting documents are handed in
}

// The facts that the criteria on the four ways ask for.
const (
	participantCertified = iota
	participantFailed
	participantRetakes
	participantStreamRetakes
	participantPassed
	participantOn
	participantStream
	participantStreamBetween
	participantOwnStream
	participantInterrupted
	participantValidReason
	participantDocuments
)

// participantRecord are the days that tell whether there is a certificate where nobody says
// so: way-uncertified rests on them and does not wait for them.
const participantRecord = 1<<participantFailed | 1<<participantPassed | 1<<participantOn

// retakeFacts are the facts that the two kinds of repeat ask for, wayFacts those
// of all four ways.
var (
	retakeFacts = []string{
		participantCertified:     "certified",
		participantFailed:        "failed",
		participantRetakes:       "retakes",
		participantStreamRetakes: "stream_retakes",
		participantPassed:        "passed",
		participantOn:            "on",
		participantStream:        "stream",
		participantStreamBetween: "stream_between",
	}
	wayFacts = []string{
		participantCertified:     "certified",
		participantFailed:        "failed",
		participantRetakes:       "retakes",
		participantStreamRetakes: "stream_retakes",
		participantPassed:        "passed",
		participantOn:            "on",
		participantStream:        "stream",
		participantStreamBetween: "stream_between",
		participantOwnStream:     "own_stream",
		participantInterrupted:   "interrupted",
		participantValidReason:   "valid_reason",
		participantDocuments:     "documents",
	}
)

// unknown marks the facts that nobody has stated. A pass that is not is not on record.
func (p *Participant) unknown() uint64 {
	return rule.Missing(participantCertified, !p.Certified.Known()) |
		rule.Missing(participantFailed, p.Failed.IsZero()) |
		rule.Missing(participantRetakes, p.Retakes == nil) |
		rule.Missing(participantStreamRetakes, p.StreamRetakes == nil) |
		rule.Missing(participantOn, p.On.IsZero()) |
		rule.Missing(participantStream, p.Stream.IsZero()) |
		rule.Missing(participantStreamBetween, !p.StreamBetween.Known()) |
		rule.Missing(participantOwnStream, p.OwnStream.IsZero()) |
		rule.Missing(participantInterrupted, !p.Interrupted.Known()) |
		rule.Missing(participantValidReason, !p.ValidReason.Known()) |
		rule.Missing(participantDocuments, !p.Documents.Known())
}

// uncertified reports whether the participant has no certificate (para 30.0).
// What is stated of it stands; otherwise one who failed and has not passed since
// has none, and one who passed since may have received it or wait for it.
func (p *Participant) uncertified() qagida.Fact {
	switch {
	case p.Certified.Known():
		return p.Certified.Not()
	case p.failedForGood():
		return qagida.Yes
	default:
		return qagida.Unknown
	}
}

// failedForGood reports whether a failure is on record and no pass since, up to
// the check date where it is stated.
func (p *Participant) failedForGood() bool {
	passed := !p.Passed.IsZero() && !p.Passed.Before(p.Failed) && !p.Passed.After(p.On)
	return !p.Failed.IsZero() && !passed
}

// failedBy returns a day on which or before which the failure lies: its own where it is
// stated, and otherwise that of the first assessment that came after it. The check date
// does not say that there was a failure, so that it is not one.
func (p *Participant) failedBy() qagida.Date {
	if !p.Failed.IsZero() {
		return p.Failed
	}
	by := p.Passed
	for _, days := range [...][]qagida.Date{p.Retakes, p.StreamRetakes} {
		for _, day := range days {
			by = earliest(by, day)
		}
	}
	return by
}

// earliest returns the earlier of two days, of which either may not be stated.
func earliest(a, b qagida.Date) qagida.Date {
	if b.IsZero() || !a.IsZero() && a.Before(b) {
		return a
	}
	return b
}

// mostRetakes is more than a working life has room for.
const mostRetakes = 1000

// check refuses what cannot be meant, and facts that contradict each other.
func (p *Participant) check() error {
	if err := p.checkRepeats("retakes", p.Retakes); err != nil {
		return err
	}
	if err := p.checkRepeats("stream_retakes", p.StreamRetakes); err != nil {
		return err
	}
	if err := p.checkDay("on", p.On); err != nil {
		return err
	}
	switch {
	case !hasYearAfter(p.Stream):
		return refuseFar("stream", p.Stream)
	case p.Passed.Before(p.Failed): // which was the first
		return rule.Refuse("passed", p.Passed.String(), refusal.BeforeFailed, p.Failed)
	case p.Failed.Before(p.OwnStream):
		return rule.Refuse("own_stream", p.OwnStream.String(), refusal.AfterFailed, p.Failed)
	case p.Certified == qagida.Yes && p.failedForGood():
		return rule.Refuse("certified", p.Certified.String(),
			refusal.CertifiedAfterFailing, p.Failed)
	}
	return nil
}

func (p *Participant) checkRepeats(field string, days []qagida.Date) error {
	if len(days) > mostRetakes {
		return rule.Refuse(field, strconv.Itoa(len(days))+" days", refusal.TooMany, mostRetakes, len(days))
	}
	for i, day := range days {
		if !day.IsZero() && !day.Before(p.Failed) && hasYearAfter(day) {
			continue
		}
		name := field + "[" + strconv.Itoa(i) + "]"
		if day.IsZero() {
			return rule.Refuse(name, day.String(), refusal.NotStated)
		}
		return p.checkDay(name, day)
	}
	return nil
}

func (p *Participant) checkDay(field string, day qagida.Date) error {
	switch {
	case day.Before(p.Failed):
		return rule.Refuse(field, day.String(), refusal.BeforeFailed, p.Failed)
	case !hasYearAfter(day):
		return refuseFar(field, day)
	}
	return nil
}

func hasYearAfter(day qagida.Date) bool {
	_, err := day.Add(1, 0, 0)
	return err == nil
}

func refuseFar(field string, day qagida.Date) error {
	return rule.Refuse(field, day.String(), refusal.NearTheEnd)
}
