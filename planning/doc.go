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
// # The year
//
// [Rules.Year] lists the deadlines of a year with who owes what to whom (paras 9
// to 11 and 17); [Rules.Submission] says whether something was handed in on time.
// The last day of a deadline is itself in time, unless a reading says otherwise.
// [Rules.Schedule] looks at who drafts and who agrees the annual schedule (para
// 13).
//
// # A course and its list
//
// [Rules.RegionalPlan] says whether the plan of a region gives every teacher one
// short or one long course (para 11), and [Rules.NameList] by when the list of a
// course is formed (para 12). What counts as a short or a long course is decided
// by the field Courses, the rules of the package qualification.
//
// # Hours
//
// [Rules.StudyPlan] holds a table of hours against itself and the least length of
// a course, [StudyPlan.Disagreements] names each place where it contradicts
// itself, and [Rules.FitsKind] says whether the programme is as long as it
// claims. [Bilimzet2025] is such a table. All hours are academic ones;
// [Rules.ClockMinutes] gives them on the clock (para 22).
//
// [Rules.Balance] holds the hours of five years against the least and the most,
// both themselves allowed (para 21.3), and [Rules.ShortFrom] gives the day on
// which they no longer suffice.
//
// # The order itself
//
// [Rules.PublicationDue], [Rules.RegistrationReportDue] and [Rules.InForce] are
// the days that the order sets for itself (clauses 2 and 5).
//
// # Facts left out
//
// A fact left out is never taken for a no, a count left out never for nought: it
// leaves undetermined what it could change, and Missing names it. A list that is
// nil is not known; one that is empty is known to have nothing in it.
//
// # Readings and calendars
//
// Where the text allows more than one meaning, the rules take one and say so: see
// [Readings] and [Rules.With].
//
// The package keeps no calendar of holidays. Whoever wants deadlines to move to
// a working day, or working days counted, gives a [Calendar].
package planning

//go:generate go run ../internal/enumgen
