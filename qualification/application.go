package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// ApplicationField is a blank of the application forms in annexes 1 and 2.
type ApplicationField uint8

// The blanks of the two forms. None is optional; of the name only the
// patronymic may be missing.
const (
	_                  ApplicationField = iota // not known
	AddresseeField                             // organisation and name of its head (A1.1, A2.1)
	ApplicantNameField                         // surname, first name, patronymic if any (A1.2, A2.2)
	PositionField                              // position of the applicant (A1.3, A2.2)
	ProgrammeField                             // name of the programme (A1.4)
	CourseLengthField                          // up to three months or up to a year (A2.3)
	CountryField                               // country of study (A2.4)
	GroupLanguageField                         // group and its language of instruction (A1.5, A2.5)
	SignatureField                             // signature and date (A1.6, A2.6)
)

var applicationFieldWords = rule.NewWords[ApplicationField]("application-field",
	unknownWord,
	rule.Word{Code: "addressee", Name: qagida.Text{KK: "ұйым және оның басшысы", RU: "организация и её руководитель", EN: "organisation and its head"}},
	rule.Word{Code: "applicant-name", Name: qagida.Text{KK: "өтініш берушінің аты-жөні", RU: "фамилия, имя, отчество заявителя", EN: "name of the applicant"}},
	rule.Word{Code: "position", Name: qagida.Text{KK: "лауазымы", RU: "должность", EN: "position"}},
	rule.Word{Code: "programme", Name: qagida.Text{KK: "бағдарламаның атауы", RU: "название программы", EN: "name of the programme"}},
	rule.Word{Code: "course-length", Name: qagida.Text{KK: "курстың ұзақтығы", RU: "срок курса", EN: "length of the course"}},
	rule.Word{Code: "country", Name: qagida.Text{KK: "оқитын ел", RU: "страна обучения", EN: "country of study"}},
	rule.Word{Code: "group-language", Name: qagida.Text{KK: "топ және оқыту тілі", RU: "группа и язык обучения", EN: "group and language of instruction"}},
	rule.Word{Code: "signature", Name: qagida.Text{KK: "қолы және күні", RU: "подпись и дата", EN: "signature and date"}},
)

// LengthAbroad is the length that an application for a course abroad names
// (annex 2, field 3).
type LengthAbroad uint8

// The two lengths that annex 2 offers.
const (
	_           LengthAbroad = iota // not known
	UpToMonths                      // up to three months
	UpToOneYear                     // up to a year
)

var lengthAbroadWords = rule.NewWords[LengthAbroad]("length",
	unknownWord,
	rule.Word{Code: "months", Name: qagida.Text{KK: "айлық курс", RU: "месячный курс", EN: "a course of months"}},
	rule.Word{Code: "year", Name: qagida.Text{KK: "жылдық курс", RU: "годичный курс", EN: "a course of a year"}},
)

// ApplicationPaper is what is known of an application as handed in. Every field
// may be left out: its zero value means "not known".
type ApplicationPaper struct {
	Form   Form                         `json:"form,omitzero"`
	Filled qagida.Set[ApplicationField] `json:"filled,omitzero"` // every blank filled in; not known until somebody has looked
	Length LengthAbroad                 `json:"length,omitzero"` // what the blank in annex 2 says
}

// check refuses what cannot be meant.
func (p *ApplicationPaper) check() error {
	if err := formWords.Check("paper.form", p.Form); err != nil {
		return err
	}
	if err := lengthAbroadWords.Check("paper.length", p.Length); err != nil {
		return err
	}
	if p.Length != 0 && p.Filled.Has(CourseLengthField) == qagida.No {
		return rule.Refuse("paper.length", p.Length.String(), "is given though its blank is said to be empty")
	}
	return p.Filled.Check("paper.filled", SignatureField)
}

// Application decides whether an application for a course is filled in: on the
// form that goes with the place of the course (para 8.1), with no blank of that
// form empty, and abroad with a length that the course keeps to.
//
// A blank of the other form does not apply. The error names an enumeration that
// is out of range, a length beside an empty blank for it, and a course that
// contradicts itself.
//
// Source: order95/8.1, A1.1 to A1.6 and A2.1 to A2.6.
func (r Rules) Application(p ApplicationPaper, c Course) (decision qagida.Decision, err error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	span, err := r.measure(&c)
	if err != nil {
		return qagida.Decision{}, err
	}
	d := applicationChecklist.Open(&decision, r.Edition)
	d = d.Record(applicationForm, p.on(ApplicationForm(c.Place)).Outcome())
	for i, blank := range applicationBlanks {
		d = d.Record(applicationFirstBlank+i, qagida.Where(p.on(blank.form), p.filled(blank).Outcome()))
	}
	named := p.on(Annex2).And(p.Filled.Has(CourseLengthField)).And(c.Place.Is(Abroad))
	d = d.Record(applicationLengthKept, qagida.Where(named, p.kept(span).Outcome()))
	d.Show(applicationShowMonths, int64(r.ShortMonthsAbroad))
	d.Unknown(p.unknown(&c))
	d.Close()
	return decision, nil
}

// on asks whether the application is on a form.
func (p *ApplicationPaper) on(form Form) qagida.Fact {
	if p.Form == 0 || form == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(p.Form == form)
}

// filled asks whether no part of a blank is empty.
func (p *ApplicationPaper) filled(b applicationBlank) qagida.Fact {
	all := qagida.Yes
	for _, part := range b.parts {
		if part != 0 {
			all = all.And(p.Filled.Has(part))
		}
	}
	return all
}

// kept asks whether the course is no longer than the length that is named. While
// the length is not known, a course of months keeps to either and one of more
// than a year to none.
func (p *ApplicationPaper) kept(s span) qagida.Fact {
	switch {
	case p.Length == UpToOneYear:
		return s.withinYear
	case p.Length == UpToMonths || s.withinMonths == qagida.Yes:
		return s.withinMonths
	default:
		return s.withinYear.And(qagida.Unknown)
	}
}

// unknown marks the facts that nobody has stated.
func (p *ApplicationPaper) unknown(c *Course) uint64 {
	return rule.Missing(applicationFieldForm, p.Form == 0) |
		rule.Missing(applicationFieldFilled, !p.Filled.Known()) |
		rule.Missing(applicationFieldLength, p.Length == 0) |
		rule.Missing(applicationFieldPlace, c.Place == 0) |
		rule.Missing(applicationFieldFirst, c.First.IsZero()) |
		rule.Missing(applicationFieldLast, c.Last.IsZero())
}
