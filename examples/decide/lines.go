package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// longestLine is how many bytes a request may have, its line break left out.
const longestLine = 1 << 20

// lineReader cuts the input into lines without ever holding more than one
// that is too long.
type lineReader struct {
	r    *bufio.Reader // with room for the longest line and its line break
	next int           // lines read so far
}

// A batch is some lines of the input with their answers.
type batch struct {
	first   int // number of its first line, counted from 1
	text    []byte
	lines   []span
	answers []byte
}

// span is where a line stands in the text of its batch.
type span struct {
	from, to int
	tooLong  bool // nothing of it was kept
}

// How much a batch takes at most, the last line aside. An answer is many times
// longer than its request.
const (
	batchLines = 256
	batchBytes = 64 << 10
)

// fill reads lines into a batch until it is full or until the next line has not
// arrived yet: whoever writes one request and waits gets the answer at once. It
// reads at least one line, unless the input is at its end: then it gives io.EOF,
// or the error that ended it.
func (l *lineReader) fill(b *batch) error {
	b.first, b.text, b.lines, b.answers = l.next+1, b.text[:0], b.lines[:0], b.answers[:0]
	for len(b.lines) < batchLines && len(b.text) < batchBytes && (len(b.lines) == 0 || l.ready()) {
		if err := l.add(b); err != nil {
			return err
		}
	}
	return nil
}

// ready reports whether a whole line is at hand.
func (l *lineReader) ready() bool {
	waiting, _ := l.r.Peek(l.r.Buffered())
	return bytes.IndexByte(waiting, '\n') >= 0
}

// add reads one line. The end of the input ends a line as a line break does, but
// an input that breaks off with an error leaves no half line behind.
func (l *lineReader) add(b *batch) error {
	line, err := l.r.ReadSlice('\n')
	tooLong := errors.Is(err, bufio.ErrBufferFull)
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = l.r.ReadSlice('\n')
	}
	if err != nil && (!errors.Is(err, io.EOF) || len(line) == 0) {
		return err
	}
	l.next++
	from := len(b.text)
	if !tooLong {
		b.text = append(b.text, bytes.TrimSuffix(line, []byte{'\n'})...)
	}
	b.lines = append(b.lines, span{from, len(b.text), tooLong})
	return nil
}
