package promise_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/promise/oracle"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The cases that were written from the text, asked of the rules themselves: whoever adds a
// row to a table of the second statement is answered by both.
func TestTheRulesAnswerTheCasesOfTheTables(t *testing.T) {
	refused := refusals{}
	asked, left, named := 0, map[string]int{}, 0
	for table, answer := range map[string]func(*testing.T, oracle.Case) (oracle.Answers, error){
		"balance": balanceOfCase, "ways": waysOfCase, "status": statusOfCase, "duties": dutiesOfCase,
	} {
		cases, err := oracle.Cases(table)
		require.NoError(t, err)
		for _, c := range cases {
			t.Run(table+"/"+c.ID, func(t *testing.T) {
				if why := leftOut[c.ID]; why != "" {
					left[why]++
					named++
					t.Skip(why)
				}
				got, err := answer(t, c)
				if err != nil {
					refused.note(t, err)
					return
				}
				for name, want := range c.Expect {
					asked++
					if table == "duties" && !strings.HasSuffix(name, " stage") {
						want = dayIfOwed(t, c, name)
					}
					require.Equal(t, sameInForm(name, want, c), sameInForm(name, got[name], c), "%s: %s", name, c.Why)
				}
			})
		}
	}
	t.Logf("%d answers of the rules are those of the tables", asked)
	require.Len(t, leftOut, named, "a case that is left out has gone")
	for why, n := range left {
		t.Logf("%d cases not asked: %s", n, why)
	}
	refused.report(t)
}

// leftOut are the cases that the rules cannot be asked, with the reason: their facts say less
// than a row can.
var leftOut = map[string]string{
	"failed-retakes-unknown": "a pass is told by its day, and where none is told there was none",
	"repeat-day-unknown":     "a repeat is told by its day",
	"repeat-kind-unknown":    "repeats with a stream and without one are told apart",
	"stream-kind-unknown":    "repeats with a stream and without one are told apart",
}

// dayIfOwed returns a day of the term of a duty: of one that is not owed, or may not be, the
// rules show the days that it would have.
func dayIfOwed(t *testing.T, c oracle.Case, name string) string {
	facts, err := c.DutiesFacts()
	require.NoError(t, err)
	return oracle.Duties(ifOwed(facts), c.Readings)[name]
}

// sameInForm returns an answer in the form that the table and the rules share.
func sameInForm(name, answer string, c oracle.Case) string {
	switch {
	case name == "21.3 most":
		return asNorm(answer, oracle.BalanceFacts{}, c.Readings)
	case strings.HasPrefix(name, "21.3"):
		facts, _ := c.BalanceFacts()
		return asUnowed(answer, facts, c.Readings)
	}
	return answer
}

func balanceOfCase(t *testing.T, c oracle.Case) (oracle.Answers, error) {
	facts, err := c.BalanceFacts()
	require.NoError(t, err)
	rules, err := planning.Order95().With(choices(c.Readings)...)
	require.NoError(t, err)
	d, err := rules.Balance(historyOf(t, facts))
	if err != nil {
		return nil, err
	}
	answers := oracle.Answers{}
	for name, at := range balanceCodes {
		answers[name] = outcomeOf(t, d.Decision, at.code)
	}
	return answers, nil
}

var placesOf = map[string]qualification.Place{"domestic": qualification.Domestic, "abroad": qualification.Abroad}

func historyOf(t *testing.T, facts oracle.BalanceFacts) planning.History {
	history := planning.History{
		On: dayOf(t, facts.On), CycleStart: dayOf(t, facts.CycleStart), LastCertificate: dayOf(t, facts.LastCertificate),
		InServiceSince: dayOf(t, facts.InServiceSince),
	}
	if facts.Courses != nil {
		history.Courses = []planning.Attendance{}
	}
	for _, c := range facts.Courses {
		hours := qagida.Count{}
		if c.Hours != nil {
			hours = qagida.CountOf(*c.Hours)
		}
		history.Courses = append(history.Courses, planning.Attendance{
			Completed: dayOf(t, c.Completed), Hours: hours, Place: placesOf[c.Place], Passed: factOf(c.Passed),
		})
	}
	return history
}

func waysOfCase(t *testing.T, c oracle.Case) (oracle.Answers, error) {
	facts, err := c.WaysFacts()
	require.NoError(t, err)
	rules, err := assessment.Order95().With(choices(c.Readings)...)
	require.NoError(t, err)
	participant := participantOf(t, facts)
	answers := oracle.Answers{}
	for name, at := range wayCodes {
		if name == "30.2 yearly" && facts.Stream == 0 {
			continue
		}
		d, err := rules.Way(at.way, participant)
		if err != nil {
			return nil, err
		}
		answers["30.0"] = outcomeOf(t, d.Decision, assessment.CodeUncertified)
		answers[name] = outcomeOf(t, d.Decision, at.code)
	}
	return answers, nil
}

