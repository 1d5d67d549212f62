package exported_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/exported"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/planning"
)

// howLong is for how long everything is called: a second in the check, and longer by hand.
var howLong = map[bool]time.Duration{false: time.Second, true: time.Minute}[os.Getenv("QAGIDA_LONG") != ""]

// longest is how long one call may take, and an error may be.
const (
	longestCall  = 3 * time.Second
	longestError = 4096
)

// Nothing panics, whatever comes in: every exported function and method is called
// with zero, extreme and random values, and with values that other calls returned.
// Only what begins with Must may panic, and then with an InputError.
func TestNothingPanics(t *testing.T) {
	c := newCaller(1)
	calls := c.calls()
	require.Greater(t, len(calls), 500, "hardly anything is called")
	made, rounds := 0, 0
	faults := map[string]string{} // by the function
	for start := time.Now(); time.Since(start) < howLong || rounds < 2; rounds++ {
		for _, call := range calls {
			made++
			if fault := c.make(call); fault != "" && faults[call.name] == "" {
				faults[call.name] = fault
				t.Error(fault)
			}
		}
	}
	t.Logf("%d functions and methods, %d calls", len(calls), made)
}

// The harness sees a planted fault.
func TestTheHarnessSeesAFault(t *testing.T) {
	c := newCaller(1)
	for name, planted := range map[string]any{
		"a panic":         func(int) int { var nothing int; return 1 / nothing },
		"a nil map":       func() { maps.Copy(map[string]int(nil), map[string]int{"a": 1}) },
		"a long error":    func() error { return errors.New(strings.Repeat("x", 2*longestError)) },
		"a strange error": func() error { return errors.New("plain") },
		"a wrong Must":    func() { panic("plain") },
	} {
		t.Run(name, func(t *testing.T) {
			require.NotEmpty(t, c.make(call{"MustPlanted", reflect.ValueOf(planted)}))
		})
	}
	require.Empty(t, c.make(call{"MustDate", reflect.ValueOf(qagida.MustDate)}))
}

// call is a function, or a method as a function of its receiver.
type call struct {
	name string
	f    reflect.Value
}

// caller makes calls with values of its own making and those that calls returned.
type caller struct {
	r    *rand.Rand
	pool map[reflect.Type][]reflect.Value
}

func newCaller(seed uint64) *caller {
	c := &caller{rand.New(rand.NewPCG(seed, 95)), map[reflect.Type][]reflect.Value{}}
	for _, q := range library.Questions() {
		c.keep(reflect.ValueOf(q))
		law := reflect.ValueOf(rule.Core(&q).Law())
		c.keep(law)
	}
	for _, text := range []string{"0001-01-01", "9999-12-31", "2024-02-29", "2026-03-06", "2031-03-05", "2025-12-31"} {
		day, _ := qagida.ParseDate(text)
		c.keep(reflect.ValueOf(day))
	}
	return c
}

// calls returns every exported function, and every method of every exported type.
func (c *caller) calls() (calls []call) {
	for _, f := range exported.Functions() {
		calls = append(calls, call{f.Name, reflect.ValueOf(f.Value)})
	}
	for _, item := range exported.Types() {
		pointer := reflect.TypeOf(item.Value)
		for i := range pointer.NumMethod() {
			m := pointer.Method(i)
			calls = append(calls, call{item.Name + "." + m.Name, m.Func})
		}
	}
	return calls
}

// make makes a call and returns what is wrong with it, nothing where it returned a
// value or refused.
func (c *caller) make(call call) (fault string) {
	f := call.f.Type()
	in := make([]reflect.Value, f.NumIn())
	for i := range in {
		in[i] = c.value(f.In(i), 3)
		if f.In(i).Kind() == reflect.Pointer && in[i].IsNil() {
			in[i] = reflect.New(f.In(i).Elem()) // a method of a pointer has a receiver
		}
	}
	start := time.Now()
	defer func() {
		r := recover()
		var refusal *qagida.InputError
		err, _ := r.(error)
		switch must := strings.Contains(call.name, "Must"); {
		case r == nil && fault != "":
		case r == nil && time.Since(start) > longestCall:
			fault = fmt.Sprintf("%s took %v with %s", call.name, time.Since(start), printed(in))
		case r == nil, must && errors.As(err, &refusal):
		default:
			fault = fmt.Sprintf("%s panics with %s: %v\n%s", call.name, printed(in), r, debug.Stack())
		}
	}()
	var out []reflect.Value
	if f.IsVariadic() {
		out = call.f.CallSlice(in)
	} else {
		out = call.f.Call(in)
	}
	for _, v := range in {
		if v.Kind() == reflect.Pointer {
			c.keep(v.Elem()) // what a method of a pointer has made of it
		}
	}
	failed := len(out) > 0 && out[len(out)-1].Type() == reflect.TypeFor[error]() && !out[len(out)-1].IsNil()
	for _, v := range out {
		if failed && v.Kind() == reflect.Func && v.IsNil() {
			continue // nothing to go through, and the error says why
		}
		if fault := c.seen(v); fault != "" {
			return call.name + " " + fault + " with " + printed(in)
		}
	}
	return ""
}

