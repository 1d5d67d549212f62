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
	mutex sync.Mutex
	w     io.Writer // nil to be silent
	done  int
	total int
}

const barWidth = 30

func newProgress(w io.Writer) *progress {
	if file, ok := w.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return &progress{w: w}
		}
	}
	return &progress{}
}

// step says that one more thing is done. It is called side by side.
func (p *progress) step() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.done++
	if p.w == nil {
		return
	}
	full := barWidth * p.done / p.total
	fmt.Fprintf(p.w, "\r[%s%s] %d/%d", strings.Repeat("█", full), strings.Repeat("░", barWidth-full), p.done, p.total)
	if p.done == p.total {
		fmt.Fprintln(p.w)
	}
}
