package qualification_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

func TestOrder95Checks(t *testing.T) {
	if err := qualification.Order95().Check(); err != nil {
		t.Error(err)
	}
}

// Check names the field that makes no sense, on both sides of each limit.
func TestRulesThatContradictThemselves(t *testing.T) {
	for _, test := range []struct {
		change func(*qualification.Rules)
		field  string // none when the rules make sense
	}{
		{func(r *qualification.Rules) { r.ShortHours = 0 }, "Rules.ShortHours"},
		{func(r *qualification.Rules) { r.ShortHours = 1 }, ""},
		{func(r *qualification.Rules) { r.LongHours = 36 }, "Rules.LongHours"},
		{func(r *qualification.Rules) { r.LongHours = 37 }, ""},
		{func(r *qualification.Rules) { r.ShortHoursAbroad = 0 }, "Rules.ShortHoursAbroad"},
		{func(r *qualification.Rules) { r.ShortHoursAbroad = 1 }, ""},
		{func(r *qualification.Rules) { r.ShortHoursAbroad = 107 }, ""},
		{func(r *qualification.Rules) { r.ShortHoursAbroad = 108 }, "Rules.ShortHoursAbroad"},
		{func(r *qualification.Rules) { r.YearsAbroad = 0 }, "Rules.YearsAbroad"},
		{func(r *qualification.Rules) { r.YearsAbroad = 100 }, ""},
		{func(r *qualification.Rules) { r.YearsAbroad = 101 }, "Rules.YearsAbroad"},
		{func(r *qualification.Rules) { r.ShortMonthsAbroad = 0 }, "Rules.ShortMonthsAbroad"},
		{func(r *qualification.Rules) { r.ShortMonthsAbroad = 1 }, ""},
		{func(r *qualification.Rules) { r.ShortMonthsAbroad = 11 }, ""},
		{func(r *qualification.Rules) { r.ShortMonthsAbroad = 12 }, "Rules.ShortMonthsAbroad"},
		{func(r *qualification.Rules) { r.IndustryYears = 0 }, "Rules.IndustryYears"},
		{func(r *qualification.Rules) { r.IndustryYears = 1 }, ""},
		{func(r *qualification.Rules) { r.IndustryYears = 100 }, ""},
		{func(r *qualification.Rules) { r.IndustryYears = 101 }, "Rules.IndustryYears"},
		{func(r *qualification.Rules) { r.CareerYears = 0 }, "Rules.CareerYears"},
		{func(r *qualification.Rules) { r.CareerYears = 1 }, ""},
		{func(r *qualification.Rules) { r.CareerYears = 101 }, "Rules.CareerYears"},
		{func(r *qualification.Rules) { r.CareerTrainings = 0 }, "Rules.CareerTrainings"},
		{func(r *qualification.Rules) { r.CareerTrainings = 1 }, ""},
		{func(r *qualification.Rules) { r.CareerTrainings = 1001 }, "Rules.CareerTrainings"},
		{func(r *qualification.Rules) { r.LongCareerYears = 20 }, "Rules.LongCareerYears"},
		{func(r *qualification.Rules) { r.LongCareerYears = 21 }, ""},
		{func(r *qualification.Rules) { r.LongCareerYears = 100 }, ""},
		{func(r *qualification.Rules) { r.LongCareerYears = 101 }, "Rules.LongCareerYears"},
		{func(r *qualification.Rules) { r.LongCareerTrainings = 3 }, "Rules.LongCareerTrainings"},
		{func(r *qualification.Rules) { r.LongCareerTrainings = 4 }, ""},
		{func(r *qualification.Rules) { r.LongCareerTrainings = 1000 }, ""},
		{func(r *qualification.Rules) { r.LongCareerTrainings = 1001 }, "Rules.LongCareerTrainings"},
		{func(r *qualification.Rules) { r.Edition = "" }, "edition"},
		{func(r *qualification.Rules) { r.Edition = "Reform" }, "edition"},
		{func(r *qualification.Rules) { r.CourseKind = 2 }, "reading.course-kind"},
		{func(r *qualification.Rules) { r.CourseKindAbroad = 2 }, "reading.course-kind-abroad"},
		{func(r *qualification.Rules) { r.EducationGrounds = 2 }, "reading.education-grounds"},
		{func(r *qualification.Rules) { r.IdentityDocument = 2 }, "reading.identity-document"},
		{func(r *qualification.Rules) { r.ProviderList = 2 }, "reading.provider-list"},
		{func(r *qualification.Rules) { r.EnrolmentLetter = 2 }, "reading.enrolment-letter"},
		{func(r *qualification.Rules) { r.IndustryService = 2 }, "reading.industry-service"},
		{func(r *qualification.Rules) { r.CourseKind = qualification.AsDeclared; r.ShortHours = 40 }, ""},
		{func(r *qualification.Rules) { r.Edition = qagida.Order95In2020 }, ""},
		{func(r *qualification.Rules) { r.Edition = qagida.Order95In2020; r.ShortHours = 40 }, "Rules.Edition"},
		{func(r *qualification.Rules) {
			r.Edition, r.CourseKind = qagida.Order95In2020, qualification.AsDeclared
		}, ""}, // a reading is no change of the law
	} {
		rules := qualification.Order95()
		rules.Edition = "reform-2027"
		test.change(&rules)
		err := rules.Check()
		if test.field == "" {
			if err != nil {
				t.Errorf("%+v: %v", rules, err)
			}
			continue
		}
		refused(t, err, test.field)
	}
}

