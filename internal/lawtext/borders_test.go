package lawtext_test

import (
	"strings"
	"testing"

	"github.com/qagida/qagida/internal/lawtext"
)

// A part without a number is found though the words beside its border are others: on one
// side of it, and on both where the last letters before it are the same.
func TestAChangeBesideABorder(t *testing.T) {
	for _, row := range []struct{ name, old, by, want string }{
		{"the first words of 35.2", "итоговым мониторингом и", "промежуточным мониторингом и", "35.2"},
		{"the last words of 35.1", "полученных знаний с", "полученных умений с", "35.1"},
		{"all of 35.2 but its first words", "анализом изменений в профессиональной деятельности", "отчётом о работе", "35.2"},
		{"the first words of 32.2", "и действует", "и сохраняет силу", "32.2"},
		{"the last words of 32.1", "исполняющим его обязанности и", "замещающим его и", "32.1"},
		{"the first words of 13.2", "и согласуется", "и утверждается", "13.2"},
		{"the first words of 21.3", "Суммарная продолжительность", "Общая продолжительность", "21.3"},
		{"the first words of the second list", "Продолжительность Курсов за рубежом:", "Срок Курсов за рубежом:", "21.2.1 21.2.2"},
		{"the first words of 5.2", "Курсы за рубежом организуются", "Зарубежные курсы создаются", "5.2"},
		{"the first words of 5.3.1", "Курсы за рубежом проводятся", "Зарубежные курсы ведутся", "5.3.1"},
		{"the first words of 5.3.2", "По итогам курсов", "После курсов", "5.3.2"},
		{"the first words of 9.2.1", "в районный (", "в местный (", "9.2.1"},
		{"the first words of 9.2.2", "в областные,", "в региональные,", "9.2.2"},
		{"the first words of 9.2.3", "в уполномоченный орган в области образования заявку", "в министерство заявку", "9.2.3"},
		{"the number and the first words of an item", "1) краткосрочные Курсы – не менее 36 академических часов;\n\n\n", "1) короткие Курсы – не менее 36 академических часов;\n\n\n", "21.1.1"},
		{"a sentence gone, and a word of the one before", "Графика проведения Курсов за рубежом. По итогам курсов за рубежом посткурсовое сопровождение и мониторинг не требуется.", "Плана проведения Курсов за рубежом.", "5.3.1"},
		{"both sides of a border", "полученных знаний с итоговым мониторингом и", "знаний с промежуточным мониторингом и", "35.1 35.2"},
	} {
		t.Run(row.name, func(t *testing.T) {
			want := all(lawtext.Changed, strings.Fields(row.want)...)
			if strings.HasPrefix(row.name, "a sentence gone") {
				want["5.3.2"] = lawtext.Gone
			}
			wantDifferences(t, replaced(t, row.old, row.by), want)
		})
	}
}

// block gives the paragraph of the printing that begins with some words, with its items.
func block(t *testing.T, text, begins, next string) string {
	t.Helper()
	from, to := strings.Index(text, "\n"+begins), strings.Index(text, "\n"+next)
	if from < 0 || to < from {
		t.Fatalf("no %q before %q", begins, next)
	}
	return text[from:to]
}

