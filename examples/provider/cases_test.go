package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A stream from another writer is closed as one of our own.
func TestRawWorkbook(t *testing.T) {
	for name, book := range map[string]rawBook{
		"plain":                    rawStreamOf("Айгүл Бірінші", "Болат Екінші"),
		"without styles":           {sheets: []rawSheet{rawPeople("Айгүл Бірінші", "Болат Екінші"), textDays(rawStream())}, noStyles: true},
		"elements with a prefix":   {sheets: []rawSheet{rawPeople("Айгүл Бірінші", "Болат Екінші"), rawStream()}, prefix: "x:"},
		"hours as 40.0":            rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B5", num("40.0")),
		"hours as 4E1":             rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B5", num("4E1")),
		"hours as a text":          rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B5", txt(" 40 ")),
		"hours as a decimal":       rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B5", txt("40,0")),
		"hours worked out":         rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B5", counted("8*5", "40")),
		"points of a float":        rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(0, "C2", num("1.9999999999999998")),
		"days of ISO 8601":         rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B6", isoDay("2026-04-06T00:00:00")),
		"a day with the time":      rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B6", `s="1"><v>46118.75</v>`),
		"a day as it is written":   rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "B6", txt("06.04.2026")),
		"headers with white space": rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(0, "A1", txt("\u00a0FULL\n name: ")),
		"a label with a colon":     rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(1, "A5", txt("Academic\u00a0hours:")),
		"a dash of another length": rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(0, "C1", txt("Score for mastery of the content (0-2)")),
		"a header without range":   rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(0, "C1", txt("score for mastery of the content")),
		"IIN as a number":          rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(0, "B2", num("314301233")),
		"IIN as a long number":     rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(0, "B2", num("9.5070653195E11")),
		"sheets of other names":    {sheets: []rawSheet{{"Лист1", rawPeople("Айгүл Бірінші", "Болат Екінші").rows}, {"Лист2", rawStream().rows}}},
		"a title above":            {sheets: []rawSheet{titled(rawPeople("Айгүл Бірінші", "Болат Екінші")), rawStream()}},
	} {
		t.Run(name, func(t *testing.T) {
			r := mustClose(t, t.TempDir(), book.write(t))
			require.Empty(t, r.Problems)
			require.Equal(t, []int{2, 2, 0, 2, 3}, []int{r.Rows, r.Passed, r.Failed, r.Issued, r.Next})
		})
	}
}

// textDays writes the days of a stream as texts: without styles a number is none.
func textDays(sheet rawSheet) rawSheet {
	for _, row := range sheet.rows {
		for serial, text := range map[int]string{
			serialAgreed: "2026-01-15", serialFirst: "2026-04-06", serialLast: "2026-04-10", serialIssued: "2026-04-17", serialNext: "2026-09-11",
		} {
			if row[1] == day(serial) {
				row[1] = txt(text)
			}
		}
	}
	return sheet
}

// titled puts a title and an empty row above a sheet.
func titled(sheet rawSheet) rawSheet {
	sheet.rows = append([][]string{{txt("Stream 12, spring")}, {}}, sheet.rows...)
	return sheet
}

