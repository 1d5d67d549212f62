package qualification_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// found gives the outcome of one criterion.
func found(t testing.TB, d qagida.Decision, code qagida.Code) qagida.Outcome {
	t.Helper()
	f, err := d.Find(code)
	if err != nil {
		t.Fatal(err)
	}
	return f.Outcome()
}

// missing lists the names of the facts that a decision waits for.
func missing(d qagida.Decision) (names []string) {
	for field := range d.Missing() {
		names = append(names, field.Name)
	}
	return names
}

// refused checks that an error is about a field.
func refused(t testing.TB, err error, field string) {
	t.Helper()
	var input *qagida.InputError
	if !errors.As(err, &input) || input.Field != field {
		t.Errorf("got %v, want a refusal of %s", err, field)
	}
}

const (
	undetermined  = qagida.Undetermined
	notApplicable = qagida.NotApplicable
	met           = qagida.Met
	notMet        = qagida.NotMet
)

// Para 4: at home with or without release, the salary kept by who is released;
// abroad with release and for up to a year.
func TestRelease(t *testing.T) {
	const atHome, abroad = qualification.Domestic, qualification.Abroad
	const none, partial, full = qualification.OnTheJob, qualification.PartialRelease, qualification.FullRelease
	for _, test := range []struct {
		place          qualification.Place
		release        qualification.Release
		salary         qagida.Fact
		kept, released qagida.Outcome
	}{
		{atHome, none, qagida.Unknown, notApplicable, notApplicable},
		{atHome, none, qagida.No, notApplicable, notApplicable},
		{atHome, partial, qagida.Yes, met, notApplicable},
		{atHome, partial, qagida.No, notMet, notApplicable},
		{atHome, full, qagida.Yes, met, notApplicable},
		{atHome, full, qagida.No, notMet, notApplicable},
		{atHome, full, qagida.Unknown, undetermined, notApplicable},
		{atHome, 0, qagida.No, undetermined, notApplicable},
		{atHome, 0, qagida.Yes, met, notApplicable},
		{abroad, full, qagida.No, notApplicable, met}, // para 4.3 does not speak of the salary
		{abroad, partial, qagida.Yes, notApplicable, notMet},
		{abroad, none, qagida.Yes, notApplicable, notMet},
		{abroad, 0, qagida.Yes, notApplicable, undetermined},
		{0, none, qagida.Unknown, notApplicable, undetermined},
		{0, full, qagida.No, undetermined, met},
	} {
		d, err := qualification.Order95().Course(qualification.Course{Place: test.place, Release: test.release, SalaryKept: test.salary})
		if err != nil {
			t.Fatal(err)
		}
		kept, released := found(t, d.Decision, qualification.CodeSalaryKept), found(t, d.Decision, qualification.CodeAbroadRelease)
		if kept != test.kept || released != test.released {
			t.Errorf("%s, %s, salary kept %s: %s and %s, want %s and %s",
				test.place, test.release, test.salary, kept, released, test.kept, test.released)
		}
	}
}

