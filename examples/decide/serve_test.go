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
		{"42", "null", "null", "line", "1", "is not a JSON object"},
		{`[` + simple + `]`, "null", "null", "line", "1", "is not a JSON object"},
		{simple[:20], "null", "null", "line", "1", "is not JSON: it ends too early"},
		{simple + simple, "null", "null", "line", "1", "has more than one value"},
		{`{"id":1,}`, "null", "null", "line", "1", "is not JSON: "},
		{"{'id':1}", "null", "null", "line", "1", "is not JSON: "},
		{"\x00", "null", "null", "line", "1", "is not JSON: "},
		{strings.Repeat(`{"a":`, 20_000), "null", "null", "line", "1", "is not JSON: "},
		{`{}`, "null", "null", "op", "", "is missing"},
		{`{"id":{"a":[1, 2]}}`, `{"a":[1, 2]}`, "null", "op", "", "is missing"},
		{`{"id":1,"op":7,"in":{}}`, "1", "null", "op", "7", "must be a string"},
		{`{"id":1,"op":null,"in":{}}`, "1", "null", "op", "null", "must be a string"},
		{`{"id":1,"in":{}}`, "1", "null", "op", "", "is missing"},
		{`{"id":1,"in":{},"op":"date.sub"}`, "1", `"date.sub"`, "op", "date.sub", "is not one of: date.add, qualification."},
		{`{"id":1,"op":"date.add"}`, "1", `"date.add"`, "in", "", "is missing"},
		{`{"id":1,"op":"date.add","in":null}`, "1", `"date.add"`, "in", "null", "must be an object"},
		{`{"id":1,"op":"date.add","in":[]}`, "1", `"date.add"`, "in", "[]", "must be an object"},
		{`{"id":1,"op":"date.add","in":{"day":1}}`, "1", `"date.add"`, "day", "day", "is not one of: date, years, months, days"},
		{`{"id":1,"op":"date.add","in":{},"inn":1}`, "1", `"date.add"`, "inn", "inn", "is not one of: id, op, in, readings, rules, texts"},
		{`{"id":1,"id":2,"op":"date.add","in":{}}`, "null", `"date.add"`, "id", "id", "stands twice"},
		{`{"id":1,"op":"date.add","op":"date.add","in":{}}`, "1", "null", "op", "op", "stands twice"},
		{`{"id":1,"op":"date.add","in":{"days":1,"days":2}}`, "1", `"date.add"`, "days", "days", "stands twice"},
		{`{"id":{"a":1,"a":2},"op":"date.add","in":{}}`, "null", `"date.add"`, "id.a", "a", "stands twice"},
		{"{\"id\":\"\xff\",\"op\":\"date.add\",\"in\":{}}", "null", `"date.add"`, "id", "\uFFFD", "is not valid UTF-8"},
		{"{\"id\":1,\"op\":\"date.add\",\"in\":{\"date\":\"\xff\"}}", "1", `"date.add"`, "date", "\uFFFD", "is not valid UTF-8"},
		{`{"id":1,"op":"date.add","in":{"date":"\ud800"}}`, "1", `"date.add"`, "date", "", "is not valid UTF-8"},
		{`{"id":1,"op":"date.add","in":{},"readings":[]}`, "1", `"date.add"`, "readings", "[]", "must be an object"},
		{`{"id":1,"op":"date.add","in":{},"rules":"reform"}`, "1", `"date.add"`, "rules", `"reform"`, "must be an object"},
		{`{"id":1,"op":"date.add","in":{},"rules":{"short_hours":1}}`, "1", `"date.add"`, "rules.short_hours", "short_hours", "is not one of: "},
		{`{"id":1,"op":"postcourse.duties","in":{},"readings":{"first-year":true}}`, "1", `"postcourse.duties"`, "readings.first-year", "true", "must be a string"},
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

// TestMembersInAnyOrder: a request means the same however its members stand.
func TestMembersInAnyOrder(t *testing.T) {
	want := string(ask(t, "1", []byte(simple)))
	for _, line := range []string{
		`{"in":{"months":1,"date":"2025-01-31"},"op":"date.add","id":1}`,
		` {"op" : "date.add", "in" : {"date":"2025-01-31","months":1}, "readings":{}, "id":1, "rules":null} ` + "\r",
		`{"\u0069d":1,"op":"date\u002eadd","in":{"d\u0061te":"2025-01-31","months":1}}`,
	} {
		if got := string(ask(t, "1", []byte(line))); got != want {
			t.Errorf("%s\n got %s want %s", line, got, want)
		}
	}
}

