package postcourse_test

import (
	"iter"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

func day(text string) qagida.Date {
	d, err := qagida.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// at is an event of a duty on a day.
func at(duty postcourse.Duty, text string) postcourse.Event {
	return postcourse.Event{Duty: duty, Date: day(text)}
}

// home is a course at home with a certificate, completed on a day.
func home(completed string) postcourse.Completion {
	return postcourse.Completion{Place: qualification.Domestic, Completed: day(completed), Certified: qagida.Yes}
}

func under(t *testing.T, choices ...string) postcourse.Rules {
	t.Helper()
	return must(postcourse.Order95().With(choices...))(t)
}

// must takes a value that comes without an error.
func must[T any](v T, err error) func(require.TestingT) T {
	return func(t require.TestingT) T {
		require.NoError(t, err)
		return v
	}
}

// refused checks that an error names a field.
func refused(t *testing.T, err error, field string) {
	t.Helper()
	var input *qagida.InputError
	require.ErrorAs(t, err, &input)
	require.Equal(t, field, input.Field, "the field of %v", err)
}

// stages is the progress of each duty, in the order of All.
func stages(r postcourse.Report) (list []postcourse.Progress) {
	for line := range r.All() {
		list = append(list, line.Progress)
	}
	return list
}

// find is how one duty stands.
func find(t *testing.T, r postcourse.Report, duty postcourse.Duty, round int) postcourse.DutyReport {
	t.Helper()
	for line := range r.All() {
		if line.Duty == duty && line.Round == round {
			return line
		}
	}
	t.Fatalf("no duty %s %d", duty, round)
	return postcourse.DutyReport{}
}

// missing is the names of the facts that would settle a decision.
func missing(d qagida.Decision) (names []string) {
	for f := range d.Missing() {
		names = append(names, f.Name)
	}
	return names
}

// rests is the choices of readings that a finding rests on.
func rests(t *testing.T, d qagida.Decision, code qagida.Code) (choices []string) {
	t.Helper()
	for choice := range must(d.Find(code))(t).Readings() {
		choices = append(choices, choice.String())
	}
	return choices
}

var digits = regexp.MustCompile(`\d+`)

// numbers are those that a finding shows in a language, in the order of its
// sentence, whatever its words.
func numbers(t *testing.T, d qagida.Decision, code qagida.Code, lang qagida.Lang) []string {
	t.Helper()
	return digits.FindAllString(must(d.Find(code))(t).Text(lang), -1)
}

func outcome(t *testing.T, d qagida.Decision, code qagida.Code) qagida.Outcome {
	t.Helper()
	return must(d.Find(code))(t).Outcome()
}

// sorted is what is due in the order of Due.Compare, and the errors of records.
func sorted(all iter.Seq2[postcourse.Due, error]) (list []postcourse.Due, errs []error) {
	for due, err := range all {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		list = append(list, due)
	}
	slices.SortFunc(list, postcourse.Due.Compare)
	return list, errs
}

// due is what is due of records of which none is refused.
func due(t *testing.T, all iter.Seq2[postcourse.Due, error]) []postcourse.Due {
	t.Helper()
	list, errs := sorted(all)
	require.Empty(t, errs)
	return list
}
