package postcourse_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// lines is a comparison in short: order's provision, outcome, programme's provision.
func lines(c postcourse.Comparison) (list []string) {
	for compared := range c.All() {
		list = append(list, fmt.Sprintf("%s %s %s", compared.Finding.Provision(), compared.Finding.Outcome(),
			compared.Programme))
	}
	return list
}

func TestBilimzetAgainstTheOrder(t *testing.T) {
	p := postcourse.Bilimzet2025()
	years, _ := p.SupportYears.Int()
	require.Equal(t, 1, years, "years")
	require.Equal(t, qagida.Unknown, p.Longer, "of more than a year nothing is said")
	c := must(postcourse.Order95().Compare(p))(t)
	require.Equal(t, []string{
		"order95/35.1 met bilimzet/9.1",
		"order95/35.2 undetermined bilimzet/9.EL7.1",
		"order95/36.0 met bilimzet/9.EL7.2",
		"order95/36.2 not-met bilimzet/9.2",
		"order95/37 not-met bilimzet/9.5",
	}, lines(c), "comparison")
	require.Equal(t, qagida.NotMet, c.Outcome(), "outcome")
	require.Equal(t, 2, len(slices.Collect(c.Meets())), "meets")
	require.Equal(t, 1, len(slices.Collect(c.LeavesOpen())), "leaves open")
	for out := range c.LeavesOut() {
		require.Equal(t, postcourse.CodeProgrammeWorks, out.Finding.Code(), "left out")
		require.Equal(t,
			"The programme has too few independent assignments in the first year that the order speaks of: at least 3 are needed, "+
				"and the programme must be extended", out.Finding.Text(qagida.English), "text")
		require.Equal(t, "independent assignments of the teacher are not among the forms", out.Says.EN, "says")
		break
	}
}

func TestRSIOAgainstTheOrder(t *testing.T) {
	p := postcourse.RSIO2021()
	require.Equal(t, qagida.Yes, p.Longer, "and more")
	require.Equal(t, qagida.Yes, p.Free, "free of charge")
	c := must(postcourse.Order95().Compare(p))(t)
	require.Equal(t, []string{
		"order95/35.1 met rsio/5",
		"order95/35.2 met rsio/5",
		"order95/36.0 met rsio/F2",
		"order95/36.2 not-met rsio/F3",
		"order95/37 not-met rsio/0.4",
	}, lines(c), "comparison")
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
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			p := postcourse.Programme{
				SupportYears: qagida.CountOf(c.years), IndependentWorks: qagida.CountOf(c.works),
				MonitoringYears: qagida.CountOf(c.rounds), FinalMonitoring: qagida.Yes,
			}
			require.Equal(t, c.want, must(postcourse.Order95().Compare(p))(t).Outcome(), fmt.Sprint(c))
		})
	}
}

func TestAProgrammeOfWhichNothingIsKnown(t *testing.T) {
	c := must(postcourse.Order95().Compare(postcourse.Programme{}))(t)
	require.Equal(t, qagida.Undetermined, c.Outcome(), "outcome")
	require.Equal(t, []string{"support_years", "final_monitoring", "forms", "independent_works", "monitoring_years"},
		missing(c.Decision), "missing")
}

func TestAReformMovesTheMinimum(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears = "reform", 2
	c := must(rules.Compare(postcourse.RSIO2021()))(t)
	finding := must(c.Find(postcourse.CodeProgrammeLength))(t)
	require.Equal(t, qagida.NotMet, finding.Outcome(), "length")
	require.Equal(t, "Сопровождение по программе (1 год) не покрывает срока, который требует приказ (не менее 2 лет): программу нужно дополнить",
		finding.Text(qagida.Russian), "text")
}

func TestCompareRefusesWhatCannotBeMeant(t *testing.T) {
	for field, p := range map[string]postcourse.Programme{
		"programme.support_years":     {SupportYears: qagida.CountOf(-1)},
		"programme.independent_works": {IndependentWorks: qagida.CountOf(-1)},
		"programme.monitoring_years":  {MonitoringYears: qagida.CountOf(-1)},
	} {
		t.Run(field, func(t *testing.T) {
			_, err := postcourse.Order95().Compare(p)
			refused(t, err, field)
			p.Edition = "own"
			refused(t, p.Check(), field)
		})
	}
}

