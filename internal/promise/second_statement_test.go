package promise_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/promise/oracle"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The rules with the most edges, held against a second statement of the law that
// was written from the text alone: over random facts and readings. Where the two
// differ, the text decides.

// cases is how many random cases each rule is asked: more in the long check.
var cases = map[bool]int{false: 1500, true: 60000}[os.Getenv("QAGIDA_LONG") != ""]

// someReadings returns a choice for some of the readings that the oracle knows.
func someReadings(r *rand.Rand, ids ...string) oracle.Readings {
	readings := oracle.Readings{}
	for _, id := range ids {
		if choices := oracle.Choices[id]; r.IntN(2) == 0 {
			readings[id] = choices[r.IntN(len(choices))]
		}
	}
	return readings
}

// choices returns the readings as the rules take them.
func choices(readings oracle.Readings) (texts []string) {
	for _, id := range slices.Sorted(maps.Keys(readings)) {
		texts = append(texts, id+"="+readings[id])
	}
	return texts
}

// someDay returns a day on an edge of the law, now and then one that is not known.
func someDay(r *rand.Rand, unknown int) oracle.Day {
	if r.IntN(100) < unknown {
		return 0
	}
	years, months := []int{2016, 2020, 2021, 2022, 2024, 2025, 2026, 2027}, []int{1, 2, 3, 6, 12}
	day := oracle.Date(years[r.IntN(len(years))], months[r.IntN(len(months))], []int{1, 28, 29, 31, 15}[r.IntN(5)])
	return day + oracle.Day(r.IntN(3)-1)
}

func dayOf(t *testing.T, d oracle.Day) qagida.Date {
	if d == 0 {
		return qagida.Date{}
	}
	day, err := qagida.ParseDate(d.String())
	require.NoError(t, err)
	return day
}

func factOf(f oracle.Fact) qagida.Fact {
	return map[oracle.Fact]qagida.Fact{oracle.Yes: qagida.Yes, oracle.No: qagida.No}[f]
}

func someFact(r *rand.Rand) oracle.Fact {
	return []oracle.Fact{oracle.Unknown, oracle.No, oracle.Yes}[r.IntN(3)]
}

// differences collects how the rules differ from the second statement, each kind
// once with an example.
type differences map[string]string

func (d differences) hold(name, want, got string, facts any, readings oracle.Readings) {
	if want == got {
		return
	}
	key := fmt.Sprintf("%s: the text says %s, the rule %s", name, want, got)
	if _, seen := d[key]; !seen {
		d[key] = fmt.Sprintf("%+v under %v", facts, readings)
	}
}

func (d differences) report(t *testing.T) {
	for _, key := range slices.Sorted(maps.Keys(d)) {
		t.Errorf("%s, for example %s", key, d[key])
	}
}

// contradictions are the facts that the rules refuse and that the text does not speak of:
// they contradict each other, so that there is nothing to compare. By field and the fact
// that it contradicts.
var contradictions = map[string]string{
	"on: is before cycle_start":                       "the periods are counted from a day that is still to come",
	"on: is before last_certificate":                  "the last certificate is still to be issued",
	"on: is before the failed assessment":             "who has not failed yet has nothing to repeat",
	"own_stream: is after the failed assessment":      "nobody fails in a stream that has not begun",
	"retakes: is before the failed assessment":        "nobody repeats what was not failed",
	"stream_retakes: is before the failed assessment": "nobody repeats what was not failed",
	"revoked: is before the day of issue":             "what was not issued yet cannot be revoked",
	"certified: contradicts the failed assessment":    "who failed and did not pass since was issued nothing",
}

// refusals counts the cases that were refused, by contradiction.
type refusals map[string]int

var (
	placeInList = regexp.MustCompile(`\[\d+\]`)
	aDay        = regexp.MustCompile(`[,:] ?[^,:]*\d{4}-\d{2}-\d{2}.*|, .*|: state.*`)
)

func (c refusals) note(t *testing.T, err error) {
	t.Helper()
	var refusal *qagida.InputError
	require.ErrorAs(t, err, &refusal)
	kind := placeInList.ReplaceAllString(refusal.Field, "") + ": " + aDay.ReplaceAllString(refusal.Reason, "")
	require.Contains(t, contradictions, kind, "a refusal that no contradiction explains")
	c[kind]++
}

func (c refusals) report(t *testing.T) {
	for _, kind := range slices.Sorted(maps.Keys(c)) {
		t.Logf("%d not compared, %s: %s", c[kind], kind, contradictions[kind])
	}
}

func outcomeOf(t *testing.T, d qagida.Decision, code qagida.Code) string {
	f, err := d.Find(code)
	require.NoError(t, err)
	return f.Outcome().String()
}

