// Package qualification decides on courses of professional development and on
// the people and papers around them, by paragraphs 2 to 8, 14 to 16, 18 to 21 and
// 23 and annexes 1 to 3 of Order No. 95 in the edition of 09.04.2020, and on
// retraining, forms of learning and the pace of a career by an article on
// continuing education. A later edition of the order exists and is not encoded:
// see Rules for how to bring its numbers along.
//
// # How to ask
//
// Take the rules of the order, fill in what you know, ask:
//
//	rules := qualification.Order95()
//	d, err := rules.Eligibility(applicant, course)
//	if err != nil {
//		return err // the input contradicts itself: see qagida.InputError
//	}
//	for f := range d.Unmet() {
//		fmt.Println(f.Provision(), f.Text(qagida.Russian))
//	}
//
// Every input is a plain struct whose zero value means that nothing is known. A
// fact left out is never taken for a no: what rests on it is undetermined, and
// Missing names it. A set that is known and empty says that somebody looked and
// found none. One input is no fact but optional: a course without a label calls
// itself nothing.
//
// # Where a paragraph is decided
//
// Each question stands in a file of its own: its codes with their examples, the
// facts and the readings that it asks for, its criteria in the order of the text,
// a line each with the provision, and the rule. To find the room of a paragraph:
//
//	paragraph      file              verb
//	2.5, 5.1       provider.go       Rules.Provider
//	2.7            expert.go         Rules.Expert
//	2.9            trainer.go        Rules.Trainer
//	2.11           participant.go    Rules.Participant
//	3              full_course.go    Rules.FullCourse (with the next two)
//	4, 21.1, 21.2  course.go         Rules.Course, Rules.Kind
//	15, 18         process.go        Rules.Process
//	5.2, 5.3.1     course_abroad.go  Rules.CourseAbroad
//	5.3, 6         provider.go       ProviderDuties
//	7, 8           eligibility.go    Rules.Eligibility, Rules.MissingDocuments
//	14, 16, 23     enrolment.go      Rules.Enrolment
//	9.2            subordination.go  Subordination.RequestTo
//	19             instructor.go     Rules.Instructor
//	20             guest.go          Rules.Guest
//	annexes 1, 2   application.go    Rules.Application, ApplicationForm
//	annex 3        questionnaire.go  Rules.Questionnaire
//	annex 3 (IIN)  iin.go            ParseIIN
//
// Of the article on continuing education:
//
//	1              learning.go       Rules.Learning
//	2.1 to 2.3     retraining.go     Rules.Retraining
//	2.1, 2.3       retrained.go      Rules.Retrained
//	6              career.go         Rules.Career
//
// The sentences of a finding stand under its code in the package's table of
// sentences, the numbers of the law in rules.go, the readings in readings.go, and
// [Questions] lists all questions as data.
//
// # Limits
//
// Every limit is itself allowed: 36 hours are enough, and a course abroad may end
// on the very day one year after its first. Years and months are counted by the
// calendar: one year from 29 February ends on 28 February.
//
// # Readings
//
// Where the text allows more than one meaning the rules take one, by default the
// one that a careful lawyer would defend first, and each finding that rests on it
// names it. [Readings] lists them, [Rules.With] chooses:
//
//	rules, err := qualification.Order95().With("identity-document=both")
//
// # What is not decided
//
// That a teacher knows the legislation or has basic English, that a body carries
// out programmes, that a paper exists: the order gives no test for these, and the
// caller declares them. A [Warning] is worth a second look and changes no
// decision. The digits of an IIN are information about a person, never proof.
package qualification

//go:generate go run ../internal/enumgen
