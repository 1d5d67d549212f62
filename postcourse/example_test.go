package postcourse_test

import (
	"fmt"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// What is owed after a course, how it stands on a day, and what is due next.
func Example() {
	rules := postcourse.Order95()
	course := postcourse.Completion{
		Place: qualification.Domestic, Completed: qagida.MustDate(2026, 4, 3), Certified: qagida.Yes,
	}
	done := postcourse.EventsOf(
		postcourse.Event{Duty: postcourse.Support, Date: qagida.MustDate(2026, 5, 12)},
		postcourse.Event{Duty: postcourse.IndependentWorks, Date: qagida.MustDate(2026, 10, 1)},
	)
	report, err := rules.Progress(course, done, qagida.MustDate(2027, 4, 4))
	if err != nil {
		fmt.Println(err)
		return
	}
	for duty := range report.All() {
		fmt.Println(duty.Last, duty.Duty, duty.Progress)
	}
	next, _ := report.Next()
	fmt.Println("next:", next.Duty, next.Round, "by", next.Last)
	// Output:
	// 2027-04-03 support met
	// 2027-04-03 independent-works overdue
	// 2027-04-03 final-monitoring overdue
	// 2027-04-03 monitoring overdue
	// 2028-04-03 monitoring open
	// 2029-04-03 monitoring upcoming
	// next: monitoring 2 by 2028-04-03
}

func ExampleRules_Duties() {
	duties, err := postcourse.Order95().Duties(postcourse.Completion{
		Place: qualification.Domestic, Completed: qagida.MustDate(2026, 4, 3), Certified: qagida.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for o := range duties.All() {
		fmt.Println(o.Duty, o.Round, o.First, o.Last, o.Count, o.Provision)
	}
	// Output:
	// support 1 2026-04-04 2027-04-03 1 order95/35.1
	// independent-works 1 2026-04-04 2027-04-03 3 order95/36.2
	// final-monitoring 1 2026-04-04 2027-04-03 1 order95/35.2
	// monitoring 1 2026-04-04 2027-04-03 1 order95/37
	// monitoring 2 2027-04-04 2028-04-03 1 order95/37
	// monitoring 3 2028-04-04 2029-04-03 1 order95/37
}

func ExampleRules_Duties_abroad() {
	duties, _ := postcourse.Order95().Duties(postcourse.Completion{Place: qualification.Abroad})
	reason, _ := duties.Find(postcourse.CodePlace)
	fmt.Println(duties.Outcome(), reason.Provision())
	// Output: not-applicable order95/5.3.2
}

func ExampleDuties_Undated() {
	duties, _ := postcourse.Order95().Duties(postcourse.Completion{Place: qualification.Domestic})
	for u := range duties.Undated() {
		fmt.Println(u, u.Owner(), u.Provision())
	}
	// Output:
	// apply-competences teacher order95/33
	// school-control school-administration order95/34
	// show-results provider order95/36.1
	// exchange-experience provider order95/36.3
	// adjust-programmes provider order95/36.4
}

// course is a course at home whose teacher received a certificate, and what
// happened after it.
var course = postcourse.Completion{
	Place: qualification.Domestic, Completed: qagida.MustDate(2026, 4, 3),
	Certified: qagida.Yes, Course: "A",
}

var happened = postcourse.EventsOf(
	postcourse.Event{Duty: postcourse.IndependentWorks, Date: qagida.MustDate(2026, 9, 1)},
	postcourse.Event{Duty: postcourse.Support, Date: qagida.MustDate(2026, 5, 12)},
	postcourse.Event{Duty: postcourse.Monitoring, Date: qagida.MustDate(2026, 5, 20), Course: "B"},
	postcourse.Event{Duty: postcourse.FinalMonitoring, Date: qagida.MustDate(2027, 4, 20)},
)

func ExampleRules_Progress() {
	report, err := postcourse.Order95().Progress(course, happened, qagida.MustDate(2027, 6, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	for line := range report.All() {
		fmt.Println(line.Duty, line.Round, line.Progress, "done", line.Done, "wanted", line.Wanted, "late", line.Late,
			"met on", line.MetOn)
	}
	fmt.Println(report.Outcome())
	// Output:
	// support 1 met done 1 wanted 0 late 0 met on 2027-04-04
	// independent-works 1 overdue done 1 wanted 2 late 0 met on unknown
	// final-monitoring 1 overdue done 0 wanted 1 late 1 met on unknown
	// monitoring 1 overdue done 0 wanted 1 late 0 met on unknown
	// monitoring 2 open done 0 wanted 1 late 0 met on unknown
	// monitoring 3 upcoming done 0 wanted 1 late 0 met on unknown
	// not-met
}

func ExampleReport_Uncounted() {
	report, _ := postcourse.Order95().Progress(course, happened, qagida.MustDate(2027, 6, 1))
	for e, placement := range report.Uncounted(happened) {
		fmt.Println(e.Duty, e.Date, placement)
	}
	// Output:
	// monitoring 2026-05-20 other-course
	// final-monitoring 2027-04-20 late
}

func ExampleReport_Next() {
	report, _ := postcourse.Order95().Progress(course, happened, qagida.MustDate(2027, 6, 1))
	next, found := report.Next()
	fmt.Println(next.Duty, next.Round, next.Last, found)
	// Output: monitoring 2 2028-04-03 true
}

func ExampleReport_Overdue() {
	report, _ := postcourse.Order95().Progress(course, happened, qagida.MustDate(2027, 6, 1))
	for line := range report.Overdue() {
		fmt.Println(line.Duty, line.Wanted, line.Owner())
	}
	fmt.Println(report.Count(postcourse.Overdue), report.Events(postcourse.OtherCourse), report.Place(happened[0]))
	// Output:
	// independent-works 2 teacher
	// final-monitoring 1 provider
	// monitoring 1 provider
	// 3 1 counted
}

func ExampleEventsOf() {
	var rows []postcourse.Event // a query that found nothing
	unknown, _ := postcourse.Order95().Progress(course, nil, qagida.MustDate(2030, 1, 1))
	none, _ := postcourse.Order95().Progress(course, postcourse.EventsOf(rows...), qagida.MustDate(2030, 1, 1))
	fmt.Println(unknown.Outcome(), none.Outcome())
	// Output: undetermined not-met
}

func ExampleRules_With() {
	rules, err := postcourse.Order95().With("first-year=calendar-year")
	if err != nil {
		fmt.Println(err)
		return
	}
	duties, _ := rules.Duties(course)
	for o := range duties.All() {
		fmt.Println(o.Duty, o.Window(), o.Reading())
		break
	}
	// Output: support 2027-01-01/2027-12-31 first-year=calendar-year
}

func ExampleRules_Check() {
	own := postcourse.Order95()
	own.Edition, own.SupportYears = "two-years-of-support", 2
	fmt.Println(own.Check())
	own.MonitoringRounds = 6
	fmt.Println(own.Check())
	// Output:
	// <nil>
	// qagida: Rules.MonitoringRounds: "6": must be from 1 to 5
}

func ExampleReadings() {
	for _, r := range postcourse.Readings() {
		fmt.Println(r.Provision, r.ID, r.Choices[0].ID)
	}
	// Output:
	// order95/2.2 monitoring-scope certified
	// order95/2.6 help-duty asked
	// order95/35.1 support-evidence one-measure
	// order95/35.2 final-monitoring closes-support
	// order95/35.2 final-monitoring-scope completed
	// order95/36.0 support-forms each
	// order95/36.2 first-year twelve-months
	// order95/36.3 experience-forms either
	// order95/37 monitoring-years anniversary
	// rsio/2 free-support every-provider
}

func ExampleCriteria() {
	first := postcourse.Criteria()[0]
	fmt.Println(first.Code, first.Provision)
	// Output: postcourse-scope order95/2.2
}

func ExampleRules_ProgressOf() {
	records := []postcourse.Record{{Key: "teacher 1", Completion: course, Events: happened}, {Key: "teacher 2"}}
	for answer := range postcourse.Order95().ProgressOf(slices.Values(records), qagida.MustDate(2027, 6, 1)) {
		fmt.Println(answer.Key, answer.Report.Outcome(), answer.Err)
	}
	// Output:
	// teacher 1 not-met <nil>
	// teacher 2 undetermined <nil>
}

func ExampleRules_Due() {
	records := []postcourse.Record{{Key: "teacher 1", Completion: course, Events: happened}}
	period := qagida.Period{First: qagida.MustDate(2027, 1, 1), Last: qagida.MustDate(2028, 12, 31)}
	for d, err := range postcourse.Order95().Due(slices.Values(records), period, qagida.MustDate(2027, 6, 1)) {
		fmt.Println(d.Last, d.Key, d.Duty, d.Round, d.Progress, d.Wanted, err)
	}
	// Output:
	// 2027-04-03 teacher 1 independent-works 1 overdue 2 <nil>
	// 2027-04-03 teacher 1 final-monitoring 1 overdue 1 <nil>
	// 2027-04-03 teacher 1 monitoring 1 overdue 1 <nil>
	// 2028-04-03 teacher 1 monitoring 2 open 1 <nil>
}

func ExampleObligation_Calendar() {
	duties, _ := postcourse.Order95().Duties(course)
	for o := range duties.All() {
		if o.Duty == postcourse.IndependentWorks {
			entry := o.Calendar("teacher-1", qagida.Russian)
			fmt.Println(entry.UID)
			fmt.Println(entry.First, entry.Last)
			fmt.Println(entry.Summary)
		}
	}
	// Output:
	// qagida-independent-works-1-teacher-1
	// 2026-04-04 2027-04-03
	// самостоятельные работы
}

func ExampleRules_Practice() {
	d, _ := postcourse.Order95().Practice(postcourse.Practice{
		Place: qualification.Domestic, Applied: qagida.Yes, FeeAsked: qagida.Yes,
	})
	for f := range d.Unmet() {
		fmt.Println(f.Code(), f.Provision())
	}
	for field := range d.Missing() {
		fmt.Println(field.Name)
	}
	// Output:
	// practice-free rsio/2
	// applies_successfully
	// tracked
	// forms
	// programme_adjusted
}

func ExampleRules_Compare() {
	comparison, _ := postcourse.Order95().Compare(postcourse.RSIO2021())
	for c := range comparison.All() {
		fmt.Println(c.Finding.Outcome(), c.Finding.Provision(), c.Programme)
	}
	// Output:
	// met order95/35.1 rsio/5
	// met order95/35.2 rsio/5
	// met order95/36.0 rsio/F2
	// not-met order95/36.2 rsio/F3
	// not-met order95/37 rsio/0.4
}

func ExampleComparison_LeavesOut() {
	comparison, _ := postcourse.Order95().Compare(postcourse.Bilimzet2025())
	for c := range comparison.LeavesOut() {
		fmt.Println(c.Finding.Provision(), c.Programme)
	}
	// Output:
	// order95/36.2 bilimzet/9.2
	// order95/37 bilimzet/9.5
}

func ExampleBilimzet2025() {
	for e := range postcourse.Bilimzet2025().Elements(postcourse.ConsultingAndSupport) {
		fmt.Println(e.Provision, "by", e.Channels)
	}
	// Output:
	// bilimzet/9.EL1.1 by phone, online-meeting, in-person
	// bilimzet/9.EL1.2 by online-meeting
	// bilimzet/9.EL1.3 by website
}

func ExampleRSIO2021() {
	for form := range postcourse.RSIO2021().Outside() {
		fmt.Println(form.Provision, form.Forms)
	}
	// Output:
	// rsio/0.3 continuous-monitoring, methodological-help, consulting
	// rsio/0.5 experience-exchange, provider-events, individual-contact
	// rsio/3 continuous-monitoring, methodological-help, consulting
	// rsio/F1 survey
	// rsio/F2 growth-evidence
	// rsio/F3 methodological-help, consulting, experience-exchange, reflective-analysis, community
}

func ExampleProgramme_Coverage() {
	survey := qagida.Provision{Act: qagida.RSIORules, Number: "F1"}
	covered, _ := postcourse.RSIO2021().Coverage([]qagida.Provision{survey})
	for _, c := range covered[3:] {
		fmt.Println(c.Provision, c.Outcome)
	}
	// Output:
	// rsio/F1 met
	// rsio/F2 not-met
	// rsio/F3 not-met
}

func ExampleProgramme_Check() {
	own := postcourse.Programme{Edition: "own", IndependentWorks: qagida.CountOf(-1)}
	fmt.Println(own.Check())
	// Output: qagida: programme.independent_works: "-1": is negative
}

func ExampleForm_Provisions() {
	for p := range postcourse.ExperienceExchange.Provisions() {
		fmt.Println(p)
	}
	fmt.Println(postcourse.ExperienceExchange.Satisfies(qagida.Provision{Act: qagida.Order95, Number: "36.3"}))
	// Output:
	// order95/36.3
	// bilimzet/9.EL1.3
	// rsio/0.5
	// rsio/F3
	// true
}

func ExampleCountEvidence() {
	count, _ := postcourse.CountEvidence(slices.Values([]postcourse.EvidenceItem{
		{Kind: postcourse.Article, Level: postcourse.Regional}, {Kind: postcourse.Seminar}, {Kind: postcourse.Article},
	}))
	fmt.Println(count.Of(postcourse.Article), count.Articles(postcourse.Regional), count.Of(postcourse.Contest))
	// Output: 2 1 0
}

func ExampleRules_Effect() {
	effect, _ := postcourse.Order95().Effect(
		[]string{"plans by results", "assesses with criteria"},
		[]postcourse.Observation{
			{Result: "plans by results", Observed: qagida.Yes},
			{Result: "keeps a blog", Observed: qagida.Yes},
		},
	)
	for seen := range effect.All() {
		fmt.Println(seen.Name+":", seen.Status)
	}
	fmt.Println(effect.Outcome())
	// Output:
	// plans by results: observed
	// assesses with criteria: not-looked-at
	// keeps a blog: not-stated
	// undetermined
}

func ExampleOrder95() {
	rules := postcourse.Order95()
	fmt.Println(rules.IndependentWorks, "works in the first year, monitoring in", rules.MonitoringRounds, "years")

	rules.Edition, rules.MonitoringRounds = "reform-2027", 6
	fmt.Println(rules.Check())
	// Output:
	// 3 works in the first year, monitoring in 3 years
	// qagida: Rules.MonitoringRounds: "6": must be from 1 to 5
}

func ExampleRules_Stages() {
	stages, err := postcourse.Order95().Stages(course, happened, qagida.MustDate(2027, 6, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	for duty, stage := range stages.All() {
		fmt.Println(duty, stage)
	}
	fmt.Println(stages.Of(postcourse.Monitoring, 2), stages.Count(postcourse.Overdue))
	// Output:
	// support met
	// independent-works overdue
	// final-monitoring overdue
	// monitoring overdue
	// monitoring open
	// monitoring upcoming
	// open 3
}

func ExampleQuestions() {
	for _, q := range postcourse.Questions() {
		fmt.Println(q.Name(), len(q.Codes()))
	}
	// Output:
	// postcourse.duties 4
	// postcourse.progress 8
	// postcourse.due 0
	// postcourse.practice 8
	// postcourse.compare 5
	// postcourse.effect 1
	// postcourse.evidence 0
}

func ExampleDue_Compare() {
	records := []postcourse.Record{{Key: "teacher 2", Completion: course}, {Key: "teacher 1", Completion: course, Events: happened}}
	period := qagida.Period{Last: qagida.MustDate(2027, 12, 31)}
	var list []postcourse.Due
	for due, err := range postcourse.Order95().Due(slices.Values(records), period, qagida.MustDate(2027, 6, 1)) {
		if err == nil {
			list = append(list, due)
		}
	}
	slices.SortFunc(list, postcourse.Due.Compare)
	for _, due := range list[:4] {
		fmt.Println(due.Last, due.Key, due.Duty, due.Progress)
	}
	// Output:
	// 2027-04-03 teacher 1 independent-works overdue
	// 2027-04-03 teacher 1 final-monitoring overdue
	// 2027-04-03 teacher 1 monitoring overdue
	// 2027-04-03 teacher 2 support unknown
}

func ExampleReport_LastMeasure() {
	report, _ := postcourse.Order95().Progress(course, happened, qagida.MustDate(2027, 6, 1))
	fmt.Println(report.LastMeasure(), report.FinalMonitoring())
	// Output: 2026-05-12 unknown
}

func ExampleDuty_Organiser() {
	fmt.Println(postcourse.IndependentWorks.Owner(), postcourse.IndependentWorks.Organiser())
	// Output: teacher provider
}
