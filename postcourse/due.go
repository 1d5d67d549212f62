package postcourse

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// What is due for many teachers: the duties of paragraphs 35 to 37 by their last
// days.

// Record is one teacher's way through one course with what happened after it.
type Record struct {
	Key string `json:"key,omitzero"` // the caller's own name of the record, the same every night
	Completion
	Events Events `json:"events,omitzero"`
}

// Answer is the report on one record, or the error that its facts gave.
type Answer struct {
	Key    string
	Report Report
	Err    error
}

// ProgressOf answers records one by one, in their order. A record that cannot
// mean anything gives its error and does not stop the others. It keeps nothing
// between records.
func (r Rules) ProgressOf(records iter.Seq[Record], on qagida.Date) iter.Seq[Answer] {
	return func(yield func(Answer) bool) {
		if records == nil {
			return
		}
		for record := range records {
			report, err := r.Progress(record.Completion, record.Events, on)
			if !yield(Answer{record.Key, report, err}) {
				return
			}
		}
	}
}

// Due is one duty of one record that is not met.
type Due struct {
	Key      string      `json:"key"`
	Duty     Duty        `json:"duty"`
	Round    int         `json:"round"`
	First    qagida.Date `json:"first"`
	Last     qagida.Date `json:"last"`
	Wanted   int         `json:"wanted"`   // how many more are asked for
	Progress Progress    `json:"progress"` // upcoming, open or overdue; unknown where it is not settled
}

// Due lists what is due or overdue in a period: every duty whose last day lies in
// it and which, on the check date, is not met. An end of the period that is not
// stated leaves this side open, so that a period with a last day alone also has
// everything that is overdue from before.
//
// It answers record by record, in their order, and of each in the order of the
// duties and rounds; [Due.Compare] sorts what is to be shown. It keeps nothing
// between records, so that any number of them takes the same memory. A duty that
// is not settled is listed, and so is one whose last day is not known.
//
// A record that cannot mean anything gives an error that names its key, and does
// not stop the others. A period that ends before it begins gives one error and
// nothing else.
//
// Source: order95/35.1, 35.2, 36.2, 37.
func (r Rules) Due(records iter.Seq[Record], in qagida.Period, on qagida.Date) iter.Seq2[Due, error] {
	return func(yield func(Due, error) bool) {
		if err := rule.CheckPeriod("period", in); err != nil {
			yield(Due{}, err)
			return
		}
		if records == nil {
			return
		}
		for record := range records {
			if !r.dueOf(&record, in, on, yield) {
				return
			}
		}
	}
}

// dueOf yields what is due of one record, and reports whether more is wanted.
func (r *Rules) dueOf(record *Record, in qagida.Period, on qagida.Date, yield func(Due, error) bool) bool {
	var t tally
	if err := t.take(r, &record.Completion, record.Events, on); err != nil {
		return yield(Due{Key: record.Key}, fmt.Errorf("record %q: %w", cut(record.Key), err))
	}
	for at := range int(t.plan.terms) {
		if t.due(at, in) && !yield(t.dueAt(record.Key, at), nil) {
			return false
		}
	}
	return true
}

// due reports whether a term is not met and its last day lies in a period.
func (t *tally) due(at int, in qagida.Period) bool {
	switch t.stages.list[at] {
	case Met, NotApplicable:
		return false
	default:
		_, last := t.plan.term(at)
		return !last.Before(in.First) && !last.After(in.Last)
	}
}

// dueAt spells out a term of a record as due.
func (t *tally) dueAt(key string, at int) Due {
	duty, round := dutyAt(at)
	after, last := t.plan.term(at)
	first, _ := after.Add(0, 0, 1)
	return Due{key, duty, round, first, last, int(t.wanted(duty, at)), t.stages.list[at]}
}

// longestKey is how many bytes of a record's key an error repeats.
const longestKey = 80

// cut returns a key at a length that is safe to log.
func cut(key string) string {
	if len(key) <= longestKey {
		return key
	}
	return strings.ToValidUTF8(key[:longestKey], "") + "…"
}

// Compare returns -1, 0 or 1 as d comes before, with or after other in a list by
// last days, then keys, then duties and rounds. A day that is not known comes
// first. It compares all that an entry says, so that a sorted list does not
// depend on the order of the records.
func (d Due) Compare(other Due) int {
	return cmp.Or(
		d.Last.Compare(other.Last), strings.Compare(d.Key, other.Key),
		cmp.Compare(d.Duty, other.Duty), cmp.Compare(d.Round, other.Round), d.First.Compare(other.First),
		cmp.Compare(d.Wanted, other.Wanted), cmp.Compare(d.Progress, other.Progress))
}

