package main

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// upload sends a table in.
func (s *school) upload(path string, file []byte) *httptest.ResponseRecorder {
	s.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	part, err := form.CreateFormFile("file", "table")
	require.NoError(s, err)
	_, err = part.Write(file)
	require.NoError(s, err)
	require.NoError(s, form.Close())
	r := httptest.NewRequest(http.MethodPost, path, &b)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return s.do(r)
}

var takeIn = regexp.MustCompile(`action="(/\w\w/import/\w+)"`)

// faultCells are the cells that a preview refuses, with the reasons.
func faultCells(page string) map[string]string {
	list := map[string]string{}
	for _, m := range regexp.MustCompile(`<th role="rowheader" scope="row">([A-Z]+\d+)</th>.*?class="fault"[^>]*>([^<]*)<`).FindAllStringSubmatch(page, -1) {
		list[m[1]] = m[2]
	}
	return list
}

// A table is looked at first: every cell that is not taken is named, nothing is saved;
// then it is taken in once, and a second time it changes nothing.
func TestImport(t *testing.T) { everywhere(t, imports) }

func imports(s *school) {
	table := "Фамилия, имя, отчество;ИИН;Образование;Тема;Где проводился;Академические часы;Первый день;Последний день;Сертификат выдан;Серия и номер;День выдачи;Примечание к строке\r\n" +
		"Үлгі Болат;870314440002;" + qualification.HigherPedagogical.Text(qagida.Russian) + ";Бағалау;в стране;40;02.03.2026;06.03.2026;да;AB № 000001;06.03.2026;x\r\n" +
		"Үлгі Болат;870314440002;;Жоба әдісі;в стране;80;02.04.2026;06.04.2026;нет;;;\r\n" +
		"Примерова;870314440003;;Тема;в стране;40;;;;;;\r\n" + // B4: no number
		";;;Тема;;;;;;;;\r\n" + // A5: no name
		"Образцов;;;Тема;дома;сорок;31.02.2026;;;;;\r\n" + // E6, F6, G6
		"Кейін;;;Тема;в стране;40;06.03.2026;02.03.2026;;;;\r\n" + // H7: before the first day
		"Тағы;;;Тема;в стране;40;;06.03.2026;;AB № 000001;06.03.2026;\r\n" + // J8: a number given twice
		"Ерте;;;Тема;в стране;40;;06.03.2026;;;05.03.2026;\r\n" + // K9: before the end of the course
		"Соңғы;;;;;;;;;;;\r\n"
	w := s.upload("/ru/import", []byte(table))
	require.Equal(s, http.StatusOK, w.Code)
	page := w.Body.String()
	faults := faultCells(page)
	for _, cell := range []string{"B4", "A5", "E6", "F6", "G6", "H7", "J8", "K9"} {
		require.NotEmpty(s, faults[cell], "%s of %v", cell, faults)
	}
	require.Len(s, faults, 8, "%v", faults)
	require.Contains(s, plain(page), "Прочитано строк 9 Строк будет принято 3 Новых педагогов 2 Новых курсов 2 Новых сертификатов 1 Уже записано строк 0")
	require.Contains(s, plain(page), "Незнакомые столбцы не принимаются: Примечание к строке")
	for table, n := range map[string]int{"teachers": 0, "courses": 0, "certificates": 0} {
		require.Equal(s, n, s.rows(table), "a preview saves")
	}
	address := takeIn.FindStringSubmatch(page)[1]
	s.enter(address)
	s.enter(address) // a double click
	require.Equal(s, []int{2, 2, 1}, []int{s.rows("teachers"), s.rows("courses"), s.rows("certificates")})
	link := regexp.MustCompile(`href="(/ru/teachers/\d+)">Үлгі Болат`).FindStringSubmatch(s.get("/ru/"))
	s.has(link[1], "Бағалау", "Жоба әдісі", "действует до 6 марта 2031 года")

	page = plain(s.upload("/ru/import", []byte(table)).Body.String())
	require.Contains(s, page, "Новых педагогов 0 Новых курсов 0 Новых сертификатов 0 Уже записано строк 3")
}

