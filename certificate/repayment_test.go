package certificate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 24: the contract is the basis of every payment.
func TestPayment(t *testing.T) {
	for contract, want := range map[qagida.Fact]qagida.Outcome{qagida.Yes: met, qagida.No: notMet, qagida.Unknown: undetermined} {
		t.Run(contract.String(), func(t *testing.T) {
			d := certificate.Order95().Payment(contract)
			require.Equal(t, want, d.Outcome())
			require.Equal(t, "order95/24", ruletest.Find(t, d, certificate.CodePaymentContract).Provision().String())
			require.Equal(t, contract == qagida.Unknown, len(missing(d)) == 1 && missing(d)[0] == "contract")
		})
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
	for _, row := range []struct {
		name             string
		in               departure
		abroad, expelled qagida.Outcome
		due, both        qagida.Fact
		amount           string
	}{
		{"abroad", abroad, met, notMet, qagida.Yes, qagida.No, "150000.5"},
		{"at home", home, notMet, met, qagida.Yes, qagida.No, "150000.5"},
		{"both rules at once", both, met, met, qagida.Yes, qagida.Yes, "150000.5"},
		{"abroad, a good result", with(abroad, func(p *departure) { p.NegativeResult = qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"abroad, not expelled", with(abroad, func(p *departure) { p.ExpelledAbroad = qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"abroad, no costs", with(abroad, func(p *departure) { p.Costs = tenge(t, "0") }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"abroad, costs not known", with(abroad, func(p *departure) { p.Costs = certificate.Tenge{} }), undetermined, notMet, qagida.Unknown, qagida.No, "unknown"},
		{"not said where", with(abroad, func(p *departure) { p.Place = 0 }), undetermined, notMet, qagida.Unknown, qagida.No, "unknown"},
		{"the same at home", with(abroad, func(p *departure) { p.Place = qualification.Domestic }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"not expelled", with(home, func(p *departure) { p.Expelled = qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"without the order", with(home, func(p *departure) { p.Order = qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"without the commission", with(home, func(p *departure) { p.CommissionDecision = qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"the commission not known", with(home, func(p *departure) { p.CommissionDecision = qagida.Unknown }), notMet, undetermined, qagida.Unknown, qagida.No, "unknown"},
		{"at home, no costs", with(home, func(p *departure) { p.Costs = tenge(t, "0") }), notMet, notMet, qagida.No, qagida.No, "0"},
		{"one due, the other not known", with(both, func(p *departure) { p.Order = qagida.Unknown }), met, undetermined, qagida.Yes, qagida.Unknown, "150000.5"},
		{"nothing known", departure{}, undetermined, undetermined, qagida.Unknown, qagida.Unknown, "unknown"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := certificate.Order95().Repayment(row.in)
			require.NoError(t, err)
			require.Equal(t, row.abroad.String(), d.Abroad.Outcome().String())
			require.Equal(t, row.expelled.String(), d.Expelled.Outcome().String())
			require.Equal(t, row.due, d.Due)
			require.Equal(t, row.both, d.Both)
			require.Equal(t, row.amount, d.Amount.String())
			abroad, err := certificate.Order95().RepaymentAbroad(row.in)
			require.NoError(t, err)
			require.Equal(t, d.Abroad, abroad)
			expelled, err := certificate.Order95().RepaymentExpelled(row.in)
			require.NoError(t, err)
			require.Equal(t, d.Expelled, expelled)
		})
	}
}

// Para 26 speaks of a course abroad: at home its first condition fails, and nothing
// else of it is asked.
func TestRepaymentAbroadOfACourseAtHome(t *testing.T) {
	d, err := certificate.Order95().RepaymentAbroad(certificate.Departure{Place: qualification.Domestic, NegativeResult: qagida.Yes})
	require.NoError(t, err)
	require.Equal(t, []string{
		"repayment-abroad not-met", "repayment-negative-result not-applicable", "repayment-expelled-abroad not-applicable",
		"repayment-actual-costs not-applicable",
	}, ruletest.Found(d.Findings()))
}

func TestRepaymentSaysWhatIsMissing(t *testing.T) {
	d, err := certificate.Order95().Repayment(certificate.Departure{})
	require.NoError(t, err)
	require.Equal(t, []string{"place", "negative_result", "expelled_abroad", "costs"}, missing(d.Abroad))
	require.Equal(t, []string{"expelled", "order", "commission_decision", "costs"}, missing(d.Expelled))
}

func TestRepaymentRefusesAPlaceThatThereIsNot(t *testing.T) {
	p := certificate.Departure{Place: 3}
	_, err := certificate.Order95().Repayment(p)
	refused(t, err, "place")
	_, err = certificate.Order95().RepaymentAbroad(p)
	refused(t, err, "place")
	_, err = certificate.Order95().RepaymentExpelled(p)
	refused(t, err, "place")
}

func TestRepaymentShowsTheCosts(t *testing.T) {
	d, err := certificate.Order95().Repayment(certificate.Departure{Costs: tenge(t, "150000.50")})
	require.NoError(t, err)
	text := ruletest.Find(t, d.Expelled, certificate.CodeCosts).Text(qagida.Kazakh)
	require.Contains(t, text, "000,5")
	require.Contains(t, text, "теңге")
}

func TestRepaymentInJSON(t *testing.T) {
	d, err := certificate.Order95().Repayment(certificate.Departure{
		Place: qualification.Domestic, Expelled: qagida.Yes, Order: qagida.Yes, CommissionDecision: qagida.Yes, Costs: tenge(t, "150000.5"),
	})
	require.NoError(t, err)
	ruletest.JSON(t, struct {
		Due, Both qagida.Fact
		Amount    certificate.Tenge
	}{d.Due, d.Both, d.Amount}, `{"Due":true,"Both":false,"Amount":"150000.5"}`)
	text, err := d.MarshalJSON()
	require.NoError(t, err)
	for _, part := range []string{`"abroad":{`, `"expelled":{`, `"due":true`, `"both":false`, `"amount":"150000.5"`} {
		require.Contains(t, string(text), part)
	}
}
