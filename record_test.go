package qagida_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// The form of a stored decision, to the letter.
const storedSample = `{"question":"sample.course","outcome":"not-met","edition":"order95-2020","missing":[` +
	`{"name":"certificate.issued","text":{"kk":"берілген күн","ru":"день выдачи","en":"day of issue"}},` +
	`{"name":"applicant.letter","text":{"kk":"хат","ru":"письмо","en":"letter"}}],"findings":[` +
	`{"code":"course-hours","outcome":"not-met","provision":"order95/21.1.1","text":{"kk":"Кемінде 36 сағат керек — 34 сағат бар","ru":"Нужно не менее 36 часов — есть 34 часа","en":"At least 36 hours are needed — there are 34 hours"}},` +
	`{"code":"certificate-valid","outcome":"met","provision":"order95/32.2","readings":["last-day=eve","office=as-agreed"],"text":{"kk":"Сертификат 2026 жылғы 21 қараша дейін жарамды","ru":"Сертификат действует по 21 ноября 2026 года","en":"The certificate is valid until 21 November 2026"}},` +
	`{"code":"recommendation-letter","outcome":"undetermined","provision":"order95/8.5","missing":["certificate.issued","applicant.letter"],"text":{"kk":"Хат бар — көрсетілмеген: берілген күн, хат","ru":"Есть письмо — не указано: день выдачи, письмо","en":"There is a letter — not stated: day of issue, letter"}},` +
	`{"code":"passed-share","outcome":"not-applicable","provision":"order95/7.1","text":{"kk":"Үлесі 88,6 %","ru":"Доля 88,6 %","en":"The share is 88.6 %"}}]}`

func TestDecisionJSON(t *testing.T) {
	for name, v := range map[string]struct {
		decision qagida.Decision
		want     string
	}{
		"one of each outcome": {ruletest.SampleDecision(), storedSample},
		"the zero decision":   {qagida.Decision{}, `{"question":"","outcome":"not-applicable","edition":"","missing":[],"findings":[]}`},
		"nothing missing": {
			ruletest.Outcomes(ruletest.Many(1), met),
			`{"question":"sample.many","outcome":"met","edition":"order95-2020","missing":[],"findings":[` +
				`{"code":"c-0","outcome":"met","provision":"order95/7.1","text":{"kk":"х","ru":"х","en":"x"}}]}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(v.decision)
			require.NoError(t, err)
			require.Equal(t, v.want, string(text))
			ruletest.IsWhole(t, v.decision, nil)
		})
	}
}

// A name that JSON must escape stays one name.
func TestDecisionJSONEscapes(t *testing.T) {
	list := &rule.List{Name: `a"b`, Criteria: []core.Criterion{{
		Code: `c"d`, Act: "order95", Number: "7.1", Sentences: &law.Sentences{Norm: law.Text{EN: "line\nbreak <b>"}},
	}}}
	var d, back qagida.Decision
	list.Open(&d, `re"form`)
	text, err := d.MarshalJSON()
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, `a"b`, back.Question())
	require.Equal(t, qagida.Edition(`re"form`), back.Edition())
	require.Equal(t, "line\nbreak <b>", ruletest.Find(t, back, `c"d`).Text(en))
}

func read(t *testing.T, text string) qagida.Decision {
	t.Helper()
	var d qagida.Decision
	require.NoError(t, json.Unmarshal([]byte(text), &d))
	return d
}

// A decision that was stored reads back whole: everything that it could be asked
// is answered as before.
func TestARecordAnswersAsTheDecisionDid(t *testing.T) {
	for name, d := range map[string]qagida.Decision{
		"one of each outcome": ruletest.SampleDecision(),
		"all open":            decided(7, undetermined, undetermined, undetermined, undetermined),
		"all met":             decided(0, met, met, met, met),
		"nobody asks":         decided(0, notApplicable, notApplicable, notApplicable, notApplicable),
		"32 criteria":         ruletest.Outcomes(ruletest.Many(32), met, notMet),
		"none":                {},
	} {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(d)
			require.NoError(t, err)
			record := read(t, string(text))
			require.True(t, rule.IsRecord(record))
			require.Equal(t, d.Question(), record.Question())
			require.Equal(t, d.Outcome(), record.Outcome())
			require.Equal(t, d.Edition(), record.Edition())
			require.Equal(t, d.Len(), record.Len())
			require.Equal(t, d.String(), record.String())
			require.Equal(t, facts3(d), facts3(record))
			require.Equal(t, ruletest.Found(d.Unmet()), ruletest.Found(record.Unmet()))
			for lang := range qagida.Values[qagida.Lang]() {
				require.Equal(t, d.Text(lang), record.Text(lang))
			}
			for f := range d.Findings() {
				sameFinding(t, f, ruletest.Find(t, record, f.Code()))
			}
			again, err := json.Marshal(record)
			require.NoError(t, err)
			require.Equal(t, string(text), string(again), "the same bytes")
		})
	}
}

