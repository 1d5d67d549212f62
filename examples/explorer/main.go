// Command explorer builds a static page on which anybody can try the law: the library
// compiled for the browser, with a form for every question.
//
//	explorer [-listen ADDR]    build the page, serve it and say where
//	explorer -out DIR          build the page into a folder for any web server
//
// It needs Go, since it compiles, and is run in its own folder: go run .
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "explorer:", err)
		os.Exit(1)
	}
}

// run is the whole program with its surroundings handed in.
func run(ctx context.Context, args []string, stderr io.Writer) error {
	flags := flag.NewFlagSet("explorer", flag.ContinueOnError)
	flags.SetOutput(stderr)
	address := flags.String("listen", "127.0.0.1:8096", "serve the page at `ADDR`; :8096 is this machine alone")
	out := flags.String("out", "", "write the page to `DIR`, and do not serve it")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%s: takes no arguments but its flags", flags.Arg(0))
	}
	if *out != "" {
		if err := build(ctx, *out, smallest); err != nil {
			return err
		}
		fmt.Fprintf(stderr, "explorer: written to %s; put the folder on a web server\n", *out)
		return nil
	}
	return listen(ctx, *address, stderr)
}

// listen builds the page and serves it until it is told to stop.
func listen(ctx context.Context, address string, stderr io.Writer) error {
	listener, err := listenAt(address)
	if err != nil {
		return err
	}
	defer listener.Close()
	dir, err := os.MkdirTemp("", "explorer")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fmt.Fprintln(stderr, "explorer: compiling the library for the browser, a minute the first time")
	if err := build(ctx, dir, fastest); err != nil {
		return err
	}
	fmt.Fprintf(stderr, "explorer: http://%s\n", listener.Addr())
	if tcp, ok := listener.Addr().(*net.TCPAddr); ok && !tcp.IP.IsLoopback() {
		fmt.Fprintln(stderr, "explorer: warning: this is not loopback: whoever reaches the address sees the page")
	}
	return serve(ctx, listener, dir)
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

// serve serves a folder until the context ends.
func serve(ctx context.Context, listener net.Listener, dir string) error {
	server := &http.Server{
		Handler: guarded(http.FileServer(http.Dir(dir))), ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout: 30 * time.Second, WriteTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
	}
	unwatch := context.AfterFunc(ctx, func() { _ = server.Close() }) // there is nothing to finish
	defer unwatch()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

const policy = "default-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'"

// guarded lets the page load nothing from anywhere else.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-cache")
		next.ServeHTTP(w, r)
	})
}
