// Package library lists the packages of rules with what each of them publishes
// about itself, for the programs and tests that look at all of them.
package library

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Package is what a package of rules publishes about itself.
type Package struct {
	Name      string
	Questions []qagida.Question
	Criteria  []qagida.Criterion
	Readings  []qagida.Reading
}

// Packages returns the five packages of rules.
func Packages() []Package {
	return []Package{
		{"qualification", qualification.Questions(), qualification.Criteria(), qualification.Readings()},
		{"assessment", assessment.Questions(), assessment.Criteria(), assessment.Readings()},
		{"certificate", certificate.Questions(), certificate.Criteria(), certificate.Readings()},
		{"planning", planning.Questions(), planning.Criteria(), planning.Readings()},
		{"postcourse", postcourse.Questions(), postcourse.Criteria(), postcourse.Readings()},
	}
}

// Questions returns every question of the library, package by package.
func Questions() []qagida.Question {
	var all []qagida.Question
	for _, p := range Packages() {
		all = append(all, p.Questions...)
	}
	return all
}
