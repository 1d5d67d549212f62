package qualification_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
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
		t.Run(test.text, func(t *testing.T) {
			n, err := qualification.ParseIIN(test.text)
			require.NoError(t, err)
			require.Equal(t, ruletest.Day(t, test.born), n.BirthDate())
			require.Equal(t, test.sex, n.Sex())
			require.Equal(t, qagida.SetOf[qualification.Warning](), n.Warnings(qagida.Date{}))
			require.Equal(t, test.text, n.String())
			require.False(t, n.IsZero())
			require.False(t, qualification.IsBIN(test.text))
		})
	}
}

func TestInvalidIIN(t *testing.T) {
	for text, reason := range map[string]string{
		"":              "twelve digits",
		"00031430123":   "twelve digits",
		"0003143012330": "twelve digits",
		"00031430123O":  "twelve digits",
		"٠٠٠٣١٤٣٠١٢٣٣":  "twelve digits", // digits of another script
		"٠٠٠٣١٤":        "twelve digits", // twelve bytes
		" 00031430123":  "twelve digits",
		"000314301234":  "check digit",
		"911305500102":  "date", // month 13
		"910230500102":  "date", // 30 February
		"000229300015":  "date", // 1900 had no 29 February
		"910615700108":  "seventh digit",
		"990940003030":  "BIN",
		"000000000000":  "date",
	} {
		t.Run(text, func(t *testing.T) {
			n, err := qualification.ParseIIN(text)
			ruletest.Refused(t, err, "iin", text, reason)
			require.True(t, n.IsZero())
		})
	}
	t.Run("a long text", func(t *testing.T) {
		_, err := qualification.ParseIIN(strings.Repeat("9", 1_000))
		ruletest.Refused(t, err, "iin", strings.Repeat("9", 80)+"…", "twelve digits")
	})
}

func TestIsBIN(t *testing.T) {
	for text, want := range map[string]bool{
		"990940003030": true, "990940003031": false, "000314301233": false, "99094000303": false,
	} {
		t.Run(text, func(t *testing.T) { require.Equal(t, want, qualification.IsBIN(text)) })
	}
}

// A number whose fifth digit is from 4 to 6 is a BIN, and no other: the fifth
// digit of an IIN begins a day of the month.
func TestTheFifthDigitSetsABINApart(t *testing.T) {
	for fifth := range 10 {
		t.Run(fmt.Sprint(fifth), func(t *testing.T) {
			bins := 0
			for check := range 10 {
				if qualification.IsBIN(fmt.Sprintf("9909%d000303%d", fifth, check)) {
					bins++
				}
			}
			require.Equal(t, map[int]int{4: 1, 5: 1, 6: 1}[fifth], bins)
		})
	}
}

// numberWith completes eleven digits with the check digit of the rule of two
// passes, written out a second time; false where there is none.
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

// A seventh digit of 0 stands for no century: the date must exist in some.
func TestIINWithSeventhDigitNought(t *testing.T) {
	leap, _ := numberWith("00022900001") // 29 February exists in 2000
	n, err := qualification.ParseIIN(leap)
	require.NoError(t, err)
	require.True(t, n.BirthDate().IsZero())
	require.Zero(t, n.Sex())
	require.Equal(t, qagida.SetOf(qualification.IINUnusual), n.Warnings(qagida.MustDate(1800, 1, 1)))
	common, _ := numberWith("01022900001") // and in no year that ends in 01
	_, err = qualification.ParseIIN(common)
	ruletest.Refused(t, err, "iin", common, "does not begin with a date")
}

// Whoever is asked about on a day has been born by then.
func TestIINOfSomebodyWhoIsNotBornOnTheDay(t *testing.T) {
	n := qualification.MustIIN("920229507770") // 29 February 2092
	for on, want := range map[string]qagida.Set[qualification.Warning]{
		"":           qagida.SetOf[qualification.Warning](),
		"2026-11-21": qagida.SetOf(qualification.BornLater),
		"2092-02-28": qagida.SetOf(qualification.BornLater),
		"2092-02-29": qagida.SetOf[qualification.Warning](),
	} {
		t.Run(on, func(t *testing.T) {
			require.Equal(t, want.String(), n.Warnings(ruletest.Day(t, on)).String())
		})
	}
}

