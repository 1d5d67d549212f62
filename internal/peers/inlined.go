package peers

// This is what a programmer writes who wants a yes or a no as fast as it can be
// had, and no reason. It takes every fact as known.

// bit returns 1 for true and 0 for false.
func bit(yes bool) (n uint32) {
	if yes {
		n = 1
	}
	return n
}

// The branchy way stops at the first no.

func branchyEligible(f *Facts) bool {
	return f.Education&anyGround != 0 &&
		f.Workplace <= Methodological &&
		f.KnowsLegislation == True &&
		(f.LanguageCourse != True || f.BasicEnglish == True) &&
		f.Documents&Application != 0 &&
		f.Documents&Questionnaire != 0 &&
		f.Documents&(IdentityDocument|IIN) != 0 &&
		(f.HoldsCertificates != True || f.Documents&Certificates != 0) &&
		(f.Place != Abroad || f.Documents&MotivationLetter != 0 && f.Letter <= Russian)
}

func branchyGrades(f *Facts) (project, test uint8, passed bool) {
	sum := f.Scores[0] + f.Scores[1] + f.Scores[2] + f.Scores[3] + f.Scores[4]
	project, test = Unsatisfactory, Unsatisfactory
	switch {
	case sum >= 9:
		project = Excellent
	case sum >= 7:
		project = Good
	case sum >= 5:
		project = Satisfactory
	}
	switch {
	case f.Correct >= 23:
		test = Excellent
	case f.Correct >= 20:
		test = Good
	case f.Correct >= 17:
		test = Satisfactory
	}
	return project, test, sum >= 5 && f.Correct >= 17
}

func branchyValid(f *Facts, on Day) bool {
	return f.Certified == True && on >= f.Issued && on <= f.Issued+5*aYear && (f.Revoked == 0 || on < f.Revoked)
}

// branchyOverdue goes through the events once, and asks only for the terms that
// have passed. A final monitoring is wanted that is no earlier than the latest
// measure of support.
func branchyOverdue(f *Facts, on Day) bool {
	year := f.Last + aYear
	if f.Place != AtHome || on <= year {
		return false
	}
	var done [8]uint8
	var latest [8]Day
	for _, e := range f.Events {
		d := e.day()
		switch {
		case d <= f.Last:
		case d <= year:
			done[e.duty()]++
			latest[e.duty()] = max(latest[e.duty()], d)
		case e.duty() != Monitoring:
		case d <= year+aYear:
			done[5]++
		case d <= year+2*aYear:
			done[6]++
		}
	}
	if done[Support] == 0 || done[Works] < 3 || latest[Final] < latest[Support] {
		return true
	}
	if f.Certified != True {
		return false
	}
	return done[Monitoring] == 0 ||
		on > year+aYear && done[5] == 0 || on > year+2*aYear && done[6] == 0
}

func branchy(f *Facts, on Day) (b Bare) {
	b.Kind, b.Eligible = handKind(f), branchyEligible(f)
	b.Project, b.Test, b.Passed = branchyGrades(f)
	b.Valid, b.Overdue = branchyValid(f, on), branchyOverdue(f, on)
	return b
}

// The branch-free way computes everything and joins the bits.

// kinds is by place, then by what the length tells.
var kinds = [2][4]uint8{
	{Neither, Short, Long, Long},    // at home: at least 36 hours, at least 108
	{Neither, Short, Long, Neither}, // abroad: short and too few hours, short, long, too long
}

func freeKind(f *Facts) uint8 {
	abroad := bit(f.Place == Abroad)
	carry := Day(bit(f.First>>5&15 > 9))
	months := f.First + 3*aMonth + carry*(aYear-12*aMonth)
	enough := bit(f.Hours >= 36)
	home := enough + bit(f.Hours >= 108)
	long, over := bit(f.Last > months), bit(f.Last > f.First+aYear)
	away := long<<1 | enough&^long | over
	return kinds[abroad][(home&(abroad-1)|away&-abroad)&3]
}

