// Command decide puts the whole library behind JSON: a request on each line of the
// input, an answer on the same line of the output, or the same over HTTP.
//
//	decide [-j N] [FILE]          answer the requests of a file, or of standard input
//	decide -listen ADDR           serve the same over HTTP
//	decide -compare ACT [FILE]    say what of an act reads otherwise in a text
//	decide -list                  write the operations, one a line with what it answers
//	decide -schema                write the JSON Schema of requests and answers
//
// It ends with status 0 when every line was answered, whatever the answers, and
// with 2 when reading or writing failed or the command was called wrongly. On
// SIGTERM or an interrupt it writes the answers to what it has read, whole lines
// only, and ends with status 0.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"text/tabwriter"

	"github.com/qagida/qagida/internal/lawtext"
)

// The exit statuses.
const (
	answered = 0
	failed   = 2
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(50) // answering makes hardly any garbage: half the room costs nothing
	}
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away is a failed write, not a killed process
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	context.AfterFunc(ctx, stop) // the second signal ends it at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// command is what the flags ask for.
type command struct {
	workers int
	schema  bool
	list    bool
	listen  string
	act     string // whose text is compared
	file    string
}

// run is the whole program with its surroundings handed in.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c, err := parse(args, stdout, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return answered
	case err != nil:
		return failed
	}
	if err := c.execute(ctx, stdin, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, "decide:", err)
		return failed
	}
	return answered
}

func parse(args []string, stdout, stderr io.Writer) (command, error) {
	var c command
	flags := flag.NewFlagSet("decide", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&c.workers, "j", min(runtime.GOMAXPROCS(0), mostWorkers),
		"how many lines to answer at the same time, `N` from 1 to 64: all processors; the order stays")
	flags.BoolVar(&c.schema, "schema", false, "write the JSON Schema (2020-12) of requests and answers, and end")
	flags.BoolVar(&c.list, "list", false, "write the operations, one a line with what it answers, and end")
	flags.StringVar(&c.listen, "listen", "",
		"serve over HTTP at `ADDR`, such as 127.0.0.1:8095; :8095 is this machine alone")
	flags.StringVar(&c.act, "compare", "",
		"say which provisions of `ACT` read otherwise in the plain text of FILE, and what rests on them: "+
			strings.Join(lawtext.Acts(), ", "))
	flags.Usage = func() {} // printed below, where asked for on standard output
	err := flags.Parse(args)
	if err == nil {
		err = c.check(flags.Args())
		if err != nil {
			fmt.Fprintln(stderr, "decide:", err)
		}
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		usage(flags, stdout)
	case err != nil:
		usage(flags, stderr)
	}
	return c, err
}

const mostWorkers = 64

func (c *command) check(rest []string) error {
	switch {
	case c.workers < 1 || c.workers > mostWorkers:
		return fmt.Errorf("-j %d: must be from 1 to %d", c.workers, mostWorkers)
	case len(rest) > 1:
		return errors.New("more than one file: join them with cat")
	case c.act != "" && (c.listen != "" || c.list || c.schema):
		return errors.New("-compare goes with none of -listen, -list and -schema")
	case len(rest) == 1 && (c.listen != "" || c.list || c.schema):
		return fmt.Errorf("%s: -listen, -list and -schema take no file", rest[0])
	case len(rest) == 1:
		c.file = rest[0]
	}
	return nil
}

func usage(flags *flag.FlagSet, w io.Writer) {
	fmt.Fprint(w, `usage: decide [-j N] [FILE]
       decide -compare ACT [FILE]
       decide -listen ADDR
       decide -list
       decide -schema

Reads requests from FILE, or from standard input, one JSON object on each line:

  {"id":ANY,"op":OP,"in":{...},"readings":{ID:CHOICE},"rules":{...},"texts":[LANG]}

and writes an answer for each, in the same order:

  {"id":...,"op":OP,"out":{...}}
  {"id":...,"op":OP,"error":{"field":...,"value":...,"reason":...,"code":...,"text":{...}}}

Only op and in must be there. The exit status is 0 when every line was answered,
whatever the answers, and 2 when reading or writing failed.

`)
	flags.SetOutput(w)
	flags.PrintDefaults()
	fmt.Fprint(w, "\nOperations:\n")
	_ = writeOperations(w, "  ") // who cannot read the help cannot read what is wrong with it
}

// writeOperations writes the operations, one a line with what it answers.
func writeOperations(w io.Writer, indent string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, op := range operations {
		fmt.Fprintf(table, "%s%s\t%s\n", indent, op.Name(), op.about)
	}
	return table.Flush()
}

func (c command) execute(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer) error {
	if file, isFile := stdout.(*os.File); isFile && c.listen == "" && isClosed(file) {
		return errors.New("standard output is closed, or the null device for reading and writing")
	}
	switch {
	case c.schema:
		return writeSchema(stdout)
	case c.list:
		return writeOperations(stdout, "")
	case c.act != "":
		return c.compare(stdin, stdout)
	case c.listen != "":
		return listen(ctx, c.listen, stderr)
	default:
		return c.answer(ctx, stdin, stdout, stderr)
	}
}

// answer answers the lines of a file or of standard input.
func (c command) answer(ctx context.Context, in io.Reader, stdout, stderr io.Writer) error {
	if c.file != "" {
		file, err := os.Open(c.file)
		if err != nil {
			return err
		}
		defer file.Close()
		in = file
	}
	watch := watchProgress(in, stderr)
	defer watch.stop()
	lines := newLineReader(watch.count(in))
	err := serve(lines, stdout, c.workers, ctx.Done())
	if err == nil && ctx.Err() != nil {
		fmt.Fprintln(stderr, "decide: stopped by a signal after whole lines")
	}
	return err
}
