package oracle_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/promise/oracle"
)

// least is how many rows each table is to have.
const least = 40

func TestCases(t *testing.T) {
	t.Parallel()
	for _, table := range oracle.Tables {
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			cases, err := oracle.Cases(table)
			require.NoError(t, err)
			require.GreaterOrEqual(t, len(cases), least)
			for _, c := range cases {
				t.Run(c.ID, func(t *testing.T) {
					t.Parallel()
					got, err := c.Answer()
					require.NoError(t, err)
					for name, want := range c.Expect {
						require.Contains(t, got, name, "column expect: there is no such answer")
						require.Equal(t, want, got[name], "%s: %s", name, c.Why)
					}
				})
			}
		})
	}
}

// What a lawyer reads beside the tables is what they take: the readings with their choices,
// every column and every answer.
func TestTheREADMEIsThatOfTheTables(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/README.md")
	require.NoError(t, err)
	for id, choices := range oracle.Choices {
		require.Contains(t, string(text), "| `"+id+"` | `"+strings.Join(choices, "`, `")+"` |\n")
	}
	for _, table := range oracle.Tables {
		rows, err := os.ReadFile("testdata/" + table + ".csv")
		require.NoError(t, err)
		head, _, _ := strings.Cut(string(rows), "\n")
		for column := range strings.SplitSeq(head, ",") {
			if column != "place" { // as in a list of courses
				require.Contains(t, string(text), "`"+column+"`", table)
			}
		}
		cases, err := oracle.Cases(table)
		require.NoError(t, err)
		for _, c := range cases {
			for name := range c.Expect {
				shown := strings.NewReplacer(" first", " stage", " last", " stage").Replace(name)
				shown = strings.NewReplacer("monitoring 2", "monitoring 1", "monitoring 3", "monitoring 1").Replace(shown)
				require.True(t, strings.Contains(string(text), "`"+name+"`") || strings.Contains(string(text), "`"+shown+"`"), name)
			}
		}
	}
}
