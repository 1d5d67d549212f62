package assessment_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// tester is a *testing.T or a *rapid.T.
type tester interface {
	require.TestingT
	Helper()
}

// refused holds an error to be an InputError on a field, and returns it.
func refused(t tester, err error, field string) *qagida.InputError {
	t.Helper()
	var input *qagida.InputError
	require.ErrorAs(t, err, &input)
	require.Equal(t, field, input.Field, input.Error())
	require.NotEmpty(t, input.Reason)
	return input
}

func n(text string) assessment.Points { return assessment.MustPoints(text) }

// list writes several points at once; "" is not known, "absent" a person who did
// not come.
func list(texts ...string) (points []assessment.Points) {
	for _, text := range texts {
		switch text {
		case "":
			points = append(points, assessment.Points{})
		case "absent":
			points = append(points, assessment.Absent())
		default:
			points = append(points, n(text))
		}
	}
	return points
}

// project gives the five criteria whole or half points with a sum, each as much
// as it takes.
func project(sum float64) []assessment.Points {
	points := make([]assessment.Points, 5)
	for i := range points {
		score := min(sum, 2)
		points[i] = n(map[float64]string{0: "0", 0.5: "0.5", 1: "1", 1.5: "1.5", 2: "2"}[score])
		sum -= score
	}
	return points
}

func with(t tester, choices ...string) assessment.Scheme {
	t.Helper()
	s, err := assessment.Bilimzet2025().With(choices...)
	require.NoError(t, err)
	return s
}

func grade(t tester, s assessment.Scheme, points ...[]assessment.Points) assessment.Result {
	t.Helper()
	r, err := s.Grade(points...)
	require.NoError(t, err)
	return r
}

func part(t tester, r assessment.Result, id string) assessment.PartResult {
	t.Helper()
	p, err := r.Part(id)
	require.NoError(t, err)
	return p
}

func finding(t tester, d qagida.Decision, code qagida.Code) qagida.Finding {
	t.Helper()
	f, err := d.Find(code)
	require.NoError(t, err)
	return f
}

// outcome is the outcome of the criterion with a code.
func outcome(t tester, d qagida.Decision, code qagida.Code) string {
	t.Helper()
	return finding(t, d, code).Outcome().String()
}

// choices are the readings that a finding names.
func choices(t tester, d qagida.Decision, code qagida.Code) []string {
	t.Helper()
	return named(finding(t, d, code).Readings())
}

func named(choices iter.Seq[qagida.Choice]) (names []string) {
	for c := range choices {
		names = append(names, c.String())
	}
	return names
}

func missing(fields iter.Seq[qagida.Field]) (names []string) {
	for f := range fields {
		names = append(names, f.Name)
	}
	return names
}

// unmet are the codes of the criteria that are not met.
func unmet(d qagida.Decision) (codes []qagida.Code) {
	for f := range d.Unmet() {
		codes = append(codes, f.Code())
	}
	return codes
}

func day(text string) qagida.Date {
	if text == "" {
		return qagida.Date{}
	}
	d, err := qagida.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func days(texts ...string) []qagida.Date {
	list := []qagida.Date{}
	for _, text := range texts {
		list = append(list, day(text))
	}
	return list
}

func rulesWith(t tester, choices ...string) assessment.Rules {
	t.Helper()
	r, err := assessment.Order95().With(choices...)
	require.NoError(t, err)
	return r
}

// leftEarly holds a sequence to be one that a loop may leave early.
func leftEarly[A, B any](t *testing.T, sequence iter.Seq2[A, B]) {
	t.Helper()
	rounds := 0
	for range sequence {
		rounds++
		break
	}
	require.Equal(t, 1, rounds)
}

var languages = slices.Collect(qagida.Values[qagida.Lang]())
