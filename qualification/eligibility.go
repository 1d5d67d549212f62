package qualification

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May this teacher take this course: the conditions of paragraph 7 and the
// papers of paragraph 8.

// The codes of the findings on an application for a course.
const (
	// CodeEducation: the teacher has a ground of education (order95/7.1).
	//
	// Example: eligibility {"applicant":{"education":["none"]}} → not-met
	CodeEducation qagida.Code = "applicant-education"

	// CodeWorkplace: the teacher works in education (order95/7.2).
	//
	// Example: eligibility {"applicant":{"workplace":"other"}} → not-met
	CodeWorkplace qagida.Code = "applicant-workplace"

	// CodeLegislation: the teacher knows the legislation on education, as
	// declared (order95/7.3).
	//
	// Example: eligibility {"applicant":{"knows_legislation":false}} → not-met
	CodeLegislation qagida.Code = "applicant-legislation"

	// CodeEnglish: for a course in language competence the teacher has basic
	// English (order95/7.4).
	//
	// Example: eligibility {"applicant":{"basic_english":false},"course":{"language_competence":true}} → not-met
	CodeEnglish qagida.Code = "applicant-english"

	// CodeApplication: the application is handed in (order95/8.1).
	//
	// Example: eligibility {"applicant":{"documents":[]}} → not-met
	CodeApplication qagida.Code = "document-application"

	// CodeQuestionnaire: the questionnaire is handed in (order95/8.2).
	//
	// Example: eligibility {"applicant":{"documents":[]}} → not-met
	CodeQuestionnaire qagida.Code = "document-questionnaire"

	// CodeIdentity: the identity document or the IIN is handed in (order95/8.3).
	//
	// Example: eligibility {"applicant":{"documents":["iin"]}} → met
	CodeIdentity qagida.Code = "document-identity"

	// CodeCertificates: who holds certificates hands in copies (order95/8.4).
	//
	// Example: eligibility {"applicant":{"holds_certificates":true,"documents":[]}} → not-met
	CodeCertificates qagida.Code = "document-certificates"

	// CodeMotivationLetter: for a course abroad there is a motivation letter in
	// Kazakh or Russian (order95/8.5).
	//
	// Example: eligibility {"applicant":{"documents":["motivation-letter"],"motivation_letter_language":"en"},"course":{"place":"abroad"}} → not-met
	CodeMotivationLetter qagida.Code = "document-motivation-letter"
)

// The facts that the criteria ask for.
const (
	applicantEducation = iota
	applicantWorkplace
	applicantLegislation
	applicantEnglish
	applicantHoldsCertificates
	applicantDocuments
	applicantLetterLanguage
	applicantCoursePlace
	applicantCourseLanguage
)

// The readings that outcomes may rest on, a bit each.
const (
	readEducationGrounds = 1 << iota
	readIdentityDocument
)

// The criteria, in the order of the text.
const (
	eligibleEducation = iota
	eligibleWorkplace
	eligibleLegislation
	eligibleEnglish
	eligibleApplication
	eligibleQuestionnaire
	eligibleIdentity
	eligibleCertificates
	eligibleLetter
	eligibleCriteria
)

var eligibility = rule.Checklist{
	Name: "qualification.eligibility",
	Facts: []string{
		applicantEducation:         "applicant.education",
		applicantWorkplace:         "applicant.workplace",
		applicantLegislation:       "applicant.knows_legislation",
		applicantEnglish:           "applicant.basic_english",
		applicantHoldsCertificates: "applicant.holds_certificates",
		applicantDocuments:         "applicant.documents",
		applicantLetterLanguage:    "applicant.motivation_letter_language",
		applicantCoursePlace:       "course.place",
		applicantCourseLanguage:    "course.language_competence",
	},
	Readings: []string{"education-grounds", "identity-document"},
	Criteria: []rule.Criterion{
		eligibleEducation:     {Code: CodeEducation, Provision: order95("7.1"), Readings: readEducationGrounds, Needs: 1 << applicantEducation},
		eligibleWorkplace:     {Code: CodeWorkplace, Provision: order95("7.2"), Readings: 0, Needs: 1 << applicantWorkplace},
		eligibleLegislation:   {Code: CodeLegislation, Provision: order95("7.3"), Readings: 0, Needs: 1 << applicantLegislation},
		eligibleEnglish:       {Code: CodeEnglish, Provision: order95("7.4"), Readings: 0, Needs: 1<<applicantEnglish | 1<<applicantCourseLanguage},
		eligibleApplication:   {Code: CodeApplication, Provision: order95("8.1"), Readings: 0, Needs: 1 << applicantDocuments},
		eligibleQuestionnaire: {Code: CodeQuestionnaire, Provision: order95("8.2"), Readings: 0, Needs: 1 << applicantDocuments},
		eligibleIdentity:      {Code: CodeIdentity, Provision: order95("8.3"), Readings: readIdentityDocument, Needs: 1 << applicantDocuments},
		eligibleCertificates:  {Code: CodeCertificates, Provision: order95("8.4"), Readings: 0, Needs: 1<<applicantHoldsCertificates | 1<<applicantDocuments},
		eligibleLetter:        {Code: CodeMotivationLetter, Provision: order95("8.5"), Readings: 0, Needs: 1<<applicantCoursePlace | 1<<applicantDocuments | 1<<applicantLetterLanguage, Aside: 1 << applicantDocuments},
	},
}.List()

