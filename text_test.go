package qagida_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
)

func TestTextIn(t *testing.T) {
	text := qagida.Text{KK: "күн", RU: "день", EN: "day"}
	for lang, want := range map[qagida.Lang]string{kk: "күн", ru: "день", en: "day", 0: "күн", 4: "күн", 255: "күн"} {
		if got := text.In(lang); got != want {
			t.Errorf("in %v: %q, want %q", lang, got, want)
		}
	}
}

func TestTextInJSON(t *testing.T) {
	for text, want := range map[qagida.Text]string{
		{KK: "күн", RU: "день", EN: "day"}: `{"kk":"күн","ru":"день","en":"day"}`,
		{}:                                  `{"kk":"","ru":"","en":""}`,
		{KK: `"қ"`, RU: "a\\b", EN: "a\nb"}: `{"kk":"\"қ\"","ru":"a\\b","en":"a\u000ab"}`,
	} {
		got, err := text.MarshalJSON()
		if err != nil || string(got) != want {
			t.Errorf("%v is %s (%v), want %s", text, got, err, want)
		}
		var back struct{ KK, RU, EN string }
		if err := json.Unmarshal(got, &back); err != nil || qagida.Text(back) != text {
			t.Errorf("%s is read as %v (%v)", got, back, err)
		}
	}
}

func TestLang(t *testing.T) {
	for lang, want := range map[qagida.Lang]string{0: "unknown", kk: "kk", ru: "ru", en: "en", 4: "language(4)"} {
		if lang.String() != want {
			t.Errorf("%d prints as %q, want %q", lang, lang.String(), want)
		}
	}
	if kk.Text(en) != "Kazakh" || ru.Text(kk) != "орыс тілі" || en.Text(ru) != "английский язык" {
		t.Error("a language has the name of another")
	}
}

func TestProvisionText(t *testing.T) {
	for p, want := range map[qagida.Provision]string{order95("21.1.2"): "приказ № 95, 21.1.2", {}: "неизвестно"} {
		if got := p.Text(ru); got != want {
			t.Errorf("%v is %q, want %q", p, got, want)
		}
	}
}
