package peers

// This is what a programmer writes who reads the order and needs reasons: plain
// ifs, and a slice of codes. It takes every fact as known. The reasons are appended
// to a slice of the caller's: nil each time, or one buffer used again.

// The reasons that the code written by hand gives.
var (
	reasonsApplicant = [...]string{
		"no education", "not in education", "no legislation", "no English",
		"no application", "no questionnaire", "no identity", "no certificates", "no letter",
	}
	reasonsGrade   = [...]string{"project failed", "test failed"}
	reasonsInvalid = [...]string{"not issued", "not yet valid", "expired", "revoked"}
	reasonsOverdue = [...]string{"support", "works", "final monitoring", "monitoring 1", "monitoring 2", "monitoring 3"}
)

// handKind: at home 36 hours make a course and 108 a long one (21.1); abroad a
// course lasts up to a year, up to three months it is short and has 36 hours
// (21.2, annex 2).
func handKind(f *Facts) uint8 {
	if f.Place == AtHome {
		switch {
		case f.Hours < 36:
			return Neither
		case f.Hours < 108:
			return Short
		default:
			return Long
		}
	}
	switch {
	case f.Last > f.First+aYear:
		return Neither
	case f.Last > f.First.plusMonths(3):
		return Long
	case f.Hours < 36:
		return Neither
	default:
		return Short
	}
}

// handEligibility: the conditions of para 7 and the papers of para 8.
func handEligibility(f *Facts, reasons []string) []string {
	if f.Education&anyGround == 0 {
		reasons = append(reasons, reasonsApplicant[0])
	}
	if f.Workplace == Elsewhere {
		reasons = append(reasons, reasonsApplicant[1])
	}
	if f.KnowsLegislation != True {
		reasons = append(reasons, reasonsApplicant[2])
	}
	if f.LanguageCourse == True && f.BasicEnglish != True {
		reasons = append(reasons, reasonsApplicant[3])
	}
	if f.Documents&Application == 0 {
		reasons = append(reasons, reasonsApplicant[4])
	}
	if f.Documents&Questionnaire == 0 {
		reasons = append(reasons, reasonsApplicant[5])
	}
	if f.Documents&(IdentityDocument|IIN) == 0 {
		reasons = append(reasons, reasonsApplicant[6])
	}
	if f.HoldsCertificates == True && f.Documents&Certificates == 0 {
		reasons = append(reasons, reasonsApplicant[7])
	}
	if f.Place == Abroad && (f.Documents&MotivationLetter == 0 || f.Letter != Kazakh && f.Letter != Russian) {
		reasons = append(reasons, reasonsApplicant[8])
	}
	return reasons
}

// handGrades: the tables of section 8, in points.
func handGrades(f *Facts, reasons []string) (project, test uint8, given []string) {
	sum := 0
	for _, score := range f.Scores {
		sum += int(score)
	}
	switch {
	case sum >= 9:
		project = Excellent
	case sum >= 7:
		project = Good
	case sum >= 5:
		project = Satisfactory
	default:
		project = Unsatisfactory
		reasons = append(reasons, reasonsGrade[0])
	}
	switch {
	case f.Correct >= 23:
		test = Excellent
	case f.Correct >= 20:
		test = Good
	case f.Correct >= 17:
		test = Satisfactory
	default:
		test = Unsatisfactory
		reasons = append(reasons, reasonsGrade[1])
	}
	return project, test, reasons
}

// handValidity: five years from the day of issue, both ends inside (para 32).
func handValidity(f *Facts, on Day, reasons []string) []string {
	if f.Certified != True {
		return append(reasons, reasonsInvalid[0])
	}
	if on < f.Issued {
		reasons = append(reasons, reasonsInvalid[1])
	}
	if on > f.Issued+5*aYear {
		reasons = append(reasons, reasonsInvalid[2])
	}
	if f.Revoked != 0 && on >= f.Revoked {
		reasons = append(reasons, reasonsInvalid[3])
	}
	return reasons
}

// handOverdue: in the year after the course a measure of support, three works and
// a final monitoring that no measure follows, and for those with a certificate one
// monitoring in each of three years (paras 35 to 37). Abroad nothing is owed
// (5.3.2).
func handOverdue(f *Facts, on Day, reasons []string) []string {
	if f.Place != AtHome {
		return reasons
	}
	year := f.Last + aYear
	if on > year {
		support, final := handLatest(f, Support, f.Last, year), handLatest(f, Final, f.Last, year)
		if support == 0 {
			reasons = append(reasons, reasonsOverdue[termSupport])
		}
		if handCount(f, Works, f.Last, year) < 3 {
			reasons = append(reasons, reasonsOverdue[termWorks])
		}
		if final == 0 || final < support {
			reasons = append(reasons, reasonsOverdue[termFinal])
		}
	}
	if f.Certified != True {
		return reasons
	}
	for round := range Day(3) {
		after, end := f.Last+round*aYear, f.Last+(round+1)*aYear
		if on > end && handCount(f, Monitoring, after, end) < 1 {
			reasons = append(reasons, reasonsOverdue[termMonitoring+round])
		}
	}
	return reasons
}

// handCount counts the events of a duty after one day and up to another.
func handCount(f *Facts, duty uint8, after, end Day) (n int) {
	for _, e := range f.Events {
		if e.duty() == duty && e.day() > after && e.day() <= end {
			n++
		}
	}
	return n
}

// handLatest is the latest day of an event of a duty after one day and up to
// another, 0 where there is none.
func handLatest(f *Facts, duty uint8, after, end Day) (latest Day) {
	for _, e := range f.Events {
		if d := e.day(); e.duty() == duty && d > after && d <= end && d > latest {
			latest = d
		}
	}
	return latest
}

// loadHand takes the records in, with the buffer that every answer begins with: nil,
// or one that is used again.
func loadHand(facts []Facts, buffer []string) [Workloads]Loop {
	return loopsOf([Whole]func(int) uint64{
		W1: func(i int) uint64 { return uint64(handKind(&facts[i])) },
		W2: func(i int) uint64 { return uint64(len(handEligibility(&facts[i], buffer))) },
		W3: func(i int) uint64 {
			project, test, reasons := handGrades(&facts[i], buffer)
			return uint64(project) + uint64(test) + uint64(len(reasons))
		},
		W4: func(i int) uint64 { return uint64(len(handValidity(&facts[i], Today, buffer))) },
		W5: func(i int) uint64 { return uint64(len(handOverdue(&facts[i], Today, buffer))) },
	})
}

// handAnswer is the answers of the code written by hand on one record.
func handAnswer(f *Facts) Answer {
	project, test, reasons := handGrades(f, nil)
	return Answer{
		Kind: handKind(f), Ineligible: uint16(bitsOf(handEligibility(f, nil), reasonsApplicant[:])),
		Project: project, Test: test, Failed: uint8(bitsOf(reasons, reasonsGrade[:])),
		Invalid: uint8(bitsOf(handValidity(f, Today, nil), reasonsInvalid[:])),
		Overdue: uint8(bitsOf(handOverdue(f, Today, nil), reasonsOverdue[:])),
	}
}

// bitsOf has a bit for each reason, by its place among all.
func bitsOf(reasons, all []string) (bits uint64) {
	for place, reason := range all {
		for _, given := range reasons {
			if given == reason {
				bits |= 1 << place
			}
		}
	}
	return bits
}
