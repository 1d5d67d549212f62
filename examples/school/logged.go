package main

import (
	"log"
	"net/http"
	"time"
)

// answered notes the status of an answer.
type answered struct {
	http.ResponseWriter
	status int
}

func (a *answered) WriteHeader(status int) {
	a.status = status
	a.ResponseWriter.WriteHeader(status)
}

// Unwrap lets the answer be controlled as before.
func (a *answered) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// logged writes a line for each request: the kind of page, not its address, which
// may have a name in it.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, begin := &answered{w, http.StatusOK}, time.Now()
		next.ServeHTTP(a, r)
		log.Printf("%s %d %d ms", kindOf(r), a.status, time.Since(begin).Milliseconds())
	})
}

func kindOf(r *http.Request) string {
	if r.Pattern == "" {
		return r.Method + " elsewhere"
	}
	return r.Pattern
}
