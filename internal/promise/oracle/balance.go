package oracle

// Course is one course on record. Every field may be unknown: zero, nil or "".
type Course struct {
	Completed Day
	Hours     *int
	Place     string // "domestic" or "abroad"
	Passed    Fact
}

// BalanceFacts are the facts of 21.3.
type BalanceFacts struct {
	On              Day
	Courses         []Course // nil: not known; empty: there is none
	CycleStart      Day
	LastCertificate Day
	InServiceSince  Day
}

// The numbers of paragraph 21.
const (
	leastHours     = 36  // 21.3
	mostHours      = 180 // 21.3
	shortCourse    = 36  // 21.1.1, and abroad 21.2.1
	betweenCourses = 5   // 21.3, years
	aboveMost      = mostHours + 1
)

// Balance answers the criteria of 21.3: "21.3 least" asks for the least sum in
// the period of the day, "21.3 last period" for the least sum in the period
// that ended last, "21.3 most" for the upper limit in the period of the day.
func Balance(f BalanceFacts, r Readings) Answers {
	least, last, most := seen{}, seen{}, seen{}
	completeBalance(f, r, func(full BalanceFacts) {
		least[balanceLeast(full, r)] = true
		last[balanceLastPeriod(full, r)] = true
		most[balanceMost(full, r)] = true
	})
	return Answers{
		"21.3 least":       least.outcome(),
		"21.3 last period": last.outcome(),
		"21.3 most":        most.outcome(),
	}
}

func balanceLeast(f BalanceFacts, r Readings) string {
	inside, exists := periodOfTheDay(f, r)
	if !exists {
		return NotApplicable // 21.3: nothing to sum before the first period
	}
	if hours(f, r, inside) >= leastHours {
		return Met // 21.3, the lower end
	}
	if notYetATeacher(f, r) {
		return NotApplicable // 21.3 speaks of teachers
	}
	if !r.is("cycle-window", "rolling") {
		return Undetermined // 21.3: the sum belongs to the whole period, which runs
	}
	return shortage(f, r)
}

func balanceLastPeriod(f BalanceFacts, r Readings) string {
	if r.is("cycle-window", "rolling") {
		return NotApplicable // the five years always end on the day asked
	}
	_, ended := periods(f, r)
	if ended == (period{}) {
		return NotApplicable // none has ended since the stated start
	}
	switch {
	case hours(f, r, ended.holds) >= leastHours:
		return Met // 21.3, the lower end
	case r.is("cycle-entry", "from-service") && ended.first < f.InServiceSince:
		return NotApplicable // 21.3: once in five years, and of these five not all were served
	case notYetATeacher(f, r):
		return NotApplicable // 21.3 speaks of teachers
	}
	return NotMet
}

func balanceMost(f BalanceFacts, r Readings) string {
	inside, exists := periodOfTheDay(f, r)
	if !exists {
		return NotApplicable
	}
	if r.is("cycle-maximum", "norm") {
		return Met // 21.3, the upper end: reported, not refused
	}
	return metIf(hours(f, r, inside) <= mostHours) // 21.3, the upper end
}

// shortage says what too few hours mean: nothing yet for a teacher who has not
// served for five years.
func shortage(f BalanceFacts, r Readings) string {
	if r.is("cycle-entry", "any-teacher") {
		return NotMet
	}
	if f.InServiceSince.plusYears(betweenCourses) <= f.On {
		return NotMet // 21.3: five years of service have passed
	}
	return Undetermined
}

// notYetATeacher says whether the day asked lies before the first day of service, where
// every teacher owes the hours on any day of it.
func notYetATeacher(f BalanceFacts, r Readings) bool {
	return r.is("cycle-entry", "any-teacher") && f.On < f.InServiceSince
}

// hours sums what counts in a period, up to the day asked.
func hours(f BalanceFacts, r Readings, inside func(Day) bool) int {
	sum := 0
	for _, course := range f.Courses {
		if counts(course, r) && course.Completed <= f.On && inside(course.Completed) {
			sum += *course.Hours
		}
	}
	return sum
}

// counts says whether the hours of a course count: it is one, and hours abroad count or
// stand apart.
func counts(c Course, r Readings) bool {
	return isCourse(c, r) && (c.Place != "abroad" || !r.is("cycle-abroad", "separate"))
}

// isCourse asks for a course in the sense of paragraph 21, and a completed one.
func isCourse(c Course, r Readings) bool {
	if r.is("cycle-courses", "courses-only") && *c.Hours < shortCourse {
		return false // 21.1.1, 21.2.1: the paragraph knows no shorter one
	}
	return r.is("cycle-completion", "attended") || c.Passed == Yes
}

// periodOfTheDay says which days lie in the period of the day asked.
func periodOfTheDay(f BalanceFacts, r Readings) (inside func(Day) bool, exists bool) {
	if r.is("cycle-window", "rolling") {
		return func(completed Day) bool { return f.On <= endOfTerm(completed, 1, r) }, true
	}
	running, _ := periods(f, r)
	return running.holds, running != (period{})
}

