package lawtext

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Provision is a place in an act with its text.
type Provision struct {
	ID   string // as the project names it: 21.1.2, O.5, A4.8
	Text string // on one line, without markup and without the number
}

// longestText is how many bytes a text may have.
const longestText = 4 << 20

// Split returns the provisions of an act in the plain text of the act, in its
// order. The rules by which the text of each act is divided stand with the package. A part that
// cannot be told is left out, and its text stays with the part before it; so is one
// of which the text says only that it is excluded.
//
// The error is a [qagida.InputError]: of an act that is not known, or of a text without
// any provision.
func Split(act, text string) ([]Provision, error) {
	source := sourceNamed(act)
	if source == nil {
		return nil, rule.Refuse("act", act, refusal.ActUnknown, strings.Join(Acts(), ", "))
	}
	if len(text) > longestText {
		return nil, rule.Refuse("text", text, refusal.LongerThanAnAct)
	}
	list := source.split(text, partsKnown(act))
	if len(list) == 0 {
		return nil, rule.Refuse("text", text, refusal.NoParagraph)
	}
	return list, nil
}

// splitOrder95 finds paragraphs and items by their numbers, those that count up and
// those that were moved, and not by the lines, so it does not matter where lines break;
// chapter headings, footnotes, the signature and a printing before the last are
// left out.
//
// A chapeau counts into each of its items, except that of paragraphs 11, 30 and
// 36, which is a provision of its own (11.0, 30.0, 36.0). An item that the
// project does not know, or a paragraph, has the id of its number: 21.1.3, 38,
// 21-1.
//
// Parts that the act does not number begin with certain words: 5.1, 5.2, 5.3.1
// and 5.3.2, 9.2.1 to 9.2.3, the two lists and the last sentence of paragraph 21,
// the second halves of 13, 32 and 35, and the fields of the annexes. The texts of
// both footnotes that say how the whole was restated are O.fn.
func splitOrder95(text string, parts *parts) []Provision {
	text, notes := withoutNotes(lastPrinting(clean(text)))
	body, annexes := cutAnnexes(text)
	order, rules := paragraphs(body)
	s := splitter{parts: parts}
	for _, p := range order {
		s.expand("O."+p.String(), "", p.text)
	}
	s.add("O.fn", "", notes)
	for _, p := range rules {
		s.expand(p.String(), "", p.text)
	}
	for _, a := range annexes {
		s.annex(a)
	}
	return s.list
}

var (
	annexHead = regexp.MustCompile(`(\p{Lu}\pL+) (?:№ ?)?((\d{1,2})()) (\pL+) (\p{Lu}\pL+)`)
	imprint   = regexp.MustCompile(`©.{0,250}?(?:(?:юстиции|Министерства \pL+) Республики|Министерства юстиции \pL+)(?: \pL+|$)|` +
		`©.{0,250}$`)
)

const firstWords = "1. Настоящие Правила"

// lastPrinting gives what follows the last annex before the last beginning of the
// rules: in a text that is printed twice, the second.
func lastPrinting(text string) string {
	text = imprint.ReplaceAllString(text, "")
	begin := strings.LastIndex(text, firstWords)
	if begin < 0 {
		return text
	}
	if heads := annexMarks(text[:begin]); len(heads) > 0 {
		return text[heads[len(heads)-1].end:]
	}
	return text
}

// noteEnd is what ends a footnote: the bracket that says since when it is in force, or else
// its full stop before a sentence, a number, a heading or the end. An abbreviation (и.о.)
// and a date end none.
var noteEnd = regexp.MustCompile(`\)\.()|(?:[\d"]|\pL{3})\.()(?: ?"?\p{Lu}| \d{1,3}(?:-\d{1,2})?[.)]| ?$)|` +
	`(?:[\d)"]|\pL{3})()(?: (?:Глава|Параграф|Приложение) \d| \d{1,3}\. \p{Lu}| ?$)|[\d)"]() \d{1,2}\)`)

const noteBegin = "Сноска."

// aboutTheWhole is how a footnote about the act as a whole begins.
var aboutTheWhole = regexp.MustCompile(`^ ?(?:Заголовок|Правила|Приказ)(?:\PL|$)`)

// withoutNotes gives the text without its footnotes and, apart, those of them
// that are about the act as a whole.
func withoutNotes(text string) (string, string) {
	first, others, _ := strings.Cut(text, noteBegin)
	body, kept := []string{first}, []string(nil)
	for _, s := range splitNotes(others) {
		end := noteEnd.FindStringSubmatchIndex(s)
		if end == nil {
			body = append(body, noteBegin, s)
			continue
		}
		behind := max(end[2], end[4], end[6], end[8])
		note, rest := strings.TrimSuffix(s[:behind], "."), s[behind:]
		if aboutTheWhole.MatchString(note) {
			kept = append(kept, trim(note))
		}
		body = append(body, rest)
	}
	return strings.Join(strings.Fields(strings.Join(body, " ")), " "), strings.Join(kept, " ")
}

func splitNotes(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, noteBegin)
}

// cutAnnexes gives the text before the first annex, and the annexes.
func cutAnnexes(text string) (string, []part) {
	run, _ := runUp(annexMarks(text), 20, false)
	if len(run) == 0 {
		return text, nil
	}
	return text[:run[0].at], partsOf(text, run, len(text))
}

