package peers

import (
	"github.com/shopspring/decimal"

	"github.com/qagida/qagida/assessment"
)

// Grading when the points come as decimals, by the library and by the arithmetic
// of the decimals themselves.

type marks struct {
	scores  [5]decimal.Decimal
	correct decimal.Decimal
}

// newMarks writes every second number with a decimal place, 1.0 for 1.
func newMarks(facts []Facts) []marks {
	of := func(n int8) decimal.Decimal {
		if n%2 == 0 {
			return decimal.New(int64(n), 0)
		}
		return decimal.New(10*int64(n), -1)
	}
	list := make([]marks, len(facts))
	for i := range facts {
		for k, score := range facts[i].Scores {
			list[i].scores[k] = of(score)
		}
		list[i].correct = of(facts[i].Correct)
	}
	return list
}

// LoadDecimals gives the two ways as loops, ours first.
func LoadDecimals(facts []Facts) (ours, plain Loop) {
	list := newMarks(facts)
	ours = func(from, to int) (sum uint64) {
		scheme := assessment.Bilimzet2025()
		var project [5]assessment.Points
		var correct [1]assessment.Points
		for i := from; i < to; i++ {
			list[i].points(&project, &correct)
			result, err := scheme.Grade(project[:], correct[:])
			must(err)
			sum += readGrades(&result)
		}
		return sum
	}
	plain = func(from, to int) (sum uint64) {
		for i := from; i < to; i++ {
			project, test, passed := plainGrades(&list[i])
			sum += uint64(project) + uint64(test) + uint64(bit(passed))
		}
		return sum
	}
	return ours, plain
}

func (m *marks) points(project *[5]assessment.Points, correct *[1]assessment.Points) {
	var err error
	for k := range m.scores {
		project[k], err = assessment.PointsOf(m.scores[k])
		must(err)
	}
	correct[0], err = assessment.PointsOf(m.correct)
	must(err)
}

// The bounds of the bands of the project and of the test, from the best.
var (
	projectBounds = [...]decimal.Decimal{decimal.New(9, 0), decimal.New(7, 0), decimal.New(5, 0)}
	testBounds    = [...]decimal.Decimal{decimal.New(23, 0), decimal.New(20, 0), decimal.New(17, 0)}
)

func plainGrades(m *marks) (project, test uint8, passed bool) {
	sum := m.scores[0]
	for _, score := range m.scores[1:] {
		sum = sum.Add(score)
	}
	project, test = plainBand(sum, &projectBounds), plainBand(m.correct, &testBounds)
	return project, test, project < Unsatisfactory && test < Unsatisfactory
}

func plainBand(points decimal.Decimal, bounds *[3]decimal.Decimal) uint8 {
	for i := range bounds {
		if points.GreaterThanOrEqual(bounds[i]) {
			return uint8(Excellent + i)
		}
	}
	return Unsatisfactory
}
