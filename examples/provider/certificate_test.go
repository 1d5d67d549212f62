package main

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
			if page.pages != 1 {
				t.Errorf("%d pages", page.pages)
			}
			for _, want := range firstPage {
				if !strings.Contains(page.text(), want) {
					t.Errorf("no %q on the page: %q", want, page.text())
				}
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
		left, right := page.find(t, line.kk), page.find(t, line.ru)
		if left.x >= page.width/2 || right.x <= page.width/2 {
			t.Errorf("%q at %g and %q at %g of %g", line.kk, left.x, line.ru, right.x, page.width)
		}
	}
}

// The QR code carries the facts of the certificate, and whoever scans it can ask
// the library about them.
func TestCode(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	wantFacts(t, scan(t, readPDF(t, filepath.Join(folder, "certificates", "KZ-000001.pdf")).code))
}

func wantFacts(t *testing.T, text string) {
	t.Helper()
	var got paper
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if diff := cmp.Diff(firstForm, got.Form, cmp.Comparer(func(a, b certificate.Form) bool { return a == b })); diff != "" {
		t.Errorf("the facts (-want +got):\n%s", diff)
	}
	if want := qagida.MustDate(2031, 4, 17); got.LastDay != want || got.Edition != qagida.Order95In2020 {
		t.Errorf("last day %s, edition %s", got.LastDay, got.Edition)
	}
	got.Blank = qagida.SetOf[certificate.Line]()
	d, err := certificate.Order95().Form(got.Form)
	if err != nil || d.Outcome() != qagida.Met {
		t.Errorf("the library says of the facts: %v %v", d.Text(qagida.English), err)
	}
}

// Where poppler is installed, the code is also scanned from the drawn page, as a
// telephone would, and the text is read by its reader.
func TestPoppler(t *testing.T) {
	folder, _ := closeSample(t, qagida.English)
	file := filepath.Join(folder, "certificates", "KZ-000001.pdf")
	if tool, err := exec.LookPath("pdftoppm"); err == nil {
		picture := filepath.Join(t.TempDir(), "page")
		if out, err := exec.Command(tool, "-r", "200", "-png", "-singlefile", file, picture).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		wantFacts(t, scan(t, readPNG(t, picture+".png")))
	}
	if tool, err := exec.LookPath("pdftotext"); err == nil {
		out, err := exec.Command(tool, "-raw", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"Бірінші Тыңдаушы", "KZ № 000001", "Ұйымның жетекшісі"} {
			if !strings.Contains(string(out), want) {
				t.Errorf("no %q in %q", want, out)
			}
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
		if got := page.find(t, number).text; got != number {
			t.Errorf("%s says %q", name, got)
		}
		page.find(t, cellUnder(t, rows, row, "Full name"))
	}
	files, err := filepath.Glob(filepath.Join(folder, "certificates", "*"))
	if err != nil || len(files) != numbers || numbers != 13 {
		t.Errorf("%d files and %d numbers, want 13 of each: %v", len(files), numbers, err)
	}
}

// Whatever fits into the cells fits onto the paper: nothing is cut off, and
// nothing stands outside the frame.
func TestLongTexts(t *testing.T) {
	long := func(word string, most int) string {
		return strings.TrimSpace(string([]rune(strings.Repeat(word+" ", most))[:most-1])) + "."
	}
	name, programme := long("Қызғылтсарыгүлдіханымова", mostName), long("Щедровательность", mostProgramme)
	solid := strings.Repeat("Щ", mostName)
	for _, holder := range []string{name, solid} {
		book := editedSample(t, edits{
			"Participants!B2": holder,
			"Stream!B1":       name, "Stream!B2": solid, "Stream!B3": programme, "Stream!B4": programme, "Stream!B12": name,
			"Stream!B9": name, "Stream!B13": "acting head",
		})
		onlyRows(t, book, 2)
		folder := filepath.Dir(book)
		mustStart(t, "-out", folder, "-series", "ӘҒ/Қ", book)
		page := readPDF(t, filepath.Join(folder, "certificates", "ӘҒ-Қ-000001.pdf"))
		for _, want := range []string{holder, name, solid, "«" + programme + "»", "ӘҒ/Қ № 000001", "И. о. руководителя организации"} {
			if !strings.Contains(page.text(), want) {
				t.Errorf("no %q on the page: %q", want, page.text())
			}
		}
		for _, p := range page.phrases {
			if p.x < 31 || p.x > page.width-31 || p.y < 31 {
				t.Errorf("%q at %g, %g is outside the frame", p.text, p.x, p.y)
			}
		}
		var got paper
		if err := json.Unmarshal([]byte(scan(t, page.code)), &got); err != nil || got.ProgrammeRU != programme {
			t.Errorf("the code says %+v: %v", got, err)
		}
	}
}

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
		if p.text == "Ү" {
			t.Error("the initial is still there")
		}
	}
	if _, err := start("-out", folder, "-logo", book, book); err == nil {
		t.Error("a workbook was taken for a logo")
	}
}
