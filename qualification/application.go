package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Is an application for a course filled in: its form (paragraph 8.1) and the
// blanks of annexes 1 and 2.

// The codes of the findings on an application as a paper.
const (
	// CodeApplicationForm: the application is on the form that goes with the place
	// of the course (order95/8.1).
	//
	// Example: application {"paper":{"form":"annex-1"},"course":{"place":"abroad"}} → not-met
	CodeApplicationForm qagida.Code = "application-form"

	// CodeHomeAddressee: the application for a course at home names the provider and its head
	// (order95/A1.1).
	//
	// Example: application {"paper":{"form":"annex-1","filled":["addressee"]}} → met
	CodeHomeAddressee qagida.Code = "application-addressee"

	// CodeHomeName: the application for a course at home names the applicant
	// (order95/A1.2).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomeName qagida.Code = "application-name"

	// CodeHomePosition: the application for a course at home states the position of the applicant
	// (order95/A1.3).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomePosition qagida.Code = "application-position"

	// CodeHomeProgramme: the application for a course at home names the programme
	// (order95/A1.4).
	//
	// Example: application {"paper":{"form":"annex-1","filled":["programme"]}} → met
	CodeHomeProgramme qagida.Code = "application-programme"

	// CodeHomeLanguage: the application for a course at home states the group and its language
	// (order95/A1.5).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomeLanguage qagida.Code = "application-language"

	// CodeHomeSignature: the application for a course at home is signed and dated
	// (order95/A1.6).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomeSignature qagida.Code = "application-signature"

	// CodeAbroadAddressee: the application for a course abroad names the provider and its head
	// (order95/A2.1).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["addressee"]}} → met
	CodeAbroadAddressee qagida.Code = "application-abroad-addressee"

	// CodeAbroadApplicant: the application for a course abroad states the name and the position of the applicant
	// (order95/A2.2).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["applicant-name"]}} → not-met
	CodeAbroadApplicant qagida.Code = "application-abroad-applicant"

	// CodeAbroadLength: the application for a course abroad states the length of the course
	// (order95/A2.3).
	//
	// Example: application {"paper":{"form":"annex-2","filled":[]}} → not-met
	CodeAbroadLength qagida.Code = "application-abroad-length"

	// CodeAbroadCountry: the application for a course abroad names the country
	// (order95/A2.4).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["country"]}} → met
	CodeAbroadCountry qagida.Code = "application-abroad-country"

	// CodeAbroadLanguage: the application for a course abroad states the group and its language
	// (order95/A2.5).
	//
	// Example: application {"paper":{"form":"annex-2","filled":[]}} → not-met
	CodeAbroadLanguage qagida.Code = "application-abroad-language"

	// CodeAbroadSignature: the application for a course abroad is signed and dated
	// (order95/A2.6).
	//
	// Example: application {"paper":{"form":"annex-2","filled":[]}} → not-met
	CodeAbroadSignature qagida.Code = "application-abroad-signature"

	// CodeAbroadLengthKept: the course abroad is no longer than the application
	// says (order95/A2.3).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["course-length"],"length":"months"},"course":{"place":"abroad","first":"2026-03-01","last":"2026-06-02"}} → not-met
	CodeAbroadLengthKept qagida.Code = "application-abroad-length-kept"
)

// The facts that the criteria ask for.
const (
	applicationFormUsed = iota
	applicationFilled
	applicationLength
	applicationPlace
	applicationFirst
	applicationLast
)

// The reading that outcomes may rest on.
const readApplicationLastDay = 1 << 0

// The criteria, in the order of the text.
const (
	applicationOnForm = iota
	applicationHomeAddressee
	applicationHomeName
	applicationHomePosition
	applicationHomeProgramme
	applicationHomeLanguage
	applicationHomeSignature
	applicationAbroadAddressee
	applicationAbroadApplicant
	applicationAbroadLength
	applicationAbroadCountry
	applicationAbroadLanguage
	applicationAbroadSignature
	applicationLengthKept
)

// blankNeeds are the facts on a blank of a form.
const blankNeeds = 1<<applicationFormUsed | 1<<applicationFilled

// lengthKeptNeeds are the facts on the length that an application names.
const lengthKeptNeeds = blankNeeds | 1<<applicationLength | 1<<applicationPlace |
	1<<applicationFirst | 1<<applicationLast

