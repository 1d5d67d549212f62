package postcourse_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// population is a mixed set of records: completions over four years, with events
// of none, some or all duties.
func population(n int) []postcourse.Record {
	list := make([]postcourse.Record, n)
	for i := range list {
		completed := later(day("2022-01-01"), i*37%1461)
		list[i] = postcourse.Record{
			Key: fmt.Sprintf("%08d", i*7919%n), Completion: home(completed.String()),
			Events: postcourse.EventsOf(),
		}
		for k := range i % 7 {
			duty := []postcourse.Duty{support, works, watch, works, works, final, watch}[k]
			list[i].Events = append(list[i].Events, postcourse.Event{Duty: duty, Date: later(completed, 30+k*(i%190))})
		}
	}
	return list
}

func BenchmarkProgress(b *testing.B) {
	rules, on := postcourse.Order95(), day("2025-06-15")
	list := population(1 << 16)
	b.ReportAllocs()
	b.ResetTimer()
	overdue := 0
	for i := 0; i < b.N; i++ {
		record := &list[i&(1<<16-1)]
		report, err := rules.Progress(record.Completion, record.Events, on)
		if err != nil {
			b.Fatal(err)
		}
		overdue += report.Count(postcourse.Overdue)
	}
	if overdue < 0 {
		b.Fatal()
	}
}

func BenchmarkDuties(b *testing.B) {
	rules, course := postcourse.Order95(), home("2026-04-03")
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.Duties(course); d.Outcome() != qagida.Met {
			b.Fatal()
		}
	}
}

func BenchmarkDueOf100000(b *testing.B) {
	rules, on := postcourse.Order95(), day("2025-06-15")
	list := population(100_000)
	in := qagida.Period{First: day("2025-06-01"), Last: day("2025-06-30")}
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		for _, err := range rules.Due(slices.Values(list), in, on) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkEverythingDueOf100000(b *testing.B) {
	rules, on := postcourse.Order95(), day("2025-06-15")
	list := population(100_000)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		for _, err := range rules.Due(slices.Values(list), qagida.Period{}, on) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
