package library_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/library"
)

// Whoever finds a provision changed is told every question that a reading of it touches.
func TestWhatAReadingTouchesRestsOnItsProvision(t *testing.T) {
	for _, r := range qagida.Readings() {
		t.Run(r.ID, func(t *testing.T) {
			require.NotEmpty(t, library.Touches(r.ID))
			require.Subset(t, library.Resting(r.Provision.String()), library.Touches(r.ID))
		})
	}
}

// A reading touches the questions whose answers it can change, and no others.
func TestTouches(t *testing.T) {
	for _, row := range []struct {
		reading, question string
		touches           bool
	}{
		{"support-forms", "postcourse.duties", true},
		{"support-forms", "postcourse.due", true},
		{"support-forms", "postcourse.evidence", false},
		{"final-monitoring", "postcourse.progress", true},
		{"final-monitoring", "postcourse.due", true},
		{"final-monitoring", "postcourse.duties", false},
		{"final-monitoring-scope", "postcourse.duties", true},
		{"course-kind", "certificate.receipt", true},
		{"course-kind", "certificate.status", false},
		{"score-step", "assessment.scheme", true},
		{"score-step", "assessment.scale", false},
	} {
		t.Run(row.reading+" "+row.question, func(t *testing.T) {
			if row.touches {
				require.Contains(t, library.Touches(row.reading), row.question)
			} else {
				require.NotContains(t, library.Touches(row.reading), row.question)
			}
		})
	}
}

// What rests on a provision stands in the order of the library.
func TestTheOrderOfWhatRests(t *testing.T) {
	at := map[string]int{}
	for i, q := range library.Questions() {
		at[q.Name()] = i
	}
	for e := range qagida.Entries() {
		last := -1
		for _, question := range library.Resting(e.Provision.String()) {
			require.Greater(t, at[question], last, e.Provision)
			last = at[question]
		}
	}
}
