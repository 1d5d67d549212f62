package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// The list of what is exported is the one that the source gives.
func TestTheListIsCurrent(t *testing.T) {
	want, err := generate()
	require.NoError(t, err)
	got, err := os.ReadFile("../exported/table.go")
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "run go generate ./internal/exported")
}

// A generic of which nobody said with what to try it is not passed over.
func TestAGenericIsNotPassedOver(t *testing.T) {
	_, err := instanceOf("qagida.New", true)
	require.ErrorContains(t, err, "qagida.New is generic")
	instance, err := instanceOf("qagida.Set", true)
	require.NoError(t, err)
	require.Equal(t, "qagida.Set[qagida.Lang]", instance)
}
