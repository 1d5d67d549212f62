package certificate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// Para 32 has five years, annex 4 six digits.
func TestNumbersOfTheOrder(t *testing.T) {
	rules := certificate.Order95()
	require.Equal(t, certificate.Rules{
		Edition: "order95-2020", ValidityYears: 5, ValidityEnd: "day", NumberDigits: 6, Qualification: qualification.Order95(),
		ExpertDuty: assessment.ExpertDefined, AbroadNegative: certificate.NegativeRefuses, CertificateLastDay: certificate.Anniversary,
	}, rules)
	require.NoError(t, rules.Check())
}

func TestCheckRefusesRulesThatMakeNoSense(t *testing.T) {
	for _, row := range []struct {
		name, field string
		change      func(*certificate.Rules)
	}{
		{"no edition", "edition", func(r *certificate.Rules) { r.Edition = "" }},
		{"no years", "Rules.ValidityYears", func(r *certificate.Rules) { r.ValidityYears = 0 }},
		{"101 years", "Rules.ValidityYears", func(r *certificate.Rules) { r.ValidityYears = 101 }},
		{"years below none", "Rules.ValidityYears", func(r *certificate.Rules) { r.ValidityYears = -1 }},
		{"months below none", "Rules.ValidityMonths", func(r *certificate.Rules) { r.ValidityMonths = -1 }},
		{"1201 months", "Rules.ValidityMonths", func(r *certificate.Rules) { r.ValidityMonths = 1201 }},
		{"another end", "Rules.ValidityEnd", func(r *certificate.Rules) { r.ValidityEnd = "quarter" }},
		{"no end said", "Rules.ValidityEnd", func(r *certificate.Rules) { r.ValidityEnd = "" }},
		{"years without an end", "Rules.ValidityEnd", func(r *certificate.Rules) { r.ValidityEnd = certificate.NoEnd }},
		{"an act not made with NewExtension", "Rules.Extension", func(r *certificate.Rules) { r.Extension = &certificate.Extension{} }},
		{"no digits", "Rules.NumberDigits", func(r *certificate.Rules) { r.NumberDigits = 0 }},
		{"ten digits", "Rules.NumberDigits", func(r *certificate.Rules) { r.NumberDigits = 10 }},
		{"no hours", "Rules.ShortHours", func(r *certificate.Rules) { r.Qualification.ShortHours = 0 }},
		{"a reading that there is not", "reading.certificate-last-day", func(r *certificate.Rules) { r.CertificateLastDay = 2 }},
		{"a reading of para 26 that there is not", "reading.abroad-negative", func(r *certificate.Rules) { r.AbroadNegative = 2 }},
		{"the name of the order", "Rules.Edition", func(r *certificate.Rules) { r.Edition = qagida.Order95In2020 }},
	} {
		t.Run(row.name, func(t *testing.T) {
			reform := certificate.Order95()
			reform.Edition, reform.ValidityYears = "reform-2027", 3
			require.NoError(t, reform.Check())
			row.change(&reform)
			refused(t, reform.Check(), row.field)
		})
	}
}

func TestCheckAllowsTheLimitsThemselves(t *testing.T) {
	for name, limit := range map[string][2]int{"least": {1, 1}, "most": {100, 9}} {
		t.Run(name, func(t *testing.T) {
			rules := certificate.Order95()
			rules.Edition, rules.ValidityYears, rules.NumberDigits = "reform-2027", limit[0], limit[1]
			require.NoError(t, rules.Check())
		})
	}
}

// A reform of the courses alone is a reform of the certificate too: the name of
// the order's edition may not stand over it.
func TestCheckHoldsTheEditionToTheNumbersOfTheCourses(t *testing.T) {
	rules := certificate.Order95()
	rules.Qualification.Edition, rules.Qualification.ShortHours = "reform-2027", 40
	refused(t, rules.Check(), "Rules.Edition")
	rules.Edition = "reform-2027"
	require.NoError(t, rules.Check())
}

// Readings are no change of the law: they keep the name of its edition.
func TestReadingsKeepTheEdition(t *testing.T) {
	for _, reading := range certificate.Readings() {
		for _, choice := range reading.Choices {
			t.Run(reading.ID+"="+choice.ID, func(t *testing.T) {
				require.NoError(t, under(t, reading.ID+"="+choice.ID).Check())
			})
		}
	}
}

// The readings of other packages that answers rest on are taken like our own.
func TestWithTakesTheReadingsOfTheRulesInside(t *testing.T) {
	rules := under(t, "course-kind=as-declared", "course-kind-abroad=by-hours", "abroad-last-day=eve", "expert-duty=asked",
		"abroad-negative=only-expulsion", eve)
	want := certificate.Order95()
	want.Qualification.CourseKind = qualification.AsDeclared
	want.Qualification.CourseKindAbroad = qualification.ByHours
	want.Qualification.AbroadLastDay = qualification.EveOfIt
	want.ExpertDuty, want.AbroadNegative, want.CertificateLastDay = assessment.ExpertAsked, certificate.OnlyExpulsion, certificate.Eve
	require.Equal(t, want, rules)
}

// Every reading that can change what a course is can be chosen here.
func TestReadingsHaveThoseOfACourse(t *testing.T) {
	var own []string
	for _, reading := range certificate.Readings() {
		own = append(own, reading.ID)
	}
	for _, q := range qualification.Questions() {
		if q.Name() != "qualification.course" {
			continue
		}
		for _, reading := range q.Readings() {
			t.Run(reading.ID, func(t *testing.T) { require.Contains(t, own, reading.ID) })
		}
	}
}

func TestWithRefusesReadingsThatDoNotExist(t *testing.T) {
	rules := certificate.Order95()
	for choice, field := range map[string]string{
		"certificate-last-day=noon": "reading.certificate-last-day", "education-grounds=alternatives": "reading", "eve": "reading",
	} {
		t.Run(choice, func(t *testing.T) {
			changed, err := rules.With(eve, choice)
			refused(t, err, field)
			require.Equal(t, rules, changed)
		})
	}
}
