package planning_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida/internal/lawtest"
	"github.com/qagida/qagida/planning"
)

// Every target holds whatever comes in to the same: it is refused with an
// InputError, or decided on; nothing panics.
func FuzzFactsInJSON(f *testing.F) {
	for _, text := range []string{
		`{}`, `{"history":{"courses":[{"completed":"2024-02-29","hours":36,"place":"domestic"}],"on":"2029-02-28"}}`,
		`{"history":{"courses":[{"hours":-1}]}}`, `{"history":{"courses":null,"on":"0001-01-01"}}`,
		`{"submission":{"deadline":"deadline-regional-plan","year":2026,"submitted":"2026-11-01"}}`, `{"submission":{"deadline":"","year":0}}`,
		`{"list":{"course_start":"0001-01-01"}}`, `{"plan":[{"teacher":"1","course":{"hours":36,"place":"domestic"}}]}`,
		`{"study":{"rows":[{"hours":{"lecture":1},"total":2}],"totals":null,"programme_hours":3}}`, `{"schedule":{"drafted_by":"authorised-body"}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var in struct {
			History    planning.History      `json:"history"`
			Submission planning.Submission   `json:"submission"`
			List       planning.NameList     `json:"list"`
			Plan       []planning.Assignment `json:"plan"`
			Study      planning.StudyPlan    `json:"study"`
			Schedule   planning.Schedule     `json:"schedule"`
		}
		if json.Unmarshal(text, &in) != nil {
			return
		}
		rules := planning.Order95()
		balance, err := rules.Balance(in.History)
		lawtest.Decided(t, balance.Decision, err)
		submission, err := rules.Submission(in.Submission, nil)
		lawtest.Decided(t, submission, err)
		list, err := rules.NameList(in.List, nil)
		lawtest.Decided(t, list.Decision, err)
		plan, err := rules.RegionalPlan(in.Plan)
		lawtest.Decided(t, plan.Decision, err)
		study, err := rules.StudyPlan(in.Study)
		lawtest.Decided(t, study.Decision, err)
		schedule, err := rules.Schedule(in.Schedule)
		lawtest.Decided(t, schedule, err)
	})
}

func FuzzYear(f *testing.F) {
	f.Add(2026)
	f.Add(0)
	f.Add(9999)
	f.Fuzz(func(t *testing.T, year int) {
		list, err := planning.Order95().Year(year, nil)
		if err != nil {
			lawtest.Refused(t, err)
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
		lawtest.Read[planning.Column](t, text)
		lawtest.Read[planning.CycleAbroadReading](t, text)
		lawtest.Read[planning.CycleMaximumReading](t, text)
		lawtest.Read[planning.CycleWindowReading](t, text)
		lawtest.Read[planning.DeadlineByReading](t, text)
		lawtest.Read[planning.DeadlineShiftReading](t, text)
		lawtest.Read[planning.DeadlineUntilReading](t, text)
		lawtest.Read[planning.Party](t, text)
		lawtest.Read[planning.ReportingMonthReading](t, text)
	})
}