func freeEligible(f *Facts) bool {
	papers, abroad := uint32(f.Documents), bit(f.Place == Abroad)
	return bit(f.Education&anyGround != 0)&
		bit(f.Workplace <= Methodological)&
		bit(f.KnowsLegislation == True)&
		(bit(f.LanguageCourse != True)|bit(f.BasicEnglish == True))&
		papers&(papers>>1)&(papers>>2|papers>>3)&
		(bit(f.HoldsCertificates != True)|papers>>4)&
		(abroad^1|papers>>5&bit(f.Letter <= Russian))&1 != 0
}

func freeGrades(f *Facts) (project, test uint8, passed bool) {
	sum := f.Scores[0] + f.Scores[1] + f.Scores[2] + f.Scores[3] + f.Scores[4]
	project = uint8(Excellent + bit(sum < 9) + bit(sum < 7) + bit(sum < 5))
	test = uint8(Excellent + bit(f.Correct < 23) + bit(f.Correct < 20) + bit(f.Correct < 17))
	return project, test, bit(project < Unsatisfactory)&bit(test < Unsatisfactory) != 0
}

func freeValid(f *Facts, on Day) bool {
	return bit(f.Certified == True)&bit(on >= f.Issued)&bit(on <= f.Issued+5*aYear)&
		(bit(f.Revoked == 0)|bit(on < f.Revoked)) != 0
}

// freeOverdue adds each event to a counter of its own eight bits: for each duty
// in the first year, and for monitoring in the second and third; and keeps the
// latest days of support and of final monitoring in the first.
func freeOverdue(f *Facts, on Day) bool {
	last := f.Last
	year, second, third := last+aYear, last+2*aYear, last+3*aYear
	var done uint64
	var support, final Day
	for _, e := range f.Events {
		d, duty := e.day(), uint64(e.duty())
		watch, early := bit(duty == Monitoring), bit(d > last)&bit(d <= year)
		support = max(support, d&-Day(early&bit(duty == Support)))
		final = max(final, d&-Day(early&bit(duty == Final)))
		done += uint64(early) << (8 * duty & 63)
		done += uint64(watch&bit(d > year)&bit(d <= second)) << 40
		done += uint64(watch&bit(d > second)&bit(d <= third)) << 48
	}
	none := func(duty uint) uint32 { return bit(done>>(8*duty)&255 == 0) }
	first := none(Support) | bit(done>>(8*Works)&255 < 3) | bit(final < support)
	watched := bit(on > year)&none(Monitoring) | bit(on > second)&none(5) | bit(on > third)&none(6)
	return bit(f.Place == AtHome)&(bit(on > year)&first|bit(f.Certified == True)&watched) != 0
}

func branchFree(f *Facts, on Day) (b Bare) {
	b.Kind, b.Eligible = freeKind(f), freeEligible(f)
	b.Project, b.Test, b.Passed = freeGrades(f)
	b.Valid, b.Overdue = freeValid(f, on), freeOverdue(f, on)
	return b
}

func loadBranchy(facts []Facts) [Workloads]Loop {
	return loopsOf([Whole]func(int) uint64{
		W1: func(i int) uint64 { return uint64(handKind(&facts[i])) },
		W2: func(i int) uint64 { return uint64(bit(branchyEligible(&facts[i]))) },
		W3: func(i int) uint64 {
			project, test, passed := branchyGrades(&facts[i])
			return uint64(project) + uint64(test) + uint64(bit(passed))
		},
		W4: func(i int) uint64 { return uint64(bit(branchyValid(&facts[i], Today))) },
		W5: func(i int) uint64 { return uint64(bit(branchyOverdue(&facts[i], Today))) },
	})
}

func loadBranchFree(facts []Facts) [Workloads]Loop {
	return loopsOf([Whole]func(int) uint64{
		W1: func(i int) uint64 { return uint64(freeKind(&facts[i])) },
		W2: func(i int) uint64 { return uint64(bit(freeEligible(&facts[i]))) },
		W3: func(i int) uint64 {
			project, test, passed := freeGrades(&facts[i])
			return uint64(project) + uint64(test) + uint64(bit(passed))
		},
		W4: func(i int) uint64 { return uint64(bit(freeValid(&facts[i], Today))) },
		W5: func(i int) uint64 { return uint64(bit(freeOverdue(&facts[i], Today))) },
	})
}
