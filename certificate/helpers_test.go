package certificate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

const (
	undetermined  = qagida.Undetermined
	notApplicable = qagida.NotApplicable
	met           = qagida.Met
	notMet        = qagida.NotMet
)

const anniversary, eve = "certificate-last-day=anniversary", "certificate-last-day=eve"

// under returns the order under readings.
func under(t ruletest.Test, choices ...string) certificate.Rules {
	t.Helper()
	rules, err := certificate.Order95().With(choices...)
	require.NoError(t, err)
	return rules
}

// day returns the day that a text names, and one that is not stated for "".
func day(t ruletest.Test, text string) qagida.Date {
	t.Helper()
	return ruletest.Day(t, text)
}

// refused holds an error to be a refusal of a field.
func refused(t ruletest.Test, err error, field string) {
	t.Helper()
	var input *qagida.InputError
	require.ErrorAs(t, err, &input)
	require.Equal(t, field, input.Field, "the field of %v", err)
	require.NotEmpty(t, input.Reason)
}

// missing returns the names of the facts that a decision waits for.
func missing(d qagida.Decision) []string { return ruletest.Missing(d) }

// unmet returns the codes of what is not met.
func unmet(d qagida.Decision) (codes []qagida.Code) {
	for f := range d.Unmet() {
		codes = append(codes, f.Code())
	}
	return codes
}

// outcome returns the outcome of a criterion.
func outcome(t ruletest.Test, d qagida.Decision, code qagida.Code) qagida.Outcome {
	t.Helper()
	return ruletest.Find(t, d, code).Outcome()
}

// fullForm returns a certificate of 40 hours with a value in every field.
func fullForm() certificate.Form {
	return certificate.Form{
		Holder:       "Үлгі Тыңдаушы",
		Organisation: "Bilimzet",
		ProgrammeKK:  "Критериалды бағалау",
		ProgrammeRU:  "Критериальное оценивание",
		Hours:        qagida.CountOf(40),
		Agreed:       qagida.MustDate(2026, 2, 2),
		Head:         "Үлгі Басшы",
		SignedBy:     certificate.Head,
		Series:       "AB",
		Number:       "000123",
		Issued:       qagida.MustDate(2026, 3, 6),
	}
}

// ofForm returns what is known of a certificate of a course at home of which only
// the form is.
func ofForm(f certificate.Form) certificate.Issuance {
	return certificate.Issuance{Course: certificate.Course{Course: qualification.Course{Place: qualification.Domestic}}, Certificate: f}
}

// shortIssue returns a short course of 40 hours at home that ends in a certificate.
func shortIssue() certificate.Issuance {
	return certificate.Issuance{
		Course: certificate.Course{
			Course: qualification.Course{
				Place: qualification.Domestic, Hours: qagida.CountOf(40),
				First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6),
			},
			Topic: "Критериальное оценивание",
		},
		Organisation: "Bilimzet", AssessedBy: "Bilimzet", ProgrammeForm: qagida.Yes, Passed: qagida.Yes,
		Certificate: fullForm(),
	}
}

// longIssue returns a long course of 120 hours at home, assessed by a third party.
func longIssue() certificate.Issuance {
	i := shortIssue()
	i.Course.Hours, i.Certificate.Hours = qagida.CountOf(120), qagida.CountOf(120)
	i.AssessedBy, i.Independent, i.AssessmentContract = "An independent centre", qagida.Yes, qagida.Yes
	return i
}

// abroadIssue returns a course abroad with the foreign organisation's certificate.
func abroadIssue() certificate.Issuance {
	return certificate.Issuance{
		Course: certificate.Course{Course: qualification.Course{
			Place: qualification.Abroad, Hours: qagida.CountOf(60),
			First: qagida.MustDate(2026, 1, 12), Last: qagida.MustDate(2026, 2, 20),
		}},
		Organisation: "Bilimzet", Passed: qagida.Yes,
		Certificate: certificate.Form{
			Organisation: "A university abroad", Topic: "Criteria-based assessment",
			Hours: qagida.CountOf(60), Issued: qagida.MustDate(2026, 2, 20),
		},
	}
}

// issue decides on an issuance by the order.
func issue(t testing.TB, i certificate.Issuance, choices ...string) qagida.Decision {
	t.Helper()
	d, err := under(t, choices...).Issue(i)
	require.NoError(t, err)
	return d
}
