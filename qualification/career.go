package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Career is what is known of a person's years of work and trainings. Both fields
// may be left out: their zero value means "not known".
type Career struct {
	Years     qagida.Count `json:"years,omitzero"`     // full years of work so far
	Trainings qagida.Count `json:"trainings,omitzero"` // formal and non-formal trainings in them
}

// CareerDecision says whether a record of trainings keeps the pace, and how many
// trainings the years ask for.
type CareerDecision struct {
	qagida.Decision
	Due qagida.Count // least trainings for the years so far, itself enough; not known while the years are not
}

// MarshalJSON gives {"due":…,"decision":…}.
func (d CareerDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("due", d.Due)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Career decides whether a record keeps the pace of "at least 4 to 5 trainings in
// 20 to 30 years of work".
//
// The article gives two spans and no rule for the years before they end. The
// lower number is read with the shorter span and the higher one with the longer,
// and both pro rata, full trainings only: four in twenty years are one in five,
// and the fifth falls due in the thirtieth year. Of the readings possible this
// one asks for no training earlier than the article can be held to, and keeps to
// the five years of order95/21.3. Nothing is due in the first years, and nothing
// more after the longer career.
//
// The error names a count below zero.
//
// Source: continuing-education-article/6.
func (r Rules) Career(c Career) (decision CareerDecision, err error) {
	if err := c.Years.Check("career.years"); err != nil {
		return CareerDecision{}, err
	}
	if err := c.Trainings.Check("career.trainings"); err != nil {
		return CareerDecision{}, err
	}
	years, known := c.Years.Int()
	due, asked := r.LongCareerTrainings, qagida.Unknown // enough whatever the years are
	if known {
		due = r.trainingsDue(years)
		asked = qagida.FactOf(due > 0)
	}
	d := careerChecklist.Open(&decision.Decision, r.Edition)
	d = d.Record(careerPace, qagida.Where(asked, c.Trainings.AtLeast(due).Outcome()))
	r.showCareer(d, c, due)
	d.Unknown(rule.Missing(careerFieldYears, !known) |
		rule.Missing(careerFieldTrainings, !c.Trainings.Known()))
	d.Close()
	if known {
		decision.Due = qagida.CountOf(due)
	}
	return decision, nil
}

// trainingsDue is how many trainings full years of work ask for.
func (r *Rules) trainingsDue(years int) int {
	switch {
	case years >= r.LongCareerYears:
		return r.LongCareerTrainings
	case years >= r.CareerYears:
		more := (years - r.CareerYears) * (r.LongCareerTrainings - r.CareerTrainings) / (r.LongCareerYears - r.CareerYears)
		return r.CareerTrainings + more
	default:
		return years * r.CareerTrainings / r.CareerYears
	}
}

func (r *Rules) showCareer(d rule.OldDraft, c Career, due int) {
	trainings, _ := c.Trainings.Int()
	d.Show(careerShowTrainings, int64(trainings))
	d.Show(careerShowDue, int64(due))
	d.Show(careerShowLeast, int64(r.CareerTrainings))
	d.Show(careerShowYears, int64(r.CareerYears))
	d.Show(careerShowMost, int64(r.LongCareerTrainings))
	d.Show(careerShowLongYears, int64(r.LongCareerYears))
}
