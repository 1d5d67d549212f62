package main

import (
	"slices"

	"github.com/qagida/qagida"
)

// due is what is due in a month, and on today's page what was due before it.
type due struct {
	Month         qagida.Period
	Before, After string    // the months beside it, as addresses name them
	Sections      []section // none of them empty
}

// section is a part of the page with its items, the earliest first.
type section struct {
	Name  string // a key of the words
	Total int
	Items []*item
	More  bool // the rest stands on pages of its own
}

// monthOf is the month that a day lies in.
func monthOf(on qagida.Date) (qagida.Period, error) {
	first, err := qagida.NewDate(on.Year(), on.Month(), 1)
	if err != nil {
		return qagida.Period{}, err
	}
	last, err := first.Add(0, 1, -1)
	if err != nil { // December 9999
		last = qagida.MustDate(9999, 12, 31)
	}
	return qagida.Period{First: first, Last: last}, nil
}

// monthName is the month of a day as addresses name it: 2026-11.
func monthName(d qagida.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()[:len("2026-11")]
}

var dueSections = []string{"overdue", "this-month", "unsettled", "long-overdue"}

// sorted is what everybody has to do, the earliest first. It is sorted once.
func (r *roll) sorted() []*item {
	r.once.Do(func() {
		for _, p := range r.people {
			for i := range p.Items {
				r.items = append(r.items, &p.Items[i])
			}
		}
		slices.SortStableFunc(r.items, func(a, b *item) int { return compareDays(a.Last, b.Last) })
	})
	return r.items
}

// dueIn sorts what has to be done into the sections of a month.
func (r *roll) dueIn(rules rules, month qagida.Period) (map[string][]*item, error) {
	sections := map[string][]*item{}
	current := month.Contains(r.on) == qagida.Yes
	limit, _ := r.on.Add(-1, 0, 0)
	for _, i := range r.sorted() {
		if name := i.section(month, r.on, limit, current); name != "" {
			sections[name] = append(sections[name], i)
		}
	}
	deadlines, err := rules.planning.Year(month.First.Year(), nil)
	if err != nil {
		return nil, err
	}
	for _, d := range deadlines {
		if month.Contains(d.Due) == qagida.Yes {
			sections["this-month"] = append(sections["this-month"], &item{kind: deadlineItem, Deadline: &d, Last: d.Due})
		}
	}
	slices.SortStableFunc(sections["this-month"], func(a, b *item) int { return compareDays(a.Last, b.Last) })
	return sections, nil
}

// section is the part of the page of a month where an item stands, empty where it
// stands on another month's. What was missed before stands on today's month alone,
// that of before a limit apart.
func (i *item) section(month qagida.Period, on, limit qagida.Date, current bool) string {
	switch {
	case i.unsettled():
		if current {
			return "unsettled"
		}
		return ""
	case current && i.Last.Before(limit):
		return "long-overdue"
	case current && i.Last.Before(on):
		return "overdue"
	case month.Contains(i.Last) == qagida.Yes:
		return "this-month"
	default:
		return ""
	}
}
