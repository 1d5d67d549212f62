package main

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// firstForm is the certificate of the first participant of the sample, line by
// line as annex 4 asks for it.
var firstForm = certificate.Form{
	Holder:       "Бірінші Тыңдаушы",
	Organisation: "«Үлгі» біліктілікті арттыру орталығы",
	ProgrammeKK:  "Педагогтің кәсіби өсуі: біліктілікті бағалау және құзыреттерді дамыту тәсілдері",
	ProgrammeRU:  "Профессиональный рост педагога: подходы к оценке квалификации и развитию компетенций",
	Hours:        qagida.CountOf(40),
	Agreed:       qagida.MustDate(2026, 1, 15),
	Head:         "Ә. Ө. Үлгіұлы",
	SignedBy:     certificate.Head,
	Series:       "KZ",
	Number:       "000001",
	Issued:       qagida.MustDate(2026, 4, 17),
}

// firstPage is what stands on it, each line in both languages.
var firstPage = []string{
	"ҚАЗАҚСТАН РЕСПУБЛИКАСЫ БІЛІМ ЖӘНЕ ҒЫЛЫМ МИНИСТРЛІГІ", "МИНИСТЕРСТВО ОБРАЗОВАНИЯ И НАУКИ РЕСПУБЛИКИ КАЗАХСТАН",
	"«Үлгі» біліктілікті арттыру орталығы", "Центр повышения квалификации «Үлгі»",
	"С Е Р Т И Ф И К А Т", "Т.А.Ә. / Ф.И.О.", "Бірінші Тыңдаушы",
	"«Педагогтің кәсіби өсуі: біліктілікті бағалау және құзыреттерді дамыту тәсілдері»",
	"«Профессиональный рост педагога: подходы к оценке квалификации и развитию компетенций»",
	"40 академиялық сағат көлемінде", "в объёме 40 часов",
	"Келісу", "Согласование", "Келісілген күні", "Дата согласования", "2026 жылғы «15» қаңтар / «15» января 2026 года",
	"Ұйымның атауы", "Наименование организации", "Ұйымның жетекшісі", "Руководитель организации", "Ә. Ө. Үлгіұлы",
	"Сериясы", "Серия", "KZ № 000001",
	"Берілген күні", "Дата выдачи", "2026 жылғы «17» сәуір / «17» апреля 2026 года",
	"Соңғы жарамды күні: 2031 жылғы «17» сәуір", "Действителен по «17» апреля 2031 года включительно",
}

// The certificate is the same in whatever language the results are.
func TestCertificate(t *testing.T) {
	for lang := range qagida.Values[qagida.Lang]() {
		t.Run(lang.String(), func(t *testing.T) {
			folder, _ := closeSample(t, lang)
			page := readPDF(t, filepath.Join(folder, "certificates", "KZ-000001.pdf"))
			require.Equal(t, 1, page.pages)
			for _, want := range firstPage {
				require.Contains(t, page.text(), want)
			}
		})
	}
}

// Kazakh stands left of the middle of the page, Russian right of it.
func TestColumns(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	page := readPDF(t, filepath.Join(folder, "certificates", "KZ-000001.pdf"))
	for _, line := range []struct{ kk, ru string }{
		{"БІЛІМ ЖӘНЕ ҒЫЛЫМ", "ОБРАЗОВАНИЯ И НАУКИ"},
		{"«Үлгі» біліктілікті", "Центр повышения"},
		{"Қазақстан Республикасы", "окончил(а) курс"},
		{"«Педагогтің", "«Профессиональный"},
		{"білім беру бағдарламасы", "в объёме"},
		{"Келісу", "Согласование"},
		{"Келісілген күні", "Дата согласования"},
		{"Ұйымның атауы", "Наименование организации"},
		{"Ұйымның жетекшісі", "Руководитель организации"},
		{"Сериясы", "Серия"},
		{"Берілген күні", "Дата выдачи"},
		{"Соңғы жарамды күні", "Действителен по"},
	} {
		t.Run(line.kk, func(t *testing.T) {
			require.Less(t, page.find(t, line.kk).x, page.width/2)
			require.Greater(t, page.find(t, line.ru).x, page.width/2)
		})
	}
}

// The QR code carries a statement that the centre has signed, behind an address and
// in its fragment.
func TestCode(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	wantFacts(t, folder, scan(t, readPDF(t, filepath.Join(folder, "certificates", "KZ-000001.pdf")).code))
}

func wantFacts(t *testing.T, folder, text string) {
	t.Helper()
	require.Truef(t, strings.HasPrefix(text, unnamedPage+"#"), text)
	stdout := mustStart(t, "verify", "-keys", filepath.Join(folder, "issuer.jwks.json"), "-status", filepath.Join(folder, "status.jwt"), "-on", "2026-05-01", "-json", text)
	var got verdict
	require.NoError(t, json.Unmarshal([]byte(stdout), &got), stdout)
	require.Equal(t, verdict{
		Genuine: true, Number: "KZ № 000001", Holder: firstForm.Holder, Course: firstForm.ProgrammeKK, Hours: "40",
		Issued: firstForm.Issued, LastDay: qagida.MustDate(2031, 4, 17), On: qagida.MustDate(2026, 5, 1),
		Status: "valid", Withdrawn: qagida.No, ListDay: "2026-04-17",
	}, got)
}

