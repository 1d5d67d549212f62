package certificate_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// reformed returns the order with a term of its own.
func reformed(t *testing.T, years, months int, end certificate.TermEnd, choices ...string) certificate.Rules {
	t.Helper()
	rules, err := under(t, choices...).Reform("reform-2027", func(r *certificate.Rules) {
		r.ValidityYears, r.ValidityMonths, r.ValidityEnd = years, months, end
	})
	require.NoError(t, err)
	return rules
}

// A reform may count a term in months, to the end of a year, or without an end. The
// last day is the corresponding one: years and months are added together and fall
// back to the end of a short month once.
func TestLastDayOfTermsOfAReform(t *testing.T) {
	for _, row := range []struct {
		issued, last  string
		years, months int
		end           certificate.TermEnd
		choice        string
	}{
		{"2026-03-06", "2027-09-06", 0, 18, certificate.OnDay, anniversary},
		{"2026-03-06", "2027-09-05", 0, 18, certificate.OnDay, eve},
		{"2026-03-06", "2027-09-06", 1, 6, certificate.OnDay, anniversary},
		{"2024-02-29", "2025-02-28", 1, 0, certificate.OnDay, anniversary},
		{"2012-02-29", "2013-04-29", 1, 2, certificate.OnDay, anniversary}, // not 28 April: the day falls back once
		{"2026-08-31", "2027-02-28", 0, 6, certificate.OnDay, anniversary},
		{"2026-03-06", "2031-12-31", 5, 0, certificate.OnYearEnd, anniversary},
		{"2026-12-31", "2031-12-31", 5, 0, certificate.OnYearEnd, anniversary},
		{"2026-01-01", "2031-12-31", 5, 0, certificate.OnYearEnd, anniversary},
		{"2026-01-01", "2030-12-31", 5, 0, certificate.OnYearEnd, eve}, // the fifth year ends on the eve
		{"2026-03-06", "2026-12-31", 0, 0, certificate.OnYearEnd, anniversary},
		{"2026-11-30", "2027-12-31", 0, 3, certificate.OnYearEnd, anniversary},
		{"2026-03-06", "unknown", 0, 0, certificate.NoEnd, anniversary},
		{"9990-03-06", "unknown", 0, 0, certificate.NoEnd, anniversary},
	} {
		t.Run(fmt.Sprint(row), func(t *testing.T) {
			rules := reformed(t, row.years, row.months, row.end, row.choice)
			last, err := rules.LastDay(day(t, row.issued))
			require.NoError(t, err)
			require.Equal(t, row.last, last.String())

			term, err := rules.Term("", "1", certificate.Record{Issued: day(t, row.issued)})
			require.NoError(t, err)
			require.Equal(t, last, term.Last)
			require.Equal(t, row.end == certificate.NoEnd, term.Endless)
		})
	}
}

// The whole numbers of a term, and what stands beside an open end, are refused with
// the name of the order's edition as with any other that does not fit.
func TestATermOfAReformKeepsTheOrdersNameAway(t *testing.T) {
	for name, change := range map[string]func(*certificate.Rules){
		"months": func(r *certificate.Rules) { r.ValidityMonths = 6 },
		"end":    func(r *certificate.Rules) { r.ValidityEnd = certificate.OnYearEnd },
		"act":    func(r *certificate.Rules) { r.Extension = act(t, certificate.Extension{}) },
	} {
		t.Run(name, func(t *testing.T) {
			rules := certificate.Order95()
			change(&rules)
			refused(t, rules.Check(), "Rules.Edition")
			_, err := rules.Status(certificate.Record{Issued: day(t, "2026-03-06")}, day(t, "2027-03-06"))
			refused(t, err, "Rules.Edition")
		})
	}
}

