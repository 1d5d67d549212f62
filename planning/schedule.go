package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Schedule is the annual schedule of courses. Both fields may be left out:
// their zero values mean "not known".
type Schedule struct {
	DraftedBy  Party             `json:"drafted_by,omitzero"`  // who drafted it
	AgreedWith qagida.Set[Party] `json:"agreed_with,omitzero"` // everybody who has agreed it; known and empty is nobody
}

// AgreedBy is who agrees the annual schedule that a party drafts: the authorised
// body for the designated organisation, the education administration for the
// methodological cabinet of a region. It is not known for any other party.
//
// Source: order95/13.2.
func AgreedBy(drafter Party) Party {
	switch drafter {
	case DesignatedOrganisation:
		return AuthorisedBody
	case MethodologicalCabinet:
		return EducationAdministration
	default:
		return 0
	}
}

// Schedule decides whether the annual schedule of courses was drafted by whom
// the order charges with it, and agreed with whom it names for that drafter. The
// order sets no day for it. A party that does not exist is refused.
//
// Source: order95/13.1 and 13.2.
func (r Rules) Schedule(s Schedule) (decision qagida.Decision, err error) {
	if err := partyWords.Check("schedule.drafted_by", s.DraftedBy); err != nil {
		return qagida.Decision{}, err
	}
	if err := s.AgreedWith.Check("schedule.agreed_with", UnifiedDatabase); err != nil {
		return qagida.Decision{}, err
	}
	charged := s.DraftedBy.Is(DesignatedOrganisation).Or(s.DraftedBy.Is(MethodologicalCabinet))
	d := scheduleChecklist.Open(&decision, r.Edition)
	d = d.Record(scheduleDrafter, charged.Outcome())
	d = d.Record(scheduleAgreement, qagida.Where(charged, s.agreed().Outcome()))
	d.Unknown(rule.Missing(fieldDrafter, s.DraftedBy == 0) | rule.Missing(fieldAgreed, !s.AgreedWith.Known()))
	d.Close()
	return decision, nil
}

// agreed asks for the agreement that the drafter needs. While the drafter is not
// known, two agreements suffice for either, and none for neither.
func (s Schedule) agreed() qagida.Fact {
	if party := AgreedBy(s.DraftedBy); party != 0 {
		return s.AgreedWith.Has(party)
	}
	body, administration := s.AgreedWith.Has(AuthorisedBody), s.AgreedWith.Has(EducationAdministration)
	if body != administration {
		return qagida.Unknown
	}
	return body
}
