package oracle

import "slices"

// The duties after a course, as events name them.
const (
	Support          = "support"
	IndependentWorks = "independent-works"
	FinalMonitoring  = "final-monitoring"
	Monitoring       = "monitoring"
)

// Event is something done for a duty on a day.
type Event struct {
	Duty string
	Day  Day
}

// DutyFacts are the facts of paragraphs 35 to 37. SupportUntil is an optional
// input: left out, support is for the least term.
type DutyFacts struct {
	Place        string // "domestic" or "abroad"; "" is not known
	Completed    Day
	Certified    Fact
	On           Day
	Events       []Event // nil: not known; empty: there is none
	SupportUntil Day
	WorksChosen  Fact // 36.2 was chosen of the four forms; asked under a menu only
}

// The numbers of paragraphs 36 and 37, and the span of "continuous" in 2.6.
const (
	leastWorks       = 3 // 36.2
	monitoringRounds = 3 // 37
	quarterMonths    = 3 // 2.6
)

// Duties answers the stage of each duty on the day, and the first and last day
// of its term.
func Duties(f DutyFacts, r Readings) Answers {
	words := map[string]seen{}
	completeDuties(f, func(full DutyFacts) {
		for name, word := range dutiesOn(full, r) {
			if words[name] == nil {
				words[name] = seen{}
			}
			words[name][word] = true
		}
	})
	answers := Answers{}
	for name, possible := range words {
		answers[name] = possible.stage()
	}
	return answers
}

// stage settles stages and days: where a duty is done if it is owed at all, it is done.
func (s seen) stage() string {
	if len(s) == 2 && s[Met] && s[NotApplicable] {
		return Met
	}
	return s.word()
}

// StageOutcome is the outcome of a criterion that asks whether a duty is done:
// until its term has ended nothing is lost.
func StageOutcome(stage string) string {
	switch stage {
	case Met, NotApplicable:
		return stage
	case Overdue:
		return NotMet
	}
	return Undetermined
}

// duty is one of the duties: its name by paragraph, whether it is owed, its
// term, and the stage of one that is owed.
type duty struct {
	name  string
	owed  bool
	term  period
	stage func(DutyFacts, Readings, period) string
}

func dutiesOn(f DutyFacts, r Readings) Answers {
	home := f.Place == "domestic" // 5.3.2: after a course abroad none of these is required
	list := []duty{
		{"35.1 support", home, supportTerm(f, r), supportStage},
		{"35.2 final monitoring", home && inScope(f, r, "final-monitoring-scope"), supportTerm(f, r), finalStage},
		{"36.2 independent works", home && worksOwed(f, r), firstYear(f.Completed, r), worksStage},
	}
	for round, name := range []string{"37 monitoring 1", "37 monitoring 2", "37 monitoring 3"} {
		list = append(list, duty{name, home && inScope(f, r, "monitoring-scope"), monitoringYear(f.Completed, round+1, r), monitoringStage})
	}
	answers := Answers{}
	for _, d := range list {
		answers[d.name+" first"], answers[d.name+" last"], answers[d.name+" stage"] = NotApplicable, NotApplicable, NotApplicable
		if d.owed {
			answers[d.name+" first"], answers[d.name+" last"] = d.term.first.String(), d.term.last.String()
			answers[d.name+" stage"] = d.stage(f, r, d.term)
		}
	}
	return answers
}

// inScope says whether a duty reaches the teacher: everyone who completed the
// course, or those with a certificate.
func inScope(f DutyFacts, r Readings, scope string) bool {
	return r.is(scope, "completed") || f.Certified == Yes
}

// worksOwed is so under "each", and under a menu where the form was chosen.
func worksOwed(f DutyFacts, r Readings) bool {
	return r.is("support-forms", "each") || f.WorksChosen == Yes
}

// firstYear is the year after the course of 35.1 and 36.2.
func firstYear(completed Day, r Readings) period {
	switch {
	case r.is("first-year", "calendar-year"):
		return calendarYear(completed.Year() + 1) // the calendar year after completion
	case r.is("first-year", "to-next-year-end"):
		return period{completed + 1, calendarYear(completed.Year() + 1).last}
	}
	return period{completed + 1, completed.plusYears(1)} // twelve months, to the corresponding date
}

// monitoringYear is the year of a round of 37.
func monitoringYear(completed Day, round int, r Readings) period {
	if r.is("monitoring-years", "calendar-year") {
		return calendarYear(completed.Year() + round)
	}
	return period{completed.plusYears(round-1) + 1, completed.plusYears(round)}
}

// supportTerm is the first year, or longer where support is stated to last
// longer (35.1, "and more").
func supportTerm(f DutyFacts, r Readings) period {
	term := firstYear(f.Completed, r)
	term.last = max(term.last, f.SupportUntil)
	return term
}

// supportStage follows 35.1: support lasts, so it is done only when its term has
// ended.
func supportStage(f DutyFacts, r Readings, term period) string {
	switch {
	case f.SupportUntil != 0 && f.SupportUntil < term.last && f.SupportUntil <= f.On:
		return Overdue // 35.1: it stopped before the year was over
	case f.On < term.first:
		return Upcoming
	case f.On <= term.last:
		return Open
	case supported(f, r, term):
		return Met
	}
	return Overdue
}

