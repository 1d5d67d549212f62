package peers

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The cores answer as the decisions do, over records that are whole, that miss facts,
// and that are faulty: the same answer and the same refusal.
func TestTheCoresAnswerAsTheDecisions(t *testing.T) {
	const n = 20_000
	for name, facts := range map[string][]Facts{"whole": Generate(Seed, n), "missing": GenerateMissing(Seed, n)} {
		t.Run(name, func(t *testing.T) {
			ours := NewOurs(facts)
			for i := range ours.Records {
				holdCores(t, ours, &ours.Records[i])
			}
		})
	}
	t.Run("faulty", func(t *testing.T) {
		ours, r := NewOurs(GenerateMissing(Seed, n)), rand.New(rand.NewPCG(Seed, 1))
		refused := 0
		for i := range ours.Records {
			spoil(r, &ours.Records[i])
			refused += holdCores(t, ours, &ours.Records[i])
		}
		require.Greater(t, refused, n/4)
		t.Logf("%d refusals in %d records", refused, n)
	})
}

// spoil makes one thing of a record strange: late days, foreign certificates, events
// without a duty or a day, enumerations and numbers that do not exist.
func spoil(r *rand.Rand, record *Record) {
	late := qagida.MustDate(9999, 12, 31-r.IntN(31))
	for range 1 + r.IntN(3) {
		switch r.IntN(12) {
		case 0:
			record.Course.Last = late
		case 1:
			record.Record.Issued = late
		case 2:
			record.Record.Revoked = qagida.MustDate(1999, 1, 1)
		case 3:
			record.Record.Origin = certificate.Foreign
		case 4:
			record.Record.Certified = qagida.No
		case 5:
			record.Events = append(postcourse.Events{{Duty: postcourse.Support}, {Date: late}, {}}, record.Events...)
		case 6:
			record.Events = append(postcourse.Events{{Duty: 9, Date: late}}, record.Events...)
		case 7:
			record.Course.Place = 7
		case 8:
			record.Applicant.Workplace = 9
		case 9:
			record.Project[r.IntN(5)] = assessment.Absent()
		case 10:
			record.Correct[0] = assessment.MustPoints("26")
		default:
			record.Applicant.Education = qagida.SetOf(qualification.NoEducation, qualification.Vocational)
		}
	}
}

// holdCores holds the four cores to their decisions and returns how many refused.
func holdCores(t *testing.T, o *Ours, r *Record) (refused int) {
	t.Helper()
	hold := func(want, got any, errWant, errGot error) {
		if errWant != nil {
			refused++
		}
		if want != got || (errWant == nil) != (errGot == nil) {
			require.Equal(t, want, got, "%+v", r)
		}
		require.Equal(t, errWant, errGot)
	}
	d, errD := o.Qualification.Eligibility(r.Applicant, r.Course)
	outcome, err := o.Qualification.Eligible(r.Applicant, r.Course)
	if errD == nil {
		hold(d.Outcome(), outcome, errD, err)
	} else {
		hold(qagida.Undetermined, outcome, errD, err)
	}
	status, errS := o.Certificate.Status(r.Record, o.Today)
	alone, err := o.Certificate.StatusOn(r.Record, o.Today)
	hold(status.Status, alone, errS, err)
	report, errR := o.Postcourse.Progress(r.completion(), r.Events, o.Today)
	stages, err := o.Postcourse.Stages(r.completion(), r.Events, o.Today)
	hold(report.Stages(), stages, errR, err)
	holdGrades(t, o, r, &refused)
	return refused
}

func holdGrades(t *testing.T, o *Ours, r *Record, refused *int) {
	t.Helper()
	result, errWant := o.Scheme.Grade(r.Project[:], r.Correct[:])
	grades, passed, err := o.Scheme.AppendGrades(nil, r.Project[:], r.Correct[:])
	require.Equal(t, errWant, err)
	if err != nil {
		*refused++
		return
	}
	require.Equal(t, result.Outcome(), passed)
	for _, want := range result.Grades() {
		require.Equal(t, want, grades[0])
		grades = grades[1:]
	}
}