func participantOf(t *testing.T, facts oracle.WayFacts) assessment.Participant {
	participant := assessment.Participant{
		On: dayOf(t, facts.On), Failed: dayOf(t, facts.Failed), Stream: dayOf(t, facts.Stream), OwnStream: dayOf(t, facts.OwnStream),
		Certified: factOf(facts.Certified), StreamBetween: factOf(facts.StreamBetween), ValidReason: factOf(facts.ValidReason),
		Documents: factOf(facts.Documents), Interrupted: factOf(facts.Interrupted),
	}
	if facts.Retakes != nil {
		participant.Retakes, participant.StreamRetakes = []qagida.Date{}, []qagida.Date{}
	}
	for _, retake := range facts.Retakes {
		if retake.WithStream == oracle.Yes {
			participant.StreamRetakes = append(participant.StreamRetakes, dayOf(t, retake.Day))
		} else {
			participant.Retakes = append(participant.Retakes, dayOf(t, retake.Day))
		}
		if retake.Passed {
			participant.Passed = dayOf(t, retake.Day)
		}
	}
	return participant
}

func statusOfCase(t *testing.T, c oracle.Case) (oracle.Answers, error) {
	facts, err := c.StatusFacts()
	require.NoError(t, err)
	rules, err := certificate.Order95().With(choices(c.Readings)...)
	require.NoError(t, err)
	record := certificate.Record{Issued: dayOf(t, facts.Issued), Revoked: dayOf(t, facts.Revoked)}
	if facts.NoneIssued {
		record.Certified = qagida.No
	}
	d, err := rules.Status(record, dayOf(t, facts.On))
	if err != nil {
		return nil, err
	}
	valid := rule.All(find(t, d.Decision, certificate.CodeIssued), find(t, d.Decision, certificate.CodeBegun),
		find(t, d.Decision, certificate.CodeTerm))
	lastDay := d.LastDay.String()
	if facts.NoneIssued && d.LastDay.IsZero() {
		lastDay = oracle.NotApplicable // not that it is unknown: there is none
	}
	return oracle.Answers{
		"status": d.Status.String(), "last day": lastDay,
		"32.2":               valid.String(),
		"general/revocation": outcomeOf(t, d.Decision, certificate.CodeNotRevoked),
	}, nil
}

func find(t *testing.T, d qagida.Decision, code qagida.Code) qagida.Outcome {
	f, err := d.Find(code)
	require.NoError(t, err)
	return f.Outcome()
}

func dutiesOfCase(t *testing.T, c oracle.Case) (oracle.Answers, error) {
	facts, err := c.DutiesFacts()
	require.NoError(t, err)
	rules, err := postcourse.Order95().With(choices(c.Readings)...)
	require.NoError(t, err)
	completion := postcourse.Completion{
		Place: placesOf[facts.Place], Completed: dayOf(t, facts.Completed), Certified: factOf(facts.Certified),
		SupportUntil: dayOf(t, facts.SupportUntil),
	}
	switch facts.WorksChosen {
	case oracle.Yes:
		completion.Forms = qagida.SetOf(postcourse.TeachersWorks)
	case oracle.No:
		completion.Forms = qagida.SetOf(postcourse.Consulting)
	}
	var events postcourse.Events
	if facts.Events != nil {
		events = postcourse.Events{}
	}
	for _, e := range facts.Events {
		duty, err := qagida.Parse[postcourse.Duty](e.Duty)
		require.NoError(t, err)
		events = append(events, postcourse.Event{Duty: duty, Date: dayOf(t, e.Day)})
	}
	report, err := rules.Progress(completion, events, dayOf(t, facts.On))
	if err != nil {
		return nil, err
	}
	answers := oracle.Answers{}
	for line := range report.All() {
		name := dutyName(line.Duty, line.Round)
		answers[name+" stage"] = line.Progress.String()
		answers[name+" first"], answers[name+" last"] = line.First.String(), line.Last.String()
	}
	return answers, nil
}

// dutyName returns the name of a duty in the second statement.
func dutyName(duty postcourse.Duty, round int) string {
	return map[postcourse.Duty]string{
		postcourse.Support: "35.1 support", postcourse.FinalMonitoring: "35.2 final monitoring",
		postcourse.IndependentWorks: "36.2 independent works", postcourse.Monitoring: "37 monitoring " + strconv.Itoa(round),
	}[duty]
}
