package assessment

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May the participant be assessed again, and when: the first two ways of paragraph
// 30 together.

// Retake decides whether a participant may be assessed again: on the check date
// (para 30.1), or, where the day of a next stream is stated, with that stream
// (para 30.2). The two are alternatives. The decision is that of the way that is
// open, the first one when both are; Next is the first day on which either is.
//
// The order of the history does not matter, and the first failed assessment is
// itself no repeat. A repeat that is dated after the check date, one already
// agreed, counts like any other. While neither way is settled the decision names what
// is missing for both.
//
// Source: order95/30.0 to 30.2.
func (r Rules) Retake(p Participant) (WayDecision, error) {
	if err := r.checkAsked(&p); err != nil {
		return WayDecision{}, err
	}
	repeat := r.repeat(&p)
	if p.Stream.IsZero() {
		return repeat, nil
	}
	stream := r.nextStream(&p)
	chosen := repeat
	switch {
	case r.prefersStream(repeat.Outcome(), stream.Outcome()):
		chosen = stream
	case repeat.Outcome() == qagida.Undetermined && stream.Outcome() == qagida.Undetermined && r.mayPreferStream(&p):
		chosen = r.repeatBy(repeatOrStream, &p, rule.MissingIn(&stream.Decision))
	}
	if chosen.Next = earlier(repeat.Next, stream.Next); chosen.Outcome() == qagida.Undetermined {
		chosen.Next = qagida.Date{} // the other way may be open sooner
	}
	return chosen, nil
}

// mayPreferStream reports whether, of a repeat and a stream that are both in doubt, the
// stream can be the one that is open: on some check date up to its day the limit is used up,
// or that is not known.
func (r *Rules) mayPreferStream(p *Participant) bool {
	if !p.On.IsZero() || !r.historyKnown(p) {
		return true
	}
	var room [8]qagida.Date
	history := r.history(p, room[:0])
	return r.used(p.Stream, history) >= r.RepeatsAYear || slices.ContainsFunc(history, func(repeat qagida.Date) bool {
		return !repeat.After(p.Stream) && r.used(repeat, history) >= r.RepeatsAYear
	})
}

// repeatOrStream is the checklist of a repeat that is in doubt together with the next
// stream: who waits for the limit waits for what the stream waits for.
var repeatOrStream = repeatAsking(streamNextNeeds)

// prefersStream picks between the two ways: the one that is open, then the one
// that may be, then the one that says more on why not.
func (r *Rules) prefersStream(repeat, stream qagida.Outcome) bool {
	switch {
	case repeat == qagida.Met || stream == qagida.Met:
		return repeat != qagida.Met
	case repeat == qagida.NotMet && stream == qagida.NotMet:
		return r.RetakeStream == StreamCounts
	default:
		return repeat == qagida.NotMet
	}
}

// earlier returns the earlier of two days, of which either may not be stated.
func earlier(a, b qagida.Date) qagida.Date {
	if a.IsZero() || b.Before(a) {
		return b
	}
	return a
}

// The question assessment.retake.
type retakeInput struct {
	Certified     qagida.Fact   `json:"certified,omitzero"`
	Failed        qagida.Date   `json:"failed,omitzero"`
	Retakes       []qagida.Date `json:"retakes,omitzero"`
	StreamRetakes []qagida.Date `json:"stream_retakes,omitzero"`
	Passed        qagida.Date   `json:"passed,omitzero"`
	On            qagida.Date   `json:"on,omitzero"`
	Stream        qagida.Date   `json:"stream,omitzero"` // left out, no next stream is meant
	StreamBetween qagida.Fact   `json:"stream_between,omitzero"`
}

var retakeQuestion = rule.Question[Rules, retakeInput, wayAnswer]{
	Name:     "assessment.retake",
	Verbs:    []string{"Rules.Retake"},
	Bounds:   retakeBounds,
	Optional: []string{"stream"},
	Lists:    []*rule.List{repeat, nextStream, repeatOrStream},
	Rules:    Order95(),
	Ask: func(r Rules, in *retakeInput) (wayAnswer, error) {
		d, err := r.Retake(Participant{
			Certified: in.Certified, Failed: in.Failed, Retakes: in.Retakes, StreamRetakes: in.StreamRetakes,
			Passed: in.Passed, On: in.On, Stream: in.Stream, StreamBetween: in.StreamBetween,
		})
		return wayAnswer{d.Decision, d.Next}, err
	},
}
