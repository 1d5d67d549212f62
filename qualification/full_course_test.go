package qualification_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// The decision in full says what Course and Process say, and one thing more on
// the level.
func TestFullCourseIsCourseAndProcess(t *testing.T) {
	rules := qualification.Order95()
	for name, course := range map[string]qualification.Course{
		"nothing known": {},
		"at home": {
			Place: qualification.Domestic, Hours: qagida.CountOf(35), Release: qualification.FullRelease, SalaryKept: qagida.No,
		},
		"called short": {Place: qualification.Domestic, Hours: qagida.CountOf(108), Label: qualification.Short},
		"abroad":       {Place: qualification.Abroad, Hours: qagida.CountOf(36), First: day(t, "2026-01-01"), Last: day(t, "2027-01-01")},
	} {
		t.Run(name, func(t *testing.T) {
			process := qualification.Process{
				Curriculum: qagida.Yes, Timetable: qagida.No, Delivery: qagida.SetOf(qualification.Internship),
			}
			full, err := rules.FullCourse(course, process)
			require.NoError(t, err)
			alone, err := rules.Course(course)
			require.NoError(t, err)
			organised, err := rules.Process(process)
			require.NoError(t, err)
			require.Equal(t, alone.Kind, full.Kind)
			require.Equal(t, alone.Len()+organised.Len()+1, full.Len())
			for _, part := range []qagida.Decision{alone.Decision, organised} {
				for f := range part.Findings() {
					same, err := full.Find(f.Code())
					require.NoError(t, err)
					require.Equal(t, f.Outcome(), same.Outcome(), f.Code())
					require.Equal(t, f.Provision(), same.Provision(), f.Code())
					require.Equal(t, f.Text(qagida.Russian), same.Text(qagida.Russian), f.Code())
					require.Equal(t, ruletest.Readings(t, part, f.Code()), ruletest.Readings(t, full.Decision, f.Code()), f.Code())
				}
			}
		})
	}
}

func TestFullCourseAsksInTheOrderOfTheText(t *testing.T) {
	full, err := qualification.Order95().FullCourse(qualification.Course{}, qualification.Process{})
	require.NoError(t, err)
	var order []string
	for f := range full.Findings() {
		if number := f.Provision().Number; !slices.Contains(order, number) {
			order = append(order, number)
		}
	}
	require.Equal(t, []string{"3.1", "4.2", "4.3", "15", "18", "21.1.1", "21.1.2", "21.2.1", "21.2.2"}, order)
	require.Equal(t, []string{
		"course.place", "course.hours", "course.first", "course.last", "course.release", "course.salary_kept",
		"course.levels",
		"process.curriculum", "process.annual_schedule", "process.timetable", "process.delivery",
	}, missing(full.Decision))
}

// A college teaches on two levels (3.4 and 3.5): a course for both is reported.
func TestLevels(t *testing.T) {
	const secondary, postSecondary = qualification.SecondaryLevel, qualification.PostSecondaryLevel
	both := qagida.SetOf(qualification.TwoCollegeLevels)
	none := qagida.SetOf[qualification.Warning]()
	for _, test := range []struct {
		name     string
		levels   qagida.Set[qualification.Level]
		want     qagida.Outcome
		cites    string
		warnings qagida.Set[qualification.Warning]
	}{
		{"not known", qagida.Set[qualification.Level]{}, undetermined, "3.1", qagida.Set[qualification.Warning]{}},
		{"none", qagida.SetOf[qualification.Level](), notMet, "3.1", none},
		{"pre-school", qagida.SetOf(qualification.PreschoolLevel), met, "3.1", none},
		{"primary", qagida.SetOf(qualification.PrimaryLevel), met, "3.2", none},
		{"basic secondary", qagida.SetOf(qualification.BasicSecondaryLevel), met, "3.3", none},
		{"secondary", qagida.SetOf(secondary), met, "3.4", none},
		{"post-secondary", qagida.SetOf(postSecondary), met, "3.5", none},
		{"higher", qagida.SetOf(qualification.HigherLevel), met, "3.6", none},
		{"postgraduate", qagida.SetOf(qualification.PostgraduateLevel), met, "3.7", none},
		{"both of a college", qagida.SetOf(postSecondary, secondary), met, "3.4", both},
		{"three with the two of a college", qagida.SetOf(qualification.PreschoolLevel, secondary, postSecondary), met, "3.1", both},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().FullCourse(qualification.Course{Levels: test.levels}, qualification.Process{})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, qualification.CodeLevels, test.want)
			require.Equal(t, "order95/"+test.cites, ruletest.Find(t, d.Decision, qualification.CodeLevels).Provision().String())
			require.Equal(t, test.warnings, d.Warnings)
			requireMembers(t, d, map[string]any{"kind": d.Kind, "warnings": d.Warnings, "decision": d.Decision})
		})
	}
}

// Para 3 names each level in an item of its own.
func TestProvisionOfALevel(t *testing.T) {
	var got []string
	for level := range qagida.Values[qualification.Level]() {
		got = append(got, level.Provision().String())
		_, exists := level.Provision().Entry()
		require.True(t, exists, level)
	}
	require.Equal(t, []string{
		"order95/3.1", "order95/3.2", "order95/3.3", "order95/3.4", "order95/3.5", "order95/3.6", "order95/3.7",
	}, got)
	require.Zero(t, qualification.Level(0).Provision())
	require.Zero(t, qualification.Level(8).Provision())
}

func ExampleRules_FullCourse() {
	course := qualification.Course{
		Place: qualification.Domestic, Hours: qagida.CountOf(40), Release: qualification.FullRelease, SalaryKept: qagida.Yes,
		Levels: qagida.SetOf(qualification.SecondaryLevel, qualification.PostSecondaryLevel),
	}
	process := qualification.Process{
		Curriculum: qagida.Yes, AnnualSchedule: qagida.Yes, Timetable: qagida.Yes,
		Delivery: qagida.SetOf(qualification.InPerson),
	}
	d, err := qualification.Order95().FullCourse(course, process)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Outcome(), d.Kind, d.Warnings)
	// Output: met short two-college-levels
}

func ExampleLevel_Provision() {
	fmt.Println(qualification.BasicSecondaryLevel.Provision())
	// Output: order95/3.3
}
