package certificate

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Is a certificate complete: the form of annex 4 and the signature of paragraph
// 32.

// The codes of the findings on the form of annex 4.
const (
	// CodeHours: the certificate names no fewer hours than a short course at home
	// has (order95/21.1.1).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"hours":35}} → not-met
	CodeHours qagida.Code = "certificate-hours"

	// CodeSigned: the head signed, or the acting head in the head's absence
	// (order95/32.1).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"signed_by":"other"}} → not-met
	CodeSigned qagida.Code = "certificate-signed"

	// CodeMinistry: the name of the ministry stands at the head of the form in
	// both languages (order95/A4.1). It is printed there: see [Form].
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"blank":["ministry"]}} → not-met
	CodeMinistry qagida.Code = "certificate-ministry"

	// CodeOrganisation: the organisation is named (order95/A4.2).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"blank":["organisation"]}} → not-met
	CodeOrganisation qagida.Code = "certificate-organisation"

	// CodeLogo: the logo of the organisation is on the form (order95/A4.2).
	//
	// Example: form {"certificate":{"blank":["logo"]},"course":{"place":"domestic"}} → not-met
	CodeLogo qagida.Code = "certificate-logo"

	// CodeHolder: the holder is named in full (order95/A4.3).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"blank":["holder"]}} → not-met
	CodeHolder qagida.Code = "certificate-holder"

	// CodeProgrammeKK: the programme is named in Kazakh (order95/A4.4).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"blank":["programme-kk"]}} → not-met
	CodeProgrammeKK qagida.Code = "certificate-programme-kk"

	// CodeProgrammeRU: the programme is named in Russian (order95/A4.4).
	//
	// Example: form {"certificate":{"programme_ru":"Критериальное оценивание"}} → met
	CodeProgrammeRU qagida.Code = "certificate-programme-ru"

	// CodeHoursLine: the hours are filled in (order95/A4.5).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"blank":["hours"]}} → not-met
	CodeHoursLine qagida.Code = "certificate-hours-line"

	// CodeAgreement: the agreement is dated on the day of issue or before it
	// (order95/A4.6).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"agreed":"2026-03-07","issued":"2026-03-06"}} → not-met
	CodeAgreement qagida.Code = "certificate-agreement"

	// CodeHead: the head of the organisation is named (order95/A4.7).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"blank":["head"]}} → not-met
	CodeHead qagida.Code = "certificate-head"

	// CodeSeries: the series is filled in (order95/A4.8).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"blank":["series"]}} → not-met
	CodeSeries qagida.Code = "certificate-series"

	// CodeNumber: the number has the digits of the form, in ASCII, leading zeros
	// included (order95/A4.8).
	//
	// Example: form {"course":{"place":"domestic"},"certificate":{"number":"123"}} → not-met
	CodeNumber qagida.Code = "certificate-number"

	// CodeIssueDay: the day of issue is filled in (order95/A4.9).
	//
	// Example: form {"certificate":{"issued":"2026-03-06"}} → met
	CodeIssueDay qagida.Code = "certificate-issue-day"
)

// The criteria, in the order of the text.
const (
	formHasHours = iota
	formIsSigned
	formHasMinistry
	formHasOrganisation
	formHasLogo
	formHasHolder
	formHasProgrammeKK
	formHasProgrammeRU
	formHasHoursLine
	formHasAgreement
	formHasHead
	formHasSeries
	formHasNumber
	formHasIssueDay
	formCriteria // how many they are
)

// formChecklist is asked at home alone, so that each criterion needs the place.
var formChecklist = rule.Checklist{
	Name:    "certificate.form",
	Facts:   issueFacts,
	Amounts: issueAmounts,
	Criteria: []rule.Criterion{
		formHasHours:        {Code: CodeHours, Provision: order95("21.1.1"), Readings: 0, Needs: 1<<issuePlace | 1<<formHours},
		formIsSigned:        {Code: CodeSigned, Provision: order95("32.1"), Readings: 0, Needs: 1<<issuePlace | 1<<formSignedBy | 1<<issueHeadAbsent},
		formHasMinistry:     {Code: CodeMinistry, Provision: order95("A4.1"), Readings: 0, Needs: 1<<issuePlace | 1<<formBlank},
		formHasOrganisation: {Code: CodeOrganisation, Provision: order95("A4.2"), Readings: 0, Needs: 1<<issuePlace | 1<<formOrganisation},
		formHasLogo:         {Code: CodeLogo, Provision: order95("A4.2"), Readings: 0, Needs: 1<<issuePlace | 1<<formBlank},
		formHasHolder:       {Code: CodeHolder, Provision: order95("A4.3"), Readings: 0, Needs: 1<<issuePlace | 1<<formHolder},
		formHasProgrammeKK:  {Code: CodeProgrammeKK, Provision: order95("A4.4"), Readings: 0, Needs: 1<<issuePlace | 1<<formProgrammeKK},
		formHasProgrammeRU:  {Code: CodeProgrammeRU, Provision: order95("A4.4"), Readings: 0, Needs: 1<<issuePlace | 1<<formProgrammeRU},
		formHasHoursLine:    {Code: CodeHoursLine, Provision: order95("A4.5"), Readings: 0, Needs: 1<<issuePlace | 1<<formHours},
		formHasAgreement:    {Code: CodeAgreement, Provision: order95("A4.6"), Readings: 0, Needs: 1<<issuePlace | 1<<formAgreed | 1<<formIssued, Aside: 1 << formIssued},
		formHasHead:         {Code: CodeHead, Provision: order95("A4.7"), Readings: 0, Needs: 1<<issuePlace | 1<<formHead},
		formHasSeries:       {Code: CodeSeries, Provision: order95("A4.8"), Readings: 0, Needs: 1<<issuePlace | 1<<formSeries},
		formHasNumber:       {Code: CodeNumber, Provision: order95("A4.8"), Readings: 0, Needs: 1<<issuePlace | 1<<formNumber},
		formHasIssueDay:     {Code: CodeIssueDay, Provision: order95("A4.9"), Readings: 0, Needs: 1<<issuePlace | 1<<formIssued},
	},
}

