package qagida_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
)

// open begins a decision on the voyage, with all that its texts show.
func open() qagida.Draft {
	d := voyage.Open(new(qagida.Decision), qagida.Order95In2020)
	d.Show(amountFound, 34)
	d.Show(amountAsked, 36)
	d.ShowDay(amountDay, qagida.MustDate(2026, 11, 21))
	d.Show(amountShare, 88_600_000)
	return d
}

// answer is one finding as programs read it.
type answer struct {
	code    qagida.Code
	outcome qagida.Outcome
}

func collect(d qagida.Decision) (list []answer) {
	for code, o := range d.Outcomes() {
		list = append(list, answer{code, o})
	}
	return list
}

func answers(findings iter.Seq[qagida.Finding]) (list []answer) {
	for f := range findings {
		list = append(list, answer{f.Code(), f.Outcome()})
	}
	return list
}

func names(fields iter.Seq[qagida.Field]) (list []string) {
	for f := range fields {
		list = append(list, f.Name)
	}
	return list
}

// readAll asks a decision everything that it can be asked.
func readAll(d qagida.Decision) {
	_, _, _, _ = d.Question(), d.Edition(), d.Len(), d.Outcome()
	for _, findings := range []iter.Seq[qagida.Finding]{d.Findings(), d.Unmet(), d.Undetermined()} {
		for f := range findings {
			_, _ = f.Reading()
			_, _ = f.MarshalJSON()
			_, _, _, _ = f.Provision(), f.Text(qagida.Kazakh), f.Text(qagida.Russian), f.Text(qagida.English)
			_ = names(f.Missing())
		}
	}
	_, _ = collect(d), names(d.Missing())
	_, _ = d.Find("none")
	_, _ = d.Text(0), d.Text(qagida.English)
	_, _ = d.MarshalJSON()
}

// Every combination of outcomes of the four criteria.
func TestDecisionOfEveryCombination(t *testing.T) {
	codes := []qagida.Code{"boat-hours", "boat-day", "boat-letter", "boat-share"}
	count := 0
	for n := range 4 * 4 * 4 * 4 {
		list := []qagida.Outcome{outcomes[n%4], outcomes[n/4%4], outcomes[n/16%4], outcomes[n/64]}
		draft := open()
		var all, unmet, open []answer
		for i, o := range list {
			draft = draft.Record(i, o)
			all = append(all, answer{codes[i], o})
			switch o {
			case notMet:
				unmet = append(unmet, answer{codes[i], o})
			case undetermined:
				open = append(open, answer{codes[i], o})
			}
		}
		if draft.Undetermined() != (open != nil) {
			t.Errorf("%v: the draft waits for a fact: %v", list, draft.Undetermined())
		}
		d := draft.Decision()
		if d.Outcome() != slowAll(list) {
			t.Errorf("%v is %v, want %v", list, d.Outcome(), slowAll(list))
		}
		if !slices.Equal(collect(d), all) || !slices.Equal(answers(d.Findings()), all) {
			t.Errorf("%v: the findings are %v", list, collect(d))
		}
		if got := answers(d.Unmet()); !slices.Equal(got, unmet) {
			t.Errorf("%v: not met are %v, want %v", list, got, unmet)
		}
		if got := answers(d.Undetermined()); !slices.Equal(got, open) {
			t.Errorf("%v: undetermined are %v, want %v", list, got, open)
		}
		for i, code := range codes {
			if f, err := d.Find(code); err != nil || f.Code() != code || f.Outcome() != list[i] {
				t.Errorf("%v: %s is %v (%v)", list, code, f.Outcome(), err)
			}
		}
		count++
	}
	t.Logf("%d combinations", count)
}

func TestDecisionNames(t *testing.T) {
	d := open().Decision()
	if d.Question() != "voyage" || d.Edition() != qagida.Order95In2020 || d.Len() != 4 {
		t.Errorf("%q by %q with %d criteria", d.Question(), d.Edition(), d.Len())
	}
	_, err := d.Find("boat-sail")
	wantRefusal(t, err, "code", "boat-sail", "is not one of: boat-hours, boat-day, boat-letter, boat-share")
	f, _ := d.Find("boat-sail")
	if f != (qagida.Finding{}) {
		t.Error("refused, but gives a finding")
	}
}

