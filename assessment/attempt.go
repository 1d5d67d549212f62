package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Attempt is one assessment that a participant has taken.
type Attempt struct {
	On         qagida.Date `json:"on,omitzero"`          // the day of it
	Passed     qagida.Fact `json:"passed,omitzero"`      // not known while the result is awaited
	WithStream bool        `json:"with_stream,omitzero"` // it was a repeat with the next stream (para 30.2)
}

// Passed reports whether any of the attempts was passed, and returns the day of
// the first pass. The order of the attempts does not matter, and a later attempt
// that fails takes nothing away. It is Unknown while the only hope is a result
// still awaited, and No without any attempt.
func Passed(attempts ...Attempt) (qagida.Fact, qagida.Date) {
	passed, first := qagida.No, qagida.Date{}
	for _, a := range attempts {
		passed = passed.Or(a.Passed)
		if a.Passed == qagida.Yes && (first.IsZero() || a.On.Before(first)) {
			first = a.On
		}
	}
	return passed, first
}

// ParticipantOf returns what para 30 asks for of the attempts of a person, in any
// order: the first is the failed assessment when it failed, and no repeat; the
// others are repeats, whatever came of them. An assessment that was missed counts
// as one that failed. It refuses an attempt whose day is not stated.
func ParticipantOf(attempts ...Attempt) (Participant, error) {
	p := Participant{Retakes: []qagida.Date{}, StreamRetakes: []qagida.Date{}}
	first := 0
	for i, a := range attempts {
		if a.On.IsZero() {
			return Participant{}, rule.Refuse("attempts.on", a.On.String(), refusal.NotStated)
		}
		if a.On.Before(attempts[first].On) {
			first = i
		}
	}
	for i, a := range attempts {
		switch {
		case i == first && a.Passed == qagida.No:
			p.Failed = a.On
		case i == first:
		case a.WithStream:
			p.StreamRetakes = append(p.StreamRetakes, a.On)
		default:
			p.Retakes = append(p.Retakes, a.On)
		}
	}
	_, p.Passed = Passed(attempts...)
	return p, nil
}
