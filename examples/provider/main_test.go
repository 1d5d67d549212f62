package main

import (
	"bytes"
	"errors"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
)

// Twice the same input gives the same bytes, the key given.
func TestSameBytes(t *testing.T) {
	folder, stdout := closeSample(t, qagida.Kazakh)
	other := t.TempDir()
	for _, name := range []string{keyFile, jwksFile} {
		content, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(other, name), content, 0o600))
	}
	for _, round := range []string{"first", "again, with the register"} {
		again := mustStart(t, "-lang", "kk", "-out", other)
		require.Equal(t, stdout, strings.ReplaceAll(again, other, folder), round)
		first, second := filesIn(t, folder), filesIn(t, other)
		names := slices.Sorted(maps.Keys(first))
		require.Equal(t, names, slices.Sorted(maps.Keys(second)), round)
		require.Len(t, names, 2*13+9) // the certificates, and what stands beside them
		for _, name := range names {
			require.True(t, bytes.Equal(first[name], second[name]), "%s: %s has other bytes", round, name)
		}
	}
}

// The report in the three languages: the figures, who is left without a
// certificate, the cells that cannot be used with row and column, the files.
func TestReport(t *testing.T) {
	for _, c := range []struct {
		lang qagida.Lang
		want []string
	}{
		{qagida.Kazakh, []string{
			"барлық жол: 25\nөтті: 13\nөтпеді: 6\nбалл толық емес: 3\nжолда қате бар: 3\nнәтижесі белгілі тыңдаушылар ішінде өткендердің үлесі, %: 68,42\nберілген сертификат: 13\nқайтарып алынған сертификат: 0\nсанауыштың келесі нөмірі: 14\n",
			"  10-жол, Тоғызыншы Тыңдаушы: өтпеді; ең ерте мүмкіндік: 2027 жылғы 1 қаңтар\n",
			"  «Тыңдаушылар» парағы, 17-жол, H бағаны (" + header("scores[4]", qagida.Kazakh) + "): «екі»; керегі: 0 мен 2 арасындағы бүтін сан\n",
		}},
		{qagida.Russian, []string{
			"всего строк: 25\nсдано: 13\nне сдано: 6\nне все баллы выставлены: 3\nошибка в строке: 3\nдоля сдавших среди тех, чей результат известен, %: 68,42\nвыдано сертификатов: 13\nотозвано сертификатов: 0\nследующий номер счётчика: 14\n",
			"  строка 10, Тоғызыншы Тыңдаушы: не сдано; первая возможность: 1 января 2027 года\n",
			"  лист «Слушатели», строка 17, столбец H (" + header("scores[4]", qagida.Russian) + "): «екі»; нужно: целое число от 0 до 2\n",
		}},
		{qagida.English, []string{
			"rows in all: 25\npassed: 13\nnot passed: 6\npoints missing: 3\nrow refused: 3\nshare of those who passed among those with a result, %: 68.42\ncertificates issued: 13\ncertificates withdrawn: 0\nthe counter goes on at: 14\n",
			"  row 10, Тоғызыншы Тыңдаушы: not passed; first possible day: 1 January 2027\n",
			"  row 13, Он екінші Тыңдаушы: points missing\n",
			"By Order No. 95 in its edition of 9 April 2020 and by the Bilimzet programme of 2025; a later edition of the order is in force today.",
		}},
	} {
		t.Run(c.lang.String(), func(t *testing.T) {
			_, stdout := closeSample(t, c.lang)
			for _, want := range c.want {
				require.Contains(t, stdout, want)
			}
		})
	}
}

// wantProblems are the cells of the sample that cannot be used: row, column and
// value.
var wantProblems = [][]string{
	{"16", "C", "000314301234"}, // wrong check digit
	{"17", "E", "3"},
	{"17", "H", "екі"},
	{"17", "I", "26"},
	{"18", "B", ""},
	{"18", "E", "1.5"},
	{"18", "J", "былтыр"},
}

func TestProblems(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	rows := readSheet(t, filepath.Join(folder, "results.xlsx"), "Summary")
	header := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 1 && row[0] == "Sheet" && row[1] == "Row" })
	require.GreaterOrEqual(t, header, 0, "no table of problems in %q", rows)
	var got [][]string
	for _, row := range rows[header+1:] {
		got = append(got, []string{row[1], row[2], row[4]})
	}
	require.Empty(t, cmp.Diff(wantProblems, got), "the cells (-want +got)")
}

