package qualification_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// The blanks of annexes 1 and 2 with the codes of their lines.
var blanks = []struct {
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
func TestBlanksOfAnApplication(t *testing.T) {
	all := qagida.SetOf(slices.Collect(qagida.Values[qualification.ApplicationField]())...)
	for _, form := range []qualification.Form{qualification.Annex1, qualification.Annex2} {
		for empty := range all.All() {
			d, err := qualification.Order95().Application(qualification.ApplicationPaper{Form: form, Filled: all.Without(empty)}, qualification.Course{})
			if err != nil {
				t.Fatal(err)
			}
			for _, blank := range blanks {
				want := met
				switch {
				case blank.form != form:
					want = notApplicable
				case slices.Contains(blank.parts, empty):
					want = notMet
				}
				if got := found(t, d, blank.code); got != want {
					t.Errorf("%s without %s: %s is %s, want %s", form, empty, blank.code, got, want)
				}
			}
		}
	}
}

func TestApplicationOnItsForm(t *testing.T) {
	const home, away = qualification.Domestic, qualification.Abroad
	for _, test := range []struct {
		form  qualification.Form
		place qualification.Place
		want  qagida.Outcome
	}{
		{qualification.Annex1, home, met},
		{qualification.Annex1, away, notMet},
		{qualification.Annex2, home, notMet},
		{qualification.Annex2, away, met},
		{0, away, undetermined},
		{qualification.Annex2, 0, undetermined},
	} {
		d, err := qualification.Order95().Application(qualification.ApplicationPaper{Form: test.form}, qualification.Course{Place: test.place})
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d, qualification.CodeApplicationForm); got != test.want {
			t.Errorf("%s for a course %s: %s, want %s", test.form, test.place, got, test.want)
		}
	}
}

// Annex 2 offers up to three months and up to a year: the course keeps to the
// one named.
func TestLengthNamedInAnApplication(t *testing.T) {
	named := qagida.SetOf(qualification.CourseLengthField)
	const months, year = qualification.UpToMonths, qualification.UpToOneYear
	for _, test := range []struct {
		length qualification.LengthAbroad
		last   string
		want   qagida.Outcome
	}{
		{months, "2026-06-01", met},
		{months, "2026-06-02", notMet},
		{year, "2026-06-01", met},
		{year, "2027-03-01", met},
		{year, "2027-03-02", notMet},
		{months, "", undetermined},
		{0, "2026-06-01", met}, // whichever is named
		{0, "2026-06-02", undetermined},
		{0, "2027-03-02", notMet},
	} {
		course := qualification.Course{Place: qualification.Abroad, First: day(t, "2026-03-01"), Last: day(t, test.last)}
		d, err := qualification.Order95().Application(qualification.ApplicationPaper{Form: qualification.Annex2, Filled: named, Length: test.length}, course)
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d, qualification.CodeAbroadLengthKept); got != test.want {
			t.Errorf("%s until %s: %s, want %s", test.length, test.last, got, test.want)
		}
	}
	d, _ := qualification.Order95().Application(qualification.ApplicationPaper{Form: qualification.Annex2, Filled: qagida.SetOf[qualification.ApplicationField]()}, qualification.Course{Place: qualification.Abroad})
	if got := found(t, d, qualification.CodeAbroadLengthKept); got != notApplicable {
		t.Errorf("with the blank empty: %s", got)
	}
	d, _ = qualification.Order95().Application(qualification.ApplicationPaper{}, qualification.Course{})
	if diff := cmp.Diff([]string{"paper.form", "paper.filled", "paper.length", "course.place", "course.first", "course.last"}, missing(d)); diff != "" {
		t.Error(diff)
	}
	for field, p := range map[string]qualification.ApplicationPaper{
		"paper.form":   {Form: 3},
		"paper.length": {Length: 3},
		"paper.filled": {Filled: qagida.SetOf(qualification.ApplicationField(9))},
	} {
		_, err := qualification.Order95().Application(p, qualification.Course{})
		refused(t, err, field)
	}
	_, err := qualification.Order95().Application(qualification.ApplicationPaper{Filled: qagida.SetOf[qualification.ApplicationField](), Length: months}, qualification.Course{})
	refused(t, err, "paper.length")
	_, err = qualification.Order95().Application(qualification.ApplicationPaper{}, qualification.Course{Hours: qagida.CountOf(-1)})
	refused(t, err, "course.hours")
}