func TestCheckOfAProgramme(t *testing.T) {
	place := qagida.Provision{Act: qagida.RSIORules, Number: "F1"}
	for field, p := range map[string]postcourse.Programme{
		"edition":                 {},
		"programme.clauses":       {Edition: "own", Clauses: []postcourse.Clause{{Provision: place}, {Provision: place}}},
		"programme.clauses.group": {Edition: "own", Clauses: []postcourse.Clause{{Group: 8}}},
		"programme.clauses.forms": {
			Edition: "own",
			Clauses: []postcourse.Clause{{Forms: qagida.SetOf(postcourse.Form(40))}},
		},
		"programme.clauses.events": {
			Edition: "own",
			Clauses: []postcourse.Clause{{Events: qagida.SetOf(postcourse.Evidence(40))}},
		},
		"programme.clauses.channels": {
			Edition: "own",
			Clauses: []postcourse.Clause{{Channels: qagida.SetOf(postcourse.Channel(40))}},
		},
		"programme.independent_works": {Edition: "own", IndependentWorks: qagida.CountOf(-1)},
	} {
		t.Run(field, func(t *testing.T) {
			refused(t, p.Check(), field)
		})
	}
	strange := postcourse.Programme{
		Edition: "own",
		Clauses: []postcourse.Clause{{Provision: qagida.Provision{Act: qagida.RSIORules, Number: "F9"}}},
	}
	refused(t, strange.Check(), "programme.clauses")
	own := postcourse.Programme{Edition: "own", Clauses: []postcourse.Clause{{}, {Forms: qagida.SetOf(postcourse.Survey)}}}
	require.Equal(t, error(nil), own.Check(), "a document that the module does not know")
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
			require.Equal(t, fmt.Sprintf("9.EL%d.%d", g, n), e.Provision.Number, "place")
			if e.Channels.Has(postcourse.InPerson) == qagida.Yes {
				inPerson = append(inPerson, e.Provision.Number)
			}
		}
		sizes = append(sizes, n)
	}
	require.Equal(t, []int{3, 2, 2, 1, 2, 2, 2}, sizes, "sizes")
	require.Equal(t, []string{"9.EL1.1"}, inPerson, "in person")
	for range p.Elements(0) {
		t.Error("no group has no elements")
	}
	for range p.Outside() {
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
		t.Run(string(c.programme.Edition), func(t *testing.T) {
			var got []string
			for clause := range c.programme.Outside() {
				got = append(got, clause.Provision.Number)
			}
			require.Equal(t, c.want, got, string(c.programme.Edition))
		})
	}
	for clause := range postcourse.Bilimzet2025().Outside() {
		if clause.Provision.Number == "9.1" {
			require.Equal(t, qagida.SetOf(postcourse.Email, postcourse.Phone, postcourse.SocialNetwork), clause.Channels,
				"means of consultations")
		}
		if clause.Provision.Number == "9.2" {
			require.Equal(t, qagida.SetOf(postcourse.Seminar, postcourse.Webinar, postcourse.Training, postcourse.Contest),
				clause.Events, "events of the centre")
		}
	}
}

// A caller who changes a programme changes a copy.
func TestProgrammesShareNothing(t *testing.T) {
	one := postcourse.Bilimzet2025()
	one.Clauses[0] = postcourse.Clause{}
	require.Equal(t, "9.1", postcourse.Bilimzet2025().Clauses[0].Provision.Number, "another")
}

