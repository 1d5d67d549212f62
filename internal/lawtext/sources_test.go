package lawtext_test

import (
	"html"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/lawtext"
)

// The texts of the sources other than the order are not kept here. What is tried are made-up
// texts that are built as they are: the same headings and first words, about something else.

var madeUp = map[string]string{
	lawtext.Bilimzet: "programme", lawtext.RSIO: "centre",
	lawtext.ContinuingEducation: "article", lawtext.NonformalEducation: "abstract",
}

func made(t testing.TB, act string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + madeUp[act] + ".txt")
	require.NoError(t, err)
	return string(text)
}

// marksOf gives the fingerprint of each provision of a text.
func marksOf(t testing.TB, act, text string) map[string]string {
	t.Helper()
	list, err := lawtext.Split(act, text)
	require.NoError(t, err)
	found := map[string]string{}
	for _, p := range list {
		require.Empty(t, found[p.ID], "%s stands twice", p.ID)
		found[p.ID] = lawtext.Fingerprint(p)
	}
	return found
}

// differing gives the provisions that two texts do not have alike, in order.
func differing(a, b map[string]string) []string {
	ids := map[string]bool{}
	for _, m := range []map[string]string{a, b} {
		for id := range m {
			ids[id] = a[id] != b[id]
		}
	}
	maps.DeleteFunc(ids, func(_ string, differs bool) bool { return !differs })
	return slices.Sorted(maps.Keys(ids))
}

// A text built as a source is has every provision of it, and none besides. The study plan
// that is made up has fewer rows.
func TestTheSourcesAreDivided(t *testing.T) {
	rows := strings.Fields("5.T.1.3 5.T.2.2 5.T.2.3 5.T.3.2 5.T.3.3 5.T.4.2 5.T.4.3 5.T.5.2 5.T.6.2")
	for act := range madeUp {
		t.Run(act, func(t *testing.T) {
			var want []string
			for _, p := range law.Act(act) {
				if act != lawtext.Bilimzet || !slices.Contains(rows, p.Number) {
					want = append(want, p.Number)
				}
			}
			slices.Sort(want)
			require.Equal(t, want, slices.Sorted(maps.Keys(marksOf(t, act, made(t, act)))))
		})
	}
}

