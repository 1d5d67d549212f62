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
	abroad := departure{Place: qualification.Abroad, NegativeResult: qagida.Yes, ExpelledAbroad: qagida.Yes, Expelled: qagida.Yes, Order: qagida.No, Costs: costs}
	home := departure{Place: qualification.Domestic, Expelled: qagida.Yes, Order: qagida.Yes, CommissionDecision: qagida.Yes, Costs: costs}
	both := abroad
	both.Order, both.CommissionDecision = qagida.Yes, qagida.Yes
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
		{"not said where, by a foreign organisation", with(abroad, func(p *departure) { p.Place = 0 }), met, notMet, qagida.Yes, qagida.No, "150000.5"},
		{"not said where, nor by whom", departure{NegativeResult: qagida.Yes, Expelled: qagida.Yes, Order: qagida.No, Costs: costs}, undetermined, notMet, qagida.Unknown, qagida.No, "unknown"},
		{"no negative result and not expelled", departure{NegativeResult: qagida.No, Expelled: qagida.No}, undetermined, notMet, qagida.No, qagida.No, "0"},
		{"no negative result", departure{NegativeResult: qagida.No}, undetermined, undetermined, qagida.Unknown, qagida.No, "unknown"},
		{"expelled by nobody", departure{ExpelledAbroad: qagida.No, Expelled: qagida.No}, undetermined, notMet, qagida.No, qagida.No, "0"},
		{"not expelled by a foreign organisation", departure{ExpelledAbroad: qagida.No}, undetermined, undetermined, qagida.Unknown, qagida.No, "unknown"},
		{"no costs", departure{Costs: tenge(t, "0")}, undetermined, notMet, qagida.No, qagida.No, "0"},
		{"costs alone", departure{Costs: costs}, undetermined, undetermined, qagida.Unknown, qagida.Unknown, "unknown"},
		{"the same at home", with(abroad, func(p *departure) { p.Place, p.ExpelledAbroad = qualification.Domestic, qagida.No }), notMet, notMet, qagida.No, qagida.No, "0"},
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