// What cannot be meant is told with its sheet and its cell, and the row or the stream
// that it stands in gets no certificate.
func TestRawProblems(t *testing.T) {
	for _, c := range []struct {
		name   string
		sheet  int
		cell   string
		xml    string
		place  string
		wanted string
		issued int
	}{
		{"days that are none", 0, "I2", txt("10.02; 20.03"), "Participants!I2", "10.02.2026", 1},
		{"a number among earlier days", 0, "I2", num("1905"), "Participants!I2", "10.02.2026", 1},
		{"a day of 1905 among earlier days", 0, "I2", day(2026), "Participants!I2", "from 1 January 2000", 1},
		{"a day that stands twice", 0, "I2", txt("2026-02-10; 10.02.2026"), "Participants!I2", "10 February 2026 stands twice", 1},
		{"an earlier assessment on the day of this one", 0, "I2", txt("2026-04-10"), "Participants!I2", "before the assessment of this stream (10 April 2026)", 1},
		{"a number as a day", 1, "B10", num("2026"), "Stream!B10", "format of a date", 0},
		{"a number as a day that is one", 1, "B13", num("46129"), "Stream!B13", "format of a date", 0},
		{"a day of 1905", 1, "B10", day(2026), "Stream!B10", "from 1 January 2000", 0},
		{"a course from 1900", 1, "B6", day(100), "Stream!B6", "from 1 January 2000", 0},
		{"a day of the far future", 1, "B13", day(100_000), "Stream!B13", "to 31 December 2099", 0},
		{"assessed a year before the course", 1, "B8", day(serialLast - 365), "Stream!B8", "does not contradict", 0},
		{"assessed two years after the course", 1, "B8", day(serialLast + 730), "Stream!B8", "does not contradict", 0},
		{"a course that lasts ten years", 1, "B6", day(serialLast - 3650), "Stream!B7", "does not contradict", 0},
		{"no hours", 1, "B5", num("0"), "Stream!B5", "from 1 to 5000", 0},
		{"hours of a year", 1, "B5", num("8760"), "Stream!B5", "from 1 to 5000", 0},
		{"hours that are a day", 1, "B5", day(40), "Stream!B5", "from 1 to 5000", 0},
		{"half an hour", 1, "B5", num("40.5"), "Stream!B5", "from 1 to 5000", 0},
		{"hours as a truth", 1, "B5", truth("1"), "Stream!B5", "from 1 to 5000", 0},
		{"a formula that nobody worked out", 1, "B5", formula("8*5"), "Stream!B5", "worked the formula out", 0},
		{"points by such a formula", 0, "C2", formula("1+1"), "Participants!C2", "worked the formula out", 1},
		{"an error of the spreadsheet", 0, "C2", fault("#REF!"), "Participants!C2", "an error of the spreadsheet", 1},
		{"points as a day", 0, "C2", day(2), "Participants!C2", "from 0 to 2", 1},
		{"points as a truth", 0, "C2", truth("1"), "Participants!C2", "from 0 to 2", 1},
		{"a name of digits", 0, "A2", txt("12345"), "Participants!A2", "in letters", 1},
		{"a name as a number", 0, "A2", num("12345"), "Participants!A2", "in letters", 1},
		{"a digit in a name", 0, "A2", txt("Айгүл2 Бірінші"), "Participants!A2", "without digits", 1},
		{"nothing that is seen", 0, "A2", txt("Айгүл\u200bБірінші"), "Participants!A2", "U+200B", 1},
		{"the other direction", 0, "A2", txt("Айгүл \u202eБірінші"), "Participants!A2", "U+202E", 1},
		{"a soft hyphen", 0, "A2", txt("Ай\u00adгүл Бірінші"), "Participants!A2", "U+00AD", 1},
		{"letters that the typeface lacks", 0, "A2", txt("李小龍"), "Participants!A2", "李 U+674E", 1},
		{"a mark that cannot be composed", 0, "A2", txt("Э\u0301ля Бірінші"), "Participants!A2", "U+0301", 1},
		{"a Latin letter in a Cyrillic word", 0, "A2", txt("Айгүл Бiрінші"), "Participants!A2", "i (Latin, U+0069)", 1},
		{"a name that is too long", 0, "A2", txt(strings.Repeat("Ә", 101)), "Participants!A2", "at most 100", 1},
		{"letters that a code has lost", 0, "A2", txt("Айг?л Бірінші"), "Participants!A2", "Айг?л", 1},
		{"a programme that has lost letters", 1, "B3", txt("Ба?алау"), "Stream!B3", "Ба?алау", 0},
		{"a formula as a name", 0, "A2", txt("=Айгүл Бірінші"), "Participants!A2", "without the sign “=”", 1},
		{"markup as a name", 0, "A2", txt("Айгүл <b>"), "Participants!A2", "without the sign “<”", 1},
		{"a programme with a hidden sign", 1, "B3", txt("Баға\u202eлау"), "Stream!B3", "U+202E", 0},
		{"a header that is nearly known", 0, "I1", txt("Earlier failed asessments"), "Participants!I1", "did you mean “Earlier failed assessments”?", 2},
		{"a label that is nearly known", 1, "A14", txt("Day on which the next stream is asessed"), "Stream!A14", "did you mean", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := mustClose(t, t.TempDir(), rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(c.sheet, c.cell, c.xml).write(t))
			require.Contains(t, r.places(), c.place)
			require.Contains(t, r.Problems[0].Wanted, c.wanted)
			require.Equal(t, c.issued, r.Issued)
		})
	}
}

