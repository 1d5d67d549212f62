package postcourse_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

func TestTheProgrammesSpeakThreeLanguages(t *testing.T) {
	for _, p := range []postcourse.Programme{postcourse.Bilimzet2025(), postcourse.RSIO2021()} {
		t.Run(string(p.Edition), func(t *testing.T) {
			require.NoError(t, p.Check())
			texts := append([]qagida.Text{p.Title}, p.Results...)
			for _, term := range []postcourse.Term{
				p.Terms.Support, p.Terms.FinalMonitoring, p.Terms.Forms, p.Terms.IndependentWorks, p.Terms.Monitoring,
			} {
				_, found := term.Provision.Entry()
				require.True(t, found, term.Provision)
				texts = append(texts, term.Says)
			}
			for _, c := range p.Clauses {
				texts = append(texts, c.Title)
			}
			for _, text := range texts {
				require.NotEmpty(t, text.KK)
				require.NotEmpty(t, text.RU)
				require.NotEmpty(t, text.EN)
			}
		})
	}
}
