package postcourse_test

import (
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

func TestOrder95KeepsItsOwnRules(t *testing.T) {
	rules := postcourse.Order95()
	equal(t, "check", rules.Check(), error(nil))
	equal(t, "rules", rules, postcourse.Rules{
		Edition: "order95-2020", SupportYears: 1, IndependentWorks: 3, MonitoringRounds: 3, MonitoringsYearly: 1,
	})
	equal(t, "under other readings", under(t, "first-year=calendar-year").Check(), error(nil))
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
		{"reading.first-year", func(r *postcourse.Rules) { r.FirstYear = 2 }},
		{"reading.monitoring-years", func(r *postcourse.Rules) { r.MonitoringYears = 2 }},
		{"reading.monitoring-scope", func(r *postcourse.Rules) { r.MonitoringScope = 2 }},
	} {
		rules := postcourse.Order95()
		rules.Edition = "reform"
		c.change(&rules)
		refused(t, rules.Check(), c.field)
	}
	edge := postcourse.Rules{Edition: "edge", SupportYears: 100, IndependentWorks: 1000, MonitoringRounds: 5, MonitoringsYearly: 366}
	equal(t, "the most that is allowed", edge.Check(), error(nil))
	edge = postcourse.Rules{Edition: "edge", SupportYears: 1, IndependentWorks: 1, MonitoringRounds: 1, MonitoringsYearly: 1}
	equal(t, "the least that is allowed", edge.Check(), error(nil))
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
	equal(t, "before", must(timeline.At(day("2026-12-31")))(t).IndependentWorks, 3)
	equal(t, "after", must(timeline.At(day("2027-01-01")))(t).IndependentWorks, 4)
}
