package postcourse_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Para 36 lists four forms of support after the course.

const menu = "support-forms=menu"

// Under the menu independent works are owed where they are chosen.
func TestWorksAreOwedWhereTheyAreChosen(t *testing.T) {
	for _, c := range []struct {
		name   string
		choice string
		forms  qagida.Set[postcourse.Form]
		owed   qagida.Fact
		want   postcourse.Progress
	}{
		{"each", "support-forms=each", qagida.SetOf(postcourse.GrowthEvidence), qagida.Yes, over},
		{"chosen", menu, qagida.SetOf(postcourse.TeachersWorks), qagida.Yes, over},
		{"another", menu, qagida.SetOf(postcourse.GrowthEvidence), qagida.No, postcourse.NotApplicable},
		{"none", menu, qagida.SetOf[postcourse.Form](), qagida.No, postcourse.NotApplicable},
		{"not known", menu, qagida.Set[postcourse.Form]{}, qagida.Unknown, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			completion := home("2026-04-03")
			completion.Forms = c.forms
			require.Equal(t, c.want.String(), stage(t, under(t, c.choice), completion, works, "2027-04-04").String())
			owed := qagida.No
			for o := range must(under(t, c.choice).Duties(completion))(t).All() {
				if o.Duty == works {
					owed = o.Owed
				}
			}
			require.Equal(t, c.owed, owed)
			report := must(under(t, c.choice).Progress(completion, postcourse.EventsOf(), day("2027-04-04")))(t)
			require.Contains(t, rests(t, report.Decision, postcourse.CodeIndependentWorks), c.choice)
			require.Equal(t, c.want == 0, slices.Contains(missing(report.Decision), "forms"))
		})
	}
}

func TestDutiesWithoutADayOfTheMenu(t *testing.T) {
	always := []postcourse.UndatedDuty{postcourse.ApplyCompetences, postcourse.SchoolControl}
	for name, c := range map[string]struct {
		forms qagida.Set[postcourse.Form]
		want  []postcourse.UndatedDuty
	}{
		"results":     {qagida.SetOf(postcourse.GrowthEvidence), []postcourse.UndatedDuty{postcourse.ShowResults}},
		"recognition": {qagida.SetOf(postcourse.PublicRecognition), []postcourse.UndatedDuty{postcourse.ExchangeExperience}},
		"works alone": {qagida.SetOf(postcourse.TeachersWorks), nil},
		"not known": {qagida.Set[postcourse.Form]{}, []postcourse.UndatedDuty{
			postcourse.ShowResults,
			postcourse.ExchangeExperience, postcourse.AdjustTheProgrammes,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			completion := home("2026-04-03")
			completion.Forms = c.forms
			duties := must(under(t, menu).Duties(completion))(t)
			require.Equal(t, append(always[:2:2], c.want...), slices.Collect(duties.Undated()))
		})
	}
}

// The programmes are adjusted by the provider, once for all teachers.
func TestTheProgrammeIsAdjustedOnce(t *testing.T) {
	for u := range qagida.Values[postcourse.UndatedDuty]() {
		t.Run(u.String(), func(t *testing.T) {
			require.Equal(t, u == postcourse.AdjustTheProgrammes, u.PerProgramme())
		})
	}
	practice := kept()
	practice.Forms = practice.Forms.Without(postcourse.ProgrammeAdjustment)
	require.Equal(t, qagida.Met, outcome(t, must(postcourse.Order95().Practice(practice))(t), postcourse.CodeAdjustment))
}

// The teacher carries out the independent works, and the provider organises them.
func TestWorksHaveTwoParties(t *testing.T) {
	for duty := range qagida.Values[postcourse.Duty]() {
		t.Run(duty.String(), func(t *testing.T) {
			want := postcourse.Provider
			if duty == works {
				want = postcourse.Teacher
			}
			require.Equal(t, want, duty.Owner())
			require.Equal(t, postcourse.Provider, duty.Organiser())
		})
	}
}