// The counter and the series are the caller's.
func TestNumbers(t *testing.T) {
	book := editedSample(t, nil)
	onlyRows(t, book, 2, 3, 4)
	folder := filepath.Dir(book)
	stdout := mustStart(t, "-out", folder, "-series", "AB", "-first", "998", book)
	for _, name := range []string{"AB-000998.pdf", "AB-000999.pdf", "AB-001000.pdf"} {
		require.FileExists(t, filepath.Join(folder, "certificates", name))
	}
	require.Contains(t, stdout, "the counter goes on at: 1001\n")
	// the third of them would be the millionth, and nothing is written
	other := t.TempDir()
	_, err := start("-out", other, "-first", "999998", book)
	require.Error(t, err, "a series of six digits went on")
	require.Empty(t, filesIn(t, other))
	_, err = start("-out", other, "-first", "999997", book)
	require.NoError(t, err, "999997 to 999999 are three numbers")
}

// What is wrong with the sheet on the stream is told with row and column; it keeps
// certificates back where they need it, and the grades come out all the same.
func TestStream(t *testing.T) {
	for _, c := range []struct {
		name    string
		changes edits
		issued  string
		want    []string
	}{
		{"all is there", nil, "1", nil},
		{"no agreement", edits{at(wordAgreed): nil}, "0", []string{"Why certificates were not issued:", "agree"}},
		{"agreed after the issue", edits{at(wordAgreed): "2026-04-18"}, "0", []string{"Why certificates were not issued:"}},
		{"signed by somebody else", edits{at(wordSignedBy): "another person"}, "0", []string{"Why certificates were not issued:"}},
		{"signed by the acting head while the head was absent", edits{at(wordSignedBy): "исполняющий обязанности руководителя", at(wordHeadAbsent): "да"}, "1", nil},
		{"signed by the acting head while the head was there", edits{at(wordSignedBy): "acting head", at(wordHeadAbsent): "no"}, "0", []string{"Why certificates were not issued:", place("order95/32.1", qagida.English)}},
		{"signed by the acting head, and the head is not spoken of", edits{at(wordSignedBy): "acting head"}, "0", []string{"Why certificates were not issued:", "Not stated: whether the head was absent"}},
		{"35 hours", edits{at(wordHours): 35}, "0", []string{"Why certificates were not issued:", "36 "}},
		{"36 hours", edits{at(wordHours): 36}, "1", nil},
		{"a long course that was assessed at home", edits{at(wordHours): 108}, "0", []string{"Why certificates were not issued:"}},
		{"a long course under a contract with an independent body", edits{at(wordHours): 108, at(wordAssessedBy): "Тәуелсіз сарапшылар", at(wordIndependent): "иә", at(wordContract): "иә"}, "1", nil},
		{"a long course assessed by another body that is not independent", edits{at(wordHours): 108, at(wordAssessedBy): "Филиал", at(wordIndependent): "нет", at(wordContract): "да"}, "0", []string{"Why certificates were not issued:", place("order95/27", qagida.English)}},
		{"a long course assessed by a body of which nothing is known", edits{at(wordHours): 108, at(wordAssessedBy): "Филиал", at(wordContract): "да"}, "0", []string{"Not stated: whether"}},
		{"the assessor without quotation marks", edits{at(wordAssessedBy): "ҮЛГІ біліктілікті арттыру орталығы"}, "1", nil},
		{"the assessor by its Russian name", edits{at(wordAssessedBy): "центр повышения квалификации «Үлгі»"}, "1", nil},
		{"one name for both languages", edits{at(wordOrganisationKK): nil, at(wordAssessedBy): "Центр повышения квалификации «Үлгі»"}, "1", nil},
		{"hours in words", edits{at(wordHours): "forty"}, "0", []string{"sheet “Stream”, row 5, column B (Academic hours): “forty”; wanted: a whole number from 1 to 5000"}},
		{"negative hours", edits{at(wordHours): -40}, "0", []string{"row 5, column B (Academic hours): “-40”"}},
		{"no such day", edits{at(wordIssued): "2026-02-30"}, "0", []string{"row 16, column B (Day of issue): “2026-02-30”"}},
		{"the last day before the first", edits{at(wordLast): "2026-04-05"}, "0", []string{"row 7, column B (Last day of the course): “2026-04-05”; wanted: a day that does not contradict"}},
		{"issued before the assessment", edits{at(wordIssued): "2026-04-09"}, "0", []string{"row 16, column B (Day of issue): “2026-04-09”; wanted: a day that does not contradict"}},
		{"the next stream in the past", edits{at(wordNext): "2026-04-09"}, "1", []string{"row 17, column B (Day on which the next stream is assessed): “2026-04-09”"}},
		{"an issue at the end of time", edits{at(wordIssued): "9999-01-01"}, "0", []string{"row 16, column B (Day of issue): “9999-01-01”"}},
		{"neither yes nor no", edits{at(wordContract): "perhaps"}, "1", []string{"row 11, column B (Contract on the assessment with a third party): “perhaps”; wanted: yes or no"}},
		{"a letter that cannot be drawn", edits{at(wordHead): "校長"}, "0", []string{"row 13, column B (Name of the signatory): “校長”"}},
		{"a name that is too long", edits{at(wordHead): strings.Repeat("Ә", mostName+1)}, "0", []string{"row 13, column B (Name of the signatory)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			book := editedSample(t, c.changes)
			onlyRows(t, book, 2, 8)
			stdout := mustStart(t, "-out", filepath.Dir(book), book)
			for _, want := range append(c.want, "certificates issued: "+c.issued+"\n", "passed: 1\nnot passed: 1\n") {
				require.Contains(t, strings.ToLower(stdout), strings.ToLower(want))
			}
			if len(c.want) == 0 {
				require.NotContains(t, stdout, "Cells that cannot be used")
			}
		})
	}
}

