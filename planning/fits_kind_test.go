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
	}{
		{qagida.CountOf(35), qualification.Short, partition, qagida.NotMet, ""},
		{qagida.CountOf(36), qualification.Short, partition, qagida.Met, ""},
		{qagida.CountOf(107), qualification.Short, partition, qagida.Met, ""},
		{qagida.CountOf(108), qualification.Short, partition, qagida.NotMet, partition},
		{qagida.CountOf(108), qualification.Short, declared, qagida.Met, declared},
		// A course that calls itself long has at least 108 hours, whatever the reading.
		{qagida.CountOf(60), qualification.Long, partition, qagida.NotMet, ""},
		{qagida.CountOf(107), qualification.Long, declared, qagida.NotMet, ""},
		{qagida.CountOf(108), qualification.Long, partition, qagida.Met, ""},
		{qagida.CountOf(108), qualification.Long, declared, qagida.Met, ""},
		// Where both claims have one answer, nobody needs to say which it is.
		{qagida.CountOf(40), 0, partition, qagida.Undetermined, ""},
		{qagida.CountOf(35), 0, partition, qagida.NotMet, ""},
		{qagida.CountOf(108), 0, declared, qagida.Met, declared},
		{qagida.Count{}, qualification.Short, partition, qagida.Undetermined, ""},
	} {
		t.Run(c.hours.String()+" "+c.claimed.String()+" "+c.choice, func(t *testing.T) {
			d, err := under(t, c.choice).FitsKind(planning.StudyPlan{ProgrammeHours: c.hours}, c.claimed)
			require.NoError(t, err)
			ruletest.Outcome(t, d, planning.CodePlanKind, c.want)
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
