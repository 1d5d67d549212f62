package rule_test

import (
	"math"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}

func TestListCheckRefuses(t *testing.T) {
	const tooMuch, noFact, noText = "is more than a decision has room for", "lacks a name or a text", "lacks a text in one of the languages"
	const strange, noCode = "shows an amount that the checklist does not have", "is not a code in lower-case letters with hyphens"
	const noChoices = "has no choices, or more than a decision has room for"
	criterion := func(place int, spoil func(c *core.Criterion)) func(l *rule.List) {
		return func(l *rule.List) { spoil(&l.Criteria[place]) }
	}
	says := func(place int, spoil func(s *law.Sentences)) func(l *rule.List) {
		return func(l *rule.List) { spoil(l.Criteria[place].Sentences) }
	}
	const hours, certificate, letter, share = ruletest.SampleHours, ruletest.SampleCertificate, ruletest.SampleLetter, ruletest.SampleShare
	for _, v := range []struct {
		name         string
		spoil        func(l *rule.List)
		value, words string
	}{
		{"33 criteria", func(l *rule.List) { l.Criteria = ruletest.Many(33).Criteria }, "33 criteria, 3 facts, 4 amounts, 2 readings", tooMuch},
		{"65 facts", func(l *rule.List) { l.Facts = make([]*law.Fact, 65) }, "4 criteria, 65 facts, 4 amounts, 2 readings", tooMuch},
		{"13 amounts", func(l *rule.List) { l.Amounts = make([]rule.Amount, 13) }, "4 criteria, 3 facts, 13 amounts, 2 readings", tooMuch},
		{"15 readings", func(l *rule.List) { l.Readings = make([]*law.Reading, 15) }, "4 criteria, 3 facts, 4 amounts, 15 readings", tooMuch},

		{"a fact without a name", func(l *rule.List) { l.Facts[1].Name = "" }, "fact 1 ", noFact},
		{"a fact without Kazakh", func(l *rule.List) { l.Facts[2].Text.KK = "" }, "fact 2 applicant.letter", noFact},
		{"a fact without Russian", func(l *rule.List) { l.Facts[2].Text.RU = "" }, "fact 2 applicant.letter", noFact},
		{"a fact without English", func(l *rule.List) { l.Facts[2].Text.EN = "" }, "fact 2 applicant.letter", noFact},
		{"a fact twice", func(l *rule.List) { l.Facts[2].Name = l.Facts[0].Name }, "fact course.hours", "stands twice"},
		{"an amount twice", func(l *rule.List) { l.Amounts[3].Name = l.Amounts[1].Name }, "amount least", "stands twice"},
		{"an amount without a name", func(l *rule.List) { l.Amounts[2].Name = "" }, "amount 2", "lacks a name"},
		{"a reading without choices", func(l *rule.List) { l.Readings[1].Choices = nil }, "reading office", noChoices},
		{"a reading with 16 choices", func(l *rule.List) { l.Readings[1].Choices = make([]law.Choice, 16) }, "reading office", noChoices},

		{"a code twice", criterion(share, func(c *core.Criterion) { c.Code = "course-hours" }), "course-hours", "stands twice"},
		{"no code", criterion(hours, func(c *core.Criterion) { c.Code = "" }), "", noCode},
		{"a code in capitals", criterion(hours, func(c *core.Criterion) { c.Code = "Hours" }), "Hours", noCode},
		{
			"no provision", criterion(certificate, func(c *core.Criterion) { c.Act, c.Number = "", "" }),
			"certificate-valid: unknown", "cites a provision that the sources do not have",
		},
		{
			"a provision that does not exist", criterion(certificate, func(c *core.Criterion) { c.Number = "99.9" }),
			"certificate-valid: order95/99.9", "cites a provision that the sources do not have",
		},
		{
			"a fact that does not exist", criterion(letter, func(c *core.Criterion) { c.Needs |= 1 << 3 }),
			"recommendation-letter", "needs a fact that the checklist does not have",
		},
		{
			"a reading that does not exist", criterion(letter, func(c *core.Criterion) { c.Readings |= 1 << 2 }),
			"recommendation-letter", "rests on a reading that the checklist does not have",
		},

		{"no norm", says(letter, func(s *law.Sentences) { s.Norm = law.Text{} }), "recommendation-letter", noText},
		{"a norm without English", says(letter, func(s *law.Sentences) { s.Norm.EN = "" }), "recommendation-letter", noText},
		{"half of what was found", says(letter, func(s *law.Sentences) { s.Found.RU = "есть" }), "recommendation-letter", noText},
		{"half of what is met", says(certificate, func(s *law.Sentences) { s.Met.KK = "" }), "certificate-valid", noText},
		{"half of what is not met", says(certificate, func(s *law.Sentences) { s.NotMet.RU = "" }), "certificate-valid", noText},
		{"half of what is not known", says(certificate, func(s *law.Sentences) { s.Unknown.EN = "" }), "certificate-valid", noText},

		{"a strange amount in Kazakh", says(share, func(s *law.Sentences) { s.Norm.KK = "{none}" }), "passed-share: {none}", strange},
		{"no amount in Russian", says(share, func(s *law.Sentences) { s.Norm.RU = "{share} {}" }), "passed-share: {}", strange},
		{"a strange amount in what was found", says(hours, func(s *law.Sentences) { s.Found.EN = "{last} {Last}" }), "course-hours: {Last}", strange},
		{"a strange amount in what is met", says(certificate, func(s *law.Sentences) { s.Met.EN = "{first}" }), "certificate-valid: {first}", strange},
		{"too few forms in Russian", says(hours, func(s *law.Sentences) { s.Norm.RU = "{least|час|часа}" }), "course-hours: {least|час|часа}", "without a form for each number"},
		{"too many forms in English", says(hours, func(s *law.Sentences) { s.Norm.EN = "{least|a|b|c}" }), "course-hours: {least|a|b|c}", "without a form for each number"},
		{"two forms in Kazakh", says(hours, func(s *law.Sentences) { s.Norm.KK = "{least|a|b}" }), "course-hours: {least|a|b}", "without a form for each number"},
		{"an open brace", says(share, func(s *law.Sentences) { s.Norm.EN = "The share is {share" }), "passed-share: {share}", strange},
	} {
		t.Run(v.name, func(t *testing.T) {
			list := ruletest.Sample()
			v.spoil(list)
			ruletest.Refused(t, list.Check(), "checklist.sample.course", v.value, v.words)
		})
	}
}

