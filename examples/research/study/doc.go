// Package study follows an invented population of teachers through 25 years of
// courses, certificates and support after courses, and counts what the rules make
// of it: under the 2020 edition of Order No. 95, under a reform that shortens
// certificates to three years, and under each reading that can change a result.
//
//	s, err := study.New(1)
//	totals, err := s.Run(ctx, 400_000, runtime.NumCPU(), nil)
//
// Nothing here was observed. The distributions in population.go are invented to
// be plausible; what the study shows is how the rules respond to such people, not
// how many of them there are.
//
// Every decision is the library's. The study draws facts, asks, and adds up whole
// numbers, so that the totals do not depend on who adds them or in which order:
// [Study.Totals] takes any range of teachers, and [Totals.Add] joins ranges.
package study