func TestTheStatusOfACertificateAsTheTextSays(t *testing.T) {
	r, diff, refused := rand.New(rand.NewPCG(32, 1)), differences{}, refusals{}
	for range cases {
		readings := someReadings(r, "certificate-last-day")
		facts := oracle.StatusFacts{Issued: someDay(r, 10), On: someDay(r, 10)}
		if r.IntN(2) == 0 {
			facts.Revoked = someDay(r, 0)
		}
		rules, err := certificate.Order95().With(choices(readings)...)
		require.NoError(t, err)
		d, err := rules.Status(certificate.Record{Issued: dayOf(t, facts.Issued), Revoked: dayOf(t, facts.Revoked)}, dayOf(t, facts.On))
		if err != nil {
			refused.note(t, err)
			continue
		}
		want := oracle.Status(facts, readings)
		diff.hold("status", want["status"], d.Status.String(), facts, readings)
		diff.hold("last day", want["last day"], d.LastDay.String(), facts, readings)
	}
	diff.report(t)
	refused.report(t)
}

// balanceCodes are the answers of the second statement by the codes of the rules, and what
// both call the same.
var balanceCodes = map[string]struct {
	code qagida.Code
	form func(outcome string, facts oracle.BalanceFacts, readings oracle.Readings) string
}{
	"21.3 least":       {planning.CodeBalanceLeast, asUnowed},
	"21.3 last period": {planning.CodeBalanceEnded, asUnowed},
	"21.3 most":        {planning.CodeBalanceMost, asNorm},
}

func TestTheHoursOfFiveYearsAsTheTextSays(t *testing.T) {
	r, diff, refused := rand.New(rand.NewPCG(21, 3)), differences{}, refusals{}
	compared, waiting := 0, 0
	for range cases {
		readings := someReadings(r, "cycle-window", "cycle-maximum", "cycle-abroad", "cycle-entry", "cycle-courses", "cycle-completion", "cycle-last-day")
		facts, history := someHistory(t, r)
		rules, err := planning.Order95().With(choices(readings)...)
		require.NoError(t, err)
		d, err := rules.Balance(history)
		if err != nil {
			refused.note(t, err)
			continue
		}
		want := oracle.Balance(facts, readings)
		for name, at := range balanceCodes {
			compared++
			got := outcomeOf(t, d.Decision, at.code)
			if startHangs(facts, readings) && isCautious(want[name], got) {
				waiting++
				continue
			}
			diff.hold(name, at.form(want[name], facts, readings), at.form(got, facts, readings), facts, readings)
		}
	}
	diff.report(t)
	refused.report(t)
	t.Logf("%d answers compared; in %d the rules wait where the text could tell", compared, waiting)
	require.Less(t, 100*waiting, compared, "too many answers are left to caution")
}

// startHangs reports whether it is not known which period is asked about: the check date or
// the day with which the periods begin is not stated, or a course lacks a fact that says whether it is the one of the
// certificate. This is the one place where an answer of the rules is accepted that is not the
// text's: they ask for the fact where the text, having tried every value of it, can already
// tell. A lawyer accepts it, for they never say that hours are missing, or that they are not,
// where the text says otherwise: they only say it later.
func startHangs(facts oracle.BalanceFacts, readings oracle.Readings) bool {
	switch window := readings["cycle-window"]; {
	case facts.On == 0:
		return true
	case window == "fixed":
		return facts.CycleStart == 0
	default:
		return window == "since-certificate" && (facts.LastCertificate == 0 || lacking(facts, readings))
	}
}

// lacking reports whether a course lacks a fact that says whether, or for how much, it counts.
func lacking(facts oracle.BalanceFacts, readings oracle.Readings) bool {
	return slices.ContainsFunc(facts.Courses, func(c oracle.Course) bool {
		return c.Hours == nil || c.Passed == oracle.Unknown && readings["cycle-completion"] == "passed"
	})
}

// asUnowed returns an answer on the least hours of a period that is not wholly known, or its
// hours are not. Where every value leaves the hours enough, or else not owed, the text settles for
// met and the rules for not applicable: neither finds a shortage, whichever it is called.
func asUnowed(outcome string, facts oracle.BalanceFacts, readings oracle.Readings) string {
	unsure := startHangs(facts, readings) || lacking(facts, readings)
	if unsure && (outcome == oracle.Met || outcome == oracle.NotApplicable) {
		return "no shortage"
	}
	return outcome
}

// isCautious reports whether an answer says less than the text, and nothing against it.
func isCautious(text, rule string) bool { return text != rule && rule == oracle.Undetermined }

