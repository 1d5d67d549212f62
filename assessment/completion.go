package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May an interrupted course be finished (paragraph 30.4).

// The codes of the findings on finishing an interrupted course.
const (
	// CodeInterrupted: the course to be finished was broken off (order95/30.4).
	//
	// Example: way {"way":"completion","interrupted":false} → not-met
	CodeInterrupted qagida.Code = "completion-interrupted"

	// CodeCompletionReason: it was broken off for a valid reason (order95/30.4).
	//
	// Example: way {"way":"completion","valid_reason":true} → met
	CodeCompletionReason qagida.Code = "completion-reason"

	// CodeCompletionDocuments: documents support it (order95/30.4).
	//
	// Example: way {"way":"completion","documents":false} → not-met
	CodeCompletionDocuments qagida.Code = "completion-documents"
)

// The criteria, in the order of the text.
const (
	completionUncertified = iota
	completionInterrupted
	completionReason
	completionDocuments
)

var completion = rule.Checklist{
	Name:  "assessment.completion",
	Facts: wayFacts,
	Criteria: []rule.Criterion{
		completionUncertified: {Code: CodeUncertified, Provision: order95("30.0"), Readings: 0, Needs: 1<<participantCertified | participantRecord, Aside: participantRecord},
		completionInterrupted: {Code: CodeInterrupted, Provision: order95("30.4"), Readings: 0, Needs: 1 << participantInterrupted},
		completionReason:      {Code: CodeCompletionReason, Provision: order95("30.4"), Readings: 0, Needs: 1 << participantValidReason},
		completionDocuments:   {Code: CodeCompletionDocuments, Provision: order95("30.4"), Readings: 0, Needs: 1 << participantDocuments},
	},
}.List()

// completion decides para 30.4: a course broken off for a valid reason, with
// documents. It has no time limit.
func (r *Rules) completion(p *Participant) (way WayDecision) {
	way.Way = Completion
	d := completion.Open(&way.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		completionUncertified: rule.Is(p.uncertified()).Aside(),
		completionInterrupted: rule.Is(p.Interrupted),
		completionReason:      rule.Is(p.ValidReason),
		completionDocuments:   rule.Is(p.Documents),
	}))
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	if way.Outcome() == qagida.Met {
		way.Next = p.On
	}
	return way
}
