package assessment

import (
	"iter"

	"github.com/qagida/qagida"
)

// Graded is one person of a group with the result, or with the error that says
// why the points could not be graded.
type Graded[P any] struct {
	Person P
	Result Result // the zero Result where Err is not nil
	Err    error
}

// Group grades person after person, in the order given, and loses nobody: points
// that cannot be graded give an error to their own person, and the next one is
// graded all the same. It holds one person at a time.
func Group[P any](s Scheme, people iter.Seq2[P, [][]Points]) iter.Seq[Graded[P]] {
	return func(yield func(Graded[P]) bool) {
		for person, points := range people {
			result, err := s.Grade(points...)
			if !yield(Graded[P]{person, result, err}) {
				return
			}
		}
	}
}

// Summary counts the results of a group under one scheme: who passed, and the
// grades part by part. Make it with [NewSummary] and add the results one by one.
type Summary struct {
	Passed       int // decision met
	NotPassed    int // decision not met
	Undetermined int // points still to come
	Refused      int // points that could not be graded

	scheme Scheme
	grades map[gradeOfPart]int
}

// gradeOfPart is a grade in one part; the empty label stands for none yet.
type gradeOfPart struct {
	part  string
	label Label
}

// NewSummary is an empty summary of results under a scheme.
func NewSummary(s Scheme) *Summary {
	return &Summary{scheme: s, grades: map[gradeOfPart]int{}}
}

// Add counts one result, or the error that stands for it.
func (s *Summary) Add(r Result, err error) {
	if err != nil {
		s.Refused++
		return
	}
	*s.counter(r.Outcome())++
	for part, grade := range r.Grades() {
		s.grades[gradeOfPart{part, grade}]++
	}
}

func (s *Summary) counter(o qagida.Outcome) *int {
	switch o {
	case qagida.Met:
		return &s.Passed
	case qagida.NotMet:
		return &s.NotPassed
	default: // every scheme asks at least that its parts are held
		return &s.Undetermined
	}
}

// People is how many have been added, those with an error included.
func (s *Summary) People() int {
	return s.Passed + s.NotPassed + s.Undetermined + s.Refused
}

// PassRate is the share of those who passed among those whose result is settled.
// It is not known while nobody's is.
func (s *Summary) PassRate() Percent {
	settled := s.Passed + s.NotPassed
	if settled == 0 {
		return Percent{}
	}
	return percentOf(int64(s.Passed), int64(settled))
}

// Grades lists how many have each grade in a part, the best first, grades that
// nobody has included, and at the end, under the empty label, how many have none
// yet. A part that the scheme does not have has nothing to list.
func (s *Summary) Grades(part string) iter.Seq2[Label, int] {
	return func(yield func(Label, int) bool) {
		for _, p := range s.scheme.table.list() {
			if p.ID != part {
				continue
			}
			for _, band := range append(p.Scale.Bands(), Band{}) {
				if !yield(band.Label, s.grades[gradeOfPart{part, band.Label}]) {
					return
				}
			}
		}
	}
}
