package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Paras 15 and 18, alone and in a full course alike.
func TestProcess(t *testing.T) {
	const inPerson, distance, internship = qualification.InPerson, qualification.Distance, qualification.Internship
	const bolashakOnly = "internship-kind=bolashak-only"
	for _, test := range []struct {
		name    string
		choice  string
		process qualification.Process
		code    qagida.Code
		want    qagida.Outcome
	}{
		{"curriculum", "", qualification.Process{Curriculum: qagida.Yes}, qualification.CodeCurriculum, met},
		{"no curriculum", "", qualification.Process{Curriculum: qagida.No}, qualification.CodeCurriculum, notMet},
		{"curriculum not known", "", qualification.Process{}, qualification.CodeCurriculum, undetermined},
		{"no schedule", "", qualification.Process{AnnualSchedule: qagida.No}, qualification.CodeAnnualSchedule, notMet},
		{"timetable", "", qualification.Process{Timetable: qagida.Yes}, qualification.CodeTimetable, met},
		{"at once", "", qualification.Process{Staging: qualification.AtOnce}, qualification.CodeStaging, met},
		{"staged", "", qualification.Process{Staging: qualification.Staged}, qualification.CodeStaging, met},
		{"staging not stated: either is allowed", "", qualification.Process{}, qualification.CodeStaging, notApplicable},
		{"in class and at a distance", "", qualification.Process{Delivery: qagida.SetOf(inPerson, distance)}, qualification.CodeDelivery, met},
		{"in no form", "", qualification.Process{Delivery: qagida.SetOf[qualification.Delivery]()}, qualification.CodeDelivery, notMet},
		{"form not known", "", qualification.Process{}, qualification.CodeDelivery, undetermined},

		{"no internship", "", qualification.Process{Delivery: qagida.SetOf(inPerson), Bolashak: qagida.No}, qualification.CodeInternship, notApplicable},
		{"internship on the scholarship", "", qualification.Process{Delivery: qagida.SetOf(internship), Bolashak: qagida.Yes}, qualification.CodeInternship, met},
		{"internship of another kind", "", qualification.Process{Delivery: qagida.SetOf(internship), Bolashak: qagida.No}, qualification.CodeInternship, met},
		{"internship of a kind not known", "", qualification.Process{Delivery: qagida.SetOf(internship)}, qualification.CodeInternship, met},

		{"no internship, only Bolashak", bolashakOnly, qualification.Process{Delivery: qagida.SetOf(inPerson), Bolashak: qagida.No}, qualification.CodeInternship, notApplicable},
		{"internship on the scholarship, only Bolashak", bolashakOnly, qualification.Process{Delivery: qagida.SetOf(internship), Bolashak: qagida.Yes}, qualification.CodeInternship, met},
		{"internship of another kind, only Bolashak", bolashakOnly, qualification.Process{Delivery: qagida.SetOf(internship), Bolashak: qagida.No}, qualification.CodeInternship, notMet},
		{"internship of a kind not known, only Bolashak", bolashakOnly, qualification.Process{Delivery: qagida.SetOf(internship)}, qualification.CodeInternship, undetermined},
		{"whether an internship is not known, only Bolashak", bolashakOnly, qualification.Process{Bolashak: qagida.No}, qualification.CodeInternship, undetermined},
	} {
		t.Run(test.name, func(t *testing.T) {
			rules := qualification.Order95()
			if test.choice != "" {
				rules = under(t, test.choice)
			}
			d, err := rules.Process(test.process)
			require.NoError(t, err)
			ruletest.Outcome(t, d, test.code, test.want)
			full, err := rules.FullCourse(qualification.Course{}, test.process)
			require.NoError(t, err)
			ruletest.Outcome(t, full.Decision, test.code, test.want)
			require.Equal(t, ruletest.Readings(t, d, test.code), ruletest.Readings(t, full.Decision, test.code))
		})
	}
}

// The reading is named where the other choice would answer otherwise.
func TestInternshipNamesItsReading(t *testing.T) {
	for _, choice := range []string{"internship-kind=any", "internship-kind=bolashak-only"} {
		for bolashak, want := range map[qagida.Fact][]string{qagida.No: {choice}, qagida.Yes: nil} {
			t.Run(choice+", Bolashak "+bolashak.String(), func(t *testing.T) {
				p := qualification.Process{Delivery: qagida.SetOf(qualification.Internship), Bolashak: bolashak}
				d, err := under(t, choice).Process(p)
				require.NoError(t, err)
				require.Equal(t, want, ruletest.Readings(t, d, qualification.CodeInternship))
			})
		}
	}
}

// What cannot change the answer is not asked for: the staging never, the
// scholarship only where it is the only one.
func TestMissingFactsOfAProcess(t *testing.T) {
	always := []string{"process.curriculum", "process.annual_schedule", "process.timetable", "process.delivery"}
	for choice, want := range map[string][]string{
		"internship-kind=any":           always,
		"internship-kind=bolashak-only": append(always, "process.bolashak"),
	} {
		t.Run(choice, func(t *testing.T) {
			d, err := under(t, choice).Process(qualification.Process{})
			require.NoError(t, err)
			require.Equal(t, want, missing(d))
		})
	}
}

func TestProcessOutOfRange(t *testing.T) {
	_, err := qualification.Order95().Process(qualification.Process{Staging: 3})
	ruletest.Refused(t, err, "process.staging", "staging(3)", "is not one of")
	_, err = qualification.Order95().FullCourse(qualification.Course{}, qualification.Process{
		Delivery: qagida.SetOf(qualification.Delivery(4)),
	})
	ruletest.Refused(t, err, "process.delivery", "delivery(4)", "does not have")
}

func ExampleRules_Process() {
	d, err := qualification.Order95().Process(qualification.Process{
		Curriculum: qagida.Yes, AnnualSchedule: qagida.Yes, Timetable: qagida.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/15: The course has no timetable: one must be drawn up
	// missing: process.delivery
}
