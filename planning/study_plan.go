package planning

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Do the hours of a programme add up, and are they enough for a course
// (paragraphs 21 and 22;
// section 5 of the Bilimzet programme).

// The codes of the findings on a study plan.
const (
	// CodePlanRows: the hours of each row of a study plan add up to its total
	// (a remark on bilimzet/5.T.TOTAL).
	//
	// Example: study_plan {"rows":[{"title":"A","hours":{"lecture":2,"case":1},"total":2}]} → not-met
	CodePlanRows qagida.Code = "study-plan-rows"

	// CodePlanColumns: the hours of each column add up to the total below it (a
	// remark on bilimzet/5.T.TOTAL).
	//
	// Example: study_plan {"rows":[{"hours":{"lecture":2}},{"hours":{"lecture":1}}],"totals":{"lecture":3}} → met
	CodePlanColumns qagida.Code = "study-plan-columns"

	// CodePlanProgramme: all hours add up to the length that the programme states
	// (a remark on bilimzet/5.T.TOTAL).
	//
	// Example: study_plan {"rows":[{"hours":{"lecture":39}}],"programme_hours":40} → not-met
	CodePlanProgramme qagida.Code = "study-plan-programme"

	// CodePlanLeast: the length that the programme states is enough for a course in
	// the country (order95/21.1.1).
	//
	// Example: study_plan {"programme_hours":35} → not-met
	CodePlanLeast qagida.Code = "study-plan-least"
)

// The facts that the criteria ask for.
const (
	planFactRows = iota
	planFactRowHours
	planFactRowTotal
	planFactTotals
	planFactProgrammeHours
)

// The criteria, in the order of the text.
const (
	planRows = iota
	planColumns
	planProgramme
	planLeast
)

// planTotals is where the sources print a table of hours with its totals. The order
// asks for a study plan (paragraph 15) and not for its sums.
var planTotals = qagida.Provision{Act: qagida.BilimzetProgramme, Number: "5.T.TOTAL"}

var studyPlan = rule.Checklist{
	Name: "planning.study_plan",
	Facts: []string{
		planFactRows:           "rows",
		planFactRowHours:       "rows.hours",
		planFactRowTotal:       "rows.total",
		planFactTotals:         "totals",
		planFactProgrammeHours: "programme_hours",
	},
	Amounts: []rule.Amount{
		{Name: "wrong-rows"}, {Name: "wrong-columns"}, {Name: "counted"}, {Name: "programme"}, {Name: "least"},
	},
	Criteria: []rule.Criterion{
		planRows:      {Code: CodePlanRows, Provision: planTotals, Readings: 0, Needs: 1<<planFactRows | 1<<planFactRowHours | 1<<planFactRowTotal},
		planColumns:   {Code: CodePlanColumns, Provision: planTotals, Readings: 0, Needs: 1<<planFactRows | 1<<planFactRowHours | 1<<planFactTotals},
		planProgramme: {Code: CodePlanProgramme, Provision: planTotals, Readings: 0, Needs: 1<<planFactRows | 1<<planFactRowHours | 1<<planFactProgrammeHours},
		planLeast:     {Code: CodePlanLeast, Provision: order95("21.1.1"), Readings: 0, Needs: 1 << planFactProgrammeHours},
	},
}.List()

// StudyPlan is a table of the hours of a programme as it is printed, totals
// included. Every field may be left out: its zero value means "not known".
type StudyPlan struct {
	Rows           []Row        `json:"rows,omitzero"`            // nil while nobody has stated them
	Totals         Hours        `json:"totals,omitzero"`          // below the columns; that of Total may be empty
	ProgrammeHours qagida.Count `json:"programme_hours,omitzero"` // as the programme states its length in academic hours
}

// StudyPlanDecision says whether a study plan agrees with itself, and how long
// its programme is.
type StudyPlanDecision struct {
	qagida.Decision
	ClockMinutes qagida.Count // the hours of the programme on the clock; not known while those are not
}

// MarshalJSON returns {"decision":…,"clock_minutes":…}.
func (d StudyPlanDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("decision", d.Decision)
	o.Add("clock_minutes", d.ClockMinutes)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *StudyPlanDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *StudyPlanDecision) []rule.Member {
		return []rule.Member{rule.In("decision", &v.Decision), rule.In("clock_minutes", &v.ClockMinutes)}
	})
}

