package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
)

// progress is a bar on a terminal, and silent on anything else.
type progress struct {
	mu    sync.Mutex
	w     io.Writer // nil to be silent
	done  int
	total int
}

const progressWidth = 40

func newProgress(w io.Writer, total int) *progress {
	if file, ok := w.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return &progress{w: w, total: total}
		}
	}
	return &progress{total: total}
}

// add says that so many more teachers have been counted.
func (p *progress) add(teachers int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += teachers
	if p.w == nil {
		return
	}
	full := progressWidth * p.done / p.total
	bar := strings.Repeat("█", full) + strings.Repeat("░", progressWidth-full)
	fmt.Fprintf(p.w, "\r[%s] %d of %d teachers", bar, p.done, p.total)
}

// end leaves the line of the bar.
func (p *progress) end() {
	if p.w != nil {
		fmt.Fprintln(p.w)
	}
}
