package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const simple = `{"id":1,"op":"date.add","in":{"date":"2025-01-31","months":1}}`

// TestRefusedLines holds lines that are no request, or a wrong one, to the field
// that the answer names.
func TestRefusedLines(t *testing.T) {
	for _, test := range []struct {
		line, id, op, field, value, reason string
	}{
		{"", "null", "null", "line", "1", "is empty"},
		{" \t\r", "null", "null", "line", "1", "is empty"},
		{"\xef\xbb\xbf" + simple, "null", "null", "line", "1", "begins with a byte-order mark"},
		{"42", "null", "null", "line", "1", "must be a JSON object"},
		{`[` + simple + `]`, "null", "null", "line", "1", "must be a JSON object"},
		{simple[:20], "null", "null", "line", "1", "is not JSON: it ends too early"},
		{simple + simple, "null", "null", "line", "1", "has more than one value"},
		{`{"id":1,}`, "null", "null", "line", "1", "is not JSON: "},
		{"{'id':1}", "null", "null", "line", "1", "is not JSON: "},
		{"\x00", "null", "null", "line", "1", "is not JSON: "},
		{strings.Repeat(`{"a":`, 20_000), "null", "null", "line", "1", "is not JSON: "},
		{`{}`, "null", "null", "op", "", "is missing"},
		{`{"id":{"a":[1, 2]}}`, `{"a":[1, 2]}`, "null", "op", "", "is missing"},
		{`{"id":1,"op":7,"in":{}}`, "1", "null", "op", "7", "must be a JSON string"},
		{`{"id":1,"op":null,"in":{}}`, "1", "null", "op", "null", "must be a JSON string"},
		{`{"id":1,"in":{}}`, "1", "null", "op", "", "is missing"},
		{`{"id":1,"in":{},"op":"date.sub"}`, "1", `"date.sub"`, "op", "date.sub", "is not one of: date.add, qualification."},
		{`{"id":1,"op":"date.add"}`, "1", `"date.add"`, "in", "", "is missing"},
		{`{"id":1,"op":"date.add","in":null}`, "1", `"date.add"`, "in", "null", "must be a JSON object"},
		{`{"id":1,"op":"date.add","in":[]}`, "1", `"date.add"`, "in", "[]", "must be a JSON object"},
		{`{"id":1,"op":"date.add","in":{"day":1}}`, "1", `"date.add"`, "day", "day", "is not one of the members: date, years, months, days"},
		{`{"id":1,"op":"certificate.status","in":{"day":1}}`, "1", `"certificate.status"`, "day", "day", "is not one of the members: certified, issued, revoked, origin, on"},
		{`{"id":1,"op":"date.add","in":{},"inn":1}`, "1", `"date.add"`, "inn", "inn", "is not one of the members: id, op, in, readings, rules, texts"},
		{`{"id":1,"id":2,"op":"date.add","in":{}}`, "null", `"date.add"`, "id", "id", "stands twice"},
		{`{"id":1,"op":"date.add","op":"date.add","in":{}}`, "1", "null", "op", "op", "stands twice"},
		{`{"id":1,"op":"date.add","in":{"days":1,"days":2}}`, "1", `"date.add"`, "days", "days", "stands twice"},
		{`{"id":{"a":1,"a":2},"op":"date.add","in":{}}`, "null", `"date.add"`, "id.a", "a", "stands twice"},
		{"{\"id\":\"\xff\",\"op\":\"date.add\",\"in\":{}}", "null", `"date.add"`, "id", "\uFFFD", "is not valid UTF-8"},
		{"{\"id\":1,\"op\":\"date.add\",\"in\":{\"date\":\"\xff\"}}", "1", `"date.add"`, "date", "\uFFFD", "is not valid UTF-8"},
		{`{"id":1,"op":"date.add","in":{"date":"\ud800"}}`, "1", `"date.add"`, "date", "", "is not valid UTF-8"},
		{`{"id":1,"op":"date.add","in":{},"readings":[]}`, "1", `"date.add"`, "readings", "[]", "must be a JSON object"},
		{`{"id":1,"op":"date.add","in":{},"rules":"reform"}`, "1", `"date.add"`, "rules", `"reform"`, "must be a JSON object"},
		{`{"id":1,"op":"date.add","in":{},"rules":{"short_hours":1}}`, "1", `"date.add"`, "rules.short_hours", "short_hours", "is none: there is nothing to choose from"},
		{`{"id":1,"op":"postcourse.duties","in":{},"readings":{"first-year":true}}`, "1", `"postcourse.duties"`, "readings.first-year", "true", "must be a JSON string"},
		{`{"id":1,"op":"postcourse.duties","in":{},"readings":{"last-year":"x"}}`, "1", `"postcourse.duties"`, "readings.last-year", "last-year", "is not one of: monitoring-scope, "},
		{`{"id":1,"op":"postcourse.duties","in":{},"readings":{"course-kind":"partition"}}`, "1", `"postcourse.duties"`, "readings.course-kind", "course-kind", "is a reading that this operation does not rest on (package qualification)"},
		{`{"id":1,"op":"certificate.status","in":{},"rules":{"validity_years":"3"}}`, "1", `"certificate.status"`, "rules.validity_years", "3", "must be a whole number"},
		{`{"id":1,"op":"certificate.status","in":{},"rules":{"qualification":{"edition":"x","long_hours":1}}}`, "1", `"certificate.status"`, "rules.qualification.long_hours", "1", "must be above short_hours"},
		{`{"id":1,"op":"planning.balance","in":{},"rules":{"edition":"x","courses":{"edition":"x","long_hours":1}}}`, "1", `"planning.balance"`, "rules.courses.long_hours", "1", "must be above short_hours"},
		{`{"id":1,"op":"certificate.status","in":{},"rules":{"validity_years":3}}`, "1", `"certificate.status"`, "rules.edition", "", ""},
		{`{"id":1,"op":"certificate.status","in":{},"rules":{"edition":"x","validity_years":2.5}}`, "1", `"certificate.status"`, "rules.validity_years", "2.5", "must be a whole number"},
		{`{"id":1,"op":"date.add","in":{"days":1.5}}`, "1", `"date.add"`, "days", "1.5", "must be a whole number"},
		{`{"id":1,"op":"date.add","in":{"days":1e400}}`, "1", `"date.add"`, "days", "1e400", "must be a whole number"},
		{`{"id":1,"op":"date.add","in":{},"texts":"ru"}`, "1", `"date.add"`, "texts", `"ru"`, "must be a list"},
		{`{"id":1,"op":"date.add","in":{},"texts":["ru","de"]}`, "1", `"date.add"`, "texts[1]", "de", "is not one of: kk, ru, en"},
		{`{"id":1,"op":"date.add","in":{},"texts":["ru","ru"]}`, "1", `"date.add"`, "texts[1]", "ru", "stands twice"},
		{`{"id":1,"op":"qualification.course","in":{"course":{"levels":"primary"}}}`, "1", `"qualification.course"`, "course.levels", `"primary"`, "must be a list"},
	} {
		t.Run(fmt.Sprintf("%.60q", test.line), func(t *testing.T) {
			var got struct {
				ID, Op json.RawMessage
				Error  struct{ Field, Value, Reason string }
			}
			answer := ask(t, "1", []byte(test.line+"\n"))
			require.NoError(t, json.Unmarshal(answer, &got), "%s", answer)
			require.Equal(t, test.id, string(got.ID))
			require.Equal(t, test.op, string(got.Op))
			require.Equal(t, test.field, got.Error.Field, got.Error.Reason)
			require.True(t, strings.HasPrefix(got.Error.Reason, test.reason), got.Error.Reason)
			if test.value != "" {
				require.Equal(t, test.value, got.Error.Value)
			}
		})
	}
}

