package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May the assessment be repeated with the next stream (paragraph 30.2).

// The codes of the findings on a repeat with the next stream.
const (
	// CodeStreamFailed: there is a failed assessment to repeat with the next
	// stream (order95/30.2).
	//
	// Example: way {"way":"next-stream"} → undetermined
	CodeStreamFailed qagida.Code = "stream-failed"

	// CodeStreamAhead: the next stream is not assessed before the asked day
	// (order95/30.2).
	//
	// Example: way {"way":"next-stream","on":"2026-09-02","stream":"2026-09-01"} → not-met
	CodeStreamAhead qagida.Code = "stream-ahead"

	// CodeStreamApart: a repeat with the next stream stands apart from the yearly
	// one (order95/30.2). Under the reading retake-stream=counts the criterion does
	// not apply.
	//
	// Example: way {"way":"next-stream","retakes":["2026-05-20"],"stream":"2026-09-01"} → met
	CodeStreamApart qagida.Code = "stream-apart"

	// CodeStreamYearly: a repeat with the next stream keeps the yearly limit
	// (order95/30.1). It is asked for under the reading retake-stream=counts.
	//
	// Example: way {"way":"next-stream","retakes":["2026-05-20"],"stream":"2026-09-01"} → not-applicable
	CodeStreamYearly qagida.Code = "stream-yearly"
)

// The criteria, in the order of the text.
const (
	streamFailed = iota
	streamAhead
	streamApart
	streamYearly
)

var nextStream = rule.Checklist{
	Name:     "assessment.next-stream",
	Facts:    repeatFacts,
	Readings: repeatReadings,
	Amounts:  yearlyAmounts,
	Criteria: []rule.Criterion{
		streamFailed: {Code: CodeStreamFailed, Provision: order95("30.2"), Readings: 0, Needs: 1 << participantFailed},
		streamAhead:  {Code: CodeStreamAhead, Provision: order95("30.2"), Readings: 0, Needs: 1<<participantOn | 1<<participantStream},
		streamApart:  {Code: CodeStreamApart, Provision: order95("30.2"), Readings: readRetakeStream, Needs: 0},
		streamYearly: {Code: CodeStreamYearly, Provision: order95("30.1"), Readings: readRetakeYear, Needs: 1<<participantStream | 1<<participantRetakes},
	},
}.List()

// nextStream decides para 30.2.
func (r *Rules) nextStream(p *Participant) (way WayDecision) {
	way.Way = NextStream
	d := nextStream.Open(&way.Decision, r.Edition)
	if !p.Passed.IsZero() {
		d.Answer(settled(4))
		return way
	}
	var room [8]qagida.Date
	history := r.history(p, room[:0])
	apart, yearly := rule.Of(qagida.Met), rule.Of(qagida.NotApplicable)
	if r.RetakeStream == StreamCounts {
		apart, yearly = rule.Of(qagida.NotApplicable), r.yearly(p, p.Stream, history).Under(readRetakeYear)
	}
	d.Answer(rule.Collect([]rule.Answer{
		streamFailed: p.hasFailed(),
		streamAhead:  rule.Is(p.Stream.NotBefore(p.On)),
		streamApart:  apart.Under(readRetakeStream),
		streamYearly: yearly,
	}))
	d.Choose(uint8(r.RetakeYear), uint8(r.RetakeStream))
	r.showYearly(d, p.Stream, history)
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	if way.Outcome() == qagida.Met {
		way.Next = p.Stream
	}
	return way
}