// Missing names the facts that are not stated and that an open criterion asks
// for: no others, in the order of the fields, each once.
func TestMissing(t *testing.T) {
	const hours, on, letter = 1 << fieldHours, 1 << fieldDay, 1 << fieldLetter
	for _, v := range []struct {
		name    string
		unknown uint64
		list    [4]qagida.Outcome
		want    []string
	}{
		{"all open", hours | on | letter, [4]qagida.Outcome{}, []string{"boat.hours", "boat.day", "boat.letter"}},
		{"all stated", 0, [4]qagida.Outcome{}, nil},
		{"one settled", hours | on | letter, [4]qagida.Outcome{needHours: met}, []string{"boat.day", "boat.letter"}},
		{"asked twice", on, [4]qagida.Outcome{}, []string{"boat.day"}},
		{"settled by the other fact", hours | letter, [4]qagida.Outcome{needLetter: notMet}, []string{"boat.hours"}},
		{"nothing open", hours | on | letter, [4]qagida.Outcome{met, notMet, notApplicable, met}, nil},
		{"open without a field", hours | on | letter, [4]qagida.Outcome{met, met, met, undetermined}, nil},
		{"last field alone", letter, [4]qagida.Outcome{}, []string{"boat.letter"}},
	} {
		t.Run(v.name, func(t *testing.T) {
			draft := open()
			for i, o := range v.list {
				draft = draft.Record(i, o)
			}
			draft.Unknown(v.unknown)
			d := draft.Decision()
			if got := names(d.Missing()); !slices.Equal(got, v.want) {
				t.Errorf("missing are %v, want %v", got, v.want)
			}
		})
	}
	draft := open()
	draft.Unknown(hours)
	draft.Unknown(letter) // the bits add up
	for range draft.Decision().Missing() {
		break // a loop may end early
	}
	if got := names(draft.Decision().Missing()); !slices.Equal(got, []string{"boat.hours", "boat.letter"}) {
		t.Errorf("missing are %v", got)
	}
}

// sample is a decision with one finding of each outcome.
func sample() qagida.Decision {
	draft := open()
	draft = draft.Record(needHours, notMet)
	draft = draft.RecordUnder(needDay, met, 1)
	draft = draft.Record(needShare, notApplicable)
	draft.Unknown(1<<fieldDay | 1<<fieldLetter)
	return draft.Decision()
}

func TestDecisionText(t *testing.T) {
	d := sample()
	for lang, want := range map[qagida.Lang]string{
		kk: "орындалмаған: Кемінде 36 сағат керек — 34 сағат бар (order95/21.1.1)\n" +
			"орындалған: Мерзімі өтпеген — күні 2026-11-21 (order95/21.2.2)\n" +
			"анықталмаған: Хат бар — көрсетілмеген: шығатын күн, хат (order95/8.5)\n" +
			"қолданылмайды: Үлесі 88,6 % (order95/7.1)\n",
		ru: "не выполнено: Нужно не менее 36 часов — есть 34 часа (order95/21.1.1)\n" +
			"выполнено: Срок не вышел — день 2026-11-21 (order95/21.2.2)\n" +
			"не определено: Есть письмо — не указано: день выхода, письмо (order95/8.5)\n" +
			"не применяется: Доля 88,6 % (order95/7.1)\n",
		en: "not met: At least 36 hours are needed — there are 34 hours (order95/21.1.1)\n" +
			"met: The time is not over — the day is 2026-11-21 (order95/21.2.2)\n" +
			"undetermined: There is a letter — not stated: day of departure, letter (order95/8.5)\n" +
			"not applicable: The share is 88.6 % (order95/7.1)\n",
	} {
		if diff := cmp.Diff(want, d.Text(lang)); diff != "" {
			t.Errorf("in %v: %s", lang, diff)
		}
		if got := string(d.AppendText([]byte("> "), lang)); got != "> "+want {
			t.Errorf("appended in %v: %s", lang, got)
		}
	}
	if d.Text(0) != d.Text(kk) {
		t.Error("in no language the text is not in Kazakh")
	}
}

