package qagida_test

import (
	"errors"
	"testing"

	"github.com/qagida/qagida"
)

// timetable is a set of rules for a timeline.
type timetable struct{ years int }

var errNoYears = errors.New("no years")

func (r timetable) Check() error {
	if r.years < 1 {
		return errNoYears
	}
	return nil
}

func step(t *testing.T, from string, years int) qagida.Step[timetable] {
	t.Helper()
	if from == "" {
		return qagida.Step[timetable]{Rules: timetable{years}}
	}
	return qagida.Step[timetable]{From: day(t, from), Rules: timetable{years}}
}

func TestTimelineAt(t *testing.T) {
	line, err := qagida.NewTimeline(step(t, "2016-01-28", 5), step(t, "2020-04-09", 4), step(t, "2027-01-01", 3))
	if err != nil {
		t.Fatal(err)
	}
	for on, years := range map[string]int{
		"2016-01-28": 5, "2016-01-29": 5, "2020-04-08": 5,
		"2020-04-09": 4, "2020-04-10": 4, "2026-12-31": 4,
		"2027-01-01": 3, "2027-01-02": 3, "9999-12-31": 3,
	} {
		if rules, err := line.At(day(t, on)); err != nil || rules.years != years {
			t.Errorf("on %s %d years hold (%v), want %d", on, rules.years, err, years)
		}
	}
	for _, on := range []string{"2016-01-27", "0001-01-01"} {
		rules, err := line.At(day(t, on))
		wantRefusal(t, err, "day", on, "lies before the first rules of the timeline")
		if rules != (timetable{}) {
			t.Errorf("refused, but gives %v", rules)
		}
	}
	_, err = line.At(noDay)
	wantRefusal(t, err, "day", "unknown", "is not stated")
	_, err = qagida.Timeline[timetable]{}.At(day(t, "2026-01-01"))
	wantRefusal(t, err, "day", "2026-01-01", "lies before the first rules of the timeline")
	_, err = qagida.Timeline[timetable]{}.At(noDay)
	wantRefusal(t, err, "day", "unknown", "is not stated")
}

func TestNewTimelineRefused(t *testing.T) {
	_, err := qagida.NewTimeline[timetable]()
	wantRefusal(t, err, "timeline", "", "has no rules")
	for _, v := range []struct {
		steps []qagida.Step[timetable]
		value string
	}{
		{[]qagida.Step[timetable]{step(t, "", 5)}, "unknown"},
		{[]qagida.Step[timetable]{step(t, "2020-01-01", 5), step(t, "", 5)}, "unknown"},
		{[]qagida.Step[timetable]{step(t, "2020-01-01", 5), step(t, "2020-01-01", 4)}, "2020-01-01"},
		{[]qagida.Step[timetable]{step(t, "2020-01-02", 5), step(t, "2020-01-01", 4)}, "2020-01-01"},
		{[]qagida.Step[timetable]{step(t, "2020-01-01", 5), step(t, "2021-01-01", 4), step(t, "2020-06-01", 3)}, "2020-06-01"},
	} {
		line, err := qagida.NewTimeline(v.steps...)
		wantRefusal(t, err, "timeline.from", v.value, "must be stated and later than the step before it")
		if _, err := line.At(day(t, "2026-01-01")); err == nil {
			t.Error("refused, but has rules")
		}
	}
	if _, err := qagida.NewTimeline(step(t, "2020-01-01", 5), step(t, "2021-01-01", 0)); !errors.Is(err, errNoYears) {
		t.Errorf("rules that make no sense give %v", err)
	}
}

// A timeline keeps the steps that it was made with.
func TestTimelineNeverChanges(t *testing.T) {
	steps := []qagida.Step[timetable]{step(t, "2020-01-01", 5)}
	line, err := qagida.NewTimeline(steps...)
	if err != nil {
		t.Fatal(err)
	}
	steps[0] = step(t, "2024-01-01", 3)
	if rules, err := line.At(day(t, "2020-01-01")); err != nil || rules.years != 5 {
		t.Errorf("the timeline changed with the list that it was made from: %v (%v)", rules, err)
	}
	if allocs := testing.AllocsPerRun(100, func() { _, _ = line.At(qagida.MustDate(2026, 1, 1)) }); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}
