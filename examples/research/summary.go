package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/qagida/qagida/examples/research/study"
)

// summarize prints the main figures.
func summarize(w io.Writer, t *study.Totals, folder string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	last := study.Years - 1
	year := study.FirstYear + last
	fmt.Fprintf(table, "%d invented teachers, %d to %d\n\n", t.Teachers, study.FirstYear, year)
	fmt.Fprintf(table, "scenario\tdays of %d with a valid certificate\thours at home in %d\n", year, year)
	for s := range t.Scenarios {
		y := &t.Scenarios[s].Years[last]
		teacherDays := t.Teachers * int64(study.Year(last).Days())
		fmt.Fprintf(table, "%s\t%.1f %%\t%d\n", study.Scenario(s), percent(y.CertifiedDays, teacherDays), y.HoursShort+y.HoursLong)
	}
	fmt.Fprintf(table, "\nreading (%s)\twhat it changes\tteachers affected\tgained\tlost\topen\tother\n", study.Unreformed)
	for _, b := range readingBars(t) {
		fmt.Fprintf(table, "%s\t%s\t%.2f %%\t%.3f %%\t%.3f %%\t%.3f %%\t%.3f %%\n",
			b.reading, b.measure, b.affected, b.gained, b.lost, b.open, b.other)
	}
	fmt.Fprintf(table, "\ntables, plots and sums are in %s\n", folder)
	return table.Flush()
}

// percent is part of whole, 0 of nothing.
func percent(part, whole int64) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}
