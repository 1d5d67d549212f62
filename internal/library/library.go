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
	Name     string
	Criteria []qagida.Criterion
	Readings []qagida.Reading
}

// Packages lists the five packages of rules.
func Packages() []Package {
	return []Package{
		{"qualification", qualification.Criteria(), qualification.Readings()},
		{"assessment", assessment.Criteria(), assessment.Readings()},
		{"certificate", certificate.Criteria(), certificate.Readings()},
		{"planning", planning.Criteria(), planning.Readings()},
		{"postcourse", postcourse.Criteria(), postcourse.Readings()},
	}
}
