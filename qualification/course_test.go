package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 4: at home with or without release, the salary kept by who is released;
// abroad with release.
func TestRelease(t *testing.T) {
	const atHome, abroad = qualification.Domestic, qualification.Abroad
	const none, partial, full = qualification.OnTheJob, qualification.PartialRelease, qualification.FullRelease
	for _, test := range []struct {
		name           string
		place          qualification.Place
		release        qualification.Release
		salary         qagida.Fact
		kept, released qagida.Outcome
	}{
		{"at home on the job", atHome, none, qagida.Unknown, notApplicable, notApplicable},
		{"at home on the job, salary not kept", atHome, none, qagida.No, notApplicable, notApplicable},
		{"partly released with the salary", atHome, partial, qagida.Yes, met, notApplicable},
		{"partly released without it", atHome, partial, qagida.No, notMet, notApplicable},
		{"released with the salary", atHome, full, qagida.Yes, met, notApplicable},
		{"released without it", atHome, full, qagida.No, notMet, notApplicable},
		{"released, salary not known", atHome, full, qagida.Unknown, undetermined, notApplicable},
		{"release not known, salary not kept", atHome, 0, qagida.No, undetermined, notApplicable},
		{"release not known, salary kept", atHome, 0, qagida.Yes, met, notApplicable},
		{"abroad released: 4.3 does not speak of the salary", abroad, full, qagida.No, notApplicable, met},
		{"abroad partly released", abroad, partial, qagida.Yes, notApplicable, notMet},
		{"abroad on the job", abroad, none, qagida.Yes, notApplicable, notMet},
		{"abroad, release not known", abroad, 0, qagida.Yes, notApplicable, undetermined},
		{"place not known, on the job", 0, none, qagida.Unknown, notApplicable, undetermined},
		{"place not known, released", 0, full, qagida.No, undetermined, met},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Course(qualification.Course{
				Place: test.place, Release: test.release, SalaryKept: test.salary,
			})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, qualification.CodeSalaryKept, test.kept)
			ruletest.Outcome(t, d.Decision, qualification.CodeAbroadRelease, test.released)
		})
	}
}

// Para 21.1: a short course at home has at least 36 hours, a long one at least
// 108, and one that calls itself long is a long one.
func TestHoursOfACourseAtHome(t *testing.T) {
	const short, long = qualification.Short, qualification.Long
	for _, test := range []struct {
		name        string
		choice      string
		hours       qagida.Count
		label       qualification.Kind
		short, long qagida.Outcome
		named       []string // the readings of the criterion on long courses
		missing     []string
	}{
		{name: "35 hours", hours: qagida.CountOf(35), short: notMet, long: notApplicable},
		{name: "36 hours", hours: qagida.CountOf(36), short: met, long: notApplicable},
		{name: "107 hours", hours: qagida.CountOf(107), short: met, long: notApplicable},
		{name: "108 hours", hours: qagida.CountOf(108), short: met, long: met},
		{name: "hours not known", short: undetermined, long: notApplicable, missing: []string{"course.hours"}},

		{name: "60 hours that call themselves long", hours: qagida.CountOf(60), label: long, short: met, long: notMet},
		{name: "60 hours that call themselves long, as declared", choice: "course-kind=as-declared", hours: qagida.CountOf(60), label: long, short: met, long: notMet},
		{name: "107 hours that call themselves long", hours: qagida.CountOf(107), label: long, short: met, long: notMet},
		{name: "108 hours that call themselves long", hours: qagida.CountOf(108), label: long, short: met, long: met},
		{name: "108 hours that call themselves long, as declared", choice: "course-kind=as-declared", hours: qagida.CountOf(108), label: long, short: met, long: met},
		{name: "long, hours not known", label: long, short: undetermined, long: undetermined, missing: []string{"course.hours"}},

		{name: "108 hours that call themselves short", hours: qagida.CountOf(108), label: short, short: met, long: met, named: []string{"course-kind=partition"}},
		{name: "108 hours that call themselves short, as declared", choice: "course-kind=as-declared", hours: qagida.CountOf(108), label: short, short: met, long: notApplicable, named: []string{"course-kind=as-declared"}},
		{name: "107 hours that call themselves short", hours: qagida.CountOf(107), label: short, short: met, long: notApplicable},
		{name: "108 hours that call themselves nothing, as declared", choice: "course-kind=as-declared", hours: qagida.CountOf(108), short: met, long: met},
		{name: "107 hours that call themselves nothing, as declared", choice: "course-kind=as-declared", hours: qagida.CountOf(107), short: met, long: notApplicable},
	} {
		t.Run(test.name, func(t *testing.T) {
			rules := qualification.Order95()
			if test.choice != "" {
				rules = under(t, test.choice)
			}
			d, err := rules.Course(qualification.Course{
				Place: qualification.Domestic, Release: qualification.OnTheJob, Hours: test.hours, Label: test.label,
			})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, qualification.CodeShortHours, test.short)
			ruletest.Outcome(t, d.Decision, qualification.CodeLongHours, test.long)
			ruletest.Outcome(t, d.Decision, qualification.CodeShortAbroad, notApplicable)
			ruletest.Outcome(t, d.Decision, qualification.CodeLongAbroad, notApplicable)
			ruletest.Outcome(t, d.Decision, qualification.CodeAbroadYear, notApplicable)
			require.Equal(t, test.named, ruletest.Readings(t, d.Decision, qualification.CodeLongHours))
			require.Equal(t, test.missing, missing(d.Decision))
		})
	}
}

