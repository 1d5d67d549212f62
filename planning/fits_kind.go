package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Is a programme as long as the kind of course that it calls itself (paragraph
// 21).

// The code of the finding on what a programme calls itself.
const (
	// CodePlanKind: the programme is of the kind that it calls itself. The finding cites
	// what decides: the least hours of a short course (order95/21.1.1), or those of a long
	// one (order95/21.1.2), where it claims to be that or has them.
	//
	// Example: fits_kind {"programme_hours":107,"claimed":"long"} → not-met
	CodePlanKind qagida.Code = "study-plan-kind"
)

// The facts that the criterion asks for.
const (
	fitsHours = iota
	fitsClaim
)

// readCourseKind is the reading that the outcome may rest on.
const readCourseKind = 1

var fitsKind = rule.Checklist{
	Name:     "planning.fits_kind",
	Facts:    []string{fitsHours: "programme_hours", fitsClaim: "claimed"},
	Readings: []string{"course-kind"},
	Amounts:  []rule.Amount{{Name: "programme"}, {Name: "short"}, {Name: "long"}},
	Criteria: []rule.Criterion{
		{Code: CodePlanKind, Provision: order95("21.1.1"), Readings: readCourseKind, Needs: 1<<fitsHours | 1<<fitsClaim},
	},
}.List()

// fitsLong is the same list, which cites the hours of a long course.
var fitsLong = fitsKind.Citing(CodePlanKind, order95("21.1.2"))

// fitsList returns the list that cites what decides of a programme.
func (r *Rules) fitsList(hours qagida.Count, claimed qualification.Kind) *rule.List {
	long := rule.AtLeast(hours, r.Courses.LongHours) == qagida.Yes
	if claimed == qualification.Short && r.Courses.CourseKind == qualification.AsDeclared {
		long = false
	}
	if long || claimed == qualification.Long {
		return fitsLong
	}
	return fitsKind
}

// FitsKind decides whether a programme of that length is what it calls itself, a
// short or a long course in the country. Under the reading course-kind of
// Courses the hours alone make the kind, or the claim stands when its least
// hours are kept. A claim other than short or long is refused.
//
// Source: order95/21.1.1 and 21.1.2; [qualification.Rules.Kind] returns the kind.
func (r Rules) FitsKind(p StudyPlan, claimed qualification.Kind) (decision qagida.Decision, err error) {
	if err := r.holdCourses(); err != nil {
		return qagida.Decision{}, err
	}
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	fits, err := r.fits(p.ProgrammeHours, claimed)
	if err != nil {
		return qagida.Decision{}, err
	}
	d := r.fitsList(p.ProgrammeHours, claimed).Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{rule.Is(fits).Under(r.fitsRests(p.ProgrammeHours, claimed))}))
	d.Choose(uint8(r.Courses.CourseKind))
	d.Show(rule.CountAmount(p.ProgrammeHours), int64(r.Courses.ShortHours), int64(r.Courses.LongHours))
	if d.Undetermined() {
		d.Unknown(rule.Missing(fitsHours, !p.ProgrammeHours.Known()) | rule.Missing(fitsClaim, claimed == 0))
	}
	return decision, nil
}

// fits reports whether a course in the country with those hours is of the kind
// that it claims. Where both claims have one answer, nobody needs to say which it
// is.
func (r *Rules) fits(hours qagida.Count, claimed qualification.Kind) (qagida.Fact, error) {
	if claimed != 0 {
		return r.fitsClaim(hours, claimed)
	}
	short, err := r.fitsClaim(hours, qualification.Short)
	if err != nil {
		return qagida.Unknown, err
	}
	long, err := r.fitsClaim(hours, qualification.Long)
	if err != nil || short != long {
		return qagida.Unknown, err
	}
	return short, nil
}

func (r *Rules) fitsClaim(hours qagida.Count, claimed qualification.Kind) (qagida.Fact, error) {
	course := qualification.Course{Place: qualification.Domestic, Hours: hours, Label: claimed}
	kind, err := r.Courses.Kind(course)
	switch {
	case err != nil:
		return qagida.Unknown, rule.Refuse("claimed", claimed.String(), refusal.NeitherShortNorLong)
	case kind == qualification.Neither:
		return qagida.No, nil
	default:
		return kind.Is(claimed), nil
	}
}

// fitsRests returns the reading course-kind where its other choice turns the
// outcome.
func (r *Rules) fitsRests(hours qagida.Count, claimed qualification.Kind) uint16 {
	return turning(r, switchesKind, func(r Rules) (qagida.Fact, error) { return r.fits(hours, claimed) })
}

// A claim in JSON: planning.fits_kind.
type (
	fitsKindInput struct {
		ProgrammeHours qagida.Count       `json:"programme_hours,omitzero"`
		Claimed        qualification.Kind `json:"claimed,omitzero"`
	}
	fitsKindAnswer struct {
		Decision qagida.Decision `json:"decision"`
	}
)

var fitsKindQuestion = rule.Question[Rules, fitsKindInput, fitsKindAnswer]{
	Name: "planning.fits_kind", Verbs: []string{"Rules.FitsKind"},
	Bounds: []rule.Bound{rule.At("programme_hours", "35", "36", "107", "108")},
	Lists:  []*rule.List{fitsKind, fitsLong},
	Rules:  Order95(),
	Ask: func(r Rules, in *fitsKindInput) (fitsKindAnswer, error) {
		d, err := r.FitsKind(StudyPlan{ProgrammeHours: in.ProgrammeHours}, in.Claimed)
		return fitsKindAnswer{d}, err
	},
}
