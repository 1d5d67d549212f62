package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Para 21.1: at home a short course has at least 36 hours and a long one at least
// 108. The reading course-kind speaks of courses of at least 108 hours only.
func TestKindAtHome(t *testing.T) {
	const none, neither = qualification.Kind(0), qualification.Neither
	const short, long = qualification.Short, qualification.Long
	for _, test := range []struct {
		hours               qagida.Count
		label               qualification.Kind
		partition, declared qualification.Kind
	}{
		{qagida.CountOf(0), none, neither, neither},
		{qagida.CountOf(35), none, neither, neither},
		{qagida.CountOf(36), none, short, short},
		{qagida.CountOf(107), none, short, short},
		{qagida.CountOf(108), none, long, long}, // it calls itself nothing
		{qagida.CountOf(1000), none, long, long},
		{qagida.Count{}, none, 0, 0},
		{qagida.CountOf(35), short, neither, neither},
		{qagida.CountOf(36), short, short, short},
		{qagida.CountOf(107), short, short, short},
		{qagida.CountOf(108), short, long, short},
		{qagida.Count{}, short, 0, 0},
		{qagida.CountOf(35), long, neither, neither},
		{qagida.CountOf(36), long, short, short}, // too few for what it calls itself, enough for 21.1.1
		{qagida.CountOf(107), long, short, short},
		{qagida.CountOf(108), long, long, long},
		{qagida.Count{}, long, 0, 0},
	} {
		t.Run(fmt.Sprintf("%s hours, label %s", test.hours, test.label), func(t *testing.T) {
			course := qualification.Course{Place: qualification.Domestic, Hours: test.hours, Label: test.label}
			for choice, want := range map[string]qualification.Kind{
				"course-kind=partition": test.partition, "course-kind=as-declared": test.declared,
			} {
				rules := under(t, choice)
				kind, err := rules.Kind(course)
				require.NoError(t, err)
				require.Equal(t, want, kind, choice)
				d, err := rules.Course(course)
				require.NoError(t, err)
				require.Equal(t, want, d.Kind, choice)
			}
		})
	}
}

// Para 21.2: abroad a short course has at least 36 hours, a long one lasts up to a
// year; annex 2 sets three months beside the year. A limit is kept when the last
// day is on the corresponding date of the first, or before it.
func TestKindAbroad(t *testing.T) {
	const duration, hours, eve = "course-kind-abroad=by-duration", "course-kind-abroad=by-hours", "abroad-last-day=eve"
	const unsettled, neither = qualification.Kind(0), qualification.Neither
	const short, long = qualification.Short, qualification.Long
	for _, test := range []struct {
		choice      string
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

		{eve, "2026-03-01", "2026-05-31", qagida.CountOf(35), neither},
		{eve, "2026-03-01", "2026-06-01", qagida.CountOf(35), long},
		{eve, "2026-03-01", "2027-02-28", qagida.CountOf(36), long},
		{eve, "2026-03-01", "2027-03-01", qagida.CountOf(36), neither},

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
		t.Run(fmt.Sprintf("%s, %s to %s, %s hours", test.choice, test.first, test.last, test.hours), func(t *testing.T) {
			kind, err := under(t, test.choice).Kind(qualification.Course{
				Place: qualification.Abroad, Hours: test.hours, First: day(t, test.first), Last: day(t, test.last),
			})
			require.NoError(t, err)
			require.Equal(t, test.want, kind)
		})
	}
}