// Paras 4.3 and 21.2 with annex 2: abroad a short course of up to three months has
// at least 36 hours, a longer one lasts up to a year, and the corresponding date
// is inside. The readings that decide are named, and no others.
func TestLengthOfACourseAbroad(t *testing.T) {
	const byHours, eve = "course-kind-abroad=by-hours", "abroad-last-day=eve"
	const duration, corresponding = "course-kind-abroad=by-duration", "abroad-last-day=corresponding"
	for _, test := range []struct {
		name              string
		choice            string
		hours             int
		last              string // of a course from 31 January 2026
		year, short, long qagida.Outcome
		readings          []string
	}{
		{"three months with 35 hours", "", 35, "2026-04-29", met, notMet, notApplicable, nil},
		{"three months to the corresponding date with 36 hours", "", 36, "2026-04-30", met, met, notApplicable, []string{corresponding}},
		{"the same, counted to the eve", eve, 36, "2026-04-30", met, notApplicable, met, []string{duration, eve}},
		{"three months to the eve, counted to the eve", eve, 36, "2026-04-29", met, met, notApplicable, nil},
		{"a day more than three months with 35 hours", "", 35, "2026-05-01", met, notApplicable, met, []string{duration}},
		{"a year to the corresponding date", "", 108, "2027-01-31", met, notApplicable, met, []string{corresponding, duration}},
		{"the same, counted to the eve", eve, 108, "2027-01-31", notMet, notApplicable, notMet, []string{eve, duration}},
		{"a year to the eve, counted to the eve", eve, 108, "2027-01-30", met, notApplicable, met, []string{duration}},
		{"a day more than a year", "", 108, "2027-02-01", notMet, notApplicable, notMet, []string{duration}},
		{"36 hours over three months, by hours", byHours, 36, "2026-05-01", met, met, notApplicable, []string{byHours}},
		{"35 hours over three months, by hours", byHours, 35, "2026-05-01", met, notMet, notApplicable, []string{byHours}},
		{"108 hours over a year, by hours", byHours, 108, "2027-02-01", notMet, met, notMet, []string{byHours}},
		{"108 hours in three months, by hours", byHours, 108, "2026-04-29", met, met, met, []string{byHours}},
	} {
		t.Run(test.name, func(t *testing.T) {
			rules := qualification.Order95()
			if test.choice != "" {
				rules = under(t, test.choice)
			}
			d, err := rules.Course(qualification.Course{
				Place: qualification.Abroad, Release: qualification.FullRelease, Hours: qagida.CountOf(test.hours),
				First: day(t, "2026-01-31"), Last: day(t, test.last),
			})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, qualification.CodeAbroadYear, test.year)
			ruletest.Outcome(t, d.Decision, qualification.CodeShortAbroad, test.short)
			ruletest.Outcome(t, d.Decision, qualification.CodeLongAbroad, test.long)
			ruletest.Outcome(t, d.Decision, qualification.CodeShortHours, notApplicable)
			ruletest.Outcome(t, d.Decision, qualification.CodeLongHours, notApplicable)
			require.ElementsMatch(t, test.readings, readingsOf(d.Decision))
		})
	}
}

