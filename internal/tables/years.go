package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

func balance() table {
	t := table{
		name: "five-year-hours", title: "Whether the hours of five years suffice",
		note:   "Paragraph 21.3, for a teacher who took one course at home in the five years up to the asked day, and no other.",
		header: []string{"reading", "hours", "outcome", "short by", "over by", "provision"},
	}
	for _, reading := range []string{"cycle-maximum=norm", "cycle-maximum=cap"} {
		rules := must(planning.Order95().With(reading))
		for _, hours := range []qagida.Count{
			{},
			qagida.CountOf(0), qagida.CountOf(rules.CycleLeastHours - 1), qagida.CountOf(rules.CycleLeastHours),
			qagida.CountOf(rules.CycleMostHours), qagida.CountOf(rules.CycleMostHours + 1),
		} {
			d := must(rules.Balance(planning.History{On: day(2026, 11, 21), Courses: []planning.Attendance{
				{Completed: day(2026, 5, 29), Hours: hours, Place: qualification.Domestic},
			}}))
			t.add(reading, stated(hours), inThree(d.Outcome()), stated(d.ShortBy), stated(d.OverBy), "order95/21.3")
		}
	}
	return t
}

func stated(c qagida.Count) string {
	if !c.Known() {
		return notStated
	}
	return c.String()
}

// fiveDays is a calendar of Monday to Friday without holidays.
type fiveDays struct{}

func (fiveDays) Working(d qagida.Date) bool {
	return d.Time().Weekday() != time.Saturday && d.Time().Weekday() != time.Sunday
}

func deadlines() table {
	readings := [][]string{
		nil, {"deadline-by=exclusive"}, {"deadline-until=exclusive"}, {"deadline-shift=next-working-day"}, {"reporting-month=start-of-month"},
	}
	t := table{
		name: "deadlines", title: "The deadlines of a year",
		note:   "Paragraphs 9 to 11 and 17: the last day in time, under the readings as they stand and with one of them changed. A working week of five days without holidays is assumed where a day moves.",
		header: []string{"year", "what", "who owes it", "to whom", "default", "provision"},
	}
	head := t.header[:5:5]
	for _, choices := range readings[1:] {
		head = append(head, choices...)
	}
	t.header = append(head, "provision")
	for year := 2024; year <= 2028; year++ {
		due := make([]map[qagida.Code]qagida.Date, len(readings))
		for i, choices := range readings {
			due[i] = map[qagida.Code]qagida.Date{}
			for _, d := range must(must(planning.Order95().With(choices...)).Year(year, fiveDays{})) {
				due[i][d.Code] = d.Due
			}
		}
		for _, d := range must(planning.Order95().Year(year, nil)) {
			row := []string{fmt.Sprint(year), d.Summary(qagida.English), named(d.Owes), named(d.Addressee)}
			for i := range readings {
				row = append(row, due[i][d.Code].String())
			}
			t.add(append(row, d.Provision.String())...)
		}
	}
	return t
}

func windows() table {
	t := table{
		name: "post-course-duties", title: "What is owed after a course, and when",
		note:   "Paragraphs 35 to 37, for a course at home after which the teacher received a certificate. Both days of a term are inside.",
		header: []string{"readings", "course completed on", "duty", "year", "first day", "last day", "how many", "who owes it", "provision"},
	}
	for _, choices := range [][]string{nil, {"first-year=calendar-year", "monitoring-years=calendar-year"}} {
		rules := must(postcourse.Order95().With(choices...))
		name := "default"
		if choices != nil {
			name = strings.Join(choices, ", ")
		}
		for _, completed := range []qagida.Date{day(2024, 2, 29), day(2025, 6, 30), day(2025, 12, 31), day(2026, 1, 1)} {
			duties := must(rules.Duties(postcourse.Completion{Place: qualification.Domestic, Completed: completed, Certified: qagida.Yes}))
			for o := range duties.All() {
				t.add(name, completed.String(), inThree(o.Duty), fmt.Sprint(o.Round), o.First.String(), o.Last.String(), fmt.Sprint(o.Count), inThree(o.Owner()), o.Provision.String())
			}
		}
	}
	return t
}
