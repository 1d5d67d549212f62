package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Who may confirm the level that teachers reached on a course: paragraph 2.7.

// The codes of the findings on an expert.
const (
	// CodeExpertCertified: an expert is a certified specialist (order95/2.7).
	//
	// Example: expert {"expert":{"certified":false}} → not-met
	CodeExpertCertified qagida.Code = "expert-certified"

	// CodeExpertCourse: an expert confirms the level reached on a long course
	// (order95/2.7).
	//
	// Example: expert {"expert":{"course":"short"}} → not-met
	CodeExpertCourse qagida.Code = "expert-course"
)

// The criteria, in the order of the text; the facts that they ask for are
// numbered alike.
const (
	expertCertified = iota
	expertLongCourse
)

var expert = rule.Checklist{
	Name: "qualification.expert",
	Facts: []string{
		expertCertified:  "expert.certified",
		expertLongCourse: "expert.course",
	},
	Criteria: []rule.Criterion{
		expertCertified:  {Code: CodeExpertCertified, Provision: order95("2.7"), Readings: 0, Needs: 1 << expertCertified},
		expertLongCourse: {Code: CodeExpertCourse, Provision: order95("2.7"), Readings: 0, Needs: 1 << expertLongCourse},
	},
}.List()

// Expert decides whether a person may act as an expert: a certified specialist,
// and on a long course only. The order knows no expert of short courses.
//
// The error names a kind that is out of range.
//
// Source: order95/2.7.
func (r Rules) Expert(e Expert) (decision qagida.Decision, err error) {
	if err := kindWords.Check("expert.course", e.Course); err != nil {
		return qagida.Decision{}, err
	}
	d := expert.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		expertCertified:  rule.Is(e.Certified),
		expertLongCourse: rule.Is(e.Course.Is(Long)),
	}))
	d.Unknown(rule.Missing(expertCertified, !e.Certified.Known()) | rule.Missing(expertLongCourse, e.Course == 0))
	return decision, nil
}

// Expert is what is known of a person who is to confirm the level that teachers
// reached on a course. Every field may be left out: its zero value means "not
// known".
type Expert struct {
	Certified qagida.Fact `json:"certified,omitzero"` // a certified specialist: the order does not say by whom
	Course    Kind        `json:"course,omitzero"`    // the kind of the course
}

type expertInput struct {
	Expert Expert `json:"expert,omitzero"`
}

var expertQuestion = rule.Question[Rules, expertInput, decisionAnswer]{
	Name:  "qualification.expert",
	Verbs: []string{"Rules.Expert"},
	Lists: []*rule.List{expert},
	Rules: Order95(),
	Ask: func(r Rules, in *expertInput) (decisionAnswer, error) {
		d, err := r.Expert(in.Expert)
		return decisionAnswer{d}, err
	},
}
