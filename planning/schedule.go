package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Who drafts the annual schedule of courses, and who agrees it (paragraph 13).

// The codes of the findings on the annual schedule.
const (
	// CodeScheduleDrafter: the annual schedule is drafted by the designated
	// organisation or by the methodological cabinet of a region (order95/13.1).
	//
	// Example: schedule {"drafted_by":"education-department"} → not-met
	CodeScheduleDrafter qagida.Code = "schedule-drafter"

	// CodeScheduleAgreement: the annual schedule is agreed with the authorised body
	// or with the education administration, as its drafter needs (order95/13.2).
	//
	// Example: schedule {"drafted_by":"methodological-cabinet","agreed_with":["authorised-body"]} → not-met
	CodeScheduleAgreement qagida.Code = "schedule-agreement"
)

// The facts that the criteria ask for.
const (
	scheduleDraftedBy = iota
	scheduleAgreedWith
)

// The criteria, in the order of the text.
const (
	scheduleDrafter = iota
	scheduleAgreement
)

var schedule = rule.Checklist{
	Name:  "planning.schedule",
	Facts: []string{scheduleDraftedBy: "drafted_by", scheduleAgreedWith: "agreed_with"},
	Criteria: []rule.Criterion{
		scheduleDrafter:   {Code: CodeScheduleDrafter, Provision: order95("13.1"), Readings: 0, Needs: 1 << scheduleDraftedBy},
		scheduleAgreement: {Code: CodeScheduleAgreement, Provision: order95("13.2"), Readings: 0, Needs: 1<<scheduleDraftedBy | 1<<scheduleAgreedWith},
	},
}.List()

// Schedule is the annual schedule of courses. Both fields may be left out:
// their zero values mean "not known".
type Schedule struct {
	DraftedBy  Party             `json:"drafted_by,omitzero"`  // who drafted it
	AgreedWith qagida.Set[Party] `json:"agreed_with,omitzero"` // everybody who has agreed it; known and empty is nobody
}

// Schedule decides whether the annual schedule of courses was drafted by whom
// the order charges with it, and agreed with whom it names for that drafter. The
// order sets no day for it. A party that does not exist is refused.
//
// Source: order95/13.1 and 13.2.
func (r Rules) Schedule(s Schedule) (decision qagida.Decision, err error) {
	if err := partyWords.Check("drafted_by", s.DraftedBy); err != nil {
		return qagida.Decision{}, err
	}
	if err := rule.CheckSet("agreed_with", s.AgreedWith, UnifiedDatabase); err != nil {
		return qagida.Decision{}, err
	}
	d := schedule.Open(&decision, r.Edition)
	d.Answer(s.answers())
	if d.Undetermined() {
		d.Unknown(rule.Missing(scheduleDraftedBy, s.DraftedBy == 0) |
			rule.Missing(scheduleAgreedWith, !s.AgreedWith.Known()))
	}
	return decision, nil
}

// answers returns the answer to each criterion.
func (s *Schedule) answers() rule.Answers {
	charged := s.DraftedBy.draftsSchedules()
	return rule.Collect([]rule.Answer{
		scheduleDrafter:   rule.Is(charged),
		scheduleAgreement: rule.Where(charged, rule.Is(s.agreed())),
	})
}

// draftsSchedules reports whether para 13 charges the party with the annual
// schedule.
func (p Party) draftsSchedules() qagida.Fact {
	return p.Is(DesignatedOrganisation).Or(p.Is(MethodologicalCabinet))
}

// agreed reports whether the agreement that the drafter needs is there. While
// the drafter is not known, two agreements suffice for either, and none for
// neither.
func (s *Schedule) agreed() qagida.Fact {
	if party := AgreedBy(s.DraftedBy); party != 0 {
		return s.AgreedWith.Has(party)
	}
	body, administration := s.AgreedWith.Has(AuthorisedBody), s.AgreedWith.Has(EducationAdministration)
	if body != administration {
		return qagida.Unknown
	}
	return body
}

// AgreedBy returns who agrees the annual schedule that a party drafts: the
// authorised body for the designated organisation, the education administration
// for the methodological cabinet of a region. It is not known for any other
// party.
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

// A schedule in JSON: planning.schedule.
type scheduleAnswer struct {
	AgreedBy Party           `json:"agreed_by"`
	Decision qagida.Decision `json:"decision"`
}

var scheduleQuestion = rule.Question[Rules, Schedule, scheduleAnswer]{
	Name: "planning.schedule", Verbs: []string{"Rules.Schedule", "AgreedBy"},
	Lists: []*rule.List{schedule},
	Rules: Order95(),
	Ask: func(r Rules, in *Schedule) (scheduleAnswer, error) {
		d, err := r.Schedule(*in)
		return scheduleAnswer{AgreedBy(in.DraftedBy), d}, err
	},
}
