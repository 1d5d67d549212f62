package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// report is the text so far, in one language.
type report struct {
	strings.Builder
	lang qagida.Lang
}

// tell answers every question of the story and tells it, as things stand on a day:
// what stands, what is to be done, then each step with its reasons.
func tell(lang qagida.Lang, on qagida.Date) (string, error) {
	answers, err := decide(on)
	if err != nil {
		return "", err
	}
	r := &report{lang: lang}
	r.line("%s\n%s", wordTitle.In(lang), wordEdition.In(lang))
	r.stands(&answers)
	r.tasks(&answers)
	r.heading(wordSteps)
	for i, step := range answers.steps() {
		r.step(i+1, step)
	}
	r.readings(&answers)
	return r.String(), nil
}

// heading begins a part of the report.
func (r *report) heading(text qagida.Text, values ...string) {
	title := r.fill(text, values...)
	r.line("\n%s\n%s", title, strings.Repeat("=", utf8.RuneCountInString(title)))
}

func (r *report) line(format string, args ...any) { fmt.Fprintf(r, format+"\n", args...) }

// stands says in a few lines who, what course, and what has come of it.
func (r *report) stands(a *answers) {
	r.heading(wordStands, a.on.Text(r.lang))
	r.line("   %s: %s", wordTeacher.In(r.lang), holder)
	r.line("   %s: %s, %s, %s", wordCourse.In(r.lang), topic(r.lang), r.period(firstDay, lastDay), r.hours())
	r.line("   %s: KZ № 000125, %s", wordCertificate.In(r.lang), r.validity(a))
	r.line("   %s: %s", wordMonitored.In(r.lang), a.support.Outcome().Text(r.lang))
}

func (r *report) hours() string { return r.fill(wordHours, course.Hours.Text(r.lang)) }

// validity says until when the certificate is valid, or was.
func (r *report) validity(a *answers) string {
	last := a.status.LastDay.Text(r.lang)
	if left := a.status.DaysLeft(); left.Known() {
		return r.fill(wordValid, last, left.Text(r.lang))
	}
	return a.status.Status.Text(r.lang) + "; " + r.fill(wordEnded, last)
}

// tasks lists what is overdue, then what is to come, each with who must act.
func (r *report) tasks(a *answers) {
	r.heading(wordTasks)
	list := slices.Collect(a.support.All())
	count := 0
	for _, progress := range []postcourse.Progress{postcourse.Overdue, postcourse.Open, postcourse.Upcoming} {
		for _, duty := range list {
			if duty.Progress == progress {
				count++
				r.task(duty)
			}
		}
	}
	if count == 0 {
		r.line("   %s", wordNothing.In(r.lang))
	}
}

func (r *report) task(duty postcourse.DutyReport) {
	who := duty.Owner().Text(r.lang)
	switch duty.Progress {
	case postcourse.Overdue:
		r.line("   ! %s", r.fill(wordOverdue, name(duty, r.lang), duty.Last.Text(r.lang), who))
	case postcourse.Open:
		r.line("   → %s", r.fill(wordOpen, name(duty, r.lang), duty.Last.Text(r.lang), who))
	default:
		r.line("   · %s", r.fill(wordUpcoming, name(duty, r.lang), r.period(duty.First, duty.Last), who))
	}
}

// name is the duty, with its year where it has several.
func name(duty postcourse.DutyReport, lang qagida.Lang) string {
	return duty.Calendar("", lang).Summary
}

// step prints a heading with the outcome and the findings below it, first what is
// wrong or not known.
func (r *report) step(number int, s step) {
	r.line("\n%d. %s: %s", number, s.heading.In(r.lang), s.decision.Outcome().Text(r.lang))
	for _, outcome := range []qagida.Outcome{qagida.NotMet, qagida.Undetermined, qagida.Met} {
		for f := range s.decision.Findings() {
			if f.Outcome() == outcome {
				r.line("   %s %s [%s]", marks[outcome], f.Text(r.lang), f.Provision().Text(r.lang))
			}
		}
	}
	for _, note := range s.notes(r) {
		r.line("   = %s", note)
	}
}

// marks show at a glance what is met.
var marks = map[qagida.Outcome]string{qagida.Met: "✓", qagida.NotMet: "✗", qagida.Undetermined: "?"}

// readings says how the order was read where it can be read in more than one way.
func (r *report) readings(a *answers) {
	var seen []qagida.Choice
	r.heading(wordReadings)
	for _, s := range a.steps() {
		for f := range s.decision.Findings() {
			for choice := range f.Readings() {
				if !slices.Contains(seen, choice) {
					seen = append(seen, choice)
					reading, _ := qagida.FindReading(choice.Reading)
					r.line("   %s [%s]", reading.Question.In(r.lang), reading.Provision.Text(r.lang))
					r.line("   → %s", choice.Text(r.lang))
				}
			}
		}
	}
}

func (r *report) period(first, last qagida.Date) string {
	return qagida.Period{First: first, Last: last}.Text(r.lang)
}

// fill puts the values into a sentence in their order.
func (r *report) fill(sentence qagida.Text, values ...string) string {
	text := sentence.In(r.lang)
	for i, value := range values {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%d}", i+1), value)
	}
	return text
}
