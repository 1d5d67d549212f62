package certificate_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

const anniversary, eve = "certificate-last-day=anniversary", "certificate-last-day=eve"

// Para 32: five years from the day of issue. The same date is the last day, or
// its eve is; a month without the date has its last day instead.
func TestLastDay(t *testing.T) {
	for _, test := range []struct{ issued, anniversary, eve string }{
		{"2026-03-06", "2031-03-06", "2031-03-05"},
		{"2020-02-29", "2025-02-28", "2025-02-27"}, // no 29 February in 2025
		{"2019-02-28", "2024-02-28", "2024-02-27"}, // not the 29th, though 2024 has one
		{"2019-03-01", "2024-03-01", "2024-02-29"},
		{"2026-01-01", "2031-01-01", "2030-12-31"},
		{"2026-12-31", "2031-12-31", "2031-12-30"},
		{"2021-08-30", "2026-08-30", "2026-08-29"}, // a Sunday: it is not moved
		{"9994-12-31", "9999-12-31", "9999-12-30"},
		{"", "unknown", "unknown"},
	} {
		for choice, want := range map[string]string{anniversary: test.anniversary, eve: test.eve} {
			last, err := under(t, choice).LastDay(day(t, test.issued))
			if err != nil || last.String() != want {
				t.Errorf("%s under %s: %s, %v; want %s", test.issued, choice, last, err, want)
			}
		}
	}
}

func TestLastDayAfterTheEndOfTheCalendar(t *testing.T) {
	for _, choice := range []string{anniversary, eve} {
		rules := under(t, choice)
		_, err := rules.LastDay(qagida.MustDate(9995, 1, 1))
		refused(t, err, "issued")
		_, err = rules.Status(certificate.Record{Issued: qagida.MustDate(9995, 1, 1)}, qagida.MustDate(9996, 1, 1))
		refused(t, err, "issued")
		_, err = rules.Term("", "1", certificate.Record{Issued: qagida.MustDate(9995, 1, 1)})
		refused(t, err, "issued")
	}
}

// The day before each border, the border and the day after it, under both
// readings.
func TestStatusOnEveryBorder(t *testing.T) {
	const notYet, valid, expired, revoked = certificate.NotYetValid, certificate.Valid, certificate.Expired, certificate.Revoked
	for _, test := range []struct {
		reading, issued, revoked, on string
		want                         certificate.Status
		left                         qagida.Count
	}{
		{anniversary, "2026-03-06", "", "2026-03-05", notYet, qagida.Count{}},
		{anniversary, "2026-03-06", "", "2026-03-06", valid, qagida.CountOf(1826)},
		{anniversary, "2026-03-06", "", "2026-03-07", valid, qagida.CountOf(1825)},
		{anniversary, "2026-03-06", "", "2031-03-05", valid, qagida.CountOf(1)},
		{anniversary, "2026-03-06", "", "2031-03-06", valid, qagida.CountOf(0)},
		{anniversary, "2026-03-06", "", "2031-03-07", expired, qagida.Count{}},
		{eve, "2026-03-06", "", "2026-03-05", notYet, qagida.Count{}},
		{eve, "2026-03-06", "", "2026-03-06", valid, qagida.CountOf(1825)},
		{eve, "2026-03-06", "", "2031-03-04", valid, qagida.CountOf(1)},
		{eve, "2026-03-06", "", "2031-03-05", valid, qagida.CountOf(0)},
		{eve, "2026-03-06", "", "2031-03-06", expired, qagida.Count{}},

		{anniversary, "2020-02-29", "", "2025-02-28", valid, qagida.CountOf(0)},
		{anniversary, "2020-02-29", "", "2025-03-01", expired, qagida.Count{}},
		{eve, "2020-02-29", "", "2025-02-27", valid, qagida.CountOf(0)},
		{eve, "2020-02-29", "", "2025-02-28", expired, qagida.Count{}},

		// revoked in the middle of the term
		{anniversary, "2026-03-06", "2028-01-10", "2026-03-05", notYet, qagida.Count{}},
		{anniversary, "2026-03-06", "2028-01-10", "2028-01-09", valid, qagida.CountOf(1152)},
		{anniversary, "2026-03-06", "2028-01-10", "2028-01-10", revoked, qagida.Count{}},
		{anniversary, "2026-03-06", "2028-01-10", "2028-01-11", revoked, qagida.Count{}},
		{anniversary, "2026-03-06", "2028-01-10", "2031-03-07", revoked, qagida.Count{}}, // not expired
		// on the day of issue: never valid
		{anniversary, "2026-03-06", "2026-03-06", "2026-03-05", notYet, qagida.Count{}},
		{anniversary, "2026-03-06", "2026-03-06", "2026-03-06", revoked, qagida.Count{}},
		// on the last day, and after it
		{anniversary, "2026-03-06", "2031-03-06", "2031-03-05", valid, qagida.CountOf(1)},
		{anniversary, "2026-03-06", "2031-03-06", "2031-03-06", revoked, qagida.Count{}},
		{anniversary, "2026-03-06", "2031-05-01", "2031-03-06", valid, qagida.CountOf(0)},
		{anniversary, "2026-03-06", "2031-05-01", "2031-03-07", expired, qagida.Count{}},
		{anniversary, "2026-03-06", "2031-05-01", "2031-04-30", expired, qagida.Count{}},
		{anniversary, "2026-03-06", "2031-05-01", "2031-05-01", revoked, qagida.Count{}},
	} {
		record := certificate.Record{Issued: day(t, test.issued), Revoked: day(t, test.revoked)}
		d, err := under(t, test.reading).Status(record, day(t, test.on))
		if err != nil {
			t.Fatal(err)
		}
		if d.Status != test.want || d.DaysLeft() != test.left {
			t.Errorf("%v on %s under %s: %s, %s days left; want %s, %s", record, test.on, test.reading, d.Status, d.DaysLeft(), test.want, test.left)
		}
		if (d.Outcome() == met) != (test.want == valid) {
			t.Errorf("%v on %s under %s: the decision is %s", record, test.on, test.reading, d.Outcome())
		}
		f := find(t, d.Decision, certificate.CodeTerm)
		if used := ruletest.Choices(f.Readings()); len(used) != 1 || used[0] != test.reading || f.Provision().String() != "order95/32.2" {
			t.Errorf("the term rests on %s, %s", f.Provision(), used)
		}
	}
}

