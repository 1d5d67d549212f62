package planning_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

// Every question holds whatever comes in to the same: it is refused with an
// InputError, or decided on; nothing panics.
func FuzzQuestions(f *testing.F) {
	questions := planning.Questions()
	for i, text := range map[uint8]string{
		0: `{"registered":"9999-12-31"}`,
		1: `{"year":0}`,
		2: `{"deadline":"deadline-regional-plan","year":2026,"submitted":"2026-11-01"}`,
		3: `{"year":2027,"assignments":[{"teacher":"1","course":{"hours":36,"place":"domestic"}}]}`,
		4: `{"course_start":"0001-01-01"}`,
		5: `{"drafted_by":"authorised-body"}`,
		6: `{"rows":[{"hours":{"lecture":1},"total":2}],"totals":null,"programme_hours":3}`,
		7: `{"programme_hours":-1}`,
		8: `{"courses":[{"completed":"2024-02-29","hours":36,"place":"domestic"}],"on":"2029-02-28"}`,
		9: `{"courses":null,"on":"0005-01-01"}`,
	} {
		f.Add(i, []byte(text))
	}
	f.Fuzz(func(t *testing.T, number uint8, input []byte) {
		q := questions[int(number)%len(questions)]
		core := rule.Core(&q)
		in := reflect.New(core.Input())
		if json.Unmarshal(input, in.Interface()) != nil {
			return
		}
		out, err := core.Ask(core.Law(), in.Interface())
		if err != nil {
			ruletest.IsRefusal(t, err)
		} else if core.Decides() {
			ruletest.IsWhole(t, decided(out), nil)
		}
	})
}

func FuzzYear(f *testing.F) {
	f.Add(2026)
	f.Add(0)
	f.Add(9999)
	f.Fuzz(func(t *testing.T, year int) {
		list, err := planning.Order95().Year(year, nil)
		if err != nil {
			ruletest.IsRefusal(t, err)
		} else if len(list) != 7 || year < 1 || year > 9999 {
			t.Fatalf("%d has %d deadlines", year, len(list))
		}
	})
}

func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "other", `"other"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ruletest.Reads[planning.Column](t, text)
		ruletest.Reads[planning.CycleAbroadReading](t, text)
		ruletest.Reads[planning.CycleMaximumReading](t, text)
		ruletest.Reads[planning.CycleWindowReading](t, text)
		ruletest.Reads[planning.DeadlineByReading](t, text)
		ruletest.Reads[planning.DeadlineShiftReading](t, text)
		ruletest.Reads[planning.DeadlineUntilReading](t, text)
		ruletest.Reads[planning.CycleCompletionReading](t, text)
		ruletest.Reads[planning.CycleCoursesReading](t, text)
		ruletest.Reads[planning.CycleEntryReading](t, text)
		ruletest.Reads[planning.CycleLastDayReading](t, text)
		ruletest.Reads[planning.Party](t, text)
		ruletest.Reads[planning.Warning](t, text)
		ruletest.Reads[planning.ReportingMonthReading](t, text)
	})
}
