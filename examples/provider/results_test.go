package main

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// row is what the results say of a participant, as it must come out by section 8
// of the programme and paragraphs 30 and 32 of the order.
type row struct {
	Result       string
	Project      string
	ProjectGrade string
	Test         string
	TestGrade    string
	Certificate  string
	LastDay      string
	First        string // first day on which a way is open
}

// wantRows are the rows of the sample from row 2 on. The day of issue, for which
// is asked, is 2026-04-17, the next stream is assessed on 2026-09-11.
var wantRows = []row{
	{"passed", "10", "excellent", "25", "excellent", "KZ № 000001", "2031-04-17", ""},
	{"passed", "9", "excellent", "23", "excellent", "KZ № 000002", "2031-04-17", ""},
	{"passed", "8", "good", "22", "good", "KZ № 000003", "2031-04-17", ""},
	{"passed", "7", "good", "20", "good", "KZ № 000004", "2031-04-17", ""},
	{"passed", "6", "satisfactory", "19", "satisfactory", "KZ № 000005", "2031-04-17", ""},
	{"passed", "5", "satisfactory", "17", "satisfactory", "KZ № 000006", "2031-04-17", ""},
	{"not passed", "4", "unsatisfactory", "21", "good", "", "", "2026-04-17"},
	{"not passed", "10", "excellent", "16", "unsatisfactory", "", "", "2026-04-17"},
	{"not passed", "3", "unsatisfactory", "9", "unsatisfactory", "", "", "2027-01-01"}, // the repeat of this year is used up, and so is the one with a next stream
	{"not passed", "2", "unsatisfactory", "18", "satisfactory", "", "", "2026-04-17"},
	{"passed", "10", "excellent", "24", "excellent", "KZ № 000007", "2031-04-17", ""},
	{"points missing", "8", "good", "", "", "", "", ""},
	{"points missing", "", "", "", "", "", "", "2026-04-17"}, // may finish the interrupted course
	{"points missing", "", "", "20", "good", "", "", ""},
	{Result: "row refused"},
	{Result: "row refused"},
	{Result: "row refused"},
	{"passed", "8", "good", "23", "excellent", "KZ № 000008", "2031-04-17", ""},
	{"passed", "7", "good", "17", "satisfactory", "KZ № 000009", "2031-04-17", ""},
	{"passed", "9", "excellent", "25", "excellent", "KZ № 000010", "2031-04-17", ""},
	{"passed", "7", "good", "20", "good", "KZ № 000011", "2031-04-17", ""},
	{"not passed", "0", "unsatisfactory", "0", "unsatisfactory", "", "", "2026-04-17"},
	{"not passed", "10", "excellent", "12", "unsatisfactory", "", "", "2026-04-17"}, // the repeat was in another year
	{"passed", "7", "good", "22", "good", "KZ № 000012", "2031-04-17", ""},
	{"passed", "10", "excellent", "23", "excellent", "KZ № 000013", "2031-04-17", ""},
}

func TestResults(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	got := readResults(t, filepath.Join(folder, "results.xlsx"))
	require.Len(t, got, len(wantRows))
	for i, want := range wantRows {
		t.Run("row "+strconv.Itoa(i+2), func(t *testing.T) { require.Equal(t, want, got[i]) })
	}
}

func readResults(t *testing.T, book string) []row {
	t.Helper()
	rows := readSheet(t, book, "Participants")
	var got []row
	for i := 2; i <= len(rows); i++ {
		under := func(header string) string { return cellUnder(t, rows, i, header) }
		got = append(got, row{
			under("Result"), under("Project work: points"), under("Project work: grade"), under("Test: points"), under("Test: grade"),
			under("Certificate"), under("Last valid day"), under("First possible day"),
		})
	}
	return got
}

// What was in the workbook is still there, cell by cell, whatever column it is in now.
func TestSameWorkbook(t *testing.T) {
	folder, _ := closeSample(t, qagida.Russian)
	for _, sheet := range []string{"Слушатели", "Поток"} {
		before := readSheet(t, filepath.Join(folder, "sample.xlsx"), sheet)
		after := readSheet(t, filepath.Join(folder, "results.xlsx"), sheet)
		for i, row := range before {
			for j, value := range row {
				if sheet == "Слушатели" && value != "" && i > 0 {
					require.Equal(t, value, cellUnder(t, after, i+1, before[0][j]), "row %d, column %d", i+1, j+1)
				}
				if sheet == "Поток" && value != "" {
					require.Equal(t, value, after[i][j], "row %d, column %d", i+1, j+1)
				}
			}
		}
	}
}

// What each failed person may do next, way by way with the provision.
func TestWays(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	rows := readSheet(t, filepath.Join(folder, "results.xlsx"), "Participants")
	for _, c := range []struct {
		name string
		row  int
		want []string // how each line begins
	}{
		{"passed", 2, nil},
		{"the repeats of this year and with a next stream are used up", 10, []string{
			"✓ repeat assessment: from 1 January 2027 [",
			"✗ repeat assessment with the next stream: not open: ",
			"? transfer between streams: open question, to be stated: first day of the ",
			"? finishing an interrupted course: open question, to be stated: whether the course was interrupted",
		}},
		{"points are still to come", 13, []string{
			"? repeat assessment: open question, to be stated: whether the participant received the certificate",
			"? repeat assessment with the next stream: open question, to be stated: whether the participant received the certificate",
			"? transfer between streams: open question, to be stated: whether the participant received the certificate",
			"? finishing an interrupted course: open question, to be stated: whether the participant received the certificate",
		}},
		{"the course was interrupted for a valid reason with documents", 14, []string{
			"✓ repeat assessment: from 17 April 2026 [",
			"? repeat assessment with the next stream: open question, to be stated: day of the failed assessment",
			"✓ transfer between streams: from 11 September 2026 [",
			"✓ finishing an interrupted course: from 17 April 2026 [",
		}},
		{"the row is refused", 16, nil},
		{"failed, and without a valid reason", 23, []string{
			"✓ repeat assessment: from 17 April 2026 [",
			"✓ repeat assessment with the next stream: from 11 September 2026 [",
			"✗ transfer between streams: not open: ",
			"✗ finishing an interrupted course: not open: ",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := slices.Collect(strings.SplitSeq(cellUnder(t, rows, c.row, "What is open now"), "\n"))
			if c.want == nil {
				require.Equal(t, []string{""}, lines)
				return
			}
			require.Len(t, lines, len(c.want))
			for i, line := range lines {
				require.True(t, strings.HasPrefix(line, c.want[i]), line)
				require.True(t, strings.HasSuffix(line, "["+place("order95/30."+strconv.Itoa(i+1), qagida.English)+"]"), line)
			}
		})
	}
}

