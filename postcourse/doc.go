// Package postcourse says what is owed after a professional-development course,
// by whom and until when, how it stands on a day, and whether a provider's own
// programme promises as much as the order asks for.
//
// # What is owed
//
// [Rules.Duties] lists the duties after one course with their days: support of
// at least a year (para 35.1), at least three independent works of the teacher in
// the first year (para 36.2), a final monitoring whose analysis the teacher
// receives (para 35.2), and monitoring once in each of three years (para 37).
// After a course abroad nothing is owed (para 5.3.2). What is owed without a day
// is listed by [Duties.Undated] and decided, as declared, by [Rules.Practice].
//
// The terms are those of the readings first-year and monitoring-years. A year
// after the course begins on the day after completion, and the next one on the
// day after its end, so that no day of the years belongs to two rounds or to
// none. The anniversary of 29 February is 28 February in a year without one.
// Monitoring, the final one included, is owed for teachers with a certificate
// unless the reading monitoring-scope says otherwise.
//
// # How it stands
//
// [Rules.Progress] takes what happened, in any order, and tells of each duty what
// is done and still wanted, whether it is upcoming, open, met or overdue, and
// the day on which it was met. An event is one thing done for one duty; a final
// monitoring is done on the day on which the teacher receives its analysis. The
// law gives no number of measures of support: one on record in the term shows
// that support was given. Support that goes on for longer is no fault, and its
// events after the least term are reported as late. No event is dropped: those
// that do not count are told by [Report.Events], [Report.Place] and
// [Report.Strays].
//
// [Rules.ProgressOf] and [Rules.Due] do this for many teachers; the latter lists
// what is due or overdue in a period. [Obligation.Calendar] gives what an entry
// of a calendar needs.
//
// # Programmes of providers
//
// [Bilimzet2025] and [RSIO2021] are what two providers promise, as data;
// [Rules.Compare] holds a programme against the order and names, for each thing
// that the order asks for, both provisions. [Form], [Evidence] and [Channel] are
// the forms of support, the kinds of evidence and the means of the three sources.
//
// # The effect
//
// [Rules.Effect] compares the results that a programme expects with what was
// observed, which is what monitoring is for (para 2.2).
//
// # Facts left out
//
// A fact left out is never taken for a no. Without the day of completion nothing
// is settled; nil events are not known, and are not the same as none: use
// [EventsOf]. What is still to come leaves a decision undetermined, and only a
// term that has passed makes it not met.
package postcourse

//go:generate go run ../internal/enumgen