var application = rule.Checklist{
	Name: "qualification.application",
	Facts: []string{
		applicationFormUsed: "paper.form",
		applicationFilled:   "paper.filled",
		applicationLength:   "paper.length",
		applicationPlace:    "course.place",
		applicationFirst:    "course.first",
		applicationLast:     "course.last",
	},
	Readings: []string{"abroad-last-day"},
	Amounts:  []rule.Amount{{Name: "months"}},
	Criteria: []rule.Criterion{
		applicationOnForm:          {Code: CodeApplicationForm, Provision: order95("8.1"), Needs: 1<<applicationFormUsed | 1<<applicationPlace},
		applicationHomeAddressee:   {Code: CodeHomeAddressee, Provision: order95("A1.1"), Needs: blankNeeds},
		applicationHomeName:        {Code: CodeHomeName, Provision: order95("A1.2"), Needs: blankNeeds},
		applicationHomePosition:    {Code: CodeHomePosition, Provision: order95("A1.3"), Needs: blankNeeds},
		applicationHomeProgramme:   {Code: CodeHomeProgramme, Provision: order95("A1.4"), Needs: blankNeeds},
		applicationHomeLanguage:    {Code: CodeHomeLanguage, Provision: order95("A1.5"), Needs: blankNeeds},
		applicationHomeSignature:   {Code: CodeHomeSignature, Provision: order95("A1.6"), Needs: blankNeeds},
		applicationAbroadAddressee: {Code: CodeAbroadAddressee, Provision: order95("A2.1"), Needs: blankNeeds},
		applicationAbroadApplicant: {Code: CodeAbroadApplicant, Provision: order95("A2.2"), Needs: blankNeeds},
		applicationAbroadLength:    {Code: CodeAbroadLength, Provision: order95("A2.3"), Needs: blankNeeds},
		applicationAbroadCountry:   {Code: CodeAbroadCountry, Provision: order95("A2.4"), Needs: blankNeeds},
		applicationAbroadLanguage:  {Code: CodeAbroadLanguage, Provision: order95("A2.5"), Needs: blankNeeds},
		applicationAbroadSignature: {Code: CodeAbroadSignature, Provision: order95("A2.6"), Needs: blankNeeds},
		applicationLengthKept:      {Code: CodeAbroadLengthKept, Provision: order95("A2.3"), Readings: readApplicationLastDay, Needs: lengthKeptNeeds, Aside: 1 << applicationFilled},
	},
}.List()

// Application decides whether an application for a course is filled in: on the
// form that goes with the place of the course (para 8.1), with no blank of that
// form empty, and abroad with a length that the course keeps to.
//
// A blank of the other form does not apply. The limit itself is allowed: a
// course of up to three months may end on the day three months after its first,
// or on the eve of it under the reading abroad-last-day=eve.
// The error names an enumeration that is out of range, a length beside an empty
// blank for it, and a course that contradicts itself.
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
	d := application.Open(&decision, r.Edition)
	d.Answer(p.answers(c.Place, span))
	d.Choose(uint8(r.AbroadLastDay))
	d.Show(int64(r.ShortMonthsAbroad))
	if d.Undetermined() {
		d.Unknown(p.unknown(&c, span))
	}
	return decision, nil
}

// answers returns the answer to each criterion.
func (p *ApplicationPaper) answers(place Place, s span) rule.Answers {
	home, abroad := p.on(Annex1), p.on(Annex2)
	applicant := p.Filled.Has(ApplicantNameField).And(p.Filled.Has(PositionField))
	named := abroad.And(p.lengthNamed()).And(place.Is(Abroad))
	kept := rule.Where(named, rule.Is(p.lengthKept(s)).Under(readApplicationLastDay))
	if p.Length != 0 { // its blank is filled in
		kept = kept.Aside()
	}
	return rule.Collect([]rule.Answer{
		applicationOnForm:          rule.Is(p.on(ApplicationForm(place))),
		applicationHomeAddressee:   p.blank(home, AddresseeField),
		applicationHomeName:        p.blank(home, ApplicantNameField),
		applicationHomePosition:    p.blank(home, PositionField),
		applicationHomeProgramme:   p.blank(home, ProgrammeField),
		applicationHomeLanguage:    p.blank(home, GroupLanguageField),
		applicationHomeSignature:   p.blank(home, SignatureField),
		applicationAbroadAddressee: p.blank(abroad, AddresseeField),
		applicationAbroadApplicant: rule.Where(abroad, rule.Is(applicant)),
		applicationAbroadLength:    rule.Where(abroad, rule.Is(p.lengthNamed())),
		applicationAbroadCountry:   p.blank(abroad, CountryField),
		applicationAbroadLanguage:  p.blank(abroad, GroupLanguageField),
		applicationAbroadSignature: p.blank(abroad, SignatureField),
		applicationLengthKept:      kept,
	})
}

// on reports whether the application is on a form.
func (p *ApplicationPaper) on(form Form) qagida.Fact {
	if p.Form == 0 || form == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(p.Form == form)
}

// blank returns the answer to a line of a form: filled in, where the application
// is on the form.
func (p *ApplicationPaper) blank(form qagida.Fact, field ApplicationField) rule.Answer {
	return rule.Where(form, rule.Is(p.Filled.Has(field)))
}

