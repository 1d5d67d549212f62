package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// sampleStream is the value of each line of the sheet on the stream. The centre
// is invented; the course has the hours and the scheme of the Bilimzet programme.
func sampleStream(lang qagida.Lang) map[qagida.Text]any {
	return map[qagida.Text]any{
		wordOrganisationKK: "«Үлгі» біліктілікті арттыру орталығы",
		wordOrganisationRU: "Центр повышения квалификации «Үлгі»",
		wordProgrammeKK:    "Педагогтің кәсіби өсуі: біліктілікті бағалау және құзыреттерді дамыту тәсілдері",
		wordProgrammeRU:    "Профессиональный рост педагога: подходы к оценке квалификации и развитию компетенций",
		wordHours:          40,
		wordFirst:          qagida.MustDate(2026, 4, 6).Time(),
		wordLast:           qagida.MustDate(2026, 4, 10).Time(),
		wordAssessed:       qagida.MustDate(2026, 4, 10).Time(),
		wordAssessedBy:     "«Үлгі» біліктілікті арттыру орталығы",
		wordAgreed:         qagida.MustDate(2026, 1, 15).Time(),
		wordHead:           "Ә. Ө. Үлгіұлы",
		wordSignedBy:       certificate.Head.Text(lang),
		wordIssued:         qagida.MustDate(2026, 4, 17).Time(),
		wordNext:           qagida.MustDate(2026, 9, 11).Time(),
	}
}

// sampleRow is one invented participant. The scores and the right answers are as
// a clerk types them, with spaces between; a dash is a cell left empty.
type sampleRow struct {
	name    string
	iin     string
	scores  string
	correct string
	more    map[string]any // further columns, by field
}

// sampleRows are 25: thirteen who pass, at both ends of every band, six who fail
// in different ways, three whose points are not all there, and three rows that
// cannot be used.
var sampleRows = []sampleRow{
	{name: "Бірінші Тыңдаушы", iin: "000314301233", scores: "2 2 2 2 2", correct: "25"},
	{name: "Екінші Тыңдаушы", iin: "011130445018", scores: "2 2 2 2 1", correct: "23"},
	{name: "Үшінші Тыңдаушы", iin: "020101300012", scores: "2 2 2 1 1", correct: "22"},
	{name: "Төртінші Тыңдаушы", iin: "850509127181", scores: "2 2 1 1 1", correct: "20"},
	{name: "Бесінші Тыңдаушы", iin: "991231250509", scores: "2 1 1 1 1", correct: "19"},
	{name: "Алтыншы Тыңдаушы", iin: "960229600422", scores: "1 1 1 1 1", correct: "17"},
	{name: "Жетінші Тыңдаушы", iin: "920229507770", scores: "1 1 1 1 0", correct: "21"},
	{name: "Сегізінші Тыңдаушы", iin: "991231599907", scores: "2 2 2 2 2", correct: "16"},
	{name: "Тоғызыншы Тыңдаушы", iin: "970808680105", scores: "1 0 1 0 1", correct: "9", more: map[string]any{"retakes": "2026-02-10; 2026-03-20"}},
	{name: "Оныншы Тыңдаушы", iin: "950706531950", scores: "0 1 0 1 0", correct: "18", more: map[string]any{"valid_reason": qagida.Yes}},
	{name: "Он бірінші Тыңдаушы", scores: "2 2 2 2 2", correct: "24"},
	{name: "Он екінші Тыңдаушы", scores: "2 2 1 2 1", correct: "-"},
	{name: "Он үшінші Тыңдаушы", scores: "- - - - -", correct: "-", more: map[string]any{"interrupted": qagida.Yes, "valid_reason": qagida.Yes, "documents": qagida.Yes}},
	{name: "Он төртінші Тыңдаушы", scores: "2 2 2 - 2", correct: "20"},
	{name: "Он бесінші Тыңдаушы", iin: "000314301234", scores: "2 2 2 2 2", correct: "25"},
	{name: "Он алтыншы Тыңдаушы", scores: "2 3 2 2 екі", correct: "26"},
	{name: "", scores: "2 1.5 2 2 2", correct: "22", more: map[string]any{"retakes": "былтыр"}},
	{name: "Он сегізінші Тыңдаушы", scores: "2 2 2 2 0", correct: "23"},
	{name: "Он тоғызыншы Тыңдаушы", scores: "2 2 1 1 1", correct: "17", more: map[string]any{"retakes": "2025-11-14"}},
	{name: "Жиырмасыншы Тыңдаушы", scores: "2 2 2 2 1", correct: "25"},
	{name: "Жиырма бірінші Тыңдаушы", scores: "1 2 1 2 1", correct: "20"},
	{name: "Жиырма екінші Тыңдаушы", scores: "0 0 0 0 0", correct: "0", more: map[string]any{"interrupted": qagida.No, "valid_reason": qagida.No, "documents": qagida.No}},
	{name: "Жиырма үшінші Тыңдаушы", scores: "2 2 2 2 2", correct: "12", more: map[string]any{"retakes": "2025-03-05; 2025-06-18", "valid_reason": qagida.Yes, "documents": qagida.Yes}},
	{name: "Жиырма төртінші Тыңдаушы", scores: "1 1 2 1 2", correct: "22"},
	{name: "Жиырма бесінші Тыңдаушы", scores: "2 2 2 2 2", correct: "23"},
}

