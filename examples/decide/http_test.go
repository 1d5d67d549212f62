package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// service is the door over HTTP.
func service(t testing.TB) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(newHandler(t.Context()))
	t.Cleanup(server.Close)
	return server
}

func post(t testing.TB, url, contentType string, body io.Reader) (status int, answer string) {
	t.Helper()
	response, err := http.Post(url, contentType, body)
	require.NoError(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, string(text)
}

// Every request of the corpus has the same answer over HTTP as on a line: the same
// bytes, and a status that says whether it is one.
func TestHTTPAnswersAsLinesDo(t *testing.T) {
	server := service(t)
	for _, op := range operations {
		t.Run(op.Name(), func(t *testing.T) {
			requests := requestFile(t, op.Name())
			want := bytes.SplitAfter(ask(t, "1", requests), []byte("\n"))
			for i, line := range bytes.Split(bytes.TrimSpace(requests), []byte("\n")) {
				status, got := post(t, server.URL+"/v1/"+op.Name(), "application/json", bytes.NewReader(line))
				require.Equal(t, string(want[i]), got)
				if bytes.Contains(want[i], []byte(`"op":"`+op.Name()+`","error":{`)) {
					require.Equal(t, http.StatusUnprocessableEntity, status, got)
				} else {
					require.Equal(t, http.StatusOK, status, got)
				}
			}
			status, got := post(t, server.URL+"/v1/lines", "application/jsonl", bytes.NewReader(requests))
			require.Equal(t, http.StatusOK, status)
			require.Equal(t, string(bytes.Join(want, nil)), got)
		})
	}
}

// The refusals of the service, each with its status and the field that it names.
func TestHTTPRefuses(t *testing.T) {
	server := service(t)
	const day = `{"in":{"date":"2025-01-31","months":1}}`
	for _, v := range []struct {
		name, method, path, contentType, body string
		status                                int
		says                                  string
	}{
		{"answered", "POST", "/v1/date.add", "application/json", day, 200, `{"id":null,"op":"date.add","out":{"date":"2025-02-28"}}`},
		{"answered, with a charset", "POST", "/v1/date.add", "Application/JSON; charset=utf-8", day, 200, "2025-02-28"},
		{"answered, with an id", "POST", "/v1/date.add", "application/json", `{"id":[1],"in":{}}`, 200, `{"id":[1],"op":"date.add"`},
		{"answered, with its own name", "POST", "/v1/date.add", "application/json", `{"op":"date.add","in":{}}`, 200, `"date":null`},
		{"answered, without a type", "POST", "/v1/date.add", "", day, 200, "2025-02-28"},
		{"answered over several lines", "POST", "/v1/date.add", "application/json", "{\n \"in\": {\n  \"date\": \"2025-01-31\"\n }\n}\n", 200, "2025-01-31"},
		{"another operation in the body", "POST", "/v1/date.add", "application/json", `{"op":"law.codes","in":{}}`, 422, `"field":"op","value":"law.codes"`},
		{"no JSON", "POST", "/v1/date.add", "application/json", `{"in":`, 400, `"field":"body"`},
		{"nothing", "POST", "/v1/date.add", "application/json", "", 400, "is empty"},
		{"a list", "POST", "/v1/date.add", "application/json", "[]", 400, "must be a JSON object"},
		{"two values", "POST", "/v1/date.add", "application/json", day + day, 400, "more than one value"},
		{"NUL", "POST", "/v1/date.add", "application/json", "\x00", 400, "is not JSON"},
		{"nested deeply", "POST", "/v1/date.add", "application/json", strings.Repeat(`{"a":`, 100_000), 400, "is not JSON"},
		{"a name twice", "POST", "/v1/date.add", "application/json", `{"in":{"days":1,"days":2}}`, 422, `"field":"days"`},
		{"bytes that are no UTF-8", "POST", "/v1/date.add", "application/json", "{\"in\":{\"date\":\"\xff\"}}", 422, "is not valid UTF-8"},
		{"no in", "POST", "/v1/date.add", "application/json", `{}`, 422, `"field":"in","value":"","reason":"is missing"`},
		{"a field that there is not", "POST", "/v1/date.add", "application/json", `{"in":{"day":1}}`, 422, `"field":"day"`},
		{"a reading that it does not rest on", "POST", "/v1/date.add", "application/json", `{"in":{},"readings":{"course-kind":"partition"}}`, 422, `"field":"readings.course-kind"`},
		{"no such operation", "POST", "/v1/date.sub", "application/json", day, 404, `"field":"op","value":"date.sub"`},
		{"no such address", "GET", "/v2", "", "", 404, `"field":"path"`},
		{"the root", "GET", "/", "", "", 404, `"field":"path"`},
		{"another method", "GET", "/v1/date.add", "", "", 405, `"field":"method"`},
		{"another method of the description", "POST", "/openapi.json", "", "", 405, `"field":"method"`},
		{"another type", "POST", "/v1/date.add", "text/plain", day, 415, `"field":"content-type"`},
		{"a form", "POST", "/v1/date.add", "application/x-www-form-urlencoded", day, 415, `"field":"content-type"`},
		{"another type of lines", "POST", "/v1/lines", "application/json", day, 415, `"field":"content-type"`},
		{"too long", "POST", "/v1/date.add", "application/json", `{"in":"` + strings.Repeat("x", longestBody) + `"}`, 413, `"field":"body"`},
		{"health", "GET", "/healthz", "", "", 200, `{"status":"ok"}`},
	} {
		t.Run(v.name, func(t *testing.T) {
			request, err := http.NewRequestWithContext(t.Context(), v.method, server.URL+v.path, strings.NewReader(v.body))
			require.NoError(t, err)
			if v.contentType != "" {
				request.Header.Set("Content-Type", v.contentType)
			}
			response, err := http.DefaultClient.Do(request)
			require.NoError(t, err)
			defer response.Body.Close()
			text, err := io.ReadAll(response.Body)
			require.NoError(t, err)
			require.Equal(t, v.status, response.StatusCode, "%s", text)
			require.Contains(t, string(text), v.says)
			require.Equal(t, "application/json", response.Header.Get("Content-Type"))
			var answer struct{ Error *failureForm }
			require.NoError(t, json.Unmarshal(text, &answer))
			if require.Equal(t, v.status >= 400, answer.Error != nil); answer.Error != nil {
				answer.Error.check(t)
			}
		})
	}
}

// The answer to a line is there before the next line is sent.
func TestHTTPStreams(t *testing.T) {
	server := service(t)
	body, write := io.Pipe()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+"/v1/lines", body)
	require.NoError(t, err)
	request.Header.Set("Content-Type", "application/x-ndjson")
	go fmt.Fprintln(write, simple)
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	for i := range 5 {
		require.True(t, lines.Scan())
		require.Contains(t, lines.Text(), "2025-02-28")
		if i < 4 {
			fmt.Fprintln(write, simple)
		}
	}
	require.NoError(t, write.Close())
	require.False(t, lines.Scan())
	require.NoError(t, lines.Err())
}

