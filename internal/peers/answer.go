package peers

// Answer is the five answers on one record, in a form in which all
// implementations can be held against each other.
type Answer struct {
	Kind          uint8
	Ineligible    uint16 // a bit for each of the nine criteria that is not met
	Project, Test uint8  // the grades
	Failed        uint8  // a bit for each part that does not pass
	Invalid       uint8  // a bit for each of the four criteria of validity that is not met
	Overdue       uint8  // a bit for each of the six terms
}

// The kinds of courses.
const (
	Short = 1 + iota
	Long
	Neither
)

// The grades.
const (
	Excellent = 1 + iota
	Good
	Satisfactory
	Unsatisfactory
)

// The places of the terms of duties in Overdue; the three years of monitoring
// stand from the fourth on.
const (
	termSupport = iota
	termWorks
	termFinal
	termMonitoring
)

// Bare is the answers as a bare yes or no gives them.
type Bare struct {
	Kind          uint8
	Project, Test uint8
	Eligible      bool
	Passed        bool
	Valid         bool
	Overdue       bool // anything is
}

// Bare leaves the reasons out.
func (a Answer) Bare() Bare {
	return Bare{a.Kind, a.Project, a.Test, a.Ineligible == 0, a.Failed == 0, a.Invalid == 0, a.Overdue != 0}
}

// Workload is one of the five answers, or all of them.
type Workload int

// The workloads.
const (
	W1    Workload = iota // kind of course
	W2                    // eligibility and documents
	W3                    // both grades and the result
	W4                    // validity on a day
	W5                    // overdue duties
	Whole                 // all five
	Workloads
)

// Names of the workloads.
var Names = [Workloads]string{"W1 kind", "W2 eligibility", "W3 grades", "W4 validity", "W5 overdue", "whole course"}

// Loop answers the records from one place up to another and gives a number that
// depends on every answer, so that no answer can be left out.
type Loop func(from, to int) uint64

// loopsOf gives every peer the same loop over its records: one answer, or all five one
// after the other.
func loopsOf(answers [Whole]func(i int) uint64) (loops [Workloads]Loop) {
	for w, answer := range answers {
		loops[w] = func(from, to int) (sum uint64) {
			for i := from; i < to; i++ {
				sum += answer(i)
			}
			return sum
		}
	}
	loops[Whole] = func(from, to int) (sum uint64) {
		for i := from; i < to; i++ {
			for _, answer := range &answers {
				sum += answer(i)
			}
		}
		return sum
	}
	return loops
}

// Peer is one way to the five answers, with the records taken in.
type Peer struct {
	Name    string
	Records int // how many of the records it has; what takes microseconds a record has fewer
	Loops   [Workloads]Loop
}

// The names of the peers that the targets speak of.
const (
	Cores      = "qagida, answers alone"
	Unread     = "qagida, findings unread"
	Codes      = "qagida, findings as codes"
	InText     = "qagida, text in Russian"
	Packed     = "by hand, reason codes, packed dates"
	Reused     = "by hand, the same with one buffer used again"
	Timed      = "by hand, reason codes, time.Time"
	Branchy    = "inlined yes/no, branchy"
	BranchFree = "inlined yes/no, branch-free"
	Expr       = "expr"
	CEL        = "cel-go"
	OPA        = "opa"
)

// Load takes the records into every peer, ours first.
func Load(facts []Facts) []Peer {
	ours := NewOurs(facts)
	some := func(n int) []Facts { return facts[:min(n, len(facts))] }
	return []Peer{
		{Cores, len(facts), ours.CoreLoops()},
		{Unread, len(facts), ours.Loops()},
		{Codes, len(facts), ours.CodeLoops()},
		{InText, min(20_000, len(facts)), ours.TextLoops()},
		{Packed, len(facts), loadHand(facts, nil)},
		{Reused, len(facts), loadHand(facts, make([]string, 0, 16))},
		{Timed, len(facts), loadHandTimed(facts)},
		{Branchy, len(facts), loadBranchy(facts)},
		{BranchFree, len(facts), loadBranchFree(facts)},
		{Expr, min(exprRecords, len(facts)), loadExpr(some(exprRecords))},
		{CEL, min(exprRecords, len(facts)), loadCEL(some(exprRecords))},
		{OPA, min(opaRecords, len(facts)), loadOPA(some(opaRecords))},
	}
}

const (
	exprRecords = 10_000
	opaRecords  = 1_000
)
