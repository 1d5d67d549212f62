package qagida

// Code names one criterion for programs: applicant-workplace. Codes are stable:
// they and their order change only with a line in the changelog.
type Code string

// String gives the code itself.
func (c Code) String() string { return string(c) }
