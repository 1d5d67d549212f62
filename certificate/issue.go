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

// same asks whether two names are those of one body.
func same(a, b string) qagida.Fact {
	if a == "" || b == "" {
		return qagida.Unknown
	}
	return qagida.FactOf(strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)))
}

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
	d := issueChecklist.Open(&decision, r.Edition)
	d = r.recordConditions(d, &i, kind)
	d = recordAbroad(d, &i)
	d = r.recordForm(d, issueForm, i.Course.Place.Is(qualification.Domestic), &i.Certificate)

	r.showForm(d, &i.Certificate)
	d.ShowDay(showCourseLast, i.Course.Last)
	if d.Undetermined() {
		d.Unknown(r.unknown(&i))
	}
	d.Close()
	return decision, nil
}

// recordConditions answers what must hold before a certificate of annex 4, but
// for its form.
func (r Rules) recordConditions(d rule.OldDraft, i *Issuance, kind qualification.Kind) rule.OldDraft {
	f, choice := &i.Certificate, uint8(r.Qualification.CourseKind)
	atHome := i.Course.Place.Is(qualification.Domestic)
	short, long := kind.Is(qualification.Short), kind.Is(qualification.Long)
	own := same(i.AssessedBy, i.Organisation)

	d = d.RecordWhere(issueKind, atHome, short.Or(long).Outcome(), choice)
	d = d.Record(issueAfterCourse, f.with(LineIssued, f.Issued.NotBefore(i.Course.Last)))
	d = d.RecordWhere(issueContract, atHome, qagida.Where(long, i.AssessmentContract.Outcome()), choice)
	d = d.RecordWhere(issueIndependent, atHome, qagida.Where(long, own.Not().Outcome()), choice)
	d = d.RecordWhere(issueOwn, atHome, qagida.Where(short, own.Outcome()), choice)
	d = d.Record(issuePassed, qagida.Where(atHome, i.Passed.Outcome()))
	d = d.Record(issueIssuer, qagida.Where(atHome, f.with(LineOrganisation, same(f.Organisation, i.Organisation))))
	d = d.Record(issueCourseHours, qagida.Where(atHome, f.with(LineHours, equal(f.Hours, i.Course.Hours))))
	return d.Record(issueAgreed, qagida.Where(atHome, f.filled(LineAgreed).Outcome()))
}

// recordAbroad answers what para 25 asks of the certificate of a course abroad.
func recordAbroad(d rule.OldDraft, i *Issuance) rule.OldDraft {
	f, abroad := &i.Certificate, i.Course.Place.Is(qualification.Abroad)
	issuer := same(f.Organisation, i.Organisation).Not()
	topic := f.filled(LineProgrammeKK).Or(f.filled(LineProgrammeRU))

	d = d.Record(issueForeignIssuer, qagida.Where(abroad, f.with(LineOrganisation, issuer)))
	d = d.Record(issueForeignTopic, qagida.Where(abroad, topic.Outcome()))
	return d.Record(issueForeignHours, qagida.Where(abroad, f.filled(LineHours).Outcome()))
}

// equal asks whether two counts are the same number.
func equal(a, b qagida.Count) qagida.Fact {
	if !a.Known() || !b.Known() {
		return qagida.Unknown
	}
	return qagida.FactOf(a == b)
}

// unknown marks the facts that nobody has stated. The label of a course is one
// of them only where the reading asks for it.
func (r Rules) unknown(i *Issuance) uint64 {
	declared := r.Qualification.CourseKind == qualification.AsDeclared
	return i.Certificate.unknown() |
		rule.Missing(fieldPlace, i.Course.Place == 0) |
		rule.Missing(fieldHours, !i.Course.Hours.Known()) |
		rule.Missing(fieldLast, i.Course.Last.IsZero()) |
		rule.Missing(fieldLabel, i.Course.Label == 0 && declared) |
		rule.Missing(fieldOrganisation, i.Organisation == "") |
		rule.Missing(fieldAssessedBy, i.AssessedBy == "") |
		rule.Missing(fieldContract, !i.AssessmentContract.Known()) |
		rule.Missing(fieldPassed, !i.Passed.Known())
}