// Bad cells of a participant, each told with its row and column.
func TestCells(t *testing.T) {
	for _, c := range []struct {
		name    string
		changes edits
		want    string // empty: nothing is wrong with it
	}{
		{"no IIN", edits{"Participants!C2": nil}, ""},
		{"an IIN typed as a number", edits{"Participants!C2": 950706531950}, ""},
		{"the IIN of a legal entity", edits{"Participants!C2": "990940003030"}, "row 2, column C (IIN)"},
		{"twice the same IIN", edits{"Participants!C3": "000314301233"}, "row 3, column C (IIN): “000314301233”; wanted: another value than in row 2"},
		{"points as text", edits{"Participants!D2": " 2 "}, ""},
		{"no points at all", edits{"Participants!D2": "  "}, ""},
		{"an error of Excel", edits{"Participants!D2": "#REF!"}, "row 2, column D"},
		{"negative points", edits{"Participants!D2": -1}, "row 2, column D"},
		{"points with an absurd exponent", edits{"Participants!D2": "1E2000000"}, "row 2, column D"},
		{"a day of Excel", edits{"Participants!J2": qagida.MustDate(2025, 12, 1).Time()}, ""},
		{"days", edits{"Participants!J2": "2025-12-01 ; 2026-01-15;"}, ""},
		{"a day that is no day", edits{"Participants!J2": "2025-02-30"}, "row 2, column J (Earlier failed assessments): “2025-02-30”"},
		{"a number that is no day", edits{"Participants!J2": 1e300}, "row 2, column J"},
		{"an earlier assessment after the issue", edits{"Participants!J2": "2026-04-18", "Participants!D2": nil}, "row 2, column J (Earlier failed assessments): “2026-04-18”"},
		{"a fact of Excel", edits{"Participants!K2": true}, ""},
		{"a fact in Kazakh", edits{"Participants!K2": "ЖОҚ"}, ""},
		{"a fact in doubt", edits{"Participants!K2": "?"}, "row 2, column K (Course interrupted): “?”; wanted: yes or no"},
		{"a certificate that is none", edits{"Participants!N2": "KZ 5"}, "row 2, column N (Certificate): “KZ 5”"},
		{"twice the same certificate", edits{"Participants!N2": "KZ № 000005", "Participants!N3": "KZ № 000005"}, "row 3, column N (Certificate): “KZ № 000005”"},
		{"a name with marks", edits{"Participants!B2": "О'Нил-Әбіш (Ұлы) \\"}, ""},
		{"a name in another script", edits{"Participants!B2": "学者"}, "row 2, column B (Full name): “学者”"},
		{"a name with a picture", edits{"Participants!B2": "Үлгі 🎓"}, "row 2, column B"},
		{"a name on two lines", edits{"Participants!B2": "Үлгі\nТыңдаушы"}, ""},
		{"a name of blanks", edits{"Participants!B2": " \t "}, "row 2, column B (Full name): “”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			book := editedSample(t, c.changes)
			onlyRows(t, book, 2, 3)
			stdout := mustStart(t, "-out", filepath.Dir(book), book)
			require.Contains(t, stdout, c.want)
			require.Equal(t, c.want != "", strings.Contains(stdout, "Cells that cannot be used"), stdout)
		})
	}
}

// A workbook that somebody has filled in is not made anew; the sample itself is, in
// whatever language it was.
func TestFilledIn(t *testing.T) {
	folder := t.TempDir()
	book := filepath.Join(folder, "sample.xlsx")
	mustStart(t, "-sample", book)
	mustStart(t, "-lang", "kk", "-sample", book)
	mustStart(t, "-lang", "ru", "-out", folder)
	edit(t, book, edits{"Слушатели!B2": "Айгүл Бірінші"})
	filled, err := os.ReadFile(book)
	require.NoError(t, err)
	_, err = start("-sample", book)
	require.ErrorContains(t, err, "not the sample")
	require.Contains(t, mustStart(t, "-out", folder), "rows in all: 25", "it is closed as it is")
	now, err := os.ReadFile(book)
	require.NoError(t, err)
	require.Equal(t, filled, now)
}