// Experience is shared by those who apply successfully what they learnt.
func TestExchangeIsForThoseWhoApplySuccessfully(t *testing.T) {
	for name, c := range map[string]struct {
		applied, successfully qagida.Fact
		forms                 qagida.Set[postcourse.Form]
		want                  qagida.Outcome
		missing               []string
	}{
		"does, and shared":      {qagida.Yes, qagida.Yes, qagida.SetOf(postcourse.ExperienceExchange), qagida.Met, nil},
		"does, and recognised":  {qagida.Yes, qagida.Yes, qagida.SetOf(postcourse.PublicRecognition), qagida.Met, nil},
		"does, and nothing":     {qagida.Yes, qagida.Yes, qagida.SetOf[postcourse.Form](), qagida.NotMet, nil},
		"applies, not well":     {qagida.Yes, qagida.No, qagida.SetOf[postcourse.Form](), qagida.NotApplicable, nil},
		"does not apply it":     {qagida.No, qagida.Unknown, qagida.SetOf[postcourse.Form](), qagida.NotApplicable, nil},
		"not known, and shared": {qagida.Yes, qagida.Unknown, qagida.SetOf(postcourse.ExperienceExchange), qagida.Met, nil},
		"not known, and nothing": {
			qagida.Yes, qagida.Unknown, qagida.SetOf[postcourse.Form](), qagida.Undetermined,
			[]string{"applies_successfully"},
		},
		"application not known": {qagida.Unknown, qagida.Yes, qagida.SetOf[postcourse.Form](), qagida.NotMet, nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := kept()
			p.Applied, p.AppliesSuccessfully, p.Forms = c.applied, c.successfully, c.forms
			d := must(postcourse.Order95().Practice(p))(t)
			require.Equal(t, c.want.String(), outcome(t, d, postcourse.CodeExchange).String())
			require.Equal(t, c.missing, missing(d))
		})
	}
	p := kept()
	p.Applied = qagida.No
	_, err := postcourse.Order95().Practice(p)
	refused(t, err, "applies_successfully")
	p = kept()
	p.Applied = qagida.Unknown
	require.Equal(t, qagida.Met, outcome(t, must(postcourse.Order95().Practice(p))(t), postcourse.CodeApplied),
		"who does so successfully applies it")
}

// At least one of the four forms is asked for in any case; each of them under one
// reading, and none by itself under the other.
func TestOneOfTheFourFormsIsEnoughOfTheMenu(t *testing.T) {
	for name, c := range map[string]struct {
		form         postcourse.Form
		want         qagida.Outcome // of the list
		results, all qagida.Outcome // of 36.1 under each, and of the whole
	}{
		"results":     {postcourse.GrowthEvidence, qagida.Met, qagida.Met, qagida.NotMet},
		"works":       {postcourse.TeachersWorks, qagida.Met, qagida.NotMet, qagida.NotMet},
		"exchange":    {postcourse.ExperienceExchange, qagida.Met, qagida.NotMet, qagida.NotMet},
		"recognition": {postcourse.PublicRecognition, qagida.Met, qagida.NotMet, qagida.NotMet},
		"adjustment":  {postcourse.ProgrammeAdjustment, qagida.Met, qagida.NotMet, qagida.NotMet},
		"a survey":    {postcourse.Survey, qagida.NotMet, qagida.NotMet, qagida.NotMet},
	} {
		t.Run(name, func(t *testing.T) {
			p := postcourse.Practice{
				Place: qualification.Domestic, AppliesSuccessfully: qagida.Yes, ProgrammeAdjusted: qagida.No,
				Forms: qagida.SetOf(c.form),
			}
			if c.form == postcourse.ProgrammeAdjustment {
				p.ProgrammeAdjusted = qagida.Yes
			}
			each := must(postcourse.Order95().Practice(p))(t)
			require.Equal(t, c.want.String(), outcome(t, each, postcourse.CodeForms).String())
			require.Equal(t, c.results.String(), outcome(t, each, postcourse.CodeResults).String())
			require.Equal(t, c.all.String(), each.Outcome().String())
			chosen := must(under(t, menu).Practice(p))(t)
			require.Equal(t, c.want.String(), outcome(t, chosen, postcourse.CodeForms).String())
			for _, code := range []qagida.Code{postcourse.CodeResults, postcourse.CodeExchange, postcourse.CodeAdjustment} {
				require.Equal(t, qagida.NotApplicable.String(), outcome(t, chosen, code).String(), code)
				require.Equal(t, []string{menu}, rests(t, chosen, code))
			}
		})
	}
}

