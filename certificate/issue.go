package certificate

import (
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// May a certificate be issued: paragraphs 25 to 29, with the form of annex 4.

// The codes of the findings on the issue of a certificate. Those on its form
// follow them in a decision.
const (
	// CodeKind: a certificate comes at the end of a short or a long course
	// (order95/2.8). Which of the two a course is rests on the reading
	// course-kind of the qualification package.
	//
	// Example: issue {"course":{"place":"domestic","hours":35}} → not-met
	CodeKind qagida.Code = "certificate-course-kind"

	// CodeAfterCourse: a certificate comes when the course is over, on its last
	// day at the earliest (order95/2.8).
	//
	// Example: issue {"course":{"last":"2026-03-06"},"certificate":{"issued":"2026-03-05"}} → not-met
	CodeAfterCourse qagida.Code = "certificate-after-course"

	// CodeForeignIssuer: the certificate of a course abroad comes from the foreign
	// organisation, in its own form (order95/25).
	//
	// Example: issue {"course":{"place":"abroad"},"organisation":"Bilimzet","certificate":{"organisation":"Bilimzet"}} → not-met
	CodeForeignIssuer qagida.Code = "certificate-foreign-issuer"

	// CodeForeignTopic: the certificate of a course abroad names the topic
	// (order95/25).
	//
	// Example: issue {"course":{"place":"abroad"},"certificate":{"blank":["programme-kk","programme-ru"]}} → not-met
	CodeForeignTopic qagida.Code = "certificate-foreign-topic"

	// CodeForeignHours: the certificate of a course abroad names the hours
	// (order95/25).
	//
	// Example: issue {"course":{"place":"abroad"},"certificate":{"blank":["hours"]}} → not-met
	CodeForeignHours qagida.Code = "certificate-foreign-hours"

	// CodeAssessmentContract: the organisation of a long course has a contract
	// with a third party on the assessment (order95/27).
	//
	// Example: issue {"course":{"place":"domestic","hours":108},"assessment_contract":false} → not-met
	CodeAssessmentContract qagida.Code = "certificate-assessment-contract"

	// CodeIndependentAssessment: a long course is not assessed by the organisation
	// that held it (order95/27).
	//
	// Example: issue {"course":{"place":"domestic","hours":108},"organisation":"Bilimzet","assessed_by":"Bilimzet"} → not-met
	CodeIndependentAssessment qagida.Code = "certificate-assessment-independent"

	// CodeOwnAssessment: a short course is assessed by the organisation that held
	// it (order95/28).
	//
	// Example: issue {"course":{"place":"domestic","hours":40},"organisation":"Bilimzet","assessed_by":"Bilimzet"} → met
	CodeOwnAssessment qagida.Code = "certificate-assessment-own"

	// CodePassed: the participant passed (order95/29).
	//
	// Example: issue {"course":{"place":"domestic"},"passed":false} → not-met
	CodePassed qagida.Code = "certificate-passed"

	// CodeIssuer: the organisation that held the course issues the certificate
	// (order95/29).
	//
	// Example: issue {"course":{"place":"domestic"},"organisation":"Bilimzet","certificate":{"organisation":"Another centre"}} → not-met
	CodeIssuer qagida.Code = "certificate-issuer"

	// CodeCourseHours: the certificate names the hours of the course (order95/29).
	//
	// Example: issue {"course":{"place":"domestic","hours":40},"certificate":{"hours":72}} → not-met
	CodeCourseHours qagida.Code = "certificate-course-hours"

	// CodeAgreed: topic and hours are agreed with the authorised body
	// (order95/29). The day of the agreement on the form shows it.
	//
	// Example: issue {"course":{"place":"domestic"},"certificate":{"blank":["agreed"]}} → not-met
	CodeAgreed qagida.Code = "certificate-agreed"
)

// The readings that outcomes may rest on, a bit each.
const (
	readCourseKind = 1 << iota
)

// The criteria, in the order of the text. Those of the form follow.
const (
	issueKind = iota
	issueAfterCourse
	issueForeignIssuer
	issueForeignTopic
	issueForeignHours
	issueHasContract
	issueIndependent
	issueOwn
	issueIsPassed
	issueIssuer
	issueCourseHours
	issueAgreed
	issueCriteria // how many they are
)

const needsKind = 1<<issuePlace | 1<<issueHours | 1<<issueLabel

var issueChecklist = rule.Checklist{
	Name:     "certificate.issue",
	Facts:    issueFacts,
	Readings: []string{"course-kind"},
	Amounts:  issueAmounts,
	Criteria: slices.Concat([]rule.Criterion{
		issueKind:          {Code: CodeKind, Provision: order95("2.8"), Readings: readCourseKind, Needs: needsKind},
		issueAfterCourse:   {Code: CodeAfterCourse, Provision: order95("2.8"), Readings: 0, Needs: 1<<issueLast | 1<<formIssued},
		issueForeignIssuer: {Code: CodeForeignIssuer, Provision: order95("25"), Readings: 0, Needs: 1<<issuePlace | 1<<issueOrganisation | 1<<formOrganisation},
		issueForeignTopic:  {Code: CodeForeignTopic, Provision: order95("25"), Readings: 0, Needs: 1<<issuePlace | 1<<formProgrammeKK | 1<<formProgrammeRU},
		issueForeignHours:  {Code: CodeForeignHours, Provision: order95("25"), Readings: 0, Needs: 1<<issuePlace | 1<<formHours},
		issueHasContract:   {Code: CodeAssessmentContract, Provision: order95("27"), Readings: readCourseKind, Needs: needsKind | 1<<issueContract},
		issueIndependent:   {Code: CodeIndependentAssessment, Provision: order95("27"), Readings: readCourseKind, Needs: needsKind | 1<<issueOrganisation | 1<<issueAssessedBy},
		issueOwn:           {Code: CodeOwnAssessment, Provision: order95("28"), Readings: readCourseKind, Needs: needsKind | 1<<issueOrganisation | 1<<issueAssessedBy},
		issueIsPassed:      {Code: CodePassed, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | 1<<issuePassed},
		issueIssuer:        {Code: CodeIssuer, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | 1<<issueOrganisation | 1<<formOrganisation},
		issueCourseHours:   {Code: CodeCourseHours, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | 1<<issueHours | 1<<formHours},
		issueAgreed:        {Code: CodeAgreed, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | 1<<formAgreed},
	}, formChecklist.Criteria),
}

var issueList = issueChecklist.List()

// Issue decides whether a certificate may be issued, with all reasons at once.
//
// At home: the course is a short or a long one and is over, a short one was
// assessed by the organisation itself and a long one by a contracted third
// party, the participant passed, the certificate names the hours of the course,
// topic and hours are agreed with the authorised body, and the form of annex 4
// is complete (see [Rules.Form]). It may be issued on the last day of the course
// itself. That topic and hours are agreed is taken from the day of the
// agreement on the form.
//
// For a course abroad only para 25 is asked for: a foreign organisation issues
// its own form, which names the topic, in either language, and the hours.
//
// A fact left out leaves the criteria that ask for it undetermined. The error
// names a course or a form that cannot be meant.
//
// Source: order95/2.8, 25, 27, 28, 29, 32.1 and A4.1 to A4.9.
func (r Rules) Issue(i Issuance) (decision qagida.Decision, err error) {
	if err := i.check(); err != nil {
		return qagida.Decision{}, err
	}
	kind, err := r.Qualification.Kind(i.Course)
	if err != nil {
		return qagida.Decision{}, err
	}
	answers := r.issue(&i, kind)
	d := issueList.Open(&decision, r.Edition)
	d.Answer(rule.Collect(answers[:]))
	d.Choose(uint8(r.Qualification.CourseKind))
	r.show(d, &i)
	if d.Undetermined() {
		d.Unknown(r.unknown(&i))
	}
	return decision, nil
}

// issue returns the answer to each criterion, those of the form included.
func (r *Rules) issue(i *Issuance, kind qualification.Kind) (answers [issueCriteria + formCriteria]rule.Answer) {
	f := &i.Certificate
	abroad, atHome := i.Course.Place.Is(qualification.Abroad), i.Course.Place.Is(qualification.Domestic)
	short, long := kind.Is(qualification.Short), kind.Is(qualification.Long)
	own := same(i.AssessedBy, i.Organisation)
	topic := f.filled(LineProgrammeKK).Or(f.filled(LineProgrammeRU))
	answers = [issueCriteria + formCriteria]rule.Answer{
		issueKind:          rule.Where(atHome, rule.Is(short.Or(long)).Under(readCourseKind)),
		issueAfterCourse:   rule.Is(f.with(LineIssued, f.Issued.NotBefore(i.Course.Last))),
		issueForeignIssuer: rule.Where(abroad, rule.Is(f.with(LineOrganisation, same(f.Organisation, i.Organisation).Not()))),
		issueForeignTopic:  rule.Where(abroad, rule.Is(topic)),
		issueForeignHours:  rule.Where(abroad, rule.Is(f.filled(LineHours))),
		issueHasContract:   rule.Where(atHome, rule.Where(long, rule.Is(i.AssessmentContract)).Under(readCourseKind)),
		issueIndependent:   rule.Where(atHome, rule.Where(long, rule.Is(own.Not())).Under(readCourseKind)),
		issueOwn:           rule.Where(atHome, rule.Where(short, rule.Is(own)).Under(readCourseKind)),
		issueIsPassed:      rule.Where(atHome, rule.Is(i.Passed)),
		issueIssuer:        rule.Where(atHome, rule.Is(f.with(LineOrganisation, same(f.Organisation, i.Organisation)))),
		issueCourseHours:   rule.Where(atHome, rule.Is(f.with(LineHours, equal(f.Hours, i.Course.Hours)))),
		issueAgreed:        rule.Where(atHome, rule.Is(f.filled(LineAgreed))),
	}
	form := r.form(i)
	copy(answers[issueCriteria:], form[:])
	return answers
}

// same reports whether two names are those of one body.
func same(a, b string) qagida.Fact {
	if a == "" || b == "" {
		return qagida.Unknown
	}
	return qagida.FactOf(strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)))
}

