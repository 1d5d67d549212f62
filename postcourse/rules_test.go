package postcourse_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

func TestOrder95KeepsItsOwnRules(t *testing.T) {
	rules := postcourse.Order95()
	require.Equal(t, error(nil), rules.Check(), "check")
	require.Equal(t, postcourse.Rules{
		Edition: "order95-2020", SupportYears: 1, IndependentWorks: 3, MonitoringRounds: 3, MonitoringsYearly: 1, SpanMonths: 3,
	}, rules, "rules")
	require.Equal(t, error(nil), under(t, "first-year=calendar-year").Check(), "under other readings")
}

func TestCheckRefusesContradictions(t *testing.T) {
	for _, c := range []struct {
		field  string
		change func(*postcourse.Rules)
	}{
		{"edition", func(r *postcourse.Rules) { r.Edition = "" }},
		{"Rules.Edition", func(r *postcourse.Rules) { r.Edition, r.IndependentWorks = qagida.Order95In2020, 4 }},
		{"Rules.SupportYears", func(r *postcourse.Rules) { r.SupportYears = 0 }},
		{"Rules.SupportYears", func(r *postcourse.Rules) { r.SupportYears = 101 }},
		{"Rules.IndependentWorks", func(r *postcourse.Rules) { r.IndependentWorks = 0 }},
		{"Rules.IndependentWorks", func(r *postcourse.Rules) { r.IndependentWorks = 1001 }},
		{"Rules.MonitoringRounds", func(r *postcourse.Rules) { r.MonitoringRounds = 0 }},
		{"Rules.MonitoringRounds", func(r *postcourse.Rules) { r.MonitoringRounds = 6 }},
		{"Rules.MonitoringsYearly", func(r *postcourse.Rules) { r.MonitoringsYearly = 0 }},
		{"Rules.MonitoringsYearly", func(r *postcourse.Rules) { r.MonitoringsYearly = 367 }},
		{"Rules.SpanMonths", func(r *postcourse.Rules) { r.SpanMonths = 0 }},
		{"Rules.SpanMonths", func(r *postcourse.Rules) { r.SpanMonths = 121 }},
		{"reading.first-year", func(r *postcourse.Rules) { r.FirstYear = 3 }},
		{"reading.help-duty", func(r *postcourse.Rules) { r.HelpDuty = 2 }},
		{"reading.support-evidence", func(r *postcourse.Rules) { r.SupportEvidence = 2 }},
		{"reading.final-monitoring", func(r *postcourse.Rules) { r.FinalMonitoring = 2 }},
		{"reading.final-monitoring-scope", func(r *postcourse.Rules) { r.FinalMonitoringScope = 2 }},
		{"reading.support-forms", func(r *postcourse.Rules) { r.SupportForms = 2 }},
		{"reading.experience-forms", func(r *postcourse.Rules) { r.ExperienceForms = 2 }},
		{"reading.free-support", func(r *postcourse.Rules) { r.FreeSupport = 2 }},
		{"reading.monitoring-years", func(r *postcourse.Rules) { r.MonitoringYears = 2 }},
		{"reading.monitoring-scope", func(r *postcourse.Rules) { r.MonitoringScope = 2 }},
	} {
		t.Run(c.field, func(t *testing.T) {
			rules := postcourse.Order95()
			rules.Edition = "reform"
			c.change(&rules)
			refused(t, rules.Check(), c.field)
		})
	}
	edge := postcourse.Rules{
		Edition: "edge", SupportYears: 100, IndependentWorks: 1000, MonitoringRounds: 5,
		MonitoringsYearly: 366, SpanMonths: 120,
	}
	require.Equal(t, error(nil), edge.Check(), "the most that is allowed")
	edge = postcourse.Rules{
		Edition: "edge", SupportYears: 1, IndependentWorks: 1, MonitoringRounds: 1,
		MonitoringsYearly: 1, SpanMonths: 1,
	}
	require.Equal(t, error(nil), edge.Check(), "the least that is allowed")
}

func TestWithRefusesWhatDoesNotExist(t *testing.T) {
	_, err := postcourse.Order95().With("third-year=calendar-year")
	refused(t, err, "reading")
	_, err = postcourse.Order95().With("first-year=leap-year")
	refused(t, err, "reading.first-year")
}

// Records of a completion are judged by the rules of that day.
func TestATimelineOfRules(t *testing.T) {
	reform := postcourse.Order95()
	reform.Edition, reform.IndependentWorks = "reform-2027", 4
	timeline := must(qagida.NewTimeline(
		qagida.Step[postcourse.Rules]{From: day("2020-04-09"), Rules: postcourse.Order95()},
		qagida.Step[postcourse.Rules]{From: day("2027-01-01"), Rules: reform},
	))(t)
	require.Equal(t, 3, must(timeline.At(day("2026-12-31")))(t).IndependentWorks, "before")
	require.Equal(t, 4, must(timeline.At(day("2027-01-01")))(t).IndependentWorks, "after")
}
