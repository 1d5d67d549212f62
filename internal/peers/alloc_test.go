package peers

import "testing"

// A decision allocates nothing, whatever the facts and whichever of them are
// missing, and neither does reading its findings as codes.
func TestOursAllocatesNothing(t *testing.T) {
	const n = 2000
	for name, facts := range map[string][]Facts{"all known": Generate(Seed, n), "some missing": GenerateMissing(Seed, n)} {
		ours := NewOurs(facts)
		for read, loops := range map[string][Workloads]Loop{"left out": ours.CoreLoops(), "unread": ours.Loops(), "codes": ours.CodeLoops()} {
			for w, loop := range loops {
				if allocs := testing.AllocsPerRun(1, func() { Sink += loop(0, n) }); allocs != 0 {
					t.Errorf("%s, %s, findings %s: %v allocations in %d records", Names[w], name, read, allocs, n)
				}
			}
		}
	}
}
