package certificate

import (
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

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
	if f.SignedBy > OtherSignatory {
		return signatoryWords.Check("certificate.signed_by", f.SignedBy)
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

// checkTexts refuses a text of nothing but spaces: it is neither left out nor a
// line that somebody filled in.
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
	for _, t := range texts {
		if err := checkText(t.field, t.text); err != nil {
			return err
		}
	}
	return nil
}

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

// filled asks whether a line is filled in.
func (f *Form) filled(line Line) qagida.Fact {
	if f.states(line) {
		return qagida.Yes
	}
	return f.Blank.Has(line).Not()
}

// with asks for more of a line than to be filled in: an empty line does not
// have it.
func (f *Form) with(line Line, more qagida.Fact) qagida.Outcome {
	return more.And(f.filled(line)).Outcome()
}

// Form decides whether a certificate is complete in the form of annex 4 and
// does not contradict itself: every line filled in, signed by the head or the
// acting head, no fewer hours than a short course at home has, a number of the
// right digits, an agreement on the day of issue or before it.
//
// A line left out leaves its criterion undetermined; one listed in Blank does
// not meet it. The error names a form that cannot be meant: negative hours, a
// text of nothing but spaces, a line said to be empty beside its value.
//
// Source: order95/32.1 and A4.1 to A4.9.
func (r Rules) Form(f Form) (decision qagida.Decision, err error) {
	if err := f.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := formChecklist.Open(&decision, r.Edition)
	d = r.recordForm(d, 0, qagida.Yes, &f)
	r.showForm(d, &f)
	if d.Undetermined() {
		d.Unknown(f.unknown())
	}
	d.Close()
	return decision, nil
}

// recordForm answers the criteria of the form, of which first is the first in
// the checklist, where the form of annex 4 is the one to use.
func (r Rules) recordForm(d rule.OldDraft, first int, ours qagida.Fact, f *Form) rule.OldDraft {
	record := func(criterion int, o qagida.Outcome) { d = d.Record(first+criterion, qagida.Where(ours, o)) }

	record(formSigned, f.with(LineSignature, f.SignedBy.maySign()))
	record(formMinistry, f.filled(LineMinistry).Outcome())
	record(formOrganisation, f.filled(LineOrganisation).Outcome())
	record(formLogo, f.filled(LineLogo).Outcome())
	record(formHolder, f.filled(LineHolder).Outcome())
	record(formProgrammeKK, f.filled(LineProgrammeKK).Outcome())
	record(formProgrammeRU, f.filled(LineProgrammeRU).Outcome())
	record(formHours, f.with(LineHours, f.Hours.AtLeast(r.Qualification.ShortHours)))
	record(formAgreement, f.with(LineAgreed, f.Issued.NotBefore(f.Agreed)))
	record(formHead, f.filled(LineHead).Outcome())
	record(formSeries, f.filled(LineSeries).Outcome())
	record(formNumber, f.with(LineNumber, r.rightDigits(f.Number)))
	record(formIssued, f.filled(LineIssued).Outcome())
	return d
}

// rightDigits asks whether a number has the digits of the form.
func (r Rules) rightDigits(number string) qagida.Fact {
	if number == "" {
		return qagida.Unknown
	}
	return qagida.FactOf(r.isNumber(number))
}

func (r Rules) showForm(d rule.OldDraft, f *Form) {
	hours, _ := f.Hours.Int()
	d.Show(showHours, int64(hours))
	d.Show(showLeastHours, int64(r.Qualification.ShortHours))
	d.Show(showDigits, int64(r.NumberDigits))
	d.ShowDay(showAgreed, f.Agreed)
	d.ShowDay(showIssueDay, f.Issued)
}

// open reports whether nobody has said what stands on a line, or that it is empty.
func (f *Form) open(line Line) bool {
	return !f.states(line) && f.Blank.Has(line) != qagida.Yes
}

// unknown marks the lines that nobody has stated.
func (f *Form) unknown() uint64 {
	return rule.Missing(fieldHolder, f.open(LineHolder)) |
		rule.Missing(fieldFormOrganisation, f.open(LineOrganisation)) |
		rule.Missing(fieldProgrammeKK, f.open(LineProgrammeKK)) |
		rule.Missing(fieldProgrammeRU, f.open(LineProgrammeRU)) |
		rule.Missing(fieldFormHours, f.open(LineHours)) |
		rule.Missing(fieldAgreed, f.open(LineAgreed)) |
		rule.Missing(fieldHead, f.open(LineHead)) |
		rule.Missing(fieldSignedBy, f.open(LineSignature)) |
		rule.Missing(fieldSeries, f.open(LineSeries)) |
		rule.Missing(fieldNumber, f.open(LineNumber)) |
		rule.Missing(fieldFormIssued, f.open(LineIssued)) |
		rule.Missing(fieldBlank, !f.Blank.Known())
}
