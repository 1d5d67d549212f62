package study

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/qagida/qagida"
)

// Study is a population with the rules that it is judged by. It never changes and
// may be used from many goroutines.
type Study struct {
	seed         uint64
	alternatives []Alternative
	defaults     [Scenarios]rules
	switched     [Scenarios][]rules // one for each alternative
}

// New prepares the rules of every scenario under every reading. The seed fixes
// the population: teacher number i is the same in a population of any size.
func New(seed uint64) (*Study, error) {
	s := &Study{seed: seed, alternatives: Alternatives()}
	for scenario := range Scenarios {
		var err error
		if s.defaults[scenario], err = rulesOf(scenario, noChoice); err != nil {
			return nil, err
		}
		for _, a := range s.alternatives {
			r, err := rulesOf(scenario, a.Choice)
			if err != nil {
				return nil, err
			}
			s.switched[scenario] = append(s.switched[scenario], r)
		}
	}
	return s, nil
}

// chunk is how many teachers a worker takes at once.
const chunk = 500

// The most that Run takes: everybody in the country fits in, and a slip of the
// finger does not.
const (
	MostTeachers = 20_000_000
	MostWorkers  = 1000
)

// CheckSize refuses a study of nobody, by nobody, or beyond all measure.
func CheckSize(teachers, workers int) error {
	switch {
	case teachers < 1 || teachers > MostTeachers:
		return fmt.Errorf("%d teachers: there must be from 1 to %d", teachers, MostTeachers)
	case workers < 1 || workers > MostWorkers:
		return fmt.Errorf("%d workers: there must be from 1 to %d", workers, MostWorkers)
	}
	return nil
}

// Run counts n teachers on that many workers. What it gives depends on neither the
// workers nor the order in which they end. It tells done, if there is one, how many
// teachers have been counted since it last told; done may be called from several
// goroutines.
//
// When the context ends, what has been begun is still counted and nothing else is
// begun. Since teachers are taken in the order of their numbers, the totals are then
// those of a study of the first Totals.Teachers of them; that is no error.
func (s *Study) Run(ctx context.Context, n, workers int, done func(teachers int)) (*Totals, error) {
	if err := CheckSize(n, workers); err != nil {
		return nil, err
	}
	var next atomic.Int64
	var wait sync.WaitGroup
	parts, refused := make([]*Totals, workers), make([]error, workers)
	for w := range workers {
		parts[w] = NewTotals()
		wait.Go(func() {
			for refused[w] == nil && ctx.Err() == nil {
				first := int(next.Add(chunk)) - chunk
				if first >= n {
					return
				}
				after := min(first+chunk, n)
				refused[w] = s.count(parts[w], first, after)
				if done != nil {
					done(after - first)
				}
			}
		})
	}
	wait.Wait()
	for _, part := range parts[1:] {
		parts[0].Add(part)
	}
	return parts[0], errors.Join(refused...)
}

// Totals counts the teachers from number first up to, but without, number after.
func (s *Study) Totals(first, after int) (*Totals, error) {
	t := NewTotals()
	return t, s.count(t, first, after)
}

func (s *Study) count(t *Totals, first, after int) error {
	for number := first; number < after; number++ {
		teacher, err := s.Draw(number)
		if err != nil {
			return err
		}
		if err := s.Count(t, teacher); err != nil {
			return err
		}
	}
	return nil
}

// Teacher is the courses of one teacher, in order, under each scenario. Those under
// Unmoved are those under Unreformed.
type Teacher struct {
	Number int
	Lives  [Scenarios][]Course
}

// Draw draws a teacher.
func (s *Study) Draw(number int) (Teacher, error) {
	teacher := Teacher{Number: number}
	for scenario := range Scenarios {
		if habit := scenario.Habit(); habit != scenario {
			teacher.Lives[scenario] = teacher.Lives[habit]
			continue
		}
		life, err := s.life(number, s.defaults[scenario].certificates)
		if err != nil {
			return teacher, fmt.Errorf("teacher %d of seed %d: %w", number, s.seed, err)
		}
		teacher.Lives[scenario] = life
	}
	return teacher, nil
}

// Count adds one teacher to the totals.
func (s *Study) Count(t *Totals, teacher Teacher) error {
	t.Teachers++
	var before *verdicts // what the scenario before makes of the same courses
	for scenario := range Scenarios {
		if scenario.Habit() == scenario {
			before = nil
		}
		courses := teacher.Lives[scenario]
		v, err := s.judge(scenario, courses, before)
		if err != nil {
			return fmt.Errorf("teacher %d: %w", teacher.Number, err)
		}
		s.countVerdicts(&t.Scenarios[scenario], courses, v)
		before = v
	}
	return nil
}

var (
	noChoice     qagida.Choice
	everyMeasure = []Measure{CertificateDays, Balances, Kinds, Duties}
)

// verdicts are what the readings of one scenario make of one teacher: the defaults,
// and each alternative where it can make something else of the teacher's courses.
type verdicts struct {
	base  verdict
	other []verdict
}

// judge decides under the defaults and under every alternative. What the scenario
// before makes of the same courses is taken over: scenarios differ in certificates
// alone.
func (s *Study) judge(scenario Scenario, courses []Course, before *verdicts) (*verdicts, error) {
	v := &verdicts{other: make([]verdict, len(s.alternatives))}
	wanted := everyMeasure
	if before != nil {
		v.base, wanted = before.base, []Measure{CertificateDays}
	}
	if err := v.base.judge(&s.defaults[scenario], courses, wanted); err != nil {
		return nil, err
	}
	for i, a := range s.alternatives {
		switch {
		case before != nil && !a.Touches(CertificateDays):
			v.other[i] = before.other[i]
		case !a.concerns(courses):
			v.other[i] = v.base
		default:
			v.other[i] = v.base
			if err := v.other[i].judge(&s.switched[scenario][i], courses, a.Measures); err != nil {
				return nil, err
			}
		}
	}
	return v, nil
}

// countVerdicts adds what was decided about one teacher.
func (s *Study) countVerdicts(c *Counts, courses []Course, v *verdicts) {
	c.count(courses, &v.base)
	for i, a := range s.alternatives {
		for _, m := range a.Measures {
			c.Effects[i][m].compare(m, courses, &v.base, &v.other[i])
		}
		if a.Touches(Duties) {
			c.Duties[1+i].count(courses, &v.other[i])
		}
	}
}