// The rules of the centre rest on a law that holds for every provider.
func TestWhoOwesSupportFreeOfCharge(t *testing.T) {
	for _, c := range []struct {
		choice      string
		centre, fee qagida.Fact
		want        qagida.Outcome
	}{
		{"every-provider", qagida.No, qagida.Yes, qagida.NotMet},
		{"every-provider", qagida.Unknown, qagida.Yes, qagida.NotMet},
		{"every-provider", qagida.No, qagida.No, qagida.Met},
		{"centre", qagida.No, qagida.Yes, qagida.NotApplicable},
		{"centre", qagida.Yes, qagida.Yes, qagida.NotMet},
		{"centre", qagida.Yes, qagida.No, qagida.Met},
		{"centre", qagida.Unknown, qagida.Yes, qagida.Undetermined},
		{"centre", qagida.Unknown, qagida.No, qagida.Met},
	} {
		t.Run(c.choice+" "+c.centre.String()+" "+c.fee.String(), func(t *testing.T) {
			p := kept()
			p.Centre, p.FeeAsked = c.centre, c.fee
			d := must(under(t, "free-support="+c.choice).Practice(p))(t)
			require.Equal(t, c.want.String(), outcome(t, d, postcourse.CodeFree).String())
			require.Equal(t, []string{"free-support=" + c.choice}, rests(t, d, postcourse.CodeFree))
			require.Equal(t, c.want == qagida.Undetermined, slices.Contains(missing(d), "centre"))
		})
	}
}