// What fills a decision to the last place is allowed.
func TestListCheckAllows(t *testing.T) {
	full := ruletest.Many(32)
	full.Facts, full.Amounts, full.Readings = nil, nil, nil
	complete := law.Text{KK: "х", RU: "х", EN: "x"}
	for i := range 64 {
		full.Facts = append(full.Facts, &law.Fact{Name: "f" + strconv.Itoa(i), Text: complete})
	}
	for i := range core.MostAmounts {
		full.Amounts = append(full.Amounts, rule.Amount{Name: "a" + strconv.Itoa(i)})
	}
	for i := range 14 {
		full.Readings = append(full.Readings, &law.Reading{ID: "r" + strconv.Itoa(i), Choices: make([]law.Choice, 15)})
	}
	full.Criteria[0].Needs, full.Criteria[0].Readings = math.MaxUint64, 1<<14-1
	for name, list := range map[string]*rule.List{
		"the sample": ruletest.Sample(), "a full one": full, "an empty one": {Name: "empty"},
	} {
		t.Run(name, func(t *testing.T) { require.NoError(t, list.Check()) })
	}
}

// A checklist takes its facts, readings and sentences from the tables of its
// package.
func TestChecklistList(t *testing.T) {
	fact, sentences := law.AllFacts("certificate")[0], law.AllSentences("certificate")[0]
	list := rule.Checklist{
		Name: "certificate.sample", Facts: []string{fact.Name}, Readings: []string{"certificate-last-day"},
		Criteria: []rule.Criterion{{Code: qagida.Code(sentences.Code), Provision: order95("32.2"), Readings: 1, Needs: 1}},
	}.List()
	require.Equal(t, fact.Text, list.Facts[0].Text)
	require.Len(t, list.Readings[0].Choices, 2)
	require.Equal(t, sentences, *list.Criteria[0].Sentences)
	want := []qagida.Criterion{{
		Code: qagida.Code(sentences.Code), Provision: order95("32.2"), Readings: []string{"certificate-last-day"},
		Facts: []qagida.Field{{Name: fact.Name, Text: qagida.Text(fact.Text)}}, Norm: qagida.Text(sentences.Norm),
	}}
	require.Empty(t, cmp.Diff(want, rule.Criteria(list)))
}

