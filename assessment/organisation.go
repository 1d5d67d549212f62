package assessment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/qagida/qagida"
)

// SameOrganisation reports whether two names are those of one organisation. It is
// Unknown while either is blank; a No says only that the names differ.
//
// Upper and lower case, quotation marks, spaces and the encoding of a letter with
// a mark do not matter. Nor does the legal form before or after the name, in
// Kazakh, Russian or English, where both have one of the same class or only one
// of them has one: ТОО «Білім», "Білім" ЖШС and Білім are one organisation,
// АО «Білім» is another than the first two.
func SameOrganisation(a, b string) qagida.Fact {
	var roomA, roomB [nameSize]byte
	one := foldName(roomA[:0], a)
	switch {
	case len(one) == 0:
		return qagida.Unknown
	case a == b:
		return qagida.Yes
	}
	other := foldName(roomB[:0], b)
	if len(other) == 0 {
		return qagida.Unknown
	}
	one, form := cutLegalForm(one)
	other, otherForm := cutLegalForm(other)
	alike := form == otherForm || form == noLegalForm || otherForm == noLegalForm
	return qagida.FactOf(alike && sameLetters(one, other))
}

// nameSize is how many bytes of a name are compared without allocating.
const nameSize = 256

// foldName appends the words of a name in lower case with one space between two,
// without quotation marks, a letter and the mark after it as one.
func foldName(dst []byte, name string) []byte {
	last, gap := rune(0), false
	for _, r := range name {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			if gap && len(dst) > 0 {
				dst = append(dst, ' ')
			}
			last, gap = r, false
			dst = append(dst, byte(r))
		case unicode.IsSpace(r) || isQuotation(r):
			gap = true
		case unicode.Is(unicode.Cf, r): // has no width
		case unicode.Is(unicode.Mn, r) && last != 0 && !gap && composed(last, r) != 0:
			dst = dst[:len(dst)-utf8.RuneLen(last)]
			last = composed(last, r)
			dst = utf8.AppendRune(dst, last)
		default:
			if gap && len(dst) > 0 {
				dst = append(dst, ' ')
			}
			last, gap = foldLetter(r), false
			dst = utf8.AppendRune(dst, last)
		}
	}
	return dst
}

// foldLetter returns a letter in lower case; a Latin schwa stands for the Kazakh
// letter that is printed in the same way.
func foldLetter(r rune) rune {
	if r = unicode.ToLower(r); r == 'ə' {
		return 'ә'
	}
	return r
}

func isQuotation(r rune) bool {
	return strings.ContainsRune("\"'`«»‹›“”„‟‘’‚‛", r)
}

// compositions are the small letters of the Kazakh, Russian and Latin alphabets
// that are one with a mark: each mark with pairs of a letter and the two as one.
var compositions = []struct {
	mark  rune
	pairs string
}{
	{'\u0300', "aàeèiìoòuùеѐиѝ"},
	{'\u0301', "aácćeéiílĺnńoórŕsśuúyýzźгѓкќ"},
	{'\u0302', "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"},
	{'\u0303', "aãnñoõiĩuũ"},
	{'\u0304', "aāeēiīoōuūиӣуӯ"},
	{'\u0306', "aăgğийуўaăеӗжӂ"},
	{'\u0307', "cċeėgġzż"},
	{'\u0308', "aäeëiïoöuüyÿеёіїаӓиӥоӧуӱэӭ"},
	{'\u030a', "aåuů"},
	{'\u030b', "oőuűуӳ"},
	{'\u030c', "cčdďeěnňrřsštťzž"},
	{'\u0327', "cçsştţgģkķlļnņ"},
	{'\u0328', "aąeęiįuų"},
}

// composed returns a small letter and a mark as one, 0 where there is no such
// letter.
func composed(letter, mark rune) rune {
	for _, c := range compositions {
		if c.mark != mark {
			continue
		}
		runes := []rune(c.pairs)
		for i := 0; i+1 < len(runes); i += 2 {
			if runes[i] == letter {
				return runes[i+1]
			}
		}
	}
	return 0
}

// legalForm is a class of legal forms.
type legalForm uint8

const (
	noLegalForm legalForm = iota
	partnership           // with limited liability
	jointStock
	nonCommercialJointStock
	stateEnterprise
	stateInstitution
)

// legalForms are the names of the forms, in the three languages. A form whose
// name has that of another in it stands before it.
var legalForms = []struct {
	name string
	form legalForm
}{
	{"тоо", partnership},
	{"жшс", partnership},
	{"llp", partnership},
	{"товарищество с ограниченной ответственностью", partnership},
	{"жауапкершілігі шектеулі серіктестігі", partnership},
	{"жауапкершілігі шектеулі серіктестік", partnership},
	{"limited liability partnership", partnership},

	{"нао", nonCommercialJointStock},
	{"кеақ", nonCommercialJointStock},
	{"некоммерческое акционерное общество", nonCommercialJointStock},
	{"коммерциялық емес акционерлік қоғамы", nonCommercialJointStock},
	{"коммерциялық емес акционерлік қоғам", nonCommercialJointStock},
	{"non-commercial joint-stock company", nonCommercialJointStock},

	{"ао", jointStock},
	{"ақ", jointStock},
	{"jsc", jointStock},
	{"акционерное общество", jointStock},
	{"акционерлік қоғамы", jointStock},
	{"акционерлік қоғам", jointStock},
	{"joint-stock company", jointStock},
	{"joint stock company", jointStock},

	{"ргп на пхв", stateEnterprise},
	{"ргп", stateEnterprise},
	{"шжқ рмк", stateEnterprise},
	{"рмк", stateEnterprise},
	{"рмқк", stateEnterprise},
	{"республиканское государственное предприятие", stateEnterprise},
	{"республикалық мемлекеттік кәсіпорны", stateEnterprise},
	{"республикалық мемлекеттік қазыналық кәсіпорны", stateEnterprise},

	{"гу", stateInstitution},
	{"мм", stateInstitution},
	{"государственное учреждение", stateInstitution},
	{"мемлекеттік мекемесі", stateInstitution},
	{"мемлекеттік мекеме", stateInstitution},
}

// cutLegalForm takes a legal form from either end of a folded name that has more
// than that in it.
func cutLegalForm(name []byte) ([]byte, legalForm) {
	for _, f := range legalForms {
		rest := len(name) - len(f.name)
		switch {
		case rest < 2:
		case string(name[:len(f.name)]) == f.name && name[len(f.name)] == ' ':
			return name[len(f.name)+1:], f.form
		case string(name[rest:]) == f.name && name[rest-1] == ' ':
			return name[:rest-1], f.form
		}
	}
	return name, noLegalForm
}

// sameLetters reports whether two folded names differ in spaces alone.
func sameLetters(a, b []byte) bool {
	i, j := 0, 0
	for {
		for i < len(a) && a[i] == ' ' {
			i++
		}
		for j < len(b) && b[j] == ' ' {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}
