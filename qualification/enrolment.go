package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Issuer says who ordered a teacher to be sent to a course (para 14).
type Issuer uint8

// The three heads of para 14, and the other cases.
const (
	_                  Issuer = iota // not known
	OrganisationHead                 // the head of the organisation of education
	DepartmentHead                   // the head of the education department
	AdministrationHead               // the head of the education administration
	OtherIssuer                      // anybody else
	NoIssuer                         // there is no order
)

var issuerWords = rule.NewWords[Issuer]("issuer",
	unknownWord,
	rule.Word{Code: "organisation", Name: qagida.Text{KK: "білім беру ұйымының басшысы", RU: "руководитель организации образования", EN: "head of the organisation of education"}},
	rule.Word{Code: "department", Name: qagida.Text{KK: "білім бөлімінің басшысы", RU: "руководитель отдела образования", EN: "head of the education department"}},
	rule.Word{Code: "administration", Name: qagida.Text{KK: "білім басқармасының басшысы", RU: "руководитель управления образования", EN: "head of the education administration"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа адам", RU: "другое лицо", EN: "anybody else"}},
	rule.Word{Code: "none", Name: qagida.Text{KK: "бұйрық жоқ", RU: "приказа нет", EN: "there is no order"}},
)

// Enrolment is what is known of the papers by which a participant is enrolled.
// Every field may be left out: its zero value means "not known".
type Enrolment struct {
	SentBy        Issuer      `json:"sent_by,omitzero"`        // who ordered the teacher to the course
	PublicFunding qagida.Fact `json:"public_funding,omitzero"` // a budget pays; asked for under one reading only
	Letter        qagida.Fact `json:"letter,omitzero"`         // the administration's letter came with its list
	Listed        qagida.Fact `json:"listed,omitzero"`         // the list names the participant
	Order         qagida.Fact `json:"order,omitzero"`          // the head of the provider ordered the enrolment
	Contract      qagida.Fact `json:"contract,omitzero"`       // the participant and the provider have a contract
}

// Enrolment decides whether a participant is enrolled as the order asks: sent by
// an order of one of three heads (para 14), named in the list that came with a
// letter of the education administration and enrolled by order of the head of
// the provider (para 16), and bound by a contract (para 23).
//
// The reading enrolment-letter says whether somebody who pays in person needs the
// letter. The error names an issuer that is out of range.
//
// Source: order95/14, 16 and 23.
func (r Rules) Enrolment(e Enrolment) (decision qagida.Decision, err error) {
	if err := issuerWords.Check("enrolment.sent_by", e.SentBy); err != nil {
		return qagida.Decision{}, err
	}
	reading, needed := uint8(r.EnrolmentLetter), qagida.Yes
	if r.EnrolmentLetter == LetterForPublicFunding {
		needed = e.PublicFunding
	}
	d := enrolmentChecklist.Open(&decision, r.Edition)
	d = d.Record(enrolmentSent, e.SentBy.mayOrder().Outcome())
	d = d.RecordUnder(enrolmentLetterCame, qagida.Where(needed, e.Letter.Outcome()), reading)
	d = d.RecordUnder(enrolmentListed, qagida.Where(needed, e.Letter.And(e.Listed).Outcome()), reading)
	d = d.Record(enrolmentOrdered, e.Order.Outcome())
	d = d.Record(enrolmentContract, e.Contract.Outcome())
	d.Unknown(r.unknownOfEnrolment(&e))
	d.Close()
	return decision, nil
}

// unknownOfEnrolment marks the facts that nobody has stated. Who pays is one of
// them only where the reading asks for it.
func (r *Rules) unknownOfEnrolment(e *Enrolment) uint64 {
	return rule.Missing(enrolmentFieldSentBy, e.SentBy == 0) |
		rule.Missing(enrolmentFieldFunding, !e.PublicFunding.Known() && r.EnrolmentLetter == LetterForPublicFunding) |
		rule.Missing(enrolmentFieldLetter, !e.Letter.Known()) |
		rule.Missing(enrolmentFieldListed, !e.Listed.Known()) |
		rule.Missing(enrolmentFieldOrder, !e.Order.Known()) |
		rule.Missing(enrolmentFieldContract, !e.Contract.Known())
}

// mayOrder asks whether para 14 names the issuer.
func (i Issuer) mayOrder() qagida.Fact {
	if i == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(i <= AdministrationHead)
}
