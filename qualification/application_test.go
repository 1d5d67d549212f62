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

func TestApplicationForm(t *testing.T) {
	for place, want := range map[qualification.Place]qualification.Form{
		qualification.Domestic: qualification.Annex1, qualification.Abroad: qualification.Annex2, 0: 0, 99: 0,
	} {
		t.Run(place.String(), func(t *testing.T) {
			require.Equal(t, want, qualification.ApplicationForm(place))
		})
	}
}

// The lines of annexes 1 and 2 with their codes and the blanks that each has.
var applicationLines = []struct {
	form  qualification.Form
	code  qagida.Code
	parts []qualification.ApplicationField
}{
	{qualification.Annex1, qualification.CodeHomeAddressee, []qualification.ApplicationField{qualification.AddresseeField}},
	{qualification.Annex1, qualification.CodeHomeName, []qualification.ApplicationField{qualification.ApplicantNameField}},
	{qualification.Annex1, qualification.CodeHomePosition, []qualification.ApplicationField{qualification.PositionField}},
	{qualification.Annex1, qualification.CodeHomeProgramme, []qualification.ApplicationField{qualification.ProgrammeField}},
	{qualification.Annex1, qualification.CodeHomeLanguage, []qualification.ApplicationField{qualification.GroupLanguageField}},
	{qualification.Annex1, qualification.CodeHomeSignature, []qualification.ApplicationField{qualification.SignatureField}},
	{qualification.Annex2, qualification.CodeAbroadAddressee, []qualification.ApplicationField{qualification.AddresseeField}},
	{qualification.Annex2, qualification.CodeAbroadApplicant, []qualification.ApplicationField{qualification.ApplicantNameField, qualification.PositionField}},
	{qualification.Annex2, qualification.CodeAbroadLength, []qualification.ApplicationField{qualification.CourseLengthField}},
	{qualification.Annex2, qualification.CodeAbroadCountry, []qualification.ApplicationField{qualification.CountryField}},
	{qualification.Annex2, qualification.CodeAbroadLanguage, []qualification.ApplicationField{qualification.GroupLanguageField}},
	{qualification.Annex2, qualification.CodeAbroadSignature, []qualification.ApplicationField{qualification.SignatureField}},
}

// Every line of a form asks for its own blanks and for no other.
func TestEveryLineOfAnApplicationAsksForItsOwnBlanks(t *testing.T) {
	all := qagida.SetOf(slices.Collect(qagida.Values[qualification.ApplicationField]())...)
	for _, form := range []qualification.Form{qualification.Annex1, qualification.Annex2} {
		for empty := range all.All() {
			t.Run(fmt.Sprintf("%s without %s", form, empty), func(t *testing.T) {
				d, err := qualification.Order95().Application(qualification.ApplicationPaper{Form: form, Filled: all.Without(empty)}, qualification.Course{})
				require.NoError(t, err)
				for _, line := range applicationLines {
					want := met
					switch {
					case line.form != form:
						want = notApplicable
					case slices.Contains(line.parts, empty):
						want = notMet
					}
					ruletest.Outcome(t, d, line.code, want)
				}
			})
		}
	}
}

func TestApplicationIsOnTheFormOfItsPlace(t *testing.T) {
	for _, test := range []struct {
		form  qualification.Form
		place qualification.Place
		want  qagida.Outcome
	}{
		{qualification.Annex1, qualification.Domestic, met},
		{qualification.Annex1, qualification.Abroad, notMet},
		{qualification.Annex2, qualification.Domestic, notMet},
		{qualification.Annex2, qualification.Abroad, met},
		{0, qualification.Abroad, undetermined},
		{qualification.Annex2, 0, undetermined},
	} {
		t.Run(fmt.Sprintf("%s %s", test.form, test.place), func(t *testing.T) {
			d, err := qualification.Order95().Application(qualification.ApplicationPaper{Form: test.form}, qualification.Course{Place: test.place})
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeApplicationForm, test.want)
		})
	}
}

// Annex 2 offers up to three months and up to a year: the course keeps to the one
// named. A course that began on 1 March is one of three months until 1 June.
func TestCourseKeepsToTheLengthOfItsApplication(t *testing.T) {
	named, empty := qagida.SetOf(qualification.CourseLengthField), qagida.SetOf[qualification.ApplicationField]()
	const months, year = qualification.UpToMonths, qualification.UpToOneYear
	for _, test := range []struct {
		name   string
		filled qagida.Set[qualification.ApplicationField]
		length qualification.LengthAbroad
		last   string
		want   qagida.Outcome
	}{
		{"three months", named, months, "2026-06-01", met},
		{"a day more", named, months, "2026-06-02", notMet},
		{"three months of a year", named, year, "2026-06-01", met},
		{"a year", named, year, "2027-03-01", met},
		{"a year and a day", named, year, "2027-03-02", notMet},
		{"last day not known", named, months, "", undetermined},
		{"three months, whichever is named", named, 0, "2026-06-01", met},
		{"a day more, and it is not known what is named", named, 0, "2026-06-02", undetermined},
		{"a year and a day, whichever is named", named, 0, "2027-03-02", notMet},
		{"the blank is empty", empty, 0, "2027-03-02", notApplicable},
		{"what the blank says fills it in", qagida.Set[qualification.ApplicationField]{}, months, "2026-06-02", notMet},
	} {
		t.Run(test.name, func(t *testing.T) {
			course := qualification.Course{Place: qualification.Abroad, First: ruletest.Day(t, "2026-03-01"), Last: ruletest.Day(t, test.last)}
			paper := qualification.ApplicationPaper{Form: qualification.Annex2, Filled: test.filled, Length: test.length}
			d, err := qualification.Order95().Application(paper, course)
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeAbroadLengthKept, test.want)
		})
	}
}

