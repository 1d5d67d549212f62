package study

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The distributions below are invented. Days are calendar days, and every span is
// uniform. README.md states them in words.

// delays is how long after the last valid day of a certificate the course that
// renews it ends; a negative delay is a teacher in good time. A teacher keeps one
// of these habits for life.
var delays = shares[span]{
	{500, span{-180, -15}},
	{250, span{-14, 14}},
	{200, span{15, 540}},
	{50, span{541, 1825}},
}

const (
	abroadPerMille = 15  // courses held abroad
	passedPerMille = 960 // courses at home that are passed; one abroad always ends with a paper
	extraPerMille  = 250 // courses taken before the certificate calls for one
)

var (
	issueDelay  = span{0, 10}     // days from the end of a course to its certificate
	extraAfter  = span{120, 1000} // days to a course that no certificate calls for
	repeatAfter = span{60, 365}   // days to the next course after one without a certificate
	abroadAfter = span{365, 1500} // days to the next course after one abroad, whose certificate has no term
	leastGap    = 60              // days between the ends of two courses at least
)

// hoursAtHome has a few seminars that are too short to be a course of the order.
var hoursAtHome = shares[int]{
	{30, 24},
	{170, 36},
	{190, 40},
	{330, 72},
	{150, 80},
	{60, 108},
	{40, 120},
	{20, 160},
	{10, 240},
}

// What a programme calls itself. Programmes under overclaimFrom hours call
// themselves short.
const (
	overclaimFrom      = 72
	overclaimPerMille  = 40  // of overclaimFrom to 107 hours: call themselves long
	longFrom           = 108 // most of these call themselves long
	underclaimPerMille = 150 // of longFrom hours and more: call themselves short
)

// daysAbroad is the length of a course abroad, around the limits of three months
// and one year.
var daysAbroad = shares[span]{
	{500, span{10, 30}},
	{300, span{60, 92}},
	{120, span{93, 200}},
	{70, span{201, 365}},
	{10, span{366, 400}},
}

// The hours of a course abroad. Half of the long ones have no stated hours.
const (
	longAbroadFrom       = 93 // days
	fewHoursPerMille     = 50
	unknownHoursPerMille = 500
)

var (
	fewHours    = span{20, 35}
	hoursShort  = span{36, 160}
	hoursLong   = span{150, 600}
	worksNumber = shares[int]{{80, 0}, {70, 1}, {120, 2}, {450, 3}, {200, 4}, {80, 5}}
)

// measuresNumber is how many measures of support are on record. Four are one in
// each quarter of the year after the course; fewer lie anywhere.
var measuresNumber = shares[int]{{150, 0}, {350, 1}, {150, 2}, {350, quarters}}

const quarters = 4

// What follows a course at home, in days after its end.
const (
	analysedPerMille  = 750 // a final monitoring whose analysis the teacher receives
	monitoredPerMille = 800 // each of the three years
	yearOfDays        = 365
	quarterOfDays     = 91
)

var (
	supportAfter  = span{10, 420}
	quarterAfter  = span{5, 85} // after the beginning of each quarter
	worksAfter    = span{5, 430}
	analysisAfter = span{250, 420}
	roundAfter    = span{30, 400} // after the beginning of each year of monitoring
)

const rounds = 3

// Course is one course of one teacher, with what came of it.
type Course struct {
	qualification.Course
	Passed bool
	Issued qagida.Date // the day on the certificate, where there is one
	Events postcourse.Events
}

// laws are the rules of certificates by the day of issue.
type laws = qagida.Timeline[certificate.Rules]

// life is the courses of a teacher from Begin to Last, in order. The teacher
// renews certificates by the given laws; under others the same teacher has the
// same courses on other days.
func (s *Study) life(teacher int, by laws) ([]Course, error) {
	habit := roll(s.seed, uint64(teacher), 0)
	delay := pick(&habit, delays)
	day, err := firstCourse(&habit, delay, by)
	if err != nil {
		return nil, err
	}
	var courses []Course
	var covered qagida.Date // the last day of all certificates so far
	for number := uint64(1); !day.After(Last); number++ {
		d := roll(s.seed, uint64(teacher), number)
		c := drawCourse(&d, day)
		courses = append(courses, c)
		end, err := validUntil(&c, by)
		if err != nil {
			return nil, err
		}
		if end.Compare(covered) > 0 {
			covered = end
		}
		day = nextCourse(&d, &c, delay, covered, !end.IsZero())
	}
	return courses, nil
}