func TestWith(t *testing.T) {
	// every reading of the package, default and all, on its own field
	for _, reading := range qualification.Readings() {
		for i, choice := range reading.Choices {
			rules, err := qualification.Order95().With(reading.ID + "=" + choice.ID)
			if err != nil || rules.Check() != nil {
				t.Errorf("%s=%s: %v", reading.ID, choice.ID, err)
			}
			if (rules == qualification.Order95()) != (i == 0) {
				t.Errorf("%s=%s: the first choice is the default", reading.ID, choice.ID)
			}
		}
	}
	var ids []string
	for _, reading := range qualification.Readings() {
		ids = append(ids, reading.ID)
	}
	want := []string{"provider-list", "education-grounds", "identity-document", "enrolment-letter", "industry-service", "course-kind", "course-kind-abroad"}
	if diff := cmp.Diff(want, ids); diff != "" {
		t.Error(diff)
	}
	for _, test := range []struct{ choice, field string }{
		{"course-kind", "reading"},
		{"course-kind=", "reading"},
		{"course-kinds=partition", "reading"},
		{"course-kind=partitions", "reading.course-kind"},
	} {
		rules, err := qualification.Order95().With("identity-document=both", test.choice)
		refused(t, err, test.field)
		if rules != qualification.Order95() {
			t.Errorf("%s: half of the choices were made", test.choice)
		}
	}
}

