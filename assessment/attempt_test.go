package assessment_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

type attempt = assessment.Attempt

func TestALaterFailureNeverTakesAwayAnEarlierPass(t *testing.T) {
	for _, c := range []struct {
		name     string
		attempts []attempt
		passed   qagida.Fact
		on       string
	}{
		{"none", nil, qagida.No, "unknown"},
		{"failed", []attempt{{On: day("2026-03-10"), Passed: qagida.No}}, qagida.No, "unknown"},
		{"passed, then failed", []attempt{{On: day("2026-03-10"), Passed: qagida.Yes}, {On: day("2027-03-10"), Passed: qagida.No}}, qagida.Yes, "2026-03-10"},
		{"the same, the other way round", []attempt{{On: day("2027-03-10"), Passed: qagida.No}, {On: day("2026-03-10"), Passed: qagida.Yes}}, qagida.Yes, "2026-03-10"},
		{"passed twice", []attempt{{On: day("2028-03-10"), Passed: qagida.Yes}, {On: day("2027-03-10"), Passed: qagida.Yes}}, qagida.Yes, "2027-03-10"},
		{"passed and awaited", []attempt{{On: day("2027-03-10")}, {On: day("2026-03-10"), Passed: qagida.Yes}}, qagida.Yes, "2026-03-10"},
		{"failed and awaited", []attempt{{On: day("2027-03-10")}, {On: day("2026-03-10"), Passed: qagida.No}}, qagida.Unknown, "unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			passed, on := assessment.Passed(c.attempts...)
			equal(t, c.passed, passed)
			equal(t, c.on, on.String())
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.Custom(func(t *rapid.T) attempt {
			d, _ := day("2026-01-01").AddDays(rapid.IntRange(0, 900).Draw(t, "day"))
			return attempt{On: d, Passed: qagida.Fact(rapid.IntRange(0, 2).Draw(t, "passed"))}
		})
		attempts := rapid.SliceOf(draw).Draw(t, "attempts")
		before, _ := assessment.Passed(attempts...)
		after, _ := assessment.Passed(append(attempts, attempt{On: day("2030-01-01"), Passed: qagida.No})...)
		equal(t, before, after)
	})
}

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
