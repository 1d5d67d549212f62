package certificate_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

func receipt(t testing.TB, rules certificate.Rules, i certificate.Issuance) certificate.Receipt {
	t.Helper()
	p, err := rules.Receipt(i)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func bytesOf(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The bytes are the same on every run: the beginning and one finding are held
// to the letter, the whole to itself after a round trip.
func TestReceiptIsStable(t *testing.T) {
	rules := under(t, "certificate-last-day=eve")
	text := bytesOf(t, receipt(t, rules, shortIssue()))
	for range 5 {
		if again := bytesOf(t, receipt(t, rules, shortIssue())); again != text {
			t.Fatalf("%s\n%s", text, again)
		}
	}
	const begin = `{"library":"` + qagida.Version + `","edition":"order95-2020","readings":["course-kind=partition","certificate-last-day=eve"],` +
		`"facts":{"course":{"place":"domestic","hours":40,"first":"2026-03-02","last":"2026-03-06"},"organisation":"Bilimzet","assessed_by":"Bilimzet","passed":true,` +
		`"certificate":{"holder":"Үлгі Тыңдаушы","organisation":"Bilimzet","programme_kk":"Критериалды бағалау","programme_ru":"Критериальное оценивание",` +
		`"hours":40,"agreed":"2026-02-02","head":"Үлгі Басшы","signed_by":"head","series":"AB","number":"000123","issued":"2026-03-06","blank":[]}},` +
		`"last_day":"2031-03-05","outcome":"met","findings":[` +
		`{"code":"certificate-course-kind","outcome":"met","provision":"order95/2.8","readings":["course-kind=partition"]},` +
		`{"code":"certificate-after-course","outcome":"met","provision":"order95/2.8"},`
	if !strings.HasPrefix(text, begin) {
		t.Errorf("%s\nwant it to begin\n%s", text, begin)
	}
	var back certificate.Receipt
	if err := json.Unmarshal([]byte(text), &back); err != nil {
		t.Fatal(err)
	}
	if again := bytesOf(t, back); again != text {
		t.Errorf("%s\n%s", text, again)
	}
	if differences, err := rules.Verify(back); err != nil || len(differences) != 0 {
		t.Errorf("%v, %v", differences, err)
	}
}

func TestReceiptHasEveryFinding(t *testing.T) {
	i := shortIssue()
	i.Passed = qagida.No
	p, d := receipt(t, certificate.Order95(), i), issue(t, i)
	if p.Outcome != notMet || len(p.Findings) != d.Len() {
		t.Fatalf("%s, %d findings of %d", p.Outcome, len(p.Findings), d.Len())
	}
	place := 0
	for f := range d.Findings() {

		want := certificate.ReceiptLine{Code: f.Code(), Outcome: f.Outcome(), Provision: f.Provision(), Readings: slices.Collect(f.Readings())}
		if diff := cmp.Diff(want, p.Findings[place]); diff != "" {
			t.Error(diff)
		}
		place++
	}
}

func TestReceiptOfACourseAbroadHasNoLastDay(t *testing.T) {
	p := receipt(t, certificate.Order95(), abroadIssue())
	if !p.LastDay.IsZero() || p.Outcome != met {
		t.Errorf("%s, last day %s", p.Outcome, p.LastDay)
	}
	if text := bytesOf(t, p); strings.Contains(text, "last_day") {
		t.Error(text)
	}
}

func TestReceiptRefusesADayOfIssueTooLate(t *testing.T) {
	i := shortIssue()
	i.Certificate.Issued = qagida.MustDate(9998, 1, 1)
	_, err := certificate.Order95().Receipt(i)
	refused(t, err, "issued")
}

// Whatever is changed in a receipt, or in the rules, comes out.
func TestVerifyFindsEveryChange(t *testing.T) {
	reform := certificate.Order95()
	reform.Edition, reform.ValidityYears = "reform-2027", 3
	declared := certificate.Order95()
	declared.Qualification.CourseKind = 1
	for _, test := range []struct {
		name   string
		rules  certificate.Rules
		change func(*certificate.Receipt)
		want   []certificate.Difference
	}{
		{"nothing", certificate.Order95(), func(*certificate.Receipt) {}, nil},
		{"another version of the module", certificate.Order95(), func(p *certificate.Receipt) { p.Library = "0.0.1" }, nil},
		{"the edition", certificate.Order95(), func(p *certificate.Receipt) { p.Edition = "reform-2027" }, []certificate.Difference{{"edition", "reform-2027", "order95-2020"}}},
		{"the last day", certificate.Order95(), func(p *certificate.Receipt) { p.LastDay = qagida.MustDate(2032, 3, 6) }, []certificate.Difference{{"last_day", "2032-03-06", "2031-03-06"}}},
		{"the outcome", certificate.Order95(), func(p *certificate.Receipt) { p.Outcome = notMet }, []certificate.Difference{{"outcome", "not-met", "met"}}},
		{"a fact", certificate.Order95(), func(p *certificate.Receipt) { p.Facts.Passed = qagida.No }, []certificate.Difference{
			{"outcome", "met", "not-met"},
			{"findings.certificate-passed", "met, order95/29", "not-met, order95/29"},
		}},
		{"a finding", certificate.Order95(), func(p *certificate.Receipt) { p.Findings[8].Outcome = notMet }, []certificate.Difference{
			{"findings.certificate-passed", "not-met, order95/29", "met, order95/29"},
		}},
		{"a finding less", certificate.Order95(), func(p *certificate.Receipt) { p.Findings = p.Findings[1:] }, []certificate.Difference{
			{"findings.certificate-course-kind", "", "met, order95/2.8, course-kind=partition"},
		}},
		{"a finding more", certificate.Order95(), func(p *certificate.Receipt) {
			p.Findings = append(p.Findings, certificate.ReceiptLine{Code: "invented", Outcome: met})
		}, []certificate.Difference{{"findings.invented", "met, unknown", ""}}},
		{"the rules", reform, func(*certificate.Receipt) {}, []certificate.Difference{
			{"edition", "order95-2020", "reform-2027"}, {"last_day", "2031-03-06", "2029-03-06"},
		}},
		{"a reading", under(t, "certificate-last-day=eve"), func(*certificate.Receipt) {}, []certificate.Difference{
			{"readings", "course-kind=partition, certificate-last-day=anniversary", "course-kind=partition, certificate-last-day=eve"},
			{"last_day", "2031-03-06", "2031-03-05"},
		}},
	} {
		p := receipt(t, certificate.Order95(), shortIssue())
		test.change(&p)
		got, err := test.rules.Verify(p)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	got, err := declared.Verify(receipt(t, certificate.Order95(), shortIssue()))
	if err != nil || len(got) == 0 || got[0].Field != "readings" {
		t.Errorf("under as-declared: %v, %v", got, err)
	}
}
