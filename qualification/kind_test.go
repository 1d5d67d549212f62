package qualification_test

import (
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// under is the order under readings, for tests.
func under(t testing.TB, choices ...string) qualification.Rules {
	t.Helper()
	rules, err := qualification.Order95().With(choices...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

func day(t testing.TB, text string) qagida.Date {
	t.Helper()
	if text == "" {
		return qagida.Date{}
	}
	d, err := qagida.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// At home a short course has at least 36 hours and a long one at least 108
// (para 21.1).
func TestKindAtHome(t *testing.T) {
	const partition, declared = "course-kind=partition", "course-kind=as-declared"
	const unsettled, short, long, neither = qualification.Kind(0), qualification.Short, qualification.Long, qualification.Neither
	for _, test := range []struct {
		reading string
		hours   qagida.Count
		label   qualification.Kind
		want    qualification.Kind
	}{
		{partition, qagida.CountOf(0), unsettled, neither},
		{partition, qagida.CountOf(35), unsettled, neither},
		{partition, qagida.CountOf(36), unsettled, short},
		{partition, qagida.CountOf(107), unsettled, short},
		{partition, qagida.CountOf(108), unsettled, long},
		{partition, qagida.CountOf(1000), unsettled, long},
		{partition, qagida.CountOf(108), short, long}, // the label says nothing here
		{partition, qagida.CountOf(36), long, short},
		{partition, qagida.Count{}, short, unsettled},

		{declared, qagida.CountOf(35), unsettled, neither}, // whatever the label will be
		{declared, qagida.CountOf(35), short, neither},
		{declared, qagida.CountOf(36), short, short},
		{declared, qagida.CountOf(107), short, short},
		{declared, qagida.CountOf(108), short, short}, // its label's minimum is met
		{declared, qagida.CountOf(36), long, neither},
		{declared, qagida.CountOf(107), long, neither},
		{declared, qagida.CountOf(108), long, long},
		{declared, qagida.CountOf(36), unsettled, unsettled},
		{declared, qagida.CountOf(108), unsettled, unsettled},
		{declared, qagida.Count{}, long, unsettled},
	} {
		course := qualification.Course{Place: qualification.Domestic, Hours: test.hours, Label: test.label}
		got, err := under(t, test.reading).Kind(course)
		if err != nil || got != test.want {
			t.Errorf("%s, %s hours, label %s: %s, %v; want %s", test.reading, test.hours, test.label, got, err, test.want)
		}
	}
}

// Abroad a short course has at least 36 hours, a long one lasts up to a year
// (para 21.2); annex 2 sets three months beside the year. A limit is kept when
// the last day is on the corresponding date of the first, or before it.
func TestKindAbroad(t *testing.T) {
	const duration, hours = "course-kind-abroad=by-duration", "course-kind-abroad=by-hours"
	const unsettled, short, long, neither = qualification.Kind(0), qualification.Short, qualification.Long, qualification.Neither
	for _, test := range []struct {
		reading     string
		first, last string
		hours       qagida.Count
		want        qualification.Kind
	}{
		{duration, "2026-03-01", "2026-06-01", qagida.CountOf(36), short}, // three months to the day
		{duration, "2026-03-01", "2026-06-01", qagida.CountOf(35), neither},
		{duration, "2026-03-01", "2026-06-01", qagida.Count{}, unsettled},
		{duration, "2026-03-01", "2026-06-02", qagida.CountOf(35), long}, // a long one has no least hours
		{duration, "2026-03-01", "2026-06-02", qagida.Count{}, long},
		{duration, "2026-03-01", "2027-03-01", qagida.CountOf(500), long}, // a year to the day
		{duration, "2026-03-01", "2027-03-02", qagida.CountOf(500), neither},
		{duration, "2026-03-01", "2026-03-01", qagida.CountOf(36), short}, // one day

		{duration, "2025-11-29", "2026-02-28", qagida.CountOf(36), short}, // no 29 February in 2026
		{duration, "2025-11-29", "2026-03-01", qagida.CountOf(36), long},
		{duration, "2023-11-30", "2024-02-29", qagida.CountOf(36), short}, // 30 February is cut to the 29th
		{duration, "2023-11-30", "2024-03-01", qagida.CountOf(36), long},
		{duration, "2024-02-29", "2024-05-29", qagida.CountOf(36), short},
		{duration, "2024-02-29", "2024-05-30", qagida.CountOf(36), long},
		{duration, "2024-02-29", "2025-02-28", qagida.CountOf(36), long},
		{duration, "2024-02-29", "2025-03-01", qagida.CountOf(36), neither},
		{duration, "2023-02-28", "2024-02-28", qagida.CountOf(36), long},
		{duration, "2023-02-28", "2024-02-29", qagida.CountOf(36), neither}, // 366 days later

		{duration, "", "2026-06-01", qagida.CountOf(36), unsettled},
		{duration, "2026-03-01", "", qagida.CountOf(36), unsettled},
		{duration, "", "", qagida.CountOf(35), unsettled},

		{hours, "2026-03-01", "2026-06-02", qagida.CountOf(35), neither},
		{hours, "2026-03-01", "2026-06-02", qagida.CountOf(36), short},
		{hours, "2026-03-01", "2026-06-02", qagida.CountOf(107), short},
		{hours, "2026-03-01", "2026-03-20", qagida.CountOf(108), long},
		{hours, "2026-03-01", "2027-03-01", qagida.CountOf(108), long},
		{hours, "2026-03-01", "2027-03-02", qagida.CountOf(108), neither},
		{hours, "2026-03-01", "2027-03-02", qagida.CountOf(36), neither},
		{hours, "2026-03-01", "2027-03-02", qagida.Count{}, neither},
		{hours, "2026-03-01", "2026-06-02", qagida.Count{}, unsettled},
		{hours, "", "", qagida.CountOf(35), neither}, // too few whatever the days are
		{hours, "", "", qagida.CountOf(36), unsettled},
	} {
		course := qualification.Course{
			Place: qualification.Abroad, Hours: test.hours,
			First: day(t, test.first), Last: day(t, test.last),
		}
		got, err := under(t, test.reading).Kind(course)
		if err != nil || got != test.want {
			t.Errorf("%s, %s to %s, %s hours: %s, %v; want %s", test.reading, test.first, test.last, test.hours, got, err, test.want)
		}
	}
}

func TestKindIsUnsettledWithoutAPlace(t *testing.T) {
	for _, hours := range []qagida.Count{{}, qagida.CountOf(0), qagida.CountOf(108)} {
		course := qualification.Course{Hours: hours, First: day(t, "2026-03-01"), Last: day(t, "2027-03-02")}
		if got, err := qualification.Order95().Kind(course); got != 0 || err != nil {
			t.Errorf("%s hours: %s, %v", hours, got, err)
		}
	}
}

func TestKindIs(t *testing.T) {
	for _, test := range []struct {
		kind, other qualification.Kind
		want        qagida.Fact
	}{
		{qualification.Short, qualification.Short, qagida.Yes},
		{qualification.Short, qualification.Long, qagida.No},
		{qualification.Neither, qualification.Short, qagida.No},
		{0, qualification.Short, qagida.Unknown},
		{qualification.Short, 0, qagida.Unknown},
		{0, 0, qagida.Unknown},
	} {
		if got := test.kind.Is(test.other); got != test.want {
			t.Errorf("%s is %s: %s", test.kind, test.other, got)
		}
	}
	if qualification.Place(0).Is(qualification.Abroad) != qagida.Unknown ||
		qualification.Abroad.Is(0) != qagida.Unknown ||
		qualification.Abroad.Is(qualification.Abroad) != qagida.Yes ||
		qualification.Domestic.Is(qualification.Abroad) != qagida.No {
		t.Error("Place.Is")
	}
}
