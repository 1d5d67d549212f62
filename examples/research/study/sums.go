package study

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// SumsHeader is the first line of the file of counts.
const SumsHeader = "name,count"

// WriteSums writes every number of the totals as a line of CSV, name and count, in
// the order of Cells.
func (t *Totals) WriteSums(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, SumsHeader)
	for _, cell := range t.Cells() {
		fmt.Fprintf(b, "%s,%d\n", cell.Name, *cell.Count)
	}
	return b.Flush()
}

// ReadSums reads what WriteSums writes, in any order of the lines after the first.
// A name that is not known, is missing or stands twice is refused.
func ReadSums(r io.Reader) (*Totals, error) {
	t := NewTotals()
	open := make(map[string]*int64)
	for _, cell := range t.Cells() {
		open[cell.Name] = cell.Count
	}
	lines := bufio.NewScanner(r)
	if !lines.Scan() || lines.Text() != SumsHeader {
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("sums: %w", err)
		}
		return nil, fmt.Errorf("sums: the first line must be %q", SumsHeader)
	}
	for lines.Scan() {
		name, number, _ := strings.Cut(lines.Text(), ",")
		count, known := open[name]
		if !known {
			return nil, fmt.Errorf("sums: %q is not a count of the study, or stands twice", name)
		}
		delete(open, name)
		n, err := strconv.ParseUint(number, 10, 63)
		if err != nil {
			return nil, fmt.Errorf("sums: %s: %w", name, err)
		}
		*count = int64(n)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("sums: %w", err)
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("sums: %d counts of the study are missing", len(open))
	}
	return t, nil
}
