package peers

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"time"
)

// TwoAgainstOne measures by the clock on the wall how much more two goroutines do
// than one, for the whole course of the library and for the plain loop, which
// shows what the machine has to give.
func TwoAgainstOne(list []Peer, rounds int) string {
	text := ""
	for _, p := range list {
		if p.Name != Unread && p.Name != BranchFree {
			continue
		}
		gains := make([]float64, rounds)
		for i := range gains {
			gains[i] = parallel(p.Loops[Whole], p.Records, 1).Seconds() / parallel(p.Loops[Whole], p.Records, 2).Seconds()
		}
		text += fmt.Sprintf("%s %.2f times; ", p.Name, Median(gains))
	}
	return text + fmt.Sprintf("%d processors.", runtime.GOMAXPROCS(0))
}

// parallel takes the time of a loop over all records in so many goroutines.
func parallel(loop Loop, records, goroutines int) time.Duration {
	var wait sync.WaitGroup
	sums := make([]uint64, 8*goroutines) // apart, so that they share no line of the cache
	start := time.Now()
	for g := range goroutines {
		wait.Go(func() { sums[8*g] = loop(records*g/goroutines, records*(g+1)/goroutines) })
	}
	wait.Wait()
	elapsed := time.Since(start)
	for _, sum := range sums {
		Sink += sum
	}
	return elapsed
}

// FiveTimes measures the whole course over so many records and over five times as
// many, and how much the memory grows on the way.
func FiveTimes(records, rounds int) string {
	loop := NewOurs(Generate(Seed, 5*records)).Loops()[Whole]
	runtime.GC()
	ratios := make([]float64, rounds)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range ratios {
		one, five := processor(loop, 0, records), processor(loop, 0, 5*records)
		ratios[i] = five / one
	}
	runtime.ReadMemStats(&after)
	return fmt.Sprintf("%.2f times the time, %d bytes allocated in %d records.", Median(ratios), after.TotalAlloc-before.TotalAlloc, 6*records*rounds)
}

// processor is the processor time of a loop in seconds.
func processor(loop Loop, from, to int) float64 {
	start := spent()
	Sink += loop(from, to)
	return (spent() - start).Seconds()
}

// Growth builds a program that asks all five packages and one that only says
// hello, both stripped, and says by how much the first is larger. It needs the Go
// toolchain and is run in the folder of this module.
func Growth() (string, error) {
	dir, err := os.MkdirTemp("", "qagida-size")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	var sizes []int64
	for _, program := range []string{"hello", "embed"} {
		size, err := build(program, filepath.Join(dir, program))
		if err != nil {
			return "", err
		}
		sizes = append(sizes, size)
	}
	return fmt.Sprintf("%d bytes more than hello-world, which has %d (aim: at most 1000000).", sizes[1]-sizes[0], sizes[0]), nil
}

func build(program, to string) (int64, error) {
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", to, "./testdata/"+program).CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%s: %w: %s", program, err, out)
	}
	info, err := os.Stat(to)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
