package certificate_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 27: names of one organisation are no third party, whatever is said of its
// independence; names that differ do not show one.
func TestIndependenceOfTheAssessor(t *testing.T) {
	for _, row := range []struct {
		name, organisation, assessor string
		independent                  qagida.Fact
		want                         qagida.Outcome
	}{
		{"one name", "Bilimzet", "Bilimzet", qagida.Yes, notMet},
		{"a legal form in two languages", "ТОО «Білім»", "\"БІЛІМ\" ЖШС", qagida.Unknown, notMet},
		{"a legal form on one side", "Білім", "LLP Білім", qagida.Unknown, notMet},
		{"two classes of legal form", "ТОО «Білім»", "АО «Білім»", qagida.Yes, met},
		{"names that differ, independence not known", "Bilimzet", "A centre", qagida.Unknown, undetermined},
		{"names that differ, independent", "Bilimzet", "A centre", qagida.Yes, met},
		{"names that differ, not independent", "Bilimzet", "A centre", qagida.No, notMet},
		{"no name, not independent", "Bilimzet", "", qagida.No, notMet},
		{"no name, independent", "Bilimzet", "", qagida.Yes, undetermined},
	} {
		t.Run(row.name, func(t *testing.T) {
			i := longIssue()
			i.Organisation, i.AssessedBy, i.Independent = row.organisation, row.assessor, row.independent
			i.Certificate.Organisation = row.organisation
			require.Equal(t, row.want.String(), outcome(t, issue(t, i), certificate.CodeIndependentAssessment).String())
		})
	}
}

// Para 2.7 says what an expert is; whether one is asked for is a reading.
func TestTheExpertIsAMatterOfReading(t *testing.T) {
	for choice, want := range map[string]map[qagida.Fact]qagida.Outcome{
		"expert-duty=definition-only": {qagida.Yes: notApplicable, qagida.No: notApplicable, qagida.Unknown: notApplicable},
		"expert-duty=asked":           {qagida.Yes: met, qagida.No: notMet, qagida.Unknown: undetermined},
	} {
		for expert, o := range want {
			t.Run(choice+" "+expert.String(), func(t *testing.T) {
				i := longIssue()
				i.CertifiedExpert = expert
				d := issue(t, i, choice)
				require.Equal(t, o.String(), outcome(t, d, certificate.CodeCertifiedExpert).String())
				require.Equal(t, []string{choice}, ruletest.Readings(t, d, certificate.CodeCertifiedExpert))
			})
		}
	}
	t.Run("never of a short course", func(t *testing.T) {
		i := shortIssue()
		i.CertifiedExpert = qagida.No
		require.Equal(t, notApplicable, outcome(t, issue(t, i, "expert-duty=asked"), certificate.CodeCertifiedExpert))
	})
}

// The rule on who assesses is that of the assessment package: the same facts have
// the same outcomes.
func TestOneRuleOnWhoAssesses(t *testing.T) {
	facts := []qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}
	for _, choice := range []string{"expert-duty=definition-only", "expert-duty=asked"} {
		for kind, base := range map[assessment.Kind]func() in{assessment.Final: shortIssue, assessment.ExternalFinal: longIssue} {
			for _, assessor := range []string{"", "Bilimzet", "A centre"} {
				for _, f := range facts {
					t.Run(choice+" "+kind.String()+" "+assessor+" "+f.String(), func(t *testing.T) {
						i := base()
						i.AssessedBy, i.Independent, i.AssessmentContract, i.CertifiedExpert, i.ProgrammeForm = assessor, f, f, f, f
						rules, err := assessment.Order95().With(choice)
						require.NoError(t, err)
						o, err := rules.ConductOutcomes(assessment.Conduct{
							Kind: kind, Assessor: assessor, Organisation: i.Organisation,
							Independent: f, Contract: f, CertifiedExpert: f, ProgrammeForm: f,
						})
						require.NoError(t, err)
						d := issue(t, i, choice)
						require.Equal(t, o, assessment.ConductOutcomes{
							Expert:      outcome(t, d, certificate.CodeCertifiedExpert),
							Independent: outcome(t, d, certificate.CodeIndependentAssessment),
							Contract:    outcome(t, d, certificate.CodeAssessmentContract),
							Own:         outcome(t, d, certificate.CodeOwnAssessment),
							Form:        outcome(t, d, certificate.CodeAssessmentForm),
						})
					})
				}
			}
		}
	}
}

