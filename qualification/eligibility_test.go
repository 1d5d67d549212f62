package qualification_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 7.1 under both readings: the grounds are alternatives, or the retraining
// document is a condition on other and vocational education.
func TestGroundsOfEducation(t *testing.T) {
	const none = qualification.NoEducation
	const higher, postgraduate = qualification.HigherPedagogical, qualification.PostgraduateEducation
	const other, vocational, retraining = qualification.OtherProfessional, qualification.Vocational, qualification.Retraining
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
			"education-grounds=alternatives":         test.alternatives,
			"education-grounds=retraining-for-other": test.conditional,
		} {
			t.Run(fmt.Sprintf("%s under %s", test.education, choice), func(t *testing.T) {
				d, err := under(t, choice).Eligibility(qualification.Applicant{Education: test.education}, qualification.Course{})
				require.NoError(t, err)
				ruletest.Outcome(t, d, qualification.CodeEducation, want)
				require.Equal(t, []string{choice}, ruletest.Readings(t, d, qualification.CodeEducation))
			})
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
			"identity-document=either": test.either,
			"identity-document=both":   test.both,
		} {
			t.Run(fmt.Sprintf("%s under %s", test.documents, choice), func(t *testing.T) {
				d, err := under(t, choice).Eligibility(qualification.Applicant{Documents: test.documents}, qualification.Course{})
				require.NoError(t, err)
				ruletest.Outcome(t, d, qualification.CodeIdentity, want)
				require.Equal(t, []string{choice}, ruletest.Readings(t, d, qualification.CodeIdentity))
			})
		}
	}
}

// The conditions of paras 7 and 8 that rest on the course.
func TestConditionsOfACourse(t *testing.T) {
	type applicant = qualification.Applicant
	type course = qualification.Course
	letter, none := qagida.SetOf(qualification.MotivationLetter), qagida.SetOf[qualification.Document]()
	abroad, home := course{Place: qualification.Abroad}, course{Place: qualification.Domestic}
	language, another := course{LanguageCompetence: qagida.Yes}, course{LanguageCompetence: qagida.No}
	for _, test := range []struct {
		name      string
		applicant applicant
		course    course
		code      qagida.Code
		want      qagida.Outcome
	}{
		{"English for a language course", applicant{BasicEnglish: qagida.Yes}, language, qualification.CodeEnglish, met},
		{"no English for a language course", applicant{BasicEnglish: qagida.No}, language, qualification.CodeEnglish, notMet},
		{"no English for another course", applicant{BasicEnglish: qagida.No}, another, qualification.CodeEnglish, notApplicable},
		{"no English, course not known", applicant{BasicEnglish: qagida.No}, course{}, qualification.CodeEnglish, undetermined},
		{"English, course not known", applicant{BasicEnglish: qagida.Yes}, course{}, qualification.CodeEnglish, met},

		{"certificates held, not handed in", applicant{HoldsCertificates: qagida.Yes, Documents: none}, course{}, qualification.CodeCertificates, notMet},
		{"no certificates", applicant{HoldsCertificates: qagida.No}, course{}, qualification.CodeCertificates, notApplicable},
		{"certificates, not known whether", applicant{Documents: none}, course{}, qualification.CodeCertificates, undetermined},
		{"certificates handed in", applicant{Documents: qagida.SetOf(qualification.Certificates)}, course{}, qualification.CodeCertificates, met},

		{"letter in Kazakh", applicant{Documents: letter, LetterLanguage: qagida.Kazakh}, abroad, qualification.CodeMotivationLetter, met},
		{"letter in Russian", applicant{Documents: letter, LetterLanguage: qagida.Russian}, abroad, qualification.CodeMotivationLetter, met},
		{"letter in English", applicant{Documents: letter, LetterLanguage: qagida.English}, abroad, qualification.CodeMotivationLetter, notMet},
		{"letter in a language not known", applicant{Documents: letter}, abroad, qualification.CodeMotivationLetter, undetermined},
		{"no letter", applicant{Documents: none}, abroad, qualification.CodeMotivationLetter, notMet},
		{"no letter at home", applicant{Documents: none}, home, qualification.CodeMotivationLetter, notApplicable},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Eligibility(test.applicant, test.course)
			require.NoError(t, err)
			ruletest.Outcome(t, d, test.code, test.want)
		})
	}
}

