package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// asProgram is set for a copy of the test that is to be the program itself.
const asProgram = "QAGIDA_TEST_AS_PROGRAM"

// program is a command that runs this program in a process of its own.
func program(args ...string) *exec.Cmd {
	command := exec.Command(os.Args[0], args...)
	command.Env = append(os.Environ(), asProgram+"=1")
	return command
}

// someNames are names of people that nobody else has.
func someNames(prefix string, count int) []string {
	names := make([]string, count)
	for i := range names {
		names[i] = fmt.Sprintf("%s %s", prefix, strings.Repeat("Ә", i+1))
	}
	return names
}

// wantWhole asks that a folder holds together: a paper and a credential for each
// number that stands, none for any other, and no number twice.
func wantWhole(t *testing.T, folder string) *register {
	t.Helper()
	release, err := hold(folder, io.Discard, qagida.English) // ends what was stopped
	require.NoError(t, err)
	release()
	r, err := readRegister(folder)
	require.NoError(t, err)
	files := filesIn(t, folder)
	want := map[string]bool{}
	for _, e := range r.entries {
		if e.stands() {
			want["certificates/"+fileName(e.Number, ".pdf")], want["certificates/"+fileName(e.Number, ".jwt")] = true, true
		}
	}
	for name, content := range files {
		if strings.HasPrefix(name, "certificates/") {
			require.True(t, want[name], "%s stands in no register", name)
			require.NotEmpty(t, content)
			delete(want, name)
		}
		require.False(t, strings.HasPrefix(name, stagingFolder), name)
	}
	require.Empty(t, want, "papers that the register knows are not there")
	return r
}

// Killed at any moment, nothing is lost and nothing is given twice: fifty moments in a
// long run, some in a short one.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("processes are killed as Unix does it")
	}
	moments := 6
	if os.Getenv("QAGIDA_LONG") != "" {
		moments = 50
	}
	folder := t.TempDir()
	books := []string{
		rawStreamOf(someNames("Айгүл", 9)...).write(t), rawStreamOf(someNames("Болат", 9)...).write(t),
		rawStreamOf(someNames("Айгүл", 9)...).set(0, "H4", num("1")).write(t), // one of them has failed now
	}
	whole := time.Duration(0)
	for i := range moments {
		book := books[i%len(books)]
		command := program("-out", folder, book)
		began := time.Now()
		require.NoError(t, command.Start())
		if whole > 0 {
			time.Sleep(rand.N(whole))
			_ = command.Process.Kill()
		}
		if err := command.Wait(); err == nil && whole == 0 {
			whole = time.Since(began)
		}
		wantWhole(t, folder)
	}
	for _, book := range books {
		out, err := program("-out", folder, book).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	r := wantWhole(t, folder)
	standing := map[string]int{}
	for _, e := range r.entries {
		if e.stands() {
			standing[e.Holder]++
		}
	}
	require.Len(t, standing, 17, "eighteen people, of whom one has failed")
	for holder, count := range standing {
		require.Equal(t, 1, count, holder)
	}
}

// Two programs at a time give each number once.
func TestTwoAtATime(t *testing.T) {
	folder := t.TempDir()
	var waiting sync.WaitGroup
	for _, prefix := range []string{"Айгүл", "Болат", "Сәуле", "Дәулет"} {
		book := rawStreamOf(someNames(prefix, 3)...).write(t)
		waiting.Go(func() {
			out, err := program("-json", "-out", folder, book).CombinedOutput()
			if err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	waiting.Wait()
	r := wantWhole(t, folder)
	require.Len(t, r.entries, 12)
	require.Equal(t, 13, r.next("KZ", 1, nil))
}

// A disk that is full leaves what was there, and says so.
func TestDiskFull(t *testing.T) {
	folder := smallDisk(t)
	require.NoError(t, program("-out", folder, rawStreamOf("Айгүл Бірінші").write(t)).Run())
	before := filesIn(t, folder)
	command := program("-json", "-lang", "ru", "-out", folder, rawStreamOf(someNames("Болат", 40)...).write(t))
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	require.Error(t, command.Run())
	require.Contains(t, stderr.String(), "осталась как была")
	require.True(t, json.Valid(stdout.Bytes()), stdout.String())
	require.Equal(t, before, filesIn(t, folder))
	wantWhole(t, folder)
	require.NoError(t, program("-out", folder, rawStreamOf("Сәуле Үшінші").write(t)).Run(), "there is room for one more")
}

// smallDisk is a folder on a disk of a megabyte, where one can be made.
func smallDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder).CombinedOutput(); err != nil {
		t.Skipf("no small disk can be mounted here: %v: %s", err, out)
	}
	t.Cleanup(func() { _ = exec.Command("umount", folder).Run() })
	return folder
}

// A step of a plan that was done is not done again, wherever it was stopped.
func TestRecover(t *testing.T) {
	for stop := range 5 {
		folder := t.TempDir()
		file := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
		require.NoError(t, os.MkdirAll(file("certificates"), 0o755))
		require.NoError(t, os.WriteFile(file("certificates/A.pdf"), []byte("old"), 0o644))
		s, err := newStaging(folder)
		require.NoError(t, err)
		require.NoError(t, s.put("certificates/A.pdf", []byte("new"), 0o644))
		require.NoError(t, s.put("register.jsonl", nil, 0o600))
		s.move("certificates/A.pdf", "withdrawn", "A.pdf")
		s.place("certificates/A.pdf")
		s.place("register.jsonl")
		plan, err := json.Marshal(s.steps)
		require.NoError(t, err)
		require.NoError(t, writeFile(s.path(stagingFolder, planFile), plan, 0o644))
		for _, step := range s.steps[:min(stop, len(s.steps))] {
			require.NoError(t, s.do(step))
		}
		for range 2 {
			require.NoError(t, recoverPlan(folder))
			files := filesIn(t, folder)
			require.Equal(t, map[string][]byte{"certificates/A.pdf": []byte("new"), "withdrawn/A.pdf": []byte("old"), "register.jsonl": {}}, files)
		}
	}
}

// What is aside without a plan was never promised, and goes.
func TestUnplanned(t *testing.T) {
	folder := t.TempDir()
	s, err := newStaging(folder)
	require.NoError(t, err)
	require.NoError(t, s.put("register.jsonl", []byte("half"), 0o600))
	require.NoError(t, recoverPlan(folder))
	require.Empty(t, filesIn(t, folder))
}
