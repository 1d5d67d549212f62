package lawtext_test

import (
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/qagida/qagida/internal/lawtext"
)

// blocks gives the text by its blank lines.
func blocks(text string) []string { return regexp.MustCompile(`\n\s*\n`).Split(text, -1) }

// wrapped gives the text with line breaks at other places: none of its own, one
// behind about every width letters, in words with a hyphen too.
func wrapped(text string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		if column > width {
			b.WriteByte('\n')
			column = 0
		} else {
			b.WriteByte(' ')
		}
		if before, after, found := strings.Cut(word, "-"); found && column%3 == 0 {
			word = before + "-\n" + after
		}
		b.WriteString(word)
		column += utf8.RuneCountInString(word) + 1
	}
	return b.String()
}

// asHTML gives the text as a page with a tag around every block.
func asHTML(text string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><title>1. Приказ</title></head><body><!-- 21. -->\n")
	for i, block := range blocks(strings.ReplaceAll(text, "\\_", "_")) {
		block = html.EscapeString(strings.Trim(block, "#* "))
		block = strings.ReplaceAll(block, "Курсы", "<b>Кур</b>сы")
		b.WriteString([]string{"<p id=\"z1\">", "<div>", "<li>"}[i%3] + block + []string{"</p>", "</div>", "</li>"}[i%3])
	}
	return b.String() + "</body></html>"
}

// decomposed gives the text with every й and ё in two signs.
func decomposed(text string) string {
	return strings.NewReplacer("й", "и\u0306", "Й", "И\u0306", "ё", "е\u0308").Replace(text)
}

// softly gives the text with a soft hyphen in every long word.
func softly(text string) string {
	return regexp.MustCompile(`(\pL{5})(\pL{5})`).ReplaceAllString(text, "$1\u00ad$2")
}

var (
	quoted   = regexp.MustCompile(`"([^"\n]*)"`)
	itemSign = regexp.MustCompile(`(?m)^(\d{1,2})\)\.? `)
)

func TestLayoutIsNoDifference(t *testing.T) {
	text := printing(t, "second")
	for _, row := range []struct{ name, text string }{
		{"HTML", asHTML(text)},
		{"quotation marks", quoted.ReplaceAllString(text, "«$1»")},
		{"other quotation marks", quoted.ReplaceAllString(text, "„$1“")},
		{"no-break spaces", strings.ReplaceAll(text, " ", "\u00a0")},
		{"two spaces", strings.ReplaceAll(text, " ", "  ")},
		{"dashes", strings.NewReplacer(" – ", " — ", " - ", " — ").Replace(text)},
		{"no spaces at dashes", strings.NewReplacer(" – ", "—", " - ", "-").Replace(text)},
		{"letters in two signs", decomposed(text)},
		{"soft hyphens", softly(text)},
		{"line ends", strings.ReplaceAll(text, "\n", "\r\n")},
		{"one line", strings.Join(strings.Fields(text), " ")},
		{"a line a word", strings.Join(strings.Fields(text), "\n")},
		{"a paragraph a word", strings.Join(strings.Fields(text), "\n\n")},
		{"items with a full stop", itemSign.ReplaceAllString(text, "$1. ")},
		{"items with both", itemSign.ReplaceAllString(text, "$1). ")},
		{"items as a list", itemSign.ReplaceAllString(text, "- $1) ")},
		{"items with bullets", itemSign.ReplaceAllString(text, "• $1)")},
		{"commas for semicolons at the end", strings.ReplaceAll(text, ";\n", ".\n")},
		{"headings in capitals", strings.ReplaceAll(text, "Глава", "ГЛАВА")},
		{"no headings", regexp.MustCompile(`(?m)^#+ .*Глава.*$`).ReplaceAllString(text, "")},
		{"no Markdown", strings.NewReplacer("#", "", "*", "", "\\", "").Replace(text)},
		{
			"a footnote",
			strings.ReplaceAll(text, "\n\n22. ", "\n\nСноска. Пункт 21 - в редакции приказа от 01.01.2030 № 1 "+
				"(вводится в действие с 01.02.2030).\n\n22. "),
		},
		{
			"a footnote without brackets",
			strings.ReplaceAll(text, "\n\n22. ", "\n\nСноска. Пункт 21 с изменением, внесенным приказом № 1.\n\n22. "),
		},
	} {
		t.Run(row.name, func(t *testing.T) { wantDifferences(t, row.text, nil) })
	}
}

func TestLinesBreakAnywhere(t *testing.T) {
	for width := 1; width < 160; width += 3 {
		wantDifferences(t, wrapped(printing(t, "second"), width), nil)
	}
}

// Spaces, line breaks and blank lines in any mixture.
func TestLinesBreakAtRandom(t *testing.T) {
	random := rand.New(rand.NewPCG(95, 2020))
	spaces := []string{" ", " ", " ", " ", "\n", "\n\n", "\u00a0", " \t"}
	for range 20 {
		var b strings.Builder
		for _, word := range strings.Fields(printing(t, "second")) {
			b.WriteString(word + spaces[random.IntN(len(spaces))])
		}
		wantDifferences(t, b.String(), nil)
	}
}

