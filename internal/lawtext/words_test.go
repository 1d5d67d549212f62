package lawtext_test

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/qagida/qagida/internal/lawtext"
)

// A zone is a stretch of the printing and the provisions that it counts into, none of a
// heading, a stamp or a signature.
type zone struct {
	from int
	ids  []string
}

// own are the words in the middle of a block, or at the head of one without a number, with
// which another provision begins; by the text alone.
var own = [][2]string{
	{"**Сноска. Заголовок", "O.fn"},
	{"В соответствии с подпунктом 38-1) статьи 5 Закона Республики Казахстан от 27 июля 2007 года \"Об образовании\" **", ""},
	{"Министр  \n", ""},
	{"**Сноска. Правила", "O.fn"},
	{"Курсы за рубежом организуются", "5.2"},
	{"Курсы за рубежом проводятся", "5.3.1"},
	{"По итогам курсов", "5.3.2"},
	{"в районный (", "9.2.1"},
	{"в областные,", "9.2.2"},
	{"в уполномоченный орган в области образования заявку", "9.2.3"},
	{"и согласуется с Уполномоченным", "13.2"},
	{"21. Продолжительность", "21.1"},
	{"Продолжительность Курсов за рубежом:", "21.2"},
	{"Суммарная продолжительность", "21.3"},
	{"и действует в течение", "32.2"},
	{"с итоговым мониторингом и", "35.2"},
}

// forms are the fields of the annexes, by the words that each begins with in the printing.
var forms = [][2]string{
	{"Приложение 1 к Правилам", ""},
	{"Руководителю", "A1.1"},
	{"от \\", "A1.2"},
	{"должность", "A1.3"},
	{"## Заявление", "A1.4"},
	{"в группе с", "A1.5"},
	{"(подпись заявителя)", "A1.6"},
	{"Приложение 2 к Правилам", ""},
	{"Руководителю", "A2.1"},
	{"от \\", "A2.2"},
	{"## Заявление", "A2.3"},
	{"з а \\", "A2.4"},
	{"в \\_\\_\\_\\_\\_\n\nг р", "A2.5"},
	{"\" \\_\\_\\_\\_ \" \\_\\_\\_\\_\\_ 20", "A2.6"},
	{"Приложение 3 к Правилам", ""},
	{"Фамилия, имя, отчество (", "A3.1"},
	{"ИИН", "A3.2"},
	{"Дата рождения", "A3.3"},
	{"Должность", "A3.4"},
	{"Образование", "A3.5"},
	{"Квалификационная", "A3.6"},
	{"Место работы", "A3.7"},
	{"Общий стаж", "A3.8"},
	{"Педагогический", "A3.9"},
	{"Язык", "A3.10"},
	{"Домашний", "A3.11"},
	{"Контактные", "A3.12"},
	{"Электронная", "A3.13"},
	{"Дополнительная", "A3.14"},
	{"Предыдущие", "A3.15"},
	{"Приложение 4 к Правилам", ""},
	{"ҚАЗАҚСТАН РЕСПУБЛИКАСЫ", "A4.1"},
	{"ҰЙЫМ", "A4.2"},
	{"МИНИСТЕРСТВО", "A4.1"},
	{"ОРГАНИЗАЦИЯ", "A4.2"},
	{"С Е Р Т И Ф", ""},
	{"Т.А.Ә.", "A4.3"},
	{"Қазақстан Республикасы", "A4.4"},
	{"___ академиялық", "A4.5"},
	{"білім беру бағдарламасы бойынша", "A4.4"},
	{"в объёме", "A4.5"},
	{"Казахстан программы", "A4.4"},
	{"К е л і с у", "A4.6"},
	{"Ұйымның атауы", "A4.7"},
	{"С е р и я с ы", "A4.8"},
	{"Берілген күні", "A4.9"},
	{"© 2012", ""},
}

var numbered = regexp.MustCompile(`(?m)^(?:(\d+)\. |(\d+)\)\.? |(#))`)

