// Command provider closes a stream of a professional-development course: it reads
// an Excel workbook of participants and scores, and writes the same workbook with
// grades and reasons, a certificate for everybody who passed, and a chart.
//
// Usage:
//
//	provider [-lang kk|ru|en] [-out DIR] [-series TEXT] [-first N] [-logo PNG] [WORKBOOK]
//	provider [-lang kk|ru|en] -sample WORKBOOK
//
// Without a workbook it makes a sample of 25 invented participants and closes
// that. The same workbook always gives the same bytes: no clock is read, and the
// days on the certificates are those of the workbook.
package main

import (
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
	out    string // the folder to write to
	series string // the series of new certificates
	first  int    // the number of the first new one: the caller's counter
	logo   string // a PNG file; empty for the initial of the organisation
	sample string // the workbook to make instead of closing one
	book   string // the workbook to close; empty for a sample
}

// What stands in the folder afterwards.
const (
	papersFolder = "certificates"
	chartFile    = "grades.png"
	resultsFile  = "results.xlsx"
)

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "provider:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stderr)
	if err != nil {
		return err
	}
	if o.sample != "" {
		return writeSample(o.sample, o.lang)
	}
	if o.book == "" {
		o.book = filepath.Join(o.out, "sample.xlsx")
		if err := writeSample(o.book, o.lang); err != nil {
			return err
		}
	}
	return closeStream(o, stdout, stderr)
}

func parse(args []string, stderr io.Writer) (options, error) {
	o := options{lang: qagida.English}
	flags := flag.NewFlagSet("provider", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&o.lang, "lang", o.lang, "language of the results: kk, ru or en")
	flags.StringVar(&o.out, "out", "out", "folder to write to")
	flags.StringVar(&o.series, "series", "KZ", "series of the certificates")
	flags.IntVar(&o.first, "first", 1, "number of the first certificate")
	flags.StringVar(&o.logo, "logo", "", "PNG file with the logo of the organisation")
	flags.StringVar(&o.sample, "sample", "", "make a sample workbook there, and nothing else")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 1 {
		return o, errors.New("more than one workbook: " + flags.Arg(1))
	}
	o.book = flags.Arg(0)
	_, err := certificate.Order95().Number(o.series, o.first)
	return o, err
}

// closeStream reads, decides, writes and tells, in that order: nothing is written
// before everything has been decided.
func closeStream(o options, stdout, stderr io.Writer) error {
	b, err := open(o.book, o.lang)
	if err != nil {
		return err
	}
	defer b.file.Close()
	c, err := decide(b, o.series, o.first)
	if err != nil {
		return err
	}
	if err := write(c, o, newProgress(stderr)); err != nil {
		return err
	}
	return c.print(stdout, o.out)
}

// write makes the files of a closed stream.
func write(c *closing, o options, bar progress) error {
	logo, err := readLogo(o.logo)
	if err != nil {
		return err
	}
	folder := filepath.Join(o.out, papersFolder)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	bar.total = len(c.papers) + 2
	for _, p := range c.papers {
		p.logo = logo
		pdf, err := p.pdf()
		if err != nil {
			return fmt.Errorf("certificate %s: %w", p.number, err)
		}
		if err := os.WriteFile(filepath.Join(folder, p.fileName()), pdf, 0o644); err != nil {
			return err
		}
		bar.step()
	}
	chart, err := c.chart()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(o.out, chartFile), chart, 0o644); err != nil {
		return err
	}
	bar.step()
	results, err := c.workbook()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(o.out, resultsFile), results, 0o644); err != nil {
		return err
	}
	bar.step()
	return nil
}

func readLogo(path string) ([]byte, error) {
	if path == "" {
		return nil, nil
	}
	return os.ReadFile(path)
}
