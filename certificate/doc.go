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
// # May it be issued
//
// [Rules.Issue] takes an [Issuance]: the course, who assessed it, whether the
// participant passed and the certificate itself. It answers with every reason
// at once. A course abroad ends with the foreign organisation's own certificate
// (para 25), so there the form of annex 4 is not asked for. [Rules.Form] looks
// at the form alone.
//
// A line of the form that the caller leaves out is not known. To say that it
// was seen to be empty, list it in Form.Blank; to say that somebody looked and
// found every line filled in, give an empty list there.
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
// before; on earlier days it is what it was. A revocation before the issue
// cannot be meant and is refused. Leaving the day out says that none is on
// record.
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
//	term, err := rules.Term("AB № 000123", record)
//
// A [History] holds the terms of one teacher in any order: which certificate
// counts on a day, and on which days none does. [Expiring] lists those that end
// soon over any number of teachers, each with a key that a system can use to
// send a notice once.
//
// # Money
//
// [Rules.Payment] asks for the contract (para 24). [Rules.Repayment] holds the
// two rules on repayment, of para 26 and of para 31, side by side.
//
// # Receipts
//
// [Rules.Receipt] records a decision to issue with the facts that it used, and
// [Rules.Verify] decides again on the same facts and says what differs.
package certificate

//go:generate go run ../internal/enumgen
