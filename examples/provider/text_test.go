package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// csvPeople are two people who pass, with the stream above them.
const csvPeople = `Наименование организации на русском языке;Центр «Улги»
Название программы на казахском языке;Бағалау
Название программы на русском языке;Оценивание
Академические часы;40
Первый день курса;06.04.2026
Последний день курса;10.04.2026
День итогового оценивания;10.04.2026
Кто провёл оценивание;Центр «Улги»
День согласования с уполномоченным органом;15.01.2026
Кто подписывает;А. У. Директор
Его должность;руководитель
День выдачи сертификатов;17.04.2026

ФИО;ИИН;Балл за усвоение содержания программы;балл за применение теории на практике;балл за практическую значимость материала;балл за обоснованность, полноту и ясность изложения;балл за оформление по требованиям;число правильных ответов
Иванов Иван Иванович;000314301233;2;2;2;2;2;25
"Петрова
Анна";;2;2,0;2;2;2;24
`

// A text file is read whatever separates its values and codes its letters.
func TestCSV(t *testing.T) {
	russian := strings.ReplaceAll(csvPeople, "Бағалау", "Оценивание")
	for name, c := range map[string]struct {
		text string
		code encoding.Encoding
	}{
		"semicolons":              {csvPeople, encoding.Nop},
		"with a mark":             {"\ufeff" + csvPeople, encoding.Nop},
		"commas":                  {strings.NewReplacer("\n\"Петрова\nАнна\"", "\nПетрова Анна", "2,0", "2", ", ", " ", ";", ",").Replace(csvPeople), encoding.Nop},
		"tabs":                    {strings.ReplaceAll(csvPeople, ";", "\t"), encoding.Nop},
		"Windows-1251":            {russian, charmap.Windows1251},
		"UTF-16":                  {csvPeople, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		"UTF-16 the other way":    {csvPeople, unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		"the lines of Windows":    {strings.ReplaceAll(csvPeople, "\n", "\r\n"), encoding.Nop},
		"a line on the separator": {"sep=;\n" + csvPeople, encoding.Nop},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "commas" {
				c.text = strings.ReplaceAll(c.text, "обоснованность полноту", `обоснованность полноту`)
				c.text = strings.ReplaceAll(c.text, "балл за обоснованность полноту и ясность изложения", `"балл за обоснованность, полноту и ясность изложения"`)
			}
			content, err := c.code.NewEncoder().Bytes([]byte(c.text))
			require.NoError(t, err)
			path := filepath.Join(t.TempDir(), "people.csv")
			require.NoError(t, os.WriteFile(path, content, 0o644))
			folder := t.TempDir()
			r := mustClose(t, folder, path, "-lang", "ru")
			require.Empty(t, r.Problems)
			require.Equal(t, []int{2, 2, 2}, []int{r.Rows, r.Passed, r.Issued})
			again := mustClose(t, folder, filepath.Join(folder, resultsFile), "-lang", "ru")
			require.Empty(t, again.Problems)
			require.Equal(t, []int{2, 2, 2, 3}, []int{again.Rows, again.Passed, again.Issued, again.Next})
		})
	}
}

// A cell of a text file is told by its line and its column.
func TestCSVProblem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv")
	require.NoError(t, os.WriteFile(path, []byte(strings.Replace(csvPeople, ";24\n", ";44\n", 1)), 0o644))
	r := mustClose(t, t.TempDir(), path)
	require.Equal(t, []string{"people.csv!H16"}, r.places())
}

// moodle are the grades that Moodle has exported, in the two languages it is used in.
var moodle = map[string]string{
	"en": `"First name","Last name","ID number",Institution,Department,"Email address","Assignment:Score for mastery of the content (Real)","Assignment:Score for using theory in practice (Real)","Assignment:Score for the practical value of the material (Real)","Assignment:Score for soundness, completeness and clarity (Real)","Assignment:Score for formatting to requirements (Real)","Quiz:Number of correct answers (Real)","Quiz:Number of correct answers (Percentage)","Course total (Real)","Last downloaded from this course"
"Айгүл Болатқызы",Бірінші,000314301233,,,a@example.org,2.00,2.00,2.00,2.00,2.00,25.00,"100.00 %",35.00,1776400000
Болат,Екінші,T-15,,,b@example.org,1.00,1.00,0.00,1.00,1.00,12.00,"48.00 %",16.00,1776400000
Сәуле,Үшінші,,,,c@example.org,2.00,2.00,2.00,2.00,2.00,-,-,-,1776400000
`,
	"ru": `Имя,Фамилия,"Индивидуальный номер",Учреждение,Отдел,"Адрес электронной почты","Задание:Балл за усвоение содержания программы (Значение)","Задание:Балл за применение теории на практике (Значение)","Задание:Балл за практическую значимость материала (Значение)","Задание:Балл за обоснованность, полноту и ясность изложения (Значение)","Задание:Балл за оформление по требованиям (Значение)","Тест:Число правильных ответов (Значение)","Итог за курс (Значение)"
"Айгүл Болатқызы",Бірінші,000314301233,,,a@example.org,"2,00","2,00","2,00","2,00","2,00","25,00","35,00"
Болат,Екінші,T-15,,,b@example.org,"1,00","1,00","0,00","1,00","1,00","12,00","16,00"
Сәуле,Үшінші,,,,c@example.org,"2,00","2,00","2,00","2,00","2,00",-,-
`,
}