// The form of the contract, to the letter.
func TestDecisionJSON(t *testing.T) {
	got, err := json.Marshal(sample())
	want := `{"outcome":"not-met","edition":"order95-2020","findings":[` +
		`{"code":"boat-hours","outcome":"not-met","provision":"order95/21.1.1","text":{"kk":"Кемінде 36 сағат керек — 34 сағат бар","ru":"Нужно не менее 36 часов — есть 34 часа","en":"At least 36 hours are needed — there are 34 hours"}},` +
		`{"code":"boat-day","outcome":"met","provision":"order95/21.2.2","reading":"border=outside","text":{"kk":"Мерзімі өтпеген — күні 2026-11-21","ru":"Срок не вышел — день 2026-11-21","en":"The time is not over — the day is 2026-11-21"}},` +
		`{"code":"boat-letter","outcome":"undetermined","provision":"order95/8.5","text":{"kk":"Хат бар — көрсетілмеген: шығатын күн, хат","ru":"Есть письмо — не указано: день выхода, письмо","en":"There is a letter — not stated: day of departure, letter"}},` +
		`{"code":"boat-share","outcome":"not-applicable","provision":"order95/7.1","text":{"kk":"Үлесі 88,6 %","ru":"Доля 88,6 %","en":"The share is 88.6 %"}}]}`
	if diff := cmp.Diff(want, string(got)); err != nil || diff != "" {
		t.Error(err, diff)
	}

	var back struct {
		Outcome  qagida.Outcome
		Edition  qagida.Edition
		Findings []struct {
			Code      qagida.Code
			Outcome   qagida.Outcome
			Provision qagida.Provision
			Reading   *qagida.Choice
			Text      map[string]string
		}
	}
	if err := json.Unmarshal(got, &back); err != nil {
		t.Fatal(err)
	}
	if back.Outcome != notMet || back.Edition != "order95-2020" || len(back.Findings) != 4 {
		t.Errorf("read back as %v", back)
	}
	i := 0
	for f := range sample().Findings() {
		b := back.Findings[i]
		choice, used := f.Reading()
		if b.Code != f.Code() || b.Outcome != f.Outcome() || b.Provision != f.Provision() || (b.Reading != nil) != used || used && *b.Reading != choice || b.Text["ru"] != f.Text(ru) {
			t.Errorf("%v is read back as %v", f.Code(), b)
		}
		i++
	}
}

// A name that JSON must escape stays one name.
func TestDecisionJSONEscapes(t *testing.T) {
	c := qagida.Checklist{Criteria: []qagida.Criterion{{Code: `a"b`, Asks: qagida.Text{EN: "line\nbreak"}}}}
	draft := c.Open(new(qagida.Decision), `re"form`)
	got, err := json.Marshal(draft.Decision())
	if err != nil {
		t.Fatal(err)
	}
	var back struct {
		Edition  string
		Findings []struct {
			Code string
			Text qagida.Text
		}
	}
	if err := json.Unmarshal(got, &back); err != nil || back.Edition != `re"form` || back.Findings[0].Code != `a"b` || back.Findings[0].Text.EN != "line\nbreak" {
		t.Errorf("%s is read as %v (%v)", got, back, err)
	}
}

// One line for a log: what was asked, the answer, and what stands in its way.
func TestDecisionString(t *testing.T) {
	for _, v := range []struct {
		outcomes [4]qagida.Outcome
		want     string
	}{
		{[4]qagida.Outcome{notMet, met, undetermined, notApplicable}, "voyage: not-met (boat-hours; undetermined: boat-letter)"},
		{[4]qagida.Outcome{notMet, notMet, undetermined, undetermined}, "voyage: not-met (boat-hours, boat-day; undetermined: boat-letter, boat-share)"},
		{[4]qagida.Outcome{met, notMet, met, notMet}, "voyage: not-met (boat-day, boat-share)"},
		{[4]qagida.Outcome{undetermined, met, undetermined, met}, "voyage: undetermined (boat-hours, boat-letter)"},
		{[4]qagida.Outcome{met, met, met, notApplicable}, "voyage: met"},
		{[4]qagida.Outcome{notApplicable, notApplicable, notApplicable, notApplicable}, "voyage: not-applicable"},
	} {
		d := open()
		for i, o := range v.outcomes {
			d = d.Record(i, o)
		}
		if got := fmt.Sprint(d.Decision()); got != v.want {
			t.Errorf("%v prints as %q, want %q", v.outcomes, got, v.want)
		}
	}
	if got := fmt.Sprint(qagida.Decision{}); got != "not-applicable" {
		t.Errorf("the zero decision prints as %q", got)
	}
}