// equal reports whether two counts are the same number.
func equal(a, b qagida.Count) qagida.Fact {
	if !a.Known() || !b.Known() {
		return qagida.Unknown
	}
	return qagida.FactOf(a == b)
}

var issueQuestion = rule.Question[Rules, Issuance, decisionAnswer]{
	Name:     "certificate.issue",
	Verbs:    []string{"Rules.Issue"},
	Bounds:   issueBounds,
	Optional: issueOptional,
	Lists:    []*rule.List{issueList},
	Rules:    Order95(),
	Ask: func(r Rules, in *Issuance) (decisionAnswer, error) {
		d, err := r.Issue(*in)
		return decisionAnswer{d}, err
	},
}

// issueOptional are the inputs whose absence says something: the programme calls
// itself nothing.
var issueOptional = []string{"course.label"}

// issueBounds are the lengths of courses at home and abroad, and what lies on
// either side of the days and numbers of a certificate.
var issueBounds = []rule.Bound{
	rule.At("course.hours", "35", "36", "107", "108"),
	rule.At("course.first", `"2026-01-31"`),
	rule.At("course.last", `"2026-03-06"`, `"2026-04-30"`, `"2026-05-01"`, `"2027-01-31"`, `"2027-02-01"`),
	rule.At("organisation", `"Bilimzet"`, `"LLP «Bilimzet»"`, `"Another centre"`),
	rule.At("assessed_by", `"Bilimzet"`, `"Another centre"`),
	rule.At("certificate.holder", `"Үлгі Тыңдаушы"`),
	rule.At("certificate.organisation", `"Bilimzet"`, `"Another centre"`),
	rule.At("certificate.programme_kk", `"Критериалды бағалау"`),
	rule.At("certificate.programme_ru", `"Критериальное оценивание"`),
	rule.At("certificate.hours", "35", "36", "108"),
	rule.At("certificate.agreed", `"2026-03-06"`, `"2026-03-07"`),
	rule.At("certificate.head", `"Үлгі Басшы"`),
	rule.At("certificate.series", `"AB"`),
	rule.At("certificate.number", `"00123"`, `"000123"`),
	rule.At("certificate.issued", `"2026-03-05"`, `"2026-03-06"`, `"2027-02-01"`),
}
