package lawtext

import "iter"

// Known gives the rows of the table for the tests.
func Known() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, k := range order95 {
			if !yield(k.id, k.sha256) {
				return
			}
		}
	}
}
