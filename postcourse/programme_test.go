package postcourse_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// lines is a comparison in short: order's provision, outcome, programme's provision.
func lines(c postcourse.Comparison) (list []string) {
	for compared := range c.All() {
		list = append(list, fmt.Sprintf("%s %s %s", compared.Finding.Provision(), compared.Finding.Outcome(), compared.Programme))
	}
	return list
}

func TestBilimzetAgainstTheOrder(t *testing.T) {
	p := postcourse.Bilimzet2025()
	years, _ := p.SupportYears.Int()
	equal(t, "years", years, 1)
	equal(t, "no longer", p.Longer, qagida.No)
	c := must(postcourse.Order95().Compare(p))(t)
	equal(t, "comparison", lines(c), []string{
		"order95/35.1 met bilimzet/9.1",
		"order95/35.2 undetermined bilimzet/9.EL7.1",
		"order95/36.2 not-met bilimzet/9.2",
		"order95/37 not-met bilimzet/9.5",
	})
	equal(t, "outcome", c.Outcome(), qagida.NotMet)
	equal(t, "meets", len(slices.Collect(c.Meets())), 1)
	equal(t, "leaves open", len(slices.Collect(c.LeavesOpen())), 1)
	for out := range c.LeavesOut() {
		equal(t, "left out", out.Finding.Code(), postcourse.CodeProgrammeWorks)
		equal(t, "text", out.Finding.Text(qagida.English),
			"The programme provides for at least 3 independent works of the teacher in the first year — it provides for 0 works")
		equal(t, "says", out.Says.EN, "independent works of the teacher are not among the forms")
		break
	}
}

func TestRSIOAgainstTheOrder(t *testing.T) {
	p := postcourse.RSIO2021()
	equal(t, "and more", p.Longer, qagida.Yes)
	equal(t, "free of charge", p.Free, qagida.Yes)
	c := must(postcourse.Order95().Compare(p))(t)
	equal(t, "comparison", lines(c), []string{
		"order95/35.1 met rsio/5",
		"order95/35.2 met rsio/5",
		"order95/36.2 not-met rsio/F3",
		"order95/37 not-met rsio/0.4",
	})
	for range c.All() {
		break
	}
}

func TestAProgrammeOnBothSidesOfTheMinimum(t *testing.T) {
	for _, c := range []struct {
		years, works, rounds int
		want                 qagida.Outcome
	}{
		{1, 3, 3, qagida.Met},
		{2, 4, 4, qagida.Met},
		{0, 3, 3, qagida.NotMet},
		{1, 2, 3, qagida.NotMet},
		{1, 3, 2, qagida.NotMet},
	} {
		p := postcourse.Programme{
			SupportYears: qagida.CountOf(c.years), IndependentWorks: qagida.CountOf(c.works),
			MonitoringYears: qagida.CountOf(c.rounds), FinalMonitoring: qagida.Yes,
		}
		equal(t, fmt.Sprint(c), must(postcourse.Order95().Compare(p))(t).Outcome(), c.want)
	}
}

func TestAProgrammeOfWhichNothingIsKnown(t *testing.T) {
	c := must(postcourse.Order95().Compare(postcourse.Programme{}))(t)
	equal(t, "outcome", c.Outcome(), qagida.Undetermined)
	equal(t, "missing", missing(c.Decision), []string{"support_years", "final_monitoring", "independent_works", "monitoring_years"})
}

func TestAReformMovesTheMinimum(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears = "reform", 2
	c := must(rules.Compare(postcourse.RSIO2021()))(t)
	finding := must(c.Find(postcourse.CodeProgrammeLength))(t)
	equal(t, "length", finding.Outcome(), qagida.NotMet)
	equal(t, "text", finding.Text(qagida.Russian), "Программа предусматривает сопровождение не менее 2 лет — предусмотрено 1 год")
}

func TestCompareRefusesWhatCannotBeMeant(t *testing.T) {
	for field, p := range map[string]postcourse.Programme{
		"programme.support_years":     {SupportYears: qagida.CountOf(-1)},
		"programme.independent_works": {IndependentWorks: qagida.CountOf(-1)},
		"programme.monitoring_years":  {MonitoringYears: qagida.CountOf(-1)},
	} {
		_, err := postcourse.Order95().Compare(p)
		refused(t, err, field)
		p.Edition = "own"
		refused(t, p.Check(), field)
	}
}