// StudyPlan decides whether a study plan agrees with itself: every row with its
// total, every column with the total below it, and all of it with the length
// that the programme states; and whether that length is enough for a course in
// the country. Disagreements names each place where it does not.
//
// A count left out leaves undetermined what depends on it, unless the rest
// already exceeds the total. Negative hours, a column that is none, and hours
// beyond what a Count can hold in minutes are refused.
//
// Source: order95/21.1.1 and 22; the sums are a remark on bilimzet/5.T.TOTAL.
func (r Rules) StudyPlan(p StudyPlan) (s StudyPlanDecision, err error) {
	if err := cmp.Or(p.check(), r.holdCourses(), r.holdTerms()); err != nil {
		return StudyPlanDecision{}, err
	}
	s.ClockMinutes, err = r.ClockMinutes(p.ProgrammeHours)
	if err != nil {
		hours := p.ProgrammeHours.String()
		return StudyPlanDecision{}, rule.Refuse("programme_hours", hours, refusal.TooManyMinutes, mostMinutes)
	}
	found := p.found()
	d := studyPlan.Open(&s.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		planRows:      rule.Of(found[planRows].outcome),
		planColumns:   rule.Of(found[planColumns].outcome),
		planProgramme: rule.Of(found[planProgramme].outcome),
		planLeast:     rule.Is(rule.AtLeast(p.ProgrammeHours, r.Courses.ShortHours)),
	}))
	d.Show(
		found[planRows].wrong, found[planColumns].wrong, sumsOf(p.Rows)[Total].least,
		rule.CountAmount(p.ProgrammeHours), int64(r.Courses.ShortHours),
	)
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	return s, nil
}

// tally joins the comparisons of one criterion.
type tally struct {
	outcome qagida.Outcome
	wrong   int64 // how many disagree
}

// found joins all comparisons by criterion: rows, columns, programme.
func (p StudyPlan) found() (found [planProgramme + 1]tally) {
	for i := range found {
		found[i].outcome = qagida.NotApplicable
	}
	for c := range p.compare {
		t := &found[c.criterion]
		t.outcome = rule.All(t.outcome, c.outcome)
		if c.outcome == qagida.NotMet {
			t.wrong++
		}
	}
	return found
}

// unknown marks the facts that nobody has stated. The cells and totals of a row
// that are left out are those of any row.
func (p StudyPlan) unknown() uint64 {
	var cell, total, printed bool
	for i := range p.Rows {
		cell = cell || p.Rows[i].sum().open
		total = total || !p.Rows[i].Total.Known()
	}
	for column := Lecture; column < Total; column++ {
		printed = printed || !p.Totals.cell(column).Known()
	}
	if corner, named := p.Totals[Total]; named && !corner.Known() {
		printed = true
	}
	return rule.Missing(planFactRows, p.Rows == nil) |
		rule.Missing(planFactRowHours, cell) |
		rule.Missing(planFactRowTotal, total) |
		rule.Missing(planFactTotals, printed) |
		rule.Missing(planFactProgrammeHours, !p.ProgrammeHours.Known())
}

// check refuses what cannot be meant.
func (p StudyPlan) check() error {
	for i := range p.Rows {
		if err := p.Rows[i].check(); err != nil {
			return within(item("rows", i), err)
		}
	}
	if err := p.Totals.check("totals", Total); err != nil {
		return err
	}
	if err := rule.CheckCount("programme_hours", p.ProgrammeHours); err != nil {
		return err
	}
	if all := sumsOf(p.Rows)[Total]; all.least > mostMinutes {
		return rule.Refuse("rows", "", refusal.HoursAddUp, mostMinutes)
	}
	return nil
}

func (r Row) check() error {
	if err := r.Hours.check("hours", IndependentWork); err != nil {
		return err
	}
	return rule.CheckCount("total", r.Total)
}

// A study plan in JSON: planning.study_plan.
type studyPlanAnswer struct {
	Decision     qagida.Decision `json:"decision"`
	ClockMinutes qagida.Count    `json:"clock_minutes"`
}

var studyPlanQuestion = rule.Question[Rules, StudyPlan, studyPlanAnswer]{
	Name: "planning.study_plan", Verbs: []string{"Rules.StudyPlan", "Rules.ClockMinutes", "StudyPlan.Disagreements"},
	Bounds: []rule.Bound{
		rule.At("programme_hours", "35", "36", "40"),
		rule.At("rows", `[{"hours":{"lecture":36},"total":36}]`, `[{"hours":{"lecture":35},"total":36}]`,
			`[{"hours":{"lecture":20,"case":20},"total":40}]`),
		rule.At("rows.module", `"1"`),
		rule.At("rows.title", `"A"`),
		rule.At("rows.hours", `{"lecture":36}`, `{"lecture":20,"case":20}`),
		rule.At("rows.total", "36", "40"),
		rule.At("totals", `{"lecture":35}`, `{"lecture":36}`, `{"lecture":20,"case":20,"total":40}`),
	},
	Lists: []*rule.List{studyPlan},
	Rules: Order95(),
	Ask: func(r Rules, in *StudyPlan) (studyPlanAnswer, error) {
		d, err := r.StudyPlan(*in)
		return studyPlanAnswer{d.Decision, d.ClockMinutes}, err
	},
}
