package main

import (
	"errors"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

type courseIn struct {
	Course qualification.Course `json:"course,omitzero"`
}

type courseOut struct {
	Kind     qualification.Kind `json:"kind"`
	Decision qagida.Decision    `json:"decision"`
}

var qualificationCourse = question[courseIn, courseOut, qualification.Rules]{
	"qualification.course", "what a course is by its length, and whether the order allows it (paras 4 and 21)",
	qualificationBook,
	func(r qualification.Rules, in *courseIn) (courseOut, error) {
		d, err := r.Course(in.Course)
		return courseOut{d.Kind, d.Decision}, err
	},
}

type eligibilityIn struct {
	Applicant qualification.Applicant `json:"applicant,omitzero"`
	Course    qualification.Course    `json:"course,omitzero"`
}

type eligibilityOut struct {
	Decision         qagida.Decision                    `json:"decision"`
	MissingDocuments qagida.Set[qualification.Document] `json:"missing_documents"`
}

var qualificationEligibility = question[eligibilityIn, eligibilityOut, qualification.Rules]{
	"qualification.eligibility", "whether a teacher may take a course, and which papers are missing (paras 7 and 8)",
	qualificationBook,
	func(r qualification.Rules, in *eligibilityIn) (eligibilityOut, error) {
		d, err := r.Eligibility(in.Applicant, in.Course)
		if err != nil {
			return eligibilityOut{}, err
		}
		missing, err := r.MissingDocuments(in.Applicant, in.Course)
		return eligibilityOut{d, missing}, err
	},
}

type iinIn struct {
	IIN       *string     `json:"iin,omitzero"`
	BirthDate qagida.Date `json:"birth_date,omitzero"`
}

type iinOut struct {
	Valid     qagida.Fact                       `json:"valid"`
	BirthDate qagida.Date                       `json:"birth_date"`
	Sex       qualification.Sex                 `json:"sex"`
	Warnings  qagida.Set[qualification.Warning] `json:"warnings"`
	Reason    string                            `json:"reason,omitzero"`
}

// qualificationIIN takes a number that is none for an answer, not for an error:
// whether it is one is what is asked.
var qualificationIIN = question[iinIn, iinOut, noRules]{
	"qualification.iin", "whether an individual identification number is well formed, and what its digits tell (annex 3)",
	noBook,
	func(_ noRules, in *iinIn) (iinOut, error) {
		if in.IIN == nil {
			return iinOut{}, nil
		}
		iin, err := qualification.ParseIIN(*in.IIN)
		var refused *qagida.InputError
		if errors.As(err, &refused) {
			return iinOut{Valid: qagida.No, Reason: refused.Reason}, nil
		}
		return iinOut{qagida.Yes, iin.BirthDate(), iin.Sex(), iinWarnings(iin, in.BirthDate), ""}, err
	},
}

// iinWarnings adds to the number's own warnings one where the stated date of
// birth is another: the law does not ask them to agree.
func iinWarnings(iin qualification.IIN, stated qagida.Date) qagida.Set[qualification.Warning] {
	warnings, born := iin.Warnings(), iin.BirthDate()
	if !born.IsZero() && !stated.IsZero() && stated != born {
		warnings = warnings.With(qualification.IINBirthDate)
	}
	return warnings
}
