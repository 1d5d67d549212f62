package main

import (
	"bytes"
	"errors"
	"io"
)

// longestLine is how many bytes a request may have, its line break left out.
const longestLine = 1 << 20

// lineReader cuts the input into lines without ever holding more than one that is
// too long. Its room grows with the longest line that there was.
type lineReader struct {
	r        io.Reader
	room     []byte
	from, to int // what of the room has been read and not taken
	looked   int // how much of that has no line break
	end      error
	next     int // lines read so far
}

func newLineReader(r io.Reader) *lineReader { return &lineReader{r: r, room: make([]byte, firstRoom)} }

// firstRoom is the room for most lines there are.
const firstRoom = 32 << 10

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
	batchLines = 64
	batchBytes = 32 << 10
)

// fill reads lines into a batch until it is full or until the next line has not
// arrived yet: whoever writes one request and waits gets the answer at once. It
// reads at least one line, unless the input is at its end: then it gives io.EOF,
// or the error that ended it.
func (l *lineReader) fill(b *batch) error {
	b.first, b.text, b.lines, b.answers = l.next+1, shrunk(b.text), b.lines[:0], shrunk(b.answers)
	for len(b.lines) < batchLines && len(b.text) < batchBytes && (len(b.lines) == 0 || l.ready()) {
		if err := l.add(b); err != nil {
			return err
		}
	}
	return nil
}

// shrunk empties a buffer, and drops one that a long line has made large.
func shrunk(b []byte) []byte {
	if cap(b) > longestLine {
		return nil
	}
	return b[:0]
}

// ready reports whether a whole line is at hand.
func (l *lineReader) ready() bool { return l.lineBreak() >= 0 }

// lineBreak returns where the next line ends, negative where that has not been
// read.
func (l *lineReader) lineBreak() int {
	i := bytes.IndexByte(l.room[l.from+l.looked:l.to], '\n')
	if i < 0 {
		l.looked = l.to - l.from
		return -1
	}
	return l.from + l.looked + i
}

// take returns the bytes before a place and goes on behind it.
func (l *lineReader) take(at, next int) []byte {
	line := l.room[l.from:at]
	l.from, l.looked = next, 0
	return line
}

// add reads one line. The end of the input ends a line as a line break does, but
// an input that breaks off with an error leaves no half line behind.
func (l *lineReader) add(b *batch) error {
	tooLong := false
	for {
		if at := l.lineBreak(); at >= 0 {
			l.keep(b, l.take(at, at+1), tooLong)
			return nil
		}
		if l.end != nil {
			return l.last(b, tooLong)
		}
		if l.to-l.from > longestLine {
			tooLong = true
			l.take(l.to, l.to)
		}
		l.more()
	}
}

// last ends the input: with the line that no line break ends, if there is one.
func (l *lineReader) last(b *batch, tooLong bool) error {
	if l.from == l.to && !tooLong || !errors.Is(l.end, io.EOF) {
		return l.end
	}
	l.keep(b, l.take(l.to, l.to), tooLong)
	return nil
}

func (l *lineReader) keep(b *batch, line []byte, tooLong bool) {
	l.next++
	tooLong = tooLong || len(line) > longestLine
	from := len(b.text)
	if !tooLong {
		b.text = append(b.text, line...)
	}
	b.lines = append(b.lines, span{from, len(b.text), tooLong})
}

// more reads more, into room that it makes where there is none.
func (l *lineReader) more() {
	if l.from > 0 {
		l.to = copy(l.room, l.room[l.from:l.to])
		l.from = 0
	}
	if l.to == len(l.room) {
		larger := make([]byte, min(2*len(l.room), longestLine+2))
		copy(larger, l.room[:l.to])
		l.room = larger
	}
	n, err := l.r.Read(l.room[l.to:])
	l.to += n
	l.end = err
}
