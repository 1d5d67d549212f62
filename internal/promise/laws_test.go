package promise_test

import (
	"math/rand/v2"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/ruletest"
)

// The laws that hold for every question, over random worlds of boundary values. A
// question is in it as soon as its package lists it.

// worlds is how many worlds each law looks at, for each question: more of them in
// the long check.
var worlds = map[bool]int{false: 60, true: 2000}[os.Getenv("QAGIDA_LONG") != ""]

// Worlds are thrown away as soon as they have been asked about: a fifth of the time went
// into looking for what is left of them.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// seed returns where the worlds begin: QAGIDA_SEED asks about others than those of the
// check.
func seed() uint64 {
	if n, err := strconv.ParseUint(os.Getenv("QAGIDA_SEED"), 10, 64); err == nil {
		return n
	}
	return 1
}

// forEveryQuestion runs a test for each question that decides.
func forEveryQuestion(t *testing.T, check func(t *testing.T, h *promise.Harness, r *rand.Rand)) {
	decides := 0
	for _, q := range library.Questions() {
		if len(q.Codes()) == 0 {
			continue // it decides nothing
		}
		decides++
		t.Run(q.Name(), func(t *testing.T) {
			t.Parallel()
			h, err := promise.NewHarness(q)
			require.NoError(t, err)
			check(t, h, rand.New(rand.NewPCG(seed(), uint64(len(q.Name())))))
		})
	}
	t.Logf("%d questions that decide, of %d", decides, len(library.Questions()))
}

// atOnce runs a test for each question of the library, several at a time, and waits for
// all of them. What the tests keep together they add one after the other with done.
func atOnce(t *testing.T, check func(t *testing.T, q qagida.Question, done func(keep func()))) {
	var mutex sync.Mutex
	done := func(keep func()) {
		mutex.Lock()
		defer mutex.Unlock()
		keep()
	}
	t.Run("of", func(t *testing.T) {
		for _, q := range library.Questions() {
			t.Run(q.Name(), func(t *testing.T) {
				t.Parallel()
				check(t, q, done)
			})
		}
	})
}

// ask asks the order's rules of some worlds that do not contradict themselves.
func ask(t *testing.T, h *promise.Harness, r *rand.Rand, n int, seen func(w promise.World, d qagida.Decision)) {
	rules, err := h.Rules()
	require.NoError(t, err)
	asked := 0
	for i := 0; i < 40*n && asked < n; i++ {
		w := h.Random(r, 20+r.IntN(80))
		if d, ok := h.Ask(rules, w); ok {
			asked++
			seen(w, d)
		}
	}
	require.Greater(t, asked, n/20, "hardly any world makes sense: the boundary values contradict each other")
}

// A reading that decides is named: under both choices, by every finding that the
// choice turns, whatever the other readings say. And no criterion names a reading
// that never turns it.
func TestAReadingThatDecidesIsNamed(t *testing.T) {
	forEveryQuestion(t, func(t *testing.T, h *promise.Harness, r *rand.Rand) {
		readings := readingsOf(h)
		turned := map[string]bool{}
		ask(t, h, r, worlds, func(w promise.World, _ qagida.Decision) {
			base := someChoices(r, readings)
			for _, reading := range readings {
				holdNamed(t, h, w, base, reading, turned)
			}
		})
		for _, c := range criteriaOf(h) {
			for _, id := range c.Readings {
				if !turned[string(c.Code)+" "+id] && !turnsSomewhere(t, h, r, readings, c.Code, id, turned) {
					t.Errorf("%s names %s, which never turned it", c.Code, id)
				}
			}
		}
	})
}

// someChoices returns a choice for each reading, mostly the default.
func someChoices(r *rand.Rand, readings []qagida.Reading) (choices []string) {
	for _, reading := range readings {
		if n := len(reading.Choices); r.IntN(3) == 0 {
			choices = append(choices, reading.ID+"="+reading.Choices[r.IntN(n)].ID)
		}
	}
	return choices
}

