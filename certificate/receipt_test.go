package certificate_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

func receipt(t testing.TB, rules certificate.Rules, i in) certificate.Receipt {
	t.Helper()
	p, err := rules.Receipt(i)
	require.NoError(t, err)
	return p
}

func bytesOf(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// The bytes are the same on every run: the beginning is held to the letter, the
// whole to itself after a round trip.
func TestReceiptIsStable(t *testing.T) {
	rules := under(t, eve)
	text := bytesOf(t, receipt(t, rules, shortIssue()))
	for range 5 {
		require.Equal(t, text, bytesOf(t, receipt(t, rules, shortIssue())))
	}
	const begin = `{"library":"` + qagida.Version + `","edition":"order95-2020","readings":["expert-duty=definition-only",` +
		`"course-kind=partition","course-kind-abroad=by-duration","abroad-last-day=corresponding","abroad-negative=refuses","certificate-last-day=eve"],` +
		`"facts":{"course":{"place":"domestic","hours":40,"first":"2026-03-02","last":"2026-03-06","topic":"Критериальное оценивание"},` +
		`"organisation":"Bilimzet","assessed_by":"Bilimzet","programme_form":true,"passed":true,` +
		`"certificate":{"holder":"Үлгі Тыңдаушы","organisation":"Bilimzet","programme_kk":"Критериалды бағалау","programme_ru":"Критериальное оценивание",` +
		`"hours":40,"agreed":"2026-02-02","head":"Үлгі Басшы","signed_by":"head","series":"AB","number":"000123","issued":"2026-03-06"}},` +
		`"last_day":"2031-03-05","outcome":"met","findings":[`
	require.True(t, strings.HasPrefix(text, begin), "%s\nis to begin\n%s", text, begin)
	var back certificate.Receipt
	require.NoError(t, json.Unmarshal([]byte(text), &back))
	require.Equal(t, text, bytesOf(t, back))
	differences, err := rules.Verify(back)
	require.NoError(t, err)
	require.Empty(t, differences)
}

func TestReceiptHasEveryFinding(t *testing.T) {
	i := longIssue()
	i.Passed = qagida.No
	p, d := receipt(t, certificate.Order95(), i), issue(t, i)
	require.Equal(t, notMet, p.Outcome)
	require.Len(t, p.Findings, d.Len())
	place := 0
	for f := range d.Findings() {
		require.Equal(t, certificate.ReceiptLine{
			Code: f.Code(), Outcome: f.Outcome(), Provision: f.Provision(), Readings: slices.Collect(f.Readings()),
		}, p.Findings[place])
		place++
	}
}

func TestReceiptOfACourseAbroadHasNoLastDay(t *testing.T) {
	p := receipt(t, certificate.Order95(), abroadIssue())
	require.True(t, p.LastDay.IsZero())
	require.Equal(t, met, p.Outcome)
	require.NotContains(t, bytesOf(t, p), "last_day")
}

// What may not be issued is valid until no day.
func TestReceiptOfARefusalHasNoLastDay(t *testing.T) {
	for passed, want := range map[qagida.Fact]string{qagida.Yes: "2031-03-06", qagida.Unknown: "2031-03-06", qagida.No: "unknown"} {
		t.Run("passed "+passed.String(), func(t *testing.T) {
			i := shortIssue()
			i.Passed = passed
			require.Equal(t, want, receipt(t, certificate.Order95(), i).LastDay.String())
		})
	}
}

func TestReceiptRefusesADayOfIssueTooLate(t *testing.T) {
	i := shortIssue()
	i.Certificate.Issued = qagida.MustDate(9998, 1, 1)
	_, err := certificate.Order95().Receipt(i)
	ruletest.Refused(t, err, "certificate.issued", "9998-01-01", "9999")
}

// Whatever is changed in a receipt, or in the rules, comes out.
func TestVerifyFindsEveryChange(t *testing.T) {
	order := certificate.Order95()
	reform := order
	reform.Edition, reform.ValidityYears = "reform-2027", 3
	type difference = certificate.Difference
	const readings = "expert-duty=definition-only, course-kind=partition, course-kind-abroad=by-duration, abroad-last-day=corresponding, abroad-negative=refuses, "
	for _, row := range []struct {
		name   string
		rules  certificate.Rules
		change func(*certificate.Receipt)
		want   []difference
	}{
		{"nothing", order, func(*certificate.Receipt) {}, nil},
		{"another version of the module", order, func(p *certificate.Receipt) { p.Library = "0.0.1" }, nil},
		{"the edition", order, func(p *certificate.Receipt) { p.Edition = "reform-2027" }, []difference{{"edition", "reform-2027", "order95-2020"}}},
		{"the last day", order, func(p *certificate.Receipt) { p.LastDay = qagida.MustDate(2032, 3, 6) }, []difference{{"last_day", "2032-03-06", "2031-03-06"}}},
		{"the outcome", order, func(p *certificate.Receipt) { p.Outcome = notMet }, []difference{{"outcome", "not-met", "met"}}},
		{"a fact", order, func(p *certificate.Receipt) { p.Facts.Passed = qagida.No }, []difference{
			{"last_day", "2031-03-06", "unknown"}, {"outcome", "met", "not-met"}, {"findings.certificate-passed", "met, order95/29", "not-met, order95/29"},
		}},
		{"a finding", order, func(p *certificate.Receipt) { p.Findings[1].Outcome = notMet }, []difference{
			{"findings.certificate-course-kind", "not-met, order95/2.8", "met, order95/2.8"},
		}},
		{"the reading of a finding", order, func(p *certificate.Receipt) {
			p.Findings[1].Readings = []qagida.Choice{{Reading: "course-kind", Alternative: "partition"}}
		}, []difference{{"findings.certificate-course-kind", "met, order95/2.8, course-kind=partition", "met, order95/2.8"}}},
		{"a finding less", order, func(p *certificate.Receipt) { p.Findings = p.Findings[1:] }, []difference{
			{"findings.certificate-assessment-expert", "", "not-applicable, order95/2.7"},
		}},
		{"a finding more", order, func(p *certificate.Receipt) {
			p.Findings = append(p.Findings, certificate.ReceiptLine{Code: "invented", Outcome: met})
		}, []difference{{"findings.invented", "met, unknown", ""}}},
		{"the rules", reform, func(*certificate.Receipt) {}, []difference{
			{"edition", "order95-2020", "reform-2027"}, {"last_day", "2031-03-06", "2029-03-06"},
		}},
		{"a reading", under(t, eve), func(*certificate.Receipt) {}, []difference{
			{"readings", readings + anniversary, readings + eve}, {"last_day", "2031-03-06", "2031-03-05"},
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := receipt(t, order, shortIssue())
			row.change(&p)
			got, err := row.rules.Verify(p)
			require.NoError(t, err)
			require.Equal(t, row.want, got)
		})
	}
}
