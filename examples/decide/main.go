// Command decide puts the whole library behind JSON Lines: a request on each
// line of the input, an answer on the same line of the output.
//
//	decide [-j N] [FILE]    answer the requests of a file, or of standard input
//	decide -schema          write the JSON Schema of requests and answers
//
// It ends with status 0 when every line was answered, whatever the answers, and
// with 2 when reading or writing failed or the command was called wrongly.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// The exit statuses.
const (
	answered = 0
	failed   = 2
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away is a failed write, not a killed process
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// command is what the flags ask for.
type command struct {
	workers int
	schema  bool
	file    string
}

// run is the whole program with its surroundings handed in.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c, err := parse(args, stdout, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return answered
	case err != nil:
		return failed
	}
	if err := c.execute(stdin, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, "decide:", err)
		return failed
	}
	return answered
}

func parse(args []string, stdout, stderr io.Writer) (command, error) {
	var c command
	flags := flag.NewFlagSet("decide", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&c.workers, "j", 1, "how many lines to answer at the same time, `N` from 1 to 64; the order stays")
	flags.BoolVar(&c.schema, "schema", false, "write the JSON Schema (2020-12) of requests and answers, and end")
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
	case len(rest) == 1:
		c.file = rest[0]
	}
	return nil
}

func usage(flags *flag.FlagSet, w io.Writer) {
	fmt.Fprint(w, `usage: decide [-j N] [FILE]
       decide -schema

Reads requests from FILE, or from standard input, one JSON object on each line:

  {"id":ANY,"op":OP,"in":{...},"readings":{ID:CHOICE},"rules":{...}}

and writes an answer for each, in the same order:

  {"id":...,"op":OP,"out":{...}}
  {"id":...,"op":OP,"error":{"field":...,"value":...,"reason":...}}

id, readings and rules may be left out. The exit status is 0 when every line was
answered, whatever the answers, and 2 when reading or writing failed.

`)
	flags.SetOutput(w)
	flags.PrintDefaults()
	fmt.Fprint(w, "\nOperations:\n")
	for _, op := range operations {
		fmt.Fprintf(w, "  %-26s %s\n", op.Name(), op.about)
	}
}

func (c command) execute(stdin io.Reader, stdout, stderr io.Writer) error {
	if c.schema {
		return writeSchema(stdout)
	}
	in := stdin
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
	lines := &lineReader{r: bufio.NewReaderSize(watch.count(in), longestLine+1)}
	if c.workers == 1 {
		return serve(lines, stdout)
	}
	return serveParallel(lines, stdout, c.workers)
}
