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

// Choices returns the choice in force of every reading of the rules.
func (r Rules) Choices() []qagida.Choice { return switches.Choices(&r) }

var switches = rule.Switches[Rules]{
	{Reading: "monitoring-scope", Field: func(r *Rules) *uint8 { return (*uint8)(&r.MonitoringScope) }},
	{Reading: "help-duty", Field: func(r *Rules) *uint8 { return (*uint8)(&r.HelpDuty) }},
	{Reading: "support-evidence", Field: func(r *Rules) *uint8 { return (*uint8)(&r.SupportEvidence) }},
	{Reading: "final-monitoring", Field: func(r *Rules) *uint8 { return (*uint8)(&r.FinalMonitoring) }},
	{Reading: "final-monitoring-scope", Field: func(r *Rules) *uint8 { return (*uint8)(&r.FinalMonitoringScope) }},
	{Reading: "support-forms", Field: func(r *Rules) *uint8 { return (*uint8)(&r.SupportForms) }},
	{Reading: "first-year", Field: func(r *Rules) *uint8 { return (*uint8)(&r.FirstYear) }},
	{Reading: "experience-forms", Field: func(r *Rules) *uint8 { return (*uint8)(&r.ExperienceForms) }},
	{Reading: "monitoring-years", Field: func(r *Rules) *uint8 { return (*uint8)(&r.MonitoringYears) }},
	{Reading: "free-support", Field: func(r *Rules) *uint8 { return (*uint8)(&r.FreeSupport) }},
}

// MonitoringScopeReading says whose work is monitored each year (order95/2.2,
// 37).
type MonitoringScopeReading uint8

// The choices of the reading monitoring-scope.
const (
	CertifiedOnly   MonitoringScopeReading = iota // those who received a certificate
	AllWhoCompleted                               // everybody who completed the course
)

var monitoringScopeWords = rule.ReadingWords[MonitoringScopeReading]("monitoring-scope")

// HelpDutyReading says whether support owes the help by which its definition has it
// given (order95/2.6).
type HelpDutyReading uint8

// The choices of the reading help-duty.
const (
	HelpAsked          HelpDutyReading = iota // what is owed as support is what the order calls so
	HelpDefinitionOnly                        // the definition says what support is and asks for nothing
)

var helpDutyWords = rule.ReadingWords[HelpDutyReading]("help-duty")

// SupportEvidenceReading says what must be on record for support to have been
// given (order95/35.1, 2.6).
type SupportEvidenceReading uint8

// The choices of the reading support-evidence.
const (
	OneMeasure  SupportEvidenceReading = iota // one measure in the whole term
	EachQuarter                               // a measure in each span of Rules.SpanMonths
)

var supportEvidenceWords = rule.ReadingWords[SupportEvidenceReading]("support-evidence")

// FinalMonitoringReading says when the final monitoring is final (order95/35.2).
type FinalMonitoringReading uint8

// The choices of the reading final-monitoring.
const (
	ClosesSupport FinalMonitoringReading = iota // no measure of support follows it on a later day
	AnyDayInTerm                                // it is done on any day of the term of support
)

var finalMonitoringWords = rule.ReadingWords[FinalMonitoringReading]("final-monitoring")

// FinalMonitoringScopeReading says for whom a final monitoring is owed
// (order95/35.2, 29).
type FinalMonitoringScopeReading uint8

// The choices of the reading final-monitoring-scope.
const (
	FinalForCompleted FinalMonitoringScopeReading = iota // everybody who completed the course
	FinalForCertified                                    // those who received a certificate
)

var finalMonitoringScopeWords = rule.ReadingWords[FinalMonitoringScopeReading]("final-monitoring-scope")

// SupportFormsReading says whether support takes each of the four forms of para
// 36 or some of them (order95/36.0).
type SupportFormsReading uint8

// The choices of the reading support-forms.
const (
	EachForm    SupportFormsReading = iota // each of them is owed
	MenuOfForms                            // one is enough, and independent assignments are owed where they are chosen
)

var supportFormsWords = rule.ReadingWords[SupportFormsReading]("support-forms")

// FirstYearReading says which days are the first year after a course
// (order95/36.2, 35.1).
type FirstYearReading uint8

// The choices of the reading first-year.
const (
	TwelveMonths      FirstYearReading = iota // from the day after completion to its anniversary
	FirstCalendarYear                         // 1 January to 31 December of the year after completion
	ToNextYearEnd                             // from the day after completion to 31 December of the next year
)

var firstYearWords = rule.ReadingWords[FirstYearReading]("first-year")

// ExperienceFormsReading says what is owed for the experience of a teacher who applies
// successfully what was learnt (order95/36.3).
type ExperienceFormsReading uint8

// The choices of the reading experience-forms.
const (
	EitherForm ExperienceFormsReading = iota // it is exchanged or publicly recognised
	BothForms                                // it is exchanged and publicly recognised
)

var experienceFormsWords = rule.ReadingWords[ExperienceFormsReading]("experience-forms")

// MonitoringYearsReading says which days are the years of monitoring (order95/37).
type MonitoringYearsReading uint8

// The choices of the reading monitoring-years.
const (
	Anniversaries MonitoringYearsReading = iota // from the day after an anniversary of completion to the next one
	CalendarYears                               // the calendar years after the year of completion
)

var monitoringYearsWords = rule.ReadingWords[MonitoringYearsReading]("monitoring-years")

// FreeSupportReading says who owes support free of charge (rsio/2).
type FreeSupportReading uint8

// The choices of the reading free-support.
const (
	EveryProvider FreeSupportReading = iota // every provider, since the ground is a law
	CentreAlone                             // the centre whose rules say so
)

var freeSupportWords = rule.ReadingWords[FreeSupportReading]("free-support")
