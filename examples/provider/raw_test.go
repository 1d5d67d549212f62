package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// rawBook is a workbook as another program writes it: part by part, in XML.
type rawBook struct {
	sheets   []rawSheet
	noStyles bool
	prefix   string // of the elements: "x:" as some writers have
}

// rawSheet is a sheet with the XML of its cells, row by row.
type rawSheet struct {
	name string
	rows [][]string
}

// The cells that other writers write.
func txt(text string) string {
	return `t="inlineStr"><is><t xml:space="preserve">` + escape(text) + `</t></is>`
}
func num(text string) string     { return `><v>` + text + `</v>` }
func day(serial int) string      { return fmt.Sprintf(`s="1"><v>%d</v>`, serial) }
func isoDay(text string) string  { return `t="d"><v>` + text + `</v>` }
func truth(value string) string  { return `t="b"><v>` + value + `</v>` }
func fault(text string) string   { return `t="e"><v>` + text + `</v>` }
func formula(text string) string { return `><f>` + escape(text) + `</f>` }
func counted(text, value string) string {
	return `><f>` + escape(text) + `</f><v>` + value + `</v>`
}

func escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}

const (
	rawMain     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	rawRel      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	rawRels     = "http://schemas.openxmlformats.org/package/2006/relationships"
	rawTypes    = "http://schemas.openxmlformats.org/package/2006/content-types"
	rawOfSheets = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// parts are the files of the archive.
func (b rawBook) parts() [][2]string {
	var sheets, rels, types strings.Builder
	parts := [][2]string{}
	for i, sheet := range b.sheets {
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escape(sheet.name), i+1, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s/worksheet" Target="/xl/worksheets/sheet%d.xml"/>`, i+1, rawRel, i+1)
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, rawOfSheets)
		parts = append(parts, [2]string{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), b.sheetXML(sheet)})
	}
	if !b.noStyles {
		fmt.Fprintf(&rels, `<Relationship Id="rIdS" Type="%s/styles" Target="styles.xml"/>`, rawRel)
		fmt.Fprintf(&types, `<Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>`, rawOfSheets)
		parts = append(parts, [2]string{"xl/styles.xml", `<styleSheet xmlns="` + rawMain + `"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`})
	}
	return append(parts,
		[2]string{"[Content_Types].xml", `<Types xmlns="` + rawTypes + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="` + rawOfSheets + `sheet.main+xml"/>` + types.String() + `</Types>`},
		[2]string{"_rels/.rels", `<Relationships xmlns="` + rawRels + `"><Relationship Id="rId1" Type="` + rawRel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		[2]string{"xl/workbook.xml", `<workbook xmlns="` + rawMain + `" xmlns:r="` + rawRel + `"><sheets>` + sheets.String() + `</sheets></workbook>`},
		[2]string{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + rawRels + `">` + rels.String() + `</Relationships>`},
	)
}

// sheetXML is a sheet in XML. An empty cell is left out.
func (b rawBook) sheetXML(sheet rawSheet) string {
	var x strings.Builder
	namespace := `xmlns="` + rawMain + `"`
	if b.prefix != "" {
		namespace = `xmlns:` + strings.TrimSuffix(b.prefix, ":") + `="` + rawMain + `"`
	}
	fmt.Fprintf(&x, `<%sworksheet %s><%ssheetData>`, b.prefix, namespace, b.prefix)
	for i, row := range sheet.rows {
		fmt.Fprintf(&x, `<%srow r="%d">`, b.prefix, i+1)
		for j, c := range row {
			if c == "" {
				continue
			}
			for _, element := range []string{"v", "f", "is", "t"} {
				c = strings.NewReplacer("<"+element+">", "<"+b.prefix+element+">", "<"+element+" ", "<"+b.prefix+element+" ", "</"+element+">", "</"+b.prefix+element+">").Replace(c)
			}
			fmt.Fprintf(&x, `<%sc r="%s" %s</%sc>`, b.prefix, placeName(i+1, j+1), c, b.prefix)
		}
		fmt.Fprintf(&x, `</%srow>`, b.prefix)
	}
	fmt.Fprintf(&x, `</%ssheetData></%sworksheet>`, b.prefix, b.prefix)
	return x.String()
}

// write writes the workbook into a folder of the test.
func (b rawBook) write(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "raw.xlsx")
	require.NoError(t, os.WriteFile(path, pack(t, b.parts()), 0o644))
	return path
}

// pack puts the parts of a workbook into an archive.
func pack(t *testing.T, parts [][2]string) []byte {
	t.Helper()
	var content bytes.Buffer
	archive := zip.NewWriter(&content)
	for _, part := range parts {
		file, err := archive.Create(part[0])
		require.NoError(t, err)
		_, err = file.Write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, archive.Close())
	return content.Bytes()
}

