package lawtext

import (
	"iter"

	"github.com/qagida/qagida/internal/law"
)

// Known gives the fingerprints of an act for the tests.
func Known(act string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, k := range law.Fingerprints(act) {
			if !yield(k.Provision, k.SHA256) {
				return
			}
		}
	}
}
