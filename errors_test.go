package qagida_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/qagida/qagida"
)

func TestInputError(t *testing.T) {
	err := qagida.Refuse("course.hours", "-1", "is negative")
	if got, want := err.Error(), `qagida: course.hours: "-1": is negative`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := qagida.Refuse("a", "line\n\"b\"", "c").Error(), `qagida: a: "line\n\"b\"": c`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	var refusal *qagida.InputError
	if !errors.As(fmt.Errorf("record 7: %w", err), &refusal) || *refusal != (qagida.InputError{Field: "course.hours", Value: "-1", Reason: "is negative"}) {
		t.Errorf("a wrapped error gives %v", refusal)
	}
}

// A long value is cut where a letter ends, so that it is still text.
func TestLongValueIsCut(t *testing.T) {
	for _, v := range []struct{ value, want string }{
		{strings.Repeat("x", 80), strings.Repeat("x", 80)},
		{strings.Repeat("x", 81), strings.Repeat("x", 80) + "…"},
		{strings.Repeat("x", 1_000_000), strings.Repeat("x", 80) + "…"},
		{strings.Repeat("қ", 40), strings.Repeat("қ", 40)},
		{strings.Repeat("қ", 41), strings.Repeat("қ", 40) + "…"},
		{"x" + strings.Repeat("қ", 40), "x" + strings.Repeat("қ", 39) + "…"},
		{strings.Repeat("x", 77) + "𝔞𝔞", strings.Repeat("x", 77) + "…"},
		{strings.Repeat("\xff", 100), "…"},
	} {
		var refusal *qagida.InputError
		if err := qagida.Refuse("text", v.value, "is too long"); !errors.As(err, &refusal) {
			t.Fatal(err)
		}
		if refusal.Value != v.want || !utf8.ValidString(refusal.Value) {
			t.Errorf("%q is cut to %q, want %q", v.value, refusal.Value, v.want)
		}
	}
}

func TestInputErrorInJSON(t *testing.T) {
	for _, v := range []struct{ field, value, reason, want string }{
		{"course.hours", "-1", "is negative", `{"field":"course.hours","value":"-1","reason":"is negative"}`},
		{"", "", "", `{"field":"","value":"","reason":""}`},
		{"a", "\"қ\"\n", "b\\c", `{"field":"a","value":"\"қ\"\u000a","reason":"b\\c"}`},
		{"a", "\xff", "b", `{"field":"a","value":"` + "\uFFFD" + `","reason":"b"}`},
	} {
		got, err := json.Marshal(qagida.Refuse(v.field, v.value, v.reason))
		if err != nil || string(got) != v.want {
			t.Errorf("%s (%v), want %s", got, err, v.want)
		}
	}
}
