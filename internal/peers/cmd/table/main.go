// Command table measures the library beside the others and prints the figures
// with their ratios in Markdown, for the README:
//
//	go run -C internal/peers ./cmd/table
//
// The figures are processor time a record, the median of the rounds. A ratio is
// the median of the ratios of the rounds, in which all take turns on the same
// records.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/qagida/qagida/internal/peers"
)

func main() {
	records := flag.Int("records", 1_000_000, "how many records")
	rounds := flag.Int("rounds", 15, "how many rounds")
	flag.Parse()

	facts := peers.Generate(peers.Seed, *records)
	list := peers.Load(facts)
	printFigures(list, *records, *rounds)
	ours, plain := peers.LoadDecimals(facts)
	fmt.Println("Grading from decimals: " + compare(peers.Measure(decimalPeers(ours, plain, *records), "library", *rounds), "plain"))
	fmt.Println("Two goroutines against one: " + peers.TwoAgainstOne(list, *rounds))
	list, facts = nil, nil
	runtime.GC()
	fmt.Println("Five times the records: " + peers.FiveTimes(*records, *rounds))
	growth, err := peers.Growth()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("A stripped program with all five packages: " + growth)
}

func printFigures(list []peers.Peer, records, rounds int) {
	free := peers.Measure(list, peers.BranchFree, rounds)
	fmt.Printf("%d mixed records, %d rounds, %s %s/%s. Nanoseconds of processor time a record.\n\n", records, rounds, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	fmt.Println("| | " + strings.Join(peers.Names[:], " | ") + " | times branch-free | allocations | records |")
	fmt.Println("|---|" + strings.Repeat("---:|", len(peers.Names)+3))
	for _, p := range list {
		fmt.Print("| " + p.Name)
		for _, f := range free[p.Name] {
			fmt.Print(" | " + short(f.Nanoseconds))
		}
		whole := free[p.Name][peers.Whole]
		fmt.Printf(" | %s | %.1f | %d |\n", short(whole.Ratio), whole.Allocations, p.Records)
	}
	fmt.Println()
	ratio := func(name, base string) float64 { return free[name][peers.Whole].Ratio / free[base][peers.Whole].Ratio }
	for _, line := range []struct {
		what, goal string
		figure     float64
	}{
		{"whole course over branch-free yes/no", "at most 4", ratio(peers.Unread, peers.BranchFree)},
		{"whole course over by hand with reason codes, packed dates", "at most 0.5", ratio(peers.Unread, peers.Packed)},
		{"whole course over by hand with reason codes, time.Time", "at most 0.5", ratio(peers.Unread, peers.Timed)},
		{"expr over whole course", "at least 75", ratio(peers.Expr, peers.Unread)},
		{"cel-go over whole course", "at least 75", ratio(peers.CEL, peers.Unread)},
		{"opa over whole course", "at least 1000", ratio(peers.OPA, peers.Unread)},
		{"findings as codes over unread", "at most 3", ratio(peers.Codes, peers.Unread)},
	} {
		fmt.Printf("- %s: %s (aim: %s)\n", line.what, short(line.figure), line.goal)
	}
	decisions := 4.0 // W1 has none
	text := free[peers.InText][peers.Whole].Nanoseconds - free[peers.Unread][peers.Whole].Nanoseconds
	fmt.Printf("- text in one language: %s ns a decision (aim: at most 2000 on a fast machine)\n\n", short(text/decisions))
}

// short prints three figures.
func short(n float64) string {
	switch {
	case n >= 100:
		return fmt.Sprintf("%.0f", n)
	case n >= 10:
		return fmt.Sprintf("%.1f", n)
	default:
		return fmt.Sprintf("%.2f", n)
	}
}

func decimalPeers(ours, plain peers.Loop, records int) []peers.Peer {
	of := func(name string, loop peers.Loop) peers.Peer {
		p := peers.Peer{Name: name, Records: records}
		for w := range p.Loops {
			p.Loops[w] = loop
		}
		return p
	}
	return []peers.Peer{of("library", ours), of("plain", plain)}
}

func compare(figures map[string]*peers.Figures, other string) string {
	library, plain := figures["library"][peers.W3], figures[other][peers.W3]
	return fmt.Sprintf("%s ns and %.0f allocations, plain decimal arithmetic %s ns and %.0f allocations: %s times (aim: at least 6).",
		short(library.Nanoseconds), library.Allocations, short(plain.Nanoseconds), plain.Allocations, short(plain.Ratio))
}
