package postcourse

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida"
)

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
// it and which, on the asked day, is not met. An end of the period that is not
// stated leaves this side open, so that a period with a last day alone also has
// everything that is overdue from before.
//
// The list is in the order of the last days, then of the keys, then of the
// duties and rounds, whatever the order of the records. A duty that is not
// settled is in it; one whose last day is not known stands at its beginning.
//
// The records that cannot mean anything are left out and named in the error, one
// after the other; the list is whole for all others. A period that ends before
// it begins is refused.
//
// The time is one step for each record, and the sorting of what is listed.
func (r Rules) Due(records iter.Seq[Record], in qagida.Period, on qagida.Date) ([]Due, error) {
	if err := in.Check("period"); err != nil {
		return nil, err
	}
	var list []Due
	var refused []error
	for record := range records {
		report, err := r.Progress(record.Completion, record.Events, on)
		if err != nil {
			refused = append(refused, fmt.Errorf("record %q: %w", record.Key, err))
			continue
		}
		list = report.appendDue(list, record.Key, in)
	}
	slices.SortFunc(list, compareDue)
	return list, errors.Join(refused...)
}

// appendDue appends the duties of a report that are not met and whose last day
// lies in the period.
func (r *Report) appendDue(list []Due, key string, in qagida.Period) []Due {
	for slot := range r.schedule.used() {
		if (r.stages.of(Met)|r.stages.of(NotApplicable))>>slot&1 != 0 {
			continue
		}
		after, last := r.schedule.term(slot)
		if last.Before(in.First) || last.After(in.Last) {
			continue
		}
		first, _ := after.AddDays(1)
		list = append(list, Due{key, dutyOf(slot), roundOf(slot), first, last, r.wanted(slot), r.stage(slot)})
	}
	return list
}

// compareDue orders by all that a line says, so that two records with one key do
// not depend on their order either.
func compareDue(a, b Due) int {
	if c := a.Last.Compare(b.Last); c != 0 {
		return c
	}
	if c := strings.Compare(a.Key, b.Key); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Duty, b.Duty), cmp.Compare(a.Round, b.Round), a.First.Compare(b.First),
		cmp.Compare(a.Wanted, b.Wanted), cmp.Compare(a.Progress, b.Progress))
}
