package assessment

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Participant is what is known of a participant who has not got the certificate
// of a course. A fact or a day left out is not known; of the fields marked as
// optional, leaving out means that there is none.
type Participant struct {
	Failed  qagida.Date   `json:"failed,omitzero"`  // day of the first assessment, which was failed; it is itself no repeat
	Retakes []qagida.Date `json:"retakes,omitzero"` // days of the repeat assessments, in any order; nil is not known, empty is none

	// StreamRetakes are the days of those repeats that were taken with the next
	// stream, where the caller tells them apart; Retakes has the others then. Left
	// out, Retakes has them all. Optional.
	StreamRetakes []qagida.Date `json:"stream_retakes,omitzero"`

	Passed qagida.Date `json:"passed,omitzero"` // day of an assessment that was passed, before or after the failure; para 30 is then without object. Optional
	On     qagida.Date `json:"on,omitzero"`     // the day for which is asked

	Stream    qagida.Date `json:"stream,omitzero"`     // day on which the next stream is assessed, or to which a transfer is meant. Optional in Retake
	OwnStream qagida.Date `json:"own_stream,omitzero"` // a day of the stream that the participant was enrolled in; left out, the day of the failure stands for it

	Interrupted qagida.Fact `json:"interrupted,omitzero"`  // the course was broken off
	ValidReason qagida.Fact `json:"valid_reason,omitzero"` // for a valid reason, as declared: the order has no list
	Documents   qagida.Fact `json:"documents,omitzero"`    // supporting documents are handed in
}

// The facts that the criteria on the four ways ask for.
const (
	participantFailed = iota
	participantRetakes
	participantOn
	participantStream
	participantOwnStream
	participantInterrupted
	participantValidReason
	participantDocuments
)

// The facts that a repeat asks for, and those of the other ways after them.
var (
	repeatFacts = []string{
		participantFailed:  "failed",
		participantRetakes: "retakes",
		participantOn:      "on",
		participantStream:  "stream",
	}
	wayFacts = append(repeatFacts[:len(repeatFacts):len(repeatFacts)],
		"own_stream", "interrupted", "valid_reason", "documents")
)

// mostRetakes is more than a working life has room for.
const mostRetakes = 1000

// check refuses what cannot be meant.
func (p *Participant) check() error {
	if err := p.checkHistory("retakes", p.Retakes); err != nil {
		return err
	}
	if err := p.checkHistory("stream_retakes", p.StreamRetakes); err != nil {
		return err
	}
	if err := p.checkDay("on", p.On); err != nil {
		return err
	}
	return p.checkDay("stream", p.Stream)
}

func (p *Participant) checkHistory(field string, days []qagida.Date) error {
	if len(days) > mostRetakes {
		return rule.Refuse(field, strconv.Itoa(len(days))+" days", "are more than 1000")
	}
	for i, day := range days {
		if day.IsZero() || day.Before(p.Failed) || !hasYearAfter(day) {
			name := field + "[" + strconv.Itoa(i) + "]"
			if day.IsZero() {
				return rule.Refuse(name, day.String(), "must be stated")
			}
			return p.checkDay(name, day)
		}
	}
	return nil
}

func (p *Participant) checkDay(field string, day qagida.Date) error {
	switch {
	case day.Before(p.Failed):
		return rule.Refuse(field, day.String(), "is before the failed assessment, "+p.Failed.String())
	case !hasYearAfter(day):
		return rule.Refuse(field, day.String(), "is too near the end of the year 9999 to add a year")
	}
	return nil
}

func hasYearAfter(day qagida.Date) bool {
	_, err := day.AddYears(1)
	return err == nil
}

// unknown marks the facts that nobody has stated.
func (p *Participant) unknown() uint64 {
	return rule.Missing(participantFailed, p.Failed.IsZero()) |
		rule.Missing(participantRetakes, p.Retakes == nil) |
		rule.Missing(participantOn, p.On.IsZero()) |
		rule.Missing(participantStream, p.Stream.IsZero()) |
		rule.Missing(participantOwnStream, p.ownYear() == 0) |
		rule.Missing(participantInterrupted, !p.Interrupted.Known()) |
		rule.Missing(participantValidReason, !p.ValidReason.Known()) |
		rule.Missing(participantDocuments, !p.Documents.Known())
}

// ownYear returns the calendar year of the participant's own stream, 0 while it is
// not known.
func (p *Participant) ownYear() int {
	if p.OwnStream.IsZero() {
		return p.Failed.Year()
	}
	return p.OwnStream.Year()
}