// With every fact left out the answer is undetermined and names each of them.
func TestEligibilityWithNothingKnown(t *testing.T) {
	d, err := qualification.Order95().Eligibility(qualification.Applicant{}, qualification.Course{})
	require.NoError(t, err)
	require.Equal(t, undetermined, d.Outcome())
	require.Equal(t, []string{
		"applicant.education", "applicant.workplace", "applicant.knows_legislation", "applicant.basic_english",
		"applicant.holds_certificates", "applicant.documents", "applicant.motivation_letter_language",
		"course.place", "course.language_competence",
	}, ruletest.Missing(d))
	for f := range d.Findings() {
		require.Equal(t, undetermined, f.Outcome(), f.Code())
	}
}

func TestApplicantThatContradictsItself(t *testing.T) {
	type applicant = qualification.Applicant
	for _, test := range []struct {
		applicant           applicant
		field, value, words string
	}{
		{applicant{Education: qagida.SetOf(qualification.NoEducation, qualification.Vocational)}, "applicant.education", "vocational, none", "beside a ground"},
		{applicant{Education: qagida.SetOf(qualification.Education(7))}, "applicant.education", "education(7)", "does not have"},
		{applicant{Education: qagida.SetOf(qualification.Education(0))}, "applicant.education", "unknown", "does not have"},
		{applicant{Workplace: 5}, "applicant.workplace", "workplace(5)", "is not one of"},
		{applicant{Documents: qagida.SetOf(qualification.Document(7))}, "applicant.documents", "document(7)", "does not have"},
		{applicant{LetterLanguage: 4}, "applicant.motivation_letter_language", "language(4)", "is not one of: kk, ru, en"},
		{applicant{Workplace: qualification.OtherWorkplace, Documents: qagida.SetOf(qualification.Document(40))}, "applicant.documents", "document(40)", "does not have"},
	} {
		t.Run(test.field+" "+test.value, func(t *testing.T) {
			_, err := qualification.Order95().Eligibility(test.applicant, qualification.Course{})
			ruletest.Refused(t, err, test.field, test.value, test.words)
			_, err = qualification.Order95().MissingDocuments(test.applicant, qualification.Course{})
			ruletest.Refused(t, err, test.field, test.value, test.words)
		})
	}
}

func TestMissingDocuments(t *testing.T) {
	type set = qagida.Set[qualification.Document]
	type applicant = qualification.Applicant
	const either, both = "identity-document=either", "identity-document=both"
	all := qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IdentityDocument,
		qualification.IINDocument, qualification.Certificates, qualification.MotivationLetter)
	papers := qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IdentityDocument)
	none := qagida.SetOf[qualification.Document]()
	for _, test := range []struct {
		name      string
		reading   string
		applicant applicant
		place     qualification.Place
		want      set
	}{
		{"nobody has looked", either, applicant{HoldsCertificates: qagida.Yes}, qualification.Abroad, set{}},
		{"nothing, at home", either, applicant{Documents: none, HoldsCertificates: qagida.No}, qualification.Domestic, papers},
		{
			"nothing, both papers of identity", both,
			applicant{Documents: none, HoldsCertificates: qagida.No},
			qualification.Domestic,
			papers.With(qualification.IINDocument),
		},
		{
			"nothing, abroad, with certificates", either,
			applicant{Documents: none, HoldsCertificates: qagida.Yes},
			qualification.Abroad,
			all.Without(qualification.IINDocument),
		},
		{"place and certificates not known", either, applicant{Documents: none}, 0, papers},
		{
			"only the number", both,
			applicant{Documents: all.Without(qualification.IdentityDocument), LetterLanguage: qagida.Kazakh},
			qualification.Abroad,
			qagida.SetOf(qualification.IdentityDocument),
		},
		{
			"only the document", both,
			applicant{Documents: all.Without(qualification.IINDocument), LetterLanguage: qagida.Kazakh},
			qualification.Abroad,
			qagida.SetOf(qualification.IINDocument),
		},
		{
			"letter in English", either,
			applicant{Documents: all, LetterLanguage: qagida.English},
			qualification.Abroad,
			qagida.SetOf(qualification.MotivationLetter),
		},
		{"letter in a language not known", either, applicant{Documents: all}, qualification.Abroad, none},
		{"all", both, applicant{Documents: all, HoldsCertificates: qagida.Yes, LetterLanguage: qagida.Russian}, qualification.Abroad, none},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := under(t, test.reading).MissingDocuments(test.applicant, qualification.Course{Place: test.place})
			require.NoError(t, err)
			require.Equal(t, test.want.String(), got.String())
			require.Equal(t, test.want, got)
		})
	}
}

