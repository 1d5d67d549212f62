package certificate

import (
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Issuance is what is known of a certificate that is about to be issued. Every
// field may be left out: its zero value means "not known".
//
// Organisation, AssessedBy and Certificate.Organisation name the same body in
// the same words, or by the same number: they are compared as texts, upper and
// lower case and spaces at the ends apart.
type Issuance struct {
	Course             qualification.Course `json:"course,omitzero"`
	Organisation       string               `json:"organisation,omitzero"`        // who held the course; for a course abroad, who sent the participant there
	AssessedBy         string               `json:"assessed_by,omitzero"`         // who held the assessment at its end
	AssessmentContract qagida.Fact          `json:"assessment_contract,omitzero"` // the organisation has a contract with a third party on it; asked for only of long courses (para 27)
	Passed             qagida.Fact          `json:"passed,omitzero"`              // the participant passed it
	Certificate        Form                 `json:"certificate,omitzero"`
}

// The facts that the criteria on an issue and on its form ask for.
const (
	issuePlace = iota
	issueHours
	issueLast
	issueLabel
	issueOrganisation
	issueAssessedBy
	issueContract
	issuePassed
	formHolder
	formOrganisation
	formProgrammeKK
	formProgrammeRU
	formHours
	formAgreed
	formHead
	formSignedBy
	formSeries
	formNumber
	formIssued
	formBlank
)

var issueFacts = []string{
	issuePlace:        "course.place",
	issueHours:        "course.hours",
	issueLast:         "course.last",
	issueLabel:        "course.label",
	issueOrganisation: "organisation",
	issueAssessedBy:   "assessed_by",
	issueContract:     "assessment_contract",
	issuePassed:       "passed",
	formHolder:        "certificate.holder",
	formOrganisation:  "certificate.organisation",
	formProgrammeKK:   "certificate.programme_kk",
	formProgrammeRU:   "certificate.programme_ru",
	formHours:         "certificate.hours",
	formAgreed:        "certificate.agreed",
	formHead:          "certificate.head",
	formSignedBy:      "certificate.signed_by",
	formSeries:        "certificate.series",
	formNumber:        "certificate.number",
	formIssued:        "certificate.issued",
	formBlank:         "certificate.blank",
}

// The numbers and days that the sentences on an issue and on its form show, in the
// order of Rules.amounts.
var issueAmounts = []rule.Amount{
	{Name: "hours"}, {Name: "least"}, {Name: "digits"},
	{Name: "agreed", Kind: rule.Day}, {Name: "issued", Kind: rule.Day}, {Name: "last", Kind: rule.Day},
}

// show keeps what the sentences show.
func (r *Rules) show(d rule.Draft, i *Issuance) {
	f := &i.Certificate
	d.Show(rule.CountAmount(f.Hours), int64(r.Qualification.ShortHours), int64(r.NumberDigits),
		rule.DayAmount(f.Agreed), rule.DayAmount(f.Issued), rule.DayAmount(i.Course.Last))
}

// check refuses what cannot be meant, the course apart.
func (i *Issuance) check() error {
	if err := checkText("organisation", i.Organisation); err != nil {
		return err
	}
	if err := checkText("assessed_by", i.AssessedBy); err != nil {
		return err
	}
	return i.Certificate.check()
}

// unknown marks the facts that nobody has stated. The label of a course is one
// of them only where the reading asks for it.
func (r *Rules) unknown(i *Issuance) uint64 {
	declared := r.Qualification.CourseKind == qualification.AsDeclared
	return i.Certificate.unknown() |
		rule.Missing(issuePlace, i.Course.Place == 0) |
		rule.Missing(issueHours, !i.Course.Hours.Known()) |
		rule.Missing(issueLast, i.Course.Last.IsZero()) |
		rule.Missing(issueLabel, i.Course.Label == 0 && declared) |
		rule.Missing(issueOrganisation, i.Organisation == "") |
		rule.Missing(issueAssessedBy, i.AssessedBy == "") |
		rule.Missing(issueContract, !i.AssessmentContract.Known()) |
		rule.Missing(issuePassed, !i.Passed.Known())
}

// Form is a certificate as annex 4 lays it out. Every field may be left out:
// its zero value means "not known".
//
// Blank says which lines were seen to be empty. Left out, nobody has looked at
// the paper; known and empty, every line is filled in, also those that the
// caller does not repeat here. It alone tells of the ministry's name and of the
// logo, which carry nothing to repeat.
type Form struct {
	Holder       string           `json:"holder,omitzero"`       // full name (A4.3)
	Organisation string           `json:"organisation,omitzero"` // who issues it (A4.2, A4.7)
	ProgrammeKK  string           `json:"programme_kk,omitzero"` // the topic in Kazakh (A4.4)
	ProgrammeRU  string           `json:"programme_ru,omitzero"` // the topic in Russian (A4.4)
	Hours        qagida.Count     `json:"hours,omitzero"`        // academic hours of 45 minutes (A4.5)
	Agreed       qagida.Date      `json:"agreed,omitzero"`       // the day on which the authorised body agreed (A4.6)
	Head         string           `json:"head,omitzero"`         // name of the head, or of the acting head (A4.7)
	SignedBy     Signatory        `json:"signed_by,omitzero"`    // who signed it (para 32.1)
	Series       string           `json:"series,omitzero"`       // A4.8
	Number       string           `json:"number,omitzero"`       // the digits alone, with leading zeros: 000123 (A4.8)
	Issued       qagida.Date      `json:"issued,omitzero"`       // A4.9
	Blank        qagida.Set[Line] `json:"blank,omitzero"`        // the lines seen to be empty
}

// check refuses what cannot be meant.
func (f *Form) check() error {
	if err := signatoryWords.Check("certificate.signed_by", f.SignedBy); err != nil {
		return err
	}
	if err := f.Hours.Check("certificate.hours"); err != nil {
		return err
	}
	if err := f.Blank.Check("certificate.blank", LineIssued); err != nil {
		return err
	}
	for line := range f.Blank.All() {
		if f.states(line) {
			return rule.Refuse("certificate.blank", line.String(), "is said to be empty, but its field has a value")
		}
	}
	return f.checkTexts()
}

// checkTexts refuses texts that nobody can have written on the paper.
func (f *Form) checkTexts() error {
	texts := [...]struct{ field, text string }{
		{"certificate.holder", f.Holder},
		{"certificate.organisation", f.Organisation},
		{"certificate.programme_kk", f.ProgrammeKK},
		{"certificate.programme_ru", f.ProgrammeRU},
		{"certificate.head", f.Head},
		{"certificate.series", f.Series},
		{"certificate.number", f.Number},
	}
	for i := range texts {
		if err := checkText(texts[i].field, texts[i].text); err != nil {
			return err
		}
	}
	return nil
}

// checkText refuses a text of nothing but spaces: it is neither left out nor
// filled in.
func checkText(field, text string) error {
	if text != "" && strings.TrimSpace(text) == "" {
		return rule.Refuse(field, text, "has nothing but spaces: leave it out")
	}
	return nil
}

// states reports whether the caller repeats what stands on a line.
func (f *Form) states(line Line) bool {
	switch line {
	case LineOrganisation:
		return f.Organisation != ""
	case LineHolder:
		return f.Holder != ""
	case LineProgrammeKK:
		return f.ProgrammeKK != ""
	case LineProgrammeRU:
		return f.ProgrammeRU != ""
	case LineHours:
		return f.Hours.Known()
	case LineAgreed:
		return !f.Agreed.IsZero()
	case LineHead:
		return f.Head != ""
	case LineSignature:
		return f.SignedBy != 0
	case LineSeries:
		return f.Series != ""
	case LineNumber:
		return f.Number != ""
	case LineIssued:
		return !f.Issued.IsZero()
	default: // the ministry and the logo
		return false
	}
}

// filled reports whether a line is filled in.
func (f *Form) filled(line Line) qagida.Fact {
	if f.states(line) {
		return qagida.Yes
	}
	return f.Blank.Has(line).Not()
}

// with reports whether a line is filled in and has more: an empty line does not
// have it.
func (f *Form) with(line Line, more qagida.Fact) qagida.Fact { return more.And(f.filled(line)) }

// open reports whether nobody has said what stands on a line, or that it is empty.
func (f *Form) open(line Line) bool {
	return !f.states(line) && f.Blank.Has(line) != qagida.Yes
}

// unknown marks the lines that nobody has stated.
func (f *Form) unknown() uint64 {
	return rule.Missing(formHolder, f.open(LineHolder)) |
		rule.Missing(formOrganisation, f.open(LineOrganisation)) |
		rule.Missing(formProgrammeKK, f.open(LineProgrammeKK)) |
		rule.Missing(formProgrammeRU, f.open(LineProgrammeRU)) |
		rule.Missing(formHours, f.open(LineHours)) |
		rule.Missing(formAgreed, f.open(LineAgreed)) |
		rule.Missing(formHead, f.open(LineHead)) |
		rule.Missing(formSignedBy, f.open(LineSignature)) |
		rule.Missing(formSeries, f.open(LineSeries)) |
		rule.Missing(formNumber, f.open(LineNumber)) |
		rule.Missing(formIssued, f.open(LineIssued)) |
		rule.Missing(formBlank, !f.Blank.Known())
}
