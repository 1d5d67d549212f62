package main

import (
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
)

// machineWords are what only programs write: days as 2026-04-17, codes of provisions and
// of readings. Files and what the sample has in its cells bear such names.
var machineWords = regexp.MustCompile(`\d{4}-\d{2}-\d{2}|order95|bilimzet-|[a-z]-[a-z]+=[a-z]`)

// No report for people has a machine word, in any language: neither what is printed nor
// the workbook, the register and the check of a certificate.
func TestNoMachineWordsForPeople(t *testing.T) {
	for _, lang := range []qagida.Lang{qagida.Kazakh, qagida.Russian, qagida.English} {
		folder, printed := closeSample(t, lang)
		shown := map[string]string{"printed": printed}
		shown["register"] = mustStart(t, "register", "-out", folder, "-lang", lang.String())
		shown["verify"] = mustStart(t, "verify", "-keys", filepath.Join(folder, jwksFile), "-status", filepath.Join(folder, statusFile),
			"-lang", lang.String(), filepath.Join(folder, papersFolder, "KZ-000001.jwt"))
		maps.Copy(shown, textOfBook(t, filepath.Join(folder, resultsFile)))
		for what, text := range shown {
			t.Run(lang.String()+"/"+what, func(t *testing.T) {
				require.NotEmpty(t, text)
				for line := range strings.Lines(strings.ReplaceAll(text, folder, "")) {
					require.NotRegexp(t, machineWords, line)
				}
			})
		}
	}
}

// textOfBook returns the cells of each sheet that are text.
func textOfBook(t *testing.T, path string) map[string]string {
	t.Helper()
	book, err := excelize.OpenFile(path)
	require.NoError(t, err)
	defer book.Close()
	sheets := map[string]string{}
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		require.NoError(t, err)
		var text []string
		for _, row := range rows {
			text = append(text, strings.Join(slices.DeleteFunc(row, func(cell string) bool { return machineDays.MatchString(cell) }), "\n"))
		}
		sheets[sheet] = strings.Join(text, "\n")
	}
	return sheets
}

// machineDays are cells that the sample itself fills in so: days of earlier assessments.
var machineDays = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}(; \d{4}-\d{2}-\d{2})*$`)
