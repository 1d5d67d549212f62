// Package certificate decides on the certificate that ends a course: whether it
// may be issued, whether its form is complete, until when it is valid, and what
// is to be repaid when a course ends without one. It encodes paragraphs 2.8,
// 24 to 29, 31 and 32 of Order No. 95 and its annex 4, in the edition of
// 09.04.2020.
//
// Everything starts with the rules:
//
//	rules := certificate.Order95()
//
// # Where a paragraph is decided
//
// One file holds one question: its codes, its criteria and the line that decides.
//
//	2.7, 27, 28          conduct.go      who assesses: the rule of the assessment package
//	2.8, 25, 26, 29      issue.go        may a certificate be issued, at home and abroad
//	21.1.1, 32.1, A4     form.go         is the form complete, and who signs it
//	21.2.1               issue.go        the hours that a foreign certificate names
//	24                   payment.go      may the costs of a course be paid
//	26, 31               repayment.go    are they to be repaid
//	29 (topic)           topic.go        does the certificate name the topic of the course
//	32.2                 term.go         from which day to which it is valid
//	32.2                 validity.go     how long, by the numbers of the rules
//	general              extension.go    what a later act extends
//	32.2, general        status.go       what it is on a day, a revocation included
//	32.2                 history.go      which of a teacher's certificates counts, and when none does
//	32.2                 expiring.go     which end soon
//	A4.8                 number.go       how series and number are written
//
// What is known of a certificate to be issued stands in issuance.go, what a register
// keeps of one in record.go, a decision that was recorded in receipt.go.
//
// # May it be issued
//
// [Rules.Issue] takes an [Issuance]: the course, who assessed it, whether the
// participant passed and the certificate itself. It answers with every reason
// at once. A course abroad ends with the foreign organisation's own certificate
// (para 25), so there the form of annex 4 is not asked for. [Rules.Form] looks
// at the form alone.
//
// A line of the form that the caller leaves out is not known. To say that it was
// seen to be empty, list it in Form.Blank.
//
// While the place of a course is not known, what holds in both places is said, and
// nothing is missing that matters in neither.
//
// Series and number are written by [Rules.Number] and read by
// [Rules.ParseNumber]. The caller keeps the counter.
//
// # Until when it is valid
//
// [Rules.LastDay] is the last valid day, [Rules.Status] the one status that a
// certificate has on a day. Whether the day five years on is still a valid one
// is the reading certificate-last-day. The last day is never moved to a working
// day.
//
// The order knows no revocation. Where a system keeps one, the certificate is
// revoked from that day on, the day itself included, even where it had expired
// before; on earlier days it is what it was. That is a rule of the library, and its
// finding cites general/revocation. A revocation before the issue cannot be meant
// and is refused.
//
// A reform may count the term in years and months, let it end with a calendar year,
// or leave it open: ValidityYears, ValidityMonths and ValidityEnd. An act that extends
// certificates already issued is recorded as [Rules].Extension: from the day it holds,
// what it covers is valid to its last day, and the finding on the term cites it.
//
// The order sets no term for a foreign certificate: from its issue on its status
// is [NotSet].
//
// # A teacher's certificates over time
//
// A certificate is judged by the rules of the day it was issued. [Rules.Term]
// fixes its days once, with those rules, and nothing later moves them. With a
// reform in a [qagida.Timeline] that is:
//
//	rules, err := timeline.At(record.Issued)
//	…
//	term, err := rules.Term("850509127181", "AB № 000123", record)
//
// [Terms] holds those of one teacher in any order: which certificate counts on a
// day, and on which days none does. [Expiring] lists those that end soon over any
// number of teachers, each with a key that a system can use to send a notice once;
// [SharedIDs] lists the numbers that two teachers have, which one of them cannot.
//
// # Money
//
// [Rules.Payment] asks for the contract (para 24). [Rules.Repayment] holds the
// two rules on repayment, of para 26 and of para 31, side by side;
// [Rules.RepaymentAbroad] and [Rules.RepaymentExpelled] decide each alone.
//
// # What may be left out
//
// What a caller leaves out is not known, and learning it never overturns what was
// decided. Of five inputs the absence says something:
//
//   - revoked: no revocation is on record;
//   - origin: the certificate is one of annex 4;
//   - course.label: the programme calls itself nothing;
//   - certificate.blank, of a form of annex 4 whose every other line has a value: the
//     ministry's name and the logo, which are printed on it, are there; while a line has
//     no value their absence and presence are not known;
//   - foreign_issuer, of a certificate abroad that names another organisation than the
//     one that sent the teacher: the foreign organisation issued it.
//
// # Receipts
//
// [Rules.Receipt] records a decision to issue with the facts that it used, and
// [Rules.Verify] decides again on the same facts and says what differs.
package certificate

//go:generate go run ../internal/enumgen
