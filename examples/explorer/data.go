package main

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/rule"
)

// Data is what the page knows before it asks anything: the questions with their
// forms, the readings, the provisions of the sources, the words of outcomes.
type Data struct {
	Version   string                 `json:"version"`
	Questions []Question             `json:"questions"`
	Readings  map[string]Reading     `json:"readings"`
	Acts      []Act                  `json:"acts"`
	Codes     map[string]Criterion   `json:"codes"`
	Outcomes  map[string]qagida.Text `json:"outcomes"`
	Words     map[string]qagida.Text `json:"words"`   // of answers, by their text form
	Answers   map[string]qagida.Text `json:"answers"` // what the values of answers are called
}

// Question is a question with what it takes.
type Question struct {
	Name     string      `json:"name"`
	About    qagida.Text `json:"about"`
	Form     []Field     `json:"form"`
	Codes    []string    `json:"codes"`
	Readings []string    `json:"readings"`
	Numbers  []Number    `json:"numbers"`
}

// Number is a number of the law that a reform may change.
type Number struct {
	Path  string      `json:"path"` // requests_by.month, report_months.0
	Label qagida.Text `json:"label"`
	Value int         `json:"value"`
}

// Reading is a place where the law allows more than one meaning, the default first.
type Reading struct {
	Provision string      `json:"provision"`
	Question  qagida.Text `json:"question"`
	Why       qagida.Text `json:"why"`
	Choices   []Word      `json:"choices"`
}

// Act is a source with its provisions in the order of its text.
type Act struct {
	ID         string      `json:"id"`
	Text       qagida.Text `json:"text"`
	Provisions []Provision `json:"provisions"`
}

// Provision is a provision with what is done with it and what rests on it.
type Provision struct {
	ID        string        `json:"id"`
	Cite      qagida.Text   `json:"cite"`
	Status    string        `json:"status"`
	Summary   qagida.Text   `json:"summary"`
	Reason    *qagida.Text  `json:"reason,omitempty"`
	Codes     []qagida.Code `json:"codes,omitempty"`
	Questions []string      `json:"questions,omitempty"`
}

// Criterion is what a finding answers.
type Criterion struct {
	Norm  qagida.Text `json:"norm"`
	Facts []string    `json:"facts"`
}

// dataOf gathers what the page knows.
func dataOf() Data {
	d := Data{
		Version: qagida.Version, Readings: map[string]Reading{}, Codes: map[string]Criterion{},
		Outcomes: map[string]qagida.Text{}, Words: map[string]qagida.Text{}, Answers: answerNames,
	}
	for o := range qagida.Values[qagida.Outcome]() {
		d.Outcomes[o.String()] = inAll(o.Text)
	}
	for _, q := range library.Questions() {
		d.addQuestion(&q)
	}
	for _, r := range law.Readings("") {
		reading := Reading{r.Provision, qagida.Text(r.Question), qagida.Text(r.Why), nil}
		for _, c := range r.Choices {
			reading.Choices = append(reading.Choices, Word{c.ID, qagida.Text(c.Meaning)})
		}
		d.Readings[r.ID] = reading
	}
	for _, name := range law.ActNames() {
		d.Acts = append(d.Acts, actOf(name))
	}
	return d
}

// inAll returns what something says of itself in the three languages.
func inAll(say func(qagida.Lang) string) qagida.Text {
	return qagida.Text{KK: say(qagida.Kazakh), RU: say(qagida.Russian), EN: say(qagida.English)}
}

