package qagida_test

import (
	"fmt"

	"github.com/qagida/qagida"
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
	// order95/8.2 The participant's questionnaire is handed in
	// not stated: whether the course is in language competence
	// not stated: basic English
}
