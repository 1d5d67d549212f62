package postcourse

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// A provider's programme against the least that the order asks for (paragraphs 35
// to 37).

// The codes of the findings on a programme.
const (
	// CodeProgrammeLength: a programme promises the least years of support
	// (order95/35.1).
	//
	// Example: compare {"support_years":1} → met
	CodeProgrammeLength qagida.Code = "programme-length"

	// CodeProgrammeFinalMonitoring: a programme promises a final monitoring with
	// its analysis (order95/35.2).
	//
	// Example: compare {"final_monitoring":false} → not-met
	CodeProgrammeFinalMonitoring qagida.Code = "programme-final-monitoring"

	// CodeProgrammeForms: a programme provides for at least one of the forms that
	// para 36 lists (order95/36.0).
	//
	// Example: compare {"forms":["growth-evidence"]} → met
	CodeProgrammeForms qagida.Code = "programme-forms"

	// CodeProgrammeWorks: a programme provides for the least number of independent
	// works (order95/36.2).
	//
	// Example: compare {"independent_works":2} → not-met
	CodeProgrammeWorks qagida.Code = "programme-independent-works"

	// CodeProgrammeMonitoring: a programme provides for the years of monitoring
	// (order95/37).
	//
	// Example: compare {"monitoring_years":3} → met
	CodeProgrammeMonitoring qagida.Code = "programme-monitoring"
)

// The facts that the criteria ask for.
const (
	programmeSupportYears = iota
	programmeFromCompletion
	programmeHasFinal
	programmeFormsNamed
	programmeWorksCount
	programmeMonitoringYears
)

// The readings that outcomes may rest on, a bit each.
const (
	programmeReadForms = 1 << iota
	programmeReadFirstYear
	programmeReadMonitoringYears
)

// The criteria, in the order of the text.
const (
	programmeLength = iota
	programmeFinal
	programmeForms
	programmeWorks
	programmeMonitoring
)

const needsWorks = 1<<programmeWorksCount | 1<<programmeFormsNamed

// programmeListOf returns the checklist, with what support, works and monitoring need
// beside what is promised of them.
func programmeListOf(support, works, monitoring uint64) *rule.List {
	return rule.Checklist{
		Name: "postcourse.compare",
		Facts: []string{
			programmeSupportYears:    "support_years",
			programmeFromCompletion:  "from_completion",
			programmeHasFinal:        "final_monitoring",
			programmeFormsNamed:      "forms",
			programmeWorksCount:      "independent_works",
			programmeMonitoringYears: "monitoring_years",
		},
		Readings: []string{"support-forms", "first-year", "monitoring-years"},
		Amounts: []rule.Amount{
			{Name: "years"}, {Name: "least-years"}, {Name: "works"}, {Name: "least-works"}, {Name: "rounds"}, {Name: "least-rounds"},
		},
		Criteria: []rule.Criterion{
			programmeLength: {
				Code: CodeProgrammeLength, Provision: order95("35.1"), Readings: programmeReadFirstYear,
				Needs: 1<<programmeSupportYears | support,
			},
			programmeFinal: {Code: CodeProgrammeFinalMonitoring, Provision: order95("35.2"), Needs: 1 << programmeHasFinal},
			programmeForms: {Code: CodeProgrammeForms, Provision: order95("36.0"), Needs: needsWorks},
			programmeWorks: {
				Code: CodeProgrammeWorks, Provision: order95("36.2"),
				Readings: programmeReadForms | programmeReadFirstYear,
				Needs:    needsWorks | works, Aside: 1 << programmeFormsNamed,
			},
			programmeMonitoring: {
				Code: CodeProgrammeMonitoring, Provision: order95("37"),
				Readings: programmeReadMonitoringYears, Needs: 1<<programmeMonitoringYears | monitoring,
			},
		},
	}.List()
}

// The checklists, as the readings ask from which day a programme counts its years.
var (
	fromDay        = uint64(1 << programmeFromCompletion)
	programmeLists = [...][2]*rule.List{
		TwelveMonths:      {Anniversaries: programmeListOf(0, 0, 0), CalendarYears: programmeListOf(0, 0, fromDay)},
		FirstCalendarYear: {Anniversaries: programmeListOf(fromDay, fromDay, 0), CalendarYears: programmeListOf(fromDay, fromDay, fromDay)},
		ToNextYearEnd:     {Anniversaries: programmeListOf(fromDay, 0, 0), CalendarYears: programmeListOf(fromDay, 0, fromDay)},
	}
	programmeList = programmeLists[FirstCalendarYear][CalendarYears]
)

