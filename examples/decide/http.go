package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/qagida/qagida"
)

// The bounds of the service. Nothing is kept between two requests, and what one
// may take has an end.
const (
	longestHeader = 16 << 10
	longestBody   = longestLine
	headerTime    = 10 * time.Second
	bodyTime      = 30 * time.Second // to read a body, and to write an answer
	lineTime      = 60 * time.Second // for the next lines of a stream to come or to go
	idleTime      = 2 * time.Minute
	endTime       = 5 * time.Second // for what is under way when the service ends
	mostAtOnce    = 256             // requests; more are asked to come again
)

// listen serves at an address until it is told to stop.
func listen(ctx context.Context, address string, stderr io.Writer) error {
	listener, err := listenAt(address)
	if err != nil {
		return err
	}
	fmt.Fprintf(stderr, "decide: http://%s\n", listener.Addr())
	if !isLoopback(listener.Addr()) {
		fmt.Fprintln(stderr, "decide: warning: this is not loopback: whoever reaches the address can ask,"+
			" without a password and unencrypted; put a proxy in front")
	}
	return serveAt(ctx, listener)
}

// listenAt listens on this machine alone where no host is named.
func listenAt(address string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if host == "" {
		host = "127.0.0.1"
	}
	return net.Listen("tcp", net.JoinHostPort(host, port))
}

func isLoopback(address net.Addr) bool {
	tcp, ok := address.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// serveAt serves until the context ends, and lets what is under way end.
func serveAt(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler: newHandler(ctx), MaxHeaderBytes: longestHeader,
		ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, WriteTimeout: bodyTime, IdleTimeout: idleTime,
	}
	stopped := make(chan error, 1)
	unwatch := context.AfterFunc(ctx, func() {
		end, cancel := context.WithTimeout(context.Background(), endTime)
		defer cancel()
		stopped <- server.Shutdown(end)
	})
	defer unwatch()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	if err := <-stopped; err != nil {
		return server.Close() // who has not ended by now is cut off
	}
	return nil
}

// handler answers over HTTP what serve answers line by line.
type handler struct {
	ctx   context.Context
	seats chan struct{} // one for each request at a time
}

func newHandler(ctx context.Context) http.Handler {
	h := &handler{ctx, make(chan struct{}, mostAtOnce)}
	routes := http.NewServeMux()
	routes.HandleFunc("POST /v1/lines", h.lines)
	routes.HandleFunc("POST /v1/{op}", h.ask)
	routes.HandleFunc("GET /openapi.json", openAPI)
	routes.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, http.StatusOK, []byte(`{"status":"ok"}`))
	})
	routes.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { notThere(w, r, routes) })
	return h.seated(routes)
}

// seated lets only so many requests in at once.
func (h *handler) seated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case h.seats <- struct{}{}:
			defer func() { <-h.seats }()
			next.ServeHTTP(w, r)
		default:
			w.Header().Set("Retry-After", "1")
			refuseHTTP(w, http.StatusServiceUnavailable,
				tooManyAtOnce.refuse("request", ""))
		}
	})
}

// notThere answers for an address that there is not, or not by that method.
func notThere(w http.ResponseWriter, r *http.Request, routes *http.ServeMux) {
	for _, method := range []string{http.MethodPost, http.MethodGet} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := routes.Handler(other); pattern != "/" {
			w.Header().Set("Allow", method)
			refuseHTTP(w, http.StatusMethodNotAllowed, refuseUnknown("method", r.Method, []string{method}))
			return
		}
	}
	refuseHTTP(w, http.StatusNotFound,
		refuseUnknown("path", r.URL.Path, []string{"/v1/OPERATION", "/v1/lines", "/openapi.json", "/healthz"}))
}

// ask answers one request.
func (h *handler) ask(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("op")
	if operationNamed(name) == nil {
		refuseHTTP(w, http.StatusNotFound, refuseUnknown("op", name, namesOf(operations)))
		return
	}
	if !isType(w, r, "application/json") {
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, longestBody))
	if err != nil {
		refuseBody(w, err)
		return
	}
	worker := staff.Get().(*worker)
	defer staff.Put(worker)
	answer, status := worker.answerBody(name, body)
	writeJSON(w, status, answer)
}