// Where both passes make 10, no digit checks.
func TestIINThatIsNotIssued(t *testing.T) {
	seen := 0
	for serial := range 10_000 {
		eleven := fmt.Sprintf("9001013%04d", serial)
		number, issued := numberWith(eleven)
		if issued {
			_, err := qualification.ParseIIN(number)
			require.NoError(t, err, number)
			continue
		}
		seen++
		for digit := '0'; digit <= '9'; digit++ {
			_, err := qualification.ParseIIN(eleven + string(digit))
			require.Error(t, err, "%s%c", eleven, digit)
		}
	}
	require.NotZero(t, seen, "no number of the kind was tried")
}

func TestIINForms(t *testing.T) {
	n, other := qualification.MustIIN("000314301233"), qualification.MustIIN("950706531950")
	t.Run("known", func(t *testing.T) {
		ruletest.Forms(t, n, other, "000314301233", `"000314301233"`, "000314301233")
	})
	t.Run("not known", func(t *testing.T) {
		ruletest.Forms(t, qualification.IIN{}, other, "unknown", `null`, nil)
		require.False(t, qualification.IIN{}.Warnings(qagida.Date{}).Known())
		require.True(t, qualification.IIN{}.BirthDate().IsZero())
		require.Zero(t, qualification.IIN{}.Sex())
	})
	for _, test := range []struct{ bad, value, words string }{
		{`5`, `5`, "JSON string"},
		{`{}`, `{}`, "JSON string"},
		{`"`, `"`, "JSON string"},
		{`""`, ``, "twelve digits"},
		{`"000314301234"`, `000314301234`, "check digit"},
	} {
		t.Run("JSON "+test.bad, func(t *testing.T) {
			v := n
			ruletest.Refused(t, v.UnmarshalJSON([]byte(test.bad)), "iin", test.value, test.words)
			require.Equal(t, n, v)
		})
	}
	t.Run("a number in SQL has lost its leading zeros", func(t *testing.T) {
		v := n
		ruletest.Refused(t, v.Scan(int64(314301233)), "iin", "314301233", "must be stored as text")
		require.Equal(t, n, v)
	})
	t.Run("in a map", func(t *testing.T) {
		b, err := json.Marshal(map[string]qualification.IIN{"iin": n, "none": {}})
		require.NoError(t, err)
		require.JSONEq(t, `{"iin":"000314301233","none":null}`, string(b))
	})
}

func TestMustIINPanics(t *testing.T) {
	ruletest.Panics(t, func() { qualification.MustIIN("000314301234") })
}

// A number that is read prints as it was; anything else is refused.
func TestEveryIINParsesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.String(),
			rapid.StringMatching(`[0-9]{12}`),
			rapid.StringMatching(`[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-6][0-9]{5}`),
		).Draw(t, "text")
		n, err := qualification.ParseIIN(text)
		if err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		require.Equal(t, text, n.String())
		require.False(t, qualification.IsBIN(text), "%q is an IIN and a BIN", text)
	})
}

// Whatever comes in is refused, or read and written back as it was.
func FuzzParseIIN(f *testing.F) {
	for _, text := range []string{"000314301233", "950706531950", "00031430123", "00031430123O", "٠٠٠٣١٤٣٠١٢٣٣", "990940003030", "000000000000", "unknown", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := qualification.ParseIIN(text)
		if err != nil {
			ruletest.IsRefusal(t, err)
			require.False(t, qualification.IsBIN(text) && len(text) != 12, "%q is a BIN", text)
		} else {
			require.Equal(t, text, n.String())
			require.False(t, qualification.IsBIN(text))
		}
		ruletest.Reads[qualification.IIN](t, text)
		ruletest.Reads[qualification.IIN](t, `"`+text+`"`)
	})
}

func ExampleParseIIN() {
	n, err := qualification.ParseIIN("000314301233")
	fmt.Println(n.BirthDate(), n.Sex(), err)
	_, err = qualification.ParseIIN("000314301234")
	fmt.Println(err)
	// Output:
	// 1900-03-14 male <nil>
	// qagida: iin: "000314301234": has a wrong check digit
}

func ExampleMustIIN() {
	fmt.Println(qualification.MustIIN("950706531950"))
	// Output: 950706531950
}

func ExampleIIN_BirthDate() {
	fmt.Println(qualification.MustIIN("000314301233").BirthDate())
	// Output: 1900-03-14
}

func ExampleIIN_Sex() {
	fmt.Println(qualification.MustIIN("000314301233").Sex())
	// Output: male
}

func ExampleIIN_Warnings() {
	n := qualification.MustIIN("920229507770")
	fmt.Println(n.BirthDate(), n.Warnings(qagida.MustDate(2026, 11, 21)))
	// Output: 2092-02-29 born-later
}

func ExampleIsBIN() {
	fmt.Println(qualification.IsBIN("990940003030"))
	// Output: true
}
