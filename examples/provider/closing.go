package main

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// closing is a closed stream: everything that the library has decided.
type closing struct {
	*book
	rows    []*closed // in the order of the workbook
	summary *assessment.Summary
	papers  []paper // the certificates to draw
	next    int     // the number from which the caller's counter goes on
}

// closed is one participant with what has been decided.
type closed struct {
	*person
	result  assessment.Result
	issue   qagida.Decision          // of those who passed
	number  certificate.Number       // of those with a certificate
	lastDay qagida.Date              // of the certificate
	ways    []assessment.WayDecision // of those without one, para 30
}

// decide closes the stream. Its error says that the series has no numbers left.
func decide(b *book, series string, first int) (*closing, error) {
	c := &closing{book: b, summary: assessment.NewSummary(scheme), next: first}
	for graded := range assessment.Group(scheme, b.graded()) {
		c.add(graded)
	}
	used := map[certificate.Number]bool{}
	for _, r := range c.rows {
		used[r.held] = true
	}
	for _, r := range c.rows {
		if err := c.certify(r, series, used); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// graded lists the people with their points.
func (b *book) graded() iter.Seq2[*person, [][]assessment.Points] {
	return func(yield func(*person, [][]assessment.Points) bool) {
		for _, p := range b.people {
			if !yield(p, p.points) {
				return
			}
		}
	}
}

// add takes in one result. A row with any problem is counted as refused, also
// where its points alone could be graded.
func (c *closing) add(g assessment.Graded[*person]) {
	r := &closed{person: g.Person, result: g.Result}
	c.rows = append(c.rows, r)
	if g.Err != nil {
		c.blameError(r.person, g.Err)
	}
	if len(r.problems) == 0 && r.result.Outcome() != qagida.Met {
		c.open(r)
	}
	c.summary.Add(r.result, r.refusal())
}

// refusal is an error for a row that cannot be used.
func (r *closed) refusal() error {
	if len(r.problems) == 0 {
		return nil
	}
	return refuse(r.problems[0].header, r.problems[0].value, "cannot be used")
}

// open decides what is open to somebody who has not passed.
func (c *closing) open(r *closed) {
	history, err := c.stream.participant(*r.person, r.result.Outcome())
	if err != nil {
		c.blameError(r.person, err)
		return
	}
	ways, err := assessment.Order95().Ways(history)
	if err != nil {
		c.blameError(r.person, err)
		return
	}
	r.ways = ways[:]
}

// certify decides whether the certificate may be issued to somebody who passed,
// and gives it its number: the one it had when the workbook was closed before, or
// the next free one.
func (c *closing) certify(r *closed, series string, used map[certificate.Number]bool) error {
	if len(r.problems) > 0 || r.result.Outcome() != qagida.Met {
		return nil
	}
	rules := certificate.Order95()
	number, next := r.held, c.next
	var err error
	if number == (certificate.Number{}) {
		if number, next, err = c.free(series, used); err != nil {
			return err
		}
	}
	form := c.stream.form(r.name, number)
	r.issue, err = rules.Issue(c.stream.issuance(form, r.result.Outcome()))
	if err != nil || r.issue.Outcome() != qagida.Met {
		return err
	}
	r.number, c.next, used[number] = number, next, true
	r.lastDay, err = rules.LastDay(c.stream.issued)
	c.papers = append(c.papers, paper{Form: form, organisationRU: c.stream.organisationRU, LastDay: r.lastDay, Edition: rules.Edition, number: number})
	return err
}

// free is the next number that nobody has, and where the counter goes on after it.
func (c *closing) free(series string, used map[certificate.Number]bool) (certificate.Number, int, error) {
	for serial := c.next; ; serial++ {
		number, err := certificate.Order95().Number(series, serial)
		if err != nil || !used[number] {
			return number, serial + 1, err
		}
	}
}

// firstDay is the first day on which any way is open, not stated where none is.
func (r *closed) firstDay() qagida.Date {
	first := qagida.Date{}
	for _, way := range r.ways {
		if first.IsZero() || way.Next.Before(first) {
			first = way.Next
		}
	}
	return first
}
