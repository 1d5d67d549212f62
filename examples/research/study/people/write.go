package people

import (
	"context"
	"io"

	"github.com/parquet-go/parquet-go"

	"github.com/qagida/qagida/examples/research/study"
)

// groupSize is how many teachers make a row group, which one worker counts.
const groupSize = 2000

// Write writes the first n teachers of a study as Parquet and gives their number,
// which is smaller when the context ended before. The file is whole in either case.
func Write(ctx context.Context, w io.Writer, s *study.Study, n int) (written int, err error) {
	file := parquet.NewGenericWriter[Row](w, parquet.Compression(&parquet.Zstd))
	for ; written < n && ctx.Err() == nil; written++ {
		if written > 0 && written%groupSize == 0 {
			if err := file.Flush(); err != nil {
				return written, err
			}
		}
		teacher, err := s.Draw(written)
		if err != nil {
			return written, err
		}
		if _, err := file.Write(rowsOf(&teacher)); err != nil {
			return written, err
		}
	}
	return written, file.Close()
}

// rowsOf are the rows of one teacher.
func rowsOf(teacher *study.Teacher) (rows []Row) {
	for scenario := range study.Scenarios {
		if scenario.Habit() != scenario {
			continue
		}
		for i := range teacher.Lives[scenario] {
			rows = append(rows, rowOf(teacher.Number, scenario, &teacher.Lives[scenario][i]))
		}
	}
	return rows
}