// Comparing follows the readings: a year counted from completion does not cover a
// year of the calendar after it.
func TestComparingFollowsTheReadings(t *testing.T) {
	from := postcourse.Programme{
		SupportYears: qagida.CountOf(1), FinalMonitoring: qagida.Yes, IndependentWorks: qagida.CountOf(3),
		MonitoringYears: qagida.CountOf(3), FromCompletion: qagida.Yes, Forms: qagida.SetOf(postcourse.TeachersWorks),
	}
	for _, c := range []struct {
		choice string
		change func(*postcourse.Programme)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"first-year=twelve-months", nil, postcourse.CodeProgrammeLength, qagida.Met},
		{"first-year=calendar-year", nil, postcourse.CodeProgrammeLength, qagida.NotMet},
		{"first-year=to-next-year-end", nil, postcourse.CodeProgrammeLength, qagida.NotMet},
		{"first-year=calendar-year", func(p *postcourse.Programme) { p.SupportYears = qagida.CountOf(2) }, postcourse.CodeProgrammeLength, qagida.Met},
		{"first-year=calendar-year", func(p *postcourse.Programme) { p.FromCompletion = qagida.No }, postcourse.CodeProgrammeLength, qagida.Met},
		{"first-year=calendar-year", func(p *postcourse.Programme) { p.FromCompletion = qagida.Unknown }, postcourse.CodeProgrammeLength, qagida.Undetermined},
		{"first-year=twelve-months", func(p *postcourse.Programme) { p.FromCompletion = qagida.Unknown }, postcourse.CodeProgrammeLength, qagida.Met},
		{"first-year=twelve-months", nil, postcourse.CodeProgrammeWorks, qagida.Met},
		{"first-year=calendar-year", nil, postcourse.CodeProgrammeWorks, qagida.NotMet},
		{"first-year=to-next-year-end", nil, postcourse.CodeProgrammeWorks, qagida.Met}, // the twelve months lie inside
		{"monitoring-years=anniversary", nil, postcourse.CodeProgrammeMonitoring, qagida.Met},
		{"monitoring-years=calendar-year", nil, postcourse.CodeProgrammeMonitoring, qagida.NotMet},
		{"monitoring-years=calendar-year", func(p *postcourse.Programme) { p.FromCompletion = qagida.No }, postcourse.CodeProgrammeMonitoring, qagida.Met},
		{"support-forms=each", func(p *postcourse.Programme) { p.IndependentWorks = qagida.CountOf(0) }, postcourse.CodeProgrammeWorks, qagida.NotMet},
		{menu, func(p *postcourse.Programme) { p.IndependentWorks = qagida.CountOf(0) }, postcourse.CodeProgrammeWorks, qagida.NotMet},
		{menu, func(p *postcourse.Programme) {
			p.IndependentWorks, p.Forms = qagida.CountOf(0), qagida.SetOf(postcourse.GrowthEvidence)
		}, postcourse.CodeProgrammeWorks, qagida.NotApplicable},
		{menu, func(p *postcourse.Programme) {
			p.IndependentWorks, p.Forms = qagida.CountOf(2), qagida.SetOf(postcourse.GrowthEvidence)
		}, postcourse.CodeProgrammeWorks, qagida.NotMet}, // to promise two is to choose them
		{menu, func(p *postcourse.Programme) {
			p.IndependentWorks, p.Forms = qagida.CountOf(0), qagida.Set[postcourse.Form]{}
		}, postcourse.CodeProgrammeWorks, qagida.Undetermined},
		{menu, func(p *postcourse.Programme) {
			p.IndependentWorks, p.Forms = qagida.CountOf(0), qagida.SetOf(postcourse.Survey)
		}, postcourse.CodeProgrammeForms, qagida.NotMet},
	} {
		t.Run(c.choice+" "+string(c.code)+" "+c.want.String(), func(t *testing.T) {
			p := from
			if c.change != nil {
				c.change(&p)
			}
			comparison := must(under(t, c.choice).Compare(p))(t)
			require.Equal(t, c.want.String(), outcome(t, comparison.Decision, c.code).String())
			if c.code != postcourse.CodeProgrammeForms {
				require.Contains(t, rests(t, comparison.Decision, c.code), c.choice)
			}
		})
	}
	byCalendar := must(under(t, "first-year=calendar-year").Compare(postcourse.Bilimzet2025()))(t)
	require.Equal(t, qagida.NotMet, outcome(t, byCalendar.Decision, postcourse.CodeProgrammeLength),
		"one year after completion")
	byCalendar = must(under(t, "first-year=calendar-year").Compare(postcourse.RSIO2021()))(t)
	require.Equal(t, qagida.Met, outcome(t, byCalendar.Decision, postcourse.CodeProgrammeLength),
		"a calendar year and more")
}

// The six results that the Bilimzet programme expects are what the effect compares.
func TestTheExpectedResultsOfTheBilimzetProgramme(t *testing.T) {
	var expected []string
	for _, result := range postcourse.Bilimzet2025().Results {
		expected = append(expected, result.RU)
	}
	require.Len(t, expected, 6)
	effect := must(postcourse.Order95().Effect(expected,
		[]postcourse.Observation{{Result: expected[0], Observed: qagida.Yes}}))(t)
	require.Equal(t, []int{6, 1, 5}, []int{
		effect.Stated(), effect.Count(postcourse.Observed),
		effect.Count(postcourse.NotLookedAt),
	})
	require.Equal(t, qagida.Undetermined, effect.Outcome())
	require.Equal(t, "Which results does the programme expect, and does practice show each of them? Expected results: 6, of which not looked at: 5",
		must(effect.Find(postcourse.CodeEffect))(t).Text(qagida.English))
}