// addQuestion adds a question, its criteria and the words of its answer.
func (d *Data) addQuestion(q *qagida.Question) {
	pkg, name, _ := strings.Cut(q.Name(), ".")
	question := Question{Name: q.Name(), Codes: []string{}, Readings: []string{}}
	if row := law.FindQuestion(pkg, name); row != nil {
		question.About = qagida.Text(row.About)
	}
	asked := rule.Core(q)
	f := former{asked, pkg, deadlinesOf(q)}
	question.Form = f.fields(asked.Input(), "")
	question.Numbers = numbersOf(asked)
	for _, code := range q.Codes() {
		question.Codes = append(question.Codes, string(code))
	}
	for _, r := range q.Readings() {
		question.Readings = append(question.Readings, r.ID)
	}
	d.Questions = append(d.Questions, question)
	for _, list := range asked.Lists() {
		for _, c := range rule.Criteria((*rule.List)(list)) {
			d.addCriterion(c)
		}
	}
	d.addWords(asked.Output())
}

func (d *Data) addCriterion(c qagida.Criterion) {
	criterion := Criterion{Norm: c.Norm, Facts: []string{}}
	for _, f := range c.Facts {
		criterion.Facts = append(criterion.Facts, f.Name)
	}
	d.Codes[string(c.Code)] = criterion
}

// addWords adds the words of the enumerations in an answer.
func (d *Data) addWords(t reflect.Type) {
	switch {
	case isWord(t):
		for _, word := range wordsOf(t) {
			d.Words[word.ID] = word.Text
		}
	case memberOf(t) != nil:
		d.addWords(memberOf(t))
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer:
		d.addWords(t.Elem())
	case t.Kind() == reflect.Struct && t != reflect.TypeFor[qagida.Decision]():
		for f := range t.Fields() {
			if f.IsExported() {
				d.addWords(f.Type)
			}
		}
	}
}

// deadlinesOf returns the codes of deadlines that a question may be asked of.
func deadlinesOf(q *qagida.Question) (words []Word) {
	for _, list := range rule.Core(q).Lists() {
		for _, c := range rule.Criteria((*rule.List)(list)) {
			if strings.HasPrefix(string(c.Code), "deadline-") {
				words = append(words, Word{string(c.Code), c.Norm})
			}
		}
	}
	return words
}

// numbersOf returns the numbers of the rules of a question, one by one; none of rules
// that are a document of their own, as the scheme of a provider is.
func numbersOf(question *core.Question) []Number {
	list := []Number{}
	text, err := core.Numbers(question.Law())
	_, document := question.Law().(json.Marshaler)
	var members map[string]any
	if document || err != nil || json.Unmarshal(text, &members) != nil {
		return list
	}
	flatten(members, "", func(path string, n int) { list = append(list, Number{path, numberLabel(path), n}) })
	return list
}

// numberLabel returns what a number is called, by the end of its path: the rules on
// courses stand inside others.
func numberLabel(path string) qagida.Text {
	for suffix := path; suffix != ""; _, suffix, _ = strings.Cut(suffix, ".") {
		if text, found := numberNames[suffix]; found {
			return text
		}
	}
	return qagida.Text{}
}

// flatten yields the numbers inside a value with their paths, in the order of these.
func flatten(v any, path string, yield func(string, int)) {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			flatten(v[name], strings.TrimPrefix(path+"."+name, "."), yield)
		}
	case []any:
		for i := range v {
			flatten(v[i], path+"."+strconv.Itoa(i), yield)
		}
	case float64:
		yield(path, int(v))
	}
}

// actText returns what an act is called.
func actText(name qagida.Act) qagida.Text {
	if text := law.ActName(string(name)); text != nil {
		return qagida.Text(*text)
	}
	return qagida.Text{}
}

func actOf(name string) Act {
	act := Act{ID: name, Text: upper(actText(qagida.Act(name)))}
	for _, p := range law.Act(name) {
		place := qagida.Provision{Act: qagida.Act(name), Number: p.Number}
		provision := Provision{
			ID: place.String(), Cite: inAll(place.Text), Status: p.Status, Summary: qagida.Text(p.Summary),
			Codes: library.Codes(place.String()), Questions: library.Resting(place.String()),
		}
		if reason := qagida.Text(p.Reason); reason != (qagida.Text{}) {
			provision.Reason = &reason
		}
		act.Provisions = append(act.Provisions, provision)
	}
	return act
}