// A long course waits for the contract, a short one does not.
func TestTheContractIsAskedForOfLongCoursesAlone(t *testing.T) {
	i := longIssue()
	i.AssessmentContract = qagida.Unknown
	require.Equal(t, []string{"assessment_contract"}, missing(issue(t, i)))
	i.Course.Hours = qagida.Count{}
	require.Equal(t, []string{"course.hours", "assessment_contract"}, missing(issue(t, i)))
	i.Course.Label = qualification.Long // with fewer hours it is a short one all the same
	require.Equal(t, []string{"course.hours", "assessment_contract"}, missing(issue(t, i)))
	i.AssessedBy = "someone else"
	require.Equal(t, undetermined, outcome(t, issue(t, i), certificate.CodeOwnAssessment), "it can be short")
}

// Where a course of its days would be one at home as well as abroad, whatever its hours,
// its kind does not wait for the place.
func TestTheKindDoesNotWaitForAPlaceThatTellsNothing(t *testing.T) {
	for _, c := range []struct {
		last string
		want []string
	}{
		{"2026-05-02", []string{"course.hours"}}, // three months to the day
		{"2026-05-03", []string{"course.place", "course.hours"}},
		{"", []string{"course.place", "course.hours", "course.last"}},
	} {
		for _, label := range []qualification.Kind{0, qualification.Long} {
			t.Run(fmt.Sprint(c.last, label), func(t *testing.T) {
				i := certificate.Issuance{}
				i.Course.First, i.Course.Label = day(t, "2026-02-02"), label
				if c.last != "" {
					i.Course.Last = day(t, c.last)
				}
				require.Equal(t, c.want, ruletest.Names(ruletest.Find(t, issue(t, i), certificate.CodeKind).Missing()))
			})
		}
	}
}

// A course at home that calls itself long and has the hours of a short one is assessed
// and certified as a short one (21.1.1, 28); of fewer hours there is none.
func TestACourseIsCertifiedByItsHoursWhateverItCallsItself(t *testing.T) {
	for hours, want := range map[int]struct{ kind, own, contract qagida.Outcome }{
		35:  {notMet, notApplicable, notApplicable},
		36:  {met, met, notApplicable},
		107: {met, met, notApplicable},
		108: {met, notApplicable, notMet},
	} {
		for _, label := range []qualification.Kind{0, qualification.Long} {
			for _, choice := range []string{"course-kind=partition", "course-kind=as-declared"} {
				t.Run(fmt.Sprint(hours, label, choice), func(t *testing.T) {
					i := longIssue()
					i.Course.Hours, i.Course.Label = qagida.CountOf(hours), label
					i.AssessedBy, i.AssessmentContract = i.Organisation, qagida.No
					d := issue(t, i, choice)
					require.Equal(t, want.kind, outcome(t, d, certificate.CodeKind))
					require.Equal(t, want.own, outcome(t, d, certificate.CodeOwnAssessment))
					require.Equal(t, want.contract, outcome(t, d, certificate.CodeAssessmentContract))
					require.Empty(t, ruletest.Readings(t, d, certificate.CodeOwnAssessment))
				})
			}
		}
	}
}

// Who has to assess a course of 108 hours that calls itself short rests on the
// reading of its kind, and the findings say so.
func TestIssueRestsOnTheKindOfTheCourse(t *testing.T) {
	i := longIssue()
	i.Course.Label, i.AssessedBy = qualification.Short, i.Organisation
	codes := []qagida.Code{
		certificate.CodeAssessmentContract, certificate.CodeIndependentAssessment, certificate.CodeOwnAssessment, certificate.CodeAssessmentForm,
	}
	for choice, want := range map[string][]qagida.Code{
		"course-kind=partition": {certificate.CodeIndependentAssessment}, "course-kind=as-declared": nil,
	} {
		d := issue(t, i, choice)
		t.Run(choice, func(t *testing.T) { require.Equal(t, want, unmet(d)) })
		for _, code := range codes {
			t.Run(choice+" "+string(code), func(t *testing.T) {
				require.Equal(t, []string{choice}, ruletest.Readings(t, d, code))
			})
		}
	}
	t.Run("without a label it rests on no reading", func(t *testing.T) {
		i := i
		i.Course.Label = 0
		d := issue(t, i)
		for _, code := range codes {
			require.Empty(t, ruletest.Readings(t, d, code))
		}
		require.Empty(t, missing(d), "a programme without a label calls itself nothing")
	})
}
