package assessment_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
)

// question returns what asks a question of the table in JSON, by the order's own
// rules or under readings.
func question(t *testing.T, name string, choices ...string) func(input string) (any, error) {
	t.Helper()
	for _, q := range assessment.Questions() {
		if q.Name() != name {
			continue
		}
		core := rule.Core(&q)
		rules, err := core.With(core.Law(), choices...)
		require.NoError(t, err)
		return func(input string) (any, error) {
			in := reflect.New(core.Input())
			decoder := json.NewDecoder(strings.NewReader(input))
			decoder.DisallowUnknownFields()
			if err := decoder.Decode(in.Interface()); err != nil {
				return nil, err
			}
			return core.Ask(rules, in.Interface())
		}
	}
	require.Fail(t, "no question "+name)
	return nil
}

// answers holds a question to an answer in JSON, the decision left out.
func answers(t *testing.T, ask func(string) (any, error), input, want string) {
	t.Helper()
	answer, err := ask(input)
	require.NoError(t, err)
	text, err := json.Marshal(answer)
	require.NoError(t, err)
	var members map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &members))
	delete(members, "decision")
	rest, err := json.Marshal(members)
	require.NoError(t, err)
	require.JSONEq(t, want, string(rest))
}

func TestQuestionsOfThePackage(t *testing.T) {
	var names []string
	for _, q := range assessment.Questions() {
		names = append(names, q.Name())
	}
	require.Equal(t, []string{
		"assessment.conduct", "assessment.retake", "assessment.way",
		"assessment.grade", "assessment.group", "assessment.scale", "assessment.scheme",
	}, names)
}

// Each reading touches the questions whose answers it can change.
func TestReadingsTouchQuestions(t *testing.T) {
	for reading, want := range map[string]string{
		"expert-duty":        "assessment.conduct",
		"retake-year":        "assessment.retake assessment.way",
		"retake-stream":      "assessment.retake assessment.way",
		"stream-times":       "assessment.retake assessment.way",
		"transfer-year":      "assessment.way",
		"transfer-documents": "assessment.way",
		"parts-combined":     "assessment.grade assessment.group assessment.scheme",
		"score-step":         "assessment.grade assessment.group assessment.scheme",
		"scale-column":       "assessment.grade assessment.group assessment.scale assessment.scheme",
	} {
		t.Run(reading, func(t *testing.T) {
			var touched []string
			for _, q := range assessment.Questions() {
				for _, r := range q.Readings() {
					if r.ID == reading {
						touched = append(touched, q.Name())
					}
				}
			}
			require.Equal(t, want, strings.Join(touched, " "))
		})
	}
}

func TestTheQuestionOfAGrade(t *testing.T) {
	ask := question(t, "assessment.grade")
	const none = `{"points":null,"percent":null,"grade":null}`
	for _, c := range []struct{ name, input, want string }{
		{
			"all given", `{"scheme":"bilimzet-2025","scores":[2,2,1,1,"2"],"correct":20}`,
			`{"project":{"points":"8","percent":"80","grade":"good"},"test":{"points":"20","percent":"80","grade":"good"}}`,
		},
		{
			"numbers as JSON writes them", `{"scheme":"bilimzet-2025","scores":[2.0,2e0,10e-1,0.1e1,0],"correct":20}`,
			`{"project":{"points":"6","percent":"60","grade":"satisfactory"},"test":{"points":"20","percent":"80","grade":"good"}}`,
		},
		{
			"a score to come", `{"scheme":"bilimzet-2025","scores":[2,null,1,1,2]}`,
			`{"project":` + none + `,"test":` + none + `}`,
		},
		{
			"a person who did not come", `{"scheme":"bilimzet-2025","scores":["absent"],"correct":"absent"}`,
			`{"project":{"points":"absent","percent":null,"grade":null},"test":{"points":"absent","percent":null,"grade":null}}`,
		},
		{
			"a grade that rests on the column", `{"scheme":"bilimzet-2025","correct":19}`,
			`{"project":` + none + `,"test":{"points":"19","percent":"76","grade":"satisfactory","readings":["scale-column=points"]}}`,
		},
	} {
		t.Run(c.name, func(t *testing.T) { answers(t, ask, c.input, c.want) })
	}
	for input, field := range map[string]string{
		`{"scheme":"bilimzet-2026"}`: "scheme",
		`{}`:                         "scheme",
		`{"scheme":"bilimzet-2025","correct":26}`:                 "correct",
		`{"scheme":"bilimzet-2025","scores":[1.5,2,2,2,2]}`:       "scores[0]",
		`{"scheme":"bilimzet-2025","scores":["absent",2,2,2]}`:    "scores",
		`{"scheme":"bilimzet-2025","scores":["absent","absent"]}`: "scores",
		`{"scheme":"bilimzet-2025","correct":"17"}`:               "number",
		`{"scheme":"bilimzet-2025","correct":1000000001}`:         "correct",
	} {
		t.Run(input, func(t *testing.T) {
			_, err := ask(input)
			refused(t, err, field)
		})
	}
}