// printed returns arguments at a length that can be read.
func printed(in []reflect.Value) string {
	texts := make([]string, len(in))
	for i, v := range in {
		switch v.Kind() {
		case reflect.Func, reflect.Interface, reflect.Chan:
			texts[i] = v.Type().String()
			if v.IsNil() {
				texts[i] = "nil"
			}
			continue
		}
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		texts[i] = fmt.Sprintf("%.400q", fmt.Sprintf("%#v", v.Interface()))
	}
	return strings.Join(texts, ", ")
}

// seen looks at a value that was returned, and keeps it for other calls. It returns
// what is wrong with it.
func (c *caller) seen(v reflect.Value) (fault string) {
	if err, ok := v.Interface().(error); ok && v.Type() == reflect.TypeFor[error]() {
		return c.refused(err)
	}
	switch {
	case v.Type().CanSeq2() && v.Kind() == reflect.Func:
		n := 0
		for a, b := range v.Seq2() {
			c.keep(a)
			c.keep(b)
			if n++; n > 20 {
				break
			}
		}
	case v.Type().CanSeq() && v.Kind() == reflect.Func:
		n := 0
		for a := range v.Seq() {
			c.keep(a)
			if n++; n > 20 {
				break
			}
		}
	default:
		c.keep(v)
	}
	return ""
}

func (c *caller) refused(err error) (fault string) {
	var refusal *qagida.InputError
	switch {
	case !errors.As(err, &refusal):
		return "returns an error that is no InputError: " + err.Error()
	case len(err.Error()) > longestError:
		return fmt.Sprintf("returns an error of %d bytes", len(err.Error()))
	}
	return ""
}

// keep puts a value into the pool, and lists their elements too. The pool of a type
// has room for some, and later values take the place of earlier ones.
func (c *caller) keep(v reflect.Value) {
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct {
		for i := range min(v.Len(), 4) {
			c.keep(v.Index(i))
		}
	}
	const room = 64
	t := v.Type()
	if !ours(t) {
		return
	}
	copied := reflect.New(t).Elem()
	copied.Set(v)
	if pool := c.pool[t]; len(pool) < room {
		c.pool[t] = append(pool, copied)
	} else {
		pool[c.r.IntN(room)] = copied
	}
}

// ours reports whether a type is one of the library's.
func ours(t reflect.Type) bool { return strings.HasPrefix(t.PkgPath(), "github.com/qagida/qagida") }

// value returns a value of a type: its zero value, one of the pool, or one made up.
func (c *caller) value(t reflect.Type, depth int) reflect.Value {
	pool := c.pool[t]
	switch n := c.r.IntN(10); {
	case n == 0:
		return reflect.Zero(t)
	case n < 6 && len(pool) > 0:
		return pool[c.r.IntN(len(pool))]
	default:
		return c.made(t, depth)
	}
}

var words = []string{
	"", "a", "order95", "21.1.2", "order95/21.1.2", "true", "null", `"met"`, "met", "2026-02-30", "2026-03-06", "9999-12-31",
	"course-kind=as-declared", "unknown=unknown", "=", "\x00", "a\nb", "\u202e", "\xff", "қ", "[]", "{}", `["a"]`, "{a,b}",
	"1e2000000", "-1", "0.1", "99999999999999999999", "010101500018", "reform-2027", strings.Repeat("7", 100_000), `{"decision":null}`,
}

