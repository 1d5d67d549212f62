package qagida_test

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/qagida/qagida"
)

type languages = qagida.Set[qagida.Lang]

const (
	kk = qagida.Kazakh
	ru = qagida.Russian
	en = qagida.English
)

// wide is an enumeration with as many values as a set has room for.
type wide uint8

func (w wide) MarshalText() ([]byte, error) { return []byte(strconv.Itoa(int(w))), nil }

func TestSetKnown(t *testing.T) {
	var notKnown languages
	empty := qagida.SetOf[qagida.Lang]()
	if notKnown.Known() || !empty.Known() || notKnown == empty {
		t.Error("a set that is not known is not told from an empty one")
	}
	if notKnown.Len() != 0 || empty.Len() != 0 {
		t.Error("a set without values has a length")
	}
	if notKnown.Has(kk) != unknown || empty.Has(kk) != no {
		t.Errorf("has: %v of a set that is not known, %v of an empty one", notKnown.Has(kk), empty.Has(kk))
	}
	if notKnown.Without(kk).Known() || !empty.Without(kk).Known() {
		t.Error("taking a value out changes whether the set is known")
	}
	if got := notKnown.With(ru); got != qagida.SetOf(ru) {
		t.Errorf("a value put into a set that is not known gives %v", got)
	}
	if qagida.SetOf(kk) != qagida.SetOf(kk, kk) || qagida.SetOf(kk, ru) != qagida.SetOf(ru, kk) {
		t.Error("a set depends on how it was filled")
	}
}

func TestSetMembers(t *testing.T) {
	s := qagida.SetOf(en, kk)
	if s.Len() != 2 || s.Has(kk) != yes || s.Has(ru) != no || s.Has(en) != yes {
		t.Errorf("%v has %d values", s, s.Len())
	}
	if got := slices.Collect(s.All()); !slices.Equal(got, []qagida.Lang{kk, en}) {
		t.Errorf("%v lists %v", s, got)
	}
	for range s.All() {
		break // a loop may end early
	}
	if got := s.Without(kk); got != qagida.SetOf(en) {
		t.Errorf("%v without Kazakh is %v", s, got)
	}
	if got := s.Without(ru); got != s {
		t.Errorf("%v without a value that it lacks is %v", s, got)
	}
	if got := slices.Collect(languages{}.All()); got != nil {
		t.Errorf("a set that is not known lists %v", got)
	}
}

// Each value below 63 is kept, and one from 63 on is kept as the zero value.
// Any of several is what asking for each of them and joining with or gives.
func TestSetHasAny(t *testing.T) {
	var notKnown languages
	all := []languages{notKnown}
	for chosen := range 8 {
		s := qagida.SetOf[qagida.Lang]()
		for i, l := range []qagida.Lang{qagida.Kazakh, qagida.Russian, qagida.English} {
			if chosen>>i&1 == 1 {
				s = s.With(l)
			}
		}
		all = append(all, s)
	}
	for _, s := range all {
		for _, others := range all {
			want := no
			for l := range others.All() {
				want = want.Or(s.Has(l))
			}
			if !s.Known() || !others.Known() {
				want = unknown
			}
			if got := s.HasAny(others); got != want {
				t.Errorf("%v has any of %v is %v, want %v", s, others, got, want)
			}
		}
	}
	if last := qagida.SetOf(wide(62)); last.HasAny(last) != yes || last.HasAny(qagida.SetOf(wide(61))) != no {
		t.Error("the last place of a set is mistaken")
	}
}

func TestSetRoom(t *testing.T) {
	for w := wide(0); w < 63; w++ {
		s := qagida.SetOf(w)
		if s.Len() != 1 || s.Has(w) != yes || s.Has(w+64) != no || s.Without(w) != qagida.SetOf[wide]() || !s.Known() {
			t.Errorf("the set of %d is %v", w, s)
		}
	}
	for w := wide(63); w != 0; w++ {
		s := qagida.SetOf(w)
		if s != qagida.SetOf[wide](0) || s.Has(w) != no || s.Without(w) != s || s.Check("list", math.MaxUint8) == nil {
			t.Errorf("the set of %d is %v", w, s)
		}
		if (qagida.Set[wide]{}).With(w).Len() != 1 || (qagida.Set[wide]{}).Without(w).Known() {
			t.Errorf("%d makes a set that is not known something else", w)
		}
	}
	full := qagida.SetOf[wide]()
	for w := wide(62); w > 0; w-- {
		full = full.With(w)
	}
	if full.Len() != 62 || full.Check("list", 62) != nil || full.Has(63) != no || full.Has(0) != no {
		t.Errorf("a full set has %d values", full.Len())
	}
}