var (
	paragraphHead = regexp.MustCompile(`^(\d+)\. `)
	itemHead      = regexp.MustCompile(`^(\d+)\)\.? `)
)

// Each paragraph of the rules and each item is taken out in turn: it is gone, and
// nothing else differs. Of the two lists of paragraph 21 the second is counted.
func TestEachPlaceGone(t *testing.T) {
	order, rules, _ := strings.Cut(printing(t, "second"), "### ")
	rules, forms, _ := strings.Cut(rules, "Приложение 1 к Правилам")
	parts := blocks("### " + rules)
	paragraph, list := "", ""
	for i, block := range parts {
		end := i + 1
		place := ""
		if head := paragraphHead.FindStringSubmatch(block); head != nil {
			paragraph, list = head[1], head[1]
			place = paragraph
			for end < len(parts) && !paragraphHead.MatchString(parts[end]) && !strings.HasPrefix(parts[end], "#") {
				end++
			}
			if paragraph == "21" {
				list = "21.1"
			}
		} else if strings.HasPrefix(block, "Продолжительность") {
			list = "21.2"
		} else if head := itemHead.FindStringSubmatch(block); head != nil {
			place = list + "." + head[1]
			for place == "9.2" && !paragraphHead.MatchString(parts[end]) {
				end++
			}
		}
		if place == "" {
			continue
		}
		t.Run(place, func(t *testing.T) {
			rest := strings.Join(append(append([]string{order}, parts[:i]...), parts[end:]...), "\n\n")
			wantDifferences(t, rest+"\n\nПриложение 1 к Правилам"+forms, all(lawtext.Gone, within(place)...))
		})
	}
}

// The order and the rules are told apart by the signature or the stamp, or else by
// the number one.
func TestTheOrderAndTheRules(t *testing.T) {
	text := printing(t, "second")
	from, to := strings.Index(text, "Министр  \n"), strings.Index(text, "### **Глава 1.")
	rules := strings.Index(text, "1. Настоящие Правила")
	heading := "Глава 1. Общие положения\n\n"
	notes := map[string]lawtext.State{"O.fn": lawtext.Changed}
	wantDifferences(t, text[:from]+heading+text[rules:], notes)
	wantDifferences(t, text[:from]+text[rules:], notes)
	wantDifferences(t, text[to:], all(lawtext.Gone, within("O")...))
	var others []string
	for id := range lawtext.Known(lawtext.Order95) {
		if !strings.HasPrefix(id, "O.") {
			others = append(others, id)
		}
	}
	wantDifferences(t, text[:from], with(notes, all(lawtext.Gone, others...)))
}

// The certificate has two columns: it may be read out by them or by its rows.
func TestTheCertificateByColumns(t *testing.T) {
	before, _, _ := strings.Cut(printing(t, "second"), "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ")
	const columns = `МИНИСТЕРСТВО ОБРАЗОВАНИЯ И НАУКИ РЕСПУБЛИКИ КАЗАХСТАН ОРГАНИЗАЦИЯ (логотип)
		ҚАЗАҚСТАН РЕСПУБЛИКАСЫ БІЛІМ ЖӘНЕ ҒЫЛЫМ МИНИСТРЛІГІ ҰЙЫМ (логотип) СЕРТИФИКАТ Т.А.Ә./Ф.И.О. ____
		Қазақстан Республикасы педагогтерінің біліктілігін арттырудың «(курстың аталуы)» ___ академиялық сағат
		көлемінде білім беру бағдарламасы бойынша мұғалімдерді оқыту курсты аяқтады
		окончил(а) курс по образовательной программе повышения квалификации педагогов Республики Казахстан
		«(наименование программы)» в объеме ___ часов
		Келісу Келісілген күні: 20__ жылғы «__» ____ Ұйымның атауы ____ Ұйымның жетекшісі ____ Сериясы
		Согласование Дата согласования: «__» ____ 20__ Наименование организации ____ Руководитель организации ____
		Серия № 000000 Берілген күні: 20__ жылғы «__» ____ Дата выдачи: «__» ____ 20__ года`
	wantDifferences(t, before+columns, nil)
}

// Each field of the questionnaire is taken out in turn.
func TestEachFieldGone(t *testing.T) {
	fields := within("A3")
	_, rest, _ := strings.Cut(printing(t, "second"), "Республики Казахстан\n\nФамилия")
	for i, line := range strings.Split("Фамилия"+rest, "\n")[:len(fields)] {
		t.Run(fields[i], func(t *testing.T) {
			wantDifferences(t, replaced(t, "\n"+line+"\n", "\n"), all(lawtext.Gone, fields[i]))
		})
	}
}
