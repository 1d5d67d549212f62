package qualification_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Para 7.1 under both readings: the grounds are alternatives, or the retraining
// document is a condition on other and vocational education.
func TestGroundsOfEducation(t *testing.T) {
	const none = qualification.NoEducation
	const higher, postgraduate, other = qualification.HigherPedagogical, qualification.PostgraduateEducation, qualification.OtherProfessional
	const vocational, retraining = qualification.Vocational, qualification.Retraining
	for _, test := range []struct {
		education                 qagida.Set[qualification.Education]
		alternatives, conditional qagida.Outcome
	}{
		{qagida.Set[qualification.Education]{}, undetermined, undetermined},
		{qagida.SetOf[qualification.Education](), notMet, notMet},
		{qagida.SetOf(none), notMet, notMet},
		{qagida.SetOf(higher), met, met},
		{qagida.SetOf(postgraduate), met, met},
		{qagida.SetOf(other), met, notMet},
		{qagida.SetOf(vocational), met, notMet},
		{qagida.SetOf(retraining), met, notMet},
		{qagida.SetOf(other, vocational), met, notMet},
		{qagida.SetOf(other, retraining), met, met},
		{qagida.SetOf(vocational, retraining), met, met},
		{qagida.SetOf(higher, vocational), met, met},
	} {
		for choice, want := range map[string]qagida.Outcome{
			"education-grounds=alternatives": test.alternatives, "education-grounds=retraining-for-other": test.conditional,
		} {
			d, err := under(t, choice).Eligibility(qualification.Applicant{Education: test.education}, qualification.Course{})
			if err != nil {
				t.Fatal(err)
			}
			f, err := d.Find(qualification.CodeEducation)
			if err != nil {
				t.Fatal(err)
			}
			if used, named := f.Reading(); f.Outcome() != want || !named || used.String() != choice {
				t.Errorf("%s under %s: %s, naming %s; want %s", test.education, choice, f.Outcome(), used, want)
			}
		}
	}
}

// Para 8.3 under both readings of the slash.
func TestIdentityDocument(t *testing.T) {
	const document, number = qualification.IdentityDocument, qualification.IINDocument
	for _, test := range []struct {
		documents    qagida.Set[qualification.Document]
		either, both qagida.Outcome
	}{
		{qagida.Set[qualification.Document]{}, undetermined, undetermined},
		{qagida.SetOf[qualification.Document](), notMet, notMet},
		{qagida.SetOf(document), met, notMet},
		{qagida.SetOf(number), met, notMet},
		{qagida.SetOf(document, number), met, met},
	} {
		for choice, want := range map[string]qagida.Outcome{
			"identity-document=either": test.either, "identity-document=both": test.both,
		} {
			d, err := under(t, choice).Eligibility(qualification.Applicant{Documents: test.documents}, qualification.Course{})
			if err != nil {
				t.Fatal(err)
			}
			f, err := d.Find(qualification.CodeIdentity)
			if err != nil {
				t.Fatal(err)
			}
			if used, named := f.Reading(); f.Outcome() != want || !named || used.String() != choice {
				t.Errorf("%s under %s: %s, naming %s; want %s", test.documents, choice, f.Outcome(), used, want)
			}
		}
	}
}

