package postcourse_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

func short(list []postcourse.Due) (lines []string) {
	for _, d := range list {
		lines = append(lines, fmt.Sprintf("%s %s %s %d %s wants %d", d.Last, d.Key, d.Duty, d.Round, d.Progress, d.Wanted))
	}
	return lines
}

var records = []postcourse.Record{
	{Key: "b", Completion: home("2026-04-03"), Events: postcourse.EventsOf(at(support, "2026-05-01"), at(works, "2026-05-01"))},
	{Key: "a", Completion: home("2026-04-03"), Events: fulfilled},
	{Key: "c", Completion: home("2025-04-03"), Events: postcourse.EventsOf()},
}

func TestWhatIsDueInAPeriod(t *testing.T) {
	period := qagida.Period{First: day("2026-04-03"), Last: day("2027-04-03")}
	want := []string{
		"2026-04-03 c support 1 overdue wants 1",
		"2026-04-03 c independent-works 1 overdue wants 3",
		"2026-04-03 c final-monitoring 1 overdue wants 1",
		"2026-04-03 c monitoring 1 overdue wants 1",
		"2027-04-03 a support 1 open wants 0",
		"2027-04-03 a independent-works 1 open wants 2",
		"2027-04-03 a final-monitoring 1 open wants 1",
		"2027-04-03 a monitoring 1 open wants 1",
		"2027-04-03 b support 1 open wants 0",
		"2027-04-03 b independent-works 1 open wants 2",
		"2027-04-03 b final-monitoring 1 open wants 1",
		"2027-04-03 b monitoring 1 open wants 1",
		"2027-04-03 c monitoring 2 open wants 1",
	}
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}} {
		t.Run(fmt.Sprint(order), func(t *testing.T) {
			var shuffled []postcourse.Record
			for _, i := range order {
				shuffled = append(shuffled, records[i])
			}
			list := due(t, postcourse.Order95().Due(slices.Values(shuffled), period, day("2026-06-15")))
			require.Equal(t, want, short(list), "due")
		})
	}
	first := due(t, postcourse.Order95().Due(slices.Values(records), period, day("2026-06-15")))[0]
	require.Equal(t, day("2025-04-04"), first.First, "first day")
}

func TestThePeriodHasBothItsDays(t *testing.T) {
	for period, want := range map[string]int{
		"2027-04-03/2027-04-03": 4, "2027-04-02/2027-04-02": 0, "2027-04-04/2027-04-04": 0,
		"unknown/2027-04-03": 4, "unknown/2027-04-02": 0, "2027-04-04/unknown": 2, "unknown/unknown": 6,
	} {
		t.Run(period, func(t *testing.T) {
			var in qagida.Period
			if err := in.UnmarshalJSON([]byte(`"` + period + `"`)); err != nil {
				t.Fatal(err)
			}
			one := []postcourse.Record{{Key: "x", Completion: home("2026-04-03"), Events: postcourse.EventsOf()}}
			require.Equal(t, want, len(due(t, postcourse.Order95().Due(slices.Values(one), in, day("2026-06-15")))), period)
		})
	}
	_, errs := sorted(postcourse.Order95().Due(slices.Values(records),
		qagida.Period{First: day("2027-01-02"), Last: day("2027-01-01")}, day("2026-06-15")))
	refused(t, errs[0], "period")
}

// What is not settled is listed and what is not owed is not; a duty without a
// last day stands first.
func TestWhatIsNotSettledIsDue(t *testing.T) {
	running := home("2026-04-03")
	running.Completed = qagida.Date{}
	abroad := home("2026-04-03")
	abroad.Place = qualification.Abroad
	without := home("2026-04-03")
	without.Certified = qagida.No
	list := due(t, postcourse.Order95().Due(slices.Values([]postcourse.Record{
		{Key: "without", Completion: without, Events: postcourse.EventsOf()},
		{Key: "abroad", Completion: abroad},
		{Key: "running", Completion: running},
	}), qagida.Period{First: day("2027-01-01"), Last: day("2027-12-31")}, day("2026-06-15")))
	require.Equal(t, []string{
		"unknown running support 1 unknown wants 1",
		"unknown running independent-works 1 unknown wants 3",
		"unknown running final-monitoring 1 unknown wants 1",
		"unknown running monitoring 1 unknown wants 1",
		"unknown running monitoring 2 unknown wants 1",
		"unknown running monitoring 3 unknown wants 1",
		"2027-04-03 without support 1 open wants 1",
		"2027-04-03 without independent-works 1 open wants 3",
		"2027-04-03 without final-monitoring 1 open wants 1",
	}, short(list), "due")
}

func TestABrokenRecordDoesNotStopTheOthers(t *testing.T) {
	broken := append([]postcourse.Record{
		{Key: "bad place", Completion: postcourse.Completion{Place: 9}},
		{Key: "bad duty", Completion: home("2026-04-03"), Events: postcourse.EventsOf(postcourse.Event{Duty: 9})},
	}, records...)
	list, errs := sorted(postcourse.Order95().Due(slices.Values(broken), qagida.Period{}, day("2026-06-15")))
	err := errors.Join(errs...)
	whole := due(t, postcourse.Order95().Due(slices.Values(records), qagida.Period{}, day("2026-06-15")))
	require.Equal(t, short(whole), short(list), "the others")
	var input *qagida.InputError
	if !errors.As(err, &input) || !strings.Contains(err.Error(), `"bad place"`) || !strings.Contains(err.Error(),
		`"bad duty"`) {
		t.Errorf("error %v, want both records named", err)
	}

	var keys []string
	failed := 0
	for answer := range postcourse.Order95().ProgressOf(slices.Values(broken), day("2026-06-15")) {
		keys = append(keys, answer.Key)
		if answer.Err != nil {
			failed++
			require.Equal(t, postcourse.Report{}, answer.Report, answer.Key)
		}
	}
	require.Equal(t, []string{"bad place", "bad duty", "b", "a", "c"}, keys, "keys")
	require.Equal(t, 2, failed, "failed")
	for range postcourse.Order95().ProgressOf(slices.Values(broken), day("2026-06-15")) {
		break
	}
}

func TestProgressOfManyAllocatesNothingForARecord(t *testing.T) {
	rules, on := postcourse.Order95(), day("2026-06-15")
	allocated := func(n int) float64 {
		many := slices.Repeat(records, n)
		return testing.AllocsPerRun(10, func() {
			for answer := range rules.ProgressOf(slices.Values(many), on) {
				if answer.Err != nil {
					t.Fatal(answer.Err)
				}
			}
		})
	}
	require.Equal(t, allocated(1), allocated(100), "allocations do not grow")
}

// The error of a record names its key, cut where it is longer than 80 bytes.
func TestTheKeyInAnError(t *testing.T) {
	for _, row := range []struct {
		name, key, want string
	}{
		{"short", "T-1", `record "T-1": `},
		{"80 bytes", strings.Repeat("k", 80), `record "` + strings.Repeat("k", 80) + `": `},
		{"81 bytes", strings.Repeat("k", 81), `record "` + strings.Repeat("k", 80) + `…": `},
	} {
		t.Run(row.name, func(t *testing.T) {
			wrong := home("2026-04-03")
			wrong.SupportUntil = day("2026-04-02")
			records := slices.Values([]postcourse.Record{{Key: row.key, Completion: wrong}})
			_, errs := sorted(postcourse.Order95().Due(records, qagida.Period{}, day("2027-04-04")))
			require.Len(t, errs, 1)
			require.Contains(t, errs[0].Error(), row.want)
		})
	}
}