func TestCheckOfAProgramme(t *testing.T) {
	place := qagida.Provision{Act: qagida.RSIORules, Number: "F1"}
	for field, p := range map[string]postcourse.Programme{
		"edition":                     {},
		"programme.clauses":           {Edition: "own", Clauses: []postcourse.Clause{{Provision: place}, {Provision: place}}},
		"programme.clauses.group":     {Edition: "own", Clauses: []postcourse.Clause{{Group: 8}}},
		"programme.clauses.forms":     {Edition: "own", Clauses: []postcourse.Clause{{Forms: qagida.SetOf(postcourse.Form(40))}}},
		"programme.clauses.events":    {Edition: "own", Clauses: []postcourse.Clause{{Events: qagida.SetOf(postcourse.Evidence(40))}}},
		"programme.clauses.channels":  {Edition: "own", Clauses: []postcourse.Clause{{Channels: qagida.SetOf(postcourse.Channel(40))}}},
		"programme.independent_works": {Edition: "own", IndependentWorks: qagida.CountOf(-1)},
	} {
		refused(t, p.Check(), field)
	}
	strange := postcourse.Programme{Edition: "own", Clauses: []postcourse.Clause{{Provision: qagida.Provision{Act: qagida.RSIORules, Number: "F9"}}}}
	refused(t, strange.Check(), "programme.clauses")
	own := postcourse.Programme{Edition: "own", Clauses: []postcourse.Clause{{}, {Forms: qagida.SetOf(postcourse.Survey)}}}
	equal(t, "a document that the module does not know", own.Check(), error(nil))
}

// The table of section 9 has seven groups, of three, two, two, one, two, two and
// two elements; the first is the only one with a meeting in person.
func TestTheTableOfTheBilimzetProgramme(t *testing.T) {
	p := postcourse.Bilimzet2025()
	var sizes []int
	var inPerson []string
	for g := range qagida.Values[postcourse.Group]() {
		n := 0
		for e := range p.Elements(g) {
			n++
			equal(t, "place", e.Provision.Number, fmt.Sprintf("9.EL%d.%d", g, n))
			if e.Channels.Has(postcourse.InPerson) == qagida.Yes {
				inPerson = append(inPerson, e.Provision.Number)
			}
		}
		sizes = append(sizes, n)
	}
	equal(t, "sizes", sizes, []int{3, 2, 2, 1, 2, 2, 2})
	equal(t, "in person", inPerson, []string{"9.EL1.1"})
	for range p.Elements(0) {
		t.Error("no group has no elements")
	}
	for range p.Forms() {
		break
	}
}

func TestTheFormsOfTheProgrammes(t *testing.T) {
	for _, c := range []struct {
		programme postcourse.Programme
		want      []string
	}{
		{postcourse.Bilimzet2025(), []string{"9.1", "9.2", "9.3", "9.4", "9.7.1", "9.7.2", "9.8"}},
		{postcourse.RSIO2021(), []string{"0.3", "0.5", "3", "F1", "F2", "F3"}},
	} {
		var got []string
		for clause := range c.programme.Forms() {
			got = append(got, clause.Provision.Number)
		}
		equal(t, string(c.programme.Edition), got, c.want)
	}
	for clause := range postcourse.Bilimzet2025().Forms() {
		if clause.Provision.Number == "9.1" {
			equal(t, "means of consultations", clause.Channels, qagida.SetOf(postcourse.Email, postcourse.Phone, postcourse.SocialNetwork))
		}
		if clause.Provision.Number == "9.2" {
			equal(t, "events of the centre", clause.Events, qagida.SetOf(postcourse.Seminar, postcourse.Webinar, postcourse.Training, postcourse.Contest))
		}
	}
}

// A caller who changes a programme changes a copy.
func TestProgrammesShareNothing(t *testing.T) {
	one := postcourse.Bilimzet2025()
	one.Clauses[0] = postcourse.Clause{}
	equal(t, "another", postcourse.Bilimzet2025().Clauses[0].Provision.Number, "9.1")
}

func TestCoverageOfAProgramme(t *testing.T) {
	p := postcourse.RSIO2021()
	survey := qagida.Provision{Act: qagida.RSIORules, Number: "F1"}
	count := func(done []qagida.Provision, o qagida.Outcome) (n int) {
		for _, c := range must(p.Coverage(done))(t) {
			if c.Outcome == o {
				n++
				if o == qagida.Met {
					equal(t, "met", c.Provision, survey)
				}
			}
		}
		return n
	}
	equal(t, "nobody has looked", count(nil, qagida.Undetermined), 6)
	equal(t, "nothing was done", count([]qagida.Provision{}, qagida.NotMet), 6)
	equal(t, "one was done", count([]qagida.Provision{survey, survey}, qagida.Met), 1)
	equal(t, "the others were not", count([]qagida.Provision{survey}, qagida.NotMet), 5)
	_, err := p.Coverage([]qagida.Provision{{Act: qagida.BilimzetProgramme, Number: "9.1"}})
	refused(t, err, "done")
}

