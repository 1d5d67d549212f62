package postcourse

// loose is the terms to which events that lack their duty or their day may turn
// out to belong.
type loose struct {
	enough                  slots // together with them as many may be done as are asked for
	withoutDuty, withoutDay slots // what they lack
}

// loosen looks for the events that cannot be placed.
func (r *Report) loosen(events Events) (l loose) {
	done := r.boxes
	for i := range events {
		e := &events[i]
		if r.schedule.place(e, r.on) != unsettledBox {
			continue
		}
		may := r.schedule.mayFill(e)
		l.withoutDuty |= may.where(e.Duty == 0)
		l.withoutDay |= may.where(e.Date.IsZero())
		for slot := range mostSlots {
			done[slot] += int32(may >> slot & 1)
		}
	}
	for slot := range r.schedule.used() {
		l.enough |= slots(bit(done[slot] >= int32(r.schedule.of(dutyOf(slot)).asked))) << slot
	}
	return l
}

// mayFill is the terms in which an event that lacks its duty or its day may, when
// more is known, be counted.
func (s *schedule) mayFill(e *Event) (may slots) {
	if e.Duty != 0 && !e.Date.IsZero() {
		return 0
	}
	for i := range s.used() {
		after, last := s.term(i)
		inside := e.Date.IsZero() || last.IsZero() || e.Date.After(after) && !e.Date.After(last)
		may |= slots(bit(inside && (e.Duty == 0 || e.Duty == dutyOf(i)))) << i
	}
	return may
}
