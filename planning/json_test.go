package planning

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
	"github.com/qagida/qagida/qualification"
)

// A decision with values beside it writes them all.
func TestDecisionsInJSON(t *testing.T) {
	rules := Order95()
	plan := []Assignment{
		{Teacher: "b", Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(36)}},
		{Teacher: "a", Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(120)}},
		{Teacher: "b", Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(35)}},
		{},
	}
	history := History{
		Courses: []Attendance{took("2026-03-01", 30), tookAbroad("2025-03-01", 40)},
		On:      day("2026-06-30"),
	}
	for name, v := range map[string]struct {
		value func() (json.Marshaler, error)
		want  string
	}{
		"study plan": {
			func() (json.Marshaler, error) {
				return rules.StudyPlan(StudyPlan{ProgrammeHours: qagida.CountOf(40)})
			},
			`{"decision":"undetermined","clock_minutes":1800}`,
		},
		"study plan, nothing known": {
			func() (json.Marshaler, error) { return rules.StudyPlan(StudyPlan{}) },
			`{"decision":"undetermined","clock_minutes":null}`,
		},
		"plan of a region": {
			func() (json.Marshaler, error) { return rules.RegionalPlan(plan) },
			`{"short":1,"long":1,"neither":1,"unsettled":1,"assigned":[
				{"teacher":null,"kind":null,"twice":false},
				{"teacher":"a","kind":"long","twice":false},
				{"teacher":"b","kind":"short","twice":true},
				{"teacher":"b","kind":"none","twice":true}
			],"decision":"not-met"}`,
		},
		"plan that sends nobody": {
			func() (json.Marshaler, error) { return rules.RegionalPlan([]Assignment{}) },
			`{"short":0,"long":0,"neither":0,"unsettled":0,"assigned":[],"decision":"not-met"}`,
		},
		"list of names": {
			func() (json.Marshaler, error) {
				return rules.NameList(NameList{CourseStart: day("2026-06-15"), Formed: day("2026-04-15")}, nil)
			},
			`{"due":"2026-04-15","plan_by":"2025-11-01","decision":"met"}`,
		},
		"list of names, nothing known": {
			func() (json.Marshaler, error) { return rules.NameList(NameList{}, nil) },
			`{"due":null,"plan_by":null,"decision":"undetermined"}`,
		},
		"balance": {
			func() (json.Marshaler, error) { return rules.Balance(history) },
			`{"window":"2021-07-01/2026-06-30","hours":30,"hours_abroad":40,"short_by":6,"over_by":0,"decision":"not-met"}`,
		},
		"balance, nothing known": {
			func() (json.Marshaler, error) { return rules.Balance(History{}) },
			`{"window":null,"hours":null,"hours_abroad":null,"short_by":null,"over_by":null,"decision":"undetermined"}`,
		},
	} {
		value, err := v.value()
		if err != nil {
			t.Fatal(name, err)
		}
		lawtest.JSON(t, name, value, v.want)
	}
}