// Para 31 speaks of those who are expelled, and 26 of those whose negative result led to
// it: of anybody else neither acts nor costs are asked for.
func TestRepaymentAsksOnTheGroundAlone(t *testing.T) {
	type departure = certificate.Departure
	costs := tenge(t, "150000.50")
	at := func(negative, expelled qagida.Fact) departure {
		return departure{Place: qualification.Abroad, NegativeResult: negative, ExpelledAbroad: expelled}
	}
	abroad, expelled := certificate.Order95().RepaymentAbroad, certificate.Order95().RepaymentExpelled
	for _, row := range []struct {
		name    string
		ask     func(departure) (qagida.Decision, error)
		in      departure
		want    []string
		missing []string
	}{
		{"31, not expelled", expelled, departure{Expelled: qagida.No}, []string{
			"repayment-expelled not-met", "repayment-order not-applicable", "repayment-commission not-applicable", "repayment-costs not-applicable",
		}, nil},
		{"31, not expelled, whatever there is", expelled, departure{Expelled: qagida.No, Order: qagida.No, Costs: costs}, []string{
			"repayment-expelled not-met", "repayment-order not-applicable", "repayment-commission not-applicable", "repayment-costs not-applicable",
		}, nil},
		{"31, expelled", expelled, departure{Expelled: qagida.Yes}, []string{
			"repayment-expelled met", "repayment-order undetermined", "repayment-commission undetermined", "repayment-costs undetermined",
		}, []string{"order", "commission_decision", "costs"}},
		{"31, no order, expelled or not", expelled, departure{Order: qagida.No}, []string{
			"repayment-expelled undetermined", "repayment-order not-met", "repayment-commission undetermined", "repayment-costs undetermined",
		}, []string{"expelled", "commission_decision", "costs"}},
		{"26, no negative result", abroad, at(qagida.No, 0), []string{
			"repayment-abroad met", "repayment-negative-result not-met", "repayment-expelled-abroad not-applicable", "repayment-actual-costs not-applicable",
		}, nil},
		{"26, not expelled", abroad, at(0, qagida.No), []string{
			"repayment-abroad met", "repayment-negative-result not-applicable", "repayment-expelled-abroad not-met", "repayment-actual-costs not-applicable",
		}, nil},
		{"26, neither", abroad, at(qagida.No, qagida.No), []string{
			"repayment-abroad met", "repayment-negative-result not-met", "repayment-expelled-abroad not-met", "repayment-actual-costs not-applicable",
		}, nil},
		{"26, both", abroad, at(qagida.Yes, qagida.Yes), []string{
			"repayment-abroad met", "repayment-negative-result met", "repayment-expelled-abroad met", "repayment-actual-costs undetermined",
		}, []string{"costs"}},
		{"26, not expelled from the course at all", abroad, departure{Place: qualification.Abroad, NegativeResult: qagida.Yes, Expelled: qagida.No}, []string{
			"repayment-abroad met", "repayment-negative-result met", "repayment-expelled-abroad not-met", "repayment-actual-costs not-applicable",
		}, nil},
		{"26, expelled by a foreign organisation, not said where", abroad, departure{ExpelledAbroad: qagida.Yes}, []string{
			"repayment-abroad met", "repayment-negative-result undetermined", "repayment-expelled-abroad met", "repayment-actual-costs undetermined",
		}, []string{"negative_result", "costs"}},
		{"31, expelled by a foreign organisation", expelled, departure{ExpelledAbroad: qagida.Yes}, []string{
			"repayment-expelled met", "repayment-order undetermined", "repayment-commission undetermined", "repayment-costs undetermined",
		}, []string{"order", "commission_decision", "costs"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := row.ask(row.in)
			require.NoError(t, err)
			require.Equal(t, row.want, ruletest.Found(d.Findings()))
			require.Equal(t, row.missing, missing(d))
		})
	}
}

// A foreign organisation expels those who were abroad, and who is expelled by it is.
func TestRepaymentRefusesAnExpulsionThatContradictsTheRest(t *testing.T) {
	for name, c := range map[string]struct {
		in      certificate.Departure
		refused bool
	}{
		"from a course at home":         {certificate.Departure{Place: qualification.Domestic, ExpelledAbroad: qagida.Yes}, true},
		"from a course abroad":          {certificate.Departure{Place: qualification.Abroad, ExpelledAbroad: qagida.Yes}, false},
		"at home, by nobody abroad":     {certificate.Departure{Place: qualification.Domestic, ExpelledAbroad: qagida.No}, false},
		"of somebody not expelled":      {certificate.Departure{ExpelledAbroad: qagida.Yes, Expelled: qagida.No}, true},
		"of somebody expelled":          {certificate.Departure{ExpelledAbroad: qagida.Yes, Expelled: qagida.Yes}, false},
		"of somebody expelled at home":  {certificate.Departure{ExpelledAbroad: qagida.No, Expelled: qagida.Yes}, false},
		"of somebody expelled, or not":  {certificate.Departure{ExpelledAbroad: qagida.Yes}, false},
		"of somebody not, by nobody":    {certificate.Departure{ExpelledAbroad: qagida.No, Expelled: qagida.No}, false},
		"not said by whom, not at all":  {certificate.Departure{Expelled: qagida.No}, false},
		"not said by whom, but at home": {certificate.Departure{Place: qualification.Domestic}, false},
	} {
		t.Run(name, func(t *testing.T) {
			rules := certificate.Order95()
			_, both := rules.Repayment(c.in)
			_, abroad := rules.RepaymentAbroad(c.in)
			_, expelled := rules.RepaymentExpelled(c.in)
			for _, err := range []error{both, abroad, expelled} {
				if !c.refused {
					require.NoError(t, err)
					continue
				}
				refused(t, err, "expelled_abroad")
			}
		})
	}
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