// firstCourse finds the teacher somewhere in a cycle of a certificate and the
// delay after it, each day as likely as any other.
func firstCourse(d *dice, delay span, by laws) (qagida.Date, error) {
	rules, err := by.At(Begin)
	if err != nil {
		return Begin, err
	}
	last, err := rules.LastDay(Begin)
	return later(Begin, d.below(Begin.DaysUntil(last)+d.between(delay))), err
}

// nextCourse is the day on which the next course ends.
func nextCourse(d *dice, c *Course, delay span, covered qagida.Date, renews bool) qagida.Date {
	switch {
	case d.chance(extraPerMille):
		return later(c.Last, d.between(extraAfter))
	case c.Place == qualification.Abroad:
		return later(c.Last, d.between(abroadAfter))
	case !renews:
		return later(c.Last, d.between(repeatAfter))
	}
	soonest := later(c.Last, leastGap)
	if day := later(covered, d.between(delay)); day.After(soonest) {
		return day
	}
	return soonest
}

// validUntil is the last day of the certificate of a course, not stated where
// there is none or it has no term.
func validUntil(c *Course, by laws) (qagida.Date, error) {
	rules, err := by.At(c.Issued)
	if err != nil {
		return qagida.Date{}, err
	}
	kind, err := rules.Qualification.Kind(c.Course)
	if err != nil || !certified(c, kind) || c.Place == qualification.Abroad {
		return qagida.Date{}, err
	}
	return rules.LastDay(c.Issued)
}

// certified reports whether a course ended with a certificate: it was passed, and
// it was one of the two kinds (order95/2.8), at home as abroad. The form, the
// assessment and the agreement are taken to be in order.
func certified(c *Course, kind qualification.Kind) bool {
	return c.Passed && (kind == qualification.Short || kind == qualification.Long)
}

func drawCourse(d *dice, last qagida.Date) Course {
	if d.chance(abroadPerMille) {
		return drawAbroad(d, last)
	}
	hours := pick(d, hoursAtHome)
	c := Course{
		Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(hours), Last: last, Label: drawLabel(d, hours)},
		Passed: d.chance(passedPerMille),
		Issued: later(last, d.between(issueDelay)),
	}
	c.Events = drawEvents(d, last)
	return c
}

func drawLabel(d *dice, hours int) qualification.Kind {
	switch {
	case hours >= longFrom && !d.chance(underclaimPerMille), hours >= overclaimFrom && hours < longFrom && d.chance(overclaimPerMille):
		return qualification.Long
	default:
		return qualification.Short
	}
}

func drawAbroad(d *dice, last qagida.Date) Course {
	days := d.between(pick(d, daysAbroad))
	return Course{
		Course: qualification.Course{Place: qualification.Abroad, Hours: drawHoursAbroad(d, days), First: later(last, 1-days), Last: last},
		Passed: true,
		Issued: later(last, d.between(issueDelay)),
		Events: postcourse.EventsOf(),
	}
}

func drawHoursAbroad(d *dice, days int) qagida.Count {
	switch {
	case days >= longAbroadFrom && d.chance(unknownHoursPerMille):
		return qagida.Count{}
	case days >= longAbroadFrom:
		return qagida.CountOf(d.between(hoursLong))
	case d.chance(fewHoursPerMille):
		return qagida.CountOf(d.between(fewHours))
	default:
		return qagida.CountOf(d.between(hoursShort))
	}
}

func drawEvents(d *dice, completed qagida.Date) postcourse.Events {
	events := make(postcourse.Events, 0, 10)
	add := func(duty postcourse.Duty, days int) {
		events = append(events, postcourse.Event{Duty: duty, Date: later(completed, days)})
	}
	measures := pick(d, measuresNumber)
	for quarter := range measures {
		if measures == quarters {
			add(postcourse.Support, quarter*quarterOfDays+d.between(quarterAfter))
		} else {
			add(postcourse.Support, d.between(supportAfter))
		}
	}
	for range pick(d, worksNumber) {
		add(postcourse.IndependentWorks, d.between(worksAfter))
	}
	if d.chance(analysedPerMille) {
		add(postcourse.FinalMonitoring, d.between(analysisAfter))
	}
	for round := range rounds {
		if d.chance(monitoredPerMille) {
			add(postcourse.Monitoring, round*yearOfDays+d.between(roundAfter))
		}
	}
	return events
}