// The conditions of paras 7 and 8 that rest on the course.
func TestConditionsOfACourse(t *testing.T) {
	letter := qagida.SetOf(qualification.MotivationLetter)
	no := qagida.SetOf[qualification.Document]()
	for _, test := range []struct {
		name      string
		applicant qualification.Applicant
		course    qualification.Course
		code      qagida.Code
		want      qagida.Outcome
	}{
		{"English for a language course", qualification.Applicant{BasicEnglish: qagida.Yes}, qualification.Course{LanguageCompetence: qagida.Yes}, qualification.CodeEnglish, met},
		{"no English for a language course", qualification.Applicant{BasicEnglish: qagida.No}, qualification.Course{LanguageCompetence: qagida.Yes}, qualification.CodeEnglish, notMet},
		{"no English for another course", qualification.Applicant{BasicEnglish: qagida.No}, qualification.Course{LanguageCompetence: qagida.No}, qualification.CodeEnglish, notApplicable},
		{"no English, course not known", qualification.Applicant{BasicEnglish: qagida.No}, qualification.Course{}, qualification.CodeEnglish, undetermined},
		{"English, course not known", qualification.Applicant{BasicEnglish: qagida.Yes}, qualification.Course{}, qualification.CodeEnglish, met},

		{"certificates held, not handed in", qualification.Applicant{HoldsCertificates: qagida.Yes, Documents: no}, qualification.Course{}, qualification.CodeCertificates, notMet},
		{"no certificates", qualification.Applicant{HoldsCertificates: qagida.No}, qualification.Course{}, qualification.CodeCertificates, notApplicable},
		{"certificates, not known whether", qualification.Applicant{Documents: no}, qualification.Course{}, qualification.CodeCertificates, undetermined},
		{"certificates handed in", qualification.Applicant{Documents: qagida.SetOf(qualification.Certificates)}, qualification.Course{}, qualification.CodeCertificates, met},

		{"letter in Kazakh", qualification.Applicant{Documents: letter, LetterLanguage: qagida.Kazakh}, qualification.Course{Place: qualification.Abroad}, qualification.CodeMotivationLetter, met},
		{"letter in Russian", qualification.Applicant{Documents: letter, LetterLanguage: qagida.Russian}, qualification.Course{Place: qualification.Abroad}, qualification.CodeMotivationLetter, met},
		{"letter in English", qualification.Applicant{Documents: letter, LetterLanguage: qagida.English}, qualification.Course{Place: qualification.Abroad}, qualification.CodeMotivationLetter, notMet},
		{"letter in a language not known", qualification.Applicant{Documents: letter}, qualification.Course{Place: qualification.Abroad}, qualification.CodeMotivationLetter, undetermined},
		{"no letter", qualification.Applicant{Documents: no}, qualification.Course{Place: qualification.Abroad}, qualification.CodeMotivationLetter, notMet},
		{"no letter at home", qualification.Applicant{Documents: no}, qualification.Course{Place: qualification.Domestic}, qualification.CodeMotivationLetter, notApplicable},
	} {
		d, err := qualification.Order95().Eligibility(test.applicant, test.course)
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d, test.code); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// With every fact left out the answer is undetermined and names each of them.
func TestNothingKnown(t *testing.T) {
	d, err := qualification.Order95().Eligibility(qualification.Applicant{}, qualification.Course{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"course.place", "course.language_competence", "applicant.education", "applicant.workplace",
		"applicant.knows_legislation", "applicant.basic_english", "applicant.holds_certificates",
		"applicant.documents", "applicant.motivation_letter_language",
	}
	if diff := cmp.Diff(want, missing(d)); diff != "" || d.Outcome() != undetermined {
		t.Errorf("%s: %s", d.Outcome(), diff)
	}
	for f := range d.Findings() {
		if f.Outcome() != undetermined {
			t.Errorf("%s is %s", f.Code(), f.Outcome())
		}
	}
}

func TestApplicantThatContradictsItself(t *testing.T) {
	for _, test := range []struct {
		applicant qualification.Applicant
		field     string
	}{
		{qualification.Applicant{Education: qagida.SetOf(qualification.NoEducation, qualification.Vocational)}, "applicant.education"},
		{qualification.Applicant{Education: qagida.SetOf(qualification.Education(7))}, "applicant.education"},
		{qualification.Applicant{Education: qagida.SetOf(qualification.Education(0))}, "applicant.education"},
		{qualification.Applicant{Workplace: 5}, "applicant.workplace"},
		{qualification.Applicant{Documents: qagida.SetOf(qualification.Document(7))}, "applicant.documents"},
		{qualification.Applicant{LetterLanguage: 4}, "applicant.motivation_letter_language"},
	} {
		_, err := qualification.Order95().Eligibility(test.applicant, qualification.Course{})
		refused(t, err, test.field)
		_, err = qualification.Order95().MissingDocuments(test.applicant, qualification.Course{})
		refused(t, err, test.field)
	}
}

func TestMissingDocuments(t *testing.T) {
	type set = qagida.Set[qualification.Document]
	all := qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IdentityDocument,
		qualification.IINDocument, qualification.Certificates, qualification.MotivationLetter)
	for _, test := range []struct {
		name      string
		reading   string
		applicant qualification.Applicant
		place     qualification.Place
		want      set
	}{
		{"nobody has looked", "identity-document=either", qualification.Applicant{HoldsCertificates: qagida.Yes}, qualification.Abroad, set{}},
		{
			"nothing, at home", "identity-document=either",
			qualification.Applicant{Documents: qagida.SetOf[qualification.Document](), HoldsCertificates: qagida.No},
			qualification.Domestic,
			qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IdentityDocument),
		},
		{
			"nothing, both papers of identity", "identity-document=both",
			qualification.Applicant{Documents: qagida.SetOf[qualification.Document](), HoldsCertificates: qagida.No},
			qualification.Domestic,
			qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IdentityDocument, qualification.IINDocument),
		},
		{
			"nothing, abroad, with certificates", "identity-document=either",
			qualification.Applicant{Documents: qagida.SetOf[qualification.Document](), HoldsCertificates: qagida.Yes},
			qualification.Abroad,
			all.Without(qualification.IINDocument),
		},
		{
			"place and certificates not known", "identity-document=either",
			qualification.Applicant{Documents: qagida.SetOf[qualification.Document]()},
			0,
			qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IdentityDocument),
		},
		{
			"only the number", "identity-document=both",
			qualification.Applicant{Documents: all.Without(qualification.IdentityDocument), LetterLanguage: qagida.Kazakh},
			qualification.Abroad,
			qagida.SetOf(qualification.IdentityDocument),
		},
		{
			"only the document", "identity-document=both",
			qualification.Applicant{Documents: all.Without(qualification.IINDocument), LetterLanguage: qagida.Kazakh},
			qualification.Abroad,
			qagida.SetOf(qualification.IINDocument),
		},
		{
			"letter in English", "identity-document=either",
			qualification.Applicant{Documents: all, LetterLanguage: qagida.English},
			qualification.Abroad,
			qagida.SetOf(qualification.MotivationLetter),
		},
		{"letter in a language not known", "identity-document=either", qualification.Applicant{Documents: all}, qualification.Abroad, qagida.SetOf[qualification.Document]()},
		{"all", "identity-document=both", qualification.Applicant{Documents: all, HoldsCertificates: qagida.Yes, LetterLanguage: qagida.Russian}, qualification.Abroad, qagida.SetOf[qualification.Document]()},
	} {
		got, err := under(t, test.reading).MissingDocuments(test.applicant, qualification.Course{Place: test.place})
		if err != nil || got != test.want {
			t.Errorf("%s: %s, %v; want %s", test.name, got, err, test.want)
		}
	}
}

func TestApplicationForm(t *testing.T) {
	for place, want := range map[qualification.Place]qualification.Form{
		qualification.Domestic: qualification.Annex1, qualification.Abroad: qualification.Annex2, 0: 0, 99: 0,
	} {
		if got := qualification.ApplicationForm(place); got != want {
			t.Errorf("%s: %s, want %s", place, got, want)
		}
	}
}