// A request means the same however its members stand.
func TestMembersInAnyOrder(t *testing.T) {
	want := string(ask(t, "1", []byte(simple)))
	for _, line := range []string{
		`{"in":{"months":1,"date":"2025-01-31"},"op":"date.add","id":1}`,
		` {"op" : "date.add", "in" : {"date":"2025-01-31","months":1}, "readings":{}, "id":1, "rules":null} ` + "\r",
		`{"\u0069d":1,"op":"date\u002eadd","in":{"d\u0061te":"2025-01-31","months":1}}`,
	} {
		t.Run(line, func(t *testing.T) { require.Equal(t, want, string(ask(t, "1", []byte(line)))) })
	}
}

// One answer goes out for each line, in order, whatever stands between; a broken
// line names its own number.
func TestEveryLineIsAnswered(t *testing.T) {
	long := `{"id":"` + strings.Repeat("x", longestLine) + `"}`
	padded := func(to int) string { return strings.Repeat(" ", to-len(simple)) + simple }
	rows := []struct{ line, want string }{
		{simple, "2025-02-28"},
		{"", `"line","value":"2"`},
		{simple, "2025-02-28"},
		{long, `"line","value":"4"`},
		{"{", `"line","value":"5"`},
		{simple, "2025-02-28"},
		{padded(longestLine), "2025-02-28"},
		{padded(longestLine + 1), `"line","value":"8","reason":"is longer than 1048576 bytes"`},
		{simple, "2025-02-28"},
	}
	var lines []string
	for _, row := range rows {
		lines = append(lines, row.line)
	}
	for _, workers := range []string{"1", "4"} {
		for _, end := range []string{"", "\n"} {
			t.Run(fmt.Sprintf("-j %s, the end %q", workers, end), func(t *testing.T) {
				text := string(ask(t, workers, []byte(strings.Join(lines, "\n")+end)))
				answers := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
				require.Len(t, answers, len(rows))
				for i, row := range rows {
					require.Contains(t, answers[i], row.want)
				}
			})
		}
	}
	require.Empty(t, ask(t, "1", nil), "an empty input has an answer")
}