// What cannot be used cannot be used in the results either: nothing turns into nothing.
func TestProblemsStay(t *testing.T) {
	book := rawStreamOf("Айгүл Бірінші", "12345").set(0, "C2", formula("1+1")).set(0, "D2", fault("#REF!")).
		set(0, "E2", day(2)).set(0, "F2", truth("1")).set(0, "I2", num("1905")).set(0, "J3", txt("KZ 5"))
	folder := t.TempDir()
	first := mustClose(t, folder, book.write(t))
	again := mustClose(t, folder, filepath.Join(folder, resultsFile))
	require.Len(t, first.Problems, 7)
	require.Len(t, again.Problems, 7)
	for i := range first.Problems {
		require.Equal(t, first.Problems[i].Column, again.Problems[i].Column)
	}
}

// A name is composed, and drawn as it is read.
func TestComposed(t *testing.T) {
	folder := t.TempDir()
	mustClose(t, folder, rawStreamOf("Андреи\u0306 Жұма\u00a0 ұлы").write(t))
	r, err := readRegister(folder)
	require.NoError(t, err)
	require.Equal(t, "Андрей Жұма ұлы", r.entries[0].Holder)
	readPDF(t, filepath.Join(folder, papersFolder, "KZ-000001.pdf")).find(t, "Андрей Жұма ұлы")
}

// Names as they are pass: of two alphabets in two words, with marks, of one letter.
func TestNames(t *testing.T) {
	for _, name := range []string{"О'Нил-Әбіш (Ұлы)", "Ким John", "Әл-Фараби Ғ.", "Іңкәр Өмірзаққызы", "d’Arc Zoë", "Иванов II"} {
		got, err := cell{text: name}.personName()
		require.NoError(t, err, name)
		require.Equal(t, name, got)
	}
}

// What stands twice is refused with both places, and nothing is written.
func TestTwice(t *testing.T) {
	people := []string{"Айгүл Бірінші", "Болат Екінші"}
	extra := rawStreamOf(people...)
	extra.sheets = append(extra.sheets, rawSheet{"Поток", rawStream().rows})
	for _, c := range []struct {
		name string
		book rawBook
		want []string
	}{
		{"a column", rawStreamOf(people...).set(0, "J1", txt("ИИН")), []string{"B1", "J1"}},
		{"a column with a value", rawStreamOf(people...).set(0, "K1", txt("full name:")), []string{"A1", "K1"}},
		{"a line", rawStreamOf(people...).set(1, "A15", txt("Академические часы")).set(1, "B15", num("72")), []string{"A5", "A15"}},
		{"a sheet", extra, []string{"Stream", "Поток"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			_, err := closeFile(t, folder, c.book.write(t))
			for _, want := range c.want {
				require.ErrorContains(t, err, want)
			}
			require.Empty(t, filesIn(t, folder))
		})
	}
	for _, c := range []struct {
		name   string
		book   rawBook
		places []string
	}{
		{"an IIN", rawStreamOf(people...).set(0, "B2", txt("000314301233")).set(0, "B3", txt("000314301233")), []string{"Participants!B2", "Participants!B3"}},
		{"a person", rawStreamOf("Айгүл Бірінші", "АЙГҮЛ  Бірінші"), []string{"Participants!A2", "Participants!A3"}},
		{"a certificate", rawStreamOf(people...).set(0, "J2", txt("KZ № 000007")).set(0, "J3", txt("KZ № 000007")), []string{"Participants!J2", "Participants!J3"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := mustClose(t, t.TempDir(), c.book.write(t))
			require.ElementsMatch(t, c.places, r.places())
			require.Zero(t, r.Issued)
		})
	}
	t.Run("two people of one name", func(t *testing.T) {
		r := mustClose(t, t.TempDir(), rawStreamOf("Айгүл Бірінші", "Айгүл Бірінші").set(0, "B2", txt("000314301233")).set(0, "B3", txt("011130445018")).write(t))
		require.Equal(t, 2, r.Issued)
	})
}

