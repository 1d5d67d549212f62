package main

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/core"
)

// agree holds the reader of plain lines to the reader of all lines: what the one
// takes the other takes, and both have read the same.
func agree(t *testing.T, line []byte) (plain bool) {
	t.Helper()
	quick, strict := newWorker(), newWorker()
	if !quick.request.readQuickly(line) {
		return false
	}
	require.NoError(t, strict.request.readStrictly(line), "%q is read as plain", line)
	require.Equal(t, string(strict.request.id), string(quick.request.id))
	require.Equal(t, strict.request.langs, quick.request.langs)
	require.Equal(t, strict.request.desk.Name(), quick.request.desk.Name())
	require.Empty(t, quick.request.readings)
	require.Empty(t, quick.request.rules)
	exported := cmp.Exporter(func(reflect.Type) bool { return true })
	require.Empty(t, cmp.Diff(strict.request.desk.in.Elem().Interface(), quick.request.desk.in.Elem().Interface(), exported))
	return true
}

// Most of the corpus is plain, and is read alike in both ways.
func TestPlainLines(t *testing.T) {
	plain, all := 0, 0
	for _, op := range operations {
		for line := range bytes.Lines(requestFile(t, op.Name())) {
			// The ids of the corpus are objects, which are not plain.
			short := append([]byte(`{"id":"x"`), line[bytes.Index(line, []byte(`,"op":`)):]...)
			all++
			if agree(t, bytes.TrimSpace(short)) {
				plain++
			}
		}
	}
	t.Logf("%d of %d requests are plain", plain, all)
	require.Greater(t, plain, all/2)
}

// What is not plain is left to the reader of all lines.
func TestNotPlain(t *testing.T) {
	for _, line := range []string{
		"", " ", "{", "{}", "[]", "null", simple + simple, simple + ",", simple[:len(simple)-1], simple + "\x00",
		`{"op":"date.add"}`, `{"in":{},"op":"date.add"}`, `{"op":"date.add","in":{},}`, `{,"op":"date.add","in":{}}`,
		`{"op":"date.add","op":"date.add","in":{}}`, `{"op":"date.add","in":{},"in":{}}`, `{"id":1,"id":1,"op":"date.add","in":{}}`,
		`{"op":"date.add","in":{"days":1,"days":1}}`, `{"op":"date.add","in":{"days":1,}}`, `{"op":"date.add","in":{"days":01}}`,
		`{"op":"date.add","in":{"days":1.0}}`, `{"op":"date.add","in":{"days":1e1}}`, `{"op":"date.add","in":{"days":-1}}`,
		`{"op":"date.add","in":{"days":1000000000}}`, `{"op":"date.add","in":{"days":"1"}}`, `{"op":"date.add","in":{"days":1`,
		`{"op":"date.add","in":{"date":"2025-02-30"}}`, `{"op":"date.add","in":{"date":"2025-1-01"}}`, `{"op":"date.add","in":{"date":"20250101"}}`,
		`{"op":"date\u002eadd","in":{}}`, `{"op":"date.add","in":{"date":"2025\u002d01-31"}}`, "{\"op\":\"date.add\",\"in\":{\"date\":\"2025-01-31\xff\"}}",
		"{\"id\":\"a\nb\",\"op\":\"date.add\",\"in\":{}}", "\ufeff" + simple, `{"id":1.5,"op":"date.add","in":{}}`, `{"id":[1],"op":"date.add","in":{}}`,
		`{"op":"date.add","in":{},"texts":[ru]}`, `{"op":"date.add","in":{},"texts":["ru",]}`, `{"op":"date.add","in":{},"texts":["ru","ru"]}`,
		`{"op":"date.add","in":{},"readings":{}}`, `{"op":"date.add","in":{},"rules":{}}`, `{"op":"date.add","in":nul}`,
		`{"op":"qualification.course","in":{"course":{"levels":["primary",]}}}`, `{"op":"qualification.course","in":{"course":{"levels":["primary","primary"]}}}`,
		`{"op":"qualification.course","in":{"course":{"levels":[,]}}}`, `{"op":"qualification.course","in":{"course":{"place":"unknown"}}}`,
		`{"op":"qualification.course","in":{"course":{"salary_kept":tru}}}`, `{"op":"qualification.course","in":{"course":[]}}`,
		`{"op":"postcourse.progress","in":{"events":[{"duty":"support"},]}}`, `{"op":"postcourse.progress","in":{"events":[{"duty":"support"}}`,
	} {
		t.Run(line, func(t *testing.T) { require.False(t, newWorker().request.readQuickly([]byte(line))) })
	}
}

