package oracle

// Retake is one repeated assessment on record. Passed is an optional input: left
// out it says that the retake was not passed.
type Retake struct {
	Day        Day
	WithStream Fact // whether it was taken with a later stream
	Passed     bool
}

// WayFacts are the facts of paragraph 30. The day asked is the day of the
// repeated assessment (30.1) and of the request (30.3).
type WayFacts struct {
	On            Day
	Certified     Fact
	Failed        Day
	Retakes       []Retake // nil: not known; empty: there is none
	Stream        Day      // first day of the stream to join (30.2, 30.3)
	StreamBetween Fact     // another stream began since the last failure (30.2)
	OwnStream     Day      // first day of the stream to leave (30.3)
	ValidReason   Fact
	Documents     Fact
	Interrupted   Fact
}

// Ways answers every criterion of paragraph 30, whichever way is asked for.
func Ways(f WayFacts, r Readings) Answers {
	return Answers{
		"30.0": withoutCertificate(f),

		"30.1 yearly": repeatYearly(f.On, f, r),

		"30.2 next":   nextStream(f),
		"30.2 times":  streamTimes(f, r),
		"30.2 yearly": streamYearly(f, r),

		"30.3 reason":    stated(f.ValidReason),
		"30.3 year":      transferYear(f, r),
		"30.3 documents": transferDocuments(f, r),

		"30.4 interrupted": stated(f.Interrupted),
		"30.4 reason":      stated(f.ValidReason),
		"30.4 documents":   stated(f.Documents),
	}
}

// stated answers a condition that is a fact and nothing else.
func stated(f Fact) string {
	possible := seen{}
	for _, fact := range facts(f) {
		possible[metIf(fact == Yes)] = true
	}
	return possible.outcome()
}

// withoutCertificate is the opening of paragraph 30: the listener did not
// receive a certificate.
func withoutCertificate(f WayFacts) string {
	if f.Certified != Unknown {
		return metIf(f.Certified == No) // 30.0: what is stated stands
	}
	possible := seen{}
	for _, on := range days(f.On, orderEdges(f)) {
		for _, failed := range days(f.Failed, orderEdges(f, on)) {
			if f.On == 0 && f.Failed != 0 && on < failed {
				continue // it is asked after the failure that is stated
			}
			for _, retakes := range completeRetakes(f.Retakes, orderEdges(f, on, failed)) {
				if failedSince(on, failed, retakes) {
					possible[Met] = true // 30.0: failed and not passed since
					continue
				}
				possible[stated(Unknown)] = true
			}
		}
	}
	return possible.outcome()
}

func failedSince(on, failed Day, retakes []Retake) bool {
	for _, retake := range retakes {
		if retake.Passed && failed <= retake.Day && retake.Day <= on {
			return false
		}
	}
	return failed <= on
}

// repeatYearly allows one repeated assessment in a year (30.1).
func repeatYearly(asked Day, f WayFacts, r Readings) string {
	possible := seen{}
	for _, day := range days(asked, yearEdges(f)) {
		for _, retakes := range completeRetakes(f.Retakes, yearEdges(f, day)) {
			possible[metIf(!yearUsed(day, retakes, r))] = true
		}
	}
	return possible.outcome()
}

func yearUsed(day Day, retakes []Retake, r Readings) bool {
	for _, retake := range retakes {
		if retake.WithStream == Yes && r.is("retake-stream", "separate") {
			continue // 30.2 is a way of its own
		}
		if sameYear(min(retake.Day, day), max(retake.Day, day), r) {
			return true // 30.1: the one of this year was taken, or its day is set
		}
	}
	return false
}

func sameYear(earlier, day Day, r Readings) bool {
	if r.is("retake-year", "calendar-year") {
		return earlier.Year() == day.Year()
	}
	return day < earlier.plusYears(1) // a year has passed on the corresponding date
}

// nextStream asks whether the stream is the next one: after the failure, after
// every stream that was used, and with no other between.
func nextStream(f WayFacts) string {
	possible := seen{}
	for _, stream := range days(f.Stream, orderEdges(f)) {
		for _, failed := range days(f.Failed, orderEdges(f, stream)) {
			for _, retakes := range completeRetakes(f.Retakes, orderEdges(f, stream)) {
				if f.Failed == 0 && repeatedBefore(failed, retakes) {
					continue // nobody repeats what was not failed
				}
				for _, between := range facts(f.StreamBetween) {
					follows := failed < stream && !streamUsed(stream, retakes)
					possible[metIf(follows && between == No)] = true // 30.2: next means next
				}
			}
		}
	}
	return possible.outcome()
}