// turnsSomewhere looks longer for a world in which a reading turns a criterion.
func turnsSomewhere(t *testing.T, h *promise.Harness, r *rand.Rand, readings []qagida.Reading, code qagida.Code, id string, turned map[string]bool) bool {
	reading, _ := qagida.FindReading(id)
	for range 100 * worlds {
		w := h.Random(r, 30+r.IntN(70))
		if r.IntN(4) > 0 {
			w = complete(h, r, w)
		}
		holdNamed(t, h, w, someChoices(r, readings), reading, turned)
		if turned[string(code)+" "+id] {
			return true
		}
	}
	return false
}

// holdNamed asks under every choice of a reading, all other readings as in base,
// and holds the findings that it turns to name it.
func holdNamed(t *testing.T, h *promise.Harness, w promise.World, base []string, reading qagida.Reading, turned map[string]bool) {
	var decisions []qagida.Decision
	for _, choice := range reading.Choices {
		rules, err := h.Rules(append(slices.Clone(base), reading.ID+"="+choice.ID)...)
		if err != nil {
			return // a reading of other rules
		}
		d, ok := h.Ask(rules, w)
		if !ok {
			return
		}
		decisions = append(decisions, d)
	}
	for i, d := range decisions {
		for _, other := range decisions[i+1:] {
			holdBothName(t, w, d, other, reading.ID, base, turned)
		}
	}
}

func holdBothName(t *testing.T, w promise.World, d, other qagida.Decision, id string, base []string, turned map[string]bool) {
	for f := range d.Findings() {
		g, err := other.Find(f.Code())
		if err != nil || state(f) == state(g) || state(f) == waits || state(g) == waits {
			continue
		}
		turned[string(f.Code())+" "+id] = true
		if promise.Turned(f.Outcome(), g.Outcome()) && (!names(f, id) || !names(g, id)) {
			t.Fatalf("%s turns %s from %s to %s under %v, and a finding does not name it: %s", id, f.Code(), f.Outcome(), g.Outcome(), base, w)
		}
	}
}

// What a finding that is undetermined says: that it waits for a fact, or that its
// period still runs. To wait for a fact is no answer that a reading could turn;
// to run on is one, so that a reading may be named for it.
const (
	waits = "waits"
	runs  = "runs"
)

func state(f qagida.Finding) string {
	switch {
	case f.Outcome() != qagida.Undetermined:
		return f.Outcome().String()
	case len(named(f)) > 0:
		return waits
	default:
		return runs
	}
}

func names(f qagida.Finding, id string) bool {
	for choice := range f.Readings() {
		if choice.Reading == id {
			return true
		}
	}
	return false
}

// readingsOf returns every reading that the rules of a question have.
func readingsOf(h *promise.Harness) (list []qagida.Reading) {
	for _, reading := range qagida.Readings() {
		if _, err := h.Rules(reading.ID + "=" + reading.Choices[0].ID); err == nil {
			list = append(list, reading)
		}
	}
	return list
}

// criteriaOf returns the criteria of a question.
func criteriaOf(h *promise.Harness) (list []qagida.Criterion) {
	for _, p := range library.Packages() {
		if !strings.HasPrefix(h.Question.Name(), p.Name+".") {
			continue
		}
		for _, c := range p.Criteria {
			if slices.Contains(h.Question.Codes(), c.Code) {
				list = append(list, c)
			}
		}
	}
	return list
}

// presumed are the criteria that are taken to be kept where other facts point to it, unless
// an input says otherwise: its absence says that they are. The packages name these inputs
// beside the optional ones.
var presumed = map[qagida.Code]bool{
	"certificate-ministry":       true, // printed on a form with every other line filled in, unless certificate.blank lists it
	"certificate-logo":           true,
	"certificate-foreign-issuer": true, // another name than that of the organisation at home, unless foreign_issuer says no
}