var numbers = []int64{0, 1, -1, 2, 5, 36, 108, 180, 1000, 1 << 20, math.MaxInt32, math.MinInt32, math.MaxInt64, math.MinInt64}

// made returns a value of a type that nobody returned.
func (c *caller) made(t reflect.Type, depth int) reflect.Value {
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(c.r.IntN(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(numbers[c.r.IntN(len(numbers))])
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64([]int{c.r.IntN(8), c.r.IntN(8), c.r.IntN(256)}[c.r.IntN(3)]))
	case reflect.Float32, reflect.Float64:
		v.SetFloat([]float64{0, 1, -1, 0.1, math.NaN(), math.Inf(1), math.MaxFloat64}[c.r.IntN(7)])
	case reflect.String:
		v.SetString(words[c.r.IntN(len(words))])
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(c.value(t.Elem(), depth))
	case reflect.Slice:
		c.fillSlice(v, depth)
	case reflect.Array:
		for i := range v.Len() {
			v.Index(i).Set(c.value(t.Elem(), depth-1))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		for range c.r.IntN(4) {
			v.SetMapIndex(c.value(t.Key(), depth-1), c.value(t.Elem(), depth-1))
		}
	case reflect.Struct:
		c.fillStruct(v, depth)
	case reflect.Func:
		v.Set(c.function(t, depth))
	case reflect.Interface:
		c.fillInterface(v)
	}
	return v
}

func (c *caller) fillSlice(v reflect.Value, depth int) {
	if v.Type().Elem().Kind() == reflect.Uint8 && !ours(v.Type().Elem()) {
		v.SetBytes(c.text())
		return
	}
	n := c.r.IntN(5)
	if depth <= 0 {
		n = 0
	}
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		v.Index(i).Set(c.value(v.Type().Elem(), depth-1))
	}
}

// text returns bytes: a word, or the JSON of something that was returned.
func (c *caller) text() []byte {
	if c.r.IntN(2) == 0 {
		return []byte(words[c.r.IntN(len(words))])
	}
	for _, pool := range c.pool {
		if b, err := json.Marshal(pool[c.r.IntN(len(pool))].Interface()); err == nil {
			return bytes.Clone(b)
		}
		break
	}
	return nil
}

// fillStruct sets the exported fields. Of a struct that has others a value is what
// its package returns.
func (c *caller) fillStruct(v reflect.Value, depth int) {
	if v.Type() == reflect.TypeFor[qagida.Receipt]() {
		return // its JSON is that of a question, in the order of the members
	}
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && depth > 0 {
			v.Field(i).Set(c.value(f.Type, depth-1))
		}
	}
}

// function returns a function that returns made-up values; one that is asked to
// yield does so a few times, as a sequence.
func (c *caller) function(t reflect.Type, depth int) reflect.Value {
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		if len(args) == 1 && t.In(0).Kind() == reflect.Func {
			yield := t.In(0)
			for range c.r.IntN(5) {
				in := make([]reflect.Value, yield.NumIn())
				for i := range in {
					in[i] = c.value(yield.In(i), depth-1)
				}
				if !args[0].Call(in)[0].Bool() {
					break
				}
			}
		}
		out := make([]reflect.Value, t.NumOut())
		for i := range out {
			out[i] = c.value(t.Out(i), depth-1)
		}
		return out
	})
}

// days is a calendar that says anything.
type days struct{ c *caller }

func (d days) Working(qagida.Date) bool { return d.c.r.IntN(2) == 0 }

// idle is a calendar without a working day.
type idle struct{}

func (idle) Working(qagida.Date) bool { return false }

func (c *caller) fillInterface(v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[error]():
		v.Set(reflect.ValueOf(errors.New("of a caller")))
	case reflect.TypeFor[planning.Calendar]():
		if n := c.r.IntN(3); n > 0 {
			v.Set(reflect.ValueOf([]planning.Calendar{days{c}, idle{}}[n-1]))
		}
	default:
		values := []any{"a", []byte("kk"), int64(7), 1.5, true, time.Now(), time.Time{}, "", words[c.r.IntN(len(words))], struct{}{}, nil}
		if value := values[c.r.IntN(len(values))]; value != nil && reflect.TypeOf(value).Implements(v.Type()) {
			v.Set(reflect.ValueOf(value))
		}
	}
}