// A decision is a value: the same answers make the same one.
func TestDecisionIsComparable(t *testing.T) {
	if a, b := sample(), sample(); a != b {
		t.Error("the same answers make two decisions")
	}
	base := open()
	base = base.Record(needHours, met)
	for name, change := range map[string]func(qagida.Draft) qagida.Draft{
		"outcome": func(d qagida.Draft) qagida.Draft { return d.Record(needDay, met) },
		"reading": func(d qagida.Draft) qagida.Draft { return d.RecordUnder(needDay, undetermined, 0) },
		"unknown": func(d qagida.Draft) qagida.Draft { d.Unknown(1); return d },
		"amount":  func(d qagida.Draft) qagida.Draft { d.Show(amountFound, 35); return d },
	} {
		d := open()
		d = d.Record(needHours, met)
		d = change(d)
		if d.Decision() == base.Decision() {
			t.Errorf("another %s makes the same decision", name)
		}
	}
	reform := voyage.Open(new(qagida.Decision), "reform-2027")
	law := voyage.Open(new(qagida.Decision), qagida.Order95In2020)
	if reform.Decision() == law.Decision() {
		t.Error("another edition makes the same decision")
	}
	if seen := map[qagida.Decision]bool{sample(): true}; !seen[sample()] {
		t.Error("a decision is not found as the key of a map")
	}
}

// Where a decision stood before, another begins anew: nothing of the old one is in it.
func TestOpenBeginsAnew(t *testing.T) {
	used := sample()
	if used.Amount(amountFound) == 0 {
		t.Fatal("the sample shows nothing")
	}
	voyage.Open(&used, "reform-2027").Close()
	if fresh := voyage.Open(new(qagida.Decision), "reform-2027").Decision(); used != fresh {
		t.Errorf("%+v is left of another decision, want %+v", used, fresh)
	}
	before := used
	(*qagida.Checklist)(nil).Open(&used, "e").Record(needDay, met).Close()
	voyage.Open(nil, "e").Record(needDay, met).Close()
	if used != before {
		t.Error("a draft of no list writes")
	}
}

// Until it is closed a draft has written nothing but what texts show.
func TestUnclosedDraft(t *testing.T) {
	var decision qagida.Decision
	d := voyage.Open(&decision, "e").Record(needHours, notMet)
	if decision.Outcome() != undetermined {
		t.Errorf("an open draft has decided %v", decision.Outcome())
	}
	if d.Close(); decision.Outcome() != notMet {
		t.Errorf("a closed draft has decided %v", decision.Outcome())
	}
}

func TestZeroDecision(t *testing.T) {
	var d qagida.Decision
	if d.Outcome() != notApplicable || d.Len() != 0 || d.Question() != "" || d.Edition() != "" || d.Text(en) != "" {
		t.Errorf("%v, %d criteria, %q, %q, %q", d.Outcome(), d.Len(), d.Question(), d.Edition(), d.Text(en))
	}
	if collect(d) != nil || answers(d.Findings()) != nil || answers(d.Unmet()) != nil || answers(d.Undetermined()) != nil || names(d.Missing()) != nil {
		t.Error("there is something in a decision on nothing")
	}
	_, err := d.Find("any")
	wantRefusal(t, err, "code", "any", "is not one of: ")
	if got, err := json.Marshal(d); err != nil || string(got) != `{"outcome":"not-applicable","edition":"","findings":[]}` {
		t.Errorf("%s (%v)", got, err)
	}
	readAll(d)
	empty := (&qagida.Checklist{Name: "empty"}).Open(new(qagida.Decision), "e")
	if d := empty.Decision(); d.Outcome() != notApplicable || d.Question() != "empty" {
		t.Errorf("a checklist without criteria gives %v", d.Outcome())
	}
}

