package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/examples/research/study"
	"github.com/qagida/qagida/examples/research/study/people"
)

// Whatever is refused is refused before anything is counted or written, with a
// sentence that names the flag or the number.
func TestWhatTheCommandRefuses(t *testing.T) {
	folder := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}
	broken := file("broken.csv", "name,count\nteachers,1\n")
	empty, long := file("empty.csv", ""), file("long.csv", strings.Repeat("a", 1<<17))
	negative := file("negative.csv", "name,count\nteachers,-1\n")
	out := filepath.Join(folder, "out")
	for _, row := range []struct {
		says string
		args []string
	}{
		{"0 teachers", []string{"-n", "0"}},
		{"-5 teachers", []string{"-n", "-5"}},
		{"20000001 teachers: there must be from 1 to 20000000", []string{"-n", "20000001"}},
		{"value out of range", []string{"-n", "100000000000000000000"}},
		{"-n", []string{"-n", "many"}},
		{"0 workers", []string{"-workers", "0"}},
		{"-1 workers", []string{"-workers", "-1"}},
		{"1001 workers: there must be from 1 to 1000", []string{"-workers", "1001"}},
		{"-seed", []string{"-seed", "-1"}},
		{`"more" is no flag`, []string{"more"}},
		{`"150" is no flag`, []string{"-n", few, few}},
		{"-m", []string{"-m", "1"}},
		{"-out names nothing", []string{"-out", ""}},
		{"-out", []string{"-out", broken}},
		{"-out", []string{"-out", filepath.Join(broken, "in")}},
		{"-people names nothing", []string{"-people", ""}},
		{"-people", []string{"-people", folder}},
		{"-sums names nothing", []string{"-sums", ""}},
		{"-sums: open", []string{"-sums", filepath.Join(folder, "none.csv")}},
		{"no file of counts", []string{"-sums", broken}},
		{"no file of counts", []string{"-sums", empty}},
		{"no file of counts", []string{"-sums", long}},
		{"no file of counts", []string{"-sums", negative}},
		{"is a directory", []string{"-sums", folder}},
		{"-n does not go with it", []string{"-sums", broken, "-n", few}},
		{"-seed does not go with it", []string{"-sums", broken, "-seed", "1"}},
		{"-workers does not go with it", []string{"-workers", "1", "-sums", broken}},
		{"-people does not go with it", []string{"-people", "p", "-sums", broken}},
	} {
		t.Run(strings.Join(row.args, " "), func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			err := run(t.Context(), append([]string{"-out", out}, row.args...), &stdout, &stderr)
			require.ErrorContains(t, err, row.says)
			require.Equal(t, 2, status(err))
			require.NotContains(t, err.Error(), "\n")
			require.Empty(t, stdout.String()+stderr.String())
			if entries, err := os.ReadDir(out); err == nil {
				require.Empty(t, entries, "something was written")
			}
		})
	}
}

func TestHelpIsNoError(t *testing.T) {
	var stdout bytes.Buffer
	err := run(t.Context(), []string{"-h"}, &stdout, io.Discard)
	require.ErrorIs(t, err, flag.ErrHelp)
	require.Zero(t, status(err))
	require.Contains(t, stdout.String(), "-workers")
	require.Equal(t, 1, status(errors.New("any other")))
}

// A context that ended before the first teacher leaves nothing, and the command
// says so.
func TestInterruptedAtOnce(t *testing.T) {
	drawn := filepath.Join(t.TempDir(), "people.parquet")
	for _, args := range [][]string{{"-n", few}, {"-n", few, "-people", drawn}} {
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(interruption{by: syscall.SIGINT})
		folder := t.TempDir()
		var stdout bytes.Buffer
		err := run(ctx, append(args, "-out", folder), &stdout, io.Discard)
		require.ErrorContains(t, err, "of 150 teachers")
		require.ErrorContains(t, err, "no table is written")
		require.Equal(t, 130, status(err))
		require.Empty(t, stdout.String())
		require.Empty(t, names(t, folder))
	}
}

// The built program, interrupted, leaves the bytes of a study of the first teachers.
func TestInterruptedProgram(t *testing.T) {
	program := filepath.Join(t.TempDir(), "research")
	if said, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for signal, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		t.Run(signal.String(), func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "out")
			args := []string{"-n", "1000000", "-seed", "3", "-workers", "2", "-out", folder}
			stdout, stderr, exit := interrupt(t, signal, folder, program, args...)
			require.Equal(t, want, exit, stderr)
			counted := regexp.MustCompile(
				`^research: interrupted: the first (\d+) of 1000000 teachers were counted; .* has what -n (\d+) gives\n$`,
			).FindStringSubmatch(stderr)
			require.Len(t, counted, 3, stderr)
			require.Equal(t, counted[1], counted[2])

			whole, said := research(t, "-n", counted[1], "-seed", "3")
			require.Equal(t, names(t, whole), names(t, folder))
			for _, name := range names(t, whole) {
				require.True(t, bytes.Equal(read(t, whole, name), read(t, folder, name)), name)
			}
			require.Equal(t, strings.ReplaceAll(said, whole, ""), strings.ReplaceAll(stdout, folder, ""))
		})
	}
}

// interrupt starts a program and sends it a signal soon after it has made its folder.
func interrupt(t *testing.T, signal os.Signal, folder, program string, args ...string) (stdout, stderr string, exit int) {
	t.Helper()
	var out, complaints bytes.Buffer
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Stdout, cmd.Stderr = &out, &complaints
	require.NoError(t, cmd.Start())
	require.Eventually(t, func() bool {
		_, err := os.Stat(folder)
		return err == nil
	}, time.Minute, 5*time.Millisecond)
	time.Sleep(300 * time.Millisecond) // the counting begins at once
	require.NoError(t, cmd.Process.Signal(signal))
	err := cmd.Wait()
	require.ErrorAs(t, err, new(*exec.ExitError))
	return out.String(), complaints.String(), cmd.ProcessState.ExitCode()
}

// The file of -people holds the teachers who are counted.
func TestPeople(t *testing.T) {
	name := filepath.Join(t.TempDir(), "people.parquet")
	folder, _ := research(t, "-n", few, "-seed", "4", "-people", name)
	b := read(t, name)
	file, err := people.Open(bytes.NewReader(b), int64(len(b)))
	require.NoError(t, err)
	s, err := study.New(0) // the seed is of no account
	require.NoError(t, err)
	totals := study.NewTotals()
	for group := range file.Groups() {
		for teacher, err := range file.Teachers(group) {
			require.NoError(t, err)
			require.NoError(t, s.Count(totals, teacher))
		}
	}
	var sums bytes.Buffer
	require.NoError(t, totals.WriteSums(&sums))
	require.Equal(t, string(read(t, folder, "sums.csv")), sums.String())
}
