package lawtext

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// outlineOf gives the parts of a place of Order No. 95 that has parts without numbers.
func outlineOf(id string) outline {
	switch id {
	case "5":
		return outline{
			{id: "5.1"},
			{id: "5.2", words: "курсызарубежоморганиз"},
			{id: "5.3.1", words: "курсызарубежомпровод"},
			{id: "5.3.2", words: "поитогамкурсов"},
		}
	case "9.2":
		return outline{
			{id: "9.2.1", words: "врайонный"}, {id: "9.2.2", words: "вобластные"}, {id: "9.2.3", words: "вуполномоченный"},
		}
	case "13":
		return outline{{id: "13.1"}, {id: "13.2", words: "исогласуется"}}
	case "21":
		return outline{
			{id: "21.1"},
			{id: "21.2", words: "продолжительностькурсовзарубежом"},
			{id: "21.3", words: "суммарнаяпродолжительность"},
		}
	case "32":
		return outline{{id: "32.1"}, {id: "32.2", words: "идействует"}}
	case "35":
		return outline{{id: "35.1"}, {id: "35.2", words: "ситоговыммониторингом"}}
	}
	return formOutline(id)
}

// formOutline gives the fields of the two applications and the questionnaire.
func formOutline(id string) outline {
	switch id {
	case "A1":
		return outline{
			{id: "A1.1", words: "руководителю"},
			{id: "A1.2", words: "отфамилия|отфио"},
			{id: "A1.3", words: "должность"},
			{id: "A1.4", words: "заявление"},
			{id: "A1.5", words: "вгруппе"},
			{id: "A1.6", words: "подписьзаявителя|201года|202года|20года"},
		}
	case "A2":
		return outline{
			{id: "A2.1", words: "руководителю"},
			{id: "A2.2", words: "отфио|отфамилия"},
			{id: "A2.3", words: "заявление"},
			{id: "A2.4", words: "зарубежом|застрана"},
			{id: "A2.5", words: "вгруппе"},
			{id: "A2.6", words: "20года|201года|202года|подписьзаявителя"},
		}
	case "A3":
		return questionnaireOutline
	}
	return nil
}

func words(list ...string) []string { return list }

var questionnaireOutline = outline{
	{id: "A3.1", words: "фамилияимяотчество"},
	{id: "A3.2", words: "иин"},
	{id: "A3.3", words: "датарождения"},
	{id: "A3.4", words: "должность"},
	{id: "A3.5", words: "образование"},
	{id: "A3.6", words: "квалификационнаякатегория"},
	{id: "A3.7", words: "местоработы"},
	{id: "A3.8", words: "общийстаж"},
	{id: "A3.9", words: "педагогическийстаж"},
	{id: "A3.10", words: "языкобучения"},
	{id: "A3.11", words: "домашнийадрес"},
	{id: "A3.12", words: "контактныетелефоны"},
	{id: "A3.13", words: "электроннаяпочта"},
	{id: "A3.14", words: "дополнительнаяинформация"},
	{id: "A3.15", words: "предыдущиекурсы"},
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

// certificateOutline are the fields of the certificate as the printing has them, row by row.
var certificateOutline = outline{
	{id: "A4.1", words: "қазақстанреспубликасыбілім"},
	{id: "A4.2", words: "ұйымлоготип"},
	{id: "A4.1", words: "министерствообразования"},
	{id: "A4.2", words: "организациялоготип"},
	{words: "сертификат"},
	{id: "A4.3", words: "таәфио"},
	{id: "A4.4", words: "қазақстанреспубликасыпедагог"},
	{id: "A4.5", words: "академиялықсағат"},
	{id: "A4.4", words: "білімберубағ"},
	{id: "A4.5", words: "вобъемечасов"},
	{id: "A4.4", words: "казахстанпрограммы"},
	{id: "A4.6", words: "келісусогласование"},
	{id: "A4.7", words: "ұйымныңатауы"},
	{id: "A4.8", words: "сериясы"},
	{id: "A4.9", words: "берілгенкүні"},
}

// mostOtherFields is how many fields of the certificate may read otherwise in a text that
// has it row by row.
const mostOtherFields = 2

// certificateFields gives the fields of the certificate. Its pieces stand in
// columns, so that the same form is read out by rows or by columns: those of a
// field are put in the order of their letters. Where it is read out as it was, a field
// keeps its place, whatever words stand in it.
func certificateFields(text string, parts *parts) []Provision {
	var pieces [10][]string
	_, rows := certificateOutline.cut(text, parts)
	if !parts.read(certificateOutline, rows, mostOtherFields) {
		takePieces(text, &pieces, formTitle, true)
		return joined(pieces[1:])
	}
	for _, row := range rows {
		field := formTitle
		if row.ID != "" {
			field = int(row.ID[len(row.ID)-1] - '0')
		}
		takePieces(row.Text, &pieces, field, false)
	}
	return joined(pieces[1:])
}

// takePieces adds the pieces of a text to the field given, or to those that their words name.
func takePieces(text string, pieces *[10][]string, field int, named bool) {
	s := squash(text)
	found := certificateCue.FindAllStringSubmatchIndex(s.text, -1)
	if !named && (len(found) == 0 || found[0][0] > 0) {
		end := len(s.text)
		if len(found) > 0 {
			end = found[0][0]
		}
		pieces[field] = append(pieces[field], trim(text[:s.place(end, text)]))
	}
	for i, m := range found {
		to, from := len(s.text), m[0]
		if i+1 < len(found) {
			to = found[i+1][0]
		}
		if f := fieldOf(m); f == yearBlank {
			from = m[1]
		} else if named {
			field = f
		}
		if from < to {
			pieces[field] = append(pieces[field], trim(text[s.place(from, text):s.place(to, text)]))
		}
	}
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