// repeatedBefore says whether a retake lies before a day.
func repeatedBefore(day Day, retakes []Retake) bool {
	for _, retake := range retakes {
		if retake.Day < day {
			return true
		}
	}
	return false
}

// streamUsed says whether a retake was taken with this stream or a later one.
func streamUsed(stream Day, retakes []Retake) bool {
	for _, retake := range retakes {
		if retake.WithStream == Yes && stream <= retake.Day {
			return true
		}
	}
	return false
}

// streamTimes says how often 30.2 can be used.
func streamTimes(f WayFacts, r Readings) string {
	if r.is("stream-times", "each") {
		return NotApplicable // no number is asked
	}
	possible := seen{}
	for _, retakes := range completeRetakes(f.Retakes, orderEdges(f)) {
		possible[metIf(streamRetakes(retakes) == 0)] = true // 30.2: the next stream is one
	}
	return possible.outcome()
}

func streamRetakes(retakes []Retake) (n int) {
	for _, retake := range retakes {
		if retake.WithStream == Yes {
			n++
		}
	}
	return n
}

// streamYearly puts the retake with a stream under the yearly limit of 30.1,
// where the reading does.
func streamYearly(f WayFacts, r Readings) string {
	if r.is("retake-stream", "separate") {
		return NotApplicable
	}
	return repeatYearly(f.Stream, f, r)
}

// transferYear asks whether the new stream begins in the current year (30.3).
func transferYear(f WayFacts, r Readings) string {
	current := f.OwnStream
	if r.is("transfer-year", "of-request") {
		current = f.On
	}
	possible := seen{}
	for _, stream := range days(f.Stream, yearEdges(f, current)) {
		for _, day := range days(current, yearEdges(f, stream)) {
			if f.OwnStream == 0 && f.Failed != 0 && f.Failed < day && r.is("transfer-year", "of-own-stream") {
				continue // nobody fails in a stream that has not begun
			}
			possible[metIf(stream.Year() == day.Year())] = true
		}
	}
	return possible.outcome()
}

// transferDocuments asks for documents where the reading carries them over from
// 30.4.
func transferDocuments(f WayFacts, r Readings) string {
	if r.is("transfer-documents", "not-required") {
		return NotApplicable
	}
	return stated(f.Documents)
}

// completeRetakes gives the lists that a list can still turn out to be.
func completeRetakes(retakes []Retake, edges func() []Day) [][]Retake {
	if retakes == nil {
		lists := [][]Retake{{}}
		for _, passed := range []bool{false, true} {
			lists = append(lists, completeRetakes([]Retake{{Passed: passed}}, edges)...)
		}
		return lists
	}
	lists := [][]Retake{{}}
	for _, retake := range retakes {
		var longer [][]Retake
		for _, list := range lists {
			for _, full := range completeRetake(retake, edges) {
				longer = append(longer, append(list[:len(list):len(list)], full))
			}
		}
		lists = longer
	}
	return lists
}

func completeRetake(retake Retake, edges func() []Day) (choices []Retake) {
	for _, day := range days(retake.Day, edges) {
		for _, with := range facts(retake.WithStream) {
			choices = append(choices, Retake{day, with, retake.Passed})
		}
	}
	return choices
}

// orderEdges gives the days at which the order of days can change.
func orderEdges(f WayFacts, more ...Day) func() []Day {
	return func() []Day { return around([]int{0}, wayDays(f, more)...) }
}

// yearEdges gives the days at which a year can change.
func yearEdges(f WayFacts, more ...Day) func() []Day {
	return func() []Day {
		known := wayDays(f, more)
		edges := around([]int{-2, -1, 0, 1, 2}, known...)
		for _, day := range orAny(known) {
			year := calendarYear(day.Year())
			edges = append(edges, year.first-1, year.first, year.last, year.last+1)
		}
		return edges
	}
}

// wayDays gives the known days of the facts, and those tried so far.
func wayDays(f WayFacts, more []Day) []Day {
	known := append([]Day{f.On, f.Failed, f.Stream}, more...)
	for _, retake := range f.Retakes {
		known = append(known, retake.Day)
	}
	return known
}
