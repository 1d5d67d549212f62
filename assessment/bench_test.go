package assessment_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

func BenchmarkPointsOf(b *testing.B) {
	d := decimal.RequireFromString("8.5")
	b.ReportAllocs()
	for range b.N {
		if _, err := assessment.PointsOf(d); err != nil {
			b.Fatal(err)
		}
	}
}

// A decimal of small size, taken in and put into its band.
func BenchmarkBandOfDecimal(b *testing.B) {
	scale := assessment.Bilimzet2025().Parts()[0].Scale
	d := decimal.RequireFromString("8.5")
	b.ReportAllocs()
	for range b.N {
		points, err := assessment.PointsOf(d)
		if err != nil {
			b.Fatal(err)
		}
		if band, _ := scale.Band(points, assessment.ByPoints); band.Label != "good" {
			b.Fatal(band)
		}
	}
}

func BenchmarkGrade(b *testing.B) {
	s := assessment.Bilimzet2025()
	scores, correct := project(8), list("20")
	b.ReportAllocs()
	for range b.N {
		if r, _ := s.Grade(scores, correct); r.Outcome() != qagida.Met {
			b.Fatal()
		}
	}
}

// The whole result of a person from five decimals and the number of right
// answers.
func BenchmarkGradeFromDecimals(b *testing.B) {
	s := assessment.Bilimzet2025()
	scores := [5]decimal.Decimal{decimal.New(2, 0), decimal.New(20, -1), decimal.New(1, 0), decimal.New(2, 0), decimal.New(100, -2)}
	b.ReportAllocs()
	for range b.N {
		var points [5]assessment.Points
		for i, d := range scores {
			points[i], _ = assessment.PointsOf(d)
		}
		correct, _ := assessment.NewPoints(20)
		if r, _ := s.Grade(points[:], []assessment.Points{correct}); r.Outcome() != qagida.Met {
			b.Fatal()
		}
	}
}

func BenchmarkRetake(b *testing.B) {
	rules := assessment.Order95()
	p := participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20", "2027-02-01"), On: day("2027-06-01")}
	b.ReportAllocs()
	for range b.N {
		if d, _ := rules.Retake(p); d.Outcome() != qagida.NotMet {
			b.Fatal()
		}
	}
}

func BenchmarkConduct(b *testing.B) {
	rules := assessment.Order95()
	c := assessment.Conduct{Kind: assessment.Final, Assessor: "provider", Organisation: "provider", ProgrammeForm: qagida.Yes}
	b.ReportAllocs()
	for range b.N {
		if d, _ := rules.Conduct(c); d.Outcome() != qagida.Met {
			b.Fatal()
		}
	}
}

func BenchmarkWays10(b *testing.B)   { benchmarkWays(b, 10) }
func BenchmarkWays1000(b *testing.B) { benchmarkWays(b, 1000) }

func benchmarkWays(b *testing.B, n int) {
	for _, choices := range [][]string{nil, {"retake-year=twelve-months"}, {"retake-year=twelve-months", "retake-stream=counts"}} {
		rules := rulesWith(b, choices...)
		p := participant{Failed: day("2015-01-01"), On: day("2026-01-01"), Retakes: []qagida.Date{}, StreamRetakes: []qagida.Date{}}
		for i := range n {
			one, _ := p.Failed.Add(0, 0, i*7919%5000)
			p.Retakes, p.StreamRetakes = append(p.Retakes, one), append(p.StreamRetakes, one)
		}
		for name, on := range map[string]qagida.Date{"asked day": p.On, "no day": {}} {
			p.On = on
			b.Run(strings.Join(choices, " ")+" "+name, func(b *testing.B) {
				b.ReportAllocs()
				for range b.N {
					if _, err := rules.Ways(p); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
