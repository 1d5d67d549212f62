package postcourse

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Rules holds the numbers and the readings by which this package decides. Take
// those of the order from [Order95]; to follow a later edition, to try out a
// reform, or to hold a provider to a longer promise of its own, copy them,
// change a field, name the edition and call Check:
//
//	own := postcourse.Order95()
//	own.Edition, own.SupportYears = "two-years-of-support", 2
//
// Its methods refuse a number that cannot be meant and numbers other than the
// order's under the name of its edition, and otherwise do not call Check.
type Rules struct {
	Edition qagida.Edition

	SupportYears      int // least years of support after a course (order95/35.1)
	IndependentWorks  int // least independent assignments of the teacher in the first year (order95/36.2)
	MonitoringRounds  int // years in which monitoring is owed, from 1 to 5 (order95/37)
	MonitoringsYearly int // how often monitoring is owed in each of them (order95/37)
	SpanMonths        int // months of a span, for support-evidence=each-quarter (order95/2.6)

	MonitoringScope      MonitoringScopeReading
	HelpDuty             HelpDutyReading
	SupportEvidence      SupportEvidenceReading
	FinalMonitoring      FinalMonitoringReading
	FinalMonitoringScope FinalMonitoringScopeReading
	SupportForms         SupportFormsReading
	FirstYear            FirstYearReading
	ExperienceForms      ExperienceFormsReading
	MonitoringYears      MonitoringYearsReading
	FreeSupport          FreeSupportReading
}

// Order95 returns Order No. 95 in the edition of 09.04.2020, under the default
// reading of every provision that has more than one.
func Order95() Rules {
	return Rules{
		Edition:           qagida.Order95In2020,
		SupportYears:      1,
		IndependentWorks:  3,
		MonitoringRounds:  3,
		MonitoringsYearly: 1,
		SpanMonths:        3,
	}
}

const (
	// yearOfWorks is the year after the course in which the independent assignments
	// are owed: the first (order95/36.2).
	yearOfWorks = 1

	// once is the count of the duties for which the order names none. It speaks
	// of one final monitoring (order95/35.2), and gives no number of measures of
	// support: one on record shows that support was given (order95/35.1), unless
	// the reading support-evidence asks for more.
	once = 1
)

// What the rules may ask for at most.
const (
	mostYears  = 100
	mostRounds = 5
	mostWorks  = 1000
	mostYearly = 366
	mostMonths = 120
)

// Reform returns the rules with a change, under an edition of its own:
//
//	reform, err := postcourse.Order95().Reform("reform-2027", func(r *postcourse.Rules) { r.SupportYears = 2 })
//
// It refuses the name of the order's own edition and what Check refuses.
func (r Rules) Reform(edition qagida.Edition, change func(*Rules)) (Rules, error) {
	return rule.Reform(r, law.Edition, edition, change, func(r *Rules) { r.Edition = edition })
}

// Check refuses numbers that cannot be meant, a reading that does not exist,
// and numbers other than the order's under the name of its edition. The error
// names the field.
func (r Rules) Check() error {
	if err := rule.CheckEdition(r.Edition); err != nil {
		return err
	}
	if err := switches.Check(&r); err != nil {
		return err
	}
	return r.check()
}

// check refuses numbers that cannot be meant, or that a plan has no room for, and
// numbers other than the order's under the name of its edition.
func (r *Rules) check() error {
	switch {
	case r.SupportYears == law.SupportYears && r.IndependentWorks == law.IndependentWorks &&
		r.MonitoringRounds == law.MonitoringRounds && r.MonitoringsYearly == law.MonitoringsYearly &&
		r.SpanMonths == law.SpanMonths:
		return nil
	case r.SupportYears < 1 || r.SupportYears > mostYears:
		return refuseRule("SupportYears", r.SupportYears, mostYears)
	case r.IndependentWorks < 1 || r.IndependentWorks > mostWorks:
		return refuseRule("IndependentWorks", r.IndependentWorks, mostWorks)
	case r.MonitoringRounds < 1 || r.MonitoringRounds > mostRounds:
		return refuseRule("MonitoringRounds", r.MonitoringRounds, mostRounds)
	case r.MonitoringsYearly < 1 || r.MonitoringsYearly > mostYearly:
		return refuseRule("MonitoringsYearly", r.MonitoringsYearly, mostYearly)
	case r.SpanMonths < 1 || r.SpanMonths > mostMonths:
		return refuseRule("SpanMonths", r.SpanMonths, mostMonths)
	default:
		return rule.OwnName(*r, law)
	}
}

// law is the order's own rules.
var law = Order95()

func refuseRule(field string, value, most int) error {
	return rule.Refuse("Rules."+field, strconv.Itoa(value), refusal.OutOfRange, 1, most)
}
