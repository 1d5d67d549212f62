package qagida_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/qagida/qagida"
)

const (
	undetermined  = qagida.Undetermined
	notApplicable = qagida.NotApplicable
	met           = qagida.Met
	notMet        = qagida.NotMet
)

var outcomes = []qagida.Outcome{undetermined, notMet, met, notApplicable}

// slowAll says in words what a conjunction is: one refusal refuses, then one
// open question leaves it open, then one thing met meets it.
func slowAll(list []qagida.Outcome) qagida.Outcome {
	for _, decisive := range []qagida.Outcome{notMet, undetermined, met} {
		if slices.Contains(list, decisive) {
			return decisive
		}
	}
	return notApplicable
}

func TestAll(t *testing.T) {
	if got := qagida.All(); got != notApplicable {
		t.Errorf("nothing at all is %v, want not applicable", got)
	}
	for _, a := range outcomes {
		if got := qagida.All(a); got != a {
			t.Errorf("%v alone is %v", a, got)
		}
		for _, b := range outcomes {
			for _, c := range outcomes {
				list := []qagida.Outcome{a, b, c}
				if got, want := qagida.All(list...), slowAll(list); got != want {
					t.Errorf("%v is %v, want %v", list, got, want)
				}
				if qagida.All(a, qagida.All(b, c)) != qagida.All(qagida.All(a, b), c) {
					t.Errorf("%v depends on how it is grouped", list)
				}
			}
		}
	}
}

// A value that is no outcome cannot break a conjunction.
func TestAllOfStrangeOutcomes(t *testing.T) {
	for o := qagida.Outcome(4); o != 0; o++ {
		if got := qagida.All(o); got > notApplicable {
			t.Errorf("%d alone gives %d", o, got)
		}
	}
}

func TestWhere(t *testing.T) {
	for _, v := range []struct {
		condition qagida.Fact
		want      []qagida.Outcome // of undetermined, not met, met, not applicable
	}{
		{yes, []qagida.Outcome{undetermined, notMet, met, notApplicable}},
		{no, []qagida.Outcome{notApplicable, notApplicable, notApplicable, notApplicable}},
		{unknown, []qagida.Outcome{undetermined, undetermined, met, notApplicable}},
	} {
		for i, o := range outcomes {
			if got := qagida.Where(v.condition, o); got != v.want[i] {
				t.Errorf("where %v, %v is %v, want %v", v.condition, o, got, v.want[i])
			}
		}
	}
}

func TestOutcomeForms(t *testing.T) {
	for o, text := range map[qagida.Outcome]string{undetermined: "undetermined", notApplicable: "not-applicable", met: "met", notMet: "not-met"} {
		wantForms(t, o, (o+1)%4, text, `"`+text+`"`, text)
		if o.String() != text {
			t.Errorf("%d prints as %q, want %q", o, o.String(), text)
		}
	}
	all := slices.Collect(qagida.Values[qagida.Outcome]())
	if !slices.Equal(all, outcomes) {
		t.Errorf("the outcomes are %v", all) // undetermined is an outcome like the others
	}
}

func TestOutcomeFormsRefused(t *testing.T) {
	o := met
	for _, text := range []string{"", "Met", "not met", "unknown", "null", "2"} {
		wantRefusal(t, o.UnmarshalText([]byte(text)), "outcome", text, "is not one of: undetermined, not-met, met, not-applicable")
	}
	wantRefusal(t, json.Unmarshal([]byte("null"), &o), "outcome", "null", "must be a JSON string")
	wantRefusal(t, o.Scan(nil), "outcome", "NULL", "is not one of: undetermined, not-met, met, not-applicable")
	wantRefusal(t, o.Scan(int64(2)), "outcome", "2", "must be stored as text")
	if o != met {
		t.Errorf("the refused forms changed the outcome to %v", o)
	}
	strange := qagida.Outcome(4)
	_, err := strange.MarshalText()
	wantRefusal(t, err, "outcome", "outcome(4)", "is not one of")
	_, err = strange.Value()
	wantRefusal(t, err, "outcome", "outcome(4)", "is not one of")
	_, err = json.Marshal(strange)
	wantRefusal(t, err, "outcome", "outcome(4)", "is not one of")
}