// asNorm returns an answer on the most hours. As a norm the most is reported and refuses
// nothing: whether that is called met or not applicable is a matter of form.
func asNorm(outcome string, _ oracle.BalanceFacts, readings oracle.Readings) string {
	if readings["cycle-maximum"] != "cap" && (outcome == oracle.Met || outcome == oracle.NotApplicable) {
		return "reported"
	}
	return outcome
}

// someHistory returns a history in both forms, with one day at most that is not
// known: the oracle tries them all.
func someHistory(t *testing.T, r *rand.Rand) (oracle.BalanceFacts, planning.History) {
	facts := oracle.BalanceFacts{
		On: someDay(r, 0), CycleStart: someDay(r, 0), LastCertificate: someDay(r, 0), InServiceSince: someDay(r, 0),
		Courses: []oracle.Course{},
	}
	if r.IntN(3) == 0 {
		facts.InServiceSince = 0
	}
	if r.IntN(8) == 0 {
		*[]*oracle.Day{&facts.On, &facts.CycleStart, &facts.LastCertificate}[r.IntN(3)] = 0
	}
	history := planning.History{
		On: dayOf(t, facts.On), CycleStart: dayOf(t, facts.CycleStart), LastCertificate: dayOf(t, facts.LastCertificate),
		InServiceSince: dayOf(t, facts.InServiceSince), Courses: []planning.Attendance{},
	}
	for range r.IntN(3) {
		c := oracle.Course{Completed: someDay(r, 0), Place: []string{"domestic", "abroad"}[r.IntN(2)], Passed: someFact(r)}
		hours := qagida.Count{}
		if r.IntN(6) > 0 {
			n := []int{18, 35, 36, 72, 108, 180, 181}[r.IntN(7)]
			c.Hours, hours = &n, qagida.CountOf(n)
		}
		facts.Courses = append(facts.Courses, c)
		place := map[string]qualification.Place{"domestic": qualification.Domestic, "abroad": qualification.Abroad}[c.Place]
		history.Courses = append(history.Courses, planning.Attendance{
			Completed: dayOf(t, c.Completed), Hours: hours, Place: place, Passed: factOf(c.Passed),
		})
	}
	return facts, history
}

// wayCodes are the answers of the second statement by the codes of the rules.
var wayCodes = map[string]struct {
	way  assessment.Way
	code qagida.Code
}{
	"30.1 yearly":      {assessment.Repeat, assessment.CodeRepeatYearly},
	"30.2 next":        {assessment.NextStream, assessment.CodeStreamNext},
	"30.2 times":       {assessment.NextStream, assessment.CodeStreamOnce},
	"30.2 yearly":      {assessment.NextStream, assessment.CodeStreamYearly},
	"30.3 reason":      {assessment.Transfer, assessment.CodeTransferReason},
	"30.3 year":        {assessment.Transfer, assessment.CodeTransferYear},
	"30.3 documents":   {assessment.Transfer, assessment.CodeTransferDocuments},
	"30.4 interrupted": {assessment.Completion, assessment.CodeInterrupted},
	"30.4 reason":      {assessment.Completion, assessment.CodeCompletionReason},
	"30.4 documents":   {assessment.Completion, assessment.CodeCompletionDocuments},
}

func TestTheWaysWithoutACertificateAsTheTextSays(t *testing.T) {
	r, diff, refused := rand.New(rand.NewPCG(30, 1)), differences{}, refusals{}
	for range cases {
		readings := someReadings(r, "retake-year", "retake-stream", "stream-times", "transfer-year", "transfer-documents")
		facts, participant := someParticipant(t, r)
		rules, err := assessment.Order95().With(choices(readings)...)
		require.NoError(t, err)
		want := oracle.Ways(facts, readings)
		for name, at := range wayCodes {
			d, err := rules.Way(at.way, participant)
			if err != nil {
				refused.note(t, err)
				continue
			}
			diff.hold("30.0", want["30.0"], outcomeOf(t, d.Decision, assessment.CodeUncertified), facts, readings)
			diff.hold(name, want[name], outcomeOf(t, d.Decision, at.code), facts, readings)
		}
	}
	diff.report(t)
	refused.report(t)
}

