package qagida_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
)

func period(t *testing.T, first, last string) qagida.Period {
	t.Helper()
	var p qagida.Period
	if first != "" {
		p.First = day(t, first)
	}
	if last != "" {
		p.Last = day(t, last)
	}
	return p
}

func TestPeriodContains(t *testing.T) {
	for _, v := range []struct {
		first, last, day string
		want             qagida.Fact
	}{
		{"2026-01-10", "2026-01-20", "2026-01-09", no},
		{"2026-01-10", "2026-01-20", "2026-01-10", yes},
		{"2026-01-10", "2026-01-20", "2026-01-15", yes},
		{"2026-01-10", "2026-01-20", "2026-01-20", yes},
		{"2026-01-10", "2026-01-20", "2026-01-21", no},
		{"2026-01-10", "2026-01-10", "2026-01-10", yes},
		{"2026-01-10", "2026-01-10", "2026-01-11", no},
		{"", "2026-01-20", "2026-01-20", unknown},
		{"", "2026-01-20", "2026-01-21", no},
		{"2026-01-10", "", "2026-01-10", unknown},
		{"2026-01-10", "", "2026-01-09", no},
		{"", "", "2026-01-15", unknown},
		{"2026-01-20", "2026-01-10", "2026-01-15", no}, // ends before it begins
	} {
		p := period(t, v.first, v.last)
		if got := p.Contains(day(t, v.day)); got != v.want {
			t.Errorf("%v contains %s is %v, want %v", p, v.day, got, v.want)
		}
		if got := p.Contains(noDay); got != unknown {
			t.Errorf("%v contains a day that is not stated is %v", p, got)
		}
	}
}

func TestPeriodDays(t *testing.T) {
	for _, v := range []struct {
		first, last string
		want        int
	}{
		{"2026-01-10", "2026-01-10", 1},
		{"2026-01-10", "2026-01-11", 2},
		{"2026-01-01", "2026-12-31", 365},
		{"2024-01-01", "2024-12-31", 366},
		{"0001-01-01", "9999-12-31", lastNumber + 1},
		{"2026-01-11", "2026-01-10", 0},
		{"", "2026-01-10", 0},
		{"2026-01-10", "", 0},
		{"", "", 0},
	} {
		if p := period(t, v.first, v.last); p.Days() != v.want {
			t.Errorf("%v has %d days, want %d", p, p.Days(), v.want)
		}
	}
}

func TestPeriodCheck(t *testing.T) {
	for _, p := range []qagida.Period{
		period(t, "2026-01-10", "2026-01-10"), period(t, "2026-01-10", "2026-01-11"),
		period(t, "2026-01-10", ""), period(t, "", "2026-01-10"),
		{},
	} {
		if err := p.Check("course"); err != nil {
			t.Errorf("%v: %v", p, err)
		}
	}
	wantRefusal(t, period(t, "2026-01-11", "2026-01-10").Check("course"), "course", "2026-01-11/2026-01-10", "ends before it begins")
}

func TestPeriodForms(t *testing.T) {
	other := period(t, "2020-02-02", "2021-12-21")
	for text, p := range map[string]qagida.Period{
		"2026-01-01/2026-12-31": period(t, "2026-01-01", "2026-12-31"),
		"2026-01-01/2026-01-01": period(t, "2026-01-01", "2026-01-01"),
		"2026-01-01/unknown":    period(t, "2026-01-01", ""),
		"unknown/2026-12-31":    period(t, "", "2026-12-31"),
		"unknown/unknown":       {},
	} {
		wantText(t, p, other, text)
		want := `"` + text + `"`
		if p == (qagida.Period{}) {
			want = "null"
		}
		wantJSON(t, p, other, want)
		back := other
		if err := json.Unmarshal([]byte(`"`+text+`"`), &back); err != nil || back != p {
			t.Errorf("%s in JSON is read as %v (%v)", text, back, err)
		}
	}
}

func TestPeriodFormsRefused(t *testing.T) {
	p := period(t, "2020-02-02", "2021-12-21")
	before := p
	wantRefusal(t, p.UnmarshalText(nil), "period", "", "must have the form 2026-01-01/2026-12-31")
	wantRefusal(t, p.UnmarshalText([]byte("2026-01-01")), "period", "2026-01-01", "must have the form 2026-01-01/2026-12-31")
	wantRefusal(t, p.UnmarshalText([]byte("2026-01-01/")), "date", "", "must have the form")
	wantRefusal(t, p.UnmarshalText([]byte("/2026-01-01")), "date", "", "must have the form")
	wantRefusal(t, p.UnmarshalText([]byte("/")), "date", "", "must have the form")
	wantRefusal(t, p.UnmarshalText([]byte("2026-01-01/2026-02-30")), "date", "2026-02-30", "is not a day")
	wantRefusal(t, p.UnmarshalText([]byte("2026-02-30/2026-03-01")), "date", "2026-02-30", "is not a day")
	wantRefusal(t, p.UnmarshalText([]byte("2026-01-01/2026-01-02/2026-01-03")), "date", "2026-01-02/2026-01-03", "must have the form")
	wantRefusal(t, p.UnmarshalText([]byte("2026-01-02/2026-01-01")), "period", "2026-01-02/2026-01-01", "ends before it begins")
	if p != before {
		t.Errorf("the refused forms changed the period to %v", p)
	}
}
