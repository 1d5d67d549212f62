package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/qualification"
)

func TestKindFollowsTheCourse(t *testing.T) {
	for course, want := range map[qualification.Kind]assessment.Kind{
		qualification.Short:   assessment.Final,
		qualification.Long:    assessment.ExternalFinal,
		qualification.Neither: 0,
		0:                     0,
		99:                    0,
	} {
		t.Run(course.String(), func(t *testing.T) {
			require.Equal(t, want, assessment.KindFor(course))
		})
	}
	require.Equal(t, "final external-final", assessment.Final.String()+" "+assessment.ExternalFinal.String())
	require.Equal(t, qagida.Yes, assessment.Final.Is(assessment.Final))
	require.Equal(t, qagida.No, assessment.Final.Is(assessment.ExternalFinal))
	require.Equal(t, qagida.Unknown, assessment.Final.Is(0))
	require.Equal(t, qagida.Unknown, assessment.Kind(0).Is(assessment.Final))
}

// A long course assessed by a third party, and a short one by the organisation.
var (
	long = assessment.Conduct{
		Kind: assessment.ExternalFinal, Assessor: "test centre", Organisation: "provider",
		Independent: qagida.Yes, Contract: qagida.Yes, CertifiedExpert: qagida.Yes,
	}
	short = assessment.Conduct{
		Kind: assessment.Final, Assessor: "provider", Organisation: "provider", ProgrammeForm: qagida.Yes,
	}
)

func TestWhoAssesses(t *testing.T) {
	type conduct = assessment.Conduct
	for _, c := range []struct {
		name   string
		in     conduct
		change func(*conduct)
		want   qagida.Outcome
		unmet  []qagida.Code
		missed []string
	}{
		{"long, by a third party", long, func(*conduct) {}, qagida.Met, nil, nil},
		{"long, by the organisation itself", long, func(c *conduct) { c.Assessor = "provider" }, qagida.NotMet, []qagida.Code{assessment.CodeIndependent}, nil},
		{"long, the same in other letters", long, func(c *conduct) { c.Assessor = " PROVIDER " }, qagida.NotMet, []qagida.Code{assessment.CodeIndependent}, nil},
		{"long, another name, said not to be independent", long, func(c *conduct) { c.Independent = qagida.No }, qagida.NotMet, []qagida.Code{assessment.CodeIndependent}, nil},
		{"long, another name, independence not known", long, func(c *conduct) { c.Independent = qagida.Unknown }, qagida.Undetermined, nil, []string{"independent"}},
		{"long, by itself, whatever is said of independence", long, func(c *conduct) { c.Assessor, c.Independent = "«Provider»", qagida.Unknown }, qagida.NotMet, []qagida.Code{assessment.CodeIndependent}, nil},
		{"long, not independent, whoever it is", long, func(c *conduct) { c.Assessor, c.Independent = "", qagida.No }, qagida.NotMet, []qagida.Code{assessment.CodeIndependent}, nil},
		{"long, no contract", long, func(c *conduct) { c.Contract = qagida.No }, qagida.NotMet, []qagida.Code{assessment.CodeContract}, nil},
		{"long, no certified expert, who is only defined", long, func(c *conduct) { c.CertifiedExpert = qagida.No }, qagida.Met, nil, nil},
		{"long, assessor not known", long, func(c *conduct) { c.Assessor = "  " }, qagida.Undetermined, nil, []string{"assessed_by"}},
		{"long, organisation not known", long, func(c *conduct) { c.Organisation = "" }, qagida.Undetermined, nil, []string{"organisation"}},
		{"long, the form of the programme is not asked for", long, func(c *conduct) { c.ProgrammeForm = qagida.No }, qagida.Met, nil, nil},
		{"short, by the organisation", short, func(*conduct) {}, qagida.Met, nil, nil},
		{"short, by somebody else", short, func(c *conduct) { c.Assessor = "test centre" }, qagida.NotMet, []qagida.Code{assessment.CodeOwn}, nil},
		{"short, in another form", short, func(c *conduct) { c.ProgrammeForm = qagida.No }, qagida.NotMet, []qagida.Code{assessment.CodeForm}, nil},
		{"short, no contract is asked for", short, func(c *conduct) { c.Contract, c.CertifiedExpert = qagida.No, qagida.No }, qagida.Met, nil, nil},
		{"kind not known, own assessment", short, func(c *conduct) { c.Kind = 0 }, qagida.Undetermined, nil, []string{"kind", "assessment_contract"}},
		{"nothing known", conduct{}, func(*conduct) {}, qagida.Undetermined, nil, []string{"kind", "assessed_by", "organisation", "independent", "assessment_contract", "programme_form"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.change(&c.in)
			d, err := assessment.Order95().Conduct(c.in)
			require.NoError(t, err)
			require.Equal(t, c.want, d.Outcome())
			require.Equal(t, c.unmet, unmet(d))
			require.Equal(t, c.missed, missing(d.Missing()))
			require.Equal(t, "assessment.conduct", d.Question())
		})
	}
	_, err := assessment.Order95().Conduct(assessment.Conduct{Kind: 3})
	refused(t, err, "kind")
	_, err = assessment.Order95().ConductOutcomes(assessment.Conduct{Kind: 3})
	refused(t, err, "kind")
}

