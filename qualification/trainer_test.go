package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 2.9: prepared by a programme, and delivering programmes.
func TestTrainer(t *testing.T) {
	for prepared, ofPreparation := range ofFact {
		for delivers, ofDelivery := range ofFact {
			t.Run(fmt.Sprintf("prepared %s, delivers %s", prepared, delivers), func(t *testing.T) {
				d, err := qualification.Order95().Trainer(qualification.Trainer{Prepared: prepared, Delivers: delivers})
				require.NoError(t, err)
				ruletest.Outcome(t, d, qualification.CodeTrainerPrepared, ofPreparation)
				ruletest.Outcome(t, d, qualification.CodeTrainerDelivers, ofDelivery)
			})
		}
	}
}

func TestMissingFactsOfATrainer(t *testing.T) {
	d, err := qualification.Order95().Trainer(qualification.Trainer{})
	require.NoError(t, err)
	require.Equal(t, []string{"trainer.prepared", "trainer.delivers"}, missing(d))
}

func ExampleRules_Trainer() {
	d, err := qualification.Order95().Trainer(qualification.Trainer{Prepared: qagida.Yes, Delivers: qagida.Yes})
	fmt.Println(d.Outcome(), err)
	// Output: met <nil>
}
