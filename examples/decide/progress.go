package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"
)

// progress tells a person at a terminal how much of a file has been read.
type progress struct {
	read atomic.Int64
	quit chan struct{} // nil where nobody is told
	done chan struct{}
}

// watchProgress tells on stderr, if that is a terminal and the input is a file.
// The size of anything else is not known, and its writer has a screen of its own.
func watchProgress(in io.Reader, stderr io.Writer) *progress {
	p := &progress{}
	size, isFile := fileSize(in)
	if !isFile || !isTerminal(stderr) {
		return p
	}
	p.quit, p.done = make(chan struct{}), make(chan struct{})
	go p.tell(stderr, size)
	return p
}

func fileSize(in io.Reader) (size int64, isFile bool) {
	file, ok := in.(*os.File)
	if !ok {
		return 0, false
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0, false
	}
	return info.Size(), true
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// count passes the input on and counts it.
func (p *progress) count(in io.Reader) io.Reader {
	if p.quit == nil {
		return in
	}
	return io.TeeReader(in, p)
}

// Write counts what was read.
func (p *progress) Write(b []byte) (int, error) {
	p.read.Add(int64(len(b)))
	return len(b), nil
}

func (p *progress) tell(w io.Writer, size int64) {
	defer close(p.done)
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			fmt.Fprint(w, "\r", progressText(p.read.Load(), size))
		case <-p.quit:
			fmt.Fprint(w, "\r", progressText(p.read.Load(), size), "\n")
			return
		}
	}
}

// progressText says how much of the input has been read. A file may grow while
// it is read.
func progressText(read, size int64) string {
	const mega = 1 << 20
	percent := int64(100)
	if size > 0 {
		percent = min(100, read*100/size)
	}
	return fmt.Sprintf("decide: %d of %d MiB read, %d %%", read/mega, size/mega, percent)
}

func (p *progress) stop() {
	if p.quit != nil {
		close(p.quit)
		<-p.done
	}
}
