package peers

import "time"

// The same code on time.Time, where it differs: the days of the course, of the
// certificate and of the events.

type timed struct {
	Facts
	first, last, issued, revoked time.Time
	done                         []timedEvent
}

type timedEvent struct {
	duty uint8
	day  time.Time
}

// clock turns a day into a time, the zero time where it is not known.
func clock(d Day) time.Time {
	if d == 0 {
		return time.Time{}
	}
	return time.Date(d.year(), time.Month(d.month()), d.day(), 0, 0, 0, 0, time.UTC)
}

func newTimed(f Facts) timed {
	t := timed{Facts: f, first: clock(f.First), last: clock(f.Last), issued: clock(f.Issued), revoked: clock(f.Revoked)}
	for _, e := range f.Events {
		t.done = append(t.done, timedEvent{e.duty(), clock(e.day())})
	}
	return t
}

// later adds months and cuts the day to the length of the month, where AddDate
// would roll over.
func later(t time.Time, months int) time.Time {
	moved := t.AddDate(0, months, 0)
	if moved.Day() != t.Day() {
		return moved.AddDate(0, 0, -moved.Day())
	}
	return moved
}

func (t *timed) kind() uint8 {
	if t.Place == AtHome {
		return handKind(&t.Facts)
	}
	switch {
	case t.last.After(later(t.first, 12)):
		return Neither
	case t.last.After(later(t.first, 3)):
		return Long
	case t.Hours < 36:
		return Neither
	default:
		return Short
	}
}

func (t *timed) validity(on time.Time) (reasons []string) {
	if t.Certified != True {
		return append(reasons, reasonsInvalid[0])
	}
	if on.Before(t.issued) {
		reasons = append(reasons, reasonsInvalid[1])
	}
	if on.After(later(t.issued, 60)) {
		reasons = append(reasons, reasonsInvalid[2])
	}
	if !t.revoked.IsZero() && !on.Before(t.revoked) {
		reasons = append(reasons, reasonsInvalid[3])
	}
	return reasons
}

func (t *timed) overdue(on time.Time) (reasons []string) {
	if t.Place != AtHome {
		return nil
	}
	year := later(t.last, 12)
	if on.After(year) {
		support, final := t.latest(Support, t.last, year), t.latest(Final, t.last, year)
		if support.IsZero() {
			reasons = append(reasons, reasonsOverdue[termSupport])
		}
		if t.count(Works, t.last, year) < 3 {
			reasons = append(reasons, reasonsOverdue[termWorks])
		}
		if final.IsZero() || final.Before(support) {
			reasons = append(reasons, reasonsOverdue[termFinal])
		}
	}
	if t.Certified != True {
		return reasons
	}
	for round := range 3 {
		after, end := later(t.last, 12*round), later(t.last, 12*round+12)
		if on.After(end) && t.count(Monitoring, after, end) < 1 {
			reasons = append(reasons, reasonsOverdue[termMonitoring+round])
		}
	}
	return reasons
}

func (t *timed) count(duty uint8, after, end time.Time) (n int) {
	for i := range t.done {
		e := &t.done[i]
		if e.duty == duty && e.day.After(after) && !e.day.After(end) {
			n++
		}
	}
	return n
}

func (t *timed) latest(duty uint8, after, end time.Time) (latest time.Time) {
	for i := range t.done {
		e := &t.done[i]
		if e.duty == duty && e.day.After(after) && !e.day.After(end) && e.day.After(latest) {
			latest = e.day
		}
	}
	return latest
}

func loadHandTimed(facts []Facts) [Workloads]Loop {
	list, on := make([]timed, len(facts)), clock(Today)
	for i := range facts {
		list[i] = newTimed(facts[i])
	}
	return loopsOf([Whole]func(int) uint64{
		W1: func(i int) uint64 { return uint64(list[i].kind()) },
		W2: func(i int) uint64 { return uint64(len(handEligibility(&list[i].Facts, nil))) },
		W3: func(i int) uint64 {
			project, test, reasons := handGrades(&list[i].Facts, nil)
			return uint64(project) + uint64(test) + uint64(len(reasons))
		},
		W4: func(i int) uint64 { return uint64(len(list[i].validity(on))) },
		W5: func(i int) uint64 { return uint64(len(list[i].overdue(on))) },
	})
}

func timedAnswer(f *Facts) Answer {
	t, on := newTimed(*f), clock(Today)
	a := handAnswer(f)
	a.Kind = t.kind()
	a.Invalid = uint8(bitsOf(t.validity(on), reasonsInvalid[:]))
	a.Overdue = uint8(bitsOf(t.overdue(on), reasonsOverdue[:]))
	return a
}