// TestEveryLineIsAnswered: one answer for each line, in order, whatever stands
// between; a broken line names its own number.
func TestEveryLineIsAnswered(t *testing.T) {
	long := `{"id":"` + strings.Repeat("x", longestLine) + `"}`
	lines := []string{simple, "", simple, long, "{", simple, strings.Repeat(" ", longestLine-len(simple)) + simple, strings.Repeat(" ", longestLine-len(simple)+1) + simple, simple}
	want := []string{"2025-02-28", `"line","value":"2"`, "2025-02-28", `"line","value":"4"`, `"line","value":"5"`, "2025-02-28", "2025-02-28", `"line","value":"8","reason":"is longer than 1048576 bytes"`, "2025-02-28"}
	for _, workers := range []string{"1", "4"} {
		for _, end := range []string{"", "\n"} {
			answers := strings.Split(strings.TrimSuffix(string(ask(t, workers, []byte(strings.Join(lines, "\n")+end))), "\n"), "\n")
			if len(answers) != len(lines) {
				t.Fatalf("%d answers to %d lines", len(answers), len(lines))
			}
			for i := range want {
				if !strings.Contains(answers[i], want[i]) {
					t.Errorf("line %d: %.200s, want %s", i+1, answers[i], want[i])
				}
			}
		}
	}
	if got := ask(t, "1", nil); len(got) != 0 {
		t.Errorf("an empty input has the answer %s", got)
	}
}

// everything is all requests of the corpus, in all, many times over.
func everything(t testing.TB, times int) []byte {
	var all []byte
	for range times {
		for _, op := range operations {
			text, err := os.ReadFile("testdata/" + op.Name() + ".jsonl")
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, text...)
			all = append(all, "broken\n"...)
		}
	}
	return all
}

// TestSameBytes: the same input gives the same bytes, whatever the number of
// workers and however often it is asked.
func TestSameBytes(t *testing.T) {
	requests := everything(t, 10)
	want := ask(t, "1", requests)
	for _, workers := range []string{"1", "2", "4", "64"} {
		if !bytes.Equal(ask(t, workers, requests), want) {
			t.Errorf("-j %s gives other bytes", workers)
		}
	}
}

// TestAnswersAtOnce: whoever writes one request and waits gets its answer.
func TestAnswersAtOnce(t *testing.T) {
	for _, workers := range []string{"1", "3"} {
		requests, write := io.Pipe()
		read, answers := io.Pipe()
		done := make(chan int)
		go func() { done <- run(context.Background(), []string{"-j", workers}, requests, answers, io.Discard) }()
		lines := bufio.NewScanner(read)
		for range 5 {
			fmt.Fprint(write, simple+"\n"+simple[:10]) // the second request is not whole yet
			if !lines.Scan() || !strings.Contains(lines.Text(), "2025-02-28") {
				t.Fatalf("-j %s: no answer, or %s", workers, lines.Text())
			}
			fmt.Fprint(write, simple[10:]+"\n")
			if !lines.Scan() {
				t.Fatal("no answer to the second")
			}
		}
		write.Close()
		if status := <-done; status != answered {
			t.Errorf("status %d", status)
		}
	}
}

type brokenPipe struct{ after int }

func (b *brokenPipe) Write(p []byte) (int, error) {
	if b.after--; b.after < 0 {
		return 0, errors.New("nobody reads")
	}
	return len(p), nil
}

// TestTrouble: a failed write or read is status 2, and what was read before it
// has been answered.
func TestTrouble(t *testing.T) {
	many := bytes.Repeat([]byte(simple+"\n"), 10_000)
	for _, workers := range []string{"1", "3"} {
		var trouble bytes.Buffer
		if status := run(context.Background(), []string{"-j", workers}, bytes.NewReader(many), &brokenPipe{2}, &trouble); status != failed || !strings.Contains(trouble.String(), "nobody reads") {
			t.Errorf("-j %s: status %d after a failed write: %s", workers, status, trouble.String())
		}
		var out bytes.Buffer
		torn := io.MultiReader(strings.NewReader(simple+"\n"+simple+"\n"+simple[:30]), iotestErr{errors.New("the disk is gone")})
		if status := run(context.Background(), []string{"-j", workers}, torn, &out, io.Discard); status != failed || strings.Count(out.String(), "2025-02-28") != 2 || strings.Count(out.String(), "\n") != 2 {
			t.Errorf("-j %s: status %d after a failed read, and wrote %s", workers, status, out.String())
		}
	}
	if status := run(context.Background(), []string{"no/such/file"}, nil, io.Discard, io.Discard); status != failed {
		t.Errorf("status %d for a file that there is not", status)
	}
	if status := run(context.Background(), []string{"-schema"}, nil, &brokenPipe{0}, io.Discard); status != failed {
		t.Errorf("status %d for a schema that cannot be written", status)
	}
}

