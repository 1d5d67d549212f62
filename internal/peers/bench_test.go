package peers

import (
	"os"
	"strconv"
	"sync"
	"testing"
)

// million is the records that the benchmarks go through in turn. A smaller number
// in QAGIDA_RECORDS makes a quick look possible, and flatters code with branches.
var million = sync.OnceValue(func() []Peer {
	n, err := strconv.Atoi(os.Getenv("QAGIDA_RECORDS"))
	if err != nil {
		n = 1_000_000
	}
	return Load(Generate(Seed, n))
})

// BenchmarkPeers has a line for each workload and each peer: W=5/by=expr.
func BenchmarkPeers(b *testing.B) {
	for w, name := range Names {
		for _, p := range million() {
			b.Run("W="+name+"/by="+p.Name, func(b *testing.B) {
				b.ReportAllocs()
				for done := 0; done < b.N; {
					n := min(p.Records, b.N-done)
					Sink += p.Loops[w](0, n)
					done += n
				}
			})
		}
	}
}
