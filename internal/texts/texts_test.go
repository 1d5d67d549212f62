package texts_test

import (
	"testing"

	"github.com/qagida/qagida/internal/lawtest"
	"github.com/qagida/qagida/internal/texts"
)

func TestEveryTextOfTheLibraryIsCompleteAndInItsOwnLetters(t *testing.T) {
	list, err := texts.In("../..")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 400 {
		t.Fatalf("only %d texts found: the search is broken", len(list))
	}
	for _, found := range list {
		lawtest.Text(t, found.Where, found.Text)
	}
	t.Logf("%d texts", len(list))
}