func TestCoverageOfAProgramme(t *testing.T) {
	p := postcourse.RSIO2021()
	survey := qagida.Provision{Act: qagida.RSIORules, Number: "F1"}
	count := func(done []qagida.Provision, o qagida.Outcome) (n int) {
		for _, c := range must(p.Coverage(done))(t) {
			if c.Outcome == o {
				n++
				if o == qagida.Met {
					require.Equal(t, survey, c.Provision, "met")
				}
			}
		}
		return n
	}
	require.Equal(t, 6, count(nil, qagida.Undetermined), "nobody has looked")
	require.Equal(t, 6, count([]qagida.Provision{}, qagida.NotMet), "nothing was done")
	require.Equal(t, 1, count([]qagida.Provision{survey, survey}, qagida.Met), "one was done")
	require.Equal(t, 5, count([]qagida.Provision{survey}, qagida.NotMet), "the others were not")
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
		t.Run(number, func(t *testing.T) {
			for f := range qagida.Values[postcourse.Form]() {
				want := slices.Contains(forms, f)
				require.Equal(t, want, f.Satisfies(qagida.Provision{Act: qagida.Order95, Number: number}),
					f.String()+" for "+number)
			}
		})
	}
	require.Equal(t, "[bilimzet/9.7.1 bilimzet/9.EL3.1 rsio/F1]",
		fmt.Sprint(slices.Collect(postcourse.Survey.Provisions())), "survey")
	require.Equal(t, 0, len(slices.Collect(postcourse.Form(40).Provisions())), "no form")
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
	require.Equal(t, 10, len(kinds), "kinds")
	for _, kind := range kinds {
		places := fmt.Sprint(slices.Collect(kind.Provisions()))
		for _, want := range []string{"order95/36.1", "rsio/F2"} {
			if !slices.Contains(slices.Collect(stringsOf(kind)), want) {
				t.Errorf("%s: %s lacks %s", kind, places, want)
			}
		}
		require.Equal(t, kind == postcourse.Article, slices.Contains(slices.Collect(stringsOf(kind)), "order95/36.3"),
			kind.String()+" is recognition")
	}
	require.Equal(t, "[order95/36.1 rsio/0.5 rsio/F2 rsio/F3]",
		fmt.Sprint(slices.Collect(postcourse.RoundTable.Provisions())), "round table")
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
	require.Equal(t, 4, count.Of(postcourse.Article), "articles")
	require.Equal(t, 2, count.Articles(postcourse.Foreign), "abroad")
	require.Equal(t, 1, count.Articles(postcourse.Regional), "in a region")
	require.Equal(t, 0, count.Articles(postcourse.National), "in the republic")
	require.Equal(t, 1, count.Articles(0), "level not known")
	require.Equal(t, 2, count.Of(0), "kind not known")
	require.Equal(t, 1, count.Of(postcourse.Seminar), "seminars")
	require.Equal(t, 0, count.Of(99)+count.Articles(99), "no kind")

	for field, item := range map[string]postcourse.EvidenceItem{
		"evidence.kind":  {Kind: 99},
		"evidence.level": {Kind: postcourse.Seminar, Level: postcourse.Foreign},
	} {
		t.Run(field, func(t *testing.T) {
			_, err := postcourse.CountEvidence(slices.Values([]postcourse.EvidenceItem{item}))
			refused(t, err, field)
		})
	}
	_, err := postcourse.CountEvidence(slices.Values([]postcourse.EvidenceItem{{Kind: postcourse.Article, Level: 9}}))
	refused(t, err, "evidence.level")
}

func TestMeansAreRemoteOrInPerson(t *testing.T) {
	for c := range qagida.Values[postcourse.Channel]() {
		require.Equal(t, qagida.FactOf(c != postcourse.InPerson), c.Remote(), c.String())
	}
	require.Equal(t, qagida.Unknown, postcourse.Channel(0).Remote(), "not known")
	require.Equal(t, qagida.Unknown, postcourse.Channel(99).Remote(), "no means")
}

// A programme that is named is the library's; a promise may be stated beside its name
// where the programme says nothing, or says the same.
func TestANamedProgrammeIsTheLibrarys(t *testing.T) {
	var compare qagida.Question
	for _, q := range postcourse.Questions() {
		if q.Name() == "postcourse.compare" {
			compare = q
		}
	}
	named, err := compare.Receipt([]byte(`{"edition":"bilimzet-2025"}`), nil)
	require.NoError(t, err)
	own := must(postcourse.Order95().Compare(postcourse.Bilimzet2025()))(t)
	require.Equal(t, own.Outcome(), named.Decision.Outcome())
	for facts, sound := range map[string]bool{
		`{"edition":"bilimzet-2025","support_years":1}`: true,
		`{"edition":"bilimzet-2025","support_years":2}`: false,
		`{"edition":"own-2026","support_years":2}`:      true,
	} {
		t.Run(facts, func(t *testing.T) {
			_, err := compare.Receipt([]byte(facts), nil)
			require.Equal(t, sound, err == nil, err)
		})
	}
}
