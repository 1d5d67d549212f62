// Package assessment grades the assessment that ends a course, decides who may
// hold it, and says what is open to a participant without a certificate. It
// encodes paragraphs 2.3, 2.7, 2.10, 27, 28 and 30 of Order No. 95 in the edition
// of 09.04.2020, and section 8 of the Bilimzet programme of 2025.
//
// The order leaves it to the programme how points become grades (para 28), so
// there are two kinds of rules: a [Scheme] is what a provider says of its own
// assessment, and [Rules] is what the order says of everybody's.
//
// # Where a paragraph is decided
//
//	2.3, 2.7, 2.10, 27, 28   conduct.go, with organisation.go for the names
//	30.0                     way.go, with participant.go for the facts
//	30.1                     repeat.go
//	30.2                     next_stream.go
//	30.1 and 30.2 together   retake.go
//	30.3                     transfer.go
//	30.4                     completion.go
//	bilimzet/5.FA, 6.7, 8    bilimzet.go for its numbers, grade.go for the decision
//
// How one scale gives a grade stands in scale.go, how a provider's own scheme is
// made in scheme.go, and how a whole stream is counted in group.go. The questions
// as data are listed by [Questions].
//
// # Points
//
// [Points] is an exact decimal of at most six places, known or not yet known.
// Take it from a decimal with [PointsOf], from text with [ParsePoints], from a
// whole number with [NewPoints]; Points.Decimal gives a decimal back. [Absent]
// stands in its place for a person who did not come. What an absence is worth stands
// neither in the order nor in the programme: here an item that was missed has no points,
// so that its part has not been held; who takes it for nought gives 0. A [Percent] is an exact
// fraction. Nothing is rounded before it is compared with a bound: a percent whose
// decimals do not end is cut only to be shown, and [Percent.Rounding] says so.
//
// # Grading
//
// [Bilimzet2025] is the scheme of the provider Bilimzet:
//
//	r, err := assessment.Bilimzet2025().Grade(scores, []assessment.Points{correct})
//
// The [Result] is a decision with its reasons, and by [Result.Part] the points,
// the percent and the grade of each part. A part that has not been held, or not
// in full, leaves the decision undetermined; the missing scores are named, and
// [PartResult.Needed] says what is still needed for each grade. Who did not come
// has not passed. [Scheme.Grades] returns the grades alone. [Group] grades a whole
// stream, and [Summary] counts it.
//
// # Another provider
//
// [NewScale] makes a scale from its bands and [NewScheme] a scheme from its
// parts. They refuse a scale with a gap, an overlap or an uncovered end and name
// the band. A band may carry any [Label]; the four labels of the order's world
// are also a [Grade], with a name in each language. A criterion may have a weight:
// points are given, and refused, in the criterion's own units.
//
// A provider may print its bounds in points and in percent. Where the two
// columns contradict each other, [Scheme.Disagreements] lists the values, the
// reading scale-column says which column sets the grade, and a result whose grade
// rests on it names it. A pass mark is a rule of its own under either column.
//
// # Who assesses
//
// A short course ends with a final assessment by the organisation that taught it,
// a long one with an external final assessment by an independent third party:
// [KindFor] and [Rules.Conduct]. Names are compared by [SameOrganisation]; names
// that differ are not yet independent organisations, that is a fact of its own.
//
// # Without a certificate
//
// [Rules.Ways] decides the four ways that para 30 opens to a [Participant]
// without a certificate, each with the first day on which it is open.
// [Rules.Retake] answers the most frequent question alone: may the assessment be
// repeated, and when. [ParticipantOf] takes the history as a list of attempts;
// by [Passed] a pass stands whatever is failed later.
//
// A fact, a day or a list that is left out is not known. Three inputs are optional
// because leaving them out says something: the day of a pass (none is on record),
// in [Rules.Retake] the day of the next stream (none is meant), and the step of a
// scale in its JSON form (1).
//
// The order does not say what a valid reason is: it is declared. Nor does it say
// what counts as the stream's day: give the day of its assessment to ask for a
// repeat, and its first day to ask for a transfer.
package assessment

//go:generate go run ../internal/enumgen
