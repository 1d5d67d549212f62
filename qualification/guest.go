package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// GuestKind is a kind of specialist whom a provider invites beside its
// instructors (para 20).
type GuestKind uint8

// The kinds of para 20, and any other.
const (
	_                      GuestKind = iota // not known
	Methodologist                           // a methodologist
	Teacher                                 // a teacher
	HeadOfOrganisation                      // the head of an organisation of education
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
	rule.Word{Code: "head", Name: qagida.Text{KK: "білім беру ұйымының басшысы", RU: "руководитель организации образования", EN: "head of an organisation of education"}},
	rule.Word{Code: "practitioner", Name: qagida.Text{KK: "практик маман", RU: "практик", EN: "practitioner"}},
	rule.Word{Code: "industry-specialist", Name: qagida.Text{KK: "өндіріс маманы", RU: "специалист производства", EN: "specialist from industry"}},
	rule.Word{Code: "chamber-representative", Name: qagida.Text{KK: "өңірлік кәсіпкерлер палатасының өкілі", RU: "представитель региональной палаты предпринимателей", EN: "representative of a regional chamber of entrepreneurs"}},
	rule.Word{Code: "employer-representative", Name: qagida.Text{KK: "жұмыс берушілер қауымдастығының өкілі", RU: "представитель ассоциации работодателей", EN: "representative of an association of employers"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа адам", RU: "другое лицо", EN: "anybody else"}},
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
	rule.Word{Code: "lecture", Name: qagida.Text{KK: "жекелеген дәрістер", RU: "отдельные лекции", EN: "single lectures"}},
	rule.Word{Code: "practical", Name: qagida.Text{KK: "практикалық сабақтар", RU: "практические занятия", EN: "practical classes"}},
	rule.Word{Code: "whole-course", Name: qagida.Text{KK: "бүкіл курс", RU: "весь курс", EN: "the whole course"}},
)

// Guest is what is known of an invited specialist. Every field may be left out:
// its zero value means "not known".
type Guest struct {
	Kind  GuestKind             `json:"kind,omitzero"`
	Parts qagida.Set[GuestPart] `json:"parts,omitzero"` // everything the guest does in the course
}

// Guest decides whether a specialist may be invited to a course: one of a kind
// that para 20 lists, for single lectures and practical classes. Who teaches the
// whole course is an instructor: see [Rules.Instructor].
//
// The error names an enumeration that is out of range.
//
// Source: order95/20.
func (r Rules) Guest(g Guest) (decision qagida.Decision, err error) {
	if err := guestWords.Check("guest.kind", g.Kind); err != nil {
		return qagida.Decision{}, err
	}
	if err := g.Parts.Check("guest.parts", WholeCourse); err != nil {
		return qagida.Decision{}, err
	}
	d := guestChecklist.Open(&decision, r.Edition)
	d = d.Record(guestKind, g.Kind.listed().Outcome())
	d = d.Record(guestPart, g.Parts.Has(WholeCourse).Not().Outcome())
	d.Unknown(rule.Missing(guestFieldKind, g.Kind == 0) |
		rule.Missing(guestFieldParts, !g.Parts.Known()))
	d.Close()
	return decision, nil
}

// listed asks whether para 20 names the kind.
func (k GuestKind) listed() qagida.Fact {
	if k == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(k != OtherGuest)
}