// Every refusal is a sentence in the reader's language, before anything is written.
func TestNoWorkbook(t *testing.T) {
	file := func(name, content string) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
		return path
	}
	bombSize := 200 // MB
	if os.Getenv("QAGIDA_LONG") != "" {
		bombSize = 3 << 10
	}
	cut, err := os.ReadFile(rawStreamOf("Айгүл Бірінші").write(t))
	require.NoError(t, err)
	for _, c := range []struct{ name, path, lang, want string }{
		{"a text", file("a.xlsx", "no workbook"), "ru", "не книга Excel"},
		{"nothing", file("a.xlsx", ""), "kk", "Excel кітабы да"},
		{"a picture as a table", file("a.csv", "\x89PNG\r\n\x1a\n\x00\x00"), "en", "neither a workbook"},
		{"a workbook that was cut", file("a.xlsx", string(cut[:len(cut)/2])), "en", "neither a workbook"},
		{"an archive of something else", archiveOf(t, "content.xml", 1), "ru", "не книга Excel"},
		{"a workbook of one part", archiveOf(t, "xl/worksheets/sheet1.xml", 1), "en", "damaged"},
		{"a workbook that unpacks to gigabytes", archiveOf(t, "xl/worksheets/sheet1.xml", bombSize), "ru", "больше 64 МБ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			_, err := start("-lang", c.lang, "-out", folder, c.path)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "zip:")
			require.Empty(t, filesIn(t, folder))
		})
	}
}

// archiveOf is an archive of one part with so many MB of noughts.
func archiveOf(t *testing.T, part string, megabytes int) string {
	t.Helper()
	var content bytes.Buffer
	archive := zip.NewWriter(&content)
	file, err := archive.Create(part)
	require.NoError(t, err)
	for range megabytes {
		_, err := file.Write(make([]byte, 1<<20))
		require.NoError(t, err)
	}
	require.NoError(t, archive.Close())
	path := filepath.Join(t.TempDir(), "bomb.xlsx")
	require.NoError(t, os.WriteFile(path, content.Bytes(), 0o644))
	return path
}