// The model in each language is taken as it is, filled in by hand or by a program, and
// so is CSV with any mark between its fields and in either of two codes.
func TestImportForms(t *testing.T) {
	for lang := range qagida.Values[qagida.Lang]() {
		s := newSchool(t)
		book, err := excelize.OpenReader(s.see("/" + lang.String() + "/import.xlsx").Body)
		require.NoError(t, err)
		sheet := book.GetSheetName(0)
		heading, err := book.GetRows(sheet)
		require.NoError(t, err)
		require.Equal(t, importable(), headings(heading[0]))
		for column, name := range importable() {
			cell, err := excelize.CoordinatesToCellName(column+1, 2)
			require.NoError(t, err)
			switch name {
			case "name":
				require.NoError(t, book.SetCellValue(sheet, cell, "Үлгі"))
			case "iin":
				require.NoError(t, book.SetCellValue(sheet, cell, 10130550019)) // its nought at the front is lost
			case "topic":
				require.NoError(t, book.SetCellValue(sheet, cell, "Бағалау"))
			case "last", "issued":
				require.NoError(t, book.SetCellValue(sheet, cell, qagida.MustDate(2026, 3, 6).Time()))
			case "hours":
				require.NoError(t, book.SetCellValue(sheet, cell, 40))
			case "place":
				require.NoError(t, book.SetCellValue(sheet, cell, "domestic"))
			}
		}
		var b bytes.Buffer
		require.NoError(t, book.Write(&b))
		page := s.upload("/"+lang.String()+"/import", b.Bytes()).Body.String()
		if !validIIN("010130550019") {
			require.NotEmpty(t, faultCells(page), "a number that is none")
			continue
		}
		s.enter(takeIn.FindStringSubmatch(page)[1])
		s.has("/en/teachers/1", "valid until 6 March 2031", "010130550019")
	}
	for name, comma := range map[string]string{"comma": ",", "semicolon": ";", "tab": "\t"} {
		s := newSchool(t)
		table := strings.ReplaceAll("name|topic|hours|last\nҮлгі|Бағалау|40|2026-03-06\n", "|", comma)
		require.NotNil(t, takeIn.FindStringSubmatch(s.upload("/kk/import", []byte(table)).Body.String()), name)
	}
	s := newSchool(t)
	old, err := charmap.Windows1251.NewEncoder().String("Фамилия, имя, отчество;Тема\r\nПример;Опыт\r\n")
	require.NoError(t, err)
	page := s.upload("/ru/import", []byte(old)).Body.String()
	s.enter(takeIn.FindStringSubmatch(page)[1])
	s.has("/ru/teachers/1", "Пример", "Опыт")
}

// What is no table is refused in the language of the page, and does no harm.
func TestImportRefused(t *testing.T) {
	s := newSchool(t)
	book := excelize.NewFile()
	var workbook bytes.Buffer
	require.NoError(t, book.Write(&workbook))
	many := "name\n" + strings.Repeat("A\n", mostRows+1)
	for name, file := range map[string][]byte{
		"nothing": {}, "an empty workbook": workbook.Bytes(), "half a workbook": workbook.Bytes()[:workbook.Len()/2],
		"a picture": []byte("\x89PNG\r\n\x1a\n\x00\x00"), "too many rows": []byte(many), "an archive": []byte("PK\x03\x04 nothing"),
	} {
		for lang := range qagida.Values[qagida.Lang]() {
			w := s.upload("/"+lang.String()+"/import", file)
			require.NotEqual(t, http.StatusInternalServerError, w.Code, name)
			require.Nil(t, takeIn.FindStringSubmatch(w.Body.String()), name)
			fault := strings.NewReplacer("Excel", "", "xlsx", "", "CSV", "").Replace(faultsOn(w.Body.String())["file"])
			if lang != qagida.English {
				require.NotRegexp(t, latin, fault, name)
			}
		}
	}
	require.Equal(t, http.StatusRequestEntityTooLarge, s.upload("/ru/import", bytes.Repeat([]byte("a,"), mostSent)).Code)
	require.Zero(t, s.rows("teachers"))
}

// Rows of one teacher are one teacher; a name that several have needs a number.
func TestImportTeachers(t *testing.T) {
	s := newSchool(t)
	take := func(table string) string {
		page := s.upload("/ru/import", []byte(table)).Body.String()
		if m := takeIn.FindStringSubmatch(page); m != nil {
			s.enter(m[1])
		}
		return page
	}
	take("name;topic\nҮлгі;A\nүлгі ;B\nҮЛГІ;A\n")
	require.Equal(t, []int{1, 2}, []int{s.rows("teachers"), s.rows("courses")})
	s.enter("/ru/teachers/new", "name", "Үлгі", "again", "true")
	require.NotEmpty(t, faultCells(take("name;topic\nҮлгі;C\n")))
	require.Equal(t, []int{2, 2}, []int{s.rows("teachers"), s.rows("courses")})
	for i := range 30 {
		take(fmt.Sprintf("name;topic\nПедагог %d;C\n", i))
	}
	require.Equal(t, 32, s.rows("teachers"))
}
