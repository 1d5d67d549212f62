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
	people   string // the file for the population; empty for none
	out      string
	sums     string // the file of counts; empty to count
}

// refusal is a command line that asks for what cannot be. Nothing has been counted.
type refusal struct{ error }

func (r refusal) Unwrap() error { return r.error }

func parse(args []string, stdout io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("research", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // errors are returned
	flags.IntVar(&o.teachers, "n", 400_000, "teachers in the population")
	flags.Uint64Var(&o.seed, "seed", 1, "seed of the population")
	flags.IntVar(&o.workers, "workers", min(runtime.NumCPU(), study.MostWorkers), "how many teachers are counted at once")
	flags.StringVar(&o.people, "people", "", "Parquet file to write the population to (default none)")
	flags.StringVar(&o.out, "out", "out", "folder to write to")
	flags.StringVar(&o.sums, "sums", "", "take the counts from this file and count nobody")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(stdout)
		flags.Usage()
		return o, err
	case err != nil:
		return o, refusal{err}
	case flags.NArg() > 0:
		return o, refusal{fmt.Errorf("%q is no flag, and there are no other arguments", flags.Arg(0))}
	}
	if err := o.check(flags); err != nil {
		return o, refusal{err}
	}
	return o, nil
}

// check refuses numbers beyond all measure, files without a name, and flags that
// contradict each other.
func (o options) check(flags *flag.FlagSet) (err error) {
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) {
		given[f.Name] = true
		if f.Value.String() == "" {
			err = fmt.Errorf("-%s names nothing", f.Name)
		}
	})
	if err != nil {
		return err
	}
	for _, name := range []string{"n", "seed", "workers", "people"} {
		if given["sums"] && given[name] {
			return fmt.Errorf("-sums takes what has been counted, so that -%s does not go with it", name)
		}
	}
	return study.CheckSize(o.teachers, o.workers)
}

// makeFolder makes the folder to write to, and tries whether it can be written to.
func makeFolder(name string) error {
	if err := os.MkdirAll(name, 0o755); err != nil {
		return refusal{fmt.Errorf("-out: %w", err)}
	}
	file, err := os.CreateTemp(name, ".research-*")
	if err != nil {
		return refusal{fmt.Errorf("-out: %w", err)}
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}
