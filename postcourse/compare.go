package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Compared is one thing that the order asks of support, held against a
// programme: the finding with the order's provision, and where the programme
// speaks of the same thing.
type Compared struct {
	Finding   qagida.Finding
	Programme qagida.Provision // the nearest place where the programme leaves it out
	Says      qagida.Text      // what the programme says there
}

// MarshalJSON gives {"finding":…,"programme":…,"says":…}.
func (c Compared) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("finding", c.Finding)
	o.Add("programme", c.Programme)
	o.Add("says", c.Says)
	return o.MarshalJSON()
}

// Comparison is a programme held against the least that the order asks for.
type Comparison struct {
	qagida.Decision
	terms Terms
}

// MarshalJSON gives {"terms":[…],"decision":…}, with what All lists.
func (c Comparison) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("terms", rule.JSONList(c.All()))
	o.Add("decision", c.Decision)
	return o.MarshalJSON()
}

// Compare holds a programme against the least that the order asks for: the years
// of support (para 35.1), the final monitoring (para 35.2), the independent
// works (para 36.2) and the years of monitoring (para 37). As many as the order
// asks for are enough.
//
// What the programme promises is met, what it leaves out is not met, and what
// nobody has stated is undetermined. The error names a count or a clause of the
// programme that cannot be meant.
//
// Source: order95/35.1, 35.2, 36.2 and 37.
func (r Rules) Compare(p Programme) (c Comparison, err error) {
	if err := p.checkCounts(); err != nil {
		return Comparison{}, err
	}
	d := programmeChecklist.Open(&c.Decision, r.Edition)
	d = d.Record(programmeLength, p.SupportYears.AtLeast(r.SupportYears).Outcome())
	d = d.Record(programmeFinal, p.FinalMonitoring.Outcome())
	d = d.Record(programmeWorks, p.IndependentWorks.AtLeast(r.IndependentWorks).Outcome())
	d = d.Record(programmeMonitoring, p.MonitoringYears.AtLeast(r.MonitoringRounds).Outcome())
	showCount(d, showYears, p.SupportYears)
	showCount(d, showPromisedWorks, p.IndependentWorks)
	showCount(d, showPromisedRounds, p.MonitoringYears)
	d.Show(showLeastYears, int64(r.SupportYears))
	d.Show(showLeastWorks, int64(r.IndependentWorks))
	d.Show(showLeastRounds, int64(r.MonitoringRounds))
	d.Unknown(p.unknown())
	d.Close()
	c.terms = p.Terms
	return c, nil
}

func showCount(d rule.OldDraft, amount int, c qagida.Count) {
	n, _ := c.Int()
	d.Show(amount, int64(n))
}

// unknown marks the promises that nobody has stated.
func (p *Programme) unknown() uint64 {
	return rule.Missing(fieldSupportYears, !p.SupportYears.Known()) |
		rule.Missing(fieldFinalMonitoring, !p.FinalMonitoring.Known()) |
		rule.Missing(fieldIndependentWorks, !p.IndependentWorks.Known()) |
		rule.Missing(fieldMonitoringYears, !p.MonitoringYears.Known())
}

// All lists everything that the order asks for with the programme's own place,
// in the order of the law.
func (c Comparison) All() iter.Seq[Compared] {
	terms := [...]Term{
		programmeLength: c.terms.Support, programmeFinal: c.terms.FinalMonitoring,
		programmeWorks: c.terms.IndependentWorks, programmeMonitoring: c.terms.Monitoring,
	}
	return func(yield func(Compared) bool) {
		i := 0
		for f := range c.Findings() {
			if !yield(Compared{f, terms[i].Provision, terms[i].Says}) {
				return
			}
			i++
		}
	}
}

// Meets lists what the programme promises as the order asks.
func (c Comparison) Meets() iter.Seq[Compared] { return c.with(qagida.Met) }

// LeavesOut lists what the order asks for and the programme does not promise.
func (c Comparison) LeavesOut() iter.Seq[Compared] { return c.with(qagida.NotMet) }

// LeavesOpen lists what the programme does not settle.
func (c Comparison) LeavesOpen() iter.Seq[Compared] { return c.with(qagida.Undetermined) }

func (c Comparison) with(o qagida.Outcome) iter.Seq[Compared] {
	return func(yield func(Compared) bool) {
		for compared := range c.All() {
			if compared.Finding.Outcome() == o && !yield(compared) {
				return
			}
		}
	}
}
