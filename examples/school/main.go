// Command school is a school's own system: it keeps the teachers, their courses,
// certificates and what was done after a course, and shows with every reason how
// each of them stands by the rules, what is due and what is overdue.
//
// Usage:
//
//	go run . [-db FILE] [-sample] [-on DATE] [-listen ADDRESS] [-name HOST]
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/qagida/qagida"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, parse(os.Args[1:])); err != nil {
		log.Fatal(err)
	}
}

// options are the flags of the command.
type options struct {
	file, listen, name string
	sample             bool
	on                 qagida.Date
}

func parse(args []string) (o options) {
	flags := flag.NewFlagSet("school", flag.ExitOnError)
	flags.StringVar(&o.file, "db", "", "database `file` (default school.db; with -sample a database in memory)")
	flags.BoolVar(&o.sample, "sample", false, "fill an empty database with invented teachers")
	flags.StringVar(&o.listen, "listen", "127.0.0.1:8080", "`address` to listen on; there is no login, so keep it on this machine or behind a proxy that has one")
	flags.StringVar(&o.name, "name", "", "the host `name` by which a proxy on this machine asks")
	flags.TextVar(&o.on, "on", o.on, "the `day` to look at, 2026-11-21 (default today)")
	flags.Parse(args)
	if o.file == "" {
		o.file = "school.db"
		if o.sample {
			o.file = ":memory:"
		}
	}
	return o
}

// today is the day to look at: the one that was given, otherwise that of the clock.
func (o options) today() qagida.Date {
	if o.on.IsZero() {
		return qagida.DateOf(time.Now())
	}
	return o.on
}

func run(ctx context.Context, o options) error {
	// A day at the ends of the calendar has no five years before it.
	if _, err := order95.stand(&Teacher{}, plannedCourse, o.today()); err != nil {
		return err
	}
	store, err := open(o.file)
	if err != nil {
		return err
	}
	defer store.db.Close()
	if o.sample {
		if err := fillSample(ctx, store, o.today()); err != nil {
			return err
		}
	}
	site, err := newServer(store, order95, o.today)
	if err != nil {
		return err
	}
	site.name = o.name
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		return err
	}
	return serve(ctx, site.handler(), listener)
}

// serve answers until the context ends, and then finishes what it has begun.
func serve(ctx context.Context, site http.Handler, listener net.Listener) error {
	log.Printf("http://%s/", listener.Addr())
	server := &http.Server{Handler: site, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	finished := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		limit, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		finished <- server.Shutdown(limit)
	})
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		stop()
		return err
	}
	return <-finished
}