// supported asks for measures in the term: one, or one in each whole span of
// three months (2.6, "continuous").
func supported(f DutyFacts, r Readings, term period) bool {
	measures := eventsIn(f, Support, term)
	if r.is("support-evidence", "one-measure") {
		return len(measures) > 0
	}
	for _, span := range quarters(f.Completed, term, r) {
		if !slices.ContainsFunc(measures, span.holds) {
			return false
		}
	}
	return true
}

// quarters gives the whole spans of three months of a term, counted as the term
// itself is: from its stated first day, or from the day of completion.
func quarters(completed Day, term period, r Readings) (spans []period) {
	from := completed + 1
	last := func(n int) Day { return completed.plusMonths(quarterMonths * n) }
	if r.is("first-year", "calendar-year") {
		from = term.first
		last = func(n int) Day { return term.first.plusMonths(quarterMonths*n) - 1 }
	}
	for n := 1; last(n) <= term.last; n++ {
		spans = append(spans, period{from, last(n)})
		from = last(n) + 1
	}
	return spans
}

// finalStage follows 35.2: the final monitoring ends the support.
func finalStage(f DutyFacts, r Readings, term period) string {
	counted := slices.ContainsFunc(eventsIn(f, FinalMonitoring, term), func(day Day) bool {
		if r.is("final-monitoring", "any-day-in-term") {
			return true
		}
		// 35.2: no measure on a later day, and known only when support ends
		return f.On >= term.last && !slices.ContainsFunc(eventsIn(f, Support, term), func(measure Day) bool { return day < measure })
	})
	return stage(f.On, term, counted)
}

// worksStage follows 36.2: at least three works in the first year.
func worksStage(f DutyFacts, _ Readings, term period) string {
	return stage(f.On, term, len(eventsIn(f, IndependentWorks, term)) >= leastWorks)
}

// monitoringStage follows 37: once in each of the three years.
func monitoringStage(f DutyFacts, _ Readings, term period) string {
	return stage(f.On, term, len(eventsIn(f, Monitoring, term)) >= 1)
}

// stage is that of a duty that is done as soon as enough is on record.
func stage(on Day, term period, done bool) string {
	switch {
	case done:
		return Met
	case on < term.first:
		return Upcoming
	case on <= term.last:
		return Open
	}
	return Overdue
}

// eventsIn gives the days of what was done for a duty in its term and up to the
// day asked: what comes later is not on record yet.
func eventsIn(f DutyFacts, name string, term period) (done []Day) {
	for _, event := range f.Events {
		if event.Duty == name && term.holds(event.Day) && event.Day <= f.On {
			done = append(done, event.Day)
		}
	}
	return done
}

// completeDuties visits every completion of the facts.
func completeDuties(f DutyFacts, visit func(DutyFacts)) {
	switch {
	case f.Place == "":
		for _, place := range []string{"domestic", "abroad"} {
			f.Place = place
			completeDuties(f, visit)
		}
	case f.On == 0:
		for _, day := range dutyEdges(f) {
			f.On = day
			completeDuties(f, visit)
		}
	case f.Completed == 0:
		for _, day := range append(dutyEdges(f), f.On.plusYears(-9)) {
			f.Completed = day
			completeDuties(f, visit)
		}
	case f.Certified == Unknown || f.WorksChosen == Unknown:
		for _, certified := range facts(f.Certified) {
			for _, chosen := range facts(f.WorksChosen) {
				f.Certified, f.WorksChosen = certified, chosen
				completeDuties(f, visit)
			}
		}
	default:
		completeEvents(f, visit)
	}
}

func completeEvents(f DutyFacts, visit func(DutyFacts)) {
	if f.Events == nil {
		f.Events = []Event{}
		visit(f) // nothing was done
		f.Events = everything(dutyEdges(f))
		visit(f) // all that could be
		return
	}
	for i, event := range f.Events {
		if event.Day != 0 {
			continue
		}
		for _, day := range dutyEdges(f) {
			full := f
			full.Events = slices.Clone(f.Events)
			full.Events[i].Day = day
			completeEvents(full, visit)
		}
		return
	}
	visit(f)
}

func everything(edges []Day) (events []Event) {
	for _, day := range edges {
		events = append(events, Event{Support, day}, Event{FinalMonitoring, day}, Event{Monitoring, day})
		for range leastWorks {
			events = append(events, Event{IndependentWorks, day})
		}
	}
	return events
}

// dutyEdges gives the days at which a stage can change: around the quarters and
// the calendar years after completion, and around the other known days.
func dutyEdges(f DutyFacts) []Day {
	edges := around([]int{-1, 0, 1}, f.On, f.SupportUntil, f.Completed)
	for _, event := range f.Events {
		if event.Day != 0 {
			edges = append(edges, event.Day, event.Day+1)
		}
	}
	if f.Completed == 0 {
		return edges
	}
	for month := 0; month <= 36; month += quarterMonths {
		day := f.Completed.plusMonths(month)
		edges = append(edges, day, day+1)
	}
	for year := f.Completed.Year(); year <= f.Completed.Year()+4; year++ {
		edges = append(edges, Date(year, 1, 1), Date(year, 3, 31), Date(year, 6, 30), Date(year, 9, 30), Date(year, 12, 31))
	}
	return edges
}
