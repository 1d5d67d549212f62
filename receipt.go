package qagida

import (
	"bytes"
	"encoding/json"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Receipt is what was asked and what was answered, kept so that it can be looked at
// and asked again: the facts, the numbers of the rules and the readings in force,
// every value of the answer, and the version of this module. The same question about
// the same facts gives the same bytes, whatever the order of the members in which
// the facts came.
type Receipt struct {
	Library  string  `json:"library"`  // the Version that answered
	Question string  `json:"question"` // as Question.Name returns it
	Edition  Edition `json:"edition"`

	// Fingerprints are those of the acts, by their names: of the edition's and of each
	// that a finding cites. None, where the edition is none of the module's.
	Fingerprints map[Act]string `json:"fingerprints,omitzero"`

	Rules    json.RawMessage `json:"rules"`    // the numbers by their names in JSON, the edition among them
	Readings []Choice        `json:"readings"` // the choices in force
	Facts    json.RawMessage `json:"facts"`    // as they were given
	Answer   json.RawMessage `json:"answer"`   // what was answered beside the decision
	Decision Decision        `json:"decision,omitzero"`
}

// Difference is one thing in which two receipts disagree.
type Difference struct {
	Field    string `json:"field"`    // as the JSON form names it: "facts.course.hours", "decision.findings.course-hours"
	Recorded string `json:"recorded"` // what the receipt says, empty where it says nothing
	Now      string `json:"now"`      // what the other one says, likewise
}

// Receipt returns the record of the question asked about facts in JSON, as its input
// names them. The rules are the Rules of the package, nil for those of the order, under
// other readings where choices name some: "course-kind=as-declared". The error names
// facts that cannot be meant, rules of another package and rules that their Check
// refuses, so that no receipt bears a law that did not decide.
func (q Question) Receipt(facts []byte, rules any, choices ...string) (Receipt, error) {
	order := q.core().Law()
	switch {
	case order == nil:
		return Receipt{}, refuse("question", q.Name(), refusal.NotAQuestion)
	case rules == nil:
		rules = order
	case reflect.TypeOf(rules) != reflect.TypeOf(order):
		return Receipt{}, refuse("rules", reflect.TypeOf(rules).String(), refusal.OtherRules, reflect.TypeOf(order))
	}
	rules, err := q.core().With(rules, choices...)
	if err != nil {
		return Receipt{}, err
	}
	if err := q.core().Check(rules); err != nil {
		return Receipt{}, err
	}
	return q.receipt(facts, rules)
}

// receipt asks the question about facts by rules that make sense.
func (q *Question) receipt(facts []byte, rules any) (r Receipt, err error) {
	r = Receipt{Library: Version, Question: q.Name(), Readings: choicesOf(rules)}
	if r.Facts, err = canonical("facts", facts); err != nil {
		return Receipt{}, err
	}
	input := reflect.New(q.core().Input())
	if err := decodeStrictly("facts", r.Facts, input.Interface()); err != nil {
		return Receipt{}, err
	}
	answer, err := q.core().Ask(rules, input.Interface())
	if err != nil {
		return Receipt{}, err
	}
	if d, decides := q.core().Decision(answer).(Decision); decides {
		r.Decision = d
	}
	if r.Answer, err = valuesOf(answer); err != nil {
		return Receipt{}, err
	}
	numbers, err := core.Numbers(rules)
	if err != nil {
		return Receipt{}, err
	}
	r.Edition = editionOf(rules)
	if decided := r.Decision.Edition(); decided != "" {
		r.Edition = decided // of a scheme that is among the facts: its own
	}
	r.Fingerprints = r.texts()
	r.Rules, err = canonical("rules", numbers)
	return r, err
}

// texts returns the fingerprints of the acts that the receipt rests on.
func (r *Receipt) texts() map[Act]string {
	act := law.ActOf(string(r.Edition))
	if act == "" {
		return nil
	}
	texts := map[Act]string{Act(act): law.FingerprintOf(act)}
	for f := range r.Decision.Findings() {
		act := f.Provision().Act
		if sum := law.FingerprintOf(string(act)); sum != "" {
			texts[act] = sum
		}
	}
	return texts
}

// choicesOf returns the choices in force of rules.
func choicesOf(rules any) []Choice {
	if chooser, chooses := rules.(interface{ Choices() []Choice }); chooses {
		return chooser.Choices()
	}
	return []Choice{}
}

// editionOf returns the edition of rules.
func editionOf(rules any) Edition {
	v := reflect.ValueOf(rules)
	if v.Kind() != reflect.Struct || !v.FieldByName("Edition").IsValid() {
		return ""
	}
	e, _ := v.FieldByName("Edition").Interface().(Edition)
	return e
}

// valuesOf returns an answer as JSON, without its decision.
func valuesOf(answer any) (json.RawMessage, error) {
	text, err := json.Marshal(answer)
	if err != nil {
		return nil, err
	}
	var members map[string]json.RawMessage
	if json.Unmarshal(text, &members) != nil || members == nil {
		return canonical("answer", text)
	}
	delete(members, "decision")
	text, err = json.Marshal(members)
	if err != nil {
		return nil, err
	}
	return canonical("answer", text)
}

// canonical returns JSON with the members of every object in the order of their
// names and without white space; nothing is an object without members.
func canonical(field string, text []byte) (json.RawMessage, error) {
	if len(bytes.TrimSpace(text)) == 0 {
		return json.RawMessage("{}"), nil
	}
	v, err := decoded(field, text)
	if err != nil {
		return nil, err
	}
	return json.Marshal(v)
}

// decoded returns JSON as maps, lists and values, numbers as they are written.
func decoded(field string, text []byte) (v any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&v); err != nil {
		return nil, refuseUnread(field, text, err)
	}
	if decoder.More() {
		return nil, refuse(field, string(text), refusal.FollowedByMore)
	}
	return v, nil
}

