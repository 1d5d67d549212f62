package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
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

var placementWords = qagida.Words[Placement]{
	Concept: "placement",
	List: []qagida.Word{
		unknownWord,
		{Code: "counted", Name: qagida.Text{KK: "есептелді", RU: "засчитано", EN: "counted"}},
		{Code: "late", Name: qagida.Text{KK: "мерзімінен кеш", RU: "позже срока", EN: "late"}},
		{Code: "early", Name: qagida.Text{KK: "мерзім басталмай тұрып", RU: "до начала срока", EN: "before the term"}},
		{Code: "before-course", Name: qagida.Text{KK: "курс аяқталмай тұрып", RU: "до завершения курса", EN: "before the end of the course"}},
		{Code: "other-course", Name: qagida.Text{KK: "басқа курстікі", RU: "относится к другому курсу", EN: "of another course"}},
		{Code: "after-day", Name: qagida.Text{KK: "сұралған күннен кейін", RU: "позже запрошенного дня", EN: "after the asked day"}},
		{Code: "not-owed", Name: qagida.Text{KK: "бұл курстан кейін талап етілмейді", RU: "после этого курса не требуется", EN: "not owed after this course"}},
	},
}

const placements = int(NotOwed) + 1

// place finds the term that an event belongs to and how it is taken there. The
// term is meant only for an event that is counted or late. Each event has one
// term at most: the terms of monitoring do not overlap.
func (s *schedule) place(e *Event, on qagida.Date) (slot uint8, p Placement) {
	if e.Course != s.course && e.Course != "" && s.course != "" {
		return 0, OtherCourse
	}
	first, last := s.termsOf(e.Duty)
	if e.Duty != 0 && s.slots[first].owed == qagida.No || s.home == qagida.No {
		return 0, NotOwed
	}
	switch {
	case e.Date.IsZero() || s.completed.IsZero():
		return 0, 0
	case !e.Date.After(s.completed):
		return 0, BeforeCourse
	case e.Date.After(on):
		return 0, AfterDay
	case e.Duty == 0 || on.IsZero():
		return 0, 0
	case !e.Date.After(s.slots[first].after):
		return 0, Early
	case e.Date.After(s.slots[last].last):
		return last, Late
	}
	for e.Date.After(s.slots[first].last) {
		first++
	}
	return first, Counted
}

// termsOf is the first and the last term of a duty.
func (s *schedule) termsOf(d Duty) (first, last uint8) {
	switch d {
	case IndependentWorks:
		return worksSlot, worksSlot
	case FinalMonitoring:
		return finalSlot, finalSlot
	case Monitoring:
		return firstRoundSlot, s.used - 1
	default:
		return supportSlot, supportSlot
	}
}

// mayFill asks whether an event that lacks its duty or its day may, when more is
// known, be counted in a term.
func (t *slot) mayFill(e *Event) bool {
	return (e.Duty == 0 || e.Duty == t.duty) &&
		(e.Date.IsZero() || t.last.IsZero() || e.Date.After(t.after) && !e.Date.After(t.last))
}

// Place says how the report took an event, or would take it.
func (r Report) Place(e Event) Placement {
	_, placement := r.schedule.place(&e, r.on)
	return placement
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
