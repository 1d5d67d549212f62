package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Is a person a participant of a course on a day: paragraph 2.11.

// The codes of the findings on a participant.
const (
	// CodeParticipantEnrolled: a participant is enrolled (order95/2.11).
	//
	// Example: participant {"participant":{"enrolled":false}} → not-met
	CodeParticipantEnrolled qagida.Code = "listener-enrolled"

	// CodeParticipantDay: a participant is one on the days of the course
	// (order95/2.11).
	//
	// Example: participant {"participant":{"first":"2026-03-02","last":"2026-03-06"},"on":"2026-03-07"} → not-met
	CodeParticipantDay qagida.Code = "listener-day"
)

// The facts that the criteria ask for.
const (
	participantEnrolled = iota
	participantFirst
	participantLast
	participantOn
)

// The criteria, in the order of the text.
const (
	participatesEnrolled = iota
	participatesOnDay
)

// dayNeeds are the facts on whether the course runs on the day.
const dayNeeds = 1<<participantFirst | 1<<participantLast | 1<<participantOn

var participant = rule.Checklist{
	Name: "qualification.participant",
	Facts: []string{
		participantEnrolled: "participant.enrolled",
		participantFirst:    "participant.first",
		participantLast:     "participant.last",
		participantOn:       "on",
	},
	Amounts: []rule.Amount{{Name: "first", Kind: rule.Day}, {Name: "last", Kind: rule.Day}},
	Criteria: []rule.Criterion{
		participatesEnrolled: {Code: CodeParticipantEnrolled, Provision: order95("2.11"), Needs: 1 << participantEnrolled},
		participatesOnDay:    {Code: CodeParticipantDay, Provision: order95("2.11"), Needs: dayNeeds},
	},
}.List()

// Participant decides whether a person is a participant on a day: enrolled, and
// the day is one of the course, its first and last included. Paras 30 and 31 use
// the word for people whose course is over as well; this is the definition.
//
// A day that is not stated leaves the answer undetermined. The error names a
// course whose last day is before its first.
//
// Source: order95/2.11.
func (r Rules) Participant(p Participant, on qagida.Date) (decision qagida.Decision, err error) {
	course := qagida.Period{First: p.First, Last: p.Last}
	if err := rule.CheckPeriod("participant.last", course); err != nil {
		return qagida.Decision{}, err
	}
	d := participant.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		participatesEnrolled: rule.Is(p.Enrolled),
		participatesOnDay:    rule.Is(p.courseRuns(on)),
	}))
	d.Show(rule.DayAmount(p.First), rule.DayAmount(p.Last))
	if d.Undetermined() {
		d.Unknown(p.unknown() | rule.Missing(participantOn, on.IsZero()))
	}
	return decision, nil
}

// courseRuns reports whether a day is one of the course. Its first and its last
// day are, whether or not the other is known.
func (p *Participant) courseRuns(on qagida.Date) qagida.Fact {
	if !on.IsZero() && (on == p.First || on == p.Last) {
		return qagida.Yes
	}
	return qagida.Period{First: p.First, Last: p.Last}.Contains(on)
}

// unknown marks the facts that nobody has stated.
func (p *Participant) unknown() uint64 {
	return rule.Missing(participantEnrolled, !p.Enrolled.Known()) |
		rule.Missing(participantFirst, p.First.IsZero()) |
		rule.Missing(participantLast, p.Last.IsZero())
}

type participantInput struct {
	Participant Participant `json:"participant,omitzero"`
	On          qagida.Date `json:"on,omitzero"`
}

type participantAnswer struct {
	Decision qagida.Decision `json:"decision"`
}

var participantQuestion = rule.Question[Rules, participantInput, participantAnswer]{
	Name:  "qualification.participant",
	Verbs: []string{"Rules.Participant"},
	Bounds: []rule.Bound{
		rule.At("participant.first", courseWeek...),
		rule.At("participant.last", courseWeek...),
		rule.At("on", courseWeek...),
	},
	Lists: []*rule.List{participant},
	Rules: Order95(),
	Ask: func(r Rules, in *participantInput) (participantAnswer, error) {
		d, err := r.Participant(in.Participant, in.On)
		return participantAnswer{d}, err
	},
}

// courseWeek are the days around a course: any may be its first, its last, or the
// one asked about.
var courseWeek = []string{`"2026-03-01"`, `"2026-03-02"`, `"2026-03-03"`, `"2026-03-06"`, `"2026-03-07"`}

// Participant is what is known of a person's place on a course. Every field may
// be left out: its zero value means "not known".
type Participant struct {
	Enrolled qagida.Fact `json:"enrolled,omitzero"` // is on the course by order, and not struck off
	First    qagida.Date `json:"first,omitzero"`    // first day of the course
	Last     qagida.Date `json:"last,omitzero"`     // last day of the course, itself a day of it
}
