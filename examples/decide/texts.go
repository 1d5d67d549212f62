package main

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// languages are those of a request's texts.
var languages = []struct {
	code string
	bit  core.Langs
}{{"kk", 1 << core.Kazakh}, {"ru", 1 << core.Russian}, {"en", 1 << core.English}}

// readTexts reads the languages that a request wants: null is all of them, and an
// empty list none.
func readTexts(dec *jsontext.Decoder) (wanted core.Langs, err error) {
	if dec.PeekKind() != '[' {
		raw, err := dec.ReadValue()
		if err == nil && raw.Kind() != 'n' {
			err = at(dec, notAList.refuse("texts", string(raw)))
		}
		return core.AllLangs, err
	}
	if _, err := dec.ReadToken(); err != nil {
		return 0, err
	}
	for dec.PeekKind() != ']' {
		raw, err := dec.ReadValue()
		if err != nil {
			return 0, err
		}
		bit := languageOf(raw)
		switch {
		case bit == 0:
			return 0, at(dec, refuseUnknown("texts", text(raw), languageCodes()))
		case wanted&bit != 0:
			return 0, at(dec, refuse("texts", text(raw), refusal.Twice))
		}
		wanted |= bit
	}
	_, err = dec.ReadToken()
	return wanted, err
}

func languageOf(raw jsontext.Value) core.Langs {
	for _, language := range languages {
		if raw.Kind() == '"' && text(raw) == language.code {
			return language.bit
		}
	}
	return 0
}

func languageCodes() []string {
	codes := make([]string, len(languages))
	for i, language := range languages {
		codes[i] = language.code
	}
	return codes
}

// appendOnly appends a JSON value with its texts in some languages. It is for the
// answers that write themselves: wherever an object has members kk, ru and en and
// no others, those that are not wanted are left out.
func appendOnly(dst []byte, value jsontext.Value, langs core.Langs) []byte {
	if langs == core.AllLangs || !bytes.Contains(value, []byte(`"kk":`)) {
		return append(dst, value...)
	}
	dec := jsontext.NewDecoder(bytes.NewReader(value))
	return appendFiltered(dst, dec, langs)
}

func appendFiltered(dst []byte, dec *jsontext.Decoder, langs core.Langs) []byte {
	switch dec.PeekKind() {
	case '{':
		return appendFilteredObject(dst, dec, langs)
	case '[':
		_, _ = dec.ReadToken()
		dst = append(dst, '[')
		for first := true; dec.PeekKind() != ']'; first = false {
			if !first {
				dst = append(dst, ',')
			}
			dst = appendFiltered(dst, dec, langs)
		}
		_, _ = dec.ReadToken()
		return append(dst, ']')
	default:
		value, _ := dec.ReadValue() // no error: the library wrote it
		return append(dst, value...)
	}
}

func appendFilteredObject(dst []byte, dec *jsontext.Decoder, langs core.Langs) []byte {
	type member struct{ name, value []byte }
	var members []member
	_, _ = dec.ReadToken()
	isText := true
	for dec.PeekKind() != '}' {
		name, _ := dec.ReadValue()
		name = name.Clone()
		isText = isText && languageOf(name) != 0
		members = append(members, member{name, appendFiltered(nil, dec, langs)})
	}
	_, _ = dec.ReadToken()
	dst = append(dst, '{')
	start := len(dst)
	for _, m := range members {
		if isText && langs&languageOf(m.name) == 0 {
			continue
		}
		if len(dst) > start {
			dst = append(dst, ',')
		}
		dst = append(append(append(dst, m.name...), ':'), m.value...)
	}
	return append(dst, '}')
}
