package texts_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/texts"
)

// The search finds the words of the enumerations, with the place of each.
func TestInFindsTextsWithTheirPlaces(t *testing.T) {
	list, err := texts.In("../..")
	require.NoError(t, err)
	found := false
	for _, text := range list {
		place, line, ok := strings.Cut(text.Where, ".go:")
		require.True(t, ok && line != "", text.Where)
		require.NotContains(t, place, "_test")
		found = found || text.Text == (qagida.Text{KK: "анықталмаған", RU: "не определено", EN: "undetermined"})
	}
	require.True(t, found, "the search does not find the outcomes")
	t.Logf("%d texts", len(list))
}

// The tables and the pages of the examples are searched as well, each text in its
// language.
func TestTheOtherSearches(t *testing.T) {
	for name, in := range map[string]func(string) ([]texts.Found, error){"tables": texts.InTables, "scripts": texts.InScripts} {
		t.Run(name, func(t *testing.T) {
			list, err := in("../../examples")
			require.NoError(t, err)
			require.Greater(t, len(list), 20, "the search is broken")
			for _, found := range list {
				require.NotEmpty(t, found.Text.KK, found.Where)
				require.NotEmpty(t, found.Text.RU, found.Where)
				require.NotContains(t, found.Where, "testdata")
			}
		})
	}
	prose, err := texts.InProse("../../examples")
	require.NoError(t, err)
	require.NotEmpty(t, prose)
	require.NotContains(t, prose[0].Text.EN, "`")
	law, err := texts.InTables("../law")
	require.NoError(t, err)
	require.Greater(t, len(law), 1000)
}
