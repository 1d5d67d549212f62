package main

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// Nearly every line is plain: no escapes, nothing twice, whole numbers in digits.
// Such a line is read here, straight to where it is used. At whatever is not plain
// the reader here gives up, without a word on it, and the line is read again with
// everything that JSON allows. So nothing is refused here, and the two agree on
// what is accepted: a test and a fuzz target hold them together.

// scanner goes through a line.
type scanner struct {
	line []byte
	at   int
}

// space skips white space and returns the next byte, 0 at the end.
func (s *scanner) space() byte {
	for ; s.at < len(s.line); s.at++ {
		if c := s.line[s.at]; c > ' ' || c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return c
		}
	}
	return 0
}

// take skips white space and one byte, if it is the one that is wanted.
func (s *scanner) take(c byte) bool {
	taken := s.at < len(s.line) && s.line[s.at] == c || s.space() == c
	if taken {
		s.at++
	}
	return taken
}

// word takes a literal: true, false, null.
func (s *scanner) word(literal string) bool {
	if string(s.line[s.at:min(len(s.line), s.at+len(literal))]) != literal {
		return false
	}
	s.at += len(literal)
	return true
}

// null takes null, if it comes next.
func (s *scanner) null() bool { return s.space() == 'n' && s.word("null") }

// text takes a string without escapes and returns its content.
func (s *scanner) text() (content []byte, ok bool) {
	if !s.take('"') {
		return nil, false
	}
	rest := s.line[s.at:]
	for i, c := range rest {
		switch {
		case c == '"':
			s.at += i + 1
			return rest[:i], true
		case c == '\\' || c < ' ':
			return nil, false
		}
	}
	return nil, false
}

// whole takes a number of at most nine digits.
func (s *scanner) whole() (n int, ok bool) {
	s.space()
	start := s.at
	for ; s.at < len(s.line) && s.line[s.at]-'0' <= 9; s.at++ {
		n = n*10 + int(s.line[s.at]-'0')
		if s.at-start >= 9 {
			return 0, false
		}
	}
	digits := s.at - start
	if digits == 0 || digits > 1 && s.line[start] == '0' {
		return 0, false
	}
	return n, s.at < len(s.line) && !strings.ContainsRune(".eE", rune(s.line[s.at]))
}

// quick reads one value to a place that it is bound to.
type quick func(*scanner) bool

// quickOf binds a place, nil where values of its type are not read here.
func quickOf(v reflect.Value) quick {
	switch to := v.Addr().Interface().(type) {
	case *qagida.Date:
		return quickDate(to)
	case *qagida.Fact:
		return quickFact(to)
	case *qagida.Count:
		return quickCount(to)
	case *number:
		return quickNumber(to)
	}
	t := v.Type()
	switch words, members := wordsOf(t), membersOf(t); {
	case words != nil:
		return quickWord(v, words)
	case members != nil:
		return quickSet(v, members)
	case readsItself(t):
		return nil
	case t.Kind() == reflect.String:
		return quickText(v)
	case t.Kind() == reflect.Struct:
		return quickStruct(v)
	case t.Kind() == reflect.Slice:
		return quickList(v)
	default:
		return nil
	}
}

// readsItself reports whether a type has a JSON form of its own.
func readsItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	for _, name := range []string{"UnmarshalJSON", "UnmarshalText", "UnmarshalJSONFrom"} {
		if _, found := p.MethodByName(name); found {
			return true
		}
	}
	return false
}

func quickDate(to *qagida.Date) quick {
	return func(s *scanner) bool {
		if s.null() {
			*to = qagida.Date{}
			return true
		}
		content, ok := s.text()
		if !ok {
			return false
		}
		year, month, day := digits(content, 0, 4), digits(content, 5, 7), digits(content, 8, 10)
		if len(content) != 10 || year|month|day < 0 || content[4] != '-' || content[7] != '-' {
			return false
		}
		date, err := qagida.NewDate(year, month, day)
		*to = date
		return err == nil
	}
}

