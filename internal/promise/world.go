// Package promise holds the library to what it promises, over the table of
// questions: a question that is added there is covered without a line of test.
package promise

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/rule"
)

// World is the facts of one question as JSON: objects are maps, lists are slices,
// and what is not known is absent.
type World map[string]any

// Harness asks one question of many worlds. Several goroutines may ask at once, but only
// one may take other rules.
type Harness struct {
	Question qagida.Question
	core     *core.Question
	root     *node
	rules    map[string]any // by the choices with which they were taken
}

// NewHarness returns the harness of a question. It names the facts of which the
// question declares no values to try.
func NewHarness(q qagida.Question) (*Harness, error) {
	h := &Harness{Question: q, core: rule.Core(&q), rules: map[string]any{}}
	values := map[string][]any{}
	for _, b := range h.core.Bounds() {
		for _, text := range b.Values {
			var v any
			if err := json.Unmarshal([]byte(text), &v); err != nil {
				return nil, fmt.Errorf("%s: the boundary value %s of %s is no JSON: %w", q.Name(), text, b.Fact, err)
			}
			values[b.Fact] = append(values[b.Fact], v)
		}
	}
	used := map[string]bool{}
	var err error
	if h.root, err = nodeOf(h.core.Input(), "", values, used); err != nil {
		return nil, fmt.Errorf("%s: %w", q.Name(), err)
	}
	for fact := range values {
		if !used[fact] {
			return nil, fmt.Errorf("%s: boundary values of %s, which the input does not have", q.Name(), fact)
		}
	}
	return h, nil
}

// node is a place in the input: an object with members, a list with elements, or
// a fact with values.
type node struct {
	path    string // without the places in lists: "courses.hours"
	members []member
	element *node // of a list
	values  []any // of a fact, and the shapes of a list
	day     bool  // a day, of which those around the days of the world are tried too
	count   bool  // a count, of which one above every boundary is tried too
}

type member struct {
	name string
	node *node
}

// nodeOf returns the node of a type.
func nodeOf(t reflect.Type, path string, values map[string][]any, used map[string]bool) (*node, error) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	n := &node{path: path, values: values[path]}
	used[path] = true
	if n.values == nil {
		n.values = ownValues(t)
	}
	n.day, n.count = t == reflect.TypeFor[qagida.Date](), t == reflect.TypeFor[qagida.Count]()
	switch {
	case t.Kind() == reflect.Slice && !writesItself(t):
		if n.values == nil {
			return nil, fmt.Errorf("no values to try are declared of the list %s", path)
		}
		if t.Elem().Kind() != reflect.Struct || writesItself(t.Elem()) {
			return n, nil
		}
		var err error
		n.element, err = objectOf(t.Elem(), path, values, used)
		return n, err
	case t.Kind() == reflect.Struct && !writesItself(t):
		return objectOf(t, path, values, used)
	case n.values == nil:
		return nil, fmt.Errorf("no values to try are declared of %s (%s)", path, t)
	default:
		return n, nil
	}
}

// objectOf returns the node of a struct, with those of its embedded structs
// beside its own.
func objectOf(t reflect.Type, path string, values map[string][]any, used map[string]bool) (*node, error) {
	n := &node{path: path}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case name == "-" || !f.IsExported() && !f.Anonymous:
			continue
		case f.Anonymous && name == "":
			inner, err := objectOf(f.Type, path, values, used)
			if err != nil {
				return nil, err
			}
			n.members = append(n.members, inner.members...)
			continue
		}
		below, err := nodeOf(f.Type, strings.TrimPrefix(path+"."+name, "."), values, used)
		if err != nil {
			return nil, err
		}
		n.members = append(n.members, member{name, below})
	}
	return n, nil
}

// writesItself reports whether a type has a JSON form of its own.
func writesItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// ownValues returns the values of a type that knows them itself: a fact, an
// enumeration, a set.
func ownValues(t reflect.Type) []any {
	switch {
	case t == reflect.TypeFor[qagida.Fact]():
		return []any{true, false}
	case t.Kind() == reflect.Bool:
		return []any{true, false}
	case t.Kind() == reflect.Uint8:
		return wordsOf(t)
	case t.Kind() == reflect.Struct && strings.HasPrefix(t.Name(), "Set["):
		all, _ := t.MethodByName("All")
		words := wordsOf(all.Type.Out(0).In(0).In(0))
		sets := []any{[]any{}, words}
		for _, w := range words {
			sets = append(sets, []any{w})
		}
		for i := range words {
			for _, later := range words[i+1:] {
				sets = append(sets, []any{words[i], later})
			}
		}
		return sets
	default:
		return nil
	}
}

// wordsOf returns the text forms of an enumeration.
func wordsOf(t reflect.Type) []any {
	all := reflect.New(t).Elem().MethodByName("All")
	if !all.IsValid() {
		return nil
	}
	var words []any
	for e := range all.Call(nil)[0].Seq() {
		text, err := e.Interface().(encoding.TextMarshaler).MarshalText()
		if err == nil {
			words = append(words, string(text))
		}
	}
	return words
}