// A checklist of 32 criteria uses every bit: each place is told from the others.
func TestFullDecision(t *testing.T) {
	full := qagida.Checklist{Name: "full", Criteria: manyCriteria(32)}
	for i := range full.Criteria {
		full.Criteria[i].Reading = &border
	}
	for place := range 32 {
		for _, o := range outcomes {
			for choice := range uint8(3) {
				draft := full.Open(new(qagida.Decision), "e")
				for i := range 32 {
					if i != place {
						draft = draft.Record(i, notApplicable)
					}
				}
				draft = draft.RecordUnder(place, o, choice)
				d := draft.Decision()
				if d.Outcome() != o || d.Len() != 32 || draft.Undetermined() != (o == undetermined) {
					t.Errorf("place %d, %v: the decision is %v", place, o, d.Outcome())
				}
				i := 0
				for f := range d.Findings() {
					reading, used := f.Reading()
					if want := (qagida.Choice{Reading: "border", Alternative: border.Choices[choice].ID}); used != (i == place) || used && reading != want {
						t.Errorf("place %d, choice %d: finding %d rests on %v", place, choice, i, reading)
					}
					if (i == place) != (f.Outcome() == o) && o != notApplicable {
						t.Errorf("place %d, %v: finding %d is %v", place, o, i, f.Outcome())
					}
					i++
				}
			}
		}
	}
	draft := full.Open(new(qagida.Decision), "e")
	if d := draft.Decision(); len(answers(d.Undetermined())) != 32 || d.Outcome() != undetermined {
		t.Error("not every criterion begins undetermined")
	}
	for i := range 32 {
		draft = draft.Record(i, notMet)
	}
	if d := draft.Decision(); len(answers(d.Unmet())) != 32 || len(answers(d.Undetermined())) != 0 {
		t.Error("not every criterion can be refused")
	}
}

// A checklist that is too long is refused by Check; even so nothing panics.
func TestTooLongDecision(t *testing.T) {
	long := qagida.Checklist{Name: "long", Criteria: manyCriteria(300)}
	draft := long.Open(new(qagida.Decision), "e")
	for i := range 300 {
		draft = draft.RecordUnder(i, outcomes[i%4], uint8(i))
	}
	readAll(draft.Decision())
}

func TestLoopsMayEndEarly(t *testing.T) {
	d := open().Decision()
	for range d.Findings() {
		break
	}
	for range d.Outcomes() {
		break
	}
	for range d.Undetermined() {
		break
	}
	for code := range d.Outcomes() {
		if code == "boat-day" {
			return
		}
	}
	t.Error("the loop does not reach the second criterion")
}

func TestDecisionAllocations(t *testing.T) {
	var n int
	d, same := sample(), sample()
	for name, work := range map[string]func(){
		"making": func() {
			draft := voyage.Open(new(qagida.Decision), qagida.Order95In2020)
			draft = draft.Record(needHours, notMet)
			draft = draft.RecordUnder(needDay, met, 1)
			draft = draft.RecordWhere(needLetter, unknown, notMet, 0)
			draft.Show(amountFound, 34)
			draft.ShowDay(amountDay, lastDay)
			if draft.Undetermined() {
				draft.Unknown(qagida.FieldBit(fieldLetter, true))
			}
			n += int(draft.Decision().Outcome())
		},
		"outcomes": func() {
			for code, o := range d.Outcomes() {
				n += len(code) + int(o)
			}
		},
		"findings": func() {
			for f := range d.Findings() {
				n += len(f.Code()) + int(f.Outcome()) + len(f.Provision().Number)
			}
		},
		"unmet and undetermined": func() {
			for f := range d.Unmet() {
				n += len(f.Code())
			}
			for f := range d.Undetermined() {
				n += len(f.Code())
			}
		},
		"missing": func() {
			for field := range d.Missing() {
				n += len(field.Name)
			}
			for f := range d.Undetermined() {
				for field := range f.Missing() {
					n += len(field.Name)
				}
			}
		},
		"find": func() {
			f, _ := d.Find("boat-share")
			n += int(f.Outcome())
		},
		"comparing": func() {
			if d == same {
				n++
			}
		},
	} {
		if allocs := testing.AllocsPerRun(100, work); allocs != 0 {
			t.Errorf("%s: %v allocations", name, allocs)
		}
	}
}
