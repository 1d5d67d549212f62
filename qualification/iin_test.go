package qualification_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Numbers made up for tests, none of a living person. The date and the sex are
// read off the digits by hand: 3 and 4 are the 1900s, 5 and 6 the 2000s, the odd
// one of a pair male.
func TestValidIIN(t *testing.T) {
	for _, test := range []struct {
		text, born string
		sex        qualification.Sex
	}{
		{"000314301233", "1900-03-14", qualification.Male},
		{"011130445018", "1901-11-30", qualification.Female},
		{"020101300012", "1902-01-01", qualification.Male},
		{"850509127181", "1885-05-09", qualification.Male},
		{"991231250509", "1899-12-31", qualification.Female},
		{"960229600422", "2096-02-29", qualification.Female},
		{"920229507770", "2092-02-29", qualification.Male},
		{"991231599907", "2099-12-31", qualification.Male},
		{"970808680105", "2097-08-08", qualification.Female}, // second pass
		{"950706531950", "2095-07-06", qualification.Male},   // second pass, check digit 0
	} {
		n, err := qualification.ParseIIN(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		if n.BirthDate() != day(t, test.born) || n.Sex() != test.sex || n.Warnings() != qagida.SetOf[qualification.Warning]() {
			t.Errorf("%s: born %s, %s, warnings %s", test.text, n.BirthDate(), n.Sex(), n.Warnings())
		}
		if n.String() != test.text || n.IsZero() || qualification.IsBIN(test.text) {
			t.Errorf("%s prints as %s", test.text, n)
		}
	}
}

func TestInvalidIIN(t *testing.T) {
	for text, reason := range map[string]string{
		"":                         "twelve digits",
		"00031430123":              "twelve digits",
		"0003143012330":            "twelve digits",
		"00031430123O":             "twelve digits",
		"٠٠٠٣١٤٣٠١٢٣٣":             "twelve digits", // digits of another script
		"٠٠٠٣١٤":                   "twelve digits", // twelve bytes
		" 00031430123":             "twelve digits",
		"000314301234":             "check digit",
		"911305500102":             "date", // month 13
		"910230500102":             "date", // 30 February
		"000229300015":             "date", // 1900 had no 29 February
		"910615700108":             "seventh digit",
		"990940003030":             "BIN",
		"000000000000":             "date",
		strings.Repeat("9", 1_000): "twelve digits",
	} {
		n, err := qualification.ParseIIN(text)
		var input *qagida.InputError
		if !errors.As(err, &input) || input.Field != "iin" || !strings.Contains(input.Reason, reason) || !n.IsZero() {
			t.Errorf("%q: %v, want a reason with %q", text, err, reason)
		}
	}
	for text, want := range map[string]bool{"990940003030": true, "990940003031": false, "000314301233": false, "99094000303": false} {
		if qualification.IsBIN(text) != want {
			t.Errorf("%s is a BIN: %v", text, !want)
		}
	}
}

// numberWith completes eleven digits with the check digit that the rule of two
// passes gives, written out a second time; false where there is none.
func numberWith(eleven string) (string, bool) {
	for _, weights := range [][]int{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2}} {
		sum := 0
		for i := range eleven {
			sum += weights[i] * int(eleven[i]-'0')
		}
		if sum%11 < 10 {
			return eleven + string(rune('0'+sum%11)), true
		}
	}
	return "", false
}

func TestIINWithSeventhDigitNought(t *testing.T) {
	number, ok := numberWith("00022900001") // 29 February exists in 2000
	n, err := qualification.ParseIIN(number)
	if !ok || err != nil || !n.BirthDate().IsZero() || n.Sex() != 0 || n.Warnings() != qagida.SetOf(qualification.IINUnusual) {
		t.Errorf("%s: born %s, %s, warnings %s, %v", number, n.BirthDate(), n.Sex(), n.Warnings(), err)
	}
	number, _ = numberWith("01022900001") // and in no year that ends in 01
	if _, err := qualification.ParseIIN(number); err == nil {
		t.Errorf("%s is accepted", number)
	}
}

// Where both passes give 10, no digit checks.
func TestIINThatIsNotIssued(t *testing.T) {
	seen := 0
	for serial := range 10_000 {
		eleven := "9001013" + string([]byte{byte('0' + serial/1000), byte('0' + serial/100%10), byte('0' + serial/10%10), byte('0' + serial%10)})
		number, ok := numberWith(eleven)
		if ok {
			if _, err := qualification.ParseIIN(number); err != nil {
				t.Fatalf("%s: %v", number, err)
			}
			continue
		}
		seen++
		for digit := '0'; digit <= '9'; digit++ {
			if _, err := qualification.ParseIIN(eleven + string(digit)); err == nil {
				t.Fatalf("%s%c is accepted", eleven, digit)
			}
		}
	}
	if seen == 0 {
		t.Error("no number of the kind was tried")
	}
}

func TestIINForms(t *testing.T) {
	n := qualification.MustIIN("000314301233")
	b, err := json.Marshal(map[string]qualification.IIN{"iin": n, "none": {}})
	if err != nil || string(b) != `{"iin":"000314301233","none":null}` {
		t.Errorf("%s, %v", b, err)
	}
	back := map[string]qualification.IIN{}
	if err := json.Unmarshal(b, &back); err != nil || back["iin"] != n || !back["none"].IsZero() {
		t.Errorf("%v, %v", back, err)
	}
	for _, bad := range []string{`5`, `"000314301234"`, `"`, `{}`} {
		v := n
		if err := v.UnmarshalJSON([]byte(bad)); err == nil || v != n {
			t.Errorf("%s: %v, now %s", bad, err, v)
		}
	}
	for _, in := range []any{"000314301233", []byte("000314301233")} {
		var v qualification.IIN
		if err := v.Scan(in); err != nil || v != n {
			t.Errorf("%v: %s, %v", in, v, err)
		}
	}
	v := n
	if err := v.Scan(nil); err != nil || !v.IsZero() {
		t.Error(err)
	}
	if err := v.Scan(int64(314301233)); err == nil {
		t.Error("a number is stored")
	}
	if stored, err := n.Value(); err != nil || stored != "000314301233" {
		t.Errorf("%v, %v", stored, err)
	}
	if stored, err := v.Value(); err != nil || stored != nil {
		t.Errorf("%v, %v", stored, err)
	}
	if text, err := v.MarshalText(); err != nil || string(text) != "unknown" {
		t.Errorf("%s, %v", text, err)
	}
	v = n
	if err := v.UnmarshalText([]byte("unknown")); err != nil || !v.IsZero() || v.Warnings().Known() || !v.BirthDate().IsZero() || v.Sex() != 0 {
		t.Errorf("%s, %v", v, err)
	}
	defer func() {
		if recover() == nil {
			t.Error("MustIIN takes anything")
		}
	}()
	qualification.MustIIN("000314301234")
}
