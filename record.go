package qagida

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
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
	say := func(dst []byte, lang uint8) []byte { return f.AppendText(dst, Lang(lang)) }
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
		Name string   `json:"name"`
		Text law.Text `json:"text"`
	}
	findingForm struct {
		Code      Code      `json:"code"`
		Outcome   *Outcome  `json:"outcome"`
		Provision string    `json:"provision"`
		Readings  []Choice  `json:"readings"`
		Missing   []string  `json:"missing"`
		Text      *law.Text `json:"text"`
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
		return refuse("decision", string(b), "lacks its question, its outcome, its edition or its findings")
	}
	record := &core.Record{Question: *form.Question, Outcome: uint8(*form.Outcome)}
	for _, f := range form.Missing {
		record.Missing = append(record.Missing, core.RecordedFact(f))
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

func (f *findingForm) recorded() (core.RecordedFinding, error) {
	if f.Code == "" || f.Outcome == nil || f.Text == nil {
		return core.RecordedFinding{}, refuse("decision.findings", string(f.Code), "lacks its code, its outcome or its text")
	}
	act, number, _ := strings.Cut(f.Provision, "/")
	if act == "" || number == "" {
		return core.RecordedFinding{}, refuse("decision.findings.provision", f.Provision, "must have the form order95/21.1.2")
	}
	finding := core.RecordedFinding{
		Code: string(f.Code), Outcome: uint8(*f.Outcome), Act: act, Number: number, Missing: f.Missing, Text: *f.Text,
	}
	for _, choice := range f.Readings {
		finding.Readings = append(finding.Readings, choice.String())
	}
	return finding, nil
}

// decodeStrictly reads one JSON value and refuses a member that v does not have.
func decodeStrictly(field string, b []byte, v any) error {
	decoder := json.NewDecoder(bytes.NewReader(b))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(v); err != nil {
		return refuse(field, string(b), "cannot be read: "+err.Error())
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
