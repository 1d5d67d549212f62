package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// FullCourseDecision says whether a course with its process is one that the
// order allows, what kind it is, and what is worth a second look.
type FullCourseDecision struct {
	qagida.Decision
	Kind     Kind
	Warnings qagida.Set[Warning] // not known while the levels are not
}

// MarshalJSON gives {"kind":…,"warnings":…,"decision":…}.
func (d FullCourseDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("kind", d.Kind)
	o.Add("warnings", d.Warnings)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// FullCourse decides on a course in full: its level (para 3), release from work
// (para 4), process (paras 15 and 18) and length (para 21). It answers the
// criteria of [Rules.Course] and [Rules.Process] together and one on the level.
//
// A course for both general or vocational secondary and post-secondary
// education is allowed and gets the warning [TwoCollegeLevels]. The error names
// what [Rules.Course] or [Rules.Process] refuses.
//
// Source: order95/3.1 to 3.7, 4.1 to 4.3, 15, 18 and 21.1.1 to 21.2.2.
func (r Rules) FullCourse(c Course, p Process) (decision FullCourseDecision, err error) {
	span, err := r.measure(&c)
	if err != nil {
		return FullCourseDecision{}, err
	}
	if err := p.check(); err != nil {
		return FullCourseDecision{}, err
	}
	d := fullCourseChecklist.Open(&decision.Decision, r.Edition)
	d = d.Record(fullLevels, anyOf(c.Levels).Outcome())
	d = c.recordRelease(d, fullRelease, span)
	d = p.record(d, fullProcess)
	d = r.recordLength(d, fullLength, &c, span)

	r.showCourse(d, &c)
	if d.Undetermined() {
		d.Unknown(r.unknown(&c) | p.unknown())
	}
	d.Close()
	decision.Kind, decision.Warnings = r.kind(&c, span), c.warnings()
	return decision, nil
}

// warnings reports a course that serves the two levels on which a college
// teaches.
func (c *Course) warnings() qagida.Set[Warning] {
	switch c.Levels.Has(Secondary).And(c.Levels.Has(PostSecondary)) {
	case qagida.Yes:
		return qagida.SetOf(TwoCollegeLevels)
	case qagida.No:
		return qagida.SetOf[Warning]()
	default:
		return qagida.Set[Warning]{}
	}
}
