package study

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

func newStudy(t *testing.T, seed uint64) *Study {
	t.Helper()
	s, err := New(seed)
	require.NoError(t, err)
	return s
}

func courses(t *testing.T, s *Study, teacher int, scenario Scenario) []Course {
	t.Helper()
	list, err := s.life(teacher, s.defaults[scenario.Habit()].certificates)
	require.NoError(t, err)
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
	require.NoError(t, err)
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
	require.Empty(t, differences(got, want), "counts that differ from the plain computation")
}

func add(to *Effect, e Effect) {
	to.Compared += e.Compared
	to.Teachers += e.Teachers
	to.Gained += e.Gained
	to.Lost += e.Lost
	to.Open += e.Open
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
		t.Run(test.scenario.String()+" "+test.issued.String(), func(t *testing.T) {
			c := Course{
				Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(40), Last: test.issued, Label: qualification.Short},
				Passed: true, Issued: test.issued,
			}
			v := judged(t, &s.defaults[test.scenario], []Course{c}, everyMeasure)
			for day, want := range map[qagida.Date]qagida.Fact{test.lastValid: qagida.Yes, test.without: qagida.No} {
				_, valid := v.terms.On(day)
				require.Equal(t, want, valid, day)
			}
		})
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
			require.NoError(t, err)
			term, err := s.defaults[Renewing].term("1", &c)
			require.NoError(t, err)
			years := 5
			if c.Issued.Before(qagida.MustDate(2030, 1, 1)) {
				before++
				require.Equal(t, old, term, "teacher %d, course %d", teacher, i)
			} else {
				after++
				years = 3
			}
			require.Equal(t, on(civil(c.Issued), years, 0), civil(term.Last), "issued %s", c.Issued)
		}
	}
	require.Positive(t, before)
	require.Positive(t, after)
}

// Before the reform nobody's courses know of it; later they come closer together.
func TestTeachersRenewByTheLawOfTheirCertificates(t *testing.T) {
	s := newStudy(t, 5)
	more, fewer := 0, 0
	for teacher := range 300 {
		old, renewing := courses(t, s, teacher, Unreformed), courses(t, s, teacher, Renewing)
		for i := range old {
			if old[i].Last.Before(Reform) {
				require.Greater(t, len(renewing), i, "teacher %d", teacher)
				require.Equal(t, old[i].Last, renewing[i].Last, "teacher %d, course %d", teacher, i)
			}
		}
		if len(renewing) > len(old) {
			more++
		}
		if len(renewing) < len(old) {
			fewer++
		}
		unmoved := courses(t, s, teacher, Unmoved)
		require.Len(t, unmoved, len(old), "teacher %d", teacher)
		require.Equal(t, old[len(old)-1].Last, unmoved[len(old)-1].Last, "teacher %d", teacher)
	}
	require.GreaterOrEqual(t, more, 200, "of 300 teachers")
	require.Zero(t, fewer)
}

// A reading listed as touching changes each measure that it is listed with, and
// any other reading of the rules changes nothing at all.
func TestWhichReadingsMatter(t *testing.T) {
	s := newStudy(t, 2)
	listed := map[string][]Measure{}
	for _, entry := range touching {
		listed[entry.reading] = entry.measures
	}
	for _, reading := range everyReading() {
		t.Run(reading.ID, func(t *testing.T) {
			require.Equal(t, listed[reading.ID] != nil, silent[reading.ID] == "", "it must be either measured or explained")
			for _, other := range reading.Choices[1:] {
				choice := qagida.Choice{Reading: reading.ID, Alternative: other.ID}
				if !asked(choice) {
					_, err := rulesOf(Unreformed, choice)
					require.Error(t, err, "the study asks nothing of its package")
					continue
				}
				require.ElementsMatch(t, listed[reading.ID], changed(t, s, choice, listed[reading.ID]), choice)
			}
		})
	}
	require.Len(t, everyReading(), len(touching)+len(silent))
	require.Len(t, SilentReadings(), len(silent))
}

// asked reports whether the study asks a package that has the reading.
func asked(choice qagida.Choice) bool {
	of := slices.Concat(qualification.Readings(), certificate.Readings(), planning.Readings(), postcourse.Readings())
	return has(of, choice)
}

// changed lists the measures that a choice changes for some of the first teachers:
// 100 of them, or more where the expected measures have not all changed by then,
// since a course seldom ends on the very day on which five years, three months or
// one year end.
func changed(t *testing.T, s *Study, choice qagida.Choice, expected []Measure) (list []Measure) {
	t.Helper()
	const least, most = 100, 20_000
	switched, err := rulesOf(Unreformed, choice)
	require.NoError(t, err)
	var effects [measures]Effect
	for teacher := range most {
		look := everyMeasure
		if teacher >= least {
			look = slices.DeleteFunc(slices.Clone(expected), func(m Measure) bool { return effects[m].Teachers > 0 })
		}
		if len(look) == 0 {
			break
		}
		taken := courses(t, s, teacher, Unreformed)
		base, other := judged(t, &s.defaults[Unreformed], taken, look), judged(t, &switched, taken, look)
		for _, m := range look {
			effects[m].compare(m, taken, &base, &other)
		}
	}
	for m := range measures {
		if effects[m].Teachers > 0 {
			list = append(list, m)
		}
	}
	return list
}