// A paragraph that stands in another place is the same, and so are those around it. Two that
// have each other's numbers are changed, and they alone.
func TestParagraphsInAnotherOrder(t *testing.T) {
	text := printing(t, "second")
	swap := func(a, b string) string { return strings.NewReplacer(a, b, b, a).Replace(text) }
	ways := []struct {
		name, text, want string
	}{
		{"two neighbours swapped", swap(block(t, text, "22. ", "23. "), block(t, text, "23. ", "24. ")), ""},
		{"two of different chapters swapped", swap(block(t, text, "14. ", "15. "), block(t, text, "34. ", "35. ")), ""},
		{
			"one moved to an earlier chapter",
			strings.Replace(strings.Replace(text, block(t, text, "33. ", "34. "), "", 1), "\n15. ", block(t, text, "33. ", "34. ")+"\n15. ", 1),
			"",
		},
		{
			"one with items moved to a later chapter",
			strings.Replace(strings.Replace(text, block(t, text, "8. ", "9. "), "", 1), "\n37. ", block(t, text, "8. ", "9. ")+"\n37. ", 1),
			"",
		},
		{"the numbers of two swapped", strings.NewReplacer("\n22. ", "\n23. ", "\n23. ", "\n22. ").Replace(text), "22 23"},
		{"the numbers of two apart swapped", strings.NewReplacer("\n14. ", "\n34. ", "\n34. ", "\n14. ").Replace(text), "14 34"},
		{
			"two items swapped",
			strings.NewReplacer("\n3) специалисты", "\n2) сертифицированные", "\n2) сертифицированные", "\n3) специалисты").Replace(text),
			"19.2 19.3",
		},
	}
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			wantDifferences(t, way.text, all(lawtext.Changed, strings.Fields(way.want)...))
		})
	}
}

// The notes that the official database puts below an amended paragraph are no part of it,
// wherever they end.
func TestNotesBelowAParagraph(t *testing.T) {
	text := printing(t, "second")
	for _, note := range []string{
		"Сноска. Пункт %s – в редакции приказа Министра просвещения РК от 12.03.2025 № 50 (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).",
		"Сноска. Пункт %s - в редакции приказа и.о. Министра просвещения РК от 12.03.2025 № 50.",
		"Сноска. Пункт %s с изменениями, внесенными приказами Министра от 01.02.2021 № 7 (вводится в действие с 01.03.2021); от 12.03.2025 № 50 (вводится в действие с 01.04.2025).",
		"Сноска. Пункт %s – в редакции приказа № 50 (вводится в действие с 01.04.2025)",
		"Сноска. Пункт %s – в редакции приказа № 50",
	} {
		for _, row := range []struct{ name, number, before string }{
			{"a paragraph", "21", "\n\n22. "},
			{"the one before a heading", "17", "\n\n### **Глава 3. Порядок"},
			{"the last one", "37", "\n\nПриложение 1 к Правилам"},
			{"an item in the middle", "19", "\n\n3) специалисты"},
			{"the end of the text", "37", "\n\n© 2012."},
		} {
			t.Run(row.name+"/"+note, func(t *testing.T) {
				with := strings.Replace(text, row.before, "\n\n"+strings.ReplaceAll(note, "%s", row.number)+row.before, 1)
				if with == text {
					t.Fatal("no place for the note")
				}
				wantDifferences(t, with, nil)
			})
		}
	}
	// A paragraph is read though a note stands below it.
	wantDifferences(t, strings.Replace(strings.Replace(text, "45 минут.", "45 минут.\n\nСноска. Пункт 22 – в редакции приказа № 50.", 1), "45 минут", "40 минут", 1),
		all(lawtext.Changed, "22"))
}

func TestTheHeader(t *testing.T) {
	text := printing(t, "second")
	replace := func(old, by string) string { return strings.ReplaceAll(text, old, by) }
	for _, row := range []struct {
		name, act, text string
		want            lawtext.State
	}{
		{"the printing", lawtext.Order95, text, lawtext.Same},
		{"another number", lawtext.Order95, replace("№ 95", "№ 175"), lawtext.Changed},
		{"another date", lawtext.Order95, replace("28 января 2016 года", "4 мая 2022 года"), lawtext.Changed},
		{"another number in the stamp alone", lawtext.Order95, strings.Replace(text, "2016 года № 95\n\n##", "2016 года № 96\n\n##", 1), lawtext.Changed},
		{"another order in clause 3", lawtext.Order95, replace("№ 447", "№ 448"), lawtext.Same},
		{"the rules without the order", lawtext.Order95, printing(t, "first"), lawtext.Gone},
		{"an act without one", lawtext.RSIO, made(t, lawtext.RSIO), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := lawtext.Header(row.act, row.text); got != row.want {
				t.Errorf("got %q, want %q", got, row.want)
			}
		})
	}
}