// everything is all requests of the corpus, in all, many times over.
func everything(t testing.TB, times int) []byte {
	var all []byte
	for range times {
		for _, op := range operations {
			all = append(all, requestFile(t, op.Name())...)
			all = append(all, "broken\n"...)
		}
	}
	return all
}

// The same input gives the same bytes, whatever the number of workers and however
// often it is asked.
func TestSameBytes(t *testing.T) {
	requests := everything(t, 3)
	want := ask(t, "1", requests)
	for _, workers := range []string{"1", "2", "4", "64"} {
		t.Run("-j "+workers, func(t *testing.T) { require.True(t, bytes.Equal(want, ask(t, workers, requests))) })
	}
}

// Whoever writes one request and waits gets its answer.
func TestAnswersAtOnce(t *testing.T) {
	for _, workers := range []string{"1", "3"} {
		t.Run("-j "+workers, func(t *testing.T) {
			requests, write := io.Pipe()
			read, answers := io.Pipe()
			done := make(chan int)
			go func() { done <- run(t.Context(), []string{"-j", workers}, requests, answers, io.Discard) }()
			lines := bufio.NewScanner(read)
			for range 5 {
				fmt.Fprint(write, simple+"\n"+simple[:10]) // the second request is not whole yet
				require.True(t, lines.Scan())
				require.Contains(t, lines.Text(), "2025-02-28")
				fmt.Fprint(write, simple[10:]+"\n")
				require.True(t, lines.Scan())
			}
			require.NoError(t, write.Close())
			require.Equal(t, answered, <-done)
		})
	}
}

// Who asks to stop while the program waits is not kept waiting, and has the
// answers to all that was sent.
func TestStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	requests, write := io.Pipe()
	read, answers := io.Pipe()
	var says safeBuffer
	done := make(chan int)
	go func() { done <- run(ctx, []string{"-j", "2"}, requests, answers, &says) }()
	fmt.Fprintln(write, simple)
	line, err := bufio.NewReader(read).ReadString('\n')
	require.NoError(t, err)
	require.Contains(t, line, "2025-02-28")
	cancel()
	require.Equal(t, answered, <-done)
	require.Contains(t, says.String(), "stopped")
}

type brokenPipe struct{ after int }

func (b *brokenPipe) Write(p []byte) (int, error) {
	if b.after--; b.after < 0 {
		return 0, errors.New("nobody reads")
	}
	return len(p), nil
}

type tornInput struct{ err error }

