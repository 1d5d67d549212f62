// Command mutate breaks a package in small ways, one at a time, and sees whether
// a test of the package notices. It changes the package that it is given, so it
// is run in a copy: see internal/tools/mutate.
//
// All changes are built into one test binary and switched on by a variable of
// the environment, so that a package is compiled once and not once for each of
// hundreds of changes. They are those of gremlins (arithmetic, boundaries and
// negations of comparisons, increments, signs), and besides every number of the
// law and of a provider, and every reading that a set of rules begins with.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: go run ./internal/mutate FOLDER [PLACE…], in a copy of the module")
	}
	folder := os.Args[1]
	mutants := among(instrument(folder), os.Args[2:])
	run := build(folder)
	if out, ok := run(0, time.Minute*5); !ok {
		log.Fatalf("%s: the tests fail without any change:\n%s", folder, out)
	}
	started := time.Now()
	run(0, time.Minute*5)
	limit := 10*time.Since(started) + 5*time.Second
	report(folder, mutants, func(id int) (string, bool) { return run(id, limit) })
}

// among chooses the changes whose places contain one of the texts, such as
// rules.go:137; without any, all.
func among(mutants []mutant, places []string) (chosen []mutant) {
	for _, m := range mutants {
		contains := func(place string) bool { return strings.Contains(m.place, place) }
		if len(places) == 0 || slices.ContainsFunc(places, contains) {
			chosen = append(chosen, m)
		}
	}
	return chosen
}

var failed = regexp.MustCompile(`--- FAIL: (\S+)`)

// report tries every change and lists those that no test notices.
func report(folder string, mutants []mutant, run func(id int) (out string, ok bool)) {
	tried, lived := map[string]int{}, map[string]int{}
	for _, m := range mutants {
		tried[m.kind]++
		out, ok := run(m.id)
		if ok {
			lived[m.kind]++
			fmt.Printf("LIVED  %-9s %s: %s\n", m.kind, m.place, m.change)
		} else if os.Getenv("SHOW") != "" {
			by := "a panic or no end"
			if test := failed.FindStringSubmatch(out); test != nil {
				by = test[1]
			}
			fmt.Printf("killed %-9s %s: %s (%s)\n", m.kind, m.place, m.change, by)
		}
	}
	for _, kind := range kinds {
		if tried[kind] > 0 {
			fmt.Printf("%s: %-9s %4d tried, %4d killed, %d lived\n", folder, kind, tried[kind], tried[kind]-lived[kind], lived[kind])
		}
	}
}

// skipped are the tests that look at the source of the package, which is not its
// own here.
const skipped = "^(TestImports|TestNothingReadsTheWorld|TestNothingChangesAPackageVariable|TestNoExportedVariables|TestEveryExportedNameHasAComment|TestTheExportedAPI)"

// build makes the test binary and gives a way to run it with one change.
func build(folder string) func(id int, limit time.Duration) (out string, ok bool) {
	binary, err := filepath.Abs(filepath.Join(folder, "mutants.test"))
	if err != nil {
		log.Fatal(err)
	}
	if out, err := exec.Command("go", "test", "-c", "-vet=off", "-o", binary, "./"+folder).CombinedOutput(); err != nil {
		log.Fatalf("%s does not build with its changes: %v\n%s", folder, err, out)
	}
	return func(id int, limit time.Duration) (string, bool) {
		ctx, cancel := context.WithTimeout(context.Background(), limit)
		defer cancel()
		cmd := exec.CommandContext(ctx, binary, "-test.failfast", "-test.short", "-test.skip", skipped, "-rapid.nofailfile")
		cmd.Dir, cmd.Env = folder, append(os.Environ(), fmt.Sprintf("MUTANT=%d", id))
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &out
		err := cmd.Run()
		if cmd.ProcessState.ExitCode() < 0 && ctx.Err() == nil {
			log.Fatalf("%s: the tests were stopped from outside: %v", folder, err)
		}
		return strings.TrimSpace(out.String()), err == nil
	}
}
