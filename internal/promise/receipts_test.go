package promise_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Every question has a receipt: stable bytes, whatever the order of the facts; it
// reads back whole; it holds against the library that made it; it can be shown.
func TestEveryQuestionHasAReceipt(t *testing.T) {
	made := 0
	atOnce(t, func(t *testing.T, q qagida.Question, done func(func())) {
		h, err := promise.NewHarness(q)
		require.NoError(t, err)
		r := rand.New(rand.NewPCG(7, uint64(len(q.Name()))))
		answered := 0
		for range worlds / 5 {
			w := h.Random(r, 30+r.IntN(70))
			receipt, err := q.Receipt([]byte(w.String()), nil)
			if err != nil {
				continue
			}
			answered++
			holds(t, q, receipt, w.String())
		}
		if answered == 0 {
			receipt, err := q.Receipt(nil, nil)
			require.NoError(t, err, "no world has an answer, not even the empty one")
			holds(t, q, receipt, "{}")
		}
		done(func() { made += max(answered, 1) })
	})
	t.Logf("%d questions, %d receipts", len(library.Questions()), made)
}

func holds(t *testing.T, q qagida.Question, receipt qagida.Receipt, facts string) {
	t.Helper()
	text, err := json.Marshal(receipt)
	require.NoError(t, err)
	again, err := q.Receipt([]byte(" "+indented(t, facts)+"\n"), nil)
	require.NoError(t, err)
	same, err := json.Marshal(again)
	require.NoError(t, err)
	require.Equal(t, string(text), string(same), "the order of the members matters")

	var back qagida.Receipt
	require.NoError(t, json.Unmarshal([]byte(indented(t, string(text))), &back))
	stored, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, string(text), string(stored))
	differences, err := q.Verify(back)
	require.NoError(t, err)
	require.Empty(t, differences)
	require.Empty(t, receipt.Differences(back))
	for lang := range qagida.Values[qagida.Lang]() {
		require.NotContains(t, receipt.Text(lang), "{")
		require.True(t, strings.HasSuffix(receipt.Text(lang), receipt.Decision.Text(lang)))
	}
}

// indented returns JSON as a database that keeps values gives it: its members by the
// alphabet, with white space.
func indented(t *testing.T, text string) string {
	t.Helper()
	var v any
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	require.NoError(t, decoder.Decode(&v))
	b, err := json.MarshalIndent(v, "", "\t")
	require.NoError(t, err)
	return string(b)
}

// questionNamed returns a question of the library.
func questionNamed(t *testing.T, name string) (q qagida.Question) {
	t.Helper()
	for _, known := range library.Questions() {
		if known.Name() == name {
			q = known
		}
	}
	require.Equal(t, name, q.Name())
	return q
}

// Verify says exactly what differs, and nothing else.
func TestVerifySaysWhatDiffers(t *testing.T) {
	q := questionNamed(t, "qualification.course")
	facts := []byte(`{"course":{"place":"domestic","hours":40,"label":"short"}}`)
	reform := qualification.Order95()
	reform.Edition, reform.ShortHours = "reform-2027", 50
	receipt, err := q.Receipt(facts, nil)
	require.NoError(t, err)
	under, err := q.Receipt(facts, reform, "course-kind=as-declared")
	require.NoError(t, err)
	require.Equal(t, qagida.Edition("reform-2027"), under.Edition)
	require.JSONEq(t, `{"kind":"none"}`, string(under.Answer))
	require.Contains(t, string(under.Rules), `"short_hours":50`)
	differences, err := q.Verify(under)
	require.NoError(t, err)
	require.Empty(t, differences, "a reform is asked again by its own numbers")

	for name, v := range map[string]struct {
		change func(*qagida.Receipt)
		want   []qagida.Difference
	}{
		"a number under the order's name": {
			func(r *qagida.Receipt) { r.Rules = replaced(r.Rules, `"short_hours":36`, `"short_hours":30`) },
			[]qagida.Difference{{Field: "rules.short_hours", Recorded: "30", Now: "36"}},
		},
		"a fact that decides": {
			func(r *qagida.Receipt) { r.Facts = replaced(r.Facts, `40`, `20`) },
			[]qagida.Difference{
				{Field: "answer.kind", Recorded: "short", Now: "none"},
				{Field: "decision.findings.course-short-hours", Recorded: "met, order95/21.1.1", Now: "not-met, order95/21.1.1"},
				{Field: "decision.outcome", Recorded: "undetermined", Now: "not-met"},
			},
		},
		"a value": {
			func(r *qagida.Receipt) { r.Answer = replaced(r.Answer, `"short"`, `"long"`) },
			[]qagida.Difference{{Field: "answer.kind", Recorded: "long", Now: "short"}},
		},
		"nothing but the library": {func(r *qagida.Receipt) { r.Library = "0.0.9" }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			changed := receipt
			v.change(&changed)
			differences, err := q.Verify(changed)
			require.NoError(t, err)
			if v.want == nil {
				require.Empty(t, differences)
				return
			}
			require.Equal(t, v.want, differences)
		})
	}
	require.Contains(t, receipt.Differences(under), qagida.Difference{Field: "readings.course-kind", Recorded: "partition", Now: "as-declared"})
	require.Contains(t, receipt.Differences(under), qagida.Difference{Field: "edition", Recorded: "order95-2020", Now: "reform-2027"})
}