// The numbers go on over closings and streams, and the paper of nobody is replaced by
// that of another.
func TestRegister(t *testing.T) {
	folder := t.TempDir()
	first := mustClose(t, folder, rawStreamOf("Айгүл Бірінші", "Болат Екінші").write(t))
	require.Equal(t, 3, first.Next)
	before := filesIn(t, folder)
	again := mustClose(t, folder, filepath.Join(folder, resultsFile))
	require.Equal(t, []int{2, 3, 0}, []int{again.Issued, again.Next, again.Withdrawn})
	require.Equal(t, before[registerFile], filesIn(t, folder)[registerFile])
	require.Equal(t, before["certificates/KZ-000001.pdf"], filesIn(t, folder)["certificates/KZ-000001.pdf"])
	other := mustClose(t, folder, rawStreamOf("Сәуле Үшінші", "Дәулет Төртінші").write(t))
	require.Equal(t, []int{2, 5}, []int{other.Issued, other.Next})
	after := filesIn(t, folder)
	require.Equal(t, before["certificates/KZ-000001.pdf"], after["certificates/KZ-000001.pdf"])
	require.True(t, bytes.HasPrefix(after[registerFile], before[registerFile]), "a line of the register changed")
	require.Contains(t, after, "certificates/KZ-000004.pdf")
	require.Equal(t, before[resultsFile], after["earlier/results.xlsx"], "the results of the first stream are gone")
	require.Equal(t, before[protocolFile], after["earlier/protocol.pdf"])
	list := mustStart(t, "register", "-out", folder)
	for _, want := range []string{"KZ № 000001", "Айгүл Бірінші", "KZ № 000004", "Дәулет Төртінші", "17 April 2026"} {
		require.Contains(t, list, want)
	}
	require.NotContains(t, mustStart(t, "register", "-json", "-out", folder), "iin")
	require.Contains(t, mustStart(t, "register", "-csv", "-lang", "kk", "-out", folder), ";Дәулет Төртінші;")
}

// A score that is corrected to a fail takes the paper away, and a later pass gives a
// new number.
func TestWithdrawn(t *testing.T) {
	folder := t.TempDir()
	book := rawStreamOf("Айгүл Бірінші", "Болат Екінші")
	mustClose(t, folder, book.write(t))
	paper := filesIn(t, folder)["certificates/KZ-000002.pdf"]
	failed := mustClose(t, folder, book.set(0, "H3", num("3")).write(t))
	require.Equal(t, []int{1, 1, 1, 1, 3}, []int{failed.Passed, failed.Failed, failed.Issued, failed.Withdrawn, failed.Next})
	files := filesIn(t, folder)
	require.NotContains(t, files, "certificates/KZ-000002.pdf")
	require.NotContains(t, files, "certificates/KZ-000002.jwt")
	require.Equal(t, paper, files["withdrawn/KZ-000002.pdf"])
	require.Contains(t, mustStart(t, "register", "-out", folder), "withdrawn")
	keys, status := filepath.Join(folder, jwksFile), filepath.Join(folder, statusFile)
	_, err := start("verify", "-keys", keys, "-status", status, filepath.Join(folder, "withdrawn/KZ-000002.jwt"))
	require.ErrorContains(t, err, "WITHDRAWN")
	mustStart(t, "verify", "-keys", keys, "-status", status, filepath.Join(folder, "certificates/KZ-000001.jwt"))
	require.Zero(t, mustClose(t, folder, filepath.Join(folder, resultsFile)).Withdrawn, "withdrawn a second time")
	passed := mustClose(t, folder, book.set(0, "H3", num("25")).write(t))
	require.Equal(t, []int{2, 0, 4}, []int{passed.Issued, passed.Withdrawn, passed.Next})
	require.Contains(t, filesIn(t, folder), "certificates/KZ-000003.pdf")
}

// A paper is withdrawn by hand from a day on, all that were named or none.
func TestWithdrawByHand(t *testing.T) {
	folder := t.TempDir()
	mustClose(t, folder, rawStreamOf("Айгүл Бірінші", "Болат Екінші", "Сәуле Үшінші").write(t))
	before := filesIn(t, folder)
	for _, args := range [][]string{{"-on", "2026-06-01", "KZ-000001", "KZ-000009"}, {"-on", "2026-04-16", "KZ-000001"}, {"-on", "2026-06-01", "nine"}, {"KZ-000001"}} {
		_, err := start(append([]string{"withdraw", "-lang", "ru", "-out", folder}, args...)...)
		require.Error(t, err)
		require.Equal(t, before, filesIn(t, folder), args)
	}
	require.Contains(t, mustStart(t, "withdraw", "-out", folder, "-on", "2026-06-01", "KZ-000001", "KZ № 000003"), "KZ № 000003 is withdrawn: Сәуле Үшінші")
	r := wantWhole(t, folder)
	require.Equal(t, "2026-06-01", r.entries[0].withdrawn.String())
	keys, status := filepath.Join(folder, jwksFile), filepath.Join(folder, statusFile)
	_, err := start("verify", "-keys", keys, "-status", status, filepath.Join(folder, "withdrawn/KZ-000001.jwt"))
	require.ErrorContains(t, err, "WITHDRAWN")
	require.Contains(t, mustStart(t, "verify", "-keys", keys, "-status", status, filepath.Join(folder, "certificates/KZ-000002.jwt")), "not withdrawn by the list of 1 June 2026")
	require.Contains(t, string(filesIn(t, folder)[pageFile]), "«Үлгі» орталығы")
}

