package peers

import (
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/postcourse"
)

// CoreLoops returns loops over the answers alone, by the exported cores of the library:
// what its decisions are made from, without their reasons.
func (o *Ours) CoreLoops() [Workloads]Loop {
	var room [2]assessment.Label
	return loopsOf([Whole]func(int) uint64{
		W1: o.kind,
		W2: func(i int) uint64 {
			r := &o.Records[i]
			outcome, err := o.Qualification.Eligible(r.Applicant, r.Course)
			must(err)
			return uint64(outcome)
		},
		W3: func(i int) uint64 {
			r := &o.Records[i]
			grades, passed, err := o.Scheme.AppendGrades(room[:0], r.Project[:], r.Correct[:])
			must(err)
			return uint64(len(grades[0])) + uint64(len(grades[1])) + uint64(passed)
		},
		W4: func(i int) uint64 {
			r := &o.Records[i]
			status, err := o.Certificate.StatusOn(r.Record, o.Today)
			must(err)
			return uint64(status)
		},
		W5: func(i int) uint64 {
			r := &o.Records[i]
			stages, err := o.Postcourse.Stages(r.completion(), r.Events, o.Today)
			must(err)
			return uint64(stages.Count(postcourse.Overdue))
		},
	})
}
