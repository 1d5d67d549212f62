// Command provider closes a stream of a professional-development course: it reads a
// workbook of participants and scores, and makes grades with reasons, a certificate
// with its proof for everybody who passed, a protocol, a chart, and keeps the
// register of the numbers.
//
// Usage:
//
//	provider [-lang kk|ru|en] [-out DIR] [-series TEXT] [-first N] [-centre TOML] [-logo PNG]
//	         [-stream FILE] [-on DAY] [-new-key] [-json] [WORKBOOK]
//	provider [-lang kk|ru|en] -sample WORKBOOK
//	provider register [-out DIR] [-lang kk|ru|en] [-csv | -json]
//	provider withdraw [-out DIR] -on DAY [-lang kk|ru|en] NUMBER...
//	provider verify -keys FILE [-status FILE] [-on DAY] [-lang kk|ru|en] [-json] CREDENTIAL
//
// Without a workbook it makes a sample of 25 invented participants and closes
// that. The same workbook, key and register always give the same bytes: no clock is
// read, and the days on the certificates are those of the workbook.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// options are what the command line says.
type options struct {
	lang   qagida.Lang
	out    string      // the folder to write to
	series string      // the series of new certificates
	first  int         // the number of the first new one: the caller's counter
	logo   string      // a PNG file; empty for the initial of the organisation
	centre string      // the file on the centre
	stream string      // the file with the sheet on the stream, where it is another
	on     qagida.Date // the day from which what no longer stands is withdrawn
	newKey bool        // sign with a new key from now on
	asJSON bool        // the report for programs
	sample string      // the workbook to make instead of closing one
	book   string      // the workbook to close; empty for a sample
}

// What stands in the folder afterwards.
const (
	papersFolder    = "certificates"
	withdrawnFolder = "withdrawn"
	earlierFolder   = "earlier"
	chartFile       = "grades.png"
	resultsFile     = "results.xlsx"
	protocolFile    = "protocol.pdf"
	pageFile        = "verify.html"
)

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	var exit exitError
	switch {
	case errors.Is(err, flag.ErrHelp):
	case errors.As(err, &exit):
		fmt.Fprintln(os.Stderr, "provider:", err)
		os.Exit(exit.status)
	case err != nil:
		fmt.Fprintln(os.Stderr, "provider:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	if len(args) > 0 {
		switch args[0] {
		case "verify":
			return verify(args[1:], stdout, stderr)
		case "register":
			return listRegister(args[1:], stdout, stderr)
		case "withdraw":
			return withdraw(args[1:], stdout, stderr)
		}
	}
	o, err := parse(args, stderr)
	if err != nil {
		return err
	}
	if o.sample != "" {
		return inLanguage(writeSample(o.sample, o.lang), o.lang)
	}
	err = closeStream(o, stdout, stderr)
	if err != nil && o.asJSON {
		err = errors.Join(err, tellRefusal(stdout, err, o.lang))
	}
	return inLanguage(err, o.lang)
}

// tellRefusal prints the report of a stream that could not be closed.
func tellRefusal(w io.Writer, err error, lang qagida.Lang) error {
	report := inJSON{Problems: []jsonProblem{}, Open: []jsonOpen{}}
	var r refusal
	if errors.As(err, &r) {
		report.Problems = jsonProblems(r.problems, lang)
	}
	return json.NewEncoder(w).Encode(report)
}

// dayVar defines a flag that takes a day, and says nothing of a day that it has without.
func dayVar(flags *flag.FlagSet, day *qagida.Date, name, usage string) {
	flags.Func(name, usage, func(text string) (err error) {
		*day, err = qagida.ParseDate(text)
		return err
	})
}

func parse(args []string, stderr io.Writer) (options, error) {
	o := options{lang: qagida.English}
	flags := flag.NewFlagSet("provider", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&o.lang, "lang", o.lang, "language of the results: kk, ru or en")
	flags.StringVar(&o.out, "out", "out", "folder to write to")
	flags.StringVar(&o.series, "series", "", "series of the certificates (default that of the centre, KZ)")
	flags.IntVar(&o.first, "first", 1, "number of the first certificate, where the register has none")
	flags.StringVar(&o.logo, "logo", "", "PNG file with the logo of the organisation")
	flags.StringVar(&o.centre, "centre", "", "file on the centre (default "+centreFile+" beside the workbook)")
	flags.StringVar(&o.stream, "stream", "", "file with the sheet on the stream, where the workbook has none")
	dayVar(flags, &o.on, "on", "`day` from which papers are withdrawn (default that of their issue)")
	flags.BoolVar(&o.newKey, "new-key", false, "make a new key, and keep the public half of the old one")
	flags.BoolVar(&o.asJSON, "json", false, "print the report as one line of JSON")
	flags.StringVar(&o.sample, "sample", "", "make a sample workbook there, and nothing else")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 1 {
		return o, errors.New("more than one workbook: " + flags.Arg(1))
	}
	o.book = flags.Arg(0)
	if isGiven(flags, "series") && o.series == "" {
		return o, errors.New("series: it is empty")
	}
	return o, nil
}

func isGiven(flags *flag.FlagSet, name string) (given bool) {
	flags.Visit(func(f *flag.Flag) { given = given || f.Name == name })
	return given
}

// closeStream reads, decides, makes, puts in place and tells, in that order: nothing
// is put in place before everything has been made.
func closeStream(o options, stdout, stderr io.Writer) error {
	c, err := readCentre(o.centre, o.book)
	if err != nil {
		return err
	}
	if o.series == "" {
		o.series = c.Series
	}
	if o.logo != "" {
		if err := c.readLogo(o.logo); err != nil {
			return err
		}
	}
	if _, err := certificate.Order95().Number(o.series, o.first); err != nil {
		return err
	}
	if o.book == "" {
		o.book = filepath.Join(o.out, "sample.xlsx")
		if err := writeSample(o.book, o.lang); err != nil && !errors.Is(err, errFilledIn) {
			return err // one that was filled in is closed as it is
		}
	}
	b, err := open(o.book, o.stream, c, o.lang)
	if err != nil {
		return err
	}
	return closeBook(b, o, stdout, stderr)
}

// closeBook closes a stream that was read. From reading the register to the end no
// other program is at work in the folder.
func closeBook(b *book, o options, stdout, stderr io.Writer) error {
	release, err := hold(o.out, stderr, o.lang)
	if err != nil {
		return err
	}
	defer release()
	r, err := readRegister(o.out)
	if err != nil {
		return err
	}
	i, err := readIssuer(o.out, o.newKey)
	if err != nil {
		return err
	}
	c, err := decide(b, r, o)
	if err != nil {
		return err
	}
	if err := produce(c, i, o.out, newProgress(stderr)); err != nil {
		return err
	}
	if o.asJSON {
		return json.NewEncoder(stdout).Encode(c.json())
	}
	return c.print(stdout, o.out)
}
