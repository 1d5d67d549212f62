package assessment_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// A summary reads back with nobody in some of its counts, and not with fewer.
func TestASummaryReadsBack(t *testing.T) {
	for text, sound := range map[string]bool{
		`{"passed":0,"not_passed":0,"undetermined":0,"refused":0,"parts":[]}`:  true,
		`{"passed":3,"not_passed":0,"undetermined":1,"refused":0,"parts":[]}`:  true,
		`{"passed":3,"not_passed":-1,"undetermined":1,"refused":0,"parts":[]}`: false,
	} {
		t.Run(text, func(t *testing.T) {
			var s assessment.Summary
			err := json.Unmarshal([]byte(text), &s)
			require.Equal(t, sound, err == nil, err)
		})
	}
}

// The longest texts of numbers are read, and no longer ones.
func TestTheLongestNumbers(t *testing.T) {
	for length, sound := range map[int]bool{80: true, 81: false} {
		var p assessment.Percent
		err := p.UnmarshalText([]byte("50." + strings.Repeat("0", length-3)))
		require.Equal(t, sound, err == nil, "a percent of %d characters: %v", length, err)
	}
	for text, sound := range map[string]bool{
		"1e-6": true, "7.2e1": true, "72e0": true, "720e-1": true,
		"1e41": false, "1e-41": false, "e1": false,
	} {
		var p assessment.Points
		err := json.Unmarshal([]byte(text), &p)
		require.Equal(t, sound, err == nil, "%s: %v", text, err)
	}
}

// The most that points can be is allowed, as a worth too.
func TestTheMostThatPointsCanBe(t *testing.T) {
	scheme := func(max, weight, total string) error {
		scale, err := assessment.NewScale(n(total), n("1"), assessment.Band{Label: "pass", From: n("1")}, assessment.Band{Label: "fail", From: n("0")})
		require.NoError(t, err)
		_, err = assessment.NewScheme("most-2026", assessment.Part{
			ID: "quiz", Field: "quiz", PassGrade: "pass", Scale: scale,
			Items: []assessment.Item{{Max: n(max), Weight: n(weight)}},
		})
		return err
	}
	require.NoError(t, scheme("500000000", "2", "1000000000"))
	require.Error(t, scheme("500000001", "2", "1000000000"))
}

// Where a sum of 0 passes, who missed an item has no sum to grade, and is told that it was
// missed; where it does not, the points say besides what is short.
func TestWhatIsSaidOfThoseWhoMissedAnItem(t *testing.T) {
	for grade, want := range map[assessment.Label]qagida.Outcome{"fail": qagida.NotApplicable, "pass": qagida.NotMet} {
		t.Run(string(grade), func(t *testing.T) {
			scale, err := assessment.NewScale(n("10"), n("1"), assessment.Band{Label: "pass", From: n("5")}, assessment.Band{Label: "fail", From: n("0")})
			require.NoError(t, err)
			scheme, err := assessment.NewScheme("quiz-2026", assessment.Part{
				ID: "quiz", Field: "quiz", PassGrade: grade, Scale: scale, Items: []assessment.Item{{Max: n("10")}},
			})
			require.NoError(t, err)
			r, err := scheme.Grade([]assessment.Points{assessment.Absent()})
			require.NoError(t, err)
			f, err := r.Find("assessment-quiz-grade")
			require.NoError(t, err)
			require.Equal(t, want, f.Outcome())
			require.Equal(t, qagida.NotMet, finding(t, r.Decision, "assessment-quiz-held").Outcome())
			require.Equal(t, qagida.NotMet, part(t, r, "quiz").Passed)
		})
	}
}
