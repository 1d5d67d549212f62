package main

import (
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"
)

// The Python module holds what its own tests say, with the program and over HTTP.
func TestPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here")
	}
	cmd := exec.Command(python, "-B", "-W", "error", "-m", "unittest", "-q", "test_qagida")
	cmd.Dir = "python"
	cmd.Env = append(os.Environ(), "DECIDE="+program(t), "DECIDE_URL="+service(t).URL)
	text, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", text)
	require.NotContains(t, string(text), "skipped")
}
