package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/qagida/qagida/examples/research/study"
	"github.com/qagida/qagida/examples/research/study/people"
)

// writePeople writes the population into a file. When the context ends it keeps
// those written and says so.
func writePeople(ctx context.Context, name string, s *study.Study, n int) error {
	file, err := os.Create(name)
	if err != nil {
		return refusal{fmt.Errorf("-people: %w", err)}
	}
	written, err := people.Write(ctx, file, s, n)
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	if written < n {
		const left = "the first %d of %d teachers were written to %s and none was counted; no table is written"
		return cutShort(ctx, fmt.Sprintf(left, written, n, name))
	}
	return nil
}