// The field names and text forms of the contract.
func TestJSONForms(t *testing.T) {
	course := qualification.Course{
		Place: qualification.Abroad, Hours: qagida.CountOf(40), First: day(t, "2026-03-01"), Last: day(t, "2026-03-20"),
		Release: qualification.FullRelease, SalaryKept: qagida.Yes, Levels: qagida.SetOf(qualification.Secondary, qualification.PostSecondary),
		Label: qualification.Short, LanguageCompetence: qagida.No,
	}
	applicant := qualification.Applicant{
		Education: qagida.SetOf(qualification.HigherPedagogical), Workplace: qualification.MethodologicalBody,
		KnowsLegislation: qagida.Yes, BasicEnglish: qagida.No, HoldsCertificates: qagida.Yes,
		Documents: qagida.SetOf(qualification.Application, qualification.IINDocument), LetterLanguage: qagida.Kazakh,
	}
	for _, test := range []struct {
		value any
		json  string
	}{
		{&qualification.Course{}, `{}`},
		{&qualification.Applicant{}, `{}`},
		{&qualification.Applicant{Documents: qagida.SetOf[qualification.Document]()}, `{"documents":[]}`},
		{&course, `{"place":"abroad","hours":40,"first":"2026-03-01","last":"2026-03-20","release":"full-release","salary_kept":true,` +
			`"levels":["secondary","post-secondary"],"label":"short","language_competence":false}`},
		{&applicant, `{"education":["higher-pedagogical"],"workplace":"methodological-body","knows_legislation":true,"basic_english":false,` +
			`"holds_certificates":true,"documents":["application","iin"],"motivation_letter_language":"kk"}`},
	} {
		b, err := json.Marshal(test.value)
		if err != nil || string(b) != test.json {
			t.Errorf("%s, %v; want %s", b, err, test.json)
		}
		back := reflect.New(reflect.TypeOf(test.value).Elem())
		if err := json.Unmarshal(b, back.Interface()); err != nil || !reflect.DeepEqual(back.Interface(), test.value) {
			t.Errorf("%s reads as %+v, %v", b, back.Elem(), err)
		}
	}
	var c qualification.Course
	if err := json.Unmarshal([]byte(`{"place":null,"hours":null,"levels":null,"label":null,"salary_kept":null,"first":null}`), &c); err != nil || c != (qualification.Course{}) {
		t.Errorf("%+v, %v", c, err)
	}
	for _, bad := range []string{`{"place":"moon"}`, `{"hours":36.5}`, `{"first":"2026-02-30"}`, `{"levels":["primary","primary"]}`, `{"salary_kept":"yes"}`} {
		var input *qagida.InputError
		if err := json.Unmarshal([]byte(bad), &c); !errors.As(err, &input) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// The text forms of the contract, in order.
func TestTextForms(t *testing.T) {
	forms(t, []string{"domestic", "abroad"}, qagida.Parse[qualification.Place])
	forms(t, []string{"on-the-job", "partial-release", "full-release"}, qagida.Parse[qualification.Release])
	forms(t, []string{"in-person", "distance", "internship"}, qagida.Parse[qualification.Delivery])
	forms(t, []string{"at-once", "staged"}, qagida.Parse[qualification.Staging])
	forms(t, []string{"preschool", "primary", "basic-secondary", "secondary", "post-secondary", "higher", "postgraduate"}, qagida.Parse[qualification.Level])
	forms(t, []string{"short", "long", "none"}, qagida.Parse[qualification.Kind])
	forms(t, []string{"higher-pedagogical", "postgraduate", "other-professional", "vocational", "retraining", "none"}, qagida.Parse[qualification.Education])
	forms(t, []string{"education-organisation", "education-authority", "methodological-body", "other"}, qagida.Parse[qualification.Workplace])
	forms(t, []string{"application", "questionnaire", "identity-document", "iin", "certificates", "motivation-letter"}, qagida.Parse[qualification.Document])
	forms(t, []string{"annex-1", "annex-2"}, qagida.Parse[qualification.Form])
	forms(t, []string{"practising-teacher", "certified-trainer", "industry-specialist", "university-faculty"}, qagida.Parse[qualification.InstructorKind])
	forms(t, []string{"formal", "non-formal", "informal"}, qagida.Parse[qualification.LearningForm])
	forms(t, []string{"male", "female"}, qagida.Parse[qualification.Sex])
	forms(t, []string{
		"intellectual-schools", "orleu", "bobek", "special-pedagogy-centre", "atameken", "university", "regional-cabinet",
		"harmonious-development", "physical-culture", "legal-entity", "education-ministry", "international-programmes", "education-administration", "other",
	}, qagida.Parse[qualification.Organisation])
	forms(t, []string{"training", "support", "monitoring"}, qagida.Parse[qualification.ProviderDuty])
	forms(t, []string{"budget", "other-lawful", "forbidden"}, qagida.Parse[qualification.Funds])
	forms(t, []string{"foreign-organisation", "research-centre", "other"}, qagida.Parse[qualification.Host])
	forms(t, []string{"methodologist", "teacher", "head", "practitioner", "industry-specialist", "chamber-representative", "employer-representative", "other"}, qagida.Parse[qualification.GuestKind])
	forms(t, []string{"lecture", "practical", "whole-course"}, qagida.Parse[qualification.GuestPart])
	forms(t, []string{"organisation", "department", "administration", "other", "none"}, qagida.Parse[qualification.Issuer])
	forms(t, []string{"addressee", "applicant-name", "position", "programme", "course-length", "country", "group-language", "signature"}, qagida.Parse[qualification.ApplicationField])
	forms(t, []string{"months", "year"}, qagida.Parse[qualification.LengthAbroad])
	forms(t, []string{
		"full-name", "iin", "birth-date", "position", "education", "category", "workplace", "total-service", "teaching-service",
		"language", "address", "phones", "email", "remarks", "previous-courses",
	}, qagida.Parse[qualification.QuestionnaireField])
	forms(t, []string{"two-college-levels", "iin-unusual", "iin-birth-date", "category-expired"}, qagida.Parse[qualification.Warning])

	whole(t, []string{"partition", "as-declared"}, qagida.Parse[qualification.CourseKindReading])
	whole(t, []string{"by-duration", "by-hours"}, qagida.Parse[qualification.CourseKindAbroadReading])
	whole(t, []string{"alternatives", "retraining-for-other"}, qagida.Parse[qualification.EducationGroundsReading])
	whole(t, []string{"either", "both"}, qagida.Parse[qualification.IdentityDocumentReading])
	whole(t, []string{"official", "first-copy"}, qagida.Parse[qualification.ProviderListReading])
	whole(t, []string{"always", "public-funding-only"}, qagida.Parse[qualification.EnrolmentLetterReading])
	whole(t, []string{"total", "in-profile"}, qagida.Parse[qualification.IndustryServiceReading])
}
