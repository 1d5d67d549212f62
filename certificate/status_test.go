package certificate_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

// The day before each border, the border and the day after it, under both
// readings.
func TestStatusOnEveryBorder(t *testing.T) {
	const notYet, valid, expired, revoked = certificate.NotYetValid, certificate.Valid, certificate.Expired, certificate.Revoked
	left, none := qagida.CountOf, qagida.Count{}
	for _, row := range []struct {
		reading, issued, revoked, on string
		want                         certificate.Status
		left                         qagida.Count
	}{
		{anniversary, "2026-03-06", "", "2026-03-05", notYet, none},
		{anniversary, "2026-03-06", "", "2026-03-06", valid, left(1826)},
		{anniversary, "2026-03-06", "", "2026-03-07", valid, left(1825)},
		{anniversary, "2026-03-06", "", "2031-03-05", valid, left(1)},
		{anniversary, "2026-03-06", "", "2031-03-06", valid, left(0)},
		{anniversary, "2026-03-06", "", "2031-03-07", expired, none},
		{eve, "2026-03-06", "", "2026-03-05", notYet, none},
		{eve, "2026-03-06", "", "2026-03-06", valid, left(1825)},
		{eve, "2026-03-06", "", "2031-03-04", valid, left(1)},
		{eve, "2026-03-06", "", "2031-03-05", valid, left(0)},
		{eve, "2026-03-06", "", "2031-03-06", expired, none},

		{anniversary, "2020-02-29", "", "2025-02-28", valid, left(0)},
		{anniversary, "2020-02-29", "", "2025-03-01", expired, none},
		{eve, "2020-02-29", "", "2025-02-27", valid, left(0)},
		{eve, "2020-02-29", "", "2025-02-28", expired, none},

		// revoked in the middle of the term
		{anniversary, "2026-03-06", "2028-01-10", "2026-03-05", notYet, none},
		{anniversary, "2026-03-06", "2028-01-10", "2028-01-09", valid, left(1152)},
		{anniversary, "2026-03-06", "2028-01-10", "2028-01-10", revoked, none},
		{anniversary, "2026-03-06", "2028-01-10", "2028-01-11", revoked, none},
		{anniversary, "2026-03-06", "2028-01-10", "2031-03-07", revoked, none}, // not expired
		// on the day of issue: never valid
		{anniversary, "2026-03-06", "2026-03-06", "2026-03-05", notYet, none},
		{anniversary, "2026-03-06", "2026-03-06", "2026-03-06", revoked, none},
		// on the last day, and after it
		{anniversary, "2026-03-06", "2031-03-06", "2031-03-05", valid, left(1)},
		{anniversary, "2026-03-06", "2031-03-06", "2031-03-06", revoked, none},
		{anniversary, "2026-03-06", "2031-05-01", "2031-03-06", valid, left(0)},
		{anniversary, "2026-03-06", "2031-05-01", "2031-03-07", expired, none},
		{anniversary, "2026-03-06", "2031-05-01", "2031-04-30", expired, none},
		{anniversary, "2026-03-06", "2031-05-01", "2031-05-01", revoked, none},
	} {
		t.Run(row.reading+" issued "+row.issued+" revoked "+row.revoked+" on "+row.on, func(t *testing.T) {
			record := certificate.Record{Issued: day(t, row.issued), Revoked: day(t, row.revoked)}
			d, err := under(t, row.reading).Status(record, day(t, row.on))
			require.NoError(t, err)
			require.Equal(t, row.want.String(), d.Status.String())
			require.Equal(t, row.left, d.DaysLeft())
			require.Equal(t, row.want == valid, d.Outcome() == met, "the decision is %s", d.Outcome())
			require.Equal(t, []string{row.reading}, ruletest.Readings(t, d.Decision, certificate.CodeTerm))
		})
	}
}

// Para 32 is what the term rests on; the order has nothing on a revocation.
func TestProvisionsOfAStatus(t *testing.T) {
	d, err := certificate.Order95().Status(certificate.Record{}, qagida.Date{})
	require.NoError(t, err)
	for code, want := range map[qagida.Code]string{
		certificate.CodeIssued: "order95/29", certificate.CodeBegun: "order95/32.2", certificate.CodeTerm: "order95/32.2",
		certificate.CodeNotRevoked: "general/revocation",
	} {
		t.Run(string(code), func(t *testing.T) {
			require.Equal(t, want, ruletest.Find(t, d.Decision, code).Provision().String())
		})
	}
}

