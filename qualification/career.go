package qualification

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Does a record of trainings keep the pace of a career: provision 6 of the article
// on continuing education.

// The code of the finding on a career.
const (
	// CodeCareerPace: the trainings keep the pace of a career
	// (continuing-education-article/6).
	//
	// Example: career {"career":{"years":30,"trainings":3}} → not-met
	CodeCareerPace qagida.Code = "career-pace"
)

// The facts that the criterion asks for.
const (
	careerYears = iota
	careerTrainings
)

// The reading that the outcome may rest on.
const readCareerPace = 1 << 0

// The criterion.
const careerPace = 0

var career = rule.Checklist{
	Name: "qualification.career",
	Facts: []string{
		careerYears:     "career.years",
		careerTrainings: "career.trainings",
	},
	Readings: []string{"career-pace"},
	Amounts: []rule.Amount{
		{Name: "trainings"},
		{Name: "enough"},
		{Name: "least"},
		{Name: "years"},
		{Name: "most"},
		{Name: "long-years"},
	},
	Criteria: []rule.Criterion{
		careerPace: {Code: CodeCareerPace, Provision: continuing("6"), Readings: readCareerPace, Needs: 1<<careerYears | 1<<careerTrainings},
	},
}.List()

// Career decides whether a record keeps the pace of "at least 4 to 5 trainings in
// 20 to 30 years of work".
//
// The article names two numbers and two spans, and no rule for the years before
// they end. The reading career-pace says what is held to what. By the whole
// range at least 4 trainings are due by the end of 30 years; by four-by-20-five-
// by-30 at least 4 by the end of 20 years and 5 by the end of 30. Under both,
// enough trainings are met at any time, and fewer are undetermined while the
// first span runs: then no fact is missing. Pro rata, full trainings fall due
// from the first years on: one in every five, the fifth in the thirtieth year.
//
// The limits are themselves enough: 4 trainings, and 30 full years end the span.
// The error names a count below zero.
//
// Source: continuing-education-article/6.
func (r Rules) Career(c Career) (decision CareerDecision, err error) {
	if err := cmp.Or(c.check(), r.holdCareer()); err != nil {
		return CareerDecision{}, err
	}
	years, known := c.Years.Int()
	if known {
		decision.Due = qagida.CountOf(r.trainingsDue(years))
	}
	answer, enough := r.career(&c)
	d := career.Open(&decision.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{careerPace: answer.Under(readCareerPace)}))
	d.Choose(uint8(r.CareerPace))
	d.Show(rule.CountAmount(c.Trainings), int64(enough), int64(r.CareerTrainings), int64(r.CareerYears),
		int64(r.LongCareerTrainings), int64(r.LongCareerYears))
	if d.Undetermined() {
		d.Unknown(rule.Missing(careerYears, !known) | rule.Missing(careerTrainings, !c.Trainings.Known()))
	}
	return decision, nil
}

// career returns the answer to the criterion, and how many trainings are enough.
func (r *Rules) career(c *Career) (answer rule.Answer, enough int) {
	years, known := c.Years.Int()
	due := r.trainingsDue(years)
	switch {
	case !known: // what is enough for a career of any length is enough for this one
		enough = r.trainingsDue(r.LongCareerYears)
		return rule.Where(qagida.Unknown, rule.Is(rule.AtLeast(c.Trainings, enough))), enough
	case due > 0:
		return rule.Is(rule.AtLeast(c.Trainings, due)), due
	case r.CareerPace == ProRataTrainings:
		return rule.Of(qagida.NotApplicable), due
	default: // the first span still runs: fewer are no shortage yet
		enough = r.CareerTrainings
		return rule.Where(qagida.Unknown, rule.Is(rule.AtLeast(c.Trainings, enough))).Running(), enough
	}
}

// trainingsDue returns how many trainings have fallen due after full years of
// work.
func (r *Rules) trainingsDue(years int) int {
	switch {
	case r.CareerPace == ProRataTrainings:
		return r.trainingsProRata(years)
	case years >= r.LongCareerYears && r.CareerPace == FourThenFive:
		return r.LongCareerTrainings
	case years >= r.LongCareerYears || years >= r.CareerYears && r.CareerPace == FourThenFive:
		return r.CareerTrainings
	default:
		return 0
	}
}

// trainingsProRata returns how many full trainings the years ask for where they
// ask evenly: between the two spans for the part between the two numbers, and
// after the longer one for no more.
func (r *Rules) trainingsProRata(years int) int {
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

type careerInput struct {
	Career Career `json:"career,omitzero"`
}

type careerAnswer struct {
	Due      qagida.Count    `json:"due"`
	Decision qagida.Decision `json:"decision"`
}

var careerQuestion = rule.Question[Rules, careerInput, careerAnswer]{
	Name:  "qualification.career",
	Verbs: []string{"Rules.Career"},
	Bounds: []rule.Bound{
		rule.At("career.years", `0`, `4`, `5`, `19`, `20`, `29`, `30`, `31`),
		rule.At("career.trainings", `0`, `1`, `3`, `4`, `5`),
	},
	Lists:    []*rule.List{career},
	Readings: []string{"career-pace"},
	Rules:    Order95(),
	Ask: func(r Rules, in *careerInput) (careerAnswer, error) {
		d, err := r.Career(in.Career)
		return careerAnswer{d.Due, d.Decision}, err
	},
}

// Career is what is known of a person's years of work and trainings. Both fields
// may be left out: their zero value means "not known".
type Career struct {
	Years     qagida.Count `json:"years,omitzero"`     // full years of work so far
	Trainings qagida.Count `json:"trainings,omitzero"` // formal and non-formal trainings in them
}

// check refuses what cannot be meant.
func (c *Career) check() error {
	if err := rule.CheckCount("career.years", c.Years); err != nil {
		return err
	}
	return rule.CheckCount("career.trainings", c.Trainings)
}

// CareerDecision reports whether a record of trainings keeps the pace, and how many
// trainings the years ask for.
type CareerDecision struct {
	qagida.Decision
	Due qagida.Count // trainings that have fallen due by now, itself enough; not known while the years are not
}

// MarshalJSON returns {"due":…,"decision":…}.
func (d CareerDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("due", d.Due)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *CareerDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *CareerDecision) []rule.Member {
		return []rule.Member{rule.In("due", &v.Due), rule.In("decision", &v.Decision)}
	})
}
