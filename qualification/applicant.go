package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Applicant is what is known of a teacher who wants to take a course. Every
// field may be left out: its zero value means "not known".
type Applicant struct {
	Education        qagida.Set[Education] `json:"education,omitzero"` // every ground held; known and empty is the same as none
	Workplace        Workplace             `json:"workplace,omitzero"`
	KnowsLegislation qagida.Fact           `json:"knows_legislation,omitzero"` // as declared: the order gives no test (para 7.3)
	BasicEnglish     qagida.Fact           `json:"basic_english,omitzero"`     // asked for only by courses in language competence (para 7.4)

	HoldsCertificates qagida.Fact          `json:"holds_certificates,omitzero"` // has any certificates to copy (para 8.4)
	Documents         qagida.Set[Document] `json:"documents,omitzero"`          // handed in; not known until somebody has looked
	LetterLanguage    qagida.Lang          `json:"motivation_letter_language,omitzero"`
}

// check refuses what cannot be meant.
func (a *Applicant) check() error {
	switch {
	case a.Education.Has(NoEducation) == qagida.Yes && a.Education.Len() > 1:
		return rule.Refuse("applicant.education", a.Education.String(), refusal.NoneBesideAGround)
	case a.Workplace > OtherWorkplace:
		return workplaceWords.Check("applicant.workplace", a.Workplace)
	case a.LetterLanguage > qagida.English:
		return rule.Refuse("applicant.motivation_letter_language", a.LetterLanguage.String(), refusal.NotOneOf, "kk, ru, en")
	case !rule.Within(a.Education, NoEducation):
		return rule.CheckSet("applicant.education", a.Education, NoEducation)
	case !rule.Within(a.Documents, MotivationLetter):
		return rule.CheckSet("applicant.documents", a.Documents, MotivationLetter)
	default:
		return nil
	}
}
