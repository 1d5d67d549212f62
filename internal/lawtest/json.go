package lawtest

import (
	"encoding/json"
	"reflect"
	"testing"
)

// JSON checks that a value writes itself as JSON, through an encoder and by its
// own hand alike, with exactly the members and values that want has. Where a
// decision or a finding stands, want has its outcome or its code.
func JSON(t *testing.T, name string, value json.Marshaler, want string) {
	t.Helper()
	encoded, err := json.Marshal(value)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	own, err := value.MarshalJSON()
	if err != nil || string(own) != string(encoded) {
		t.Errorf("%s: the value gives %s (%v), an encoder %s", name, own, err, encoded)
	}
	if got := shorten(read(t, name, encoded)); !reflect.DeepEqual(got, read(t, name, []byte(want))) {
		short, _ := json.Marshal(got)
		t.Errorf("%s:\ngot  %s\nwant %s", name, short, want)
	}
}

func read(t *testing.T, name string, text []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(text, &v); err != nil {
		t.Errorf("%s: %s: %v", name, text, err)
	}
	return v
}

// shorten puts the outcome in the place of each decision, and the code in that of
// each finding.
func shorten(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = shorten(v[i])
		}
	case map[string]any:
		if findings, ok := v["findings"].([]any); ok && len(findings) > 0 {
			return v["outcome"]
		}
		if v["code"] != nil && v["text"] != nil {
			return v["code"]
		}
		for member := range v {
			v[member] = shorten(v[member])
		}
	}
	return v
}
