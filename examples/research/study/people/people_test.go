package people_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/examples/research/study"
	"github.com/qagida/qagida/examples/research/study/people"
)

const seed = 5

func newStudy(t *testing.T) *study.Study {
	t.Helper()
	s, err := study.New(seed)
	require.NoError(t, err)
	return s
}

func write(t *testing.T, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	written, err := people.Write(t.Context(), &b, newStudy(t), n)
	require.NoError(t, err)
	require.Equal(t, n, written)
	return b.Bytes()
}

func open(t *testing.T, b []byte) *people.File {
	t.Helper()
	file, err := people.Open(bytes.NewReader(b), int64(len(b)))
	require.NoError(t, err)
	return file
}

func rows(t *testing.T, b []byte) []people.Row {
	t.Helper()
	list, err := parquet.Read[people.Row](bytes.NewReader(b), int64(len(b)))
	require.NoError(t, err)
	return list
}

// pack writes rows as another program might: so many in a row group.
func pack(t *testing.T, list []people.Row, perGroup int64) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, parquet.Write(&b, list, parquet.MaxRowsPerRowGroup(perGroup)))
	return b.Bytes()
}

func teachers(f *people.File) (list []study.Teacher, err error) {
	for group := range f.Groups() {
		for teacher, err := range f.Teachers(group) {
			if err != nil {
				return list, err
			}
			list = append(list, teacher)
		}
	}
	return list, nil
}

// Every teacher comes back as drawn, however the rows are divided: with several
// teachers in a row group, a teacher in several, and a group between two of one.
func TestTheDrawnComeBack(t *testing.T) {
	const n = 12
	b := write(t, n)
	all := rows(t, b)
	s := newStudy(t)
	for _, perGroup := range []int64{1, 2, 7, 50, 1 << 20} {
		file := open(t, pack(t, all, perGroup))
		require.EqualValues(t, (int64(len(all))+perGroup-1)/perGroup, file.Groups())
		list, err := teachers(file)
		require.NoError(t, err)
		require.Len(t, list, n)
		for i, got := range list {
			want, err := s.Draw(i)
			require.NoError(t, err)
			require.Equal(t, want, got)
		}
	}
}

// The columns are of types that any program reads: days are int32 and dates, and
// what is not stated is null.
func TestColumns(t *testing.T) {
	schema := parquet.SchemaOf(people.Row{})
	for _, path := range [][]string{
		{"first"},
		{"last"},
		{"issued"},
		{"support", "list", "element"},
		{"independent_works", "list", "element"},
		{"final_monitoring", "list", "element"},
		{"monitoring", "list", "element"},
	} {
		column, found := schema.Lookup(path...)
		require.True(t, found, path)
		require.Equal(t, parquet.Int32, column.Node.Type().Kind(), path)
		require.Equal(t, "DATE", column.Node.Type().LogicalType().String(), path)
	}
	require.Equal(t, []string{
		"teacher", "renews_by", "place", "first", "last", "hours", "label", "passed", "issued",
		"support", "independent_works", "final_monitoring", "monitoring",
	}, topNames(schema))
}

func topNames(schema *parquet.Schema) (names []string) {
	for _, field := range schema.Fields() {
		names = append(names, field.Name())
	}
	return names
}

func TestTheOrderOfCoursesDoesNotMatter(t *testing.T) {
	all := rows(t, write(t, 1))
	for i, j := 0, len(all)-1; i < j; i, j = i+1, j-1 {
		all[i], all[j] = all[j], all[i]
	}
	list, err := teachers(open(t, pack(t, all, 3)))
	require.NoError(t, err)
	want, err := newStudy(t).Draw(0)
	require.NoError(t, err)
	require.Equal(t, []study.Teacher{want}, list)
}

func TestWritingEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var b bytes.Buffer
	written, err := people.Write(ctx, &b, newStudy(t), 10)
	require.NoError(t, err)
	require.Zero(t, written)
	_, err = people.Open(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.ErrorContains(t, err, "no rows")
}

func TestWhatIsNoPopulation(t *testing.T) {
	for name, change := range map[string]func([]people.Row) []people.Row{
		"stands after": func(r []people.Row) []people.Row { return append(r[len(r)-1:], r...) },
		"nobody renews by \"reform-2030-unmoved\"": func(r []people.Row) []people.Row { r[0].RenewsBy = "reform-2030-unmoved"; return r },
		"has no course that renews by":             func(r []people.Row) []people.Row { return r[:1] },
		"place":                                    func(r []people.Row) []people.Row { r[0].Place = "moon"; return r },
		"label":                                    func(r []people.Row) []people.Row { r[0].Label = "middling"; return r },
	} {
		for _, perGroup := range []int64{1, 1000} {
			t.Run(name, func(t *testing.T) {
				_, err := teachers(open(t, pack(t, change(rows(t, write(t, 2))), perGroup)))
				require.ErrorContains(t, err, name)
			})
		}
	}
	for name, b := range map[string][]byte{
		"people: ": []byte("name,count\nteachers,1\n"),
		"no column renews_by": other(t, []struct {
			Teacher int64 `parquet:"teacher"`
		}{{1}}),
		"no column teacher": other(t, []struct {
			Teacher string `parquet:"teacher"`
		}{{"one"}}),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := people.Open(bytes.NewReader(b), int64(len(b)))
			require.ErrorContains(t, err, name)
		})
	}
}

func other[T any](t *testing.T, rows []T) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, parquet.Write(&b, rows))
	return b.Bytes()
}
