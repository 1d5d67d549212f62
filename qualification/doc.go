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
// found none.
//
// # The questions
//
// On a course:
//   - [Rules.Kind]: short, long or neither (para 21).
//   - [Rules.Course]: release from work and length (paras 4 and 21).
//   - [Rules.Process]: curriculum, schedule, timetable and forms (paras 15, 18).
//   - [Rules.FullCourse]: all of these and the level of education (para 3).
//
// On a participant:
//   - [Rules.Eligibility]: may a teacher apply (paras 7 and 8).
//   - [Rules.MissingDocuments], [ApplicationForm]: which papers are owed.
//   - [Rules.Application], [Rules.Questionnaire]: is a form filled in (annexes 1
//     to 3).
//   - [ParseIIN]: the individual identification number.
//   - [Rules.Enrolment]: is a participant enrolled (paras 14, 16 and 23).
//   - [Rules.Listener]: is somebody on a course on a day (para 2.11).
//
// On those who run courses:
//   - [Rules.Provider], [ProviderDuties]: who runs a course at home, and what is
//     owed (paras 5.1 and 6).
//   - [Rules.CourseAbroad]: how a course abroad is arranged (paras 5.2, 5.3).
//   - [Rules.Instructor], [Rules.Guest]: who teaches (paras 19 and 20).
//   - [Rules.Trainer], [Rules.Expert]: who is a certified trainer, who may judge
//     a long course (paras 2.9 and 2.7).
//
// On a career:
//   - [Rules.Retraining], [Rules.Retrained]: the side entry into teaching.
//   - [Rules.Learning]: formal, non-formal or informal.
//   - [Rules.Career]: at least 4 to 5 trainings in 20 to 30 years.
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