type dueInput struct {
	Records []Record      `json:"records,omitzero"`
	Period  qagida.Period `json:"period,omitzero"` // "2026-01-01/2026-12-31"
	On      qagida.Date   `json:"on,omitzero"`
}

type dueAnswer struct {
	Due     []Due        `json:"due"` // sorted
	Refused []dueRefusal `json:"refused"`
	Missing []rule.Lack  `json:"missing,omitempty"`
}

// dueRefusal is a record that cannot mean anything: which of its fields, and why.
type dueRefusal struct {
	Key    string      `json:"key"`
	Field  string      `json:"field"`
	Value  string      `json:"value"`
	Reason string      `json:"reason"`
	Text   qagida.Text `json:"text"` // the whole of it for a person
}

// dueRefusalOf returns the refusal of a record for its error.
func dueRefusalOf(key string, err error) dueRefusal {
	var input *qagida.InputError
	if !errors.As(err, &input) {
		return dueRefusal{Key: key, Reason: err.Error()}
	}
	text := qagida.Text{KK: input.Text(qagida.Kazakh), RU: input.Text(qagida.Russian), EN: input.Text(qagida.English)}
	return dueRefusal{key, input.Field, input.Value, input.Reason, text}
}

var dueQuestion = rule.Question[Rules, dueInput, dueAnswer]{
	Name:  "postcourse.due",
	Verbs: []string{"Rules.Due", "Rules.ProgressOf"},
	Bounds: []rule.Bound{
		rule.At("records", `[]`, `[{"key":"a"}]`, `[{"key":"a"},{"key":"b"}]`),
		rule.At("records.key", `"c"`),
		rule.At("records.completed", `"2026-04-03"`),
		rule.At("records.course", `"A"`),
		rule.At("records.support_until", `"2027-04-04"`),
		rule.At("records.events", `[]`, `[{}]`),
		rule.At("records.events.date", `"2026-04-04"`, `"2027-04-04"`),
		rule.At("records.events.course", `"A"`, `"B"`),
		rule.At("period", `"2026-04-03/2027-04-02"`, `"2026-04-03/2027-04-03"`),
		rule.At("on", `"2026-06-15"`),
	},
	Optional: []string{"period", "records.support_until", "records.events.course"},
	Readings: []string{"monitoring-scope", "support-evidence", "final-monitoring", "final-monitoring-scope", "support-forms", "first-year", "monitoring-years"},
	Rules:    Order95(),
	Ask: func(r Rules, in *dueInput) (dueAnswer, error) {
		if err := cmp.Or(r.check(), rule.CheckPeriod("period", in.Period)); err != nil {
			return dueAnswer{}, err
		}
		missing := in.missing(&r)
		if in.Records == nil {
			return dueAnswer{Missing: missing}, nil
		}
		answer := dueAnswer{[]Due{}, []dueRefusal{}, missing}
		for due, err := range r.Due(slices.Values(in.Records), in.Period, in.On) {
			if err != nil {
				answer.Refused = append(answer.Refused, dueRefusalOf(due.Key, err))
				continue
			}
			answer.Due = append(answer.Due, due)
		}
		slices.SortFunc(answer.Due, Due.Compare)
		return answer, nil
	},
}

// missing names what the answer lacks: what would settle how what it lists stands.
func (in *dueInput) missing(r *Rules) []rule.Lack {
	facts := rule.Missing(askedDay, in.Records == nil && in.On.IsZero())
	for i := range in.Records {
		var t tally
		if one := &in.Records[i]; t.take(r, &one.Completion, one.Events, in.On) == nil {
			facts |= t.unsettled(r, &one.Completion, in.Period)
		}
	}
	lacks := rule.LacksOf("postcourse").If(in.Records == nil, "records")
	for i, name := range progressFacts {
		if i != askedDay {
			name = "records." + name
		}
		lacks = lacks.If(facts>>uint(i)&1 != 0, name)
	}
	return lacks.List()
}

// unsettled marks the facts for want of which a term that is due in a period is not
// settled, also while it runs: what is met by then is not listed.
func (t *tally) unsettled(r *Rules, c *Completion, in qagida.Period) (facts uint64) {
	for at := range int(t.plan.terms) {
		duty, _ := dutyAt(at)
		if t.stages.list[at] != 0 || !t.due(at, in) {
			continue
		}
		certified := duty == Monitoring && !r.monitored(c).Known() ||
			duty == FinalMonitoring && !r.finallyMonitored(c).Known()
		chosen := duty == IndependentWorks && !r.worksChosen(c).Known()
		facts |= c.unknown() | t.doubts[at].unknown() | rule.Missing(eventsKnown, !t.seen) |
			rule.Missing(askedDay, t.on.IsZero()) | rule.Missing(courseCertified, certified) |
			rule.Missing(courseForms, chosen)
	}
	return facts
}
