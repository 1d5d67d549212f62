// Package planning turns the yearly cycle of professional development into
// days and sums: who must hand in what and by when, whether a plan is complete,
// whether the hours of a programme add up, and whether a teacher has enough of
// them in five years.
//
// The rules are those of Order No. 95 in the edition of 09.04.2020; a later
// edition exists and is not encoded. Take the order's numbers from [Order95],
// say what you know, and ask:
//
//	rules := planning.Order95()
//	balance, err := rules.Balance(planning.History{Courses: courses, On: today})
//	if err != nil {
//		return err // the input contradicts itself: see qagida.InputError
//	}
//	fmt.Println(balance.Hours, balance.ShortBy, balance.Text(qagida.Russian))
//
// # Where a paragraph is decided
//
//   - paras 9.2, 10, 11 (the day) and 17: submission.go says whether something was
//     handed in on time, year.go lists the days of a year; both take them from
//     duty.go;
//   - para 11 (who goes to which course): regional_plan.go;
//   - para 12: name_list.go;
//   - para 13: schedule.go;
//   - paras 15 and 21.1.1, and section 5 of the Bilimzet programme: study_plan.go,
//     with the table itself in table.go, bilimzet.go and disagreement.go;
//   - para 21.1.2, as far as a programme claims it: fits_kind.go;
//   - para 21.3: balance.go decides, window.go says which five years, attendance.go
//     what counts as a course; short_from.go turns the question round;
//   - para 22: clock.go;
//   - clauses 2 and 5 of the order itself: publication.go.
//
// # The year
//
// [Rules.Year] returns the deadlines of a year with who owes what to whom (paras 9
// to 11 and 17); [Rules.Submission] decides whether something was handed in on
// time. The last day of a deadline is itself in time, unless a reading says
// otherwise. [Rules.Schedule] looks at who drafts and who agrees the annual
// schedule (para 13).
//
// # A course and its list
//
// [Rules.RegionalPlan] decides whether the plan of a region distributes every
// teacher to a short or a long course of its year (para 11), and [Rules.NameList]
// whether the list of a course was formed in time and by the approved plan (para
// 12). What counts as a short or a long course is decided by the field Courses,
// the rules of the package qualification.
//
// # Hours
//
// [Rules.StudyPlan] holds a table of hours against itself and the least length of
// a course, [StudyPlan.Disagreements] names each place where it contradicts
// itself, and [Rules.FitsKind] decides whether the programme is as long as it
// claims. [Bilimzet2025] is such a table. All hours are academic ones;
// [Rules.ClockMinutes] returns them on the clock (para 22).
//
// [Rules.Balance] holds the hours of five years against the least and the most,
// both themselves allowed (para 21.3). [Rules.CycleHours] returns its sums alone,
// and [Rules.ShortFrom] the day from which on they no longer suffice.
//
// # Facts left out
//
// A fact left out is never taken for a no, a count left out never for nought: it
// leaves undetermined what it could change, and Missing names it. A list that is
// nil is not known; one that is empty is known to have nothing in it. Only the
// label of a planned course says something by its absence: the programme calls
// itself nothing.
//
// A criterion may be undetermined with nothing missing: its period still runs, and
// time will settle it.
//
// # What contradicts itself
//
// A day before the start of the cycle or before the last certificate, hours or
// places that differ between two entries of one course on one day, a year outside
// the calendar are errors. A plan that was approved after its course began, courses of
// two years in the plan of one, a course before the stated start of service may
// have happened: they are findings, or say nothing.
//
// # Readings and calendars
//
// Where the text allows more than one meaning, the rules take one and say so: see
// [Readings] and [Rules.With]. A finding names the readings of which another
// choice would turn it.
//
// The package keeps no calendar of holidays. Whoever wants deadlines to move to
// a working day, or working days counted, gives a [Calendar].
package planning

//go:generate go run ../internal/enumgen
