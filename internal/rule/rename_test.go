package rule_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

func TestRename(t *testing.T) {
	upper := func(field string) string { return "course." + field }
	refused := rule.Refuse("hours", "-1", refusal.Negative)
	var renamed *qagida.InputError
	require.True(t, errors.As(rule.Rename(refused, upper), &renamed))
	require.Equal(t, []string{"course.hours", "-1", "is negative"}, []string{renamed.Field, renamed.Value, renamed.Reason})
	require.ErrorContains(t, refused, "qagida: hours", "the refusal itself stays as it was")

	other := errors.New("disk full")
	require.Equal(t, other, rule.Rename(other, upper))
	require.NoError(t, rule.Rename(nil, upper))
}
