package postcourse_test

import (
	"slices"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

func TestTheEffectOfAProgramme(t *testing.T) {
	expected := []string{"plans", "assesses", "shares"}
	effect := must(postcourse.Order95().Effect(expected, []postcourse.Observation{
		{"zeal", qagida.Yes}, {"assesses", qagida.No}, {"plans", qagida.Unknown}, {"plans", qagida.Yes}, {"plans", qagida.Unknown}, {"art", qagida.No},
	}))(t)
	equal(t, "seen", slices.Collect(effect.All()), []postcourse.Result{
		{"plans", postcourse.Observed},
		{"assesses", postcourse.NotObserved},
		{"shares", postcourse.NotLookedAt},
		{"art", postcourse.NotStated},
		{"zeal", postcourse.NotStated},
	})
	equal(t, "stated", effect.Stated(), 3)
	equal(t, "not stated", effect.Count(postcourse.NotStated), 2)
	equal(t, "outcome", effect.Outcome(), qagida.NotMet)
	equal(t, "text", must(effect.Find(postcourse.CodeEffect))(t).Text(qagida.English),
		"Practice shows every result that the programme expects: 3 results — observed: 1, not observed: 1, not looked at: 1")
}

func TestOutcomesOfTheEffect(t *testing.T) {
	yes, no := postcourse.Observation{Result: "a", Observed: qagida.Yes}, postcourse.Observation{Result: "b", Observed: qagida.No}
	for _, c := range []struct {
		what     string
		expected []string
		observed []postcourse.Observation
		want     qagida.Outcome
		missing  []string
	}{
		{"nothing stated", nil, []postcourse.Observation{yes}, qagida.Undetermined, []string{"expected", "observed"}},
		{"nothing expected", []string{}, nil, qagida.NotApplicable, nil},
		{"nobody has looked", []string{"a"}, nil, qagida.Undetermined, []string{"observed"}},
		{"looked at another", []string{"a"}, []postcourse.Observation{no}, qagida.Undetermined, []string{"observed"}},
		{"observed", []string{"a"}, []postcourse.Observation{yes}, qagida.Met, nil},
		{"one of two looked at", []string{"a", "b"}, []postcourse.Observation{yes}, qagida.Undetermined, []string{"observed"}},
		{"one of two not observed", []string{"a", "b"}, []postcourse.Observation{yes, no}, qagida.NotMet, nil},
	} {
		effect := must(postcourse.Order95().Effect(c.expected, c.observed))(t)
		equal(t, c.what, effect.Outcome(), c.want)
		equal(t, c.what, missing(effect.Decision), c.missing)
	}
	equal(t, "nothing stated", must(postcourse.Order95().Effect(nil, []postcourse.Observation{yes}))(t).Count(postcourse.NotStated), 0)
}

func TestEffectRefusesWhatCannotBeMeant(t *testing.T) {
	for _, expected := range [][]string{{""}, {"a", "a"}} {
		_, err := postcourse.Order95().Effect(expected, nil)
		refused(t, err, "expected")
	}
	for _, observed := range [][]postcourse.Observation{
		{{"", qagida.Yes}}, {{"a", qagida.Yes}, {"a", qagida.No}}, {{"a", qagida.No}, {"a", qagida.Unknown}, {"a", qagida.Yes}},
	} {
		_, err := postcourse.Order95().Effect(nil, observed)
		refused(t, err, "observed.result")
	}
	must(postcourse.Order95().Effect([]string{"a"}, []postcourse.Observation{{"a", qagida.Yes}, {"a", qagida.Yes}}))(t)
}
