package qagida

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// Decision is the answer to one question of the law, with all its reasons.
//
// It holds an outcome for every criterion of the question, met ones included:
// nothing is cut short at the first refusal. It is a comparable value and
// making one allocates nothing; everything a person reads is made only when
// asked for. The zero Decision has no criteria and is not applicable.
//
// A decision that is read back from its JSON is a record: it shows what was
// decided then, whatever the library knows of the question today. Two records
// are equal only if they are copies of one value: compare their JSON.
type Decision core.Decision

func (d *Decision) core() *core.Decision { return (*core.Decision)(d) }

// Question returns the package and the name of the question:
// "qualification.eligibility".
func (d Decision) Question() string { return d.core().Name() }

// Edition returns the edition of the rules that decided.
func (d Decision) Edition() Edition { return Edition(d.core().Edition()) }

// Outcome joins the criteria: not met where one is not met, otherwise
// undetermined where one is, otherwise met where one is, otherwise not
// applicable.
func (d Decision) Outcome() Outcome { return Outcome(core.Decision(d).Joined()) }

// Len returns how many criteria the decision has.
func (d Decision) Len() int { return d.core().Len() }

// Findings lists the outcome of every criterion, in the order of the law.
func (d Decision) Findings() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range d.Len() {
			if !yield(Finding{d, i}) {
				return
			}
		}
	}
}

// Outcomes lists the code and the outcome of every criterion, in the order of
// the law, without their texts.
func (d Decision) Outcomes() iter.Seq2[Code, Outcome] {
	return func(yield func(Code, Outcome) bool) {
		for i := range d.core().Len() {
			if !yield(codeAt(d.core(), i), Outcome(d.core().At(i))) {
				return
			}
		}
	}
}

// codeAt returns the code of the criterion at a place.
func codeAt(d *core.Decision, place int) Code {
	if r := d.Record(); r != nil {
		return Code(r.Findings[place].Code)
	}
	return Code(d.List().Criteria[place].Code)
}

// Unmet lists the findings that are not met, in the order of the law.
func (d Decision) Unmet() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range d.core().Len() {
			if Outcome(d.core().At(i)) == NotMet && !yield(Finding{d, i}) {
				return
			}
		}
	}
}

// Find returns the finding with a code. It refuses a code that the decision does
// not have, naming those it has.
func (d Decision) Find(code Code) (Finding, error) {
	known := make([]string, 0, d.Len())
	for i := range d.Len() {
		own := codeAt(d.core(), i)
		if own == code {
			return Finding{d, i}, nil
		}
		known = append(known, string(own))
	}
	return Finding{}, refuseUnknown("code", string(code), known)
}

// Missing lists the facts that would settle what is undetermined: those that
// the caller has not stated and that an undetermined criterion asks for, in the
// order of the question's facts.
func (d Decision) Missing() iter.Seq[Field] {
	return func(yield func(Field) bool) {
		if r := d.core().Record(); r != nil {
			yieldRecorded(r.Missing, yield)
			return
		}
		yieldFacts(d.core(), d.core().Missing(), yield)
	}
}

// Asks lists the facts of [Decision.Missing] as questions that a clerk can answer, in a
// language and in the same order: "Where does the teacher work: …?". A fact that the
// tables of the law do not have is asked for by its name.
func (d Decision) Asks(lang Lang) iter.Seq[string] {
	pkg, _, _ := strings.Cut(d.Question(), ".")
	return func(yield func(string) bool) {
		for field := range d.Missing() {
			text := field.Text
			if fact := law.FindFact(pkg, field.Name); fact != nil {
				text = Text(fact.Question)
			}
			if !yield(text.In(lang)) {
				return
			}
		}
	}
}

// yieldFacts yields the facts with a bit.
func yieldFacts(d *core.Decision, missing uint64, yield func(Field) bool) {
	for ; missing != 0; missing &= missing - 1 {
		fact := d.Fact(bits.TrailingZeros64(missing))
		if !yield(Field{fact.Name, Text(fact.Text)}) {
			return
		}
	}
}

// String returns the question, the outcome and the codes of what stands in its
// way, on one line for a log:
//
//	qualification.eligibility: not-met (document-questionnaire; undetermined: applicant-workplace)
func (d Decision) String() string {
	if d.Question() == "" {
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

// Text returns the decision as a list that a clerk can read, a line for each
// criterion in the order of the law: its outcome, what is asked and found, and
// its provision.
func (d Decision) Text(lang Lang) string {
	return string(d.AppendText(make([]byte, 0, textSize), lang))
}

// textSize has room for the text of a decision of ten criteria.
const textSize = 2048

// AppendText appends what Text returns.
func (d Decision) AppendText(dst []byte, lang Lang) []byte {
	for f := range d.Findings() {
		dst = append(append(dst, f.Outcome().Text(lang)...), ": "...)
		dst = f.appendText(dst, lang)
		dst = append(f.Provision().appendText(append(dst, " ("...), lang), ")\n"...)
	}
	return dst
}
