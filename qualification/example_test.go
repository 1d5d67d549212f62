package qualification_test

import (
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// printUnmet prints an outcome with what is not met and what is missing.
func printUnmet(d qagida.Decision) {
	fmt.Println(d.Outcome())
	for f := range d.Unmet() {
		fmt.Printf("%s: %s\n", f.Provision(), f.Text(qagida.English))
	}
	for field := range d.Missing() {
		fmt.Println("missing:", field.Name)
	}
}

// What is known goes in; what stands in the way comes out, with its provision.
func Example() {
	rules := qualification.Order95()
	applicant := qualification.Applicant{
		Education: qagida.SetOf(qualification.HigherPedagogical), Workplace: qualification.EducationOrganisation,
		HoldsCertificates: qagida.No, Documents: qagida.SetOf(qualification.Application, qualification.IINDocument),
	}
	course := qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(40), LanguageCompetence: qagida.No}
	d, err := rules.Eligibility(applicant, course)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d)
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Text(qagida.English))
	}
	for field := range d.Missing() {
		fmt.Println("not stated:", field.Name)
	}
	// Output:
	// qualification.eligibility: not-met (document-questionnaire; undetermined: applicant-legislation)
	// order95/8.2 The participant's questionnaire is missing: hand it in on the form of annex 3
	// not stated: applicant.knows_legislation
}

// A reform: copy the rules, change a number, name the result, check it.
func ExampleOrder95() {
	reform := qualification.Order95()
	reform.Edition, reform.ShortHours = "reform-2027", 40
	if err := reform.Check(); err != nil {
		fmt.Println(err)
		return
	}
	course := qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(36)}
	before, _ := qualification.Order95().Kind(course)
	after, _ := reform.Kind(course)
	fmt.Println(before, after)
	// Output: short none
}

func ExampleRules_Check() {
	rules := qualification.Order95()
	rules.ShortHours = 40
	fmt.Println(rules.Check())
	// Output: qagida: Rules.Edition: "order95-2020": names the order's own edition, but a number is not the order's: Rules.ShortHours is 40 and not 36; give the changed rules a name of their own
}

func ExampleRules_With() {
	course := qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(108), Label: qualification.Short}
	for _, choice := range []string{"course-kind=partition", "course-kind=as-declared"} {
		rules, err := qualification.Order95().With(choice)
		if err != nil {
			fmt.Println(err)
			return
		}
		kind, _ := rules.Kind(course)
		fmt.Println(choice, kind)
	}
	// Output:
	// course-kind=partition long
	// course-kind=as-declared short
}

func ExampleReadings() {
	for _, reading := range qualification.Readings() {
		fmt.Printf("%s %s=%s\n", reading.Provision, reading.ID, reading.Choices[0].ID)
	}
	// Output:
	// order95/5.1 provider-list=official
	// order95/7.1 education-grounds=alternatives
	// order95/8.3 identity-document=either
	// order95/16 enrolment-letter=always
	// order95/18 internship-kind=any
	// order95/19.3 industry-service=total
	// order95/20 guest-list=named-only
	// order95/21.1.1 course-kind=partition
	// order95/21.2.1 course-kind-abroad=by-duration
	// order95/21.2.2 abroad-last-day=corresponding
	// continuing-education-article/6 career-pace=whole-range
}

func ExampleCriteria() {
	for _, c := range qualification.Criteria()[:3] {
		fmt.Println(c.Provision, c.Code)
	}
	// Output:
	// order95/7.1 applicant-education
	// order95/7.2 applicant-workplace
	// order95/7.3 applicant-legislation
}

func ExampleQuestions() {
	for _, q := range qualification.Questions()[:3] {
		fmt.Println(q.Name(), len(q.Codes()), "criteria,", len(q.Readings()), "readings")
	}
	// Output:
	// qualification.eligibility 9 criteria, 2 readings
	// qualification.full_course 14 criteria, 4 readings
	// qualification.course 7 criteria, 3 readings
}

// Whether, without why: for a list of many teachers.
func ExampleRules_Eligible() {
	teacher := qualification.Applicant{
		Education: qagida.SetOf(qualification.HigherPedagogical), Workplace: qualification.EducationOrganisation,
		KnowsLegislation: qagida.Yes, HoldsCertificates: qagida.No,
		Documents: qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IdentityDocument),
	}
	course := qualification.Course{Place: qualification.Domestic, LanguageCompetence: qagida.No}
	fmt.Println(qualification.Order95().Eligible(teacher, course))
	teacher.Workplace = qualification.OtherWorkplace
	fmt.Println(qualification.Order95().Eligible(teacher, course))
	// Output:
	// met <nil>
	// not-met <nil>
}