// What is not known is said, and what is known in spite of it is decided.
func TestStatusWithFactsLeftOut(t *testing.T) {
	rules := certificate.Order95()
	issued, on := qagida.MustDate(2026, 3, 6), qagida.MustDate(2026, 11, 21)
	for _, test := range []struct {
		name    string
		record  certificate.Record
		on      qagida.Date
		want    certificate.Status
		outcome qagida.Outcome
		missing []string
	}{
		{"nothing", certificate.Record{}, qagida.Date{}, 0, undetermined, []string{"issued", "on"}},
		{"no issue", certificate.Record{}, on, 0, undetermined, []string{"issued"}},
		{"only that there is one", certificate.Record{Certified: qagida.Yes}, on, 0, undetermined, []string{"issued"}},
		{"no day", certificate.Record{Issued: issued}, qagida.Date{}, 0, undetermined, []string{"on"}},
		{"no day, revoked", certificate.Record{Issued: issued, Revoked: on}, qagida.Date{}, 0, undetermined, []string{"on"}},
		{"revoked, no issue", certificate.Record{Revoked: on}, on, certificate.Revoked, notMet, []string{"issued"}},
		{"revoked later, no issue", certificate.Record{Revoked: on}, issued, 0, undetermined, []string{"issued"}},
		{"none, no day", certificate.Record{Certified: qagida.No}, qagida.Date{}, certificate.NotIssued, notMet, nil},
		{"none", certificate.Record{Certified: qagida.No}, on, certificate.NotIssued, notMet, nil},
		{"said twice", certificate.Record{Certified: qagida.Yes, Issued: issued}, on, certificate.Valid, met, nil},
	} {
		d, err := rules.Status(test.record, test.on)
		if err != nil {
			t.Fatal(err)
		}
		if d.Status != test.want || d.Outcome() != test.outcome {
			t.Errorf("%s: %s, %s; want %s, %s", test.name, d.Status, d.Outcome(), test.want, test.outcome)
		}
		if diff := cmp.Diff(test.missing, missing(d.Decision)); diff != "" {
			t.Errorf("%s: missing: %s", test.name, diff)
		}
	}
}

// Para 32 speaks of the form of annex 4, and no other provision sets a term for
// a foreign certificate (para 25).
func TestStatusOfAForeignCertificate(t *testing.T) {
	rules := certificate.Order95()
	issued := qagida.MustDate(2026, 3, 6)
	for _, test := range []struct {
		on, revoked string
		want        certificate.Status
	}{
		{"2026-03-05", "", certificate.NotYetValid},
		{"2026-03-06", "", certificate.NotSet},
		{"2099-01-01", "", certificate.NotSet},
		{"2027-01-01", "2027-01-02", certificate.NotSet},
		{"2027-01-02", "2027-01-02", certificate.Revoked},
		{"", "", 0},
	} {
		record := certificate.Record{Issued: issued, Revoked: day(t, test.revoked), Origin: certificate.Foreign}
		d, err := rules.Status(record, day(t, test.on))
		if err != nil {
			t.Fatal(err)
		}
		if d.Status != test.want || !d.LastDay.IsZero() || d.DaysLeft().Known() || d.Outcome() != notApplicable {
			t.Errorf("on %s: %+v, want %s without a last day", test.on, d, test.want)
		}
	}
	if d, err := rules.Status(certificate.Record{Issued: qagida.MustDate(9999, 12, 31), Origin: certificate.Foreign}, issued); err != nil || d.Status != certificate.NotYetValid {
		t.Errorf("no years are added to a foreign certificate: %v, %v", d.Status, err)
	}
}

