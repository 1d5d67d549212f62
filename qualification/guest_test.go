package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 20 names seven kinds; whether others may come is the reading guest-list.
func TestKindOfAGuest(t *testing.T) {
	for kind := range qagida.Values[qualification.GuestKind]() {
		for choice, ofOthers := range map[string]qagida.Outcome{"guest-list=named-only": notMet, "guest-list=examples": met} {
			t.Run(choice+", "+kind.String(), func(t *testing.T) {
				want, named := met, []string(nil)
				if kind == qualification.OtherGuest {
					want, named = ofOthers, []string{choice}
				}
				parts := qagida.SetOf(qualification.SingleLecture, qualification.PracticalWork)
				d, err := under(t, choice).Guest(qualification.Guest{Kind: kind, Parts: parts})
				require.NoError(t, err)
				ruletest.Outcome(t, d, qualification.CodeGuestKind, want)
				require.Equal(t, want, d.Outcome())
				require.Equal(t, named, readingsOf(d))
			})
		}
	}
}

// Para 20: single lectures and practical classes.
func TestPartOfAGuest(t *testing.T) {
	for _, test := range []struct {
		name  string
		parts qagida.Set[qualification.GuestPart]
		want  qagida.Outcome
	}{
		{"a lecture", qagida.SetOf(qualification.SingleLecture), met},
		{"practical classes", qagida.SetOf(qualification.PracticalWork), met},
		{"the whole course", qagida.SetOf(qualification.WholeCourse), notMet},
		{"the whole course with a lecture", qagida.SetOf(qualification.SingleLecture, qualification.WholeCourse), notMet},
		{"not known", qagida.Set[qualification.GuestPart]{}, undetermined},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Guest(qualification.Guest{Kind: qualification.Methodologist, Parts: test.parts})
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeGuestPart, test.want)
		})
	}
}

func TestMissingFactsOfAGuest(t *testing.T) {
	for choice, want := range map[string][]string{
		"guest-list=named-only": {"guest.kind", "guest.parts"},
		"guest-list=examples":   {"guest.parts"},
	} {
		t.Run(choice, func(t *testing.T) {
			d, err := under(t, choice).Guest(qualification.Guest{})
			require.NoError(t, err)
			require.Equal(t, want, missing(d))
		})
	}
}

func TestGuestOutOfRange(t *testing.T) {
	_, err := qualification.Order95().Guest(qualification.Guest{Kind: 9})
	ruletest.Refused(t, err, "guest.kind", "guest(9)", "is not one of")
	_, err = qualification.Order95().Guest(qualification.Guest{Parts: qagida.SetOf(qualification.GuestPart(4))})
	ruletest.Refused(t, err, "guest.parts", "guest-part(4)", "does not have")
}

func ExampleRules_Guest() {
	d, err := qualification.Order95().Guest(qualification.Guest{
		Kind: qualification.Methodologist, Parts: qagida.SetOf(qualification.SingleLecture),
	})
	fmt.Println(d.Outcome(), err)
	// Output: met <nil>
}
