package assessment_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

type attempt = assessment.Attempt

func TestParticipantOfAttempts(t *testing.T) {
	history := []attempt{
		{On: day("2027-02-01"), Passed: qagida.Unknown},
		{On: day("2026-09-07"), Passed: qagida.No, WithStream: true},
		{On: day("2026-03-10"), Passed: qagida.No},
		{On: day("2026-05-20"), Passed: qagida.No},
	}
	for _, c := range []struct {
		name     string
		attempts []attempt
		want     participant
	}{
		{"a failure and three repeats", history, participant{
			Failed: day("2026-03-10"), Retakes: days("2027-02-01", "2026-05-20"), StreamRetakes: days("2026-09-07"),
		}},
		{"the first was passed", append(history, attempt{On: day("2026-02-01"), Passed: qagida.Yes}), participant{
			Passed: day("2026-02-01"), Retakes: days("2027-02-01", "2026-03-10", "2026-05-20"), StreamRetakes: days("2026-09-07"),
		}},
		{"none", nil, participant{Retakes: days(), StreamRetakes: days()}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := assessment.ParticipantOf(c.attempts...)
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(c.want, p, cmpopts.EquateComparable(qagida.Date{})))
		})
	}
	_, err := assessment.ParticipantOf(attempt{Passed: qagida.No})
	refused(t, err, "attempts.on")
}