// Empty rows, other columns and another order of the columns change nothing.
func TestOtherLayout(t *testing.T) {
	book := editedSample(t, nil)
	onlyRows(t, book, 2, 8)
	change(t, book, func(file *excelize.File) error {
		return errors.Join(
			file.InsertRows("Participants", 3, 2),
			file.InsertCols("Participants", "C", 1),
			file.SetCellValue("Participants", "C1", "Region"),
			file.SetCellValue("Participants", "E1", strings.ToLower(header("scores[1]", qagida.Russian))),
			file.SetCellValue("Participants", "F1", header("scores[0]", qagida.English)),
			file.InsertRows("Stream", 1, 1),
		)
	})
	stdout := mustStart(t, "-out", filepath.Dir(book), book)
	for _, want := range []string{"rows in all: 2\npassed: 1\nnot passed: 1\n", "row 5, Жетінші Тыңдаушы"} {
		require.Contains(t, stdout, want)
	}
}

// A workbook with the days of old Macintosh machines is read as it is meant.
func TestDaysFrom1904(t *testing.T) {
	book := editedSample(t, nil)
	onlyRows(t, book, 2)
	change(t, book, func(file *excelize.File) error {
		yes := true
		const fouryears = 1462 // days from the one beginning to the other
		changes := []error{file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes})}
		for _, day := range []qagida.Text{wordFirst, wordLast, wordAssessed, wordAgreed, wordIssued, wordNext} {
			cell := streamCell(day)
			raw, err := file.GetCellValue("Stream", cell, excelize.Options{RawCellValue: true})
			serial, _ := number(raw).(float64)
			changes = append(changes, err, file.SetCellValue("Stream", cell, serial-fouryears))
		}
		return errors.Join(changes...)
	})
	folder := filepath.Dir(book)
	mustStart(t, "-out", folder, book)
	wantFacts(t, folder, scan(t, readPDF(t, filepath.Join(folder, "certificates", "KZ-000001.pdf")).code))
}

// A stream of nobody is closed as well.
func TestNobody(t *testing.T) {
	book := editedSample(t, nil)
	onlyRows(t, book)
	folder := filepath.Dir(book)
	stdout := mustStart(t, "-out", folder, book)
	require.Contains(t, stdout, "rows in all: 0\n")
	require.Contains(t, stdout, "among those with a result, %: –\n")
	readPNG(t, filepath.Join(folder, "grades.png"))
}

// What is no workbook of this program is refused before anything is written.
func TestRefused(t *testing.T) {
	edited := func(with func(*excelize.File) error) string {
		book := editedSample(t, nil)
		change(t, book, with)
		return book
	}
	text := filepath.Join(t.TempDir(), "text.xlsx")
	require.NoError(t, os.WriteFile(text, []byte("no workbook"), 0o644))
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no file", []string{"nowhere.xlsx"}, "nowhere.xlsx"},
		{"no workbook", []string{text}, "text.xlsx"},
		{"two workbooks", []string{"a.xlsx", "b.xlsx"}, "more than one workbook: b.xlsx"},
		{"no series", []string{"-series", ""}, "series"},
		{"a negative counter", []string{"-first", "-1"}, "number"},
		{"a refusal of the library in Kazakh", []string{"-lang", "kk", "-first", "-1"}, "-1"},
		{"no such language", []string{"-lang", "de"}, "lang"},
		{"no sheet", []string{edited(func(f *excelize.File) error { return f.DeleteSheet("Stream") })}, `no sheet "Stream"`},
		{"an empty sheet", []string{edited(func(f *excelize.File) error {
			_, err := f.NewSheet("Слушатели")
			return errors.Join(f.DeleteSheet("Participants"), err)
		})}, `has no column "Full name"`},
		{"no column", []string{edited(func(f *excelize.File) error { return f.SetCellValue("Participants", "I1", "Marks") })}, `has no column "` + header("correct", qagida.English)},
		{"no logo", []string{"-logo", "nowhere.png"}, "nowhere.png"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := start(append([]string{"-out", t.TempDir()}, c.args...)...)
			require.ErrorContains(t, err, c.want)
		})
	}
	_, err := start("-help")
	require.ErrorIs(t, err, flag.ErrHelp)
}

// The bar fills up on a terminal, and nothing is written anywhere else.
func TestProgress(t *testing.T) {
	var terminal bytes.Buffer
	bar := &progress{w: &terminal, total: 2}
	bar.step()
	bar.step()
	want := "\r[" + strings.Repeat("█", 15) + strings.Repeat("░", 15) + "] 1/2\r[" + strings.Repeat("█", 30) + "] 2/2\n"
	require.Equal(t, want, terminal.String())
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	require.NoError(t, err)
	defer file.Close()
	require.Nil(t, newProgress(file).w, "a bar in a file")
	quiet := &progress{total: 1}
	quiet.step()
}
