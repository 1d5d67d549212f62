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
		amounts = append(amounts, rule.Amount{Name: parts[i].ID, Kind: rule.Reach})
	}
	for i := range parts {
		amounts = append(amounts, rule.Amount{Name: parts[i].ID + ".least", Kind: rule.Decimal})
	}
	return amounts
}

// criteria returns what the scheme asks of a part, in the order of its answers.
func (p *Part) criteria(needs uint64) []rule.Told {
	told := teller{named(p.Name, p.ID), p.ID, rule.MicroText(p.Scale.max)}
	held := rule.Criterion{Code: p.code("held"), Provision: orOrder(p.Provision), Needs: needs}
	if p.beside {
		held.Readings = readPartsCombined
	}
	criteria := []rule.Told{told.held(held)}
	if p.PassMark.Known() {
		mark := rule.Criterion{Code: p.code("mark"), Provision: orOrder(p.PassProvision), Needs: needs}
		criteria = append(criteria, told.mark(mark, rule.MicroText(p.PassMark.micro)))
	}
	if p.PassGrade != "" {
		grade := rule.Criterion{
			Code: p.code("grade"), Provision: orOrder(p.PassProvision), Readings: readPartsCombined, Needs: needs,
		}
		if p.passes[0] != p.passes[1] {
			grade.Readings |= readScaleColumn
		}
		criteria = append(criteria, told.grade(grade, p.PassGrade))
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

// teller writes the sentences on a part.
type teller struct {
	name qagida.Text
	id   string
	most qagida.Text
}

// say returns the name of the part with what is said of it.
func (t *teller) say(kk, ru, en string) qagida.Text {
	return qagida.Text{KK: t.name.KK + ": " + kk, RU: t.name.RU + ": " + ru, EN: t.name.EN + ": " + en}
}

// reached returns what is said of a part with the sum beside what is needed.
func (t *teller) reached(kk, ru, en string, least qagida.Text) qagida.Text {
	sum := "{" + t.id + "}"
	return t.say(
		kk+" ("+t.most.KK+" балдан "+sum+", қажеті кемінде "+least.KK+")",
		ru+" ("+sum+" из "+t.most.RU+", нужно не менее "+least.RU+")",
		en+" ("+sum+" of "+t.most.EN+" points; needed: at least "+least.EN+")",
	)
}

// missed returns the same of a part that is not passed, of which points may be missing.
func (t *teller) missed(kk, ru, en string, least qagida.Text) qagida.Text {
	sum := "{" + t.id + "}"
	return t.say(
		kk+" (балл: "+sum+"; қажеті "+t.most.KK+" балдан кемінде "+least.KK+")",
		ru+" (баллы: "+sum+"; нужно не менее "+least.RU+" из "+t.most.RU+")",
		en+" (points: "+sum+"; needed: at least "+least.EN+" of "+t.most.EN+")",
	)
}

func (t *teller) held(c rule.Criterion) rule.Told {
	sum := "{" + t.id + "}"
	return rule.Told{
		Criterion: c,
		Norm:      t.say("барлық балл қойылады", "выставляют все баллы", "every score is given"),
		Met: t.say(
			"барлық балл қойылған, "+t.most.KK+" балдан "+sum+" жиналған",
			"все баллы выставлены, набрано "+sum+" из "+t.most.RU,
			"every score has been given, "+sum+" of "+t.most.EN+" points",
		),
		NotMet: t.say(
			"тыңдаушы келмеген, жіберіп алғанына балл қойылмаған; қайта бағалау керек",
			"слушатель не явился, за пропущенное баллы не выставлены; нужно повторное оценивание",
			"the participant did not come, and what was missed has no points; a repeat assessment is needed",
		),
		Unknown: t.say(
			"тыңдаушыға қандай балл қойылды? Белгісіз балл қалды",
			"какие баллы выставлены слушателю? Известны ещё не все",
			"which scores has the participant been given? Not all are known yet",
		),
	}
}

func (t *teller) mark(c rule.Criterion, least qagida.Text) rule.Told {
	return rule.Told{
		Criterion: c,
		Norm: t.say(
			"өту балы – "+t.most.KK+" балдан кемінде "+least.KK,
			"проходной балл — не менее "+least.RU+" из "+t.most.RU,
			"the pass mark is "+least.EN+" of "+t.most.EN+" points",
		),
		Met:    t.reached("өту балы жиналған", "проходной балл набран", "the pass mark is reached", least),
		NotMet: t.missed("өту балы жиналмаған", "проходной балл не набран", "the pass mark is not reached", least),
		Unknown: t.say(
			t.most.KK+" балдан кемінде "+least.KK+" жинала ма? Белгісіз балл қалды",
			"наберётся ли не менее "+least.RU+" из "+t.most.RU+"? Известны ещё не все баллы",
			"will "+least.EN+" of "+t.most.EN+" points be reached? Not all scores are known yet",
		),
	}
}

func (t *teller) grade(c rule.Criterion, label Label) rule.Told {
	kk, ru, en := "«"+label.Text(qagida.Kazakh)+"»", "«"+label.Text(qagida.Russian)+"»", label.Text(qagida.English)
	amount := "{" + t.id + ".least}"
	least := qagida.Text{KK: amount, RU: amount, EN: amount}
	return rule.Told{
		Criterion: c,
		Norm: t.say(
			"баға "+kk+" деңгейінен төмен болмауы керек ("+t.most.KK+" балдан кемінде "+amount+")",
			"оценка должна быть не ниже "+ru+" (не менее "+amount+" из "+t.most.RU+")",
			"the grade must be at least "+en+" ("+amount+" of "+t.most.EN+" points or more)",
		),
		Met:    t.reached("баға "+kk+" деңгейінен төмен емес", "оценка не ниже "+ru, "the grade is "+en+" or better", least),
		NotMet: t.missed("баға "+kk+" деңгейіне жетпейді", "оценка не достигает "+ru, "the grade falls short of "+en, least),
		Unknown: t.say(
			"баға "+kk+" деңгейіне жете ме ("+t.most.KK+" балдан кемінде "+amount+")? Белгісіз балл қалды",
			"будет ли оценка не ниже "+ru+" (не менее "+amount+" из "+t.most.RU+")? Известны ещё не все баллы",
			"will the grade be at least "+en+" ("+amount+" of "+t.most.EN+" points or more)? Not all scores are known yet",
		),
	}
}
