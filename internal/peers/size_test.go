package peers

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A program that decides and prints has no use for encoding/json, and is not to carry it:
// the library writes its own JSON by hand.
func TestASmallProgramDoesNotLinkEncodingJSON(t *testing.T) {
	program := filepath.Join(t.TempDir(), "embed")
	out, err := exec.Command("go", "build", "-o", program, "./testdata/embed").CombinedOutput()
	require.NoError(t, err, "%s", out)
	symbols, err := exec.Command("go", "tool", "nm", program).Output()
	require.NoError(t, err)
	require.True(t, strings.Contains(string(symbols), "/qualification.init"), "the symbols cannot be read")
	for line := range strings.Lines(string(symbols)) {
		require.NotRegexp(t, ` encoding/json\.(Marshal|Unmarshal|newTypeEncoder)$`, strings.TrimSpace(line))
	}
}
