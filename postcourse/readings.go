package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.Readings() }

// With returns the rules under other readings, each written as its text form:
//
//	rules, err := postcourse.Order95().With("first-year=calendar-year")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = rule.Switches[Rules]{
	{Reading: "monitoring-scope", Field: func(r *Rules) *uint8 { return (*uint8)(&r.MonitoringScope) }},
	{Reading: "first-year", Field: func(r *Rules) *uint8 { return (*uint8)(&r.FirstYear) }},
	{Reading: "monitoring-years", Field: func(r *Rules) *uint8 { return (*uint8)(&r.MonitoringYears) }},
}

// FirstYearReading says which days are the first year after a course
// (order95/36.2, 35.1).
type FirstYearReading uint8

// The choices of the reading first-year.
const (
	TwelveMonths      FirstYearReading = iota // from the day after completion to its anniversary
	FirstCalendarYear                         // 1 January to 31 December of the year after completion
)

var firstYearWords = rule.ReadingWords[FirstYearReading]("first-year")

// MonitoringYearsReading says which days are the years of monitoring (order95/37).
type MonitoringYearsReading uint8

// The choices of the reading monitoring-years.
const (
	Anniversaries MonitoringYearsReading = iota // from the day after an anniversary of completion to the next one
	CalendarYears                               // the calendar years after the year of completion
)

var monitoringYearsWords = rule.ReadingWords[MonitoringYearsReading]("monitoring-years")

// MonitoringScopeReading says whose work is monitored (order95/2.2, 35.2, 37).
type MonitoringScopeReading uint8

// The choices of the reading monitoring-scope.
const (
	CertifiedOnly   MonitoringScopeReading = iota // those who received a certificate
	AllWhoCompleted                               // everybody who completed the course
)

var monitoringScopeWords = rule.ReadingWords[MonitoringScopeReading]("monitoring-scope")
