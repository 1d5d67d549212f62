package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
)

// phrase is what stands of one thing, in its own words, and the class by which it is
// coloured. The words say it without the colour.
type phrase struct{ Text, Class string }

// tell puts values into a sentence of the words.
func tell(lang qagida.Lang, word string, values ...any) string {
	return fmt.Sprintf(say(lang, word), values...)
}

// CertificatePhrase says how it stands with the certificate of a teacher.
func (p *person) CertificatePhrase(lang qagida.Lang) phrase {
	until := p.Until.Text(lang)
	switch p.Certificate {
	case certificate.Valid:
		if p.In[expiring] {
			return phrase{tell(lang, "certificate-ends-on", until), "open"}
		}
		return phrase{tell(lang, "certificate-valid", until), "good"}
	case certificate.Expired:
		return phrase{tell(lang, "certificate-expired", until), "bad"}
	case certificate.NotIssued:
		return phrase{say(lang, "certificate-none"), "none"}
	case 0:
		return phrase{say(lang, "certificate-unknown"), "open"}
	default:
		return phrase{p.Certificate.Text(lang), mark(p.Certificate)}
	}
}

// HoursPhrase says how it stands with the hours of five years.
func (p *person) HoursPhrase(lang qagida.Lang) phrase {
	h := p.Hours
	switch {
	case p.In[short]:
		return phrase{tell(lang, "hours-short", h.ShortBy.String(), h.Hours.String()), "bad"}
	case h.Outcome() == qagida.Met:
		if !p.ShortFrom.IsZero() {
			last, _ := p.ShortFrom.Add(0, 0, -1)
			return phrase{tell(lang, "hours-enough-until", h.Hours.String(), last.Text(lang)), "good"}
		}
		return phrase{tell(lang, "hours-enough", h.Hours.String()), "good"}
	case h.Outcome() == qagida.NotMet:
		return phrase{tell(lang, "hours-over", h.OverBy.String(), h.Hours.String()), "open"}
	case !p.ShortFrom.IsZero():
		last, _ := p.ShortFrom.Add(0, 0, -1)
		return phrase{tell(lang, "hours-wanted", h.Hours.Text(lang), last.Text(lang)), "open"}
	default:
		return phrase{tell(lang, "hours-unknown", missing(h, lang)), "open"}
	}
}

// DutiesPhrase says how it stands with the duties after courses.
func (p *person) DutiesPhrase(lang qagida.Lang) phrase {
	switch {
	case p.Overdue > 0:
		return phrase{tell(lang, "duties-overdue", p.Overdue, p.Since.Text(lang)), "bad"}
	case p.Unsettled > 0 && p.Next.IsZero():
		return phrase{say(lang, "duties-unknown"), "open"}
	case !p.Next.IsZero():
		return phrase{tell(lang, "duties-next", p.Next.Text(lang)), "open"}
	case p.anyDuty():
		return phrase{say(lang, "duties-done"), "good"}
	default:
		return phrase{say(lang, "duties-none"), "none"}
	}
}

func (p *person) anyDuty() bool {
	for i := range p.Taken {
		if len(p.Taken[i].Duties()) > 0 {
			return true
		}
	}
	return false
}

// ApplicationPhrase says whether the teacher may apply for a course.
func (p *person) ApplicationPhrase(lang qagida.Lang) phrase { return mayApply(p.Application, lang) }

// mayApply says whether an application may be made.
func mayApply(d qagida.Decision, lang qagida.Lang) phrase {
	unmet, facts := 0, 0
	for range d.Unmet() {
		unmet++
	}
	for range d.Missing() {
		facts++
	}
	switch d.Outcome() {
	case qagida.Met:
		return phrase{say(lang, "apply-yes"), "good"}
	case qagida.NotMet:
		return phrase{tell(lang, "apply-no", unmet), "bad"}
	default:
		return phrase{tell(lang, "apply-unknown", facts), "open"}
	}
}

// CoursePhrase says whether a course is one that the order allows.
func (t *taken) CoursePhrase(lang qagida.Lang) phrase {
	switch t.Kept.Outcome() {
	case qagida.Met, qagida.NotApplicable:
		return phrase{say(lang, "course-good"), "good"}
	case qagida.NotMet:
		return phrase{say(lang, "course-bad"), "bad"}
	default:
		return phrase{say(lang, "course-unknown"), "open"}
	}
}

