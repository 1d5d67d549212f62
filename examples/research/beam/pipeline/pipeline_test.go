package pipeline_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"github.com/qagida/qagida/examples/research/beam/pipeline"
	"github.com/qagida/qagida/examples/research/study"
)

func TestMain(m *testing.M) {
	beam.Init()
	os.Exit(m.Run())
}

// The pipeline gives the bytes that the study gives without Beam. The number of
// teachers makes two ranges, the second of them not a full one.
func TestBothGiveTheSameNumbers(t *testing.T) {
	const seed, teachers = 7, 2025
	file := filepath.Join(t.TempDir(), "sums.csv")
	p, scope := beam.NewPipelineWithRoot()
	if err := pipeline.Build(scope, seed, teachers, file); err != nil {
		t.Fatal(err)
	}
	if _, err := prism.Execute(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}

	s, err := study.New(seed)
	if err != nil {
		t.Fatal(err)
	}
	totals, err := s.Run(t.Context(), teachers, 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := totals.WriteSums(&want); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("Beam wrote %d bytes, the study %d, and they differ", len(got), want.Len())
	}
	if totals.Teachers != teachers {
		t.Errorf("%d teachers were counted", totals.Teachers)
	}
}

func TestNobodyIsRefused(t *testing.T) {
	_, scope := beam.NewPipelineWithRoot()
	if err := pipeline.Build(scope, 1, 0, "sums.csv"); err == nil {
		t.Error("a study of nobody was built")
	}
}
