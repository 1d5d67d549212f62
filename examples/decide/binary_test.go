package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// build makes the real program.
func build(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "decide")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

// TestBinary runs the real program from end to end: a file, standard input, and a
// reader that goes away.
func TestBinary(t *testing.T) {
	decide := build(t)
	requests := everything(t, 20)
	want := ask(t, "1", requests)
	file := filepath.Join(t.TempDir(), "requests.jsonl")
	if err := os.WriteFile(file, requests, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{file}, {"-j", "4", file}, {}, {"-j", "4"}} {
		cmd := exec.Command(decide, args...)
		cmd.Stdin = bytes.NewReader(requests)
		var trouble bytes.Buffer
		cmd.Stderr = &trouble
		got, err := cmd.Output()
		if err != nil || !bytes.Equal(got, want) || trouble.Len() > 0 {
			t.Errorf("%q: %v, %d bytes of %d, on standard error %q", args, err, len(got), len(want), trouble.String())
		}
	}
	for _, args := range []string{"", "-j 4"} {
		pipe := fmt.Sprintf("%s %s %s | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}", decide, args, file)
		err := exec.Command("bash", "-c", pipe).Run()
		if exit := (*exec.ExitError)(nil); !asExit(err, &exit) || exit.ExitCode() != failed {
			t.Errorf("decide %s with a reader that goes away: %v, want status 2", args, err)
		}
	}
}

func asExit(err error, to **exec.ExitError) bool {
	exit, ok := err.(*exec.ExitError)
	*to = exit
	return ok
}

// TestReadme runs the commands of the README and holds what they print to what it
// says. Those with jq are left out where there is none.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(build(t))
	if err := os.CopyFS(filepath.Join(dir, "sample"), os.DirFS("sample")); err != nil {
		t.Fatal(err)
	}
	readme := string(text)
	runs(t, dir, between(readme, "    echo ", "\n"), "echo ", between(readme, "```json\n", "```"))
	if _, err := exec.LookPath("jq"); err != nil {
		t.Skip("no jq here: the commands that use it were not run")
	}
	parts := strings.Split(readme, "```sh\n")[1:]
	if len(parts) < 3 {
		t.Fatalf("%d commands", len(parts))
	}
	for _, part := range parts {
		command, after, _ := strings.Cut(part, "```")
		runs(t, dir, command, "", between(after, "```\n", "```"))
	}
}

func between(text, from, to string) string {
	_, rest, _ := strings.Cut(text, from)
	found, _, _ := strings.Cut(rest, to)
	return found
}

func runs(t *testing.T, dir, command, prefix, want string) {
	t.Helper()
	cmd := exec.Command("sh", "-c", prefix+command)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil || string(out) != want || want == "" {
		t.Errorf("%s\n%v, printed\n%swant\n%s", command, err, out, want)
	}
}

// TestReadmeListsOperations: the table of the README is the table of the program.
func TestReadmeListsOperations(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	want.WriteString("| operation | what it answers |\n|---|---|\n")
	for _, op := range operations {
		fmt.Fprintf(&want, "| `%s` | %s |\n", op.Name(), op.about)
	}
	if !strings.Contains(string(text), want.String()) {
		t.Errorf("the README does not have the table\n%s", want.String())
	}
}