// zones gives the stretches of the printing, from the text and the two lists above.
func zones(t *testing.T, text string) (list []zone) {
	t.Helper()
	at, annexes := 0, strings.Index(text, "Приложение 1 к Правилам")
	put := func(from int, ids ...string) { list = append(list, zone{from, ids}) }
	put(0)
	for _, f := range forms {
		from := strings.Index(text[max(at, annexes):], f[0])
		if from < 0 {
			t.Fatalf("no %q", f[0])
		}
		at = max(at, annexes) + from
		put(at, strings.Fields(f[1])...)
		at += len(f[0])
	}
	for _, o := range own {
		from := strings.Index(text, o[0])
		if from < 0 {
			t.Fatalf("no %q", o[0])
		}
		put(from, counting(o[1])...)
	}
	rules, place := false, ""
	for _, m := range numbered.FindAllStringSubmatchIndex(text[:annexes], -1) {
		switch {
		case m[6] >= 0:
			rules = rules || strings.Contains(text[:m[0]], "ПРИКАЗЫВАЮ")
			put(m[0])
		case m[2] >= 0:
			place = text[m[2]:m[3]]
			if !rules {
				place = "O." + place
			}
			if place == "21" {
				place = "21.1" // its chapeau stands among the words above
			} else {
				put(m[2], counting(place)...)
			}
		default:
			item := place + "." + text[m[4]:m[5]]
			if place == "21.1" && m[0] > strings.Index(text, "Продолжительность Курсов за рубежом:") {
				item = "21.2." + text[m[4]:m[5]]
			}
			put(m[4], counting(item)...)
		}
	}
	slices.SortStableFunc(list, func(a, b zone) int { return a.from - b.from })
	return list
}

// counting gives the provisions that the words of a place count into: a chapeau without a
// row of its own into each item.
func counting(place string) []string {
	switch {
	case place == "":
		return nil
	case place == "11" || place == "30" || place == "36":
		return []string{place + ".0"}
	case place == "5":
		return []string{"5.1"}
	case place == "13" || place == "32" || place == "35":
		return []string{place + ".1"}
	}
	return within(place)
}

// notExact are the numbers before which the printing ends neither a sentence nor an item:
// where they are others, the paragraph stays with the one before it.
var notExact = []string{"3.", "10."}

var token = regexp.MustCompile(`[^\s\\_|#*"()«»/]+`)

// edited gives a word with other letters or digits: its punctuation stays, and so does a
// capital at its head.
func edited(word string) string {
	core := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if core == "" {
		return word
	}
	first := []rune(core)[0]
	by := "иное"
	switch {
	case unicode.IsNumber(first):
		by = "47"
	case unicode.IsUpper(first):
		by = "Иное"
	}
	return strings.Replace(word, core, by, 1)
}

// One word of the order is changed, each in its turn: exactly the provision that it stands in
// is changed, of a chapeau those that it counts into, and nothing is gone. A word of a heading,
// a stamp or a signature changes none.
func TestOneWordChanged(t *testing.T) {
	text := printing(t, "second")
	stretches := zones(t, text)
	tried, exact := 0, 0
	step := 10 // a tenth of the words, all of them in the long check
	if os.Getenv("QAGIDA_LONG") != "" {
		step = 1
	}
	for i, at := range token.FindAllStringIndex(text, -1) {
		if i%step != 0 {
			continue
		}
		word := text[at[0]:at[1]]
		by := edited(word)
		if by == word {
			continue
		}
		z := stretches[0]
		for _, next := range stretches {
			if next.from <= at[0] {
				z = next
			}
		}
		want := all(lawtext.Changed, z.ids...)
		found := differences(t, text[:at[0]]+by+text[at[1]:])
		tried++
		if maps.Equal(found, want) || isNumber(text, at[0]) && renumbered(found, z.ids) {
			exact++
		} else {
			t.Log(fmt.Sprintf("%q in %.60q", word, text[max(0, at[0]-10):at[1]]), "want", z.ids, "got", brief(found))
			if !slices.Contains(notExact, word) {
				t.Fail()
			}
		}
	}
	t.Logf("%d of %d words are told exactly", exact, tried)
}

// isNumber reports whether a word is the number of a paragraph, an item or an annex.
func isNumber(text string, at int) bool {
	line := text[strings.LastIndexByte(text[:at], '\n')+1:]
	return text[at-1] == '\n' && numberFirst.MatchString(text[at:]) || annexNumber.MatchString(line)
}

var (
	numberFirst = regexp.MustCompile(`^\d+(?:\. |\)\.? )`)
	annexNumber = regexp.MustCompile(`^Приложение \d`)
)

// renumbered reports whether some provisions are gone, others new, and no one changed.
func renumbered(found map[string]lawtext.State, ids []string) bool {
	for _, id := range ids {
		if found[id] != lawtext.Gone {
			return false
		}
	}
	for _, state := range found {
		if state == lawtext.Changed {
			return false
		}
	}
	return true
}

func brief(found map[string]lawtext.State) string {
	s := fmt.Sprint(found)
	if len(s) > 150 {
		return s[:150] + "..."
	}
	return s
}
