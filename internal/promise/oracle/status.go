package oracle

// StatusFacts are the facts of 32.2 and of a revocation. Revoked is an optional
// input: left out it says that no revocation is on record.
type StatusFacts struct {
	Issued     Day
	NoneIssued bool // it is stated that nothing was issued
	On         Day
	Revoked    Day
}

// The statuses of a certificate.
const (
	NotIssued   = "not-issued"
	NotYetValid = "not-yet-valid"
	Valid       = "valid"
	Expired     = "expired"
	Revoked     = "revoked"
)

const validYears = 5 // 32.2

// Status answers "32.2" (the day lies in the five years), "general/revocation"
// (not revoked by the day), "status" and "last day".
func Status(f StatusFacts, r Readings) Answers {
	if f.NoneIssued {
		return Answers{"32.2": NotMet, "general/revocation": NotApplicable, "status": NotIssued, "last day": NotApplicable}
	}
	term, revocation, status, last := seen{}, seen{}, seen{}, seen{}
	for _, full := range completeStatus(f) {
		end := lastValidDay(full.Issued, r)
		term[metIf(full.Issued <= full.On && full.On <= end)] = true // 32.2
		revocation[metIf(!revokedBy(full))] = true                   // nothing of the order
		status[statusOn(full, r)] = true
		last[end.String()] = true
	}
	return Answers{
		"32.2":               term.outcome(),
		"general/revocation": revocation.outcome(),
		"status":             status.word(),
		"last day":           last.word(),
	}
}

// lastValidDay is five years from the day of issue: the corresponding date, or
// its eve.
func lastValidDay(issued Day, r Readings) Day {
	end := issued.plusYears(validYears) // 32.2
	if r.is("certificate-last-day", "eve") {
		return end - 1
	}
	return end
}

func revokedBy(f StatusFacts) bool { return f.Revoked != 0 && f.Revoked <= f.On }

func statusOn(f StatusFacts, r Readings) string {
	switch {
	case f.On < f.Issued:
		return NotYetValid // 32.2: from the day of issue
	case revokedBy(f):
		return Revoked // general/revocation: for good, also after the five years
	case lastValidDay(f.Issued, r) < f.On:
		return Expired // 32.2: for five years
	}
	return Valid
}

// completeStatus tries the days that are not known. Nothing is revoked before
// it was issued.
func completeStatus(f StatusFacts) (full []StatusFacts) {
	for _, issued := range days(f.Issued, statusEdges(f)) {
		if f.Issued == 0 && f.Revoked != 0 && f.Revoked < issued {
			continue
		}
		for _, on := range days(f.On, statusEdges(f, issued)) {
			full = append(full, StatusFacts{Issued: issued, On: on, Revoked: f.Revoked})
		}
	}
	return full
}

func statusEdges(f StatusFacts, more ...Day) func() []Day {
	return func() []Day {
		known := append([]Day{f.Issued, f.On, f.Revoked}, more...)
		return around([]int{-2 * validYears, -validYears, 0, validYears, 2 * validYears}, known...)
	}
}
