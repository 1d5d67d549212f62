package assessment

import (
	"encoding/json"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The JSON forms of a scale and of a scheme, and the question that is asked of
// them.

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
		return rule.Refuse(field, string(b), "cannot be read: "+err.Error())
	}
	return nil
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

// UnmarshalJSON reads what MarshalJSON gives, as [NewScale] would take it; the
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

// UnmarshalJSON reads what MarshalJSON gives, as [NewScheme] would take it.
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

// The question assessment.scheme.
type (
	schemeInput struct {
		Edition qagida.Edition `json:"edition,omitzero"`
		Parts   []schemePart   `json:"parts,omitzero"`
	}
	schemePart struct {
		partForm
		Points []Points `json:"points,omitzero"` // of one person, item by item
	}
	schemeAnswer struct {
		Parts         []schemeResult  `json:"parts"`
		Disagreements []schemeDispute `json:"disagreements"` // the first of each part, at most 100
		Decision      qagida.Decision `json:"decision"`
	}
	schemeResult struct {
		ID string `json:"id"`
		partAnswer
		Passed qagida.Outcome `json:"passed"`
	}
	schemeDispute struct {
		Part string `json:"part"`
		Disagreement
	}
)

// mostDisputes is how many disagreements of a part are listed.
const mostDisputes = 100

var schemeQuestion = rule.Question[Scheme, schemeInput, schemeAnswer]{
	Name:  "assessment.scheme",
	Verbs: []string{"NewScheme", "Scheme.Disagreements", "Scheme.Criteria"},
	Bounds: []rule.Bound{
		rule.At("edition", `"quiz-2026"`),
		rule.At("parts", `[{"id":"quiz","items":[{"max":40,"step":1}],"scale":{"max":40,"bands":`+
			`[{"grade":"pass","from":28},{"grade":"fail","from":0}]},"pass_mark":28}]`),
		rule.At("parts.id", `"quiz"`), rule.At("parts.field", `"quiz"`),
		rule.At("parts.name.kk", `"сынақ"`), rule.At("parts.name.ru", `"зачёт"`), rule.At("parts.name.en", `"quiz"`),
		rule.At("parts.items", `[{"max":40,"step":1}]`),
		rule.At("parts.items.name.kk", `"жауап"`), rule.At("parts.items.name.ru", `"ответы"`),
		rule.At("parts.items.name.en", `"answers"`),
		rule.At("parts.items.min", `0`), rule.At("parts.items.max", `40`), rule.At("parts.items.step", `1`),
		rule.At("parts.items.weight", `1`),
		rule.At("parts.scale.max", `40`), rule.At("parts.scale.step", `1`),
		rule.At("parts.scale.bands", `[{"grade":"pass","from":28},{"grade":"fail","from":0}]`),
		rule.At("parts.scale.bands.grade", `"pass"`), rule.At("parts.scale.bands.from", `28`),
		rule.At("parts.scale.bands.to", `40`), rule.At("parts.scale.bands.from_percent", `70`),
		rule.At("parts.pass_mark", `28`), rule.At("parts.pass_grade", `"pass"`),
		rule.At("parts.provision", `"order95/28"`), rule.At("parts.pass_provision", `"order95/28"`),
		rule.At("parts.points", `[27]`, `[28]`, `[40]`),
	},
	Lists: []*rule.List{rule.Checklist{Name: "assessment.scheme", Readings: schemeReadings}.List()},
	Rules: Bilimzet2025(),
	Ask:   askScheme,
}

// askScheme makes the scheme, under the readings of s, and grades one person.
func askScheme(s Scheme, in *schemeInput) (schemeAnswer, error) {
	form, points := schemeForm{Edition: in.Edition}, make([][]Points, len(in.Parts))
	for i := range in.Parts {
		form.Parts = append(form.Parts, in.Parts[i].partForm)
		points[i] = in.Parts[i].Points
	}
	made, err := form.scheme()
	if err != nil {
		return schemeAnswer{}, err
	}
	schemeSwitches.Copy(&made, &s)
	r, err := made.Grade(points...)
	if err != nil {
		return schemeAnswer{}, err
	}
	return schemeAnswerOf(made, r), nil
}

func schemeAnswerOf(s Scheme, r Result) schemeAnswer {
	answer := schemeAnswer{Decision: r.Decision, Disagreements: []schemeDispute{}}
	for id, part := range r.Parts() {
		answer.Parts = append(answer.Parts, schemeResult{id, partAnswerOf(part), part.Passed})
		listed := 0
		for d := range part.part.Scale.disagreements(part.part.step(s.ScoreStep)) {
			if listed++; listed > mostDisputes {
				break
			}
			answer.Disagreements = append(answer.Disagreements, schemeDispute{id, d})
		}
	}
	return answer
}