// Random returns a world in which about so many of a hundred facts are known.
func (h *Harness) Random(r *rand.Rand, known int) World {
	v := h.root.random(r, known)
	world, _ := v.(map[string]any)
	if world == nil {
		world = map[string]any{}
	}
	return world
}

func (n *node) random(r *rand.Rand, known int) any {
	if n.members != nil {
		object := map[string]any{}
		for _, m := range n.members {
			if v := m.node.random(r, known); v != nil {
				object[m.name] = v
			}
		}
		return object
	}
	if r.IntN(100) >= known {
		return nil
	}
	v := clone(n.values[r.IntN(len(n.values))])
	if list, ok := v.([]any); ok && n.element != nil {
		for i := range list {
			n.element.fill(r, known, &list[i])
		}
	}
	return v
}

// fill adds to an element of a list facts that it does not state.
func (n *node) fill(r *rand.Rand, known int, v *any) {
	object, ok := (*v).(map[string]any)
	if !ok {
		return
	}
	for _, m := range n.members {
		if _, stated := object[m.name]; stated {
			continue
		}
		if made := m.node.random(r, known); made != nil {
			object[m.name] = made
		}
	}
}

// Gap is a fact that a world does not state.
type Gap struct {
	Path   string // without the places in lists
	values []any  // that the question declares
	near   []any  // those that lie around what the world states
	day    bool
	count  bool
	set    func(World, any)
}

// Gaps returns the facts that a world does not state. A list that it does not
// state is one of them; to add an element to a list is no completion.
func (h *Harness) Gaps(w World) []Gap {
	var gaps []Gap
	h.root.gaps(func(w World) map[string]any { return w }, w, h.core.Optional(), &gaps)
	var days []any
	for _, day := range slices.Compact(slices.Sorted(slices.Values(daysAround(map[string]any(w))))) {
		days = append(days, day)
	}
	for i := range gaps {
		switch gap := &gaps[i]; {
		case gap.day:
			gap.near = days
		case gap.count:
			gap.near = append(yearsOf(gap.values, days), 0.0, 1e6)
		}
	}
	return gaps
}

// Additions returns the lists of a world that are stated and not known to be whole,
// with what may be added to them.
func (h *Harness) Additions(w World) (more []Gap) {
	for _, m := range h.root.members {
		stated, ok := w[m.name].([]any)
		if !ok || !slices.Contains(h.core.Growing(), m.node.path) {
			continue
		}
		gap := Gap{Path: m.node.path, set: func(w World, v any) { w[m.name] = v }}
		for _, v := range m.node.values {
			gap.values = append(gap.values, append(slices.Clone(stated), v.([]any)...))
		}
		more = append(more, gap)
	}
	return more
}

// isYear reports whether a number may be a year.
func isYear(v any) bool {
	n, ok := v.(float64)
	return ok && n >= 1900 && n < 2100
}

// yearsOf returns the years of some days, for a count that is one.
func yearsOf(values, days []any) (years []any) {
	if !slices.ContainsFunc(values, isYear) {
		return nil
	}
	for _, day := range days {
		n, _ := strconv.ParseFloat(day.(string)[:4], 64)
		years = append(years, n)
	}
	return slices.Compact(years)
}

// daysAround returns the days of a world, their eves and morrows, the same some months
// and years before and after, and days of the years that it states.
func daysAround(v any) (days []string) {
	switch v := v.(type) {
	case map[string]any:
		for _, inner := range v {
			days = append(days, daysAround(inner)...)
		}
	case []any:
		for _, inner := range v {
			days = append(days, daysAround(inner)...)
		}
	case float64:
		if isYear(v) {
			for _, day := range []string{"-01-01", "-01-15", "-06-15", "-12-31"} {
				days = append(days, strconv.Itoa(int(v))+day)
			}
		}
	case string:
		day, err := qagida.ParseDate(v)
		for _, term := range [][2]int{{0, 0}, {-1, 0}, {1, 0}, {0, -3}, {0, 3}, {-5, 0}, {5, 0}, {2, 0}, {3, 0}, {0, -2}} {
			for n := -1; err == nil && n <= 1; n++ {
				if other, err := day.Add(term[0], term[1], n); err == nil {
					days = append(days, other.String())
				}
			}
		}
	}
	return days
}

