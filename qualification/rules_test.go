package qualification_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

func TestOrder95Checks(t *testing.T) {
	require.NoError(t, qualification.Order95().Check())
}

// Check names the field that makes no sense, on both sides of each limit.
func TestRulesThatContradictThemselves(t *testing.T) {
	type rules = qualification.Rules
	for _, test := range []struct {
		name   string
		change func(*rules)
		field  string // none when the rules make sense
	}{
		{"short courses of no hours", func(r *rules) { r.ShortHours = 0 }, "Rules.ShortHours"},
		{"short courses of an hour", func(r *rules) { r.ShortHours = 1 }, ""},
		{"long courses no longer than short ones", func(r *rules) { r.LongHours = 36 }, "Rules.LongHours"},
		{"long courses an hour longer", func(r *rules) { r.LongHours = 37 }, ""},
		{"short courses abroad of no hours", func(r *rules) { r.ShortHoursAbroad = 0 }, "Rules.ShortHoursAbroad"},
		{"short courses abroad of an hour", func(r *rules) { r.ShortHoursAbroad = 1 }, ""},
		{"short courses abroad an hour below long ones", func(r *rules) { r.ShortHoursAbroad = 107 }, ""},
		{"short courses abroad as long as long ones", func(r *rules) { r.ShortHoursAbroad = 108 }, "Rules.ShortHoursAbroad"},
		{"the least hours that go together", func(r *rules) { r.ShortHours, r.LongHours, r.ShortHoursAbroad = 1, 2, 1 }, ""},
		{"no year abroad", func(r *rules) { r.YearsAbroad = 0 }, "Rules.YearsAbroad"},
		{"a hundred years abroad", func(r *rules) { r.YearsAbroad = 100 }, ""},
		{"a hundred and one years abroad", func(r *rules) { r.YearsAbroad = 101 }, "Rules.YearsAbroad"},
		{"no month abroad", func(r *rules) { r.ShortMonthsAbroad = 0 }, "Rules.ShortMonthsAbroad"},
		{"a month abroad", func(r *rules) { r.ShortMonthsAbroad = 1 }, ""},
		{"eleven months abroad", func(r *rules) { r.ShortMonthsAbroad = 11 }, ""},
		{"as many months as the year abroad has", func(r *rules) { r.ShortMonthsAbroad = 12 }, "Rules.ShortMonthsAbroad"},
		{"a month less than a hundred years", func(r *rules) { r.YearsAbroad, r.ShortMonthsAbroad = 100, 1199 }, ""},
		{"no years in industry", func(r *rules) { r.IndustryYears = 0 }, "Rules.IndustryYears"},
		{"a year in industry", func(r *rules) { r.IndustryYears = 1 }, ""},
		{"a hundred years in industry", func(r *rules) { r.IndustryYears = 100 }, ""},
		{"a hundred and one years in industry", func(r *rules) { r.IndustryYears = 101 }, "Rules.IndustryYears"},
		{"a career of no years", func(r *rules) { r.CareerYears = 0 }, "Rules.CareerYears"},
		{"a career of a year", func(r *rules) { r.CareerYears = 1 }, ""},
		{"a career of a year and one of two", func(r *rules) { r.CareerYears, r.LongCareerYears = 1, 2 }, ""},
		{"careers of 99 and a hundred years", func(r *rules) { r.CareerYears, r.LongCareerYears = 99, 100 }, ""},
		{"a career of a hundred years leaves no longer one", func(r *rules) { r.CareerYears = 100 }, "Rules.LongCareerYears"},
		{"a career of a hundred and one years", func(r *rules) { r.CareerYears = 101 }, "Rules.CareerYears"},
		{"a career without trainings", func(r *rules) { r.CareerTrainings = 0 }, "Rules.CareerTrainings"},
		{"a career with one training", func(r *rules) { r.CareerTrainings = 1 }, ""},
		{"a training in either career", func(r *rules) { r.CareerTrainings, r.LongCareerTrainings = 1, 1 }, ""},
		{"a thousand trainings in either career", func(r *rules) { r.CareerTrainings, r.LongCareerTrainings = 1000, 1000 }, ""},
		{"a career with 1001 trainings", func(r *rules) { r.CareerTrainings = 1001 }, "Rules.CareerTrainings"},
		{"the longer career as long as the shorter", func(r *rules) { r.LongCareerYears = 20 }, "Rules.LongCareerYears"},
		{"the longer career a year longer", func(r *rules) { r.LongCareerYears = 21 }, ""},
		{"the longer career of a hundred years", func(r *rules) { r.LongCareerYears = 100 }, ""},
		{"the longer career of a hundred and one", func(r *rules) { r.LongCareerYears = 101 }, "Rules.LongCareerYears"},
		{"fewer trainings in the longer career", func(r *rules) { r.LongCareerTrainings = 3 }, "Rules.LongCareerTrainings"},
		{"as many trainings in the longer career", func(r *rules) { r.LongCareerTrainings = 4 }, ""},
		{"a thousand trainings in the longer career", func(r *rules) { r.LongCareerTrainings = 1000 }, ""},
		{"1001 trainings in the longer career", func(r *rules) { r.LongCareerTrainings = 1001 }, "Rules.LongCareerTrainings"},
		{"no edition", func(r *rules) { r.Edition = "" }, "edition"},
		{"an edition that is no slug", func(r *rules) { r.Edition = "Reform" }, "edition"},
		{"provider-list", func(r *rules) { r.ProviderList = 2 }, "reading.provider-list"},
		{"education-grounds", func(r *rules) { r.EducationGrounds = 2 }, "reading.education-grounds"},
		{"identity-document", func(r *rules) { r.IdentityDocument = 2 }, "reading.identity-document"},
		{"enrolment-letter", func(r *rules) { r.EnrolmentLetter = 3 }, "reading.enrolment-letter"},
		{"internship-kind", func(r *rules) { r.InternshipKind = 2 }, "reading.internship-kind"},
		{"industry-service", func(r *rules) { r.IndustryService = 2 }, "reading.industry-service"},
		{"guest-list", func(r *rules) { r.GuestList = 2 }, "reading.guest-list"},
		{"course-kind", func(r *rules) { r.CourseKind = 2 }, "reading.course-kind"},
		{"course-kind-abroad", func(r *rules) { r.CourseKindAbroad = 2 }, "reading.course-kind-abroad"},
		{"abroad-last-day", func(r *rules) { r.AbroadLastDay = 2 }, "reading.abroad-last-day"},
		{"career-pace", func(r *rules) { r.CareerPace = 3 }, "reading.career-pace"},
		{"another number and another reading", func(r *rules) { r.CourseKind, r.ShortHours = qualification.AsDeclared, 40 }, ""},
		{"the order's edition with its numbers", func(r *rules) { r.Edition = qagida.Order95In2020 }, ""},
		{"the order's edition with another number", func(r *rules) { r.Edition, r.ShortHours = qagida.Order95In2020, 40 }, "Rules.Edition"},
		{"the order's edition with another reading, which is no change of the law", func(r *rules) {
			r.Edition, r.CourseKind = qagida.Order95In2020, qualification.AsDeclared
		}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			rules := qualification.Order95()
			rules.Edition = "reform-2027"
			test.change(&rules)
			err := rules.Check()
			if test.field == "" {
				require.NoError(t, err)
				return
			}
			refused(t, err, test.field)
		})
	}
}