// Para 2.7 says what an expert is; whether it also asks for one is a reading.
func TestReadingExpertDuty(t *testing.T) {
	uncertified := long
	uncertified.CertifiedExpert = qagida.No
	for choice, want := range map[string]string{"definition-only": "not-applicable", "asked": "not-met"} {
		t.Run(choice, func(t *testing.T) {
			rules := rulesWith(t, "expert-duty="+choice)
			d, err := rules.Conduct(uncertified)
			require.NoError(t, err)
			require.Equal(t, want, outcome(t, d, assessment.CodeExpert))
			require.Equal(t, []string{"expert-duty=" + choice}, choices(t, d, assessment.CodeExpert))

			d, err = rules.Conduct(short) // a short course has no expert under either
			require.NoError(t, err)
			require.Equal(t, "not-applicable", outcome(t, d, assessment.CodeExpert))
			require.Empty(t, choices(t, d, assessment.CodeExpert))
		})
	}
	unknown := long
	unknown.CertifiedExpert = qagida.Unknown
	d, err := rulesWith(t, "expert-duty=asked").Conduct(unknown)
	require.NoError(t, err)
	require.Equal(t, []string{"certified_expert"}, missing(d.Missing()))
}

func TestTheOutcomesAloneAreThoseOfTheDecision(t *testing.T) {
	rules := rulesWith(t, "expert-duty=asked")
	o, err := rules.ConductOutcomes(assessment.Conduct{
		Kind: assessment.ExternalFinal, Assessor: "a", Organisation: "b", Independent: qagida.Yes, Contract: qagida.No,
	})
	require.NoError(t, err)
	require.Equal(t, assessment.ConductOutcomes{
		Expert: qagida.Undetermined, Independent: qagida.Met, Contract: qagida.NotMet,
		Own: qagida.NotApplicable, Form: qagida.NotApplicable,
	}, o)
}

