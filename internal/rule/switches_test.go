package rule_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

type (
	lastDay uint8
	window  uint8
)

// office is a set of rules with two readings, of two and of three choices.
type office struct {
	LastDay lastDay
	Window  window
	Years   int
}

var officeSwitches = rule.Switches[office]{
	{Reading: "certificate-last-day", Field: func(r *office) *uint8 { return (*uint8)(&r.LastDay) }},
	{Reading: "cycle-window", Field: func(r *office) *uint8 { return (*uint8)(&r.Window) }},
}

func TestSwitchesSet(t *testing.T) {
	for _, v := range []struct {
		choices []string
		want    office
	}{
		{nil, office{1, 0, 7}},
		{[]string{"certificate-last-day=anniversary"}, office{0, 0, 7}},
		{[]string{"certificate-last-day=anniversary", "cycle-window=since-certificate"}, office{0, 2, 7}},
		{[]string{"cycle-window=since-certificate", "certificate-last-day=anniversary"}, office{0, 2, 7}},
		{[]string{"cycle-window=fixed", "cycle-window=since-certificate"}, office{1, 2, 7}}, // the last one holds
	} {
		t.Run(strings.Join(v.choices, " "), func(t *testing.T) {
			rules := office{1, 0, 7}
			require.NoError(t, officeSwitches.Set(&rules, v.choices...))
			require.Equal(t, v.want, rules)
		})
	}
}

// A choice that does not exist changes nothing, not even by the choices before it.
func TestSwitchesSetRefuses(t *testing.T) {
	const windows = "is not one of: rolling, fixed, since-certificate"
	for _, v := range []struct{ choice, field, value, words string }{
		{"cycle-window", "reading", "cycle-window", "must have the form certificate-last-day=eve"},
		{"last-day=eve", "reading", "last-day", "is not one of: certificate-last-day, cycle-window"},
		{"cycle-window=yearly", "reading.cycle-window", "yearly", windows},
		{"cycle-window=Fixed", "reading.cycle-window", "Fixed", windows},
		{"certificate-last-day=fixed", "reading.certificate-last-day", "fixed", "is not one of: anniversary, eve"},
		{"unknown", "reading", "", "is not one of: certificate-last-day, cycle-window"},
	} {
		t.Run(v.choice, func(t *testing.T) {
			rules := office{1, 0, 7}
			ruletest.Refused(t, officeSwitches.Set(&rules, "cycle-window=fixed", v.choice), v.field, v.value, v.words)
			require.Equal(t, office{1, 0, 7}, rules)
		})
	}
}

func TestSwitchesCheck(t *testing.T) {
	for name, rules := range map[string]office{"the defaults": {}, "the last ones": {LastDay: 1, Window: 2}} {
		t.Run(name, func(t *testing.T) { require.NoError(t, officeSwitches.Check(&rules)) })
	}
	for _, v := range []struct {
		rules               office
		field, value, words string
	}{
		{office{LastDay: 2}, "reading.certificate-last-day", "2", "is not one of: anniversary, eve"},
		{office{Window: 3}, "reading.cycle-window", "3", "is not one of: rolling, fixed, since-certificate"},
		{office{Window: 255}, "reading.cycle-window", "255", "is not one of: rolling"},
	} {
		t.Run(v.value+" of "+v.field, func(t *testing.T) {
			ruletest.Refused(t, officeSwitches.Check(&v.rules), v.field, v.value, v.words)
		})
	}
}

func TestSwitchesReadings(t *testing.T) {
	list := officeSwitches.Readings()
	require.Len(t, list, 2)
	require.Equal(t, "certificate-last-day", list[0].ID)
	require.Equal(t, "cycle-window", list[1].ID)
	list[1].Choices[0].ID = "changed"
	require.Equal(t, "rolling", officeSwitches.Readings()[1].Choices[0].ID)
}

func TestSwitchesCopyAndChoices(t *testing.T) {
	to, from := office{Years: 7}, office{LastDay: 1, Window: 2, Years: 9}
	officeSwitches.Copy(&to, &from)
	require.Equal(t, office{1, 2, 7}, to)
	require.Equal(t, office{1, 2, 9}, from)
	require.Equal(t, []qagida.Choice{
		{Reading: "certificate-last-day", Alternative: "eve"}, {Reading: "cycle-window", Alternative: "since-certificate"},
	}, officeSwitches.Choices(&from))
	require.Equal(t, "cycle-window=rolling", officeSwitches.Choices(&office{Window: 9})[1].String(), "a number that it does not have")
}

// A reading that the tables do not have is refused, whatever is asked, and nothing
// panics.
func TestAReadingThatTheTablesLack(t *testing.T) {
	strange := rule.Switches[office]{{Reading: "none-such", Field: officeSwitches[0].Field}}
	var rules office
	ruletest.Refused(t, strange.Check(&rules), "reading.none-such", "0", "nothing to choose from")
	ruletest.Refused(t, strange.Set(&rules, "none-such=a"), "reading.none-such", "a", "nothing to choose from")
	require.Equal(t, []qagida.Choice{{}}, strange.Choices(&rules))
	words := rule.ReadingWords[lastDay]("none-such")
	_, err := words.Parse("a")
	ruletest.Refused(t, err, "none-such", "a", "nothing to choose from")
}

func TestReadingOf(t *testing.T) {
	require.True(t, rule.ReadingOf("planning", "cycle-window"))
	require.False(t, rule.ReadingOf("qualification", "cycle-window"))
	require.False(t, rule.ReadingOf("planning", "none-such"))
}

func TestChosen(t *testing.T) {
	for number, want := range map[uint8]string{0: "rolling", 1: "fixed", 2: "since-certificate", 3: "rolling", 255: "rolling"} {
		t.Run(strconv.Itoa(int(number)), func(t *testing.T) {
			require.Equal(t, qagida.Choice{Reading: "cycle-window", Alternative: want}, rule.Chosen("cycle-window", number))
		})
	}
	require.Equal(t, qagida.Choice{}, rule.Chosen("none-such", 1))
}

// Rules that hold other rules answer for the readings of both.
func TestJoin(t *testing.T) {
	type school struct {
		Office office
		Grades lastDay
	}
	joined := rule.Join(
		rule.Switches[school]{{Reading: "deadline-by", Field: func(r *school) *uint8 { return (*uint8)(&r.Grades) }}},
		func(r *school) *office { return &r.Office }, officeSwitches)
	var rules school
	require.NoError(t, joined.Set(&rules, "deadline-by=exclusive", "cycle-window=fixed"))
	require.Equal(t, school{Office: office{Window: 1}, Grades: 1}, rules)
	require.Len(t, joined, 3)
	require.Len(t, officeSwitches, 2)
}

func FuzzSwitches(f *testing.F) {
	for _, text := range []string{"certificate-last-day=eve", "cycle-window=fixed", "a=b=c", "=", "a=", "=b", "", "unknown"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rules := office{1, 0, 7}
		if err := officeSwitches.Set(&rules, text); err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		require.NoError(t, officeSwitches.Check(&rules))
	})
}
