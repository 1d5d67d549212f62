package main

import (
	"errors"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// answers are what the library decides of the story, as things stand on a day.
type answers struct {
	on        qagida.Date
	course    qualification.CourseDecision
	plan      planning.StudyPlanDecision
	first     qagida.Decision // the application with a paper missing
	missing   qagida.Set[qualification.Document]
	complete  qagida.Decision // the same with all papers
	enrolment qagida.Decision
	result    assessment.Result
	issue     qagida.Decision
	status    certificate.StatusDecision
	support   postcourse.Report
}

// decide asks every question of the story.
func decide(on qagida.Date) (answers, error) {
	a := answers{on: on}
	courses, certificates := qualification.Order95(), certificate.Order95()
	var errs [10]error
	a.course, errs[0] = courses.Course(course)
	a.plan, errs[1] = planning.Order95().StudyPlan(planning.Bilimzet2025(qagida.English))
	a.first, errs[2] = courses.Eligibility(teacher, course)
	a.missing, errs[3] = courses.MissingDocuments(teacher, course)
	a.complete, errs[4] = courses.Eligibility(complete(), course)
	a.enrolment, errs[5] = courses.Enrolment(enrolment)
	a.result, errs[6] = assessment.Bilimzet2025().Grade(scores()...)
	a.issue, errs[7] = certificates.Issue(issuance(qagida.FactOf(a.result.Outcome() == qagida.Met)))
	a.status, errs[8] = certificates.Status(certificate.Record{Issued: issued}, on)
	a.support, errs[9] = postcourse.Order95().Progress(completion, events(), on)
	return a, errors.Join(errs[:]...)
}

// step is one step of the story: its heading, what was decided, and what else there is
// to say.
type step struct {
	heading  qagida.Text
	decision qagida.Decision
	notes    func(*report) []string
}

func (a *answers) steps() []step {
	none := func(*report) []string { return nil }
	return []step{
		{wordCourseStep, a.course.Decision, a.kind},
		{wordPlan, a.plan.Decision, a.minutes},
		{wordApplication, a.first, a.papers},
		{wordComplete, a.complete, none},
		{wordEnrolment, a.enrolment, none},
		{wordAssessment, a.result.Decision, a.grades},
		{wordIssue, a.issue, none},
		{wordStatus, a.status.Decision, none},
		{wordSupport, a.support.Decision, a.duties},
	}
}

func (a *answers) kind(r *report) []string { return []string{a.course.Kind.Text(r.lang)} }

func (a *answers) minutes(r *report) []string {
	return []string{r.fill(wordMinutes, r.hours(), a.plan.ClockMinutes.Text(r.lang))}
}

func (a *answers) papers(r *report) (list []string) {
	for document := range a.missing.All() {
		list = append(list, wordMissing.In(r.lang)+": "+document.Text(r.lang))
	}
	return list
}

func (a *answers) grades(r *report) (list []string) {
	for _, part := range assessment.Bilimzet2025().Parts() {
		if got, err := a.result.Part(part.ID); err == nil {
			list = append(list, part.Name.In(r.lang)+": "+got.Grade.Text(r.lang)+", "+got.Percent.Text(r.lang))
		}
	}
	return list
}

func (a *answers) duties(r *report) (list []string) {
	for duty := range a.support.All() {
		counted := r.fill(wordCounted, qagida.CountOf(duty.Done).Text(r.lang), qagida.CountOf(duty.Count).Text(r.lang))
		list = append(list, name(duty, r.lang)+", "+r.period(duty.First, duty.Last)+": "+duty.Progress.Text(r.lang)+", "+counted)
	}
	return list
}
