package postcourse_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

const (
	firstYearJSON = `"round":1,"first":"2026-04-04","last":"2027-04-03",
		"owed":true,"leap_day":false,"reading":"first-year=twelve-months"`
	supportJSON = `"duty":"support","count":1,"provision":"order95/35.1",` + firstYearJSON
	worksJSON   = `"duty":"independent-works","count":3,"provision":"order95/36.2",` + firstYearJSON
	finalJSON   = `"duty":"final-monitoring","count":1,"provision":"order95/35.2",` + firstYearJSON
)

func monitoringJSON(round, first, last string) string {
	return `"duty":"monitoring","round":` + round + `,"first":"` + first + `","last":"` + last + `","count":1,
		"provision":"order95/37","owed":true,"leap_day":false,"reading":"monitoring-years=anniversary"`
}

// A decision with values beside it writes them all.
func TestDecisionsInJSON(t *testing.T) {
	rules := postcourse.Order95()
	first, second, third := monitoringJSON("1", "2026-04-04", "2027-04-03"), monitoringJSON("2", "2027-04-04",
		"2028-04-03"), monitoringJSON("3", "2028-04-04", "2029-04-03")
	const upcoming = `,"done":0,"wanted":1,"late":0,"progress":"upcoming","met_on":null}`
	running := `{` + supportJSON + `,"done":1,"wanted":0,"late":0,"progress":"open","met_on":null}`
	works := `{` + worksJSON + `,"done":1,"wanted":2,"late":0,"progress":"open","met_on":null}`
	const notOwed = `,"done":0,"wanted":0,"late":0,"progress":"not-applicable","met_on":null}`
	abroad := postcourse.Completion{Place: qualification.Abroad, Completed: day("2026-04-03")}
	for name, v := range map[string]struct {
		value func() (json.Marshaler, error)
		want  string
	}{
		"duties": {
			func() (json.Marshaler, error) { return rules.Duties(home("2026-04-03")) },
			`{"duties":[{` + supportJSON + `},{` + worksJSON + `},{` + finalJSON + `},{` + first + `},{` + second + `},{` + third + `}],
			"undated":["apply-competences","school-control","show-results","exchange-experience","adjust-programmes"],"decision":"met"}`,
		},
		"duties after a course abroad": {
			func() (json.Marshaler, error) { return rules.Duties(abroad) },
			`{"duties":[],"undated":["apply-competences","school-control"],"decision":"not-applicable"}`,
		},
		"progress": {
			func() (json.Marshaler, error) {
				return rules.Progress(home("2026-04-03"), postcourse.EventsOf(
					at(postcourse.Support, "2026-05-01"), at(postcourse.IndependentWorks, "2026-05-02"),
					at(postcourse.IndependentWorks, "2026-04-03"), postcourse.Event{},
				), day("2026-06-01"))
			},
			`{"on":"2026-06-01","duties":[
				` + running + `,
				` + works + `,
				{` + finalJSON + `,"done":0,"wanted":1,"late":0,"progress":"open","met_on":null},
				{` + first + `,"done":0,"wanted":1,"late":0,"progress":null,"met_on":null},
				{` + second + upcoming + `,
				{` + third + upcoming + `],
			"next":` + running + `,
			"events":{"unknown":1,"counted":2,"late":0,"early":0,"before-course":1,"other-course":0,"after-day":0,"not-owed":0,"before-measure":0},
			"decision":"undetermined"}`,
		},
		"progress, events not known": {
			func() (json.Marshaler, error) { return rules.Progress(abroad, nil, qagida.Date{}) },
			`{"on":null,"duties":[` + strings.ReplaceAll(
				`{`+supportJSON+notOwed+`,{`+worksJSON+notOwed+`,{`+finalJSON+notOwed+`,{`+first+notOwed+`,{`+second+notOwed+`,{`+third+notOwed,
				`"owed":true`, `"owed":false`) + `],"next":null,"events":null,"decision":"not-applicable"}`,
		},
		"effect": {
			func() (json.Marshaler, error) {
				return rules.Effect([]string{"b", "a"}, []postcourse.Observation{
					{Result: "a", Observed: qagida.Yes},
					{Result: "c"},
				})
			},
			`{"results":[{"result":"b","status":"not-looked-at"},{"result":"a","status":"observed"},{"result":"c","status":"not-stated"}],
			"decision":"undetermined"}`,
		},
		"comparison": {
			func() (json.Marshaler, error) {
				return rules.Compare(postcourse.Programme{
					SupportYears: qagida.CountOf(1),
					Terms: postcourse.Terms{Support: postcourse.Term{Provision: qagida.Provision{
						Act:    qagida.RSIORules,
						Number: "2",
					}, Says: qagida.Text{KK: "а", RU: "б", EN: "c"}}},
				})
			},
			`{"terms":[
				{"finding":"programme-length","programme":"rsio/2","says":{"kk":"а","ru":"б","en":"c"}},
				{"finding":"programme-final-monitoring","programme":null,"says":{"kk":"","ru":"","en":""}},
				{"finding":"programme-forms","programme":null,"says":{"kk":"","ru":"","en":""}},
				{"finding":"programme-independent-works","programme":null,"says":{"kk":"","ru":"","en":""}},
				{"finding":"programme-monitoring","programme":null,"says":{"kk":"","ru":"","en":""}}
			],"decision":"undetermined"}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			value, err := v.value()
			if err != nil {
				t.Fatal(name, err)
			}
			inJSON(t, name, value, v.want)
		})
	}
}

// inJSON holds a value to its JSON; decisions and findings in it are shortened to
// their outcomes and codes.
func inJSON(t *testing.T, name string, value any, want string) {
	t.Helper()
	var got, wanted any
	require.Equal(t, error(nil), json.Unmarshal(must(json.Marshal(value))(t), &got), name)
	require.Equal(t, error(nil), json.Unmarshal([]byte(want), &wanted), name)
	require.Equal(t, wanted, shortened(got), name)
}

func shortened(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, inner := range v {
			v[name] = shortened(inner)
			object, _ := inner.(map[string]any)
			switch name {
			case "decision":
				v[name] = object["outcome"]
			case "finding":
				v[name] = object["code"]
			}
		}
	case []any:
		for i := range v {
			v[i] = shortened(v[i])
		}
	}
	return v
}

// Stages read back as a list of as many as there can be.
func TestStagesReadBack(t *testing.T) {
	stages, err := postcourse.Order95().Stages(home("2026-04-03"), postcourse.EventsOf(), day("2027-06-01"))
	require.NoError(t, err)
	text, err := json.Marshal(stages)
	require.NoError(t, err)
	var back postcourse.Stages
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, stages, back)
	for list, sound := range map[string]bool{
		`["met","met","met","met","met","met","met","met"]`:       true,
		`["met","met","met","met","met","met","met","met","met"]`: false,
		`[]`:        true,
		`null`:      false,
		`["rainy"]`: false,
		`{}`:        false,
	} {
		t.Run(list, func(t *testing.T) {
			kept := stages
			err := json.Unmarshal([]byte(list), &kept)
			if list == "null" { // encoding/json leaves a value alone
				err = kept.UnmarshalJSON([]byte(list))
			}
			require.Equal(t, sound, err == nil, err)
			if !sound {
				require.Equal(t, stages, kept)
			}
		})
	}
}
