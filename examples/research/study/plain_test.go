package study

import (
	"slices"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The law once more, written from its text, slowly, in time.Time and day by day,
// without the rules of the library. It takes only the drawn facts from the study.

type plain struct {
	scenario Scenario
	choice   string // as in reading=alternative; empty for the defaults
}

func civil(d qagida.Date) time.Time { return d.Time() }

// on moves a day by years and months to the corresponding day, or to the last day
// of that month where there is none.
func on(day time.Time, years, months int) time.Time {
	moved := time.Date(day.Year()+years, day.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	lastOfMonth := moved.AddDate(0, 1, -1).Day()
	return moved.AddDate(0, 0, min(day.Day(), lastOfMonth)-1)
}

const neither, short, long, unsettled = "neither", "short", "long", "unsettled"

// kind reads para 21: at home at least 36 hours are a short course and at least
// 108 a long one, whatever it calls itself but for one reading; abroad, annex 2 has
// courses of up to three months and of up to a year, each ending on the
// corresponding day.
func (p plain) kind(c Course) string {
	hours, known := c.Hours.Int()
	if c.Place == qualification.Domestic {
		switch {
		case hours < 36:
			return neither
		case p.choice == "course-kind=as-declared" && c.Label == qualification.Short:
			return short
		case hours >= 108:
			return long
		default:
			return short
		}
	}
	last, aYear, threeMonths := civil(c.Last), on(civil(c.First), 1, 0), on(civil(c.First), 0, 3)
	if p.choice == "abroad-last-day=eve" {
		aYear, threeMonths = aYear.AddDate(0, 0, -1), threeMonths.AddDate(0, 0, -1)
	}
	switch {
	case last.After(aYear):
		return neither
	case p.choice == "course-kind-abroad=by-hours" && !known:
		return unsettled
	case p.choice == "course-kind-abroad=by-hours" && hours < 36:
		return neither
	case p.choice == "course-kind-abroad=by-hours" && hours < 108:
		return short
	case p.choice == "course-kind-abroad=by-hours":
		return long
	case last.After(threeMonths):
		return long
	case hours < 36:
		return neither
	default:
		return short
	}
}

// certified reads paras 2.8 and 29: a certificate is of a course of either kind.
func (p plain) certified(c Course) bool {
	return c.Passed && (p.kind(c) == short || p.kind(c) == long)
}

// lastDay reads para 32: five years from the day of issue; three in the reform.
func (p plain) lastDay(issued time.Time) time.Time {
	years := 5
	if p.scenario != Unreformed && !issued.Before(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)) {
		years = 3
	}
	last := on(issued, years, 0)
	if p.choice == "certificate-last-day=eve" {
		last = last.AddDate(0, 0, -1)
	}
	return last
}

// paper is a certificate with its days.
type paper struct {
	first, last time.Time
	foreign     bool // without a term
}

func (p plain) papers(courses []Course) (list []paper) {
	for _, c := range courses {
		if p.certified(c) {
			issued := civil(c.Issued)
			list = append(list, paper{issued, p.lastDay(issued), c.Place == qualification.Abroad})
		}
	}
	return list
}

// held tells of a day whether a certificate is valid on it, and whether a foreign
// one, which has no term, has been issued by then.
func held(papers []paper, day time.Time) (valid, foreign bool) {
	for _, c := range papers {
		if !day.Before(c.first) {
			foreign = foreign || c.foreign
			valid = valid || !c.foreign && !day.After(c.last)
		}
	}
	return valid, foreign
}

var name = map[bool]string{true: "valid", false: "not valid"}

const enough, tooFew, undecided = "enough", "too few", "undecided"

// balance reads para 21.3: from 36 to 180 hours of courses in five years. Everybody
// has served for five years by the first day asked. The five years are those up to
// the day; under two choices they are periods that follow each other, the one with
// the day in it may still be filled, and the one before it is over.
func (p plain) balance(courses []Course, day time.Time) string {
	now, before := "", enough
	switch p.choice {
	case "cycle-window=fixed":
		first := time.Date(2021+(day.Year()-2021)/5*5, 1, 1, 0, 0, 0, 0, time.UTC)
		now = p.hours(courses, first, day)
		before = p.hours(courses, first.AddDate(-5, 0, 0), first.AddDate(0, 0, -1))
	case "cycle-window=since-certificate":
		start, known := p.courseOfCertificate(courses, day)
		if !known {
			return undecided
		}
		first, last := start, on(start, 5, 0)
		for years := 10; last.Before(day); years += 5 {
			before = p.hours(courses, first, last)
			first, last = last.AddDate(0, 0, 1), on(start, years, 0)
		}
		now = p.hours(courses, first, day)
	case "cycle-last-day=eve": // a course counts to the eve of the day five years on
		return p.hours(courses, on(day, -5, 0).AddDate(0, 0, 1), day)
	default:
		return p.hours(courses, on(day, -5, 0), day)
	}
	switch {
	case before == tooFew:
		return tooFew
	case now == enough && before == enough:
		return enough
	default:
		return undecided // the period runs, or hours are not stated
	}
}

// hours holds the hours of the courses that ended in some days against 36, and
// under a choice against 180.
func (p plain) hours(courses []Course, first, last time.Time) string {
	sum, open := 0, false
	for _, c := range courses {
		if completed := civil(c.Last); completed.Before(first) || completed.After(last) || !p.counts(c) {
			continue
		}
		hours, known := c.Hours.Int()
		sum, open = sum+hours, open || !known
	}
	switch {
	case p.choice == "cycle-maximum=cap" && sum > 180:
		return tooFew // not met, for the other reason
	case open && (sum < 36 || p.choice == "cycle-maximum=cap"):
		return undecided
	case sum < 36:
		return tooFew
	default:
		return enough
	}
}

// counts says which courses are added up: those that have the least hours of a
// course, as far as one knows, were attended, and wherever they were held.
func (p plain) counts(c Course) bool {
	hours, known := c.Hours.Int()
	switch {
	case p.choice == "cycle-abroad=separate" && c.Place == qualification.Abroad:
		return false
	case p.choice == "cycle-completion=passed" && !c.Passed:
		return false
	default:
		return !known || hours >= 36 || p.choice == "cycle-courses=all-hours"
	}
}

// courseOfCertificate is the last day of the latest course that counts and ended
// by the day of the latest certificate. It is not known where there is no
// certificate, or where nobody knows whether that course counts.
func (p plain) courseOfCertificate(courses []Course, day time.Time) (start time.Time, known bool) {
	var issued time.Time
	for _, c := range courses {
		if day2 := civil(c.Issued); p.certified(c) && !day2.After(day) && day2.After(issued) {
			issued = day2
		}
	}
	known = !issued.IsZero()
	for _, c := range courses {
		if completed := civil(c.Last); p.counts(c) && !completed.After(issued) && completed.After(start) {
			_, known = c.Hours.Int()
			start = completed
		}
	}
	return start, known
}

const done, overdue, running, notOwed = "met", "overdue", "running", "not owed"

// duties reads paras 35 to 37, in the order of SlotNames.
func (p plain) duties(c Course) (stages [Slots]string) {
	for slot := range stages {
		switch slot {
		case 0:
			stages[slot] = p.support(c)
		case 1:
			stages[slot] = p.works(c)
		case 2:
			stages[slot] = p.finalMonitoring(c)
		default:
			stages[slot] = p.monitoring(c, slot-2)
		}
		if c.Place == qualification.Abroad {
			stages[slot] = notOwed
		}
	}
	return stages
}

// firstYear is the year after a course, its first and its last day.
func (p plain) firstYear(c Course) (first, last time.Time) {
	end := civil(c.Last)
	endOfNext := time.Date(end.Year()+1, 12, 31, 0, 0, 0, 0, time.UTC)
	switch p.choice {
	case "first-year=calendar-year":
		return time.Date(end.Year()+1, 1, 1, 0, 0, 0, 0, time.UTC), endOfNext
	case "first-year=to-next-year-end":
		return end.AddDate(0, 0, 1), endOfNext
	default:
		return end.AddDate(0, 0, 1), on(end, 1, 0)
	}
}

// daysOf are the days in a span, up to the last day of the study, on which
// something was done for a duty.
func daysOf(c Course, duty postcourse.Duty, first, last time.Time) (days []time.Time) {
	for _, e := range c.Events {
		if day := civil(e.Date); e.Duty == duty && !day.Before(first) && !day.After(last) && !day.After(civil(Last)) {
			days = append(days, day)
		}
	}
	return days
}

// support lasts to the end of its year (35.1), and a measure shows it, or one in
// each quarter of it.
func (p plain) support(c Course) string {
	first, last := p.firstYear(c)
	if !civil(Last).After(last) {
		return running
	}
	quarters := []time.Time{last}
	if p.choice == "support-evidence=each-quarter" {
		end := civil(c.Last)
		quarters = []time.Time{on(end, 0, 3), on(end, 0, 6), on(end, 0, 9), last}
	}
	for _, quarter := range quarters {
		if len(daysOf(c, postcourse.Support, first, quarter)) == 0 {
			return overdue
		}
		first = quarter.AddDate(0, 0, 1)
	}
	return done
}

// works are three in the first year (36.2), met as soon as the third is done.
func (p plain) works(c Course) string {
	chosen := false
	for _, e := range c.Events {
		chosen = chosen || e.Duty == postcourse.IndependentWorks
	}
	first, last := p.firstYear(c)
	switch {
	case p.choice == "support-forms=menu" && !chosen:
		return notOwed
	case len(daysOf(c, postcourse.IndependentWorks, first, last)) >= 3:
		return done
	default:
		return late(last)
	}
}

// finalMonitoring closes support (35.2): no measure follows it, and it is met when
// support ends.
func (p plain) finalMonitoring(c Course) string {
	if p.choice == "final-monitoring-scope=certified" && !p.certified(c) {
		return notOwed
	}
	first, last := p.firstYear(c)
	measures := daysOf(c, postcourse.Support, first, last)
	for _, day := range daysOf(c, postcourse.FinalMonitoring, first, last) {
		closes := !civil(Last).Before(last)
		for _, measure := range measures {
			closes = closes && !measure.After(day)
		}
		if closes || p.choice == "final-monitoring=any-day-in-term" {
			return done
		}
	}
	return late(last)
}

// monitoring is done once in each of three years (37).
func (p plain) monitoring(c Course, round int) string {
	if !p.certified(c) && p.choice != "monitoring-scope=completed" {
		return notOwed
	}
	end := civil(c.Last)
	first, last := on(end, round-1, 0).AddDate(0, 0, 1), on(end, round, 0)
	if p.choice == "monitoring-years=calendar-year" {
		first = time.Date(end.Year()+round, 1, 1, 0, 0, 0, 0, time.UTC)
		last = time.Date(end.Year()+round, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	if len(daysOf(c, postcourse.Monitoring, first, last)) > 0 {
		return done
	}
	return late(last)
}

// late is the stage of a duty that is not met, by its last day.
func late(last time.Time) string {
	if civil(Last).After(last) {
		return overdue
	}
	return running
}

// count is what the study counts of one teacher under the defaults.
func (p plain) count(into *Counts, courses []Course) {
	papers := p.papers(courses)
	for month := range Months {
		switch valid, foreign := held(papers, time.Date(2026, time.Month(1+month), 1, 0, 0, 0, 0, time.UTC)); {
		case valid:
			into.Valid[month]++
		case foreign:
			into.ForeignOnly[month]++
		}
	}
	for year := range Years {
		y := &into.Years[year]
		for day := time.Date(2026+year, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2026+year; day = day.AddDate(0, 0, 1) {
			if valid, _ := held(papers, day); valid {
				y.CertifiedDays++
			}
		}
		switch p.balance(courses, time.Date(2026+year, 12, 31, 0, 0, 0, 0, time.UTC)) {
		case enough:
			y.Enough++
		case tooFew:
			y.Short++
		default:
			y.Undecided++
		}
	}
	for _, c := range reportedOf(courses) {
		p.countCourse(&into.Years[c.Last.Year()-2026], c)
	}
	p.countDuties(&into.Duties[0], courses)
}

func (p plain) countCourse(y *YearCounts, c Course) {
	hours, _ := c.Hours.Int()
	if p.certified(c) {
		y.Certificates++
	}
	switch {
	case c.Place == qualification.Abroad:
		y.CoursesAbroad++
		return
	case p.kind(c) == short:
		y.HoursShort += int64(hours)
	case p.kind(c) == long:
		y.HoursLong += int64(hours)
	default:
		y.HoursNeither += int64(hours)
	}
	y.CoursesHome++
}

func (p plain) countDuties(into *DutyCounts, courses []Course) {
	for _, c := range reportedOf(courses) {
		for slot, stage := range p.duties(c) {
			switch stage {
			case done:
				into[slot].Met++
			case overdue:
				into[slot].Overdue++
			case running:
				into[slot].Running++
			default:
				into[slot].NotOwed++
			}
		}
	}
}

func reportedOf(courses []Course) (list []Course) {
	for _, c := range courses {
		if year := c.Last.Year(); 2026 <= year && year <= 2045 {
			list = append(list, c)
		}
	}
	return list
}

// effect compares a choice with the defaults, one thing at a time.
func (p plain) effect(m Measure, courses []Course) (e Effect) {
	base := plain{scenario: p.scenario}
	compare := func(was, is string, kept ...string) {
		e.Compared++
		before, after := slices.Contains(kept, was), slices.Contains(kept, is)
		switch {
		case before && (is == undecided || is == unsettled || is == running):
			e.Open++
		case before && !after:
			e.Lost++
		case after && !before:
			e.Gained++
		case was != is:
			e.Other++
		}
	}
	switch m {
	case CertificateDays:
		before, after := base.papers(courses), p.papers(courses)
		for day := civil(First); !day.After(civil(Last)); day = day.AddDate(0, 0, 1) {
			was, _ := held(before, day)
			is, _ := held(after, day)
			compare(name[was], name[is], "valid")
		}
	case Balances:
		for year := 2026; year <= 2045; year++ {
			day := time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC)
			compare(base.balance(courses, day), p.balance(courses, day), enough)
		}
	case Kinds:
		for _, c := range reportedOf(courses) {
			compare(base.kind(c), p.kind(c), short, long)
		}
	case Duties:
		for _, c := range reportedOf(courses) {
			was, is := base.duties(c), p.duties(c)
			for slot := range was {
				compare(was[slot], is[slot], done)
			}
		}
	}
	if e.Gained+e.Lost+e.Open+e.Other > 0 {
		e.Teachers = 1
	}
	return e
}
