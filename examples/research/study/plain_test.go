package study

import (
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
// 108 a long one; abroad, annex 2 has courses of up to three months and of up to a
// year.
func (p plain) kind(c Course) string {
	hours, known := c.Hours.Int()
	if c.Place == qualification.Domestic {
		switch {
		case hours < 36:
			return neither
		case p.choice == "course-kind=as-declared" && c.Label == qualification.Long && hours < 108:
			return neither
		case p.choice == "course-kind=as-declared" && c.Label == qualification.Short:
			return short
		case hours >= 108:
			return long
		default:
			return short
		}
	}
	first, last := civil(c.First), civil(c.Last)
	switch {
	case last.After(on(first, 1, 0)):
		return neither
	case p.choice == "course-kind-abroad=by-hours" && !known:
		return unsettled
	case p.choice == "course-kind-abroad=by-hours" && hours < 36:
		return neither
	case p.choice == "course-kind-abroad=by-hours" && hours < 108:
		return short
	case p.choice == "course-kind-abroad=by-hours":
		return long
	case last.After(on(first, 0, 3)):
		return long
	case hours < 36:
		return neither
	default:
		return short
	}
}

func (p plain) certified(c Course) bool {
	return c.Passed && (c.Place == qualification.Abroad || p.kind(c) == short || p.kind(c) == long)
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

// balance reads para 21.3: from 36 to 180 hours in five years.
func (p plain) balance(courses []Course, day time.Time) string {
	first := on(day, -5, 0).AddDate(0, 0, 1)
	lost := false // the period is not known
	switch p.choice {
	case "cycle-window=fixed":
		first = time.Date(2021+(day.Year()-2021)/5*5, 1, 1, 0, 0, 0, 0, time.UTC)
	case "cycle-window=since-certificate":
		var issued time.Time
		for _, c := range courses {
			if day2 := civil(c.Issued); p.certified(c) && !day2.After(day) && day2.After(issued) {
				issued = day2
			}
		}
		lost = issued.IsZero()
		first = issued.AddDate(0, 0, 1)
		for years := 5; !lost && on(issued, years, 0).Before(day); years += 5 {
			first = on(issued, years, 0).AddDate(0, 0, 1)
		}
	}
	sum, open := 0, false
	for _, c := range courses {
		completed := civil(c.Last)
		if completed.Before(first) || completed.After(day) {
			continue
		}
		if c.Place == qualification.Abroad && p.choice != "cycle-abroad=included" {
			continue
		}
		hours, known := c.Hours.Int()
		sum, open = sum+hours, open || !known
	}
	switch {
	case lost && sum >= 36:
		return undecided
	case p.choice == "cycle-maximum=cap" && sum > 180:
		return tooFew // not met, for the other reason
	case sum >= 36:
		return enough
	case open:
		return undecided
	default:
		return tooFew
	}
}

const done, overdue, running, notOwed = "met", "overdue", "running", "not owed"

// duties reads paras 35 to 37, in the order of SlotNames.
func (p plain) duties(c Course) (stages [Slots]string) {
	end := civil(c.Last)
	for slot := range stages {
		duty, count := postcourse.Monitoring, 1
		switch slot {
		case 0:
			duty = postcourse.Support
		case 1:
			duty, count = postcourse.IndependentWorks, 3
		case 2:
			duty = postcourse.FinalMonitoring
		}
		round, calendar := 1, p.choice == "first-year=calendar-year"
		if slot >= 3 {
			round, calendar = slot-2, p.choice == "monitoring-years=calendar-year"
		}
		first, last := on(end, round-1, 0).AddDate(0, 0, 1), on(end, round, 0)
		if calendar {
			first = time.Date(end.Year()+round, 1, 1, 0, 0, 0, 0, time.UTC)
			last = time.Date(end.Year()+round, 12, 31, 0, 0, 0, 0, time.UTC)
		}
		monitored := p.certified(c) || p.choice == "monitoring-scope=completed"
		stages[slot] = p.stage(c, duty, count, first, last, slot < 2 || monitored)
	}
	return stages
}

func (p plain) stage(c Course, duty postcourse.Duty, count int, first, last time.Time, owed bool) string {
	today := civil(Last)
	if c.Place == qualification.Abroad || !owed {
		return notOwed
	}
	for _, e := range c.Events {
		day := civil(e.Date)
		if e.Duty == duty && !day.Before(first) && !day.After(last) && !day.After(today) {
			count--
		}
	}
	switch {
	case count <= 0:
		return done
	case today.After(last):
		return overdue
	default:
		return running
	}
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
		before, after := false, false
		for _, k := range kept {
			before, after = before || was == k, after || is == k
		}
		switch {
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
	if e.Gained+e.Lost+e.Other > 0 {
		e.Teachers = 1
	}
	return e
}
