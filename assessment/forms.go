package assessment

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// The JSON forms of a scale, a scheme and a result, each written and read back
// whole.

type (
	scaleForm struct {
		Max   Points `json:"max,omitzero"`
		Step  Points `json:"step,omitzero"`
		Bands []Band `json:"bands"`
	}
	partForm struct {
		ID            string           `json:"id"`
		Field         string           `json:"field,omitzero"` // the id where it is left out
		Name          qagida.Text      `json:"name,omitzero"`
		Items         []Item           `json:"items"`
		Scale         scaleForm        `json:"scale"`
		PassMark      Points           `json:"pass_mark,omitzero"`
		PassGrade     Label            `json:"pass_grade,omitzero"`
		Provision     qagida.Provision `json:"provision,omitzero"`
		PassProvision qagida.Provision `json:"pass_provision,omitzero"`
	}
	schemeForm struct {
		Edition  qagida.Edition  `json:"edition"`
		Readings []qagida.Choice `json:"readings,omitempty"` // other than the defaults
		Parts    []partForm      `json:"parts"`
	}
)

// readStrictly reads one JSON value and refuses a member that v does not have.
func readStrictly(field string, b []byte, v any) error {
	decoder := json.NewDecoder(strings.NewReader(string(b)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(v); err != nil {
		return readError(field, b, err)
	}
	return nil
}

// readError returns the error for JSON that could not be read: what stands inside is
// refused by its place there.
func readError(field string, b []byte, err error) error {
	var inner *qagida.InputError
	if errors.As(err, &inner) {
		return rule.Rename(err, func(inside string) string { return field + "." + inside })
	}
	return rule.RefuseUnread(field, b, err)
}

func (f *scaleForm) scale() (Scale, error) {
	step := f.Step
	if !step.Known() {
		step = whole(1)
	}
	return NewScale(f.Max, step, f.Bands...)
}

// MarshalJSON returns the maximum, the step and the bands, the best first.
func (s Scale) MarshalJSON() ([]byte, error) { return json.Marshal(s.form()) }

func (s *Scale) form() scaleForm { return scaleForm{s.Max(), s.Step(), s.bands} }

// UnmarshalJSON reads what MarshalJSON returns, as [NewScale] would take it; the
// step is 1 where it is left out.
func (s *Scale) UnmarshalJSON(b []byte) error {
	var form scaleForm
	if err := readStrictly("scale", b, &form); err != nil {
		return err
	}
	read, err := form.scale()
	if err == nil {
		*s = read
	}
	return err
}

func (f *partForm) part() (Part, error) {
	scale, err := f.Scale.scale()
	p := Part{
		ID: f.ID, Field: f.Field, Name: f.Name, Items: f.Items, Scale: scale,
		PassMark: f.PassMark, PassGrade: f.PassGrade, Provision: f.Provision, PassProvision: f.PassProvision,
	}
	if p.Field == "" {
		p.Field = p.ID
	}
	return p, err
}

func (p *Part) form() partForm {
	return partForm{
		p.ID, p.Field, p.Name, p.Items, p.Scale.form(),
		p.PassMark, p.PassGrade, p.Provision, p.PassProvision,
	}
}

func (f *schemeForm) scheme() (Scheme, error) {
	parts := make([]Part, len(f.Parts))
	for i := range f.Parts {
		p, err := f.Parts[i].part()
		if err != nil {
			return Scheme{}, err
		}
		parts[i] = p
	}
	s, err := NewScheme(f.Edition, parts...)
	if err != nil {
		return Scheme{}, err
	}
	choices := make([]string, len(f.Readings))
	for i, choice := range f.Readings {
		choices[i] = choice.String()
	}
	return s.With(choices...)
}

// MarshalJSON returns the edition, the readings other than the defaults, and the
// parts.
func (s Scheme) MarshalJSON() ([]byte, error) {
	form := schemeForm{Edition: s.Edition, Parts: []partForm{}}
	defaults := schemeSwitches.Choices(&Scheme{})
	for i, choice := range schemeSwitches.Choices(&s) {
		if choice != defaults[i] {
			form.Readings = append(form.Readings, choice)
		}
	}
	for i := range s.parts() {
		form.Parts = append(form.Parts, s.table.parts[i].form())
	}
	return json.Marshal(form)
}

// UnmarshalJSON reads what MarshalJSON returns, as [NewScheme] would take it.
func (s *Scheme) UnmarshalJSON(b []byte) error {
	var form schemeForm
	if err := readStrictly("scheme", b, &form); err != nil {
		return err
	}
	read, err := form.scheme()
	if err == nil {
		*s = read
	}
	return err
}

// GobEncode returns the JSON form: what a scheme describes is not in its fields.
func (s Scheme) GobEncode() ([]byte, error) { return s.MarshalJSON() }

// GobDecode reads what GobEncode returns.
func (s *Scheme) GobDecode(b []byte) error { return s.UnmarshalJSON(b) }

// partResultForm is the JSON form of a result in one part.
type partResultForm struct {
	Points   Points          `json:"points"`
	Percent  Percent         `json:"percent"`
	Grade    Label           `json:"grade"`
	Passed   qagida.Outcome  `json:"passed"`
	Readings []qagida.Choice `json:"readings,omitempty"`
}

// MarshalJSON returns {"points":…,"percent":…,"grade":…,"passed":…}, and the
// readings that the grade rests on, where there are any.
func (r PartResult) MarshalJSON() ([]byte, error) {
	return json.Marshal(partResultForm{r.Points, r.Percent, r.Grade, r.Passed, slices.Collect(r.Readings())})
}

// UnmarshalJSON reads what MarshalJSON returns. What was read back knows no scheme:
// nothing is said of it by Needed and Earned.
func (r *PartResult) UnmarshalJSON(b []byte) error {
	var form partResultForm
	if err := readStrictly("part", b, &form); err != nil {
		return err
	}
	if len(form.Readings) > 1 {
		return rule.Refuse("part.readings", string(b), refusal.MoreThanOneReading)
	}
	*r = PartResult{Points: form.Points, Percent: form.Percent, Grade: form.Grade, Passed: form.Passed}
	for _, choice := range form.Readings {
		r.rests = choice
	}
	return nil
}

// recordedParts are the results of a Result that was read back, in their order.
type recordedParts struct {
	ids   []string
	parts []PartResult
}

// MarshalJSON returns each part under its ID, and the decision:
// {"project":…,"test":…,"decision":…}.
func (r Result) MarshalJSON() ([]byte, error) {
	var o rule.Object
	for id, part := range r.Parts() {
		o.Add(id, part)
	}
	o.Add("decision", r.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then, and
// the result knows no scheme.
func (r *Result) UnmarshalJSON(b []byte) error {
	read := Result{record: &recordedParts{}}
	decoder := json.NewDecoder(strings.NewReader(string(b)))
	if opening, err := decoder.Token(); err != nil || opening != json.Delim('{') {
		return rule.Refuse("result", string(b), refusal.NotAnObject)
	}
	for decoder.More() {
		if err := read.readMember(decoder); err != nil {
			return readError("result", b, err)
		}
	}
	if !rule.IsRecord(read.Decision) {
		return rule.Refuse("result", string(b), refusal.ResultLacks)
	}
	*r = read
	return nil
}

// readMember reads one part or the decision.
func (r *Result) readMember(decoder *json.Decoder) error {
	name, err := decoder.Token()
	if err != nil {
		return err
	}
	if name == "decision" {
		return decoder.Decode(&r.Decision)
	}
	var part PartResult
	if err := decoder.Decode(&part); err != nil {
		return err
	}
	r.record.ids = append(r.record.ids, name.(string))
	r.record.parts = append(r.record.parts, part)
	return nil
}
