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
