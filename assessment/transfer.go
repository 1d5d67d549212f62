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

	// CodeTransferYear: the other stream begins in the current year (order95/30.3),
	// under the reading transfer-year. It may have begun before the check date.
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
	readTransferYear = 1 << iota
	readTransferDocuments
)

// The criteria, in the order of the text.
const (
	transferUncertified = iota
	transferReason
	transferYear
	transferDocuments
)

var transfer = rule.Checklist{
	Name:     "assessment.transfer",
	Facts:    wayFacts,
	Readings: []string{"transfer-year", "transfer-documents"},
	Amounts:  []rule.Amount{{Name: "stream", Kind: rule.Day}, {Name: "year-first", Kind: rule.Day}, {Name: "year-last", Kind: rule.Day}},
	Criteria: []rule.Criterion{
		transferUncertified: {Code: CodeUncertified, Provision: order95("30.0"), Readings: 0, Needs: 1<<participantCertified | participantRecord, Aside: participantRecord},
		transferReason:      {Code: CodeTransferReason, Provision: order95("30.3"), Readings: 0, Needs: 1 << participantValidReason},
		transferYear:        {Code: CodeTransferYear, Provision: order95("30.3"), Readings: readTransferYear, Needs: 1<<participantOn | 1<<participantStream | 1<<participantOwnStream},
		transferDocuments:   {Code: CodeTransferDocuments, Provision: order95("30.3"), Readings: readTransferDocuments, Needs: 1 << participantDocuments},
	},
}.List()

// transfer decides para 30.3: a valid reason, and another stream that begins in
// the current year.
func (r *Rules) transfer(p *Participant) (way WayDecision) {
	documents := rule.Of(qagida.NotApplicable)
	if r.TransferDocuments == DocumentsRequired {
		documents = rule.Is(p.Documents)
	}
	year := r.currentYear(p)
	way.Way = Transfer
	d := transfer.Open(&way.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		transferUncertified: rule.Is(p.uncertified()).Aside(),
		transferReason:      rule.Is(p.ValidReason),
		transferYear:        rule.Is(year.has(p.Stream)).Under(readTransferYear),
		transferDocuments:   documents.Under(readTransferDocuments),
	}))
	d.Choose(uint8(r.TransferYear), uint8(r.TransferDocuments))
	limits := year.limits()
	d.Show(rule.DayAmount(p.Stream), rule.DayAmount(limits.First), rule.DayAmount(limits.Last))
	if d.Undetermined() {
		d.Unknown(r.transferUnknown(p))
	}
	if way.Outcome() == qagida.Met {
		way.Next = latest(p.On, p.Stream)
	}
	return way
}

// currentYear is the year in which the other stream must begin, as far as it is
// known.
type currentYear struct {
	last    int // it is this one or an earlier one; 0 where nothing is known of it
	settled bool
}

// currentYear returns the year of the own stream, which is no later than that of
// the failure, or under transfer-year=of-request the year of the check date.
func (r *Rules) currentYear(p *Participant) currentYear {
	switch {
	case r.TransferYear == YearOfRequest:
		return currentYear{p.On.Year(), !p.On.IsZero()}
	case !p.OwnStream.IsZero():
		return currentYear{p.OwnStream.Year(), true}
	default:
		return currentYear{p.Failed.Year(), false}
	}
}

// limits returns the days between which the year lies: its own where it is settled,
// otherwise the last of the latest that it can be. What is not known is not stated.
func (y currentYear) limits() (limits qagida.Period) {
	limits.Last, _ = qagida.NewDate(y.last, 12, 31)
	if y.settled {
		limits.First, _ = qagida.NewDate(y.last, 1, 1)
	}
	return limits
}

// has reports whether a day lies in the year.
func (y currentYear) has(day qagida.Date) qagida.Fact {
	switch {
	case day.IsZero() || y.last == 0:
		return qagida.Unknown
	case y.settled || day.Year() > y.last:
		return qagida.FactOf(day.Year() == y.last)
	default:
		return qagida.Unknown
	}
}

// transferUnknown marks the facts that nobody has stated: of the own stream and
// the check date only the one whose year counts.
func (r *Rules) transferUnknown(p *Participant) uint64 {
	if r.TransferYear == YearOfRequest {
		return p.unknown() &^ (1 << participantOwnStream)
	}
	return p.unknown() &^ (1 << participantOn)
}