// Eligibility decides whether a teacher may apply for a course: the four
// conditions of para 7 and the papers of para 8.
//
// Of the course it asks only the place and whether it is in language
// competence. With every fact left out the outcome is undetermined and Missing
// names each of them. The error names an applicant or a course that contradicts
// itself, such as an education of none beside a ground.
//
// Source: order95/7.1 to 7.4 and 8.1 to 8.5.
func (r Rules) Eligibility(a Applicant, c Course) (decision qagida.Decision, err error) {
	err = r.decide(&decision, &a, &c)
	return decision, err
}

// decide is Eligibility in the place where its decision is read.
func (r *Rules) decide(decision *qagida.Decision, a *Applicant, c *Course) error {
	if err := a.check(); err != nil {
		return err
	}
	if err := c.check(); err != nil {
		return err
	}
	d := eligibility.Open(decision, r.Edition)
	d.Answer(r.eligibility(a, c))
	d.Choose(uint8(r.EducationGrounds), uint8(r.IdentityDocument))
	if d.Undetermined() {
		d.Unknown(a.unknown() | rule.Missing(applicantCoursePlace, c.Place == 0) |
			rule.Missing(applicantCourseLanguage, !c.LanguageCompetence.Known()))
	}
	return nil
}

// Eligible returns the outcome of Eligibility without its reasons. The error is that
// of Eligibility.
//
// Source: order95/7.1 to 7.4 and 8.1 to 8.5.
func (r Rules) Eligible(a Applicant, c Course) (qagida.Outcome, error) { return r.eligible(&a, &c) }

// eligible is Eligible of facts that are not copied.
func (r *Rules) eligible(a *Applicant, c *Course) (qagida.Outcome, error) {
	if err := a.check(); err != nil {
		return qagida.Undetermined, err
	}
	if err := c.check(); err != nil {
		return qagida.Undetermined, err
	}
	return eligibility.Outcome(r.eligibility(a, c)), nil
}

// eligibility returns the answer to each criterion.
func (r *Rules) eligibility(a *Applicant, c *Course) rule.Answers {
	certificates, letter := rule.Is(a.Documents.Has(Certificates)), rule.Is(a.letter())
	if a.LetterLanguage == qagida.English { // whether or not it is handed in
		letter = letter.Aside()
	}
	return rule.Collect([]rule.Answer{
		eligibleEducation:     rule.Is(r.educated(a)).Under(readEducationGrounds),
		eligibleWorkplace:     rule.Is(a.Workplace.inEducation()),
		eligibleLegislation:   rule.Is(a.KnowsLegislation),
		eligibleEnglish:       rule.Where(c.LanguageCompetence, rule.Is(a.BasicEnglish)),
		eligibleApplication:   rule.Is(a.Documents.Has(Application)),
		eligibleQuestionnaire: rule.Is(a.Documents.Has(Questionnaire)),
		eligibleIdentity:      rule.Is(r.identified(a)).Under(readIdentityDocument),
		eligibleCertificates:  rule.Where(a.HoldsCertificates, certificates),
		eligibleLetter:        rule.Where(c.Place.Is(Abroad), letter),
	})
}

// The grounds of para 7.1, as its text groups them, and the papers of para 8.3.
var (
	pedagogicalGrounds = qagida.SetOf(HigherPedagogical, PostgraduateEducation)
	otherGrounds       = qagida.SetOf(OtherProfessional, Vocational)
	anyGround          = qagida.SetOf(HigherPedagogical, PostgraduateEducation, OtherProfessional, Vocational, Retraining)
	identityPapers     = qagida.SetOf(IdentityDocument, IINDocument)
)

// educated reports whether there is a ground of para 7.1.
func (r *Rules) educated(a *Applicant) qagida.Fact {
	if r.EducationGrounds == RetrainingForOther {
		retrained := rule.HasAny(a.Education, otherGrounds).And(a.Education.Has(Retraining))
		return rule.HasAny(a.Education, pedagogicalGrounds).Or(retrained)
	}
	return rule.HasAny(a.Education, anyGround)
}

// inEducation reports whether para 7.2 names the place of work.
func (w Workplace) inEducation() qagida.Fact { return of(placesOfWork[:], w) }

var placesOfWork = [...]qagida.Fact{
	EducationOrganisation: qagida.Yes, EducationAuthority: qagida.Yes, MethodologicalBody: qagida.Yes,
	OtherWorkplace: qagida.No,
}

// identified reports whether the paper of para 8.3 is there.
func (r *Rules) identified(a *Applicant) qagida.Fact {
	if r.IdentityDocument == BothDocuments {
		return a.Documents.Has(IdentityDocument).And(a.Documents.Has(IINDocument))
	}
	return rule.HasAny(a.Documents, identityPapers)
}

