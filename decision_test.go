package qagida_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// course is a question of our own: does this course of a teacher count. Its
// criteria are course-hours, certificate-valid, recommendation-letter and
// passed-share.
var course = ruletest.Sample()

// decided returns a decision on a course with outcomes and with facts that the
// caller has not stated.
func decided(unknown uint64, outcomes ...qagida.Outcome) qagida.Decision {
	return ruletest.Decide(course, func(d rule.Draft) {
		d.Answer(rule.Collect(ruletest.Answers(outcomes...)))
		d.Show(34, 36, rule.DayAmount(qagida.MustDate(2026, 11, 21)), 88_600_000)
		d.Unknown(unknown)
	})
}

// Every combination of outcomes of the four criteria.
func TestDecisionOfEveryCombination(t *testing.T) {
	codes := []qagida.Code{"course-hours", "certificate-valid", "recommendation-letter", "passed-share"}
	for n := range 4 * 4 * 4 * 4 {
		list := []qagida.Outcome{outcomes[n%4], outcomes[n/4%4], outcomes[n/16%4], outcomes[n/64]}
		t.Run(fmt.Sprint(list), func(t *testing.T) {
			var all, unmet, open, counted []string
			for i, o := range list {
				line := string(codes[i]) + " " + o.String()
				all = append(all, line)
				switch o {
				case notMet:
					unmet = append(unmet, line)
				case undetermined:
					open = append(open, line)
				}
			}
			d := decided(0, list...)
			require.Equal(t, slowAll(list), d.Outcome())
			require.Equal(t, all, ruletest.Found(d.Findings()))
			require.Equal(t, unmet, ruletest.Found(d.Unmet()))
			require.Equal(t, open, ruletest.Found(ruletest.Undetermined(d)))
			for code, o := range d.Outcomes() {
				counted = append(counted, string(code)+" "+o.String())
			}
			require.Equal(t, all, counted)
			for i, code := range codes {
				ruletest.Outcome(t, d, code, list[i])
			}
		})
	}
}

func TestDecisionNames(t *testing.T) {
	d := ruletest.SampleDecision()
	require.Equal(t, "sample.course", d.Question())
	require.Equal(t, qagida.Order95In2020, d.Edition())
	require.Equal(t, 4, d.Len())
	require.False(t, rule.IsRecord(d))
}

func TestDecisionFindRefuses(t *testing.T) {
	f, err := ruletest.SampleDecision().Find("course-place")
	ruletest.Refused(t, err, "code", "course-place",
		"is not one of: course-hours, certificate-valid, recommendation-letter, passed-share")
	require.Equal(t, qagida.Finding{}, f)
}

// Missing names the facts that are not stated and that an open criterion asks
// for: no others, in the order of the facts, each once.
func TestDecisionMissing(t *testing.T) {
	const hours, issued, letter = 1 << ruletest.SampleFactHours, 1 << ruletest.SampleFactIssued, 1 << ruletest.SampleFactLetter
	const all = hours | issued | letter
	for _, v := range []struct {
		name    string
		unknown uint64
		list    [4]qagida.Outcome
		want    []string
	}{
		{"all open", all, [4]qagida.Outcome{}, []string{"course.hours", "certificate.issued", "applicant.letter"}},
		{"all stated", 0, [4]qagida.Outcome{}, nil},
		{"one settled", all, [4]qagida.Outcome{met, undetermined, undetermined, undetermined}, []string{"certificate.issued", "applicant.letter"}},
		{"asked twice", issued, [4]qagida.Outcome{}, []string{"certificate.issued"}},
		{"settled by the other fact", hours | letter, [4]qagida.Outcome{undetermined, undetermined, notMet, undetermined}, []string{"course.hours"}},
		{"nothing open", all, [4]qagida.Outcome{met, notMet, notApplicable, met}, nil},
		{"open without a fact", all, [4]qagida.Outcome{met, met, met, undetermined}, nil},
		{"the last fact alone", letter, [4]qagida.Outcome{}, []string{"applicant.letter"}},
	} {
		t.Run(v.name, func(t *testing.T) {
			require.Equal(t, v.want, ruletest.Missing(decided(v.unknown, v.list[:]...)))
		})
	}
}

func TestDecisionText(t *testing.T) {
	d := ruletest.SampleDecision()
	for lang, want := range map[qagida.Lang]string{
		kk: "талапқа сай емес: Кемінде 36 сағат керек — 34 сағат бар (Қағидалардың 21-тармағының 1) тармақшасы (елдегі курстар))\n" +
			"талапқа сай: Сертификат 2026 жылғы 21 қараша дейін жарамды (Қағидалардың 32-тармағы)\n" +
			"анықталмаған: Хат бар — көрсетілмеген: берілген күн, хат (Қағидалардың 8-тармағының 5) тармақшасы)\n" +
			"қатысы жоқ: Үлесі 88,6 % (Қағидалардың 7-тармағының 1) тармақшасы)\n",
		ru: "не соблюдено: Нужно не менее 36 часов — есть 34 часа (подпункт 1) пункта 21 Правил (курсы в стране))\n" +
			"соблюдено: Сертификат действует по 21 ноября 2026 года (пункт 32 Правил)\n" +
			"не определено: Есть письмо — не указано: день выдачи, письмо (подпункт 5) пункта 8 Правил)\n" +
			"неприменимо: Доля 88,6 % (подпункт 1) пункта 7 Правил)\n",
		en: "not met: At least 36 hours are needed — there are 34 hours (paragraph 21, subparagraph 1) (courses in the country))\n" +
			"met: The certificate is valid until 21 November 2026 (paragraph 32)\n" +
			"undetermined: There is a letter — not stated: day of issue, letter (paragraph 8, subparagraph 5))\n" +
			"not applicable: The share is 88.6 % (paragraph 7, subparagraph 1))\n",
	} {
		t.Run(lang.String(), func(t *testing.T) {
			require.Equal(t, want, d.Text(lang))
			require.Equal(t, "> "+want, string(d.AppendText([]byte("> "), lang)))
		})
	}
	require.Equal(t, d.Text(kk), d.Text(0), "in no language it is Kazakh")
}

