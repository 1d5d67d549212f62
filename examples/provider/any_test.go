package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// spoilt is a text in which a few places were overwritten.
func spoilt(t *rapid.T, text string) string {
	content := []byte(text)
	for range rapid.IntRange(0, 6).Draw(t, "times") {
		at := rapid.IntRange(0, len(content)-1).Draw(t, "at")
		piece := rapid.SampledFrom([]string{"\x00", "\xff", "\"", ";", ",", "\n", "<", ">", "/", "9", "-", "é", "\u202e", "1E999", "<v/>", "r=\"A0\""}).Draw(t, "piece")
		content = append(content[:at:at], append([]byte(piece), content[min(len(content), at+len(piece)):]...)...)
	}
	return string(content)
}

// Whatever a text file holds, it is read or refused, and nobody without a name gets a
// certificate.
func TestAnyText(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "people.csv")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{csvPeople, moodle["en"], moodle["ru"]}).Draw(t, "text")
		require.NoError(t, os.WriteFile(path, []byte(spoilt(t, text)), 0o644))
		c, err := parseCentre(nil, folder)
		require.NoError(t, err)
		b, err := open(path, "", c, qagida.Kazakh)
		if err != nil {
			require.ErrorAs(t, err, new(refusal))
			return
		}
		r, err := readRegister(folder)
		require.NoError(t, err)
		closed, err := decide(b, r, options{series: "KZ", first: 1})
		require.NoError(t, err)
		require.Len(t, closed.rows, len(b.people))
		for _, row := range closed.rows {
			require.True(t, row.number == certificate.Number{} || row.name != "", "a certificate for nobody")
		}
	})
}

// Whatever a part of a workbook holds, it is read or refused.
func TestAnySheet(t *testing.T) {
	book := rawStreamOf("Айгүл Бірінші")
	sheet := book.sheetXML(book.sheets[0])
	rapid.Check(t, func(r *rapid.T) {
		grids, err := readXLSX(archiveWith(t, spoilt(r, sheet)))
		if err != nil {
			require.ErrorAs(r, err, new(refusal))
			return
		}
		require.NotEmpty(r, grids)
	})
}
