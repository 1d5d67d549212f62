package certificate_test

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

func tenge(t testing.TB, text string) certificate.Tenge {
	t.Helper()
	amount, err := decimal.NewFromString(text)
	if err != nil {
		t.Fatal(err)
	}
	v, err := certificate.NewTenge(amount)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Para 24: the contract is the basis of every payment.
func TestPayment(t *testing.T) {
	rules := certificate.Order95()
	for contract, want := range map[qagida.Fact]qagida.Outcome{qagida.Yes: met, qagida.No: notMet, qagida.Unknown: undetermined} {
		d := rules.Payment(contract)
		f := find(t, d, certificate.CodePaymentContract)
		if d.Outcome() != want || f.Provision().String() != "order95/24" {
			t.Errorf("%s: %s by %s, want %s", contract, d.Outcome(), f.Provision(), want)
		}
		if asks := slices.Equal(missing(d), []string{"contract"}); asks != (contract == qagida.Unknown) {
			t.Errorf("%s: missing %v", contract, missing(d))
		}
	}
}

// Para 26 needs a course abroad, a negative result, the expulsion by the foreign
// organisation and costs; para 31 the expulsion, both acts and costs.
func TestRepayment(t *testing.T) {
	type departure = certificate.Departure
	costs := tenge(t, "150000.50")
	abroad := departure{Place: qualification.Abroad, NegativeResult: qagida.Yes, ExpelledAbroad: qagida.Yes, Expelled: qagida.No, Costs: costs}
	home := departure{Place: qualification.Domestic, Expelled: qagida.Yes, Order: qagida.Yes, CommissionDecision: qagida.Yes, Costs: costs}
	both := abroad
	both.Expelled, both.Order, both.CommissionDecision = qagida.Yes, qagida.Yes, qagida.Yes
	with := func(p departure, change func(*departure)) departure {
		change(&p)
		return p
	}
	for _, test := range []struct {
		name             string
		in               departure
		abroad, expelled qagida.Outcome
		due, both        qagida.Fact
		amount           string
	}{
		{"abroad", abroad, met, notMet, qagida.Yes, qagida.No, "150000.5"},
		{"at home", home, notApplicable, met, qagida.Yes, qagida.No, "150000.5"},
		{"both rules at once", both, met, met, qagida.Yes, qagida.Yes, "150000.5"},
		{"abroad, a good result", with(abroad, func(p *departure) { p.NegativeResult = qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"abroad, not expelled", with(abroad, func(p *departure) { p.ExpelledAbroad = qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"abroad, no costs", with(abroad, func(p *departure) { p.Costs = tenge(t, "0") }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"abroad, costs not known", with(abroad, func(p *departure) { p.Costs = certificate.Tenge{} }), undetermined, notMet, qagida.Unknown, qagida.No, "unknown"},
		{"not said where", with(abroad, func(p *departure) { p.Place = 0 }), undetermined, notMet, qagida.Unknown, qagida.No, "unknown"},
		{"the same at home", with(abroad, func(p *departure) { p.Place = qualification.Domestic }), notApplicable, notMet, qagida.No, qagida.No, "0"},
		{"not expelled", with(home, func(p *departure) { p.Expelled = qagida.No }), notApplicable, notMet, qagida.No, qagida.No, "0"},
		{"without the order", with(home, func(p *departure) { p.Order = qagida.No }), notApplicable, notMet, qagida.No, qagida.No, "0"},
		{"without the commission", with(home, func(p *departure) { p.CommissionDecision = qagida.No }), notApplicable, notMet, qagida.No, qagida.No, "0"},
		{"the commission not known", with(home, func(p *departure) { p.CommissionDecision = qagida.Unknown }), notApplicable, undetermined, qagida.Unknown, qagida.No, "unknown"},
		{"at home, no costs", with(home, func(p *departure) { p.Costs = tenge(t, "0") }), notApplicable, notMet, qagida.No, qagida.No, "0"},
		{"one due, the other not known", with(both, func(p *departure) { p.Order = qagida.Unknown }), met, undetermined, qagida.Yes, qagida.Unknown, "150000.5"},
		{"nothing known", departure{}, undetermined, undetermined, qagida.Unknown, qagida.Unknown, "unknown"},
	} {
		d, err := certificate.Order95().Repayment(test.in)
		if err != nil {
			t.Fatal(err)
		}
		got := []any{d.Abroad.Outcome(), d.Expelled.Outcome(), d.Due, d.Both, d.Amount.String()}
		if diff := cmp.Diff([]any{test.abroad, test.expelled, test.due, test.both, test.amount}, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestRepaymentSaysWhatIsMissing(t *testing.T) {
	d, err := certificate.Order95().Repayment(certificate.Departure{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"place", "negative_result", "expelled_abroad", "costs"}, missing(d.Abroad)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"expelled", "order", "commission_decision", "costs"}, missing(d.Expelled)); diff != "" {
		t.Error(diff)
	}
	_, err = certificate.Order95().Repayment(certificate.Departure{Place: 3})
	refused(t, err, "place")
}

func TestRepaymentShowsTheCosts(t *testing.T) {
	d, err := certificate.Order95().Repayment(certificate.Departure{Costs: tenge(t, "150000.50")})
	if err != nil {
		t.Fatal(err)
	}
	if got := find(t, d.Expelled, certificate.CodeCosts).Text(qagida.Kazakh); !strings.HasSuffix(got, " — 150000,5 теңге") {
		t.Error(got)
	}
}

func TestTenge(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "-0": "0", "1": "1", "1.0": "1", "1.00": "1", "1.000000000000": "1", "0.01": "0.01", "150000.5": "150000.5", "1E3": "1000",
		"1000000000000": "1000000000000", "1000000000000.00": "1000000000000", "1E12": "1000000000000",
	} {
		v := tenge(t, text)
		if v.String() != want || !v.Known() {
			t.Errorf("%s: %s, want %s", text, v, want)
		}
		if parsed, err := certificate.ParseTenge(text); err != nil != strings.ContainsAny(text, "-E") || err == nil && parsed != v {
			t.Errorf("%s reads as %s, %v", text, parsed, err)
		}
		if amount, known := v.Decimal(); !known || amount.String() != want {
			t.Errorf("%s: %s", text, amount)
		}
	}
	if tenge(t, "1.0") != tenge(t, "1.00") || tenge(t, "1") == (certificate.Tenge{}) || tenge(t, "0") == (certificate.Tenge{}) {
		t.Error("equal amounts differ, or a known one is the unknown")
	}
	if amount, known := (certificate.Tenge{}).Decimal(); known || !amount.IsZero() {
		t.Errorf("an amount that is not known is %s", amount)
	}
	if v, err := certificate.NewTenge(decimal.Decimal{}); err != nil || v != tenge(t, "0") {
		t.Errorf("the zero decimal is %s, %v", v, err)
	}
}

// An absurd exponent is refused at once: to compute with it would take seconds.
func TestTengeRefuses(t *testing.T) {
	start := time.Now()
	for _, amount := range []decimal.Decimal{
		decimal.New(-1, 0), decimal.New(-1, -2), decimal.New(-1, -3), decimal.New(1, -3), decimal.New(1005, -3),
		decimal.New(100_000_000_000_001, -2), decimal.New(1, 13),
		decimal.New(1, 2_000_000), decimal.New(-1, 2_000_000), decimal.New(1, -2_000_000), decimal.New(1, 65), decimal.New(1, -65),
		decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 300), 0),
	} {
		v, err := certificate.NewTenge(amount)
		refused(t, err, "costs")
		if v != (certificate.Tenge{}) {
			t.Errorf("exponent %d gives %s", amount.Exponent(), v)
		}
	}
	for value, reason := range map[int64]string{-1: "is negative", -1000: "is negative", 1: "has a part smaller than a hundredth"} {
		_, err := certificate.NewTenge(decimal.New(value, -3))
		if err == nil || !strings.HasSuffix(err.Error(), reason) {
			t.Errorf("%d thousandths: %v, want: %s", value, err, reason)
		}
	}
	for _, text := range []string{
		"", "-", "-1", "+1", "1.", ".5", "1,5", "1 ", "1E3", "a", "١", "0.001", "1000000000000.01", "1" + strings.Repeat("0", 39), strings.Repeat("0", 41),
	} {
		v, err := certificate.ParseTenge(text)
		refused(t, err, "costs")
		if v != (certificate.Tenge{}) {
			t.Errorf("%s gives %s", text, v)
		}
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("it took %s", took)
	}
}

// Each refusal says why, on both sides of every limit.
func TestWhyTengeAreRefused(t *testing.T) {
	ten := func(power int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(power), nil) }
	for _, c := range []struct {
		digits   *big.Int
		exponent int32
		reason   string // empty where the amount is allowed
	}{
		{ten(64), -64, ""},
		{ten(65), -65, "larger exponent"},
		{ten(0), 64, "is above"},
		{ten(0), 65, "larger exponent"},
		{ten(77), -64, "is above"}, // 256 bits
		{ten(78), -64, "more digits"},
		{big.NewInt(0), 1 << 30, ""},
		{ten(12), 0, ""},
		{ten(14), -2, ""},
	} {
		_, err := certificate.NewTenge(decimal.NewFromBigInt(c.digits, c.exponent))
		if c.reason == "" && err != nil || c.reason != "" && (err == nil || !strings.Contains(err.Error(), c.reason)) {
			t.Errorf("%s E %d: %v, want %q", c.digits, c.exponent, err, c.reason)
		}
	}
	for text, reason := range map[string]string{
		"-1": "is negative", "-": "plain digits", "--1": "is negative", "1.001": "smaller than a hundredth",
		"0" + strings.Repeat("0", 37) + ".5": "", "0" + strings.Repeat("0", 38) + ".5": "too long",
	} {
		_, err := certificate.ParseTenge(text)
		if reason == "" && err != nil || reason != "" && (err == nil || !strings.Contains(err.Error(), reason)) {
			t.Errorf("%s: %v, want %q", text, err, reason)
		}
	}
	var v certificate.Tenge
	refused(t, v.UnmarshalJSON([]byte(`"`)), "costs")
}

func TestTengeInJSON(t *testing.T) {
	for text, want := range map[string]string{
		`null`: `null`, `0`: `"0"`, `150000.50`: `"150000.5"`, `"150000.50"`: `"150000.5"`,
	} {
		var v certificate.Tenge
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if got, err := json.Marshal(v); err != nil || string(got) != want {
			t.Errorf("%s: %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{`"-1"`, `""`, `"+1"`, `"a"`, `true`, `1e3`, `"1E2000000"`, `"1 "`, `"١"`, `"` + strings.Repeat("1", 100) + `"`, `{}`} {
		v := tenge(t, "7")
		refused(t, json.Unmarshal([]byte(text), &v), "costs")
		if v != tenge(t, "7") {
			t.Errorf("%s changed it to %s", text, v)
		}
	}
	if (certificate.Tenge{}).String() != "unknown" {
		t.Error((certificate.Tenge{}).String())
	}
}

// Nothing depends on the variables of the decimal package.
func TestTengeWhateverTheDecimalPackageIsSetTo(t *testing.T) {
	defer func(precision, exponent int, quoted, trim, scientific bool) {
		decimal.DivisionPrecision, decimal.MaxDecodeExponent = precision, exponent
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = quoted, trim, scientific
	}(decimal.DivisionPrecision, decimal.MaxDecodeExponent, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation)
	amount := decimal.New(50, -2)
	decimal.DivisionPrecision, decimal.MaxDecodeExponent = 0, 0
	decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = true, false, true
	costs, err := certificate.NewTenge(amount)
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(certificate.Departure{Costs: costs})
	if err != nil || string(got) != `{"costs":"0.5"}` {
		t.Errorf("%s, %v", got, err)
	}
	_, err = certificate.NewTenge(decimal.New(1005, -3))
	if err == nil || !strings.Contains(err.Error(), `"1005E-3"`) {
		t.Error(err)
	}
}
