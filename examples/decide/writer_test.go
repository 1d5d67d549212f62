package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/library"
)

// decisionAt is the decision that a desk has just made, the zero one where its
// answers have none.
func decisionAt(d *desk) qagida.Decision {
	decision, _ := d.Decision(d.out.Elem().Interface()).(qagida.Decision)
	return decision
}

// A decision in an answer is what its own MarshalJSON returns.
func TestDecisionsAsTheLibraryWritesThem(t *testing.T) {
	seen := 0
	for _, op := range operations {
		t.Run(op.Name(), func(t *testing.T) {
			w := newWorker()
			for line := range bytes.Lines(requestFile(t, op.Name())) {
				line = bytes.Replace(line, []byte(`,"texts":["en"]`), nil, 1)
				answer, err := w.decide(nil, bytes.TrimSpace(line))
				if err != nil {
					continue
				}
				if d := decisionAt(w.request.desk); d.Len() > 0 {
					want, err := d.MarshalJSON()
					require.NoError(t, err)
					require.Contains(t, string(answer), `"decision":`+string(want))
					seen++
				}
			}
		})
	}
	require.Greater(t, seen, 400)
}

// Each meaning of each reading of the library can be chosen through some
// operation, and only through one whose rules have it.
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
				if _, err := d.answer(nil, raw, nil, core.AllLangs); err != nil {
					require.NotContains(t, err.Error(), "reading", "%s refuses %s", op.Name(), raw)
				}
			}
		}
	}
	for _, r := range qagida.Readings() {
		require.Contains(t, taken, r.ID, "no operation takes the reading")
	}
}

// A reading changes the answers of those operations that law.readings names, of each of
// them and of no others: all requests of the corpus are asked under every meaning.
func TestReadingsTouchWhatTheySay(t *testing.T) {
	turned := map[string]bool{}
	for _, op := range operations {
		readings, _ := op.terms()
		w := newWorker()
		for line := range bytes.Lines(requestFile(t, op.Name())) {
			var request map[string]json.RawMessage
			require.NoError(t, json.Unmarshal(line, &request))
			delete(request, "readings")
			request["texts"] = json.RawMessage(`[]`)
			plain := withoutReadings(w.answer(nil, 1, compact(t, request)))
			for _, r := range readings {
				for _, choice := range r.Choices[1:] {
					request["readings"] = json.RawMessage(`{"` + r.ID + `":"` + choice.ID + `"}`)
					if other := withoutReadings(w.answer(nil, 1, compact(t, request))); other != plain {
						turned[r.ID+" "+op.Name()] = true
						require.Contains(t, library.Touches(r.ID), op.Name(), "%s turns the answer to %s", r.ID, line)
					}
				}
			}
		}
	}
	for _, r := range qagida.Readings() {
		for _, name := range library.Touches(r.ID) {
			require.True(t, turned[r.ID+" "+name], "no request of %s shows what %s changes", name, r.ID)
		}
	}
}

func compact(t *testing.T, request map[string]json.RawMessage) []byte {
	t.Helper()
	line, err := json.Marshal(request)
	require.NoError(t, err)
	return line
}

// withoutReadings is an answer without the readings that it names: they change
// with every switch.
func withoutReadings(answer []byte) string { return namedReadings.ReplaceAllString(string(answer), "") }

var namedReadings = regexp.MustCompile(`,?"readings":(null|\[[^\]]*\])`)

// The rules of one request say nothing of the next.
func TestRulesAreNotKept(t *testing.T) {
	const line = `{"op":"certificate.status","in":{"issued":"2026-03-06"}%s}`
	plain := fmt.Sprintf(line, "")
	reform := fmt.Sprintf(line, `,"rules":{"edition":"reform-2027","validity_years":3}`)
	eve := fmt.Sprintf(line, `,"readings":{"certificate-last-day":"eve"}`)
	both := fmt.Sprintf(line, `,"readings":{"certificate-last-day":"eve"},"rules":{"edition":"reform-2027","validity_years":3}`)
	w := newWorker()
	for range 2 {
		for _, v := range []struct{ line, last string }{
			{plain, "2031-03-06"},
			{reform, "2029-03-06"},
			{reform, "2029-03-06"},
			{eve, "2031-03-05"},
			{plain, "2031-03-06"},
			{both, "2029-03-05"},
			{eve, "2031-03-05"},
		} {
			t.Run(v.line, func(t *testing.T) { require.Contains(t, string(w.answer(nil, 1, []byte(v.line))), v.last) })
		}
	}
}

// The text of the order that the rules were written from reads as it did, and a
// figure that changed names what rests on it.
func TestCompareTheOrder(t *testing.T) {
	text, err := os.ReadFile("../../internal/lawtext/testdata/order95-second.txt")
	require.NoError(t, err)
	require.Empty(t, differences(t, string(text)))
	others := differences(t, strings.Replace(string(text), "не менее 108 академических", "не менее 120 академических", 1))
	require.Len(t, others, 1)
	require.Subset(t, others["order95/21.1.2 changed"], []string{"qualification.course", "planning.fits_kind"})
}

// differences are the operations that rest on each provision that a text has in
// another form.
func differences(t *testing.T, text string) map[string][]string {
	t.Helper()
	line, err := json.Marshal(map[string]any{"op": "law.compare", "in": map[string]string{"act": "order95", "text": text}})
	require.NoError(t, err)
	var answer struct {
		Out struct {
			Provisions []struct {
				Provision, State string
				Operations       []string
			}
		}
	}
	require.NoError(t, json.Unmarshal(ask(t, "1", line), &answer))
	require.Greater(t, len(answer.Out.Provisions), 100)
	others := map[string][]string{}
	for _, p := range answer.Out.Provisions {
		if p.State != "same" {
			others[p.Provision+" "+p.State] = p.Operations
		}
	}
	return others
}
