package lawtext_test

import (
	"testing"

	"github.com/qagida/qagida/internal/lawtext"
)

func BenchmarkCompare(b *testing.B) {
	text := printing(b, "second")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lawtext.Compare(lawtext.Order95, text); err != nil {
			b.Fatal(err)
		}
	}
}