// Where nobody says where a course is held, it is what it would be at home as well as
// abroad, and not settled where the two differ.
func TestTheKindWithoutAPlaceIsThatOfBothPlaces(t *testing.T) {
	const first, month, months, over = "2026-01-10", "2026-02-10", "2026-04-11", "2027-01-11"
	for _, test := range []struct {
		hours  qagida.Count
		label  qualification.Kind
		last   string
		choice string
		want   qualification.Kind
	}{
		{qagida.CountOf(35), 0, month, "", qualification.Neither},
		{qagida.CountOf(36), 0, month, "", qualification.Short},
		{qagida.CountOf(36), qualification.Long, month, "", qualification.Short},
		{qagida.CountOf(107), 0, month, "", qualification.Short},
		{qagida.CountOf(108), 0, month, "", 0}, // long at home, short abroad
		{qagida.CountOf(108), 0, month, "course-kind-abroad=by-hours", qualification.Long},
		{qagida.CountOf(108), qualification.Short, month, "course-kind=as-declared", qualification.Short},
		{qagida.CountOf(35), 0, months, "", 0}, // none at home, long abroad
		{qagida.CountOf(36), 0, months, "", 0},
		{qagida.CountOf(108), 0, months, "", qualification.Long},
		{qagida.CountOf(35), 0, over, "", qualification.Neither},
		{qagida.CountOf(36), 0, over, "", 0},
		{qagida.CountOf(35), 0, "", "", 0},
		{qagida.CountOf(35), 0, "", "course-kind-abroad=by-hours", qualification.Neither},
		{qagida.Count{}, 0, month, "", 0},
		{qagida.Count{}, 0, over, "", 0},
	} {
		t.Run(fmt.Sprintf("%s hours, label %s, to %s %s", test.hours, test.label, test.last, test.choice), func(t *testing.T) {
			rules := qualification.Order95()
			if test.choice != "" {
				rules = under(t, test.choice)
			}
			course := qualification.Course{Hours: test.hours, Label: test.label, First: day(t, first), Last: day(t, test.last)}
			kind, err := rules.Kind(course)
			require.NoError(t, err)
			require.Equal(t, test.want, kind)
			d, err := rules.Course(course)
			require.NoError(t, err)
			require.Equal(t, test.want, d.Kind)
		})
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
		t.Run(fmt.Sprintf("%s is %s", test.kind, test.other), func(t *testing.T) {
			require.Equal(t, test.want, test.kind.Is(test.other))
		})
	}
}

func TestPlaceIs(t *testing.T) {
	for _, test := range []struct {
		place, other qualification.Place
		want         qagida.Fact
	}{
		{qualification.Abroad, qualification.Abroad, qagida.Yes},
		{qualification.Domestic, qualification.Abroad, qagida.No},
		{0, qualification.Abroad, qagida.Unknown},
		{qualification.Abroad, 0, qagida.Unknown},
	} {
		t.Run(fmt.Sprintf("%s is %s", test.place, test.other), func(t *testing.T) {
			require.Equal(t, test.want, test.place.Is(test.other))
		})
	}
}

// Para 21.1, slowly: a course at home of fewer than 36 hours is none, one of fewer
// than 108 is short whatever it calls itself, and of 108 and more it is long unless
// it calls itself short and may.
func kindAtHome(hours int, label qualification.Kind, declared bool) qualification.Kind {
	switch {
	case hours < 36:
		return qualification.Neither
	case hours < 108, declared && label == qualification.Short:
		return qualification.Short
	default:
		return qualification.Long
	}
}

func TestKindAtHomeByExhaustion(t *testing.T) {
	for choice, declared := range map[string]bool{"course-kind=partition": false, "course-kind=as-declared": true} {
		for _, label := range []qualification.Kind{0, qualification.Short, qualification.Long} {
			t.Run(choice+", label "+label.String(), func(t *testing.T) {
				rules := under(t, choice)
				for hours := range 1001 {
					got, err := rules.Kind(qualification.Course{
						Place: qualification.Domestic, Hours: qagida.CountOf(hours), Label: label,
					})
					require.NoError(t, err)
					if want := kindAtHome(hours, label, declared); got != want {
						t.Fatalf("%d hours: %s, want %s", hours, got, want)
					}
				}
			})
		}
	}
}

// later returns the corresponding day a number of months later, and the last day
// of that month where it has none: tried from the 31st down.
func later(d qagida.Date, months int) qagida.Date {
	year, month := d.Year(), d.Month()
	for range months {
		if month++; month > 12 {
			year, month = year+1, 1
		}
	}
	for day := d.Day(); ; day-- {
		if found, err := qagida.NewDate(year, month, day); err == nil {
			return found
		}
	}
}

