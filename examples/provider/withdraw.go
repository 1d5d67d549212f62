package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// withdraw is the command that takes papers back for a reason that no workbook states.
func withdraw(args []string, stdout, stderr io.Writer) error {
	lang, on := qagida.English, qagida.Date{}
	flags := flag.NewFlagSet("provider withdraw", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&lang, "lang", lang, "language: kk, ru or en")
	dayVar(flags, &on, "on", "first `day` on which the papers no longer count")
	folder := flags.String("out", "out", "folder with the register")
	if err := flags.Parse(args); err != nil {
		return exitError{err, 2}
	}
	if flags.NArg() == 0 || on.IsZero() {
		return exitError{errors.New("usage: provider withdraw [-out DIR] -on DAY NUMBER [NUMBER...]"), 2}
	}
	if _, err := os.Stat(filepath.Join(*folder, registerFile)); err != nil {
		return err
	}
	release, err := hold(*folder, stderr, lang)
	if err != nil {
		return inLanguage(err, lang)
	}
	defer release()
	papers, err := withdrawAll(*folder, on, flags.Args())
	if err != nil {
		return inLanguage(err, lang)
	}
	for _, e := range papers {
		fmt.Fprintf(stdout, wordGone.In(lang)+": %s\n", e.Number, e.Holder)
	}
	return nil
}

// withdrawAll takes back the papers of some numbers, all or none.
func withdrawAll(folder string, on qagida.Date, numbers []string) ([]*entry, error) {
	r, err := readRegister(folder)
	if err != nil {
		return nil, err
	}
	i, err := readIssuer(folder, false)
	if err != nil {
		return nil, err
	}
	s, err := newStaging(folder)
	if err != nil {
		return nil, err
	}
	papers, err := r.withdrawNumbers(on, numbers)
	if err == nil {
		err = i.prepareWithdrawal(r, papers, s)
	}
	if err != nil {
		return nil, errors.Join(err, s.discard())
	}
	return papers, s.commit()
}

// withdrawNumbers marks the papers of some numbers.
func (r *register) withdrawNumbers(on qagida.Date, numbers []string) ([]*entry, error) {
	var papers []*entry
	for _, text := range numbers {
		number, err := parseNumber(text)
		if err != nil {
			return nil, err
		}
		e := r.byName[number]
		switch {
		case e == nil || !e.stands():
			return nil, refusal{text: each(saysNoNumber, number)}
		case on.Before(e.Issued):
			return nil, refusal{text: each(saysTooEarly, number, e.Issued)}
		}
		if err := r.withdraw(e, on); err != nil {
			return nil, err
		}
		papers = append(papers, e)
	}
	return papers, nil
}

// parseNumber reads a number as annex 4 writes it, or as the files are called.
func parseNumber(text string) (certificate.Number, error) {
	number, err := certificate.Order95().ParseNumber(line(text))
	if i := strings.LastIndex(text, "-"); err != nil && i > 0 {
		return certificate.Order95().ParseNumber(text[:i] + " № " + text[i+1:])
	}
	return number, err
}

// prepareWithdrawal makes aside what a withdrawal changes.
func (i *issuer) prepareWithdrawal(r *register, papers []*entry, s *staging) error {
	list, err := i.currentList(s.folder)
	if err != nil {
		return err
	}
	status, err := i.signedStatus(r, list)
	if err != nil {
		return err
	}
	page, err := i.page(r.entries[len(r.entries)-1].By, r, list)
	if err != nil {
		return err
	}
	for _, e := range papers {
		s.moveOut(e)
	}
	for _, made := range []struct {
		name    string
		content []byte
		mode    fs.FileMode
	}{{statusFile, status, 0o644}, {pageFile, page, 0o644}, {registerFile, r.content, 0o600}} {
		if err := s.put(made.name, made.content, made.mode); err != nil {
			return err
		}
		s.place(made.name)
	}
	return nil
}

// currentList returns the name of the status list of a folder.
func (i *issuer) currentList(folder string) (string, error) {
	content, err := os.ReadFile(filepath.Join(folder, statusFile))
	if err != nil {
		return "", err
	}
	payload, _, err := openToken(string(content), i.keys)
	if err != nil {
		return "", err
	}
	var list statusList
	err = json.Unmarshal(payload, &list)
	return list.ID, err
}
