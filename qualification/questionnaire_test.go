package qualification_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

var everyLine = qagida.SetOf(slices.Collect(qagida.Values[qualification.QuestionnaireField]())...)

var fullQuestionnaire = qualification.QuestionnairePaper{
	Filled: everyLine, IIN: "950706531950", BirthDate: qagida.MustDate(2095, 7, 6), HoldsCategory: qagida.Yes,
	TotalService: qagida.CountOf(10), TeachingService: qagida.CountOf(10), TookCourses: qagida.Yes,
}

func TestFullQuestionnaire(t *testing.T) {
	d, err := qualification.Order95().Questionnaire(fullQuestionnaire, qagida.Date{})
	require.NoError(t, err)
	require.Equal(t, met, d.Outcome())
	require.Equal(t, qagida.SetOf[qualification.QuestionnaireField](), d.Empty)
	require.Equal(t, qagida.SetOf[qualification.Warning](), d.Warnings)
}

// Annex 3: each line left empty is refused by its own criterion, but additional
// information.
func TestEveryLineOfAQuestionnaireIsAskedFor(t *testing.T) {
	codes := []qagida.Code{
		"questionnaire-name", "questionnaire-iin", "questionnaire-birth-date", "questionnaire-position", "questionnaire-education",
		"questionnaire-category", "questionnaire-workplace", "questionnaire-total-service", "questionnaire-teaching-service",
		"questionnaire-language", "questionnaire-address", "questionnaire-phones", "questionnaire-email", "questionnaire-remarks",
		"questionnaire-previous-courses",
	}
	number := 0
	for empty := range everyLine.All() {
		number++
		t.Run("without "+empty.String(), func(t *testing.T) {
			p := qualification.QuestionnairePaper{Filled: everyLine.Without(empty), HoldsCategory: qagida.Yes, TookCourses: qagida.Yes}
			d, err := qualification.Order95().Questionnaire(p, qagida.Date{})
			require.NoError(t, err)
			want := notMet
			if empty == qualification.RemarksField {
				want = notApplicable
			}
			f := ruletest.Find(t, d.Decision, codes[number-1])
			require.Equal(t, want, f.Outcome())
			require.Equal(t, "order95/A3."+strconv.Itoa(number), f.Provision().String())
			require.Equal(t, qagida.SetOf(empty), d.Empty)
		})
	}
	require.Equal(t, 15, number)
}

func TestWhatALineOfAQuestionnaireSays(t *testing.T) {
	type paper = qualification.QuestionnairePaper
	without := func(line qualification.QuestionnaireField) paper {
		p := fullQuestionnaire
		p.Filled = everyLine.Without(line)
		return p
	}
	changed := func(p paper, change func(*paper)) paper {
		change(&p)
		return p
	}
	noCategory := changed(without(qualification.CategoryField), func(p *paper) { p.HoldsCategory = qagida.No })
	unknownCategory := changed(noCategory, func(p *paper) { p.HoldsCategory = qagida.Unknown })
	noCourses := changed(without(qualification.PreviousCoursesField), func(p *paper) { p.TookCourses = qagida.No })
	noTotal := changed(without(qualification.TotalServiceField), func(p *paper) { p.TotalService = qagida.Count{} })
	service := func(teaching, total qagida.Count) paper {
		return changed(fullQuestionnaire, func(p *paper) { p.TeachingService, p.TotalService = teaching, total })
	}
	const category, service9 = qualification.CodeQuestionnaireCategory, qualification.CodeQuestionnaireTeachingService
	for _, test := range []struct {
		name  string
		paper paper
		code  qagida.Code
		want  qagida.Outcome
	}{
		{"who has no category leaves its line empty", noCategory, category, notApplicable},
		{"category not known", unknownCategory, category, undetermined},
		{"who took no courses lists none", noCourses, qualification.CodeQuestionnairePreviousCourses, notApplicable},
		{"wrong check digit", changed(fullQuestionnaire, func(p *paper) { p.IIN = "950706531951" }), qualification.CodeQuestionnaireIIN, notMet},
		{"IIN not shown", changed(fullQuestionnaire, func(p *paper) { p.IIN = "" }), qualification.CodeQuestionnaireIIN, undetermined},
		{"valid IIN, and nobody looked at the lines", paper{IIN: "950706531950"}, qualification.CodeQuestionnaireIIN, met},
		{"date of birth, and nobody looked at the lines", paper{BirthDate: qagida.MustDate(2000, 1, 1)}, qualification.CodeQuestionnaireBirthDate, met},
		{"nobody looked whether there is more to say", paper{}, qualification.CodeQuestionnaireRemarks, notApplicable},
		{"teaching all the time", service(qagida.CountOf(10), qagida.CountOf(10)), service9, met},
		{"teaching longer than working", service(qagida.CountOf(11), qagida.CountOf(10)), service9, notMet},
		{"service in all not shown", service(qagida.CountOf(10), qagida.Count{}), service9, undetermined},
		{"teaching service not shown", service(qagida.Count{}, qagida.CountOf(10)), service9, undetermined},
		{"no teaching service is not above any", service(qagida.CountOf(0), qagida.Count{}), service9, met},
		{"service in all left empty: nothing to compare", noTotal, service9, met},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Questionnaire(test.paper, qagida.Date{})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, test.code, test.want)
		})
	}
}

