package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 2.11: a participant is who is on a course. Its first and last day are days
// of it.
func TestParticipant(t *testing.T) {
	first, last := qagida.MustDate(2026, 3, 2), qagida.MustDate(2026, 3, 6)
	on := qualification.Participant{Enrolled: qagida.Yes, First: first, Last: last}
	for _, test := range []struct {
		name        string
		participant qualification.Participant
		day         string
		want        qagida.Outcome
		missing     []string
	}{
		{"the day before", on, "2026-03-01", notMet, nil},
		{"the first day", on, "2026-03-02", met, nil},
		{"the last day", on, "2026-03-06", met, nil},
		{"the day after", on, "2026-03-07", notMet, nil},
		{"not enrolled", qualification.Participant{Enrolled: qagida.No, First: first, Last: last}, "2026-03-06", notMet, nil},
		{"no day asked about", on, "", undetermined, []string{"on"}},
		{"last day not known", qualification.Participant{Enrolled: qagida.Yes, First: first}, "2026-03-03", undetermined, []string{"participant.last"}},
		{"the first day, whatever the last is", qualification.Participant{Enrolled: qagida.Yes, First: first}, "2026-03-02", met, nil},
		{"the last day, whatever the first is", qualification.Participant{Enrolled: qagida.Yes, Last: last}, "2026-03-06", met, nil},
		{"before the first day, whatever the last is", qualification.Participant{Enrolled: qagida.Yes, First: first}, "2026-03-01", notMet, nil},
		{"nothing known", qualification.Participant{}, "", undetermined, []string{"participant.enrolled", "participant.first", "participant.last", "on"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Participant(test.participant, ruletest.Day(t, test.day))
			require.NoError(t, err)
			require.Equal(t, test.want, d.Outcome())
			require.Equal(t, test.missing, ruletest.Missing(d))
		})
	}
}

func TestParticipantOfACourseThatEndsBeforeItBegins(t *testing.T) {
	p := qualification.Participant{First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 1)}
	_, err := qualification.Order95().Participant(p, qagida.Date{})
	ruletest.Refused(t, err, "participant.last", "2026-03-02/2026-03-01", "ends before it begins")
}

func ExampleRules_Participant() {
	participant := qualification.Participant{Enrolled: qagida.Yes, First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6)}
	for _, on := range []qagida.Date{qagida.MustDate(2026, 3, 6), qagida.MustDate(2026, 3, 7)} {
		d, err := qualification.Order95().Participant(participant, on)
		fmt.Println(on, d.Outcome(), err)
	}
	// Output:
	// 2026-03-06 met <nil>
	// 2026-03-07 not-met <nil>
}