func replaced(text json.RawMessage, from, to string) json.RawMessage {
	return json.RawMessage(strings.ReplaceAll(string(text), from, to))
}

// What a receipt cannot be made or read of is refused.
// Rules that record an act that extends certificates stand in the receipt whole.
func TestAReceiptKeepsTheActThatExtends(t *testing.T) {
	act, err := certificate.NewExtension(certificate.Extension{
		Act:  qagida.Text{KK: "№ 7 бұйрық", RU: "приказ № 7", EN: "Order No. 7"},
		From: qagida.MustDate(2031, 1, 15), To: qagida.MustDate(2032, 6, 30),
	})
	require.NoError(t, err)
	rules, err := certificate.Order95().Reform("extended-2031", func(r *certificate.Rules) { r.Extension = act })
	require.NoError(t, err)
	q := questionNamed(t, "certificate.status")
	receipt, err := q.Receipt([]byte(`{"issued":"2026-03-06","on":"2031-09-01"}`), rules)
	require.NoError(t, err)
	require.Contains(t, string(receipt.Rules), "приказ № 7")
	written, err := json.Marshal(receipt)
	require.NoError(t, err)
	var back qagida.Receipt
	require.NoError(t, json.Unmarshal(written, &back))
	differences, err := q.Verify(back)
	require.NoError(t, err)
	require.Empty(t, differences)
	require.Contains(t, back.Text(qagida.Russian), "приказ № 7")
}

func TestReceiptsAreRefused(t *testing.T) {
	questions := qualification.Questions()
	eligibility, course := questions[0], questions[2]
	misnamed := qualification.Order95()
	misnamed.ShortHours = 40
	receipt, err := eligibility.Receipt(nil, nil)
	require.NoError(t, err)
	text, err := json.Marshal(receipt)
	require.NoError(t, err)
	for name, refuse := range map[string]func() error{
		"no JSON":                   func() error { _, err := eligibility.Receipt([]byte(`{`), nil); return err },
		"an unknown fact":           func() error { _, err := eligibility.Receipt([]byte(`{"age":5}`), nil); return err },
		"two values":                func() error { _, err := eligibility.Receipt([]byte(`{} {}`), nil); return err },
		"rules of no package":       func() error { _, err := eligibility.Receipt(nil, 5); return err },
		"a reading of no rules":     func() error { _, err := eligibility.Receipt(nil, nil, "a=b"); return err },
		"a law that did not decide": func() error { _, err := eligibility.Receipt(nil, misnamed); return err },
		"no question":               func() error { _, err := qagida.Question{}.Receipt(nil, nil); return err },
		"another question's":        func() error { _, err := course.Verify(receipt); return err },
		"null":                      func() error { return json.Unmarshal([]byte(`null`), &receipt) },
		"a member more":             func() error { return json.Unmarshal(replaced(text, `{"library"`, `{"a":1,"library"`), &receipt) },
		"a member less":             func() error { return json.Unmarshal(replaced(text, `"facts":{},`, ``), &receipt) },
	} {
		t.Run(name, func(t *testing.T) {
			var refusal *qagida.InputError
			require.ErrorAs(t, refuse(), &refusal)
		})
	}
}