func TestTheQuestionOfAGroup(t *testing.T) {
	ask := question(t, "assessment.group")
	answers(t, ask, `{"scheme":"bilimzet-2025","people":[
		{"person":"T-1","scores":[2,2,2,2,2],"correct":25},{"person":"T-2","scores":[2,2,2,2,2],"correct":26},{"correct":"absent"}]}`,
		`{"people":[
			{"person":"T-1","project":{"points":"10","percent":"100","grade":"excellent"},
				"test":{"points":"25","percent":"100","grade":"excellent"},"outcome":"met"},
			{"person":"T-2","project":{"points":null,"percent":null,"grade":null},
				"test":{"points":null,"percent":null,"grade":null},"outcome":null,
				"error":{"field":"correct","value":"26","reason":"must be from 0 to 25",
				"code":"out-of-range","amounts":{"least":"0","most":"25"}}},
			{"project":{"points":null,"percent":null,"grade":null},
				"test":{"points":"absent","percent":null,"grade":null},"outcome":"not-met"}],
		"summary":{"passed":1,"not_passed":1,"undetermined":0,"refused":1,"pass_rate":null,"parts":[
			{"part":"project","none":1,"grades":[{"grade":"excellent","people":1},{"grade":"good","people":0},
				{"grade":"satisfactory","people":0},{"grade":"unsatisfactory","people":0}]},
			{"part":"test","none":1,"grades":[{"grade":"excellent","people":1},{"grade":"good","people":0},
				{"grade":"satisfactory","people":0},{"grade":"unsatisfactory","people":0}]}]}}`)
	const none = `"summary":{"passed":0,"not_passed":0,"undetermined":0,"refused":0,"pass_rate":null,"parts":[
		{"part":"project","none":0,"grades":[{"grade":"excellent","people":0},{"grade":"good","people":0},
			{"grade":"satisfactory","people":0},{"grade":"unsatisfactory","people":0}]},
		{"part":"test","none":0,"grades":[{"grade":"excellent","people":0},{"grade":"good","people":0},
			{"grade":"satisfactory","people":0},{"grade":"unsatisfactory","people":0}]}]}`
	answers(t, ask, `{"scheme":"bilimzet-2025","people":[]}`, `{"people":[],`+none+`}`)
	answers(t, ask, `{"scheme":"bilimzet-2025"}`, `{"people":null,"summary":null,"missing":[{"name":"people",
		"text":{"kk":"ағымның тыңдаушылары","ru":"слушатели потока","en":"people of the stream"}}]}`)
	_, err := ask(`{"people":[]}`)
	refused(t, err, "scheme")
}

func TestTheQuestionOfAScale(t *testing.T) {
	const bands = `"max":10,"bands":[{"grade":"A","from":7,"from_percent":75},{"grade":"B","from":0,"from_percent":0}]`
	for column, want := range map[string]string{"points": "A", "percent": "B"} {
		t.Run(column, func(t *testing.T) {
			ask := question(t, "assessment.scale", "scale-column="+column)
			answers(t, ask, `{`+bands+`,"value":7}`, `{"grade":"`+want+`","readings":["scale-column=`+column+`"]}`)
			answers(t, ask, `{`+bands+`,"value":8}`, `{"grade":"A"}`)
			answers(t, ask, `{`+bands+`}`, `{"grade":null}`)
		})
	}
	ask := question(t, "assessment.scale")
	_, err := ask(`{` + bands + `,"value":10.5}`)
	refused(t, err, "value")
	_, err = ask(`{"max":10}`)
	refused(t, err, "bands")
}

