package planning_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/qualification"
)

func TestAProgrammeIsAsLongAsItClaims(t *testing.T) {
	const partition, declared = "course-kind=partition", "course-kind=as-declared"
	for _, c := range []struct {
		hours    qagida.Count
		claimed  qualification.Kind
		choice   string
		want     qagida.Outcome
		readings string
		cites    string
	}{
		{qagida.CountOf(35), qualification.Short, partition, qagida.NotMet, "", "21.1.1"},
		{qagida.CountOf(36), qualification.Short, partition, qagida.Met, "", "21.1.1"},
		{qagida.CountOf(107), qualification.Short, partition, qagida.Met, "", "21.1.1"},
		{qagida.CountOf(108), qualification.Short, partition, qagida.NotMet, partition, "21.1.2"},
		{qagida.CountOf(108), qualification.Short, declared, qagida.Met, declared, "21.1.1"},
		// A course that calls itself long has at least 108 hours, whatever the reading.
		{qagida.CountOf(60), qualification.Long, partition, qagida.NotMet, "", "21.1.2"},
		{qagida.CountOf(107), qualification.Long, declared, qagida.NotMet, "", "21.1.2"},
		{qagida.CountOf(108), qualification.Long, partition, qagida.Met, "", "21.1.2"},
		{qagida.CountOf(108), qualification.Long, declared, qagida.Met, "", "21.1.2"},
		// Where both claims have one answer, nobody needs to say which it is.
		{qagida.CountOf(40), 0, partition, qagida.Undetermined, "", "21.1.1"},
		{qagida.CountOf(35), 0, partition, qagida.NotMet, "", "21.1.1"},
		{qagida.CountOf(108), 0, declared, qagida.Met, declared, "21.1.2"},
		{qagida.Count{}, qualification.Short, partition, qagida.Undetermined, "", "21.1.1"},
	} {
		t.Run(c.hours.String()+" "+c.claimed.String()+" "+c.choice, func(t *testing.T) {
			d, err := under(t, c.choice).FitsKind(planning.StudyPlan{ProgrammeHours: c.hours}, c.claimed)
			require.NoError(t, err)
			ruletest.Outcome(t, d, planning.CodePlanKind, c.want)
			require.Equal(t, "order95/"+c.cites, ruletest.Find(t, d, planning.CodePlanKind).Provision().String())
			if c.want != qagida.Undetermined && c.claimed != 0 {
				require.Equal(t, c.readings, readingsOf(t, d, planning.CodePlanKind))
			}
		})
	}
}

func TestAClaimSaysWhatIsMissing(t *testing.T) {
	d, err := planning.Order95().FitsKind(planning.StudyPlan{}, 0)
	require.NoError(t, err)
	require.Equal(t, []string{"programme_hours", "claimed"}, ruletest.Missing(d))
}

func TestFitsKindRefuses(t *testing.T) {
	_, err := planning.Order95().FitsKind(planning.StudyPlan{ProgrammeHours: qagida.CountOf(-1)}, qualification.Short)
	refused(t, err, "programme_hours")
	for _, claimed := range []qualification.Kind{qualification.Neither, 77} {
		_, err := planning.Order95().FitsKind(planning.StudyPlan{ProgrammeHours: qagida.CountOf(40)}, claimed)
		refused(t, err, "claimed")
	}
}
