package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// What is open to a participant without a certificate: the four ways of paragraph
// 30. Each stands in a file of its own; here is what all four ask.

// The code of the finding that all four begin with.
const (
	// CodeUncertified: the ways are open to a participant who did not receive the
	// certificate (order95/30.0).
	//
	// Example: way {"way":"completion","certified":true} → not-met
	CodeUncertified qagida.Code = "way-uncertified"
)

// Ways decides all four ways, in the order of the text. They are alternatives:
// one that is met is enough.
//
// Each is undetermined while a fact that it asks for is missing. The error names a
// history that contradicts itself, such as a repeat before the failed assessment
// or a certificate in spite of it, and a number of the rules that cannot be meant.
//
// Source: order95/30.0 to 30.4.
func (r Rules) Ways(p Participant) ([4]WayDecision, error) {
	if err := r.checkAsked(&p); err != nil {
		return [4]WayDecision{}, err
	}
	return [4]WayDecision{r.repeat(&p), r.nextStream(&p), r.transfer(&p), r.completion(&p)}, nil
}

// Way decides one of the four. The error names a way that does not exist, and
// what Ways refuses.
//
// Source: order95/30.0 to 30.4.
func (r Rules) Way(way Way, p Participant) (WayDecision, error) {
	if err := r.checkAsked(&p); err != nil {
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
		return WayDecision{}, rule.Refuse("way", way.String(), refusal.NotOneOf, wayWords.Codes())
	}
}

// checkAsked refuses what a way cannot be decided on.
func (r *Rules) checkAsked(p *Participant) error {
	if err := r.checkRepeats(); err != nil {
		return err
	}
	return p.check()
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

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then. It
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

// latest returns the later of two days, of which either may not be stated.
func latest(a, b qagida.Date) qagida.Date {
	if a.IsZero() || a.Before(b) {
		return b
	}
	return a
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
	Name:   "assessment.way",
	Verbs:  []string{"Rules.Way", "Rules.Ways", "ParticipantOf", "Passed"},
	Bounds: wayBounds,
	Lists:  []*rule.List{repeat, nextStream, transfer, completion},
	Rules:  Order95(),
	Ask: func(r Rules, in *wayInput) (wayAnswer, error) {
		d, err := r.Way(in.Way, in.Participant)
		return wayAnswer{d.Decision, d.Next}, err
	},
}

// The boundary values of the facts, those of a repeat first.
var (
	wayBounds = append(retakeBounds[:len(retakeBounds):len(retakeBounds)],
		rule.At("own_stream", `"2025-12-31"`, `"2026-01-01"`, `"2026-03-02"`))
	retakeBounds = []rule.Bound{
		rule.At("failed", `"2026-03-10"`, `"2026-03-11"`, `"2026-03-12"`),
		rule.At("retakes", `[]`, `["2026-05-20"]`, `["2026-12-31"]`, `["2026-05-20","2027-01-01"]`),
		rule.At("stream_retakes", `[]`, `["2026-05-20"]`, `["2026-09-07"]`, `["2027-05-20"]`),
		rule.At("passed", `"2026-03-11"`),
		rule.At("on", `"2026-03-10"`, `"2026-03-11"`, `"2026-03-12"`, `"2026-03-12"`, `"2026-05-19"`, `"2026-12-31"`, `"2027-01-01"`, `"2027-05-19"`, `"2027-05-20"`),
		rule.At("stream", `"2025-12-31"`, `"2026-03-10"`, `"2026-03-11"`, `"2026-03-12"`, `"2026-09-07"`,
			`"2026-12-31"`, `"2027-01-01"`, `"2027-05-20"`),
	}
)
