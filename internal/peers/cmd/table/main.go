// Command table measures the library beside the others and prints the figures
// with their ratios in Markdown, for the README:
//
//	go run -C internal/peers ./cmd/table
//	go run -C internal/peers ./cmd/table -json    # the ratios alone on one line, the medians of three runs
//
// The figures are processor time a record, the median of the rounds. A ratio is
// the median of the ratios of the rounds, in which all take turns on the same
// records.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"strings"

	"github.com/qagida/qagida/internal/peers"
)

func main() {
	records := flag.Int("records", 1_000_000, "how many records")
	rounds := flag.Int("rounds", 15, "how many rounds")
	asJSON := flag.Bool("json", false, "print the ratios alone as JSON on one line, the medians of three runs")
	flag.Parse()

	facts := peers.Generate(peers.Seed, *records)
	list := peers.Load(facts)
	if *asJSON {
		printJSON(list, *rounds)
		return
	}
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
	for _, r := range ratios {
		fmt.Printf("- %s: %s (aim: %s)\n", r.what, short(r.of(free)), r.goal)
	}
	decisions := 4.0 // W1 has none
	text := free[peers.InText][peers.Whole].Nanoseconds - free[peers.Unread][peers.Whole].Nanoseconds
	fmt.Printf("- text in one language: %s ns a decision (aim: at most 2000 on a fast machine)\n\n", short(text/decisions))
}

// ratio is what one peer needs for a whole course over what another needs.
type ratio struct {
	name, what, goal string
	peer, base       string
}

var ratios = []ratio{
	{"answers_over_floor", "answers alone over branch-free yes/no", "at most 3.2", peers.Cores, peers.BranchFree},
	{"answers_over_hand_reused", "answers alone over by hand with one buffer used again", "at most 1", peers.Cores, peers.Reused},
	{"scalar_over_hand", "decisions over by hand with reason codes", "at most 1", peers.Unread, peers.Packed},
	{"scalar_over_floor", "decisions over branch-free yes/no", "none", peers.Unread, peers.BranchFree},
	{"scalar_over_hand_timed", "decisions over by hand with reason codes, time.Time", "at most 0.5", peers.Unread, peers.Timed},
	{"expr", "expr over decisions", "none", peers.Expr, peers.Unread},
	{"cel", "cel-go over decisions", "none", peers.CEL, peers.Unread},
	{"opa", "opa over decisions", "none", peers.OPA, peers.Unread},
	{"codes_over_scalar", "findings as codes over unread", "at most 3", peers.Codes, peers.Unread},
}

func (r *ratio) of(figures map[string]*peers.Figures) float64 {
	return figures[r.peer][peers.Whole].Ratio / figures[r.base][peers.Whole].Ratio
}

// runs is how many runs the line in JSON is the median of.
const runs = 3

// printJSON prints the ratios, and the allocations of a decision and of an answer.
func printJSON(list []peers.Peer, rounds int) {
	found, allocations := map[string][]float64{}, 0.0
	for range runs {
		figures := peers.Measure(list, peers.BranchFree, rounds)
		for _, r := range ratios {
			found[r.name] = append(found[r.name], r.of(figures))
		}
		allocations = max(allocations, figures[peers.Unread][peers.Whole].Allocations, figures[peers.Cores][peers.Whole].Allocations)
	}
	line := map[string]float64{"allocations": math.Round(1000*allocations) / 1000}
	for name, list := range found {
		line[name] = math.Round(1000*peers.Median(list)) / 1000
	}
	text, err := json.Marshal(line)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(string(text))
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