func TestLengthOfACourse(t *testing.T) {
	type outcomes struct{ year, shortHome, longHome, shortAbroad, longAbroad qagida.Outcome }
	const na = notApplicable
	for _, test := range []struct {
		readings string
		course   qualification.Course
		want     outcomes
	}{
		{"", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(35)}, outcomes{na, notMet, na, na, na}},
		{"", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(36)}, outcomes{na, met, na, na, na}},
		{"", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(107)}, outcomes{na, met, na, na, na}},
		{"", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(108)}, outcomes{na, met, met, na, na}},
		{"", qualification.Course{Place: qualification.Domestic}, outcomes{na, undetermined, undetermined, na, na}},
		{"course-kind=as-declared", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(107), Label: qualification.Long}, outcomes{na, met, notMet, na, na}},
		{"course-kind=as-declared", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(108), Label: qualification.Long}, outcomes{na, met, met, na, na}},
		{"course-kind=as-declared", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(108), Label: qualification.Short}, outcomes{na, met, na, na, na}},
		{"course-kind=as-declared", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(107)}, outcomes{na, met, undetermined, na, na}},
		{"", qualification.Course{
			Place: qualification.Abroad, Hours: qagida.CountOf(35),
			First: day(t, "2026-01-31"), Last: day(t, "2026-04-30"),
		}, outcomes{met, na, na, notMet, na}},
		{"", qualification.Course{
			Place: qualification.Abroad, Hours: qagida.CountOf(36),
			First: day(t, "2026-01-31"), Last: day(t, "2026-04-30"),
		}, outcomes{met, na, na, met, na}},
		{"", qualification.Course{
			Place: qualification.Abroad,
			First: day(t, "2026-01-31"), Last: day(t, "2026-05-01"),
		}, outcomes{met, na, na, na, met}},
		{"", qualification.Course{
			Place: qualification.Abroad,
			First: day(t, "2026-01-31"), Last: day(t, "2027-02-01"),
		}, outcomes{notMet, na, na, na, notMet}},
		{"course-kind-abroad=by-hours", qualification.Course{
			Place: qualification.Abroad, Hours: qagida.CountOf(36),
			First: day(t, "2026-01-31"), Last: day(t, "2026-05-01"),
		}, outcomes{met, na, na, met, na}},
		{"course-kind-abroad=by-hours", qualification.Course{
			Place: qualification.Abroad, Hours: qagida.CountOf(108),
			First: day(t, "2026-01-31"), Last: day(t, "2027-02-01"),
		}, outcomes{notMet, na, na, met, notMet}},
	} {
		rules := qualification.Order95()
		if test.readings != "" {
			rules = under(t, test.readings)
		}
		d, err := rules.Course(test.course)
		if err != nil {
			t.Fatal(err)
		}
		got := outcomes{
			found(t, d.Decision, qualification.CodeAbroadYear),
			found(t, d.Decision, qualification.CodeShortHours),
			found(t, d.Decision, qualification.CodeLongHours),
			found(t, d.Decision, qualification.CodeShortAbroad),
			found(t, d.Decision, qualification.CodeLongAbroad),
		}
		if got != test.want {
			t.Errorf("%s %+v: %v, want %v", test.readings, test.course, got, test.want)
		}
	}
}

// The kind in the decision is the one that Kind tells.
func TestCourseTellsItsKind(t *testing.T) {
	for _, hours := range []int{35, 36, 107, 108} {
		course := qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(hours)}
		kind, _ := qualification.Order95().Kind(course)
		if d, err := qualification.Order95().Course(course); err != nil || d.Kind != kind {
			t.Errorf("%d hours: %s, %v; Kind says %s", hours, d.Kind, err, kind)
		}
	}
}

// A label is missed only where a reading asks for it; days only abroad.
func TestMissingFactsOfACourse(t *testing.T) {
	for _, test := range []struct {
		readings string
		course   qualification.Course
		want     []string
	}{
		{"", qualification.Course{}, []string{"course.place", "course.hours", "course.first", "course.last", "course.release", "course.salary_kept"}},
		{"", qualification.Course{Place: qualification.Domestic}, []string{"course.hours", "course.release", "course.salary_kept"}},
		{"", qualification.Course{Place: qualification.Domestic, Release: qualification.OnTheJob}, []string{"course.hours"}},
		{"", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(40), SalaryKept: qagida.No}, []string{"course.release"}},
		{"", qualification.Course{Place: qualification.Abroad, Hours: qagida.CountOf(36)}, []string{"course.first", "course.last", "course.release"}},
		{"", qualification.Course{Place: qualification.Abroad, Release: qualification.FullRelease, First: day(t, "2026-01-01"), Last: day(t, "2026-04-01")}, []string{"course.hours"}},
		{"", qualification.Course{Place: qualification.Abroad, Release: qualification.FullRelease, First: day(t, "2026-01-01"), Last: day(t, "2026-04-02")}, nil},
		{"course-kind=as-declared", qualification.Course{Place: qualification.Domestic, Release: qualification.OnTheJob, Hours: qagida.CountOf(107)}, []string{"course.label"}},
		{"course-kind=as-declared", qualification.Course{Place: qualification.Domestic, Release: qualification.OnTheJob, Hours: qagida.CountOf(108)}, nil},
		{"course-kind-abroad=by-hours", qualification.Course{Place: qualification.Abroad, Release: qualification.FullRelease, Hours: qagida.CountOf(36)}, []string{"course.first", "course.last"}},
		{"course-kind-abroad=by-hours", qualification.Course{Place: qualification.Abroad, Release: qualification.FullRelease, First: day(t, "2026-01-01"), Last: day(t, "2026-04-02")}, []string{"course.hours"}},
	} {
		rules := qualification.Order95()
		if test.readings != "" {
			rules = under(t, test.readings)
		}
		d, err := rules.Course(test.course)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, missing(d.Decision)); diff != "" {
			t.Errorf("%s %+v: %s", test.readings, test.course, diff)
		}
	}
}

