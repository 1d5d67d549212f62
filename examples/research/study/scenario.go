package study

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// Scenario is a course of the law, and how teachers answer it.
type Scenario uint8

// The scenarios.
const (
	Unreformed Scenario = iota // the 2020 edition throughout
	Unmoved                    // the reform, but teachers keep the days of their courses
	Renewing                   // the reform, and teachers renew by the new last days
	Scenarios
)

// String is the name of the scenario in the tables.
func (s Scenario) String() string {
	return [Scenarios]string{"order95-2020", "reform-2030-unmoved", "reform-2030-renewing"}[s]
}

// ReformEdition names the reform that the study tries out. It is invented.
const ReformEdition qagida.Edition = "reform-2030"

const reformYears = 3 // of validity

// laws are the rules of certificates by the day of issue: those given from Begin
// on, and in a reform those of the reform from its first day. A certificate
// issued before it keeps its days.
func (s Scenario) laws(order certificate.Rules) (laws, error) {
	steps := []qagida.Step[certificate.Rules]{{From: Begin, Rules: order}}
	if s != Unreformed {
		reform := order
		reform.Edition, reform.ValidityYears = ReformEdition, reformYears
		steps = append(steps, qagida.Step[certificate.Rules]{From: Reform, Rules: reform})
	}
	return qagida.NewTimeline(steps...)
}

// Habit is the scenario by whose last days teachers renew.
func (s Scenario) Habit() Scenario {
	if s == Unmoved {
		return Unreformed
	}
	return s
}
