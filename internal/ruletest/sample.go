package ruletest

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/rule"
)

// A question of our own, to see what a decision can say: does this course of a
// teacher count. Its rules decide nothing of the law.

// The criteria of [Sample].
const (
	SampleHours       = iota // course-hours: rests on nothing
	SampleCertificate        // certificate-valid: may rest on both readings
	SampleLetter             // recommendation-letter: asks for two facts
	SampleShare              // passed-share: asks for no fact
)

// The facts of [Sample].
const (
	SampleFactHours  = iota // course.hours
	SampleFactIssued        // certificate.issued
	SampleFactLetter        // applicant.letter
)

// The amounts of [Sample].
const (
	SampleFound = iota // hours, a number
	SampleLeast        // least, a number
	SampleLast         // last, a day
	SampleRate         // share, a decimal
)

// sample is the checklist that [SampleDecision] is made with: two decisions by it
// compare.
var sample = Sample()

// Sample returns a checklist of the question that may be changed.
func Sample() *rule.List {
	return &rule.List{
		Name: "sample.course",
		Facts: []*law.Fact{
			SampleFactHours:  {Name: "course.hours", Text: law.Text{KK: "сағат саны", RU: "число часов", EN: "number of hours"}},
			SampleFactIssued: {Name: "certificate.issued", Text: law.Text{KK: "берілген күн", RU: "день выдачи", EN: "day of issue"}},
			SampleFactLetter: {Name: "applicant.letter", Text: law.Text{KK: "хат", RU: "письмо", EN: "letter"}},
		},
		Amounts: []core.Amount{
			SampleFound: {Name: "hours"},
			SampleLeast: {Name: "least", Kind: rule.Number},
			SampleLast:  {Name: "last", Kind: rule.Day},
			SampleRate:  {Name: "share", Kind: rule.Decimal},
		},
		Readings: []*law.Reading{sampleReading("last-day", "anniversary", "eve"), sampleReading("office", "own", "any", "as-agreed")},
		Criteria: []core.Criterion{
			SampleHours: {
				Code: "course-hours", Act: "order95", Number: "21.1.1", Needs: 1 << SampleFactHours,
				Sentences: &law.Sentences{
					Code: "course-hours",
					Norm: law.Text{
						KK: "Кемінде {least|сағат} керек",
						RU: "Нужно не менее {least|часа|часов|часов}",
						EN: "At least {least|hour|hours} are needed",
					},
					Found: law.Text{KK: "{hours|сағат} бар", RU: "есть {hours|час|часа|часов}", EN: "there are {hours|hour|hours}"},
				},
			},
			SampleCertificate: {
				Code: "certificate-valid", Act: "order95", Number: "32.2", Readings: 3, Needs: 1 << SampleFactIssued,
				Sentences: &law.Sentences{
					Code:    "certificate-valid",
					Norm:    law.Text{KK: "Сертификат жарамды", RU: "Сертификат действует", EN: "The certificate is valid"},
					Found:   law.Text{KK: "соңғы күні {last}", RU: "последний день {last}", EN: "its last day is {last}"},
					Met:     law.Text{KK: "Сертификат {last} дейін жарамды", RU: "Сертификат действует по {last}", EN: "The certificate is valid until {last}"},
					NotMet:  law.Text{KK: "Сертификат мерзімі {last} өтті", RU: "Срок сертификата вышел {last}", EN: "The certificate ended on {last}"},
					Unknown: law.Text{KK: "Сертификат қашан берілді?", RU: "Когда выдан сертификат?", EN: "When was the certificate issued?"},
				},
			},
			SampleLetter: {
				Code: "recommendation-letter", Act: "order95", Number: "8.5", Needs: 1<<SampleFactIssued | 1<<SampleFactLetter,
				Sentences: &law.Sentences{
					Code: "recommendation-letter",
					Norm: law.Text{KK: "Хат бар", RU: "Есть письмо", EN: "There is a letter"},
				},
			},
			SampleShare: {
				Code: "passed-share", Act: "order95", Number: "7.1",
				Sentences: &law.Sentences{
					Code: "passed-share",
					Norm: law.Text{KK: "Үлесі {share} %", RU: "Доля {share} %", EN: "The share is {share} %"},
				},
			},
		},
	}
}

func sampleReading(id string, choices ...string) *law.Reading {
	full := law.Text{KK: "мағына", RU: "смысл", EN: "meaning"}
	r := &law.Reading{ID: id, Package: "sample", Provision: "order95/32.2", Question: full, Why: full}
	for _, choice := range choices {
		r.Choices = append(r.Choices, law.Choice{ID: choice, Meaning: full})
	}
	return r
}

// Many returns a checklist of n complete criteria with the codes c-0, c-1, …, that
// may all rest on both of its readings.
func Many(n int) *rule.List {
	list := Sample()
	list.Name, list.Criteria = "sample.many", nil
	for i := range n {
		code := "c-" + rule.FormatMicro(int64(i)*1_000_000)
		list.Criteria = append(list.Criteria, core.Criterion{
			Code: code, Act: "order95", Number: "7.1", Readings: 3,
			Sentences: &law.Sentences{Code: code, Norm: law.Text{KK: "х", RU: "х", EN: "x"}},
		})
	}
	return list
}

// Decide returns a decision by a list, under the edition of 2020, that fill has
// filled in.
func Decide(list *rule.List, fill func(d rule.Draft)) (decision qagida.Decision) {
	fill(list.Open(&decision, qagida.Order95In2020))
	return decision
}

// Outcomes returns a decision by a list with outcomes, which rest on no reading.
func Outcomes(list *rule.List, outcomes ...qagida.Outcome) qagida.Decision {
	return Decide(list, func(d rule.Draft) { d.Answer(rule.Collect(Answers(outcomes...))) })
}

// Answers returns answers with outcomes, which rest on no reading.
func Answers(outcomes ...qagida.Outcome) []rule.Answer {
	answers := make([]rule.Answer, len(outcomes))
	for i, o := range outcomes {
		answers[i] = rule.Of(o)
	}
	return answers
}

// SampleDecision returns a decision with one finding of each outcome: 34 hours of
// 36 are too few, the certificate is valid under the second choice of both
// readings, a letter is asked for and not stated, and nobody asks for the share.
func SampleDecision() qagida.Decision {
	return Decide(sample, func(d rule.Draft) {
		d.Answer(rule.Collect([]rule.Answer{
			SampleHours:       rule.Of(qagida.NotMet),
			SampleCertificate: rule.Of(qagida.Met).Under(3),
			SampleLetter:      rule.Of(qagida.Undetermined),
			SampleShare:       rule.Of(qagida.NotApplicable),
		}))
		d.Choose(1, 2)
		d.Show(34, 36, rule.DayAmount(qagida.MustDate(2026, 11, 21)), 88_600_000)
		d.Unknown(1<<SampleFactIssued | 1<<SampleFactLetter)
	})
}
