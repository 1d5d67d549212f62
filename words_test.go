package qagida_test

import (
	"database/sql/driver"
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/qagida/qagida"
)

// season is an enumeration as a package of rules writes one.
type season uint8

const (
	_ season = iota
	spring
	autumn
)

var seasonWords = qagida.Words[season]{
	Concept: "season",
	List: []qagida.Word{
		{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}},
		{Code: "spring", Name: qagida.Text{KK: "көктем", RU: "весна", EN: "spring"}},
		{Code: "autumn", Name: qagida.Text{KK: "күз", RU: "осень", EN: "autumn"}},
	},
}

func (e season) All() iter.Seq[season]               { return seasonWords.All() }
func (e season) String() string                      { return seasonWords.Name(e) }
func (e season) MarshalText() ([]byte, error)        { return seasonWords.EncodeText(e) }
func (e *season) UnmarshalText(text []byte) error    { return seasonWords.DecodeText(e, text) }
func (e season) MarshalJSON() ([]byte, error)        { return seasonWords.EncodeJSON(e) }
func (e *season) UnmarshalJSON(b []byte) error       { return seasonWords.DecodeJSON(e, b) }
func (e season) Value() (driver.Value, error)        { return seasonWords.EncodeSQL(e) }
func (e *season) Scan(v any) error                   { return seasonWords.DecodeSQL(e, v) }
func (e season) name(lang qagida.Lang) (name string) { return seasonWords.Text(e, lang) }

const seasonList = "is not one of: spring, autumn"

func TestWordsForms(t *testing.T) {
	wantForms(t, season(0), autumn, "unknown", "null", nil)
	wantForms(t, spring, autumn, "spring", `"spring"`, "spring")
	wantForms(t, autumn, spring, "autumn", `"autumn"`, "autumn")
	var e season = spring
	if err := json.Unmarshal([]byte(`"unknown"`), &e); err != nil || e != 0 {
		t.Errorf("the text form of the unknown value in JSON is read as %v (%v)", e, err)
	}
}

func TestWordsFormsRefused(t *testing.T) {
	e := autumn
	for _, text := range []string{"", "Spring", "spring ", " spring", "springs", "null", "1", "весна"} {
		wantRefusal(t, e.UnmarshalText([]byte(text)), "season", text, seasonList)
		wantRefusal(t, e.Scan(text), "season", text, seasonList)
	}
	for _, text := range []string{"1", "true", "{}", "[]", `"`, "", `"spr\u0069ng"`, "spring"} {
		wantRefusal(t, e.UnmarshalJSON([]byte(text)), "season", text, "must be a JSON string without escapes")
	}
	wantRefusal(t, e.Scan(int64(1)), "season", "1", "must be stored as text")
	if e != autumn {
		t.Errorf("the refused forms changed the value to %v", e)
	}
	for _, strange := range []season{3, 255} {
		name := map[season]string{3: "season(3)", 255: "season(255)"}[strange]
		_, err := strange.MarshalText()
		wantRefusal(t, err, "season", name, seasonList)
		_, err = json.Marshal(strange)
		wantRefusal(t, err, "season", name, seasonList)
		_, err = strange.Value()
		wantRefusal(t, err, "season", name, seasonList)
		wantRefusal(t, seasonWords.Check("course.season", strange), "course.season", name, seasonList)
		if strange.String() != name || strange.name(kk) != name {
			t.Errorf("%d prints as %v and %q", strange, strange, strange.name(kk))
		}
	}
	for e := range seasonWords.List {
		if err := seasonWords.Check("course.season", season(e)); err != nil {
			t.Error(err)
		}
	}
}

func TestWordsText(t *testing.T) {
	for lang, want := range map[qagida.Lang]string{kk: "күз", ru: "осень", en: "autumn", 0: "күз", 9: "күз"} {
		if got := autumn.name(lang); got != want {
			t.Errorf("in %v: %q, want %q", lang, got, want)
		}
	}
}

// The table handed out is a copy.
func TestWordsTable(t *testing.T) {
	concept, words := seasonWords.Table()
	if concept != "season" || len(words) != 3 || words[1].Code != "spring" || words[2].Name.RU != "осень" {
		t.Errorf("%s %v", concept, words)
	}
	words[1].Code = "changed"
	if spring.String() != "spring" {
		t.Error("the copy shares the table")
	}
}

