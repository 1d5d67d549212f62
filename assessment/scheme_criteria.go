package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The criteria of a scheme are laid out once from what its provider describes,
// so that every text shows the numbers of that scheme.

// layOut gives every part its criteria, makes the checklists and works out the verdicts.
func (t *table) layOut() {
	place := 0
	next := func(asked bool) int {
		if !asked {
			return -1
		}
		place++
		return place - 1
	}
	for i := range t.parts {
		p := &t.parts[i]
		p.held, p.mark, p.grade = next(true), next(p.PassMark.Known()), next(p.passPlace >= 0)
	}
	for column := range t.checklists {
		t.checklists[column] = t.checklist(ScaleColumnReading(column))
	}
	for i := range t.parts {
		t.judgeAll(&t.parts[i])
	}
}

func (t *table) checklist(column ScaleColumnReading) *rule.OldChecklist {
	list := &rule.OldChecklist{Name: "assessment"}
	for i := range t.parts {
		p := &t.parts[i]
		list.Amounts = append(list.Amounts, rule.Amount{Name: p.ID, Kind: rule.Decimal})
		for j := range p.Items {
			list.Fields = append(list.Fields, qagida.Field{Name: p.itemField(j), Text: named(p.Items[j].Name, p.itemField(j))})
		}
		list.Criteria = append(list.Criteria, p.criteria(column)...)
	}
	return list
}

func (p *part) criteria(column ScaleColumnReading) []qagida.Criterion {
	needs := uint64(1)<<uint(len(p.items)) - 1
	needs <<= uint(p.first)
	name, most := named(p.Name, p.ID), rule.MicroText(p.Scale.max)
	criteria := []rule.OldCriterion{{
		Code: p.code("held"), Provision: orOrder(p.Provision), Reading: "scale-column", Needs: needs,
		Asks:  heldAsks(name),
		Found: heldFound(p.ID, most),
	}}
	if p.mark >= 0 {
		least := rule.MicroText(p.PassMark.micro())
		criteria = append(criteria, rule.OldCriterion{
			Code: p.code("mark"), Provision: orOrder(p.PassProvision), Needs: needs,
			Asks:  markAsks(name, least, most),
			Found: passFound(p.ID, least, most),
		})
	}
	if p.grade >= 0 {
		least := rule.MicroText(p.pointsFor(p.passPlace, column))
		criteria = append(criteria, rule.OldCriterion{
			Code: p.code("grade"), Provision: orOrder(p.PassProvision), Reading: "parts-combined", Needs: needs,
			Asks:  gradeAsks(name, p.PassGrade, least, most),
			Found: passFound(p.ID, least, most),
		})
	}
	return criteria
}

func (p *part) code(asked string) qagida.Code { return qagida.Code("assessment-" + p.ID + "-" + asked) }

// orOrder is the provision, or where the order leaves the form of an assessment
// to the programme.
func orOrder(p qagida.Provision) qagida.Provision {
	if p == (qagida.Provision{}) {
		return order95("28")
	}
	return p
}

// named is a name in the three languages, fallback standing for one left out.
func named(name qagida.Text, fallback string) qagida.Text {
	for _, text := range []*string{&name.KK, &name.RU, &name.EN} {
		if *text == "" {
			*text = fallback
		}
	}
	return name
}

func heldAsks(name qagida.Text) qagida.Text {
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

func markAsks(name, least, most qagida.Text) qagida.Text {
	return qagida.Text{
		KK: name.KK + ": өту балы жиналған, ол кемінде " + least.KK + ", ең көбі " + most.KK,
		RU: name.RU + ": набран проходной балл, не менее " + least.RU + " из " + most.RU,
		EN: name.EN + ": the pass mark is reached, at least " + least.EN + " of " + most.EN + " points",
	}
}

func gradeAsks(name qagida.Text, label Label, least, most qagida.Text) qagida.Text {
	return qagida.Text{
		KK: name.KK + ": баға «" + label.Text(qagida.Kazakh) + "» деңгейінен төмен емес, балл кемінде " + least.KK + ", ең көбі " + most.KK,
		RU: name.RU + ": оценка не ниже «" + label.Text(qagida.Russian) + "», баллов не менее " + least.RU + " из " + most.RU,
		EN: name.EN + ": the grade is at least " + label.Text(qagida.English) + ", " + least.EN + " of " + most.EN + " points or more",
	}
}

func passFound(id string, least, most qagida.Text) qagida.Text {
	return qagida.Text{
		KK: "жиналған балл: {" + id + "}, ең көбі " + most.KK + ", қажеті кемінде " + least.KK,
		RU: "набрано баллов: {" + id + "} из " + most.RU + ", нужно не менее " + least.RU,
		EN: "{" + id + "} of " + most.EN + " points, at least " + least.EN,
	}
}
