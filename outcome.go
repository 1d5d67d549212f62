package qagida

// Outcome is what the law says of one criterion, or of a whole decision.
//
// The zero value is [Undetermined]: the facts at hand do not settle it.
type Outcome uint8

// The four outcomes.
const (
	Undetermined  Outcome = iota // a fact is missing that could settle it either way
	NotApplicable                // the provision does not speak of this case
	Met                          // what the provision asks for is so
	NotMet                       // what the provision asks for is not so
)

var outcomeWords = Words[Outcome]{
	Concept: "outcome",
	Whole:   true,
	List: []Word{
		{"undetermined", Text{"анықталмаған", "не определено", "undetermined"}},
		{"not-applicable", Text{"қолданылмайды", "не применяется", "not applicable"}},
		{"met", Text{"орындалған", "выполнено", "met"}},
		{"not-met", Text{"орындалмаған", "не выполнено", "not met"}},
	},
}

// strength orders the outcomes by how strongly each decides a conjunction.
var strength = [4]uint8{Undetermined: 2, NotApplicable: 0, Met: 1, NotMet: 3}

// All joins outcomes that must all hold: the strongest wins in the order
// NotApplicable, Met, Undetermined, NotMet. The order of the arguments does not
// matter, and without any the answer is NotApplicable, never Met.
func All(outcomes ...Outcome) Outcome {
	strongest := NotApplicable
	for _, o := range outcomes {
		if strength[o&3] > strength[strongest] {
			strongest = o & 3
		}
	}
	return strongest
}

// Where narrows a criterion to the cases in which the law asks for it:
// NotApplicable where the condition is known not to hold, otherwise the outcome.
// While the condition is not known, what is met stays met and what is not met
// becomes undetermined.
func Where(condition Fact, o Outcome) Outcome { return narrowed[condition&3][o&3] }

// narrowed is a table because facts come in every mixture and a wrong guess of the
// processor costs more than to look it up.
var narrowed = [4][4]Outcome{
	Unknown: {NotApplicable: NotApplicable, Met: Met},
	No:      {NotApplicable, NotApplicable, NotApplicable, NotApplicable},
	Yes:     {NotApplicable: NotApplicable, Met: Met, NotMet: NotMet},
}