// What the tables do not have is named by Check, and nothing panics before.
func TestChecklistListNamesWhatTheTablesLack(t *testing.T) {
	code := rule.Criterion{Code: qagida.Code(law.AllSentences("certificate")[0].Code), Provision: order95("32.2")}
	for _, v := range []struct {
		name         string
		list         rule.Checklist
		value, words string
	}{
		{"a fact", rule.Checklist{Name: "certificate.sample", Facts: []string{"none.such"}}, "fact 0 none.such", "lacks a name or a text"},
		{"a reading", rule.Checklist{Name: "certificate.sample", Readings: []string{"none-such"}}, "reading none-such", "has no choices"},
		{
			"a sentence",
			rule.Checklist{Name: "certificate.sample", Criteria: []rule.Criterion{{Code: "none-such", Provision: order95("32.2")}}},
			"none-such", "lacks a text",
		},
		{
			"a package",
			rule.Checklist{Name: "nothing.sample", Criteria: []rule.Criterion{code}},
			string(code.Code), "lacks a text",
		},
	} {
		t.Run(v.name, func(t *testing.T) {
			list := v.list.List()
			ruletest.ReadAll(ruletest.Decide(list, func(rule.Draft) {}))
			ruletest.Refused(t, list.Check(), "checklist."+v.list.Name, v.value, v.words)
		})
	}
}

// A list of which a caller describes the sentences, such as a provider's own.
func TestNewList(t *testing.T) {
	full := qagida.Text{KK: "х", RU: "х", EN: "x"}
	list := rule.NewList("provider.scheme", []qagida.Field{{Name: "points", Text: full}}, []string{"score-step"},
		[]rule.Amount{{Name: "points", Kind: rule.Decimal}},
		[]rule.Told{{Criterion: rule.Criterion{Code: "passed", Provision: order95("28"), Readings: 1, Needs: 1}, Norm: full, Found: full}})
	require.NoError(t, list.Check())
	d := ruletest.Decide(list, func(d rule.Draft) { d.Unknown(1) })
	require.Equal(t, "provider.scheme: undetermined (passed)", d.String())
	require.Equal(t, []string{"points"}, ruletest.Missing(d))
}

// Criteria lists each code once, in the order of the text, and shares nothing with
// the lists.
func TestCriteria(t *testing.T) {
	sample, many := ruletest.Sample(), ruletest.Many(2)
	var codes []qagida.Code
	for _, c := range rule.Criteria(sample, many, sample) {
		codes = append(codes, c.Code)
	}
	require.Equal(t, []qagida.Code{
		"course-hours", "certificate-valid", "recommendation-letter", "passed-share", "c-0", "c-1",
	}, codes)
	published := rule.Criteria(sample)
	require.Empty(t, published[ruletest.SampleHours].Readings)
	require.Equal(t, []string{"last-day", "office"}, published[ruletest.SampleCertificate].Readings)
	require.Equal(t, "certificate.issued", published[ruletest.SampleLetter].Facts[0].Name)
	require.Equal(t, "applicant.letter", published[ruletest.SampleLetter].Facts[1].Name)
	require.Equal(t, "There is a letter", published[ruletest.SampleLetter].Norm.EN)
	published[0].Code, published[ruletest.SampleCertificate].Readings[0] = "changed", "changed"
	require.Equal(t, "course-hours", sample.Criteria[0].Code)
	require.Equal(t, "last-day", sample.Readings[0].ID)
}

func TestSlug(t *testing.T) {
	for text, want := range map[string]bool{"a": true, "a-b-2": true, "": false, "A": false, "a--b": false, "-a": false, "a_b": false} {
		t.Run(text, func(t *testing.T) { require.Equal(t, want, rule.Slug(text)) })
	}
}
