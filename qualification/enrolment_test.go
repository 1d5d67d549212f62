package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

var enrolled = qualification.Enrolment{
	SentBy: qualification.DepartmentHead, Subordination: qualification.DistrictOrganisation, PublicFunding: qagida.Yes,
	Letter: qagida.Yes, Listed: qagida.Yes, Order: qagida.Yes, Contract: qagida.Yes,
}

// Paras 14, 16 and 23.
func TestEnrolment(t *testing.T) {
	type enrolment = qualification.Enrolment
	for _, test := range []struct {
		name   string
		change func(*enrolment)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"sent by the organisation", func(e *enrolment) { e.SentBy = qualification.OrganisationHead }, qualification.CodeSendingOrder, met},
		{"sent by the department", func(*enrolment) {}, qualification.CodeSendingOrder, met},
		{"sent by the administration", func(e *enrolment) { e.SentBy = qualification.AdministrationHead }, qualification.CodeSendingOrder, met},
		{"sent by another", func(e *enrolment) { e.SentBy = qualification.OtherIssuer }, qualification.CodeSendingOrder, notMet},
		{"not sent", func(e *enrolment) { e.SentBy = qualification.NoIssuer }, qualification.CodeSendingOrder, notMet},
		{"not known who sent", func(e *enrolment) { e.SentBy = 0 }, qualification.CodeSendingOrder, undetermined},
		{"no letter", func(e *enrolment) { e.Letter, e.Listed = qagida.No, qagida.Unknown }, qualification.CodeAdministrationLetter, notMet},
		{"letter not known, the list shows it", func(e *enrolment) { e.Letter = qagida.Unknown }, qualification.CodeAdministrationLetter, met},
		{"letter and list not known", func(e *enrolment) { e.Letter, e.Listed = qagida.Unknown, qagida.Unknown }, qualification.CodeAdministrationLetter, undetermined},
		{"no letter, so no list", func(e *enrolment) { e.Letter, e.Listed = qagida.No, qagida.Unknown }, qualification.CodeListed, notMet},
		{"not in the list", func(e *enrolment) { e.Listed = qagida.No }, qualification.CodeListed, notMet},
		{"list not known", func(e *enrolment) { e.Listed = qagida.Unknown }, qualification.CodeListed, undetermined},
		{"no order", func(e *enrolment) { e.Order = qagida.No }, qualification.CodeEnrolmentOrder, notMet},
		{"no contract", func(e *enrolment) { e.Contract = qagida.No }, qualification.CodeContract, notMet},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := enrolled
			test.change(&e)
			d, err := qualification.Order95().Enrolment(e)
			require.NoError(t, err)
			ruletest.Outcome(t, d, test.code, test.want)
			require.Equal(t, test.want, d.Outcome())
		})
	}
}

// Para 16 by its letter asks for the administration's letter from everybody. A
// republican organisation stands under no administration (9.2.3), and who pays in
// person is on no list: the other readings leave the one or the other out.
func TestWhoNeedsTheLetterOfTheAdministration(t *testing.T) {
	without := enrolled
	without.Letter, without.Listed = qagida.No, qagida.Unknown
	paid := func(f qagida.Fact) qualification.Enrolment {
		e := without
		e.PublicFunding = f
		return e
	}
	standing := func(s qualification.Subordination) qualification.Enrolment {
		e := without
		e.Subordination = s
		return e
	}
	const literal = "enrolment-letter=always"
	const funded = "enrolment-letter=public-funding-only"
	const notRepublican = "enrolment-letter=not-republican"
	for _, test := range []struct {
		name      string
		choice    string
		enrolment qualification.Enrolment
		want      qagida.Outcome
		missing   []string
	}{
		{"who pays in person", literal, paid(qagida.No), notMet, nil},
		{"who pays in person", funded, paid(qagida.No), notApplicable, nil},
		{"whom a budget pays for", funded, paid(qagida.Yes), notMet, nil},
		{"not known who pays", literal, paid(qagida.Unknown), notMet, nil},
		{"not known who pays", funded, paid(qagida.Unknown), undetermined, []string{"enrolment.public_funding"}},
		{"who pays in person", notRepublican, paid(qagida.No), notMet, nil},
		{"republican organisation", literal, standing(qualification.RepublicanOrganisation), notMet, nil},
		{"republican organisation", funded, standing(qualification.RepublicanOrganisation), notMet, nil},
		{"republican organisation", notRepublican, standing(qualification.RepublicanOrganisation), notApplicable, nil},
		{"organisation of a region", notRepublican, standing(qualification.RegionalOrganisation), notMet, nil},
		{"organisation of a district", notRepublican, standing(qualification.DistrictOrganisation), notMet, nil},
		{"not known of which organisation", notRepublican, standing(0), undetermined, []string{"enrolment.subordination"}},
		{"not known of which organisation", literal, standing(0), notMet, nil},
	} {
		t.Run(test.name+" under "+test.choice, func(t *testing.T) {
			d, err := under(t, test.choice).Enrolment(test.enrolment)
			require.NoError(t, err)
			for _, code := range []qagida.Code{qualification.CodeAdministrationLetter, qualification.CodeListed} {
				ruletest.Outcome(t, d, code, test.want)
				require.Equal(t, []string{test.choice}, ruletest.Readings(t, d, code))
			}
			require.Equal(t, test.missing, ruletest.Missing(d))
		})
	}
}

