package rule

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// What follows is the old way to write a decision, until every question is moved.

type OldCriterion struct {
	Code        qagida.Code
	Provision   qagida.Provision
	Reading     string
	Needs       uint64
	Asks, Found qagida.Text
}

type OldChecklist struct {
	Name     string
	Fields   []qagida.Field
	Amounts  []Amount
	Criteria []OldCriterion
	list     *List
}

func (c *OldChecklist) made() *List {
	if c.list == nil {
		l := &List{Name: c.Name, Amounts: c.Amounts}
		for _, f := range c.Fields {
			l.Facts = append(l.Facts, &law.Fact{Name: f.Name, Text: law.Text(f.Text)})
		}
		for _, cr := range c.Criteria {
			nc := core.Criterion{Code: string(cr.Code), Act: string(cr.Provision.Act), Number: cr.Provision.Number, Needs: cr.Needs, Sentences: &law.Sentences{Code: string(cr.Code), Norm: law.Text(cr.Asks), Found: law.Text(cr.Found)}}
			if cr.Reading != "" {
				at := -1
				for i, r := range l.Readings {
					if r.ID == cr.Reading {
						at = i
					}
				}
				if at < 0 {
					at = len(l.Readings)
					l.Readings = append(l.Readings, law.FindReading(cr.Reading))
				}
				nc.Readings = 1 << at
			}
			l.Criteria = append(l.Criteria, nc)
		}
		c.list = l
	}
	return c.list
}

func (c *OldChecklist) List() []qagida.Criterion { return Criteria(c.made()) }
func (c *OldChecklist) Check() error             { return c.made().Check() }

type OldDraft struct {
	d       *core.Decision
	list    *List
	answers *[32]Answer
	choices *[14]uint8
}

func (c *OldChecklist) Open(decision *qagida.Decision, edition qagida.Edition) OldDraft {
	d := (*core.Decision)(decision)
	l := c.made()
	d.Open((*core.Checklist)(l), string(edition))
	return OldDraft{d, l, new([32]Answer), new([14]uint8)}
}

func (d OldDraft) put(i int, a Answer, choice uint8, rests bool) OldDraft {
	if rests {
		m := d.list.Criteria[i].Readings
		a = a.Under(m)
		for k := range d.list.Readings {
			if m>>k&1 != 0 {
				d.choices[k] = choice
			}
		}
	}
	d.answers[i] = a
	d.Close()
	return d
}
func (d OldDraft) Record(i int, o qagida.Outcome) OldDraft { return d.put(i, Of(o), 0, false) }
func (d OldDraft) RecordUnder(i int, o qagida.Outcome, choice uint8) OldDraft {
	return d.put(i, Of(o), choice, true)
}
func (d OldDraft) RecordWhere(i int, c qagida.Fact, o qagida.Outcome, choice uint8) OldDraft {
	return d.put(i, Where(c, Of(o)), choice, c != qagida.No)
}
func (d OldDraft) Undetermined() bool           { return d.d.Undetermined() }
func (d OldDraft) Show(i int, v int64)          { d.d.ShowAt(i, v) }
func (d OldDraft) ShowDay(i int, v qagida.Date) { d.d.ShowAt(i, DayAmount(v)) }
func (d OldDraft) Unknown(f uint64)             { d.d.Unknown(f) }
func (d OldDraft) Close() {
	d.d.Answer(Collect(d.answers[:len(d.list.Criteria)]))
	d.d.Choose(d.choices[:])
}
func (d OldDraft) Adopt(p *qagida.Decision) OldDraft {
	o := (*core.Decision)(p)
	for i := range o.Len() {
		if a := o.At(i); a != 0 {
			m := o.RestsAt(i)
			d.answers[i] = Of(qagida.Outcome(a)).Under(m)
			for k := range d.list.Readings {
				if m>>k&1 != 0 {
					_, c := o.Choice(k)
					for n, x := range d.list.Readings[k].Choices {
						if x.ID == c.ID {
							d.choices[k] = uint8(n)
						}
					}
				}
			}
		}
	}
	d.Close()
	return d
}
