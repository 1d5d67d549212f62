package qagida

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// MarshalJSON returns the question, the outcome, the edition, the facts that are
// missing, and every finding with its text in the three languages.
func (d Decision) MarshalJSON() ([]byte, error) {
	b := appendMember(nil, `{"question":`, d.Question())
	b = appendMember(b, `,"outcome":`, d.Outcome().String())
	b = appendMember(b, `,"edition":`, string(d.Edition()))
	b = append(b, `,"missing":[`...)
	for field := range d.Missing() {
		b = appendMember(b, `{"name":`, field.Name)
		b = append(core.AppendText(append(b, `,"text":`...), law.Text(field.Text)), "},"...)
	}
	b = append(endList(b), `,"findings":[`...)
	for f := range d.Findings() {
		b = append(f.appendJSON(b), ',')
	}
	return append(endList(b), '}'), nil
}

// MarshalJSON returns the code, the outcome, the provision, the readings that the
// outcome rests on and the facts that are missing, where there are any, and the
// text in the three languages.
func (f Finding) MarshalJSON() ([]byte, error) { return f.appendJSON(nil), nil }

func (f Finding) appendJSON(b []byte) []byte {
	b = appendMember(b, `{"code":`, string(f.Code()))
	b = appendMember(b, `,"outcome":`, f.Outcome().String())
	b = appendMember(b, `,"provision":`, f.Provision().String())
	opening := `,"readings":[`
	for choice := range f.Readings() {
		b, opening = appendMember(b, opening, choice.String()), ","
	}
	b = closeList(b, opening)
	opening = `,"missing":[`
	for field := range f.Missing() {
		b, opening = appendMember(b, opening, field.Name), ","
	}
	b = closeList(b, opening)
	say := func(dst []byte, lang uint8) []byte { return f.appendText(dst, Lang(lang)) }
	return append(core.AppendTexts(append(b, `,"text":`...), say), '}')
}

// closeList ends a list that has begun.
func closeList(b []byte, opening string) []byte {
	if opening == "," {
		return append(b, ']')
	}
	return b
}

// endList ends a list whose elements have a comma after each.
func endList(b []byte) []byte { return append(bytes.TrimSuffix(b, []byte{','}), ']') }

func appendMember(b []byte, opening, value string) []byte {
	return core.AppendJSON(append(b, opening...), value)
}

// The forms of a decision in JSON, as they are read back.
type (
	decisionForm struct {
		Question *string       `json:"question"`
		Outcome  *Outcome      `json:"outcome"`
		Edition  *string       `json:"edition"`
		Missing  []fieldForm   `json:"missing"`
		Findings []findingForm `json:"findings"`
	}
	fieldForm struct {
		Name string    `json:"name"`
		Text *textForm `json:"text"`
	}
	findingForm struct {
		Code      Code      `json:"code"`
		Outcome   *Outcome  `json:"outcome"`
		Provision string    `json:"provision"`
		Readings  []Choice  `json:"readings"`
		Missing   []string  `json:"missing"`
		Text      *textForm `json:"text"`
	}
	textForm struct {
		KK *string `json:"kk"`
		RU *string `json:"ru"`
		EN *string `json:"en"`
	}
)

// UnmarshalJSON reads what MarshalJSON returns, whatever the order of the members.
// The decision is then a record: MarshalJSON returns the same bytes again. A
// member that decisions do not have is refused, and so is one that is lacking.
func (d *Decision) UnmarshalJSON(b []byte) error {
	var form decisionForm
	if err := decodeStrictly("decision", b, &form); err != nil {
		return err
	}
	if form.Question == nil || form.Outcome == nil || form.Edition == nil || form.Findings == nil {
		return refuse("decision", string(b), refusal.DecisionLacks)
	}
	record := &core.Record{Question: *form.Question, Outcome: uint8(*form.Outcome)}
	for _, f := range form.Missing {
		text, err := f.Text.recorded("decision.missing", f.Name)
		if err != nil {
			return err
		}
		record.Missing = append(record.Missing, core.RecordedFact{Name: f.Name, Text: text})
	}
	for i := range form.Findings {
		finding, err := form.Findings[i].recorded()
		if err != nil {
			return err
		}
		record.Findings = append(record.Findings, finding)
	}
	*d = Decision(core.Recorded(*form.Edition, record))
	return nil
}

// UnmarshalJSON reads what MarshalJSON returns, whatever the order of the members.
// The finding then stands for itself: of the facts that are missing it has the
// names alone, whose words stand in the decision.
func (f *Finding) UnmarshalJSON(b []byte) error {
	var form findingForm
	if err := decodeStrictly("finding", b, &form); err != nil {
		return err
	}
	finding, err := form.recorded()
	if err != nil {
		return err
	}
	record := &core.Record{Outcome: finding.Outcome, Findings: []core.RecordedFinding{finding}}
	*f = Finding{decision: Decision(core.Recorded("", record))}
	return nil
}

func (f *findingForm) recorded() (core.RecordedFinding, error) {
	if f.Code == "" || f.Outcome == nil {
		return core.RecordedFinding{}, refuse("decision.findings", string(f.Code), refusal.FindingLacks)
	}
	text, err := f.Text.recorded("decision.findings", string(f.Code))
	if err != nil {
		return core.RecordedFinding{}, err
	}
	act, number, _ := strings.Cut(f.Provision, "/")
	if act == "" || number == "" {
		return core.RecordedFinding{}, refuse("decision.findings.provision", f.Provision,
			refusal.NotTheForm, "order95/21.1.2")
	}
	finding := core.RecordedFinding{
		Code: string(f.Code), Outcome: uint8(*f.Outcome), Act: act, Number: number, Missing: f.Missing, Text: text,
	}
	for _, choice := range f.Readings {
		if choice == (Choice{}) {
			return core.RecordedFinding{}, refuseChoice("decision.findings.readings", choice.String())
		}
		finding.Readings = append(finding.Readings, choice.String())
	}
	return finding, nil
}

// recorded returns a text that has all three languages.
func (t *textForm) recorded(field, name string) (law.Text, error) {
	if t == nil || t.KK == nil || t.RU == nil || t.EN == nil {
		return law.Text{}, refuse(field, name, refusal.TextLacks)
	}
	return law.Text{KK: *t.KK, RU: *t.RU, EN: *t.EN}, nil
}

// decodeStrictly reads one JSON value and refuses a member that v does not have.
func decodeStrictly(field string, b []byte, v any) error {
	decoder := json.NewDecoder(bytes.NewReader(b))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(v); err != nil {
		return refuseUnread(field, b, err)
	}
	if decoder.More() {
		return refuse(field, string(b), refusal.FollowedByMore)
	}
	return nil
}

func yieldRecorded(facts []core.RecordedFact, yield func(Field) bool) {
	for _, fact := range facts {
		if !yield(Field{fact.Name, Text(fact.Text)}) {
			return
		}
	}
}

func yieldChoices(choices []string, yield func(Choice) bool) {
	for _, text := range choices {
		choice, err := parseChoice(text)
		if err == nil && !yield(choice) {
			return
		}
	}
}
