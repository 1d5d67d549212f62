package qualification

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Whom may a provider invite to a course, and for what: paragraph 20.

// The codes of the findings on an invited specialist.
const (
	// CodeGuestKind: an invited specialist is of a kind that the order lists
	// (order95/20). Under the reading guest-list=examples anybody else will do.
	//
	// Example: guest {"guest":{"kind":"other"}} → not-met
	CodeGuestKind qagida.Code = "guest-kind"

	// CodeGuestPart: an invited specialist gives single lectures and practical
	// classes, not the whole course (order95/20).
	//
	// Example: guest {"guest":{"parts":["lecture","whole-course"]}} → not-met
	CodeGuestPart qagida.Code = "guest-part"
)

// The readings that outcomes may rest on, a bit each.
const readGuestList = 1

// The criteria, in the order of the text; the facts that they ask for are
// numbered alike.
const (
	guestKind = iota
	guestPart
)

var guest = rule.Checklist{
	Name: "qualification.guest",
	Facts: []string{
		guestKind: "guest.kind",
		guestPart: "guest.parts",
	},
	Readings: []string{"guest-list"},
	Criteria: []rule.Criterion{
		guestKind: {Code: CodeGuestKind, Provision: order95("20"), Readings: readGuestList, Needs: 1 << guestKind},
		guestPart: {Code: CodeGuestPart, Provision: order95("20"), Readings: 0, Needs: 1 << guestPart},
	},
}.List()

// Guest decides whether a specialist may be invited to a course: one of a kind
// that para 20 lists, for single lectures and practical classes. Who teaches the
// whole course is an instructor: see [Rules.Instructor].
//
// Under the reading guest-list=examples anybody may be invited, and the kind is
// not asked for. The error names an enumeration that is out of range.
//
// Source: order95/20.
func (r Rules) Guest(g Guest) (decision qagida.Decision, err error) {
	if err := g.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := guest.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		guestKind: r.invited(g.Kind),
		guestPart: rule.Is(g.Parts.Has(WholeCourse).Not()),
	}))
	d.Choose(uint8(r.GuestList))
	d.Unknown(rule.Missing(guestKind, g.Kind == 0) | rule.Missing(guestPart, !g.Parts.Known()))
	return decision, nil
}

// invited answers whether somebody of the kind may be invited. It rests on the
// reading guest-list unless para 20 names the kind.
func (r *Rules) invited(k GuestKind) rule.Answer {
	named := k.named()
	switch {
	case named == qagida.Yes:
		return rule.Is(named)
	case r.GuestList == GuestExamples:
		return rule.Of(qagida.Met).Under(readGuestList)
	default:
		return rule.Is(named).Under(readGuestList)
	}
}

// named reports whether para 20 names the kind.
func (k GuestKind) named() qagida.Fact {
	if k == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(k != OtherGuest)
}

// Guest is what is known of an invited specialist. Every field may be left out:
// its zero value means "not known".
type Guest struct {
	Kind  GuestKind             `json:"kind,omitzero"`
	Parts qagida.Set[GuestPart] `json:"parts,omitzero"` // everything the guest does in the course
}

// check refuses what cannot be meant.
func (g *Guest) check() error {
	return cmp.Or(guestWords.Check("guest.kind", g.Kind), rule.CheckSet("guest.parts", g.Parts, WholeCourse))
}

// GuestKind is a kind of specialist whom a provider invites beside its
// instructors (para 20).
type GuestKind uint8

// The kinds of para 20, and any other.
const (
	_                      GuestKind = iota // not known
	Methodologist                           // a methodologist
	Teacher                                 // a teacher
	HeadOfOrganisation                      // the head of an educational organisation
	Practitioner                            // a practitioner
	IndustryGuest                           // a specialist from industry
	ChamberRepresentative                   // of a regional chamber of entrepreneurs
	EmployerRepresentative                  // of an association of employers
	OtherGuest                              // anybody else
)

var guestWords = rule.NewWords[GuestKind]("guest",
	unknownWord,
	rule.Word{Code: "methodologist", Name: qagida.Text{KK: "әдіскер", RU: "методист", EN: "methodologist"}},
	rule.Word{Code: "teacher", Name: qagida.Text{KK: "педагог", RU: "педагог", EN: "teacher"}},
	rule.Word{Code: "head", Name: qagida.Text{KK: "білім беру ұйымының басшысы", RU: "руководитель организации образования", EN: "head of an educational organisation"}},
	rule.Word{Code: "practitioner", Name: qagida.Text{KK: "практик маман", RU: "практик", EN: "practitioner"}},
	rule.Word{Code: "industry-specialist", Name: qagida.Text{KK: "өндіріс маманы", RU: "специалист производства", EN: "specialist from industry"}},
	rule.Word{Code: "chamber-representative", Name: qagida.Text{KK: "өңірлік кәсіпкерлер палатасының өкілі", RU: "представитель региональной палаты предпринимателей", EN: "representative of a regional chamber of entrepreneurs"}},
	rule.Word{Code: "employer-representative", Name: qagida.Text{KK: "жұмыс берушілер қауымдастығының өкілі", RU: "представитель ассоциации работодателей", EN: "representative of an association of employers"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа адам", RU: "другое лицо", EN: "somebody else"}},
)

// GuestPart is what a guest does in a course (para 20).
type GuestPart uint8

// The parts of a course.
const (
	_             GuestPart = iota // not known
	SingleLecture                  // gives single lectures
	PracticalWork                  // leads practical classes
	WholeCourse                    // teaches the course, as only an instructor of para 19 may
)

var guestPartWords = rule.NewWords[GuestPart]("guest-part",
	unknownWord,
	rule.Word{Code: "lecture", Name: qagida.Text{KK: "жекелеген дәрістер", RU: "отдельные лекции", EN: "individual lectures"}},
	rule.Word{Code: "practical", Name: qagida.Text{KK: "практикалық сабақтар", RU: "практические занятия", EN: "practical classes"}},
	rule.Word{Code: "whole-course", Name: qagida.Text{KK: "бүкіл курс", RU: "весь курс", EN: "whole course"}},
)

type guestInput struct {
	Guest Guest `json:"guest,omitzero"`
}

var guestQuestion = rule.Question[Rules, guestInput, decisionAnswer]{
	Name:  "qualification.guest",
	Verbs: []string{"Rules.Guest"},
	Lists: []*rule.List{guest},
	Rules: Order95(),
	Ask: func(r Rules, in *guestInput) (decisionAnswer, error) {
		d, err := r.Guest(in.Guest)
		return decisionAnswer{d}, err
	},
}
