package assessment

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Rules holds the number and the readings by which this package decides who
// assesses and what is open to a participant without a certificate. How points
// turn into grades is for a [Scheme].
//
// Take the rules of the order from [Order95]; to follow a later edition or to
// try out a reform, copy them, change a field, name the edition and call Check.
// The methods do not call Check, but a number under which they cannot answer, or
// not under the name of the edition, is an error of theirs too.
type Rules struct {
	Edition qagida.Edition

	RepeatsAYear int // most repeat assessments in a year, themselves allowed (order95/30.1)

	ExpertDuty        ExpertDutyReading
	RetakeYear        RetakeYearReading
	RetakeStream      RetakeStreamReading
	StreamTimes       StreamTimesReading
	TransferYear      TransferYearReading
	TransferDocuments TransferDocumentsReading
}

// Order95 returns the rules of Order No. 95 in the edition of 09.04.2020, under
// the default reading of every provision that has more than one.
func Order95() Rules {
	return Rules{
		Edition:      qagida.Order95In2020,
		RepeatsAYear: 1,
	}
}

// Reform returns the rules with a change, under an edition of its own:
//
//	reform, err := assessment.Order95().Reform("reform-2027", func(r *assessment.Rules) { r.RepeatsAYear = 2 })
//
// It refuses the name of the order's own edition and what Check refuses.
func (r Rules) Reform(edition qagida.Edition, change func(*Rules)) (Rules, error) {
	return rule.Reform(r, law.Edition, edition, change, func(r *Rules) { r.Edition = edition })
}

// Check refuses a number that cannot be meant, a reading that does not exist,
// and a number other than the order's under the name of its edition. The error
// names the field.
func (r Rules) Check() error {
	if err := rule.CheckEdition(r.Edition); err != nil {
		return err
	}
	if err := r.checkRepeats(); err != nil {
		return err
	}
	return switches.Check(&r)
}

// checkRepeats refuses a number of repeats that cannot be meant, or that is not
// the order's under the name of its edition.
func (r *Rules) checkRepeats() error {
	switch {
	case r.RepeatsAYear < 1 || r.RepeatsAYear > daysInYear:
		return rule.Refuse("Rules.RepeatsAYear", strconv.Itoa(r.RepeatsAYear), refusal.OutOfRange, 1, daysInYear)
	case r.RepeatsAYear != Order95().RepeatsAYear && r.Edition == qagida.Order95In2020:
		return rule.Refuse("Rules.RepeatsAYear", strconv.Itoa(r.RepeatsAYear),
			refusal.NotTheEditionsNumber, r.Edition)
	}
	return nil
}

const daysInYear = 366

// law is the order's own rules.
var law = Order95()

// order95 returns a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
