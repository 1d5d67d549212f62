package qualification_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

var enrolled = qualification.Enrolment{
	SentBy: qualification.DepartmentHead, PublicFunding: qagida.Yes, Letter: qagida.Yes, Listed: qagida.Yes,
	Order: qagida.Yes, Contract: qagida.Yes,
}

// Paras 14, 16 and 23.
func TestEnrolment(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*qualification.Enrolment)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"sent by the organisation", func(e *qualification.Enrolment) { e.SentBy = qualification.OrganisationHead }, qualification.CodeSendingOrder, met},
		{"sent by the department", func(*qualification.Enrolment) {}, qualification.CodeSendingOrder, met},
		{"sent by the administration", func(e *qualification.Enrolment) { e.SentBy = qualification.AdministrationHead }, qualification.CodeSendingOrder, met},
		{"sent by another", func(e *qualification.Enrolment) { e.SentBy = qualification.OtherIssuer }, qualification.CodeSendingOrder, notMet},
		{"not sent", func(e *qualification.Enrolment) { e.SentBy = qualification.NoIssuer }, qualification.CodeSendingOrder, notMet},
		{"not known who sent", func(e *qualification.Enrolment) { e.SentBy = 0 }, qualification.CodeSendingOrder, undetermined},
		{"no letter", func(e *qualification.Enrolment) { e.Letter = qagida.No }, qualification.CodeAdministrationLetter, notMet},
		{"no letter, so no list", func(e *qualification.Enrolment) { e.Letter = qagida.No }, qualification.CodeListed, notMet},
		{"not in the list", func(e *qualification.Enrolment) { e.Listed = qagida.No }, qualification.CodeListed, notMet},
		{"list not known", func(e *qualification.Enrolment) { e.Listed = qagida.Unknown }, qualification.CodeListed, undetermined},
		{"no order", func(e *qualification.Enrolment) { e.Order = qagida.No }, qualification.CodeEnrolmentOrder, notMet},
		{"no contract", func(e *qualification.Enrolment) { e.Contract = qagida.No }, qualification.CodeContract, notMet},
	} {
		e := enrolled
		test.change(&e)
		d, err := qualification.Order95().Enrolment(e)
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d, test.code); got != test.want || d.Outcome() != test.want {
			t.Errorf("%s: %s, in all %s; want %s", test.name, got, d.Outcome(), test.want)
		}
	}
	_, err := qualification.Order95().Enrolment(qualification.Enrolment{SentBy: 6})
	refused(t, err, "enrolment.sent_by")
}

// The reading enrolment-letter: who pays in person has no letter.
func TestEnrolmentLetter(t *testing.T) {
	own := enrolled
	own.PublicFunding, own.Letter, own.Listed = qagida.No, qagida.No, qagida.Unknown
	unsaid := own
	unsaid.PublicFunding = qagida.Unknown
	for _, test := range []struct {
		choice    string
		enrolment qualification.Enrolment
		want      qagida.Outcome
		missing   []string
	}{
		{"enrolment-letter=always", own, notMet, nil},
		{"enrolment-letter=public-funding-only", own, met, nil},
		{"enrolment-letter=always", unsaid, notMet, nil},
		{"enrolment-letter=public-funding-only", unsaid, undetermined, []string{"enrolment.public_funding", "enrolment.listed"}},
		{"enrolment-letter=always", qualification.Enrolment{}, undetermined, []string{
			"enrolment.sent_by", "enrolment.letter", "enrolment.listed", "enrolment.order", "enrolment.contract",
		}},
		{"enrolment-letter=public-funding-only", qualification.Enrolment{}, undetermined, []string{
			"enrolment.sent_by", "enrolment.public_funding", "enrolment.letter", "enrolment.listed", "enrolment.order", "enrolment.contract",
		}},
	} {
		d, err := under(t, test.choice).Enrolment(test.enrolment)
		if err != nil || d.Outcome() != test.want || !slices.Equal(readingsOf(d), []string{test.choice}) {
			t.Errorf("%s: %s naming %v, %v; want %s", test.choice, d.Outcome(), readingsOf(d), err, test.want)
		}
		if diff := cmp.Diff(test.missing, missing(d)); diff != "" {
			t.Errorf("%s: %s", test.choice, diff)
		}
	}
}
