package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Which form has a way of learning: formal, non-formal or informal, by provisions
// 1.1 to 1.3 of the article on continuing education.

// The codes of the findings on forms of learning.
const (
	// CodeFormalLearning: the learning is formal (continuing-education-article/1.1).
	//
	// Example: learning {"learning":{"organised":true,"state_standard":true,"state_document":true}} → met
	CodeFormalLearning qagida.Code = "learning-formal"

	// CodeNonFormalLearning: the learning is non-formal
	// (continuing-education-article/1.2).
	//
	// Example: learning {"learning":{"state_document":false,"purposeful":true}} → met
	CodeNonFormalLearning qagida.Code = "learning-non-formal"

	// CodeInformalLearning: the learning is informal
	// (continuing-education-article/1.3).
	//
	// Example: learning {"learning":{"organised":false,"purposeful":false}} → met
	CodeInformalLearning qagida.Code = "learning-informal"
)

// The facts that the criteria ask for.
const (
	learningOrganised = iota
	learningStandard
	learningDocument
	learningPurposeful
)

// The criteria, in the order of the text.
const (
	learnsFormally = iota
	learnsNonFormally
	learnsInformally
)

// formalNeeds are the facts on whether learning is formal.
const formalNeeds = 1<<learningOrganised | 1<<learningStandard | 1<<learningDocument

var learning = rule.Checklist{
	Name: "qualification.learning",
	Facts: []string{
		learningOrganised:  "learning.organised",
		learningStandard:   "learning.state_standard",
		learningDocument:   "learning.state_document",
		learningPurposeful: "learning.purposeful",
	},
	Criteria: []rule.Criterion{
		learnsFormally:    {Code: CodeFormalLearning, Provision: continuing("1.1"), Needs: formalNeeds},
		learnsNonFormally: {Code: CodeNonFormalLearning, Provision: continuing("1.2"), Needs: formalNeeds | 1<<learningPurposeful},
		learnsInformally:  {Code: CodeInformalLearning, Provision: continuing("1.3"), Needs: formalNeeds | 1<<learningPurposeful},
	},
}.List()

// Learning decides which form a way of learning has. It is formal when all three
// features of 1.1 are there; otherwise non-formal when it has aims, methods and a
// result, and informal when it has not. The paper that a non-formal training ends
// with is usual and decides nothing. A course under the order is non-formal here,
// because it ends in no diploma.
//
// The decision is never refused: it is undetermined while the form is not
// settled. The error is always nil.
//
// Source: continuing-education-article/1, 1.1, 1.2 and 1.3.
func (r Rules) Learning(l Learning) (decision LearningDecision, err error) {
	decision.Form = l.Form()
	d := learning.Open(&decision.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		learnsFormally:    l.of(FormalLearning),
		learnsNonFormally: l.of(NonFormalLearning),
		learnsInformally:  l.of(InformalLearning),
	}))
	if d.Undetermined() {
		d.Unknown(l.unknown())
	}
	return decision, nil
}

// Form returns the form of learning alone, not known while it is not settled.
//
// Source: continuing-education-article/1.1, 1.2 and 1.3.
func (l Learning) Form() LearningForm {
	switch formal := l.formal(); {
	case formal == qagida.Yes:
		return FormalLearning
	case formal == qagida.Unknown || !l.Purposeful.Known():
		return 0
	case l.Purposeful == qagida.Yes:
		return NonFormalLearning
	default:
		return InformalLearning
	}
}

// formal reports whether all features of 1.1 are there.
func (l *Learning) formal() qagida.Fact { return l.Organised.And(l.StateStandard).And(l.StateDocument) }

// of returns the answer to a form: met where it is the one, not applicable where
// it is known to be another.
func (l *Learning) of(form LearningForm) rule.Answer {
	is := l.formal()
	switch form {
	case NonFormalLearning:
		is = is.Not().And(l.Purposeful)
	case InformalLearning:
		is = is.Not().And(l.Purposeful.Not())
	default: // formal learning
	}
	return rule.Where(is, rule.Is(is))
}

// unknown marks the facts that nobody has stated and that could still settle the
// form: none of formal learning's once one of them is known not to be there.
func (l *Learning) unknown() uint64 {
	open := l.formal() == qagida.Unknown
	return rule.Missing(learningOrganised, open && !l.Organised.Known()) |
		rule.Missing(learningStandard, open && !l.StateStandard.Known()) |
		rule.Missing(learningDocument, open && !l.StateDocument.Known()) |
		rule.Missing(learningPurposeful, !l.Purposeful.Known())
}

type learningInput struct {
	Learning Learning `json:"learning,omitzero"`
}

type learningAnswer struct {
	Form     LearningForm    `json:"form"`
	Decision qagida.Decision `json:"decision"`
}

var learningQuestion = rule.Question[Rules, learningInput, learningAnswer]{
	Name:  "qualification.learning",
	Verbs: []string{"Rules.Learning", "Learning.Form"},
	Lists: []*rule.List{learning},
	Rules: Order95(),
	Ask: func(r Rules, in *learningInput) (learningAnswer, error) {
		d, err := r.Learning(in.Learning)
		return learningAnswer{d.Form, d.Decision}, err
	},
}

// Learning is what is known of a way of learning, by the features that set the
// three forms apart. Every field may be left out: its zero value means "not
// known".
type Learning struct {
	Organised     qagida.Fact `json:"organised,omitzero"`      // in a set order and length, by a registered organisation
	StateStandard qagida.Fact `json:"state_standard,omitzero"` // rests on state programmes and standards
	StateDocument qagida.Fact `json:"state_document,omitzero"` // ends in a document of the state, such as a diploma
	Purposeful    qagida.Fact `json:"purposeful,omitzero"`     // has set aims, methods and a result
}

// LearningDecision is the form of learning and why: the criterion of the form
// is met, the other two do not apply.
type LearningDecision struct {
	qagida.Decision
	Form LearningForm
}

// MarshalJSON returns {"form":…,"decision":…}.
func (d LearningDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("form", d.Form)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *LearningDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *LearningDecision) []rule.Member {
		return []rule.Member{rule.In("form", &v.Form), rule.In("decision", &v.Decision)}
	})
}

// LearningForm is one of the three kinds of continuing education.
type LearningForm uint8

// The three kinds, in the order of continuing-education-article/1.
const (
	_                 LearningForm = iota // not settled
	FormalLearning                        // in a set order, to state standards, with a state document (1.1)
	NonFormalLearning                     // outside the system, but with aims, methods and a result (1.2)
	InformalLearning                      // of daily life, without a set result (1.3)
)

var learningWords = rule.NewWords[LearningForm]("learning",
	unknownWord,
	rule.Word{Code: "formal", Name: qagida.Text{KK: "формалды (ресми) білім", RU: "формальное образование", EN: "formal learning"}},
	rule.Word{Code: "non-formal", Name: qagida.Text{KK: "бейформалды (бейресми) білім", RU: "неформальное образование", EN: "non-formal learning"}},
	rule.Word{Code: "informal", Name: qagida.Text{KK: "информалды білім", RU: "информальное образование", EN: "informal learning"}},
)
