package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Event is one thing that was done after a course, on the day that the caller states.
// Who records a final monitoring says that it was held and that its analysis is given
// to the teacher (para 35.2), which may be later: the order sets no day for that.
//
// An event says one thing: two works done on one day are two events, and a list
// that names a work twice has two works.
type Event struct {
	Duty   Duty        `json:"duty,omitzero"`
	Date   qagida.Date `json:"date,omitzero"`
	Course string      `json:"course,omitzero"` // as in Completion; an event without one is of the course in question
}

// Events is what happened after a course, in any order. Nil means that nobody
// has looked; an empty list, that somebody has looked and found nothing. Make it
// with [EventsOf], which never returns nil.
type Events []Event

// EventsOf returns the known list of events, empty without any:
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
// told: the event lacks its duty or its day, the day of completion or the asked day
// is not stated, or nobody has said whether the course that the event names is the
// one in question.
type Placement uint8

// The placements.
const (
	_             Placement = iota // not settled
	Counted                        // done in its term
	Late                           // after the last day of its duty: not counted
	Early                          // after the course but before the first day of its duty: not counted
	BeforeCourse                   // on the day of completion or before it: not counted
	OtherCourse                    // of another course: not counted
	AfterDay                       // after the check date: not counted yet
	NotOwed                        // of a duty that is not owed after this course: not counted
	BeforeMeasure                  // a final monitoring that a measure of support followed: not counted
	placements
)

var placementWords = rule.NewWords[Placement]("placement",
	unknownWord,
	rule.Word{Code: "counted", Name: qagida.Text{KK: "есептелді", RU: "засчитано", EN: "counted"}},
	rule.Word{Code: "late", Name: qagida.Text{KK: "мерзімінен кеш", RU: "позже срока", EN: "late"}},
	rule.Word{Code: "early", Name: qagida.Text{
		KK: "мерзім басталмай тұрып", RU: "до начала срока",
		EN: "before the term",
	}},
	rule.Word{Code: "before-course", Name: qagida.Text{
		KK: "курс аяқталмай тұрып", RU: "до завершения курса",
		EN: "before the end of the course",
	}},
	rule.Word{Code: "other-course", Name: qagida.Text{
		KK: "басқа курсқа жатады", RU: "относится к другому курсу",
		EN: "of another course",
	}},
	rule.Word{Code: "after-day", Name: qagida.Text{
		KK: "тексеру күнінен кейін", RU: "позже даты проверки",
		EN: "after the check date",
	}},
	rule.Word{Code: "not-owed", Name: qagida.Text{
		KK: "бұл курстан кейін талап етілмейді",
		RU: "после этого курса не требуется", EN: "not owed after this course",
	}},
	rule.Word{Code: "before-measure", Name: qagida.Text{
		KK: "одан кейін қолдау жалғасқан",
		RU: "после него сопровождение продолжалось", EN: "support went on after it",
	}},
)

// isOf reports whether an event is of the course: one that names none is.
func (p *plan) isOf(e *Event) bool { return e.Course == "" || e.Course == p.course }

// place returns how an event is taken on a day: counted, or the first reason why it
// is not.
func (p *plan) place(e *Event, on qagida.Date) Placement {
	d := &p.duties[e.Duty]
	switch {
	case !p.isOf(e) && p.unnamed:
		return 0
	case !p.isOf(e):
		return OtherCourse
	case d.owed == qagida.No:
		return NotOwed
	case e.Date.IsZero() || p.completed.IsZero():
		return 0
	case !e.Date.After(p.completed):
		return BeforeCourse
	case e.Date.After(on):
		return AfterDay
	case e.Duty == 0 || on.IsZero():
		return 0
	case !e.Date.After(d.after):
		return Early
	case e.Date.After(d.last):
		return Late
	default:
		return Counted
	}
}

// Place returns how the report took an event, or would take it.
func (r Report) Place(e Event) Placement {
	if !dutyWords.Has(e.Duty) {
		return 0
	}
	how := r.tally.plan.place(&e, r.tally.on)
	if how == Counted && r.tally.followed(&e) {
		return BeforeMeasure
	}
	return how
}

// Uncounted lists the events that were not counted, in the order given, with the
// reason.
func (r Report) Uncounted(events Events) iter.Seq2[Event, Placement] {
	return func(yield func(Event, Placement) bool) {
		for _, e := range events {
			if how := r.Place(e); how != Counted && !yield(e, how) {
				return
			}
		}
	}
}
