package assessment_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"iter"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// enumeration is what every enumeration of the module can do.
type enumeration[E any] interface {
	comparable
	~uint8
	String() string
	Text(qagida.Lang) string
	All() iter.Seq[E]
	encoding.TextMarshaler
	json.Marshaler
	driver.Valuer
}

// reader is what its pointer can do.
type reader[E any] interface {
	*E
	encoding.TextUnmarshaler
	json.Unmarshaler
	sql.Scanner
}

// parsesBack holds an enumeration to its text forms, in the order given, and to
// reading them back from text, JSON and SQL.
func parsesBack[E enumeration[E], P reader[E]](t *testing.T, forms ...string) {
	t.Helper()
	var listed []string
	var zero E
	for v := range zero.All() {
		listed = append(listed, v.String())
		text, err := v.MarshalText()
		require.NoError(t, err)
		j, err := v.MarshalJSON()
		require.NoError(t, err)
		stored, err := v.Value()
		require.NoError(t, err)
		var fromText, fromJSON, fromSQL E
		require.NoError(t, P(&fromText).UnmarshalText(text))
		require.NoError(t, P(&fromJSON).UnmarshalJSON(j))
		require.NoError(t, P(&fromSQL).Scan(stored))
		require.True(t, fromText == v && fromJSON == v && fromSQL == v, v.String())
		for _, lang := range []qagida.Lang{qagida.Kazakh, qagida.Russian, qagida.English} {
			require.True(t, v.Text(lang) != "")
		}
	}
	require.Equal(t, forms, listed)
	var v E
	require.True(t, P(&v).UnmarshalText([]byte("Excellent!")) != nil && P(&v).UnmarshalJSON([]byte(`1`)) != nil && P(&v).Scan(1.5) != nil)
	_, err := E(99).MarshalText()
	require.True(t, err != nil)
}

func TestEnumerationsParseBack(t *testing.T) {
	parsesBack[assessment.Kind](t, "final", "external-final")
	parsesBack[assessment.Grade](t, "excellent", "good", "satisfactory", "unsatisfactory")
	parsesBack[assessment.Rounding](t, "exact", "rounded-down")
	parsesBack[assessment.Way](t, "repeat", "next-stream", "transfer", "completion")
	parsesBack[assessment.ScaleColumnReading](t, "points", "percent")
	parsesBack[assessment.PartsCombinedReading](t, "each-part", "test-only")
	parsesBack[assessment.ScoreStepReading](t, "whole", "half")
	parsesBack[assessment.RetakeYearReading](t, "calendar-year", "twelve-months")
	parsesBack[assessment.RetakeStreamReading](t, "separate", "counts")
	parsesBack[assessment.TransferDocumentsReading](t, "not-required", "required")
	parsesBack[assessment.ExpertDutyReading](t, "definition-only", "asked")
	parsesBack[assessment.StreamTimesReading](t, "once", "each")
	parsesBack[assessment.TransferYearReading](t, "of-own-stream", "of-request")
}
