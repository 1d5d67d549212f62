package qagida_test

import (
	"encoding/json"
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// A teacher applies for a course at home: one paper is missing, and whether the
// course asks for English nobody has said.
func Example() {
	rules := qualification.Order95()
	teacher := qualification.Applicant{
		Education:         qagida.SetOf(qualification.HigherPedagogical),
		Workplace:         qualification.EducationOrganisation,
		KnowsLegislation:  qagida.Yes,
		HoldsCertificates: qagida.No,
		Documents:         qagida.SetOf(qualification.Application, qualification.IINDocument),
	}
	course := qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(40)}

	d, err := rules.Eligibility(teacher, course)
	if err != nil {
		fmt.Println(err) // an *InputError: the facts contradict themselves
		return
	}
	fmt.Println(d.Outcome())
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Text(qagida.English))
	}
	for fact := range d.Missing() {
		fmt.Println("not stated:", fact.Text.EN)
	}
	// Output:
	// not-met
	// order95/8.2 The participant's questionnaire is missing: hand it in on the form of annex 3
	// not stated: whether the teacher has basic English
	// not stated: whether the course is in language competence
}

// A reform shortens the validity of certificates. Those issued before it keep
// their five years. The first day of the edition of 2020 is the caller's to
// state: the sources do not give it.
func Example_anotherEdition() {
	reform, err := certificate.Order95().Reform("reform-2027", func(r *certificate.Rules) { r.ValidityYears = 3 })
	if err != nil {
		fmt.Println(err) // the name is taken, or a number makes no sense
		return
	}
	rules, err := qagida.NewTimeline(
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2020, 5, 1), Rules: certificate.Order95()},
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2027, 1, 1), Rules: reform},
	)
	if err != nil {
		fmt.Println(err) // names the field that makes no sense
		return
	}
	for _, issued := range []qagida.Date{qagida.MustDate(2026, 12, 31), qagida.MustDate(2027, 1, 1)} {
		of, err := rules.At(issued)
		if err != nil {
			fmt.Println(err)
			return
		}
		last, err := of.LastDay(issued)
		fmt.Println(issued, of.Edition, last, err)
	}
	// Output:
	// 2026-12-31 order95-2020 2031-12-31 <nil>
	// 2027-01-01 reform-2027 2030-01-01 <nil>
}

// The questions of a package are data: what each is called, which codes its
// findings have, which readings may decide it, which facts it asks for.
func ExampleQuestion() {
	for _, q := range qualification.Questions() {
		if q.Name() == "qualification.eligibility" {
			fmt.Println(q.Codes()[1], q.Facts()[0].Name)
		}
	}
	// Output: applicant-workplace applicant.education
}

func question(name string) (found qagida.Question) {
	for _, q := range qualification.Questions() {
		if q.Name() == name {
			found = q
		}
	}
	return found
}

func ExampleQuestion_Name() {
	fmt.Println(question("qualification.eligibility").Name())
	// Output: qualification.eligibility
}

func ExampleQuestion_Codes() {
	fmt.Println(question("qualification.eligibility").Codes()[:2])
	// Output: [applicant-education applicant-workplace]
}

func ExampleQuestion_Readings() {
	for _, reading := range question("qualification.eligibility").Readings() {
		fmt.Println(reading.ID)
	}
	// Output:
	// education-grounds
	// identity-document
}

func ExampleQuestion_Facts() {
	for _, fact := range question("qualification.eligibility").Facts()[:2] {
		fmt.Println(fact.Name)
	}
	// Output:
	// applicant.education
	// applicant.workplace
}

// What was asked and answered is kept beside the teacher, and asked again when
// somebody doubts it.
func ExampleQuestion_Receipt() {
	eligibility := question("qualification.eligibility")
	facts, _ := json.Marshal(map[string]any{
		"applicant": qualification.Applicant{Documents: qagida.SetOf(qualification.Application)},
		"course":    qualification.Course{Place: qualification.Domestic},
	})
	receipt, err := eligibility.Receipt(facts, nil, "identity-document=both")
	if err != nil {
		fmt.Println(err)
		return
	}
	stored, _ := json.Marshal(receipt) // a column of text or of JSON

	var then qagida.Receipt
	if err := json.Unmarshal(stored, &then); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(then.Question, then.Edition, then.Decision.Outcome())
	differences, err := eligibility.Verify(then)
	fmt.Println(len(differences), err)
	// Output:
	// qualification.eligibility order95-2020 not-met
	// 0 <nil>
}