// programmeList returns the checklist that the readings ask for.
func (r *Rules) programmeList() *rule.List {
	lists := &programmeLists[TwelveMonths]
	if r.FirstYear == FirstCalendarYear || r.FirstYear == ToNextYearEnd {
		lists = &programmeLists[r.FirstYear]
	}
	if r.MonitoringYears == CalendarYears {
		return lists[CalendarYears]
	}
	return lists[Anniversaries]
}

// Compare decides whether a programme promises the least that the order asks for:
// the years of support (para 35.1), the final monitoring (para 35.2), at least one
// of the forms of para 36, the independent assignments (para 36.2) and the years of
// monitoring (para 37). As many as the order asks for are enough.
//
// It follows the readings. Where these count years of the calendar, or to the end
// of one, a programme that counts its own from completion covers them only with a
// year of support more, and promises no works or monitorings in them. Under
// support-forms=menu works are asked for of a programme that has chosen them.
//
// What the programme promises is met, what it leaves out is not met, and what
// nobody has stated is undetermined. The error names a count or a form of the
// programme that cannot be meant.
//
// Source: order95/35.1, 35.2, 36.0, 36.2 and 37.
func (r Rules) Compare(p Programme) (c Comparison, err error) {
	if err := cmp.Or(p.checkPromises(), r.check()); err != nil {
		return Comparison{}, err
	}
	c.terms = p.Terms
	d := r.programmeList().Open(&c.Decision, r.Edition)
	d.Answer(r.programme(&p))
	d.Choose(uint8(r.SupportForms), uint8(r.FirstYear), uint8(r.MonitoringYears))
	d.Show(
		rule.CountAmount(p.SupportYears), int64(r.SupportYears),
		rule.CountAmount(p.IndependentWorks), int64(r.IndependentWorks),
		rule.CountAmount(p.MonitoringYears), int64(r.MonitoringRounds),
	)
	if d.Undetermined() {
		d.Unknown(p.unstated())
	}
	return c, nil
}

// programme returns the answer to each criterion.
func (r *Rules) programme(p *Programme) rule.Answers {
	works := rule.Where(r.asksWorks(p), rule.Is(r.coversWorks(p)).Under(programmeReadFirstYear))
	if r.SupportForms == EachForm || rule.AtLeast(p.IndependentWorks, 1) == qagida.Yes {
		works = works.Aside() // whatever the other forms
	}
	return rule.Collect([]rule.Answer{
		programmeLength:     rule.Is(r.coversYears(p)).Under(programmeReadFirstYear),
		programmeFinal:      rule.Is(p.FinalMonitoring),
		programmeForms:      rule.Is(rule.HasAny(p.Forms, listedForms).Or(rule.AtLeast(p.IndependentWorks, 1))),
		programmeWorks:      works.Under(programmeReadForms),
		programmeMonitoring: rule.Is(r.coversMonitoring(p)).Under(programmeReadMonitoringYears),
	})
}

// coversYears reports whether the programme's years of support cover the least
// term.
func (r *Rules) coversYears(p *Programme) qagida.Fact {
	enough := rule.AtLeast(p.SupportYears, r.SupportYears)
	if r.FirstYear == TwelveMonths {
		return enough
	}
	return enough.And(p.FromCompletion.Not().Or(rule.AtLeast(p.SupportYears, r.SupportYears+1)))
}

// coversWorks reports whether the programme provides for the least number of works
// in the first year.
func (r *Rules) coversWorks(p *Programme) qagida.Fact {
	enough := rule.AtLeast(p.IndependentWorks, r.IndependentWorks)
	if r.FirstYear == FirstCalendarYear {
		return enough.And(p.FromCompletion.Not())
	}
	return enough
}

// coversMonitoring reports whether the programme provides for monitoring in each
// of the years.
func (r *Rules) coversMonitoring(p *Programme) qagida.Fact {
	enough := rule.AtLeast(p.MonitoringYears, r.MonitoringRounds)
	if r.MonitoringYears == CalendarYears {
		return enough.And(p.FromCompletion.Not())
	}
	return enough
}

