// Command research is a study: what Order No. 95 in its 2020 edition, a reform that
// shortens certificates to three years, and every reading that can change a result
// make of an invented population of teachers over 20 years.
//
// Usage:
//
//	research [-n TEACHERS] [-seed N] [-workers N] [-people FILE] [-out DIR]
//	research -sums FILE [-out DIR]
//
// It writes tables (CSV and Parquet) and plots (SVG and PNG) into a folder, and
// the main figures to standard output. The same seed gives the same bytes on any
// number of workers. With -people it first writes the population into a Parquet
// file. With -sums it counts nobody and takes the counts from a file, such as the
// one that the Apache Beam pipeline beside it writes.
//
// An interrupt or SIGTERM ends the counting: the first teachers, who have been
// counted, are written up as a study of so many, and the exit status is 130 or 143. A
// second one ends the program at once. Otherwise the exit status is 0, 2 where the
// command line was refused, and 1 for any other error.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/qagida/qagida/examples/research/study"
)

// gcPercent lets the heap, which is small, grow to five times what is in use before
// it is swept: a study then ends in six sevenths of the time.
const gcPercent = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	ctx, stop := untilSignal(context.Background())
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "research:", err)
	}
	os.Exit(status(err))
}

// status is the exit status that an error calls for.
func status(err error) int {
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.As(err, new(refusal)):
		return 2
	}
	if by := (interruption{}); errors.As(err, &by) {
		return by.status()
	}
	return 1
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stdout)
	if err != nil {
		return err
	}
	if o.sums != "" {
		return o.fromSums(stdout)
	}
	if err := makeFolder(o.out); err != nil {
		return err
	}
	return o.count(ctx, stdout, stderr)
}

// fromSums writes up what has been counted elsewhere.
func (o options) fromSums(stdout io.Writer) error {
	totals, err := readSums(o.sums)
	if err != nil {
		return refusal{err}
	}
	if err := makeFolder(o.out); err != nil {
		return err
	}
	return writeUp(stdout, totals, o.out)
}

func readSums(name string) (*study.Totals, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("-sums: %w", err)
	}
	defer file.Close()
	totals, err := study.ReadSums(file)
	if err != nil {
		return nil, fmt.Errorf("-sums %s is no file of counts: %w", name, err)
	}
	return totals, nil
}

// count counts and writes up. What an interrupt leaves of it is written up too.
func (o options) count(ctx context.Context, stdout, stderr io.Writer) error {
	s, err := study.New(o.seed)
	if err != nil {
		return err
	}
	if o.people != "" {
		if err := writePeople(ctx, o.people, s, o.teachers); err != nil {
			return err
		}
	}
	bar := newProgress(stderr, o.teachers)
	totals, err := s.Run(ctx, o.teachers, o.workers, bar.add)
	bar.end()
	if err != nil {
		return err
	}
	if totals.Teachers == 0 {
		return cutShort(ctx, fmt.Sprintf("none of %d teachers was counted; no table is written", o.teachers))
	}
	if err := writeUp(stdout, totals, o.out); err != nil {
		return err
	}
	if n := totals.Teachers; n < int64(o.teachers) {
		const left = "the first %d of %d teachers were counted; %s has what -n %d gives"
		return cutShort(ctx, fmt.Sprintf(left, n, o.teachers, o.out, n))
	}
	return nil
}

func writeUp(stdout io.Writer, totals *study.Totals, folder string) error {
	if err := writeAll(folder, totals); err != nil {
		return err
	}
	return summarize(stdout, totals, folder)
}
