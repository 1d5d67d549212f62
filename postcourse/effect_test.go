package postcourse_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

func TestTheEffectOfAProgramme(t *testing.T) {
	expected := []string{"plans", "assesses", "shares"}
	effect := must(postcourse.Order95().Effect(expected, []postcourse.Observation{
		{"zeal", qagida.Yes}, {"assesses", qagida.No}, {"plans", qagida.Unknown}, {"plans", qagida.Yes}, {"plans", qagida.Unknown}, {"art", qagida.No},
	}))(t)
	require.Equal(t, []postcourse.Result{
		{"plans", postcourse.Observed},
		{"assesses", postcourse.NotObserved},
		{"shares", postcourse.NotLookedAt},
		{"art", postcourse.NotStated},
		{"zeal", postcourse.NotStated},
	}, slices.Collect(effect.All()), "seen")
	require.Equal(t, 3, effect.Stated(), "stated")
	require.Equal(t, 2, effect.Count(postcourse.NotStated), "not stated")
	require.Equal(t, qagida.NotMet, effect.Outcome(), "outcome")
	require.Equal(t,
		"Practice does not show every result that the programme expects: expected 3, observed 1, not observed 1, not looked at 1",
		must(effect.Find(postcourse.CodeEffect))(t).Text(qagida.English), "text")
}

func TestOutcomesOfTheEffect(t *testing.T) {
	yes, no := postcourse.Observation{Result: "a", Observed: qagida.Yes}, postcourse.Observation{
		Result:   "b",
		Observed: qagida.No,
	}
	for _, c := range []struct {
		what     string
		expected []string
		observed []postcourse.Observation
		want     qagida.Outcome
		missing  []string
	}{
		{"nothing stated", nil, []postcourse.Observation{yes}, qagida.Undetermined, []string{"expected"}},
		{"nothing expected", []string{}, nil, qagida.NotApplicable, nil},
		{"nobody has looked", []string{"a"}, nil, qagida.Undetermined, []string{"observed"}},
		{"looked at another", []string{"a"}, []postcourse.Observation{no}, qagida.Undetermined, []string{"observed"}},
		{"looked, and did not say what was found", []string{"a"}, []postcourse.Observation{{Result: "a"}}, qagida.Undetermined, []string{"observed.observed"}},
		{"observed", []string{"a"}, []postcourse.Observation{yes}, qagida.Met, nil},
		{"one of two looked at", []string{"a", "b"}, []postcourse.Observation{yes}, qagida.Undetermined, []string{"observed"}},
		{"one of three without a value, another not at all", []string{"a", "c", "d"}, []postcourse.Observation{yes, {Result: "c"}}, qagida.Undetermined, []string{"observed", "observed.observed"}},
		{"looked, and found none", []string{"a"}, []postcourse.Observation{}, qagida.Undetermined, []string{"observed"}},
		{"one of two not observed", []string{"a", "b"}, []postcourse.Observation{yes, no}, qagida.NotMet, nil},
	} {
		t.Run(c.what, func(t *testing.T) {
			effect := must(postcourse.Order95().Effect(c.expected, c.observed))(t)
			require.Equal(t, c.want, effect.Outcome(), c.what)
			require.Equal(t, c.missing, missing(effect.Decision), c.what)
		})
	}
	require.Equal(t, 0, must(postcourse.Order95().Effect(nil,
		[]postcourse.Observation{yes}))(t).Count(postcourse.NotStated), "nothing stated")
}

func TestEffectRefusesWhatCannotBeMeant(t *testing.T) {
	for _, expected := range [][]string{{""}, {"a", "a"}} {
		t.Run(fmt.Sprint(expected), func(t *testing.T) {
			_, err := postcourse.Order95().Effect(expected, nil)
			refused(t, err, "expected")
		})
	}
	for _, observed := range [][]postcourse.Observation{
		{{"", qagida.Yes}}, {{"a", qagida.Yes}, {"a", qagida.No}}, {{"a", qagida.No}, {"a", qagida.Unknown}, {"a", qagida.Yes}},
	} {
		t.Run(fmt.Sprint(observed), func(t *testing.T) {
			_, err := postcourse.Order95().Effect(nil, observed)
			refused(t, err, "observed.result")
		})
	}
	must(postcourse.Order95().Effect([]string{"a"}, []postcourse.Observation{{"a", qagida.Yes}, {"a", qagida.Yes}}))(t)
}