// StatusPhrase says how it stands with the certificate of a course.
func (t *taken) StatusPhrase(lang qagida.Lang) phrase {
	last := t.Status.LastDay.Text(lang)
	switch {
	case t.Status.Status == certificate.Valid && !t.Status.LastDay.IsZero():
		return phrase{tell(lang, "certificate-valid", last), "good"}
	case t.Status.Status == certificate.Expired:
		return phrase{tell(lang, "certificate-expired", last), "bad"}
	case t.Status.Status == 0:
		return phrase{say(lang, "certificate-unknown"), "open"}
	default:
		return phrase{t.Status.Status.Text(lang), mark(t.Status.Status)}
	}
}

// ProgressPhrase says how it stands with the duties after a course.
func (t *taken) ProgressPhrase(lang qagida.Lang) phrase {
	var since qagida.Date
	for d := range t.Progress.Overdue() {
		since = earlier(since, d.Last)
	}
	next, more := t.Progress.Next()
	switch {
	case !since.IsZero():
		return phrase{tell(lang, "duties-overdue", t.Progress.Count(postcourse.Overdue), since.Text(lang)), "bad"}
	case more:
		return phrase{tell(lang, "duties-next", next.Last.Text(lang)), "open"}
	case t.Progress.Count(0) > 0:
		return phrase{say(lang, "duties-unknown"), "open"}
	case t.Progress.Count(postcourse.Met) > 0:
		return phrase{say(lang, "duties-done"), "good"}
	default:
		return phrase{say(lang, "duties-none"), "none"}
	}
}

// What says what has to be done.
func (i *item) What(lang qagida.Lang) string {
	switch i.kind {
	case dutyItem:
		entry := i.Duty.Calendar("", lang)
		if i.Duty.Wanted > 0 {
			return tell(lang, "item-duty", entry.Summary, i.Duty.Wanted)
		}
		return entry.Summary
	case endItem:
		return say(lang, "certificate-ends")
	case hoursItem:
		if n, known := i.Person.Hours.ShortBy.Int(); known && n > 0 {
			return tell(lang, "item-hours", n)
		}
		return say(lang, "item-hours-needed")
	default:
		return i.Deadline.Summary(lang)
	}
}

// Who says who has to do it.
func (i *item) Who(lang qagida.Lang) string {
	switch i.kind {
	case dutyItem:
		owner := i.Duty.Owner().Text(lang)
		if organiser := i.Duty.Organiser().Text(lang); organiser != owner {
			return owner + " (" + say(lang, "organised-by") + ": " + organiser + ")"
		}
		return owner
	case deadlineItem:
		return i.Deadline.Owes.Text(lang)
	default:
		return say(lang, "the-school")
	}
}

// Where is the page on which it is entered when it is done.
func (i *item) Where() string {
	switch i.kind {
	case dutyItem:
		if i.unsettled() {
			return "/courses/" + key(i.Course.ID) + "/edit"
		}
		return "/courses/" + key(i.Course.ID) + "/events/new?duty=" + i.Duty.Duty.String()
	case deadlineItem:
		return ""
	default:
		return teacherPath(i.Person.ID) + "/courses/new"
	}
}

// Enter says what is entered there.
func (i *item) Enter(lang qagida.Lang) string {
	switch {
	case i.kind == dutyItem && i.unsettled():
		return say(lang, "edit-courses")
	case i.kind == dutyItem:
		return say(lang, "new-events")
	default:
		return say(lang, "new-courses")
	}
}

// State says how it stands on a day, in the words of the thing.
func (i *item) State(lang qagida.Lang, on qagida.Date) phrase {
	switch {
	case i.kind == dutyItem:
		return phrase{i.Duty.Progress.Text(lang), mark(i.Duty.Progress)}
	case i.Last.IsZero():
		return phrase{say(lang, "not-stated"), "open"}
	case i.Last.Before(on) && i.kind == endItem:
		return phrase{certificate.Expired.Text(lang), "bad"}
	case i.Last.Before(on) && i.kind == hoursItem:
		return phrase{say(lang, "too-few"), "bad"}
	case i.Last.Before(on):
		return phrase{say(lang, "day-passed"), "none"}
	default:
		return phrase{tell(lang, "days-left", on.DaysUntil(i.Last)), "none"}
	}
}

// key is a number in an address or a name.
func key(id int64) string { return strconv.FormatInt(id, 10) }

// missing lists the facts that would settle a decision, empty where none is missing.
func missing(a answer, lang qagida.Lang) string {
	var names []string
	for field := range a.Missing() {
		names = append(names, field.Text.In(lang))
	}
	return strings.Join(names, ", ")
}
