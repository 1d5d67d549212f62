package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Was the course assessed as paragraphs 27, 28 and 2.7 ask: the rule of the
// assessment package, for the kind of the course.

// The conditions on how an assessment is held.
const (
	conductExpert = iota
	conductIndependent
	conductContract
	conductOwn
	conductForm
	conductConditions // how many they are
)

// conduct answers each condition of a course at home: while its hours are not
// known, what is said of every kind that it can be. It names the reading
// course-kind where another choice leaves other kinds.
func (r *Rules) conduct(i *Issuance) (answers [conductConditions]rule.Answer) {
	rests, first := r.restsOnKind(i), true
	for kind := range r.kindsAtHome(i).All() {
		one := r.conductOf(i, kind)
		for k := range answers {
			if !first {
				one[k] = rule.Either(answers[k], one[k])
			}
			answers[k] = one[k].Under(rests)
		}
		first = false
	}
	return answers
}

// restsOnKind returns the reading course-kind where its choices leave other kinds.
func (r *Rules) restsOnKind(i *Issuance) uint16 {
	partition, declared := *r, *r
	partition.Qualification.CourseKind = qualification.Partition
	declared.Qualification.CourseKind = qualification.AsDeclared
	if partition.kindsAtHome(i) == declared.kindsAtHome(i) {
		return 0
	}
	return readCourseKind
}

// kindsAtHome returns the kinds that a course can be at home: one where its hours
// are known.
func (r *Rules) kindsAtHome(i *Issuance) qagida.Set[qualification.Kind] {
	course := i.Course.Course
	course.Place = qualification.Domestic
	if kind, _ := r.Qualification.Kind(course); kind != 0 {
		return qagida.SetOf(kind)
	}
	kinds := qagida.SetOf[qualification.Kind]()
	for _, hours := range [...]int{0, r.Qualification.ShortHours, r.Qualification.LongHours} {
		course.Hours = qagida.CountOf(hours)
		kind, _ := r.Qualification.Kind(course)
		kinds = kinds.With(kind)
	}
	return kinds
}

// conductOf answers each condition of a course of a kind. A course that is neither
// short nor long ends in no assessment.
func (r *Rules) conductOf(i *Issuance, kind qualification.Kind) [conductConditions]rule.Answer {
	rules := assessment.Order95()
	rules.ExpertDuty = r.ExpertDuty
	o, _ := rules.ConductOutcomes(assessment.Conduct{
		Kind: assessment.KindFor(kind), Assessor: i.AssessedBy, Organisation: i.Organisation,
		Independent: i.Independent, Contract: i.AssessmentContract,
		CertifiedExpert: i.CertifiedExpert, ProgrammeForm: i.ProgrammeForm,
	})
	assessed := qagida.FactOf(kind != qualification.Neither)
	expert := rule.Of(o.Expert)
	if kind == qualification.Long {
		expert = expert.Under(readExpertDuty)
	}
	return [...]rule.Answer{
		conductExpert:      rule.Where(assessed, expert),
		conductIndependent: rule.Where(assessed, rule.Of(o.Independent)),
		conductContract:    rule.Where(assessed, rule.Of(o.Contract)),
		conductOwn:         rule.Where(assessed, rule.Of(o.Own)),
		conductForm:        rule.Where(assessed, rule.Of(o.Form)),
	}
}
