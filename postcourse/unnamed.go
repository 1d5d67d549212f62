package postcourse

import (
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Of which course events are, while nobody has said which one is in question.

// mostCourses is how many courses events can name then.
const mostCourses = 100

// eachCourse leaves open what depends on which of the courses that events name is
// the one in question, if any of them is: it is one at most, so that events of two
// of them never count together.
func (t *tally) eachCourse(events Events) error {
	seen := map[string]bool{"": true}
	t.lost = t.losesYear()
	for i := range events {
		course := events[i].Course
		if seen[course] {
			continue
		}
		if seen[course] = true; len(seen) > mostCourses+1 {
			return rule.Refuse("events.course", course, refusal.TooMany, mostCourses, mostCourses+1)
		}
		if err := t.ifOf(course, events); err != nil {
			return err
		}
	}
	t.placed[0] += t.placed[OtherCourse]
	t.placed[OtherCourse] = 0
	t.clear = false
	return nil
}

// ifOf joins how the terms stand where a course is the one in question.
func (t *tally) ifOf(course string, events Events) error {
	other := tally{plan: t.plan, on: t.on, seen: t.seen}
	other.plan.course = course
	if err := other.settle(events); err != nil {
		return err
	}
	for at := range int(t.plan.terms) {
		d, o := &t.doubts[at], &other.doubts[at]
		differ := t.stages.list[at] != other.stages.list[at]
		if differ {
			t.stages.list[at] = 0
		}
		d.lacksCourse = d.lacksCourse || differ
		d.lacksDuty, d.lacksDate = d.lacksDuty || o.lacksDuty, d.lacksDate || o.lacksDate
		d.open = d.open || o.open || differ
	}
	t.lost = t.lost && other.losesYear()
	return nil
}
