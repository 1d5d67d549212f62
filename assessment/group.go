package assessment

import (
	"encoding/json"
	"errors"
	"iter"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// How has a whole stream done: person after person, and counted.

// Graded is one person of a group with the result, or with the error that says
// why the points could not be graded.
type Graded[P any] struct {
	Person P
	Result Result // the zero Result where Err is not nil
	Err    error
}

// Group grades person after person, in the order given, and loses nobody: points
// that cannot be graded give an error to their own person, and the next one is
// graded all the same. It holds one person at a time; without people there is
// nobody to grade.
func Group[P any](s Scheme, people iter.Seq2[P, [][]Points]) iter.Seq[Graded[P]] {
	return func(yield func(Graded[P]) bool) {
		if people == nil {
			return
		}
		for person, points := range people {
			result, err := s.Grade(points...)
			if !yield(Graded[P]{person, result, err}) {
				return
			}
		}
	}
}

// Summary counts the results of a group under one scheme: who passed, and the
// grades part by part. Make it with [NewSummary] and add the results one by one.
// The zero Summary counts too, but lists a grade only once somebody has it.
type Summary struct {
	Passed       int // decision met
	NotPassed    int // decision not met
	Undetermined int // points still to come
	Refused      int // points that could not be graded

	parts []partCounts
}

// partCounts is how many have each grade in a part.
type partCounts struct {
	Part   string        `json:"part"`
	Grades []GradePeople `json:"grades"` // the best first
	None   int           `json:"none"`   // without a grade
}

// GradePeople is how many people have a grade; the empty label stands for those
// who have none.
type GradePeople struct {
	Grade  Label `json:"grade"`
	People int   `json:"people"`
}

// NewSummary returns an empty summary of results under a scheme.
func NewSummary(s Scheme) *Summary {
	summary := &Summary{}
	for _, p := range s.parts() {
		counts := partCounts{Part: p.ID}
		for _, band := range p.Scale.bands {
			counts.Grades = append(counts.Grades, GradePeople{Grade: band.Label})
		}
		summary.parts = append(summary.parts, counts)
	}
	return summary
}

// Add counts one result, or the error that stands for it.
func (s *Summary) Add(r Result, err error) {
	if err != nil {
		s.Refused++
		return
	}
	*s.counter(r.Outcome())++
	for part, grade := range r.Grades() {
		*s.grade(part, grade)++
	}
}

func (s *Summary) counter(o qagida.Outcome) *int {
	switch o {
	case qagida.Met:
		return &s.Passed
	case qagida.NotMet:
		return &s.NotPassed
	default: // every scheme asks at least that its parts are held
		return &s.Undetermined
	}
}

// grade returns the counter of a grade in a part, made where there is none yet.
func (s *Summary) grade(part string, grade Label) *int {
	i := slices.IndexFunc(s.parts, func(c partCounts) bool { return c.Part == part })
	if i < 0 {
		i, s.parts = len(s.parts), append(s.parts, partCounts{Part: part})
	}
	counts := &s.parts[i]
	if grade == "" {
		return &counts.None
	}
	for i := range counts.Grades {
		if counts.Grades[i].Grade == grade {
			return &counts.Grades[i].People
		}
	}
	counts.Grades = append(counts.Grades, GradePeople{Grade: grade})
	return &counts.Grades[len(counts.Grades)-1].People
}

// People returns how many have been added, those with an error included.
func (s *Summary) People() int {
	return s.Passed + s.NotPassed + s.Undetermined + s.Refused
}

// PassRate returns the share of those who passed. It is not known while the result of
// somebody is not, because points are still to come or could not be graded, nor of nobody.
func (s *Summary) PassRate() Percent {
	settled := s.Passed + s.NotPassed
	if settled <= 0 || settled < s.People() {
		return Percent{}
	}
	return percentOf(int64(s.Passed), int64(settled))
}

// Grades lists how many have each grade in a part, the best first, grades that
// nobody has included, and at the end, under the empty label, how many have none
// yet. A part that the scheme does not have has nothing to list.
func (s *Summary) Grades(part string) iter.Seq2[Label, int] {
	return func(yield func(Label, int) bool) {
		for _, counts := range s.parts {
			if counts.Part != part {
				continue
			}
			for _, grade := range append(slices.Clone(counts.Grades), GradePeople{People: counts.None}) {
				if !yield(grade.Grade, grade.People) {
					return
				}
			}
		}
	}
}

// summaryForm is the JSON form of a summary.
type summaryForm struct {
	Passed       int          `json:"passed"`
	NotPassed    int          `json:"not_passed"`
	Undetermined int          `json:"undetermined"`
	Refused      int          `json:"refused"`
	PassRate     Percent      `json:"pass_rate"` // null while the result of somebody is not known
	Parts        []partCounts `json:"parts"`
}

// MarshalJSON returns the counts, the pass rate, and the grades of each part.
func (s Summary) MarshalJSON() ([]byte, error) { return json.Marshal(s.form()) }

func (s *Summary) form() summaryForm {
	return summaryForm{s.Passed, s.NotPassed, s.Undetermined, s.Refused, s.PassRate(), s.parts}
}

// UnmarshalJSON reads what MarshalJSON returns. It refuses a member that a summary
// does not have, and a count below 0.
func (s *Summary) UnmarshalJSON(b []byte) error {
	var form summaryForm
	if err := readStrictly("summary", b, &form); err != nil {
		return err
	}
	if min(form.Passed, form.NotPassed, form.Undetermined, form.Refused) < 0 {
		return rule.Refuse("summary", string(b), refusal.CountBelowZero)
	}
	*s = Summary{form.Passed, form.NotPassed, form.Undetermined, form.Refused, form.Parts}
	return nil
}

// The question assessment.group.
type (
	groupInput struct {
		Scheme schemeName   `json:"scheme"`
		People []groupEntry `json:"people,omitzero"`
	}
	groupEntry struct {
		Person  string   `json:"person,omitzero"` // a name or a number of the caller's own
		Scores  []Points `json:"scores,omitzero"`
		Correct answered `json:"correct,omitzero"`
	}
	groupAnswer struct {
		People  []groupResult `json:"people"`
		Summary *summaryForm  `json:"summary"`
		Missing []rule.Lack   `json:"missing,omitempty"`
	}
	groupResult struct {
		Person  string             `json:"person,omitzero"`
		Project partAnswer         `json:"project"`
		Test    partAnswer         `json:"test"`
		Outcome *qagida.Outcome    `json:"outcome"` // null where the points are refused
		Error   *qagida.InputError `json:"error,omitempty"`
	}
)

var groupQuestion = rule.Question[Scheme, groupInput, groupAnswer]{
	Name:  "assessment.group",
	Verbs: []string{"Group", "NewSummary", "Summary.Add", "Summary.PassRate", "Summary.Grades"},
	Bounds: []rule.Bound{
		rule.At("scheme", `"bilimzet-2025"`),
		rule.At("people", `[]`, `[{"scores":[2,2,1,1,1],"correct":17},{"scores":[1,1,1,1,0],"correct":16}]`),
		rule.At("people.person", `"T-1"`),
		rule.At("people.scores", `[1,1,1,1,0]`, `[1,1,1,1,1]`),
		rule.At("people.correct", `16`, `17`, `"absent"`),
	},
	Lists:    []*rule.List{rule.Checklist{Name: "assessment.group", Readings: schemeReadings}.List()},
	Readings: []string{"parts-combined", "score-step", "scale-column"},
	Rules:    Bilimzet2025(),
	Ask:      askGroup,
}

func askGroup(s Scheme, in *groupInput) (groupAnswer, error) {
	if err := in.Scheme.check(); err != nil {
		return groupAnswer{}, err
	}
	missing := rule.LacksOf("assessment").If(in.People == nil, "people").List()
	if in.People == nil {
		return groupAnswer{Missing: missing}, nil
	}
	summary, answer := NewSummary(s), groupAnswer{People: []groupResult{}, Missing: missing}
	for i := range in.People {
		person, err := in.People[i].grade(s, summary)
		if err != nil {
			return groupAnswer{}, err
		}
		answer.People = append(answer.People, person)
	}
	form := summary.form()
	answer.Summary = &form
	return answer, nil
}

// grade grades one person and counts the result. Points that cannot be graded are
// an error of that person alone.
func (p *groupEntry) grade(s Scheme, summary *Summary) (groupResult, error) {
	r, err := s.Grade(p.Scores, p.Correct.given())
	summary.Add(r, err)
	graded := gradeAnswerOf(r)
	person := groupResult{Person: p.Person, Project: graded.Project, Test: graded.Test}
	if err != nil {
		if !errors.As(err, &person.Error) {
			return groupResult{}, err
		}
		return person, nil
	}
	outcome := r.Outcome()
	person.Outcome = &outcome
	return person, nil
}