// asksWorks reports whether works are asked for of the programme.
func (r *Rules) asksWorks(p *Programme) qagida.Fact {
	if r.SupportForms == MenuOfForms {
		return rule.HasAny(p.Forms, workForms).Or(rule.AtLeast(p.IndependentWorks, 1))
	}
	return qagida.Yes
}

// unstated marks the promises that nobody has stated.
func (p *Programme) unstated() uint64 {
	return rule.Missing(programmeSupportYears, !p.SupportYears.Known()) |
		rule.Missing(programmeFromCompletion, !p.FromCompletion.Known()) |
		rule.Missing(programmeHasFinal, !p.FinalMonitoring.Known()) |
		rule.Missing(programmeFormsNamed, !p.Forms.Known()) |
		rule.Missing(programmeWorksCount, !p.IndependentWorks.Known()) |
		rule.Missing(programmeMonitoringYears, !p.MonitoringYears.Known())
}

// Comparison is a programme held against the least that the order asks for.
type Comparison struct {
	qagida.Decision
	terms Terms
}

// Compared is one thing that the order asks of support, held against a
// programme: the finding with the order's provision, and where the programme
// speaks of the same thing.
type Compared struct {
	Finding   qagida.Finding
	Programme qagida.Provision // the nearest place where the programme leaves it out
	Says      qagida.Text      // what the programme says there
}

// All lists everything that the order asks for with the programme's own place,
// in the order of the law.
func (c Comparison) All() iter.Seq[Compared] {
	return func(yield func(Compared) bool) {
		for f := range c.Findings() {
			term := c.terms.of(f.Code())
			if !yield(Compared{f, term.Provision, term.Says}) {
				return
			}
		}
	}
}

// of returns the place where a programme speaks of what a criterion asks for.
func (t *Terms) of(code qagida.Code) Term {
	switch code {
	case CodeProgrammeLength:
		return t.Support
	case CodeProgrammeFinalMonitoring:
		return t.FinalMonitoring
	case CodeProgrammeForms:
		return t.Forms
	case CodeProgrammeWorks:
		return t.IndependentWorks
	case CodeProgrammeMonitoring:
		return t.Monitoring
	default:
		return Term{}
	}
}

// Meets lists what the programme promises as the order asks.
func (c Comparison) Meets() iter.Seq[Compared] { return c.with(qagida.Met) }

// LeavesOut lists what the order asks for and the programme does not promise.
func (c Comparison) LeavesOut() iter.Seq[Compared] { return c.with(qagida.NotMet) }

// LeavesOpen lists what the programme does not settle.
func (c Comparison) LeavesOpen() iter.Seq[Compared] { return c.with(qagida.Undetermined) }

// with lists what has an outcome.
func (c Comparison) with(o qagida.Outcome) iter.Seq[Compared] {
	return func(yield func(Compared) bool) {
		for compared := range c.All() {
			if compared.Finding.Outcome() == o && !yield(compared) {
				return
			}
		}
	}
}