func (r tornInput) Read([]byte) (int, error) { return 0, r.err }

// A failed write or read is status 2, and what was read before it has been
// answered.
func TestTrouble(t *testing.T) {
	many := bytes.Repeat([]byte(simple+"\n"), 10_000)
	for _, workers := range []string{"1", "3"} {
		t.Run("a failed write, -j "+workers, func(t *testing.T) {
			var trouble bytes.Buffer
			require.Equal(t, failed, run(t.Context(), []string{"-j", workers}, bytes.NewReader(many), &brokenPipe{2}, &trouble))
			require.Contains(t, trouble.String(), "nobody reads")
		})
		t.Run("a failed read, -j "+workers, func(t *testing.T) {
			var out bytes.Buffer
			torn := io.MultiReader(strings.NewReader(simple+"\n"+simple+"\n"+simple[:30]), tornInput{errors.New("the disk is gone")})
			require.Equal(t, failed, run(t.Context(), []string{"-j", workers}, torn, &out, io.Discard))
			require.Equal(t, 2, strings.Count(out.String(), "2025-02-28"))
			require.Equal(t, 2, strings.Count(out.String(), "\n"))
		})
	}
	for _, v := range []struct {
		name string
		args []string
	}{{"no such file", []string{"no/such/file"}}, {"the schema", []string{"-schema"}}, {"the list", []string{"-list"}}} {
		t.Run(v.name, func(t *testing.T) {
			require.Equal(t, failed, run(t.Context(), v.args, nil, &brokenPipe{0}, io.Discard))
		})
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-j", "0"}, {"-j", "65"}, {"-j", "x"}, {"-x"}, {"a", "b"}, {"-list", "a"}} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			var out, trouble bytes.Buffer
			require.Equal(t, failed, run(t.Context(), args, strings.NewReader(""), &out, &trouble))
			require.Empty(t, out.String())
			require.Contains(t, trouble.String(), "usage:")
		})
	}
	var help, trouble bytes.Buffer
	require.Equal(t, answered, run(t.Context(), []string{"-h"}, nil, &help, &trouble))
	require.Empty(t, trouble.String())
	for _, op := range operations {
		require.Contains(t, help.String(), op.Name()+" ")
		require.Contains(t, help.String(), op.about)
	}
}

func TestProgress(t *testing.T) {
	require.Equal(t, "decide: 3 of 4 MiB read, 75 %", progressText(3<<20, 4<<20))
	require.Equal(t, "decide: 0 of 0 MiB read, 100 %", progressText(5, 0))
	file, err := os.CreateTemp(t.TempDir(), "requests")
	require.NoError(t, err)
	defer file.Close()
	fmt.Fprintln(file, simple)
	_, err = file.Seek(0, io.SeekStart)
	require.NoError(t, err)
	terminal, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0) // a character device, as a terminal is
	require.NoError(t, err)
	defer terminal.Close()
	watch := watchProgress(file, terminal)
	require.NotNil(t, watch.quit, "a file and a terminal, and nobody is told")
	_, err = io.Copy(io.Discard, watch.count(file))
	require.NoError(t, err)
	require.EqualValues(t, len(simple)+1, watch.read.Load())
	time.Sleep(1100 * time.Millisecond)
	watch.stop()
	for _, quiet := range []*progress{watchProgress(file, io.Discard), watchProgress(strings.NewReader(""), terminal), watchProgress(terminal, terminal)} {
		require.Nil(t, quiet.quit, "told, though there is no file or no terminal")
		quiet.stop()
	}
}

// endless gives the same lines again and again, up to a number of bytes.
type endless struct {
	lines []byte
	at    int
	left  int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), e.left)], e.lines[e.at:])
	e.at = (e.at + n) % len(e.lines)
	e.left -= n
	return n, nil
}

// heapPeak is the most memory in use while an input is answered.
func heapPeak(t *testing.T, input io.Reader, out io.Writer, workers string) uint64 {
	t.Helper()
	return heapWhile(func() {
		require.Equal(t, answered, run(t.Context(), []string{"-j", workers}, input, out, io.Discard))
	})
}

