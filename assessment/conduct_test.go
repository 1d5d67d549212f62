package assessment_test

import (
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/qualification"
)

func TestKindFollowsTheCourse(t *testing.T) {
	for course, want := range map[qualification.Kind]assessment.Kind{
		qualification.Short: assessment.Final, qualification.Long: assessment.ExternalFinal, qualification.Neither: 0, 0: 0, 99: 0,
	} {
		equal(t, want, assessment.KindFor(course))
	}
	equal(t, "final external-final", assessment.Final.String()+" "+assessment.ExternalFinal.String())
	equal(t, qagida.Yes, assessment.Final.Is(assessment.Final))
	equal(t, qagida.No, assessment.Final.Is(assessment.ExternalFinal))
	equal(t, qagida.Unknown, assessment.Final.Is(0))
	equal(t, qagida.Unknown, assessment.Kind(0).Is(assessment.Final))
}

func TestWhoAssesses(t *testing.T) {
	long := assessment.Conduct{Kind: assessment.ExternalFinal, Assessor: "test centre", Organisation: "provider", Contract: qagida.Yes, CertifiedExpert: qagida.Yes}
	short := assessment.Conduct{Kind: assessment.Final, Assessor: "provider", Organisation: "provider", ProgrammeForm: qagida.Yes}
	for _, c := range []struct {
		name   string
		in     assessment.Conduct
		change func(*assessment.Conduct)
		want   qagida.Outcome
		unmet  []qagida.Code
		missed []string
	}{
		{"long, by a third party", long, func(*assessment.Conduct) {}, qagida.Met, nil, nil},
		{"long, by the organisation itself", long, func(c *assessment.Conduct) { c.Assessor = "provider" }, qagida.NotMet, []qagida.Code{assessment.CodeIndependent}, nil},
		{"long, the same in other letters", long, func(c *assessment.Conduct) { c.Assessor = " PROVIDER " }, qagida.NotMet, []qagida.Code{assessment.CodeIndependent}, nil},
		{"long, no contract", long, func(c *assessment.Conduct) { c.Contract = qagida.No }, qagida.NotMet, []qagida.Code{assessment.CodeContract}, nil},
		{"long, no certified expert", long, func(c *assessment.Conduct) { c.CertifiedExpert = qagida.No }, qagida.NotMet, []qagida.Code{assessment.CodeExpert}, nil},
		{"long, all wrong at once", long, func(c *assessment.Conduct) {
			c.Assessor, c.Contract, c.CertifiedExpert = "provider", qagida.No, qagida.No
		}, qagida.NotMet, []qagida.Code{assessment.CodeExpert, assessment.CodeIndependent, assessment.CodeContract}, nil},
		{"long, assessor not known", long, func(c *assessment.Conduct) { c.Assessor = "  " }, qagida.Undetermined, nil, []string{"assessed_by"}},
		{"long, organisation not known", long, func(c *assessment.Conduct) { c.Organisation = "" }, qagida.Undetermined, nil, []string{"organisation"}},
		{"long, the form of the programme is not asked for", long, func(c *assessment.Conduct) { c.ProgrammeForm = qagida.No }, qagida.Met, nil, nil},
		{"short, by the organisation", short, func(*assessment.Conduct) {}, qagida.Met, nil, nil},
		{"short, by somebody else", short, func(c *assessment.Conduct) { c.Assessor = "test centre" }, qagida.NotMet, []qagida.Code{assessment.CodeOwn}, nil},
		{"short, in another form", short, func(c *assessment.Conduct) { c.ProgrammeForm = qagida.No }, qagida.NotMet, []qagida.Code{assessment.CodeForm}, nil},
		{"short, no contract is asked for", short, func(c *assessment.Conduct) { c.Contract, c.CertifiedExpert = qagida.No, qagida.No }, qagida.Met, nil, nil},
		{"kind not known, own assessment", short, func(c *assessment.Conduct) { c.Kind = 0 }, qagida.Undetermined, nil, []string{"kind", "assessed_by", "organisation", "contract", "certified_expert"}[:1]},
		{"nothing known", assessment.Conduct{}, func(*assessment.Conduct) {}, qagida.Undetermined, nil, []string{"kind", "assessed_by", "organisation", "contract", "certified_expert", "programme_form"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.change(&c.in)
			d, err := assessment.Order95().Conduct(c.in)
			ok(t, err)
			equal(t, c.want, d.Outcome())
			var unmet []qagida.Code
			for f := range d.Unmet() {
				unmet = append(unmet, f.Code())
			}
			equal(t, c.unmet, unmet)
			if c.name == "kind not known, own assessment" {
				equal(t, "kind", missing(d.Missing())[0])
			} else {
				equal(t, c.missed, missing(d.Missing()))
			}
		})
	}
	_, err := assessment.Order95().Conduct(assessment.Conduct{Kind: 3})
	refused(t, err, "kind")
}
