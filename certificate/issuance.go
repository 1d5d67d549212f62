package certificate

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Issuance is what is known of a certificate that is about to be issued. Every
// field may be left out: its zero value means "not known".
//
// Organisation, AssessedBy and Certificate.Organisation name bodies as
// [assessment.SameOrganisation] compares them.
type Issuance struct {
	Course Course `json:"course,omitzero"`

	// Organisation held the course or, where the course is abroad, sent the teacher
	// there. AssessedBy held the assessment at its end.
	Organisation string `json:"organisation,omitzero"`
	AssessedBy   string `json:"assessed_by,omitzero"`

	// ForeignIssuer, of a course abroad: who issued the certificate is the foreign
	// organisation that held the course (para 25). Left out, it is taken to be where the
	// certificate names another organisation than Organisation.
	ForeignIssuer qagida.Fact `json:"foreign_issuer,omitzero"`

	// Of a long course: who assessed is an independent third party, and the
	// organisation has a contract with it (para 27). CertifiedExpert, that a
	// certified expert confirmed the level (para 2.7), is asked for only under the
	// reading expert-duty=asked.
	Independent        qagida.Fact `json:"independent,omitzero"`
	AssessmentContract qagida.Fact `json:"assessment_contract,omitzero"`
	CertifiedExpert    qagida.Fact `json:"certified_expert,omitzero"`

	// ProgrammeForm, of a short course: the assessment was held in the form that the
	// programme sets (para 28).
	ProgrammeForm qagida.Fact `json:"programme_form,omitzero"`

	// Passed: the participant passed the assessment (para 29); of a course abroad,
	// its result was not negative (para 26).
	Passed qagida.Fact `json:"passed,omitzero"`

	// TopicAgrees: what the certificate names is the topic of the course, in other
	// words (para 29). It need not be stated where the words are the same.
	TopicAgrees qagida.Fact `json:"topic_agrees,omitzero"`

	// HeadAbsent: the head was absent when the acting head signed (para 32.1).
	HeadAbsent qagida.Fact `json:"head_absent,omitzero"`

	Certificate Form `json:"certificate,omitzero"`
}

// Course is the course that a certificate is of.
type Course struct {
	qualification.Course
	Topic string `json:"topic,omitzero"` // in either language
}

// The facts that the criteria on an issue and on its form ask for.
const (
	issuePlace = iota
	issueHours
	issueFirst
	issueLast
	issueTopic
	issueOrganisation
	issueForeignIssued
	issueAssessedBy
	issueIndependent
	issueContract
	issueExpert
	issueProgrammeForm
	issuePassed
	issueTopicAgrees
	issueHeadAbsent
	formHolder
	formOrganisation
	formTopic
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
	issuePlace:         "course.place",
	issueHours:         "course.hours",
	issueFirst:         "course.first",
	issueLast:          "course.last",
	issueTopic:         "course.topic",
	issueOrganisation:  "organisation",
	issueForeignIssued: "foreign_issuer",
	issueAssessedBy:    "assessed_by",
	issueIndependent:   "independent",
	issueContract:      "assessment_contract",
	issueExpert:        "certified_expert",
	issueProgrammeForm: "programme_form",
	issuePassed:        "passed",
	issueTopicAgrees:   "topic_agrees",
	issueHeadAbsent:    "head_absent",
	formHolder:         "certificate.holder",
	formOrganisation:   "certificate.organisation",
	formTopic:          "certificate.topic",
	formProgrammeKK:    "certificate.programme_kk",
	formProgrammeRU:    "certificate.programme_ru",
	formHours:          "certificate.hours",
	formAgreed:         "certificate.agreed",
	formHead:           "certificate.head",
	formSignedBy:       "certificate.signed_by",
	formSeries:         "certificate.series",
	formNumber:         "certificate.number",
	formIssued:         "certificate.issued",
	formBlank:          "certificate.blank",
}

// The numbers and days that the sentences on an issue and on its form show, in the
// order of Rules.show.
var issueAmounts = []rule.Amount{
	{Name: "hours"},
	{Name: "course"},
	{Name: "least"},
	{Name: "abroad"},
	{Name: "digits"},
	{Name: "agreed", Kind: rule.Day},
	{Name: "issued", Kind: rule.Day},
	{Name: "last", Kind: rule.Day},
}

// show keeps what the sentences show.
func (r *Rules) show(d rule.Draft, i *Issuance) {
	f, courses := &i.Certificate, &r.Qualification
	d.Show(rule.CountAmount(f.Hours), rule.CountAmount(i.Course.Hours), int64(courses.ShortHours),
		int64(courses.ShortHoursAbroad), int64(r.NumberDigits),
		rule.DayAmount(f.Agreed), rule.DayAmount(f.Issued), rule.DayAmount(i.Course.Last))
}