// More facts never overturn: completing a fact never turns met into not met or
// back.
func TestMoreFactsNeverOverturn(t *testing.T) {
	forEveryQuestion(t, func(t *testing.T, h *promise.Harness, r *rand.Rand) {
		rules, _ := h.Rules()
		ask(t, h, r, worlds, func(w promise.World, d qagida.Decision) {
			for _, gap := range append(h.Gaps(w), h.Additions(w)...) {
				v := gap.Any(r)
				fuller := w.With(gap, v)
				after, ok := h.Ask(rules, fuller)
				if !ok {
					continue
				}
				then := promise.Outcomes(after)
				for code, before := range promise.Outcomes(d) {
					now, there := then[code]
					if there && (!presumed[code] && before == qagida.Met && now == qagida.NotMet || before == qagida.NotMet && now == qagida.Met) {
						t.Fatalf("%s turns from %s to %s when %s becomes %v: %s", code, before, now, gap.Path, v, w)
					}
				}
			}
		})
	})
}

// Undetermined means that it matters: a criterion waits only where some
// completion of the facts that are missing makes it not met and another does not,
// or where its period still runs, and then nothing is missing. And each fact that
// a criterion waits for changes its outcome for some completion of the others: that it
// is kept or does not apply is alike, where the decision stays as it is. Of a criterion
// that is never broken, because it only says what applies, that is the answer.
func TestUndeterminedMeansThatItMatters(t *testing.T) {
	forEveryQuestion(t, func(t *testing.T, h *promise.Harness, r *rand.Rand) {
		broken := map[qagida.Code]bool{}
		ask(t, h, r, worlds, func(_ promise.World, d qagida.Decision) {
			for code, o := range d.Outcomes() {
				broken[code] = broken[code] || o == qagida.NotMet
			}
		})
		ask(t, h, r, worlds/4, func(w promise.World, d qagida.Decision) {
			for f := range ruletest.Undetermined(d) {
				missing := named(f)
				if len(missing) == 0 {
					continue // its period still runs; time is not a fact
				}
				holdOpen(t, h, r, w, f.Code(), missing)
				for _, name := range missing {
					holdMatters(t, h, r, w, f.Code(), name, broken[f.Code()])
				}
			}
		})
	})
}

func named(f qagida.Finding) (missing []string) {
	for field := range f.Missing() {
		missing = append(missing, field.Name)
	}
	return missing
}

// tries is how many completions are tried before a fault is said.
const tries = 900

// holdOpen looks for two completions that decide differently: of every fact, of those
// alone that the criterion waits for, and, because what is said to be left empty has no
// value, of some. Where its period still runs is an outcome of its own.
func holdOpen(t *testing.T, h *promise.Harness, r *rand.Rand, w promise.World, code qagida.Code, missing []string) {
	rules, _ := h.Rules()
	completions := []func() promise.World{
		func() promise.World { return complete(h, r, w) },
		func() promise.World { return completeOwn(h, r, w, missing) },
		func() promise.World { return completeSome(h, r, w) },
	}
	seen := map[string]bool{}
	for i := range tries {
		d, ok := h.Ask(rules, completions[i%len(completions)]())
		if !ok {
			continue
		}
		f, err := d.Find(code)
		if err == nil && state(f) == waits {
			continue
		}
		said := "not asked" // the question answers by another list
		if err == nil {
			said = state(f)
		}
		if seen[said] = true; len(seen) > 1 {
			return
		}
	}
	if len(seen) > 0 {
		t.Fatalf("%s waits for %v, but every completion makes it %v: %s", code, missing, seen, w)
	}
}

// completeSome fills about every second gap at random.
func completeSome(h *promise.Harness, r *rand.Rand, w promise.World) promise.World {
	return w.Filled(h.Gaps(w), func(gap promise.Gap) (any, bool) { return gap.Any(r), r.IntN(2) == 0 })
}

// completeOwn fills the gaps of some facts at random.
func completeOwn(h *promise.Harness, r *rand.Rand, w promise.World, facts []string) promise.World {
	for _, name := range facts {
		w = w.Filled(gapsOf(h, w, name), atRandom(r))
	}
	return w
}

// complete fills every gap at random.
func complete(h *promise.Harness, r *rand.Rand, w promise.World) promise.World {
	for {
		gaps := h.Gaps(w)
		for _, gap := range h.Additions(w) {
			if v := gap.Any(r); len(gaps) == 0 && r.IntN(2) == 0 {
				w = w.With(gap, v)
			}
		}
		if len(gaps) == 0 {
			return w
		}
		w = w.Filled(gaps, atRandom(r))
	}
}