func TestTheQuestionOfAScheme(t *testing.T) {
	const quiz = `{"id":"quiz","items":[{"max":100,"weight":0.5},{"max":100,"weight":0.3},{"max":100,"weight":0.2}],
		"scale":{"max":100,"bands":[{"grade":"pass","from":60,"from_percent":61},{"grade":"fail","from":0,"from_percent":0}]},
		"pass_mark":60`
	ask := question(t, "assessment.scheme")
	answers(t, ask, `{"edition":"quiz-2026","parts":[`+quiz+`,"points":[70,60,40]}]}`, `{
		"parts":[{"id":"quiz","points":"61","percent":"61","grade":"pass","passed":"met"}],
		"disagreements":[
			{"part":"quiz","points":"60","percent":"60","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.1","percent":"60.1","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.2","percent":"60.2","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.3","percent":"60.3","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.4","percent":"60.4","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.5","percent":"60.5","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.6","percent":"60.6","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.7","percent":"60.7","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.8","percent":"60.8","by_points":"pass","by_percent":"fail"},
			{"part":"quiz","points":"60.9","percent":"60.9","by_points":"pass","by_percent":"fail"}]}`)

	answer, err := ask(`{"edition":"quiz-2026","parts":[` + quiz + `,"points":[60,60,59]}]}`)
	require.NoError(t, err)
	d := decisionOf(t, answer)
	require.Equal(t, qagida.NotMet, d.Outcome())
	require.Equal(t, qagida.Edition("quiz-2026"), d.Edition())

	_, err = ask(`{"edition":"quiz-2026","parts":[` + quiz + `,"points":[70,60,101]}]}`)
	require.Equal(t, "must be from 0 to 100", refused(t, err, "parts[0].points[2]").Reason, "in the units that were given")
	_, err = ask(`{"edition":"quiz-2026"}`)
	refused(t, err, "parts")
}

// What is refused stands under the name that the request has for it, also where the
// names of parts, points and items are the same word.
func TestRefusalsOfASchemeAreNamedByTheirPlace(t *testing.T) {
	const scale = `"scale":{"max":10,"bands":[{"grade":"P","from":0}]},"pass_mark":5`
	sound := func(id string) string { return `{"id":"` + id + `","items":[{"max":10}],` + scale + `}` }
	for name, row := range map[string]struct{ parts, field string }{
		"no scale":            {`{"id":"quiz"}`, "parts[0].scale.max"},
		"no bands":            {`{"id":"quiz","scale":{"max":10}}`, "parts[0].scale.bands"},
		"a band with a gap":   {sound("a") + `,{"id":"b","items":[{"max":10}],"scale":{"max":10,"bands":[{"grade":"P","from":1}]}}`, "parts[1].scale.bands[0].from"},
		"a name twice":        {sound("a") + `,` + sound("a"), "parts[1].id"},
		"a name of no part":   {sound("A"), "parts[0].id"},
		"the decision's name": {sound("decision"), "parts[0].id"},
		"another sum":         {`{"id":"quiz","items":[{"max":9}],` + scale + `}`, "parts[0].scale.max"},
		"an empty item":       {`{"id":"quiz","items":[{"max":0}],` + scale + `}`, "parts[0].items[0].max"},
		"the second item":     {`{"id":"quiz","field":"items","items":[{"max":5},{"max":5,"step":3}],` + scale + `}`, "parts[0].items[1].step"},
		"a weight":            {`{"id":"items","items":[{"max":10,"weight":0}],` + scale + `}`, "parts[0].items[0].weight"},
		"nothing passes":      {`{"id":"quiz","items":[{"max":10}],"scale":{"max":10,"bands":[{"grade":"P","from":0}]}}`, "parts[0].pass_mark"},
		"no such grade":       {`{"id":"quiz","items":[{"max":10}],"pass_grade":"Q","scale":{"max":10,"bands":[{"grade":"P","from":0}]}}`, "parts[0].pass_grade"},
		"points of one item":  {sound("quiz")[:len(sound("quiz"))-1] + `,"points":[11]}`, "parts[0].points[0]"},
		"too many points":     {sound("quiz")[:len(sound("quiz"))-1] + `,"points":[1,1]}`, "parts[0].points"},
		"points off the step": {sound("a") + `,{"id":"a-b","items":[{"max":5},{"max":5}],` + scale + `,"points":[1,1.5]}`, "parts[1].points[1]"},
		"no parts":            {"", "parts"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := question(t, "assessment.scheme")(`{"edition":"own","parts":[` + row.parts + `]}`)
			refused(t, err, row.field)
		})
	}
	_, err := question(t, "assessment.scheme")(`{"edition":"order95-2020","parts":[` + sound("a") + `]}`)
	refused(t, err, "edition")
}