// check refuses what cannot be meant, the course apart.
func (i *Issuance) check() error {
	texts := [...]struct{ field, text string }{
		{"course.topic", i.Course.Topic}, {"organisation", i.Organisation}, {"assessed_by", i.AssessedBy},
	}
	for k := range texts {
		if err := checkText(texts[k].field, texts[k].text); err != nil {
			return err
		}
	}
	if err := i.checkTopic(); err != nil {
		return err
	}
	if i.HeadAbsent == qagida.Yes && i.Certificate.SignedBy == Head {
		return rule.Refuse("head_absent", "true", refusal.AbsentHeadSigned)
	}
	return i.Certificate.check()
}

// unknown marks the facts that nobody has stated and that can matter: the first
// day of a course at home does not, nor the independence of an assessor whose name
// is that of the organisation.
func (r *Rules) unknown(i *Issuance) uint64 {
	own := assessment.SameOrganisation(i.AssessedBy, i.Organisation) == qagida.Yes
	asked := r.ExpertDuty == assessment.ExpertAsked
	abroad, names := i.Course.Place != qualification.Domestic, r.namesMatter(i)
	issuer, topic := i.Certificate.filled(LineOrganisation) != qagida.No, i.hasTopic() != qagida.No
	return i.formUnknown() |
		rule.Missing(issueHours, !i.Course.Hours.Known()) |
		rule.Missing(issueFirst, i.Course.First.IsZero() && abroad) |
		rule.Missing(issueLast, i.Course.Last.IsZero() && (abroad || i.Certificate.filled(LineIssued) != qagida.No)) |
		rule.Missing(issueOrganisation, i.Organisation == "" && (issuer || names)) |
		rule.Missing(issueForeignIssued, !i.ForeignIssuer.Known()) |
		rule.Missing(issueAssessedBy, i.AssessedBy == "" && names) |
		rule.Missing(issueIndependent, !i.Independent.Known() && !own) |
		rule.Missing(issueContract, !i.AssessmentContract.Known()) |
		rule.Missing(issueExpert, !i.CertifiedExpert.Known() && asked) |
		rule.Missing(issueProgrammeForm, !i.ProgrammeForm.Known()) |
		rule.Missing(issuePassed, !i.Passed.Known()) |
		rule.Missing(issueTopic, i.Course.Topic == "" && !i.TopicAgrees.Known() && topic) |
		rule.Missing(issueTopicAgrees, !i.TopicAgrees.Known() && topic) |
		rule.Missing(formIssued, i.Certificate.open(LineIssued)) // the end of the course is held to it
}

// namesMatter reports whether it matters, at home, who held the course and who
// assessed it: of a course that can be short, and of one that can be long where the
// assessor may be a third party.
func (r *Rules) namesMatter(i *Issuance) bool {
	kinds := r.kindsAtHome(i)
	short, long := kinds.Has(qualification.Short), kinds.Has(qualification.Long)
	return short == qagida.Yes || long == qagida.Yes && i.Independent != qagida.No
}

// mayBeActing reports whether an acting head signed, or may have.
func (f *Form) mayBeActing() bool { return f.SignedBy == ActingHead || f.open(LineSignature) }

// formUnknown marks those that the criteria of the form ask for: the absence of a
// head who signed does not matter.
func (i *Issuance) formUnknown() uint64 {
	return i.Certificate.unknown() |
		rule.Missing(issuePlace, i.Course.Place == 0) |
		rule.Missing(issueHeadAbsent, !i.HeadAbsent.Known() && i.Certificate.mayBeActing())
}

// Form is a certificate as annex 4 lays it out. Every field may be left out:
// its zero value means "not known".
//
// A line is filled in where its field has a value, so that a form with a value in
// every field is complete. Who looked at the paper and does not repeat what stands
// there says with Blank which lines were seen to be empty: a known Blank says that
// every line that it does not list is filled in.
//
// The ministry's name and the logo are printed on the form and have no field. On a form
// of annex 4 whose every other line has a value they are taken to be there; otherwise
// Blank says whether they are, and without it they are not known.
type Form struct {
	Holder       string           `json:"holder,omitzero"`       // full name (A4.3)
	Organisation string           `json:"organisation,omitzero"` // who issues it (A4.2, A4.7)
	Topic        string           `json:"topic,omitzero"`        // of a foreign one, in any language (para 25)
	ProgrammeKK  string           `json:"programme_kk,omitzero"` // the topic in Kazakh (A4.4)
	ProgrammeRU  string           `json:"programme_ru,omitzero"` // the topic in Russian (A4.4)
	Hours        qagida.Count     `json:"hours,omitzero"`        // academic hours of 45 minutes (A4.5)
	Agreed       qagida.Date      `json:"agreed,omitzero"`       // when the authorised body agreed (A4.6)
	Head         string           `json:"head,omitzero"`         // name of the head, or of the acting head (A4.7)
	SignedBy     Signatory        `json:"signed_by,omitzero"`    // who signed it (para 32.1)
	Series       string           `json:"series,omitzero"`       // A4.8
	Number       string           `json:"number,omitzero"`       // the digits alone, leading zeros included (A4.8)
	Issued       qagida.Date      `json:"issued,omitzero"`       // A4.9
	Blank        qagida.Set[Line] `json:"blank,omitzero"`        // the lines seen to be empty
}

