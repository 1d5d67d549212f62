package planning

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// took is a course at home.
func took(completed string, hours int) Attendance {
	return Attendance{Completed: day(completed), Hours: qagida.CountOf(hours), Place: qualification.Domestic}
}

// tookAbroad is a course abroad.
func tookAbroad(completed string, hours int) Attendance {
	return Attendance{Completed: day(completed), Hours: qagida.CountOf(hours), Place: qualification.Abroad}
}

// numbers prints the numbers of a balance.
func numbers(d BalanceDecision) string {
	return fmt.Sprintf("%s abroad %s short %s over %s", d.Hours, d.HoursAbroad, d.ShortBy, d.OverBy)
}

func TestBalance(t *testing.T) {
	for _, c := range []struct {
		name    string
		choices string
		history History
		window  string
		numbers string
		least   qagida.Outcome
		most    qagida.Outcome
	}{
		{"an empty history", "", History{Courses: []Attendance{}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"the day before the window", "", History{Courses: []Attendance{took("2021-11-21", 36)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"the first day of the window", "", History{Courses: []Attendance{took("2021-11-22", 36)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"the last day of the window", "", History{Courses: []Attendance{took("2026-11-21", 36)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"a course still to come", "", History{Courses: []Attendance{took("2026-11-22", 36)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"35 hours", "", History{Courses: []Attendance{took("2026-03-06", 35)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "35 abroad 0 short 1 over 0", qagida.NotMet, qagida.Met},
		{"180 hours", "cycle-maximum=cap", History{Courses: []Attendance{took("2026-03-06", 72), took("2025-03-06", 108)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "180 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"181 hours as a norm", "", History{Courses: []Attendance{took("2026-03-06", 73), took("2025-03-06", 108)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "181 abroad 0 short 0 over 1", qagida.Met, qagida.NotApplicable},
		{"181 hours under a cap", "cycle-maximum=cap", History{Courses: []Attendance{took("2026-03-06", 73), took("2025-03-06", 108)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "181 abroad 0 short 0 over 1", qagida.Met, qagida.NotMet},
		{"hours abroad beside the sum", "", History{Courses: []Attendance{took("2026-03-06", 30), tookAbroad("2025-03-06", 40)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "30 abroad 40 short 6 over 0", qagida.NotMet, qagida.Met},
		{"hours abroad in the sum", "cycle-abroad=included", History{Courses: []Attendance{took("2026-03-06", 30), tookAbroad("2025-03-06", 40)}, On: day("2026-11-21")}, "2021-11-22/2026-11-21", "70 abroad 40 short 0 over 0", qagida.Met, qagida.Met},
		{"a leap day asked", "", History{Courses: []Attendance{took("2019-02-28", 36)}, On: day("2024-02-29")}, "2019-03-01/2024-02-29", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"a course on a leap day", "", History{Courses: []Attendance{took("2020-02-29", 36)}, On: day("2025-02-28")}, "2020-02-29/2025-02-28", "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},

		{"a fixed cycle, its first day", "cycle-window=fixed", History{Courses: []Attendance{took("2021-01-01", 36)}, On: day("2025-12-31"), CycleStart: day("2021-01-01")}, "2021-01-01/2025-12-31", "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"a fixed cycle, the day before", "cycle-window=fixed", History{Courses: []Attendance{took("2020-12-31", 36)}, On: day("2025-12-31"), CycleStart: day("2021-01-01")}, "2021-01-01/2025-12-31", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"the next fixed cycle", "cycle-window=fixed", History{Courses: []Attendance{took("2025-12-31", 36)}, On: day("2026-01-01"), CycleStart: day("2021-01-01")}, "2026-01-01/2030-12-31", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"a course to come in a fixed cycle", "cycle-window=fixed", History{Courses: []Attendance{took("2022-06-02", 36)}, On: day("2022-06-01"), CycleStart: day("2021-01-01")}, "2021-01-01/2025-12-31", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"a fixed cycle, the day before its anniversary", "cycle-window=fixed", History{Courses: []Attendance{}, On: day("2026-06-14"), CycleStart: day("2016-06-15")}, "2021-06-15/2026-06-14", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},

		{"on the day of the certificate", "cycle-window=since-certificate", History{Courses: []Attendance{took("2021-06-01", 36)}, On: day("2021-06-01"), LastCertificate: day("2021-06-01")}, "2021-06-02/2026-06-01", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"the day after the certificate", "cycle-window=since-certificate", History{Courses: []Attendance{took("2021-06-02", 36)}, On: day("2026-06-01"), LastCertificate: day("2021-06-01")}, "2021-06-02/2026-06-01", "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"five years after the certificate", "cycle-window=since-certificate", History{Courses: []Attendance{took("2021-06-02", 36)}, On: day("2026-06-02"), LastCertificate: day("2021-06-01")}, "2026-06-02/2031-06-01", "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
	} {
		d, err := under(t, strings.Fields(c.choices)...).Balance(c.history)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if d.Window.String() != c.window || numbers(d) != c.numbers {
			t.Errorf("%s: got %s in %s, want %s in %s", c.name, numbers(d), d.Window, c.numbers, c.window)
		}
		least, most := findingOf(t, d.Decision, CodeBalanceLeast).Outcome(), findingOf(t, d.Decision, CodeBalanceMost).Outcome()
		if least != c.least || most != c.most {
			t.Errorf("%s: got %s and %s, want %s and %s", c.name, least, most, c.least, c.most)
		}
	}
}

func TestBalanceNamesTheReadingThatItRestsOn(t *testing.T) {
	mixed := History{
		Courses: []Attendance{took("2022-03-06", 30), tookAbroad("2025-03-06", 40)},
		On:      day("2026-11-21"), CycleStart: day("2026-01-01"), LastCertificate: day("2024-01-01"),
	}
	much := History{Courses: []Attendance{took("2022-03-06", 181)}, On: day("2026-11-21"), CycleStart: day("2026-01-01"), LastCertificate: day("2024-01-01")}
	for _, c := range []struct {
		choices string
		history History
		code    qagida.Code
		want    string
		outcome qagida.Outcome
	}{
		{"", mixed, CodeBalanceLeast, "cycle-abroad=separate", qagida.NotMet},
		{"cycle-abroad=included", mixed, CodeBalanceLeast, "cycle-abroad=included", qagida.Met},
		{"", much, CodeBalanceLeast, "cycle-window=rolling", qagida.Met},
		{"cycle-window=fixed", much, CodeBalanceLeast, "cycle-window=fixed", qagida.NotMet},
		{"cycle-window=since-certificate", much, CodeBalanceLeast, "cycle-window=since-certificate", qagida.NotMet},
		{"", much, CodeBalanceMost, "cycle-maximum=norm", qagida.NotApplicable},
		{"cycle-maximum=cap", much, CodeBalanceMost, "cycle-maximum=cap", qagida.NotMet},
		{"cycle-maximum=cap", mixed, CodeBalanceMost, "", qagida.Met},
	} {
		d, err := under(t, strings.Fields(c.choices)...).Balance(c.history)
		if err != nil {
			t.Fatal(err)
		}
		f := findingOf(t, d.Decision, c.code)
		if readingOf(f) != c.want || f.Outcome() != c.outcome {
			t.Errorf("%s: got %s under %q, want %s under %q", c.choices, f.Outcome(), readingOf(f), c.outcome, c.want)
		}
	}
}

func TestBalanceWithFactsLeftOut(t *testing.T) {
	on := day("2026-11-21")
	noHours := Attendance{Completed: day("2026-03-06"), Place: qualification.Domestic}
	noPlace := Attendance{Completed: day("2026-03-06"), Hours: qagida.CountOf(40)}
	noDay := Attendance{Hours: qagida.CountOf(40), Place: qualification.Domestic}
	for _, c := range []struct {
		name    string
		choices string
		history History
		numbers string
		least   qagida.Outcome
		most    qagida.Outcome
		missing []string
	}{
		{"no history at all", "cycle-maximum=cap", History{On: on}, "unknown abroad unknown short unknown over unknown", qagida.Undetermined, qagida.Undetermined, []string{"courses"}},
		{"nothing", "", History{}, "unknown abroad unknown short unknown over unknown", qagida.Undetermined, qagida.NotApplicable, []string{"courses", "on"}},
		{"hours that matter", "", History{Courses: []Attendance{took("2026-03-06", 30), noHours}, On: on}, "unknown abroad 0 short unknown over unknown", qagida.Undetermined, qagida.NotApplicable, []string{"courses.hours"}},
		{"hours that do not matter to the least", "", History{Courses: []Attendance{took("2026-03-06", 36), noHours}, On: on}, "unknown abroad 0 short 0 over unknown", qagida.Met, qagida.NotApplicable, nil},
		{"hours that matter to the most", "cycle-maximum=cap", History{Courses: []Attendance{took("2026-03-06", 36), noHours}, On: on}, "unknown abroad 0 short 0 over unknown", qagida.Met, qagida.Undetermined, []string{"courses.hours"}},
		{"hours that do not matter to the cap any more", "cycle-maximum=cap", History{Courses: []Attendance{took("2026-03-06", 181), noHours}, On: on}, "unknown abroad 0 short 0 over unknown", qagida.Met, qagida.NotMet, nil},
		{"hours of a course before the window", "", History{Courses: []Attendance{{Completed: day("2021-11-21"), Place: qualification.Domestic}}, On: on}, "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met, nil},
		{"hours of a course abroad beside the sum", "", History{Courses: []Attendance{{Completed: day("2026-03-06"), Place: qualification.Abroad}}, On: on}, "0 abroad unknown short 36 over 0", qagida.NotMet, qagida.Met, nil},
		{"a place that matters", "", History{Courses: []Attendance{noPlace}, On: on}, "unknown abroad unknown short unknown over 0", qagida.Undetermined, qagida.Met, []string{"courses.place"}},
		{"a place that does not matter", "cycle-abroad=included", History{Courses: []Attendance{noPlace}, On: on}, "40 abroad unknown short 0 over 0", qagida.Met, qagida.Met, nil},
		{"a place that cannot help", "", History{Courses: []Attendance{{Completed: day("2026-03-06"), Hours: qagida.CountOf(35)}}, On: on}, "unknown abroad unknown short unknown over 0", qagida.NotMet, qagida.Met, nil},
		{"a day that matters", "", History{Courses: []Attendance{noDay}, On: on}, "unknown abroad 0 short unknown over 0", qagida.Undetermined, qagida.Met, []string{"courses.completed"}},
		{"a day of no hours", "", History{Courses: []Attendance{{Hours: qagida.CountOf(0)}}, On: on}, "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met, nil},
		{"no start of the cycle", "cycle-window=fixed", History{Courses: []Attendance{took("2026-03-06", 40)}, On: on}, "unknown abroad 0 short unknown over 0", qagida.Undetermined, qagida.Met, []string{"cycle_start"}},
		{"no start of the cycle and too little", "cycle-window=fixed", History{Courses: []Attendance{took("2026-03-06", 35)}, On: on}, "unknown abroad 0 short unknown over 0", qagida.NotMet, qagida.Met, nil},
		{"no start of the cycle and a course to come", "cycle-window=fixed", History{Courses: []Attendance{took("2026-11-22", 40)}, On: on}, "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met, nil},
		{"no certificate", "cycle-window=since-certificate", History{Courses: []Attendance{took("2026-03-06", 40)}, On: on}, "unknown abroad 0 short unknown over 0", qagida.Undetermined, qagida.Met, []string{"last_certificate"}},
		{"no asked day", "", History{Courses: []Attendance{took("2026-03-06", 40)}}, "unknown abroad 0 short unknown over 0", qagida.Undetermined, qagida.Met, []string{"on"}},
	} {
		d, err := under(t, strings.Fields(c.choices)...).Balance(c.history)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		least, most := findingOf(t, d.Decision, CodeBalanceLeast).Outcome(), findingOf(t, d.Decision, CodeBalanceMost).Outcome()
		if numbers(d) != c.numbers || least != c.least || most != c.most {
			t.Errorf("%s: got %s, %s and %s, want %s, %s and %s", c.name, numbers(d), least, most, c.numbers, c.least, c.most)
		}
		if diff := cmp.Diff(c.missing, missing(d.Decision)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// again is another attendance of the course with a name.
func again(a Attendance, course string) Attendance {
	a.Course = course
	return a
}

func TestACourseAttendedTwiceCountsOnce(t *testing.T) {
	on := day("2026-11-21")
	for _, c := range []struct {
		name    string
		choices string
		courses []Attendance
		want    string
	}{
		{"without a name", "", []Attendance{took("2025-03-06", 40), took("2026-03-06", 40)}, "80 abroad 0 short 0 over 0"},
		{"with a name", "", []Attendance{again(took("2025-03-06", 40), "A"), again(took("2026-03-06", 40), "A")}, "40 abroad 0 short 0 over 0"},
		{"with two names", "", []Attendance{again(took("2025-03-06", 40), "A"), again(took("2026-03-06", 40), "B")}, "80 abroad 0 short 0 over 0"},
		{"one of them before the window", "", []Attendance{again(took("2020-03-06", 40), "A"), again(took("2026-03-06", 40), "A")}, "40 abroad 0 short 0 over 0"},
		{"one of them still to come", "", []Attendance{again(took("2027-03-06", 40), "A"), again(took("2026-03-06", 40), "A")}, "40 abroad 0 short 0 over 0"},
		{"both before the window", "", []Attendance{again(took("2019-03-06", 40), "A"), again(took("2020-03-06", 40), "A")}, "0 abroad 0 short 36 over 0"},
		{"hours told by the other", "", []Attendance{again(Attendance{Completed: day("2026-03-06")}, "A"), again(took("2020-03-06", 40), "A")}, "40 abroad 0 short 0 over 0"},
		{"a day not known beside one that counts", "", []Attendance{again(Attendance{}, "A"), again(took("2026-03-06", 40), "A")}, "40 abroad 0 short 0 over 0"},
		{"a day not known beside one that does not count", "", []Attendance{again(took("2020-03-06", 40), "A"), again(Attendance{}, "A")}, "unknown abroad 0 short unknown over 0"},
		{"named and not named", "", []Attendance{again(took("2025-03-06", 40), "A"), took("2026-03-06", 40), took("2026-03-06", 40)}, "120 abroad 0 short 0 over 0"},
		{"with no start of the cycle", "cycle-window=fixed", []Attendance{again(Attendance{}, "A"), again(took("2026-03-06", 35), "A")}, "unknown abroad 0 short unknown over 0"},
	} {
		for range 2 {
			d, err := under(t, strings.Fields(c.choices)...).Balance(History{Courses: c.courses, On: on})
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			if numbers(d) != c.want {
				t.Errorf("%s: got %s, want %s", c.name, numbers(d), c.want)
			}
			slices.Reverse(c.courses)
		}
	}
}

func TestBalanceRefuses(t *testing.T) {
	on := day("2026-11-21")
	for _, c := range []struct {
		name    string
		choices string
		history History
		field   string
	}{
		{"negative hours", "", History{Courses: []Attendance{took("2026-03-06", 40), took("2026-03-06", -1)}, On: on}, "courses[1].hours"},
		{"no place", "", History{Courses: []Attendance{{Place: 77}}, On: on}, "courses[0].place"},
		{"other hours of the same course", "", History{Courses: []Attendance{again(took("2025-03-06", 40), "A"), again(took("2026-03-06", 41), "A")}, On: on}, "courses[1].hours"},
		{"another place of the same course", "", History{Courses: []Attendance{again(took("2025-03-06", 40), "A"), again(tookAbroad("2026-03-06", 40), "A")}, On: on}, "courses[1].place"},
		{"too many hours", "", History{Courses: []Attendance{took("2026-03-06", 1_000_000_000), took("2026-03-06", 1)}, On: on}, "courses"},
		{"too early a day", "", History{On: day("0005-12-31")}, "on"},
		{"before the cycle", "cycle-window=fixed", History{On: on, CycleStart: day("2026-11-22")}, "on"},
		{"before the certificate", "cycle-window=since-certificate", History{On: on, LastCertificate: day("2026-11-22")}, "on"},
		{"too late a certificate", "cycle-window=since-certificate", History{On: day("9999-12-31"), LastCertificate: day("9999-12-31")}, "on"},
		{"too late a cycle", "cycle-window=fixed", History{On: day("9997-01-01"), CycleStart: day("9996-01-01")}, "on"},
	} {
		rules := under(t, strings.Fields(c.choices)...)
		_, err := rules.Balance(c.history)
		if err == nil {
			t.Fatalf("%s: no error", c.name)
		}
		refused(t, err, c.field)
		_, err = rules.ShortFrom(c.history)
		refused(t, err, c.field)
	}
}

func TestShortFrom(t *testing.T) {
	on := day("2026-11-21")
	for _, c := range []struct {
		name    string
		choices string
		history History
		want    string
	}{
		{"already short", "", History{Courses: []Attendance{took("2026-03-06", 35)}, On: on}, "2026-11-21"},
		{"nothing taken", "", History{Courses: []Attendance{}, On: on}, "2026-11-21"},
		{"one course", "", History{Courses: []Attendance{took("2024-03-06", 36)}, On: on}, "2029-03-06"},
		{"a course on a leap day", "", History{Courses: []Attendance{took("2024-02-29", 36)}, On: on}, "2029-03-01"},
		{"a course on the day before it", "", History{Courses: []Attendance{took("2024-02-28", 36)}, On: on}, "2029-02-28"},
		{"a course that can leave", "", History{Courses: []Attendance{took("2022-03-06", 36), took("2024-03-06", 36)}, On: on}, "2029-03-06"},
		{"a course that cannot leave", "", History{Courses: []Attendance{took("2022-03-06", 20), took("2024-03-06", 20)}, On: on}, "2027-03-06"},
		{"in another order", "", History{Courses: []Attendance{took("2024-03-06", 20), took("2022-03-06", 20)}, On: on}, "2027-03-06"},
		{"a course to come is not added", "", History{Courses: []Attendance{took("2022-03-06", 36), took("2026-12-06", 36)}, On: on}, "2027-03-06"},
		{"hours abroad are no help", "", History{Courses: []Attendance{took("2022-03-06", 36), tookAbroad("2026-03-06", 36)}, On: on}, "2027-03-06"},
		{"hours abroad are a help", "cycle-abroad=included", History{Courses: []Attendance{took("2022-03-06", 36), tookAbroad("2026-03-06", 36)}, On: on}, "2031-03-06"},
		{"the later of two attendances", "", History{Courses: []Attendance{again(took("2022-03-06", 36), "A"), again(took("2026-03-06", 36), "A")}, On: on}, "2031-03-06"},
		{"a fixed cycle", "cycle-window=fixed", History{Courses: []Attendance{took("2022-03-06", 36)}, On: on, CycleStart: day("2022-01-01")}, "2027-01-01"},
		{"a fixed cycle already short", "cycle-window=fixed", History{Courses: []Attendance{took("2021-03-06", 36)}, On: on, CycleStart: day("2022-01-01")}, "2026-11-21"},
		{"since the certificate", "cycle-window=since-certificate", History{Courses: []Attendance{took("2022-03-06", 36)}, On: on, LastCertificate: day("2022-01-01")}, "2027-01-02"},
		{"not settled", "", History{Courses: []Attendance{took("2026-03-06", 30), {Completed: day("2026-03-06")}}, On: on}, "unknown"},
		{"enough, but hours are left out", "", History{Courses: []Attendance{took("2022-03-06", 36), {Completed: day("2026-03-06")}}, On: on}, "unknown"},
		{"enough, but another attendance has no day", "", History{Courses: []Attendance{again(took("2022-03-06", 36), "A"), {Course: "A"}}, On: on}, "unknown"},
		{"a day not known that does not matter", "cycle-window=fixed", History{Courses: []Attendance{took("2022-03-06", 36), {Course: "A"}}, On: on, CycleStart: day("2022-01-01")}, "2027-01-01"},
	} {
		got, err := under(t, strings.Fields(c.choices)...).ShortFrom(c.history)
		if err != nil || got.String() != c.want {
			t.Errorf("%s: got %s, %v, want %s", c.name, got, err, c.want)
		}
	}
	_, err := Order95().ShortFrom(History{Courses: []Attendance{took("9996-03-06", 36)}, On: day("9997-01-01")})
	refused(t, err, "completed")
}

func TestBalanceText(t *testing.T) {
	d, err := Order95().Balance(History{Courses: []Attendance{took("2026-03-06", 30), tookAbroad("2025-03-06", 40)}, On: day("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	want := "орындалмаған: Курсаралық кезеңде педагог кемінде 36 академиялық сағат оқиды — 2021-11-22 пен 2026-11-21 аралығында 30 академиялық сағат есептелді, шетелде 40 (order95/21.3)\n" +
		"орындалған: Курсаралық кезеңдегі оқу 180 академиялық сағаттан аспайды — 2021-11-22 пен 2026-11-21 аралығында 30 академиялық сағат есептелді, шетелде 40 (order95/21.3)\n"
	if diff := cmp.Diff(want, d.Text(qagida.Kazakh)); diff != "" {
		t.Error(diff)
	}
}

func TestHistoryFromJSON(t *testing.T) {
	input := `{"courses":[{"completed":"2026-03-06","hours":40,"place":"domestic"},{"hours":null,"place":null}],"on":"2026-11-21"}`
	var h History
	if err := json.Unmarshal([]byte(input), &h); err != nil {
		t.Fatal(err)
	}
	want := History{Courses: []Attendance{took("2026-03-06", 40), {}}, On: day("2026-11-21")}
	if !slices.Equal(want.Courses, h.Courses) || h.On != want.On {
		t.Errorf("got %v, want %v", h, want)
	}
}
