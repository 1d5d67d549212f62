package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// What is open to a participant who has not got the certificate: the four ways of
// paragraph 30. Each stands in a file of its own.

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
	return [4]WayDecision{r.repeat(&p), r.nextStream(&p), r.transfer(&p), r.completion(&p)}, nil
}

// Way decides one of the four. The error names a way that does not exist, and
// what Ways refuses.
//
// Source: order95/30.1 to 30.4.
func (r Rules) Way(way Way, p Participant) (WayDecision, error) {
	if err := p.check(); err != nil {
		return WayDecision{}, err
	}
	switch way {
	case Repeat:
		return r.repeat(&p), nil
	case NextStream:
		return r.nextStream(&p), nil
	case Transfer:
		return r.transfer(&p), nil
	case Completion:
		return r.completion(&p), nil
	default:
		return WayDecision{}, rule.Refuse("way", way.String(), "is not one of: repeat, next-stream, transfer, completion")
	}
}

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

// MarshalJSON returns {"way":…,"next":…,"decision":…}.
func (d WayDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("way", d.Way)
	o.Add("next", d.Next)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON gives; the decision is a record then. It
// refuses a member that a way does not have.
func (d *WayDecision) UnmarshalJSON(b []byte) error {
	var form struct {
		Way      Way             `json:"way"`
		Next     qagida.Date     `json:"next"`
		Decision qagida.Decision `json:"decision"`
	}
	if err := readStrictly("way", b, &form); err != nil {
		return err
	}
	*d = WayDecision{form.Decision, form.Way, form.Next}
	return nil
}

// settled answers for somebody who has passed: no criterion applies.
func settled(criteria int) rule.Answers {
	answers := [4]rule.Answer{}
	for i := range answers {
		answers[i] = rule.Of(qagida.NotApplicable)
	}
	return rule.Collect(answers[:criteria])
}

// The question assessment.way.
type (
	wayInput struct {
		Way Way `json:"way"`
		Participant
	}
	wayAnswer struct {
		Decision qagida.Decision `json:"decision"`
		Next     qagida.Date     `json:"next"`
	}
)

var wayQuestion = rule.Question[Rules, wayInput, wayAnswer]{
	Name:     "assessment.way",
	Verbs:    []string{"Rules.Way", "Rules.Ways", "ParticipantOf", "Passed"},
	Bounds:   wayBounds,
	Optional: []string{"passed"},
	Lists:    []*rule.List{repeat, nextStream, transfer, completion},
	Rules:    Order95(),
	Ask: func(r Rules, in *wayInput) (wayAnswer, error) {
		d, err := r.Way(in.Way, in.Participant)
		return wayAnswer{d.Decision, d.Next}, err
	},
}

var wayBounds = []rule.Bound{
	rule.At("failed", `"2026-03-10"`),
	rule.At("retakes", `[]`, `["2026-05-20"]`, `["2025-12-31"]`, `["2026-05-20","2027-01-01"]`),
	rule.At("stream_retakes", `[]`, `["2026-05-20"]`, `["2026-09-07"]`),
	rule.At("passed", `"2026-05-20"`),
	rule.At("on", `"2026-03-10"`, `"2026-12-31"`, `"2027-01-01"`, `"2027-05-19"`, `"2027-05-20"`),
	rule.At("stream", `"2026-03-11"`, `"2026-09-07"`, `"2026-12-31"`, `"2027-01-01"`, `"2027-05-20"`),
	rule.At("own_stream", `"2025-12-31"`, `"2026-01-01"`, `"2026-03-02"`),
}