// UnmarshalJSON reads what encoding/json writes of a receipt, whatever the order of
// the members: it is written with the same bytes again, and its decision is a
// record. A member that receipts do not have, or that is lacking, is refused.
func (r *Receipt) UnmarshalJSON(b []byte) error {
	type form Receipt // without this method
	var read form
	if err := decodeStrictly("receipt", b, &read); err != nil {
		return err
	}
	if read.Question == "" || read.Library == "" || read.Rules == nil || read.Facts == nil || read.Answer == nil {
		return refuse("receipt", string(b), refusal.ReceiptLacks)
	}
	if read.Readings == nil {
		read.Readings = []Choice{}
	}
	for _, part := range []*json.RawMessage{&read.Rules, &read.Facts, &read.Answer} {
		text, err := canonical("receipt", *part)
		if err != nil {
			return err
		}
		*part = text
	}
	*r = Receipt(read)
	return nil
}

// Verify returns what comes out otherwise when the question of a receipt is asked
// again, by the rules and the readings that it records: nothing, where the receipt
// holds. Rules under the name of the order's edition are held to its numbers. A
// receipt of another version of this module holds as long as its answer does;
// sentences are not compared. The error names a receipt of another question, and
// facts, rules or readings that this version does not know.
func (q Question) Verify(recorded Receipt) ([]Difference, error) {
	if recorded.Question != q.Name() {
		return nil, refuse("receipt.question", recorded.Question, refusal.OtherQuestion, q.Name())
	}
	rules := q.core().Law()
	if rules != nil && recorded.Edition != editionOf(rules) {
		var no *core.Refusal
		if rules, no = core.WithNumbers(rules, recorded.Rules); no != nil {
			return nil, refused(no)
		}
	}
	choices := make([]string, len(recorded.Readings))
	for i, choice := range recorded.Readings {
		choices[i] = choice.String()
	}
	now, err := q.Receipt(recorded.Facts, rules, choices...)
	if err != nil {
		return nil, err
	}
	return recorded.Differences(now), nil
}

