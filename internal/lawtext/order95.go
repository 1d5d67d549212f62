package lawtext

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// cuesOf gives the cues of a place of Order No. 95 that has parts without numbers.
func cuesOf(id string) []cue {
	switch id {
	case "5":
		return []cue{
			{"5.1", nil},
			{"5.2", words("курсызарубежоморганиз")},
			{"5.3.1", words("курсызарубежомпровод")},
			{"5.3.2", words("поитогамкурсов")},
		}
	case "9.2":
		return []cue{
			{"9.2.1", words("врайонный")}, {"9.2.2", words("вобластные")}, {"9.2.3", words("вуполномоченный")},
		}
	case "13":
		return []cue{{"13.1", nil}, {"13.2", words("исогласуется")}}
	case "21":
		return []cue{
			{"21.1", nil}, {"21.2", words("продолжительностькурсовзарубежом")}, {"21.3", words("суммарнаяпродолжительность")},
		}
	case "32":
		return []cue{{"32.1", nil}, {"32.2", words("идействует")}}
	case "35":
		return []cue{{"35.1", nil}, {"35.2", words("ситоговыммониторингом")}}
	}
	return formCues(id)
}

// formCues gives those of the two applications and the questionnaire.
func formCues(id string) []cue {
	switch id {
	case "A1":
		return []cue{
			{"A1.1", words("руководителю")},
			{"A1.2", words("отфамилия", "отфио")},
			{"A1.3", words("должность")},
			{"A1.4", words("заявление")},
			{"A1.5", words("вгруппе")},
			{"A1.6", signed()},
		}
	case "A2":
		return []cue{
			{"A2.1", words("руководителю")},
			{"A2.2", words("отфио", "отфамилия")},
			{"A2.3", words("заявление")},
			{"A2.4", words("зарубежом", "застрана")},
			{"A2.5", words("вгруппе")},
			{"A2.6", signed()},
		}
	case "A3":
		return questionnaireCues()
	}
	return nil
}

func words(list ...string) []string { return list }

// signed are the words at the foot of an application: what is signed and when.
func signed() []string {
	return words("подписьзаявителя", "20года", "201года", "202года")
}

func questionnaireCues() []cue {
	fields := words("фамилияимяотчество", "иин", "датарождения", "должность", "образование", "квалификационнаякатегория",
		"местоработы", "общийстаж", "педагогическийстаж", "языкобучения", "домашнийадрес", "контактныетелефоны",
		"электроннаяпочта", "дополнительнаяинформация", "предыдущиекурсы")
	cues := make([]cue, len(fields))
	for i, f := range fields {
		cues[i] = cue{"A3." + strconv.Itoa(i+1), words(f)}
	}
	return cues
}

// A formCue finds the pieces of a field of the certificate.
type formCue struct {
	field int
	words string
}

const (
	formTitle = 0  // what is no field
	yearBlank = -1 // the first digits of a year to be filled in: the field goes on
)

// certificateCues are in the order in which they are tried at a place.
var certificateCues = []formCue{
	{1, `қазақстанреспубликасы(?:бі|оқу|ғыл)|министерство\pL{0,80}?казахстан`},
	{2, `ұйымлоготип|организациялоготип`},
	{3, `таәфио`},
	{7, `ұйымныңатауы|наименованиеорганизации|ұйымныңжетекшісі|руководительорганизации`},
	{4, `қазақстанреспубликасы|окончил|білімберубағ|республики|наименование|казахстан|программы`},
	{5, `академиялық|вобъеме`},
	{6, `келісу|келісілгенкүні|согласование|датасогласования`},
	{8, `сериясы|серия`},
	{9, `берілгенкүні|датавыдачи`},
	{formTitle, `сертификат`},
	{yearBlank, `20`},
}

// certificateCue is all of them, each a group.
var certificateCue = regexp.MustCompile(alternatives(certificateCues))

func alternatives(cues []formCue) string {
	list := make([]string, len(cues))
	for i, c := range cues {
		list[i] = "(" + c.words + ")"
	}
	return strings.Join(list, "|")
}

// certificateFields gives the fields of the certificate. Its pieces stand in
// columns, so that the same form is read out by rows or by columns: those of a
// field are put in the order of their letters.
func certificateFields(text string) []Provision {
	var pieces [10][]string
	s := squash(text)
	found := certificateCue.FindAllStringSubmatchIndex(s.text, -1)
	field := formTitle
	for i, m := range found {
		to, from := len(s.text), m[0]
		if i+1 < len(found) {
			to = found[i+1][0]
		}
		if f := fieldOf(m); f == yearBlank {
			from = m[1]
		} else {
			field = f
		}
		if from < to {
			pieces[field] = append(pieces[field], trim(text[s.place(from, text):s.place(to, text)]))
		}
	}
	return joined(pieces[1:])
}

// fieldOf gives the field of the cue that matches.
func fieldOf(m []int) int {
	for i, c := range certificateCues {
		if m[2*i+2] >= 0 {
			return c.field
		}
	}
	return formTitle
}

func joined(pieces [][]string) (fields []Provision) {
	for i, list := range pieces {
		if len(list) == 0 {
			continue
		}
		slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(squash(a).text, squash(b).text) })
		fields = append(fields, Provision{"A4." + strconv.Itoa(i+1), trim(strings.Join(list, " "))})
	}
	return fields
}

// ownChapeau reports whether the chapeau of a paragraph is a provision.
func ownChapeau(id string) bool { return id == "11" || id == "30" || id == "36" }
