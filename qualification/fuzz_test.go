package qualification_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida/internal/lawtest"
	"github.com/qagida/qagida/qualification"
)

// Every target holds whatever comes in to the same: it is refused with an
// InputError, or read and written back as it was; nothing panics.
func FuzzParseIIN(f *testing.F) {
	for _, text := range []string{"000314301233", "950706531950", "00031430123", "00031430123O", "٠٠٠٣١٤٣٠١٢٣٣", "990940003030", "000000000000", "unknown", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := qualification.ParseIIN(text)
		if err != nil {
			lawtest.Refused(t, err)
			if bin := qualification.IsBIN(text); bin && len(text) != 12 {
				t.Fatalf("%q is a BIN", text)
			}
		} else if n.String() != text || qualification.IsBIN(text) {
			t.Fatalf("%q prints back as %v", text, n)
		}
		lawtest.Read[qualification.IIN](t, text)
		lawtest.Read[qualification.IIN](t, `"`+text+`"`)
	})
}

// Any JSON at all is an input that can be decided on, or is refused: by the
// decoder, or by every question in turn.
func FuzzFactsInJSON(f *testing.F) {
	for _, text := range []string{
		`{}`, `null`, `{"course":null}`, `{"course":{"hours":-1}}`, `{"course":{"hours":36,"place":"domestic","label":"none"}}`,
		`{"course":{"first":"2024-02-29","last":"2024-02-28"}}`, `{"course":{"place":"abroad","first":"9999-01-01","last":"9999-12-31"}}`,
		`{"applicant":{"education":["none","retraining"],"documents":[]}}`, `{"applicant":{"documents":null,"motivation_letter_language":"en"}}`,
		`{"enrolment":{}}`, `{"questionnaire":{"iin":"950706531950"}}`, `{"career":{"years":30}}`, `{"learning":{}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		rules := qualification.Order95()
		for _, v := range verbs {
			in := v.input()
			if json.Unmarshal(text, in) != nil {
				continue
			}
			d, err := v.decide(rules, in)
			lawtest.Decided(t, d, err)
		}
	})
}

func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "other", `"other"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lawtest.Read[qualification.ApplicationField](t, text)
		lawtest.Read[qualification.CourseKindAbroadReading](t, text)
		lawtest.Read[qualification.CourseKindReading](t, text)
		lawtest.Read[qualification.Delivery](t, text)
		lawtest.Read[qualification.Document](t, text)
		lawtest.Read[qualification.Education](t, text)
		lawtest.Read[qualification.EducationGroundsReading](t, text)
		lawtest.Read[qualification.EnrolmentLetterReading](t, text)
		lawtest.Read[qualification.Form](t, text)
		lawtest.Read[qualification.Funds](t, text)
		lawtest.Read[qualification.GuestKind](t, text)
		lawtest.Read[qualification.GuestPart](t, text)
		lawtest.Read[qualification.Host](t, text)
		lawtest.Read[qualification.IdentityDocumentReading](t, text)
		lawtest.Read[qualification.IndustryServiceReading](t, text)
		lawtest.Read[qualification.InstructorKind](t, text)
		lawtest.Read[qualification.Issuer](t, text)
		lawtest.Read[qualification.Kind](t, text)
		lawtest.Read[qualification.LearningForm](t, text)
		lawtest.Read[qualification.LengthAbroad](t, text)
		lawtest.Read[qualification.Level](t, text)
		lawtest.Read[qualification.Organisation](t, text)
		lawtest.Read[qualification.Place](t, text)
		lawtest.Read[qualification.ProviderDuty](t, text)
		lawtest.Read[qualification.ProviderListReading](t, text)
		lawtest.Read[qualification.QuestionnaireField](t, text)
		lawtest.Read[qualification.Release](t, text)
		lawtest.Read[qualification.Sex](t, text)
		lawtest.Read[qualification.Staging](t, text)
		lawtest.Read[qualification.Warning](t, text)
		lawtest.Read[qualification.Workplace](t, text)
	})
}
