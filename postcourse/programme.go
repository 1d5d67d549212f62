package postcourse

import (
	"iter"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Programme is what a provider's own document promises after a course. A count
// or a fact left out is not known; a document that is silent where the order
// asks for a number promises a known nought.
type Programme struct {
	Edition qagida.Edition `json:"edition,omitzero"`
	Title   qagida.Text    `json:"-"`

	SupportYears qagida.Count `json:"support_years,omitzero"` // years of support, at least
	Longer       qagida.Fact  `json:"longer,omitzero"`        // support may go on after them

	// It counts its years from completion; No where they are calendar years, in the
	// words of the order.
	FromCompletion qagida.Fact `json:"from_completion,omitzero"`
	// Support ends with a final monitoring whose analysis the teacher receives.
	FinalMonitoring qagida.Fact `json:"final_monitoring,omitzero"`
	// The forms of support that it provides for.
	Forms qagida.Set[Form] `json:"forms,omitzero"`
	// Works of the teacher in the first year.
	IndependentWorks qagida.Count `json:"independent_works,omitzero"`
	// Years in which the teacher's work is monitored as often as the order asks.
	MonitoringYears qagida.Count `json:"monitoring_years,omitzero"`
	// Support is free of charge for the teacher.
	Free qagida.Fact `json:"free,omitzero"`

	Terms   Terms         `json:"-"` // where the document speaks of each
	Clauses []Clause      `json:"-"` // its forms of support and the elements of its table, in its order
	Results []qagida.Text `json:"-"` // the results that it expects, which [Rules.Effect] compares with practice
}

// Terms is where a programme speaks of what the order asks for, or comes nearest
// to speaking of it.
type Terms struct {
	Support, FinalMonitoring, Forms, IndependentWorks, Monitoring Term
}

// Term is a place in a programme and what it says there.
type Term struct {
	Provision qagida.Provision // the zero value for a document that the module does not know
	Says      qagida.Text
}

// Clause is one thing that a document does for teachers after a course: a form of
// support, or an element of its table.
type Clause struct {
	Provision qagida.Provision
	Group     Group // of an element of the table; 0 for a form outside it
	Title     qagida.Text
	Forms     qagida.Set[Form]     // the forms of support that it takes
	Events    qagida.Set[Evidence] // the kinds of events and works that it names
	Channels  qagida.Set[Channel]  // the means and places that it names, each remote or in person
}

// Group is a group of elements in the table of a programme (bilimzet/9).
type Group uint8

// The seven groups of the Bilimzet programme.
const (
	_                    Group = iota // none
	ConsultingAndSupport              // consulting and support
	Resources                         // resources and materials
	EvaluationAndReview               // evaluation and feedback
	ProfessionalGrowth                // professional development
	PracticalUse                      // use in practice
	HelpWithTools                     // technical and methodological help
	Reporting                         // documents and reports
)

var groupWords = rule.NewWords[Group]("group",
	unknownWord,
	rule.Word{Code: "consulting", Name: qagida.Text{KK: "консультация беру және қолдау", RU: "консультирование и поддержка", EN: "consulting and support"}},
	rule.Word{Code: "resources", Name: qagida.Text{KK: "ресурстар мен материалдар", RU: "ресурсы и материалы", EN: "resources and materials"}},
	rule.Word{Code: "evaluation", Name: qagida.Text{KK: "бағалау және кері байланыс", RU: "оценка и обратная связь", EN: "evaluation and feedback"}},
	rule.Word{Code: "professional-growth", Name: qagida.Text{KK: "кәсіби даму", RU: "профессиональное развитие", EN: "professional development"}},
	rule.Word{Code: "practice", Name: qagida.Text{KK: "тәжірибеде қолдану", RU: "практическое применение", EN: "use in practice"}},
	rule.Word{Code: "help", Name: qagida.Text{KK: "техникалық және әдістемелік қолдау", RU: "техническая и методическая поддержка", EN: "technical and methodological help"}},
	rule.Word{Code: "reporting", Name: qagida.Text{KK: "құжаттау және есептілік", RU: "документирование и отчётность", EN: "documents and reports"}},
)

// Outside lists the clauses outside the table, in the order of the document.
func (p Programme) Outside() iter.Seq[Clause] { return p.clauses(0) }

// formsOf returns the forms of support that clauses take.
func formsOf(clauses []Clause) qagida.Set[Form] {
	forms := qagida.SetOf[Form]()
	for i := range clauses {
		for f := range clauses[i].Forms.All() {
			forms = forms.With(f)
		}
	}
	return forms
}

// Elements lists the elements of one group of the table, in the order of the
// document.
func (p Programme) Elements(g Group) iter.Seq[Clause] {
	if g == 0 {
		return func(func(Clause) bool) {}
	}
	return p.clauses(g)
}

func (p Programme) clauses(g Group) iter.Seq[Clause] {
	return func(yield func(Clause) bool) {
		for _, c := range p.Clauses {
			if c.Group == g && !yield(c) {
				return
			}
		}
	}
}

// Check refuses a programme that cannot be meant: a negative count, a clause of a
// group, a form, a kind or a means that does not exist, a place that the sources
// do not have, or one that stands twice.
func (p Programme) Check() error {
	if err := rule.CheckEdition(p.Edition); err != nil {
		return err
	}
	if err := p.checkPromises(); err != nil {
		return err
	}
	var seen []qagida.Provision
	for _, c := range p.Clauses {
		if err := c.check(); err != nil {
			return err
		}
		if c.Provision != (qagida.Provision{}) && slices.Contains(seen, c.Provision) {
			return rule.Refuse("programme.clauses", c.Provision.String(), refusal.Twice)
		}
		seen = append(seen, c.Provision)
	}
	return nil
}

// checkPromises refuses a count or a form that cannot be meant.
func (p *Programme) checkPromises() error {
	if err := rule.CheckCount("programme.support_years", p.SupportYears); err != nil {
		return err
	}
	if err := rule.CheckCount("programme.independent_works", p.IndependentWorks); err != nil {
		return err
	}
	if err := rule.CheckCount("programme.monitoring_years", p.MonitoringYears); err != nil {
		return err
	}
	return rule.CheckSet("programme.forms", p.Forms, lastForm)
}

func (c *Clause) check() error {
	if _, found := c.Provision.Entry(); !found && c.Provision != (qagida.Provision{}) {
		return rule.Refuse("programme.clauses", c.Provision.String(), refusal.NoPlaceOfSources)
	}
	if err := groupWords.Check("programme.clauses.group", c.Group); err != nil {
		return err
	}
	if err := rule.CheckSet("programme.clauses.forms", c.Forms, lastForm); err != nil {
		return err
	}
	if err := rule.CheckSet("programme.clauses.events", c.Events, Contest); err != nil {
		return err
	}
	return rule.CheckSet("programme.clauses.channels", c.Channels, InPerson)
}

// Covered is a clause of a programme with whether it was carried out.
type Covered struct {
	Clause
	Outcome qagida.Outcome
}

// Coverage returns every clause of the programme, in its order, with whether it
// was carried out: met where its place is among those done, otherwise not met. While
// nobody has looked (nil), every clause is undetermined.
//
// The error names a place that no clause of the programme has.
func (p Programme) Coverage(done []qagida.Provision) ([]Covered, error) {
	stated, carriedOut := map[qagida.Provision]bool{}, map[qagida.Provision]bool{}
	for _, c := range p.Clauses {
		stated[c.Provision] = true
	}
	for _, place := range done {
		carriedOut[place] = true
		if !stated[place] {
			return nil, rule.Refuse("done", place.String(), refusal.NotInTheProgramme)
		}
	}
	list := make([]Covered, len(p.Clauses))
	for i, c := range p.Clauses {
		outcome := qagida.Undetermined
		if done != nil {
			outcome = rule.OutcomeOf(qagida.FactOf(carriedOut[c.Provision]))
		}
		list[i] = Covered{c, outcome}
	}
	return list, nil
}
