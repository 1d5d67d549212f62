package core_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

func TestQuoteJSON(t *testing.T) {
	for text, want := range map[string]string{
		"":                     `""`,
		"қағида":               `"қағида"`,
		`a"b\c`:                `"a\"b\\c"`,
		`\`:                    `"\\"`,
		"line\nbreak\x00\x1f ": `"line\u000abreak\u0000\u001f "`,
		"\x7f\u2028":           "\"\x7f\u2028\"",
		"not\xff text":         "\"not\uFFFD text\"",
	} {
		t.Run(text, func(t *testing.T) {
			require.Equal(t, want, string(core.QuoteJSON(text)))
			require.Equal(t, "> "+want, string(core.AppendJSON([]byte("> "), text)))
			require.True(t, json.Valid(core.QuoteJSON(text)))
		})
	}
}

func TestUnquoteJSON(t *testing.T) {
	for text, want := range map[string]string{`""`: "", `"eve"`: "eve", `"қ"`: "қ", `" "`: " "} {
		t.Run(text, func(t *testing.T) {
			got, refused := core.UnquoteJSON("word", []byte(text))
			require.Nil(t, refused)
			require.Equal(t, want, got)
		})
	}
	for _, text := range []string{``, `"`, `eve`, `"eve`, `eve"`, `"e\u0076e"`, `"a"b"`, `"eve" `, `7`, `null`} {
		t.Run("refuses "+text, func(t *testing.T) {
			_, refused := core.UnquoteJSON("word", []byte(text))
			require.Equal(t, core.Refuse("word", text, refusal.NotAPlainString), refused)
		})
	}
}

func TestAppendText(t *testing.T) {
	for want, text := range map[string]law.Text{
		`{"kk":"күн","ru":"день","en":"day"}`:        {KK: "күн", RU: "день", EN: "day"},
		`{"kk":"","ru":"","en":""}`:                  {},
		`{"kk":"\"қ\"","ru":"a\\b","en":"a\u000ab"}`: {KK: `"қ"`, RU: "a\\b", EN: "a\nb"},
	} {
		t.Run(want, func(t *testing.T) { require.Equal(t, want, string(core.AppendText(nil, text))) })
	}
}

// raw writes itself as it stands; spoilt cannot be written.
type (
	raw    string
	spoilt struct{}
)

func (r raw) MarshalJSON() ([]byte, error)  { return []byte(r), nil }
func (spoilt) MarshalJSON() ([]byte, error) { return nil, errors.New("spoilt") }

func TestObject(t *testing.T) {
	var o core.Object
	text, err := o.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, "{}", string(text))

	o.AddText("name", "қала \"А\"")
	o.AddText("na\"me", "")
	o.AddNumber("left", -3)
	o.Add("fact", raw("true"))
	o.Add("nothing", nil)
	o.Add("list", core.List(slices.Values([]raw{"1", "null"})))
	o.Add("empty", core.List(slices.Values([]raw{})))
	text, err = json.Marshal(o)
	require.NoError(t, err)
	require.Equal(t, `{"name":"қала \"А\"","na\"me":null,"left":-3,"fact":true,"nothing":null,"list":[1,null],"empty":[]}`, string(text))
}

// The first error of a value is the error of the whole.
func TestObjectWithAnError(t *testing.T) {
	var o core.Object
	o.Add("bad", spoilt{})
	o.Add("good", raw("1"))
	text, err := o.MarshalJSON()
	require.EqualError(t, err, "spoilt")
	require.Nil(t, text)
	text, err = core.List(slices.Values([]core.JSONMarshaler{raw("1"), spoilt{}, raw("2")})).MarshalJSON()
	require.EqualError(t, err, "spoilt")
	require.Nil(t, text)
}
