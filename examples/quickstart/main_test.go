package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// machine is what only programs write: a day, a reading by its id, a provision in its
// text form.
const machine = `\d{4}-\d{2}-\d{2}|[a-z]+-[a-z]+=[a-z]|[a-z0-9]+/\d`

// The report in each language, on the day of the README, on the last valid day of
// the certificate and on the day after.
func TestReport(t *testing.T) {
	for lang := range qagida.Values[qagida.Lang]() {
		for _, on := range []string{"2028-01-15", "2030-10-20", "2030-10-21"} {
			name := lang.String() + "-" + on
			t.Run(name, func(t *testing.T) {
				day, err := qagida.ParseDate(on)
				require.NoError(t, err)
				got, err := tell(lang, day)
				require.NoError(t, err)
				path := filepath.Join("testdata", name+".txt")
				if *update {
					require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
				}
				want, err := os.ReadFile(path)
				require.NoError(t, err)
				require.Empty(t, cmp.Diff(string(want), got), "the report changed (-want +got)")
				require.NotRegexp(t, machine, got)
			})
		}
	}
}

// What is overdue comes before what is still open, and says who had to act.
func TestTasksComeFirst(t *testing.T) {
	got, err := tell(qagida.English, qagida.MustDate(2028, 1, 15))
	require.NoError(t, err)
	before, steps, found := strings.Cut(got, wordSteps.EN)
	require.True(t, found)
	require.NotEmpty(t, steps)
	overdue, open := strings.Index(before, "! Overdue: yearly monitoring (year 2)"), strings.Index(before, "→ Now: yearly monitoring (year 3)")
	require.True(t, 0 < overdue && overdue < open, before)
	require.Contains(t, before, "Who had to act: provider")
	require.NotContains(t, before, "✓")
}