// anApplicant draws an applicant who has been looked at: of the papers and of the
// education something is known.
func anApplicant(t *rapid.T) qualification.Applicant {
	fact := rapid.SampledFrom([]qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes})
	return qualification.Applicant{
		Education:         qagida.SetOf(rapid.SliceOf(ground).Draw(t, "education")...),
		Workplace:         rapid.SampledFrom(slices.Collect(qagida.Values[qualification.Workplace]())).Draw(t, "workplace"),
		KnowsLegislation:  fact.Draw(t, "legislation"),
		BasicEnglish:      fact.Draw(t, "english"),
		HoldsCertificates: fact.Draw(t, "certificates"),
		Documents:         qagida.SetOf(rapid.SliceOf(paper).Draw(t, "documents")...),
		LetterLanguage:    rapid.SampledFrom([]qagida.Lang{0, qagida.Kazakh, qagida.Russian, qagida.English}).Draw(t, "letter"),
	}
}

var (
	ground = rapid.SampledFrom([]qualification.Education{
		qualification.HigherPedagogical, qualification.PostgraduateEducation, qualification.OtherProfessional,
		qualification.Vocational, qualification.Retraining,
	})
	paper = rapid.SampledFrom(slices.Collect(qagida.Values[qualification.Document]()))
)

// withMore returns an applicant with a ground, a paper or a yes more. What only
// says that a criterion is asked for, such as holding certificates, is not one.
func withMore(t *rapid.T, a qualification.Applicant) qualification.Applicant {
	switch rapid.IntRange(0, 4).Draw(t, "what is added") {
	case 0:
		a.Education = a.Education.With(ground.Draw(t, "ground"))
	case 1:
		a.Documents = a.Documents.With(paper.Draw(t, "paper"))
	case 2:
		a.KnowsLegislation = qagida.Yes
	case 3:
		a.BasicEnglish = qagida.Yes
	default:
		a.Workplace = qualification.EducationOrganisation
	}
	return a
}

// A ground of education, a yes where there was a no, a paper handed in: none of
// them makes an applicant less eligible, in no criterion and under no reading.
func TestAYesOrAPaperNeverMakesLessEligible(t *testing.T) {
	rank := map[qagida.Outcome]int{notMet: 0, undetermined: 1, met: 2, notApplicable: 2}
	rapid.Check(t, func(t *rapid.T) {
		rules := under(t,
			rapid.SampledFrom([]string{"education-grounds=alternatives", "education-grounds=retraining-for-other"}).Draw(t, "7.1"),
			rapid.SampledFrom([]string{"identity-document=either", "identity-document=both"}).Draw(t, "8.3"))
		less := anApplicant(t)
		more := withMore(t, less)
		course := qualification.Course{
			Place:              rapid.SampledFrom([]qualification.Place{0, qualification.Domestic, qualification.Abroad}).Draw(t, "place"),
			LanguageCompetence: rapid.SampledFrom([]qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}).Draw(t, "language competence"),
		}
		before, err := rules.Eligibility(less, course)
		require.NoError(t, err)
		alone, err := rules.Eligible(less, course)
		require.NoError(t, err)
		require.Equal(t, before.Outcome(), alone)
		after, err := rules.Eligibility(more, course)
		require.NoError(t, err)
		for f := range before.Findings() {
			is := ruletest.Find(t, after, f.Code())
			require.GreaterOrEqual(t, rank[is.Outcome()], rank[f.Outcome()], "%s was %s and is %s", f.Code(), f.Outcome(), is.Outcome())
		}
		require.GreaterOrEqual(t, rank[after.Outcome()], rank[before.Outcome()])
		missing, err := rules.MissingDocuments(less, course)
		require.NoError(t, err)
		still, err := rules.MissingDocuments(more, course)
		require.NoError(t, err)
		require.LessOrEqual(t, still.Len(), missing.Len())
	})
}

func ExampleRules_Eligibility() {
	applicant := qualification.Applicant{
		Education: qagida.SetOf(qualification.Vocational), Workplace: qualification.OtherWorkplace, KnowsLegislation: qagida.Yes,
	}
	course := qualification.Course{Place: qualification.Domestic, LanguageCompetence: qagida.No}
	d, err := qualification.Order95().Eligibility(applicant, course)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Outcome())
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Code())
	}
	for field := range d.Missing() {
		fmt.Println("not stated:", field.Name)
	}
	// Output:
	// not-met
	// order95/7.2 applicant-workplace
	// not stated: applicant.holds_certificates
	// not stated: applicant.documents
}

func ExampleRules_MissingDocuments() {
	applicant := qualification.Applicant{
		HoldsCertificates: qagida.No, Documents: qagida.SetOf(qualification.Application, qualification.IINDocument),
	}
	missing, err := qualification.Order95().MissingDocuments(applicant, qualification.Course{Place: qualification.Abroad})
	fmt.Println(missing, err)
	// Output: questionnaire, motivation-letter <nil>
}
