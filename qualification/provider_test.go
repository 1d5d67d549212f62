package qualification_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
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
			for _, charter := range facts {
				want := charter.Outcome()
				switch {
				case isNamed:
					want = met
				case kind == qualification.OtherOrganisation:
					want = notMet
				}
				d, err := under(t, choice).Provider(qualification.Provider{Kind: kind, Charter: charter})
				if err != nil {
					t.Fatal(err)
				}
				if got := found(t, d, qualification.CodeProviderGround); got != want {
					t.Errorf("%s: %s, charter %s: %s, want %s", choice, kind, charter, got, want)
				}
				var names []string
				if slices.Contains(disputed, kind) && charter != qagida.Yes {
					names = []string{choice}
				}
				if got := readingsOf(d); !slices.Equal(got, names) {
					t.Errorf("%s: %s, charter %s names %v", choice, kind, charter, got)
				}
			}
		}
	}
	d, err := qualification.Order95().Provider(qualification.Provider{})
	if diff := cmp.Diff([]string{"provider.kind", "provider.charter", "provider.programmes"}, missing(d)); diff != "" || err != nil {
		t.Error(diff, err)
	}
	d, _ = qualification.Order95().Provider(qualification.Provider{Kind: qualification.Orleu, Programmes: qagida.No})
	if found(t, d, qualification.CodeProviderProgrammes) != notMet || d.Outcome() != notMet {
		t.Error("a body without programmes may run courses")
	}
	_, err = qualification.Order95().Provider(qualification.Provider{Kind: 99})
	refused(t, err, "provider.kind")
}

func TestProviderDuties(t *testing.T) {
	for place, want := range map[qualification.Place]qagida.Set[qualification.ProviderDuty]{
		qualification.Domestic: qagida.SetOf(qualification.TrainsTeachers, qualification.Supports, qualification.Monitors),
		qualification.Abroad:   qagida.SetOf(qualification.TrainsTeachers), // para 5.3.2
		0:                      {},
	} {
		if got := qualification.ProviderDuties(place); got != want {
			t.Errorf("%s: %s, want %s", place, got, want)
		}
	}
}

// Paras 5.2 and 5.3.1.
func TestCourseAbroad(t *testing.T) {
	organisers := []qualification.Organisation{
		qualification.EducationMinistry, qualification.InternationalProgrammes,
		qualification.IntellectualSchools, qualification.EducationAdministration,
	}
	rules := qualification.Order95()
	for kind := range qagida.Values[qualification.Organisation]() {
		d, err := rules.CourseAbroad(qualification.Arrangement{Organiser: kind})
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d, qualification.CodeAbroadOrganiser); (got == met) != slices.Contains(organisers, kind) || got == undetermined {
			t.Errorf("%s: %s", kind, got)
		}
	}
	good := qualification.Arrangement{
		Organiser: qualification.InternationalProgrammes, Funds: qualification.OwnBudget,
		Host: qualification.ForeignOrganisation, Programmes: qagida.Yes, Contract: qagida.Yes, Scheduled: qagida.Yes,
	}
	for _, test := range []struct {
		name   string
		change func(*qualification.Arrangement)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"budget", func(*qualification.Arrangement) {}, qualification.CodeAbroadFunds, met},
		{"another lawful source", func(a *qualification.Arrangement) { a.Funds = qualification.LawfulSource }, qualification.CodeAbroadFunds, met},
		{"forbidden funds", func(a *qualification.Arrangement) { a.Funds = qualification.ForbiddenFunds }, qualification.CodeAbroadFunds, notMet},
		{"funds not known", func(a *qualification.Arrangement) { a.Funds = 0 }, qualification.CodeAbroadFunds, undetermined},
		{"research centre", func(a *qualification.Arrangement) { a.Host = qualification.ResearchCentre }, qualification.CodeAbroadHost, met},
		{"another host", func(a *qualification.Arrangement) { a.Host = qualification.OtherHost }, qualification.CodeAbroadHost, notMet},
		{"host without programmes", func(a *qualification.Arrangement) { a.Programmes = qagida.No }, qualification.CodeAbroadHost, notMet},
		{"host not known", func(a *qualification.Arrangement) { a.Host = 0 }, qualification.CodeAbroadHost, undetermined},
		{"no contract", func(a *qualification.Arrangement) { a.Contract = qagida.No }, qualification.CodeAbroadContract, notMet},
		{"not in the schedule", func(a *qualification.Arrangement) { a.Scheduled = qagida.No }, qualification.CodeAbroadSchedule, notMet},
	} {
		a := good
		test.change(&a)
		d, err := rules.CourseAbroad(a)
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d, test.code); got != test.want || d.Outcome() != test.want {
			t.Errorf("%s: %s in all %s, want %s", test.name, got, d.Outcome(), test.want)
		}
	}
	d, _ := rules.CourseAbroad(qualification.Arrangement{})
	want := []string{"arrangement.organiser", "arrangement.funds", "arrangement.host", "arrangement.programmes", "arrangement.contract", "arrangement.scheduled"}
	if diff := cmp.Diff(want, missing(d)); diff != "" {
		t.Error(diff)
	}
	for field, a := range map[string]qualification.Arrangement{
		"arrangement.organiser": {Organiser: 99}, "arrangement.funds": {Funds: 4}, "arrangement.host": {Host: 4},
	} {
		_, err := rules.CourseAbroad(a)
		refused(t, err, field)
	}
}
