package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The readings that outcomes under a scheme may rest on, a bit each, and the one
// that says which points can be given.
const (
	readScaleColumn = 1 << iota
	readPartsCombined
)

var schemeReadings = []string{"scale-column", "parts-combined", "score-step"}

// schemeList returns the checklist of a scheme, laid out from what its provider
// describes, so that every text shows the numbers of that scheme.
func schemeList(parts []Part) *rule.List {
	var (
		facts    []qagida.Field
		criteria []rule.Told
	)
	for i := range parts {
		p := &parts[i]
		needs := (uint64(1)<<uint(len(p.Items)) - 1) << uint(len(facts))
		for j := range p.Items {
			field := p.itemField(j)
			facts = append(facts, qagida.Field{Name: field, Text: named(p.Items[j].Name, field)})
		}
		criteria = append(criteria, p.criteria(needs)...)
	}
	return rule.NewList("assessment.grade", facts, schemeReadings, schemeAmounts(parts), criteria)
}

// schemeAmounts names the sum of each part, and then the least sum that earns
// its passing grade.
func schemeAmounts(parts []Part) (amounts []rule.Amount) {
	for i := range parts {
		amounts = append(amounts, rule.Amount{Name: parts[i].ID, Kind: rule.Decimal})
	}
	for i := range parts {
		amounts = append(amounts, rule.Amount{Name: parts[i].ID + ".least", Kind: rule.Decimal})
	}
	return amounts
}

// criteria returns what the scheme asks of a part, in the order of its answers.
func (p *Part) criteria(needs uint64) []rule.Told {
	name, most := named(p.Name, p.ID), rule.MicroText(p.Scale.max)
	criteria := []rule.Told{{
		Criterion: rule.Criterion{
			Code: p.code("held"), Provision: orOrder(p.Provision), Readings: readScaleColumn, Needs: needs,
		},
		Norm: heldNorm(name), Found: heldFound(p.ID, most),
	}}
	if p.PassMark.Known() {
		least := rule.MicroText(p.PassMark.micro)
		criteria = append(criteria, rule.Told{
			Criterion: rule.Criterion{Code: p.code("mark"), Provision: orOrder(p.PassProvision), Needs: needs},
			Norm:      markNorm(name, least, most), Found: passFound(p.ID, least, most),
		})
	}
	if p.PassGrade != "" {
		least := amountText(p.ID + ".least")
		criteria = append(criteria, rule.Told{
			Criterion: rule.Criterion{
				Code: p.code("grade"), Provision: orOrder(p.PassProvision), Readings: readPartsCombined, Needs: needs,
			},
			Norm: gradeNorm(name, p.PassGrade, least, most), Found: passFound(p.ID, least, most),
		})
	}
	return criteria
}

func (p *Part) code(asked string) qagida.Code { return qagida.Code("assessment-" + p.ID + "-" + asked) }

// orOrder returns the provision, or where the order leaves the form of an
// assessment to the programme.
func orOrder(p qagida.Provision) qagida.Provision {
	if p == (qagida.Provision{}) {
		return order95("28")
	}
	return p
}

// named returns a name in the three languages, fallback standing for one left
// out.
func named(name qagida.Text, fallback string) qagida.Text {
	for _, text := range []*string{&name.KK, &name.RU, &name.EN} {
		if *text == "" {
			*text = fallback
		}
	}
	return name
}

// amountText returns the place of an amount in a sentence.
func amountText(name string) qagida.Text {
	return qagida.Text{KK: "{" + name + "}", RU: "{" + name + "}", EN: "{" + name + "}"}
}

func heldNorm(name qagida.Text) qagida.Text {
	return qagida.Text{
		KK: name.KK + ": барлық балл қойылған",
		RU: name.RU + ": выставлены все баллы",
		EN: name.EN + ": every score is given",
	}
}

func heldFound(id string, most qagida.Text) qagida.Text {
	return qagida.Text{
		KK: "жиналған балл: {" + id + "}, ең көбі " + most.KK,
		RU: "набрано баллов: {" + id + "} из " + most.RU,
		EN: "{" + id + "} of " + most.EN + " points",
	}
}

func markNorm(name, least, most qagida.Text) qagida.Text {
	return qagida.Text{
		KK: name.KK + ": өту балы жиналған, ол кемінде " + least.KK + ", ең көбі " + most.KK,
		RU: name.RU + ": набран проходной балл, не менее " + least.RU + " из " + most.RU,
		EN: name.EN + ": the pass mark is reached, at least " + least.EN + " of " + most.EN + " points",
	}
}

func gradeNorm(name qagida.Text, label Label, least, most qagida.Text) qagida.Text {
	kk, ru, en := label.Text(qagida.Kazakh), label.Text(qagida.Russian), label.Text(qagida.English)
	return qagida.Text{
		KK: name.KK + ": баға «" + kk + "» деңгейінен төмен емес, балл кемінде " + least.KK + ", ең көбі " + most.KK,
		RU: name.RU + ": оценка не ниже «" + ru + "», баллов не менее " + least.RU + " из " + most.RU,
		EN: name.EN + ": the grade is at least " + en + ", " + least.EN + " of " + most.EN + " points or more",
	}
}

func passFound(id string, least, most qagida.Text) qagida.Text {
	return qagida.Text{
		KK: "жиналған балл: {" + id + "}, ең көбі " + most.KK + ", қажеті кемінде " + least.KK,
		RU: "набрано баллов: {" + id + "} из " + most.RU + ", нужно не менее " + least.RU,
		EN: "{" + id + "} of " + most.EN + " points, at least " + least.EN,
	}
}