func TestStatusRefusesARecordThatContradictsItself(t *testing.T) {
	issued := qagida.MustDate(2026, 3, 6)
	for field, record := range map[string]certificate.Record{
		"revoked":   {Issued: issued, Revoked: qagida.MustDate(2026, 3, 5)},
		"certified": {Certified: qagida.No, Issued: issued},
		"origin":    {Origin: 2},
	} {
		_, err := certificate.Order95().Status(record, issued)
		refused(t, err, field)
		_, err = certificate.Order95().Term("", "1", record)
		refused(t, err, field)
	}
	_, err := certificate.Order95().Status(certificate.Record{Certified: qagida.No, Revoked: issued}, issued)
	refused(t, err, "certified")
}

// A new rule does not move the end of a certificate issued before it.
func TestAReformLeavesOlderCertificatesAsTheyAre(t *testing.T) {
	reform := certificate.Order95()
	reform.Edition, reform.ValidityYears = "reform-2027", 3
	laws, err := qagida.NewTimeline(
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2020, 4, 24), Rules: certificate.Order95()},
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2027, 1, 1), Rules: reform},
	)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		issued, last, years string
		edition             qagida.Edition
	}{
		{"2026-12-31", "2031-12-31", "5 years", "order95-2020"},
		{"2027-01-01", "2030-01-01", "3 years", "reform-2027"},
		{"2027-01-02", "2030-01-02", "3 years", "reform-2027"},
	} {
		rules, err := laws.At(day(t, test.issued))
		if err != nil {
			t.Fatal(err)
		}
		record := certificate.Record{Issued: day(t, test.issued)}
		d, err := rules.Status(record, day(t, test.last))
		if err != nil {
			t.Fatal(err)
		}
		if d.LastDay.String() != test.last || d.Status != certificate.Valid || d.Edition() != test.edition {
			t.Errorf("issued %s: %s, last day %s, by %s", test.issued, d.Status, d.LastDay, d.Edition())
		}
		if text := d.Text(qagida.English); !strings.Contains(text, test.years) || !strings.Contains(text, test.last) {
			t.Errorf("issued %s: %s", test.issued, text)
		}
		term, err := rules.Term("", "1", record)
		if err != nil || term.Last != d.LastDay {
			t.Errorf("issued %s: the term ends on %s, %v", test.issued, term.Last, err)
		}
	}
}

func TestStatusInThreeLanguages(t *testing.T) {
	d, err := certificate.Order95().Status(certificate.Record{Issued: qagida.MustDate(2026, 3, 6)}, qagida.MustDate(2031, 3, 7))
	if err != nil {
		t.Fatal(err)
	}
	f := find(t, d.Decision, certificate.CodeTerm)
	for lang, want := range map[qagida.Lang]string{
		qagida.Kazakh:  "Сертификаттың жарамдылық мерзімі — 5 жыл — соңғы жарамды күні — 2031-03-06, сұралған күн — 2031-03-07",
		qagida.Russian: "Срок действия сертификата — 5 лет — последний день действия — 2031-03-06, проверяемый день — 2031-03-07",
		qagida.English: "A certificate has a term of 5 years — its last day is 2031-03-06, the day asked about is 2031-03-07",
	} {
		if got := f.Text(lang); got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
}

func TestRecordInJSON(t *testing.T) {
	const text = `{"certified":true,"issued":"2026-03-06","revoked":"2027-01-01","origin":"foreign"}`
	var record certificate.Record
	if err := json.Unmarshal([]byte(text), &record); err != nil {
		t.Fatal(err)
	}
	want := certificate.Record{Certified: qagida.Yes, Issued: qagida.MustDate(2026, 3, 6), Revoked: qagida.MustDate(2027, 1, 1), Origin: certificate.Foreign}
	if diff := cmp.Diff(want, record, cmp.Comparer(func(a, b qagida.Date) bool { return a == b })); diff != "" {
		t.Error(diff)
	}
	if back, err := json.Marshal(record); err != nil || string(back) != text {
		t.Errorf("%s, %v", back, err)
	}
	if back, err := json.Marshal(certificate.Record{}); err != nil || string(back) != `{}` {
		t.Errorf("%s, %v", back, err)
	}
}
