package assessment_test

import (
	"testing"

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
	p, err := assessment.ParticipantOf(history...)
	ok(t, err)
	equal(t, assessment.Participant{Failed: day("2026-03-10"), Retakes: days("2027-02-01", "2026-05-20"), StreamRetakes: days("2026-09-07")}, p)

	p, err = assessment.ParticipantOf(append(history, attempt{On: day("2026-02-01"), Passed: qagida.Yes})...)
	ok(t, err)
	equal(t, "2026-02-01", p.Passed.String())
	isTrue(t, p.Failed.IsZero(), "the first was passed")
	equal(t, 3, len(p.Retakes))

	p, err = assessment.ParticipantOf()
	ok(t, err)
	equal(t, assessment.Participant{Retakes: days(), StreamRetakes: days()}, p)

	_, err = assessment.ParticipantOf(attempt{Passed: qagida.No})
	refused(t, err, "attempts.on")
}
