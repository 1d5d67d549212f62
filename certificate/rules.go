package certificate

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Rules holds the numbers and the readings by which this package decides. Take
// those of the order from [Order95]; to follow a later edition or to try out a
// reform, see [Rules.Reform].
//
// Its methods do not call Check, but each refuses the numbers that it uses where
// they cannot be meant, or are not the order's under the name of its edition.
type Rules struct {
	Edition qagida.Edition

	ValidityYears  int        // years from the day of issue (order95/32.2)
	ValidityMonths int        // and months; the order has none
	ValidityEnd    TermEnd    // how the term ends; that of the order on the corresponding day
	Extension      *Extension // an act that extends certificates already issued; the order has none
	NumberDigits   int        // decimal digits of the number of a certificate (order95/A4.8)

	// Qualification tells a short course from a long one and has the least hours
	// of a course (order95/21), with the readings of both.
	Qualification qualification.Rules

	ExpertDuty         assessment.ExpertDutyReading
	AbroadNegative     AbroadNegativeReading
	CertificateLastDay LastDayReading
}

// Order95 returns the rules of Order No. 95 in the edition of 09.04.2020, under the default
// reading of every provision that has more than one.
func Order95() Rules {
	return Rules{
		Edition:       qagida.Order95In2020,
		ValidityYears: 5,
		ValidityEnd:   OnDay,
		NumberDigits:  6,
		Qualification: qualification.Order95(),
	}
}

// mostDigits is how many digits a number can have, so that a counter fits into an
// int everywhere.
const mostDigits = 9

// Reform returns the rules with a change, under an edition of its own:
//
//	reform, err := certificate.Order95().Reform("reform-2027", func(r *certificate.Rules) { r.ValidityYears = 3 })
//
// The courses go by the same name where their numbers are changed.
// It refuses the name of the order's own edition and what Check refuses.
func (r Rules) Reform(edition qagida.Edition, change func(*Rules)) (Rules, error) {
	return rule.Reform(r, law.Edition, edition, change, func(r *Rules) {
		r.Edition = edition
		if rule.OwnName(r.Qualification, law.Qualification) != nil {
			r.Qualification.Edition = edition
		}
	})
}

// Check refuses numbers that cannot be meant, a reading that does not exist,
// and numbers other than the order's under the name of its edition. The error
// names the field.
func (r Rules) Check() error {
	if err := rule.CheckEdition(r.Edition); err != nil {
		return err
	}
	if err := r.checkNumbers(); err != nil {
		return err
	}
	if err := r.Qualification.Check(); err != nil {
		return err
	}
	if err := switches.Check(&r); err != nil {
		return err
	}
	return r.checkName()
}

// law is the order's own rules.
var law = Order95()

// checkName holds the name of the encoded edition to its numbers, those of the
// courses included.
func (r *Rules) checkName() error {
	if r.Edition != law.Edition {
		return nil
	}
	return rule.OwnName(*r, law)
}

// checkNumbers refuses numbers that cannot be meant.
func (r *Rules) checkNumbers() error {
	if r.NumberDigits < 1 || r.NumberDigits > mostDigits {
		return refuseRule("NumberDigits", r.NumberDigits, refusal.OutOfRange, 1, mostDigits)
	}
	if r.Extension != nil && r.Extension.list == nil {
		return rule.Refuse("Rules.Extension", "", refusal.ExtensionNotMade)
	}
	return r.checkTerm()
}

// holdDigits refuses the digits of a number as Check does. Those of the order need
// no further look.
func (r *Rules) holdDigits() error {
	if r.NumberDigits == law.NumberDigits {
		return nil
	}
	return cmp.Or(r.checkNumbers(), r.checkName())
}

// holdCourses does so for the lengths of courses: under the name of the order's
// edition they are the order's, whatever name they bear themselves.
func (r *Rules) holdCourses() error {
	own, orders := &r.Qualification, &law.Qualification
	if own.ShortHours == orders.ShortHours && own.LongHours == orders.LongHours && own.Edition == orders.Edition &&
		own.ShortHoursAbroad == orders.ShortHoursAbroad && own.ShortMonthsAbroad == orders.ShortMonthsAbroad &&
		own.YearsAbroad == orders.YearsAbroad {
		return nil
	}
	return cmp.Or(own.Check(), r.checkName())
}
