package qagida

import "iter"

// Finding is the answer to one criterion of a [Decision]: what the law asks
// for, where it says so, and whether it is so.
type Finding struct {
	decision Decision
	place    uint8
}

func (d *Decision) finding(place int) Finding { return Finding{*d, uint8(place)} }

// criterion is the criterion that was answered; the zero Finding has an empty one.
func (f *Finding) criterion() *Criterion {
	if f.decision.checklist == nil {
		return &Criterion{}
	}
	return &f.decision.checklist.Criteria[f.place]
}

// Code names the criterion for programs.
func (f Finding) Code() Code { return f.criterion().Code }

// Provision is where the law asks for it.
func (f Finding) Provision() Provision { return f.criterion().Provision }

// Outcome is whether what is asked is so.
func (f Finding) Outcome() Outcome {
	if f.decision.checklist == nil {
		return Undetermined
	}
	return Outcome(^f.decision.open >> (2 * f.place) & 3)
}

// Reading is the choice of reading that the outcome rests on, false where it
// rests on the plain text.
func (f Finding) Reading() (Choice, bool) {
	choice := f.decision.choices >> (2 * f.place) & 3
	reading := f.criterion().Reading
	if choice == 0 || reading == nil {
		return Choice{}, false
	}
	return reading.Choose(uint8(choice - 1)), true
}

// Missing lists the facts that would settle the criterion; it is empty unless
// the outcome is undetermined.
func (f Finding) Missing() iter.Seq[Field] {
	return func(yield func(Field) bool) {
		f.decision.yieldMissing(undetermined(f.decision.open)&(1<<(2*f.place)), yield)
	}
}

// Text says in a language what the law asks for, followed by what was found or
// by the facts that are missing.
func (f Finding) Text(lang Lang) string { return string(f.AppendText(nil, lang)) }

var notStated = Text{"көрсетілмеген", "не указано", "not stated"}

// AppendText appends what Text gives.
func (f Finding) AppendText(dst []byte, lang Lang) []byte {
	criterion := f.criterion()
	dst = f.decision.appendFilled(dst, lang, criterion.Asks.In(lang))
	switch f.Outcome() {
	case Undetermined:
		dst = f.appendMissing(dst, lang)
	case Met, NotMet:
		if found := criterion.Found.In(lang); found != "" {
			dst = f.decision.appendFilled(append(dst, " — "...), lang, found)
		}
	}
	return dst
}

func (f Finding) appendMissing(dst []byte, lang Lang) []byte {
	first := true
	for field := range f.Missing() {
		if first {
			dst = append(append(append(dst, " — "...), notStated.In(lang)...), ": "...)
		} else {
			dst = append(dst, ", "...)
		}
		dst = append(dst, field.Text.In(lang)...)
		first = false
	}
	return dst
}

// MarshalJSON gives the code, the outcome, the provision, the reading where one
// was used, and the text in the three languages.
func (f Finding) MarshalJSON() ([]byte, error) { return f.appendJSON(nil), nil }

func (f Finding) appendJSON(dst []byte) []byte {
	dst = appendJSON(append(dst, `{"code":`...), string(f.Code()))
	dst = appendJSON(append(dst, `,"outcome":`...), f.Outcome().String())
	dst = appendJSON(append(dst, `,"provision":`...), f.Provision().String())
	if choice, used := f.Reading(); used {
		dst = appendJSON(append(dst, `,"reading":`...), choice.String())
	}
	return append(appendTexts(append(dst, `,"text":`...), f.AppendText), '}')
}
