package rule

import (
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Checklist is one question that the law answers by a list of criteria, as a
// package writes it down:
//
//	var eligibility = rule.Checklist{
//		Name:     "qualification.eligibility",
//		Facts:    []string{factWorkplace: "applicant.workplace"},
//		Criteria: []rule.Criterion{
//			teacherWorkplace: {CodeWorkplace, order95("7.2"), 0, 1 << factWorkplace},
//		},
//	}.List()
//
// The sentences of its criteria, the words for its facts and its readings stand
// under the same names in the tables of internal/law.
type Checklist struct {
	Name     string      // the package and the question
	Facts    []string    // the facts that the criteria ask for, at most 64
	Readings []string    // the readings that outcomes may rest on, at most 14
	Amounts  []Amount    // the numbers and days that the sentences show, at most 12
	Criteria []Criterion // in the order of the text of the law, at most 32
}

// Criterion is one thing that the law asks for.
type Criterion struct {
	Code      qagida.Code
	Provision qagida.Provision
	Readings  uint16 // those that its outcome may rest on, a bit for each of the checklist
	Needs     uint64 // the facts that it asks for, a bit for each of the checklist
	Aside     uint64 // those of them that an answer may do without, where it says so: see core.Answer.Aside
}

// Amount is a number or a day that sentences show: what was found, or what the
// rules ask for. A sentence shows it as {name}, or with the word that goes with
// the number: {name|word} in Kazakh, {name|one|few|many} in Russian,
// {name|one|many} in English. After a fraction Russian takes the second form and
// English the last.
type Amount = core.Amount

// The kinds of amounts.
const (
	Number  = core.Number // a whole number
	Day     = core.Day    // a day, kept with DayAmount; it takes no word
	Decimal = core.Micro  // a decimal in millionths
	Money   = core.Money  // an amount of money in millionths, with tiyn where there are any
	Plain   = core.Plain  // a whole number that is not grouped: a year
	Term    = core.Term   // the length of a term, made by TermAmount
	Reach   = core.Reach  // a decimal in millionths, or what it is at most, made by AtMost
)

// List is a checklist with its sentences, as decisions point to it. It does not
// change.
type List core.Checklist

// List joins the checklist with its sentences, facts and readings. What the
// tables do not have is empty, and [List.Check] names it.
func (c Checklist) List() *List {
	pkg, _, _ := strings.Cut(c.Name, ".")
	l := &List{
		Name: c.Name, Amounts: c.Amounts,
		Facts:    make([]*law.Fact, 0, len(c.Facts)),
		Readings: make([]*law.Reading, 0, len(c.Readings)),
		Criteria: make([]core.Criterion, 0, len(c.Criteria)),
	}
	for _, name := range c.Facts {
		fact := law.FindFact(pkg, name)
		if fact == nil {
			fact = &law.Fact{Name: name}
		}
		l.Facts = append(l.Facts, fact)
	}
	for _, id := range c.Readings {
		reading := law.FindReading(id)
		if reading == nil {
			reading = &law.Reading{ID: id}
		}
		l.Readings = append(l.Readings, reading)
	}
	for _, cr := range c.Criteria {
		sentences := law.FindSentences(pkg, string(cr.Code))
		if sentences == nil {
			sentences = &law.Sentences{Code: string(cr.Code)}
		}
		l.add(cr, sentences)
	}
	return l
}

func (l *List) add(cr Criterion, sentences *law.Sentences) {
	l.Criteria = append(l.Criteria, core.Criterion{
		Code: string(cr.Code), Act: string(cr.Provision.Act), Number: cr.Provision.Number,
		Readings: cr.Readings, Needs: cr.Needs, Aside: cr.Aside, Sentences: sentences,
	})
}

// Told is a criterion whose sentences a caller describes, such as one of a
// provider's own scheme.
type Told struct {
	Criterion
	Norm, Found, Met, NotMet, Unknown qagida.Text
}

// NewList returns a checklist whose sentences and facts a caller describes.
func NewList(name string, facts []qagida.Field, readings []string, amounts []Amount, criteria []Told) *List {
	l := Checklist{Name: name, Readings: readings, Amounts: amounts}.List()
	for _, f := range facts {
		l.Facts = append(l.Facts, &law.Fact{Name: f.Name, Text: law.Text(f.Text)})
	}
	for i := range criteria {
		l.add(criteria[i].Criterion, criteria[i].sentences())
	}
	return l
}

func (t *Told) sentences() *law.Sentences {
	return &law.Sentences{
		Code: string(t.Code), Norm: law.Text(t.Norm), Found: law.Text(t.Found),
		Met: law.Text(t.Met), NotMet: law.Text(t.NotMet), Unknown: law.Text(t.Unknown),
	}
}

// Telling returns a list that asks the same and tells the criterion with the code of
// t by its provision and in its sentences.
func (l *List) Telling(t Told) *List {
	told := *l
	told.Criteria = slices.Clone(l.Criteria)
	for i := range told.Criteria {
		if c := &told.Criteria[i]; c.Code == string(t.Code) {
			c.Act, c.Number, c.Sentences = string(t.Provision.Act), t.Provision.Number, t.sentences()
		}
	}
	return &told
}

// Citing returns a list that asks the same, says the same, and cites a provision for the
// criterion with a code.
func (l *List) Citing(code qagida.Code, p qagida.Provision) *List {
	citing := *l
	citing.Criteria = slices.Clone(l.Criteria)
	for i := range citing.Criteria {
		if c := &citing.Criteria[i]; c.Code == string(code) {
			c.Act, c.Number = string(p.Act), p.Number
		}
	}
	return &citing
}

// Criteria returns the criteria of lists, each code once, in the order of the
// text.
func Criteria(lists ...*List) []qagida.Criterion {
	var all []qagida.Criterion
	seen := map[string]bool{}
	for _, l := range lists {
		for i := range l.Criteria {
			if c := &l.Criteria[i]; !seen[c.Code] {
				seen[c.Code] = true
				all = append(all, l.criterion(c))
			}
		}
	}
	return all
}

// CriteriaOf returns the criteria of questions, each code once, in the order of
// the questions and of the text.
func CriteriaOf(questions []qagida.Question) []qagida.Criterion {
	var lists []*List
	for i := range questions {
		for _, l := range Core(&questions[i]).Lists() {
			lists = append(lists, (*List)(l))
		}
	}
	return Criteria(lists...)
}

func (l *List) criterion(c *core.Criterion) qagida.Criterion {
	published := qagida.Criterion{
		Code:      qagida.Code(c.Code),
		Provision: qagida.Provision{Act: qagida.Act(c.Act), Number: c.Number},
		Norm:      qagida.Text(c.Sentences.Norm),
	}
	for i, r := range l.Readings {
		if c.Readings>>uint(i)&1 != 0 {
			published.Readings = append(published.Readings, r.ID)
		}
	}
	for i, f := range l.Facts {
		if c.Needs>>uint(i)&1 != 0 {
			published.Facts = append(published.Facts, qagida.Field{Name: f.Name, Text: qagida.Text(f.Text)})
		}
	}
	return published
}

// Check refuses a checklist that decisions cannot be made with, or whose
// findings would be short of a reason: too long a list, a name or a code that is
// empty or stands twice, a provision that the sources do not have, a fact, a
// reading or a sentence that the tables do not have, a sentence that shows an
// amount that does not exist.
func (l *List) Check() error {
	if len(l.Criteria) > core.MostCriteria || len(l.Facts) > core.MostFacts || len(l.Amounts) > core.MostAmounts ||
		len(l.Readings) > core.MostReadings {
		return Refuse(l.where(), l.size(), refusal.NoRoom)
	}
	for _, check := range []func() error{l.checkFacts, l.checkAmounts, l.checkReadings} {
		if err := check(); err != nil {
			return err
		}
	}
	seen := map[string]bool{}
	for i := range l.Criteria {
		criterion := &l.Criteria[i]
		if seen[criterion.Code] {
			return Refuse(l.where(), criterion.Code, refusal.Twice)
		}
		seen[criterion.Code] = true
		if err := l.checkCriterion(criterion); err != nil {
			return err
		}
	}
	return nil
}

func (l *List) where() string { return "checklist." + l.Name }

// size counts what the checklist has, for an error.
func (l *List) size() string {
	return strconv.Itoa(len(l.Criteria)) + " criteria, " + strconv.Itoa(len(l.Facts)) + " facts, " +
		strconv.Itoa(len(l.Amounts)) + " amounts, " + strconv.Itoa(len(l.Readings)) + " readings"
}

func (l *List) checkFacts() error {
	seen := map[string]bool{}
	for i, fact := range l.Facts {
		switch {
		case fact.Name == "" || !fact.Text.Complete():
			return Refuse(l.where(), "fact "+strconv.Itoa(i)+" "+fact.Name, refusal.LacksNameOrText)
		case seen[fact.Name]:
			return Refuse(l.where(), "fact "+fact.Name, refusal.Twice)
		}
		seen[fact.Name] = true
	}
	return nil
}

func (l *List) checkAmounts() error {
	seen := map[string]bool{}
	for i, amount := range l.Amounts {
		switch {
		case amount.Name == "":
			return Refuse(l.where(), "amount "+strconv.Itoa(i), refusal.LacksName)
		case seen[amount.Name]:
			return Refuse(l.where(), "amount "+amount.Name, refusal.Twice)
		}
		seen[amount.Name] = true
	}
	return nil
}

func (l *List) checkReadings() error {
	for _, reading := range l.Readings {
		if len(reading.Choices) == 0 || len(reading.Choices) > core.MostChoices {
			return Refuse(l.where(), "reading "+reading.ID, refusal.WrongNumberOfChoices)
		}
	}
	return nil
}

func (l *List) checkCriterion(criterion *core.Criterion) error {
	code := criterion.Code
	provision := qagida.Provision{Act: qagida.Act(criterion.Act), Number: criterion.Number}
	if _, found := provision.Entry(); !found {
		return Refuse(l.where(), code+": "+provision.String(), refusal.NoSuchProvision)
	}
	switch {
	case !Slug(code):
		return Refuse(l.where(), code, refusal.NotACode)
	case criterion.Needs>>uint(len(l.Facts)) != 0 || criterion.Aside&^criterion.Needs != 0:
		return Refuse(l.where(), code, refusal.NoSuchFact)
	case criterion.Readings>>uint(len(l.Readings)) != 0:
		return Refuse(l.where(), code, refusal.NoSuchReading)
	}
	return l.checkSentences(criterion.Sentences)
}

func (l *List) checkSentences(s *law.Sentences) error {
	if !s.Norm.Complete() {
		return Refuse(l.where(), s.Code, refusal.LacksLanguage)
	}
	for _, text := range []law.Text{s.Norm, s.Found, s.Met, s.NotMet, s.Unknown, s.Running} {
		if text != (law.Text{}) && !text.Complete() {
			return Refuse(l.where(), s.Code, refusal.LacksLanguage)
		}
		for lang := uint8(core.Kazakh); lang <= core.English; lang++ {
			if name, ok := l.strangeAmount(lang, text.In(lang)); ok {
				return Refuse(l.where(), s.Code+": {"+name+"}", refusal.StrangeAmount)
			}
		}
	}
	return nil
}

// strangeAmount finds a placeholder that cannot be filled in.
func (l *List) strangeAmount(lang uint8, text string) (name string, found bool) {
	for {
		_, rest, open := strings.Cut(text, "{")
		if !open {
			return "", false
		}
		inside, after, closed := strings.Cut(rest, "}")
		name, forms, counted := strings.Cut(inside, "|")
		if !closed || !l.hasAmount(name) || counted && len(strings.Split(forms, "|")) != core.PluralForms(lang) {
			return inside, true
		}
		text = after
	}
}

func (l *List) hasAmount(name string) bool {
	for _, amount := range l.Amounts {
		if amount.Name == name {
			return true
		}
	}
	return false
}
