package main

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// options is how requests are read: nothing that is not known, nothing twice,
// nothing but UTF-8.
var options = json.JoinOptions(
	json.RejectUnknownMembers(true),
	jsontext.AllowDuplicateNames(false),
	jsontext.AllowInvalidUTF8(false),
	json.WithUnmarshalers(readers),
)

// request is the line that is being read. Its parts are kept from line to line
// to be written over.
type request struct {
	line     []byte
	desks    map[string]*desk
	last     *desk // that was asked for: a file mostly asks for one
	fixed    *desk // of the operation, where it is not the line that names it
	desk     *desk // of the operation, nil until it is known
	hasOp    bool
	hasIn    bool
	id       jsontext.Value
	readings jsontext.Value // nil where there are none
	rules    jsontext.Value // nil where there are none
	langs    core.Langs     // of the texts
	scanner  scanner
}

// deskOf returns the desk of an operation, opened when it is needed first; nil
// where there is no such operation.
func (q *request) deskOf(op []byte) *desk {
	if q.last != nil && q.last.Name() == string(op) {
		return q.last
	}
	desk := q.desks[string(op)]
	if desk == nil && byName[string(op)] != nil {
		desk = byName[string(op)].open()
		q.desks[string(op)] = desk
	}
	if desk != nil {
		q.last = desk
	}
	return desk
}

// begin forgets the line before.
func (q *request) begin(line []byte) {
	q.line, q.desk, q.hasOp, q.hasIn = line, q.fixed, q.fixed != nil, false
	q.id, q.readings, q.rules, q.langs = append(q.id[:0], "null"...), nil, nil, core.AllLangs
}

// read takes a line apart.
func (q *request) read(line []byte) error {
	if q.readQuickly(line) {
		return nil
	}
	return q.readStrictly(line)
}

// readStrictly takes any line apart, and says what is wrong with it.
func (q *request) readStrictly(line []byte) error {
	q.begin(line)
	if err := json.Unmarshal(line, q, options); err != nil {
		return err
	}
	switch {
	case !q.hasOp:
		return missing.refuse("op", "")
	case !q.hasIn:
		return missing.refuse("in", "")
	}
	return nil
}

// members is what a request may have.
var members = []string{"id", "op", "in", "readings", "rules", "texts"}

// UnmarshalJSONFrom reads the members in any order, each straight to where it
// is used.
func (q *request) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	if dec.PeekKind() != '{' {
		return errNotObject
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() != '}' {
		name, err := dec.ReadToken()
		if err != nil {
			return err
		}
		if err := q.member(dec, name.String()); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

func (q *request) member(dec *jsontext.Decoder, name string) (err error) {
	switch name {
	case "id":
		err = copyValue(&q.id, dec)
	case "op":
		err = q.readOp(dec)
	case "in":
		err = q.readIn(dec)
	case "readings":
		err = objectOrNothing(&q.readings, dec)
	case "rules":
		err = objectOrNothing(&q.rules, dec)
	case "texts":
		q.langs, err = readTexts(dec)
	default:
		err = at(dec, refuse(name, name, refusal.NoSuchMember, members))
	}
	return err
}

// copyValue keeps a value beyond the next one that is read.
func copyValue(to *jsontext.Value, dec *jsontext.Decoder) error {
	raw, err := dec.ReadValue()
	if err == nil {
		*to = append((*to)[:0], raw...)
	}
	return err
}

func objectOrNothing(to *jsontext.Value, dec *jsontext.Decoder) error {
	raw, err := dec.ReadValue()
	switch {
	case err != nil:
		return err
	case raw.Kind() == '{':
		*to = append(jsontext.Value(nil), raw...)
	case raw.Kind() != 'n':
		return at(dec, refuse("", string(raw), refusal.NotAnObject))
	}
	return nil
}

func (q *request) readOp(dec *jsontext.Decoder) error {
	if dec.PeekKind() != '"' {
		raw, err := dec.ReadValue()
		if err != nil {
			return err
		}
		return at(dec, refuse("op", string(raw), refusal.NotAStringOfJson))
	}
	token, err := dec.ReadToken()
	if err != nil {
		return err
	}
	q.hasOp = true
	return at(dec, q.choose(token.String()))
}

// choose sits down at the desk of an operation.
func (q *request) choose(op string) error {
	desk := q.deskOf([]byte(op))
	switch {
	case q.fixed != nil && desk != q.fixed:
		return otherOperation.refuse("op", op, q.fixed.Name())
	case desk == nil && op == "":
		return missing.refuse("op", "")
	case desk == nil:
		return refuseUnknown("op", op, namesOf(operations))
	}
	q.desk = desk
	return nil
}

// readIn reads what the operation is asked. Where the operation is named only
// after it, the line is looked through for the name first.
func (q *request) readIn(dec *jsontext.Decoder) error {
	if q.desk == nil {
		if err := q.choose(skim(q.line).operation()); err != nil {
			return &json.SemanticError{JSONPointer: "/op", Err: err}
		}
	}
	if dec.PeekKind() != '{' {
		raw, err := dec.ReadValue()
		if err != nil {
			return err
		}
		return at(dec, refuse("in", string(raw), refusal.NotAnObject))
	}
	q.hasIn = true
	return json.UnmarshalDecode(dec, q.desk.input())
}
