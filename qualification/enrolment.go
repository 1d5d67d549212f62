package qualification

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Is a participant enrolled as the order asks: paragraphs 14, 16 and 23.

// The codes of the findings on enrolment.
const (
	// CodeSendingOrder: a teacher is sent to the course by order of the head of
	// the organisation, the department or the administration (order95/14).
	//
	// Example: enrolment {"enrolment":{"sent_by":"none"}} → not-met
	CodeSendingOrder qagida.Code = "enrolment-sending-order"

	// CodeAdministrationLetter: there is a letter of the education administration
	// with a list of participants (order95/16).
	//
	// Example: enrolment {"enrolment":{"letter":false}} → not-met
	CodeAdministrationLetter qagida.Code = "enrolment-letter"

	// CodeListed: the list names the participant (order95/16).
	//
	// Example: enrolment {"enrolment":{"letter":true,"listed":true}} → met
	CodeListed qagida.Code = "enrolment-listed"

	// CodeEnrolmentOrder: the head of the provider ordered the enrolment
	// (order95/16).
	//
	// Example: enrolment {"enrolment":{"order":false}} → not-met
	CodeEnrolmentOrder qagida.Code = "enrolment-order"

	// CodeContract: the participant and the provider have a contract
	// (order95/23).
	//
	// Example: enrolment {"enrolment":{"contract":false}} → not-met
	CodeContract qagida.Code = "enrolment-contract"
)

// The facts that the criteria ask for.
const (
	enrolmentSentBy = iota
	enrolmentSubordination
	enrolmentFunding
	enrolmentLetter
	enrolmentListed
	enrolmentOrder
	enrolmentContract
)

// The reading that outcomes may rest on.
const readEnrolmentLetter = 1 << 0

// The criteria, in the order of the text.
const (
	enrolledBySendingOrder = iota
	enrolledByLetter
	enrolledByList
	enrolledByOrder
	enrolledByContract
)

// lettersNeed are the facts on the letter of the education administration.
const lettersNeed = 1<<enrolmentSubordination | 1<<enrolmentFunding | 1<<enrolmentLetter

var enrolment = rule.Checklist{
	Name: "qualification.enrolment",
	Facts: []string{
		enrolmentSentBy:        "enrolment.sent_by",
		enrolmentSubordination: "enrolment.subordination",
		enrolmentFunding:       "enrolment.public_funding",
		enrolmentLetter:        "enrolment.letter",
		enrolmentListed:        "enrolment.listed",
		enrolmentOrder:         "enrolment.order",
		enrolmentContract:      "enrolment.contract",
	},
	Readings: []string{"enrolment-letter"},
	Criteria: []rule.Criterion{
		enrolledBySendingOrder: {Code: CodeSendingOrder, Provision: order95("14"), Needs: 1 << enrolmentSentBy},
		enrolledByLetter:       {Code: CodeAdministrationLetter, Provision: order95("16"), Readings: readEnrolmentLetter, Needs: lettersNeed},
		enrolledByList:         {Code: CodeListed, Provision: order95("16"), Readings: readEnrolmentLetter, Needs: lettersNeed | 1<<enrolmentListed, Aside: 1 << enrolmentLetter},
		enrolledByOrder:        {Code: CodeEnrolmentOrder, Provision: order95("16"), Needs: 1 << enrolmentOrder},
		enrolledByContract:     {Code: CodeContract, Provision: order95("23"), Needs: 1 << enrolmentContract},
	},
}.List()

// Enrolment decides whether a participant is enrolled as the order asks: sent by
// an order of one of three heads (para 14), named in the list that came with a
// letter of the education administration and enrolled by order of the head of
// the provider (para 16), and bound by a contract (para 23).
//
// The reading enrolment-letter says who needs the letter: everybody, those whom
// public money pays for, or everybody but the teachers of republican
// organisations, which stand under no administration (para 9.2.3). The list is
// attached to the letter: who is on it has one. The error names an issuer or a
// subordination that is out of range, and a place on the list of a letter that is
// said not to be there.
//
// Source: order95/14, 16 and 23.
func (r Rules) Enrolment(e Enrolment) (decision qagida.Decision, err error) {
	if err := e.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := enrolment.Open(&decision, r.Edition)
	d.Answer(r.enrolment(&e))
	d.Choose(uint8(r.EnrolmentLetter))
	if d.Undetermined() {
		d.Unknown(e.unknown(r.EnrolmentLetter))
	}
	return decision, nil
}

// enrolment returns the answer to each criterion.
func (r *Rules) enrolment(e *Enrolment) rule.Answers {
	needed := e.needsLetter(r.EnrolmentLetter)
	return rule.Collect([]rule.Answer{
		enrolledBySendingOrder: rule.Is(e.SentBy.mayOrder()),
		enrolledByLetter:       lettered(needed, e.lettered()),
		enrolledByList:         e.listAnswer(needed),
		enrolledByOrder:        rule.Is(e.Order),
		enrolledByContract:     rule.Is(e.Contract),
	})
}

// lettered returns the answer to a criterion on the letter, where one is needed.
// Whether one is needed rests on the reading, so the answer does either way.
func lettered(needed, f qagida.Fact) rule.Answer {
	return rule.Where(needed, rule.Is(f)).Under(readEnrolmentLetter)
}