// A change is found where it stands, and nowhere else.
func TestAChangeInASource(t *testing.T) {
	elements := strings.Fields("9.EL1.1 9.EL1.2 9.EL1.3 9.EL2.1 9.EL2.2 9.EL3.1 9.EL3.2 9.EL4.1 9.EL5.1 9.EL5.2 9.EL6.1 9.EL6.2 9.EL7.1 9.EL7.2")
	for _, row := range []struct{ name, act, old, by, want string }{
		{"a basis", lawtext.Bilimzet, "2021 года № 2", "2022 года № 2", "1.1"},
		{"why the course came about", lawtext.Bilimzet, "после опроса", "после проверки", ""},
		{"a term", lawtext.Bilimzet, "папка графиков", "папка снимков", "2.11"},
		{"a term that is put in", lawtext.Bilimzet, "Рефлексия –", "Проба – первый опыт;\n\nРефлексия –", "2.13"}, // it stays with the term before it
		{"a term that is gone", lawtext.Bilimzet, "Портфолио педагога – папка графиков;\n", "", "2.11"},
		{"how many modules", lawtext.Bilimzet, "из 6 модулей", "из 7 модулей", "5.0"},
		{"what a module is about", lawtext.Bilimzet, "О свете говорят", "О тени говорят", "5.M5"},
		{"the hours of a topic", lawtext.Bilimzet, "Весы\t1\t\t\t1\t\t2", "Весы\t2\t\t\t1\t\t3", "5.M2 5.T.2.1"},
		{"an hour in another column", lawtext.Bilimzet, "Весы\t1\t\t\t1\t\t2", "Весы\t1\t\t1\t\t\t2", "5.M2 5.T.2.1"},
		{"the hours of a task", lawtext.Bilimzet, "Опыт с тенью\t\t\t\t\t2\t2", "Опыт с тенью\t\t\t\t\t3\t3", "5.M5 5.T.SRS2"},
		{"a topic more", lawtext.Bilimzet, "СРС № 1\t", "4.2\tХолод\t1\t\t\t\t\t1\nСРС № 1\t", "5.M4 5.T.4.2"},
		{"a topic less", lawtext.Bilimzet, "1.2\tОшибка измерения\t1\t\t1\t\t\t2\n", "", "5.M1 5.T.1.2"},
		{"the sum", lawtext.Bilimzet, "\t9\t19", "\t10\t20", "5.T.TOTAL"},
		{"the length of an hour", lawtext.Bilimzet, "45 минут", "50 минут", "5.T.note"},
		{
			"the names of the columns", lawtext.Bilimzet, "Кейс\tСРС", "СРС\tКейс",
			"5.T.1.1 5.T.1.2 5.T.2.1 5.T.3.1 5.T.4.1 5.T.5.1 5.T.6.1 5.T.FA1 5.T.FA2 5.T.SRS1 5.T.SRS2 5.T.SRS3 5.T.TOTAL",
		},
		{"how long it is in all", lawtext.Bilimzet, "длится 19", "длится 20", "6.1"},
		{"both ways to study", lawtext.Bilimzet, "Формат реализации Программы включает:", "Формат реализации Программы включает одно из двух:", "6.2 6.3"},
		{"an interactive form", lawtext.Bilimzet, "о сломанных весах", "о часах", "6.5.2"},
		{"what tasks do", lawtext.Bilimzet, "закрепляют лекцию", "заменяют лекцию", "6.4"},
		{"the points of a criterion", lawtext.Bilimzet, "0-2\tКому", "0-3\tКому", "8.1.C3 8.1.PASS"},
		{"what the points add up to", lawtext.Bilimzet, "сумма 10", "сумма 11", "8.1.PASS 8.1.SUM"},
		{"a band of the project", lawtext.Bilimzet, "5-6\t50", "4-6\t40", "8.1.B3 8.1.PASS"},
		{"a bound of the project", lawtext.Bilimzet, "<5\t", "≤5\t", "8.1.B2 8.1.PASS"},
		{"a band that is gone", lawtext.Bilimzet, "Удовлетворительно\t5-6\t50–69%\n", "", "8.1.B3 8.1.PASS"},
		{"the questions of the test", lawtext.Bilimzet, "30 вопросов", "25 вопросов", "8.2.1"},
		{"the mark of the test", lawtext.Bilimzet, "не менее 20 баллов", "не менее 21 балла", "8.2.2"},
		{"a band of the test", lawtext.Bilimzet, "24-26", "23-26", "8.2.B4"},
		{"the last band", lawtext.Bilimzet, "<20", "<21", "8.2.B2"},
		{"how long support lasts", lawtext.Bilimzet, "в течение 2 лет", "в течение 1 года", "9.1"},
		{"where the materials are", lawtext.Bilimzet, "example.kz", "example.org", "9.3"},
		{"a form of support gone", lawtext.Bilimzet, "- 1) привлечение к участию в выставках центра;\n", "", "9.2"},
		{"both tasks of support", lawtext.Bilimzet, "Задачи посткурсового сопровождения:", "Задачи посткурсового сопровождения на год:", "9.7.1 9.7.2"},
		{"an element", lawtext.Bilimzet, "по просьбе", "всем", "9.EL5.2"},
		{"the words over three elements", lawtext.Bilimzet, "Консультирование и поддержка\t", "Консультирование и поддержка всех\t", "9.EL1.1 9.EL1.2 9.EL1.3"},
		{"the words over all elements", lawtext.Bilimzet, "важную часть", "часть", strings.Join(elements, " ")},
		{"a book", lawtext.Bilimzet, "О весах. – Астана, 2021", "О весах. – Астана, 2023", "10.1"},

		{"for how long", lawtext.RSIO, "екі жыл", "бір жыл", "5"},
		{"free of charge", lawtext.RSIO, "тегін қолдайды", "ақылы қолдайды", "2"},
		{"the order it was made from", lawtext.RSIO, "бұйрықтың негізінде", "заңның негізінде", "1"},
		{"a definition, the first time", lawtext.RSIO, "кейін қолдау – курстан кейінгі көмек", "кейін қолдау – көмек", "0.3"},
		{"a definition, the second time", lawtext.RSIO, "кейінгі қолдау – курстан кейінгі көмек", "кейінгі қолдау – көмек", "3"},
		{"the chapeau of the forms", lawtext.RSIO, "жүргізу түрлері:", "жүргізу түрлері мынадай:", "F1 F2 F3"},
		{"a form", lawtext.RSIO, "(семинар, мақала)", "(мақала)", "F2"},
		{"a form more", lawtext.RSIO, "(кеңес және т.б.)", "(кеңес және т.б.)\n\n4) Педагогтермен кездесу", "F4"},
		{"a paragraph more", lawtext.RSIO, "Педагог қызметін курстан кейінгі қолдауды жүргізу", "6. Педагогтер есеп береді.\n\nПедагог қызметін курстан кейінгі қолдауды жүргізу", "6"},
		{"the heading", lawtext.RSIO, "кейін қолдау қағидалары\n", "кейінгі көмек қағидалары\n", ""},

		{"how often", lawtext.ContinuingEducation, "2-3 рет", "4-5 рет", "6"},
		{"within how many years", lawtext.ContinuingEducation, "4-5 жылда жүйе", "5-6 жылда жүйе", "5"},
		{"the day of the law", lawtext.ContinuingEducation, "27 желтоқсандағы", "28 желтоқсандағы", "2.1 3"},
		{"whom the law does not reach", lawtext.ContinuingEducation, "қосымша білім беруге", "жоғары білім беруге", "2.2"},
		{"formal education", lawtext.ContinuingEducation, "мектептегі", "колледждегі", "1.1"},
		{"non-formal education", lawtext.ContinuingEducation, "курстағы", "үйірмедегі", "1.2"},
		{"a requirement", lawtext.ContinuingEducation, "- екінші.", "- үшінші.", "8"},
		{"what no provision was taken from", lawtext.ContinuingEducation, "бағыт аз", "бағыт көп", ""},

		{"how many were asked", lawtext.NonformalEducation, "свыше 300", "свыше 400", "1 5 6"},
		{"how they were heard", lawtext.NonformalEducation, "и беседы", "и встречи", "6"},
		{"the stereotype", lawtext.NonformalEducation, "ежегодной поверки", "ежемесячной поверки", "3"},
		{"what was proposed", lawtext.NonformalEducation, "модель измерений", "система измерений", "4"},
		{"the English abstract", lawtext.NonformalEducation, "Over 300", "Over 400", ""},
	} {
		t.Run(row.act+"/"+row.name, func(t *testing.T) {
			text := made(t, row.act)
			require.Contains(t, text, row.old)
			was := marksOf(t, row.act, text)
			got := differing(was, marksOf(t, row.act, strings.Replace(text, row.old, row.by, 1)))
			want := strings.Fields(row.want)
			slices.Sort(want)
			require.Equal(t, want, append([]string{}, got...))
		})
	}
}

