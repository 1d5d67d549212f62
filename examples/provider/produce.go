package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"sync"
)

// produce makes the files of a closed stream aside, and puts them in place together.
// When it fails before that, the folder is as it was.
func produce(c *closing, i *issuer, folder string, bar *progress) error {
	s, err := newStaging(folder)
	if err != nil {
		return err
	}
	if err := prepare(c, i, s, bar); err != nil {
		return refusal{text: each(saysUnchanged, folder, errors.Join(err, s.discard()))}
	}
	return s.commit()
}

// prepare makes everything aside, and plans where it comes.
func prepare(c *closing, i *issuer, s *staging, bar *progress) error {
	bar.total = len(c.papers) + 1
	if err := drawPapers(c, i, s, bar); err != nil {
		return err
	}
	for _, made := range []struct {
		name string
		make func() ([]byte, error)
		mode fs.FileMode
	}{
		{chartFile, c.chart, 0o644},
		{resultsFile, c.workbook, 0o644},
		{protocolFile, c.protocol, 0o644},
		{jwksFile, i.jwks, 0o644},
		{statusFile, func() ([]byte, error) { return i.signedStatus(c.register, i.listID(c.centre)) }, 0o644},
		{pageFile, func() ([]byte, error) { return i.page(c.stream.organisationKK, c.register, i.listID(c.centre)) }, 0o644},
		{keyFile, i.pem, 0o600},
		{registerFile, func() ([]byte, error) { return c.register.content, nil }, 0o600}, // it has the IINs
	} {
		content, err := made.make()
		if err != nil {
			return fmt.Errorf("%s: %w", made.name, err)
		}
		if err := s.put(made.name, content, made.mode); err != nil {
			return err
		}
		if made.name == resultsFile || made.name == protocolFile {
			s.keepEarlier(made.name, content, c.source)
		}
	}
	c.plan(i, s)
	bar.step()
	return nil
}

// plan plans the way of every file: first what no longer stands goes out of the way,
// and the register comes last.
func (c *closing) plan(i *issuer, s *staging) {
	for _, e := range slices.Concat(c.withdrawn, c.replaced) {
		s.moveOut(e)
	}
	for _, number := range c.adopted {
		name := fileName(number, ".pdf")
		s.move(papersFolder+"/"+name, withdrawnFolder, name)
	}
	if i.isNew {
		s.place(keyFile)
	}
	for _, p := range c.papers {
		s.place(papersFolder + "/" + fileName(p.number, ".pdf"))
		s.place(papersFolder + "/" + fileName(p.number, ".jwt"))
	}
	for _, name := range []string{chartFile, protocolFile, jwksFile, statusFile, pageFile, resultsFile, registerFile} {
		s.place(name)
	}
}

// keepEarlier plans that the results of another closing are kept, in which somebody may
// have written. Those that are being closed come back in the new ones.
func (s *staging) keepEarlier(name string, content []byte, source string) {
	old, err := os.ReadFile(s.path(name))
	if err != nil || bytes.Equal(old, content) || isFile(source, s.path(resultsFile)) {
		return
	}
	s.move(name, earlierFolder, name)
}

// isFile reports whether two paths lead to one file.
func isFile(path, other string) bool {
	first, err := os.Stat(path)
	if err != nil {
		return false
	}
	second, err := os.Stat(other)
	return err == nil && os.SameFile(first, second)
}

// moveOut plans that a paper and its credential go to those that no longer stand.
func (s *staging) moveOut(e *entry) {
	for _, suffix := range []string{".pdf", ".jwt"} {
		name := fileName(e.Number, suffix)
		s.move(papersFolder+"/"+name, withdrawnFolder, name)
	}
}

// drawPapers draws the certificates, several at a time, and returns the first failure.
func drawPapers(c *closing, i *issuer, s *staging, bar *progress) error {
	jobs, failed := make(chan paper), make(chan error, len(c.papers))
	var workers sync.WaitGroup
	for range 2 * runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for p := range jobs {
				if err := drawPaper(p, c, i, s); err != nil {
					failed <- fmt.Errorf("%s: %w", p.number, err)
				}
				bar.step()
			}
		})
	}
	var err error
	for _, p := range c.papers {
		if len(failed) > 0 {
			break // there is no use in going on
		}
		jobs <- p
	}
	close(jobs)
	workers.Wait()
	if len(failed) > 0 {
		err = <-failed
	}
	return err
}

// drawPaper signs and draws one certificate.
func drawPaper(p paper, c *closing, i *issuer, s *staging) error {
	credential, err := i.sign(i.credential(p, c.stream), true)
	if err != nil {
		return err
	}
	signed, err := i.sign(p.statement(), false)
	if err != nil {
		return err
	}
	p.code = c.Page + "#" + signed
	pdf, err := p.pdf()
	if err != nil {
		return err
	}
	return errors.Join(
		s.put(papersFolder+"/"+fileName(p.number, ".pdf"), pdf, 0o644),
		s.put(papersFolder+"/"+fileName(p.number, ".jwt"), []byte(credential), 0o644),
	)
}

// signedStatus returns the status list of a register, signed.
func (i *issuer) signedStatus(r *register, id string) ([]byte, error) {
	list, err := i.statusList(r, id)
	if err != nil {
		return nil, err
	}
	signed, err := i.sign(list, true)
	return []byte(signed), err
}
