package main

import (
	"fmt"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// report is the text so far, in one language.
type report struct {
	strings.Builder
	lang qagida.Lang
	step int
}

// tell runs the story and tells it, as things stand on a day.
func tell(lang qagida.Lang, on qagida.Date) (string, error) {
	r := &report{lang: lang}
	r.line("%s\n%s", wordTitle.In(lang), wordEdition.In(lang))
	for _, chapter := range []func(qagida.Date) error{
		r.course, r.plan, r.application, r.complete, r.enrolment, r.assessment, r.certificate, r.support,
	} {
		if err := chapter(on); err != nil {
			return "", err
		}
	}
	return r.String(), nil
}

func (r *report) line(format string, args ...any) { fmt.Fprintf(r, format+"\n", args...) }

// decision prints a heading with the outcome, and every finding below it.
func (r *report) decision(heading qagida.Text, d qagida.Decision) {
	r.step++
	r.line("\n%d. %s: %s", r.step, heading.In(r.lang), d.Outcome().Text(r.lang))
	for f := range d.Findings() {
		if f.Outcome() == qagida.NotApplicable {
			continue
		}
		r.line("   %s %s [%s%s]", r.mark(f.Outcome()), f.Text(r.lang), f.Provision().Text(r.lang), readings(f))
	}
}

// mark shows at a glance what is met, and says what is not.
func (r *report) mark(o qagida.Outcome) string {
	switch o {
	case qagida.Met:
		return "✓"
	case qagida.NotMet:
		return "✗ " + o.Text(r.lang) + ":"
	default:
		return "? " + o.Text(r.lang) + ":"
	}
}

// readings names the readings that a finding rests on, if any.
func readings(f qagida.Finding) (text string) {
	for choice := range f.Readings() {
		text += "; " + choice.String()
	}
	return text
}

func (r *report) course(qagida.Date) error {
	d, err := qualification.Order95().Course(course)
	if err != nil {
		return err
	}
	r.decision(wordCourse, d.Decision)
	r.line("   = %s", d.Kind.Text(r.lang))
	return nil
}

func (r *report) plan(qagida.Date) error {
	d, err := planning.Order95().StudyPlan(planning.Bilimzet2025(r.lang))
	if err != nil {
		return err
	}
	r.decision(wordPlan, d.Decision)
	r.line("   = %s %s", d.ClockMinutes, wordMinutes.In(r.lang))
	return nil
}

func (r *report) application(qagida.Date) error {
	rules := qualification.Order95()
	d, err := rules.Eligibility(teacher, course)
	if err != nil {
		return err
	}
	missing, err := rules.MissingDocuments(teacher, course)
	if err != nil {
		return err
	}
	r.decision(wordApplication, d)
	for document := range missing.All() {
		r.line("   = %s: %s", wordMissing.In(r.lang), document.Text(r.lang))
	}
	return nil
}

func (r *report) complete(qagida.Date) error {
	d, err := qualification.Order95().Eligibility(complete(), course)
	if err != nil {
		return err
	}
	r.decision(wordComplete, d)
	return nil
}

func (r *report) enrolment(qagida.Date) error {
	d, err := qualification.Order95().Enrolment(enrolment)
	if err != nil {
		return err
	}
	r.decision(wordEnrolment, d)
	return nil
}

func (r *report) assessment(qagida.Date) error {
	result, err := assessment.Bilimzet2025().Grade(scores()...)
	if err != nil {
		return err
	}
	r.decision(wordAssessment, result.Decision)
	for _, part := range assessment.Bilimzet2025().Parts() {
		got, err := result.Part(part.ID)
		if err != nil {
			return err
		}
		r.line("   = %s: %s (%s %%), %s", part.Name.In(r.lang), got.Points, got.Percent, got.Grade.Text(r.lang))
	}
	return nil
}

func (r *report) certificate(on qagida.Date) error {
	result, err := assessment.Bilimzet2025().Grade(scores()...)
	if err != nil {
		return err
	}
	rules := certificate.Order95()
	d, err := rules.Issue(issuance(qagida.FactOf(result.Outcome() == qagida.Met)))
	if err != nil {
		return err
	}
	r.decision(wordIssue, d)
	status, err := rules.Status(certificate.Record{Issued: issued}, on)
	if err != nil {
		return err
	}
	r.decision(wordStatus, status.Decision)
	r.line("   = %s: %s. %s: %s", on, status.Status.Text(r.lang), wordLastDay.In(r.lang), status.LastDay)
	if status.DaysLeft().Known() {
		r.line("   = %s: %s", wordDaysLeft.In(r.lang), status.DaysLeft())
	}
	return nil
}

func (r *report) support(on qagida.Date) error {
	completion := postcourse.Completion{Place: course.Place, Completed: lastDay, Certified: qagida.Yes}
	progress, err := postcourse.Order95().Progress(completion, events(), on)
	if err != nil {
		return err
	}
	r.decision(wordSupport, progress.Decision)
	for duty := range progress.All() {
		r.line("   = %s, %s – %s: %d/%d, %s", name(duty.Obligation, r.lang), duty.First, duty.Last, duty.Done, duty.Count, duty.Progress.Text(r.lang))
	}
	if next, found := progress.Next(); found {
		r.line("   = %s: %s, %s", wordNext.In(r.lang), name(next.Obligation, r.lang), next.Last)
	}
	return nil
}

// name is the duty, with its round where it has several.
func name(o postcourse.Obligation, lang qagida.Lang) string {
	if o.Duty != postcourse.Monitoring {
		return o.Duty.Text(lang)
	}
	return fmt.Sprintf("%s %d", o.Duty.Text(lang), o.Round)
}
