// Package openapi holds the description that the service gives of itself to the
// standard. It stands apart, so that the tests of the program are built without the
// library that knows it.
package openapi

import (
	"bufio"
	"io"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/stretchr/testify/require"
)

// service builds the program, starts it on this machine, and returns its address.
func service(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "decide")
	text, err := exec.Command("go", "build", "-o", path, "..").CombinedOutput()
	require.NoError(t, err, "%s", text)
	cmd := exec.Command(path, "-listen", "127.0.0.1:0")
	says, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
		require.NoError(t, cmd.Wait())
	})
	line, err := bufio.NewReader(says).ReadString('\n')
	require.NoError(t, err)
	_, address, found := strings.Cut(strings.TrimSpace(line), "http://")
	require.True(t, found, line)
	return "http://" + address
}

func operations(t *testing.T) []string {
	t.Helper()
	text, err := exec.Command("go", "run", "..", "-list").Output()
	require.NoError(t, err)
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

// The description is OpenAPI 3.1, and has a path for every operation.
func TestOpenAPI(t *testing.T) {
	client := http.Client{Timeout: 30 * time.Second}
	response, err := client.Get(service(t) + "/openapi.json")
	require.NoError(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)

	document, err := libopenapi.NewDocument(text)
	require.NoError(t, err)
	require.Equal(t, "3.1.0", document.GetVersion())
	model, err := document.BuildV3Model()
	require.NoError(t, err)
	all := operations(t)
	require.Greater(t, len(all), 50)
	for _, line := range all {
		name, about, _ := strings.Cut(line, " ")
		path, found := model.Model.Paths.PathItems.Get("/v1/" + name)
		require.True(t, found, "no path of %s", name)
		require.Equal(t, strings.TrimSpace(about), path.Post.Summary)
	}

	check, problems := validator.NewValidator(document)
	require.Empty(t, problems)
	valid, faults := check.ValidateDocument()
	for _, fault := range faults {
		t.Log(fault.Message, fault.Reason)
	}
	require.True(t, valid)
}
