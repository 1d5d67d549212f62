package certificate

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Rules holds the numbers and the readings by which this package decides. Take
// those of the order from [Order95]; to follow a later edition or to try out a
// reform, copy them, change a field, name the edition and call Check:
//
//	reform := certificate.Order95()
//	reform.Edition, reform.ValidityYears = "reform-2027", 3
//
// Its methods do not call Check.
type Rules struct {
	Edition qagida.Edition

	ValidityYears int // years from the day of issue (order95/32.2)
	NumberDigits  int // decimal digits of the number of a certificate (order95/A4.8)

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
		NumberDigits:  6,
		Qualification: qualification.Order95(),
	}
}

// What a number of the rules can be.
const (
	mostYears  = 100
	mostDigits = 9 // so that a counter fits into an int everywhere
)

// Check refuses numbers that cannot be meant, a reading that does not exist,
// and numbers other than the order's under the name of its edition. The error
// names the field.
func (r Rules) Check() error {
	if err := r.Edition.Check(); err != nil {
		return err
	}
	switch {
	case r.ValidityYears < 1 || r.ValidityYears > mostYears:
		return refuseRule("ValidityYears", r.ValidityYears, "must be from 1 to 100")
	case r.NumberDigits < 1 || r.NumberDigits > mostDigits:
		return refuseRule("NumberDigits", r.NumberDigits, "must be from 1 to 9")
	}
	if err := r.Qualification.Check(); err != nil {
		return err
	}
	if err := switches.Check(&r); err != nil {
		return err
	}
	return r.checkName()
}

// checkName holds the name of the encoded edition to its numbers, those of the
// courses included: they have been held to their own name.
func (r Rules) checkName() error {
	law := Order95()
	switches.Copy(&law, &r)
	law.Qualification = r.Qualification
	if r.Edition == law.Edition && (r != law || r.Qualification.Edition != law.Edition) {
		return rule.Refuse("Rules.Edition", string(r.Edition),
			"names the order's own edition, but a number is not the order's: give the changed rules a name of their own")
	}
	return nil
}

func refuseRule(field string, value int, reason string) error {
	return rule.Refuse("Rules."+field, strconv.Itoa(value), reason)
}
