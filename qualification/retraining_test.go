package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// sideEntry is somebody who must retrain.
var sideEntry = qualification.Entrant{
	ProfessionalEducation: qagida.Yes, PedagogicalEducation: qagida.No, FirstStart: qagida.Yes, AdditionalEducation: qagida.No,
}

// Who must retrain, with the provision that says so: 2.1 asks for professional
// education and a first start, 2.3 adds that there is no pedagogical education,
// 2.2 exempts additional education.
func TestRetraining(t *testing.T) {
	type entrant = qualification.Entrant
	for _, test := range []struct {
		name      string
		change    func(*entrant)
		code      qagida.Code
		provision string
		want      qagida.Outcome
	}{
		{"side entry", func(*entrant) {}, qualification.CodeRetrainingProfessional, "2.1", met},
		{"no profession", func(e *entrant) { e.ProfessionalEducation = qagida.No }, qualification.CodeRetrainingProfessional, "2.1", notMet},
		{"pedagogical education", func(e *entrant) { e.PedagogicalEducation = qagida.Yes }, qualification.CodeRetrainingNoPedagogical, "2.3", notMet},
		{"has taught before", func(e *entrant) { e.FirstStart = qagida.No }, qualification.CodeRetrainingFirstStart, "2.1", notMet},
		{"additional education", func(e *entrant) { e.AdditionalEducation = qagida.Yes }, qualification.CodeRetrainingNotExempt, "2.2", notMet},
		{"additional education, the rest not known", func(e *entrant) { *e = entrant{AdditionalEducation: qagida.Yes} }, qualification.CodeRetrainingNotExempt, "2.2", notMet},
		{"first start not known", func(e *entrant) { e.FirstStart = qagida.Unknown }, qualification.CodeRetrainingFirstStart, "2.1", undetermined},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := sideEntry
			test.change(&e)
			d, err := qualification.Order95().Retraining(e)
			require.NoError(t, err)
			require.Equal(t, test.want, d.Outcome())
			f := ruletest.Find(t, d, test.code)
			require.Equal(t, test.want, f.Outcome())
			require.Equal(t, "continuing-education-article/"+test.provision, f.Provision().String())
		})
	}
	t.Run("nothing known", func(t *testing.T) {
		d, err := qualification.Order95().Retraining(qualification.Entrant{})
		require.NoError(t, err)
		require.Equal(t, []string{
			"entrant.professional_education", "entrant.pedagogical_education", "entrant.first_start", "entrant.additional_education",
		}, ruletest.Missing(d))
	})
}

func TestRetrained(t *testing.T) {
	type entrant = qualification.Entrant
	for _, test := range []struct {
		name               string
		change             func(*entrant)
		passed, university qagida.Outcome
		missing            []string
	}{
		{"at a university", func(e *entrant) { e.Retrained, e.University = qagida.Yes, qagida.Yes }, met, met, nil},
		{"elsewhere", func(e *entrant) { e.Retrained, e.University = qagida.Yes, qagida.No }, met, notMet, nil},
		{"not at all", func(e *entrant) { e.Retrained = qagida.No }, notMet, notApplicable, nil},
		{"not known", func(*entrant) {}, undetermined, undetermined, []string{"entrant.retrained", "entrant.university"}},
		{"exempt", func(e *entrant) { e.AdditionalEducation, e.Retrained = qagida.Yes, qagida.No }, notApplicable, notApplicable, nil},
		{
			"exemption not known", func(e *entrant) { e.AdditionalEducation, e.Retrained = qagida.Unknown, qagida.No },
			undetermined, notApplicable,
			[]string{"entrant.additional_education"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := sideEntry
			test.change(&e)
			d, err := qualification.Order95().Retrained(e)
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeRetrained, test.passed)
			ruletest.Outcome(t, d, qualification.CodeRetrainedUniversity, test.university)
			require.Equal(t, test.missing, ruletest.Missing(d))
		})
	}
}

func ExampleRules_Retraining() {
	d, err := qualification.Order95().Retraining(qualification.Entrant{
		ProfessionalEducation: qagida.Yes, PedagogicalEducation: qagida.No, FirstStart: qagida.Yes, AdditionalEducation: qagida.No,
	})
	fmt.Println(d.Outcome(), err)
	// Output: met <nil>
}

func ExampleRules_Retrained() {
	d, err := qualification.Order95().Retrained(qualification.Entrant{
		ProfessionalEducation: qagida.Yes, PedagogicalEducation: qagida.No, FirstStart: qagida.Yes, AdditionalEducation: qagida.No,
		Retrained: qagida.Yes, University: qagida.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Code())
	}
	// Output: continuing-education-article/2.3 retrained-university
}