// The description is what the program makes of its types; a test of its own holds
// it to the standard.
func TestOpenAPI(t *testing.T) {
	response, err := http.Get(service(t).URL + "/openapi.json")
	require.NoError(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	want, err := openAPIText()
	require.NoError(t, err)
	require.Equal(t, string(want), string(text))
	require.NotContains(t, string(text), "#/$defs/")
	for _, op := range operations {
		require.Contains(t, string(text), `"/v1/`+op.Name()+`":`)
	}
}

// A request that stands still is cut off, and the next one is served.
func TestHTTPSlowBody(t *testing.T) {
	server := httptest.NewUnstartedServer(newHandler(t.Context()))
	server.Config.ReadTimeout = 200 * time.Millisecond
	server.Start()
	defer server.Close()
	connection, err := net.Dial("tcp", server.Listener.Addr().String())
	require.NoError(t, err)
	defer connection.Close()
	fmt.Fprint(connection, "POST /v1/date.add HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
	require.NoError(t, connection.SetReadDeadline(time.Now().Add(5*time.Second)))
	answer, err := io.ReadAll(connection)
	require.NoError(t, err, "the connection stays open")
	require.Contains(t, string(answer), "400 Bad Request")
	status, _ := post(t, server.URL+"/v1/date.add", "application/json", strings.NewReader(`{"in":{}}`))
	require.Equal(t, http.StatusOK, status)
}

// 200 connections at once, each with a long body or a stream of bad lines: all are
// answered or refused, the memory has an end, and the next one is served.
func TestHTTPManyAtOnce(t *testing.T) {
	server := service(t)
	line := strings.Repeat("x", 3*longestLine) + "\n" + simple + "\n{\n"
	var group sync.WaitGroup
	statuses := make(chan int, 400)
	for i := range 200 {
		group.Go(func() {
			path, kind, body := "/v1/lines", "application/jsonl", line
			if i%2 == 0 {
				path, kind, body = "/v1/date.add", "application/json", strings.Repeat("[", 2*longestBody)
			}
			response, err := http.Post(server.URL+path, kind, strings.NewReader(body))
			if err != nil {
				statuses <- 0 // cut off while it was still sending
				return
			}
			defer response.Body.Close()
			_, _ = io.Copy(io.Discard, response.Body)
			statuses <- response.StatusCode
		})
	}
	group.Wait()
	close(statuses)
	for status := range statuses {
		require.Contains(t, []int{0, 200, 413, 503}, status)
	}
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	require.Less(t, memory.HeapInuse, uint64(200<<20))
	status, answer := post(t, server.URL+"/v1/lines", "application/jsonl", strings.NewReader(simple+"\n"))
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, answer, "2025-02-28")
}

// What is hostile on a line is answered or refused over HTTP too, as a request and in
// a stream: a body of 1 GB, nesting without an end, noughts, bytes that are no UTF-8,
// names that stand twice. The memory has an end, and the next one is served.
func TestHTTPHostileBodies(t *testing.T) {
	server := service(t)
	for _, v := range []struct {
		name, again string
		bytes       int
		request     []int  // statuses; 0 is a connection that is cut off while it still sends
		says        string // of the stream
	}{
		{"1 GB", "x", 1 << 30, []int{0, 413}, `"line","value":"1","reason":"is longer than`},
		{"a name of 1 GB", `{"id":"x`, 1 << 30, []int{0, 413}, `"line","value":"1","reason":"is longer than`},
		{"nesting", `{"in":[`, longestBody - 10, []int{400}, `"line","value":"1","reason":"is not JSON`},
		{"noughts", "\x00", longestBody - 10, []int{400}, `"line","value":"1","reason":"is not JSON`},
		{"bytes that are no UTF-8", "\xff", longestBody - 10, []int{400}, `"line","value":"1","reason":"is not JSON`},
		{"names that stand twice", `{"op":"date.add","op":1,"in":{},"in":[]}`, 40, []int{422}, `"reason":"stands twice"`},
	} {
		t.Run(v.name, func(t *testing.T) {
			body := func() io.Reader { return &endless{lines: bytes.Repeat([]byte(v.again), 8192), left: v.bytes} }
			peak := heapWhile(func() {
				response, err := http.Post(server.URL+"/v1/date.add", "application/json", body())
				status := 0
				if err == nil {
					status = response.StatusCode
					response.Body.Close()
				}
				require.Contains(t, v.request, status)
				next := io.MultiReader(body(), strings.NewReader("\n"+simple+"\n"))
				status, answers := post(t, server.URL+"/v1/lines", "application/jsonl", next)
				require.Equal(t, http.StatusOK, status)
				require.Contains(t, answers, v.says)
				require.Contains(t, answers, "2025-02-28", "the next line is not served")
			})
			require.Less(t, peak, uint64(96<<20))
		})
	}
}

// A stream that stands still does not keep others from being served, and ends when
// its sender goes away.
func TestHTTPSlowStreams(t *testing.T) {
	server := service(t)
	var open []*io.PipeWriter
	for range 100 {
		body, write := io.Pipe()
		open = append(open, write)
		go func() {
			if response, err := http.Post(server.URL+"/v1/lines", "application/jsonl", body); err == nil {
				_, _ = io.Copy(io.Discard, response.Body)
				response.Body.Close()
			}
		}()
		_, err := write.Write([]byte("{"))
		require.NoError(t, err)
	}
	status, answer := post(t, server.URL+"/v1/date.add", "application/json", strings.NewReader(`{"in":{"date":"2025-02-28"}}`))
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, answer, "2025-02-28")
	for _, write := range open {
		require.NoError(t, write.CloseWithError(io.ErrUnexpectedEOF))
	}
	status, _ = post(t, server.URL+"/v1/lines", "application/jsonl", strings.NewReader(simple+"\n"))
	require.Equal(t, http.StatusOK, status)
}