func TestSetCheck(t *testing.T) {
	for _, s := range []languages{{}, qagida.SetOf[qagida.Lang](), qagida.SetOf(kk), qagida.SetOf(kk, ru, en)} {
		if err := s.Check("languages", en); err != nil {
			t.Errorf("%v: %v", s, err)
		}
	}
	wantRefusal(t, qagida.SetOf(kk, en).Check("languages", ru), "languages", "kk, en", "has a value that the enumeration does not have")
	wantRefusal(t, qagida.SetOf(kk, 4).Check("languages", en), "languages", "kk, language(4)", "has a value")
	wantRefusal(t, qagida.SetOf(kk, 0).Check("languages", en), "languages", "unknown, kk", "has a value")
	wantRefusal(t, qagida.SetOf[qagida.Lang](200).Check("languages", en), "languages", "unknown", "has a value")
	wantRefusal(t, qagida.SetOf[wide](62).Check("list", 61), "list", "62", "has a value")
	if err := qagida.SetOf[wide](61).Check("list", 61); err != nil {
		t.Error(err)
	}
}

func TestSetForms(t *testing.T) {
	for _, v := range []struct {
		set          languages
		text, inJSON string
		inSQL        any
	}{
		{languages{}, "unknown", "null", nil},
		{qagida.SetOf[qagida.Lang](), "none", "[]", ""},
		{qagida.SetOf(ru), "ru", `["ru"]`, "ru"},
		{qagida.SetOf(en, kk, ru), "kk, ru, en", `["kk","ru","en"]`, "kk,ru,en"},
	} {
		if v.set.String() != v.text {
			t.Errorf("prints as %q, want %q", v.set.String(), v.text)
		}
		wantJSON(t, v.set, qagida.SetOf(kk, en), v.inJSON)
		wantSQL(t, v.set, qagida.SetOf(kk, en), v.inSQL)
	}
	var s languages
	for text, want := range map[string]languages{
		`["en","kk"]`:            qagida.SetOf(kk, en),
		" [ \"en\" ,\n\"kk\" ] ": qagida.SetOf(kk, en),
		"[ ]":                    qagida.SetOf[qagida.Lang](),
	} {
		if err := json.Unmarshal([]byte(text), &s); err != nil || s != want {
			t.Errorf("%s is read as %v (%v), want %v", text, s, err, want)
		}
		if err := s.UnmarshalJSON([]byte(text)); err != nil || s != want {
			t.Errorf("%s is read as %v (%v), want %v", text, s, err, want)
		}
	}
	if err := s.Scan("en,kk"); err != nil || s != qagida.SetOf(kk, en) {
		t.Errorf("in another order: %v (%v)", s, err)
	}
}

func TestSetFormsRefused(t *testing.T) {
	s := qagida.SetOf(ru)
	for _, v := range []struct{ text, field, value, words string }{
		{``, "list", ``, "must be a JSON list of strings"},
		{`[`, "list", `[`, "must be a JSON list of strings"},
		{`"kk"`, "list", `"kk"`, "must be a JSON list of strings"},
		{`{}`, "list", `{}`, "must be a JSON list of strings"},
		{`["kk"`, "list", `["kk"`, "must be a JSON list of strings"},
		{`"kk"]`, "list", `"kk"]`, "must be a JSON list of strings"},
		{`[kk]`, "list", `kk`, "must be a JSON string"},
		{`["kk",]`, "list", ``, "must be a JSON string"},
		{`[1]`, "list", `1`, "must be a JSON string"},
		{`[["kk"]]`, "list", `["kk"]`, "must be a JSON string"},
		{`["kk\n"]`, "list", `"kk\n"`, "must be a JSON string"},
		{`["kk" "ru"]`, "list", `"kk" "ru"`, "must be a JSON string"},
		{`["KK"]`, "language", `KK`, "is not one of: kk, ru, en"},
		{`[""]`, "language", ``, "is not one of: kk, ru, en"},
		{`["kk","kk"]`, "list", `kk`, "stands twice"},
		{`["unknown"]`, "list", `unknown`, "no member"},
	} {
		wantRefusal(t, s.UnmarshalJSON([]byte(v.text)), v.field, v.value, v.words)
	}
	wantRefusal(t, s.Scan("kk,kk"), "list", "kk", "stands twice")
	wantRefusal(t, s.Scan("kk, ru"), "language", " ru", "is not one of: kk, ru, en")
	wantRefusal(t, s.Scan([]byte("kk,")), "language", "", "is not one of")
	wantRefusal(t, s.Scan("none"), "language", "none", "is not one of")
	wantRefusal(t, s.Scan(int64(2)), "list", "2", "must be stored as text")
	if s != qagida.SetOf(ru) {
		t.Errorf("the refused forms changed the set to %v", s)
	}

	strange := qagida.SetOf[qagida.Lang](7)
	_, err := json.Marshal(strange)
	wantRefusal(t, err, "language", "language(7)", "is not one of")
	_, err = strange.Value()
	wantRefusal(t, err, "language", "language(7)", "is not one of")

	var mute qagida.Set[wide]
	wantRefusal(t, mute.Scan("5"), "list", "5", "belongs to an enumeration that cannot be read")
}

func TestSetAllocations(t *testing.T) {
	n := 0
	if allocs := testing.AllocsPerRun(100, func() {
		s := qagida.SetOf(kk, en).With(ru).Without(kk)
		for e := range s.All() {
			n += int(e)
		}
		if s.Has(en) == yes && s.Check("languages", en) == nil {
			n++
		}
	}); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}
