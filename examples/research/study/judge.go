package study

import (
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Slots is how many duties with a day follow a course: support, works, the final
// monitoring and three rounds of monitoring.
const Slots = 6

// SlotNames are the duties in the order of the library, with their rounds.
var SlotNames = [Slots]string{"support", "independent-works", "final-monitoring", "monitoring-1", "monitoring-2", "monitoring-3"}

// verdict is what one set of rules makes of one teacher.
type verdict struct {
	kinds     []qualification.Kind // of each course
	certified []bool               // each course: did it end with a certificate
	taken     []planning.Attendance
	latest    [Years]qagida.Date // at the end of each year, the day of the latest certificate
	terms     certificate.Terms
	gaps      []qagida.Period // the reported days without a valid certificate
	covered   [Years]int      // the days of each year with one
	balances  [Years]qagida.Outcome
	stages    [][Slots]postcourse.Progress // of each course
}

// judge decides anew what is measured, and the kinds that the rest rests on where they
// are not decided yet or are measured themselves.
func (v *verdict) judge(r *rules, courses []Course, wanted []Measure) (err error) {
	if v.kinds == nil || slices.Contains(wanted, Kinds) {
		if err := v.judgeKinds(r, courses); err != nil {
			return err
		}
	}
	for _, measure := range wanted {
		switch measure {
		case CertificateDays:
			err = v.judgeCertificates(r, courses)
		case Balances:
			err = v.judgeBalances(r)
		case Duties:
			err = v.judgeDuties(r, courses)
		default: // the kinds are decided above
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (v *verdict) judgeKinds(r *rules, courses []Course) error {
	v.kinds, v.certified = make([]qualification.Kind, len(courses)), make([]bool, len(courses))
	for i := range courses {
		kind, err := r.courses.Kind(courses[i].Course)
		if err != nil {
			return err
		}
		v.kinds[i], v.certified[i] = kind, certified(&courses[i], kind)
	}
	v.takeHistory(courses)
	return nil
}

// takeHistory puts down what the balances of every year are asked of.
func (v *verdict) takeHistory(courses []Course) {
	v.taken = make([]planning.Attendance, len(courses))
	for i := range courses {
		c := &courses[i]
		v.taken[i] = planning.Attendance{Completed: c.Last, Hours: c.Hours, Place: c.Place, Passed: qagida.FactOf(c.Passed)}
	}
	for year := range Years {
		v.latest[year] = v.lastCertificate(courses, Year(year).Last)
	}
}

func (v *verdict) judgeCertificates(r *rules, courses []Course) (err error) {
	terms := make([]certificate.Term, 0, len(courses))
	for i := range courses {
		if !v.certified[i] {
			continue
		}
		term, err := r.term(strconv.Itoa(i+1), &courses[i])
		if err != nil {
			return err
		}
		terms = append(terms, term)
	}
	if v.terms, err = certificate.NewTerms(terms...); err != nil {
		return err
	}
	gaps, err := v.terms.Gaps(Reported)
	if err != nil {
		return err
	}
	unsettled, err := v.terms.Unsettled(Reported) // a foreign one alone: the order sets no term for it
	if err != nil {
		return err
	}
	v.gaps = slices.AppendSeq(slices.Collect(gaps), unsettled)
	slices.SortFunc(v.gaps, func(a, b qagida.Period) int { return a.First.Compare(b.First) })
	v.cover()
	return nil
}

// term fixes the days of a certificate by the rules of the day of its issue.
func (r *rules) term(id string, c *Course) (certificate.Term, error) {
	rules, err := r.certificates.At(c.Issued)
	if err != nil {
		return certificate.Term{}, err
	}
	record := certificate.Record{Issued: c.Issued}
	if c.Place == qualification.Abroad {
		record.Origin = certificate.Foreign
	}
	return rules.Term("", id, record)
}

// cover counts the days of each year that lie in no gap.
func (v *verdict) cover() {
	for year := range Years {
		v.covered[year] = Year(year).Days()
	}
	for _, gap := range v.gaps {
		for year := gap.First.Year() - FirstYear; year <= gap.Last.Year()-FirstYear; year++ {
			v.covered[year] -= overlap(gap, Year(year))
		}
	}
}

// judgeBalances asks at the end of each year. Fixed periods begin with the study,
// and everybody has served since then at the latest.
func (v *verdict) judgeBalances(r *rules) (err error) {
	for year := range Years {
		v.balances[year], err = r.planning.Balanced(planning.History{
			Courses: v.taken, On: Year(year).Last, CycleStart: Begin, LastCertificate: v.latest[year], InServiceSince: Begin,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// lastCertificate is the day of the latest certificate issued up to a day.
func (v *verdict) lastCertificate(courses []Course, on qagida.Date) (last qagida.Date) {
	for i := range courses {
		if day := courses[i].Issued; v.certified[i] && !day.After(on) && day.Compare(last) > 0 {
			last = day
		}
	}
	return last
}

// judgeDuties asks on the last day how the duties after each course stand.
func (v *verdict) judgeDuties(r *rules, courses []Course) error {
	v.stages = make([][Slots]postcourse.Progress, len(courses))
	for i := range courses {
		c := &courses[i]
		completion := postcourse.Completion{
			Place: c.Place, Completed: c.Last, Certified: qagida.FactOf(v.certified[i]), Forms: formsOf(c.Events),
		}
		stages, err := r.postcourse.Stages(completion, c.Events, Last)
		if err != nil {
			return err
		}
		slot := 0
		for _, stage := range stages.All() {
			v.stages[i][slot] = stage
			slot++
		}
	}
	return nil
}

// formsOf are the forms that support took, as far as the study draws any: where a
// work is on record, works are one of them.
func formsOf(events postcourse.Events) qagida.Set[postcourse.Form] {
	forms := qagida.SetOf[postcourse.Form]()
	for i := range events {
		if events[i].Duty == postcourse.IndependentWorks {
			forms = forms.With(postcourse.TeachersWorks)
		}
	}
	return forms
}