// Names are those of one organisation when they are equal but for case,
// quotation marks, spaces, the encoding of a letter and a legal form of one class.
func TestNamesOfOneOrganisation(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       qagida.Fact
	}{
		{"the same", "Білім", "Білім", qagida.Yes},
		{"case", "БІЛІМ", "білім", qagida.Yes},
		{"quotation marks", "«Білім»", `"Білім"`, qagida.Yes},
		{"low and high quotation marks", "„Білім“", "‘Білім’", qagida.Yes},
		{"spaces at the ends", "  Білім ", "Білім", qagida.Yes},
		{"a no-break space", "Білім\u00a0орталығы", "Білім орталығы", qagida.Yes},
		{"no space at all", "БілімОрталығы", "Білім  орталығы", qagida.Yes},
		{"signs without a width", "Бі\u200bлім\u00ad", "Білім", qagida.Yes},
		{"й as two signs", "Орлеу и\u0306", "Орлеу й", qagida.Yes},
		{"Ё as two signs", "Е\u0308лка", "Ёлка", qagida.Yes},
		{"a Latin letter and its mark", "Cafe\u0301", "café", qagida.Yes},
		{"a Latin schwa for the Kazakh one", "ə", "ә", qagida.Yes},
		{"a partnership in two languages", "ТОО «Білім»", "«Білім» ЖШС", qagida.Yes},
		{"a partnership in the third", "Bilim LLP", "bilim тоо", qagida.Yes},
		{"a partnership in words", "Товарищество с ограниченной ответственностью «Білім»", "ЖШС Білім", qagida.Yes},
		{"a partnership on one side", "ТОО «Білім»", "Білім", qagida.Yes},
		{"a joint-stock company in three languages", "АО «Өрлеу»", "«Өрлеу» АҚ", qagida.Yes},
		{"a joint-stock company in English", "Orleu JSC", "АО Orleu", qagida.Yes},
		{"a state enterprise", "РГП «Центр»", "«Центр» РМК", qagida.Yes},
		{"a state enterprise on treasury", "РГП «Центр»", "«Центр» РМҚК", qagida.Yes},
		{"a state institution", "ГУ «Отдел»", "«Отдел» ММ", qagida.Yes},
		{"a non-commercial joint-stock company", "НАО «Қор»", "«Қор» КЕАҚ", qagida.Yes},
		{"a joint-stock company in words", "Некоммерческое акционерное общество «Қор»", "НАО «Қор»", qagida.Yes},
		{"forms of two classes", "ТОО «Білім»", "АО «Білім»", qagida.No},
		{"a non-commercial one is a class of its own", "НАО «Қор»", "АО «Қор»", qagida.No},
		{"other names", "Білім", "Өрлеу", qagida.No},
		{"a name that begins like another", "Білім", "Білім орталығы", qagida.No},
		{"a form that is the beginning of a word", "Аорта", "рта", qagida.No},
		{"a name that is nothing but a form", "ТОО", "ТОО", qagida.Yes},
		{"a form against a name", "ТОО", "Білім", qagida.No},
		{"a mark that no letter takes", "Білім\u0301", "Білім", qagida.No},
		{"a name of one letter and its form", "A LLP", "A", qagida.Yes},
		{"a number", "123456789012", " 123456789012", qagida.Yes},
		{"nothing", "", "Білім", qagida.Unknown},
		{"spaces alone", "Білім", " \t", qagida.Unknown},
		{"quotation marks alone", "«»", "«»", qagida.Unknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, assessment.SameOrganisation(c.a, c.b))
			require.Equal(t, c.want, assessment.SameOrganisation(c.b, c.a))
		})
	}
}

// The contract has a second name in the JSON form of the question.
func TestTheContractByEitherName(t *testing.T) {
	ask := question(t, "assessment.conduct")
	for input, want := range map[string]string{
		`{"kind":"external-final","assessment_contract":false}`:                "not-met",
		`{"kind":"external-final","contract":false}`:                           "not-met",
		`{"kind":"external-final","contract":true}`:                            "met",
		`{"kind":"external-final","contract":true,"assessment_contract":true}`: "met",
		`{"kind":"external-final"}`:                                            "undetermined",
	} {
		t.Run(input, func(t *testing.T) {
			answer, err := ask(input)
			require.NoError(t, err)
			require.Equal(t, want, outcome(t, decisionOf(t, answer), assessment.CodeContract))
		})
	}
	_, err := ask(`{"contract":true,"assessment_contract":false}`)
	refused(t, err, "contract")
}

func decisionOf(t *testing.T, answer any) qagida.Decision {
	t.Helper()
	text, err := json.Marshal(answer)
	require.NoError(t, err)
	var form struct {
		Decision qagida.Decision `json:"decision"`
	}
	require.NoError(t, json.Unmarshal(text, &form))
	return form.Decision
}

// Who is known not to be independent is no third party, whatever the names.
func TestWhoIsNotIndependentNeedsNoNames(t *testing.T) {
	for independent, want := range map[qagida.Fact][]string{
		qagida.No:      {"kind"},
		qagida.Yes:     {"kind", "assessed_by", "organisation"},
		qagida.Unknown: {"kind", "assessed_by", "organisation", "independent"},
	} {
		t.Run(independent.String(), func(t *testing.T) {
			d, err := assessment.Order95().Conduct(assessment.Conduct{Independent: independent})
			require.NoError(t, err)
			require.Equal(t, want, missing(finding(t, d, assessment.CodeIndependent).Missing()))
		})
	}
}