// judged returns what rules make of courses.
func judged(t *testing.T, r *rules, courses []Course, wanted []Measure) (v verdict) {
	t.Helper()
	require.NoError(t, v.judge(r, courses, wanted))
	return v
}

// An alternative changes nothing for a teacher whose courses have nothing of what its
// reading speaks of.
func TestAnAlternativeThatConcernsNoCourseChangesNothing(t *testing.T) {
	s := newStudy(t, 6)
	spared := map[string]int{}
	for i, a := range s.alternatives {
		for teacher := range 400 {
			for _, scenario := range []Scenario{Unreformed, Renewing} {
				taken := courses(t, s, teacher, scenario)
				if a.concerns(taken) {
					continue
				}
				spared[a.String()]++
				base, other := judged(t, &s.defaults[scenario], taken, everyMeasure), judged(t, &s.switched[scenario][i], taken, everyMeasure)
				require.Equal(t, base, other, "%s, teacher %d", a, teacher)
			}
		}
	}
	require.Len(t, spared, 6, "abroad (three), too short, failed, the last day: %v", spared)
	t.Log(spared)
}

// What is gained and lost in duties is the difference between their tables.
func TestEffectsAgreeWithTheTables(t *testing.T) {
	got, err := newStudy(t, 4).Totals(0, 100)
	require.NoError(t, err)
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
			e := counts.Effects[i][Duties]
			require.Equal(t, more, e.Gained-e.Lost-e.Open, a)
		}
	}
}

func sums(t *testing.T, totals *Totals) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, totals.WriteSums(&b))
	return b.String()
}

func TestTheWorkersDoNotMatter(t *testing.T) {
	const teachers = 2*chunk + 7
	s := newStudy(t, 9)
	one, err := s.Run(t.Context(), teachers, 1, nil)
	require.NoError(t, err)
	told := make(chan int, 2*teachers)
	four, err := s.Run(t.Context(), teachers, 4, func(n int) { told <- n })
	require.NoError(t, err)
	require.Equal(t, sums(t, one), sums(t, four))
	close(told)
	sum := 0
	for n := range told {
		sum += n
	}
	require.Equal(t, teachers, sum)
	require.EqualValues(t, teachers, one.Teachers)

	other, err := newStudy(t, 10).Run(t.Context(), teachers, 2, nil)
	require.NoError(t, err)
	require.NotEqual(t, sums(t, one), sums(t, other), "of two seeds")
}

// Ranges join to the whole, in any order.
func TestRangesAddUp(t *testing.T) {
	s := newStudy(t, 9)
	whole, err := s.Totals(0, 90)
	require.NoError(t, err)
	joined := NewTotals()
	for _, r := range [][2]int{{50, 90}, {0, 20}, {20, 50}} {
		part, err := s.Totals(r[0], r[1])
		require.NoError(t, err)
		joined.Add(part)
	}
	require.Empty(t, differences(joined, whole))
}

func TestNobodyIsRefused(t *testing.T) {
	s := newStudy(t, 1)
	_, err := s.Run(t.Context(), 0, 1, nil)
	require.Error(t, err, "nobody was counted")
	_, err = s.Run(t.Context(), 1, 0, nil)
	require.Error(t, err, "nobody counted")
}

func TestSumsReadBack(t *testing.T) {
	totals, err := newStudy(t, 1).Totals(0, 30)
	require.NoError(t, err)
	text := sums(t, totals)
	back, err := ReadSums(strings.NewReader(text))
	require.NoError(t, err)
	require.Empty(t, differences(back, totals))
	for name, broken := range map[string]string{
		"nothing":         "",
		"another header":  strings.Replace(text, SumsHeader, "a,b", 1),
		"a missing line":  text[:strings.LastIndex(text[:len(text)-1], "\n")+1],
		"a line twice":    text + "teachers,30\n",
		"an unknown name": text + "pupils,30\n",
		"no number":       strings.Replace(text, "teachers,30", "teachers,thirty", 1),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadSums(strings.NewReader(broken))
			require.Error(t, err)
		})
	}
}

func TestNamesOfCellsAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, cell := range NewTotals().Cells() {
		require.False(t, seen[cell.Name], "%q stands twice", cell.Name)
		require.False(t, strings.ContainsAny(cell.Name, ",\n\" "), "%q does not fit into a line of CSV", cell.Name)
		seen[cell.Name] = true
	}
}
