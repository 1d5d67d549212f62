package postcourse_test

import (
	"math"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// A value that no enumeration has, the one after the last included, is nobody's
// duty and no document's kind.
func TestValuesBeyondTheLastAreNothing(t *testing.T) {
	for v := 0; v <= math.MaxUint8; v++ {
		duty, undated := postcourse.Duty(v), postcourse.UndatedDuty(v)
		equal(t, "owner of "+duty.String(), duty.Owner() != 0, v >= 1 && v <= 4)
		equal(t, "provision of "+duty.String(), duty.Provision() != qagida.Provision{}, v >= 1 && v <= 4)
		equal(t, "owner of "+undated.String(), undated.Owner() != 0, v >= 1 && v <= 5)
		equal(t, "documents", postcourse.EvidenceCount{}.Of(postcourse.Evidence(v)), 0)
		equal(t, "articles", postcourse.EvidenceCount{}.Articles(postcourse.PublicationLevel(v)), 0)
		equal(t, "events", postcourse.Report{}.Events(postcourse.Placement(v)), 0)
	}
}

// What the programme of Bilimzet promises in numbers: support for a year, and
// nothing of independent works and yearly monitoring (section 9).
func TestNumbersOfTheBilimzetProgramme(t *testing.T) {
	p := postcourse.Bilimzet2025()
	equal(t, "support", p.SupportYears, qagida.CountOf(1))
	equal(t, "works", p.IndependentWorks, qagida.CountOf(0))
	equal(t, "monitoring", p.MonitoringYears, qagida.CountOf(0))
}

// The RSIO centre's rules name no number of years, works or rounds.
func TestNumbersOfTheRSIOProgramme(t *testing.T) {
	p := postcourse.RSIO2021()
	equal(t, "works", p.IndependentWorks, qagida.CountOf(0))
	equal(t, "monitoring", p.MonitoringYears, qagida.CountOf(0))
}

// The last place there is hides nothing that stands beside it.
func TestPracticeAbroadIsLookedAtInFull(t *testing.T) {
	_, err := postcourse.Order95().Practice(postcourse.Practice{Place: qualification.Abroad, Forms: qagida.SetOf(postcourse.Form(40))})
	refused(t, err, "forms")
}

func TestCheckAllowsTheLimitsThemselves(t *testing.T) {
	for _, change := range []func(r *postcourse.Rules){
		func(r *postcourse.Rules) { r.SupportYears, r.IndependentWorks, r.MonitoringsYearly = 100, 1000, 366 },
		func(r *postcourse.Rules) { r.IndependentWorks, r.MonitoringRounds = 1, 1 },
		func(r *postcourse.Rules) { r.MonitoringRounds = 5 },
	} {
		rules := postcourse.Order95()
		rules.Edition = "reform-2027"
		change(&rules)
		if err := rules.Check(); err != nil {
			t.Error(err)
		}
	}
}
