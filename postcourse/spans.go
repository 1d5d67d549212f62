package postcourse

import "github.com/qagida/qagida"

// Support that has a measure in each span of so many months: the choice
// each-quarter of the reading support-evidence (paragraphs 2.6 and 35.1).

// spans returns how many whole spans the term of support has. What is left after
// the last of them is no span and asks for no measure.
func (p *plan) spans() (n int16) {
	for {
		_, last := p.spanAt(n)
		if last.IsZero() || last.After(p.duties[Support].last) {
			return n
		}
		n++
	}
}

// spanAt returns the day before a span, counted from 0, and its last day.
func (p *plan) spanAt(n int16) (after, last qagida.Date) {
	after, _ = p.duties[Support].after.Add(0, int(n)*int(p.span), 0)
	last, _ = p.duties[Support].after.Add(0, int(n+1)*int(p.span), 0)
	return after, last
}

// spansWithout returns in how many spans no measure was done, and in how many of
// these none may have been done by an event that has its day and lacks its duty. A
// term without a whole span has itself for one.
func (t *tally) spansWithout(events Events) (bare, certainly int32) {
	n := t.plan.spans()
	for i := range max(n, 1) {
		after, last := t.plan.spanAt(i)
		if n == 0 {
			after, last = t.plan.term(supportTerm)
		}
		done, perhaps := t.within(events, after, last)
		switch {
		case done:
		case perhaps:
			bare++
		default:
			bare, certainly = bare+1, certainly+1
		}
	}
	return bare, certainly
}

// within reports whether a measure was done after a day and up to another, and
// whether an event without its duty may be one.
func (t *tally) within(events Events, after, last qagida.Date) (done, perhaps bool) {
	for i := range events {
		e := &events[i]
		if !e.Date.After(after) || e.Date.After(last) {
			continue
		}
		switch how := t.plan.place(e, t.on); {
		case how == Counted && e.Duty == Support:
			return true, true
		case how == 0 && e.Duty == 0:
			perhaps = true
		}
	}
	return false, perhaps
}
