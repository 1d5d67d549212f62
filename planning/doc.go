// Package planning turns the yearly cycle of professional development into
// days and sums: who must hand in what and by when, whether a plan is complete,
// whether the hours of a programme add up, and whether a teacher has enough of
// them in five years.
//
// The rules are those of Order No. 95 in the edition of 09.04.2020; a later
// edition exists and is not encoded. Take the order's numbers from [Order95],
// and ask:
//
//   - [Rules.Year]: the deadlines of a year with who owes what to whom (paras
//     9 to 11 and 17), and [Rules.Submission]: whether something was handed in
//     on time;
//   - [Rules.NameList]: the day on which the list of a course is due (para 12);
//   - [Rules.RegionalPlan]: whether the plan of a region gives every teacher one
//     short or one long course (para 11);
//   - [Rules.Schedule]: who drafts and who agrees the annual schedule (para 13);
//   - [Rules.StudyPlan]: whether a table of hours agrees with itself and reaches
//     the least length of a course, [Rules.FitsKind]: whether it is as long as
//     the programme claims, and [Rules.ClockMinutes]: academic hours on the clock
//     (para 22). [Bilimzet2025] is such a table;
//   - [Rules.Balance]: the hours of five years against the least and the most
//     (para 21.3), and [Rules.ShortFrom]: the day on which they no longer suffice;
//   - [Rules.PublicationDue], [Rules.RegistrationReportDue] and [Rules.InForce]:
//     the days that the order sets for itself (clauses 2 and 5).
//
// Where the text allows more than one meaning, the rules take one and say so:
// see [Readings] and [Rules.With]. What counts as a short or a long course is
// decided by the field Courses, the rules of the package qualification.
//
// The package keeps no calendar of holidays. Whoever wants deadlines to move to
// a working day, or working days counted, gives a [Calendar].
package planning

//go:generate go run ../internal/enumgen