func TestEnrolmentWithNothingKnown(t *testing.T) {
	for choice, want := range map[string][]string{
		"always":              {"enrolment.sent_by", "enrolment.letter", "enrolment.listed", "enrolment.order", "enrolment.contract"},
		"public-funding-only": {"enrolment.sent_by", "enrolment.public_funding", "enrolment.letter", "enrolment.listed", "enrolment.order", "enrolment.contract"},
		"not-republican":      {"enrolment.sent_by", "enrolment.subordination", "enrolment.letter", "enrolment.listed", "enrolment.order", "enrolment.contract"},
	} {
		t.Run(choice, func(t *testing.T) {
			d, err := under(t, "enrolment-letter="+choice).Enrolment(qualification.Enrolment{})
			require.NoError(t, err)
			require.Equal(t, undetermined, d.Outcome())
			require.Equal(t, want, ruletest.Missing(d))
		})
	}
}

// Who is not on the list does not wait for the letter that it comes with, but for whether
// one is needed.
func TestWhoIsNotOnTheListDoesNotWaitForTheLetter(t *testing.T) {
	for _, test := range []struct {
		choice       string
		listed       qagida.Fact
		want         qagida.Outcome
		list, letter []string
	}{
		{"always", qagida.No, notMet, nil, []string{"enrolment.letter"}},
		{"not-republican", qagida.No, undetermined, []string{"enrolment.subordination"}, []string{"enrolment.subordination", "enrolment.letter"}},
		{"not-republican", qagida.Yes, met, nil, nil},
		{"not-republican", qagida.Unknown, undetermined, []string{"enrolment.subordination", "enrolment.letter", "enrolment.listed"}, []string{"enrolment.subordination", "enrolment.letter"}},
		{"public-funding-only", qagida.No, undetermined, []string{"enrolment.public_funding"}, []string{"enrolment.public_funding", "enrolment.letter"}},
	} {
		t.Run(test.choice+" "+test.listed.String(), func(t *testing.T) {
			d, err := under(t, "enrolment-letter="+test.choice).Enrolment(qualification.Enrolment{Listed: test.listed})
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeListed, test.want)
			require.Equal(t, test.list, ruletest.Names(ruletest.Find(t, d, qualification.CodeListed).Missing()))
			require.Equal(t, test.letter, ruletest.Names(ruletest.Find(t, d, qualification.CodeAdministrationLetter).Missing()))
		})
	}
}

func TestEnrolmentThatCannotBeMeant(t *testing.T) {
	_, err := qualification.Order95().Enrolment(qualification.Enrolment{SentBy: 6})
	ruletest.Refused(t, err, "enrolment.sent_by", "issuer(6)", "is not one of")
	_, err = qualification.Order95().Enrolment(qualification.Enrolment{Letter: qagida.No, Listed: qagida.Yes})
	ruletest.Refused(t, err, "enrolment.listed", "true", "stands beside a missing letter")
	for _, e := range []qualification.Enrolment{
		{Letter: qagida.No, Listed: qagida.No}, {Letter: qagida.No}, {Letter: qagida.Yes, Listed: qagida.Yes}, {Listed: qagida.Yes},
	} {
		_, err = qualification.Order95().Enrolment(e)
		require.NoError(t, err)
	}
	_, err = qualification.Order95().Enrolment(qualification.Enrolment{Subordination: 4})
	ruletest.Refused(t, err, "enrolment.subordination", "subordination(4)", "is not one of: district, region, republican")
}

// Para 9.2: whose request goes to whom.
func TestRequestsGoToTheBodyAbove(t *testing.T) {
	for level, want := range map[qualification.Subordination]qualification.Addressee{
		qualification.DistrictOrganisation:   qualification.DepartmentOfEducation,
		qualification.RegionalOrganisation:   qualification.AdministrationOfRegion,
		qualification.RepublicanOrganisation: qualification.AuthorisedEducationBody,
		0:                                    0,
		99:                                   0,
	} {
		t.Run(level.String(), func(t *testing.T) {
			require.Equal(t, want, level.RequestTo())
		})
	}
}

func TestSubordinationIs(t *testing.T) {
	require.Equal(t, qagida.Yes, qualification.RegionalOrganisation.Is(qualification.RegionalOrganisation))
	require.Equal(t, qagida.No, qualification.RegionalOrganisation.Is(qualification.RepublicanOrganisation))
	require.Equal(t, qagida.Unknown, qualification.Subordination(0).Is(qualification.RegionalOrganisation))
	require.Equal(t, qagida.Unknown, qualification.RegionalOrganisation.Is(0))
}

func ExampleRules_Enrolment() {
	d, err := qualification.Order95().Enrolment(qualification.Enrolment{
		SentBy: qualification.OrganisationHead, Letter: qagida.Yes, Listed: qagida.No, Order: qagida.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d)
	// Output: qualification.enrolment: not-met (enrolment-listed; undetermined: enrolment-contract)
}

// A teacher of a republican organisation, which stands under no administration.
func ExampleSubordination_RequestTo() {
	fmt.Println(qualification.RepublicanOrganisation.RequestTo())
	// Output: authorised-body
}
