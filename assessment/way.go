package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Way is one of the four things that are open to a participant who has not got
// the certificate (order95/30).
type Way uint8

// The ways, in the order of the text.
const (
	_          Way = iota // not stated
	Repeat                // repeat assessment, at most once a year (30.1)
	NextStream            // repeat assessment with the next stream (30.2)
	Transfer              // transfer to another stream (30.3)
	Completion            // finishing an interrupted course (30.4)
)

var wayWords = rule.NewWords[Way]("way",
	unknownWord,
	rule.Word{Code: "repeat", Name: qagida.Text{KK: "қайта бағалау", RU: "повторное оценивание", EN: "repeat assessment"}},
	rule.Word{Code: "next-stream", Name: qagida.Text{KK: "келесі ағыммен қайта бағалау", RU: "повторное оценивание со следующим потоком", EN: "repeat assessment with the next stream"}},
	rule.Word{Code: "transfer", Name: qagida.Text{KK: "бір ағымнан екіншісіне ауыстыру", RU: "перевод из потока в поток", EN: "transfer between streams"}},
	rule.Word{Code: "completion", Name: qagida.Text{KK: "үзілген курсты аяқтау", RU: "завершение прерванного курса", EN: "finishing an interrupted course"}},
)

// WayDecision says whether a way is open, and from when.
type WayDecision struct {
	qagida.Decision
	Way  Way
	Next qagida.Date // first day, from the asked one on, on which the way is open; not stated while facts are missing or where no day is
}

// MarshalJSON gives {"way":…,"next":…,"decision":…}.
func (d WayDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("way", d.Way)
	o.Add("next", d.Next)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Ways decides all four ways, in the order of the text. They are alternatives:
// one that is met is enough.
//
// Each is undetermined while a fact that it asks for is missing, and not
// applicable to somebody who has passed. The error names a history that
// contradicts itself, such as a repeat before the failed assessment.
//
// Source: order95/30.1 to 30.4.
func (r Rules) Ways(p Participant) ([4]WayDecision, error) {
	if err := p.check(); err != nil {
		return [4]WayDecision{}, err
	}
	return [4]WayDecision{r.repeat(p), r.nextStream(p), r.transfer(p), r.completion(p)}, nil
}

// Way decides one of the four. The error names a way that does not exist, and
// what Ways refuses.
func (r Rules) Way(way Way, p Participant) (WayDecision, error) {
	if err := p.check(); err != nil {
		return WayDecision{}, err
	}
	switch way {
	case Repeat:
		return r.repeat(p), nil
	case NextStream:
		return r.nextStream(p), nil
	case Transfer:
		return r.transfer(p), nil
	case Completion:
		return r.completion(p), nil
	default:
		return WayDecision{}, rule.Refuse("way", way.String(), "is not one of: repeat, next-stream, transfer, completion")
	}
}

// settled decides for somebody who has passed: no criterion applies.
func (r Rules) settled(list *rule.OldChecklist, way Way) (decision WayDecision) {
	d := list.Open(&decision.Decision, r.Edition)
	for i := range list.Criteria {
		d = d.Record(i, qagida.NotApplicable)
	}
	d.Close()
	decision.Way = way
	return decision
}

// transfer decides para 30.3: a valid reason, and another stream in the same
// calendar year as the participant's own.
func (r Rules) transfer(p Participant) (way WayDecision) {
	if !p.Passed.IsZero() {
		return r.settled(&transferChecklist, Transfer)
	}
	d := transferChecklist.Open(&way.Decision, r.Edition)
	documents := qagida.NotApplicable
	if r.TransferDocuments == DocumentsRequired {
		documents = p.Documents.Outcome()
	}
	d = d.Record(transferReason, p.ValidReason.Outcome())
	d = d.Record(transferAhead, p.Stream.NotBefore(p.On).Outcome())
	d = d.Record(transferYear, p.sameYear().Outcome())
	d = d.RecordUnder(transferPapers, documents, uint8(r.TransferDocuments))
	d.ShowDay(showStream, p.Stream)
	d.Show(showOwnYear, int64(p.ownYear()))
	d.Unknown(p.unknown())
	d.Close()
	way.Way = Transfer
	if way.Outcome() == qagida.Met {
		way.Next = p.Stream
	}
	return way
}

// sameYear asks whether the stream lies in the calendar year of the own one.
func (p Participant) sameYear() qagida.Fact {
	if p.Stream.IsZero() || p.ownYear() == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(p.Stream.Year() == p.ownYear())
}

// completion decides para 30.4: a course broken off for a valid reason, with
// documents. It has no time limit.
func (r Rules) completion(p Participant) (way WayDecision) {
	if !p.Passed.IsZero() {
		return r.settled(&completionChecklist, Completion)
	}
	d := completionChecklist.Open(&way.Decision, r.Edition)
	d = d.Record(completionInterrupted, p.Interrupted.Outcome())
	d = d.Record(completionReason, p.ValidReason.Outcome())
	d = d.Record(completionDocuments, p.Documents.Outcome())
	d.Unknown(p.unknown())
	d.Close()
	way.Way = Completion
	if way.Outcome() == qagida.Met {
		way.Next = p.On
	}
	return way
}