func (n *node) gaps(at func(World) map[string]any, object map[string]any, optional []string, gaps *[]Gap) {
	for _, m := range n.members {
		below, name := m.node, m.name
		v, stated := object[name]
		switch {
		case slices.Contains(optional, below.path):
		case below.members != nil:
			inner, _ := v.(map[string]any)
			below.gaps(func(w World) map[string]any { return entered(at(w), name) }, inner, optional, gaps)
		case !stated:
			*gaps = append(*gaps, Gap{Path: below.path, values: below.values, day: below.day, count: below.count, set: func(w World, v any) { at(w)[name] = v }})
		case below.element != nil && below.element.members != nil:
			list, _ := v.([]any)
			for i := range list {
				inner, _ := list[i].(map[string]any)
				below.element.gaps(func(w World) map[string]any { return at(w)[name].([]any)[i].(map[string]any) }, inner, optional, gaps)
			}
		}
	}
}

// entered returns the object below a member, made where there is none.
func entered(object map[string]any, name string) map[string]any {
	inner, ok := object[name].(map[string]any)
	if !ok {
		inner = map[string]any{}
		object[name] = inner
	}
	return inner
}

// With returns the world with a gap filled.
func (w World) With(g Gap, v any) World {
	return w.Filled([]Gap{g}, func(Gap) (any, bool) { return v, true })
}

// Filled returns the world with some of its gaps filled, each with what pick returns for
// it, if that is known.
func (w World) Filled(gaps []Gap, pick func(Gap) (v any, known bool)) World {
	filled := World(clone(map[string]any(w)).(map[string]any))
	for _, g := range gaps {
		if v, known := pick(g); known {
			g.set(filled, clone(v))
		}
	}
	return filled
}

func clone(v any) any {
	switch v := v.(type) {
	case map[string]any:
		copied := make(map[string]any, len(v))
		for name, inner := range v {
			copied[name] = clone(inner)
		}
		return copied
	case []any:
		copied := make([]any, len(v))
		for i := range v {
			copied[i] = clone(v[i])
		}
		return copied
	default:
		return v
	}
}

// String returns the world as JSON.
func (w World) String() string {
	text, _ := json.Marshal(map[string]any(w))
	return string(text)
}

// Rules returns the rules of the order under other readings, each id=choice. It remembers
// them: a law is tried under the same few choices again and again.
func (h *Harness) Rules(choices ...string) (any, error) {
	key := strings.Join(choices, " ")
	if known, found := h.rules[key]; found {
		return known, nil
	}
	rules, err := h.core.With(h.core.Law(), choices...)
	if err == nil {
		h.rules[key] = rules
	}
	return rules, err
}

// Ask returns the decision on a world under rules, false where the world
// contradicts itself or the question decides nothing.
func (h *Harness) Ask(rules any, w World) (qagida.Decision, bool) {
	input := reflect.New(h.core.Input())
	decoder := json.NewDecoder(strings.NewReader(w.String()))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(input.Interface()); err != nil {
		return qagida.Decision{}, false
	}
	answer, err := h.core.Ask(rules, input.Interface())
	if err != nil {
		return qagida.Decision{}, false
	}
	d, ok := h.core.Decision(answer).(qagida.Decision)
	return d, ok
}

// Outcomes returns the outcome of every code of a decision.
func Outcomes(d qagida.Decision) map[qagida.Code]qagida.Outcome {
	outcomes := map[qagida.Code]qagida.Outcome{}
	for code, o := range d.Outcomes() {
		outcomes[code] = o
	}
	return outcomes
}

// Turned reports whether two outcomes decide differently: met against not met or
// not applicable, or not met against not applicable. An outcome that waits for a
// fact is no turn.
func Turned(a, b qagida.Outcome) bool {
	return a != b && a != qagida.Undetermined && b != qagida.Undetermined
}

// Covers reports whether a gap is the fact that a decision names.
func (g Gap) Covers(name string) bool {
	plain := strings.NewReplacer("[", "\x00", "]", "\x00").Replace(name)
	var b strings.Builder
	skip := false
	for _, c := range plain {
		if c == 0 {
			skip = !skip
			continue
		}
		if !skip {
			b.WriteRune(c)
		}
	}
	plainName := b.String()
	return plainName == g.Path || strings.HasPrefix(g.Path, plainName+".") || strings.HasPrefix(plainName, g.Path+".") || slices.Contains(strings.Split(name, ", "), g.Path)
}

// Any returns any of the values to try: as often one that the question declares as one
// around what the world states.
func (g Gap) Any(r *rand.Rand) any {
	values := g.values
	if len(g.near) > 0 && r.IntN(2) == 0 {
		values = g.near
	}
	return values[r.IntN(len(values))]
}

// Translate returns the facts of a world that this question takes, by their
// names. It is false where the question does not take the facts under the same
// names at all.
func (h *Harness) Translate(w World) (World, bool) {
	taken := h.root.take(map[string]any(w))
	return World(taken), len(taken) > 0 || len(w) == 0
}

func (n *node) take(object map[string]any) map[string]any {
	taken := map[string]any{}
	for _, m := range n.members {
		v, stated := object[m.name]
		if inner, ok := v.(map[string]any); ok && m.node.members != nil {
			v = m.node.take(inner)
		}
		if stated {
			taken[m.name] = v
		}
	}
	return taken
}
