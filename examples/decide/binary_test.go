package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// built is the real program, made once.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "decide")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "decide")
	if text, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, text)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	status := m.Run()
	if path, err := built(); err == nil {
		os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(status)
}

// program is the path of the real program.
func program(t testing.TB) string {
	t.Helper()
	path, err := built()
	require.NoError(t, err)
	return path
}

// statusOf is the exit status of a program that has ended.
func statusOf(t *testing.T, err error) int {
	t.Helper()
	if err == nil {
		return 0
	}
	var exit *exec.ExitError
	require.True(t, errors.As(err, &exit), "%v", err)
	return exit.ExitCode()
}

// The real program from end to end: a file and standard input.
func TestProgram(t *testing.T) {
	requests := everything(t, 3)
	want := ask(t, "1", requests)
	file := filepath.Join(t.TempDir(), "requests.jsonl")
	require.NoError(t, os.WriteFile(file, requests, 0o600))
	for _, args := range [][]string{{file}, {"-j", "1", file}, {"-j", "4", file}, {}, {"-j", "4"}} {
		t.Run(fmt.Sprint(args), func(t *testing.T) {
			cmd := exec.Command(program(t), args...)
			cmd.Stdin = bytes.NewReader(requests)
			var trouble bytes.Buffer
			cmd.Stderr = &trouble
			got, err := cmd.Output()
			require.NoError(t, err)
			require.True(t, bytes.Equal(want, got), "%d bytes of %d", len(got), len(want))
			require.Empty(t, trouble.String())
		})
	}
}

// Answers that nobody can read are a failure, whatever stands in the way.
func TestProgramWithoutOutput(t *testing.T) {
	file := filepath.Join(t.TempDir(), "requests.jsonl")
	require.NoError(t, os.WriteFile(file, everything(t, 20), 0o600))
	for _, v := range []struct {
		name, command string
		status        int
	}{
		{"closed", "%s %s >&-", failed},
		{"closed, four at a time", "%s -j 4 %s >&-", failed},
		{"closed, the list", "%s -list >&- # %s", failed},
		{"closed, the schema", "%s -schema >&- # %s", failed},
		{"a reader that goes away", "%s %s | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}", failed},
		{"a full disk", "%s %s >/dev/full", failed},
		{"thrown away", "%s %s >/dev/null", answered},
	} {
		t.Run(v.name, func(t *testing.T) {
			command := fmt.Sprintf(v.command, program(t), file)
			require.Equal(t, v.status, statusOf(t, exec.Command("bash", "-c", command).Run()))
		})
	}
}

// A signal ends the program after whole lines, whether it is busy or waits.
func TestProgramIsStopped(t *testing.T) {
	for _, v := range []struct {
		name   string
		signal os.Signal
		waits  bool
		args   []string
	}{
		{"SIGTERM, busy", syscall.SIGTERM, false, nil},
		{"SIGTERM, busy, one at a time", syscall.SIGTERM, false, []string{"-j", "1"}},
		{"SIGTERM, waiting", syscall.SIGTERM, true, nil},
		{"interrupt, busy", os.Interrupt, false, nil},
	} {
		t.Run(v.name, func(t *testing.T) {
			cmd := exec.Command(program(t), v.args...)
			input, err := cmd.StdinPipe()
			require.NoError(t, err)
			output, err := cmd.StdoutPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())
			go func() {
				for _, err := fmt.Fprintln(input, simple); err == nil && !v.waits; {
					_, err = fmt.Fprintln(input, simple)
				}
			}()
			first := make([]byte, 1)
			_, err = io.ReadFull(output, first)
			require.NoError(t, err)
			time.Sleep(20 * time.Millisecond)
			require.NoError(t, cmd.Process.Signal(v.signal))
			rest, err := io.ReadAll(output)
			require.NoError(t, err)
			require.Equal(t, answered, statusOf(t, cmd.Wait()))
			answers := strings.SplitAfter(string(first)+string(rest), "\n")
			require.Empty(t, answers[len(answers)-1], "half a line")
			for _, answer := range answers[:len(answers)-1] {
				require.Equal(t, answers[0], answer)
			}
		})
	}
}