// Differences returns in what another receipt says otherwise, in the order of the
// fields: the question, the edition and its text, numbers, readings, facts, values of the answer,
// findings. The version of the library and the sentences are not compared.
func (r Receipt) Differences(other Receipt) []Difference {
	then, now := r.entries(), other.entries()
	for act, sum := range r.Fingerprints {
		if its, both := other.Fingerprints[act]; both { // a receipt made before they were kept has none
			then["fingerprints."+string(act)], now["fingerprints."+string(act)] = sum, its
		}
	}
	differences := []Difference{}
	for _, field := range slices.Sorted(keys(then, now)) {
		if then[field] != now[field] {
			differences = append(differences, Difference{field, then[field], now[field]})
		}
	}
	return differences
}

// keys yields the keys of two maps, each once.
func keys(a, b map[string]string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for key := range a {
			if !yield(key) {
				return
			}
		}
		for key := range b {
			if _, both := a[key]; !both && !yield(key) {
				return
			}
		}
	}
}

// entries returns what a receipt says, by field.
func (r *Receipt) entries() map[string]string {
	entries := map[string]string{"question": r.Question, "edition": string(r.Edition)}
	for _, part := range []struct {
		field string
		text  json.RawMessage
	}{{"rules", r.Rules}, {"facts", r.Facts}, {"answer", r.Answer}} {
		if v, err := decoded(part.field, part.text); err == nil {
			flatten(entries, part.field, v)
		}
	}
	for _, choice := range r.Readings {
		entries["readings."+choice.Reading] = choice.Alternative
	}
	if r.Decision.Question() == "" {
		return entries
	}
	entries["decision.outcome"] = r.Decision.Outcome().String()
	for f := range r.Decision.Findings() {
		entries["decision.findings."+string(f.Code())] = f.entry()
	}
	return entries
}

// entry returns the finding on one line: its outcome, its provision, the readings
// that it rests on and the facts that are missing.
func (f *Finding) entry() string {
	parts := []string{f.Outcome().String(), f.Provision().String()}
	for choice := range f.Readings() {
		parts = append(parts, choice.String())
	}
	for field := range f.Missing() {
		parts = append(parts, "missing "+field.Name)
	}
	return strings.Join(parts, ", ")
}

// flatten puts the values inside v under their paths.
func flatten(entries map[string]string, path string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for name, inner := range v {
			flatten(entries, path+"."+name, inner)
		}
	case []any:
		if len(v) == 0 {
			entries[path] = "[]"
		}
		for i, inner := range v {
			flatten(entries, path+"["+CountOf(i).String()+"]", inner)
		}
	case string:
		entries[path] = v
	default:
		text, _ := json.Marshal(v)
		entries[path] = string(text)
	}
}

// Sweep yields a receipt of the question about the same facts under every combination
// of its readings, those in force first. The readings that it
// turns are those that [Question.Readings] lists; all others stay. The rules are as
// in Receipt, and so is the error, which ends the sweep.
func (q Question) Sweep(facts []byte, rules any) iter.Seq2[Receipt, error] {
	return func(yield func(Receipt, error) bool) {
		readings := q.Readings()
		chosen := make([]int, len(readings))
		for {
			choices := make([]string, len(readings))
			for i, reading := range readings {
				choices[i] = reading.ID + "=" + reading.Choices[chosen[i]].ID
			}
			receipt, err := q.Receipt(facts, rules, choices...)
			if !yield(receipt, err) || err != nil || !next(chosen, readings) {
				return
			}
		}
	}
}

// next turns to the next combination, false after the last one.
func next(chosen []int, readings []Reading) bool {
	for i := len(chosen) - 1; i >= 0; i-- {
		if chosen[i]++; chosen[i] < len(readings[i].Choices) {
			return true
		}
		chosen[i] = 0
	}
	return false
}