// More requests than there are seats are asked to come again.
func TestHTTPSeats(t *testing.T) {
	h := newHandler(t.Context())
	var open []*io.PipeWriter
	for range mostAtOnce {
		body, write := io.Pipe()
		open = append(open, write)
		go h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "/v1/date.add", body))
		_, err := write.Write([]byte("{")) // is read by who has a seat: no question below takes it
		require.NoError(t, err)
	}
	require.Eventually(t, func() bool {
		recorder := httptest.NewRecorder()
		h.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/healthz", nil))
		return recorder.Code == http.StatusServiceUnavailable && recorder.Header().Get("Retry-After") == "1"
	}, 5*time.Second, 10*time.Millisecond)
	for _, write := range open {
		require.NoError(t, write.Close())
	}
	require.Eventually(t, func() bool {
		recorder := httptest.NewRecorder()
		h.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/healthz", nil))
		return recorder.Code == http.StatusOK
	}, 5*time.Second, 10*time.Millisecond)
}

// The service listens on this machine alone unless it is told otherwise, and warns
// then; it ends when it is told to.
func TestListen(t *testing.T) {
	for _, v := range []struct {
		address string
		warns   bool
	}{{"127.0.0.1:0", false}, {":0", false}, {"localhost:0", false}, {"0.0.0.0:0", true}} {
		t.Run(v.address, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			var says safeBuffer
			done := make(chan int, 1)
			go func() { done <- run(ctx, []string{"-listen", v.address}, nil, io.Discard, &says) }()
			require.Eventually(t, func() bool { return strings.Contains(says.String(), "http://") }, 5*time.Second, time.Millisecond)
			port := says.String()[strings.Index(says.String(), "http://"):]
			port = port[strings.LastIndex(strings.SplitN(port, "\n", 2)[0], ":"):]
			port = strings.SplitN(port, "\n", 2)[0]
			status, _ := post(t, "http://127.0.0.1"+port+"/v1/date.add", "application/json", strings.NewReader(`{"in":{}}`))
			require.Equal(t, http.StatusOK, status)
			cancel()
			require.Equal(t, answered, <-done)
			require.Equal(t, v.warns, strings.Contains(says.String(), "warning"))
		})
	}
	t.Run("an address that there is not", func(t *testing.T) {
		require.Equal(t, failed, run(t.Context(), []string{"-listen", "nowhere"}, nil, io.Discard, io.Discard))
	})
}

// safeBuffer is a buffer that is written and read at the same time.
type safeBuffer struct {
	mutex sync.Mutex
	text  bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.Write(p)
}

func (b *safeBuffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.String()
}
