// Package postcourse decides what is owed after a professional-development
// course, how it stands on a day, and whether a provider's own programme promises
// as much as the order asks for.
//
// # What is owed
//
// [Rules.Duties] lists the duties after one course with their days: support of
// at least a year, a final monitoring that closes it and whose analysis the
// teacher receives, at least three independent assignments of the teacher in the first
// year, and monitoring once in each of three years. After a course abroad nothing
// is owed. What is owed without a day is listed by [Duties.Undated] and decided,
// as declared, by [Rules.Practice].
//
// The terms are those of the readings first-year and monitoring-years. A year
// after the course begins on the day after completion, and the next one on the
// day after its end, so that no day of the years belongs to two rounds or to
// none. The anniversary of 29 February is 28 February in a year without one.
// Yearly monitoring is owed for teachers with a certificate, and the final one
// for all who completed the course, unless the readings monitoring-scope and
// final-monitoring-scope say otherwise.
//
// # How it stands
//
// [Rules.Progress] takes what happened, in any order, and returns of each duty
// what is done and still wanted, whether it is upcoming, open, met or overdue, and
// the day from which it is met. [Rules.Stages] returns the stages alone. An event
// is one thing done for one duty on a stated day. Support lasts: it is open to the
// end of its term and met from the day after with a measure on record. No event is
// dropped: those that do not count are shown by [Report.Events], [Report.Place] and
// [Report.Uncounted].
//
// [Rules.ProgressOf] and [Rules.Due] do this for many teachers, record by record;
// the latter lists what is due or overdue in a period. [Obligation.Calendar]
// returns what an entry of a calendar needs.
//
// # Programmes of providers
//
// [Bilimzet2025] and [RSIO2021] are what two providers promise, as data;
// [Rules.Compare] holds a programme against the order and names, for each thing
// that the order asks for, both provisions. [Form], [Evidence] and [Channel] are
// the forms of support, the kinds of evidence and the means of the three sources.
// [Rules.Effect] compares the results that a programme expects with what was
// observed.
//
// # Where a paragraph is decided
//
//	2.2          duties.go (whose work is monitored), effect.go (what it finds)
//	2.6          practice.go (the help), spans.go (support each quarter)
//	5.3.2        plan.go (after a course abroad nothing is owed)
//	6.2, 6.3     duties.go
//	33, 34       practice.go
//	35.1, 35.2   progress.go and tally.go (how it stands), plan.go (the terms)
//	36.0         practice.go, compare.go, plan.go (whether works are owed)
//	36.1         practice.go, evidence.go
//	36.2, 37     progress.go and tally.go, plan.go
//	36.3, 36.4   practice.go
//	bilimzet/9   bilimzet.go; compare.go holds it against the order
//	rsio/2       practice.go
//	rsio/5       rsio.go; compare.go holds it against the order
//
// # Facts left out
//
// A fact left out is never taken for a no. Without the day of completion nothing
// is settled; nil events are not known, and are not the same as none: use
// [EventsOf]. While the term of a duty runs the decision is undetermined and no
// fact is missing, since time will settle it; only a term that has passed makes it
// not met. Two inputs are optional, since their absence says something:
// Completion.SupportUntil, without which support is for the least term, and
// Event.Course, without which an event is of the course in question.
//
// Facts that contradict each other are errors: support that ends before the
// course, a teacher who applies successfully what is not applied, a programme
// that is not adjusted though that stands among the forms of support.
package postcourse

//go:generate go run ../internal/enumgen
