package postcourse_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/postcourse"
)

// Every target holds whatever comes in to the same: it is refused with an
// InputError, or decided on; nothing panics, and no event is lost.
func FuzzFactsInJSON(f *testing.F) {
	for _, text := range []string{
		`{}`, `{"record":{"place":"domestic","completed":"2024-02-29","certified":true,"events":[]},"on":"2027-02-28"}`,
		`{"record":{"completed":"9999-12-31"}}`, `{"record":{"events":[{"duty":"monitoring","date":"2025-01-01"},{"duty":null},{}]},"on":"2025-01-01"}`,
		`{"record":{"place":"abroad","course":"A","events":[{"duty":"support","course":"B"}]}}`, `{"record":{"events":null},"on":null}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var in struct {
			Record postcourse.Record `json:"record"`
			On     qagida.Date       `json:"on"`
		}
		if json.Unmarshal(text, &in) != nil {
			return
		}
		report, err := postcourse.Order95().Progress(in.Record.Completion, in.Record.Events, in.On)
		ruletest.IsWhole(t, report.Decision, err)
		if err != nil {
			return
		}
		taken := report.Events(0)
		for p := range qagida.Values[postcourse.Placement]() {
			taken += report.Events(p)
		}
		if taken != len(in.Record.Events) {
			t.Fatalf("%d of %d events were taken", taken, len(in.Record.Events))
		}
	})
}

func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "other", `"other"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ruletest.Reads[postcourse.Channel](t, text)
		ruletest.Reads[postcourse.Duty](t, text)
		ruletest.Reads[postcourse.Evidence](t, text)
		ruletest.Reads[postcourse.FirstYearReading](t, text)
		ruletest.Reads[postcourse.FinalMonitoringReading](t, text)
		ruletest.Reads[postcourse.FinalMonitoringScopeReading](t, text)
		ruletest.Reads[postcourse.Form](t, text)
		ruletest.Reads[postcourse.FreeSupportReading](t, text)
		ruletest.Reads[postcourse.HelpDutyReading](t, text)
		ruletest.Reads[postcourse.Group](t, text)
		ruletest.Reads[postcourse.MonitoringScopeReading](t, text)
		ruletest.Reads[postcourse.MonitoringYearsReading](t, text)
		ruletest.Reads[postcourse.Party](t, text)
		ruletest.Reads[postcourse.Placement](t, text)
		ruletest.Reads[postcourse.Progress](t, text)
		ruletest.Reads[postcourse.PublicationLevel](t, text)
		ruletest.Reads[postcourse.ResultStatus](t, text)
		ruletest.Reads[postcourse.SupportEvidenceReading](t, text)
		ruletest.Reads[postcourse.SupportFormsReading](t, text)
		ruletest.Reads[postcourse.UndatedDuty](t, text)
	})
}