// lettered reports whether there is a letter: who is on the list shows that there is one.
func (e *Enrolment) lettered() qagida.Fact {
	if e.Listed == qagida.Yes {
		return qagida.Yes
	}
	return e.Letter
}

// listAnswer answers whether the list names the participant. Who is not on it does not
// wait for the letter.
func (e *Enrolment) listAnswer(needed qagida.Fact) rule.Answer {
	answer := lettered(needed, e.lettered().And(e.Listed))
	if e.Listed == qagida.No {
		return answer.Aside()
	}
	return answer
}

// needsLetter reports whether the participant needs the letter of the education
// administration (para 16).
func (e *Enrolment) needsLetter(reading EnrolmentLetterReading) qagida.Fact {
	switch reading {
	case LetterForPublicFunding:
		return e.PublicFunding
	case LetterNotRepublican:
		return e.Subordination.Is(RepublicanOrganisation).Not()
	default:
		return qagida.Yes
	}
}

// mayOrder reports whether para 14 names the issuer.
func (i Issuer) mayOrder() qagida.Fact {
	switch i {
	case 0:
		return qagida.Unknown
	case OrganisationHead, DepartmentHead, AdministrationHead:
		return qagida.Yes
	default:
		return qagida.No
	}
}

// unknown marks the facts that nobody has stated. Who pays and under whom the
// organisation stands are among them only where the reading asks for it, and the
// list only where there may be a letter.
func (e *Enrolment) unknown(reading EnrolmentLetterReading) uint64 {
	return rule.Missing(enrolmentSentBy, e.SentBy == 0) |
		rule.Missing(enrolmentSubordination, e.Subordination == 0 && reading == LetterNotRepublican) |
		rule.Missing(enrolmentFunding, !e.PublicFunding.Known() && reading == LetterForPublicFunding) |
		rule.Missing(enrolmentLetter, !e.lettered().Known()) |
		rule.Missing(enrolmentListed, !e.Listed.Known() && e.Letter != qagida.No) |
		rule.Missing(enrolmentOrder, !e.Order.Known()) |
		rule.Missing(enrolmentContract, !e.Contract.Known())
}

type enrolmentInput struct {
	Enrolment Enrolment `json:"enrolment,omitzero"`
}

type enrolmentAnswer struct {
	RequestTo Addressee       `json:"request_to"` // who gets the request of the teacher's organisation
	Decision  qagida.Decision `json:"decision"`
}

var enrolmentQuestion = rule.Question[Rules, enrolmentInput, enrolmentAnswer]{
	Name:  "qualification.enrolment",
	Verbs: []string{"Rules.Enrolment", "Subordination.RequestTo"},
	Lists: []*rule.List{enrolment},
	Rules: Order95(),
	Ask: func(r Rules, in *enrolmentInput) (enrolmentAnswer, error) {
		d, err := r.Enrolment(in.Enrolment)
		return enrolmentAnswer{in.Enrolment.Subordination.RequestTo(), d}, err
	},
}

// Enrolment is what is known of the papers by which a participant is enrolled.
// Every field may be left out: its zero value means "not known".
type Enrolment struct {
	SentBy        Issuer        `json:"sent_by,omitzero"`        // who ordered the teacher to the course
	Subordination Subordination `json:"subordination,omitzero"`  // of the teacher's organisation; asked for under one reading
	PublicFunding qagida.Fact   `json:"public_funding,omitzero"` // a budget pays; asked for under one reading only
	Letter        qagida.Fact   `json:"letter,omitzero"`         // the administration's letter came with its list
	Listed        qagida.Fact   `json:"listed,omitzero"`         // the list names the participant
	Order         qagida.Fact   `json:"order,omitzero"`          // the head of the provider ordered the enrolment
	Contract      qagida.Fact   `json:"contract,omitzero"`       // the participant and the provider have a contract
}

// check refuses what cannot be meant. The list comes with the letter.
func (e *Enrolment) check() error {
	if e.Letter == qagida.No && e.Listed == qagida.Yes {
		return rule.Refuse("enrolment.listed", "true", refusal.NoLetterForTheList)
	}
	return cmp.Or(
		issuerWords.Check("enrolment.sent_by", e.SentBy),
		subordinationWords.Check("enrolment.subordination", e.Subordination),
	)
}

// Issuer is who ordered a teacher to be sent to a course (para 14).
type Issuer uint8

// The three heads of para 14, and the other cases.
const (
	_                  Issuer = iota // not known
	OrganisationHead                 // the head of the educational organisation
	DepartmentHead                   // the head of the education department
	AdministrationHead               // the head of the education administration
	OtherIssuer                      // anybody else
	NoIssuer                         // there is no order
)

var issuerWords = rule.NewWords[Issuer]("issuer",
	unknownWord,
	rule.Word{Code: "organisation", Name: qagida.Text{KK: "білім беру ұйымының басшысы", RU: "руководитель организации образования", EN: "head of the educational organisation"}},
	rule.Word{Code: "department", Name: qagida.Text{KK: "білім бөлімінің басшысы", RU: "руководитель отдела образования", EN: "head of the education department"}},
	rule.Word{Code: "administration", Name: qagida.Text{KK: "білім басқармасының басшысы", RU: "руководитель управления образования", EN: "head of the education administration"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа адам", RU: "другое лицо", EN: "somebody else"}},
	rule.Word{Code: "none", Name: qagida.Text{KK: "бұйрық жоқ", RU: "приказа нет", EN: "there is no order"}},
)