// facts3 returns the missing facts with their texts.
func facts3(d qagida.Decision) (missing []qagida.Field) {
	for field := range d.Missing() {
		missing = append(missing, field)
	}
	return missing
}

func sameFinding(t *testing.T, was, is qagida.Finding) {
	t.Helper()
	require.Equal(t, was.Code(), is.Code())
	require.Equal(t, was.Outcome(), is.Outcome())
	require.Equal(t, was.Provision(), is.Provision())
	require.Equal(t, ruletest.Choices(was.Readings()), ruletest.Choices(is.Readings()))
	require.Equal(t, ruletest.Names(was.Missing()), ruletest.Names(is.Missing()))
	for lang := range qagida.Values[qagida.Lang]() {
		require.Equal(t, was.Text(lang), is.Text(lang))
	}
	one, err := json.Marshal(was)
	require.NoError(t, err)
	other, err := json.Marshal(is)
	require.NoError(t, err)
	require.Equal(t, string(one), string(other))
}

// A database that keeps JSON as values puts the members into an order of its own
// and white space between them: the bytes that come out are as they went in.
func TestARecordDoesNotDependOnTheOrderOfItsMembers(t *testing.T) {
	var value map[string]any
	require.NoError(t, json.Unmarshal([]byte(storedSample), &value))
	sorted, err := json.MarshalIndent(value, "", "  ") // a map writes its members by the alphabet
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(sorted), "{\n  \"edition\""))
	again, err := json.Marshal(read(t, string(sorted)))
	require.NoError(t, err)
	require.Equal(t, storedSample, string(again))
}

// A record shows what was decided then, whatever the library knows of the question
// today: its name, its codes, provisions, facts and readings may be gone.
func TestARecordOfAQuestionThatNoLongerExists(t *testing.T) {
	d := read(t, `{"question":"aviation.licence","outcome":"undetermined","edition":"order7-2009",
		"missing":[{"name":"pilot.age","text":{"kk":"жас","ru":"возраст","en":"age"}}],
		"findings":[{"code":"pilot-age","outcome":"undetermined","provision":"order7/12.b","readings":["full-years=begun"],
		"missing":["pilot.age"],"text":{"kk":"Жасы?","ru":"Возраст?","en":"Of which age?"}}]}`)
	f := ruletest.Find(t, d, "pilot-age")
	require.Equal(t, "aviation.licence: undetermined (pilot-age)", d.String())
	require.Equal(t, qagida.Edition("order7-2009"), d.Edition())
	require.Equal(t, qagida.Provision{Act: "order7", Number: "12.b"}, f.Provision())
	require.Equal(t, []string{"full-years=begun"}, ruletest.Choices(f.Readings()))
	require.Equal(t, []string{"pilot.age"}, ruletest.Missing(d))
	require.Equal(t, []string{"pilot.age"}, ruletest.Names(f.Missing()))
	require.Equal(t, "Of which age?", f.Text(en))
	require.Equal(t, "не определено: Возраст? (order7, 12.b)\n", d.Text(ru))
	ruletest.ReadAll(d)
	_, err := d.Find("pilot-hours")
	ruletest.Refused(t, err, "code", "pilot-hours", "is not one of: pilot-age")
}

func TestLoopsOverARecordMayEndEarly(t *testing.T) {
	d := read(t, storedSample)
	for field := range d.Missing() {
		require.Equal(t, "certificate.issued", field.Name)
		break
	}
	for choice := range ruletest.Find(t, d, "certificate-valid").Readings() {
		require.Equal(t, "last-day=eve", choice.String())
		break
	}
	for field := range ruletest.Find(t, d, "recommendation-letter").Missing() {
		require.Equal(t, "certificate.issued", field.Name)
		break
	}
}