// What is not known is said, and what is known in spite of it is decided.
func TestStatusWithFactsLeftOut(t *testing.T) {
	issued, on := qagida.MustDate(2026, 3, 6), qagida.MustDate(2026, 11, 21)
	for _, row := range []struct {
		name    string
		record  certificate.Record
		on      qagida.Date
		want    certificate.Status
		outcome qagida.Outcome
		missing []string
	}{
		{"nothing", certificate.Record{}, qagida.Date{}, 0, undetermined, []string{"certified", "issued", "on"}},
		{"no issue", certificate.Record{}, on, 0, undetermined, []string{"certified", "issued"}},
		{"only that there is one", certificate.Record{Certified: qagida.Yes}, on, 0, undetermined, []string{"issued"}},
		{"no day", certificate.Record{Issued: issued}, qagida.Date{}, 0, undetermined, []string{"on"}},
		{"no day, revoked", certificate.Record{Issued: issued, Revoked: on}, qagida.Date{}, 0, undetermined, []string{"on"}},
		{"revoked, no issue", certificate.Record{Revoked: on}, on, certificate.Revoked, notMet, []string{"issued"}},
		{"revoked later, no issue", certificate.Record{Revoked: on}, issued, 0, undetermined, []string{"issued"}},
		{"none, no day", certificate.Record{Certified: qagida.No}, qagida.Date{}, certificate.NotIssued, notMet, nil},
		{"none", certificate.Record{Certified: qagida.No}, on, certificate.NotIssued, notMet, nil},
		{"said twice", certificate.Record{Certified: qagida.Yes, Issued: issued}, on, certificate.Valid, met, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := certificate.Order95().Status(row.record, row.on)
			require.NoError(t, err)
			require.Equal(t, row.want.String(), d.Status.String())
			require.Equal(t, row.outcome.String(), d.Outcome().String())
			require.Equal(t, row.missing, missing(d.Decision))
		})
	}
}

// A certificate that is revoked by a day was issued by then; on which day its term
// ends stays open.
func TestWhatIsRevokedWasIssuedBefore(t *testing.T) {
	on := qagida.MustDate(2026, 11, 21)
	d, err := certificate.Order95().Status(certificate.Record{Revoked: on}, on)
	require.NoError(t, err)
	require.Equal(t, []string{
		"certificate-issued met", "certificate-begun met", "certificate-term undetermined", "certificate-not-revoked not-met",
	}, ruletest.Found(d.Findings()))
}

// Para 32 speaks of the form of annex 4, and no other provision sets a term for
// a foreign certificate (para 25).
func TestStatusOfAForeignCertificate(t *testing.T) {
	for _, row := range []struct {
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
		t.Run("on "+row.on+" revoked "+row.revoked, func(t *testing.T) {
			record := certificate.Record{Issued: day(t, "2026-03-06"), Revoked: day(t, row.revoked), Origin: certificate.Foreign}
			d, err := certificate.Order95().Status(record, day(t, row.on))
			require.NoError(t, err)
			require.Equal(t, row.want.String(), d.Status.String())
			require.True(t, d.LastDay.IsZero())
			require.False(t, d.DaysLeft().Known())
			require.Equal(t, notApplicable, d.Outcome())
		})
	}
	t.Run("no years are added to it", func(t *testing.T) {
		record := certificate.Record{Issued: qagida.MustDate(9999, 12, 31), Origin: certificate.Foreign}
		d, err := certificate.Order95().Status(record, day(t, "2026-03-06"))
		require.NoError(t, err)
		require.Equal(t, certificate.NotYetValid, d.Status)
	})
}

