package qagida

import "testing"

// What a caller does to an entry does not reach the table. The first entry is
// given symbols and codes for the length of the test.
func TestEntriesAreCopies(t *testing.T) {
	first := &order95Entries[0]
	before := *first
	t.Cleanup(func() { *first = before })
	first.Symbols, first.Codes = []string{"Symbol"}, []Code{"code"}

	found, _ := first.Provision.Entry()
	scribble(found)
	for e := range Entries() {
		scribble(e)
	}
	if first.Symbols[0] != "Symbol" || first.Codes[0] != "code" {
		t.Errorf("the table now says %v %v", first.Symbols, first.Codes)
	}
}

func scribble(e Entry) {
	for i := range e.Symbols {
		e.Symbols[i] = "scribbled"
	}
	for i := range e.Codes {
		e.Codes[i] = "scribbled"
	}
}