// heapWhile is the most memory in use while something is done.
func heapWhile(do func()) (peak uint64) {
	stop, done := make(chan struct{}), make(chan struct{})
	runtime.GC()
	go func() {
		defer close(done)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse)
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	do()
	close(stop)
	<-done
	return peak
}

// Ten times the input, long lines and short ones, takes no more memory.
func TestConstantMemory(t *testing.T) {
	lines := eligibilityLines(benchLines)
	lines = append(lines, `{"id":"`+strings.Repeat("x", 3*longestLine)+"\"}\n"...)
	for _, workers := range []string{"1", "3"} {
		t.Run("-j "+workers, func(t *testing.T) {
			peak := func(times int) uint64 {
				return heapPeak(t, &endless{lines: lines, left: times * len(lines)}, io.Discard, workers)
			}
			peak(2) // what is kept is kept
			little, much := peak(2), peak(10)
			t.Logf("%d MiB for twice %d MiB, %d MiB for ten times", little>>20, len(lines)>>20, much>>20)
			require.LessOrEqual(t, much, little+little/2+(16<<20))
		})
	}
}

// A line of 1 GB, nesting without an end and lines of noughts are answered, each
// with its number, in a memory that has an end.
func TestHostileLines(t *testing.T) {
	if testing.Short() {
		t.Skip("1 GB")
	}
	for _, v := range []struct {
		name, again string
		bytes       int
		says        string
	}{
		{"a line of 1 GB", "x", 1 << 30, `"line","value":"1","reason":"is longer than`},
		{"a name of 1 GB", `{"id":"x`, 1 << 30, `"line","value":"1","reason":"is longer than`},
		{"nesting", `{"in":[`, longestLine, `"line","value":"1","reason":"is not JSON`},
		{"noughts", "\x00", longestLine, `"line","value":"1","reason":"is not JSON`},
		{"bytes that are no UTF-8", "\xff", longestLine, `"line","value":"1","reason":"is not JSON`},
		{"quotes", `"`, longestLine, `"line","value":"1"`},
	} {
		t.Run(v.name, func(t *testing.T) {
			var out bytes.Buffer
			hostile := &endless{lines: bytes.Repeat([]byte(v.again), 8192), left: v.bytes}
			input := io.MultiReader(hostile, strings.NewReader("\n"+simple+"\n"))
			peak := heapPeak(t, input, &out, "2")
			require.Less(t, peak, uint64(64<<20))
			require.Contains(t, out.String(), v.says)
			require.Contains(t, out.String(), "2025-02-28", "the next line is not served")
			require.Equal(t, 2, strings.Count(out.String(), "\n"))
		})
	}
}

// FuzzLines: no input ends the process early or loses a line, every answer is
// JSON that names an operation or an error, and the workers agree.
func FuzzLines(f *testing.F) {
	for line := range bytes.Lines(everything(f, 1)) {
		f.Add(line)
	}
	f.Add([]byte(simple))
	f.Add([]byte("\xef\xbb\xbf{}\n\n\x00\xff\r\n[]"))
	for _, op := range operations {
		f.Add([]byte(`{"op":"` + op.Name() + `","in":{},"readings":{"a":"b"},"rules":{"edition":"x"}}`))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		answers := ask(t, "1", input)
		want := bytes.Count(input, []byte("\n"))
		if len(input) > 0 && input[len(input)-1] != '\n' {
			want++
		}
		require.Equal(t, want, bytes.Count(answers, []byte("\n")))
		for line := range bytes.Lines(answers) {
			var answer struct {
				ID, Op     json.RawMessage
				Out, Error map[string]json.RawMessage
			}
			require.NoError(t, json.Unmarshal(line, &answer), "%s", line)
			require.NotEqual(t, answer.Out == nil, answer.Error == nil, "%s", line)
			require.NotNil(t, answer.ID)
			require.NotNil(t, answer.Op)
			for _, part := range []string{"field", "value", "reason"} {
				require.True(t, answer.Error == nil || answer.Error[part] != nil, "an error without its parts: %s", line)
			}
		}
		require.True(t, bytes.Equal(answers, ask(t, "2", input)), "-j 2 gives other bytes")
	})
}
