package main

import (
	"bytes"
	"slices"
	"testing"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// decisionAt is the decision that a desk has just made, the zero one where its
// answers have none.
func decisionAt(d *desk) qagida.Decision {
	decision, _ := d.Decision(d.out.Elem().Interface()).(qagida.Decision)
	return decision
}

// TestDecisionsAsTheLibraryWritesThem: a decision in an answer, written the first
// time or remembered, is what its own MarshalJSON gives.
func TestDecisionsAsTheLibraryWritesThem(t *testing.T) {
	w, seen := newWorker(), 0
	for range 2 {
		for _, op := range operations {
			for line := range bytes.Lines(requestFile(t, op.Name())) {
				answer, err := w.decide(nil, bytes.TrimSpace(line))
				d := decisionAt(w.request.desk)
				if err != nil || d.Len() == 0 {
					continue
				}
				want, err := d.MarshalJSON()
				if err != nil || !bytes.Contains(answer, append([]byte(`"decision":`), want...)) {
					t.Errorf("%v: the answer %s does not have the decision %s", err, answer, want)
				}
				seen++
			}
		}
	}
	if seen < 200 {
		t.Errorf("only %d decisions", seen)
	}
}

// TestEveryReading: each meaning of each reading of the library can be chosen
// through some operation, and only through one that rests on it.
func TestEveryReading(t *testing.T) {
	var taken []string
	for _, op := range operations {
		readings, _ := op.terms()
		d := op.open()
		for _, r := range readings {
			taken = append(taken, r.ID)
			for _, choice := range r.Choices {
				d.input()
				raw := jsontext.Value(`{"` + r.ID + `":"` + choice.ID + `"}`)
				if _, err := d.answer(nil, raw, nil, core.AllLangs); err != nil && bytes.Contains([]byte(err.Error()), []byte("reading")) {
					t.Errorf("%s refuses %s: %v", op.Name(), raw, err)
				}
			}
		}
	}
	for _, r := range qagida.Readings() {
		if !slices.Contains(taken, r.ID) {
			t.Errorf("no operation takes the reading %s", r.ID)
		}
	}
}

// TestRulesAreNotKept: the rules of one request say nothing of the next.
func TestRulesAreNotKept(t *testing.T) {
	plain := `{"op":"certificate.status","in":{"issued":"2026-03-06"}}`
	reform := `{"op":"certificate.status","in":{"issued":"2026-03-06"},"rules":{"edition":"reform-2027","validity_years":3}}`
	eve := `{"op":"certificate.status","in":{"issued":"2026-03-06"},"readings":{"certificate-last-day":"eve"}}`
	both := `{"op":"certificate.status","in":{"issued":"2026-03-06"},"readings":{"certificate-last-day":"eve"},"rules":{"edition":"reform-2027","validity_years":3}}`
	w := newWorker()
	for range 2 {
		for _, test := range []struct{ line, last string }{
			{plain, "2031-03-06"}, {reform, "2029-03-06"}, {reform, "2029-03-06"}, {eve, "2031-03-05"}, {plain, "2031-03-06"}, {both, "2029-03-05"}, {eve, "2031-03-05"},
		} {
			if got := w.answer(nil, 1, []byte(test.line)); !bytes.Contains(got, []byte(test.last)) {
				t.Errorf("%s gives %s, want %s", test.line, got, test.last)
			}
		}
	}
}
