package qagida_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/qagida/qagida"
)

func find(t *testing.T, d qagida.Decision, code qagida.Code) qagida.Finding {
	t.Helper()
	f, err := d.Find(code)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFinding(t *testing.T) {
	f := find(t, sample(), "boat-hours")
	if f.Code() != "boat-hours" || f.Code().String() != "boat-hours" || f.Outcome() != notMet || f.Provision() != order95("21.1.1") {
		t.Errorf("%v %v %v", f.Code(), f.Outcome(), f.Provision())
	}
	if f == find(t, sample(), "boat-day") || f != find(t, sample(), "boat-hours") {
		t.Error("findings do not compare by what they say")
	}
}

// A finding names the reading that it rests on, and only then.
func TestFindingReading(t *testing.T) {
	for _, v := range []struct {
		name   string
		record func(d qagida.Draft) qagida.Draft
		want   string // empty for none
	}{
		{"nothing recorded", func(d qagida.Draft) qagida.Draft { return d }, ""},
		{"recorded alone", func(d qagida.Draft) qagida.Draft { return d.Record(needDay, met) }, ""},
		{"the default", func(d qagida.Draft) qagida.Draft { return d.RecordUnder(needDay, met, 0) }, "border=inside"},
		{"the second", func(d qagida.Draft) qagida.Draft { return d.RecordUnder(needDay, notMet, 1) }, "border=outside"},
		{"the third", func(d qagida.Draft) qagida.Draft { return d.RecordUnder(needDay, undetermined, 2) }, "border=as-agreed"},
		{"a number that it does not have", func(d qagida.Draft) qagida.Draft { return d.RecordUnder(needDay, met, 3) }, "border=inside"},
		{"a number beyond all", func(d qagida.Draft) qagida.Draft { return d.RecordUnder(needDay, met, 5) }, "border=inside"},
		{"the greatest number", func(d qagida.Draft) qagida.Draft { return d.RecordUnder(needDay, met, 255) }, "border=inside"},
		{"where asked with a number that it does not have", func(d qagida.Draft) qagida.Draft { return d.RecordWhere(needDay, yes, met, 3) }, "border=inside"},
		{"where asked with the greatest number", func(d qagida.Draft) qagida.Draft { return d.RecordWhere(needDay, yes, met, 255) }, "border=inside"},
		{"where it is not asked with the greatest number", func(d qagida.Draft) qagida.Draft { return d.RecordWhere(needDay, no, met, 255) }, ""},
		{"where asked", func(d qagida.Draft) qagida.Draft { return d.RecordWhere(needDay, yes, met, 1) }, "border=outside"},
		{"where it may be asked", func(d qagida.Draft) qagida.Draft { return d.RecordWhere(needDay, unknown, met, 1) }, "border=outside"},
		{"where it is not asked", func(d qagida.Draft) qagida.Draft { return d.RecordWhere(needDay, no, met, 1) }, ""},
	} {
		t.Run(v.name, func(t *testing.T) {
			d := open()
			d = v.record(d)
			choice, used := find(t, d.Decision(), "boat-day").Reading()
			if used != (v.want != "") || used && choice.String() != v.want || !used && choice != (qagida.Choice{}) {
				t.Errorf("rests on %v (%v), want %q", choice, used, v.want)
			}
		})
	}
	d := open()
	d = d.RecordUnder(needHours, met, 1) // a criterion that has no reading
	if choice, used := find(t, d.Decision(), "boat-hours").Reading(); used {
		t.Errorf("a criterion without a reading rests on %v", choice)
	}
}

// RecordWhere gives the outcome that Where does.
func TestRecordWhere(t *testing.T) {
	for _, condition := range facts {
		for _, o := range outcomes {
			d := open()
			d = d.RecordWhere(needDay, condition, o, 0)
			if got := find(t, d.Decision(), "boat-day").Outcome(); got != qagida.Where(condition, o) {
				t.Errorf("where %v, %v is recorded as %v", condition, o, got)
			}
		}
	}
}

func TestFindingMissing(t *testing.T) {
	draft := open()
	draft = draft.Record(needHours, met)
	draft.Unknown(1<<fieldHours | 1<<fieldDay | 1<<fieldLetter)
	d := draft.Decision()
	for code, want := range map[qagida.Code][]string{
		"boat-hours":  nil, // settled
		"boat-day":    {"boat.day"},
		"boat-letter": {"boat.day", "boat.letter"},
		"boat-share":  nil, // asks for no fact
	} {
		if got := names(find(t, d, code).Missing()); !slices.Equal(got, want) {
			t.Errorf("%s: missing are %v, want %v", code, got, want)
		}
	}
	for f := range find(t, d, "boat-letter").Missing() {
		if f.Text.RU != "день выхода" {
			t.Errorf("the first fact is %v", f.Text)
		}
		break
	}
}

// The text shows what was asked, and then what was found or what is missing.
func TestFindingText(t *testing.T) {
	for _, v := range []struct {
		outcome qagida.Outcome
		unknown uint64
		found   int64
		want    string
	}{
		{met, 0, 36, "Нужно не менее 36 часов — есть 36 часов"},
		{notMet, 0, 21, "Нужно не менее 36 часов — есть 21 час"},
		{notMet, 1, 2, "Нужно не менее 36 часов — есть 2 часа"},
		{notApplicable, 1, 21, "Нужно не менее 36 часов"},
		{undetermined, 0, 21, "Нужно не менее 36 часов"},
		{undetermined, 1, 21, "Нужно не менее 36 часов — не указано: число часов"},
		{undetermined, 1 << fieldDay, 21, "Нужно не менее 36 часов"},
	} {
		draft := open()
		draft = draft.Record(needHours, v.outcome)
		draft.Unknown(v.unknown)
		draft.Show(amountFound, v.found)
		f := find(t, draft.Decision(), "boat-hours")
		if got := f.Text(ru); got != v.want {
			t.Errorf("%v: %s, want %s", v.outcome, got, v.want)
		}
		if got := string(f.AppendText([]byte("- "), ru)); got != "- "+v.want {
			t.Errorf("%v: appended as %s", v.outcome, got)
		}
	}
	reform := open()
	reform.Show(amountAsked, 40)
	if got := find(t, reform.Decision(), "boat-hours").Text(en); got != "At least 40 hours are needed" {
		t.Errorf("under other rules: %s", got)
	}
}

func TestFindingJSON(t *testing.T) {
	got, err := json.Marshal(find(t, sample(), "boat-day"))
	want := `{"code":"boat-day","outcome":"met","provision":"order95/21.2.2","reading":"border=outside",` +
		`"text":{"kk":"Мерзімі өтпеген — күні 2026-11-21","ru":"Срок не вышел — день 2026-11-21","en":"The time is not over — the day is 2026-11-21"}}`
	if err != nil || string(got) != want {
		t.Errorf("%s (%v)", got, err)
	}
}

func TestZeroFinding(t *testing.T) {
	var f qagida.Finding
	_, used := f.Reading()
	if f.Code() != "" || f.Outcome() != undetermined || f.Provision() != (qagida.Provision{}) || used || f.Text(en) != "" || names(f.Missing()) != nil {
		t.Errorf("the zero finding says %q %v %v %q", f.Code(), f.Outcome(), f.Provision(), f.Text(en))
	}
	got, err := json.Marshal(f)
	if err != nil || string(got) != `{"code":"","outcome":"undetermined","provision":"unknown","text":{"kk":"","ru":"","en":""}}` {
		t.Errorf("%s (%v)", got, err)
	}
}
