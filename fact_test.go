package qagida_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/qagida/qagida"
)

const (
	unknown = qagida.Unknown
	no      = qagida.No
	yes     = qagida.Yes
)

var facts = []qagida.Fact{unknown, no, yes}

// The truth tables, row by row: unknown, no, yes.
func TestFactTables(t *testing.T) {
	and := [][]qagida.Fact{
		{unknown, no, unknown},
		{no, no, no},
		{unknown, no, yes},
	}
	or := [][]qagida.Fact{
		{unknown, unknown, yes},
		{unknown, no, yes},
		{yes, yes, yes},
	}
	not := []qagida.Fact{unknown, yes, no}
	for i, a := range facts {
		for j, b := range facts {
			if got := a.And(b); got != and[i][j] {
				t.Errorf("%v and %v is %v, want %v", a, b, got, and[i][j])
			}
			if got := a.Or(b); got != or[i][j] {
				t.Errorf("%v or %v is %v, want %v", a, b, got, or[i][j])
			}
		}
		if got := a.Not(); got != not[i] {
			t.Errorf("not %v is %v, want %v", a, got, not[i])
		}
	}
}

// A number that is no fact is not known, and whatever the logic makes of it is
// an outcome.
func TestStrangeFact(t *testing.T) {
	for f := qagida.Fact(3); f != 0; f++ {
		if f.Known() {
			t.Errorf("%d is known", f)
		}
		for _, made := range []qagida.Fact{f, f.Not(), f.And(yes), f.And(f), f.Or(no), f.Or(f)} {
			if o := made.Outcome(); o > notApplicable {
				t.Errorf("%d makes the outcome %d", f, o)
			}
			if o := qagida.Where(made, notMet); o > notApplicable {
				t.Errorf("%d makes the outcome %d", f, o)
			}
		}
	}
}

func TestFactKnownAndOutcome(t *testing.T) {
	for i, v := range []struct {
		known   bool
		outcome qagida.Outcome
	}{{false, qagida.Undetermined}, {true, qagida.NotMet}, {true, qagida.Met}} {
		if f := facts[i]; f.Known() != v.known || f.Outcome() != v.outcome {
			t.Errorf("%v: known %v, outcome %v", f, f.Known(), f.Outcome())
		}
	}
	if qagida.FactOf(true) != yes || qagida.FactOf(false) != no {
		t.Error("a bool is not the fact it says")
	}
}

func TestFactForms(t *testing.T) {
	wantForms(t, unknown, yes, "unknown", "null", nil)
	wantForms(t, no, yes, "false", "false", false)
	wantForms(t, yes, no, "true", "true", true)
	for f, text := range map[qagida.Fact]string{unknown: "unknown", no: "false", yes: "true", 7: "fact(7)"} {
		if f.String() != text {
			t.Errorf("%d is %q, want %q", f, f.String(), text)
		}
	}
	for _, v := range []struct {
		stored any
		want   qagida.Fact
	}{{int64(0), no}, {int64(1), yes}, {"true", yes}, {[]byte("false"), no}, {"unknown", unknown}} {
		f := qagida.Fact(9)
		if err := f.Scan(v.stored); err != nil || f != v.want {
			t.Errorf("%v in SQL is %v (%v), want %v", v.stored, f, err, v.want)
		}
	}
	f := yes
	if err := f.UnmarshalText([]byte("null")); err != nil || f != unknown {
		t.Errorf("the text null is %v (%v)", f, err)
	}
}

func TestFactFormsRefused(t *testing.T) {
	f := yes
	for _, text := range []string{"", "True", "TRUE", "yes", "no", "1", "0", " true", "true ", "NULL"} {
		wantRefusal(t, f.UnmarshalText([]byte(text)), "fact", text, "is not one of: false, true")
		wantRefusal(t, f.Scan(text), "fact", text, "is not one of: false, true")
	}
	for _, text := range []string{"", `"true"`, "1", "0", "{}", "[]", "True", "tru", `"unknown"`} {
		wantRefusal(t, f.UnmarshalJSON([]byte(text)), "fact", text, "is not one of: null, false, true")
	}
	wantRefusal(t, f.Scan(int64(2)), "fact", "2", "as a number must be 0 or 1")
	wantRefusal(t, f.Scan(int64(-1)), "fact", "-1", "as a number must be 0 or 1")
	wantRefusal(t, f.Scan(1.0), "fact", "1", "must be stored as text")
	wantRefusal(t, f.Scan(time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC)), "fact", "2026-11-21T08:00:00Z", "must be stored as text")
	if f != yes {
		t.Errorf("the refused forms changed the fact to %v", f)
	}

	strange := qagida.Fact(3)
	_, err := strange.MarshalText()
	wantRefusal(t, err, "fact", "fact(3)", "is not one of: false, true")
	_, err = json.Marshal(strange)
	wantRefusal(t, err, "fact", "fact(3)", "is not one of: false, true")
	_, err = strange.Value()
	wantRefusal(t, err, "fact", "fact(3)", "is not one of: false, true")
}

func TestFactText(t *testing.T) {
	for f, want := range map[qagida.Fact][3]string{
		unknown: {"белгісіз", "неизвестно", "not known"},
		no:      {"жоқ", "нет", "no"},
		yes:     {"иә", "да", "yes"},
		5:       {"fact(5)", "fact(5)", "fact(5)"},
	} {
		got := [3]string{f.Text(qagida.Kazakh), f.Text(qagida.Russian), f.Text(qagida.English)}
		if got != want {
			t.Errorf("%v is %v, want %v", f, got, want)
		}
	}
}
