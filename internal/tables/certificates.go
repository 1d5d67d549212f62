package main

import (
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/rule"
)

func certificateStatus() table {
	t := table{
		name: "certificate-status", title: "What a certificate is on a day",
		note:   "Paragraph 32.2, for a certificate issued on 2024-02-29. The first and the last day of the term are valid; from the day of a revocation on it is revoked. For a foreign certificate the order sets no term.",
		header: []string{"reading", "certificate", "revoked on", "asked day", "status", "last day", "provision"},
	}
	issued := day(2024, 2, 29)
	for _, reading := range []string{"certificate-last-day=anniversary", "certificate-last-day=eve"} {
		rules := must(certificate.Order95().With(reading))
		last := must(rules.LastDay(issued))
		for _, c := range []struct {
			name   string
			record certificate.Record
		}{
			{"nothing is known of it", certificate.Record{}},
			{"not issued", certificate.Record{Certified: qagida.No}},
			{"issued, the day is not known", certificate.Record{Certified: qagida.Yes}},
			{"issued on " + issued.String(), certificate.Record{Issued: issued}},
			{"issued on " + issued.String(), certificate.Record{Issued: issued, Revoked: day(2026, 11, 21)}},
			{"issued on " + issued.String(), certificate.Record{Issued: issued, Revoked: after(last, 1)}},
			{"foreign, issued on " + issued.String(), certificate.Record{Issued: issued, Origin: certificate.Foreign}},
		} {
			for _, on := range []qagida.Date{{}, after(issued, -1), issued, day(2026, 11, 20), day(2026, 11, 21), after(last, -1), last, after(last, 1)} {
				d := must(rules.Status(c.record, on))
				t.add(reading, c.name, dateOr(c.record.Revoked, "never"), dateOr(on, notStated), statusText(d.Status), dateOr(d.LastDay, "none"), "order95/32.2")
			}
		}
	}
	return t
}

func dateOr(d qagida.Date, otherwise string) string {
	if d.IsZero() {
		return otherwise
	}
	return d.String()
}

func statusText(s certificate.Status) string {
	if s == 0 {
		return "not settled"
	}
	return inThree(s)
}

func bilimzetScales() table {
	t := table{
		name: "bilimzet-scales", title: "The two scales of the Bilimzet programme",
		note:   "Section 8 of the programme of 2025. Half points are given under score-step=half alone. The two columns of the programme contradict each other at the values marked with an exclamation mark.",
		header: []string{"part", "points", "of", "percent", "grade by scale-column=points", "grade by scale-column=percent", "contradiction", "provision"},
	}
	for _, p := range assessment.Bilimzet2025().Parts() {
		for halves := 0; ; halves++ {
			value := assessment.MustPoints(rule.FormatMicro(int64(halves) * 500_000))
			if value.Compare(p.Scale.Max()) > 0 {
				break
			}
			if p.ID == assessment.Test && halves%2 == 1 {
				continue // answers are counted
			}
			byPoints, byPercent := must(p.Scale.Band(value, assessment.ByPoints)).Label, must(p.Scale.Band(value, assessment.ByPercent)).Label
			mark := ""
			if byPoints != byPercent {
				mark = "!"
			}
			percent := must(assessment.PercentOf(value, p.Scale.Max()))
			t.add(p.ID, value.String(), p.Scale.Max().String(), percent.String(), inThree(byPoints), inThree(byPercent), mark, p.Provision.String())
		}
	}
	return t
}

func bilimzetResults() table {
	t := table{
		name: "bilimzet-results", title: "What passes the final assessment of the Bilimzet programme",
		note:   "The least points of the project and the least right answers of the test that pass, under each reading; a nought says that any will do, once the part has been held.",
		header: []string{"parts-combined", "scale-column", "least points of the project", "least right answers", "provisions"},
	}
	for _, combined := range []string{"each-part", "test-only"} {
		for _, column := range []string{"points", "percent"} {
			s := must(assessment.Bilimzet2025().With("parts-combined="+combined, "scale-column="+column))
			project := least(11, func(n int) bool { return passed(s, n, 25) })
			correct := least(26, func(n int) bool { return passed(s, 10, n) })
			t.add(combined, column, fmt.Sprint(project), fmt.Sprint(correct), "bilimzet/8.0, bilimzet/8.1.PASS, bilimzet/8.2.2")
		}
	}
	return t
}

func least(below int, enough func(n int) bool) int {
	for n := range below {
		if enough(n) {
			return n
		}
	}
	return below
}

// passed gives a project so many points, two to a criterion while they last.
func passed(s assessment.Scheme, project, correct int) bool {
	scores := make([]assessment.Points, 5)
	for i := range scores {
		given := min(project, 2)
		scores[i], project = must(assessment.NewPoints(given)), project-given
	}
	return must(s.Grade(scores, []assessment.Points{must(assessment.NewPoints(correct))})).Outcome() == qagida.Met
}

func repeats() table {
	t := table{
		name: "repeat-assessments", title: "When a repeat assessment is open",
		note:   "Paragraph 30.1, for a participant who failed on 2026-03-02: at most one repeat assessment a year.",
		header: []string{"reading", "repeat assessments so far", "asked day", "a repeat is allowed", "next day on which it is", "provision"},
	}
	for _, reading := range []string{"retake-year=calendar-year", "retake-year=twelve-months"} {
		rules := must(assessment.Order95().With(reading))
		for _, c := range []struct {
			name    string
			retakes []qagida.Date
		}{
			{notStated, nil},
			{"none", []qagida.Date{}},
			{"2026-06-15", []qagida.Date{day(2026, 6, 15)}},
		} {
			for _, on := range []qagida.Date{day(2026, 6, 16), day(2026, 12, 31), day(2027, 1, 1), day(2027, 6, 14), day(2027, 6, 15)} {
				d := must(rules.Way(assessment.Repeat, assessment.Participant{Failed: day(2026, 3, 2), Retakes: c.retakes, On: on}))
				t.add(reading, c.name, on.String(), inThree(d.Outcome()), dateOr(d.Next, notStated), "order95/30.1")
			}
		}
	}
	return t
}
