package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// mostMinutes bounds what ClockMinutes returns: a Count goes no further.
const mostMinutes = 1_000_000_000

// ClockMinutes returns how many minutes on the clock a number of academic hours
// takes, breaks left out: 36 hours are 1620 minutes. Hours that are not known
// give minutes that are not known; negative hours and more than a Count can
// hold in minutes are refused.
//
// Source: order95/22.
func (r Rules) ClockMinutes(hours qagida.Count) (qagida.Count, error) {
	if err := r.holdTerms(); err != nil {
		return qagida.Count{}, err
	}
	if err := rule.CheckCount("hours", hours); err != nil {
		return qagida.Count{}, err
	}
	n, known := hours.Int()
	if !known {
		return qagida.Count{}, nil
	}
	minutes := int64(n) * int64(r.MinutesOfHour)
	if minutes > mostMinutes {
		return qagida.Count{}, rule.Refuse("hours", hours.String(), refusal.TooManyMinutes, mostMinutes)
	}
	return qagida.CountOf(int(minutes)), nil
}