// Which provision each form satisfies, by the text of the order.
func TestFormsSatisfyTheOrder(t *testing.T) {
	for number, forms := range map[string][]postcourse.Form{
		"2.6":  {postcourse.ContinuousWatch, postcourse.MethodologicalHelp, postcourse.Consulting},
		"36.1": {postcourse.GrowthEvidence},
		"36.2": {postcourse.TeachersWorks},
		"36.3": {postcourse.ExperienceExchange, postcourse.PublicRecognition},
		"36.4": {postcourse.ProgrammeAdjustment},
	} {
		for f := range qagida.Values[postcourse.Form]() {
			want := slices.Contains(forms, f)
			equal(t, f.String()+" for "+number, f.Satisfies(qagida.Provision{Act: qagida.Order95, Number: number}), want)
		}
	}
	equal(t, "survey", fmt.Sprint(slices.Collect(postcourse.Survey.Provisions())), "[bilimzet/9.7.1 bilimzet/9.EL3.1 rsio/F1]")
	equal(t, "no form", len(slices.Collect(postcourse.Form(40).Provisions())), 0)
	for f := range qagida.Values[postcourse.Form]() {
		if len(slices.Collect(f.Provisions())) == 0 {
			t.Errorf("%s: no source provides for it", f)
		}
	}
}

// Every kind of seed 002 is a document of growth under its second form, and so a
// result under para 36.1; articles are the recognition of para 36.3 as well.
func TestKindsOfEvidence(t *testing.T) {
	kinds := slices.Collect(qagida.Values[postcourse.Evidence]())
	equal(t, "kinds", len(kinds), 10)
	for _, kind := range kinds {
		places := fmt.Sprint(slices.Collect(kind.Provisions()))
		for _, want := range []string{"order95/36.1", "rsio/F2"} {
			if !slices.Contains(slices.Collect(stringsOf(kind)), want) {
				t.Errorf("%s: %s lacks %s", kind, places, want)
			}
		}
		equal(t, kind.String()+" is recognition", slices.Contains(slices.Collect(stringsOf(kind)), "order95/36.3"), kind == postcourse.Article)
	}
	equal(t, "round table", fmt.Sprint(slices.Collect(postcourse.RoundTable.Provisions())), "[order95/36.1 rsio/0.5 rsio/F2 rsio/F3]")
}

func stringsOf(kind postcourse.Evidence) func(func(string) bool) {
	return func(yield func(string) bool) {
		for p := range kind.Provisions() {
			if !yield(p.String()) {
				return
			}
		}
	}
}

func TestEvidenceIsCounted(t *testing.T) {
	count := must(postcourse.CountEvidence(slices.Values([]postcourse.EvidenceItem{
		{Kind: postcourse.Article, Level: postcourse.Foreign},
		{Kind: postcourse.Seminar},
		{Kind: postcourse.Article},
		{Kind: postcourse.Article, Level: postcourse.Regional},
		{Kind: postcourse.Article, Level: postcourse.Foreign},
		{},
		{Level: postcourse.National},
	})))(t)
	equal(t, "articles", count.Of(postcourse.Article), 4)
	equal(t, "abroad", count.Articles(postcourse.Foreign), 2)
	equal(t, "in a region", count.Articles(postcourse.Regional), 1)
	equal(t, "in the republic", count.Articles(postcourse.National), 0)
	equal(t, "level not known", count.Articles(0), 1)
	equal(t, "kind not known", count.Of(0), 2)
	equal(t, "seminars", count.Of(postcourse.Seminar), 1)
	equal(t, "no kind", count.Of(99)+count.Articles(99), 0)

	for field, item := range map[string]postcourse.EvidenceItem{
		"evidence.kind":  {Kind: 99},
		"evidence.level": {Kind: postcourse.Seminar, Level: postcourse.Foreign},
	} {
		_, err := postcourse.CountEvidence(slices.Values([]postcourse.EvidenceItem{item}))
		refused(t, err, field)
	}
	_, err := postcourse.CountEvidence(slices.Values([]postcourse.EvidenceItem{{Kind: postcourse.Article, Level: 9}}))
	refused(t, err, "evidence.level")
}

func TestMeansAreRemoteOrInPerson(t *testing.T) {
	for c := range qagida.Values[postcourse.Channel]() {
		equal(t, c.String(), c.Remote(), qagida.FactOf(c != postcourse.InPerson))
	}
	equal(t, "not known", postcourse.Channel(0).Remote(), qagida.Unknown)
	equal(t, "no means", postcourse.Channel(99).Remote(), qagida.Unknown)
}