// One line for a log: what was asked, the answer, and what stands in its way.
func TestDecisionString(t *testing.T) {
	for _, v := range []struct {
		outcomes [4]qagida.Outcome
		want     string
	}{
		{
			[4]qagida.Outcome{notMet, met, undetermined, notApplicable},
			"sample.course: not-met (course-hours; undetermined: recommendation-letter)",
		},
		{
			[4]qagida.Outcome{notMet, notMet, undetermined, undetermined},
			"sample.course: not-met (course-hours, certificate-valid; undetermined: recommendation-letter, passed-share)",
		},
		{[4]qagida.Outcome{met, notMet, met, notMet}, "sample.course: not-met (certificate-valid, passed-share)"},
		{[4]qagida.Outcome{undetermined, met, undetermined, met}, "sample.course: undetermined (course-hours, recommendation-letter)"},
		{[4]qagida.Outcome{met, met, met, notApplicable}, "sample.course: met"},
		{[4]qagida.Outcome{notApplicable, notApplicable, notApplicable, notApplicable}, "sample.course: not-applicable"},
	} {
		t.Run(v.want, func(t *testing.T) { require.Equal(t, v.want, fmt.Sprint(decided(0, v.outcomes[:]...))) })
	}
	require.Equal(t, "not-applicable", fmt.Sprint(qagida.Decision{}))
}

// A decision is a value: the same answers make the same one.
func TestDecisionIsComparable(t *testing.T) {
	one, same := ruletest.SampleDecision(), ruletest.SampleDecision()
	require.True(t, one == same)
	require.Contains(t, map[qagida.Decision]bool{one: true}, same)
	base := decided(0, met, undetermined, met, met)
	for name, other := range map[string]qagida.Decision{
		"another outcome":      decided(0, met, met, met, met),
		"a fact not stated":    decided(1, met, undetermined, met, met),
		"the answers, nothing": ruletest.Outcomes(course, met, undetermined, met, met),
		"another edition": func() (d qagida.Decision) {
			course.Open(&d, "reform-2027").Answer(rule.Collect(ruletest.Answers(met, undetermined, met, met)))
			return d
		}(),
		"a reading": ruletest.Decide(course, func(d rule.Draft) {
			d.Answer(rule.Collect([]rule.Answer{rule.Of(met), rule.Of(undetermined).Under(1), rule.Of(met), rule.Of(met)}))
			d.Show(34, 36, rule.DayAmount(qagida.MustDate(2026, 11, 21)), 88_600_000)
		}),
	} {
		t.Run(name, func(t *testing.T) { require.False(t, base == other) })
	}
}

func TestZeroDecision(t *testing.T) {
	var d qagida.Decision
	require.Equal(t, notApplicable, d.Outcome())
	require.Zero(t, d.Len())
	require.Empty(t, d.Question())
	require.Empty(t, d.Edition())
	require.Empty(t, d.Text(en))
	require.False(t, rule.IsRecord(d))
	require.Empty(t, ruletest.Found(d.Findings()))
	require.Empty(t, ruletest.Found(d.Unmet()))
	require.Empty(t, ruletest.Found(ruletest.Undetermined(d)))
	require.Empty(t, ruletest.Missing(d))
	_, err := d.Find("any")
	ruletest.Refused(t, err, "code", "any", "there is nothing to choose from")
	ruletest.ReadAll(d)
}

func TestLoopsOverADecisionMayEndEarly(t *testing.T) {
	d := decided(7, undetermined, undetermined, notMet, notMet)
	for range d.Findings() {
		break
	}
	for range d.Outcomes() {
		break
	}
	for range d.Unmet() {
		break
	}
	for range d.Unmet() {
		break
	}
	for range d.Missing() {
		break
	}
	var codes []qagida.Code
	for code := range d.Outcomes() {
		if codes = append(codes, code); code == "certificate-valid" {
			break
		}
	}
	require.Len(t, codes, 2)
}

// Nothing but texts and JSON allocates.
func TestDecisionAllocations(t *testing.T) {
	d, same, n := ruletest.SampleDecision(), ruletest.SampleDecision(), 0
	for name, work := range map[string]func(){
		"outcomes": func() {
			for code, o := range d.Outcomes() {
				n += len(code) + int(o)
			}
		},
		"findings": func() {
			for f := range d.Findings() {
				n += len(f.Code()) + int(f.Outcome()) + len(f.Provision().Number)
			}
		},
		"unmet": func() {
			for f := range d.Unmet() {
				n += len(f.Code())
			}
		},
		"missing": func() {
			for field := range d.Missing() {
				n += len(field.Name)
			}
			for f := range d.Findings() {
				for field := range f.Missing() {
					n += len(field.Name)
				}
			}
		},
		"readings": func() {
			for f := range d.Findings() {
				for choice := range f.Readings() {
					n += len(choice.Alternative)
				}
			}
		},
		"comparing": func() {
			if d == same {
				n++
			}
		},
	} {
		t.Run(name, func(t *testing.T) { require.Zero(t, testing.AllocsPerRun(100, work)) })
	}
}