func TestADisputedScaleListsTheFirstHundredValues(t *testing.T) {
	answer, err := question(t, "assessment.scheme")(`{"edition":"quiz-2026","parts":[{"id":"quiz","items":[{"max":1000}],
		"scale":{"max":1000,"bands":[{"grade":"pass","from":900,"from_percent":10},{"grade":"fail","from":0,"from_percent":0}]},
		"pass_mark":900}]}`)
	require.NoError(t, err)
	text, err := json.Marshal(answer)
	require.NoError(t, err)
	require.Equal(t, 100, strings.Count(string(text), `"by_percent"`))
}

func TestTheQuestionOfAWay(t *testing.T) {
	ask := question(t, "assessment.way")
	answers(t, ask, `{"way":"completion","certified":false,"interrupted":true,"valid_reason":true,"documents":true,"on":"2026-06-01"}`,
		`{"next":"2026-06-01"}`)
	answers(t, ask, `{"way":"repeat"}`, `{"next":null}`)
	_, err := ask(`{}`)
	refused(t, err, "way")
}

func TestTheQuestionOfARetake(t *testing.T) {
	ask := question(t, "assessment.retake")
	answers(t, ask, `{"failed":"2026-03-10","retakes":["2026-05-20"],"on":"2026-12-31"}`, `{"next":"2027-01-01"}`)
	answers(t, ask, `{"failed":"2026-03-10","retakes":["2026-05-20"],"stream_retakes":[],"on":"2026-06-01",
		"stream":"2026-09-01","stream_between":false}`, `{"next":"2026-09-01"}`)
}

// An input is written as it was read, so that it can be kept beside its answer.
func TestInputsReadBack(t *testing.T) {
	for _, c := range []struct{ question, input string }{
		{"assessment.grade", `{"scheme":"bilimzet-2025","scores":["2",null,"absent","1","0.5"],"correct":17}`},
		{"assessment.grade", `{"scheme":"bilimzet-2025","correct":"absent"}`},
		{"assessment.conduct", `{"kind":"final","assessed_by":"a","independent":false,"assessment_contract":true}`},
		{"assessment.way", `{"way":"transfer","certified":false,"retakes":["2026-05-20"],"stream_between":true}`},
		{"assessment.scheme", `{"edition":"quiz-2026","parts":[{"id":"quiz","items":[{"max":"1","weight":"2"}],
			"scale":{"max":"2","bands":[{"grade":"A","from":"0"}]},"pass_grade":"A","provision":"order95/28","points":["1"]}]}`},
	} {
		t.Run(c.question, func(t *testing.T) {
			for _, q := range assessment.Questions() {
				if q.Name() != c.question {
					continue
				}
				in := reflect.New(rule.Core(&q).Input())
				require.NoError(t, json.Unmarshal([]byte(c.input), in.Interface()))
				text, err := json.Marshal(in.Interface())
				require.NoError(t, err)
				require.JSONEq(t, c.input, string(text))
			}
		})
	}
}
