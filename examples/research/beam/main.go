// Command beam counts the study of the module above it as an Apache Beam pipeline.
//
// Usage:
//
//	beam [-n TEACHERS] [-seed N] [-sums FILE] [Beam's own flags]
//
// Without Beam's flag -runner it runs on Prism inside this process. With -runner
// flink, spark or dataflow, and the flags of that runner, the same pipeline runs
// there; -sums must then name a file that the workers can write, such as gs://….
// The command research of the module above makes tables and plots of that file.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/qagida/qagida/examples/research/beam/pipeline"
)

func main() {
	teachers := flag.Int("n", 400_000, "teachers in the population")
	seed := flag.Uint64("seed", 1, "seed of the population")
	sums := flag.String("sums", "out/sums.csv", "file for the counts")
	flag.Parse()
	beam.Init() // a worker of a remote runner goes no further
	if err := run(*seed, *teachers, *sums); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func run(seed uint64, teachers int, sums string) error {
	if flag.NArg() > 0 {
		return errors.New("not a flag: " + flag.Arg(0))
	}
	p, scope := beam.NewPipelineWithRoot()
	if err := pipeline.Build(scope, seed, teachers, sums); err != nil {
		return err
	}
	return beamx.Run(context.Background(), p)
}