// Where poppler is installed, the code is also scanned from the drawn page, as a
// telephone would, and the text is read by its reader.
func TestPoppler(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	file := filepath.Join(folder, "certificates", "KZ-000001.pdf")
	if tool, err := exec.LookPath("pdftoppm"); err == nil {
		picture := filepath.Join(t.TempDir(), "page")
		out, err := exec.Command(tool, "-r", "200", "-png", "-singlefile", file, picture).CombinedOutput()
		require.NoError(t, err, string(out))
		wantFacts(t, folder, scan(t, readPNG(t, picture+".png")))
	}
	if tool, err := exec.LookPath("pdftotext"); err == nil {
		out, err := exec.Command(tool, "-raw", file, "-").Output()
		require.NoError(t, err)
		for _, want := range []string{"Бірінші Тыңдаушы", "KZ № 000001", "Ұйымның жетекшісі"} {
			require.Contains(t, string(out), want)
		}
	}
}

// Every certificate has the name and the number that the workbook gives it.
func TestEveryCertificate(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	rows := readSheet(t, filepath.Join(folder, "results.xlsx"), "Participants")
	numbers := 0
	for row := 2; row <= len(rows); row++ {
		number := cellUnder(t, rows, row, "Certificate")
		if number == "" {
			continue
		}
		numbers++
		name := strings.ReplaceAll(number, " № ", "-") + ".pdf"
		page := readPDF(t, filepath.Join(folder, "certificates", name))
		require.Equal(t, number, page.find(t, number).text, name)
		page.find(t, cellUnder(t, rows, row, "Full name"))
	}
	files, err := filepath.Glob(filepath.Join(folder, "certificates", "*.pdf"))
	require.NoError(t, err)
	require.Len(t, files, 13)
	require.Equal(t, 13, numbers)
}

// Whatever fits into the cells fits onto the paper: nothing is cut off, and
// nothing stands outside the frame.
func TestLongTexts(t *testing.T) {
	long := func(word string, most int) string {
		return strings.TrimSpace(string([]rune(strings.Repeat(word+" ", most))[:most-1])) + "."
	}
	name, programme := long("Қызғылтсарыгүлдіханымова", mostName), long("Щедровательность", mostProgramme)
	solid := strings.Repeat("Щ", mostName)
	for label, holder := range map[string]string{"of words": name, "of one word": solid} {
		t.Run(label, func(t *testing.T) {
			book := editedSample(t, edits{
				"Participants!B2":      holder,
				at(wordOrganisationKK): name, at(wordOrganisationRU): solid, at(wordAssessedBy): name,
				at(wordProgrammeKK): programme, at(wordProgrammeRU): programme,
				at(wordHead): name, at(wordSignedBy): "acting head", at(wordHeadAbsent): "yes",
			})
			onlyRows(t, book, 2)
			folder := filepath.Dir(book)
			mustStart(t, "-out", folder, "-series", "ӘҒ/Қ", book)
			page := readPDF(t, filepath.Join(folder, "certificates", "ӘҒ-Қ-000001.pdf"))
			for _, want := range []string{holder, name, solid, "«" + programme + "»", "ӘҒ/Қ № 000001", "И. о. руководителя организации"} {
				require.Contains(t, solidText(page.text()), solidText(want))
			}
			for _, p := range page.phrases {
				outside := p.x < 31 || p.x > page.width-31 || p.y < 31
				require.False(t, outside, "%q at %g, %g is outside the frame", p.text, p.x, p.y)
			}
			stdout := mustStart(t, "verify", "-keys", filepath.Join(folder, "issuer.jwks.json"), scan(t, page.code))
			require.Contains(t, stdout, programme)
			require.Contains(t, stdout, holder)
		})
	}
}

// solidText is a text without blanks: where a line is broken does not matter.
func solidText(text string) string { return strings.ReplaceAll(text, " ", "") }

// A logo of one's own takes the place of the initial.
func TestLogo(t *testing.T) {
	book := editedSample(t, nil)
	onlyRows(t, book, 2)
	folder := filepath.Dir(book)
	mustStart(t, "-out", folder, book)
	chart := filepath.Join(folder, "grades.png")
	file := filepath.Join(folder, "certificates", "KZ-000001.pdf")
	readPDF(t, file).find(t, "Ү")
	mustStart(t, "-out", folder, "-logo", chart, book)
	for _, p := range readPDF(t, file).phrases {
		require.NotEqual(t, "Ү", p.text, "the initial is still there")
	}
	_, err := start("-out", folder, "-logo", book, book)
	require.Error(t, err, "a workbook was taken for a logo")
}
