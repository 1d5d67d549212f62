package main

import (
	"encoding"
	"reflect"
	"strings"
	"sync"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
)

// wordList is the words of an enumeration of the library, found by its methods.
// Requests write one of them or null; that a value is not known has no word of its
// own here.
type wordList struct {
	list   []string
	values []uint64 // of the words
}

var wordLists sync.Map // of reflect.Type to *wordList, nil for a type that is no enumeration

// wordsOf returns the words of an enumeration, nil for any other type.
func wordsOf(t reflect.Type) *wordList {
	if known, found := wordLists.Load(t); found {
		return known.(*wordList)
	}
	words := listWords(t)
	wordLists.Store(t, words)
	return words
}

func listWords(t reflect.Type) *wordList {
	all, found := t.MethodByName("All")
	if t.Kind() != reflect.Uint8 || !found || t == reflect.TypeFor[qagida.Fact]() {
		return nil
	}
	w := &wordList{}
	for e := range all.Func.Call([]reflect.Value{reflect.Zero(t)})[0].Seq() {
		text, _ := e.Interface().(encoding.TextMarshaler).MarshalText()
		w.list, w.values = append(w.list, string(text)), append(w.values, e.Uint())
	}
	return w
}

// valueOf looks a word up. There are a few: going through them is quicker than a map.
func (w *wordList) valueOf(word []byte) (value uint64, found bool) {
	for i := range w.list {
		if w.list[i] == string(word) {
			return w.values[i], true
		}
	}
	return 0, false
}

// membersOf returns the words of the members of a set, nil for a type that is no
// set.
func membersOf(t reflect.Type) *wordList {
	if member := memberType(t); member != nil {
		return wordsOf(member)
	}
	return nil
}

// memberType returns the type of the members of a set, nil for a type that is no
// set.
func memberType(t reflect.Type) reflect.Type {
	with, found := t.MethodByName("With")
	if !found || !strings.HasPrefix(t.Name(), "Set[") || with.Type.NumIn() != 2 {
		return nil
	}
	return with.Type.In(1)
}

// readOne reads null or a word.
func (w *wordList) readOne(dec *jsontext.Decoder, to reflect.Value) error {
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	if raw.Kind() == 'n' {
		to.SetZero()
		return nil
	}
	value, err := w.find(raw)
	to.SetUint(value)
	return at(dec, err)
}

// readSet reads null or a list of words, each at most once.
func (w *wordList) readSet(dec *jsontext.Decoder, to reflect.Value) error {
	to.SetZero()
	if dec.PeekKind() != '[' {
		raw, err := dec.ReadValue()
		if err == nil && raw.Kind() != 'n' {
			err = at(dec, notAList.refuse("list", string(raw)))
		}
		return err
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	of := reflect.New(to.Type()).Interface().(interface{ UnmarshalJSON([]byte) error })
	if err := of.UnmarshalJSON([]byte("[]")); err != nil {
		return at(dec, err)
	}
	set := reflect.ValueOf(of).Elem()
	seen := map[uint64]bool{}
	for dec.PeekKind() != ']' {
		raw, err := dec.ReadValue()
		if err != nil {
			return err
		}
		value, err := w.find(raw)
		if err == nil && seen[value] {
			err = refuse("list", text(raw), refusal.Twice)
		}
		if err != nil {
			return at(dec, err)
		}
		seen[value] = true
		set = with(set, value)
	}
	to.Set(set)
	_, err := dec.ReadToken()
	return err
}

// with returns a set with a value added.
func with(set reflect.Value, value uint64) reflect.Value {
	method := set.MethodByName("With")
	member := reflect.New(method.Type().In(0)).Elem()
	member.SetUint(value)
	return method.Call([]reflect.Value{member})[0]
}

// find looks a word up.
func (w *wordList) find(raw jsontext.Value) (uint64, error) {
	word, known, err := stringOf("word", raw)
	value, found := w.valueOf([]byte(word))
	switch {
	case err != nil:
		return 0, err
	case found && known:
		return value, nil
	case !known:
		word = "null"
	}
	return 0, refuseUnknown("word", word, w.list)
}
