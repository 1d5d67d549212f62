package planning

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
	"github.com/qagida/qagida/qualification"
)

// asking decodes an input and asks a question about it.
func asking[In any](ask func(In) (qagida.Decision, error)) lawtest.Decide {
	return func(input []byte) (qagida.Decision, error) {
		var in In
		if err := json.Unmarshal(input, &in); err != nil {
			return qagida.Decision{}, err
		}
		return ask(in)
	}
}

func TestEveryCodeHasAnExampleThatRuns(t *testing.T) {
	rules := Order95()
	lawtest.Codes(t, Criteria(), map[string]lawtest.Decide{
		"submission": asking(func(s Submission) (qagida.Decision, error) { return rules.Submission(s, nil) }),
		"list": asking(func(l NameList) (qagida.Decision, error) {
			d, err := rules.NameList(l, nil)
			return d.Decision, err
		}),
		"region": asking(func(in struct{ Assignments []Assignment }) (qagida.Decision, error) {
			d, err := rules.RegionalPlan(in.Assignments)
			return d.Decision, err
		}),
		"schedule": asking(rules.Schedule),
		"study_plan": asking(func(p StudyPlan) (qagida.Decision, error) {
			d, err := rules.StudyPlan(p)
			return d.Decision, err
		}),
		"fits_kind": asking(func(in struct {
			StudyPlan
			Claimed qualification.Kind
		},
		) (qagida.Decision, error) {
			return rules.FitsKind(in.StudyPlan, in.Claimed)
		}),
		"balance": asking(func(h History) (qagida.Decision, error) {
			d, err := rules.Balance(h)
			return d.Decision, err
		}),
	})
}

func TestEveryChecklistIsComplete(t *testing.T) {
	lawtest.Checklists(t, region, nameList, schedule, studyPlan, fitsKind, balance)
	for i := range duties {
		lawtest.Checklists(t, duties[i].list)
		lawtest.Text(t, string(duties[i].code), duties[i].summary)
	}
}

func TestEveryReadingIsComplete(t *testing.T) {
	lawtest.Readings(t, Readings())
}

func TestEveryWordIsNamedInThreeLanguages(t *testing.T) {
	lawtest.Words(t, &partyWords, &columnWords)
}

func TestEveryOtherTextSpeaksThreeLanguages(t *testing.T) {
	for _, text := range bilimzetModules {
		lawtest.Text(t, "module", text)
	}
	for _, topic := range bilimzetTopics {
		lawtest.Text(t, "topic", topic.title)
	}
	for _, text := range disagreementTexts {
		lawtest.Text(t, "disagreement", text)
	}
}

// findingOf is the finding with a code; the test fails without it.
func findingOf(t *testing.T, d qagida.Decision, code qagida.Code) qagida.Finding {
	t.Helper()
	f, err := d.Find(code)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// readingOf is the text form of the choice that a finding rests on, empty for none.
func readingOf(f qagida.Finding) string {
	text := ""
	for choice := range f.Readings() {
		text += " " + choice.String()
	}
	return strings.TrimSpace(text)
}

// missing lists the names of the facts that a decision waits for.
func missing(d qagida.Decision) (names []string) {
	for field := range d.Missing() {
		names = append(names, field.Name)
	}
	return names
}

// under is the order's rules under other readings.
func under(t *testing.T, choices ...string) Rules {
	t.Helper()
	rules, err := Order95().With(choices...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// day reads a date for a table; an empty text is a date that is not stated.
func day(text string) qagida.Date {
	if text == "" {
		return qagida.Date{}
	}
	d, err := qagida.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// weekdays is a calendar without work on Saturdays and Sundays.
type weekdays struct{}

func (weekdays) Working(d qagida.Date) bool { return d.Weekday() != 0 && d.Weekday() != 6 }

// idle is a calendar on which nobody ever works.
type idle struct{}

func (idle) Working(qagida.Date) bool { return false }

// refused checks that an error is an InputError on a field.
func refused(t *testing.T, err error, field string) *qagida.InputError {
	t.Helper()
	refusal, ok := err.(*qagida.InputError)
	if !ok {
		t.Fatalf("got error %v, want an InputError on %s", err, field)
	}
	if refusal.Field != field {
		t.Errorf("got an error on %s (%v), want one on %s", refusal.Field, err, field)
	}
	return refusal
}
