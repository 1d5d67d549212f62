package qagida

import (
	"iter"

	"github.com/qagida/qagida/internal/core"
)

// Code names one criterion for programs: applicant-workplace. Codes are stable:
// they and their order change only with a line in the changelog.
type Code string

// Field is a fact that a rule asks for.
type Field struct {
	Name string // as the JSON form names it: "applicant.workplace"
	Text Text   // as a person would say it
}

// Criterion is one thing that the law asks for, as a package publishes it.
type Criterion struct {
	Code      Code
	Provision Provision
	Readings  []string // the ids of the readings that its outcome may rest on
	Facts     []Field  // the facts that it asks for
	Norm      Text     // what the law asks for, as a full sentence without its full stop
}

// Finding is the answer to one criterion of a [Decision]: what the law asks
// for, where it says so, and whether it is so. The zero Finding is undetermined
// and says nothing.
type Finding struct {
	decision Decision
	place    int
}

// recorded returns the finding as it was stored, nil where it was not.
func (f *Finding) recorded() *core.RecordedFinding {
	if r := f.decision.core().Record(); r != nil {
		return &r.Findings[f.place]
	}
	return nil
}

// criterion returns the criterion that was answered; that of the zero Finding is
// empty.
func (f *Finding) criterion() *core.Criterion {
	if list := f.decision.core().List(); list != nil {
		return &list.Criteria[f.place]
	}
	return &core.Criterion{}
}

// Code returns the name of the criterion for programs.
func (f Finding) Code() Code {
	if r := f.recorded(); r != nil {
		return Code(r.Code)
	}
	return Code(f.criterion().Code)
}

// Provision returns where the law asks for it.
func (f Finding) Provision() Provision {
	if r := f.recorded(); r != nil {
		return Provision{Act(r.Act), r.Number}
	}
	return Provision{Act(f.criterion().Act), f.criterion().Number}
}

// Outcome reports whether what is asked is so.
func (f Finding) Outcome() Outcome { return Outcome(f.decision.core().At(f.place)) }

// Readings lists the choices of reading that the outcome rests on, in the order
// of the question's readings; none where it rests on the plain text.
func (f Finding) Readings() iter.Seq[Choice] {
	return func(yield func(Choice) bool) {
		if r := f.recorded(); r != nil {
			yieldChoices(r.Readings, yield)
			return
		}
		d := f.decision.core()
		for i := 0; d.List() != nil && i < len(d.List().Readings); i++ {
			if d.RestsAt(f.place)>>uint(i)&1 == 0 {
				continue
			}
			if reading, choice := d.Choice(i); !yield(Choice{reading.ID, choice.ID}) {
				return
			}
		}
	}
}

// Missing lists the facts that would settle the criterion; it is empty unless
// the outcome is undetermined.
func (f Finding) Missing() iter.Seq[Field] {
	return func(yield func(Field) bool) {
		d := f.decision.core()
		if r := f.recorded(); r != nil {
			yieldRecorded(d.Record().Named(r.Missing), yield)
		} else if d.List() != nil {
			yieldFacts(d, d.MissingAt(f.place), yield)
		}
	}
}

// Text returns what holds in a language: the sentence for the outcome, with what
// was found or which facts are missing.
func (f Finding) Text(lang Lang) string { return string(f.appendText(nil, lang)) }

func (f Finding) appendText(dst []byte, lang Lang) []byte {
	if f.decision.core().Len() == 0 {
		return dst
	}
	return f.decision.core().AppendText(dst, uint8(lang), f.place)
}