func TestQuestionnaireWithNothingKnown(t *testing.T) {
	d, err := qualification.Order95().Questionnaire(qualification.QuestionnairePaper{}, qagida.Date{})
	require.NoError(t, err)
	require.False(t, d.Empty.Known())
	require.Equal(t, []string{
		"questionnaire.filled", "questionnaire.iin", "questionnaire.holds_category", "questionnaire.total_service",
		"questionnaire.teaching_service", "questionnaire.took_courses",
	}, ruletest.Missing(d.Decision))
}

// What disagrees is reported and refuses nothing.
func TestWarningsOnAQuestionnaire(t *testing.T) {
	type paper = qualification.QuestionnairePaper
	unusual, _ := numberWith("00022900001")
	until := qagida.MustDate(2026, 5, 31)
	for _, test := range []struct {
		name   string
		change func(*paper)
		on     string
		want   []qualification.Warning
	}{
		{"another date of birth", func(p *paper) { p.BirthDate = qagida.MustDate(2095, 7, 7) }, "", []qualification.Warning{qualification.IINBirthDate}},
		{"date of birth not shown", func(p *paper) { p.BirthDate = qagida.Date{} }, "", nil},
		{"seventh digit nought", func(p *paper) { p.IIN = unusual }, "", []qualification.Warning{qualification.IINUnusual}},
		{"last day of the category", func(p *paper) { p.CategoryUntil = until }, "2026-05-31", []qualification.Warning{qualification.BornLater}},
		{"day after it", func(p *paper) { p.CategoryUntil = until }, "2026-06-01", []qualification.Warning{qualification.CategoryExpired, qualification.BornLater}},
		{"no day asked about", func(p *paper) { p.CategoryUntil = until }, "", nil},
		{"category without end", func(*paper) {}, "2095-07-06", nil},
		{"the day before the birth in the IIN", func(p *paper) { p.BirthDate = qagida.Date{} }, "2095-07-05", []qualification.Warning{qualification.BornLater}},
		{"the day before the stated birth", func(p *paper) { p.IIN, p.Filled = "", qagida.Set[qualification.QuestionnaireField]{} }, "2095-07-05", []qualification.Warning{qualification.BornLater}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := fullQuestionnaire
			test.change(&p)
			d, err := qualification.Order95().Questionnaire(p, ruletest.Day(t, test.on))
			require.NoError(t, err)
			require.Equal(t, qagida.SetOf(test.want...).String(), d.Warnings.String())
			require.NotEqual(t, notMet, d.Outcome())
		})
	}
}

// A decision with values beside it writes them all.
func TestQuestionnaireInJSON(t *testing.T) {
	d, err := qualification.Order95().Questionnaire(fullQuestionnaire, qagida.MustDate(2026, 11, 21))
	require.NoError(t, err)
	requireMembers(t, d, map[string]any{"empty": d.Empty, "warnings": []string{"born-later"}, "decision": d.Decision})
}

func TestQuestionnaireThatContradictsItself(t *testing.T) {
	type paper = qualification.QuestionnairePaper
	empty := qagida.SetOf[qualification.QuestionnaireField]()
	for _, test := range []struct {
		name                string
		paper               paper
		field, value, words string
	}{
		{"a line that annex 3 does not have", paper{Filled: qagida.SetOf(qualification.QuestionnaireField(16))}, "questionnaire.filled", "questionnaire-field(16)", "does not have"},
		{"negative service", paper{TotalService: qagida.CountOf(-1)}, "questionnaire.total_service", "-1", "is negative"},
		{"negative teaching service", paper{TeachingService: qagida.CountOf(-1)}, "questionnaire.teaching_service", "-1", "is negative"},
		{"service on an empty line", paper{Filled: empty, TotalService: qagida.CountOf(1)}, "questionnaire.total_service", "stated", "is said to be empty"},
		{"teaching service on an empty line", paper{Filled: empty, TeachingService: qagida.CountOf(1)}, "questionnaire.teaching_service", "stated", "is said to be empty"},
		{"IIN on an empty line", paper{Filled: empty, IIN: "950706531950"}, "questionnaire.iin", "stated", "is said to be empty"},
		{"date of birth on an empty line", paper{Filled: empty, BirthDate: qagida.MustDate(2000, 1, 1)}, "questionnaire.birth_date", "stated", "is said to be empty"},
		{"category on an empty line", paper{Filled: empty, CategoryUntil: qagida.MustDate(2030, 1, 1)}, "questionnaire.category_until", "stated", "is said to be empty"},
		{"last day of a category that is not held", paper{HoldsCategory: qagida.No, CategoryUntil: qagida.MustDate(2030, 1, 1)}, "questionnaire.category_until", "2030-01-01", "no category is held"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := qualification.Order95().Questionnaire(test.paper, qagida.Date{})
			ruletest.Refused(t, err, test.field, test.value, test.words)
		})
	}
}

func ExampleRules_Questionnaire() {
	filled := qagida.SetOf[qualification.QuestionnaireField]()
	for field := range qagida.Values[qualification.QuestionnaireField]() {
		filled = filled.With(field)
	}
	paper := qualification.QuestionnairePaper{
		Filled: filled.Without(qualification.EmailField), IIN: "000314301233", BirthDate: qagida.MustDate(1900, 3, 15),
		TotalService: qagida.CountOf(12), TeachingService: qagida.CountOf(10),
	}
	d, err := qualification.Order95().Questionnaire(paper, qagida.MustDate(2026, 11, 21))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Outcome())
	fmt.Println("empty:", d.Empty)
	fmt.Println("warnings:", d.Warnings)
	// Output:
	// not-met
	// empty: email
	// warnings: iin-birth-date
}