// Under which readings may a teacher with vocational education apply?
func ExampleQuestion_Sweep() {
	eligibility := question("qualification.eligibility")
	facts := []byte(`{"applicant":{"education":["vocational"]}}`)
	for receipt, err := range eligibility.Sweep(facts, nil) {
		if err != nil {
			fmt.Println(err)
			return
		}
		education, _ := receipt.Decision.Find(qualification.CodeEducation)
		fmt.Println(education.Outcome(), receipt.Readings[1], receipt.Readings[2])
	}
	// Output:
	// met education-grounds=alternatives identity-document=either
	// met education-grounds=alternatives identity-document=both
	// not-met education-grounds=retraining-for-other identity-document=either
	// not-met education-grounds=retraining-for-other identity-document=both
}

// Somebody took a document out of the facts of a stored receipt; the question finds
// what no longer follows from them.
func ExampleQuestion_Verify() {
	eligibility := question("qualification.eligibility")
	receipt, err := eligibility.Receipt([]byte(`{"applicant":{"documents":["application"]}}`), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	receipt.Facts = []byte(`{"applicant":{"documents":[]}}`)
	differences, err := eligibility.Verify(receipt)
	for _, d := range differences {
		fmt.Printf("%s: %q, now %q\n", d.Field, d.Recorded, d.Now)
	}
	fmt.Println(err)
	// Output:
	// answer.missing_documents[0]: "questionnaire", now "application"
	// answer.missing_documents[1]: "identity-document", now "questionnaire"
	// answer.missing_documents[2]: "", now "identity-document"
	// decision.findings.document-application: "met, order95/8.1", now "not-met, order95/8.1"
	// <nil>
}

// What came of it that the teacher handed in the application?
func ExampleReceipt_Differences() {
	eligibility := question("qualification.eligibility")
	before, _ := eligibility.Receipt([]byte(`{"applicant":{"documents":[]}}`), nil)
	after, _ := eligibility.Receipt([]byte(`{"applicant":{"documents":["application"]}}`), nil)
	for _, d := range before.Differences(after) {
		fmt.Printf("%s: %q, now %q\n", d.Field, d.Recorded, d.Now)
	}
	// Output:
	// answer.missing_documents[0]: "application", now "questionnaire"
	// answer.missing_documents[1]: "questionnaire", now "identity-document"
	// answer.missing_documents[2]: "identity-document", now ""
	// decision.findings.document-application: "not-met, order95/8.1", now "met, order95/8.1"
	// facts.applicant.documents: "[]", now ""
	// facts.applicant.documents[0]: "", now "application"
}

// A page for the file of a teacher, in the language of whoever reads it.
func ExampleReceipt_Text() {
	careers := question("qualification.career")
	receipt, _ := careers.Receipt([]byte(`{"career":{"years":4}}`), nil)
	fmt.Print(receipt.Text(qagida.English))
	// Output:
	// Question: Whether there are enough training courses for the years of work (article on continuing education)
	// Edition: order95-2020
	// Fingerprint of the text of the act: 6e38a85b00b337d1fcbd572628a87efcf740cd8b95ebd248ba40d74f86df0856 (the article on continuing education)
	// Fingerprint of the text of the act: a7d17f2af905c5cd635257c19901cd9e70acc903f6b030b9ddc36051991ef9ac (Order No. 95)
	// Version of the library: 0.1.0
	// Reading: nothing is overdue before 30 years, and at least 4 training courses are due by then
	// Fact: full years of work — 4
	// Answer: due — 0
	// Decision: undetermined
	// undetermined: There is still time: fewer than 4 training courses are no breach yet (article on continuing education, provision 6)
}

// What is missing is asked for in the reader's language.
func ExampleDecision_Asks() {
	d, err := qualification.Order95().Eligibility(qualification.Applicant{}, qualification.Course{})
	if err != nil {
		fmt.Println(err)
	}
	for question := range d.Asks(qagida.Russian) {
		fmt.Println(question)
		break
	}
	// Output: Какое у педагога образование и есть ли документ о переподготовке?
}
