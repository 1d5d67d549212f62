package oracle

// The words for outcomes, stages and what cannot be told.
const (
	Met           = "met"
	NotMet        = "not-met"
	Undetermined  = "undetermined"
	NotApplicable = "not-applicable"

	Upcoming = "upcoming"
	Open     = "open"
	Overdue  = "overdue"
	Unsure   = "unknown"
)

// Answers gives the word for each criterion by its name, which begins with the
// paragraph.
type Answers map[string]string

// Fact is what is known of a yes-or-no question.
type Fact int

// The three states of a fact.
const (
	Unknown Fact = iota
	No
	Yes
)

// Readings gives the choice for each reading by its id. What is left out takes
// the default.
type Readings map[string]string

// Choices lists the readings that these rules know, the default first.
var Choices = map[string][]string{
	"cycle-window":     {"rolling", "fixed", "since-certificate"},
	"cycle-maximum":    {"norm", "cap"},
	"cycle-abroad":     {"included", "separate"},
	"cycle-entry":      {"from-service", "any-teacher"},
	"cycle-courses":    {"courses-only", "all-hours"},
	"cycle-completion": {"attended", "passed"},
	"cycle-last-day":   {"corresponding", "eve"},

	"retake-year":        {"calendar-year", "twelve-months"},
	"retake-stream":      {"separate", "counts"},
	"stream-times":       {"once", "each"},
	"transfer-year":      {"of-own-stream", "of-request"},
	"transfer-documents": {"not-required", "required"},

	"certificate-last-day": {"anniversary", "eve"},

	"first-year":             {"twelve-months", "calendar-year", "to-next-year-end"},
	"monitoring-years":       {"anniversary", "calendar-year"},
	"monitoring-scope":       {"certified", "completed"},
	"final-monitoring-scope": {"completed", "certified"},
	"support-evidence":       {"one-measure", "each-quarter"},
	"final-monitoring":       {"closes-support", "any-day-in-term"},
	"support-forms":          {"each", "menu"},
}

func (r Readings) is(id, choice string) bool {
	chosen, stated := r[id]
	if !stated {
		chosen = Choices[id][0]
	}
	return chosen == choice
}

// seen collects the words that one criterion gets over all completions.
type seen map[string]bool

// outcome settles them. Words that agree stand. Where no completion refuses and
// no period runs, met is what can be said. Everything else is undetermined.
func (s seen) outcome() string {
	if word, agreed := s.agreed(); agreed {
		return word
	}
	if s[NotMet] || s[Undetermined] {
		return Undetermined
	}
	return Met
}

// word settles stages, statuses and days: all agree, or it is not known.
func (s seen) word() string {
	if word, agreed := s.agreed(); agreed {
		return word
	}
	return Unsure
}

func (s seen) agreed() (string, bool) {
	for word := range s {
		return word, len(s) == 1
	}
	return "", false
}

func metIf(condition bool) string {
	if condition {
		return Met
	}
	return NotMet
}

// facts gives what a fact can still turn out to be.
func facts(f Fact) []Fact {
	if f == Unknown {
		return []Fact{No, Yes}
	}
	return []Fact{f}
}

// days gives what a day can still turn out to be: itself, or any of the days at
// which something changes.
func days(d Day, edges func() []Day) []Day {
	if d == 0 {
		return edges()
	}
	return []Day{d}
}

// around gives the days at which something can change: each known day, moved by
// whole years, and two days on either side for the leap day.
func around(years []int, known ...Day) []Day {
	var edges []Day
	had := map[Day]bool{0: true}
	for _, day := range orAny(known) {
		for _, n := range years {
			for near := Day(-2); near <= 2; near++ {
				if edge := day.plusYears(n) + near; !had[edge] {
					had[edge] = true
					edges = append(edges, edge)
				}
			}
		}
	}
	return edges
}

// orAny keeps the days that are known. Where none is, any day is as good as
// another.
func orAny(known []Day) []Day {
	var stated []Day
	for _, day := range known {
		if day != 0 {
			stated = append(stated, day)
		}
	}
	if len(stated) == 0 {
		return []Day{Date(2024, 2, 29)}
	}
	return stated
}