// factName is how the library names a fact of the assessment.
func factName(t *testing.T, name string, lang qagida.Lang) string {
	t.Helper()
	result, err := assessment.Bilimzet2025().Grade()
	require.NoError(t, err)
	for field := range result.Missing() {
		if field.Name == name {
			return field.Text.In(lang)
		}
	}
	t.Fatalf("no fact %s", name)
	return ""
}

// place is how the library cites a provision.
func place(text string, lang qagida.Lang) string {
	p, err := qagida.Parse[qagida.Provision](text)
	if err != nil {
		panic(err)
	}
	return p.Text(lang)
}

// Reasons in the three languages: of a failure, of missing points, of a bad row.
func TestReasons(t *testing.T) {
	for _, c := range []struct {
		lang          qagida.Lang
		sheet, column string
		want          map[int]string
	}{
		{qagida.Kazakh, "Тыңдаушылар", "Себептері", map[int]string{
			13: "Көрсетілмеген: " + factName(t, "correct", qagida.Kazakh),
			16: "ЖСН: «000314301234»; керегі: бақылау цифры дұрыс он екі цифр",
		}},
		{qagida.Russian, "Слушатели", "Причины", map[int]string{
			13: "Не указано: " + factName(t, "correct", qagida.Russian),
			16: "ИИН: «000314301234»; нужно: двенадцать цифр с верной контрольной цифрой",
		}},
		{qagida.English, "Participants", "Reasons", map[int]string{
			2:  "",
			13: "Not stated: " + factName(t, "correct", qagida.English),
			16: "IIN: “000314301234”; wanted: twelve digits with a right check digit",
		}},
	} {
		t.Run(c.lang.String(), func(t *testing.T) {
			folder, _ := closeSample(t, c.lang)
			rows := readSheet(t, filepath.Join(folder, "results.xlsx"), c.sheet)
			for row, want := range c.want {
				require.Equal(t, want, cellUnder(t, rows, row, c.column), "row %d", row)
			}
			failed := cellUnder(t, rows, 8, c.column)
			require.Contains(t, failed, failedProject.In(c.lang))
			require.True(t, strings.HasSuffix(failed, "["+place("bilimzet/8.1.PASS", c.lang)+"]"), failed)
			require.NotContains(t, failed, "\n")
		})
	}
}

// failedProject is what the reason of somebody who has failed the project names.
var failedProject = qagida.Text{KK: ": Жобалық жұмыс: ", RU: ": Проектная работа: ", EN: ": Project work: "}

// A workbook that was closed can be closed again once its rows are put right: the
// certificates keep their numbers, and new ones get the next free one.
func TestCloseAgain(t *testing.T) {
	book := editedSample(t, nil)
	onlyRows(t, book, 2, 3, 16) // row 16, now row 4, has a wrong IIN
	folder := filepath.Dir(book)
	mustStart(t, "-out", folder, book)
	results := filepath.Join(folder, "results.xlsx")
	require.Equal(t, "KZ № 000002", cellUnder(t, readSheet(t, results, "Participants"), 3, "Certificate"))
	place := func(field string, row int) string {
		return cellOf(t, results, "Participants", header(field, qagida.English), row)
	}
	edit(t, results, edits{place("iin", 4): "920229507770", place("scores[0]", 3): 0, place("scores[1]", 3): 0, place("scores[2]", 3): 0})
	mustStart(t, "-lang", "ru", "-out", folder, "-first", "1", results)
	rows := readSheet(t, results, "Participants")
	var got [][]string
	for i := 2; i <= 4; i++ {
		got = append(got, []string{cellUnder(t, rows, i, "Результат"), cellUnder(t, rows, i, "Сертификат"), cellUnder(t, rows, i, "Действителен по")})
	}
	// row 3 has failed now, and its number is not given to anybody else
	want := [][]string{{"сдано", "KZ № 000001", "17.04.2031"}, {"не сдано", "KZ № 000002", ""}, {"сдано", "KZ № 000003", "17.04.2031"}}
	require.Equal(t, want, got)
	mustStart(t, "-lang", "ru", "-out", folder, "-first", "1", results)
	require.Empty(t, cmp.Diff(rows, readSheet(t, results, "Participants")), "a third closing changed (-second +third)")
}

// The number of a certificate that cannot be read stays in its cell.
func TestUnreadNumber(t *testing.T) {
	book := editedSample(t, edits{"Participants!N2": "KZ 5"})
	onlyRows(t, book, 2)
	folder := filepath.Dir(book)
	mustStart(t, "-out", folder, book)
	require.Equal(t, "KZ 5", cellUnder(t, readSheet(t, filepath.Join(folder, "results.xlsx"), "Participants"), 2, "Certificate"))
}