func someParticipant(t *testing.T, r *rand.Rand) (oracle.WayFacts, assessment.Participant) {
	inOrder := []oracle.Day{someDay(r, 0), someDay(r, 0), someDay(r, 0)}
	if r.IntN(10) > 0 { // else the days contradict each other, as often as not
		slices.Sort(inOrder)
	}
	facts := oracle.WayFacts{
		OwnStream: inOrder[0], Failed: inOrder[1], On: inOrder[2], Stream: someDay(r, 0), Certified: someFact(r),
		StreamBetween: someFact(r), ValidReason: someFact(r), Documents: someFact(r), Interrupted: someFact(r),
		Retakes: []oracle.Retake{},
	}
	if facts.Certified == oracle.Yes && r.IntN(10) > 0 {
		facts.Failed = 0 // else the two contradict each other
	}
	if r.IntN(8) == 0 {
		*[]*oracle.Day{&facts.On, &facts.Failed, &facts.Stream, &facts.OwnStream}[r.IntN(4)] = 0
	}
	participant := assessment.Participant{
		On: dayOf(t, facts.On), Failed: dayOf(t, facts.Failed), Stream: dayOf(t, facts.Stream), OwnStream: dayOf(t, facts.OwnStream),
		Certified: factOf(facts.Certified), StreamBetween: factOf(facts.StreamBetween), ValidReason: factOf(facts.ValidReason),
		Documents: factOf(facts.Documents), Interrupted: factOf(facts.Interrupted),
		Retakes: []qagida.Date{}, StreamRetakes: []qagida.Date{},
	}
	for range r.IntN(3) {
		retake := oracle.Retake{Day: someDay(r, 0), WithStream: oracle.No}
		if r.IntN(10) > 0 {
			retake.Day = max(retake.Day, facts.Failed)
		}
		if r.IntN(2) == 0 {
			retake.WithStream = oracle.Yes
			participant.StreamRetakes = append(participant.StreamRetakes, dayOf(t, retake.Day))
		} else {
			participant.Retakes = append(participant.Retakes, dayOf(t, retake.Day))
		}
		facts.Retakes = append(facts.Retakes, retake)
	}
	return facts, participant
}

func TestTheDutiesAfterACourseAsTheTextSays(t *testing.T) {
	r, diff, refused := rand.New(rand.NewPCG(35, 1)), differences{}, refusals{}
	for range cases {
		readings := someReadings(r, "first-year", "monitoring-years", "monitoring-scope", "final-monitoring-scope", "support-evidence", "final-monitoring")
		facts, completion, events := someCompletion(t, r)
		rules, err := postcourse.Order95().With(choices(readings)...)
		require.NoError(t, err)
		report, err := rules.Progress(completion, events, dayOf(t, facts.On))
		if err != nil {
			refused.note(t, err)
			continue
		}
		want, owed := oracle.Duties(facts, readings), oracle.Duties(ifOwed(facts), readings)
		for line := range report.All() {
			name := dutyName(line.Duty, line.Round)
			diff.hold(name+" stage", want[name+" stage"], line.Progress.String(), facts, readings)
			diff.hold(name+" last", owed[name+" last"], line.Last.String(), facts, readings)
		}
	}
	diff.report(t)
	refused.report(t)
}

// ifOwed returns the facts of a teacher who owes every duty: of one that is not owed, or may
// not be, the rules show the days that it would have.
func ifOwed(facts oracle.DutyFacts) oracle.DutyFacts {
	facts.Place, facts.Certified = "domestic", oracle.Yes
	return facts
}

func someCompletion(t *testing.T, r *rand.Rand) (oracle.DutyFacts, postcourse.Completion, postcourse.Events) {
	facts := oracle.DutyFacts{
		Place: []string{"domestic", "domestic", "domestic", "abroad"}[r.IntN(4)], Completed: someDay(r, 0), Certified: someFact(r),
		On: someDay(r, 0), Events: []oracle.Event{},
	}
	if r.IntN(4) == 0 {
		facts.SupportUntil = facts.Completed + oracle.Day(100+r.IntN(600))
	}
	unknown := r.IntN(16)
	place := map[string]qualification.Place{"domestic": qualification.Domestic, "abroad": qualification.Abroad}[facts.Place]
	if unknown == 0 {
		facts.Place, place = "", 0
	}
	completion := postcourse.Completion{
		Place: place, Completed: dayOf(t, facts.Completed), Certified: factOf(facts.Certified), SupportUntil: dayOf(t, facts.SupportUntil),
	}
	events := postcourse.Events{}
	duties := []string{oracle.Support, oracle.IndependentWorks, oracle.FinalMonitoring, oracle.Monitoring}
	for range r.IntN(7) {
		e := oracle.Event{Duty: duties[r.IntN(4)], Day: facts.Completed + oracle.Day([]int{0, 1, 80, 90, 91, 180, 270, 364, 365, 366, 367, 730, 800, 1095, 1100}[r.IntN(15)])}
		duty, err := qagida.Parse[postcourse.Duty](e.Duty)
		require.NoError(t, err)
		facts.Events = append(facts.Events, e)
		events = append(events, postcourse.Event{Duty: duty, Date: dayOf(t, e.Day)})
	}
	if unknown == 1 {
		facts.On = 0
	}
	return facts, completion, events
}
