package postcourse

import "github.com/qagida/qagida"

// loose is the events that lack their duty or their day, by the terms that each
// may turn out to belong to.
type loose struct {
	events [mostSlots]int32
	gaps   [mostSlots]uint8 // what they lack: looseDuty, looseDate
}

const (
	looseDuty = 1 << iota
	looseDate
)

// find notes the events that cannot be placed on the asked day.
func (l *loose) find(s *schedule, events Events, on qagida.Date) {
	for i := range events {
		e := &events[i]
		gaps := uint8(bit(e.Duty == 0)*looseDuty | bit(e.Date.IsZero())*looseDate)
		if _, placement := s.place(e, on); placement != 0 || gaps == 0 {
			continue
		}
		for slot := range s.used() {
			if s.mayFill(slot, e) {
				l.events[slot]++
				l.gaps[slot] |= gaps
			}
		}
	}
}

// mayFill asks whether an event that lacks its duty or its day may, when more is
// known, be counted in a term.
func (s *schedule) mayFill(slot int, e *Event) bool {
	after, last := s.term(slot)
	return (e.Duty == 0 || e.Duty == dutyOf(slot)) &&
		(e.Date.IsZero() || last.IsZero() || e.Date.After(after) && !e.Date.After(last))
}
