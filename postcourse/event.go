package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Event is one thing that was done after a course. A final monitoring is done on
// the day on which the teacher receives its analysis (para 35.2).
//
// An event says one thing: two works done on one day are two events, and a list
// that names a work twice has two works.
type Event struct {
	Duty   Duty        `json:"duty,omitzero"`
	Date   qagida.Date `json:"date,omitzero"`
	Course string      `json:"course,omitzero"` // as in Completion; without one the event is of the course in question
}

// Events is what happened after a course, in any order. Nil means that nobody
// has looked; an empty list, that somebody has looked and found nothing. Make it
// with [EventsOf], which never gives nil.
type Events []Event

// EventsOf is the known list of events, empty without any:
//
//	rules.Progress(completion, postcourse.EventsOf(rows...), today)
//
// The list is not copied.
func EventsOf(list ...Event) Events {
	if list == nil {
		return Events{}
	}
	return list
}

// Placement says how an event was taken. The zero value means that it cannot be
// told: the event lacks its duty or its day, or the day of completion or the
// asked day is not stated.
type Placement uint8

// The placements.
const (
	_            Placement = iota // not settled
	Counted                       // done in its term
	Late                          // after the last day of its duty: not counted
	Early                         // after the course but before the first day of its duty: not counted
	BeforeCourse                  // on the day of completion or before it: not counted
	OtherCourse                   // of another course: not counted
	AfterDay                      // after the asked day: not counted yet
	NotOwed                       // of a duty that is not owed after this course: not counted
)

var placementWords = rule.NewWords[Placement]("placement",
	unknownWord,
	rule.Word{Code: "counted", Name: qagida.Text{KK: "есептелді", RU: "засчитано", EN: "counted"}},
	rule.Word{Code: "late", Name: qagida.Text{KK: "мерзімінен кеш", RU: "позже срока", EN: "late"}},
	rule.Word{Code: "early", Name: qagida.Text{KK: "мерзім басталмай тұрып", RU: "до начала срока", EN: "before the term"}},
	rule.Word{Code: "before-course", Name: qagida.Text{KK: "курс аяқталмай тұрып", RU: "до завершения курса", EN: "before the end of the course"}},
	rule.Word{Code: "other-course", Name: qagida.Text{KK: "басқа курстікі", RU: "относится к другому курсу", EN: "of another course"}},
	rule.Word{Code: "after-day", Name: qagida.Text{KK: "сұралған күннен кейін", RU: "позже запрошенного дня", EN: "after the asked day"}},
	rule.Word{Code: "not-owed", Name: qagida.Text{KK: "бұл курстан кейін талап етілмейді", RU: "после этого курса не требуется", EN: "not owed after this course"}},
)

const placements = int(NotOwed) + 1

// A box is where an event is put: there is one for each term, one for what came
// late to each duty, and one for each reason why an event is in none of them. How
// many lie in each box is all that a report has to count.
type box uint32 // wide enough to be chosen without a branch

// The boxes after those of the terms, the last ones in the order of the placements.
const (
	lateBoxes    box = mostSlots - 1 // and the duty: its own box follows
	unsettledBox     = lateBoxes + box(duties) + iota
	earlyBox
	beforeCourseBox
	otherCourseBox
	afterDayBox
	notOwedBox
	boxes
)

// placement is how the events in a box are taken.
func (b box) placement() Placement {
	switch {
	case b < mostSlots:
		return Counted
	case b < unsettledBox:
		return Late
	case b == unsettledBox:
		return 0
	default:
		return Early + Placement(b-earlyBox)
	}
}

// place finds the box of an event. Each has one term at most, since each day lies
// in one year of monitoring.
//
// The reasons stand in the order of their weight, and the last that holds decides.
// Events come in every mixture: to go through all reasons is quicker than to guess
// at which one to stop.
func (s *schedule) place(e *Event, on qagida.Date) box {
	duty := s.of(e.Duty)
	year, years := e.Date.YearAfter(duty.begin), int(duty.years)
	round := year - 1
	if e.Duty != Monitoring {
		round = 0
	}
	b := box(e.Duty-Support) + box(round) // its term, unless a reason follows
	if year > years {
		b = lateBoxes + box(e.Duty)
	}
	if year <= 0 {
		b = earlyBox
	}
	if e.Duty == 0 || e.Duty > Monitoring || on.IsZero() {
		b = unsettledBox
	}
	if e.Date.After(on) {
		b = afterDayBox
	}
	if !e.Date.After(s.completed) {
		b = beforeCourseBox
	}
	if e.Date.IsZero() || s.completed.IsZero() {
		b = unsettledBox
	}
	if duty.owed == qagida.No {
		b = notOwedBox
	}
	if s.course != "" && e.Course != "" && e.Course != s.course {
		b = otherCourseBox
	}
	return b
}

// Place says how the report took an event, or would take it.
func (r Report) Place(e Event) Placement {
	return r.schedule.place(&e, r.on).placement()
}

// Strays lists the events that were not counted, in the order given, with the
// reason.
func (r Report) Strays(events Events) iter.Seq2[Event, Placement] {
	return func(yield func(Event, Placement) bool) {
		for _, e := range events {
			if placement := r.Place(e); placement != Counted && !yield(e, placement) {
				return
			}
		}
	}
}