var everyLine = qagida.SetOf(slices.Collect(qagida.Values[qualification.QuestionnaireField]())...)

var fullQuestionnaire = qualification.QuestionnairePaper{
	Filled: everyLine, IIN: "950706531950", BirthDate: qagida.MustDate(2095, 7, 6), HoldsCategory: qagida.Yes,
	TotalService: qagida.CountOf(10), TeachingService: qagida.CountOf(10), TookCourses: qagida.Yes,
}

// Annex 3: each line left empty is refused by its own criterion, but additional
// information, and those of who has no category and took no courses.
func TestLinesOfAQuestionnaire(t *testing.T) {
	d, err := qualification.Order95().Questionnaire(fullQuestionnaire, qagida.Date{})
	if err != nil || d.Outcome() != met || d.Empty != qagida.SetOf[qualification.QuestionnaireField]() || d.Warnings.Len() != 0 {
		t.Fatalf("a full questionnaire: %s, empty %s, warnings %s, %v", d.Outcome(), d.Empty, d.Warnings, err)
	}
	codes := []qagida.Code{
		"questionnaire-name", "questionnaire-iin", "questionnaire-birth-date", "questionnaire-position", "questionnaire-education",
		"questionnaire-category", "questionnaire-workplace", "questionnaire-total-service", "questionnaire-teaching-service",
		"questionnaire-language", "questionnaire-address", "questionnaire-phones", "questionnaire-email", "questionnaire-remarks",
		"questionnaire-previous-courses",
	}
	for empty := range everyLine.All() {
		p := qualification.QuestionnairePaper{Filled: everyLine.Without(empty), HoldsCategory: qagida.Yes, TookCourses: qagida.Yes}
		d, err := qualification.Order95().Questionnaire(p, qagida.Date{})
		if err != nil {
			t.Fatal(err)
		}
		want := notMet
		if empty == qualification.RemarksField {
			want = notApplicable
		}
		f, err := d.Find(codes[empty-1])
		if err != nil || f.Outcome() != want || f.Provision().Number != "A3."+itoa(int(empty)) {
			t.Errorf("without %s: %s by %s, %v; want %s", empty, f.Outcome(), f.Provision(), err, want)
		}
		if d.Empty != qagida.SetOf(empty) {
			t.Errorf("without %s: %s are empty", empty, d.Empty)
		}
	}
}

func itoa(n int) string { return qagida.CountOf(n).String() }

func TestValuesOfAQuestionnaire(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*qualification.QuestionnairePaper)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"no category", func(p *qualification.QuestionnairePaper) {
			p.Filled, p.HoldsCategory = everyLine.Without(qualification.CategoryField), qagida.No
		}, qualification.CodeQuestionnaireCategory, notApplicable},
		{"category not known", func(p *qualification.QuestionnairePaper) {
			p.Filled, p.HoldsCategory = everyLine.Without(qualification.CategoryField), qagida.Unknown
		}, qualification.CodeQuestionnaireCategory, undetermined},
		{"took no courses", func(p *qualification.QuestionnairePaper) {
			p.Filled, p.TookCourses = everyLine.Without(qualification.PreviousCoursesField), qagida.No
		}, qualification.CodeQuestionnairePreviousCourses, notApplicable},
		{"wrong check digit", func(p *qualification.QuestionnairePaper) { p.IIN = "950706531951" }, qualification.CodeQuestionnaireIIN, notMet},
		{"IIN not shown", func(p *qualification.QuestionnairePaper) { p.IIN = "" }, qualification.CodeQuestionnaireIIN, undetermined},
		{"teaching all the time", func(*qualification.QuestionnairePaper) {}, qualification.CodeQuestionnaireTeachingService, met},
		{"teaching longer than working", func(p *qualification.QuestionnairePaper) { p.TeachingService = qagida.CountOf(11) }, qualification.CodeQuestionnaireTeachingService, notMet},
		{"service not shown", func(p *qualification.QuestionnairePaper) { p.TotalService = qagida.Count{} }, qualification.CodeQuestionnaireTeachingService, undetermined},
		{"service in all left empty", func(p *qualification.QuestionnairePaper) {
			p.Filled, p.TotalService = everyLine.Without(qualification.TotalServiceField), qagida.Count{}
		}, qualification.CodeQuestionnaireTeachingService, met},
	} {
		p := fullQuestionnaire
		test.change(&p)
		d, err := qualification.Order95().Questionnaire(p, qagida.Date{})
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d.Decision, test.code); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	d, _ := qualification.Order95().Questionnaire(qualification.QuestionnairePaper{}, qagida.Date{})
	want := []string{
		"questionnaire.filled", "questionnaire.iin", "questionnaire.holds_category", "questionnaire.total_service",
		"questionnaire.teaching_service", "questionnaire.took_courses",
	}
	if diff := cmp.Diff(want, missing(d.Decision)); diff != "" || d.Empty.Known() {
		t.Error(diff, d.Empty)
	}
}

