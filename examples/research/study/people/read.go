package people

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/qagida/qagida/examples/research/study"
)

// File is a population in a Parquet file. It may be read from many goroutines.
type File struct{ groups []parquet.RowGroup }

// Open looks at a file of so many bytes. It refuses what is no Parquet, lacks a
// column of Row, has it in another type, or holds nobody.
func Open(r io.ReaderAt, size int64) (*File, error) {
	file, err := parquet.OpenFile(r, size)
	if err != nil {
		return nil, fmt.Errorf("people: %w", err)
	}
	if err := checkColumns(file.Schema()); err != nil {
		return nil, err
	}
	if file.NumRows() == 0 {
		return nil, errors.New("people: the file has no rows")
	}
	return &File{file.RowGroups()}, nil
}

func checkColumns(has *parquet.Schema) error {
	wanted := parquet.SchemaOf(Row{})
	for _, path := range wanted.Columns() {
		want, _ := wanted.Lookup(path...)
		got, found := has.Lookup(path...)
		if !found || got.Node.Type().Kind() != want.Node.Type().Kind() {
			return fmt.Errorf("people: the file has no column %s of the type %s", strings.Join(path, "."), want.Node.Type())
		}
	}
	return nil
}

// Groups is how many parts the file has that can be read apart from each other.
func (f *File) Groups() int { return len(f.groups) }

// Teachers reads the teachers of one part, which are those whose first row stands in
// it. It ends with the first error: rows that are not sorted by teacher, or what is
// no course.
func (f *File) Teachers(group int) iter.Seq2[study.Teacher, error] {
	return func(yield func(study.Teacher, error) bool) {
		before, err := f.lastTeacher(group - 1)
		if err != nil {
			yield(study.Teacher{}, err)
			return
		}
		own, err := f.lastTeacher(group)
		if err != nil {
			yield(study.Teacher{}, err)
			return
		}
		if before == own {
			return // the whole part is of a teacher who began before it
		}
		for rows, err := range byTeacher(f.rows(group)) {
			switch number := rows[0].Teacher; {
			case err == nil && number == before:
				continue // the part before has read them
			case err == nil && number < before:
				err = unsorted(number, before)
			case err == nil && number > own:
				return // the next part reads them
			}
			teacher, wrong := teacherOf(rows)
			if err = errors.Join(err, wrong); !yield(teacher, err) || err != nil {
				return
			}
		}
	}
}

func unsorted(number, after int64) error {
	return fmt.Errorf("people: teacher %d stands after teacher %d; the rows must be sorted by teacher", number, after)
}

// lastTeacher is the teacher of the last row of a part, less than any before the first.
func (f *File) lastTeacher(group int) (int64, error) {
	for ; group >= 0; group-- {
		n := f.groups[group].NumRows()
		if n == 0 {
			continue
		}
		rows := parquet.NewGenericRowGroupReader[Row](f.groups[group])
		defer rows.Close()
		last := make([]Row, 1)
		if err := rows.SeekToRow(n - 1); err != nil {
			return 0, err
		}
		if read, err := rows.Read(last); read < 1 {
			return 0, fmt.Errorf("people: row %d of part %d: %w", n, group, err)
		}
		return last[0].Teacher, nil
	}
	return math.MinInt64, nil
}

// rows are the rows from the beginning of a part to the end of the file.
func (f *File) rows(group int) iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		for _, g := range f.groups[group:] {
			if !readGroup(g, yield) {
				return
			}
		}
	}
}

// readGroup hands on the rows of one part and reports whether more are wanted.
func readGroup(g parquet.RowGroup, yield func(*Row, error) bool) bool {
	reader := parquet.NewGenericRowGroupReader[Row](g)
	defer reader.Close()
	for {
		buffer := make([]Row, min(g.NumRows(), 256)) // fresh, for its lists are kept
		n, err := reader.Read(buffer)
		for i := range buffer[:n] {
			if !yield(&buffer[i], nil) {
				return false
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			yield(&Row{}, fmt.Errorf("people: %w", err))
			return false
		}
	}
}

// byTeacher puts the rows of each teacher together.
func byTeacher(rows iter.Seq2[*Row, error]) iter.Seq2[[]*Row, error] {
	return func(yield func([]*Row, error) bool) {
		var own []*Row
		for row, err := range rows {
			if len(own) > 0 && err == nil && row.Teacher != own[0].Teacher {
				if row.Teacher < own[0].Teacher {
					err = unsorted(row.Teacher, own[0].Teacher)
				} else if !yield(own, nil) {
					return
				}
				own = nil
			}
			own = append(own, row)
			if err != nil {
				yield(own, err)
				return
			}
		}
		if len(own) > 0 {
			yield(own, nil)
		}
	}
}

// teacherOf makes a teacher of rows, with the courses in the order of their last days.
func teacherOf(rows []*Row) (study.Teacher, error) {
	teacher := study.Teacher{Number: int(rows[0].Teacher)}
	for _, row := range rows {
		habit, err := habitOf(row.RenewsBy)
		if err != nil {
			return teacher, fmt.Errorf("people: teacher %d: %w", row.Teacher, err)
		}
		course, err := row.course()
		if err != nil {
			return teacher, fmt.Errorf("people: teacher %d: %w", row.Teacher, err)
		}
		teacher.Lives[habit] = append(teacher.Lives[habit], course)
	}
	for scenario := range study.Scenarios {
		life := teacher.Lives[scenario.Habit()]
		if len(life) == 0 {
			return teacher, fmt.Errorf("people: teacher %d has no course that renews by %s", teacher.Number, scenario.Habit())
		}
		slices.SortStableFunc(life, func(a, b study.Course) int { return a.Last.Compare(b.Last) })
		teacher.Lives[scenario] = life
	}
	return teacher, nil
}

func habitOf(name string) (study.Scenario, error) {
	for scenario := range study.Scenarios {
		if scenario.Habit() == scenario && scenario.String() == name {
			return scenario, nil
		}
	}
	return 0, fmt.Errorf("renews_by: nobody renews by %q", name)
}
