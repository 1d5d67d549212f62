package planning_test

import (
	"encoding/json"
	"maps"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

func TestAnAcademicHourIs45Minutes(t *testing.T) {
	for _, c := range []struct{ hours, want qagida.Count }{
		{qagida.CountOf(0), qagida.CountOf(0)},
		{qagida.CountOf(1), qagida.CountOf(45)},
		{qagida.CountOf(36), qagida.CountOf(1620)},
		{qagida.CountOf(40), qagida.CountOf(1800)},
		{qagida.CountOf(108), qagida.CountOf(4860)},
		{qagida.CountOf(180), qagida.CountOf(8100)},
		{qagida.CountOf(22_222_222), qagida.CountOf(999_999_990)},
		{qagida.Count{}, qagida.Count{}},
	} {
		t.Run(c.hours.String(), func(t *testing.T) {
			got, err := planning.Order95().ClockMinutes(c.hours)
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
	for _, hours := range []int{-1, 22_222_223} {
		_, err := planning.Order95().ClockMinutes(qagida.CountOf(hours))
		refused(t, err, "hours")
	}
}

// The table of section 5 of the programme, row by row: lecture, self-study,
// question and answer, case, independent work, total.
var programmeTable = [][6]int{
	{1, 1, 0, 0, 0, 2}, {1, 0, 1, 0, 0, 2}, {2, 1, 1, 0, 0, 4}, // module 1
	{1, 0, 0, 1, 0, 2}, {1, 0, 1, 0, 0, 2}, {1, 1, 0, 0, 0, 2}, // module 2
	{1, 0, 0, 0, 0, 1}, {1, 0, 1, 0, 0, 2}, {2, 0, 1, 0, 0, 3}, // module 3
	{1, 0, 0, 0, 0, 1}, {1, 0, 0, 0, 0, 1}, {1, 1, 0, 0, 0, 2}, {0, 0, 0, 0, 2, 2}, // module 4
	{1, 0, 0, 0, 0, 1}, {1, 0, 1, 0, 0, 2}, {0, 0, 0, 0, 2, 2}, // module 5
	{1, 1, 0, 0, 0, 2}, {1, 0, 0, 1, 0, 2}, {0, 0, 0, 0, 2, 2}, // module 6
	{0, 0, 0, 0, 2, 2}, {0, 0, 0, 0, 1, 1}, // final assessment
}

// cell returns the hours in a column of a row, 0 for an empty cell.
func cell(row planning.Row, column planning.Column) int {
	n, _ := row.Hours[column].Int()
	return n
}

func TestBilimzetHasTheHoursOfTheProgramme(t *testing.T) {
	plan := planning.Bilimzet2025(qagida.Russian)
	require.Len(t, plan.Rows, len(programmeTable))
	for i, row := range plan.Rows {
		t.Run(row.Title, func(t *testing.T) {
			var cells [6]int
			for column := planning.Lecture; column < planning.Total; column++ {
				cells[column-planning.Lecture] = cell(row, column)
			}
			cells[5], _ = row.Total.Int()
			require.Equal(t, programmeTable[i], cells)
			for column, hours := range row.Hours { // an empty cell of the table is no nought
				require.NotEqual(t, qagida.CountOf(0), hours, column)
			}
		})
	}
	want := planning.Hours{
		planning.Lecture: qagida.CountOf(18), planning.SelfStudy: qagida.CountOf(5),
		planning.QuestionAnswer: qagida.CountOf(6), planning.Case: qagida.CountOf(2),
		planning.IndependentWork: qagida.CountOf(9), planning.Total: qagida.CountOf(40),
	}
	require.Equal(t, want, plan.Totals)
	require.Equal(t, want, plan.Sums())
	require.Equal(t, qagida.CountOf(40), plan.ProgrammeHours)
}

func TestTheModulesOfBilimzet(t *testing.T) {
	var hours []string
	titles := map[string]bool{}
	for module := range planning.Bilimzet2025(qagida.Kazakh).Modules() {
		if len(hours) == 0 {
			require.Equal(t, planning.Hours{
				planning.Lecture: qagida.CountOf(4), planning.SelfStudy: qagida.CountOf(2),
				planning.QuestionAnswer: qagida.CountOf(2), planning.Case: qagida.CountOf(0),
				planning.IndependentWork: qagida.CountOf(0),
			}, module.Hours)
		}
		hours = append(hours, module.Total.String())
		titles[module.Title] = true
	}
	require.Equal(t, []string{"8", "6", "6", "6", "5", "6", "3"}, hours, "six modules and the final assessment")
	require.Len(t, titles, 7)
}

func TestBilimzetAgreesWithItself(t *testing.T) {
	for lang := range qagida.Values[qagida.Lang]() {
		t.Run(lang.String(), func(t *testing.T) {
			plan := planning.Bilimzet2025(lang)
			d, err := planning.Order95().StudyPlan(plan)
			require.NoError(t, err)
			require.Equal(t, qagida.Met, d.Outcome(), d.Text(lang))
			require.Equal(t, qagida.CountOf(1800), d.ClockMinutes)
			for range plan.Disagreements() {
				t.Error("a disagreement in the programme")
			}
		})
	}
}

// change is a disagreement that a changed plan must show.
type change struct {
	Code            qagida.Code
	Row             int
	Column          planning.Column
	Stated, Counted int64
}

func changesOf(t *testing.T, plan planning.StudyPlan) (list []change) {
	t.Helper()
	d, err := planning.Order95().StudyPlan(plan)
	require.NoError(t, err)
	require.Equal(t, qagida.NotMet, d.Outcome())
	for c := range plan.Disagreements() {
		ruletest.Outcome(t, d.Decision, c.Code, qagida.NotMet)
		list = append(list, change{c.Code, c.Row, c.Column, c.Stated, c.Counted})
	}
	return list
}

func TestEveryChangedCellIsFound(t *testing.T) {
	bottom := [...]int64{0, 18, 5, 6, 2, 9, 40}
	for i, cells := range programmeTable {
		for column := planning.Lecture; column < planning.Total; column++ {
			t.Run(strconv.Itoa(i+1)+" "+column.String(), func(t *testing.T) {
				plan := planning.Bilimzet2025(qagida.English)
				plan.Rows[i].Hours[column] = qagida.CountOf(cells[column-planning.Lecture] + 1)
				require.Equal(t, []change{
					{planning.CodePlanRows, i + 1, planning.Total, int64(cells[5]), int64(cells[5] + 1)},
					{planning.CodePlanColumns, 0, column, bottom[column], bottom[column] + 1},
					{planning.CodePlanColumns, 0, planning.Total, 40, 41},
					{planning.CodePlanProgramme, 0, planning.Total, 40, 41},
				}, changesOf(t, plan))
			})
		}
		t.Run(strconv.Itoa(i+1)+" total", func(t *testing.T) {
			plan := planning.Bilimzet2025(qagida.English)
			plan.Rows[i].Total = qagida.CountOf(cells[5] - 1)
			want := change{planning.CodePlanRows, i + 1, planning.Total, int64(cells[5] - 1), int64(cells[5])}
			require.Equal(t, []change{want}, changesOf(t, plan))
		})
	}
	for column := planning.Lecture; column <= planning.Total; column++ {
		t.Run("below "+column.String(), func(t *testing.T) {
			plan := planning.Bilimzet2025(qagida.English)
			plan.Totals[column] = qagida.CountOf(int(bottom[column]) + 1)
			want := change{planning.CodePlanColumns, 0, column, bottom[column] + 1, bottom[column]}
			require.Equal(t, []change{want}, changesOf(t, plan))
		})
	}
	t.Run("the length of the programme", func(t *testing.T) {
		plan := planning.Bilimzet2025(qagida.English)
		plan.ProgrammeHours = qagida.CountOf(39)
		require.Equal(t, []change{{planning.CodePlanProgramme, 0, planning.Total, 39, 40}}, changesOf(t, plan))
	})
}

func TestBilimzetIsTheCallers(t *testing.T) {
	plan := planning.Bilimzet2025(qagida.English)
	plan.Rows[0].Hours[planning.Lecture] = qagida.CountOf(9)
	plan.Totals[planning.Total] = qagida.CountOf(9)
	again := planning.Bilimzet2025(qagida.English)
	require.Equal(t, qagida.CountOf(1), again.Rows[0].Hours[planning.Lecture])
	require.Equal(t, qagida.CountOf(40), again.Totals[planning.Total])
}

func TestAStudyPlanWithFactsLeftOut(t *testing.T) {
	row := func(n int) planning.Hours { return planning.Hours{planning.Lecture: qagida.CountOf(n)} }
	unread := func(n int) planning.Hours {
		return planning.Hours{planning.Lecture: qagida.CountOf(n), planning.Case: qagida.Count{}}
	}
	one := func(r planning.Row, totals planning.Hours, programme int) planning.StudyPlan {
		return planning.StudyPlan{Rows: []planning.Row{r}, Totals: totals, ProgrammeHours: qagida.CountOf(programme)}
	}
	full := planning.Row{Hours: row(40), Total: qagida.CountOf(40)}
	for _, c := range []struct {
		name                            string
		plan                            planning.StudyPlan
		rows, columns, programme, least qagida.Outcome
		missing                         []string
	}{
		{"nothing", planning.StudyPlan{}, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, []string{"rows", "totals", "programme_hours"}},
		{"an empty table with totals", planning.StudyPlan{Totals: row(40), ProgrammeHours: qagida.CountOf(40)}, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Met, []string{"rows"}},
		{
			"no total of a row",
			one(planning.Row{Hours: row(40)}, row(40), 40),
			qagida.Undetermined, qagida.Met, qagida.Met, qagida.Met,
			[]string{"rows.total"},
		},
		{
			"no hours of a row",
			one(planning.Row{Total: qagida.CountOf(40)}, row(40), 40),
			qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Met,
			[]string{"rows.hours"},
		},
		{
			"a cell that nobody has read",
			one(planning.Row{Hours: unread(39), Total: qagida.CountOf(40)}, row(39), 40),
			qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Met,
			[]string{"rows.hours"},
		},
		{
			"a cell that nobody has read in a row that has too much already",
			one(planning.Row{Hours: unread(41), Total: qagida.CountOf(40)}, row(41), 40),
			qagida.NotMet, qagida.Undetermined, qagida.NotMet, qagida.Met,
			[]string{"rows.hours"},
		},
		{
			"no totals below the columns",
			one(full, nil, 40),
			qagida.Met, qagida.Undetermined, qagida.Met, qagida.Met,
			[]string{"totals"},
		},
		{
			"a corner that nobody has read",
			one(full, planning.Hours{planning.Lecture: qagida.CountOf(40), planning.Total: qagida.Count{}}, 40),
			qagida.Met, qagida.Undetermined, qagida.Met, qagida.Met,
			[]string{"totals"},
		},
		{
			"an empty corner",
			one(full, row(40), 40),
			qagida.Met, qagida.Met, qagida.Met, qagida.Met, nil,
		},
		{
			"an empty cell below a column with hours",
			one(full, planning.Hours{}, 40),
			qagida.Met, qagida.NotMet, qagida.Met, qagida.Met, nil,
		},
		{
			"no length of the programme",
			planning.StudyPlan{Rows: []planning.Row{full}, Totals: row(40)},
			qagida.Met, qagida.Met, qagida.Undetermined, qagida.Undetermined,
			[]string{"programme_hours"},
		},
		{
			"35 hours",
			one(planning.Row{Hours: row(35), Total: qagida.CountOf(35)}, row(35), 35),
			qagida.Met, qagida.Met, qagida.Met, qagida.NotMet, nil,
		},
		{
			"36 hours",
			one(planning.Row{Hours: row(36), Total: qagida.CountOf(36)}, row(36), 36),
			qagida.Met, qagida.Met, qagida.Met, qagida.Met, nil,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := planning.Order95().StudyPlan(c.plan)
			require.NoError(t, err)
			require.Equal(t, []qagida.Outcome{c.rows, c.columns, c.programme, c.least}, outcomesOf(d.Decision))
			require.Equal(t, c.missing, ruletest.Missing(d.Decision))
		})
	}
}

func TestAStudyPlanFromJSON(t *testing.T) {
	input := `{"rows":[
			{"title":"A","hours":{"lecture":30,"case":null},"total":36},
			{"title":"B","hours":{"self-study":6},"total":6}
		],
		"totals":{"lecture":30,"self-study":6,"total":36},"programme_hours":36}`
	var plan planning.StudyPlan
	require.NoError(t, json.Unmarshal([]byte(input), &plan))
	require.False(t, plan.Rows[0].Sum().Known())
	require.Equal(t, qagida.CountOf(6), plan.Rows[1].Sum())
	require.Equal(t, qagida.CountOf(6), plan.Sums()[planning.SelfStudy])
	back, err := json.Marshal(plan)
	require.NoError(t, err)
	var again planning.StudyPlan
	require.NoError(t, json.Unmarshal(back, &again))
	require.Empty(t, cmp.Diff(plan, again, cmp.AllowUnexported(qagida.Count{})))
}

// The order asks for a study plan and not for its sums: that they disagree is a
// remark on the table of the programme, and that they are too few is para 21.
func TestTheTextOfAStudyPlan(t *testing.T) {
	plan := planning.Bilimzet2025(qagida.English)
	plan.Rows[1].Hours[planning.Lecture] = qagida.CountOf(2)
	d, err := planning.Order95().StudyPlan(plan)
	require.NoError(t, err)
	want := []string{
		"not met: In 1 row of the plan the hours do not match the total: correct them (Bilimzet programme, section 5, study plan, total)",
		"not met: In 2 columns of the plan the hours do not match the total: correct them (Bilimzet programme, section 5, study plan, total)",
		"not met: The hours of the plan do not match the length of the programme: 41 in the plan, 40 academic hours in the programme; correct one of them (Bilimzet programme, section 5, study plan, total)",
		"met: The programme has enough hours: 40 academic hours, with a minimum of 36 (paragraph 21, subparagraph 1) (courses in the country))",
		"",
	}
	require.Equal(t, want, strings.Split(d.Text(qagida.English), "\n"))
	var texts []string
	for c := range plan.Disagreements() {
		texts = append(texts, c.Text(qagida.English))
	}
	require.Equal(t, []string{
		"row 2, “Ethics and academic integrity”: the stated total is 2, the hours add up to 3",
		"column “lecture”: the stated total is 18, the hours add up to 19",
		"column “total”: the stated total is 40, the hours add up to 41",
		"the length of the programme is 40, the hours of the plan add up to 41",
	}, texts)
	require.Empty(t, planning.Disagreement{}.Text(qagida.English), "a disagreement that nobody made has no text")
}

func TestListsOfAStudyPlanStopEarly(t *testing.T) {
	plan := planning.StudyPlan{
		Rows:   []planning.Row{{Hours: planning.Hours{}, Total: qagida.CountOf(1)}},
		Totals: planning.Hours{planning.Lecture: qagida.CountOf(1)}, ProgrammeHours: qagida.CountOf(1),
	}
	for stop := 1; stop <= 3; stop++ {
		seen := 0
		for range plan.Disagreements() {
			if seen++; seen == stop {
				break
			}
		}
		require.Equal(t, stop, seen)
	}
	for range plan.Modules() {
		break
	}
	for range (planning.StudyPlan{}).Disagreements() {
		t.Error("a plan of nothing disagrees")
	}
}

func TestStudyPlanRefuses(t *testing.T) {
	row := func(hours planning.Hours) planning.StudyPlan {
		return planning.StudyPlan{Rows: []planning.Row{{Hours: hours}}}
	}
	one := qagida.CountOf(1)
	for _, c := range []struct {
		name         string
		plan         planning.StudyPlan
		field, value string
	}{
		{"negative cell", planning.StudyPlan{Rows: []planning.Row{{}, {Hours: planning.Hours{planning.Case: qagida.CountOf(-1)}}}}, "rows[1].hours.case", "-1"},
		{"negative total", planning.StudyPlan{Rows: []planning.Row{{Total: qagida.CountOf(-1)}}}, "rows[0].total", "-1"},
		{"the total among the activities", row(planning.Hours{planning.Lecture: one, planning.Total: one, 8: one, 7: one}), "rows[0].hours", "total"},
		{"no column: the least of them is named", row(planning.Hours{0: one, 7: one}), "rows[0].hours", "unknown"},
		{"negative below a column", planning.StudyPlan{Totals: planning.Hours{planning.Total: qagida.CountOf(-1)}}, "totals.total", "-1"},
		{"no column below: the least of them is named", planning.StudyPlan{Totals: planning.Hours{planning.Total: one, 9: one, 7: one}}, "totals", "column(7)"},
		{"negative length", planning.StudyPlan{ProgrammeHours: qagida.CountOf(-1)}, "programme_hours", "-1"},
		{"too long for minutes", planning.StudyPlan{ProgrammeHours: qagida.CountOf(22_222_223)}, "programme_hours", "22222223"},
		{"too many hours", row(planning.Hours{planning.Case: qagida.CountOf(1_000_000_000), planning.Lecture: one}), "rows", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for range 20 { // maps have no order
				_, err := planning.Order95().StudyPlan(c.plan)
				ruletest.Refused(t, err, c.field, c.value, "")
			}
		})
	}
	_, err := planning.Order95().StudyPlan(row(planning.Hours{planning.Lecture: qagida.CountOf(1_000_000_000)}))
	require.NoError(t, err, "a milliard of hours can still be meant")
}

// The five activities make the sum of a row; a total that stands among them,
// which the rules refuse, is none of them.
func TestOnlyActivitiesAddUp(t *testing.T) {
	row := planning.Row{Hours: planning.Hours{
		planning.Lecture: qagida.CountOf(2), planning.IndependentWork: qagida.CountOf(3), planning.Total: qagida.CountOf(7),
	}}
	require.Equal(t, qagida.CountOf(5), row.Sum())
	require.Equal(t, qagida.CountOf(5), planning.StudyPlan{Rows: []planning.Row{row}}.Sums()[planning.Total])
}

// A printed total that nobody can read is missing, whichever column it is of.
func TestEveryPrintedTotalIsAskedFor(t *testing.T) {
	row := planning.Row{Hours: planning.Hours{planning.Lecture: qagida.CountOf(1)}, Total: qagida.CountOf(1)}
	for column := planning.Lecture; column <= planning.Total; column++ {
		t.Run(column.String(), func(t *testing.T) {
			totals := planning.Hours{planning.Lecture: qagida.CountOf(1)}
			totals[column] = qagida.Count{}
			d, err := planning.Order95().StudyPlan(planning.StudyPlan{
				Rows: []planning.Row{row}, Totals: totals, ProgrammeHours: qagida.CountOf(1),
			})
			require.NoError(t, err)
			require.Equal(t, []string{"totals"}, ruletest.Missing(d.Decision))
		})
	}
}

// drawPlan is a plan whose printed totals are right.
func drawPlan(t *rapid.T) planning.StudyPlan {
	var plan planning.StudyPlan
	for range rapid.IntRange(1, 6).Draw(t, "rows") {
		row := planning.Row{Module: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "module"), Hours: planning.Hours{}}
		for column := range qagida.Values[planning.Column]() {
			if column != planning.Total && rapid.Bool().Draw(t, "cell") {
				row.Hours[column] = qagida.CountOf(rapid.IntRange(0, 20).Draw(t, "hours"))
			}
		}
		row.Total = row.Sum()
		plan.Rows = append(plan.Rows, row)
	}
	plan.Totals = plan.Sums()
	plan.ProgrammeHours = plan.Totals[planning.Total]
	return plan
}

func TestAPlanWithItsOwnSumsAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := drawPlan(t)
		for d := range plan.Disagreements() {
			t.Fatal(d.Text(qagida.English))
		}
		all := 0
		for module := range plan.Modules() {
			n, _ := module.Total.Int()
			all += n
		}
		require.Equal(t, qagida.CountOf(all), plan.ProgrammeHours)
	})
}

func TestAFactMoreNeverOverturnsAStudyPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		full := drawPlan(t)
		full.Rows[0].Total = qagida.CountOf(rapid.IntRange(0, 30).Draw(t, "total"))
		full.ProgrammeHours = qagida.CountOf(rapid.IntRange(0, 50).Draw(t, "programme"))
		part := full
		part.Rows = append([]planning.Row{}, full.Rows...)
		if rapid.Bool().Draw(t, "no total") {
			part.Rows[0].Total = qagida.Count{}
		}
		if rapid.Bool().Draw(t, "no programme") {
			part.ProgrammeHours = qagida.Count{}
		}
		if rapid.Bool().Draw(t, "no totals") {
			part.Totals = nil
		}
		part.Rows[0].Hours = maps.Clone(full.Rows[0].Hours)
		if _, stated := full.Rows[0].Hours[planning.Lecture]; stated {
			part.Rows[0].Hours[planning.Lecture] = qagida.Count{}
		}
		less, err := planning.Order95().StudyPlan(part)
		require.NoError(t, err)
		more, err := planning.Order95().StudyPlan(full)
		require.NoError(t, err)
		neverOverturned(t, less.Decision, more.Decision)
	})
}