// The commands of the README print what it says. Those with a tool that is not
// here are left out.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	const printings = "../../internal/lawtext/testdata"
	dir := filepath.Join(t.TempDir(), "examples", "decide")
	require.NoError(t, os.CopyFS(filepath.Join(dir, "sample"), os.DirFS("sample")))
	require.NoError(t, os.CopyFS(filepath.Join(dir, "python"), os.DirFS("python")))
	require.NoError(t, os.CopyFS(filepath.Join(dir, printings), os.DirFS(printings)))
	require.NoError(t, os.Symlink(program(t), filepath.Join(dir, "decide")))
	parts := strings.Split(string(text), "```sh\n")[1:]
	require.GreaterOrEqual(t, len(parts), 4)
	for _, part := range parts {
		command, after, _ := strings.Cut(part, "```")
		want, _, _ := strings.Cut(strings.TrimPrefix(after, "\n\n```\n"), "```")
		t.Run(strings.TrimSpace(command), func(t *testing.T) {
			for _, tool := range []string{"jq", "curl", "python3"} {
				if _, err := exec.LookPath(tool); err != nil && strings.Contains(command, tool) {
					t.Skip("no " + tool + " here")
				}
			}
			cmd := exec.Command("sh", "-c", command)
			cmd.Dir = dir
			got, err := cmd.Output()
			require.NoError(t, err)
			require.NotEmpty(t, want)
			require.Equal(t, want, string(got))
		})
	}
}

// The README of the library shows this program too: each of its blocks of commands
// prints the block that follows.
func TestRootReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	dir := t.TempDir()
	here := filepath.Join(dir, "examples", "decide")
	require.NoError(t, os.CopyFS(filepath.Join(here, "sample"), os.DirFS("sample")))
	require.NoError(t, os.Symlink(program(t), filepath.Join(here, "decide")))
	blocks, shown := indented(string(text)), 0
	for i, block := range blocks {
		if !strings.Contains(block, "examples/decide/decide ") && !strings.HasSuffix(block, "examples/decide/decide\n") {
			continue
		}
		t.Run(block, func(t *testing.T) {
			if _, err := exec.LookPath("jq"); err != nil && strings.Contains(block, "jq ") {
				t.Skip("no jq here")
			}
			cmd := exec.Command("sh", "-c", withoutBuild(block))
			cmd.Dir = dir
			got, err := cmd.Output()
			require.NoError(t, err)
			require.NotEmpty(t, got)
			if next := append(blocks, "")[i+1]; !strings.Contains(next, "examples/decide") {
				require.Equal(t, next, string(got))
			}
		})
		shown++
	}
	require.GreaterOrEqual(t, shown, 3)
}

// indented returns the blocks of a text that are indented, without the indent.
func indented(text string) (blocks []string) {
	inside := false
	for line := range strings.Lines(text) {
		code, isCode := strings.CutPrefix(line, "    ")
		switch {
		case isCode && inside:
			blocks[len(blocks)-1] += code
		case isCode:
			blocks = append(blocks, code)
		}
		inside = isCode
	}
	return blocks
}

// withoutBuild leaves out the command that builds the program: it is there.
func withoutBuild(block string) string {
	var kept strings.Builder
	for line := range strings.Lines(block) {
		if !strings.HasPrefix(line, "go build ") {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

// The table of the README is the table of the program, and so is the list that it
// writes.
func TestOperationsAreListed(t *testing.T) {
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	var list bytes.Buffer
	require.Equal(t, answered, run(t.Context(), []string{"-list"}, nil, &list, io.Discard))
	lines := strings.Split(strings.TrimSpace(list.String()), "\n")
	require.Len(t, lines, len(operations))
	for i, op := range operations {
		require.Contains(t, string(text), "| `"+op.Name()+"` | "+op.about+" |\n")
		name, about, _ := strings.Cut(lines[i], " ")
		require.Equal(t, op.Name(), name)
		require.Equal(t, op.about, strings.TrimSpace(about))
		require.NotEmpty(t, op.about)
	}
	require.Equal(t, len(operations), strings.Count(string(text), "\n| `"))
}