func TestACertificateWithoutAnEndIsValidFromItsIssueOn(t *testing.T) {
	rules := reformed(t, 0, 0, certificate.NoEnd)
	record := certificate.Record{Issued: day(t, "2026-03-06")}
	for asked, want := range map[string]certificate.Status{
		"2026-03-05": certificate.NotYetValid, "2026-03-06": certificate.Valid, "9999-12-31": certificate.Valid, "": 0,
	} {
		t.Run("on "+asked, func(t *testing.T) {
			d, err := rules.Status(record, day(t, asked))
			require.NoError(t, err)
			require.Equal(t, want, d.Status)
			require.Equal(t, want == certificate.Valid, d.Outcome() == met)
			require.Equal(t, notApplicable, outcome(t, d.Decision, certificate.CodeTerm))
			require.False(t, d.DaysLeft().Known())
			require.True(t, d.LastDay.IsZero())
			term, err := rules.Term("", "1", record)
			require.NoError(t, err)
			require.Equal(t, want, term.Status(day(t, asked)))
		})
	}
	record.Revoked = day(t, "2030-01-10")
	d, err := rules.Status(record, day(t, "2030-01-10"))
	require.NoError(t, err)
	require.Equal(t, certificate.Revoked, d.Status)
}

func TestHistoryOfACertificateWithoutAnEnd(t *testing.T) {
	rules := reformed(t, 0, 0, certificate.NoEnd)
	term, err := rules.Term("", "1", certificate.Record{Issued: day(t, "2026-03-06")})
	require.NoError(t, err)
	terms, err := certificate.NewTerms(term)
	require.NoError(t, err)
	gaps, err := terms.Gaps(qagida.Period{First: day(t, "2026-03-01"), Last: day(t, "2090-12-31")})
	require.NoError(t, err)
	var found []string
	for gap := range gaps {
		found = append(found, gap.String())
	}
	require.Equal(t, []string{"2026-03-01/2026-03-05"}, found)
}

// The sentences say the term as the rules have it.
func TestSentencesSayTheTerm(t *testing.T) {
	for _, row := range []struct {
		years, months int
		end           certificate.TermEnd
		kk, ru, en    string
	}{
		{1, 0, certificate.OnDay, "1 жыл", "1 год", "1 year"},
		{2, 0, certificate.OnDay, "2 жыл", "2 года", "2 years"},
		{0, 18, certificate.OnDay, "1 жыл 6 ай", "1 год 6 месяцев", "1 year 6 months"},
		{0, 1, certificate.OnDay, "1 ай", "1 месяц", "1 month"},
		{21, 3, certificate.OnDay, "21 жыл 3 ай", "21 год 3 месяца", "21 years 3 months"},
		{
			5, 0, certificate.OnYearEnd, "5 жыл, күнтізбелік жылдың соңына дейін", "5 лет, до конца календарного года",
			"5 years, to the end of the calendar year",
		},
		{
			0, 0, certificate.OnYearEnd, "күнтізбелік жылдың соңына дейін", "до конца календарного года",
			"to the end of the calendar year",
		},
		{0, 0, certificate.NoEnd, "шектеусіз", "без ограничения", "unlimited length"},
	} {
		t.Run(row.en, func(t *testing.T) {
			d, err := reformed(t, row.years, row.months, row.end).
				Status(certificate.Record{Issued: day(t, "2026-03-06")}, day(t, "2026-03-07"))
			require.NoError(t, err)
			finding, err := d.Find(certificate.CodeTerm)
			require.NoError(t, err)
			for lang, want := range map[qagida.Lang]string{qagida.Kazakh: row.kk, qagida.Russian: row.ru, qagida.English: row.en} {
				require.Contains(t, finding.Text(lang), want)
			}
		})
	}
}

// act returns an extension that is sound but for what is changed.
func act(t *testing.T, change certificate.Extension) *certificate.Extension {
	t.Helper()
	e := certificate.Extension{
		Act:    qagida.Text{KK: "№ 7 бұйрық", RU: "приказ № 7", EN: "Order No. 7"},
		From:   day(t, "2031-01-15"),
		To:     day(t, "2032-06-30"),
		Issued: change.Issued, Ending: change.Ending,
	}
	made, err := certificate.NewExtension(e)
	require.NoError(t, err)
	return made
}

func extended(t *testing.T, change certificate.Extension) certificate.Rules {
	t.Helper()
	rules, err := certificate.Order95().Reform("extended-2031", func(r *certificate.Rules) { r.Extension = act(t, change) })
	require.NoError(t, err)
	return rules
}

