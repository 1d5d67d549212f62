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
	// eligibility: not-met (document-questionnaire; undetermined: applicant-legislation)
	// order95/8.2 The participant's questionnaire is handed in
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
	// Output: qagida: Rules.Edition: "order95-2020": names the order's own edition, but a number is not the order's: give the changed rules a name of their own
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
	// order95/19.3 industry-service=total
	// order95/21.1.1 course-kind=partition
	// order95/21.2.1 course-kind-abroad=by-duration
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

func ExampleRules_Kind() {
	rules := qualification.Order95()
	for _, hours := range []int{35, 36, 107, 108} {
		kind, err := rules.Kind(qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(hours)})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(hours, kind)
	}
	// Output:
	// 35 none
	// 36 short
	// 107 short
	// 108 long
}

func ExampleRules_Course() {
	d, err := qualification.Order95().Course(qualification.Course{
		Place: qualification.Domestic, Hours: qagida.CountOf(34), Release: qualification.OnTheJob,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Kind)
	printUnmet(d.Decision)
	// Output:
	// none
	// not-met
	// order95/21.1.1: A course in the country has at least 36 academic hours — it has 34 academic hours
}

func ExampleRules_Process() {
	d, err := qualification.Order95().Process(qualification.Process{
		Curriculum: qagida.Yes, AnnualSchedule: qagida.Yes, Timetable: qagida.No,
		Delivery: qagida.SetOf(qualification.InPerson, qualification.Distance),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/15: The course has a timetable
	// missing: process.staging
}

func ExampleRules_FullCourse() {
	course := qualification.Course{
		Place: qualification.Domestic, Hours: qagida.CountOf(40), Release: qualification.FullRelease, SalaryKept: qagida.Yes,
		Levels: qagida.SetOf(qualification.Secondary, qualification.PostSecondary),
	}
	process := qualification.Process{
		Curriculum: qagida.Yes, AnnualSchedule: qagida.Yes, Timetable: qagida.Yes,
		Staging: qualification.AtOnce, Delivery: qagida.SetOf(qualification.InPerson),
	}
	d, err := qualification.Order95().FullCourse(course, process)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Outcome(), d.Kind, d.Warnings)
	// Output: met short two-college-levels
}

func ExampleLevel_Provision() {
	fmt.Println(qualification.PostSecondary.Provision())
	// Output: order95/3.5
}

func ExampleRules_Eligibility() {
	applicant := qualification.Applicant{
		Education: qagida.SetOf(qualification.Vocational), Workplace: qualification.OtherWorkplace, KnowsLegislation: qagida.Yes,
	}
	course := qualification.Course{Place: qualification.Domestic, LanguageCompetence: qagida.No}
	d, err := qualification.Order95().Eligibility(applicant, course)
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/7.2: The teacher works for an organisation of education, an education authority or a methodological body
	// missing: applicant.holds_certificates
	// missing: applicant.documents
}

func ExampleRules_MissingDocuments() {
	applicant := qualification.Applicant{
		HoldsCertificates: qagida.No, Documents: qagida.SetOf(qualification.Application, qualification.IINDocument),
	}
	missing, err := qualification.Order95().MissingDocuments(applicant, qualification.Course{Place: qualification.Abroad})
	fmt.Println(missing, err)
	// Output: questionnaire, motivation-letter <nil>
}

func ExampleApplicationForm() {
	fmt.Println(qualification.ApplicationForm(qualification.Abroad))
	// Output: annex-2
}

func ExampleRules_Application() {
	paper := qualification.ApplicationPaper{
		Form: qualification.Annex1,
		Filled: qagida.SetOf(qualification.AddresseeField, qualification.ApplicantNameField, qualification.PositionField,
			qualification.ProgrammeField, qualification.GroupLanguageField),
	}
	d, err := qualification.Order95().Application(paper, qualification.Course{Place: qualification.Domestic})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/A1.6: The application is signed and dated
}

func ExampleRules_Questionnaire() {
	filled := qagida.SetOf[qualification.QuestionnaireField]()
	for field := range qagida.Values[qualification.QuestionnaireField]() {
		filled = filled.With(field)
	}
	paper := qualification.QuestionnairePaper{
		Filled: filled.Without(qualification.EmailField), IIN: "950706531950", BirthDate: qagida.MustDate(2095, 7, 1),
		TotalService: qagida.CountOf(12), TeachingService: qagida.CountOf(10),
	}
	d, err := qualification.Order95().Questionnaire(paper, qagida.MustDate(2026, 11, 21))
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d.Decision)
	fmt.Println("empty:", d.Empty)
	fmt.Println("warnings:", d.Warnings)
	// Output:
	// not-met
	// order95/A3.13: The questionnaire states an e-mail address
	// empty: email
	// warnings: iin-birth-date
}

func ExampleParseIIN() {
	n, err := qualification.ParseIIN("000314301233")
	fmt.Println(n.BirthDate(), n.Sex(), n.Warnings(), err)
	_, err = qualification.ParseIIN("000314301234")
	fmt.Println(err)
	// Output:
	// 1900-03-14 male none <nil>
	// qagida: iin: "000314301234": has a wrong check digit
}

func ExampleMustIIN() {
	fmt.Println(qualification.MustIIN("950706531950"))
	// Output: 950706531950
}

func ExampleIsBIN() {
	fmt.Println(qualification.IsBIN("990940003030"))
	// Output: true
}

func ExampleRules_Enrolment() {
	d, err := qualification.Order95().Enrolment(qualification.Enrolment{
		SentBy: qualification.OrganisationHead, Letter: qagida.Yes, Listed: qagida.No, Order: qagida.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/16: That list names the participant
	// missing: enrolment.contract
}

func ExampleRules_Listener() {
	listener := qualification.Listener{Enrolled: qagida.Yes, First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6)}
	for _, on := range []qagida.Date{qagida.MustDate(2026, 3, 6), qagida.MustDate(2026, 3, 7)} {
		d, err := qualification.Order95().Listener(listener, on)
		fmt.Println(on, d.Outcome(), err)
	}
	// Output:
	// 2026-03-06 met <nil>
	// 2026-03-07 not-met <nil>
}

func ExampleRules_Provider() {
	d, err := qualification.Order95().Provider(qualification.Provider{
		Kind: qualification.LegalEntity, Charter: qagida.No, Programmes: qagida.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/5.1: The organisation is named among those that run courses, or is a legal entity whose charter covers it
}

func ExampleProviderDuties() {
	fmt.Println(qualification.ProviderDuties(qualification.Domestic))
	fmt.Println(qualification.ProviderDuties(qualification.Abroad))
	// Output:
	// training, support, monitoring
	// training
}

func ExampleRules_CourseAbroad() {
	d, err := qualification.Order95().CourseAbroad(qualification.Arrangement{
		Organiser: qualification.LegalEntity, Funds: qualification.LawfulSource,
		Host: qualification.ForeignOrganisation, Programmes: qagida.Yes, Contract: qagida.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/5.2: The course abroad is organised by a body that is charged with it
	// missing: arrangement.scheduled
}

// One ground is enough: the other does not apply.
func ExampleRules_Instructor() {
	d, err := qualification.Order95().Instructor(qualification.Instructor{
		Grounds:           qagida.SetOf(qualification.PractisingTeacher, qualification.IndustrySpecialist),
		ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(3),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Outcome())
	for code, outcome := range d.Outcomes() {
		fmt.Println(code, outcome)
	}
	// Output:
	// met
	// instructor-teacher not-applicable
	// instructor-trainer not-applicable
	// instructor-industry met
	// instructor-faculty not-applicable
}

func ExampleRules_Guest() {
	d, err := qualification.Order95().Guest(qualification.Guest{
		Kind: qualification.Methodologist, Parts: qagida.SetOf(qualification.SingleLecture),
	})
	fmt.Println(d.Outcome(), err)
	// Output: met <nil>
}

func ExampleRules_Trainer() {
	d, err := qualification.Order95().Trainer(qualification.Trainer{Prepared: qagida.Yes, Delivers: qagida.Yes})
	fmt.Println(d.Outcome(), err)
	// Output: met <nil>
}

func ExampleRules_Expert() {
	d, err := qualification.Order95().Expert(qualification.Expert{Certified: qagida.Yes, Course: qualification.Short})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/2.7: The expert confirms the level of participants in a long course
}

func ExampleRules_Retraining() {
	d, err := qualification.Order95().Retraining(qualification.Entrant{
		ProfessionalEducation: qagida.Yes, PedagogicalEducation: qagida.No, FirstStart: qagida.Yes, AdditionalEducation: qagida.No,
	})
	fmt.Println(d.Outcome(), err)
	// Output: met <nil>
}

func ExampleRules_Retrained() {
	d, err := qualification.Order95().Retrained(qualification.Entrant{
		ProfessionalEducation: qagida.Yes, PedagogicalEducation: qagida.No, FirstStart: qagida.Yes, AdditionalEducation: qagida.No,
		Retrained: qagida.Yes, University: qagida.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// continuing-education-article/2.3: The retraining was on the base of a higher or postgraduate organisation of education
}

func ExampleRules_Learning() {
	d, err := qualification.Order95().Learning(qualification.Learning{StateDocument: qagida.No, Purposeful: qagida.Yes})
	fmt.Println(d.Form, d.Outcome(), err)
	// Output: non-formal met <nil>
}

func ExampleRules_Career() {
	d, err := qualification.Order95().Career(qualification.Career{Years: qagida.CountOf(20), Trainings: qagida.CountOf(3)})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d.Decision)
	// Output:
	// not-met
	// continuing-education-article/6: A specialist has at least 4 trainings in 20 years of work and at least 5 in 30 years — at least 4 so far, there are 3
}
