package assessment

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May the assessment be repeated with the next stream (paragraph 30.2).

// The codes of the findings on a repeat with the next stream.
const (
	// CodeStreamNext: the stream is the next one after the failure, or after the
	// last repeat with a stream: it follows that day, and no other stream lies
	// between (order95/30.2).
	//
	// Example: way {"way":"next-stream","failed":"2026-03-10","stream":"2026-09-07","stream_between":true} → not-met
	CodeStreamNext qagida.Code = "stream-next"

	// CodeStreamAhead: the next stream is not assessed before the check date
	// (order95/30.2).
	//
	// Example: way {"way":"next-stream","on":"2026-09-02","stream":"2026-09-01"} → not-met
	CodeStreamAhead qagida.Code = "stream-ahead"

	// CodeStreamOnce: no assessment was repeated with a stream before
	// (order95/30.2). Under the reading stream-times=each the criterion does not
	// apply.
	//
	// Example: way {"way":"next-stream","stream_retakes":["2026-09-07"]} → not-met
	CodeStreamOnce qagida.Code = "stream-once"

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
	streamUncertified = iota
	streamNext
	streamAhead
	streamOnce
	streamApart
	streamYearly
)

// streamNextNeeds are the facts that tell which stream is the next. laterDays, where the
// failure is not dated, can only settle that the stream comes after it.
const (
	streamNextNeeds = 1<<participantFailed | 1<<participantStreamRetakes | 1<<participantStream | 1<<participantStreamBetween
	laterDays       = 1<<participantRetakes | 1<<participantPassed
)

var nextStream = rule.Checklist{
	Name:     "assessment.next-stream",
	Facts:    retakeFacts,
	Readings: []string{"retake-year", "retake-stream", "stream-times"},
	Amounts:  yearlyAmounts,
	Criteria: []rule.Criterion{
		streamUncertified: {Code: CodeUncertified, Provision: order95("30.0"), Readings: 0, Needs: 1<<participantCertified | participantRecord, Aside: participantRecord},
		streamNext:        {Code: CodeStreamNext, Provision: order95("30.2"), Readings: 0, Needs: streamNextNeeds | laterDays, Aside: laterDays},
		streamAhead:       {Code: CodeStreamAhead, Provision: order95("30.2"), Readings: 0, Needs: 1<<participantOn | 1<<participantStream},
		streamOnce:        {Code: CodeStreamOnce, Provision: order95("30.2"), Readings: readStreamTimes, Needs: 1 << participantStreamRetakes},
		streamApart:       {Code: CodeStreamApart, Provision: order95("30.2"), Readings: readRetakeStream, Needs: 0},
		streamYearly:      {Code: CodeStreamYearly, Provision: order95("30.1"), Readings: readRetakeYear | readRetakeStream, Needs: 1<<participantStream | repeatHistory},
	},
}.List()

// nextStream decides para 30.2.
func (r *Rules) nextStream(p *Participant) (way WayDecision) {
	var room [8]qagida.Date
	history := r.history(p, room[:0])
	apart, yearly := rule.Of(qagida.Met), rule.Of(qagida.NotApplicable)
	if r.RetakeStream == StreamCounts {
		apart, yearly = rule.Of(qagida.NotApplicable), r.yearly(p, p.Stream, history).Under(readRetakeYear)
	}
	way.Way = NextStream
	d := nextStream.Open(&way.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		streamUncertified: rule.Is(p.uncertified()).Aside(),
		streamNext:        rule.Is(p.isNext()).Aside(),
		streamAhead:       rule.Is(p.isAhead()),
		streamOnce:        r.firstStream(p).Under(readStreamTimes),
		streamApart:       apart.Under(readRetakeStream),
		streamYearly:      yearly.Under(readRetakeStream),
	}))
	d.Choose(uint8(r.RetakeYear), uint8(r.RetakeStream), uint8(r.StreamTimes))
	r.showYearly(d, p.Stream, history)
	if d.Undetermined() {
		d.Unknown(p.streamUnknown())
	}
	if way.Outcome() == qagida.Met {
		way.Next = p.Stream
	}
	return way
}

// isNext reports whether the stream is the next one: it follows the failure, or
// the last repeat with a stream, which is later, and no other lies between.
func (p *Participant) isNext() qagida.Fact {
	follows := p.followsFailure()
	switch {
	case p.StreamRetakes == nil: // a repeat not yet told of may be later
		follows = follows.And(qagida.Unknown)
	case len(p.StreamRetakes) > 0:
		follows = followsDay(p.Stream, slices.MaxFunc(p.StreamRetakes, qagida.Date.Compare))
	}
	return follows.And(p.StreamBetween.Not())
}

// followsFailure reports whether the stream lies after the failure, which need not be
// dated where a day before the stream came after it.
func (p *Participant) followsFailure() qagida.Fact {
	follows := followsDay(p.Stream, p.failedBy())
	if p.Failed.IsZero() && follows == qagida.No {
		return qagida.Unknown
	}
	return follows
}

// isAhead reports whether the stream is not assessed before the check date, which is no
// earlier than the failure, and no earlier than the pass of one who has the certificate.
func (p *Participant) isAhead() qagida.Fact {
	earliest := p.Failed
	if p.Certified == qagida.Yes && !p.Failed.IsZero() {
		earliest = p.Passed
	}
	if p.Stream.Before(earliest) {
		return qagida.No
	}
	return rule.NotBefore(p.Stream, p.On)
}

// streamUnknown marks the facts that nobody has stated; the failure is not one of
// them where a repeat with a stream, or a day before the one asked for, came after it.
func (p *Participant) streamUnknown() uint64 {
	if len(p.StreamRetakes) > 0 || p.followsFailure().Known() {
		return p.unknown() &^ (1 << participantFailed)
	}
	return p.unknown()
}

// followsDay reports whether a day lies after another, Unknown while either is not
// stated.
func followsDay(day, other qagida.Date) qagida.Fact { return rule.NotBefore(other, day).Not() }

// firstStream answers whether the next stream has not been used. Under
// stream-times=each it need not be.
func (r *Rules) firstStream(p *Participant) rule.Answer {
	switch {
	case r.StreamTimes == StreamEach:
		return rule.Of(qagida.NotApplicable)
	case p.StreamRetakes == nil:
		return rule.Of(qagida.Undetermined)
	default:
		return rule.Is(qagida.FactOf(len(p.StreamRetakes) == 0))
	}
}