// Every reading of the package, each choice on its own field, the first being the
// default.
func TestWith(t *testing.T) {
	var ids []string
	for _, reading := range qualification.Readings() {
		ids = append(ids, reading.ID)
		for i, choice := range reading.Choices {
			t.Run(reading.ID+"="+choice.ID, func(t *testing.T) {
				rules, err := qualification.Order95().With(reading.ID + "=" + choice.ID)
				require.NoError(t, err)
				require.NoError(t, rules.Check())
				require.Equal(t, i == 0, rules == qualification.Order95())
			})
		}
	}
	require.Equal(t, []string{
		"provider-list", "education-grounds", "identity-document", "enrolment-letter", "internship-kind", "industry-service",
		"guest-list", "course-kind", "course-kind-abroad", "abroad-last-day", "career-pace",
	}, ids)
}

// A choice that does not exist is refused, and then none is made.
func TestWithChoicesThatDoNotExist(t *testing.T) {
	for choice, field := range map[string]string{
		"course-kind":            "reading",
		"course-kind=":           "reading",
		"course-kinds=partition": "reading",
		"course-kind=partitions": "reading.course-kind",
	} {
		t.Run(choice, func(t *testing.T) {
			rules, err := qualification.Order95().With("identity-document=both", choice)
			refused(t, err, field)
			require.Equal(t, qualification.Order95(), rules)
		})
	}
}

