// Command school is a school's own system: it keeps the teachers, their courses,
// certificates and what was done after a course, and shows with every reason how
// each of them stands by the rules, what is due and what is overdue.
//
// Usage:
//
//	go run . [flags]                     serves the pages
//	go run . [flags] backup FILE         copies the database, while it is served
//	go run . [flags] restore FILE        puts a copy in its place, likewise
//	go run . [flags] user NAME ROLE      adds a clerk or a head; the password is read
//	go run . [flags] user NAME remove    takes a user away
//	go run . [flags] users               lists the users
//	go run . [flags] query SQL           asks in SQL, where the rules are functions (SQLite)
//
// -h lists the flags.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
	_ "time/tzdata" // a small machine may have no time zones of its own

	"github.com/qagida/qagida"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	o, err := parse(os.Args[1:])
	if errors.Is(err, flag.ErrHelp) {
		return
	} else if err == nil {
		err = run(ctx, o)
	}
	if err != nil {
		log.SetFlags(0)
		log.Fatal(err) //nolint:gocritic // nothing is open any more
	}
}

// options are the flags of the command and what follows them.
type options struct {
	db, listen, name string
	sample           bool
	teachers         int
	on               qagida.Date
	zone             string
	header           string
	proxies          string
	certificate, key string
	command          []string
	in               io.Reader
	out              io.Writer
	ready            func(net.Addr) // is told the address
	slow             time.Duration  // how long a request may take to come
	trusted          []netip.Prefix
	loaded           *time.Location
}

func parse(args []string) (o options, err error) {
	flags := flag.NewFlagSet("school", flag.ContinueOnError)
	flags.StringVar(&o.db, "db", "",
		"the database: a `file`, or postgres://user@host/name (default school.db; with -sample one in memory)")
	flags.BoolVar(&o.sample, "sample", false, "fill an empty database with invented teachers")
	flags.IntVar(&o.teachers, "teachers", 0, "with -sample, `how many` (default a handful that shows every state)")
	flags.StringVar(&o.listen, "listen", "127.0.0.1:8080",
		"`address` to listen on; on another than this machine's own, users or -user-header are asked for")
	flags.StringVar(&o.name, "name", "", "the host `name` by which a proxy on this machine asks")
	flags.Func("on", "the `day` to look at, 2026-11-21 (default today)", func(text string) (err error) {
		o.on, err = qagida.ParseDate(text)
		return err
	})
	flags.StringVar(&o.zone, "zone", "Asia/Almaty", "the time `zone` in which a day begins")
	flags.StringVar(&o.header, "user-header", "", "the `header` in which a proxy names the user whom it let through")
	flags.StringVar(&o.proxies, "proxies", "127.0.0.0/8,::1/128", "the `networks` whose -user-header is believed")
	flags.StringVar(&o.certificate, "tls-cert", "", "`file` with the certificate of the server, for https")
	flags.StringVar(&o.key, "tls-key", "", "`file` with its key")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.command, o.in, o.out, o.slow = flags.Args(), os.Stdin, os.Stdout, 20*time.Second
	return o, o.check()
}

// check completes the options and refuses those that contradict each other.
func (o *options) check() (err error) {
	if o.db == "" {
		o.db = "school.db"
		if o.sample {
			o.db = ":memory:"
		}
	}
	if o.loaded, err = time.LoadLocation(o.zone); err != nil {
		return fmt.Errorf("-zone: %w", err)
	}
	if o.trusted, err = networks(o.proxies); err != nil {
		return fmt.Errorf("-proxies: %w", err)
	}
	switch {
	case (o.certificate == "") != (o.key == ""):
		return errors.New("-tls-cert and -tls-key go together")
	case o.teachers < 0 || o.teachers > 100_000:
		return errors.New("-teachers: a number from 1 to 100000")
	case o.teachers > 0 && !o.sample:
		return errors.New("-teachers goes with -sample")
	}
	return o.checkCommand()
}

// today is the day to look at: the one that was given, otherwise that of the clock in
// the time zone.
func (o *options) today() qagida.Date { return o.day(time.Now()) }

func (o *options) day(now time.Time) qagida.Date {
	if o.on.IsZero() {
		return qagida.DateOf(now.In(o.loaded))
	}
	return o.on
}

// mostMemory is what the program tries to stay below, in bytes.
const mostMemory = 96 << 20

func run(ctx context.Context, o options) error {
	debug.SetGCPercent(50)
	debug.SetMemoryLimit(mostMemory)
	// A day at the ends of the calendar has no five years before it.
	if _, err := order95.stand(&Teacher{}, plannedCourse, o.today()); err != nil {
		return err
	}
	if len(o.command) > 0 && o.command[0] == "query" {
		if err := registerFunctions(); err != nil { // a connection knows only what was there before it
			return err
		}
	}
	store, err := open(ctx, o.db)
	if err != nil {
		return err
	}
	defer func() { _ = store.db.Close() }()
	if len(o.command) > 0 {
		return o.runCommand(ctx, store)
	}
	if o.sample {
		if err := fillSample(ctx, store, o.today(), o.teachers); err != nil {
			return err
		}
	}
	site, err := newServer(store, order95, o.today)
	if err != nil {
		return err
	}
	site.name, site.zone, site.door.header, site.door.proxies = o.name, o.loaded, o.header, o.trusted
	return o.listenAndServe(ctx, site)
}

// listenAndServe refuses an address that others reach where anybody could come in.
func (o *options) listenAndServe(ctx context.Context, site *server) error {
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		return err
	}
	users, err := site.door.anyUser(ctx)
	address, _ := listener.Addr().(*net.TCPAddr)
	switch {
	case err != nil:
	case !address.IP.IsLoopback() && !users && o.header == "":
		err = fmt.Errorf("%s can be reached from other machines, and anybody could come in: "+
			"add a user first (school -db ... user NAME clerk), or name the header of a proxy (-user-header)", o.listen)
	case !address.IP.IsLoopback() && o.certificate == "" && o.header == "":
		log.Print("warning: passwords go over the network as they are: give -tls-cert and -tls-key")
	}
	if err == nil {
		_, err = site.roll.get(ctx, o.today()) // so that the first page is there at once
	}
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	go site.keepWarm(ctx)
	if o.ready != nil {
		o.ready(listener.Addr())
	}
	return o.serve(ctx, site.handler(), listener)
}

// keepWarm decides on everybody when a new day begins, so that nobody waits for it in
// the morning.
func (s *server) keepWarm(ctx context.Context) {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if _, err := s.roll.get(ctx, s.today()); err != nil && ctx.Err() == nil {
				log.Print(err)
			}
		}
	}
}

// serve answers until the context ends, and then finishes what it has begun. A
// request that does not come whole in time is cut.
func (o *options) serve(ctx context.Context, site http.Handler, listener net.Listener) error {
	scheme := "http"
	if o.certificate != "" {
		scheme = "https"
	}
	log.Printf("%s://%s/", scheme, listener.Addr())
	server := &http.Server{
		Handler: site, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: o.slow, WriteTimeout: 5 * time.Minute,
		IdleTimeout: time.Minute, MaxHeaderBytes: 64 << 10,
	}
	finished := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		limit, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		finished <- server.Shutdown(limit)
	})
	err := error(nil)
	if o.certificate != "" {
		err = server.ServeTLS(listener, o.certificate, o.key)
	} else {
		err = server.Serve(listener)
	}
	if !errors.Is(err, http.ErrServerClosed) {
		stop()
		return err
	}
	return <-finished
}
