package qualification_test

import (
	"database/sql/driver"
	"iter"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// enumeration is what every enumeration of the module can do.
type enumeration[E any] interface {
	~uint8
	ruletest.Form
	String() string
	Text(lang qagida.Lang) string
	All() iter.Seq[E]
}

// spoken returns the test of an enumeration whose zero value means unknown: the
// text forms of its values in their order, and each value in every form.
func spoken[E enumeration[E], P ruletest.FormPointer[E]](want ...string) func(*testing.T) {
	return func(t *testing.T) {
		var zero E
		last := E(len(want))
		ruletest.Forms[E, P](t, zero, last, "unknown", "null", nil)
		everyForm[E, P](t, 1, want)
	}
}

// chosen returns the test of a reading, whose zero value is the default.
func chosen[E enumeration[E], P ruletest.FormPointer[E]](want ...string) func(*testing.T) {
	return func(t *testing.T) { everyForm[E, P](t, 0, want) }
}

// everyForm holds an enumeration whose first value is first to its text forms.
func everyForm[E enumeration[E], P ruletest.FormPointer[E]](t *testing.T, first E, want []string) {
	t.Helper()
	var got []string
	for e := range first.All() {
		got = append(got, e.String())
		for lang := range qagida.Values[qagida.Lang]() {
			require.NotEmpty(t, e.Text(lang), e)
		}
		other := first
		if e == first {
			other++
		}
		ruletest.Forms[E, P](t, e, other, e.String(), `"`+e.String()+`"`, driver.Value(e.String()))
	}
	require.Equal(t, want, got)
	var read E
	ruletest.IsRefusal(t, P(&read).UnmarshalText([]byte("no such text")))
	_, err := E(200).MarshalText()
	ruletest.IsRefusal(t, err)
	require.NotContains(t, want, E(200).String())
}

// The text forms of the contract, in order.
func TestTextForms(t *testing.T) {
	for name, holds := range map[string]func(*testing.T){
		"place":      spoken[qualification.Place]("domestic", "abroad"),
		"release":    spoken[qualification.Release]("on-the-job", "partial-release", "full-release"),
		"delivery":   spoken[qualification.Delivery]("in-person", "distance", "internship"),
		"staging":    spoken[qualification.Staging]("at-once", "staged"),
		"level":      spoken[qualification.Level]("preschool", "primary", "basic-secondary", "secondary", "post-secondary", "higher", "postgraduate"),
		"kind":       spoken[qualification.Kind]("short", "long", "none"),
		"education":  spoken[qualification.Education]("higher-pedagogical", "postgraduate", "other-professional", "vocational", "retraining", "none"),
		"workplace":  spoken[qualification.Workplace]("education-organisation", "education-authority", "methodological-body", "other"),
		"document":   spoken[qualification.Document]("application", "questionnaire", "identity-document", "iin", "certificates", "motivation-letter"),
		"form":       spoken[qualification.Form]("annex-1", "annex-2"),
		"instructor": spoken[qualification.InstructorKind]("practising-teacher", "certified-trainer", "industry-specialist", "university-faculty"),
		"learning":   spoken[qualification.LearningForm]("formal", "non-formal", "informal"),
		"sex":        spoken[qualification.Sex]("male", "female"),
		"organisation": spoken[qualification.Organisation](
			"intellectual-schools", "orleu", "bobek", "special-pedagogy-centre", "atameken", "university", "regional-cabinet",
			"harmonious-development", "physical-culture", "legal-entity", "education-ministry", "international-programmes",
			"education-administration", "other"),
		"provider duty": spoken[qualification.ProviderDuty]("training", "support", "monitoring", "contract", "schedule"),
		"funds":         spoken[qualification.Funds]("budget", "other-lawful", "forbidden"),
		"host":          spoken[qualification.Host]("foreign-organisation", "research-centre", "other"),
		"guest": spoken[qualification.GuestKind]("methodologist", "teacher", "head", "practitioner", "industry-specialist",
			"chamber-representative", "employer-representative", "other"),
		"guest part":        spoken[qualification.GuestPart]("lecture", "practical", "whole-course"),
		"issuer":            spoken[qualification.Issuer]("organisation", "department", "administration", "other", "none"),
		"subordination":     spoken[qualification.Subordination]("district", "region", "republican"),
		"addressee":         spoken[qualification.Addressee]("education-department", "education-administration", "authorised-body"),
		"application field": spoken[qualification.ApplicationField]("addressee", "applicant-name", "position", "programme", "course-length", "country", "group-language", "signature"),
		"length":            spoken[qualification.LengthAbroad]("months", "year"),
		"questionnaire field": spoken[qualification.QuestionnaireField](
			"full-name", "iin", "birth-date", "position", "education", "category", "workplace", "total-service", "teaching-service",
			"language", "address", "phones", "email", "remarks", "previous-courses"),
		"warning": spoken[qualification.Warning]("two-college-levels", "iin-unusual", "iin-birth-date", "category-expired", "born-later"),

		"provider-list":      chosen[qualification.ProviderListReading]("official", "first-copy"),
		"education-grounds":  chosen[qualification.EducationGroundsReading]("alternatives", "retraining-for-other"),
		"identity-document":  chosen[qualification.IdentityDocumentReading]("either", "both"),
		"enrolment-letter":   chosen[qualification.EnrolmentLetterReading]("always", "public-funding-only", "not-republican"),
		"internship-kind":    chosen[qualification.InternshipKindReading]("any", "bolashak-only"),
		"industry-service":   chosen[qualification.IndustryServiceReading]("total", "in-profile"),
		"guest-list":         chosen[qualification.GuestListReading]("named-only", "examples"),
		"course-kind":        chosen[qualification.CourseKindReading]("partition", "as-declared"),
		"course-kind-abroad": chosen[qualification.CourseKindAbroadReading]("by-duration", "by-hours"),
		"abroad-last-day":    chosen[qualification.AbroadLastDayReading]("corresponding", "eve"),
		"career-pace":        chosen[qualification.CareerPaceReading]("whole-range", "four-by-20-five-by-30", "pro-rata"),
	} {
		t.Run(name, holds)
	}
}

// FuzzEnumerations holds every form of an enumeration to refuse what is not
// exactly one of its own, and to write what it reads as it was.
func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "other", `"other"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ruletest.Reads[qualification.Document](t, text)
		ruletest.Reads[qualification.Issuer](t, text)
		ruletest.Reads[qualification.Place](t, text)
		ruletest.Reads[qualification.Subordination](t, text)
		ruletest.Reads[qualification.CareerPaceReading](t, text)
		ruletest.Reads[qualification.EnrolmentLetterReading](t, text)
	})
}