// letter reports whether there is a motivation letter in Kazakh or Russian
// (para 8.5).
func (a *Applicant) letter() qagida.Fact {
	return a.Documents.Has(MotivationLetter).And(of(languagesOfLetter[:], a.LetterLanguage))
}

var languagesOfLetter = [...]qagida.Fact{qagida.Kazakh: qagida.Yes, qagida.Russian: qagida.Yes, qagida.English: qagida.No}

// of returns what a table says of a value, Unknown of one that is not stated or does
// not exist.
func of[E ~uint8](table []qagida.Fact, value E) qagida.Fact {
	if int(value) >= len(table) {
		return qagida.Unknown
	}
	return table[value]
}

// unknown marks the facts that nobody has stated. The language of a letter that
// is known to be missing is not one of them.
func (a *Applicant) unknown() uint64 {
	noLetter := a.Documents.Has(MotivationLetter) == qagida.No
	return rule.Missing(applicantEducation, !a.Education.Known()) |
		rule.Missing(applicantWorkplace, a.Workplace == 0) |
		rule.Missing(applicantLegislation, !a.KnowsLegislation.Known()) |
		rule.Missing(applicantEnglish, !a.BasicEnglish.Known()) |
		rule.Missing(applicantHoldsCertificates, !a.HoldsCertificates.Known()) |
		rule.Missing(applicantDocuments, !a.Documents.Known()) |
		rule.Missing(applicantLetterLanguage, a.LetterLanguage == 0 && !noLetter)
}

// MissingDocuments returns the papers of para 8 that the applicant still owes for
// the course. It is not known while nobody has looked at the papers; a paper
// that is owed only on a fact not yet stated is not in it, and Eligibility says
// which fact that is. Where either of two papers would do, it names the first.
// The error names what Eligibility refuses.
//
// Source: order95/8.1 to 8.5.
func (r Rules) MissingDocuments(a Applicant, c Course) (qagida.Set[Document], error) {
	d, err := r.Eligibility(a, c)
	if err != nil {
		return qagida.Set[Document]{}, err
	}
	return r.missingDocuments(d, &a), nil
}

// missingDocuments returns the papers that a decision on the applicant finds missing.
func (r *Rules) missingDocuments(d qagida.Decision, a *Applicant) (missing qagida.Set[Document]) {
	if !a.Documents.Known() {
		return missing
	}
	missing = qagida.SetOf[Document]()
	for code, outcome := range d.Outcomes() {
		if outcome != qagida.NotMet {
			continue
		}
		for _, document := range r.owed(code, a) {
			missing = missing.With(document)
		}
	}
	return missing
}

// owed lists the papers that would meet an unmet criterion of para 8.
func (r *Rules) owed(code qagida.Code, a *Applicant) []Document {
	switch code {
	case CodeApplication:
		return []Document{Application}
	case CodeQuestionnaire:
		return []Document{Questionnaire}
	case CodeIdentity:
		return r.owedIdentity(a)
	case CodeCertificates:
		return []Document{Certificates}
	case CodeMotivationLetter:
		return []Document{MotivationLetter}
	default:
		return nil
	}
}

func (r *Rules) owedIdentity(a *Applicant) (owed []Document) {
	if a.Documents.Has(IdentityDocument) == qagida.No {
		owed = append(owed, IdentityDocument)
	}
	if r.IdentityDocument == BothDocuments && a.Documents.Has(IINDocument) == qagida.No {
		owed = append(owed, IINDocument)
	}
	return owed
}

type eligibilityInput struct {
	Applicant Applicant `json:"applicant,omitzero"`
	Course    Course    `json:"course,omitzero"`
}

type eligibilityAnswer struct {
	Decision         qagida.Decision      `json:"decision"`
	MissingDocuments qagida.Set[Document] `json:"missing_documents"`
}

var eligibilityQuestion = rule.Question[Rules, eligibilityInput, eligibilityAnswer]{
	Name:  "qualification.eligibility",
	Verbs: []string{"Rules.Eligibility", "Rules.Eligible", "Rules.MissingDocuments"},
	Bounds: slices.Concat(courseBounds, []rule.Bound{
		rule.At("applicant.education", `[]`, `["none"]`, `["higher-pedagogical"]`, `["postgraduate"]`,
			`["other-professional"]`, `["vocational"]`, `["retraining"]`,
			`["other-professional","retraining"]`, `["vocational","retraining"]`),
		rule.At("applicant.documents", `[]`, `["identity-document"]`, `["iin"]`, `["motivation-letter"]`,
			`["application","questionnaire","identity-document","iin","certificates","motivation-letter"]`),
	}),
	Optional: courseOptional,
	Lists:    []*rule.List{eligibility},
	Rules:    Order95(),
	Ask: func(r Rules, in *eligibilityInput) (eligibilityAnswer, error) {
		d, err := r.Eligibility(in.Applicant, in.Course)
		if err != nil {
			return eligibilityAnswer{}, err
		}
		return eligibilityAnswer{d, r.missingDocuments(d, &in.Applicant)}, nil
	},
}
