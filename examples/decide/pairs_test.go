package main

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// Every reading that an operation takes is chosen, other than by default, in a
// request of the operation's corpus.
func TestEveryReadingIsChosen(t *testing.T) {
	for _, op := range operations {
		chosen := choicesIn(t, op)
		readings, _ := op.terms()
		for _, reading := range readings {
			if !touches(op, reading) {
				continue // it may be chosen of all rules of the package, and changes nothing here
			}
			t.Run(op.Name()+" "+reading.ID, func(t *testing.T) {
				require.NotEmpty(t, chosen[reading.ID], "no request chooses it")
				require.NotEqual(t, []string{reading.Choices[0].ID}, chosen[reading.ID], "only the default is chosen")
			})
		}
	}
}

func touches(op *operation, reading qagida.Reading) bool {
	for _, own := range (*qagida.Question)(op.Question).Readings() {
		if own.ID == reading.ID {
			return true
		}
	}
	return false
}

// choicesIn returns the choices that the requests of an operation make.
func choicesIn(t *testing.T, op *operation) map[string][]string {
	chosen := map[string][]string{}
	for line := range bytes.Lines(requestFile(t, op.Name())) {
		var request struct{ Readings map[string]any }
		if json.Unmarshal(line, &request) != nil {
			continue
		}
		for id, choice := range request.Readings {
			if text, isText := choice.(string); isText {
				chosen[id] = append(chosen[id], text)
			}
		}
	}
	return chosen
}
