package pipeline

import (
	"bytes"
	"context"
	"errors"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/qagida/qagida/examples/research/study"
	"github.com/qagida/qagida/examples/research/study/people"
)

// BuildFromPeople adds the study of the teachers in a Parquet file to a pipeline. The
// workers must be able to read the file.
func BuildFromPeople(s beam.Scope, from, file string) {
	parts := beam.Reshuffle(s, beam.ParDo(s, &partsFn{}, beam.Create(s, from)))
	write(s, beam.ParDo(s, &countPeopleFn{From: from}, parts), file)
}

// Check refuses a file that is not there or has no people, where this process can
// reach the file as the workers can.
func Check(ctx context.Context, name string) error {
	_, closer, err := open(ctx, name)
	if err != nil {
		return err
	}
	return closer.Close()
}

// partsFn numbers the parts of a file.
type partsFn struct{}

// ProcessElement emits every part.
func (*partsFn) ProcessElement(ctx context.Context, name string, emit func(int)) error {
	file, closer, err := open(ctx, name)
	if err != nil {
		return err
	}
	for part := range file.Groups() {
		emit(part)
	}
	return closer.Close()
}

// open opens a file of people through Beam's file systems. One that gives no access
// from anywhere but the beginning, as those of clouds, is read whole.
func open(ctx context.Context, name string) (*people.File, io.Closer, error) {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, nil, err
	}
	defer files.Close()
	reader, err := files.OpenRead(ctx, name)
	if err != nil {
		return nil, nil, err
	}
	file, err := look(ctx, files, name, reader)
	if err != nil {
		return nil, nil, errors.Join(err, reader.Close())
	}
	return file, reader, nil
}

func look(ctx context.Context, files filesystem.Interface, name string, reader io.Reader) (*people.File, error) {
	if at, anywhere := reader.(io.ReaderAt); anywhere {
		size, err := files.Size(ctx, name)
		if err != nil {
			return nil, err
		}
		return people.Open(at, size)
	}
	whole, err := io.ReadAll(reader)
	if err != nil {
		return nil, err
	}
	return people.Open(bytes.NewReader(whole), int64(len(whole)))
}

// countPeopleFn counts the teachers of parts of a file.
type countPeopleFn struct {
	From   string
	study  *study.Study
	file   *people.File
	closer io.Closer
}

// Setup prepares the rules and opens the file, once for each worker.
func (f *countPeopleFn) Setup(ctx context.Context) (err error) {
	if f.study, err = study.New(0); err != nil { // nobody is drawn
		return err
	}
	f.file, f.closer, err = open(ctx, f.From)
	return err
}

// ProcessElement emits every count of a part with its name, noughts included.
func (f *countPeopleFn) ProcessElement(part int, emit func(string, int64)) error {
	totals := study.NewTotals()
	for teacher, err := range f.file.Teachers(part) {
		if err != nil {
			return err
		}
		if err := f.study.Count(totals, teacher); err != nil {
			return err
		}
	}
	emitCounts(totals, emit)
	return nil
}

// Teardown closes the file.
func (f *countPeopleFn) Teardown() error { return f.closer.Close() }
