package planning_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

// answer asks a question of the table of an input in JSON, under other readings,
// and returns what it answers.
func answer(t ruletest.Test, name, input string, choices ...string) (any, error) {
	t.Helper()
	for _, q := range planning.Questions() {
		if q.Name() != "planning."+name {
			continue
		}
		core := rule.Core(&q)
		in := reflect.New(core.Input())
		if err := json.Unmarshal([]byte(input), in.Interface()); err != nil {
			return nil, err
		}
		rules, err := core.With(core.Law(), choices...)
		require.NoError(t, err)
		return core.Ask(rules, in.Interface())
	}
	require.Fail(t, "no such question", name)
	return nil, nil
}

// decided returns the decision in an answer.
func decided(answer any) qagida.Decision {
	return reflect.ValueOf(answer).FieldByName("Decision").Interface().(qagida.Decision)
}

func TestEveryQuestionIsComplete(t *testing.T) {
	codes := map[qagida.Code]bool{}
	for _, q := range planning.Questions() {
		t.Run(q.Name(), func(t *testing.T) {
			core := rule.Core(&q)
			require.NotEmpty(t, core.Verbs())
			for _, list := range core.Lists() {
				require.NoError(t, (*rule.List)(list).Check())
			}
			for _, code := range q.Codes() {
				require.False(t, codes[code], "%s stands in two questions", code)
				codes[code] = true
			}
		})
	}
	require.Len(t, planning.Criteria(), len(codes))
}

// inShort holds a value to a JSON form in which the decision stands as its
// outcome.
func inShort(t *testing.T, value any, want string) {
	t.Helper()
	text, err := json.Marshal(value)
	require.NoError(t, err)
	var members map[string]any
	require.NoError(t, json.Unmarshal(text, &members))
	if d, ok := members["decision"].(map[string]any); ok {
		members["decision"] = d["outcome"]
	}
	ruletest.JSON(t, members, want)
}

