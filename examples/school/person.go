package main

import (
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
)

// state is something that a teacher is in: what is wrong first. One may be in several.
type state int

const (
	overdue  state = iota // a duty after a course was not done in time
	short                 // too few hours in five years
	expired               // the last certificate is no longer valid
	expiring              // it ends within three months
	papers                // what the application needs is not there
	unknown               // a fact is missing
	states
)

var stateNames = [states]string{"overdue", "short", "expired", "expiring", "papers", "unknown"}

// String is the name of a state in addresses.
func (s state) String() string { return stateNames[s] }

// expiringMonths is how long before its end a certificate is announced.
const expiringMonths = 3

// person is a teacher with all decisions and with what follows from them.
type person struct {
	standing
	Certificate certificate.Status
	Until       qagida.Date  // the last day of the certificate that counts
	Overdue     int          // duties after courses whose last day has passed
	Since       qagida.Date  // the last day of the oldest of them
	Next        qagida.Date  // the last day of the next one
	Unsettled   int          // duties of which a fact is missing
	Items       []item       // what has to be done, the earliest first
	In          [states]bool // the states that the teacher is in
	key         []byte       // by which names are sorted
	search      string       // what a search looks at
}

// look draws what follows from the decisions on a teacher.
func (r rules) look(s standing, on qagida.Date) *person {
	p := &person{standing: s, search: folded(s.Name) + "\n" + s.iin()}
	p.Certificate, p.Until = s.certificateStatus(on)
	for i := range s.Taken {
		p.duties(&s.Taken[i])
	}
	p.ends()
	if !s.ShortFrom.IsZero() {
		last, _ := s.ShortFrom.Add(0, 0, -1)
		p.Items = append(p.Items, item{kind: hoursItem, Person: p, Last: last})
	}
	slices.SortStableFunc(p.Items, func(a, b item) int { return compareDays(a.Last, b.Last) })
	soon, _ := on.Add(0, expiringMonths, 0)
	p.In = [states]bool{
		overdue:  p.Overdue > 0,
		short:    s.Hours.Outcome() == qagida.NotMet && s.missingHours(),
		expired:  p.Certificate == certificate.Expired || p.Certificate == certificate.Revoked,
		expiring: p.Certificate == certificate.Valid && !p.Until.After(soon),
		papers:   s.Application.Outcome() == qagida.NotMet,
		unknown:  p.asks(),
	}
	return p
}

func (s standing) iin() string {
	if s.IIN.IsZero() {
		return ""
	}
	return s.IIN.String()
}

// missingHours reports whether hours are missing, and not too many were taken.
func (s standing) missingHours() bool {
	n, known := s.Hours.ShortBy.Int()
	return !known || n > 0
}

// duties notes what is owed after a course.
func (p *person) duties(t *taken) {
	for d := range t.Progress.All() {
		switch d.Progress {
		case postcourse.NotApplicable, postcourse.Met:
			continue
		case postcourse.Overdue:
			p.Overdue++
			p.Since = earlier(p.Since, d.Last)
		case postcourse.Open, postcourse.Upcoming:
			p.Next = earlier(p.Next, d.Last)
		default:
			p.Unsettled++
		}
		p.Items = append(p.Items, item{kind: dutyItem, Person: p, Course: t.Course, Duty: d, Last: d.Last})
	}
}

// earlier is the earlier of two days, the other where one is not stated.
func earlier(a, b qagida.Date) qagida.Date {
	if compareDays(b, a) < 0 {
		return b
	}
	return a
}

// ends notes the end of the certificate that ends last; one that was renewed is not
// spoken of.
func (p *person) ends() {
	var last certificate.Term
	for term := range p.Held.All() {
		if term.Revoked.IsZero() && (last.Last.IsZero() || term.Last.After(last.Last)) {
			last = term
		}
	}
	if last.Last.IsZero() {
		return
	}
	for i := range p.Taken {
		if key(p.Taken[i].ID) == last.ID {
			p.Items = append(p.Items, item{kind: endItem, Person: p, Course: p.Taken[i].Course, Last: last.Last})
		}
	}
}

// asks reports whether a fact is missing that decides something.
func (p *person) asks() bool {
	if p.Unsettled > 0 || p.Certificate == 0 && len(p.Taken) > 0 {
		return true
	}
	return any1(p.Application.Missing()) || any1(p.Hours.Missing())
}

func any1(missing func(func(qagida.Field) bool)) bool {
	for range missing {
		return true
	}
	return false
}

// worst is the worst state of a teacher, the number of states where nothing is wrong.
func (p *person) worst() int {
	for s, in := range p.In {
		if in {
			return s
		}
	}
	return int(states)
}

// matches reports whether a search by name or number means the teacher.
func (p *person) matches(words string) bool {
	for word := range strings.FieldsSeq(words) {
		if !strings.Contains(p.search, word) {
			return false
		}
	}
	return true
}

// takes reports whether one of the teacher's courses has a topic with these words.
func (p *person) takes(topic string) bool {
	return topic == "" || slices.ContainsFunc(p.Courses,
		func(c *Course) bool { return strings.Contains(folded(c.Topic), topic) })
}

// itemKind is what has to be done.
type itemKind int

const (
	dutyItem     itemKind = iota // a duty after a course
	endItem                      // a certificate ends
	hoursItem                    // hours are missing
	deadlineItem                 // a deadline of planning
)

// item is one thing to be done, with its last day. The page of what is due and the
// calendar are made from the same ones.
type item struct {
	kind     itemKind
	Person   *person // nil for a deadline
	Course   *Course // of a duty and a certificate
	Duty     postcourse.DutyReport
	Deadline *planning.Deadline
	Last     qagida.Date // the last day on which all is well
}

// unsettled reports whether a fact is missing that decides whether it is owed, or when.
func (i *item) unsettled() bool {
	return i.Last.IsZero() || i.kind == dutyItem && i.Duty.Progress == 0
}