// A sweep asks under every combination of the readings, those in force first, each
// once.
func TestSweep(t *testing.T) {
	swept := 0
	for _, q := range library.Questions() {
		t.Run(q.Name(), func(t *testing.T) {
			want := 1
			for _, reading := range q.Readings() {
				want *= len(reading.Choices)
			}
			seen := map[string]bool{}
			for receipt, err := range q.Sweep(nil, nil) {
				if err != nil {
					t.Skipf("needs facts: %v", err)
				}
				text := ""
				for _, choice := range receipt.Readings {
					text += choice.String() + " "
				}
				require.False(t, seen[text], text)
				seen[text] = true
				if swept++; len(seen) == 200 {
					break
				}
			}
			require.Len(t, seen, min(want, 200))
		})
	}
	t.Logf("%d answers", swept)
}

// Every rules list the choice in force of every reading that a question by them may
// rest on, and take each choice as text.
func TestEveryRulesListTheirReadings(t *testing.T) {
	for _, q := range library.Questions() {
		t.Run(q.Name(), func(t *testing.T) {
			core := rule.Core(&q)
			chooser, ok := core.Law().(interface{ Choices() []qagida.Choice })
			require.True(t, ok, "%T lists no choices", core.Law())
			known := map[string]bool{}
			for _, choice := range chooser.Choices() {
				known[choice.Reading] = true
			}
			for _, reading := range q.Readings() {
				require.True(t, known[reading.ID], "%T does not list %s", core.Law(), reading.ID)
				for _, alternative := range reading.Choices {
					changed, err := core.With(core.Law(), reading.ID+"="+alternative.ID)
					require.NoError(t, err)
					require.Contains(t, changed.(interface{ Choices() []qagida.Choice }).Choices(),
						qagida.Choice{Reading: reading.ID, Alternative: alternative.ID})
				}
			}
		})
	}
}

// A receipt names the text of the law that its decision was made by, and of a scheme or a
// reform of the caller's own none.
func TestAReceiptNamesTheTextOfItsLaw(t *testing.T) {
	for _, row := range []struct {
		question, facts string
		edition         qagida.Edition
		acts            []qagida.Act
	}{
		{"certificate.status", `{"issued":"2026-03-02","on":"2026-03-02"}`, qagida.Order95In2020, []qagida.Act{qagida.Order95}},
		{"planning.study_plan", `{}`, qagida.Order95In2020, []qagida.Act{qagida.BilimzetProgramme, qagida.Order95}},
		{"qualification.career", `{}`, qagida.Order95In2020, []qagida.Act{qagida.ContinuingEducationArticle, qagida.Order95}},
		{"assessment.grade", `{"scheme":"bilimzet-2025","scores":[2,2,2,2,2],"correct":25}`, qagida.BilimzetIn2025, []qagida.Act{qagida.BilimzetProgramme}},
		{"assessment.group", `{"scheme":"bilimzet-2025","people":[]}`, qagida.BilimzetIn2025, []qagida.Act{qagida.BilimzetProgramme}},
		{
			"assessment.scheme", `{"edition":"quiz-2026","parts":[{"id":"quiz","items":[{"max":40,"step":1}],` +
				`"scale":{"max":40,"bands":[{"grade":"pass","from":28},{"grade":"fail","from":0}]},"pass_mark":28,"points":[30]}]}`,
			"quiz-2026", nil,
		},
	} {
		t.Run(row.question, func(t *testing.T) {
			q := questionNamed(t, row.question)
			receipt, err := q.Receipt([]byte(row.facts), nil)
			require.NoError(t, err)
			require.Equal(t, row.edition, receipt.Edition)
			require.Equal(t, row.acts, slices.Sorted(maps.Keys(receipt.Fingerprints)))
			changed, err := q.Verify(receipt)
			require.NoError(t, err)
			require.Empty(t, changed)
			text, err := json.Marshal(receipt)
			require.NoError(t, err)
			var back qagida.Receipt
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, receipt.Fingerprints, back.Fingerprints)
			for act, sum := range back.Fingerprints {
				require.Len(t, sum, 64)
				require.Contains(t, receipt.Text(qagida.English), sum)
				back.Fingerprints = map[qagida.Act]string{act: "another"}
				changed, err = q.Verify(back)
				require.NoError(t, err)
				require.Equal(t, []qagida.Difference{{Field: "fingerprints." + string(act), Recorded: "another", Now: sum}}, changed)
			}
			back.Fingerprints = nil // as before they were kept
			changed, err = q.Verify(back)
			require.NoError(t, err)
			require.Empty(t, changed)
		})
	}
}