// On the corresponding date itself the reading abroad-last-day decides, of three
// months on the kind of the course and of a year on its end; every finding that it
// turns names it, and by hours the three months matter to none.
func TestLastDayAbroadIsNamedWhereItDecides(t *testing.T) {
	const year, short, long = qualification.CodeAbroadYear, qualification.CodeShortAbroad, qualification.CodeLongAbroad
	for _, test := range []struct {
		name  string
		hours string // the choice of course-kind-abroad
		last  string // of a course from 31 January 2026
		named []qagida.Code
	}{
		{"the day before three months", "by-duration", "2026-04-29", nil},
		{"three months", "by-duration", "2026-04-30", []qagida.Code{short, long}},
		{"the day after three months", "by-duration", "2026-05-01", nil},
		{"three months, by hours", "by-hours", "2026-04-30", nil},
		{"the day before a year", "by-duration", "2027-01-30", nil},
		{"a year", "by-duration", "2027-01-31", []qagida.Code{year, long}},
		{"a year, by hours", "by-hours", "2027-01-31", []qagida.Code{year, long}},
		{"the day after a year", "by-duration", "2027-02-01", nil},
	} {
		for _, choice := range []string{"abroad-last-day=corresponding", "abroad-last-day=eve"} {
			t.Run(test.name+", "+choice, func(t *testing.T) {
				d, err := under(t, choice, "course-kind-abroad="+test.hours).Course(qualification.Course{
					Place: qualification.Abroad, Release: qualification.FullRelease, Hours: qagida.CountOf(108),
					First: day(t, "2026-01-31"), Last: day(t, test.last),
				})
				require.NoError(t, err)
				var named []qagida.Code
				for f := range d.Findings() {
					for c := range f.Readings() {
						if c.String() == choice {
							named = append(named, f.Code())
						}
					}
				}
				require.Subset(t, named, test.named)
				require.Equal(t, len(test.named) > 0, len(named) > 0)
			})
		}
	}
}

// What cannot change the answer is not asked for: days only abroad, the label
// never, for a programme without one calls itself nothing.
func TestMissingFactsOfACourse(t *testing.T) {
	const atHome, abroad, released = qualification.Domestic, qualification.Abroad, qualification.FullRelease
	first, near, far := day(t, "2026-01-01"), day(t, "2026-04-01"), day(t, "2026-04-02")
	for _, test := range []struct {
		name   string
		choice string
		course qualification.Course
		want   []string
	}{
		{"nothing known", "", qualification.Course{}, []string{"course.place", "course.hours", "course.first", "course.last", "course.release", "course.salary_kept"}},
		{"at home", "", qualification.Course{Place: atHome}, []string{"course.hours", "course.release", "course.salary_kept"}},
		{"at home on the job", "", qualification.Course{Place: atHome, Release: qualification.OnTheJob}, []string{"course.hours"}},
		{"at home, salary not kept", "", qualification.Course{Place: atHome, Hours: qagida.CountOf(40), SalaryKept: qagida.No}, []string{"course.release"}},
		{"abroad", "", qualification.Course{Place: abroad, Hours: qagida.CountOf(36)}, []string{"course.first", "course.last", "course.release"}},
		{"abroad for three months", "", qualification.Course{Place: abroad, Release: released, First: first, Last: near}, []string{"course.hours"}},
		{"abroad for longer", "", qualification.Course{Place: abroad, Release: released, First: first, Last: far}, nil},
		{"at home without a label", "course-kind=as-declared", qualification.Course{Place: atHome, Release: qualification.OnTheJob, Hours: qagida.CountOf(107)}, nil},
		{"abroad without days, by hours", "course-kind-abroad=by-hours", qualification.Course{Place: abroad, Release: released, Hours: qagida.CountOf(36)}, []string{"course.first", "course.last"}},
		{"abroad for longer, by hours", "course-kind-abroad=by-hours", qualification.Course{Place: abroad, Release: released, First: first, Last: far}, []string{"course.hours"}},
		{"place not known, all else in order", "", qualification.Course{Hours: qagida.CountOf(36), Release: released, SalaryKept: qagida.Yes, First: first, Last: near}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			rules := qualification.Order95()
			if test.choice != "" {
				rules = under(t, test.choice)
			}
			d, err := rules.Course(test.course)
			require.NoError(t, err)
			require.Equal(t, test.want, missing(d.Decision))
		})
	}
}

