package certificate

import (
	"cmp"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// May a certificate be issued: paragraphs 25 to 29 with 2.7 and 2.8, and the form
// of annex 4.

// The codes of the findings on the issue of a certificate. Those on its form
// follow them in a decision.
const (
	// CodeCertifiedExpert: a certified expert confirmed the level at the end of a
	// long course (order95/2.7). It is asked for under the reading
	// expert-duty=asked.
	//
	// Example: issue {"course":{"place":"domestic","hours":108},"certified_expert":false} → not-applicable
	CodeCertifiedExpert qagida.Code = "certificate-assessment-expert"

	// CodeKind: a certificate comes at the end of a short or a long course
	// (order95/2.8). Which of the two a course abroad is rests on readings of the
	// qualification package.
	//
	// Example: issue {"course":{"place":"domestic","hours":35}} → not-met
	CodeKind qagida.Code = "certificate-course-kind"

	// CodeAfterCourse: a certificate comes when the course is over, on its last
	// day at the earliest (order95/2.8; of a course abroad 25 says so too).
	//
	// Example: issue {"course":{"last":"2026-03-06"},"certificate":{"issued":"2026-03-05"}} → not-met
	CodeAfterCourse qagida.Code = "certificate-after-course"

	// CodeForeignLeastHours: the certificate of a short course abroad names no fewer
	// hours than such a course has (order95/21.2.1).
	//
	// Example: issue {"course":{"place":"abroad","first":"2026-03-02","last":"2026-03-06"},"certificate":{"hours":35}} → not-met
	CodeForeignLeastHours qagida.Code = "certificate-foreign-least-hours"

	// CodeForeignIssuer: the certificate of a course abroad comes from the foreign
	// organisation that held the course, in its own form (order95/25). Names that are equal
	// do not tell whether one did.
	//
	// Example: issue {"course":{"place":"abroad"},"organisation":"Bilimzet","certificate":{"organisation":"A university"}} → met
	// Example: issue {"course":{"place":"abroad"},"foreign_issuer":false} → not-met
	CodeForeignIssuer qagida.Code = "certificate-foreign-issuer"

	// CodeForeignTopic: the certificate of a course abroad names the topic, in any
	// language (order95/25).
	//
	// Example: issue {"course":{"place":"abroad"},"certificate":{"topic":"Criteria-based assessment"}} → met
	// Example: issue {"course":{"place":"abroad"},"certificate":{"blank":["topic"]}} → not-met
	CodeForeignTopic qagida.Code = "certificate-foreign-topic"

	// CodeForeignHours: the certificate of a course abroad names the hours, and they
	// are those of the course (order95/25).
	//
	// Example: issue {"course":{"place":"abroad","hours":60},"certificate":{"hours":72}} → not-met
	CodeForeignHours qagida.Code = "certificate-foreign-hours"

	// CodeForeignResult: a course abroad did not end in a negative result
	// (order95/26). Whether such a result alone stands in the way is the matter of
	// the reading abroad-negative.
	//
	// Example: issue {"course":{"place":"abroad"},"passed":false} → not-met
	CodeForeignResult qagida.Code = "certificate-foreign-result"

	// CodeAssessmentContract: the organisation of a long course has a contract
	// with a third party on the assessment (order95/27).
	//
	// Example: issue {"course":{"place":"domestic","hours":108},"assessment_contract":false} → not-met
	CodeAssessmentContract qagida.Code = "certificate-assessment-contract"

	// CodeIndependentAssessment: a long course is assessed by an independent third
	// party and not by the organisation that held it (order95/27).
	//
	// Example: issue {"course":{"place":"domestic","hours":108},"organisation":"LLP Bilimzet","assessed_by":"Bilimzet"} → not-met
	CodeIndependentAssessment qagida.Code = "certificate-assessment-independent"

	// CodeOwnAssessment: a short course is assessed by the organisation that held
	// it (order95/28).
	//
	// Example: issue {"course":{"place":"domestic","hours":40},"organisation":"Bilimzet","assessed_by":"Bilimzet"} → met
	CodeOwnAssessment qagida.Code = "certificate-assessment-own"

	// CodeAssessmentForm: a short course is assessed in the form that its programme
	// sets (order95/28).
	//
	// Example: issue {"course":{"place":"domestic","hours":40},"programme_form":false} → not-met
	CodeAssessmentForm qagida.Code = "certificate-assessment-form"

	// CodePassed: the participant passed (order95/29).
	//
	// Example: issue {"course":{"place":"domestic"},"passed":false} → not-met
	CodePassed qagida.Code = "certificate-passed"

	// CodeIssuer: the organisation that held the course issues the certificate
	// (order95/29).
	//
	// Example: issue {"course":{"place":"domestic"},"organisation":"Bilimzet","certificate":{"organisation":"Another centre"}} → not-met
	CodeIssuer qagida.Code = "certificate-issuer"

	// CodeTopic: the certificate names the topic of the course (order95/29). Whether
	// other words are those of the topic is for the caller to say.
	//
	// Example: issue {"course":{"place":"domestic","topic":"Оценивание"},"certificate":{"programme_ru":"«оценивание»"}} → met
	// Example: issue {"course":{"place":"domestic"},"topic_agrees":false} → not-met
	CodeTopic qagida.Code = "certificate-topic"

	// CodeCourseHours: the certificate names the hours of the course (order95/29).
	//
	// Example: issue {"course":{"place":"domestic","hours":40},"certificate":{"hours":72}} → not-met
	CodeCourseHours qagida.Code = "certificate-course-hours"

	// CodeAgreed: topic and hours are agreed with the authorised body
	// (order95/29). The day of approval on the form shows it.
	//
	// Example: issue {"course":{"place":"domestic"},"certificate":{"blank":["agreed"]}} → not-met
	CodeAgreed qagida.Code = "certificate-agreed"
)

// The readings that outcomes may rest on, a bit each.
const (
	readExpertDuty = 1 << iota
	readCourseKind
	readCourseKindAbroad
	readAbroadLastDay
	readAbroadNegative
)

// The criteria, in the order of the text. Those of the form follow.
const (
	issueCertifiedExpert = iota
	issueKind
	issueAfterCourse
	issueForeignLeastHours
	issueForeignIssuer
	issueForeignTopic
	issueForeignHours
	issueForeignResult
	issueHasContract
	issueByThirdParty
	issueOwn
	issueInForm
	issueIsPassed
	issueIssuer
	issueNamesTopic
	issueCourseHours
	issueAgreed
	issueCriteria // how many they are
)

// What several criteria need and rest on.
const (
	needsKind    = 1<<issuePlace | 1<<issueHours
	needsNames   = 1<<issueOrganisation | 1<<issueAssessedBy
	needsIssuer  = 1<<issueOrganisation | 1<<formOrganisation
	needsForeign = needsIssuer | 1<<issueForeignIssued
	needsTopic   = 1<<formTopic | 1<<formProgrammeKK | 1<<formProgrammeRU
	needsDays    = 1<<issueFirst | 1<<issueLast
	readsKind    = readCourseKindAbroad | readAbroadLastDay
	readsConduct = readExpertDuty | readCourseKind
)

var issueChecklist = rule.Checklist{
	Name:     "certificate.issue",
	Facts:    issueFacts,
	Readings: []string{"expert-duty", "course-kind", "course-kind-abroad", "abroad-last-day", "abroad-negative"},
	Amounts:  issueAmounts,
	Criteria: slices.Concat([]rule.Criterion{
		issueCertifiedExpert:   {Code: CodeCertifiedExpert, Provision: order95("2.7"), Readings: readsConduct, Needs: needsKind | 1<<issueExpert},
		issueKind:              {Code: CodeKind, Provision: order95("2.8"), Readings: readsKind, Needs: needsKind | needsDays, Aside: 1<<issuePlace | needsDays},
		issueAfterCourse:       {Code: CodeAfterCourse, Provision: order95("2.8"), Readings: 0, Needs: 1<<issueLast | 1<<formIssued},
		issueForeignLeastHours: {Code: CodeForeignLeastHours, Provision: order95("21.2.1"), Readings: readsKind, Needs: 1<<issuePlace | needsDays | 1<<formHours},
		issueForeignIssuer:     {Code: CodeForeignIssuer, Provision: order95("25"), Readings: 0, Needs: 1<<issuePlace | needsForeign, Aside: needsForeign},
		issueForeignTopic:      {Code: CodeForeignTopic, Provision: order95("25"), Readings: 0, Needs: 1<<issuePlace | needsTopic | 1<<issueTopicAgrees, Aside: needsTopic&^(1<<formTopic) | 1<<issueTopicAgrees},
		issueForeignHours:      {Code: CodeForeignHours, Provision: order95("25"), Readings: 0, Needs: needsKind | 1<<formHours, Aside: 1 << issueHours},
		issueForeignResult:     {Code: CodeForeignResult, Provision: order95("26"), Readings: readAbroadNegative, Needs: 1<<issuePlace | 1<<issuePassed},
		issueHasContract:       {Code: CodeAssessmentContract, Provision: order95("27"), Readings: readCourseKind, Needs: needsKind | 1<<issueContract},
		issueByThirdParty:      {Code: CodeIndependentAssessment, Provision: order95("27"), Readings: readCourseKind, Needs: needsKind | needsNames | 1<<issueIndependent, Aside: needsNames},
		issueOwn:               {Code: CodeOwnAssessment, Provision: order95("28"), Readings: readCourseKind, Needs: needsKind | needsNames},
		issueInForm:            {Code: CodeAssessmentForm, Provision: order95("28"), Readings: readCourseKind, Needs: needsKind | 1<<issueProgrammeForm},
		issueIsPassed:          {Code: CodePassed, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | 1<<issuePassed},
		issueIssuer:            {Code: CodeIssuer, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | needsIssuer, Aside: 1 << issueOrganisation},
		issueNamesTopic:        {Code: CodeTopic, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | 1<<issueTopic | needsTopic | 1<<issueTopicAgrees, Aside: needsTopic},
		issueCourseHours:       {Code: CodeCourseHours, Provision: order95("29"), Readings: 0, Needs: needsKind | 1<<formHours, Aside: 1 << issueHours},
		issueAgreed:            {Code: CodeAgreed, Provision: order95("29"), Readings: 0, Needs: 1<<issuePlace | 1<<formAgreed},
	}, formChecklist.Criteria),
}

var issueList = issueChecklist.List()

// Issue decides whether a certificate may be issued, with all reasons at once.
//
// At home: the course is a short or a long one and is over, a short one was
// assessed by the organisation itself in the form of its programme and a long one
// by a contracted independent third party (the rule of
// [assessment.Rules.ConductOutcomes]), the participant passed, the certificate
// names the topic and the hours of the course, both are agreed with the authorised
// body, and the form of annex 4 is complete (see [Rules.Form]). It may be issued
// on the last day of the course itself. That topic and hours are agreed is taken
// from the day of approval on the form.
//
// The topic is that of the course where the certificate names it in the same
// words, upper and lower case, quotation marks and spaces apart; where the words
// differ, TopicAgrees says whether it is.
//
// Abroad: the course is a short or a long one and is over, and a foreign
// organisation issues its own form, which names the topic, in any language, and the
// hours of the course. A negative result stands in the way under the reading
// abroad-negative=refuses.
//
// A fact left out leaves the criteria that ask for it undetermined. The error
// names a course or a form that cannot be meant.
//
// Source: order95/2.7, 2.8, 21.1.1, 21.2.1, 25 to 29, 32.1 and A4.1 to A4.9.
func (r Rules) Issue(i Issuance) (decision qagida.Decision, err error) {
	if err := cmp.Or(i.check(), r.holdCourses(), r.holdDigits()); err != nil {
		return qagida.Decision{}, err
	}
	if _, err := r.Qualification.Kind(i.Course.Course); err != nil {
		return qagida.Decision{}, err
	}
	answers := r.issue(&i)
	r.setAside(&i, &answers)
	d := issueList.Open(&decision, r.Edition)
	d.Answer(rule.Collect(answers[:]))
	courses := &r.Qualification
	d.Choose(uint8(r.ExpertDuty), uint8(courses.CourseKind), uint8(courses.CourseKindAbroad),
		uint8(courses.AbroadLastDay), uint8(r.AbroadNegative))
	r.show(d, &i)
	if d.Undetermined() {
		d.Unknown(r.unknown(&i))
	}
	return decision, nil
}

// setAside marks the answers that some of the facts of their criteria cannot turn.
func (r *Rules) setAside(i *Issuance, answers *[issueCriteria + formCriteria]rule.Answer) {
	aside := func(criterion int) { answers[criterion] = answers[criterion].Aside() }
	aside(issueForeignTopic)        // asked for on the line of its own form
	aside(issueNamesTopic)          // settled by what the caller says of it
	if i.Independent == qagida.No { // whatever the names
		aside(issueByThirdParty)
	}
	if i.Course.Place == qualification.Domestic || i.Course.Place == 0 && r.sameKindAnywhere(i) { // told by its hours
		aside(issueKind)
	}
	if i.Certificate.filled(LineOrganisation) == qagida.No {
		aside(issueIssuer)
	}
	if i.issuedAbroad().Known() {
		aside(issueForeignIssuer)
	}
	if i.Certificate.filled(LineHours) == qagida.No { // nothing is compared
		aside(issueForeignHours)
		aside(issueCourseHours)
	}
}

// issue returns the answer to each criterion, those of the form included: while
// the place is not known, what is said of both.
func (r *Rules) issue(i *Issuance) (answers [issueCriteria + formCriteria]rule.Answer) {
	if i.Course.Place != 0 {
		return r.issueIn(i.Course.Place, i)
	}
	answers, abroad := r.issueIn(qualification.Domestic, i), r.issueIn(qualification.Abroad, i)
	for k := range answers {
		answers[k] = rule.Either(answers[k], abroad[k])
	}
	return answers
}

// issueIn returns the answers of a course in a place.
func (r *Rules) issueIn(place qualification.Place, i *Issuance) (answers [issueCriteria + formCriteria]rule.Answer) {
	f, course := &i.Certificate, i.Course.Course
	course.Place = place
	atHome, abroad := place.Is(qualification.Domestic), place.Is(qualification.Abroad)
	same := assessment.SameOrganisation(f.Organisation, i.Organisation)
	hours := f.with(LineHours, equal(f.Hours, course.Hours))
	conduct := r.conduct(i)
	answers = [issueCriteria + formCriteria]rule.Answer{
		issueCertifiedExpert:   rule.Where(atHome, conduct[conductExpert]),
		issueKind:              r.underEach(shortOrLong, course),
		issueAfterCourse:       rule.Is(f.with(LineIssued, rule.NotBefore(f.Issued, course.Last))),
		issueForeignLeastHours: rule.Where(abroad, r.underEach(leastAbroad, f.asNamed(course))),
		issueForeignIssuer:     rule.Where(abroad, rule.Is(i.issuedAbroad())),
		issueForeignTopic:      rule.Where(abroad, rule.Is(i.hasTopic())),
		issueForeignHours:      rule.Where(abroad, rule.Is(hours)),
		issueForeignResult:     rule.Where(abroad, r.completedAbroad(i.Passed)),
		issueHasContract:       rule.Where(atHome, conduct[conductContract]),
		issueByThirdParty:      rule.Where(atHome, conduct[conductIndependent]),
		issueOwn:               rule.Where(atHome, conduct[conductOwn]),
		issueInForm:            rule.Where(atHome, conduct[conductForm]),
		issueIsPassed:          rule.Where(atHome, rule.Is(i.Passed)),
		issueIssuer:            rule.Where(atHome, rule.Is(f.with(LineOrganisation, same))),
		issueNamesTopic:        rule.Where(atHome, rule.Is(i.topicNamed())),
		issueCourseHours:       rule.Where(atHome, rule.Is(hours)),
		issueAgreed:            rule.Where(atHome, rule.Is(f.filled(LineAgreed))),
	}
	form := r.form(place, i)
	copy(answers[issueCriteria:], form[:])
	return answers
}

// sameKindAnywhere reports whether a course whose days are known is short or long in both
// places, or in neither, whatever its hours.
func (r *Rules) sameKindAnywhere(i *Issuance) bool {
	course, courses := i.Course.Course, &r.Qualification
	if course.First.IsZero() || course.Last.IsZero() {
		return false
	}
	for _, hours := range [...]int{0, courses.ShortHours, courses.ShortHoursAbroad, courses.LongHours} {
		if !i.Course.Hours.Known() {
			course.Hours = qagida.CountOf(hours)
		}
		course.Place = qualification.Domestic
		atHome := shortOrLong(r.Qualification, course)
		if course.Place = qualification.Abroad; atHome.Outcome() != shortOrLong(r.Qualification, course).Outcome() {
			return false
		}
	}
	return true
}

// shortOrLong answers whether a course is one of the two.
func shortOrLong(courses qualification.Rules, course qualification.Course) rule.Answer {
	kind, _ := courses.Kind(course)
	return rule.Is(kind.Is(qualification.Short).Or(kind.Is(qualification.Long)))
}

// leastAbroad answers para 21.2.1 of a course abroad.
func leastAbroad(courses qualification.Rules, course qualification.Course) rule.Answer {
	d, _ := courses.Course(course)
	for code, outcome := range d.Outcomes() {
		if code == qualification.CodeShortAbroad {
			return rule.Of(outcome)
		}
	}
	return rule.Of(qagida.NotApplicable)
}

// underEach asks of a course by the rules on courses. Of one abroad it names the
// readings of which another choice answers otherwise.
func (r *Rules) underEach(
	ask func(qualification.Rules, qualification.Course) rule.Answer, course qualification.Course,
) rule.Answer {
	answer := ask(r.Qualification, course)
	if course.Place == qualification.Domestic {
		return answer
	}
	other := r.Qualification
	for _, choice := range [...]qualification.CourseKindAbroadReading{qualification.ByDuration, qualification.ByHours} {
		other.CourseKindAbroad = choice
		answer = rule.Turned(readCourseKindAbroad, answer, ask(other, course))
	}
	other = r.Qualification
	for _, choice := range [...]qualification.AbroadLastDayReading{qualification.CorrespondingDay, qualification.EveOfIt} {
		other.AbroadLastDay = choice
		answer = rule.Turned(readAbroadLastDay, answer, ask(other, course))
	}
	return answer
}

// asNamed returns a course with the hours that its certificate names, none where
// that line is empty.
func (f *Form) asNamed(course qualification.Course) qualification.Course {
	if course.Hours = f.Hours; f.filled(LineHours) == qagida.No {
		course.Hours = qagida.CountOf(0)
	}
	return course
}

// issuedAbroad reports whether the foreign organisation that held a course issued the
// certificate: as it is stated, or where another than the organisation at home is named.
// One that names nobody is not shown to be its own.
func (i *Issuance) issuedAbroad() qagida.Fact {
	switch {
	case i.Certificate.filled(LineOrganisation) == qagida.No:
		return qagida.No
	case i.ForeignIssuer.Known():
		return i.ForeignIssuer
	case assessment.SameOrganisation(i.Certificate.Organisation, i.Organisation) == qagida.No:
		return qagida.Yes
	default:
		return qagida.Unknown
	}
}

// completedAbroad answers para 26: a negative result alone stands in the way, or
// only the expulsion that it may lead to, which is for [Rules.RepaymentAbroad].
func (r *Rules) completedAbroad(passed qagida.Fact) rule.Answer {
	if r.AbroadNegative == OnlyExpulsion {
		return rule.Of(qagida.NotApplicable).Under(readAbroadNegative)
	}
	return rule.Is(passed).Under(readAbroadNegative)
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
	rule.At("course.first", `"2025-01-31"`, `"2026-01-31"`, `"2026-03-02"`),
	rule.At("course.last", `"2026-03-06"`, `"2026-04-30"`, `"2026-05-01"`, `"2027-01-31"`, `"2027-02-01"`),
	rule.At("course.topic", append(topics, `"Оценивание"`)...),
	rule.At("organisation", `"Bilimzet"`, `"LLP «Bilimzet»"`, `"JSC Bilimzet"`, `"Another centre"`),
	rule.At("assessed_by", `"Bilimzet"`, `"JSC Bilimzet"`, `"Another centre"`),
	rule.At("head_absent", "false", "false", "false", "true"), // which no certificate goes with that the head signed
	onLine("certificate.holder", 2, `"Үлгі Тыңдаушы"`),
	onLine("certificate.organisation", 6, `"Bilimzet"`, `"JSC Bilimzet"`, `"Another centre"`),
	onLine("certificate.topic", 8, topics...),
	onLine("certificate.programme_kk", 8, topics...),
	onLine("certificate.programme_ru", 8, topics...),
	onLine("certificate.hours", 8, "35", "36", "107", "108"),
	onLine("certificate.agreed", 24, slices.Repeat([]string{`"2026-03-06"`, `"2026-03-07"`}, 6)...),
	onLine("certificate.head", 2, `"Үлгі Басшы"`),
	onLine("certificate.signed_by", 6, `"head"`, `"acting-head"`, `"other"`),
	onLine("certificate.series", 2, `"AB"`),
	onLine("certificate.number", 4, `"00123"`, `"000123"`),
	onLine("certificate.issued", 24, slices.Repeat([]string{`"2026-03-05"`, `"2026-03-06"`, `"2027-02-01"`}, 4)...),
	rule.At("certificate.blank", `[]`, `["organisation"]`, `["holder"]`, `["programme-kk"]`, `["programme-ru"]`,
		`["hours"]`, `["hours"]`, `["agreed"]`, `["agreed"]`, `["head"]`, `["signature"]`, `["series"]`, `["number"]`,
		`["issued"]`, `["topic","programme-kk","programme-ru"]`, `["topic","programme-kk","programme-ru"]`,
		`["ministry"]`, `["logo"]`),
}

var topics = []string{`"Критериалды бағалау"`, `"Критериальное оценивание"`}

// onLine returns values of what may stand on a line of a certificate, or not: null
// so many times, because a line can only be seen to be empty where it has no value,
// and days are tried around every other day.
func onLine(fact string, empty int, values ...string) rule.Bound {
	return rule.At(fact, append(slices.Repeat([]string{"null"}, empty), values...)...)
}