// MarshalJSON returns {"terms":[…],"decision":…}, with what All lists.
func (c Comparison) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("terms", rule.JSONList(c.All()))
	o.Add("decision", c.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON refuses: a comparison is worked out from the programme. Store that,
// or a receipt of the question postcourse.compare.
func (c *Comparison) UnmarshalJSON(b []byte) error {
	return rule.NotRead[Comparison](b, "postcourse.compare")
}

// MarshalJSON returns {"finding":…,"programme":…,"says":…}.
func (c Compared) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("finding", c.Finding)
	o.Add("programme", c.Programme)
	o.Add("says", textForm(c.Says))
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the finding is a record then.
func (c *Compared) UnmarshalJSON(b []byte) error {
	return rule.Read(c, b, func(v *Compared) []rule.Member {
		return []rule.Member{rule.In("finding", &v.Finding), rule.In("programme", &v.Programme), rule.In("says", &v.Says)}
	})
}

// textForm is a text that writes itself as JSON.
type textForm qagida.Text

// MarshalJSON returns {"kk":…,"ru":…,"en":…}.
func (t textForm) MarshalJSON() ([]byte, error) {
	form := append([]byte(`{"kk":`), rule.QuoteJSON(t.KK)...)
	form = append(append(form, `,"ru":`...), rule.QuoteJSON(t.RU)...)
	form = append(append(form, `,"en":`...), rule.QuoteJSON(t.EN)...)
	return append(form, '}'), nil
}

type compareInput struct {
	Programme
	Done []qagida.Provision `json:"done,omitzero"` // the clauses of the programme that were carried out
}

type compareAnswer struct {
	Terms    []Compared      `json:"terms"`
	Coverage []coverAnswer   `json:"coverage,omitzero"`
	Decision qagida.Decision `json:"decision"`
}

// coverAnswer is a clause of a programme as an answer in JSON shows it.
type coverAnswer struct {
	Provision qagida.Provision `json:"provision"`
	Title     qagida.Text      `json:"title"`
	Outcome   qagida.Outcome   `json:"outcome"`
}

var compareQuestion = rule.Question[Rules, compareInput, compareAnswer]{
	Name:  "postcourse.compare",
	Verbs: []string{"Rules.Compare", "Programme.Coverage"},
	Bounds: []rule.Bound{
		rule.At("edition", `"bilimzet-2025"`, `"rsio-2021"`, `"own"`),
		rule.At("support_years", `0`, `1`, `2`),
		rule.At("independent_works", `0`, `1`, `2`, `3`),
		rule.At("monitoring_years", `2`, `3`),
		rule.At("done", `[]`, `["rsio/F1"]`),
	},
	Optional: []string{"edition", "longer", "free", "done"},
	Lists: slices.Concat(
		programmeLists[TwelveMonths][:], programmeLists[FirstCalendarYear][:], programmeLists[ToNextYearEnd][:]),
	Rules: Order95(),
	Ask: func(r Rules, in *compareInput) (answer compareAnswer, err error) {
		p, err := in.known()
		if err != nil {
			return compareAnswer{}, err
		}
		comparison, err := r.Compare(p)
		if err != nil {
			return compareAnswer{}, rule.Rename(err, ofTheOne)
		}
		answer.Decision = comparison.Decision
		for c := range comparison.All() {
			answer.Terms = append(answer.Terms, c)
		}
		if in.Done != nil {
			answer.Coverage, err = p.coverAnswers(in.Done)
		}
		return answer, err
	},
}

// known returns the programme that the edition names, where the library has it,
// with what p states of that of which it says nothing. It refuses a promise that is
// not the programme's.
func (p Programme) known() (Programme, error) {
	for _, named := range []Programme{Bilimzet2025(), RSIO2021()} {
		if p.Edition == named.Edition {
			return p.over(named)
		}
	}
	return p, nil
}

// over returns a programme with what p states of that of which it says nothing.
func (p *Programme) over(named Programme) (Programme, error) {
	err := errors.Join(
		state("support_years", p.SupportYears, &named.SupportYears),
		state("longer", p.Longer, &named.Longer),
		state("from_completion", p.FromCompletion, &named.FromCompletion),
		state("final_monitoring", p.FinalMonitoring, &named.FinalMonitoring),
		state("forms", p.Forms, &named.Forms),
		state("independent_works", p.IndependentWorks, &named.IndependentWorks),
		state("monitoring_years", p.MonitoringYears, &named.MonitoringYears),
		state("free", p.Free, &named.Free),
	)
	return named, err
}

// state states a promise of which a programme says nothing, and refuses one of
// which it says something else.
func state[T interface {
	comparable
	Known() bool
	String() string
}](field string, own T, named *T) error {
	switch {
	case !own.Known() || own == *named:
		return nil
	case (*named).Known():
		return rule.Refuse(field, own.String(), refusal.NotTheProgrammes, *named)
	default:
		*named = own
		return nil
	}
}

// coverAnswers returns what was carried out of each clause of the programme.
func (p *Programme) coverAnswers(done []qagida.Provision) (answers []coverAnswer, err error) {
	covered, err := p.Coverage(done)
	for _, c := range covered {
		answers = append(answers, coverAnswer{c.Provision, c.Title, c.Outcome})
	}
	return answers, err
}

// ofTheOne names a field of the programme: the door asks of one alone, and gives it
// no name.
func ofTheOne(field string) string { return strings.TrimPrefix(field, "programme.") }
