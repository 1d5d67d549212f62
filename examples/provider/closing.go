package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// closing is a closed stream: everything that the library has decided.
type closing struct {
	*book
	register  *register
	rows      []*closed // in the order of the workbook
	summary   *assessment.Summary
	papers    []paper  // the certificates to draw
	replaced  []*entry // whose paper another one of the same number replaces
	withdrawn []*entry // that no longer stand
	adopted   []certificate.Number
	series    string
	next      int         // the number from which the caller's counter goes on
	on        qagida.Date // the day from which what no longer stands is withdrawn; not stated for that of its issue
}

// closed is one participant with what has been decided.
type closed struct {
	*person
	result  assessment.Result
	issue   qagida.Decision          // of those who passed
	number  certificate.Number       // of those with a certificate
	lastDay qagida.Date              // of the certificate
	ways    []assessment.WayDecision // of those without one, para 30
	before  *entry                   // the paper that stood before
	lost    *entry                   // a paper of theirs that no longer stands
}

// decide closes the stream. Its error says that the series has no numbers left.
func decide(b *book, r *register, o options) (*closing, error) {
	c := &closing{book: b, register: r, summary: assessment.NewSummary(b.scheme), series: o.series, on: o.on}
	for _, p := range b.people {
		c.checkHeld(p)
	}
	for graded := range assessment.Group(b.scheme, b.graded()) {
		c.add(graded)
	}
	c.findBefore()
	c.next = r.next(o.series, o.first, b.held())
	for _, row := range c.rows {
		if err := c.certify(row); err != nil {
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

// held lists the numbers that stand in the workbook.
func (b *book) held() []certificate.Number {
	var numbers []certificate.Number
	for _, p := range b.people {
		numbers = append(numbers, p.held)
	}
	return numbers
}

// checkHeld refuses a number that the register gives to somebody else, or to the
// same person for another course: lines that were sorted, or a workbook that was
// filled in anew.
func (c *closing) checkHeld(p *person) {
	e := c.register.byName[p.held]
	i := c.fieldColumn("number")
	owner, owned := c.register.owners[fileName(p.held, ".pdf")]
	switch {
	case p.held != certificate.Number{} && owned && owner != p.held:
		c.blame(p, i, p.held.String(), each(asksOwnNumber, c.register.byName[owner].Holder))
	case e == nil || p.name == "":
	case !e.isFor(p):
		c.blame(p, i, p.held.String(), each(asksOwnNumber, e.Holder))
	case !c.holds && !e.isOf(c.stream):
		c.blame(p, i, p.held.String(), each(asksThisCourse, e.ProgrammeKK, e.Issued))
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

// certify decides whether there is a certificate: one for everybody who passed and
// for whom it may be issued. One that stood before is withdrawn where that is
// decided now, and stays where it is not known.
func (c *closing) certify(r *closed) error {
	if e := c.register.byName[r.held]; e != nil && !e.stands() {
		r.lost = e
	}
	switch {
	case len(r.problems) > 0 || c.holds || r.result.Outcome() == qagida.Undetermined:
		return nil
	case r.result.Outcome() == qagida.NotMet:
		return c.withdraw(r)
	}
	number, next, err := c.number(r)
	if err != nil {
		return err
	}
	form := c.stream.form(r.name, number)
	if r.issue, err = certificate.Order95().Issue(c.stream.issuance(form, r.result.Outcome())); err != nil {
		return err
	}
	switch r.issue.Outcome() {
	case qagida.Met:
		c.next = next
		return c.issueTo(r, form, number)
	case qagida.NotMet:
		return c.withdraw(r)
	default:
		return nil
	}
}

// findBefore finds the papers that stand for the people: by the number in the row, and
// then by the person and the course. A paper is one person's.
func (c *closing) findBefore() {
	claimed := map[*entry]bool{}
	for _, r := range c.rows {
		if e := c.register.byName[r.held]; e != nil && e.stands() && e.isFor(r.person) {
			r.before, claimed[e] = e, true
		}
	}
	for _, r := range c.rows {
		if r.before == nil && r.name != "" {
			r.before = c.register.of(r.person, c.stream, claimed)
			claimed[r.before] = true
		}
	}
}

// number returns the number of a row, and where the counter goes on: the number it
// has, the one that an earlier program gave, or the next one.
func (c *closing) number(r *closed) (number certificate.Number, next int, err error) {
	none := certificate.Number{}
	switch {
	case r.before != nil:
		return r.before.Number, c.next, nil
	case r.held != none && c.register.byName[r.held] == nil:
		return r.held, c.next, nil
	}
	for next = c.next; ; next++ {
		number, err = certificate.Order95().Number(c.series, next)
		if err != nil || c.register.byName[number] == nil && !c.register.isTaken(number) {
			return number, next + 1, err
		}
	}
}

// issueTo enters a paper in the register, unless it stands there with the same facts,
// and has it drawn.
func (c *closing) issueTo(r *closed, form certificate.Form, number certificate.Number) (err error) {
	rules := certificate.Order95()
	if r.lastDay, err = rules.LastDay(c.stream.issued); err != nil {
		return err
	}
	p := paper{
		Form: form, organisationRU: c.stream.organisationRU, lastDay: r.lastDay, edition: rules.Edition, number: number, centre: c.centre,
	}
	old := r.before
	if old == nil || old.Facts != p.digest() {
		if old != nil {
			c.replaced = append(c.replaced, old)
		} else if c.register.strange[fileName(number, ".pdf")] {
			c.adopted = append(c.adopted, number)
		}
		if r.before, err = c.register.issue(c.event(r, p)); err != nil {
			return err
		}
	}
	r.number, p.entry = number, r.before.Entry
	c.papers = append(c.papers, p)
	return c.register.identify(r.before, r.iin)
}

// event is the line of the register for a paper.
func (c *closing) event(r *closed, p paper) event {
	return event{
		Number: p.number, Holder: r.name, IIN: r.iin, ProgrammeKK: p.ProgrammeKK, ProgrammeRU: p.ProgrammeRU, Hours: p.Hours, By: p.Organisation,
		First: c.stream.first, Issued: p.Issued, LastDay: p.lastDay, Edition: p.edition, Facts: p.digest(),
	}
}

// digest is the same for two papers on which the same stands.
func (p paper) digest() string {
	content, err := json.Marshal([]any{p.Form, p.organisationRU, p.lastDay, p.edition})
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:16])
}

// withdraw marks the paper of somebody to whom none may be issued. One that an
// earlier program drew is entered first.
func (c *closing) withdraw(r *closed) (err error) {
	if r.before == nil && c.register.strange[fileName(r.held, ".pdf")] {
		p := paper{Form: c.stream.form(r.name, r.held), number: r.held, edition: certificate.Order95().Edition}
		if r.before, err = c.register.issue(c.event(r, p)); err != nil {
			return err
		}
	}
	if r.before == nil {
		return nil
	}
	r.lost = r.before
	c.withdrawn = append(c.withdrawn, r.before)
	on := cmp.Or(c.on, r.before.Issued)
	if on.Before(r.before.Issued) {
		on = r.before.Issued
	}
	return c.register.withdraw(r.before, on)
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
