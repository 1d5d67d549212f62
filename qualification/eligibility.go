package qualification

import "github.com/qagida/qagida"

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
	err = r.decideEligibility(&decision, &a, &c)
	return decision, err
}

// decideEligibility is Eligibility without a copy of anything.
func (r *Rules) decideEligibility(decision *qagida.Decision, a *Applicant, c *Course) error {
	if err := a.check(); err != nil {
		return err
	}
	if err := c.check(); err != nil {
		return err
	}
	d := eligibilityChecklist.Open(decision, r.Edition)
	d = d.RecordUnder(applicantEducation, r.education(a).Outcome(), uint8(r.EducationGrounds))
	d = d.Record(applicantWorkplace, a.Workplace.inEducation().Outcome())
	d = d.Record(applicantLegislation, a.KnowsLegislation.Outcome())
	d = d.Record(applicantEnglish, qagida.Where(c.LanguageCompetence, a.BasicEnglish.Outcome()))

	d = d.Record(documentApplication, a.Documents.Has(Application).Outcome())
	d = d.Record(documentQuestionnaire, a.Documents.Has(Questionnaire).Outcome())
	d = d.RecordUnder(documentIdentity, r.identity(a).Outcome(), uint8(r.IdentityDocument))
	d = d.Record(documentCertificates, qagida.Where(a.HoldsCertificates, a.Documents.Has(Certificates).Outcome()))
	d = d.Record(documentLetter, qagida.Where(c.Place.Is(Abroad), a.letter().Outcome()))

	if d.Undetermined() {
		d.Unknown(a.unknown() | r.unknown(c))
	}
	d.Close()
	return nil
}

// The grounds of para 7.1, as its text groups them, and the papers of para 8.3.
var (
	pedagogicalGrounds = qagida.SetOf(HigherPedagogical, PostgraduateEducation)
	otherGrounds       = qagida.SetOf(OtherProfessional, Vocational)
	anyGround          = qagida.SetOf(HigherPedagogical, PostgraduateEducation, OtherProfessional, Vocational, Retraining)
	identityPapers     = qagida.SetOf(IdentityDocument, IINDocument)
)

// education asks for a ground of para 7.1.
func (r *Rules) education(a *Applicant) qagida.Fact {
	if r.EducationGrounds == RetrainingForOther {
		retrained := a.Education.HasAny(otherGrounds).And(a.Education.Has(Retraining))
		return a.Education.HasAny(pedagogicalGrounds).Or(retrained)
	}
	return a.Education.HasAny(anyGround)
}

// identity asks for the paper of para 8.3.
func (r *Rules) identity(a *Applicant) qagida.Fact {
	if r.IdentityDocument == BothDocuments {
		return a.Documents.Has(IdentityDocument).And(a.Documents.Has(IINDocument))
	}
	return a.Documents.HasAny(identityPapers)
}

// letter asks for a motivation letter in Kazakh or Russian (para 8.5).
func (a *Applicant) letter() qagida.Fact {
	language := qagida.Unknown
	if a.LetterLanguage != 0 {
		language = qagida.FactOf(a.LetterLanguage == qagida.Kazakh).Or(qagida.FactOf(a.LetterLanguage == qagida.Russian))
	}
	return a.Documents.Has(MotivationLetter).And(language)
}

// MissingDocuments lists the papers of para 8 that the applicant still owes for
// the course. It is not known while nobody has looked at the papers; a paper
// that is owed only on a fact not yet stated is not in it, and Eligibility says
// which fact that is. Where either of two papers would do, it names the first.
// The error names what Eligibility refuses.
//
// Source: order95/8.1 to 8.5.
func (r Rules) MissingDocuments(a Applicant, c Course) (qagida.Set[Document], error) {
	d, err := r.Eligibility(a, c)
	if err != nil || !a.Documents.Known() {
		return qagida.Set[Document]{}, err
	}
	missing := qagida.SetOf[Document]()
	for f := range d.Unmet() {
		for _, document := range r.owed(f.Code(), &a) {
			missing = missing.With(document)
		}
	}
	return missing, nil
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
