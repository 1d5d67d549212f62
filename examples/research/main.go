// Command research is a study: what Order No. 95 in its 2020 edition, a reform that
// shortens certificates to three years, and every reading that can change a result
// make of an invented population of teachers over 20 years.
//
// Usage:
//
//	research [-n TEACHERS] [-seed N] [-workers N] [-out DIR]
//	research -sums FILE [-out DIR]
//
// It writes tables (CSV and Parquet) and plots (SVG and PNG) into a folder, and
// the main figures to standard output. The same seed gives the same bytes on any
// number of workers. With -sums it counts nobody and takes the counts from a
// file, such as the one that the Apache Beam pipeline beside it writes.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/qagida/qagida/examples/research/study"
)

// options are what the command line says.
type options struct {
	teachers int
	seed     uint64
	workers  int
	out      string
	sums     string // the file of counts; empty to count
}

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "research:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stderr)
	if err != nil {
		return err
	}
	totals, err := o.totals(stderr)
	if err != nil {
		return err
	}
	if err := writeAll(o.out, totals); err != nil {
		return err
	}
	return summarize(stdout, totals, o.out)
}

func parse(args []string, stderr io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("research", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&o.teachers, "n", 400_000, "teachers in the population")
	flags.Uint64Var(&o.seed, "seed", 1, "seed of the population")
	flags.IntVar(&o.workers, "workers", runtime.NumCPU(), "how many teachers are counted at once")
	flags.StringVar(&o.out, "out", "out", "folder to write to")
	flags.StringVar(&o.sums, "sums", "", "take the counts from this file and count nobody")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, errors.New("not a flag: " + flags.Arg(0))
	}
	return o, nil
}

// totals counts, or reads what has been counted.
func (o options) totals(stderr io.Writer) (*study.Totals, error) {
	if o.sums != "" {
		file, err := os.Open(o.sums)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		return study.ReadSums(file)
	}
	s, err := study.New(o.seed)
	if err != nil {
		return nil, err
	}
	return s.Run(o.teachers, o.workers, newProgress(stderr, o.teachers).add)
}
