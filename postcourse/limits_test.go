package postcourse_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// A value that no enumeration has, the one after the last included, is nobody's
// duty and no document's kind.
func TestValuesBeyondTheLastAreNothing(t *testing.T) {
	for v := 0; v <= math.MaxUint8; v++ {
		duty, undated := postcourse.Duty(v), postcourse.UndatedDuty(v)
		require.Equal(t, v >= 1 && v <= 4, duty.Owner() != 0, "owner of "+duty.String())
		require.Equal(t, v >= 1 && v <= 4, duty.Provision() != qagida.Provision{}, "provision of "+duty.String())
		require.Equal(t, v >= 1 && v <= 5, undated.Owner() != 0, "owner of "+undated.String())
		require.Equal(t, 0, postcourse.EvidenceCount{}.Of(postcourse.Evidence(v)), "documents")
		require.Equal(t, 0, postcourse.EvidenceCount{}.Articles(postcourse.PublicationLevel(v)), "articles")
		require.Equal(t, 0, postcourse.Report{}.Events(postcourse.Placement(v)), "events")
	}
}

// What the programme of Bilimzet promises in numbers: support for a year, and
// nothing of independent works and yearly monitoring (section 9).
func TestNumbersOfTheBilimzetProgramme(t *testing.T) {
	p := postcourse.Bilimzet2025()
	require.Equal(t, qagida.CountOf(1), p.SupportYears, "support")
	require.Equal(t, qagida.CountOf(0), p.IndependentWorks, "works")
	require.Equal(t, qagida.CountOf(0), p.MonitoringYears, "monitoring")
}

// The RSIO centre's rules name no number of years, works or rounds.
func TestNumbersOfTheRSIOProgramme(t *testing.T) {
	p := postcourse.RSIO2021()
	require.Equal(t, qagida.CountOf(0), p.IndependentWorks, "works")
	require.Equal(t, qagida.CountOf(0), p.MonitoringYears, "monitoring")
}

// The last place there is hides nothing that stands beside it.
func TestPracticeAbroadIsLookedAtInFull(t *testing.T) {
	_, err := postcourse.Order95().Practice(postcourse.Practice{
		Place: qualification.Abroad,
		Forms: qagida.SetOf(postcourse.Form(40)),
	})
	refused(t, err, "forms")
}

func TestCheckAllowsTheLimitsThemselves(t *testing.T) {
	for i, change := range []func(r *postcourse.Rules){
		func(r *postcourse.Rules) { r.SupportYears, r.IndependentWorks, r.MonitoringsYearly = 100, 1000, 366 },
		func(r *postcourse.Rules) { r.IndependentWorks, r.MonitoringRounds = 1, 1 },
		func(r *postcourse.Rules) { r.MonitoringRounds = 5 },
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			rules := postcourse.Order95()
			rules.Edition = "reform-2027"
			change(&rules)
			if err := rules.Check(); err != nil {
				t.Error(err)
			}
		})
	}
}