// Points that are taken back decide nothing: the paper stays until something does.
func TestUndecided(t *testing.T) {
	folder := t.TempDir()
	book := rawStreamOf("Айгүл Бірінші")
	mustClose(t, folder, book.write(t))
	for _, xml := range []string{"", txt("many"), num("26")} {
		r := mustClose(t, folder, book.set(0, "H2", xml).write(t))
		require.Zero(t, r.Withdrawn)
		require.Contains(t, filesIn(t, folder), "certificates/KZ-000001.pdf")
	}
}

// A paper whose text changes keeps its number; the one before it is moved, and what it
// was signed with counts no longer.
func TestReplaced(t *testing.T) {
	folder := t.TempDir()
	book := rawStreamOf("Айгүл Бірінші").set(0, "B2", txt("000314301233"))
	mustClose(t, folder, book.write(t))
	old := filesIn(t, folder)["certificates/KZ-000001.jwt"]
	r := mustClose(t, folder, book.set(0, "A2", txt("Айгүл Бірінші-Үлгі")).write(t))
	require.Equal(t, []int{1, 0, 2}, []int{r.Issued, r.Withdrawn, r.Next})
	files := filesIn(t, folder)
	require.Equal(t, old, files["withdrawn/KZ-000001.jwt"])
	keys, status := filepath.Join(folder, jwksFile), filepath.Join(folder, statusFile)
	_, err := start("verify", "-keys", keys, "-status", status, string(old))
	require.ErrorContains(t, err, "WITHDRAWN")
	require.Contains(t, mustStart(t, "verify", "-keys", keys, "-status", status, string(files["certificates/KZ-000001.jwt"])), "Айгүл Бірінші-Үлгі")
	require.Contains(t, mustStart(t, "register", "-out", folder), "replaced by entry 2")
}

// Rows that were sorted without their numbers, and a workbook that was filled in anew
// for the next stream, take nobody's number.
func TestOthersNumber(t *testing.T) {
	folder := t.TempDir()
	mustClose(t, folder, rawStreamOf("Айгүл Бірінші", "Болат Екінші").write(t))
	before := filesIn(t, folder)
	sorted := rawStreamOf("Айгүл Бірінші", "Болат Екінші").set(0, "J2", txt("KZ № 000002")).set(0, "J3", txt("KZ № 000001"))
	r := mustClose(t, folder, sorted.write(t))
	require.Equal(t, []string{"Participants!J2", "Participants!J3"}, r.places())
	require.Contains(t, r.Problems[0].Wanted, "Болат Екінші")
	next := rawStreamOf("Айгүл Бірінші").set(0, "J2", txt("KZ № 000001"))
	for _, cell := range []string{"B6", "B7", "B8", "B13"} {
		next.set(1, cell, day(serialIssued+60))
	}
	next.set(1, "B14", "")
	r = mustClose(t, folder, next.write(t))
	require.Equal(t, []string{"Participants!J2"}, r.places())
	require.Equal(t, before["certificates/KZ-000001.pdf"], filesIn(t, folder)["certificates/KZ-000001.pdf"])
	r = mustClose(t, folder, next.set(0, "J2", "").write(t))
	require.Equal(t, []int{1, 4}, []int{r.Issued, r.Next}, "the next stream gives a number of its own")
}