// endOfTerm is the last day of so many terms of five years counted from a day:
// the corresponding date, or its eve.
func endOfTerm(from Day, terms int, r Readings) Day {
	end := from.plusYears(betweenCourses * terms)
	if r.is("cycle-last-day", "eve") {
		return end - 1
	}
	return end
}

// periods gives the period in which the day asked lies and the one that ended
// last, under the two readings that count them from a start.
func periods(f BalanceFacts, r Readings) (running, ended period) {
	first := periodStart(f, r)
	for terms := 1; first <= f.On; terms++ {
		ended = running
		running = period{first, periodEnd(f, r, terms)}
		first = running.last + 1
	}
	return running, ended
}

func periodStart(f BalanceFacts, r Readings) Day {
	if r.is("cycle-window", "fixed") {
		return f.CycleStart
	}
	return certificateCourse(f, r)
}

func periodEnd(f BalanceFacts, r Readings, terms int) Day {
	if r.is("cycle-window", "fixed") {
		return f.CycleStart.plusYears(betweenCourses*terms) - 1 // from a stated first day: the eve
	}
	return endOfTerm(certificateCourse(f, r), terms, r) // from a course: as the reading says
}

// certificateCourse is the last day of the latest course that was completed on
// or before the day of issue. Where none is on record the certificate speaks
// for itself.
func certificateCourse(f BalanceFacts, r Readings) Day {
	latest := Day(0)
	for _, course := range f.Courses {
		if isCourse(course, r) && course.Completed <= f.LastCertificate {
			latest = max(latest, course.Completed)
		}
	}
	if latest == 0 {
		return f.LastCertificate
	}
	return latest
}

// completeBalance visits every completion of the facts that a reading asks for.
func completeBalance(f BalanceFacts, r Readings, visit func(BalanceFacts)) {
	switch {
	case f.On == 0:
		for _, day := range balanceEdges(f) {
			f.On = day
			completeBalance(f, r, visit)
		}
	case f.Courses == nil:
		f.Courses = []Course{}
		completeBalance(f, r, visit)
		f.Courses = []Course{{Passed: Yes, Place: "domestic"}}
		completeBalance(f, r, visit)
	case f.CycleStart == 0 && r.is("cycle-window", "fixed"):
		for _, day := range balanceEdges(f) {
			f.CycleStart = day
			completeBalance(f, r, visit)
		}
	case f.LastCertificate == 0 && r.is("cycle-window", "since-certificate"):
		for _, day := range balanceEdges(f) {
			f.LastCertificate = day
			completeBalance(f, r, visit)
		}
	default:
		completeCourses(f, r, visit)
	}
}

// completeService tries a service that began long ago, and one that began as late as the
// courses allow: who took one was in service by then, also where a later day is stated.
func completeService(f BalanceFacts, visit func(BalanceFacts)) {
	stated, latest := f.InServiceSince, f.InServiceSince
	if stated == 0 {
		latest = f.On + 1
	}
	for _, course := range f.Courses {
		latest = min(latest, course.Completed)
	}
	f.InServiceSince = latest
	visit(f)
	if stated == 0 {
		f.InServiceSince = min(latest, f.On.plusYears(-4*betweenCourses))
		visit(f)
	}
}

// completeCourses completes the first course that lacks a fact.
func completeCourses(f BalanceFacts, r Readings, visit func(BalanceFacts)) {
	for i, course := range f.Courses {
		choices := completeCourse(course, r, f)
		if choices == nil {
			continue
		}
		for _, choice := range choices {
			full := f
			full.Courses = append([]Course(nil), f.Courses...)
			full.Courses[i] = choice
			completeBalance(full, r, visit)
		}
		return
	}
	completeService(f, visit)
}

// completeCourse gives the values of the first fact that a course lacks, and
// nil where it lacks none that a reading asks for.
func completeCourse(c Course, r Readings, f BalanceFacts) (choices []Course) {
	switch {
	case c.Completed == 0:
		for _, day := range balanceEdges(f) {
			c.Completed = day
			choices = append(choices, c)
		}
	case c.Hours == nil:
		for _, n := range []int{0, shortCourse - 1, shortCourse, mostHours, aboveMost} {
			c.Hours = &n
			choices = append(choices, c)
		}
	case c.Place == "" && r.is("cycle-abroad", "separate"):
		for _, place := range []string{"domestic", "abroad"} {
			c.Place = place
			choices = append(choices, c)
		}
	case c.Passed == Unknown && r.is("cycle-completion", "passed"):
		for _, passed := range facts(Unknown) {
			c.Passed = passed
			choices = append(choices, c)
		}
	}
	return choices
}

func balanceEdges(f BalanceFacts) []Day {
	known := []Day{f.On, f.CycleStart, f.LastCertificate, f.InServiceSince}
	for _, course := range f.Courses {
		known = append(known, course.Completed)
	}
	return around([]int{-2 * betweenCourses, -betweenCourses, 0, betweenCourses, 2 * betweenCourses}, known...)
}
