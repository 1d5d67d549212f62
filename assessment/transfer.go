package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May the participant move to another stream (paragraph 30.3).

// The codes of the findings on a transfer.
const (
	// CodeTransferReason: a transfer has a valid reason (order95/30.3).
	//
	// Example: way {"way":"transfer","valid_reason":false} → not-met
	CodeTransferReason qagida.Code = "transfer-reason"

	// CodeTransferAhead: the other stream does not lie before the asked day
	// (order95/30.3).
	//
	// Example: way {"way":"transfer","on":"2026-09-01","stream":"2026-09-01"} → met
	CodeTransferAhead qagida.Code = "transfer-ahead"

	// CodeTransferYear: the other stream lies in the calendar year of the own one
	// (order95/30.3).
	//
	// Example: way {"way":"transfer","own_stream":"2026-03-02","stream":"2027-01-01"} → not-met
	CodeTransferYear qagida.Code = "transfer-year"

	// CodeTransferDocuments: a transfer is supported by documents
	// (order95/30.3). It is asked for under the reading
	// transfer-documents=required.
	//
	// Example: way {"way":"transfer","documents":false} → not-applicable
	CodeTransferDocuments qagida.Code = "transfer-documents"
)

// The readings that outcomes may rest on, a bit each.
const (
	readTransferDocuments = 1 << iota
)

// The criteria, in the order of the text.
const (
	transferReason = iota
	transferAhead
	transferYear
	transferDocuments
)

var transfer = rule.Checklist{
	Name:     "assessment.transfer",
	Facts:    wayFacts,
	Readings: []string{"transfer-documents"},
	Amounts:  []rule.Amount{{Name: "stream", Kind: rule.Day}, {Name: "year"}},
	Criteria: []rule.Criterion{
		transferReason:    {Code: CodeTransferReason, Provision: order95("30.3"), Readings: 0, Needs: 1 << participantValidReason},
		transferAhead:     {Code: CodeTransferAhead, Provision: order95("30.3"), Readings: 0, Needs: 1<<participantOn | 1<<participantStream},
		transferYear:      {Code: CodeTransferYear, Provision: order95("30.3"), Readings: 0, Needs: 1<<participantStream | 1<<participantOwnStream},
		transferDocuments: {Code: CodeTransferDocuments, Provision: order95("30.3"), Readings: readTransferDocuments, Needs: 1 << participantDocuments},
	},
}.List()

// transfer decides para 30.3: a valid reason, and another stream in the same
// calendar year as the participant's own.
func (r *Rules) transfer(p *Participant) (way WayDecision) {
	way.Way = Transfer
	d := transfer.Open(&way.Decision, r.Edition)
	if !p.Passed.IsZero() {
		d.Answer(settled(4))
		return way
	}
	documents := rule.Of(qagida.NotApplicable)
	if r.TransferDocuments == DocumentsRequired {
		documents = rule.Is(p.Documents)
	}
	d.Answer(rule.Collect([]rule.Answer{
		transferReason:    rule.Is(p.ValidReason),
		transferAhead:     rule.Is(p.Stream.NotBefore(p.On)),
		transferYear:      rule.Is(p.sameYear()),
		transferDocuments: documents.Under(readTransferDocuments),
	}))
	d.Choose(uint8(r.TransferDocuments))
	d.Show(rule.DayAmount(p.Stream), int64(p.ownYear()))
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	if way.Outcome() == qagida.Met {
		way.Next = p.Stream
	}
	return way
}

// sameYear reports whether the stream lies in the calendar year of the own one.
func (p *Participant) sameYear() qagida.Fact {
	if p.Stream.IsZero() || p.ownYear() == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(p.Stream.Year() == p.ownYear())
}