// archiveWith is a workbook whose first sheet is a text.
func archiveWith(t *testing.T, sheet string) []byte {
	t.Helper()
	parts := rawStreamOf("Айгүл Бірінші").parts()
	for i := range parts {
		if parts[i][0] == "xl/worksheets/sheet1.xml" {
			parts[i][1] = sheet
		}
	}
	return pack(t, parts)
}

// The days of the raw stream, as a spreadsheet counts them.
const (
	serialAgreed = 46037 // 2026-01-15
	serialFirst  = 46118 // 2026-04-06
	serialLast   = 46122 // 2026-04-10
	serialIssued = 46129 // 2026-04-17
	serialNext   = 46276 // 2026-09-11
)

// rawStream is a sheet on a stream in which all is right.
func rawStream() rawSheet {
	return rawSheet{"Stream", [][]string{
		{txt("Organisation in Kazakh"), txt("«Үлгі» орталығы")},
		{txt("Organisation in Russian"), txt("Центр «Үлгі»")},
		{txt("Programme in Kazakh"), txt("Бағалау")},
		{txt("Programme in Russian"), txt("Оценивание")},
		{txt("Academic hours"), num("40")},
		{txt("First day of the course"), day(serialFirst)},
		{txt("Last day of the course"), day(serialLast)},
		{txt("Day of the final assessment"), day(serialLast)},
		{txt("Assessed by"), txt("«Үлгі» орталығы")},
		{txt("Day of the agreement with the authorised body"), day(serialAgreed)},
		{txt("Name of the signatory"), txt("Ә. Ө. Үлгіұлы")},
		{txt("Position of the signatory"), txt("head")},
		{txt("Day of issue"), day(serialIssued)},
		{txt("Day on which the next stream is assessed"), day(serialNext)},
	}}
}

// rawHeaders are the columns of the raw participants.
var rawHeaders = []string{
	"Full name", "IIN", "Score for mastery of the content (0–2)", "Score for using theory in practice (0–2)",
	"Score for the practical value of the material (0–2)", "Score for soundness, completeness and clarity (0–2)",
	"Score for formatting to requirements (0–2)", "Number of correct answers (0–25)", "Earlier failed assessments", "Certificate",
}

// rawPeople is a sheet with people of whom all have passed.
func rawPeople(names ...string) rawSheet {
	sheet := rawSheet{name: "Participants", rows: [][]string{{}}}
	for _, header := range rawHeaders {
		sheet.rows[0] = append(sheet.rows[0], txt(header))
	}
	for _, name := range names {
		sheet.rows = append(sheet.rows, []string{txt(name), "", num("2"), num("2"), num("2"), num("2"), num("2"), num("25"), "", ""})
	}
	return sheet
}

// rawStreamOf is a workbook of a stream in which everybody passes.
func rawStreamOf(names ...string) rawBook {
	return rawBook{sheets: []rawSheet{rawPeople(names...), rawStream()}}
}

// set changes a cell of a sheet: set(0, "B2", num("1")).
func (b rawBook) set(sheet int, place, xml string) rawBook {
	column, row := int(place[0]-'A'), 0
	fmt.Sscan(place[1:], &row)
	for len(b.sheets[sheet].rows) < row {
		b.sheets[sheet].rows = append(b.sheets[sheet].rows, nil)
	}
	for len(b.sheets[sheet].rows[row-1]) <= column {
		b.sheets[sheet].rows[row-1] = append(b.sheets[sheet].rows[row-1], "")
	}
	b.sheets[sheet].rows[row-1][column] = xml
	return b
}

// report is what -json prints.
type report struct {
	Rows, Passed, Failed, Issued, Withdrawn, Next int
	Problems                                      []struct{ Sheet, Cell, Column, Value, Wanted string }
	Open                                          []struct{ Name, Way, From string }
}

// places are the cells of the problems, with their sheets.
func (r report) places() []string {
	var places []string
	for _, p := range r.Problems {
		places = append(places, p.Sheet+"!"+p.Cell)
	}
	return places
}

// closeFile closes a file into a folder and reads the report.
func closeFile(t *testing.T, folder, path string, args ...string) (report, error) {
	t.Helper()
	stdout, err := start(append(append([]string{"-json", "-out", folder}, args...), path)...)
	var r report
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	require.NoError(t, json.Unmarshal([]byte(lines[len(lines)-1]), &r), stdout)
	return r, err
}

// mustClose is closeFile where nothing may fail.
func mustClose(t *testing.T, folder, path string, args ...string) report {
	t.Helper()
	r, err := closeFile(t, folder, path, args...)
	require.NoError(t, err)
	return r
}
