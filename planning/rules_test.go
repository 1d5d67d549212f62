package planning

import (
	"database/sql/driver"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

func TestTheOrdersRulesMakeSense(t *testing.T) {
	if err := Order95().Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckRefuses(t *testing.T) {
	for _, c := range []struct {
		field  string
		change func(*Rules)
	}{
		{"edition", func(r *Rules) { r.Edition = "" }},
		{"Rules.Edition", func(r *Rules) { r.Edition, r.CycleYears = qagida.Order95In2020, 3 }},
		{"Rules.Edition", func(r *Rules) {
			r.Edition, r.Courses.Edition, r.Courses.ShortHours = qagida.Order95In2020, "reform-2027", 40
		}},
		{"Rules.Courses.Rules.LongHours", func(r *Rules) { r.Courses.LongHours = 1 }},
		{"Rules.RequestsBy", func(r *Rules) { r.RequestsBy = DayOfYear{2, 29} }},
		{"Rules.DepartmentPlanBy", func(r *Rules) { r.DepartmentPlanBy = DayOfYear{13, 1} }},
		{"Rules.RegionalPlanBy", func(r *Rules) { r.RegionalPlanBy = DayOfYear{} }},
		{"Rules.ReportMonths", func(r *Rules) { r.ReportMonths = [2]int{1, 13} }},
		{"Rules.ReportMonths", func(r *Rules) { r.ReportMonths = [2]int{0, 6} }},
		{"Rules.ReportMonths", func(r *Rules) { r.ReportMonths = [2]int{6, 6} }},
		{"Rules.ListMonths", func(r *Rules) { r.ListMonths = 0 }},
		{"Rules.ListMonths", func(r *Rules) { r.ListMonths = 121 }},
		{"Rules.CycleYears", func(r *Rules) { r.CycleYears = 0 }},
		{"Rules.CycleLeastHours", func(r *Rules) { r.CycleLeastHours = -1 }},
		{"Rules.MinutesOfHour", func(r *Rules) { r.MinutesOfHour = 61 }},
		{"Rules.PublicationDays", func(r *Rules) { r.PublicationDays = 0 }},
		{"Rules.ReportWorkingDays", func(r *Rules) { r.ReportWorkingDays = 0 }},
		{"Rules.InForceAfterDays", func(r *Rules) { r.InForceAfterDays = 0 }},
		{"Rules.FinancialYearAhead", func(r *Rules) { r.FinancialYearAhead = 0 }},
		{"Rules.CycleMostHours", func(r *Rules) { r.CycleMostHours = 35 }},
		{"Rules.CycleMostHours", func(r *Rules) { r.CycleMostHours = 1_000_001 }},
		{"reading.deadline-by", func(r *Rules) { r.DeadlineBy = 2 }},
		{"reading.cycle-window", func(r *Rules) { r.CycleWindow = 3 }},
	} {
		rules := Order95()
		rules.Edition = "reform-2027"
		c.change(&rules)
		err := rules.Check()
		if err == nil {
			t.Errorf("%s: no error", c.field)
			continue
		}
		refused(t, err, c.field)
	}
}

func TestAReformAndReadingsAreAllowed(t *testing.T) {
	reform := Order95()
	reform.Edition, reform.CycleYears, reform.CycleLeastHours = "reform-2027", 3, 40
	reform.RequestsBy, reform.ReportMonths = DayOfYear{12, 31}, [2]int{11, 12}
	if err := reform.Check(); err != nil {
		t.Error(err)
	}
	rules := under(t, "cycle-window=fixed", "deadline-shift=next-working-day")
	rules.Courses.CourseKind = 1
	if err := rules.Check(); err != nil {
		t.Errorf("other readings are not the order's edition: %v", err)
	}
}

func TestTheTextsFollowAReform(t *testing.T) {
	reform := Order95()
	reform.Edition, reform.CycleYears, reform.CycleLeastHours = "reform-2027", 3, 40
	d, err := reform.Balance(History{Courses: []Attendance{took("2023-11-21", 36), took("2026-03-06", 36)}, On: day("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	text := d.Text(qagida.English)
	if d.ShortBy != qagida.CountOf(4) || !strings.Contains(text, "at least 40 academic hours") || d.Edition() != "reform-2027" {
		t.Error(text)
	}
}

func TestWith(t *testing.T) {
	_, err := Order95().With("cycle-window=yearly")
	refused(t, err, "reading.cycle-window")
	_, err = Order95().With("course-kind=partition")
	refused(t, err, "reading")
	var ids []string
	for _, reading := range Readings() {
		ids = append(ids, reading.ID)
		for _, choice := range reading.Choices {
			rules, err := Order95().With(reading.ID + "=" + choice.ID)
			if err != nil || rules.Check() != nil {
				t.Errorf("%s=%s: %v", reading.ID, choice.ID, err)
			}
		}
	}
	want := []string{"deadline-by", "deadline-until", "deadline-shift", "reporting-month", "cycle-window", "cycle-maximum", "cycle-abroad"}
	if diff := cmp.Diff(want, ids); diff != "" {
		t.Error(diff)
	}
}

func TestWithin(t *testing.T) {
	refused(t, within("plan[1]", rule.Refuse("course.hours", "-1", "is negative")), "plan[1].course.hours")
	other := errors.New("another error")
	if within("plan[1]", other) != other {
		t.Error("an error that is no InputError must stay what it is")
	}
}

func TestPartiesCompare(t *testing.T) {
	for _, c := range []struct {
		one, other Party
		want       qagida.Fact
	}{
		{0, AuthorisedBody, qagida.Unknown},
		{AuthorisedBody, 0, qagida.Unknown},
		{AuthorisedBody, AuthorisedBody, qagida.Yes},
		{AuthorisedBody, UnifiedDatabase, qagida.No},
	} {
		if got := c.one.Is(c.other); got != c.want {
			t.Errorf("%s is %s: got %s, want %s", c.one, c.other, got, c.want)
		}
	}
}

func TestEveryWordRoundTrips(t *testing.T) {
	roundTrip[Party](t)
	roundTrip[Column](t)
	roundTrip[DeadlineByReading](t)
	roundTrip[DeadlineUntilReading](t)
	roundTrip[DeadlineShiftReading](t)
	roundTrip[ReportingMonthReading](t)
	roundTrip[CycleWindowReading](t)
	roundTrip[CycleMaximumReading](t)
	roundTrip[CycleAbroadReading](t)
}

func TestCriteriaAreListedOnce(t *testing.T) {
	var codes []qagida.Code
	for _, c := range Criteria() {
		if slices.Contains(codes, c.Code) {
			t.Errorf("%s is listed twice", c.Code)
		}
		codes = append(codes, c.Code)
	}
	if len(codes) != 23 {
		t.Errorf("got %d criteria, want 23", len(codes))
	}
}

// word is an enumeration with all its forms.
type word[E any] interface {
	*E
	UnmarshalText([]byte) error
	UnmarshalJSON([]byte) error
	Scan(any) error
}

// roundTrip checks that every value comes back from its text, JSON and SQL, and
// that other text is refused.
func roundTrip[E interface {
	comparable
	All() iter.Seq[E]
	String() string
	Text(qagida.Lang) string
	MarshalText() ([]byte, error)
	MarshalJSON() ([]byte, error)
	Value() (driver.Value, error)
}, P word[E]](t *testing.T) {
	t.Helper()
	for e := range qagida.Values[E]() {
		var fromText, fromJSON, fromSQL E
		text, err1 := e.MarshalText()
		json, err2 := e.MarshalJSON()
		sql, err3 := e.Value()
		err := errors.Join(err1, err2, err3, P(&fromText).UnmarshalText(text), P(&fromJSON).UnmarshalJSON(json), P(&fromSQL).Scan(sql))
		if err != nil || fromText != e || fromJSON != e || fromSQL != e || e.String() != string(text) || e.Text(qagida.Kazakh) == "" {
			t.Errorf("%s: got %v, %v, %v, %v", e, fromText, fromJSON, fromSQL, err)
		}
	}
	var none E
	if P(&none).UnmarshalText([]byte("no such word")) == nil || P(&none).UnmarshalJSON([]byte(`"no such word"`)) == nil || P(&none).Scan("no such word") == nil {
		t.Errorf("%T takes any word", none)
	}
}