// Para 21.2 with annex 2, slowly: a short course abroad has at least 36 hours, a
// long one lasts up to a year; up to three months is short, or fewer than 108
// hours are. The corresponding date is inside, or it is not.
func kindAbroad(first, last qagida.Date, hours int, byHours, eve bool) qualification.Kind {
	within := func(months int) bool {
		limit := later(first, months)
		return last.Before(limit) || last == limit && !eve
	}
	switch {
	case !within(12):
		return qualification.Neither
	case byHours:
		return kindAtHome(hours, 0, false)
	case within(3) && hours < 36:
		return qualification.Neither
	case within(3):
		return qualification.Short
	default:
		return qualification.Long
	}
}

// Every first day of a cycle of four years with every length around the two
// limits, by each reading.
func TestKindAbroadByExhaustion(t *testing.T) {
	for _, byHours := range []bool{false, true} {
		for _, eve := range []bool{false, true} {
			t.Run(fmt.Sprintf("by hours %t, to the eve %t", byHours, eve), func(t *testing.T) {
				rules := qualification.Order95()
				if byHours {
					rules.CourseKindAbroad = qualification.ByHours
				}
				if eve {
					rules.AbroadLastDay = qualification.EveOfIt
				}
				for first := day(t, "2023-03-01"); first.Before(day(t, "2027-03-01")); first, _ = first.Add(0, 0, 1) {
					for _, days := range []int{0, 1, 40, 88, 89, 90, 91, 92, 93, 200, 363, 364, 365, 366, 367, 500} {
						last, _ := first.Add(0, 0, days)
						for _, hours := range []int{0, 35, 36, 37, 107, 108, 109} {
							got, err := rules.Kind(qualification.Course{
								Place: qualification.Abroad, Hours: qagida.CountOf(hours), First: first, Last: last,
							})
							if want := kindAbroad(first, last, hours, byHours, eve); err != nil || got != want {
								t.Fatalf("%s to %s, %d hours: %s (%v), want %s", first, last, hours, got, err, want)
							}
						}
					}
				}
			})
		}
	}
}

// More hours never lower what a course is: neither, short, long. Where the label
// counts it says what the course is at most.
func TestMoreHoursNeverLowerTheKind(t *testing.T) {
	rank := map[qualification.Kind]int{qualification.Neither: 0, qualification.Short: 1, qualification.Long: 2}
	rapid.Check(t, func(t *rapid.T) {
		rules := qualification.Order95()
		if rapid.Bool().Draw(t, "as declared") {
			rules.CourseKind = qualification.AsDeclared
		}
		if rapid.Bool().Draw(t, "by hours") {
			rules.CourseKindAbroad = qualification.ByHours
		}
		course := qualification.Course{
			Place: rapid.SampledFrom([]qualification.Place{qualification.Domestic, qualification.Abroad}).Draw(t, "place"),
			Label: rapid.SampledFrom([]qualification.Kind{0, qualification.Short, qualification.Long}).Draw(t, "label"),
			First: qagida.MustDate(2024, 2, 29),
		}
		course.Last, _ = course.First.Add(0, 0, rapid.IntRange(0, 400).Draw(t, "days"))
		fewer, more := course, course
		hours := rapid.IntRange(0, 200)
		a, b := hours.Draw(t, "hours"), hours.Draw(t, "other hours")
		fewer.Hours, more.Hours = qagida.CountOf(min(a, b)), qagida.CountOf(max(a, b))
		low, err := rules.Kind(fewer)
		require.NoError(t, err)
		high, err := rules.Kind(more)
		require.NoError(t, err)
		require.LessOrEqual(t, rank[low], rank[high], "%s hours are %s, %s hours %s", fewer.Hours, low, more.Hours, high)
	})
}

func ExampleRules_Kind() {
	rules := qualification.Order95()
	for _, hours := range []int{35, 36, 107, 108} {
		kind, err := rules.Kind(qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(hours)})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(hours, kind)
	}
	// Output:
	// 35 none
	// 36 short
	// 107 short
	// 108 long
}

func ExampleKind_Is() {
	for _, kind := range []qualification.Kind{qualification.Long, qualification.Short, 0} {
		fmt.Print(kind.Is(qualification.Long), " ")
	}
	// Output: true false unknown
}
