package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 5.2 names four kinds of bodies that organise courses abroad.
func TestOrganiserAbroad(t *testing.T) {
	organisers := qagida.SetOf(qualification.EducationMinistry, qualification.InternationalProgrammes,
		qualification.IntellectualSchools, qualification.EducationAdministration)
	for kind := range qagida.Values[qualification.Organisation]() {
		t.Run(kind.String(), func(t *testing.T) {
			want := notMet
			if organisers.Has(kind) == qagida.Yes {
				want = met
			}
			d, err := qualification.Order95().CourseAbroad(qualification.Arrangement{Organiser: kind})
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeAbroadOrganiser, want)
		})
	}
}

// Paras 5.2 and 5.3.1: one thing at a time is changed in a course in order.
func TestCourseAbroad(t *testing.T) {
	good := qualification.Arrangement{
		Organiser: qualification.InternationalProgrammes, Funds: qualification.OwnBudget,
		Host: qualification.ForeignOrganisation, Programmes: qagida.Yes, Contract: qagida.Yes, Scheduled: qagida.Yes,
	}
	for _, test := range []struct {
		name   string
		change func(*qualification.Arrangement)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"budget", func(*qualification.Arrangement) {}, qualification.CodeAbroadFunds, met},
		{"another lawful source", func(a *qualification.Arrangement) { a.Funds = qualification.LawfulSource }, qualification.CodeAbroadFunds, met},
		{"forbidden funds", func(a *qualification.Arrangement) { a.Funds = qualification.ForbiddenFunds }, qualification.CodeAbroadFunds, notMet},
		{"funds not known", func(a *qualification.Arrangement) { a.Funds = 0 }, qualification.CodeAbroadFunds, undetermined},
		{"research centre", func(a *qualification.Arrangement) { a.Host = qualification.ResearchCentre }, qualification.CodeAbroadHost, met},
		{"another host", func(a *qualification.Arrangement) { a.Host = qualification.OtherHost }, qualification.CodeAbroadHost, notMet},
		{"host without programmes", func(a *qualification.Arrangement) { a.Programmes = qagida.No }, qualification.CodeAbroadHost, notMet},
		{"host not known", func(a *qualification.Arrangement) { a.Host = 0 }, qualification.CodeAbroadHost, undetermined},
		{"no contract", func(a *qualification.Arrangement) { a.Contract = qagida.No }, qualification.CodeAbroadContract, notMet},
		{"not in the schedule", func(a *qualification.Arrangement) { a.Scheduled = qagida.No }, qualification.CodeAbroadSchedule, notMet},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := good
			test.change(&a)
			d, err := qualification.Order95().CourseAbroad(a)
			require.NoError(t, err)
			ruletest.Outcome(t, d, test.code, test.want)
			require.Equal(t, test.want, d.Outcome())
		})
	}
}

func TestMissingFactsOfACourseAbroad(t *testing.T) {
	d, err := qualification.Order95().CourseAbroad(qualification.Arrangement{})
	require.NoError(t, err)
	require.Equal(t, []string{
		"arrangement.organiser", "arrangement.funds", "arrangement.host", "arrangement.programmes",
		"arrangement.contract", "arrangement.scheduled",
	}, missing(d))
}

func TestArrangementOutOfRange(t *testing.T) {
	for field, test := range map[string]struct {
		arrangement qualification.Arrangement
		value       string
	}{
		"arrangement.organiser": {qualification.Arrangement{Organiser: 99}, "organisation(99)"},
		"arrangement.funds":     {qualification.Arrangement{Funds: 4}, "funds(4)"},
		"arrangement.host":      {qualification.Arrangement{Host: 4}, "host(4)"},
	} {
		t.Run(field, func(t *testing.T) {
			_, err := qualification.Order95().CourseAbroad(test.arrangement)
			ruletest.Refused(t, err, field, test.value, "is not one of")
		})
	}
}

func ExampleRules_CourseAbroad() {
	d, err := qualification.Order95().CourseAbroad(qualification.Arrangement{
		Organiser: qualification.LegalEntity, Funds: qualification.LawfulSource,
		Host: qualification.ForeignOrganisation, Programmes: qagida.Yes, Contract: qagida.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/5.2: The order does not name this organiser: a course abroad must be organised by the authorised body, the Center for International Programs, the Nazarbayev Intellectual Schools or an education administration
	// missing: arrangement.scheduled
}
