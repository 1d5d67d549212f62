package lawtext_test

import (
	"bytes"
	"encoding/csv"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/qagida/qagida/internal/lawtext"
)

// The fingerprints are those of the second printing; -update writes them.
func TestTheFingerprintsAreCurrent(t *testing.T) {
	list, err := lawtext.Split(lawtext.Order95, printing(t, "second"))
	if err != nil {
		t.Fatal(err)
	}
	rows := [][]string{{"provision", "sha256"}}
	for _, p := range list {
		rows = append(rows, []string{p.ID, lawtext.Fingerprint(p)})
	}
	var want bytes.Buffer
	if err := csv.NewWriter(&want).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("order95.csv", want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("order95.csv")
	if err != nil || !bytes.Equal(got, want.Bytes()) {
		t.Errorf("order95.csv is not what -update writes (%v)", err)
	}
}

// The table is what go generate writes from the fingerprints.
func TestTheTableIsCurrent(t *testing.T) {
	out := filepath.Join(t.TempDir(), "table.go")
	if said, err := exec.Command("go", "run", "./gen", "order95.csv", out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	want, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile("order95_table.go"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("order95_table.go is not what go generate writes (%v)", err)
	}
}

// The ids are those of the provisions, without one twice, as lower-case SHA-256.
func TestTheTable(t *testing.T) {
	seen := map[string]string{}
	for id, sum := range lawtext.Known() {
		if seen[id] != "" || len(sum) != 64 {
			t.Errorf("%s: %q after %q", id, sum, seen[id])
		}
		seen[id] = sum
	}
	for _, id := range strings.Fields(`O.1 O.2.2 O.fn 1 2.11 5.3.2 9.2.3 11.0 21.1.2 21.3 30.0 32.2 36.0 36.2 37
		A1.6 A2.6 A3.15 A4.8 A4.9`) {
		if seen[id] == "" {
			t.Errorf("%s is missing", id)
		}
	}
	if len(seen) != 135 {
		t.Errorf("%d provisions: %v", len(seen), slices.Sorted(maps.Keys(seen)))
	}
}