// lengthNamed reports whether the blank for the length is filled in. It is where
// anybody has read what it says.
func (p *ApplicationPaper) lengthNamed() qagida.Fact {
	if p.Length != 0 {
		return qagida.Yes
	}
	return p.Filled.Has(CourseLengthField)
}

// lengthKept reports whether the course is no longer than the length that is
// named. While the length is not known, a course of months keeps to either, and
// one of more than a year to neither.
func (p *ApplicationPaper) lengthKept(s span) qagida.Fact {
	switch {
	case p.Length == UpToMonths:
		return s.withinMonths
	case p.Length == UpToOneYear:
		return s.withinYear
	case s.withinMonths == qagida.Yes:
		return qagida.Yes
	case s.withinYear == qagida.No:
		return qagida.No
	default:
		return qagida.Unknown
	}
}

// unknown marks the facts that nobody has stated. The length of a course that
// keeps to neither is not one of them.
func (p *ApplicationPaper) unknown(c *Course, s span) uint64 {
	return rule.Missing(applicationFormUsed, p.Form == 0) |
		rule.Missing(applicationFilled, !p.Filled.Known()) |
		rule.Missing(applicationLength, p.Length == 0 && s.withinYear != qagida.No) |
		rule.Missing(applicationPlace, c.Place == 0) |
		rule.Missing(applicationFirst, c.First.IsZero()) |
		rule.Missing(applicationLast, c.Last.IsZero())
}

type applicationInput struct {
	Paper  ApplicationPaper `json:"paper,omitzero"`
	Course Course           `json:"course,omitzero"`
}

type applicationAnswer struct {
	Form     Form            `json:"form"` // the one that goes with the place of the course
	Decision qagida.Decision `json:"decision"`
}

var applicationQuestion = rule.Question[Rules, applicationInput, applicationAnswer]{
	Name:  "qualification.application",
	Verbs: []string{"Rules.Application", "ApplicationForm"},
	Bounds: []rule.Bound{
		rule.At("course.hours", `36`),
		rule.At("course.first", lengthDays...),
		rule.At("course.last", lengthDays...),
	},
	Worked: func() []rule.Bound {
		return []rule.Bound{rule.At("paper.filled", allButEach(applicationFieldWords.All())...)}
	},
	Lists: []*rule.List{application},
	Rules: Order95(),
	Ask: func(r Rules, in *applicationInput) (applicationAnswer, error) {
		d, err := r.Application(in.Paper, in.Course)
		return applicationAnswer{ApplicationForm(in.Course.Place), d}, err
	},
}

// lengthDays are the last day of a February, and the days around the ends of three
// months and of a year from it.
var lengthDays = []string{
	`"2024-02-29"`, `"2024-05-28"`, `"2024-05-29"`, `"2024-05-30"`, `"2025-02-27"`, `"2025-02-28"`, `"2025-03-01"`, `"2026-03-02"`,
}

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
	rule.Word{Code: "addressee", Name: qagida.Text{KK: "ұйым және оның басшысы", RU: "организация и её руководитель", EN: "provider and its head"}},
	rule.Word{Code: "applicant-name", Name: qagida.Text{KK: "өтініш берушінің аты-жөні", RU: "фамилия, имя, отчество заявителя", EN: "applicant's full name"}},
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
	rule.Word{Code: "months", Name: qagida.Text{KK: "3 айға дейінгі курс", RU: "курс до 3 месяцев", EN: "course of up to 3 months"}},
	rule.Word{Code: "year", Name: qagida.Text{KK: "1 жылға дейінгі курс", RU: "курс до 1 года", EN: "course of up to 1 year"}},
)

// ApplicationPaper is what is known of an application as handed in. Every field
// may be left out: its zero value means "not known".
type ApplicationPaper struct {
	Form   Form                         `json:"form,omitzero"`
	Filled qagida.Set[ApplicationField] `json:"filled,omitzero"` // not known until somebody has looked
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
		return rule.Refuse("paper.length", p.Length.String(), refusal.EmptyLineStated)
	}
	return rule.CheckSet("paper.filled", p.Filled, SignatureField)
}

// Form is an application form annexed to the order (para 8.1).
type Form uint8

// The two forms.
const (
	_      Form = iota // not known
	Annex1             // for a course at home
	Annex2             // for a course abroad
)

var formWords = rule.NewWords[Form]("form",
	unknownWord,
	rule.Word{Code: "annex-1", Name: qagida.Text{KK: "1-қосымша", RU: "приложение 1", EN: "annex 1"}},
	rule.Word{Code: "annex-2", Name: qagida.Text{KK: "2-қосымша", RU: "приложение 2", EN: "annex 2"}},
)

// ApplicationForm returns the form on which to apply for a course held at a
// place: annex 1 at home, annex 2 abroad, not known while the place is not known.
//
// Source: order95/8.1.
func ApplicationForm(place Place) Form {
	switch place {
	case Domestic:
		return Annex1
	case Abroad:
		return Annex2
	default:
		return 0
	}
}