func TestParse(t *testing.T) {
	if e, err := qagida.Parse[season]("autumn"); err != nil || e != autumn {
		t.Errorf("autumn is %v (%v)", e, err)
	}
	e, err := qagida.Parse[season]("winter")
	wantRefusal(t, err, "season", "winter", seasonList)
	if e != 0 {
		t.Errorf("refused, but gives %v", e)
	}
	if d, err := qagida.Parse[qagida.Date]("2026-11-21"); err != nil || d != qagida.MustDate(2026, 11, 21) {
		t.Errorf("a date is %v (%v)", d, err)
	}
	if p, err := qagida.Parse[qagida.Provision]("order95/21.1.2"); err != nil || p != (qagida.Provision{Act: qagida.Order95, Number: "21.1.2"}) {
		t.Errorf("a provision is %v (%v)", p, err)
	}
	if f, err := qagida.Parse[qagida.Fact]("true"); err != nil || f != yes {
		t.Errorf("a fact is %v (%v)", f, err)
	}
	if c, err := qagida.Parse[qagida.Choice]("a=b"); err != nil || c != (qagida.Choice{Reading: "a", Alternative: "b"}) {
		t.Errorf("a choice is %v (%v)", c, err)
	}
	_, err = qagida.Parse[qagida.Outcome]("fine")
	wantRefusal(t, err, "outcome", "fine", "is not one of: undetermined, not-met, met, not-applicable")
}

func TestValues(t *testing.T) {
	if got := slices.Collect(qagida.Values[season]()); !slices.Equal(got, []season{spring, autumn}) {
		t.Errorf("the seasons are %v", got)
	}
	if got := slices.Collect(qagida.Values[qagida.Lang]()); !slices.Equal(got, []qagida.Lang{kk, ru, en}) {
		t.Errorf("the languages are %v", got)
	}
	if got := slices.Collect(qagida.Values[qagida.Fact]()); !slices.Equal(got, []qagida.Fact{no, yes}) {
		t.Errorf("the facts are %v", got)
	}
	for e := range qagida.Values[season]() {
		if e != spring {
			t.Errorf("the loop goes on to %v", e)
		}
		break
	}
}

// enumeration is what every enumeration of the module can do.
type enumeration[E any] interface {
	stored
	~uint8
	All() iter.Seq[E]
	String() string
	Text(qagida.Lang) string
}

// holdEnumeration holds an enumeration of the root to its promises: each value
// has a text form of its own that leads back, and a name in each language.
func holdEnumeration[E enumeration[E], P storedPointer[E]](t *testing.T, whole bool) {
	t.Helper()
	values := slices.Collect(qagida.Values[E]())
	if !whole {
		wantForms[E, P](t, 0, values[0], "unknown", "null", nil)
	}
	seen := map[string]bool{}
	for i, e := range values {
		if want := E(i + 1); !whole && e != want {
			t.Errorf("value %d is %v", i, e)
		}
		if seen[e.String()] {
			t.Errorf("%v stands twice", e)
		}
		seen[e.String()] = true
		wantForms[E, P](t, e, values[(i+1)%len(values)], e.String(), `"`+e.String()+`"`, e.String())
		for lang := range qagida.Values[qagida.Lang]() {
			if name := e.Text(lang); name == "" || name != strings.TrimSpace(name) {
				t.Errorf("%v has the name %q in %v", e, name, lang)
			}
		}
	}
	var back E
	if err := P(&back).UnmarshalText([]byte("no such word")); err == nil {
		t.Errorf("an unknown word is read as %v", back)
	}
	if _, err := E(200).MarshalText(); err == nil {
		t.Error("a value outside the list has a text form")
	}
}

func TestEveryEnumerationOfTheRoot(t *testing.T) {
	holdEnumeration[qagida.Act](t, false)
	holdEnumeration[qagida.Status](t, false)
	holdEnumeration[qagida.Lang](t, false)
	holdEnumeration[qagida.Outcome](t, true)
}