var formList = formChecklist.List()

// Form decides whether a certificate is complete in the form of annex 4 and
// does not contradict itself: every line filled in, signed by the head or, in the
// head's absence, by the acting head, no fewer hours than a short course at home
// has, a number of the right digits, an agreement on the day of issue or before
// it. It does not apply to a course abroad, whose certificate has a form of its own
// (para 25).
//
// A line left out leaves its criterion undetermined; one listed in Blank does
// not meet it. The error names a form that cannot be meant: negative hours, a
// text in which nothing can be read, a line said to be empty beside its value.
//
// Source: order95/21.1.1, 32.1 and A4.1 to A4.9.
func (r Rules) Form(i Issuance) (decision qagida.Decision, err error) {
	if err := cmp.Or(i.check(), r.holdCourses(), r.holdDigits()); err != nil {
		return qagida.Decision{}, err
	}
	answers := r.form(i.Course.Place, &i)
	d := formList.Open(&decision, r.Edition)
	d.Answer(rule.Collect(answers[:]))
	r.show(d, &i)
	if d.Undetermined() {
		d.Unknown(i.formUnknown())
	}
	return decision, nil
}

// form returns the answer to each criterion of a course in a place, which need not
// be known.
func (r *Rules) form(place qualification.Place, i *Issuance) (answers [formCriteria]rule.Answer) {
	f, atHome := &i.Certificate, place.Is(qualification.Domestic)
	answers = [...]rule.Answer{
		formHasHours:        rule.Is(f.with(LineHours, rule.AtLeast(f.Hours, r.Qualification.ShortHours))),
		formIsSigned:        rule.Is(f.with(LineSignature, f.SignedBy.maySign(i.HeadAbsent))),
		formHasMinistry:     rule.Is(f.printed(LineMinistry)),
		formHasOrganisation: rule.Is(f.filled(LineOrganisation)),
		formHasLogo:         rule.Is(f.printed(LineLogo)),
		formHasHolder:       rule.Is(f.filled(LineHolder)),
		formHasProgrammeKK:  rule.Is(f.filled(LineProgrammeKK)),
		formHasProgrammeRU:  rule.Is(f.filled(LineProgrammeRU)),
		formHasHoursLine:    rule.Is(f.filled(LineHours)),
		formHasAgreement:    rule.Is(f.with(LineAgreed, f.agreedInTime())),
		formHasHead:         rule.Is(f.filled(LineHead)),
		formHasSeries:       rule.Is(f.filled(LineSeries)),
		formHasNumber:       rule.Is(f.with(LineNumber, r.rightDigits(f.Number))),
		formHasIssueDay:     rule.Is(f.filled(LineIssued)),
	}
	if f.filled(LineAgreed) == qagida.No { // nothing is compared
		answers[formHasAgreement] = answers[formHasAgreement].Aside()
	}
	for k := range answers {
		answers[k] = rule.Where(atHome, answers[k])
	}
	return answers
}

// agreedInTime reports whether the agreement is dated on the day of issue or before
// it. A form without a day of issue has nothing to compare.
func (f *Form) agreedInTime() qagida.Fact {
	if f.filled(LineIssued) == qagida.No {
		return qagida.Yes
	}
	return rule.NotBefore(f.Issued, f.Agreed)
}

// rightDigits reports whether a number has the digits of the form.
func (r *Rules) rightDigits(number string) qagida.Fact {
	if number == "" {
		return qagida.Unknown
	}
	return qagida.FactOf(r.isNumber(number))
}

// Signatory is who signed a certificate (para 32.1).
type Signatory uint8

// The two who may sign, and anybody else.
const (
	_              Signatory = iota // not known
	Head                            // the head of the organisation
	ActingHead                      // who performs the head's duties while the head is absent
	OtherSignatory                  // anybody else
)

var signatoryWords = rule.NewWords[Signatory]("signatory",
	unknownWord,
	rule.Word{Code: "head", Name: qagida.Text{KK: "басшы", RU: "руководитель", EN: "head"}},
	rule.Word{Code: "acting-head", Name: qagida.Text{KK: "басшының міндетін атқарушы", RU: "исполняющий обязанности руководителя", EN: "acting head"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа адам", RU: "другое лицо", EN: "another person"}},
)

// maySign reports whether the signatory is one of the two of para 32.1: the
// acting head is where the head is absent.
func (s Signatory) maySign(headAbsent qagida.Fact) qagida.Fact {
	switch s {
	case 0:
		return qagida.Unknown
	case Head:
		return qagida.Yes
	case ActingHead:
		return headAbsent
	default:
		return qagida.No
	}
}

var formQuestion = rule.Question[Rules, Issuance, decisionAnswer]{
	Name:     "certificate.form",
	Verbs:    []string{"Rules.Form"},
	Bounds:   issueBounds,
	Optional: issueOptional,
	Lists:    []*rule.List{formList},
	Rules:    Order95(),
	Ask: func(r Rules, in *Issuance) (decisionAnswer, error) {
		d, err := r.Form(*in)
		return decisionAnswer{d}, err
	},
}
