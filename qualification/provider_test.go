package qualification_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 5.1: the bodies that it names need no clause in their charter, any other
// legal entity does. The first copy names two bodies more.
func TestProvider(t *testing.T) {
	named := []qualification.Organisation{
		qualification.IntellectualSchools, qualification.Orleu, qualification.Bobek, qualification.SpecialPedagogyCentre,
		qualification.Atameken, qualification.University, qualification.RegionalCabinet,
	}
	disputed := []qualification.Organisation{qualification.HarmoniousDevelopment, qualification.PhysicalCulture}
	for _, choice := range []string{"provider-list=official", "provider-list=first-copy"} {
		for kind := range qagida.Values[qualification.Organisation]() {
			isNamed := slices.Contains(named, kind) || slices.Contains(disputed, kind) && choice == "provider-list=first-copy"
			for charter, ofOthers := range ofFact {
				t.Run(fmt.Sprintf("%s, %s, charter %s", choice, kind, charter), func(t *testing.T) {
					want := ofOthers
					switch {
					case isNamed:
						want = met
					case kind == qualification.OtherOrganisation:
						want = notMet
					}
					d, err := under(t, choice).Provider(qualification.Provider{Kind: kind, Charter: charter})
					require.NoError(t, err)
					ruletest.Outcome(t, d, qualification.CodeProviderGround, want)
					var names []string
					if slices.Contains(disputed, kind) && charter != qagida.Yes {
						names = []string{choice}
					}
					require.Equal(t, names, readingsOf(d))
				})
			}
		}
	}
}

func TestMissingFactsOfAProvider(t *testing.T) {
	for _, test := range []struct {
		name     string
		provider qualification.Provider
		want     []string
	}{
		{"nothing known", qualification.Provider{}, []string{"provider.kind", "provider.charter", "provider.programmes"}},
		{"a named body", qualification.Provider{Kind: qualification.Orleu}, []string{"provider.programmes"}},
		{"another legal entity", qualification.Provider{Kind: qualification.LegalEntity, Programmes: qagida.Yes}, []string{"provider.charter"}},
		{"no legal entity", qualification.Provider{Kind: qualification.OtherOrganisation, Programmes: qagida.Yes}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Provider(test.provider)
			require.NoError(t, err)
			require.Equal(t, test.want, missing(d))
		})
	}
}

// Para 2.5: a body without programmes runs no courses.
func TestProviderWithoutProgrammes(t *testing.T) {
	d, err := qualification.Order95().Provider(qualification.Provider{Kind: qualification.Orleu, Programmes: qagida.No})
	require.NoError(t, err)
	ruletest.Outcome(t, d, qualification.CodeProviderProgrammes, notMet)
	require.Equal(t, notMet, d.Outcome())
	_, err = qualification.Order95().Provider(qualification.Provider{Kind: 99})
	ruletest.Refused(t, err, "provider.kind", "organisation(99)", "is not one of")
}

// Para 6 at home. Abroad the foreign organisation trains on a contract with the
// provider and by a schedule (5.3.1), and nothing is owed after (5.3.2).
func TestProviderDuties(t *testing.T) {
	for place, want := range map[qualification.Place]qagida.Set[qualification.ProviderDuty]{
		qualification.Domestic: qagida.SetOf(qualification.TrainsTeachers, qualification.Supports, qualification.Monitors),
		qualification.Abroad:   qagida.SetOf(qualification.ContractsHost, qualification.SchedulesAbroad),
		0:                      {},
	} {
		t.Run(place.String(), func(t *testing.T) { require.Equal(t, want, qualification.ProviderDuties(place)) })
	}
}

func ExampleRules_Provider() {
	d, err := qualification.Order95().Provider(qualification.Provider{
		Kind: qualification.LegalEntity, Charter: qagida.No, Programmes: qagida.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/5.1: The organisation has no ground to run courses: the order does not name it, and it is not a legal entity whose charter provides for them; a legal entity may amend its charter
}

func ExampleProviderDuties() {
	fmt.Println(qualification.ProviderDuties(qualification.Domestic))
	fmt.Println(qualification.ProviderDuties(qualification.Abroad))
	// Output:
	// training, support, monitoring
	// contract, schedule
}
