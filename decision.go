package qagida

import (
	"iter"
	"math/bits"
	"strings"
)

// Decision is the answer to one question of the law, with all its reasons.
//
// It holds an outcome for every criterion of the question, met ones included:
// nothing is cut short at the first refusal. It is a comparable value and
// making one allocates nothing; everything a person reads is made only when
// asked for. The zero Decision has no criteria and is not applicable.
type Decision struct {
	checklist *Checklist
	edition   Edition
	open      uint64 // a pair of bits each; its Outcome clears its own, so that all are undetermined at first
	choices   uint64 // one more than the choice of the reading it rests on, in two bits; 0 for none
	unknown   uint64 // the fields that the caller has not stated
	amounts   [mostAmounts]int64
}

// Question is the short name of the question: "eligibility".
func (d Decision) Question() string {
	if d.checklist == nil {
		return ""
	}
	return d.checklist.Name
}

// Edition is the edition of the rules that decided.
func (d Decision) Edition() Edition { return d.edition }

// lowBits has the low bit of every pair.
const lowBits = 0x5555555555555555

// pairs has both bits of each criterion set.
func (c *Checklist) pairs() uint64 { return 1<<(2*uint(len(c.Criteria))) - 1 }

// undetermined has the low bit of each criterion whose pair is still set.
func undetermined(open uint64) uint64 { return open & (open >> 1) & lowBits }

// notMet has the low bit set for each criterion that is not met.
func (d *Decision) notMet() uint64 { return d.open >> 1 &^ d.open & lowBits }

// Outcome joins the criteria: not met where one is not met, otherwise
// undetermined where one is, otherwise met where one is, otherwise not
// applicable.
func (d Decision) Outcome() Outcome {
	joined := uint32(NotApplicable)
	if d.open != 0 {
		joined = uint32(Met)
	}
	if undetermined(d.open) != 0 {
		joined = uint32(Undetermined)
	}
	if d.notMet() != 0 {
		joined = uint32(NotMet)
	}
	return Outcome(joined)
}

// Amount is the number that [Draft.Show] has kept for the texts, by its place in
// Amounts: as it is for a Number, in millionths for a Micro. It is 0 where none was
// kept; of a Day it has no meaning.
func (d Decision) Amount(place int) int64 {
	if uint(place) >= mostAmounts {
		return 0
	}
	return d.amounts[place]
}

// Len is how many criteria the decision has.
func (d Decision) Len() int {
	if d.checklist == nil {
		return 0
	}
	return len(d.checklist.Criteria)
}

// Findings lists the outcome of every criterion, in the order of the law.
func (d Decision) Findings() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range d.Len() {
			if !yield(d.finding(i)) {
				return
			}
		}
	}
}

// Outcomes lists the code and the outcome of every criterion, in the order of
// the law. It is the quickest way through a decision.
func (d Decision) Outcomes() iter.Seq2[Code, Outcome] {
	return func(yield func(Code, Outcome) bool) {
		if d.checklist == nil {
			return
		}
		outcomes := ^d.open
		for i := range d.checklist.Criteria {
			if !yield(d.checklist.Criteria[i].Code, Outcome(outcomes&3)) {
				return
			}
			outcomes >>= 2
		}
	}
}

// Unmet lists the findings that are not met, in the order of the law.
func (d Decision) Unmet() iter.Seq[Finding] { return d.among(d.notMet()) }

// Undetermined lists the findings that wait for a fact, in the order of the law.
func (d Decision) Undetermined() iter.Seq[Finding] { return d.among(undetermined(d.open)) }

// among lists the findings whose low bit is set.
func (d Decision) among(chosen uint64) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for ; chosen != 0; chosen &= chosen - 1 {
			if !yield(d.finding(bits.TrailingZeros64(chosen) / 2)) {
				return
			}
		}
	}
}

// Find gives the finding with a code. It refuses a code that the decision does
// not have, naming those it has.
func (d Decision) Find(code Code) (Finding, error) {
	for f := range d.Findings() {
		if f.Code() == code {
			return f, nil
		}
	}
	known := make([]string, 0, d.Len())
	for c := range d.Outcomes() {
		known = append(known, string(c))
	}
	return Finding{}, refuseUnknown("code", string(code), known)
}

// Missing lists the facts that would settle what is undetermined: those that
// the caller has not stated and that an undetermined criterion asks for.
func (d Decision) Missing() iter.Seq[Field] {
	return func(yield func(Field) bool) { d.yieldMissing(undetermined(d.open), yield) }
}

// yieldMissing yields the fields that the criteria whose low bit is set wait
// for. It is no part of Missing, so that ranging over that allocates nothing.
func (d *Decision) yieldMissing(waiting uint64, yield func(Field) bool) {
	var asked uint64
	for ; waiting != 0; waiting &= waiting - 1 {
		asked |= d.checklist.Criteria[bits.TrailingZeros64(waiting)/2].Needs
	}
	for missing := asked & d.unknown; missing != 0; missing &= missing - 1 {
		if !yield(d.checklist.Fields[bits.TrailingZeros64(missing)]) {
			return
		}
	}
}

// String gives the question, the outcome and the codes of what stands in its
// way, on one line for a log:
//
//	eligibility: not-met (document-questionnaire; undetermined: applicant-workplace)
func (d Decision) String() string {
	if d.checklist == nil {
		return d.Outcome().String()
	}
	line := d.Question() + ": " + d.Outcome().String()
	unmet, open := d.codes(NotMet), d.codes(Undetermined)
	switch {
	case unmet == "" && open == "":
		return line
	case unmet == "" || open == "":
		return line + " (" + unmet + open + ")"
	default:
		return line + " (" + unmet + "; undetermined: " + open + ")"
	}
}

// codes joins the codes of the criteria with an outcome.
func (d Decision) codes(wanted Outcome) string {
	var codes []string
	for code, o := range d.Outcomes() {
		if o == wanted {
			codes = append(codes, string(code))
		}
	}
	return strings.Join(codes, ", ")
}

// Text gives the decision as a list that a clerk can read, a line for each
// criterion in the order of the law: its outcome, what is asked and found, and
// its provision.
func (d Decision) Text(lang Lang) string {
	return string(d.AppendText(make([]byte, 0, textSize), lang))
}

// textSize has room for the text of a decision of ten criteria.
const textSize = 2048

// AppendText appends what Text gives.
func (d Decision) AppendText(dst []byte, lang Lang) []byte {
	for f := range d.Findings() {
		dst = append(append(dst, f.Outcome().Text(lang)...), ": "...)
		dst = f.AppendText(dst, lang)
		dst = append(f.Provision().append(append(dst, " ("...)), ")\n"...)
	}
	return dst
}

// MarshalJSON gives the outcome, the edition and every finding with its text in
// the three languages.
func (d Decision) MarshalJSON() ([]byte, error) {
	b := append([]byte(`{"outcome":"`), d.Outcome().String()...)
	b = append(b, `","edition":`...)
	b = appendJSON(b, string(d.edition))
	b = append(b, `,"findings":[`...)
	for i := range d.Len() {
		if i > 0 {
			b = append(b, ',')
		}
		b = d.finding(i).appendJSON(b)
	}
	return append(b, `]}`...), nil
}