// Grades that Moodle has exported are closed with a sheet on the stream beside them.
func TestMoodle(t *testing.T) {
	for lang, content := range moodle {
		t.Run(lang, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "grades.csv")
			require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
			folder := t.TempDir()
			r := mustClose(t, folder, path, "-stream", rawStreamOf().write(t))
			require.Empty(t, r.Problems)
			require.Equal(t, []int{3, 1, 1, 1}, []int{r.Rows, r.Passed, r.Failed, r.Issued})
			register, err := readRegister(folder)
			require.NoError(t, err)
			require.Equal(t, "Бірінші Айгүл Болатқызы", register.entries[0].Holder)
			require.Equal(t, "000314301233", register.entries[0].IIN.String())
			alone := mustClose(t, t.TempDir(), path)
			require.Equal(t, []int{3, 1, 1, 0}, []int{alone.Rows, alone.Passed, alone.Failed, alone.Issued}, "grades without a stream")
		})
	}
}

// A person who did not come has no points, and that is known.
func TestAbsent(t *testing.T) {
	r := mustClose(t, t.TempDir(), rawStreamOf("Айгүл Бірінші").set(0, "H2", txt("келмеді")).write(t))
	require.Empty(t, r.Problems)
	require.Equal(t, []int{1, 0, 1}, []int{r.Rows, r.Passed, r.Failed})
}

// anotherCentre is a centre that assesses in its own way.
const anotherCentre = `
organisation_kk = "«Басқа» орталығы"
organisation_ru = "Центр «Другой»"
head = "Б. Б. Басшы"
signed_by = "head"
series = "BQ"
page = "https://courses.example.kz/verify.html"
status_url = "https://courses.example.kz/status.jwt"
edition = "basqa-2026"

[[part]]
id = "essay"
name = { kk = "Эссе", ru = "Эссе", en = "Essay" }
pass_mark = 30
[[part.item]]
name = { kk = "Мазмұны", ru = "Содержание", en = "Content" }
max = 60
[[part.item]]
name = { kk = "Тілі", ru = "Язык", en = "Language" }
max = 40
[[part.band]]
grade = "өте жақсы"
from = 70
[[part.band]]
grade = "өтті"
from = 30
[[part.band]]
grade = "өтпеді"
from = 0
`

// Another centre states its scheme, its series and its names in a file.
func TestCentre(t *testing.T) {
	folder := t.TempDir()
	people := "Аты-жөні;Мазмұны;Тілі\nАйгүл Бірінші;50;40\nБолат Екінші;20;5\nСәуле Үшінші;61;1\n"
	stream := strings.Join(strings.SplitAfter(csvPeople, "\n")[1:7], "") + "Кто провёл оценивание;Центр «Другой»\n" + strings.Join(strings.SplitAfter(csvPeople, "\n")[8:9], "") + "День выдачи сертификатов;17.04.2026\n\n"
	path := filepath.Join(folder, "people.csv")
	require.NoError(t, os.WriteFile(path, []byte(stream+people), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(folder, centreFile), []byte(anotherCentre), 0o644))
	out := filepath.Join(folder, "out")
	r := mustClose(t, out, path)
	require.Equal(t, []int{3, 1, 1, 1}, []int{r.Rows, r.Passed, r.Failed, r.Issued})
	require.Equal(t, []string{"people.csv!B14"}, r.places())
	page := readPDF(t, filepath.Join(out, papersFolder, "BQ-000001.pdf"))
	require.Contains(t, page.text(), "«Басқа» орталығы")
	require.Contains(t, page.text(), "Б. Б. Басшы")
	require.Contains(t, scan(t, page.code), "https://courses.example.kz/verify.html#")
	mustStart(t, "verify", "-keys", filepath.Join(out, jwksFile), "-status", filepath.Join(out, statusFile), filepath.Join(out, papersFolder, "BQ-000001.jwt"))
}

// A file of a centre that says something else than it may is refused by name.
func TestCentreRefused(t *testing.T) {
	for name, c := range map[string]struct{ content, want string }{
		"an unknown key":        {`serie = "AB"`, "serie"},
		"no address":            {`page = "verify.html"`, "verify.html"},
		"a fragment":            {`page = "https://a.example/#x"`, "a.example"},
		"no such signatory":     {`signed_by = "cook"`, "cook"},
		"no such logo":          {`logo = "nowhere.png"`, "nowhere.png"},
		"a part without a pass": {strings.Replace(anotherCentre, "pass_mark = 30", "", 1), "essay"},
		"a band too high":       {strings.Replace(anotherCentre, "from = 70", "from = 170", 1), "essay"},
		"a hidden sign":         {`head = "Б\u202eБ"`, "wanted: a text without the invisible character U+202E"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "centre.toml")
			require.NoError(t, os.WriteFile(path, []byte(c.content), 0o644))
			_, err := start("-centre", path, "-out", t.TempDir(), rawStreamOf("Айгүл Бірінші").write(t))
			require.ErrorContains(t, err, c.want)
		})
	}
}
