package planning_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

func TestWhoDraftsAndWhoAgreesTheSchedule(t *testing.T) {
	body, administration := planning.AuthorisedBody, planning.EducationAdministration
	both, nobody := qagida.SetOf(body, administration), qagida.SetOf[planning.Party]()
	for _, c := range []struct {
		name            string
		schedule        planning.Schedule
		drafter, agreed qagida.Outcome
		missing         []string
		agreedBy        planning.Party
	}{
		{"republican", planning.Schedule{DraftedBy: planning.DesignatedOrganisation, AgreedWith: qagida.SetOf(body)}, qagida.Met, qagida.Met, nil, body},
		{"republican with the other", planning.Schedule{DraftedBy: planning.DesignatedOrganisation, AgreedWith: qagida.SetOf(administration)}, qagida.Met, qagida.NotMet, nil, body},
		{"regional", planning.Schedule{DraftedBy: planning.MethodologicalCabinet, AgreedWith: qagida.SetOf(administration)}, qagida.Met, qagida.Met, nil, administration},
		{"regional with nobody", planning.Schedule{DraftedBy: planning.MethodologicalCabinet, AgreedWith: nobody}, qagida.Met, qagida.NotMet, nil, administration},
		{"regional, not known", planning.Schedule{DraftedBy: planning.MethodologicalCabinet}, qagida.Met, qagida.Undetermined, []string{"agreed_with"}, administration},
		{"drafted by another", planning.Schedule{DraftedBy: planning.EducationDepartment, AgreedWith: both}, qagida.NotMet, qagida.NotApplicable, nil, 0},
		{"nothing known", planning.Schedule{}, qagida.Undetermined, qagida.Undetermined, []string{"drafted_by", "agreed_with"}, 0},
		{"drafter not known, both agreed", planning.Schedule{AgreedWith: both}, qagida.Undetermined, qagida.Met, []string{"drafted_by"}, 0},
		{"drafter not known, one agreed", planning.Schedule{AgreedWith: qagida.SetOf(body)}, qagida.Undetermined, qagida.Undetermined, []string{"drafted_by"}, 0},
		{"drafter not known, nobody agreed", planning.Schedule{AgreedWith: nobody}, qagida.Undetermined, qagida.Undetermined, []string{"drafted_by"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := planning.Order95().Schedule(c.schedule)
			require.NoError(t, err)
			ruletest.Outcome(t, d, planning.CodeScheduleDrafter, c.drafter)
			ruletest.Outcome(t, d, planning.CodeScheduleAgreement, c.agreed)
			require.Equal(t, c.missing, ruletest.Missing(d))
			require.Equal(t, c.agreedBy, planning.AgreedBy(c.schedule.DraftedBy))
		})
	}
}

func TestScheduleRefuses(t *testing.T) {
	for field, schedule := range map[string]planning.Schedule{
		"drafted_by":  {DraftedBy: 77},
		"agreed_with": {AgreedWith: qagida.SetOf(planning.Party(60))},
	} {
		t.Run(field, func(t *testing.T) {
			_, err := planning.Order95().Schedule(schedule)
			refused(t, err, field)
		})
	}
}

func TestPartiesCompare(t *testing.T) {
	for _, c := range []struct {
		one, other planning.Party
		want       qagida.Fact
	}{
		{0, planning.AuthorisedBody, qagida.Unknown},
		{planning.AuthorisedBody, 0, qagida.Unknown},
		{planning.AuthorisedBody, planning.AuthorisedBody, qagida.Yes},
		{planning.AuthorisedBody, planning.UnifiedDatabase, qagida.No},
	} {
		t.Run(c.one.String()+" "+c.other.String(), func(t *testing.T) {
			require.Equal(t, c.want, c.one.Is(c.other))
		})
	}
}