// What disagrees is reported and refuses nothing.
func TestWarningsOnAQuestionnaire(t *testing.T) {
	unusual, _ := numberWith("00022900001")
	for _, test := range []struct {
		name   string
		change func(*qualification.QuestionnairePaper)
		on     string
		want   []qualification.Warning
	}{
		{"another date of birth", func(p *qualification.QuestionnairePaper) { p.BirthDate = qagida.MustDate(2095, 7, 7) }, "", []qualification.Warning{qualification.IINBirthDate}},
		{"date of birth not shown", func(p *qualification.QuestionnairePaper) { p.BirthDate = qagida.Date{} }, "", nil},
		{"seventh digit nought", func(p *qualification.QuestionnairePaper) { p.IIN = unusual }, "", []qualification.Warning{qualification.IINUnusual}},
		{"last day of the category", func(p *qualification.QuestionnairePaper) { p.CategoryUntil = qagida.MustDate(2026, 5, 31) }, "2026-05-31", nil},
		{"day after it", func(p *qualification.QuestionnairePaper) { p.CategoryUntil = qagida.MustDate(2026, 5, 31) }, "2026-06-01", []qualification.Warning{qualification.CategoryExpired}},
		{"no day asked about", func(p *qualification.QuestionnairePaper) { p.CategoryUntil = qagida.MustDate(2026, 5, 31) }, "", nil},
		{"category without end", func(*qualification.QuestionnairePaper) {}, "2026-06-01", nil},
	} {
		p := fullQuestionnaire
		test.change(&p)
		d, err := qualification.Order95().Questionnaire(p, day(t, test.on))
		if err != nil || d.Outcome() != met || d.Warnings != qagida.SetOf(test.want...) {
			t.Errorf("%s: %s with %s, %v; want met with %v", test.name, d.Outcome(), d.Warnings, err, test.want)
		}
	}
}

func TestQuestionnaireThatContradictsItself(t *testing.T) {
	empty := qagida.SetOf[qualification.QuestionnaireField]()
	for field, papers := range map[string][]qualification.QuestionnairePaper{
		"questionnaire.filled":           {{Filled: qagida.SetOf(qualification.QuestionnaireField(16))}},
		"questionnaire.total_service":    {{TotalService: qagida.CountOf(-1)}, {Filled: empty, TotalService: qagida.CountOf(1)}},
		"questionnaire.teaching_service": {{TeachingService: qagida.CountOf(-1)}, {Filled: empty, TeachingService: qagida.CountOf(1)}},
		"questionnaire.iin":              {{Filled: empty, IIN: "950706531950"}},
		"questionnaire.birth_date":       {{Filled: empty, BirthDate: qagida.MustDate(2000, 1, 1)}},
		"questionnaire.category_until":   {{Filled: empty, CategoryUntil: qagida.MustDate(2030, 1, 1)}},
	} {
		for _, p := range papers {
			_, err := qualification.Order95().Questionnaire(p, qagida.Date{})
			refused(t, err, field)
		}
	}
}
