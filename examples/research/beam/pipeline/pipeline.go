// Package pipeline is the study as an Apache Beam pipeline: ranges of teachers go
// in, or parts of a file of people; each worker draws or reads the teachers of one
// and judges them, and what it passes on are counts. No teacher travels between
// workers.
package pipeline

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/qagida/qagida/examples/research/study"
)

func init() {
	register.DoFn2x1[Range, func(string, int64), error](&countFn{})
	register.DoFn3x1[context.Context, string, func(int), error](&partsFn{})
	register.DoFn2x1[int, func(string, int64), error](&countPeopleFn{})
	register.DoFn3x1[int, func(*string) bool, func(string), error](&joinFn{})
	register.Function2x1(line)
	register.Emitter1[int]()
	register.Emitter1[string]()
	register.Emitter2[string, int64]()
	register.Iter1[string]()
}

// Build adds the study of n teachers to a pipeline. It writes the file that
// [study.ReadSums] reads.
func Build(s beam.Scope, seed uint64, n int, file string) error {
	if err := study.CheckSize(n, 1); err != nil {
		return err
	}
	ranges := beam.Reshuffle(s, beam.CreateList(s, split(n)))
	write(s, beam.ParDo(s, &countFn{Seed: seed}, ranges), file)
	return nil
}

// write adds up counts by their names and writes them.
func write(s beam.Scope, counts beam.PCollection, file string) {
	lines := beam.ParDo(s, line, stats.SumPerKey(s, counts))
	whole := beam.ParDo(s, &joinFn{}, beam.GroupByKey(s, beam.AddFixedKey(s, lines)))
	textio.Write(s, file, whole)
}

// Range is teachers from number First up to, but without, number After.
type Range struct{ First, After int }

// rangeSize is how many teachers are counted before their counts are passed on.
const rangeSize = 2000

func split(n int) (ranges []Range) {
	for first := 0; first < n; first += rangeSize {
		ranges = append(ranges, Range{first, min(first+rangeSize, n)})
	}
	return ranges
}

// countFn counts ranges.
type countFn struct {
	Seed  uint64
	study *study.Study
}

// Setup prepares the rules once for each worker.
func (f *countFn) Setup() (err error) {
	f.study, err = study.New(f.Seed)
	return err
}

// ProcessElement emits every count of a range with its name, noughts included, so
// that no name is missing in the end.
func (f *countFn) ProcessElement(r Range, emit func(string, int64)) error {
	totals, err := f.study.Totals(r.First, r.After)
	if err != nil {
		return err
	}
	emitCounts(totals, emit)
	return nil
}

func emitCounts(totals *study.Totals, emit func(string, int64)) {
	for _, cell := range totals.Cells() {
		emit(cell.Name, *cell.Count)
	}
}

func line(name string, count int64) string { return fmt.Sprintf("%s,%d", name, count) }

// joinFn puts the lines, which come in any order, into that of the study. A count
// that is missing or came twice is an error.
type joinFn struct{}

// ProcessElement emits the file as one text, without the last line's end.
func (*joinFn) ProcessElement(_ int, lines func(*string) bool, emit func(string)) error {
	var text strings.Builder
	text.WriteString(study.SumsHeader)
	var next string
	for lines(&next) {
		text.WriteString("\n" + next)
	}
	totals, err := study.ReadSums(strings.NewReader(text.String()))
	if err != nil {
		return err
	}
	var sorted bytes.Buffer
	if err := totals.WriteSums(&sorted); err != nil {
		return err
	}
	emit(strings.TrimSuffix(sorted.String(), "\n"))
	return nil
}