// An act of 15 January 2031 lets the certificates that run out between 1 December
// 2030 and 30 June 2031 count up to 30 June 2032.
func TestAnActExtendsTheCertificatesThatItCovers(t *testing.T) {
	ending := qagida.Period{First: day(t, "2030-12-01"), Last: day(t, "2031-06-30")}
	for _, row := range []struct {
		name, issued, on string
		want             certificate.Status
		last             string
	}{
		{"before the act holds, in its own term", "2026-03-06", "2031-01-14", certificate.Valid, "2031-03-06"},
		{"from the day on which the act holds", "2026-03-06", "2031-01-15", certificate.Valid, "2032-06-30"},
		{"the day after its own term", "2026-03-06", "2031-03-07", certificate.Valid, "2032-06-30"},
		{"the last day of the act", "2026-03-06", "2032-06-30", certificate.Valid, "2032-06-30"},
		{"the day after it", "2026-03-06", "2032-07-01", certificate.Expired, "2032-06-30"},
		{"run out before the act holds", "2025-12-20", "2031-01-14", certificate.Expired, "2030-12-20"},
		{"and valid again from that day on", "2025-12-20", "2031-01-15", certificate.Valid, "2032-06-30"},
		{"the first day covered", "2025-12-01", "2031-02-01", certificate.Valid, "2032-06-30"},
		{"the eve of it", "2025-11-30", "2031-02-01", certificate.Expired, "2030-11-30"},
		{"the last day covered", "2026-06-30", "2031-07-01", certificate.Valid, "2032-06-30"},
		{"the day after it", "2026-07-01", "2031-07-02", certificate.Expired, "2031-07-01"},
		{"without an asked day", "2026-03-06", "", 0, "2031-03-06"},
	} {
		t.Run(row.name, func(t *testing.T) {
			rules := extended(t, certificate.Extension{Ending: ending})
			record := certificate.Record{Issued: day(t, row.issued)}
			d, err := rules.Status(record, day(t, row.on))
			require.NoError(t, err)
			require.Equal(t, row.want, d.Status)
			require.Equal(t, row.last, d.LastDay.String())
			term, err := rules.Term("", "1", record)
			require.NoError(t, err)
			require.Equal(t, row.want, term.Status(day(t, row.on)))
		})
	}
}

func TestWhichCertificatesAnActCovers(t *testing.T) {
	for _, row := range []struct {
		name   string
		act    certificate.Extension
		record certificate.Record
		want   string
	}{
		{"all that there are", certificate.Extension{}, certificate.Record{Issued: day(t, "2026-03-06")}, "2032-06-30"},
		{"not one issued on its first day", certificate.Extension{}, certificate.Record{Issued: day(t, "2031-01-15")}, "2036-01-15"},
		{"one of the day before", certificate.Extension{}, certificate.Record{Issued: day(t, "2027-01-14")}, "2032-06-30"},
		{"never shorter", certificate.Extension{}, certificate.Record{Issued: day(t, "2027-07-01")}, "2032-07-01"},
		{
			"issued in a period",
			certificate.Extension{Issued: qagida.Period{First: day(t, "2026-01-01")}},
			certificate.Record{Issued: day(t, "2026-01-01")},
			"2032-06-30",
		},
		{
			"issued before it",
			certificate.Extension{Issued: qagida.Period{First: day(t, "2026-01-01")}},
			certificate.Record{Issued: day(t, "2025-12-31")},
			"2030-12-31",
		},
		{
			"issued after it",
			certificate.Extension{Issued: qagida.Period{Last: day(t, "2025-12-31")}},
			certificate.Record{Issued: day(t, "2026-01-01")},
			"2031-01-01",
		},
		{"a foreign one", certificate.Extension{}, certificate.Record{Issued: day(t, "2026-03-06"), Origin: certificate.Foreign}, "unknown"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := extended(t, row.act).Status(row.record, day(t, "2031-02-01"))
			require.NoError(t, err)
			require.Equal(t, row.want, d.LastDay.String())
		})
	}
}

// The finding on the term cites the act, and the rule of the library that lets one
// be recorded; before the act holds it cites the order.
func TestADecisionCitesTheActThatExtends(t *testing.T) {
	rules := extended(t, certificate.Extension{})
	record := certificate.Record{Issued: day(t, "2026-03-06")}
	for asked, want := range map[string]string{"2031-01-14": "order95/32.2", "2031-01-15": "general/extension"} {
		t.Run("on "+asked, func(t *testing.T) {
			d, err := rules.Status(record, day(t, asked))
			require.NoError(t, err)
			finding, err := d.Find(certificate.CodeTerm)
			require.NoError(t, err)
			require.Equal(t, want, finding.Provision().String())
			for lang, cited := range map[qagida.Lang]string{qagida.Kazakh: "№ 7 бұйрық", qagida.Russian: "приказ № 7", qagida.English: "Order No. 7"} {
				require.Equal(t, want != "order95/32.2", strings.Contains(finding.Text(lang), cited), finding.Text(lang))
			}
		})
	}
}

