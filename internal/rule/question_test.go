package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

func (r office) With(choices ...string) (office, error) {
	err := officeSwitches.Set(&r, choices...)
	return r, err
}

func (r office) Check() error { return officeSwitches.Check(&r) }

type sampleInput struct {
	Hours qagida.Count `json:"hours"`
}

type sampleAnswer struct {
	Decision qagida.Decision `json:"decision"`
	Years    int             `json:"years"`
}

var sampleQuestion = rule.Question[office, sampleInput, sampleAnswer]{
	Name: "sample.course", Verbs: []string{"Rules.Course"}, Bounds: []rule.Bound{rule.At("hours", "35", "36")},
	Optional: []string{"label"}, Lists: []*rule.List{ruletest.Sample(), ruletest.Many(1)}, Rules: office{Years: 5},
	Ask: func(r office, in *sampleInput) (sampleAnswer, error) {
		if err := rule.CheckCount("hours", in.Hours); err != nil {
			return sampleAnswer{}, err
		}
		return sampleAnswer{ruletest.Outcomes(ruletest.Many(1), rule.OutcomeOf(rule.AtLeast(in.Hours, 36))), r.Years}, nil
	},
}

// A question as data: what it is called, what may decide it, and how to ask it.
func TestQuestionEntry(t *testing.T) {
	entry := sampleQuestion.Entry()
	require.Equal(t, "sample.course", entry.Name())
	require.Equal(t, []qagida.Code{
		"course-hours", "certificate-valid", "recommendation-letter", "passed-share", "c-0",
	}, entry.Codes())
	var readings, facts []string
	for _, r := range entry.Readings() {
		readings = append(readings, r.ID)
	}
	for _, f := range entry.Facts() {
		facts = append(facts, f.Name)
	}
	require.Equal(t, []string{"last-day", "office"}, readings)
	require.Equal(t, []string{"course.hours", "certificate.issued", "applicant.letter"}, facts)

	q := rule.Core(&entry)
	require.Equal(t, []string{"Rules.Course"}, q.Verbs())
	require.Equal(t, []string{"label"}, q.Optional())
	require.Equal(t, []rule.Bound{{Fact: "hours", Values: []string{"35", "36"}}}, q.Bounds())
	require.Equal(t, "sampleInput", q.Input().Name())
	require.Equal(t, "sampleAnswer", q.Output().Name())
	require.Len(t, q.Lists(), 2)
}

// Criteria of questions are listed once, in the order of the questions.
func TestCriteriaOf(t *testing.T) {
	one := sampleQuestion.Entry()
	criteria := rule.CriteriaOf([]qagida.Question{one, one})
	var codes []qagida.Code
	for _, c := range criteria {
		codes = append(codes, c.Code)
	}
	require.Equal(t, one.Codes(), codes)
}

func TestQuestionAsk(t *testing.T) {
	entry := sampleQuestion.Entry()
	q := rule.Core(&entry)
	require.True(t, q.Decides())
	require.Equal(t, office{Years: 5}, q.Law())
	for hours, want := range map[int]qagida.Outcome{35: qagida.NotMet, 36: qagida.Met} {
		t.Run(want.String(), func(t *testing.T) {
			answer, err := q.Ask(q.Law(), &sampleInput{qagida.CountOf(hours)})
			require.NoError(t, err)
			require.Equal(t, 5, answer.(sampleAnswer).Years)
			require.Equal(t, want, q.Decision(answer).(qagida.Decision).Outcome())
		})
	}
	_, err := q.Ask(q.Law(), &sampleInput{qagida.CountOf(-1)})
	ruletest.Refused(t, err, "hours", "-1", "is negative")
	require.Nil(t, q.Decision(nil))
}

func TestQuestionWithAndCheck(t *testing.T) {
	entry := sampleQuestion.Entry()
	q := rule.Core(&entry)
	rules, err := q.With(q.Law(), "cycle-window=fixed")
	require.NoError(t, err)
	require.Equal(t, office{Window: 1, Years: 5}, rules)
	require.NoError(t, q.Check(rules))
	ruletest.Refused(t, q.Check(office{Window: 9}), "reading.cycle-window", "9", "is not one of")
	_, err = q.With(q.Law(), "cycle-window=never")
	ruletest.Refused(t, err, "reading.cycle-window", "never", "is not one of")
}

// A question whose answer holds no decision, or something else by that name,
// decides nothing.
func TestQuestionThatDecidesNothing(t *testing.T) {
	grades := rule.Question[office, sampleInput, struct{ Decision string }]{
		Name: "sample.grade", Rules: office{},
		Ask: func(office, *sampleInput) (answer struct{ Decision string }, err error) { return answer, nil },
	}.Entry()
	number := rule.Question[office, sampleInput, int]{
		Name: "sample.number", Rules: office{}, Ask: func(office, *sampleInput) (int, error) { return 7, nil },
	}.Entry()
	for _, entry := range []qagida.Question{grades, number} {
		t.Run(entry.Name(), func(t *testing.T) {
			q := rule.Core(&entry)
			require.False(t, q.Decides())
			answer, err := q.Ask(q.Law(), new(sampleInput))
			require.NoError(t, err)
			require.Nil(t, q.Decision(answer))
			require.Empty(t, entry.Codes())
			require.Empty(t, entry.Facts())
			require.Empty(t, entry.Readings())
		})
	}
}
