package qagida_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/qagida/qagida"
)

// What is not stated is null, whatever the type; what is stated is its text form.
func TestZeroIsNull(t *testing.T) {
	wantJSON(t, qagida.Provision{}, order95("21.1.2"), "null")
	wantJSON(t, order95("21.1.2"), qagida.Provision{}, `"order95/21.1.2"`)
	wantJSON(t, qagida.Choice{}, qagida.Choice{Reading: "border", Alternative: "inside"}, "null")
	wantJSON(t, qagida.Choice{Reading: "border", Alternative: "inside"}, qagida.Choice{}, `"border=inside"`)
	wantJSON(t, qagida.Period{}, qagida.Period{First: day(t, "2026-01-01")}, "null")
	wantJSON(t, qagida.Period{First: day(t, "2026-01-01")}, qagida.Period{}, `"2026-01-01/unknown"`)
	for _, bad := range []string{`"order95/99"`, `7`, `{}`, `"order95\/1"`, `""`} {
		p := order95("21.1.2")
		if err := json.Unmarshal([]byte(bad), &p); err == nil || p != order95("21.1.2") {
			t.Errorf("%s is read as %v (%v)", bad, p, err)
		}
	}
}

// spoilt is a value that cannot say what it is.
type spoilt struct{}

func (spoilt) MarshalJSON() ([]byte, error) { return nil, errors.New("spoilt") }

func TestJSONObject(t *testing.T) {
	var o qagida.JSONObject
	if b, err := o.MarshalJSON(); string(b) != "{}" || err != nil {
		t.Errorf("the empty object is %s (%v)", b, err)
	}
	o.AddText("name", "қала \"А\"")
	o.AddText("na\"me", "")
	o.AddNumber("left", -3)
	o.Add("fact", qagida.Yes)
	o.Add("nothing", nil)
	o.Add("list", qagida.JSONList(slices.Values([]qagida.Count{qagida.CountOf(1), {}})))
	o.Add("empty", qagida.JSONList(slices.Values([]qagida.Count{})))
	want := `{"name":"қала \"А\"","na\"me":null,"left":-3,"fact":true,"nothing":null,"list":[1,null],"empty":[]}`
	if b, err := json.Marshal(o); string(b) != want || err != nil {
		t.Errorf("got %s (%v), want %s", b, err, want)
	}
}

// An object with a value that cannot be written is an error, not half an object.
func TestJSONObjectErrors(t *testing.T) {
	var one, many qagida.JSONObject
	one.Add("bad", spoilt{})
	one.Add("good", qagida.Yes)
	many.Add("list", qagida.JSONList(slices.Values([]qagida.JSONMarshaler{qagida.Yes, spoilt{}, qagida.No})))
	for name, o := range map[string]qagida.JSONObject{"value": one, "list": many} {
		if b, err := o.MarshalJSON(); b != nil || err == nil || err.Error() != "spoilt" {
			t.Errorf("%s: got %s (%v)", name, b, err)
		}
	}
}
