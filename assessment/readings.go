package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Readings returns the places where the provisions of this package allow more
// than one meaning, with the meanings they allow, the default first: those of a
// [Scheme], then those of [Rules].
func Readings() []qagida.Reading { return append(schemeSwitches.Readings(), switches.Readings()...) }

// With returns the rules under other readings, each written as its text form:
//
//	rules, err := assessment.Order95().With("retake-year=twelve-months")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

// Choices returns the choice in force of every reading of the rules.
func (r Rules) Choices() []qagida.Choice { return switches.Choices(&r) }

var schemeSwitches = rule.Switches[Scheme]{
	{Reading: "parts-combined", Field: func(s *Scheme) *uint8 { return (*uint8)(&s.PartsCombined) }},
	{Reading: "score-step", Field: func(s *Scheme) *uint8 { return (*uint8)(&s.ScoreStep) }},
	{Reading: "scale-column", Field: func(s *Scheme) *uint8 { return (*uint8)(&s.ScaleColumn) }},
}

var switches = rule.Switches[Rules]{
	{Reading: "expert-duty", Field: func(r *Rules) *uint8 { return (*uint8)(&r.ExpertDuty) }},
	{Reading: "retake-year", Field: func(r *Rules) *uint8 { return (*uint8)(&r.RetakeYear) }},
	{Reading: "retake-stream", Field: func(r *Rules) *uint8 { return (*uint8)(&r.RetakeStream) }},
	{Reading: "stream-times", Field: func(r *Rules) *uint8 { return (*uint8)(&r.StreamTimes) }},
	{Reading: "transfer-year", Field: func(r *Rules) *uint8 { return (*uint8)(&r.TransferYear) }},
	{Reading: "transfer-documents", Field: func(r *Rules) *uint8 { return (*uint8)(&r.TransferDocuments) }},
}

// PartsCombinedReading is which parts must be passed (bilimzet/8.0).
type PartsCombinedReading uint8

// The choices of the reading parts-combined.
const (
	EachPart PartsCombinedReading = iota // every part reaches its passing grade and its pass mark
	TestOnly                             // only the part with a stated pass mark is asked for: the test
)

var partsCombinedWords = rule.ReadingWords[PartsCombinedReading]("parts-combined")

// ScoreStepReading is whether half points may be given where the provider
// states no step (bilimzet/8.1.C1 to 8.1.C5).
type ScoreStepReading uint8

// The choices of the reading score-step.
const (
	WholePoints ScoreStepReading = iota // 0, 1, 2
	HalfPoints                          // 0, 0.5, 1, 1.5, 2
)

var scoreStepWords = rule.ReadingWords[ScoreStepReading]("score-step")

// ScaleColumnReading is which column of a scale sets the grade where the two
// contradict each other (bilimzet/8.1, 8.2).
type ScaleColumnReading uint8

// The choices of the reading scale-column.
const (
	ByPoints  ScaleColumnReading = iota // the points
	ByPercent                           // the percent
)

var scaleColumnWords = rule.ReadingWords[ScaleColumnReading]("scale-column")

// known returns the column that is read; one that does not exist counts as the
// default.
func (r ScaleColumnReading) known() ScaleColumnReading {
	if r == ByPercent {
		return ByPercent
	}
	return ByPoints
}

// other returns the column that is not read.
func (r ScaleColumnReading) other() ScaleColumnReading {
	if r == ByPercent {
		return ByPoints
	}
	return ByPercent
}

// choice returns the column that is read as a choice.
func (r ScaleColumnReading) choice() qagida.Choice {
	return qagida.Choice{Reading: scaleColumnWords.Concept, Alternative: r.known().String()}
}

// ExpertDutyReading is whether para 2.7, which says what an expert is, also asks
// for a certified one (order95/2.7).
type ExpertDutyReading uint8

// The choices of the reading expert-duty.
const (
	ExpertDefined ExpertDutyReading = iota // it only defines the word
	ExpertAsked                            // a long course is assessed by a certified expert
)

var expertDutyWords = rule.ReadingWords[ExpertDutyReading]("expert-duty")

// RetakeYearReading is what a year is in "once a year" (order95/30.1).
type RetakeYearReading uint8

// The choices of the reading retake-year.
const (
	CalendarYear RetakeYearReading = iota // from 1 January to 31 December
	TwelveMonths                          // any twelve months; a year has passed on the corresponding day
)

var retakeYearWords = rule.ReadingWords[RetakeYearReading]("retake-year")

// RetakeStreamReading is whether a repeat assessment with the next stream uses
// up the yearly one (order95/30.2).
type RetakeStreamReading uint8

// The choices of the reading retake-stream.
const (
	StreamSeparate RetakeStreamReading = iota // it stands apart from the yearly limit
	StreamCounts                              // it is one of those that the yearly limit allows
)

var retakeStreamWords = rule.ReadingWords[RetakeStreamReading]("retake-stream")

// StreamTimesReading is how often an assessment may be repeated with a next stream
// (order95/30.2).
type StreamTimesReading uint8

// The choices of the reading stream-times.
const (
	StreamOnce StreamTimesReading = iota // with one: the next stream is one
	StreamEach                           // with each that follows a failure
)

var streamTimesWords = rule.ReadingWords[StreamTimesReading]("stream-times")

// TransferYearReading is which year the current one is, in which the other stream
// begins (order95/30.3).
type TransferYearReading uint8

// The choices of the reading transfer-year.
const (
	YearOfOwnStream TransferYearReading = iota // that of the stream which is left
	YearOfRequest                              // that of the day of the request
)

var transferYearWords = rule.ReadingWords[TransferYearReading]("transfer-year")

// TransferDocumentsReading is whether a transfer needs supporting documents
// (order95/30.3).
type TransferDocumentsReading uint8

// The choices of the reading transfer-documents.
const (
	DocumentsNotRequired TransferDocumentsReading = iota // the valid reason alone is asked for
	DocumentsRequired                                    // it must be supported by documents
)

var transferDocumentsWords = rule.ReadingWords[TransferDocumentsReading]("transfer-documents")
