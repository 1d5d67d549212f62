package promise_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/texts"
)

// Every text that the source of the library writes speaks three languages in their
// own letters, not only those of the tables.
func TestEveryTextInTheSourceSpeaksThreeLanguages(t *testing.T) {
	list, err := texts.In(root)
	require.NoError(t, err)
	for _, found := range list {
		t.Run(found.Where, func(t *testing.T) { speaks(t, found.Where, law.Text(found.Text)) })
	}
	require.Greater(t, len(list), 200, "the search is broken")
}
