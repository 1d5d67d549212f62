package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

var update = flag.Bool("update", false, "rewrite the golden files")

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
			})
		}
	}
}
