package assessment_test

import (
	"errors"
	"iter"
	"reflect"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// tester is a *testing.T, a *testing.B or a *rapid.T.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

func ok(t tester, err error, context ...any) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v %v", err, context)
	}
}

func equal(t tester, want, got any, context ...any) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("got %v, want %v %v", got, want, context)
	}
}

func isTrue(t tester, so bool, context ...any) {
	t.Helper()
	if !so {
		t.Fatalf("not so %v", context)
	}
}

// refused asks for an InputError on a field.
func refused(t tester, err error, field string) *qagida.InputError {
	t.Helper()
	var input *qagida.InputError
	if !errors.As(err, &input) {
		t.Fatalf("no InputError but %v", err)
	}
	equal(t, field, input.Field, input.Error())
	isTrue(t, input.Reason != "")
	return input
}

func n(text string) assessment.Points { return assessment.MustPoints(text) }

// list writes several points at once; "" is not known.
func list(texts ...string) (points []assessment.Points) {
	for _, text := range texts {
		var p assessment.Points
		if text != "" {
			p = n(text)
		}
		points = append(points, p)
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
	ok(t, err)
	return s
}

func grade(t tester, s assessment.Scheme, points ...[]assessment.Points) assessment.Result {
	t.Helper()
	r, err := s.Grade(points...)
	ok(t, err)
	return r
}

func part(t tester, r assessment.Result, id string) assessment.PartResult {
	t.Helper()
	p, err := r.Part(id)
	ok(t, err)
	return p
}

func finding(t tester, d qagida.Decision, code qagida.Code) qagida.Finding {
	t.Helper()
	f, err := d.Find(code)
	ok(t, err)
	return f
}

// choice is the reading that a finding names, empty for none.
func choice(t tester, d qagida.Decision, code qagida.Code) (named string) {
	t.Helper()
	for c := range finding(t, d, code).Readings() {
		named += c.String()
	}
	return named
}

func missing(fields iter.Seq[qagida.Field]) (names []string) {
	for f := range fields {
		names = append(names, f.Name)
	}
	return names
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