// One paper is claimed by one person, also where a second one of the same name comes.
func TestNamesake(t *testing.T) {
	folder := t.TempDir()
	mustClose(t, folder, rawStreamOf("Айгүл Бірінші").write(t))
	two := rawStreamOf("Айгүл Бірінші", "Айгүл Бірінші").set(0, "B2", txt("000314301233")).set(0, "B3", txt("011130445018"))
	r := mustClose(t, folder, two.write(t))
	require.Empty(t, r.Problems)
	require.Equal(t, []int{2, 3}, []int{r.Issued, r.Next})
	register := wantWhole(t, folder)
	require.Len(t, register.entries, 2, "one new paper")
	again := mustClose(t, folder, two.set(0, "J3", txt("KZ № 000001")).write(t))
	require.Equal(t, []string{"Participants!J3"}, again.places(), "whose it is became known with the IIN")
	require.Equal(t, 3, again.Next)
}

// A paper that lies in the folder and stands in no register is nobody's to replace.
func TestStrangePaper(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(folder, papersFolder), 0o755))
	strange := filepath.Join(folder, papersFolder, "KZ-000001.pdf")
	require.NoError(t, os.WriteFile(strange, []byte("of another program"), 0o644))
	r := mustClose(t, folder, rawStreamOf("Айгүл Бірінші").write(t))
	require.Equal(t, 3, r.Next)
	content, err := os.ReadFile(strange)
	require.NoError(t, err)
	require.Equal(t, "of another program", string(content))
	mustClose(t, folder, rawStreamOf("Болат Екінші").set(0, "J2", txt("KZ № 000001")).write(t))
	require.Equal(t, "of another program", string(filesIn(t, folder)["withdrawn/KZ-000001.pdf"]))
}

// A register that is damaged is not guessed at.
func TestDamagedRegister(t *testing.T) {
	folder := t.TempDir()
	mustClose(t, folder, rawStreamOf("Айгүл Бірінші", "Болат Екінші").write(t))
	path := filepath.Join(folder, registerFile)
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := bytes.SplitAfter(whole, []byte("\n"))
	for name, content := range map[string][]byte{
		"cut":            whole[:len(whole)-10],
		"a line twice":   append(append([]byte{}, whole...), lines[1]...),
		"a line missing": lines[1],
		"no JSON":        append(append([]byte{}, whole...), "KZ 5\n"...),
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, os.WriteFile(path, content, 0o600))
			before := filesIn(t, folder)
			_, err := start("-lang", "ru", "-out", folder, rawStreamOf("Сәуле Үшінші").write(t))
			require.ErrorContains(t, err, "реестр повреждён")
			require.Equal(t, before, filesIn(t, folder))
		})
	}
}

// The private key and the register are for their owner alone.
func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes of files are those of Unix")
	}
	folder := t.TempDir()
	mustClose(t, folder, rawStreamOf("Айгүл Бірінші").write(t))
	for _, name := range []string{keyFile, registerFile} {
		info, err := os.Stat(filepath.Join(folder, name))
		require.NoError(t, err)
		require.Equal(t, "-rw-------", info.Mode().String(), name)
	}
	require.NoError(t, os.Remove(filepath.Join(folder, keyFile)))
	_, err := start("-out", folder, rawStreamOf("Айгүл Бірінші").write(t))
	require.ErrorContains(t, err, "put the key back")
}

// A thousand numbers end where the series ends.
func TestSeriesIsFull(t *testing.T) {
	folder := t.TempDir()
	mustClose(t, folder, rawStreamOf("Айгүл Бірінші").write(t), "-first", "999999")
	_, err := start("-out", folder, rawStreamOf("Болат Екінші").write(t))
	require.ErrorContains(t, err, "1000000")
	require.Equal(t, 1, strings.Count(fmt.Sprint(filesIn(t, folder)), "KZ-999999.pdf"))
}
