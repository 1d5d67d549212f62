package peers

import (
	"math/rand/v2"
	"time"
)

// Seed makes the records of every figure and every test.
const Seed = 95

// Generate makes n mixed records in which every fact is known, the same for the
// same seed. The facts do not hang together more than the text of the law makes
// them, so that no branch can be guessed from the one before it:
//
//   - four courses in five are in the country; hours lie evenly from 20 to 180;
//   - the first day lies evenly from 2020 to 2026; courses at home take 3 to 60
//     days, abroad 5 to 420;
//   - 95 % know the legislation, 60 % have basic English, one course in five is in
//     language competence; 5 % work elsewhere, 3 % have no ground of education,
//     10 % have two;
//   - each paper is handed in with 93 %, certificates and identity with 80 %, a
//     motivation letter with 85 % abroad and 5 % at home, one in ten in English;
//   - project criteria have 0, 1 or 2 points with 10, 40 and 50 %, the test has 10
//     to 25 right answers;
//   - 85 % have a certificate, issued up to 30 days after the course, and 3 % of
//     these are revoked;
//   - 0 to 8 events lie from 20 days before completion to 1200 days after it, of
//     support, works, final and yearly monitoring with 25, 45, 10 and 20 %.
func Generate(seed uint64, n int) []Facts {
	g := generator{rand.New(rand.NewPCG(seed, seed))}
	list := make([]Facts, n)
	events := make([]Event, 0, 9*n/2)
	for i := range list {
		from := len(events)
		list[i], events = g.record(events)
		list[i].Events = events[from:len(events):len(events)]
	}
	return list
}

// GenerateMissing makes the records of Generate, in which each fact is left out
// with one chance in ten.
func GenerateMissing(seed uint64, n int) []Facts {
	list := Generate(seed, n)
	g := generator{rand.New(rand.NewPCG(seed, ^seed))}
	for i := range list {
		g.forget(&list[i])
	}
	return list
}

type generator struct{ *rand.Rand }

func (g generator) chance(percent int) bool { return g.IntN(100) < percent }

func (g generator) truth(percent int) Truth {
	if g.chance(percent) {
		return True
	}
	return False
}

// between is evenly one of low to high, both included.
func (g generator) between(low, high int) int { return low + g.IntN(high-low+1) }

// pick gives a number by its percent.
func (g generator) pick(percents ...int) int {
	n := g.IntN(100)
	for i, percent := range percents {
		if n -= percent; n < 0 {
			return i
		}
	}
	return len(percents)
}

var firstDay = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)

func dayOf(t time.Time) Day { return day(t.Year(), int(t.Month()), t.Day()) }

func (g generator) record(events []Event) (Facts, []Event) {
	f := Facts{
		Place: AtHome, Hours: int32(g.between(20, 180)),
		Workplace:         uint8(1 + g.pick(70, 10, 15)),
		Education:         g.education(),
		Letter:            uint8(1 + g.pick(50, 40)),
		LanguageCourse:    g.truth(20),
		KnowsLegislation:  g.truth(95),
		BasicEnglish:      g.truth(60),
		HoldsCertificates: g.truth(50),
		Certified:         g.truth(85),
		Correct:           int8(g.between(10, 25)),
	}
	longest := 60
	if g.chance(20) {
		f.Place, longest = Abroad, 420
	}
	f.Documents = g.documents(f.Place)
	for i := range f.Scores {
		f.Scores[i] = int8(g.pick(10, 40))
	}
	first := firstDay.AddDate(0, 0, g.IntN(7*365))
	last := first.AddDate(0, 0, g.between(3, longest))
	f.First, f.Last = dayOf(first), dayOf(last)
	if f.Certified == True {
		issued := last.AddDate(0, 0, g.between(0, 30))
		f.Issued = dayOf(issued)
		if g.chance(3) {
			f.Revoked = dayOf(issued.AddDate(0, 0, g.between(0, 1500)))
		}
	}
	for range g.between(0, 8) {
		duty := uint8(1 + g.pick(25, 45, 10))
		events = append(events, event(duty, dayOf(last.AddDate(0, 0, g.between(-20, 1200)))))
	}
	return f, events
}

func (g generator) education() uint8 {
	ground := uint8(1) << g.pick(60, 10, 10, 12, 5)
	if ground != NoGround && g.chance(10) {
		ground |= 1 << g.IntN(5)
	}
	return ground | Looked
}

func (g generator) documents(place uint8) uint8 {
	letter := 5
	if place == Abroad {
		letter = 85
	}
	set := uint8(Looked)
	for paper, percent := range [...]int{93, 93, 80, 50, 80, letter} {
		if g.chance(percent) {
			set |= 1 << paper
		}
	}
	return set
}

// forget leaves out each fact with one chance in ten. Days keep their order: a
// certificate without a day of issue has none of revocation.
func (g generator) forget(f *Facts) {
	for _, fact := range []*uint8{
		&f.Place, &f.Education, &f.Workplace, &f.Documents, &f.Letter,
		(*uint8)(&f.LanguageCourse), (*uint8)(&f.KnowsLegislation), (*uint8)(&f.BasicEnglish), (*uint8)(&f.HoldsCertificates), (*uint8)(&f.Certified),
	} {
		if g.chance(10) {
			*fact = 0
		}
	}
	for _, fact := range []*Day{&f.First, &f.Last, &f.Issued} {
		if g.chance(10) {
			*fact = 0
		}
	}
	if f.Issued == 0 {
		f.Revoked = 0
	}
	if g.chance(10) {
		f.Hours = Unstated
	}
	for i := range f.Scores {
		if g.chance(10) {
			f.Scores[i] = Unstated
		}
	}
	if g.chance(10) {
		f.Correct = Unstated
	}
	if g.chance(10) {
		f.Events = nil
	}
}
