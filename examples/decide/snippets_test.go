package main

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// snippet returns the README's code in a language.
func snippet(t *testing.T, language string) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, after, found := strings.Cut(string(text), "```"+language+"\n")
	require.True(t, found)
	code, _, _ := strings.Cut(after, "```")
	return code
}

// needs skips a test where a program, or what it needs, is not here.
func needs(t *testing.T, command ...string) {
	t.Helper()
	if err := exec.Command(command[0], command[1:]...).Run(); err != nil {
		t.Skipf("%s: %v", strings.Join(command, " "), err)
	}
}

// The README's code in other languages runs as it stands and gives what it says.
func TestSnippets(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "python"), os.DirFS("python")))
	require.NoError(t, os.Symlink(program(t), filepath.Join(dir, "decide")))
	run := func(t *testing.T, code string, command ...string) string {
		t.Helper()
		cmd := exec.Command(command[0], command[1:]...)
		cmd.Dir, cmd.Stdin = dir, strings.NewReader(code)
		cmd.Env = append(os.Environ(), "PYTHONPATH="+filepath.Join(dir, "python"), "PYTHONDONTWRITEBYTECODE=1")
		var trouble strings.Builder
		cmd.Stderr = &trouble
		out, err := cmd.Output()
		require.NoError(t, err, trouble.String())
		return string(out)
	}
	t.Run("pandas", func(t *testing.T) {
		python := "python3" // that of the system has pandas where another one in the path has not
		if exec.Command(python, "-c", "import pandas").Run() != nil {
			python = "/usr/bin/python3"
		}
		needs(t, python, "-c", "import pandas")
		out := run(t, snippet(t, "python")+"\nprint(courses.to_csv(index=False))\n", python, "-")
		require.Equal(t, "place,hours,kind,outcome\ndomestic,72.0,short,undetermined\nabroad,,,undetermined\n", strings.TrimSpace(out)+"\n")
	})
	t.Run("R", func(t *testing.T) {
		needs(t, "Rscript", "-e", "library(jsonlite)")
		out := run(t, snippet(t, "r")+"\nwrite.csv(courses, row.names = FALSE, quote = FALSE)\n", "Rscript", "-")
		require.Equal(t, "place,hours,kind\ndomestic,35,none\ndomestic,36,short\ndomestic,108,long\n", out)
	})
	t.Run("PHP", func(t *testing.T) {
		needs(t, "php", "--version")
		server := service(t)
		code := strings.Replace(snippet(t, "php"), "127.0.0.1:8095", server.Listener.Addr().(*net.TCPAddr).String(), 1)
		require.Equal(t, "expired\n", run(t, code, "php"))
	})
}
