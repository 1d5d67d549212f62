package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// start runs the program as its user does and gives what it printed.
func start(args ...string) (stdout string, err error) {
	var out, progress bytes.Buffer
	err = run(args, &out, &progress)
	return out.String(), err
}

// mustStart is start where nothing may fail.
func mustStart(t *testing.T, args ...string) (stdout string) {
	t.Helper()
	stdout, err := start(args...)
	if err != nil {
		t.Fatal(err)
	}
	return stdout
}

// sampleClosed is the sample closed in a language, once for all tests that look at
// what came out.
type sampleClosed struct {
	once           sync.Once
	folder, stdout string
	err            error
}

var samplesClosed [qagida.English + 1]sampleClosed

func closeSample(t *testing.T, lang qagida.Lang) (folder, stdout string) {
	t.Helper()
	s := &samplesClosed[lang]
	s.once.Do(func() {
		if s.folder, s.err = os.MkdirTemp("", "provider"); s.err == nil {
			s.stdout, s.err = start("-lang", lang.String(), "-out", s.folder)
		}
	})
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s.folder, s.stdout
}

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	code := m.Run()
	for i := range samplesClosed {
		if folder := samplesClosed[i].folder; folder != "" {
			os.RemoveAll(folder)
		}
	}
	os.Exit(code)
}

// edits are changes to a workbook: the new value by sheet and cell, "Stream!B10".
type edits map[string]any

// at is the cell with the value of a line of the sheet on the stream, in a sample.
func at(label qagida.Text) string { return "Stream!" + streamCell(label) }

// streamCell is that cell without its sheet.
func streamCell(label qagida.Text) string {
	row := slices.IndexFunc(streamLines, func(l streamLine) bool { return l.label == label }) + 1
	return "B" + strconv.Itoa(row)
}

// header is the header of a column of the participants.
func header(field string, lang qagida.Lang) string {
	columns := makeColumns(assessment.Bilimzet2025())
	return columns[slices.IndexFunc(columns, func(c column) bool { return c.field == field })].header.In(lang)
}

// editedSample is an English sample after some changes, in a folder of its own.
func editedSample(t *testing.T, changes edits) (book string) {
	t.Helper()
	book = filepath.Join(t.TempDir(), "in.xlsx")
	mustStart(t, "-sample", book)
	edit(t, book, changes)
	return book
}

func edit(t *testing.T, book string, changes edits) {
	t.Helper()
	change(t, book, func(file *excelize.File) error {
		for at, value := range changes {
			sheet, cell, _ := strings.Cut(at, "!")
			if err := file.SetCellValue(sheet, cell, value); err != nil {
				return err
			}
		}
		return nil
	})
}

// change changes a workbook and saves it.
func change(t *testing.T, book string, with func(*excelize.File) error) {
	t.Helper()
	file, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := with(file); err != nil {
		t.Fatal(err)
	}
	if err := file.Save(); err != nil {
		t.Fatal(err)
	}
}

// onlyRows leaves of the participants those in the given rows.
func onlyRows(t *testing.T, book string, rows ...int) {
	t.Helper()
	keep := map[int]bool{}
	for _, row := range rows {
		keep[row] = true
	}
	change(t, book, func(file *excelize.File) error {
		for row := len(sampleRows) + 1; row >= 2; row-- {
			if keep[row] {
				continue
			}
			if err := file.RemoveRow("Participants", row); err != nil {
				return err
			}
		}
		return nil
	})
}

// readSheet reads a sheet back as a person sees it.
func readSheet(t *testing.T, book, sheet string) [][]string {
	t.Helper()
	file, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := file.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// cellUnder is the value of a row under a header.
func cellUnder(t *testing.T, rows [][]string, row int, header string) string {
	t.Helper()
	for i, h := range rows[0] {
		if h != header {
			continue
		}
		if row <= len(rows) && i < len(rows[row-1]) {
			return rows[row-1][i]
		}
		return ""
	}
	t.Fatalf("no column %q in %q", header, rows[0])
	return ""
}

// cellOf is the cell of a row under a header, as edits name it.
func cellOf(t *testing.T, book, sheet, header string, row int) string {
	t.Helper()
	for i, h := range readSheet(t, book, sheet)[0] {
		if h == header {
			return sheet + "!" + placeName(row, i+1)
		}
	}
	t.Fatalf("no column %q", header)
	return ""
}

// filesIn is every file of a folder by its path inside it, but for the lock.
func filesIn(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == lockFile {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readPNG(t *testing.T, path string) image.Image {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return picture
}
