package study

import (
	"bytes"
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/qualification"
)

func newStudy(t *testing.T, seed uint64) *Study {
	t.Helper()
	s, err := New(seed)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func courses(t *testing.T, s *Study, teacher int, scenario Scenario) []Course {
	t.Helper()
	list, err := s.life(teacher, s.defaults[scenario.habit()].certificates)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// differences names the cells in which two totals differ.
func differences(got, want *Totals) (list []string) {
	theirs := want.Cells()
	for i, cell := range got.Cells() {
		if *cell.Count != *theirs[i].Count {
			list = append(list, cell.Name)
		}
	}
	return list
}

// Every count of the study against the law computed plainly, for a few teachers.
func TestTotalsAgainstAPlainComputation(t *testing.T) {
	const seed, teachers = 3, 25
	s := newStudy(t, seed)
	got, err := s.Totals(0, teachers)
	if err != nil {
		t.Fatal(err)
	}
	want := NewTotals()
	want.Teachers = teachers
	for scenario := range Scenarios {
		counts := &want.Scenarios[scenario]
		for teacher := range teachers {
			list := courses(t, s, teacher, scenario)
			plain{scenario: scenario}.count(counts, list)
			for i, a := range Alternatives() {
				p := plain{scenario, a.String()}
				for _, m := range a.Measures {
					add(&counts.Effects[i][m], p.effect(m, list))
				}
				if a.Touches(Duties) {
					p.countDuties(&counts.Duties[1+i], list)
				}
			}
		}
	}
	if list := differences(got, want); len(list) > 0 {
		t.Errorf("%d counts differ from the plain computation, such as %v", len(list), list[:min(len(list), 10)])
	}
}

func add(to *Effect, e Effect) {
	to.Compared += e.Compared
	to.Teachers += e.Teachers
	to.Gained += e.Gained
	to.Lost += e.Lost
	to.Other += e.Other
}

// Certificates written down by hand, on both sides of each boundary.
func TestACertificateOnItsLastDays(t *testing.T) {
	s := newStudy(t, 1)
	for _, test := range []struct {
		issued             qagida.Date
		scenario           Scenario
		lastValid, without qagida.Date // the last valid day and the first one without
	}{
		{qagida.MustDate(2027, 3, 6), Unreformed, qagida.MustDate(2032, 3, 6), qagida.MustDate(2032, 3, 7)},
		{qagida.MustDate(2028, 2, 29), Unreformed, qagida.MustDate(2033, 2, 28), qagida.MustDate(2033, 3, 1)},
		{qagida.MustDate(2029, 12, 31), Renewing, qagida.MustDate(2034, 12, 31), qagida.MustDate(2035, 1, 1)},
		{qagida.MustDate(2030, 1, 1), Renewing, qagida.MustDate(2033, 1, 1), qagida.MustDate(2033, 1, 2)},
		{qagida.MustDate(2030, 1, 1), Unreformed, qagida.MustDate(2035, 1, 1), qagida.MustDate(2035, 1, 2)},
	} {
		c := Course{
			Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(40), Last: test.issued, Label: qualification.Short},
			Passed: true, Issued: test.issued,
		}
		v, err := s.defaults[test.scenario].judge([]Course{c}, everyMeasure)
		if err != nil {
			t.Fatal(err)
		}
		for day, want := range map[qagida.Date]qagida.Fact{test.lastValid: qagida.Yes, test.without: qagida.No} {
			if _, valid := v.history.On(day); valid != want {
				t.Errorf("%s: issued %s, on %s valid: %s", test.scenario, test.issued, day, valid)
			}
		}
	}
}

// A certificate issued before the reform has the same days with and without it,
// five years; one issued from its first day on has three.
func TestTheReformLeavesOlderCertificatesAsTheyAre(t *testing.T) {
	s := newStudy(t, 5)
	before, after := 0, 0
	for teacher := range 300 {
		for i, c := range courses(t, s, teacher, Renewing) {
			if c.Place == qualification.Abroad {
				continue
			}
			old, err := s.defaults[Unreformed].term("1", &c)
			if err != nil {
				t.Fatal(err)
			}
			term, err := s.defaults[Renewing].term("1", &c)
			if err != nil {
				t.Fatal(err)
			}
			years := 5
			if c.Issued.Before(qagida.MustDate(2030, 1, 1)) {
				before++
				if term != old {
					t.Errorf("teacher %d, course %d, issued %s: %v, without the reform %v", teacher, i, c.Issued, term, old)
				}
			} else {
				after++
				years = 3
			}
			if want := on(civil(c.Issued), years, 0); civil(term.Last) != want {
				t.Errorf("issued %s: valid until %s, want %s", c.Issued, term.Last, want)
			}
		}
	}
	if before == 0 || after == 0 {
		t.Errorf("%d certificates before the reform, %d after: there must be some of both", before, after)
	}
}

// Before the reform nobody's courses know of it; later they come closer together.
func TestTeachersRenewByTheLawOfTheirCertificates(t *testing.T) {
	s := newStudy(t, 5)
	more, fewer := 0, 0
	for teacher := range 300 {
		old, renewing := courses(t, s, teacher, Unreformed), courses(t, s, teacher, Renewing)
		for i := range old {
			if old[i].Last.Before(Reform) && (i >= len(renewing) || renewing[i].Last != old[i].Last) {
				t.Errorf("teacher %d: course %d is on another day though it was before the reform", teacher, i)
			}
		}
		if len(renewing) > len(old) {
			more++
		}
		if len(renewing) < len(old) {
			fewer++
		}
		if unmoved := courses(t, s, teacher, Unmoved); len(unmoved) != len(old) || unmoved[len(old)-1].Last != old[len(old)-1].Last {
			t.Errorf("teacher %d keeps the days but has other courses", teacher)
		}
	}
	if more < 200 || fewer > 0 {
		t.Errorf("%d of 300 teachers take more courses in the reform, %d fewer", more, fewer)
	}
}

// A reading listed as touching changes each measure that it is listed with, and
// any other reading of the rules changes nothing at all.
func TestWhichReadingsMatter(t *testing.T) {
	const teachers = 100
	s := newStudy(t, 2)
	ofAssessment := map[string]bool{}
	for _, reading := range assessment.Readings() {
		ofAssessment[reading.ID] = true
	}
	for _, reading := range everyReading() {
		listed := map[Measure]bool{}
		for _, entry := range touching {
			if entry.reading == reading.ID {
				for _, m := range entry.measures {
					listed[m] = true
				}
			}
		}
		if (len(listed) > 0) == (silent[reading.ID] != "") {
			t.Errorf("%s must be either measured or explained", reading.ID)
		}
		for _, other := range reading.Choices[1:] {
			choice := qagida.Choice{Reading: reading.ID, Alternative: other.ID}
			if ofAssessment[reading.ID] {
				if _, err := rulesOf(Unreformed, choice); err == nil {
					t.Errorf("%s can be chosen, though the study asks nothing of its package", choice)
				}
				continue
			}
			for m, e := range effects(t, s, choice, teachers) {
				if changed := e.Gained+e.Lost+e.Other > 0; changed != listed[Measure(m)] {
					t.Errorf("%s changes %s: %t, listed: %t", choice, Measure(m), changed, listed[Measure(m)])
				}
			}
		}
	}
	if len(touching)+len(silent) != len(everyReading()) {
		t.Errorf("%d readings are measured and %d explained, of %d", len(touching), len(silent), len(everyReading()))
	}
	if len(SilentReadings()) != len(silent) {
		t.Errorf("%d of %d silent readings are listed", len(SilentReadings()), len(silent))
	}
}

func effects(t *testing.T, s *Study, choice qagida.Choice, teachers int) (list [measures]Effect) {
	t.Helper()
	switched, err := rulesOf(Unreformed, choice)
	if err != nil {
		t.Fatal(err)
	}
	for teacher := range teachers {
		taken := courses(t, s, teacher, Unreformed)
		base, err := s.defaults[Unreformed].judge(taken, everyMeasure)
		if err != nil {
			t.Fatal(err)
		}
		other, err := switched.judge(taken, everyMeasure)
		if err != nil {
			t.Fatal(err)
		}
		for m := range measures {
			list[m].compare(m, taken, &base, &other)
		}
	}
	return list
}

// What is gained and lost in duties is the difference between their tables.
func TestEffectsAgreeWithTheTables(t *testing.T) {
	got, err := newStudy(t, 4).Totals(0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for scenario := range got.Scenarios {
		counts := &got.Scenarios[scenario]
		for i, a := range Alternatives() {
			if !a.Touches(Duties) {
				continue
			}
			var more int64
			for slot := range Slots {
				more += counts.Duties[1+i][slot].Met - counts.Duties[0][slot].Met
			}
			if e := counts.Effects[i][Duties]; e.Gained-e.Lost != more {
				t.Errorf("%s: %d duties gained and %d lost, but %d more are met", a, e.Gained, e.Lost, more)
			}
		}
	}
}

func sums(t *testing.T, totals *Totals) string {
	t.Helper()
	var b bytes.Buffer
	if err := totals.WriteSums(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTheWorkersDoNotMatter(t *testing.T) {
	const teachers = 2*chunk + 7
	s := newStudy(t, 9)
	one, err := s.Run(teachers, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	told := make(chan int, 2*teachers)
	four, err := s.Run(teachers, 4, func(n int) { told <- n })
	if err != nil {
		t.Fatal(err)
	}
	if sums(t, one) != sums(t, four) {
		t.Error("one worker and four give different counts")
	}
	close(told)
	sum := 0
	for n := range told {
		sum += n
	}
	if sum != teachers || one.Teachers != teachers {
		t.Errorf("%d teachers were told of, %d counted", sum, one.Teachers)
	}

	other, err := newStudy(t, 10).Run(teachers, 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	if sums(t, one) == sums(t, other) {
		t.Error("two seeds give the same counts")
	}
}

// Ranges join to the whole, in any order.
func TestRangesAddUp(t *testing.T) {
	s := newStudy(t, 9)
	whole, err := s.Totals(0, 90)
	if err != nil {
		t.Fatal(err)
	}
	joined := NewTotals()
	for _, r := range [][2]int{{50, 90}, {0, 20}, {20, 50}} {
		part, err := s.Totals(r[0], r[1])
		if err != nil {
			t.Fatal(err)
		}
		joined.Add(part)
	}
	if list := differences(joined, whole); len(list) > 0 {
		t.Errorf("the ranges do not add up in %v", list)
	}
}

func TestNobodyIsRefused(t *testing.T) {
	s := newStudy(t, 1)
	if _, err := s.Run(0, 1, nil); err == nil {
		t.Error("nobody was counted")
	}
	if _, err := s.Run(1, 0, nil); err == nil {
		t.Error("nobody counted")
	}
}

func TestSumsReadBack(t *testing.T) {
	totals, err := newStudy(t, 1).Totals(0, 30)
	if err != nil {
		t.Fatal(err)
	}
	text := sums(t, totals)
	back, err := ReadSums(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if list := differences(back, totals); len(list) > 0 {
		t.Errorf("read back differently: %v", list)
	}
	for name, broken := range map[string]string{
		"nothing":         "",
		"another header":  strings.Replace(text, SumsHeader, "a,b", 1),
		"a missing line":  text[:strings.LastIndex(text[:len(text)-1], "\n")+1],
		"a line twice":    text + "teachers,30\n",
		"an unknown name": text + "pupils,30\n",
		"no number":       strings.Replace(text, "teachers,30", "teachers,thirty", 1),
	} {
		if _, err := ReadSums(strings.NewReader(broken)); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestNamesOfCellsAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, cell := range NewTotals().Cells() {
		if seen[cell.Name] || strings.ContainsAny(cell.Name, ",\n\" ") {
			t.Errorf("the name %q stands twice, or does not fit into a line of CSV", cell.Name)
		}
		seen[cell.Name] = true
	}
}