// The three months of annex 2 end on the corresponding day, or on its eve.
func TestLastDayOfTheThreeMonthsOfAnApplication(t *testing.T) {
	for _, test := range []struct {
		last               string
		corresponding, eve qagida.Outcome
	}{
		{"2026-05-31", met, met},
		{"2026-06-01", met, notMet},
		{"2026-06-02", notMet, notMet},
	} {
		for choice, want := range map[string]qagida.Outcome{
			"abroad-last-day=corresponding": test.corresponding,
			"abroad-last-day=eve":           test.eve,
		} {
			t.Run(test.last+" "+choice, func(t *testing.T) {
				course := qualification.Course{Place: qualification.Abroad, First: ruletest.Day(t, "2026-03-01"), Last: ruletest.Day(t, test.last)}
				paper := qualification.ApplicationPaper{Form: qualification.Annex2, Length: qualification.UpToMonths}
				d, err := under(t, choice).Application(paper, course)
				require.NoError(t, err)
				ruletest.Outcome(t, d, qualification.CodeAbroadLengthKept, want)
				require.Equal(t, []string{choice}, ruletest.Readings(t, d, qualification.CodeAbroadLengthKept))
			})
		}
	}
}

// What cannot change the answer is not asked for.
func TestWhatAnApplicationWaitsFor(t *testing.T) {
	all := qagida.SetOf(slices.Collect(qagida.Values[qualification.ApplicationField]())...)
	tooLong := qualification.Course{Place: qualification.Abroad, First: qagida.MustDate(2026, 3, 1), Last: qagida.MustDate(2027, 3, 2)}
	for _, test := range []struct {
		name   string
		paper  qualification.ApplicationPaper
		course qualification.Course
		want   []string
	}{
		{"nothing known", qualification.ApplicationPaper{}, qualification.Course{}, []string{"paper.form", "paper.filled", "paper.length", "course.place", "course.first", "course.last"}},
		{"too long for either length", qualification.ApplicationPaper{Filled: all}, tooLong, []string{"paper.form"}},
		{"full, at home", qualification.ApplicationPaper{Form: qualification.Annex1, Filled: all}, qualification.Course{Place: qualification.Domestic}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Application(test.paper, test.course)
			require.NoError(t, err)
			require.Equal(t, test.want, ruletest.Missing(d))
		})
	}
}

func TestApplicationThatContradictsItself(t *testing.T) {
	empty := qagida.SetOf[qualification.ApplicationField]()
	for _, test := range []struct {
		paper               qualification.ApplicationPaper
		course              qualification.Course
		field, value, words string
	}{
		{qualification.ApplicationPaper{Form: 3}, qualification.Course{}, "paper.form", "form(3)", "is not one of: annex-1, annex-2"},
		{qualification.ApplicationPaper{Length: 3}, qualification.Course{}, "paper.length", "length(3)", "is not one of: months, year"},
		{qualification.ApplicationPaper{Filled: qagida.SetOf(qualification.ApplicationField(9))}, qualification.Course{}, "paper.filled", "application-field(9)", "does not have"},
		{qualification.ApplicationPaper{Filled: empty, Length: qualification.UpToMonths}, qualification.Course{}, "paper.length", "months", "is said to be empty"},
		{qualification.ApplicationPaper{}, qualification.Course{Hours: qagida.CountOf(-1)}, "course.hours", "-1", "is negative"},
	} {
		t.Run(test.field+" "+test.value, func(t *testing.T) {
			_, err := qualification.Order95().Application(test.paper, test.course)
			ruletest.Refused(t, err, test.field, test.value, test.words)
		})
	}
}

func ExampleApplicationForm() {
	fmt.Println(qualification.ApplicationForm(qualification.Abroad))
	// Output: annex-2
}

func ExampleRules_Application() {
	paper := qualification.ApplicationPaper{
		Form: qualification.Annex1,
		Filled: qagida.SetOf(qualification.AddresseeField, qualification.ApplicantNameField, qualification.PositionField,
			qualification.ProgrammeField, qualification.GroupLanguageField),
	}
	d, err := qualification.Order95().Application(paper, qualification.Course{Place: qualification.Domestic})
	if err != nil {
		fmt.Println(err)
		return
	}
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Code())
	}
	// Output: order95/A1.6 application-signature
}
