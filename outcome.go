package qagida

import (
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// Outcome is what the law says of one criterion, or of a whole decision.
//
// The zero value is [Undetermined]: the facts at hand do not settle it.
type Outcome uint8

// The four outcomes.
const (
	Undetermined  Outcome = iota // a fact is missing that could settle it either way
	NotMet                       // what the provision asks for is not so
	Met                          // what the provision asks for is so
	NotApplicable                // the provision does not speak of this case
)

var outcomeWords = words[Outcome]{core.Words[Outcome]{
	Concept: "outcome",
	Whole:   true,
	List: []core.Word{
		{Code: "undetermined", Name: law.Text{KK: "анықталмаған", RU: "не определено", EN: "undetermined"}},
		{Code: "not-met", Name: law.Text{KK: "талапқа сай емес", RU: "не соблюдено", EN: "not met"}},
		{Code: "met", Name: law.Text{KK: "талапқа сай", RU: "соблюдено", EN: "met"}},
		{Code: "not-applicable", Name: law.Text{KK: "қатысы жоқ", RU: "неприменимо", EN: "not applicable"}},
	},
}}