// writeSample makes the sample with its sheets and headers in a language. It does not
// write over a workbook that somebody has filled in.
func writeSample(path string, lang qagida.Lang) error {
	content, err := sampleBook(lang)
	if err != nil {
		return err
	}
	if err := checkSample(path); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if err := writeFile(path+".new", content, 0o644); err != nil {
		return errors.Join(err, os.Remove(path+".new"))
	}
	return os.Rename(path+".new", path)
}

// checkSample refuses a file that is there and is no sample as it was made.
func checkSample(path string) error {
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(content) == 0 {
		return nil
	}
	for lang := range qagida.Values[qagida.Lang]() {
		if sample, failed := sampleBook(lang); failed == nil && bytes.Equal(content, sample) {
			return nil
		}
	}
	return errors.Join(err, errFilledIn, refusal{text: each(saysFilledIn, path)})
}

// errFilledIn is the error for a sample that somebody has filled in.
var errFilledIn = errors.New("the sample is filled in")

// sampleBook is the sample in a language.
func sampleBook(lang qagida.Lang) ([]byte, error) {
	file := excelize.NewFile()
	defer file.Close()
	styles, err := newStyles(file, lang)
	if err != nil {
		return nil, err
	}
	if err := sampleSheets(file, lang, styles); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = file.Write(&out)
	return out.Bytes(), err
}

func sampleSheets(file *excelize.File, lang qagida.Lang, styles styles) error {
	people, stream := wordParticipants.In(lang), wordStream.In(lang)
	if err := file.SetSheetName("Sheet1", people); err != nil {
		return err
	}
	if _, err := file.NewSheet(stream); err != nil {
		return err
	}
	if err := writeSampleStream(file, stream, lang, styles); err != nil {
		return err
	}
	return writeSamplePeople(file, people, lang, styles)
}

func writeSampleStream(file *excelize.File, sheet string, lang qagida.Lang, styles styles) error {
	values := sampleStream(lang)
	for i, line := range streamLines {
		if err := put(file, sheet, "A", i+1, line.label.In(lang), styles.label); err != nil {
			return err
		}
		if err := put(file, sheet, "B", i+1, values[line.label], styles.of(values[line.label])); err != nil {
			return err
		}
	}
	return printable(file, sheet, 48, 80)
}

func writeSamplePeople(file *excelize.File, sheet string, lang qagida.Lang, styles styles) error {
	headers := []any{wordPlace.In(lang)}
	for _, column := range makeColumns(assessment.Bilimzet2025()) {
		headers = append(headers, column.header.In(lang))
	}
	if err := writeRow(file, sheet, 1, headers, styles.header); err != nil {
		return err
	}
	for i, row := range sampleRows {
		if err := writeRow(file, sheet, i+2, row.cells(i+1, lang), styles.text); err != nil {
			return err
		}
	}
	panes := excelize.Panes{Freeze: true, XSplit: 2, YSplit: 1, TopLeftCell: "C2", ActivePane: "bottomRight"}
	if err := file.SetPanes(sheet, &panes); err != nil {
		return err
	}
	if err := file.SetRowHeight(sheet, 1, 62); err != nil {
		return err
	}
	return printable(file, sheet, 6, 30, 16, 16, 16, 16, 20, 16, 14, 24, 14, 16, 16, 16)
}

// cells are the values of a row in the order of the columns.
func (r sampleRow) cells(number int, lang qagida.Lang) []any {
	values := map[string]any{"name": r.name, "iin": r.iin, "correct": typed(r.correct)}
	for i, score := range strings.Fields(r.scores) {
		values["scores["+strconv.Itoa(i)+"]"] = typed(score)
	}
	for field, value := range r.more {
		if fact, ok := value.(qagida.Fact); ok {
			value = fact.Text(lang)
		}
		values[field] = value
	}
	cells := []any{number}
	for _, column := range makeColumns(assessment.Bilimzet2025()) {
		cells = append(cells, values[column.field])
	}
	return cells
}

// typed is what Excel makes of a value that is typed in.
func typed(text string) any {
	if text == "-" {
		return nil
	}
	if n := number(text); n != nil {
		return n
	}
	return text
}

func writeRow(file *excelize.File, sheet string, row int, values []any, style int) error {
	for i, value := range values {
		if err := put(file, sheet, letters(i+1), row, value, style); err != nil {
			return err
		}
	}
	return nil
}
