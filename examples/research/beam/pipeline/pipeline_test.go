package pipeline_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/examples/research/beam/pipeline"
	"github.com/qagida/qagida/examples/research/study"
	"github.com/qagida/qagida/examples/research/study/people"
)

// The teachers make two ranges, and two parts of a file, the second not a full one.
const seed, teachers = 7, 2025

func TestMain(m *testing.M) {
	beam.Init()
	os.Exit(m.Run())
}

// wanted is what the study counts without Beam.
func wanted(t *testing.T) string {
	t.Helper()
	totals, err := newStudy(t).Run(t.Context(), teachers, 2, nil)
	require.NoError(t, err)
	require.EqualValues(t, teachers, totals.Teachers)
	var sums bytes.Buffer
	require.NoError(t, totals.WriteSums(&sums))
	return sums.String()
}

func newStudy(t *testing.T) *study.Study {
	t.Helper()
	s, err := study.New(seed)
	require.NoError(t, err)
	return s
}

// execute runs a pipeline and gives the file that it writes.
func execute(t *testing.T, build func(s beam.Scope, file string)) (string, error) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sums.csv")
	p, scope := beam.NewPipelineWithRoot()
	build(scope, file)
	if _, err := prism.Execute(context.Background(), p); err != nil {
		return "", err
	}
	got, err := os.ReadFile(file)
	return string(got), err
}

// The pipeline gives the bytes that the study gives without Beam, from the
// generator, from a file of the same people, and from one that can only be read
// from its beginning.
func TestAllGiveTheSameNumbers(t *testing.T) {
	var drawn bytes.Buffer
	_, err := people.Write(t.Context(), &drawn, newStudy(t), teachers)
	require.NoError(t, err)
	file, err := people.Open(bytes.NewReader(drawn.Bytes()), int64(drawn.Len()))
	require.NoError(t, err)
	require.Equal(t, 2, file.Groups())
	local, inMemory := filepath.Join(t.TempDir(), "people.parquet"), "memfs://people.parquet"
	require.NoError(t, os.WriteFile(local, drawn.Bytes(), 0o600))
	memfs.Write(inMemory, drawn.Bytes())

	require.NoError(t, pipeline.Check(t.Context(), inMemory))
	want := wanted(t)
	for name, build := range map[string]func(beam.Scope, string){
		"drawn":     func(s beam.Scope, sums string) { require.NoError(t, pipeline.Build(s, seed, teachers, sums)) },
		"a file":    func(s beam.Scope, sums string) { pipeline.BuildFromPeople(s, local, sums) },
		"in memory": func(s beam.Scope, sums string) { pipeline.BuildFromPeople(s, inMemory, sums) },
	} {
		t.Run(name, func(t *testing.T) {
			got, err := execute(t, build)
			require.NoError(t, err)
			require.Equal(t, want, got)
		})
	}
}

func TestWhatIsRefused(t *testing.T) {
	_, scope := beam.NewPipelineWithRoot()
	require.Error(t, pipeline.Build(scope, 1, 0, "sums.csv"), "a study of nobody")
	require.Error(t, pipeline.Build(scope, 1, study.MostTeachers+1, "sums.csv"), "a study of too many")

	noParquet := filepath.Join(t.TempDir(), "people.parquet")
	require.NoError(t, os.WriteFile(noParquet, []byte("none"), 0o600))
	for _, from := range []string{noParquet, filepath.Join(t.TempDir(), "none.parquet")} {
		_, err := execute(t, func(s beam.Scope, sums string) { pipeline.BuildFromPeople(s, from, sums) })
		require.Error(t, err, from)
		require.Error(t, pipeline.Check(t.Context(), from), from)
	}
}