// refuseBody says why a body could not be read.
func refuseBody(w http.ResponseWriter, err error) {
	if large := (*http.MaxBytesError)(nil); errors.As(err, &large) {
		refuseHTTP(w, http.StatusRequestEntityTooLarge,
			tooLong.refuse("body", "", longestBody))
		return
	}
	refuseHTTP(w, http.StatusBadRequest, brokeOff.refuse("body", ""))
}

// answerBody returns the answer to a body that is sent to an operation, and its
// status. The bytes are those of the answer to a line.
func (w *worker) answerBody(op string, body []byte) ([]byte, int) {
	q := &w.request
	q.fixed = q.deskOf([]byte(op))
	defer func() { q.fixed = nil }()
	answer, err := w.decide(nil, body)
	if err == nil {
		return answer, http.StatusOK
	}
	s := skim(body)
	if s.broken != nil {
		s.op = quoted(op)
		return appendError(nil, s, refuseBroken("body", "", body, s.broken)), http.StatusBadRequest
	}
	s.op = quoted(op)
	return appendError(nil, s, explain(body, err)), http.StatusUnprocessableEntity
}

func quoted(text string) []byte {
	quoted, _ := json.Marshal(text)
	return quoted
}

// isType reports whether the body is of one of some media types, and refuses another.
// Who names none is taken for meaning it.
func isType(w http.ResponseWriter, r *http.Request, types ...string) bool {
	named, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	named = strings.ToLower(strings.TrimSpace(named))
	for _, t := range types {
		if named == t || named == "" {
			return true
		}
	}
	refuseHTTP(w, http.StatusUnsupportedMediaType, refuseUnknown("content-type", r.Header.Get("Content-Type"), types))
	return false
}

// lines answers a stream of requests, line by line, as they come.
func (h *handler) lines(w http.ResponseWriter, r *http.Request) {
	if !isType(w, r, "application/jsonl", "application/x-ndjson") {
		return
	}
	stream := newStream(w, r)
	defer stream.close()
	w.Header().Set("Content-Type", "application/jsonl")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(http.StatusOK)
	// An error is one of the connection: there is nobody left to tell.
	_ = serve(newLineReader(stream), stream, 1, h.ctx.Done())
}

// stream reads the body and writes the answers at the same time. Either may take
// as long as it likes, but may not stand still.
type stream struct {
	body    io.Reader
	w       io.Writer
	control *http.ResponseController
	mutex   sync.Mutex // the handler may end while the body is still being read
	ended   bool
}

func newStream(w http.ResponseWriter, r *http.Request) *stream {
	s := &stream{body: r.Body, w: w, control: http.NewResponseController(w)}
	// Where the connection cannot do it the body is read before the answers go
	// out, as HTTP has it.
	_ = s.control.EnableFullDuplex()
	return s
}

func (s *stream) Read(p []byte) (int, error) {
	s.mutex.Lock()
	if s.ended {
		s.mutex.Unlock()
		return 0, io.EOF
	}
	_ = s.control.SetReadDeadline(time.Now().Add(lineTime)) // where there is none, the server's own holds
	s.mutex.Unlock()
	return s.body.Read(p)
}

func (s *stream) Write(p []byte) (int, error) {
	_ = s.control.SetWriteDeadline(time.Now().Add(lineTime))
	n, err := s.w.Write(p)
	if err == nil {
		err = s.control.Flush()
	}
	return n, err
}

// close lets no reading begin any more.
func (s *stream) close() {
	s.mutex.Lock()
	s.ended = true
	s.mutex.Unlock()
	_ = s.control.SetReadDeadline(time.Now())
}

func refuseHTTP(w http.ResponseWriter, status int, failure *qagida.InputError) {
	writeJSON(w, status, appendError(nil, untold(nil), failure))
}

func writeJSON(w http.ResponseWriter, status int, body []byte) {
	header := w.Header()
	header.Set("Content-Type", "application/json")
	header.Set("Content-Length", strconv.Itoa(len(body)))
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body) // who has gone away does not read it
}

// openAPI writes the description of the service.
func openAPI(w http.ResponseWriter, _ *http.Request) {
	text, err := openAPIText()
	if err != nil {
		refuseHTTP(w, http.StatusInternalServerError, fault.refuse("openapi", "", err))
		return
	}
	writeJSON(w, http.StatusOK, bytes.Clone(text))
}
