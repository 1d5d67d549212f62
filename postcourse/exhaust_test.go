package postcourse_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// For every completion in four years that have a leap day, and every day from
// completion to past the third year: the day lies in one round, counted from the
// text, and in no other.
func TestEveryDayAfterACourseLiesInOneRound(t *testing.T) {
	cases := 0
	anniversaries, calendar := under(t), under(t, "monitoring-years=calendar-year")
	for completed := day("2023-06-01"); completed.Before(day("2027-06-01")); completed = later(completed, 7) {
		byDay := must(anniversaries.Duties(home(completed.String())))(t)
		byYear := must(calendar.Duties(home(completed.String())))(t)
		for d := completed; d.Before(later(completed, 4*366)); d = later(d, 1) {
			if got, want := fmt.Sprint(roundsOn(byDay, d)), fmt.Sprint(anniversaryRound(completed, d)); got != want {
				t.Fatalf("completed %s, day %s: rounds %s, want %s", completed, d, got, want)
			}
			if got, want := fmt.Sprint(roundsOn(byYear, d)), fmt.Sprint(calendarRound(completed, d)); got != want {
				t.Fatalf("completed %s, day %s: rounds %s, want %s", completed, d, got, want)
			}
			cases += 2
		}
	}
	t.Logf("%d days of both readings", cases)
}

// anniversaryRound counts the anniversaries that lie before a day: the first year
// has none but completion itself. The anniversary of 29 February is the 28th in
// a year that has no 29th.
func anniversaryRound(completed, d qagida.Date) (rounds []int) {
	passed := 0
	for k := 0; k <= 3; k++ {
		anniversary, err := qagida.NewDate(completed.Year()+k, completed.Month(), completed.Day())
		if err != nil {
			anniversary = qagida.MustDate(completed.Year()+k, 2, 28)
		}
		if anniversary.Before(d) {
			passed++
		}
	}
	if passed == 0 || passed > 3 {
		return nil
	}
	return []int{passed}
}

func calendarRound(completed, d qagida.Date) (rounds []int) {
	if k := d.Year() - completed.Year(); k >= 1 && k <= 3 {
		return []int{k}
	}
	return nil
}

// term is what the order asks for after a course, with its days.
type term struct {
	duty        postcourse.Duty
	round       int
	first, last qagida.Date
}

// termsAfter says paras 35 to 37 slowly: support and works and final monitoring
// in the first year, monitoring in each of three, by the calendar or from the day
// after completion to the same date, 28 February where there is no 29th.
func termsAfter(completed qagida.Date, firstByCalendar, roundsByCalendar bool) []term {
	year := func(k int, calendar bool) (first, last qagida.Date) {
		if calendar {
			return qagida.MustDate(completed.Year()+k, 1, 1), qagida.MustDate(completed.Year()+k, 12, 31)
		}
		same := func(years int) qagida.Date {
			d, err := qagida.NewDate(completed.Year()+years, completed.Month(), completed.Day())
			if err != nil {
				return qagida.MustDate(completed.Year()+years, 2, 28)
			}
			return d
		}
		return later(same(k-1), 1), same(k)
	}
	first, last := year(1, firstByCalendar)
	terms := []term{
		{postcourse.Support, 1, first, last},
		{postcourse.IndependentWorks, 1, first, last},
		{postcourse.FinalMonitoring, 1, first, last},
	}
	for k := 1; k <= 3; k++ {
		first, last := year(k, roundsByCalendar)
		terms = append(terms, term{postcourse.Monitoring, k, first, last})
	}
	return terms
}

// Every day of completion of a cycle of 28 years, under each combination of the
// readings that lay out the terms.
func TestTheTermsOfEveryDayOfCompletion(t *testing.T) {
	cases := 0
	for _, first := range []string{"first-year=twelve-months", "first-year=calendar-year"} {
		for _, years := range []string{"monitoring-years=anniversary", "monitoring-years=calendar-year"} {
			rules := under(t, first, years)
			for completed := day("2000-01-01"); completed.Before(day("2028-01-01")); completed = later(completed, 1) {
				duties, err := rules.Duties(postcourse.Completion{
					Place: qualification.Domestic, Completed: completed,
					Certified: qagida.Yes,
				})
				if err != nil {
					t.Fatal(err)
				}
				var got []term
				for o := range duties.All() {
					got = append(got, term{o.Duty, o.Round, o.First, o.Last})
				}
				if want := termsAfter(completed, rules.FirstYear == postcourse.FirstCalendarYear,
					rules.MonitoringYears == postcourse.CalendarYears); !slices.Equal(got, want) {
					t.Fatalf("completed on %s: %v, want %v", completed, got, want)
				}
				cases += len(got)
			}
		}
	}
	t.Logf("%d terms", cases)
}

// Every combination of what may be known of a course, under each scope: what is
// owed at all.
func TestWhatIsOwedByExhaustion(t *testing.T) {
	facts := []qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}
	cases := 0
	for _, scope := range []string{"certified", "completed"} {
		rules := under(t, "monitoring-scope="+scope, "final-monitoring-scope="+scope)
		for _, place := range []qualification.Place{0, qualification.Domestic, qualification.Abroad} {
			for _, certified := range facts {
				for _, completed := range []qagida.Date{{}, day("2024-02-29")} {
					duties, err := rules.Duties(postcourse.Completion{Place: place, Completed: completed, Certified: certified})
					if err != nil {
						t.Fatal(err)
					}
					owed := map[postcourse.Duty]qagida.Fact{}
					for o := range duties.All() {
						owed[o.Duty] = o.Owed
					}
					atHome := map[qualification.Place]qagida.Fact{
						0: qagida.Unknown, qualification.Domestic: qagida.Yes,
						qualification.Abroad: qagida.No,
					}[place]
					monitored := atHome
					if scope == "certified" {
						monitored = atHome.And(certified)
					}
					for duty := range qagida.Values[postcourse.Duty]() {
						want := atHome
						if duty == postcourse.FinalMonitoring || duty == postcourse.Monitoring {
							want = monitored
						}
						if is, listed := owed[duty]; listed == (want == qagida.No) || listed && is != want {
							t.Errorf("%s, %s, certified %s: %s is owed %s (listed %t), want %s", scope, place, certified, duty, is, listed,
								want)
						}
						cases++
					}
				}
			}
		}
	}
	t.Logf("%d duties", cases)
}
