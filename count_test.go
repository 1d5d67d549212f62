package qagida_test

import (
	"encoding/json"
	"math"
	"strconv"
	"testing"

	"github.com/qagida/qagida"
)

var noCount qagida.Count

func TestCount(t *testing.T) {
	if n, known := noCount.Int(); n != 0 || known || noCount.Known() || noCount.String() != "unknown" {
		t.Errorf("the zero count is %d, %v, %v", n, known, noCount)
	}
	for _, n := range []int{0, 1, 36, -1, math.MaxInt, math.MinInt + 1} {
		c := qagida.CountOf(n)
		if got, known := c.Int(); got != n || !known || !c.Known() || c.String() != strconv.Itoa(n) {
			t.Errorf("%d is %d, %v, %v", n, got, known, c)
		}
	}
	if n, known := qagida.CountOf(math.MinInt).Int(); !known || n > math.MinInt+1 {
		t.Errorf("the least number is %d, %v", n, known)
	}
	if qagida.CountOf(0) == noCount {
		t.Error("a known nought is not told from a count that is not known")
	}
}

func TestCountAtLeast(t *testing.T) {
	for _, v := range []struct {
		count qagida.Count
		limit int
		want  qagida.Fact
	}{
		{qagida.CountOf(35), 36, no},
		{qagida.CountOf(36), 36, yes},
		{qagida.CountOf(37), 36, yes},
		{qagida.CountOf(0), 0, yes},
		{qagida.CountOf(0), 1, no},
		{qagida.CountOf(-1), 0, no},
		{qagida.CountOf(math.MaxInt), math.MaxInt, yes},
		{qagida.CountOf(math.MinInt), math.MaxInt, no},
		{noCount, 36, unknown},
		{noCount, 0, unknown},
		{noCount, -1, unknown},
	} {
		if got := v.count.AtLeast(v.limit); got != v.want {
			t.Errorf("%v at least %d is %v, want %v", v.count, v.limit, got, v.want)
		}
	}
}

func TestCountCheck(t *testing.T) {
	for _, c := range []qagida.Count{noCount, qagida.CountOf(0), qagida.CountOf(1), qagida.CountOf(1_000_000_000)} {
		if err := c.Check("hours"); err != nil {
			t.Errorf("%v: %v", c, err)
		}
	}
	wantRefusal(t, qagida.CountOf(-1).Check("hours"), "hours", "-1", "is negative")
	wantRefusal(t, qagida.CountOf(math.MinInt+1).Check("hours"), "hours", strconv.Itoa(math.MinInt+1), "is negative")
	wantRefusal(t, qagida.CountOf(1_000_000_001).Check("hours"), "hours", "1000000001", "is above 1000000000")
	wantRefusal(t, qagida.CountOf(math.MaxInt).Check("hours"), "hours", strconv.Itoa(math.MaxInt), "is above 1000000000")
}

func TestCountForms(t *testing.T) {
	wantJSON(t, noCount, qagida.CountOf(5), "null")
	wantSQL(t, noCount, qagida.CountOf(5), nil)
	for _, n := range []int{0, 1, 36, -1, math.MaxInt, math.MinInt + 1} {
		wantJSON(t, qagida.CountOf(n), noCount, strconv.Itoa(n))
		wantSQL(t, qagida.CountOf(n), noCount, int64(n))
	}
}

func TestCountFormsRefused(t *testing.T) {
	c := qagida.CountOf(7)
	for _, text := range []string{
		"", `"36"`, "36.0", "3.6e1", "36e0", "1E2000000", "+36", "true", "{}", "[]", "0x24", "3_6", " 36", "٣٦",
		"9223372036854775808", "-9223372036854775809", "99999999999999999999",
	} {
		wantRefusal(t, c.UnmarshalJSON([]byte(text)), "number", text, "must be a whole number, not quoted")
	}
	for _, text := range []string{`{"n":36.0}`, `{"n":"36"}`, `{"n":1e2}`} {
		in := struct{ N qagida.Count }{c}
		if err := json.Unmarshal([]byte(text), &in); err == nil || in.N != c {
			t.Errorf("%s is read as %v (%v)", text, in.N, err)
		}
	}
	wantRefusal(t, c.Scan("36"), "number", "36", "must be stored as a whole number")
	wantRefusal(t, c.Scan([]byte("36")), "number", "36", "must be stored as a whole number")
	wantRefusal(t, c.Scan(36.0), "number", "36", "must be stored as a whole number")
	wantRefusal(t, c.Scan(true), "number", "true", "must be stored as a whole number")
	if strconv.IntSize == 32 {
		wantRefusal(t, c.Scan(int64(1)<<32), "number", "4294967296", "does not fit into an int")
	}
	if c != qagida.CountOf(7) {
		t.Errorf("the refused forms changed the count to %v", c)
	}
}
