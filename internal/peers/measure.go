package peers

import (
	"runtime"
	"slices"
)

// Figure is what one workload costs one peer.
type Figure struct {
	Nanoseconds float64 // a record, the median of the rounds
	Allocations float64 // a record
	Bytes       float64 // a record
	Ratio       float64 // to the base: the median of the ratios of the rounds, each taken within a moment
}

// Figures has one for every workload.
type Figures [Workloads]Figure

// chunk is how many records a round takes of a peer that has all: enough that no two
// rounds in a row see the same ones.
const chunk = 100_000

// Measure times all peers against one of them. The peers take turns on the same
// part of the records, so that what else the machine does falls on all alike;
// the next round takes the next part and begins with the next peer.
func Measure(peers []Peer, base string, rounds int) map[string]*Figures {
	times := map[string][Workloads][]float64{}
	figures := map[string]*Figures{}
	for _, p := range peers {
		figures[p.Name] = &Figures{}
	}
	for round := range rounds {
		for w := range Workloads {
			for turn := range peers {
				p := peers[(turn+round)%len(peers)]
				list := times[p.Name]
				list[w] = append(list[w], p.time(w, round, &figures[p.Name][w]))
				times[p.Name] = list
			}
		}
	}
	for name, f := range figures {
		for w := range Workloads {
			mine, others := times[name][w], times[base][w]
			ratios := make([]float64, rounds)
			for i := range ratios {
				ratios[i] = mine[i] / others[i]
			}
			f[w].Nanoseconds, f[w].Ratio = Median(mine), Median(ratios)
		}
	}
	return figures
}

// time runs a workload over the part of a round and gives nanoseconds a record.
func (p *Peer) time(w Workload, round int, f *Figure) float64 {
	n := min(chunk, p.Records)
	from := round * n % (p.Records - n + 1)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := spent()
	Sink += p.Loops[w](from, from+n)
	elapsed := spent() - start
	runtime.ReadMemStats(&after)
	f.Allocations = float64(after.Mallocs-before.Mallocs) / float64(n)
	f.Bytes = float64(after.TotalAlloc-before.TotalAlloc) / float64(n)
	return float64(elapsed.Nanoseconds()) / float64(n)
}

// Sink keeps what the loops give, so that none can be left out.
var Sink uint64

// Median is the middle one.
func Median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}
