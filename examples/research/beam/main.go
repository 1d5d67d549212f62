// Command beam counts the study of the module above it as an Apache Beam pipeline.
//
// Usage:
//
//	beam [-n TEACHERS] [-seed N] [-sums FILE] [Beam's own flags]
//	beam -people FILE [-sums FILE] [Beam's own flags]
//
// With -people the teachers are read from a Parquet file that the command research
// of the module above writes; otherwise they are drawn. Without Beam's flag -runner
// the pipeline runs on Prism inside this process. With -runner universal, flink,
// spark or dataflow, and the flags of that runner, the same pipeline runs there;
// -sums and -people must then name files that the workers can reach, such as gs://….
// The command research makes tables and plots of the counts.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/qagida/qagida/examples/research/beam/pipeline"
)

// options are what the command line says, apart from Beam's own flags.
type options struct {
	teachers     int
	seed         uint64
	people, sums string
	given        map[string]bool
}

func main() {
	o := options{given: map[string]bool{}}
	flag.IntVar(&o.teachers, "n", 400_000, "teachers in the population")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the population")
	flag.StringVar(&o.people, "people", "", "Parquet file to read the population from (default none)")
	flag.StringVar(&o.sums, "sums", "out/sums.csv", "file for the counts")
	flag.Parse()
	flag.Visit(func(f *flag.Flag) { o.given[f.Name] = true })
	beam.Init() // a worker of a remote runner goes no further
	if err := o.run(context.Background(), flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func (o *options) run(ctx context.Context, rest []string) error {
	if err := o.check(rest); err != nil {
		return err
	}
	if o.people != "" && o.inProcess() {
		if err := pipeline.Check(ctx, o.people); err != nil {
			return fmt.Errorf("-people %s: %w", o.people, err)
		}
	}
	p, scope := beam.NewPipelineWithRoot()
	if o.people != "" {
		pipeline.BuildFromPeople(scope, o.people, o.sums)
	} else if err := pipeline.Build(scope, o.seed, o.teachers, o.sums); err != nil {
		return err
	}
	return beamx.Run(ctx, p)
}

// inProcess reports whether the pipeline runs here, on Prism, as it does by default.
func (o *options) inProcess() bool { return !o.given["runner"] && !o.given["endpoint"] }

// check refuses what contradicts itself, and files that no file system of Beam has.
func (o *options) check(rest []string) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("%q is no flag, and there are no other arguments", rest[0])
	case o.sums == "":
		return errors.New("-sums names nothing")
	case o.given["people"] && o.people == "":
		return errors.New("-people names nothing")
	case o.given["people"] && (o.given["n"] || o.given["seed"]):
		return errors.New("-people says who is counted, so that -n and -seed do not go with it")
	}
	if err := reachable(o.sums); err != nil || o.people == "" {
		return err
	}
	return reachable(o.people)
}

// reachable refuses a file that no file system of Beam has.
func reachable(name string) (err error) {
	defer func() {
		if why := recover(); why != nil { // as Beam refuses it
			err = fmt.Errorf("%s: %v", name, why)
		}
	}()
	filesystem.ValidateScheme(name)
	return nil
}
