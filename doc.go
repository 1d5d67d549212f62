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
// stamped with its [Edition], and every number of the rules can be changed by the
// caller; see "Another edition" below.
//
// Every provision of the five sources is listed by [Entries], with what the
// module does with it: decides it, holds it as data, takes what the caller
// declares, or leaves it alone, and then why.
//
// # The packages
//
//   - qualification: what a course is, who may take it, with which papers; who
//     may hold one; retraining, forms of learning, careers
//   - assessment: points, grades, passing, and what is open after a failure
//   - certificate: when one may be issued, how long it is valid, repayment
//   - planning: the deadlines of a year, study plans, the balance of five years
//   - postcourse: what is owed after a course, and how far it is done
//
// This package holds the vocabulary they share and decides nothing itself. Each
// question of the law stands in one file of its package, named by the question:
// its codes with examples that run, the facts it needs, its criteria with their
// provisions, the rule. To find where a paragraph is decided, look into the
// documentation of the package, which lists the file of each paragraph, or take
// the symbols that [Provision.Entry] names.
//
// # Decisions
//
// Each package has a plain struct Rules with the numbers of the law, and its
// methods are the questions. They answer with a [Decision]: one [Outcome] for
// every criterion, in the order of the text, met ones included.
// [Decision.Outcome] joins them. [Decision.Findings] lists the reasons, each with
// its code, provision and text in Kazakh, Russian and English;
// [Decision.Missing] lists the facts that would settle what is undetermined.
//
// A decision is a comparable value, and making one allocates nothing. Texts and
// JSON are made only when asked for. Where a caller wants an answer alone, such
// as the kind of a course or the status of a certificate, the packages have a
// function for it.
//
// # Facts that are not known
//
// The zero value of every fact means "not known": [Fact] has Unknown beside No
// and Yes, [Count] is a number that may be missing, [Set] a set that may not be
// known, which is not the same as empty, [Date] a day that may not be stated. A
// fact left out is never taken for a no. Of a criterion, undetermined means that a
// missing fact matters to it, and learning it never turns a settled Met into NotMet
// or back. That is said of each criterion alone: a decision joins them, and can be
// undetermined where each value of a fact would leave another criterion not met.
//
// A few inputs are no facts but say something by their absence: a course without
// a label calls itself nothing, a completed course without support_until has no
// end of support of its own, a certificate without a day of revocation has not
// been revoked, one without an origin is a certificate of annex 4, a participant
// without a day in passed has no pass on record. Missing does not list them.
//
// Two more are facts that Missing lists, and where everything else points one way
// their absence says so too: on a form with every other line filled in, what is
// printed is there unless blank lists it, and abroad a certificate in another name
// than the sender's is the foreign organisation's unless foreign_issuer says no.
//
// # Texts, JSON and SQL
//
// What a system stores are text forms: lower-case words with hyphens, days as
// 2026-11-21, provisions as order95/21.1.2. Each is read back by [Parse] as it
// was, and any other text is refused. In JSON and SQL what is not known is null; a
// fact is a boolean and a count a number. A type that returns values beside its
// decision embeds the [Decision] and writes it as the member decision:
// {"kind":"short","decision":{…}}.
//
// For a log, a Decision prints on one line; for a person, [Decision.Text] returns
// all of it in a language, with decimals as that language writes them.
//
// # Store and reload
//
// Facts go into the columns of a database and come back as they are: the types of
// this module store and scan themselves. What is not known is NULL, in every column:
//
//	type               SQLite     PostgreSQL       MySQL       stored as
//	Fact               BOOLEAN    boolean          BOOLEAN     true, false
//	Count              INTEGER    bigint           BIGINT      36
//	Date               TEXT       date             DATE        2026-11-21
//	an enumeration     TEXT       text             VARCHAR     education-organisation
//	Set                TEXT       jsonb, text      JSON        ["iin","application"], [] if empty
//	Outcome            TEXT       text             VARCHAR     not-met
//	Decision, Receipt  TEXT       jsonb, text      JSON        their JSON
//
// A set is stored as JSON, since that one form fits a column of text and of JSON in
// all three and tells the empty set from NULL. It is read from whatever a table has:
// JSON, an array of PostgreSQL ({iin,application}), words with commas. An empty text
// is refused, since it says neither that nobody looked nor that nothing was there. An
// error names the value and the words that are allowed, and database/sql puts the
// column before it.
//
//	var a qualification.Applicant
//	err := row.Scan(&a.Education, &a.Workplace, &a.KnowsLegislation, &a.Documents)
//
// A decision writes itself as JSON and reads itself back whole, whatever the order
// of the members and whatever the library has become since: its outcome, findings,
// missing facts, sentences and edition, and the same bytes again.
//
//	stored, err := json.Marshal(decision)
//	...
//	var then qagida.Decision
//	err = json.Unmarshal(stored, &then)
//
// What was read back is a record: it shows what was decided then and is not decided
// anew. A member that it does not know, or lacks, is refused by name. So it is with
// every type that writes JSON: it reads itself back whole, or refuses and says what
// to store instead.
//
// A [Receipt] keeps what was asked beside what was decided, for any question that a
// package lists with Questions: the facts, the numbers and the readings of the rules,
// the answer, the version of this module.
//
//	receipt, err := question.Receipt(facts, nil) // facts in JSON, the order's rules
//	stored, err := json.Marshal(receipt)         // the same facts, the same bytes
//	...
//	differences, err := question.Verify(then)    // asked again: what comes out otherwise
//
// [Receipt.Differences] compares two of them, [Receipt.Text] shows one in a language.
// The program in examples/store goes all the way: from a table of teachers with gaps
// to receipts and back.
//
// # Readings
//
// Where the text allows more than one meaning, the meaning taken is a named
// [Reading] with its choices and the reason for the default. The rules carry a
// choice for each; With switches them, and a finding names every reading that its
// outcome rests on:
//
//	rules, err := certificate.Order95().With("certificate-last-day=eve")
//
// Choices lists those in force, of the rules inside too. [Question.Readings] lists
// those that an answer may rest on, and [Question.Sweep] asks under every combination
// of them.
//
// # Another edition
//
// Rules are values. Reform changes them, gives the edition a name of its own and
// checks the result in one call:
//
//	reform, err := certificate.Order95().Reform("reform-2027", func(r *certificate.Rules) { r.ValidityYears = 3 })
//
// Rules with other numbers than the order's never answer under the order's name: each
// question refuses the numbers that it uses. [Timeline] keeps rules by the day from
// which they hold.
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
// a typed error. Every finding names its provision, and every reading it rests on.
// Every text form parses back to itself and unknown text is refused. Numbers are
// decimal: the value shown is the value compared. Codes, their order and the
// exported names change only with a line in the changelog. Each promise is held by
// a test.
package qagida

//go:generate go run ./internal/enumgen
//go:generate go run ./internal/docgen
//go:generate go run ./internal/tables
