package certificate_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

const (
	undetermined  = qagida.Undetermined
	notApplicable = qagida.NotApplicable
	met           = qagida.Met
	notMet        = qagida.NotMet
)

// under is the order under readings, for tests.
func under(t testing.TB, choices ...string) certificate.Rules {
	t.Helper()
	rules, err := certificate.Order95().With(choices...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

func day(t testing.TB, text string) qagida.Date {
	t.Helper()
	if text == "" {
		return qagida.Date{}
	}
	d, err := qagida.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// reporter is a test, also one of rapid.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// refused checks that an error names the field.
func refused(t reporter, err error, field string) {
	t.Helper()
	var input *qagida.InputError
	if !errors.As(err, &input) {
		t.Errorf("the error is %v, want one on %s", err, field)
		return
	}
	if input.Field != field || input.Reason == "" {
		t.Errorf("the error is %v, want one on %s", err, field)
	}
}

func find(t testing.TB, d qagida.Decision, code qagida.Code) qagida.Finding {
	t.Helper()
	f, err := d.Find(code)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// missing lists the names of the facts that a decision waits for.
func missing(d qagida.Decision) (names []string) {
	for field := range d.Missing() {
		names = append(names, field.Name)
	}
	return names
}

// unmet lists the codes of what is not met.
func unmet(d qagida.Decision) (codes []qagida.Code) {
	for f := range d.Unmet() {
		codes = append(codes, f.Code())
	}
	return codes
}

// Para 32 gives five years, annex 4 six digits.
func TestNumbersOfTheOrder(t *testing.T) {
	rules := certificate.Order95()
	want := certificate.Rules{
		Edition: "order95-2020", ValidityYears: 5, NumberDigits: 6, Qualification: qualification.Order95(),
		CertificateLastDay: certificate.Anniversary,
	}
	if diff := cmp.Diff(want, rules); diff != "" {
		t.Error(diff)
	}
	if err := rules.Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckRefusesRulesThatMakeNoSense(t *testing.T) {
	for _, test := range []struct {
		field  string
		change func(*certificate.Rules)
	}{
		{"edition", func(r *certificate.Rules) { r.Edition = "" }},
		{"Rules.ValidityYears", func(r *certificate.Rules) { r.ValidityYears = 0 }},
		{"Rules.ValidityYears", func(r *certificate.Rules) { r.ValidityYears = 101 }},
		{"Rules.NumberDigits", func(r *certificate.Rules) { r.NumberDigits = 0 }},
		{"Rules.NumberDigits", func(r *certificate.Rules) { r.NumberDigits = 10 }},
		{"Rules.ShortHours", func(r *certificate.Rules) { r.Qualification.ShortHours = 0 }},
		{"reading.certificate-last-day", func(r *certificate.Rules) { r.CertificateLastDay = 2 }},
		{"Rules.Edition", func(r *certificate.Rules) { r.Edition = qagida.Order95In2020 }},
	} {
		reform := certificate.Order95()
		reform.Edition, reform.ValidityYears = "reform-2027", 3
		if err := reform.Check(); err != nil {
			t.Fatal(err)
		}
		test.change(&reform)
		refused(t, reform.Check(), test.field)
	}
}

func TestCheckAllowsTheLimitsThemselves(t *testing.T) {
	for _, limit := range [][2]int{{1, 1}, {100, 9}} {
		rules := certificate.Order95()
		rules.Edition, rules.ValidityYears, rules.NumberDigits = "reform-2027", limit[0], limit[1]
		if err := rules.Check(); err != nil {
			t.Error(err)
		}
	}
}

// A reform of the courses alone is a reform of the certificate too: the name of
// the order's edition may not stand over it.
func TestCheckHoldsTheEditionToTheNumbersOfTheCourses(t *testing.T) {
	rules := certificate.Order95()
	rules.Qualification.Edition, rules.Qualification.ShortHours = "reform-2027", 40
	refused(t, rules.Check(), "Rules.Edition")
	rules.Edition = "reform-2027"
	if err := rules.Check(); err != nil {
		t.Error(err)
	}
}

// Readings are no change of the law: they keep the name of its edition.
func TestReadingsKeepTheEdition(t *testing.T) {
	rules := under(t, "certificate-last-day=eve")
	rules.Qualification.CourseKind = qualification.AsDeclared
	if err := rules.Check(); err != nil {
		t.Error(err)
	}
	if rules.CertificateLastDay != certificate.Eve {
		t.Errorf("the reading is %s", rules.CertificateLastDay)
	}
}

func TestWithRefusesReadingsThatDoNotExist(t *testing.T) {
	rules := certificate.Order95()
	for choice, field := range map[string]string{
		"certificate-last-day=noon": "reading.certificate-last-day", "education-grounds=alternatives": "reading", "eve": "reading",
	} {
		changed, err := rules.With("certificate-last-day=eve", choice)
		refused(t, err, field)
		if changed != rules {
			t.Errorf("%s: the rules changed", choice)
		}
	}
}