// How a text is laid out makes no difference, as for the order.
func TestTheLayoutOfASourceIsNoDifference(t *testing.T) {
	for act := range madeUp {
		text := made(t, act)
		for name, other := range map[string]string{
			"line ends":       strings.ReplaceAll(text, "\n", "\r\n"),
			"no-break spaces": strings.ReplaceAll(text, " ", "\u00a0"),
			"letters in two":  decomposed(text),
			"quotation marks": strings.NewReplacer("«", "\"", "»", "\"").Replace(text),
			"dashes":          strings.NewReplacer(" – ", " — ").Replace(text),
			"bold headings":   boldHeadings(text),
			"HTML":            tabled(text, "<tr><td>", "</td><td>", "</td></tr>"),
			"Markdown tables": tabled(text, "| ", " | ", " |"),
		} {
			t.Run(act+"/"+name, func(t *testing.T) {
				require.Empty(t, differing(marksOf(t, act, text), marksOf(t, act, other)))
			})
		}
	}
}

func boldHeadings(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" && len(line) < 60 && !strings.Contains(line, "\t") {
			lines[i] = "## **" + line + "**"
		}
	}
	return strings.Join(lines, "\n")
}

// tabled gives the text with other borders in its tables, and as HTML where those are tags.
func tabled(text, begin, between, end string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		tags := strings.HasPrefix(begin, "<")
		if tags && !strings.Contains(line, "https") {
			line = html.EscapeString(line)
		}
		if strings.Contains(line, "\t") {
			lines[i] = begin + strings.ReplaceAll(line, "\t", between) + end
		} else if tags && line != "" {
			lines[i] = "<p>" + line + "</p>"
		}
	}
	return strings.Join(lines, "\n")
}

// A text that lost the borders of its cells has the flat fingerprints.
func TestATableWithoutBorders(t *testing.T) {
	list, err := lawtext.Split(lawtext.Bilimzet, made(t, lawtext.Bilimzet))
	require.NoError(t, err)
	flat := marksOf(t, lawtext.Bilimzet, strings.ReplaceAll(made(t, lawtext.Bilimzet), "\t", " "))
	bordered := 0
	for _, p := range list {
		if sum := lawtext.Flat(p); sum != "" {
			bordered++
			require.Equal(t, sum, flat[p.ID], p.ID)
		} else {
			require.Equal(t, lawtext.Fingerprint(p), flat[p.ID], p.ID)
		}
	}
	require.Equal(t, 13+6, bordered, "the rows of the plan and the modules")
}

// A made-up text is recognised as one of its act, though nothing in it is the same.
func TestAMadeUpTextIsCompared(t *testing.T) {
	for act := range madeUp {
		t.Run(act, func(t *testing.T) {
			list, err := lawtext.Compare(act, made(t, act))
			require.NoError(t, err)
			for _, d := range list {
				require.NotEqual(t, lawtext.New, d.State, d.Provision)
			}
			var got []string
			for _, d := range list {
				got = append(got, d.Provision)
			}
			var want []string
			for _, p := range law.Act(act) {
				want = append(want, p.Number)
			}
			require.Equal(t, want, got)
		})
	}
}

// The text of one source is none of another.
func TestAnotherSourceIsNotRecognised(t *testing.T) {
	for _, act := range lawtext.Acts() {
		_, err := lawtext.Compare(act, "1. Молоко.\n2. Хлеб.\n3. Соль.")
		require.Error(t, err, act)
	}
	_, err := lawtext.Compare(lawtext.RSIO, made(t, lawtext.Bilimzet))
	require.ErrorContains(t, err, "recognised")
	_, err = lawtext.Compare(lawtext.Bilimzet, made(t, lawtext.RSIO))
	require.Error(t, err)
}