// Which member follows another is remembered, and may be wrong every time.
func TestPlainMembersInAnyOrder(t *testing.T) {
	w := newWorker()
	for _, members := range []string{
		`"place":"domestic","hours":72,"label":"short"`, `"label":"long","hours":72,"place":"abroad"`, `"hours":36`,
		`"hours":36,"place":"domestic"`, `"label" : "short" , "place":"domestic"`, `"place":"abroad","hours":144,"label":null`,
		`"levels":["primary","basic-secondary"]`, `"levels":["basic-secondary","primary"],"hours":72`, ``, `"levels":[]`,
	} {
		line := []byte(`{"op":"qualification.course","in":{"course":{` + members + `}}}`)
		t.Run(members, func(t *testing.T) {
			require.True(t, w.request.readQuickly(line))
			require.True(t, agree(t, line))
			require.Equal(t, string(newWorker().answer(nil, 1, line)), string(w.answer(nil, 1, line)))
		})
	}
	for _, twice := range []string{`"hours":1,"hours":1`, `"levels":["primary","primary"]`, `"levels":["primary" "primary"]`} {
		require.False(t, w.request.readQuickly([]byte(`{"op":"qualification.course","in":{"course":{`+twice+`}}}`)), twice)
	}
}

// The room of a list is used again: nothing of a line before shows.
func TestPlainListsForget(t *testing.T) {
	w := newWorker()
	long := `{"op":"postcourse.progress","in":{"events":[{"duty":"support","date":"2026-05-01"},{"duty":"monitoring","date":"2026-05-02"}]}}`
	for _, v := range []struct{ name, line string }{
		{"two events", long},
		{"an event of which nothing is known", `{"op":"postcourse.progress","in":{"events":[{}]}}`},
		{"no events", `{"op":"postcourse.progress","in":{"events":[]}}`},
		{"events that are not known", `{"op":"postcourse.progress","in":{"events":null}}`},
		{"nothing", `{"op":"postcourse.progress","in":{}}`},
		{"many events", strings.Replace(long, "]", strings.Repeat(`,{"duty":"support","date":"2026-05-03"}`, 100)+"]", 1)},
		{"two events again", long},
	} {
		t.Run(v.name, func(t *testing.T) {
			require.True(t, w.request.readQuickly([]byte(v.line)))
			require.True(t, agree(t, []byte(v.line)))
			require.Equal(t, string(newWorker().answer(nil, 1, []byte(v.line))), string(w.answer(nil, 1, []byte(v.line))))
		})
	}
}

// Texts stand in the languages that are wanted, in those and in no others.
func TestTexts(t *testing.T) {
	const line = `{"id":1,"op":"certificate.repayment","in":{"place":"abroad"},"texts":%s}`
	all := string(ask(t, "1", []byte(strings.Replace(line, "%s", "null", 1))))
	for _, v := range []struct {
		texts string
		langs core.Langs
	}{
		{`["kk","ru","en"]`, core.AllLangs},
		{`["en","kk","ru"]`, core.AllLangs},
		{`["ru"]`, 1 << core.Russian},
		{`["kk","en"]`, 1<<core.Kazakh | 1<<core.English},
		{`[]`, 0},
	} {
		t.Run(v.texts, func(t *testing.T) {
			for _, op := range []string{"certificate.repayment", "certificate.repayment_abroad", "law.readings"} {
				request := strings.Replace(strings.Replace(line, "%s", v.texts, 1), "certificate.repayment", op, 1)
				if op == "law.readings" {
					request = strings.Replace(request, `"place":"abroad"`, "", 1)
				}
				got := string(ask(t, "1", []byte(request)))
				for _, language := range languages {
					require.Equal(t, v.langs&language.bit != 0, strings.Contains(got, `"`+language.code+`":"`), got)
				}
				if v.langs == core.AllLangs && op == "certificate.repayment" {
					require.Equal(t, all, got)
				}
			}
		})
	}
}

// Numbers are what JSON writes: 72.0, 7.2e1 and 72 are one number.
func TestInDigits(t *testing.T) {
	for _, v := range []struct{ written, digits string }{
		{"72", "72"},
		{"72.0", "72"},
		{"7.2e1", "72"},
		{"7.2E+1", "72"},
		{"720e-1", "72"},
		{"0.72e2", "72"},
		{"72.5", "72.5"},
		{"72.50", "72.5"},
		{"-72.0", "-72"},
		{"0.0", "0"},
		{"-0.0", "0"},
		{"0e9", "0"},
		{"5e-1", "0.5"},
		{"5e-3", "0.005"},
		{"1e3", "1000"},
		{"1e400", "1e400"},
		{"1e-400", "1e-400"},
		{"1e99999999999999999999", "1e99999999999999999999"},
		{`"7.2e1"`, `"7.2e1"`},
		{"null", "null"},
	} {
		t.Run(v.written, func(t *testing.T) { require.Equal(t, v.digits, string(inDigits([]byte(v.written)))) })
	}
}

// FuzzPlainLines: whatever is read as plain is read alike by the other reader.
func FuzzPlainLines(f *testing.F) {
	for _, op := range operations {
		line, _, _ := bytes.Cut(requestFile(f, op.Name()), []byte("\n"))
		f.Add(append([]byte(`{"id":"x"`), line[bytes.Index(line, []byte(`,"op":`)):]...))
	}
	f.Add([]byte(simple))
	f.Fuzz(func(t *testing.T, line []byte) { agree(t, line) })
}
