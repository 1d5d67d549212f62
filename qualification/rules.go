package qualification

import (
	"cmp"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Rules holds the numbers and the readings by which this package decides. Take
// those of the order from [Order95]; to follow a later edition or to try out a
// reform, see [Rules.Reform].
//
// Its methods do not call Check, but each refuses the numbers that it uses where
// they cannot be meant, or are not the order's under the name of its edition.
type Rules struct {
	Edition qagida.Edition

	ShortHours        int // least academic hours of a short course at home, itself enough (order95/21.1.1)
	LongHours         int // least academic hours of a long course at home, itself enough (order95/21.1.2)
	ShortHoursAbroad  int // least academic hours of a short course abroad, itself enough (order95/21.2.1)
	ShortMonthsAbroad int // longest short course abroad in months, itself allowed (order95/A2.3)
	YearsAbroad       int // longest course abroad in years, itself allowed (order95/4.3, 21.2.2)

	IndustryYears int // least full years of service of a specialist from industry, itself enough (order95/19.3)

	CareerTrainings     int // least trainings in the shorter career, itself enough (continuing-education-article/6)
	CareerYears         int // full years of the shorter career (continuing-education-article/6)
	LongCareerTrainings int // least trainings in the longer career, itself enough (continuing-education-article/6)
	LongCareerYears     int // full years of the longer career (continuing-education-article/6)

	ProviderList     ProviderListReading
	EducationGrounds EducationGroundsReading
	IdentityDocument IdentityDocumentReading
	EnrolmentLetter  EnrolmentLetterReading
	InternshipKind   InternshipKindReading
	IndustryService  IndustryServiceReading
	GuestList        GuestListReading
	CourseKind       CourseKindReading
	CourseKindAbroad CourseKindAbroadReading
	AbroadLastDay    AbroadLastDayReading
	CareerPace       CareerPaceReading
}

// Order95 returns Order No. 95 in the edition of 09.04.2020, under the default
// reading of every provision that has more than one.
func Order95() Rules {
	return Rules{
		Edition:           qagida.Order95In2020,
		ShortHours:        36,
		LongHours:         108,
		ShortHoursAbroad:  36,
		ShortMonthsAbroad: 3,
		YearsAbroad:       1,

		IndustryYears: 3,

		CareerTrainings:     4,
		CareerYears:         20,
		LongCareerTrainings: 5,
		LongCareerYears:     30,
	}
}

// Reform returns the rules with a change, under an edition of its own:
//
//	reform, err := qualification.Order95().Reform("reform-2027", func(r *qualification.Rules) { r.ShortHours = 40 })
//
// It refuses the name of the order's own edition and what Check refuses.
func (r Rules) Reform(edition qagida.Edition, change func(*Rules)) (Rules, error) {
	return rule.Reform(r, law.Edition, edition, change, func(r *Rules) { r.Edition = edition })
}

// Check refuses numbers that contradict each other or cannot be meant, a
// reading that does not exist, and numbers other than the order's under the
// name of its edition. The error names the field.
func (r Rules) Check() error {
	if err := rule.CheckEdition(r.Edition); err != nil {
		return err
	}
	if err := r.checkLengths(); err != nil {
		return err
	}
	if err := r.checkService(); err != nil {
		return err
	}
	if err := switches.Check(&r); err != nil {
		return err
	}
	return r.checkName()
}

const mostYears = 100

// checkLengths refuses lengths of courses that contradict each other.
func (r *Rules) checkLengths() error {
	switch {
	case r.ShortHours < 1:
		return refuseRule("ShortHours", r.ShortHours, refusal.BelowLeast, 1)
	case r.LongHours <= r.ShortHours:
		return refuseRule("LongHours", r.LongHours, refusal.NotAboveNumber, "ShortHours")
	case r.ShortHoursAbroad < 1 || r.ShortHoursAbroad >= r.LongHours:
		return refuseRule("ShortHoursAbroad", r.ShortHoursAbroad, refusal.NotBelowNumber, 1, "LongHours")
	case r.YearsAbroad < 1 || r.YearsAbroad > mostYears:
		return refuseRule("YearsAbroad", r.YearsAbroad, refusal.OutOfRange, 1, mostYears)
	case r.ShortMonthsAbroad < 1 || r.ShortMonthsAbroad >= 12*r.YearsAbroad:
		return refuseRule("ShortMonthsAbroad", r.ShortMonthsAbroad, refusal.NotBelowMonths, 1, "YearsAbroad")
	}
	return nil
}

// checkService refuses numbers on years of work that contradict each other.
func (r *Rules) checkService() error {
	switch {
	case r.IndustryYears < 1 || r.IndustryYears > mostYears:
		return refuseRule("IndustryYears", r.IndustryYears, refusal.OutOfRange, 1, mostYears)
	case r.CareerYears < 1 || r.CareerYears > mostYears:
		return refuseRule("CareerYears", r.CareerYears, refusal.OutOfRange, 1, mostYears)
	case r.CareerTrainings < 1 || r.CareerTrainings > mostTrainings:
		return refuseRule("CareerTrainings", r.CareerTrainings, refusal.OutOfRange, 1, mostTrainings)
	case r.LongCareerYears <= r.CareerYears || r.LongCareerYears > mostYears:
		return refuseRule("LongCareerYears", r.LongCareerYears, refusal.NotAboveNumberUpTo, "CareerYears", mostYears)
	case r.LongCareerTrainings < r.CareerTrainings || r.LongCareerTrainings > mostTrainings:
		return refuseRule("LongCareerTrainings", r.LongCareerTrainings,
			refusal.NotFromNumber, "CareerTrainings", mostTrainings)
	}
	return nil
}

const mostTrainings = 1000

// law is the order's own rules.
var law = Order95()

// checkName refuses numbers other than the order's under the name of its edition.
func (r *Rules) checkName() error {
	if r.Edition != law.Edition {
		return nil
	}
	return rule.OwnName(*r, law)
}

// holdLengths refuses the lengths of courses as Check does. Those of the order need
// no further look.
func (r *Rules) holdLengths() error {
	if r.ShortHours == law.ShortHours && r.LongHours == law.LongHours && r.ShortHoursAbroad == law.ShortHoursAbroad &&
		r.ShortMonthsAbroad == law.ShortMonthsAbroad && r.YearsAbroad == law.YearsAbroad {
		return nil
	}
	return cmp.Or(r.checkLengths(), r.checkName())
}

// holdService does so for the years of work of a specialist from industry.
func (r *Rules) holdService() error {
	if r.IndustryYears == law.IndustryYears {
		return nil
	}
	return cmp.Or(r.checkService(), r.checkName())
}

// holdCareer does so for the trainings of a career.
func (r *Rules) holdCareer() error {
	if r.CareerTrainings == law.CareerTrainings && r.CareerYears == law.CareerYears &&
		r.LongCareerTrainings == law.LongCareerTrainings && r.LongCareerYears == law.LongCareerYears {
		return nil
	}
	return cmp.Or(r.checkService(), r.checkName())
}

func refuseRule(field string, value int, kind refusal.Kind, amounts ...any) error {
	return rule.Refuse("Rules."+field, strconv.Itoa(value), kind, amounts...)
}
