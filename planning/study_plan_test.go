package planning

import (
	"encoding/json"
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

func TestClockMinutes(t *testing.T) {
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
		got, err := Order95().ClockMinutes(c.hours)
		if err != nil || got != c.want {
			t.Errorf("%s hours: got %s, %v, want %s minutes", c.hours, got, err, c.want)
		}
	}
	for _, hours := range []int{-1, 22_222_223} {
		_, err := Order95().ClockMinutes(qagida.CountOf(hours))
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

func TestBilimzetHasTheHoursOfTheProgramme(t *testing.T) {
	plan := Bilimzet2025(qagida.Russian)
	var got [][6]int
	for _, row := range plan.Rows {
		var cells [6]int
		for column := Lecture; column < Total; column++ {
			cells[column-Lecture], _ = row.cell(column).Int()
		}
		cells[5], _ = row.Total.Int()
		got = append(got, cells)
	}
	if diff := cmp.Diff(programmeTable, got); diff != "" {
		t.Error(diff)
	}
	for _, row := range plan.Rows { // an empty cell of the table is no nought
		for column, hours := range row.Hours {
			if hours == qagida.CountOf(0) {
				t.Errorf("%s has a nought under %s", row.Title, column)
			}
		}
	}
	want := Hours{
		Lecture: qagida.CountOf(18), SelfStudy: qagida.CountOf(5), QuestionAnswer: qagida.CountOf(6),
		Case: qagida.CountOf(2), IndependentWork: qagida.CountOf(9), Total: qagida.CountOf(40),
	}
	if !maps.Equal(want, plan.Totals) || !maps.Equal(want, plan.Sums()) || plan.ProgrammeHours != qagida.CountOf(40) {
		t.Errorf("got %v printed, %v counted, %s in all", plan.Totals, plan.Sums(), plan.ProgrammeHours)
	}
}

func TestBilimzetModules(t *testing.T) {
	var hours []string
	titles := map[string]bool{}
	for module := range Bilimzet2025(qagida.Kazakh).Modules() {
		hours = append(hours, module.Total.String())
		titles[module.Title] = true
	}
	// Six modules and the final assessment.
	if diff := cmp.Diff([]string{"8", "6", "6", "6", "5", "6", "3"}, hours); diff != "" {
		t.Error(diff)
	}
	if len(titles) != 7 {
		t.Errorf("got %d different titles of modules, want 7", len(titles))
	}
	for module := range Bilimzet2025(qagida.Kazakh).Modules() {
		want := Hours{Lecture: qagida.CountOf(4), SelfStudy: qagida.CountOf(2), QuestionAnswer: qagida.CountOf(2), Case: qagida.CountOf(0), IndependentWork: qagida.CountOf(0)}
		if !maps.Equal(want, module.Hours) {
			t.Errorf("module 1: got %v, want %v", module.Hours, want)
		}
		break
	}
}

func TestBilimzetPasses(t *testing.T) {
	for lang := range qagida.Values[qagida.Lang]() {
		plan := Bilimzet2025(lang)
		d, err := Order95().StudyPlan(plan)
		if err != nil || d.Outcome() != qagida.Met || d.ClockMinutes != qagida.CountOf(1800) {
			t.Errorf("%s: %v: %s, %s minutes", lang, err, d.Text(lang), d.ClockMinutes)
		}
		for range plan.Disagreements() {
			t.Errorf("%s: a disagreement in the programme", lang)
		}
	}
}

// change is the disagreements that a changed plan must show.
type change struct {
	Code            qagida.Code
	Row             int
	Column          Column
	Stated, Counted int64
}

func changesOf(t *testing.T, plan StudyPlan) (list []change) {
	t.Helper()
	d, err := Order95().StudyPlan(plan)
	if err != nil {
		t.Fatal(err)
	}
	if d.Outcome() != qagida.NotMet {
		t.Errorf("a changed plan is %s", d.Outcome())
	}
	for c := range plan.Disagreements() {
		if got := findingOf(t, d.Decision, c.Code).Outcome(); got != qagida.NotMet {
			t.Errorf("%s is %s beside a disagreement", c.Code, got)
		}
		list = append(list, change{c.Code, c.Row, c.Column, c.Stated, c.Counted})
	}
	return list
}

func TestEveryChangedCellIsFound(t *testing.T) {
	bottom := [...]int64{0, 18, 5, 6, 2, 9, 40}
	for i, cells := range programmeTable {
		for column := Lecture; column < Total; column++ {
			plan := Bilimzet2025(qagida.English)
			plan.Rows[i].Hours[column] = qagida.CountOf(cells[column-Lecture] + 1)
			want := []change{
				{CodePlanRows, i + 1, Total, int64(cells[5]), int64(cells[5] + 1)},
				{CodePlanColumns, 0, column, bottom[column], bottom[column] + 1},
				{CodePlanColumns, 0, Total, 40, 41},
				{CodePlanProgramme, 0, Total, 40, 41},
			}
			if diff := cmp.Diff(want, changesOf(t, plan)); diff != "" {
				t.Errorf("row %d, %s: %s", i+1, column, diff)
			}
		}
		plan := Bilimzet2025(qagida.English)
		plan.Rows[i].Total = qagida.CountOf(cells[5] - 1)
		if diff := cmp.Diff([]change{{CodePlanRows, i + 1, Total, int64(cells[5] - 1), int64(cells[5])}}, changesOf(t, plan)); diff != "" {
			t.Errorf("row %d, total: %s", i+1, diff)
		}
	}
	for column := Lecture; column <= Total; column++ {
		plan := Bilimzet2025(qagida.English)
		plan.Totals[column] = qagida.CountOf(int(bottom[column]) + 1)
		if diff := cmp.Diff([]change{{CodePlanColumns, 0, column, bottom[column] + 1, bottom[column]}}, changesOf(t, plan)); diff != "" {
			t.Errorf("below %s: %s", column, diff)
		}
	}
	plan := Bilimzet2025(qagida.English)
	plan.ProgrammeHours = qagida.CountOf(39)
	if diff := cmp.Diff([]change{{CodePlanProgramme, 0, Total, 39, 40}}, changesOf(t, plan)); diff != "" {
		t.Error(diff)
	}
}

func TestBilimzetIsTheCallers(t *testing.T) {
	plan := Bilimzet2025(qagida.English)
	plan.Rows[0].Hours[Lecture] = qagida.CountOf(9)
	plan.Totals[Total] = qagida.CountOf(9)
	if again := Bilimzet2025(qagida.English); again.Rows[0].Hours[Lecture] != qagida.CountOf(1) || again.Totals[Total] != qagida.CountOf(40) {
		t.Error("changing one plan changes another")
	}
}

func TestStudyPlanWithFactsLeftOut(t *testing.T) {
	cell := func(n int) Hours { return Hours{Lecture: qagida.CountOf(n)} }
	for _, c := range []struct {
		name                            string
		plan                            StudyPlan
		rows, columns, programme, least qagida.Outcome
		missing                         []string
	}{
		{"nothing", StudyPlan{}, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, []string{"rows", "totals", "programme_hours"}},
		{"an empty table with totals", StudyPlan{Totals: cell(40), ProgrammeHours: qagida.CountOf(40)}, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Met, []string{"rows"}},
		{
			"no total of a row",
			StudyPlan{[]Row{{Hours: cell(40)}}, cell(40), qagida.CountOf(40)},
			qagida.Undetermined, qagida.Met, qagida.Met, qagida.Met,
			[]string{"rows.total"},
		},
		{
			"no hours of a row",
			StudyPlan{[]Row{{Total: qagida.CountOf(40)}}, cell(40), qagida.CountOf(40)},
			qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Met,
			[]string{"rows.hours"},
		},
		{
			"a cell that nobody has read",
			StudyPlan{[]Row{{Hours: Hours{Lecture: qagida.CountOf(39), Case: qagida.Count{}}, Total: qagida.CountOf(40)}}, cell(39), qagida.CountOf(40)},
			qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Met,
			[]string{"rows.hours"},
		},
		{
			"a cell that nobody has read in a row that has too much already",
			StudyPlan{[]Row{{Hours: Hours{Lecture: qagida.CountOf(41), Case: qagida.Count{}}, Total: qagida.CountOf(40)}}, cell(41), qagida.CountOf(40)},
			qagida.NotMet, qagida.Undetermined, qagida.NotMet, qagida.Met,
			[]string{"rows.hours"},
		},
		{
			"no totals below the columns",
			StudyPlan{[]Row{{Hours: cell(40), Total: qagida.CountOf(40)}}, nil, qagida.CountOf(40)},
			qagida.Met, qagida.Undetermined, qagida.Met, qagida.Met,
			[]string{"totals"},
		},
		{
			"a corner that nobody has read",
			StudyPlan{[]Row{{Hours: cell(40), Total: qagida.CountOf(40)}}, Hours{Lecture: qagida.CountOf(40), Total: qagida.Count{}}, qagida.CountOf(40)},
			qagida.Met, qagida.Undetermined, qagida.Met, qagida.Met,
			[]string{"totals"},
		},
		{
			"an empty corner",
			StudyPlan{[]Row{{Hours: cell(40), Total: qagida.CountOf(40)}}, cell(40), qagida.CountOf(40)},
			qagida.Met, qagida.Met, qagida.Met, qagida.Met, nil,
		},
		{
			"an empty cell below a column with hours",
			StudyPlan{[]Row{{Hours: cell(40), Total: qagida.CountOf(40)}}, Hours{}, qagida.CountOf(40)},
			qagida.Met, qagida.NotMet, qagida.Met, qagida.Met, nil,
		},
		{
			"no length of the programme",
			StudyPlan{[]Row{{Hours: cell(40), Total: qagida.CountOf(40)}}, cell(40), qagida.Count{}},
			qagida.Met, qagida.Met, qagida.Undetermined, qagida.Undetermined,
			[]string{"programme_hours"},
		},
		{
			"35 hours",
			StudyPlan{[]Row{{Hours: cell(35), Total: qagida.CountOf(35)}}, cell(35), qagida.CountOf(35)},
			qagida.Met, qagida.Met, qagida.Met, qagida.NotMet, nil,
		},
		{
			"36 hours",
			StudyPlan{[]Row{{Hours: cell(36), Total: qagida.CountOf(36)}}, cell(36), qagida.CountOf(36)},
			qagida.Met, qagida.Met, qagida.Met, qagida.Met, nil,
		},
	} {
		d, err := Order95().StudyPlan(c.plan)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		var got []qagida.Outcome
		for _, outcome := range d.Outcomes() {
			got = append(got, outcome)
		}
		if diff := cmp.Diff([]qagida.Outcome{c.rows, c.columns, c.programme, c.least}, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff(c.missing, missing(d.Decision)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestStudyPlanFromJSON(t *testing.T) {
	input := `{"rows":[{"title":"A","hours":{"lecture":30,"case":null},"total":36},{"title":"B","hours":{"self-study":6},"total":6}],
		"totals":{"lecture":30,"self-study":6,"total":36},"programme_hours":36}`
	var plan StudyPlan
	if err := json.Unmarshal([]byte(input), &plan); err != nil {
		t.Fatal(err)
	}
	if plan.Rows[0].Sum().Known() || plan.Rows[1].Sum() != qagida.CountOf(6) || plan.Sums()[SelfStudy] != qagida.CountOf(6) {
		t.Errorf("got %v", plan)
	}
	back, err := json.Marshal(plan)
	if err != nil {
		t.Fatal(err)
	}
	var again StudyPlan
	if err := json.Unmarshal(back, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plan, again, cmp.AllowUnexported(qagida.Count{})); diff != "" {
		t.Error(diff)
	}
}

func TestStudyPlanText(t *testing.T) {
	plan := Bilimzet2025(qagida.English)
	plan.Rows[1].Hours[Lecture] = qagida.CountOf(2)
	d, err := Order95().StudyPlan(plan)
	if err != nil {
		t.Fatal(err)
	}
	want := "not met: The hours of each row of the study plan add up to its total — 1 row disagrees (order95/15)\n" +
		"not met: The hours of each column of the study plan add up to its total — 2 columns disagree (order95/15)\n" +
		"not met: All hours of the study plan add up to the length of the programme — the plan has 41, the programme 40 academic hours (order95/15)\n" +
		"met: The programme has at least 36 academic hours — it has 40 academic hours (order95/21.1.1)\n"
	if diff := cmp.Diff(want, d.Text(qagida.English)); diff != "" {
		t.Error(diff)
	}
	var texts []string
	for c := range plan.Disagreements() {
		texts = append(texts, c.Text(qagida.English))
	}
	if diff := cmp.Diff([]string{
		"row 2, “Ethics and academic integrity”: 2 stated, 3 counted",
		"column “lecture”: 18 stated, 19 counted",
		"column “total”: 40 stated, 41 counted",
		"length of the programme: 40 stated, 41 counted",
	}, texts); diff != "" {
		t.Error(diff)
	}
	if (Disagreement{}).Text(qagida.English) != "" {
		t.Error("a disagreement that nobody made has a text")
	}
}

func TestListsOfAStudyPlanStopEarly(t *testing.T) {
	plan := StudyPlan{Rows: []Row{{Hours: Hours{}, Total: qagida.CountOf(1)}}, Totals: Hours{Lecture: qagida.CountOf(1)}, ProgrammeHours: qagida.CountOf(1)}
	for stop := 1; stop <= 3; stop++ {
		seen := 0
		for range plan.Disagreements() {
			if seen++; seen == stop {
				break
			}
		}
		if seen != stop {
			t.Errorf("got %d disagreements, want %d", seen, stop)
		}
	}
	for range plan.Modules() {
		break
	}
	for range (StudyPlan{}).compare {
		break
	}
}

func TestStudyPlanRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		plan  StudyPlan
		field string
	}{
		{"negative cell", StudyPlan{Rows: []Row{{}, {Hours: Hours{Case: qagida.CountOf(-1)}}}}, "rows[1].hours.case"},
		{"negative total", StudyPlan{Rows: []Row{{Total: qagida.CountOf(-1)}}}, "rows[0].total"},
		{"the total among the activities", StudyPlan{Rows: []Row{{Hours: Hours{Total: qagida.CountOf(1)}}}}, "rows[0].hours"},
		{"no column", StudyPlan{Rows: []Row{{Hours: Hours{0: qagida.CountOf(1), 9: qagida.CountOf(1)}}}}, "rows[0].hours"},
		{"negative below a column", StudyPlan{Totals: Hours{Total: qagida.CountOf(-1)}}, "totals.total"},
		{"no column below", StudyPlan{Totals: Hours{77: qagida.CountOf(1)}}, "totals"},
		{"negative length", StudyPlan{ProgrammeHours: qagida.CountOf(-1)}, "programme_hours"},
		{"too long for minutes", StudyPlan{ProgrammeHours: qagida.CountOf(22_222_223)}, "programme_hours"},
		{"too many hours", StudyPlan{Rows: []Row{{Hours: Hours{Case: qagida.CountOf(1_000_000_000), Lecture: qagida.CountOf(1)}}}}, "rows"},
	} {
		_, err := Order95().StudyPlan(c.plan)
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		refused(t, err, c.field)
	}
	_, err := Order95().FitsKind(StudyPlan{ProgrammeHours: qagida.CountOf(-1)}, qualification.Short)
	refused(t, err, "programme_hours")
	for _, claimed := range []qualification.Kind{qualification.Neither, 77} {
		_, err := Order95().FitsKind(StudyPlan{ProgrammeHours: qagida.CountOf(40)}, claimed)
		refused(t, err, "claimed")
	}
}

func TestFitsKind(t *testing.T) {
	for _, c := range []struct {
		hours   qagida.Count
		claimed qualification.Kind
		reading string
		want    qagida.Outcome
	}{
		{qagida.CountOf(35), qualification.Short, "course-kind=partition", qagida.NotMet},
		{qagida.CountOf(36), qualification.Short, "course-kind=partition", qagida.Met},
		{qagida.CountOf(107), qualification.Short, "course-kind=partition", qagida.Met},
		{qagida.CountOf(108), qualification.Short, "course-kind=partition", qagida.NotMet},
		{qagida.CountOf(108), qualification.Short, "course-kind=as-declared", qagida.Met},
		{qagida.CountOf(107), qualification.Long, "course-kind=partition", qagida.NotMet},
		{qagida.CountOf(107), qualification.Long, "course-kind=as-declared", qagida.NotMet},
		{qagida.CountOf(108), qualification.Long, "course-kind=partition", qagida.Met},
		{qagida.CountOf(108), qualification.Long, "course-kind=as-declared", qagida.Met},
		{qagida.CountOf(40), 0, "course-kind=partition", qagida.Undetermined},
		{qagida.CountOf(35), 0, "course-kind=partition", qagida.NotMet},
		{qagida.Count{}, qualification.Short, "course-kind=partition", qagida.Undetermined},
	} {
		rules := Order95()
		var err error
		if rules.Courses, err = rules.Courses.With(c.reading); err != nil {
			t.Fatal(err)
		}
		d, err := rules.FitsKind(StudyPlan{ProgrammeHours: c.hours}, c.claimed)
		if err != nil {
			t.Fatal(err)
		}
		f := findingOf(t, d, CodePlanKind)
		if want := map[qagida.Count]string{qagida.CountOf(108): c.reading}[c.hours]; f.Outcome() != c.want || c.claimed == qualification.Short && readingOf(f) != want {
			t.Errorf("%s hours as %s: got %s under %s, want %s under %s", c.hours, c.claimed, f.Outcome(), readingOf(f), c.want, c.reading)
		}
	}
	d, err := Order95().FitsKind(StudyPlan{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"programme_hours", "claimed"}, missing(d)); diff != "" {
		t.Error(diff)
	}
}