// Text returns the receipt as a page that a person can read in a language: what was
// asked, by which rules, under which readings as far as the decision rests on them, on
// which facts, and the decision.
func (r Receipt) Text(lang Lang) string {
	var b strings.Builder
	line := func(title law.Text, text string) { b.WriteString(title.In(uint8(lang)) + ": " + text + "\n") }
	line(receiptQuestion, r.about(lang))
	line(receiptEdition, string(r.Edition))
	for _, act := range slices.Sorted(maps.Keys(r.Fingerprints)) {
		line(receiptFingerprint, r.Fingerprints[act]+" ("+Provision{Act: act}.Text(lang)+")")
	}
	line(receiptLibrary, r.Library)
	for _, choice := range r.decisive() {
		line(receiptReading, choice.Text(lang))
	}
	for _, e := range r.values("facts", r.Facts) {
		line(receiptFact, r.label(e[0], lang)+" — "+spoken(e[1], lang))
	}
	for _, e := range r.values("answer", r.Answer) {
		line(receiptAnswer, e[0]+" — "+spoken(e[1], lang))
	}
	if r.Decision.Question() != "" {
		line(receiptDecision, r.Decision.Outcome().Text(lang))
		b.WriteString(r.Decision.Text(lang))
	}
	return b.String()
}

var (
	receiptQuestion    = law.Text{KK: "Сұрақ", RU: "Вопрос", EN: "Question"}
	receiptEdition     = law.Text{KK: "Редакция", RU: "Редакция", EN: "Edition"}
	receiptFingerprint = law.Text{
		KK: "Акт мәтінінің бақылау сомасы", RU: "Контрольная сумма текста акта", EN: "Fingerprint of the text of the act",
	}
	receiptLibrary  = law.Text{KK: "Кітапхана нұсқасы", RU: "Версия библиотеки", EN: "Version of the library"}
	receiptReading  = law.Text{KK: "Түсіндіру", RU: "Толкование", EN: "Reading"}
	receiptFact     = law.Text{KK: "Дерек", RU: "Сведения", EN: "Fact"}
	receiptAnswer   = law.Text{KK: "Жауап", RU: "Ответ", EN: "Answer"}
	receiptDecision = law.Text{KK: "Шешім", RU: "Решение", EN: "Decision"}
)

// about returns what the question answers, and its name where nobody knows.
func (r *Receipt) about(lang Lang) string {
	pkg, name, _ := strings.Cut(r.Question, ".")
	if question := law.FindQuestion(pkg, name); question != nil {
		return question.About.In(uint8(lang))
	}
	return r.Question
}

// decisive returns the choices in force that the decision rests on, all of them where
// nothing was decided.
func (r *Receipt) decisive() []Choice {
	if r.Decision.Question() == "" {
		return r.Readings
	}
	rests := map[Choice]bool{}
	for f := range r.Decision.Findings() {
		for choice := range f.Readings() {
			rests[choice] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(r.Readings), func(c Choice) bool { return !rests[c] })
}

// spoken returns a value in JSON as people write it: days and facts in a language, all
// else as it stands.
func spoken(value string, lang Lang) string {
	var day Date
	if day.UnmarshalText([]byte(value)) == nil && !day.IsZero() {
		return day.Text(lang)
	}
	var fact Fact
	if fact.UnmarshalText([]byte(value)) == nil {
		return fact.Text(lang)
	}
	return value
}

// values returns the values of a part by their paths in it, in the order of those.
func (r *Receipt) values(field string, text json.RawMessage) (values [][2]string) {
	v, err := decoded(field, text)
	if err != nil {
		return nil
	}
	entries := map[string]string{}
	flatten(entries, field, v)
	for _, path := range slices.Sorted(keys(entries, nil)) {
		if path != field {
			values = append(values, [2]string{strings.TrimPrefix(path, field+"."), entries[path]})
		}
	}
	return values
}

// label returns a fact as a person would say it, and its path where nobody knows.
func (r *Receipt) label(path string, lang Lang) string {
	pkg, _, _ := strings.Cut(r.Question, ".")
	if fact := law.FindFact(pkg, withoutPlaces(path)); fact != nil {
		return fact.Text.In(uint8(lang))
	}
	return path
}

// withoutPlaces returns a path without the places in lists.
func withoutPlaces(path string) string {
	var b strings.Builder
	inside := false
	for _, c := range path {
		switch {
		case c == '[':
			inside = true
		case c == ']':
			inside = false
		case !inside:
			b.WriteRune(c)
		}
	}
	return b.String()
}