// Answers in JSON, as the door gives them; a decision stands in them as its
// outcome.
func TestAnswersInJSON(t *testing.T) {
	for _, c := range []struct{ name, question, input, want string }{
		{"the deadlines of a year that is not known", "year", `{}`, `{"deadlines":null}`},
		{
			"the days of the order", "publication",
			`{"registered":"2016-03-09","published":"2020-04-13","calendar":{"days_off":["2016-03-21"],"working_days":["2016-03-20"]}}`,
			`{"publication_due":"2016-03-19","report_due":"2016-03-23","in_force":"2020-04-24"}`,
		},
		{
			"the days of the order without a calendar", "publication", `{"registered":"2016-03-09"}`,
			`{"publication_due":"2016-03-19","report_due":null,"in_force":null}`,
		},
		{
			"a submission", "submission", `{"deadline":"deadline-regional-plan","year":2026,"submitted":"2024-11-02"}`,
			`{"due":"2026-11-01","warnings":["year-too-soon"],"decision":"met"}`,
		},
		{
			"a plan of a region", "region",
			`{"year":2027,"assignments":[{"teacher":"b","course":{"place":"domestic","hours":36,"first":"2027-01-01"}},{"teacher":"b","course":{"place":"domestic","hours":120,"first":"2027-02-01"}},{}]}`,
			`{"short":1,"long":1,"unsettled":1,"repeated":["b"],"decision":"undetermined"}`,
		},
		{"a plan that is not known", "region", `{}`, `{"short":null,"long":null,"unsettled":null,"repeated":null,"decision":"undetermined"}`},
		{"a plan that sends nobody", "region", `{"assignments":[]}`, `{"short":0,"long":0,"unsettled":0,"repeated":[],"decision":"not-applicable"}`},
		{
			"a list", "list",
			`{"course_start":"2026-06-15","formed":"2026-04-15","plan_approved":"2025-10-30","plan_year":2026,"listed":["7",12],"planned":[7,"12"]}`,
			`{"due":"2026-04-15","decision":"met"}`,
		},
		{"a list of which nothing is known", "list", `{}`, `{"due":null,"decision":"undetermined"}`},
		{"a schedule", "schedule", `{"drafted_by":"designated-organisation","agreed_with":["authorised-body"]}`, `{"agreed_by":"authorised-body","decision":"met"}`},
		{"a study plan", "study_plan", `{"programme_hours":40}`, `{"decision":"undetermined","clock_minutes":1800}`},
		{"a claim", "fits_kind", `{"programme_hours":108,"claimed":"long"}`, `{"decision":"met"}`},
		{
			"a balance", "balance",
			`{"courses":[{"completed":"2026-03-01","hours":36,"place":"domestic"},{"completed":"2025-03-01","hours":40,"place":"abroad"}],"on":"2026-06-30"}`,
			`{"hours":76,"hours_abroad":40,"short_by":0,"over_by":0,"window":{"first":"2021-06-30","last":"2026-06-30"},"decision":"met"}`,
		},
		{
			"a balance of which nothing is known", "balance", `{}`,
			`{"hours":null,"hours_abroad":null,"short_by":null,"over_by":null,"window":{"first":null,"last":null},"decision":"undetermined"}`,
		},
		{"a day in the past", "short_from", `{"courses":[{"completed":"2018-03-01","hours":36}],"on":"2026-06-30"}`, `{"short_from":"2023-03-02"}`},
		{"a day", "short_from", `{"courses":[{"completed":"2026-03-01","hours":36}],"on":"2026-06-30"}`, `{"short_from":"2031-03-02"}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := answer(t, c.question, c.input)
			require.NoError(t, err)
			inShort(t, got, c.want)
		})
	}
}

// No day is a day off and a working day.
func TestACalendarThatContradictsItself(t *testing.T) {
	for question, input := range map[string]string{
		"publication": `"registered":"2016-03-09"`,
		"year":        `"year":2026`,
		"list":        `"course_start":"2026-10-05"`,
		"submission":  `"deadline":"deadline-regional-plan","year":2026`,
	} {
		t.Run(question, func(t *testing.T) {
			const off = `,"calendar":{"days_off":["2026-08-03","2026-08-04"],"working_days":["2026-08-01",`
			_, err := answer(t, question, "{"+input+off+`"2026-08-04"]}}`)
			ruletest.Refused(t, err, "calendar.working_days[1]", "2026-08-04", "stands among the days off too")
			_, err = answer(t, question, "{"+input+off+`"2026-08-05"]}}`)
			require.NoError(t, err)
		})
	}
}

// A day that a fact left out could change is not stated, and the fact is named.
func TestWhatTheDayOfAShortageHangsOn(t *testing.T) {
	for _, c := range []struct {
		name, input string
		want        []string
	}{
		{"hours and service", `{"courses":[{"completed":"2026-03-01"}],"on":"2026-06-30"}`, []string{"courses.hours", "in_service_since"}},
		{"hours", `{"courses":[{"completed":"2026-03-01"}],"on":"2026-06-30","in_service_since":"2010-01-01"}`, []string{"courses.hours"}},
		{"hours of a course that could not matter", `{"courses":[{"completed":"2010-03-01"},{"completed":"2020-03-01","hours":36}],"on":"2026-06-30"}`, nil},
		{"service", `{"courses":[],"on":"2026-06-30"}`, []string{"in_service_since"}},
		{"everything", `{}`, []string{"courses", "on", "in_service_since"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := answer(t, "short_from", c.input)
			require.NoError(t, err)
			written, err := json.Marshal(got)
			require.NoError(t, err)
			var lacks struct{ Missing []struct{ Name string } }
			require.NoError(t, json.Unmarshal(written, &lacks))
			var names []string
			for _, m := range lacks.Missing {
				names = append(names, m.Name)
			}
			require.Equal(t, c.want, names)
		})
	}
}

func TestDecisionsInJSON(t *testing.T) {
	rules := planning.Order95()
	for name, c := range map[string]struct {
		value func() (json.Marshaler, error)
		want  string
	}{
		"a plan of a region that is not known": {
			func() (json.Marshaler, error) { return rules.RegionalPlan(planning.RegionalPlan{}) },
			`{"short":null,"long":null,"neither":null,"unsettled":null,"repeated":null,"assigned":null,"decision":"undetermined"}`,
		},
		"a plan of a region": {
			func() (json.Marshaler, error) {
				return rules.RegionalPlan(planning.RegionalPlan{Assignments: []planning.Assignment{
					{Teacher: "b", Course: home(36)}, {Teacher: "a", Course: home(120)}, {Teacher: "b", Course: home(35)}, {},
				}})
			},
			`{"short":1,"long":1,"neither":1,"unsettled":1,"repeated":["b"],"assigned":[
				{"teacher":null,"kind":null,"twice":false},
				{"teacher":"a","kind":"long","twice":false},
				{"teacher":"b","kind":"short","twice":true},
				{"teacher":"b","kind":"none","twice":true}
			],"decision":"not-met"}`,
		},
		"a list": {
			func() (json.Marshaler, error) {
				return rules.NameList(planning.NameList{CourseStart: day("2026-06-15"), Formed: day("2026-04-16")}, nil)
			},
			`{"due":"2026-04-15","plan_by":"2025-11-01","unplanned":[],"decision":"not-met"}`,
		},
		"a submission": {
			func() (json.Marshaler, error) {
				return rules.Submission(planning.Submission{Deadline: planning.CodeFirstReport}, nil)
			},
			`{"due":null,"warnings":null,"decision":"undetermined"}`,
		},
		"a study plan": {
			func() (json.Marshaler, error) {
				return rules.StudyPlan(planning.StudyPlan{ProgrammeHours: qagida.CountOf(40)})
			},
			`{"decision":"undetermined","clock_minutes":1800}`,
		},
		"a balance": {
			func() (json.Marshaler, error) {
				return rules.Balance(planning.History{Courses: taken(tookAbroad("2025-03-01", 40)), On: day("2026-06-30")})
			},
			`{"hours":40,"hours_abroad":40,"short_by":0,"over_by":0,"window":{"first":"2021-06-30","last":"2026-06-30"},
				"ended":{"first":null,"last":null},"ended_hours":null,"decision":"met"}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			value, err := c.value()
			require.NoError(t, err)
			inShort(t, value, c.want)
		})
	}
}

func TestInputsInJSONAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ question, input string }{
		"a name that is none":    {"list", `{"listed":[true]}`},
		"a number of a fraction": {"list", `{"listed":[7.5]}`},
		"a place that is none":   {"balance", `{"courses":[{"place":"moon"}]}`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := answer(t, c.question, c.input)
			require.Error(t, err)
		})
	}
}