// annexMarks gives a mark for each heading of an annex: two of the three words of "Annex 1
// to the Rules" are enough. Nothing before it decides whether it is one.
func annexMarks(text string) (marks []mark) {
	for _, m := range annexHead.FindAllStringSubmatchIndex(text, -1) {
		words := 0
		for group, word := range map[int]string{1: "приложение", 5: "к", 6: "правилам"} {
			if strings.ToLower(text[m[2*group]:m[2*group+1]]) == word {
				words++
			}
		}
		if n, _ := strconv.Atoi(text[m[6]:m[7]]); words > 1 {
			marks = append(marks, mark{number{n, 0}, m[0], m[1], ""})
		}
	}
	return marks
}

var (
	orders  = regexp.MustCompile(`П ?Р ?И ?К ?А ?З ?Ы ?В ?А ?Ю|приказываю`)
	chapter = regexp.MustCompile(`(?:Глава|ГЛАВА|Раздел|РАЗДЕЛ|Параграф|ПАРАГРАФ|§) ?(?:\d+|[IVX]+)(?:[. ]|$)|` +
		`\p{Lu}\pL+ \d{1,2}\. (?:Общие положения|Порядок )`)
	signature = regexp.MustCompile(`(?:^| )(?:Министр |\p{Lu}\pL+ образования и науки Республики Казахстан \p{Lu}\. ?\p{Lu}|И\.о\. |Исполняющ|Утвержд[её]н|УТВЕРЖД[ЕЁ]Н|` +
		`С ?О ?Г ?Л ?А ?С ?О ?В ?А ?Н|(?:Глава|ГЛАВА) 1\.)`)
)

// paragraphs gives the clauses of the order that approves the rules, if the text
// has it, and the paragraphs of the rules.
func paragraphs(body string) (order, rules []part) {
	first, second := orderAndRules(body)
	run, _ := runUp(marksIn(first, paragraphMark), 10, false)
	order = partsOf(first, run, len(first))
	run, _ = runUp(marksIn(second, paragraphMark), 40, false)
	rules = partsOf(second, run, len(second))
	for i, p := range rules {
		rules[i].text = upTo(p.text, chapter)
	}
	return order, rules
}

// orderAndRules cuts the text where the signature, the stamp or the first heading
// stands between the two, or else where the count begins anew. A text that counts once, and
// in which nothing is ordered, is the rules alone.
func orderAndRules(body string) (order, rules string) {
	if at := orders.FindStringIndex(body); at != nil {
		body = body[at[1]:]
	} else if run, rest := runUp(marksIn(body, paragraphMark), 10, true); len(run) > 1 && len(rest) > 1 {
		body = body[run[0].at:]
	} else {
		return "", body
	}
	if at := signature.FindStringIndex(body); at != nil {
		return body[:at[0]], body[at[0]:]
	}
	if _, rest := runUp(marksIn(body, paragraphMark), 10, true); len(rest) > 0 {
		return body[:rest[0].at], body[rest[0].at:]
	}
	return body, ""
}

// upTo gives what stands before the first place of a form.
func upTo(text string, form *regexp.Regexp) string {
	if at := form.FindStringIndex(text); at != nil {
		return trim(text[:at[0]])
	}
	return text
}

// A splitter collects provisions.
type splitter struct {
	list  []Provision
	parts *parts
}

// excluded begins a provision that is no longer in force.
var excluded = regexp.MustCompile(`^(?:[Ии]сключен[аоы]?|[Уу]тратил[аои]? силу)(?:[ .;]|$)`)

func (s *splitter) add(id, chapeau, text string) {
	if text != "" && !excluded.MatchString(text) {
		s.list = append(s.list, Provision{id, strings.TrimLeft(chapeau+" "+text, " ")})
	}
}

// expand adds a paragraph: by its parts, by its items, or as it is.
func (s *splitter) expand(id, chapeau, text string) {
	if s.cut(id, chapeau, text) {
		return
	}
	head, items := itemsOf(text)
	if ownChapeau(id) {
		s.add(id+".0", chapeau, head)
		chapeau, head = "", ""
	} else if len(items) == 0 {
		s.add(id, chapeau, text)
	}
	chapeau = trim(chapeau + " " + head)
	for _, item := range items {
		if id := id + "." + item.String(); !s.cut(id, chapeau, item.text) {
			s.add(id, chapeau, item.text)
		}
	}
}

// cut adds the parts of a place that has parts without numbers, and reports whether it does.
func (s *splitter) cut(id, chapeau, text string) bool {
	head, parts := outlineOf(id).cut(text, s.parts)
	for _, p := range parts {
		if before := trim(chapeau + " " + head); strings.Count(p.ID, ".") < 2 {
			s.expand(p.ID, before, trim(p.Text))
		} else {
			s.add(p.ID, before, trim(p.Text))
		}
	}
	return len(parts) > 0
}

// itemsOf gives the chapeau of a paragraph and its items. Without items all of it
// is chapeau.
func itemsOf(text string) (string, []part) {
	run, _ := runUp(marksIn(text, itemMark), 10, false)
	if len(run) == 0 {
		return text, nil
	}
	return trim(text[:run[0].at]), partsOf(text, run, len(text))
}

// annex adds the fields of an annex. One that has none is added as it is.
func (s *splitter) annex(a part) {
	id := "A" + a.String()
	fields := s.fieldsOf(id, a.text)
	for _, f := range fields {
		s.add(f.ID, "", trim(f.Text))
	}
	if len(fields) == 0 {
		s.add(id, "", a.text)
	}
}

// fieldsOf gives the fields of an annex. The text of each goes from its first
// words to those of the next; the certificate has two languages side by side.
func (s *splitter) fieldsOf(id, text string) []Provision {
	if id == "A4" {
		return certificateFields(text, s.parts)
	}
	_, fields := outlineOf(id).cut(text, s.parts)
	return fields
}