// The field names of the contract; what is not known is left out.
func TestJSONForms(t *testing.T) {
	for _, test := range []struct {
		name  string
		value any
		json  string
	}{
		{"a course of which nothing is known", &qualification.Course{}, `{}`},
		{"an applicant of whom nothing is known", &qualification.Applicant{}, `{}`},
		{"no papers", &qualification.Applicant{Documents: qagida.SetOf[qualification.Document]()}, `{"documents":[]}`},
		{"a course", &qualification.Course{
			Place: qualification.Abroad, Hours: qagida.CountOf(40), First: day(t, "2026-03-01"), Last: day(t, "2026-03-20"),
			Release: qualification.FullRelease, SalaryKept: qagida.Yes,
			Levels: qagida.SetOf(qualification.SecondaryLevel, qualification.PostSecondaryLevel),
			Label:  qualification.Short, LanguageCompetence: qagida.No,
		}, `{"place":"abroad","hours":40,"first":"2026-03-01","last":"2026-03-20","release":"full-release",` +
			`"salary_kept":true,"levels":["secondary","post-secondary"],"label":"short","language_competence":false}`},
		{"an applicant", &qualification.Applicant{
			Education: qagida.SetOf(qualification.HigherPedagogical), Workplace: qualification.MethodologicalBody,
			KnowsLegislation: qagida.Yes, BasicEnglish: qagida.No, HoldsCertificates: qagida.Yes,
			Documents: qagida.SetOf(qualification.Application, qualification.IINDocument), LetterLanguage: qagida.Kazakh,
		}, `{"education":["higher-pedagogical"],"workplace":"methodological-body","knows_legislation":true,"basic_english":false,` +
			`"holds_certificates":true,"documents":["application","iin"],"motivation_letter_language":"kk"}`},
		{"an instructor", &qualification.Instructor{
			Grounds:          qagida.SetOf(qualification.CertifiedTrainer),
			TrainerProgramme: qagida.Yes, KazakhAndForeignExperts: qagida.No,
		}, `{"grounds":["certified-trainer"],"trainer_programme":true,"kazakh_and_foreign_experts":false}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, err := json.Marshal(test.value)
			require.NoError(t, err)
			require.Equal(t, test.json, string(text))
			back := reflect.New(reflect.TypeOf(test.value).Elem())
			require.NoError(t, json.Unmarshal(text, back.Interface()))
			require.Equal(t, test.value, back.Interface())
		})
	}
	t.Run("null is not known", func(t *testing.T) {
		var c qualification.Course
		text := `{"place":null,"hours":null,"levels":null,"label":null,"salary_kept":null,"first":null}`
		require.NoError(t, json.Unmarshal([]byte(text), &c))
		require.Zero(t, c)
	})
	for _, bad := range []string{
		`{"place":"moon"}`, `{"hours":36.5}`, `{"first":"2026-02-30"}`, `{"levels":["primary","primary"]}`,
		`{"salary_kept":"yes"}`,
	} {
		t.Run(bad, func(t *testing.T) {
			var c qualification.Course
			ruletest.IsRefusal(t, json.Unmarshal([]byte(bad), &c))
		})
	}
}
