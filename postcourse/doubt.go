package postcourse

// doubt is what the events that lack their duty or their day leave open in a term.
type doubt struct {
	open      bool // when more is known of them, enough may have been done, or not
	events    int32
	undated   int32 // those that lack their day
	lacksDuty bool
	lacksDate bool
}

// doubt looks at the events that cannot be placed: each may, when more is known,
// be one of those that a term still asks for, or a measure after the final
// monitoring that closed support.
func (t *tally) doubt(events Events, at int) (d doubt) {
	for i := range events {
		e := &events[i]
		how, _ := t.plan.place(e, t.on)
		if how != 0 || !t.mayTell(e, at) {
			continue
		}
		d.events++
		if e.Date.IsZero() {
			d.undated++
		}
		d.lacksDuty, d.lacksDate = d.lacksDuty || e.Duty == 0, d.lacksDate || e.Date.IsZero()
	}
	d.open = t.open(events, at, &d)
	return d
}

// open reports whether the events that cannot be placed leave open whether enough
// was done in a term.
func (t *tally) open(events Events, at int, d *doubt) bool {
	wanted := t.wanted[at]
	switch {
	case d.events == 0:
		return false
	case wanted == 0: // a final monitoring that may not have closed support after all
		return at == finalTerm && t.plan.closes
	case at == supportTerm && t.plan.quarters:
		_, certainly := t.bare(events)
		return d.undated >= certainly
	default:
		return d.events >= wanted
	}
}

// mayTell reports whether an event that cannot be placed may turn out to decide the
// term at a place.
func (t *tally) mayTell(e *Event, at int) bool {
	duty, _ := dutyAt(at)
	after, last := t.plan.term(at)
	if at == finalTerm && t.plan.closes {
		if t.wanted[at] == 0 {
			duty, after = Support, t.days[finalTerm].latest // a measure after it
		} else if measure := t.days[supportTerm].latest; !measure.IsZero() {
			after, _ = measure.AddDays(-1)
		}
	}
	switch {
	case e.Duty != 0 && e.Duty != duty || e.Date.After(t.on):
		return false
	case after.IsZero():
		return true
	case e.Date.IsZero():
		return after.Before(last)
	default:
		return e.Date.After(after) && !e.Date.After(last)
	}
}
