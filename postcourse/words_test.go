package postcourse_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// enumeration is what every enumeration of the package can do.
type enumeration[E any] interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	json.Marshaler
	driver.Valuer
	All() iter.Seq[E]
	Text(qagida.Lang) string
}

type pointer[E any] interface {
	*E
	encoding.TextUnmarshaler
	json.Unmarshaler
	sql.Scanner
}

// roundTrip checks that every value parses back from its text, its JSON and its
// SQL, and that anything else is refused.
func roundTrip[E enumeration[E], P pointer[E]](t *testing.T, want ...string) {
	t.Helper()
	var codes []string
	var zero E
	for v := range zero.All() {
		codes = append(codes, v.String())
		text := must(v.MarshalText())(t)
		inJSON := must(v.MarshalJSON())(t)
		stored := must(v.Value())(t)
		var a, b, c E
		for _, err := range []error{P(&a).UnmarshalText(text), P(&b).UnmarshalJSON(inJSON), P(&c).Scan(stored)} {
			require.Equal(t, error(nil), err, "error")
		}
		if a != v || b != v || c != v || v.Text(qagida.Kazakh) == "" {
			t.Errorf("%s comes back as %s, %s and %s", v, a, b, c)
		}
	}
	require.Equal(t, want, codes, "text forms")
	var e E
	for _, err := range []error{P(&e).UnmarshalText([]byte("other")), P(&e).UnmarshalJSON([]byte(`7`)), P(&e).Scan(7)} {
		if err == nil {
			t.Errorf("%T reads what it does not write", e)
		}
	}
}

func TestEveryEnumerationParsesBack(t *testing.T) {
	roundTrip[postcourse.Duty](t, "support", "independent-works", "final-monitoring", "monitoring")
	roundTrip[postcourse.Progress](t, "upcoming", "open", "met", "overdue", "not-applicable")
	roundTrip[postcourse.Party](t, "provider", "teacher", "school-administration")
	roundTrip[postcourse.UndatedDuty](t, "apply-competences", "school-control", "show-results", "exchange-experience",
		"adjust-programmes")
	roundTrip[postcourse.Placement](t, "counted", "late", "early", "before-course", "other-course", "after-day",
		"not-owed", "before-measure")
	roundTrip[postcourse.Form](t, "continuous-monitoring", "methodological-help", "consulting", "growth-evidence",
		"independent-works",
		"experience-exchange", "public-recognition", "programme-adjustment", "provider-events", "learning-materials", "feedback", "survey",
		"reflective-analysis", "practical-help", "individual-contact", "community", "event-news", "mentoring", "technical-help", "results-analysis")
	roundTrip[postcourse.Evidence](t, "master-class", "seminar", "webinar", "training", "round-table", "conference",
		"article", "manual", "recommendations", "contest")
	roundTrip[postcourse.PublicationLevel](t, "regional", "national", "foreign")
	roundTrip[postcourse.Channel](t, "email", "phone", "social-network", "website", "chat", "online-meeting", "in-person")
	roundTrip[postcourse.Group](t, "consulting", "resources", "evaluation", "professional-growth", "practice", "help",
		"reporting")
	roundTrip[postcourse.ResultStatus](t, "not-looked-at", "observed", "not-observed", "not-stated")
	roundTrip[postcourse.FirstYearReading](t, "twelve-months", "calendar-year", "to-next-year-end")
	roundTrip[postcourse.HelpDutyReading](t, "asked", "definition-only")
	roundTrip[postcourse.SupportEvidenceReading](t, "one-measure", "each-quarter")
	roundTrip[postcourse.FinalMonitoringReading](t, "closes-support", "any-day-in-term")
	roundTrip[postcourse.FinalMonitoringScopeReading](t, "completed", "certified")
	roundTrip[postcourse.SupportFormsReading](t, "each", "menu")
	roundTrip[postcourse.ExperienceFormsReading](t, "either", "both")
	roundTrip[postcourse.FreeSupportReading](t, "every-provider", "centre")
	roundTrip[postcourse.MonitoringYearsReading](t, "anniversary", "calendar-year")
	roundTrip[postcourse.MonitoringScopeReading](t, "certified", "completed")
}

func TestReadingsAndCriteriaAreListed(t *testing.T) {
	var ids []string
	for _, r := range postcourse.Readings() {
		ids = append(ids, r.ID+" "+r.Provision.String())
	}
	require.Equal(t, []string{
		"monitoring-scope order95/2.2", "help-duty order95/2.6", "support-evidence order95/35.1", "final-monitoring order95/35.2",
		"final-monitoring-scope order95/35.2", "support-forms order95/36.0", "first-year order95/36.2", "experience-forms order95/36.3",
		"monitoring-years order95/37", "free-support rsio/2",
	}, ids, "readings")
	var codes []string
	for _, c := range postcourse.Criteria() {
		codes = append(codes, string(c.Code))
	}
	require.Equal(t, 22, len(codes), "criteria")
	slices.Sort(codes)
	require.Equal(t, 22, len(slices.Compact(codes)), "codes stand once")
}