type iotestErr struct{ err error }

func (r iotestErr) Read([]byte) (int, error) { return 0, r.err }

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-j", "0"}, {"-j", "65"}, {"-j", "x"}, {"-x"}, {"a", "b"}} {
		var out, trouble bytes.Buffer
		if status := run(context.Background(), args, strings.NewReader(""), &out, &trouble); status != failed || out.Len() > 0 || !strings.Contains(trouble.String(), "usage:") {
			t.Errorf("%q: status %d, wrote %q and %q", args, status, out.String(), trouble.String())
		}
	}
	var help, trouble bytes.Buffer
	if status := run(context.Background(), []string{"-h"}, nil, &help, &trouble); status != answered || trouble.Len() > 0 {
		t.Errorf("-h: status %d, %s", status, trouble.String())
	}
	for _, op := range operations {
		if !strings.Contains(help.String(), op.Name()+" ") || !strings.Contains(help.String(), op.about) {
			t.Errorf("-h does not list %s", op.Name())
		}
	}
}

func TestProgress(t *testing.T) {
	if got := progressText(3<<20, 4<<20); got != "decide: 3 of 4 MiB read, 75 %" {
		t.Error(got)
	}
	if got := progressText(5, 0); got != "decide: 0 of 0 MiB read, 100 %" {
		t.Error(got)
	}
	file, err := os.CreateTemp(t.TempDir(), "requests")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	fmt.Fprintln(file, simple)
	file.Seek(0, io.SeekStart)
	terminal, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0) // a character device, as a terminal is
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	watch := watchProgress(file, terminal)
	if watch.quit == nil {
		t.Fatal("a file and a terminal, and nobody is told")
	}
	if _, err := io.Copy(io.Discard, watch.count(file)); err != nil || watch.read.Load() != int64(len(simple)+1) {
		t.Errorf("counted %d bytes, %v", watch.read.Load(), err)
	}
	time.Sleep(1100 * time.Millisecond)
	watch.stop()
	for _, quiet := range []*progress{watchProgress(file, io.Discard), watchProgress(strings.NewReader(""), terminal), watchProgress(terminal, terminal)} {
		if quiet.quit != nil {
			t.Error("told, though there is no file or no terminal")
		}
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

// heapPeak is the most memory in use while so many bytes are answered.
func heapPeak(t *testing.T, lines []byte, size int, workers string) (peak uint64) {
	t.Helper()
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
	if status := run(context.Background(), []string{"-j", workers}, &endless{lines: lines, left: size}, io.Discard, io.Discard); status != answered {
		t.Fatalf("status %d", status)
	}
	close(stop)
	<-done
	return peak
}

// TestConstantMemory: ten times the input, long lines and short ones, takes no
// more memory.
func TestConstantMemory(t *testing.T) {
	lines := eligibilityLines(benchLines)
	lines = append(lines, `{"id":"`+strings.Repeat("x", 3*longestLine)+"\"}\n"...)
	for _, workers := range []string{"1", "3"} {
		heapPeak(t, lines, 2*len(lines), workers) // what is kept is kept
		little, much := heapPeak(t, lines, 2*len(lines), workers), heapPeak(t, lines, 10*len(lines), workers)
		t.Logf("-j %s: %d MiB for %d MiB, %d MiB for %d MiB", workers, little>>20, 2*len(lines)>>20, much>>20, 10*len(lines)>>20)
		if much > little+little/2+(16<<20) {
			t.Errorf("-j %s: the memory grows from %d to %d bytes", workers, little, much)
		}
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
		if got := bytes.Count(answers, []byte("\n")); got != want {
			t.Fatalf("%d answers to %d lines", got, want)
		}
		for line := range bytes.Lines(answers) {
			var answer struct {
				ID, Op     json.RawMessage
				Out, Error map[string]json.RawMessage
			}
			if err := json.Unmarshal(line, &answer); err != nil || (answer.Out == nil) == (answer.Error == nil) || answer.ID == nil || answer.Op == nil {
				t.Fatalf("%v: %s", err, line)
			}
			if answer.Error != nil && (answer.Error["field"] == nil || answer.Error["value"] == nil || answer.Error["reason"] == nil) {
				t.Fatalf("an error without its parts: %s", line)
			}
		}
		if !bytes.Equal(answers, ask(t, "2", input)) {
			t.Fatal("-j 2 gives other bytes")
		}
	})
}