// atRandom fills every gap with any of its values.
func atRandom(r *rand.Rand) func(promise.Gap) (any, bool) {
	return func(gap promise.Gap) (any, bool) { return gap.Any(r), true }
}

// holdMatters looks for two values of a fact that a criterion waits for which differ in
// its outcome, all else equal.
func holdMatters(
	t *testing.T, h *promise.Harness, r *rand.Rand, w promise.World, code qagida.Code, name string, asks bool,
) {
	rules, _ := h.Rules()
	own := gapsOf(h, w, name)
	if len(own) == 0 {
		t.Fatalf("%s is missing, and the world states it: %s", name, w)
	}
	gaps := slices.DeleteFunc(h.Gaps(w), func(gap promise.Gap) bool { return gap.Covers(name) })
	for i := range 5 * tries {
		others := w.Filled(gaps, func(gap promise.Gap) (v any, known bool) {
			if r.IntN(4) <= i%4 { // the values of lines that are empty contradict them
				return nil, false
			}
			return gap.Any(r), true
		})
		gap := own[r.IntN(len(own))]
		a, okA := h.Ask(rules, others.With(gap, gap.Any(r)))
		b, okB := h.Ask(rules, others.With(gap, gap.Any(r)))
		if okA && okB && differ(a, b, code, asks) {
			return
		}
	}
	t.Errorf("%s waits for %s, but no value of it changes its outcome: %s", code, name, w)
}

func gapsOf(h *promise.Harness, w promise.World, name string) (own []promise.Gap) {
	for _, gap := range append(h.Gaps(w), h.Additions(w)...) {
		if gap.Covers(name) {
			own = append(own, gap)
		}
	}
	return own
}

// stateOf returns what a decision says of a criterion, the empty string where it does not
// ask for it.
func stateOf(d qagida.Decision, code qagida.Code) string {
	f, err := d.Find(code)
	if err != nil {
		return ""
	}
	return state(f)
}

// differ reports whether two decisions differ in a criterion. Where it asks for
// something, that it is kept and that it does not apply differ only with the decisions.
func differ(a, b qagida.Decision, code qagida.Code, asks bool) bool {
	one, other := stateOf(a, code), stateOf(b, code)
	if asks && kept(one) && kept(other) {
		return a.Outcome() != b.Outcome()
	}
	return one != other
}

func kept(state string) bool {
	return state == qagida.Met.String() || state == qagida.NotApplicable.String()
}

// One code, one rule: wherever a code appears, the same facts give it the same
// outcome.
func TestOneCodeHasOneRule(t *testing.T) {
	home := map[qagida.Code][]*promise.Harness{}
	for _, q := range library.Questions() {
		h, err := promise.NewHarness(q)
		require.NoError(t, err)
		for _, code := range q.Codes() {
			home[code] = append(home[code], h)
		}
	}
	shared := 0
	for code, harnesses := range home {
		for _, other := range harnesses[1:] {
			shared++
			t.Run(string(code)+" in "+other.Question.Name(), func(t *testing.T) { holdSame(t, code, harnesses[0], other) })
		}
	}
	t.Logf("%d codes, %d of them in a second question", len(home), shared)
}

func holdSame(t *testing.T, code qagida.Code, one, other *promise.Harness) {
	r := rand.New(rand.NewPCG(2, uint64(len(code))))
	rules, _ := one.Rules()
	otherRules, _ := other.Rules()
	for range worlds {
		w := one.Random(r, 50+r.IntN(50))
		v, fits := other.Translate(w)
		if !fits {
			continue
		}
		a, okA := one.Ask(rules, w)
		b, okB := other.Ask(otherRules, v)
		if !okA || !okB {
			continue
		}
		f, errA := a.Find(code)
		g, errB := b.Find(code)
		if errA == nil && errB == nil {
			require.Equal(t, f.Outcome().String(), g.Outcome().String(), "%s in %s and in %s: %s", code, one.Question.Name(), other.Question.Name(), w)
		}
	}
}