// digits returns the number in content[from:to], negative where there is none.
func digits(content []byte, from, to int) (n int) {
	if len(content) < to {
		return -1
	}
	for _, c := range content[from:to] {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

func quickFact(to *qagida.Fact) quick {
	return func(s *scanner) bool {
		switch s.space() {
		case 't':
			*to = qagida.Yes
			return s.word("true")
		case 'f':
			*to = qagida.No
			return s.word("false")
		default:
			*to = qagida.Unknown
			return s.null()
		}
	}
}

func quickCount(to *qagida.Count) quick {
	return func(s *scanner) bool {
		if s.null() {
			*to = qagida.Count{}
			return true
		}
		n, ok := s.whole()
		*to = qagida.CountOf(n)
		return ok
	}
}

func quickNumber(to *number) quick {
	return func(s *scanner) bool {
		if s.null() {
			*to = number{unknown: true}
			return true
		}
		n, ok := s.whole()
		*to = number{n: n}
		return ok
	}
}

func quickWord(to reflect.Value, words *wordList) quick {
	return func(s *scanner) bool {
		if s.null() {
			to.SetUint(0)
			return true
		}
		content, ok := s.text()
		if !ok {
			return false
		}
		value, found := words.valueOf(content)
		to.SetUint(value)
		return found
	}
}

func quickText(to reflect.Value) quick {
	return func(s *scanner) bool {
		if s.null() {
			return false // a string has no null: that is not for here
		}
		content, ok := s.text()
		to.SetString(string(content))
		return ok
	}
}

// mostSets is how many sets of words a place remembers.
const mostSets = 1024

// quickSet reads a list of words. What set the words make is left to the library, and
// remembered by their values, a bit each.
func quickSet(to reflect.Value, words *wordList) quick {
	known := map[uint64]reflect.Value{}
	reader := to.Addr().Interface().(interface{ UnmarshalJSON([]byte) error })
	return func(s *scanner) bool {
		if s.null() {
			to.SetZero()
			return true
		}
		start := s.at
		members, ok := s.words(words)
		if !ok {
			return false
		}
		if set, found := known[members]; found {
			to.Set(set)
			return true
		}
		if reader.UnmarshalJSON(s.line[start:s.at]) != nil {
			return false
		}
		if len(known) < mostSets {
			set := reflect.New(to.Type()).Elem()
			set.Set(to)
			known[members] = set
		}
		return true
	}
}

// words takes a list of words, each at most once, and returns the bits of their values.
func (s *scanner) words(known *wordList) (members uint64, ok bool) {
	if !s.take('[') {
		return 0, false
	}
	for s.space() != ']' || members != 0 {
		content, isText := s.text()
		value, found := known.valueOf(content)
		if !isText || !found || value >= 64 || members>>value&1 != 0 {
			return 0, false
		}
		if members |= 1 << value; !s.take(',') {
			break
		}
	}
	return members, s.take(']')
}

// A quickMember is a member of an object.
type quickMember struct {
	name    string
	opening string // "name":
	read    quick
	next    int // the member that followed it the last time
}

// quickStruct reads an object.
func quickStruct(v reflect.Value) quick {
	var members []quickMember
	for _, f := range reflect.VisibleFields(v.Type()) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || f.Anonymous && name == "" {
			continue
		}
		read := quickOf(v.FieldByIndex(f.Index))
		if read == nil {
			return nil
		}
		members = append(members, quickMember{name: name, opening: `"` + name + `":`, read: read})
	}
	if len(members) > 64 {
		return nil
	}
	first := 0
	return func(s *scanner) bool {
		if !s.take('{') {
			return false
		}
		if s.take('}') {
			return true
		}
		var seen uint64
		for next := &first; ; {
			i := s.member(members, *next)
			if i < 0 || seen>>uint(i)&1 != 0 || !members[i].read(s) {
				return false
			}
			seen |= 1 << uint(i)
			*next = i
			if next = &members[i].next; !s.take(',') {
				return s.take('}')
			}
		}
	}
}

// member takes the name of a member and the colon and returns its place, -1 where there
// is none. Whoever writes a file writes the members in the same order, so that the one
// to expect is that of the last time.
func (s *scanner) member(members []quickMember, expected int) int {
	if s.space(); expected < len(members) && s.word(members[expected].opening) {
		return expected
	}
	name, ok := s.text()
	if !ok || !s.take(':') {
		return -1
	}
	return slices.IndexFunc(members, func(m quickMember) bool { return m.name == string(name) })
}

// longestList is how many elements a list may have that is read here.
const longestList = 1024

// quickList reads a list into room that is used again for every line.
func quickList(to reflect.Value) quick {
	if quickOf(reflect.New(to.Type().Elem()).Elem()) == nil {
		return nil
	}
	var room reflect.Value
	var elements []quick
	grow := func(n int) {
		larger := reflect.MakeSlice(to.Type(), n, n)
		if room.IsValid() {
			reflect.Copy(larger, room)
		}
		room, elements = larger, make([]quick, n)
		for i := range elements {
			elements[i] = quickOf(room.Index(i))
		}
	}
	return func(s *scanner) bool {
		if s.null() {
			to.SetZero()
			return true
		}
		if !s.take('[') {
			return false
		}
		n := 0
		for s.space() != ']' || n > 0 {
			if n == len(elements) {
				if n >= longestList {
					return false
				}
				grow(max(8, 2*n))
			}
			room.Index(n).SetZero()
			if !elements[n](s) {
				return false
			}
			if n++; !s.take(',') {
				break
			}
		}
		if !room.IsValid() {
			grow(8)
		}
		to.Set(room)
		to.SetLen(n)
		return s.take(']')
	}
}

// readQuickly reads a plain line. Where it returns false it may have read half.
func (q *request) readQuickly(line []byte) bool {
	s := &q.scanner
	*s = scanner{line: line}
	if !utf8.Valid(line) || !s.take('{') {
		return false
	}
	q.begin(line)
	var seen uint8
	for {
		name, ok := s.text()
		if !ok || !s.take(':') {
			return false
		}
		bit := q.memberQuickly(s, name)
		if bit == 0 || seen&bit != 0 {
			return false
		}
		seen |= bit
		if !s.take(',') {
			break
		}
	}
	return s.take('}') && s.space() == 0 && s.at == len(line) && q.desk != nil && q.hasIn
}

// memberQuickly reads one member and returns its bit, 0 where it gives up.
func (q *request) memberQuickly(s *scanner, name []byte) uint8 {
	ok, bit := false, uint8(0)
	switch string(name) {
	case "id":
		bit, ok = 1, q.idQuickly(s)
	case "op":
		content, isText := s.text()
		q.desk = q.deskOf(content)
		bit, ok = 2, isText && q.desk != nil && q.fixed == nil
	case "in":
		q.hasIn = q.desk != nil && q.desk.quick != nil
		bit, ok = 4, q.hasIn && q.desk.readQuickly(s)
	case "texts":
		bit, ok = 8, q.textsQuickly(s)
	case "readings":
		bit, ok = 16, s.null()
	case "rules":
		bit, ok = 32, s.null()
	}
	if !ok {
		return 0
	}
	return bit
}

// readQuickly reads the input.
func (d *desk) readQuickly(s *scanner) bool {
	d.in.Elem().SetZero()
	return d.quick(s)
}

// idQuickly keeps an id that is a string or a whole number.
func (q *request) idQuickly(s *scanner) bool {
	ok := false
	switch s.space() {
	case '"':
		start := s.at
		_, ok = s.text()
		q.id = append(q.id[:0], s.line[start:s.at]...)
	case 'n':
		ok = s.null()
	default:
		start := s.at
		_, ok = s.whole()
		q.id = append(q.id[:0], s.line[start:s.at]...)
	}
	return ok
}

func (q *request) textsQuickly(s *scanner) bool {
	if s.null() || !s.take('[') {
		return false
	}
	q.langs = 0
	for s.space() != ']' || q.langs != 0 {
		content, ok := s.text()
		bit := core.Langs(0)
		for i := range languages {
			if string(content) == languages[i].code {
				bit = languages[i].bit
			}
		}
		if !ok || bit == 0 || q.langs&bit != 0 {
			return false
		}
		q.langs |= bit
		if !s.take(',') {
			break
		}
	}
	return s.take(']')
}