func TestCourseThatContradictsItself(t *testing.T) {
	for _, test := range []struct {
		name   string
		course qualification.Course
		field  string
		value  string
	}{
		{"negative hours", qualification.Course{Hours: qagida.CountOf(-1)}, "course.hours", "-1"},
		{"more hours than can be meant", qualification.Course{Hours: qagida.CountOf(1_000_000_001)}, "course.hours", "1000000001"},
		{"negative hours beside all else", qualification.Course{Place: qualification.Abroad, Release: qualification.FullRelease, Hours: qagida.CountOf(-1)}, "course.hours", "-1"},
		{"last day before the first", qualification.Course{First: day(t, "2026-03-02"), Last: day(t, "2026-03-01")}, "course.last", "2026-03-01"},
		{"label of neither", qualification.Course{Label: qualification.Neither}, "course.label", "none"},
		{"no such label", qualification.Course{Label: 77}, "course.label", "kind(77)"},
		{"no such place", qualification.Course{Place: 3}, "course.place", "place(3)"},
		{"no such release", qualification.Course{Place: qualification.Abroad, Release: 4}, "course.release", "release(4)"},
		{"no such level", qualification.Course{Levels: qagida.SetOf(qualification.Level(8))}, "course.levels", "level(8)"},
		{"a level that means unknown", qualification.Course{Levels: qagida.SetOf(qualification.Level(0))}, "course.levels", "unknown"},
		{"abroad at the end of the calendar", qualification.Course{Place: qualification.Abroad, First: day(t, "9999-01-01"), Last: day(t, "9999-01-02")}, "course.first", "9999-01-01"},
		{"somewhere at the end of the calendar", qualification.Course{First: day(t, "9999-11-01"), Last: day(t, "9999-12-31")}, "course.first", "9999-11-01"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := qualification.Order95().Course(test.course)
			ruletest.Refused(t, err, test.field, test.value, "")
			_, err = qualification.Order95().Kind(test.course)
			ruletest.Refused(t, err, test.field, test.value, "")
			_, err = qualification.Order95().FullCourse(test.course, qualification.Process{})
			ruletest.Refused(t, err, test.field, test.value, "")
			if test.field != "course.first" { // eligibility does not measure the course
				_, err = qualification.Order95().Eligibility(qualification.Applicant{}, test.course)
				ruletest.Refused(t, err, test.field, test.value, "")
			}
		})
	}
	t.Run("a course at home may end with the calendar", func(t *testing.T) {
		home := qualification.Course{
			Place: qualification.Domestic, Hours: qagida.CountOf(36), First: day(t, "9999-12-30"), Last: day(t, "9999-12-31"),
		}
		kind, err := qualification.Order95().Kind(home)
		require.NoError(t, err)
		require.Equal(t, qualification.Short, kind)
	})
}

// Under a reform the texts show the numbers that decided, in the right form of
// the word.
func TestTextsShowTheNumbersThatDecided(t *testing.T) {
	reform := qualification.Order95()
	reform.Edition, reform.ShortHours, reform.YearsAbroad = "reform-2027", 41, 2
	home, err := reform.Course(qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(34)})
	require.NoError(t, err)
	abroad, err := reform.Course(qualification.Course{
		Place: qualification.Abroad, First: day(t, "2026-01-01"), Last: day(t, "2028-01-02"),
	})
	require.NoError(t, err)
	for _, test := range []struct {
		name string
		d    qagida.Decision
		code qagida.Code
		lang qagida.Lang
		want []string
	}{
		{"hours in Kazakh", home.Decision, qualification.CodeShortHours, qagida.Kazakh, []string{"34 академиялық сағат, кемінде 41 керек"}},
		{"hours in Russian", home.Decision, qualification.CodeShortHours, qagida.Russian, []string{"34 академических часа, нужно не менее 41"}},
		{"hours in English", home.Decision, qualification.CodeShortHours, qagida.English, []string{"34 academic hours, with a minimum of 41"}},
		{"years in Kazakh", abroad.Decision, qualification.CodeAbroadYear, qagida.Kazakh, []string{"2 жыл"}},
		{"years in Russian", abroad.Decision, qualification.CodeAbroadYear, qagida.Russian, []string{"2 лет"}},
		{"years in English", abroad.Decision, qualification.CodeLongAbroad, qagida.English, []string{"2 years"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := test.d.Find(test.code)
			require.NoError(t, err)
			for _, want := range test.want {
				require.Contains(t, f.Text(test.lang), want)
			}
		})
	}
	require.Equal(t, qagida.Edition("reform-2027"), home.Edition())
}

// A decision with a kind beside it writes both.
func TestCourseInJSON(t *testing.T) {
	for name, course := range map[string]qualification.Course{"short": homeCourse, "not settled": {}} {
		t.Run(name, func(t *testing.T) {
			d, err := qualification.Order95().Course(course)
			require.NoError(t, err)
			requireMembers(t, d, map[string]any{"kind": d.Kind, "decision": d.Decision})
		})
	}
}

func ExampleRules_Course() {
	d, err := qualification.Order95().Course(qualification.Course{
		Place: qualification.Domestic, Hours: qagida.CountOf(34), Release: qualification.OnTheJob,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Kind)
	printUnmet(d.Decision)
	// Output:
	// none
	// not-met
	// order95/21.1.1: The course has too few hours: 34 academic hours, with a minimum of 36; it must be made longer
}

// A programme that calls itself long is held to the hours of a long course.
func ExampleRules_Course_label() {
	d, err := qualification.Order95().Course(qualification.Course{
		Place: qualification.Domestic, Hours: qagida.CountOf(60), Release: qualification.OnTheJob, Label: qualification.Long,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d.Decision)
	// Output:
	// not-met
	// order95/21.1.2: The course calls itself long but has too few hours: 60 academic hours, with a minimum of 108; make it longer or change its kind
}