func TestCourseThatContradictsItself(t *testing.T) {
	for _, test := range []struct {
		course qualification.Course
		field  string
	}{
		{qualification.Course{Hours: qagida.CountOf(-1)}, "course.hours"},
		{qualification.Course{Hours: qagida.CountOf(1_000_000_001)}, "course.hours"},
		{qualification.Course{First: day(t, "2026-03-02"), Last: day(t, "2026-03-01")}, "course.last"},
		{qualification.Course{Label: qualification.Neither}, "course.label"},
		{qualification.Course{Label: 77}, "course.label"},
		{qualification.Course{Place: 3}, "course.place"},
		{qualification.Course{Release: 4}, "course.release"},
		{qualification.Course{Levels: qagida.SetOf(qualification.Level(8))}, "course.levels"},
		{qualification.Course{Levels: qagida.SetOf(qualification.Level(0))}, "course.levels"},
		{qualification.Course{Place: qualification.Abroad, First: day(t, "9999-01-01"), Last: day(t, "9999-01-02")}, "course.first"},
		{qualification.Course{First: day(t, "9999-11-01"), Last: day(t, "9999-12-31")}, "course.first"},
	} {
		_, err := qualification.Order95().Course(test.course)
		refused(t, err, test.field)
		_, err = qualification.Order95().Kind(test.course)
		refused(t, err, test.field)
		if test.field != "course.first" { // eligibility does not measure the course
			_, err = qualification.Order95().Eligibility(qualification.Applicant{}, test.course)
			refused(t, err, test.field)
		}
	}
	home := qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(36), First: day(t, "9999-12-30"), Last: day(t, "9999-12-31")}
	if kind, err := qualification.Order95().Kind(home); kind != qualification.Short || err != nil {
		t.Errorf("a course at home at the end of time: %s, %v", kind, err)
	}
}

// Under a reform the texts show the numbers that decided, in the right form of
// the word.
func TestTextsShowTheNumbersThatDecided(t *testing.T) {
	reform := qualification.Order95()
	reform.Edition, reform.ShortHours, reform.YearsAbroad = "reform-2027", 41, 2
	home, err := reform.Course(qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(34)})
	if err != nil {
		t.Fatal(err)
	}
	abroad, err := reform.Course(qualification.Course{Place: qualification.Abroad, First: day(t, "2026-01-01"), Last: day(t, "2028-01-02")})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		d    qagida.Decision
		code qagida.Code
		lang qagida.Lang
		want []string
	}{
		{home.Decision, qualification.CodeShortHours, qagida.Kazakh, []string{"41 академиялық сағат", "34 академиялық сағат"}},
		{home.Decision, qualification.CodeShortHours, qagida.Russian, []string{"41 академического часа", "34 академических часа"}},
		{home.Decision, qualification.CodeShortHours, qagida.English, []string{"41 academic hours", "34 academic hours"}},
		{abroad.Decision, qualification.CodeAbroadYear, qagida.Kazakh, []string{"2 жыл", "2028-01-02"}},
		{abroad.Decision, qualification.CodeAbroadYear, qagida.Russian, []string{"2 лет", "2028-01-02"}},
		{abroad.Decision, qualification.CodeLongAbroad, qagida.English, []string{"2 years", "2028-01-02"}},
	} {
		f, err := test.d.Find(test.code)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range test.want {
			if !strings.Contains(f.Text(test.lang), want) {
				t.Errorf("%s: %q lacks %q", test.code, f.Text(test.lang), want)
			}
		}
	}
	if home.Edition() != "reform-2027" {
		t.Errorf("the edition is %s", home.Edition())
	}
}

// The findings that rest on a reading name the choice, the others do not.
func TestReadingsOfACourseAreNamed(t *testing.T) {
	course := qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(108), Label: qualification.Short}
	for _, choice := range []string{"course-kind=partition", "course-kind=as-declared"} {
		d, err := under(t, choice).Course(course)
		if err != nil {
			t.Fatal(err)
		}
		if got := readingsOf(d.Decision); !slices.Equal(got, []string{choice}) {
			t.Errorf("under %s: %v", choice, got)
		}
	}
}

// readingsOf lists the choices that the findings name, each once.
func readingsOf(d qagida.Decision) (choices []string) {
	for f := range d.Findings() {
		if choice, used := f.Reading(); used && !slices.Contains(choices, choice.String()) {
			choices = append(choices, choice.String())
		}
	}
	return choices
}