func TestStatusRefusesARecordThatContradictsItself(t *testing.T) {
	issued := qagida.MustDate(2026, 3, 6)
	for _, row := range []struct {
		name, field, value string
		record             certificate.Record
	}{
		{"revoked before the issue", "revoked", "2026-03-05", certificate.Record{Issued: issued, Revoked: qagida.MustDate(2026, 3, 5)}},
		{"not issued, with a day of issue", "certified", "false", certificate.Record{Certified: qagida.No, Issued: issued}},
		{"not issued, revoked", "certified", "false", certificate.Record{Certified: qagida.No, Revoked: issued}},
		{"an origin that there is not", "origin", "origin(2)", certificate.Record{Origin: 2}},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := certificate.Order95().Status(row.record, issued)
			ruletest.Refused(t, err, row.field, row.value, "")
			_, err = certificate.Order95().Term("", "1", row.record)
			ruletest.Refused(t, err, row.field, row.value, "")
		})
	}
}

// A new rule does not move the end of a certificate issued before it.
func TestAReformLeavesOlderCertificatesAsTheyAre(t *testing.T) {
	reform := certificate.Order95()
	reform.Edition, reform.ValidityYears = "reform-2027", 3
	laws, err := qagida.NewTimeline(
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2020, 4, 24), Rules: certificate.Order95()},
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2027, 1, 1), Rules: reform},
	)
	require.NoError(t, err)
	for _, row := range []struct {
		issued, last, years string
		edition             qagida.Edition
	}{
		{"2026-12-31", "2031-12-31", "5 years", "order95-2020"},
		{"2027-01-01", "2030-01-01", "3 years", "reform-2027"},
		{"2027-01-02", "2030-01-02", "3 years", "reform-2027"},
	} {
		t.Run(row.issued, func(t *testing.T) {
			rules, err := laws.At(day(t, row.issued))
			require.NoError(t, err)
			record := certificate.Record{Issued: day(t, row.issued)}
			d, err := rules.Status(record, day(t, row.last))
			require.NoError(t, err)
			require.Equal(t, row.last, d.LastDay.String())
			require.Equal(t, certificate.Valid, d.Status)
			require.Equal(t, row.edition, d.Edition())
			require.Contains(t, d.Text(qagida.English), row.years)
			term, err := rules.Term("", "1", record)
			require.NoError(t, err)
			require.Equal(t, d.LastDay, term.Last)
		})
	}
}

// The sentences show the years and the days that decided.
func TestStatusInThreeLanguages(t *testing.T) {
	d, err := certificate.Order95().Status(certificate.Record{Issued: qagida.MustDate(2026, 3, 6)}, qagida.MustDate(2031, 3, 7))
	require.NoError(t, err)
	f := ruletest.Find(t, d.Decision, certificate.CodeTerm)
	for lang, want := range map[qagida.Lang]string{qagida.Kazakh: "5 жыл", qagida.Russian: "5 лет", qagida.English: "5 years"} {
		t.Run(lang.String(), func(t *testing.T) {
			require.Contains(t, f.Text(lang), want)
			require.Contains(t, f.Text(lang), "2031")
		})
	}
}

func TestRecordInJSON(t *testing.T) {
	const text = `{"certified":true,"issued":"2026-03-06","revoked":"2027-01-01","origin":"foreign"}`
	var record certificate.Record
	require.NoError(t, json.Unmarshal([]byte(text), &record))
	require.Equal(t, certificate.Record{
		Certified: qagida.Yes, Issued: qagida.MustDate(2026, 3, 6), Revoked: qagida.MustDate(2027, 1, 1), Origin: certificate.Foreign,
	}, record)
	ruletest.JSON(t, record, text)
	ruletest.JSON(t, certificate.Record{}, `{}`)
}

// A status writes its values beside the decision.
func TestStatusInJSON(t *testing.T) {
	for on, want := range map[string]map[string]any{
		"2031-03-04": {"status": "valid", "last_day": "2031-03-06", "days_left": 2.0},
		"2031-03-07": {"status": "expired", "last_day": "2031-03-06", "days_left": nil},
		"":           {"status": nil, "last_day": "2031-03-06", "days_left": nil},
	} {
		t.Run(on, func(t *testing.T) {
			d, err := certificate.Order95().Status(certificate.Record{Issued: day(t, "2026-03-06")}, day(t, on))
			require.NoError(t, err)
			text, err := json.Marshal(d)
			require.NoError(t, err)
			var got map[string]any
			require.NoError(t, json.Unmarshal(text, &got))
			require.Contains(t, got, "decision")
			for name, value := range want {
				require.Equal(t, value, got[name], name)
			}
		})
	}
}