func TestHistoryAndNoticesOfAnExtendedCertificate(t *testing.T) {
	term, err := extended(t, certificate.Extension{}).Term("", "1", certificate.Record{Issued: day(t, "2025-12-20")})
	require.NoError(t, err)
	require.Equal(t, "1/2032-06-30", term.Key())
	terms, err := certificate.NewTerms(term)
	require.NoError(t, err)
	gaps, err := terms.Gaps(qagida.Period{First: day(t, "2030-01-01"), Last: day(t, "2032-12-31")})
	require.NoError(t, err)
	var found []string
	for gap := range gaps {
		found = append(found, gap.String())
	}
	require.Equal(t, []string{"2030-12-21/2031-01-14", "2032-07-01/2032-12-31"}, found)

	for on, want := range map[string]int{"2030-12-01": 1, "2031-02-01": 0, "2032-06-01": 1} {
		t.Run("expiring on "+on, func(t *testing.T) {
			ending, err := certificate.Expiring(terms.All(), day(t, on), 1, 0)
			require.NoError(t, err)
			n := 0
			for range ending {
				n++
			}
			require.Equal(t, want, n)
		})
	}
}

func TestNewExtensionRefuses(t *testing.T) {
	good := *act(t, certificate.Extension{})
	for _, row := range []struct {
		name, field string
		change      func(*certificate.Extension)
	}{
		{"no citation in one language", "extension.act", func(e *certificate.Extension) { e.Act.KK = "" }},
		{"a citation of 301 characters", "extension.act", func(e *certificate.Extension) { e.Act.EN = strings.Repeat("é", 301) }},
		{"a brace", "extension.act", func(e *certificate.Extension) { e.Act.EN = "Order {last}" }},
		{"a line break", "extension.act", func(e *certificate.Extension) { e.Act.RU = "приказ\n№ 7" }},
		{"no first day", "extension.from", func(e *certificate.Extension) { e.From = qagida.Date{} }},
		{"no last day", "extension.to", func(e *certificate.Extension) { e.To = qagida.Date{} }},
		{"over before it holds", "extension.to", func(e *certificate.Extension) { e.To = day(t, "2031-01-14") }},
		{"a period turned round", "extension.ending", func(e *certificate.Extension) {
			e.Ending = qagida.Period{First: day(t, "2031-01-02"), Last: day(t, "2031-01-01")}
		}},
		{"a period of issue turned round", "extension.issued", func(e *certificate.Extension) {
			e.Issued = qagida.Period{First: day(t, "2031-01-02"), Last: day(t, "2031-01-01")}
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			changed := good
			row.change(&changed)
			_, err := certificate.NewExtension(changed)
			refused(t, err, row.field)
		})
	}
}

func TestTheLimitsOfTermsAndCitations(t *testing.T) {
	long := *act(t, certificate.Extension{})
	long.Act.EN = strings.Repeat("é", 300)
	made, err := certificate.NewExtension(long)
	require.NoError(t, err)
	_, err = certificate.Order95().Reform("most-2027", func(r *certificate.Rules) {
		r.ValidityYears, r.ValidityMonths, r.Extension = 100, 1200, made
	})
	require.NoError(t, err)
}

func TestAnExtensionReadsBackWhole(t *testing.T) {
	rules := extended(t, certificate.Extension{Ending: qagida.Period{First: day(t, "2030-12-01")}})
	written, err := json.Marshal(rules.Extension)
	require.NoError(t, err)
	var read certificate.Extension
	require.NoError(t, json.Unmarshal(written, &read))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	require.JSONEq(t, string(written), string(again))
	rules.Extension = &read
	require.NoError(t, rules.Check())
	require.Error(t, json.Unmarshal([]byte(`{"act":{"kk":"1","ru":"1","en":"1"}}`), &read))
}
