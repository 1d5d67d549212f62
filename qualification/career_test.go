package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// count returns a count, not known for -1.
func count(n int) qagida.Count {
	if n < 0 {
		return qagida.Count{}
	}
	return qagida.CountOf(n)
}

// "At least 4 to 5 trainings in 20 to 30 years of work": by the end of the whole
// range 4; or 4 by 20 years and 5 by 30; or evenly, one in every five years and
// the fifth in the thirtieth.
func TestCareerPaceByItsThreeReadings(t *testing.T) {
	const unknown = -1
	for _, test := range []struct {
		years, trainings        int
		whole, stages, pro      qagida.Outcome
		wholeDue, stagesDue, no int // trainings that have fallen due
	}{
		{0, 0, undetermined, undetermined, notApplicable, 0, 0, 0},
		{4, 0, undetermined, undetermined, notApplicable, 0, 0, 0},
		{5, 0, undetermined, undetermined, notMet, 0, 0, 1},
		{5, 1, undetermined, undetermined, met, 0, 0, 1},
		{19, 3, undetermined, undetermined, met, 0, 0, 3},
		{19, 4, met, met, met, 0, 0, 3},
		{20, 3, undetermined, notMet, notMet, 0, 4, 4},
		{20, 4, met, met, met, 0, 4, 4},
		{29, 3, undetermined, notMet, notMet, 0, 4, 4},
		{29, 4, met, met, met, 0, 4, 4},
		{30, 3, notMet, notMet, notMet, 4, 5, 5},
		{30, 4, met, notMet, notMet, 4, 5, 5},
		{30, 5, met, met, met, 4, 5, 5},
		{31, 3, notMet, notMet, notMet, 4, 5, 5},
		{1_000_000_000, 5, met, met, met, 4, 5, 5},
		{unknown, 3, undetermined, undetermined, undetermined, unknown, unknown, unknown},
		{unknown, 4, met, undetermined, undetermined, unknown, unknown, unknown},
		{unknown, 5, met, met, met, unknown, unknown, unknown},
		{30, unknown, undetermined, undetermined, undetermined, 4, 5, 5},
	} {
		for choice, want := range map[string]struct {
			outcome qagida.Outcome
			due     int
		}{
			"career-pace=whole-range":           {test.whole, test.wholeDue},
			"career-pace=four-by-20-five-by-30": {test.stages, test.stagesDue},
			"career-pace=pro-rata":              {test.pro, test.no},
		} {
			t.Run(fmt.Sprintf("%d trainings in %d years under %s", test.trainings, test.years, choice), func(t *testing.T) {
				d, err := under(t, choice).Career(qualification.Career{Years: count(test.years), Trainings: count(test.trainings)})
				require.NoError(t, err)
				require.Equal(t, want.outcome.String(), d.Outcome().String())
				require.Equal(t, count(want.due), d.Due)
				require.Equal(t, []string{choice}, ruletest.Readings(t, d.Decision, qualification.CodeCareerPace))
			})
		}
	}
}

// While the first span runs a shortage waits for time and for no fact.
func TestWhatACareerWaitsFor(t *testing.T) {
	const whole, stages, pro = "career-pace=whole-range", "career-pace=four-by-20-five-by-30", "career-pace=pro-rata"
	for _, test := range []struct {
		name    string
		choice  string
		career  qualification.Career
		missing []string
	}{
		{"nothing known", whole, qualification.Career{}, []string{"career.years", "career.trainings"}},
		{"the range still runs", whole, qualification.Career{Years: count(29), Trainings: count(3)}, nil},
		{"the range still runs, whatever the trainings", whole, qualification.Career{Years: count(29)}, nil},
		{"the range is over", whole, qualification.Career{Years: count(30)}, []string{"career.trainings"}},
		{"the first stage still runs", stages, qualification.Career{Years: count(19), Trainings: count(3)}, nil},
		{"the first stage is over", stages, qualification.Career{Years: count(20)}, []string{"career.trainings"}},
		{"years not known", pro, qualification.Career{Trainings: count(4)}, []string{"career.years"}},
		{"trainings not known", pro, qualification.Career{Years: count(5)}, []string{"career.trainings"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := under(t, test.choice).Career(test.career)
			require.NoError(t, err)
			require.Equal(t, undetermined, d.Outcome())
			require.Equal(t, test.missing, ruletest.Missing(d.Decision))
		})
	}
}

// Pro rata, between its two lengths a career asks for trainings evenly: under a
// reform of 4 in 20 years and 12 in 40, two in every five years.
func TestCareerProRataUnderAReform(t *testing.T) {
	rules := under(t, "career-pace=pro-rata")
	rules.Edition, rules.LongCareerTrainings, rules.LongCareerYears = "reform-2027", 12, 40
	require.NoError(t, rules.Check())
	for years, due := range map[int]int{19: 3, 20: 4, 22: 4, 23: 5, 24: 5, 25: 6, 30: 8, 37: 10, 38: 11, 39: 11, 40: 12, 41: 12} {
		t.Run(fmt.Sprintf("%d years", years), func(t *testing.T) {
			d, err := rules.Career(qualification.Career{Years: count(years), Trainings: count(due)})
			require.NoError(t, err)
			require.Equal(t, count(due), d.Due)
			require.Equal(t, met, d.Outcome())
			d, err = rules.Career(qualification.Career{Years: count(years), Trainings: count(due - 1)})
			require.NoError(t, err)
			require.Equal(t, notMet, d.Outcome())
		})
	}
}

// The sentence of each outcome has its own numbers.
func TestWhatACareerSays(t *testing.T) {
	for _, test := range []struct {
		career qualification.Career
		want   string
	}{
		{qualification.Career{Years: count(30), Trainings: count(5)}, "There are enough training courses: 5, with at least 4 required"},
		{qualification.Career{Years: count(30), Trainings: count(3)}, "There are too few training courses for the years of work: 3, with at least 4 required"},
		{qualification.Career{Trainings: count(3)}, "How many full years of work are there, and how many training courses in them: have the 4 to 5 for 20 to 30 years been reached, or is there still time?"},
		{qualification.Career{Years: count(10), Trainings: count(3)}, "There is still time: fewer than 4 training courses are no breach yet"},
		{qualification.Career{Years: count(10)}, "There is still time: fewer than 4 training courses are no breach yet"},
	} {
		d, err := qualification.Order95().Career(test.career)
		require.NoError(t, err)
		require.Equal(t, test.want, ruletest.Find(t, d.Decision, qualification.CodeCareerPace).Text(qagida.English))
	}
}

func TestCareerThatCannotBeMeant(t *testing.T) {
	_, err := qualification.Order95().Career(qualification.Career{Years: qagida.CountOf(-1)})
	ruletest.Refused(t, err, "career.years", "-1", "is negative")
	_, err = qualification.Order95().Career(qualification.Career{Trainings: qagida.CountOf(-1)})
	ruletest.Refused(t, err, "career.trainings", "-1", "is negative")
}

func TestCareerInJSON(t *testing.T) {
	d, err := qualification.Order95().Career(qualification.Career{Years: count(30), Trainings: count(3)})
	require.NoError(t, err)
	requireMembers(t, d, map[string]any{"due": 4, "decision": d.Decision})
}

func ExampleRules_Career() {
	rules := qualification.Order95()
	for _, years := range []int{29, 30} {
		d, err := rules.Career(qualification.Career{Years: qagida.CountOf(years), Trainings: qagida.CountOf(3)})
		fmt.Println(years, "years:", d.Outcome(), err)
	}
	// Output:
	// 29 years: undetermined <nil>
	// 30 years: not-met <nil>
}
