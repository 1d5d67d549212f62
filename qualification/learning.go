package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

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

// Learning is what is known of a way of learning, by the features that tell the
// three forms apart. Every field may be left out: its zero value means "not
// known".
type Learning struct {
	Organised     qagida.Fact `json:"organised,omitzero"`      // in a set order and length, by a registered organisation
	StateStandard qagida.Fact `json:"state_standard,omitzero"` // rests on state programmes and standards
	StateDocument qagida.Fact `json:"state_document,omitzero"` // ends in a document of a form set by the state, such as a diploma
	Purposeful    qagida.Fact `json:"purposeful,omitzero"`     // has set aims, methods and a result
}

// LearningDecision tells the form of learning and why: the criterion of the form
// is met, the other two do not apply.
type LearningDecision struct {
	qagida.Decision
	Form LearningForm
}

// MarshalJSON gives {"form":…,"decision":…}.
func (d LearningDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("form", d.Form)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Learning tells the form of learning. It is formal when all three features of
// 1.1 are there; otherwise non-formal when it has aims, methods and a result,
// and informal when it has not. The paper that a non-formal training gives is
// usual and decides nothing. A course under the order is non-formal here,
// because it ends in no diploma.
//
// The decision is never refused: it is undetermined while the form is not
// settled. The error is always nil.
//
// Source: continuing-education-article/1, 1.1, 1.2 and 1.3.
func (r Rules) Learning(l Learning) (decision LearningDecision, err error) {
	formal := l.Organised.And(l.StateStandard).And(l.StateDocument)
	is := [...]qagida.Fact{
		learningFormal:    formal,
		learningNonFormal: formal.Not().And(l.Purposeful),
		learningInformal:  formal.Not().And(l.Purposeful.Not()),
	}
	d := learningChecklist.Open(&decision.Decision, r.Edition)
	for place, holds := range is {
		d = d.Record(place, qagida.Where(holds, holds.Outcome()))
		if holds == qagida.Yes {
			decision.Form = LearningForm(place + 1)
		}
	}
	d.Unknown(l.unknown(formal))
	d.Close()
	return decision, nil
}

// unknown marks the facts that nobody has stated and that could still settle the
// form: none of formal learning's once one of them is missing for sure.
func (l *Learning) unknown(formal qagida.Fact) uint64 {
	open := formal == qagida.Unknown
	return rule.Missing(learningFieldOrganised, open && !l.Organised.Known()) |
		rule.Missing(learningFieldStandard, open && !l.StateStandard.Known()) |
		rule.Missing(learningFieldDocument, open && !l.StateDocument.Known()) |
		rule.Missing(learningFieldPurposeful, !l.Purposeful.Known())
}