// What a record lacks, or has too much, is refused by name, and leaves the
// decision as it was.
func TestARecordThatIsNotWholeIsRefused(t *testing.T) {
	const finding = `{"code":"c","outcome":"met","provision":"order95/1","text":{"kk":"","ru":"","en":""}}`
	whole := func(findings string) string {
		return `{"question":"q","outcome":"met","edition":"e","missing":[],"findings":[` + findings + `]}`
	}
	without := func(text, member string) string { return strings.Replace(text, member, "", 1) }
	read(t, whole(finding))
	const lacks = "lacks its question, its outcome, its edition or its findings"
	for _, v := range []struct{ name, text, field, words string }{
		{"no question", without(whole(finding), `"question":"q",`), "decision", lacks},
		{"no outcome", without(whole(finding), `"outcome":"met",`), "decision", lacks},
		{"no edition", without(whole(finding), `"edition":"e",`), "decision", lacks},
		{"no findings", `{"question":"q","outcome":"met","edition":"e","missing":[]}`, "decision", lacks},
		{"null", `null`, "decision", lacks},
		{"an empty object", `{}`, "decision", lacks},
		{"a list", `[]`, "decision", "cannot be read"},
		{"a text", `"met"`, "decision", "cannot be read"},
		{"a member of others", `{"question":"q","score":5}`, "decision", `"score"`},
		{"an outcome that is none", `{"question":"q","outcome":"fine"}`, "decision", "is not one of: undetermined, not-met, met"},
		{"a member of others in a finding", whole(`{"code":"c","mood":"good"}`), "decision", `"mood"`},
		{"a member of others in a fact", `{"missing":[{"name":"a","mood":"good"}]}`, "decision", `"mood"`},
		{"a member of others in a text", whole(`{"code":"c","text":{"de":"x"}}`), "decision", `"de"`},
		{"a reading that is none", whole(`{"code":"c","readings":["eve"]}`), "decision", "must have the form certificate-last-day=eve"},
		{"a finding without a code", whole(without(finding, `"code":"c",`)), "decision.findings", "lacks its code or its outcome"},
		{"a finding without an outcome", whole(without(finding, `"outcome":"met",`)), "decision.findings", "lacks its code or its outcome"},
		{"a finding without a text", whole(`{"code":"c","outcome":"met","provision":"order95/1"}`), "decision.findings", "lacks its text, or a language of it: kk, ru, en"},
		{"a finding without a language", whole(without(finding, `"kk":"",`)), "decision.findings", "lacks its text, or a language of it: kk, ru, en"},
		{"a fact without a text", `{"question":"q","outcome":"met","edition":"e","missing":[{"name":"a"}],"findings":[]}`, "decision.missing", "lacks its text"},
		{"a reading that is not known", whole(strings.Replace(finding, `"text"`, `"readings":["unknown"],"text"`, 1)), "decision.findings.readings", "must have the form"},
		{"a finding without a provision", whole(without(finding, `"provision":"order95/1",`)), "decision.findings.provision", "must have the form order95/21.1.2"},
		{"a provision without a number", whole(strings.Replace(finding, "order95/1", "order95", 1)), "decision.findings.provision", "must have the form order95/21.1.2"},
	} {
		t.Run(v.name, func(t *testing.T) {
			d := ruletest.SampleDecision()
			err := json.Unmarshal([]byte(v.text), &d)
			var refusal *qagida.InputError
			require.ErrorAs(t, err, &refusal)
			require.Regexp(t, "^"+v.field+`(\.|$)`, refusal.Field)
			require.Contains(t, refusal.Reason, v.words)
			ruletest.Speaks(t, refusal)
			require.Equal(t, ruletest.SampleDecision(), d)
		})
	}
}

// A decision inside something of a caller's own is read as it is written.
func TestARecordInsideAnother(t *testing.T) {
	type file struct {
		Teacher  string          `json:"teacher"`
		Decision qagida.Decision `json:"decision"`
	}
	text, err := json.Marshal(file{"Айгүл", ruletest.SampleDecision()})
	require.NoError(t, err)
	require.Equal(t, fmt.Sprintf(`{"teacher":"Айгүл","decision":%s}`, storedSample), string(text))
	var back file
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, ruletest.SampleDecision().Text(kk), back.Decision.Text(kk))
}