// check refuses what cannot be meant.
func (f *Form) check() error {
	if err := signatoryWords.Check("certificate.signed_by", f.SignedBy); err != nil {
		return err
	}
	if err := rule.CheckCount("certificate.hours", f.Hours); err != nil {
		return err
	}
	if err := rule.CheckSet("certificate.blank", f.Blank, LineTopic); err != nil {
		return err
	}
	for line := range f.Blank.All() {
		if f.states(line) {
			return rule.Refuse("certificate.blank", line.String(), refusal.EmptyLineHasValue)
		}
	}
	return f.checkTexts()
}

// checkTexts refuses texts that cannot stand on the paper.
func (f *Form) checkTexts() error {
	texts := [...]struct{ field, text string }{
		{"certificate.holder", f.Holder},
		{"certificate.organisation", f.Organisation},
		{"certificate.topic", f.Topic},
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

// checkText refuses a text that says nothing, of spaces or signs alone, and one
// with characters that nobody sees and that would change what is printed: those
// that control, break or turn the line.
func checkText(field, text string) error {
	switch {
	case text == "":
		return nil
	case !utf8.ValidString(text):
		return rule.Refuse(field, strings.ToValidUTF8(text, "?"), refusal.NotUtf8)
	case strings.ContainsFunc(text, unseen):
		return rule.Refuse(field, strconv.QuoteToASCII(text), refusal.UnseenCharacter)
	case !strings.ContainsFunc(text, readable):
		return rule.Refuse(field, text, refusal.NoLetter)
	default:
		return nil
	}
}

// unseen reports whether a character controls, breaks or turns the line, or has no
// width. None of printable ASCII does, nor of what lies between the soft hyphen and
// the Arabic letters.
func unseen(r rune) bool {
	switch {
	case r >= ' ' && r <= '~', r > '\u00ad' && r < '\u0600':
		return false
	default:
		return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
	}
}

func readable(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

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
	case LineTopic: // which the form of annex 4 has in two languages
		return f.Topic != "" || f.ProgrammeKK != "" || f.ProgrammeRU != ""
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

// printed reports whether what is printed on the form is there: that is for Blank to
// say, and where every other line has a value it is taken to be, unless Blank lists it.
func (f *Form) printed(line Line) qagida.Fact {
	if f.full() {
		return qagida.FactOf(f.Blank.Has(line) != qagida.Yes)
	}
	return f.Blank.Has(line).Not()
}

// full reports whether every line of annex 4 that has a field has a value.
func (f *Form) full() bool {
	for line := LineOrganisation; line < LineTopic; line++ {
		if line != LineLogo && !f.states(line) {
			return false
		}
	}
	return true
}

// with reports whether a line is filled in and has more: an empty line does not
// have it.
func (f *Form) with(line Line, more qagida.Fact) qagida.Fact { return more.And(f.filled(line)) }

// open reports whether nobody has said what stands on a line, or that it is empty.
func (f *Form) open(line Line) bool {
	return !f.states(line) && f.Blank.Has(line) != qagida.Yes
}

// unknown marks the lines that nobody has stated and that can matter: the day of
// issue does not where somebody saw all lines, and no day of approval to hold
// it to, nor what the programme is called where somebody saw that it is named.
func (f *Form) unknown() uint64 {
	return rule.Missing(formHolder, f.open(LineHolder)) |
		rule.Missing(formOrganisation, f.open(LineOrganisation)) |
		rule.Missing(formTopic, f.open(LineTopic)) |
		rule.Missing(formProgrammeKK, f.open(LineProgrammeKK) && !f.Blank.Known()) |
		rule.Missing(formProgrammeRU, f.open(LineProgrammeRU) && !f.Blank.Known()) |
		rule.Missing(formHours, f.open(LineHours)) |
		rule.Missing(formAgreed, f.open(LineAgreed)) |
		rule.Missing(formHead, f.open(LineHead)) |
		rule.Missing(formSignedBy, f.open(LineSignature)) |
		rule.Missing(formSeries, f.open(LineSeries)) |
		rule.Missing(formNumber, f.open(LineNumber)) |
		rule.Missing(formIssued, f.open(LineIssued) && f.Blank.Has(LineAgreed) != qagida.Yes) |
		rule.Missing(formBlank, !f.Blank.Known() && !f.full())
}
