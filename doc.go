// Package qagida turns Kazakhstan's rules on teachers' professional development
// into typed functions. Facts go in; a decision comes out, with the provision
// behind every part of it.
//
// # What is encoded
//
// Order No. 95 of 28 January 2016 on professional-development courses for
// teachers and on support after a course, in its edition of 9 April 2020; the
// course programme of the provider Bilimzet of 2025; the RSIO centre's rules on
// support after a course of 2021; and what two articles on continuing and
// non-formal education say that can be computed.
//
// The edition of 2020 is not the one in force today. A later restatement exists
// and is not encoded: its text was not at hand. Every decision is therefore
// stamped with its edition, and every number of the rules can be changed by the
// caller; see "Another edition" below.
//
// # The packages
//
//   - qualification: what a course is, who may take it, with which papers
//   - assessment: points, grades, passing, and what is open after a failure
//   - certificate: when one may be issued, how long it is valid, repayment
//   - planning: the deadlines of a year, study plans, the balance of five years
//   - postcourse: what is owed after a course, and how far it is done
//
// This package holds the vocabulary they share and decides nothing itself.
//
// # Decisions
//
// Each package has a plain struct Rules with the numbers of the law, and its
// methods are the questions. They answer with a [Decision]: one outcome for
// every criterion, in the order of the text, never cut short. [Outcome] joins
// them. [Decision.Findings] gives the reasons, each with its code, provision and
// text in Kazakh, Russian and English; [Decision.Missing] names the facts that
// would settle what is still undetermined.
//
// A decision is a comparable value and making one allocates nothing. Texts and
// JSON are made only when asked for.
//
// # Facts that are not known
//
// The zero value of every fact means "not known": [Fact] has Unknown beside No
// and Yes, [Count] is a number that may be missing, [Set] a set nobody may have
// looked at yet, [Date] a day that may not be stated. A fact left out is never
// taken for a no. Learning a fact never turns a settled Met into NotMet or back.
//
// # Texts, JSON and SQL
//
// What a system stores are text forms: lower-case words with hyphens, days as
// 2026-11-21, provisions as order95/21.1.2. Each parses back to itself. In JSON
// and SQL what is not known is null; a fact is a boolean and a count a number. A
// type that returns values beside its decision embeds the [Decision] and writes
// it as the member decision: {"kind":"short","decision":{…}}; [JSONObject] is for
// types of your own that do so. For a log, a Decision prints on one line; for a
// person, [Decision.Text] has all of it in a language, with decimals as that
// language writes them.
//
// # Readings
//
// Where the text allows more than one meaning, the meaning taken is a named
// [Reading]. The rules carry a choice for each, the most defensible by default;
// With switches it, and each finding that rests on a choice names it.
//
// # Another edition
//
// Rules are values. Copy them, change a field, give the edition a name of its
// own, and ask Check whether the result makes sense. [Timeline] keeps rules by
// the day from which they hold.
//
// # Errors
//
// An error means that the input cannot mean anything: it is an [*InputError]
// with the field, the value and the reason. A refusal by the law is never an
// error, and nothing panics but the functions whose name begins with Must.
//
// # Promises
//
// The packages read no clock, file, network or environment and keep no state, so
// they may be used from many goroutines at once. Every input gives a decision or
// a typed error. Every text form parses back to itself and unknown text is
// refused. Codes, their order and the exported names change only with a line in
// the changelog.
package qagida

//go:generate go run ./internal/enumgen
//go:generate go run ./internal/docgen
//go:generate go run ./internal/tables
