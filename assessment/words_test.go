package assessment_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"iter"
	"testing"

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
		ok(t, err)
		j, err := v.MarshalJSON()
		ok(t, err)
		stored, err := v.Value()
		ok(t, err)
		var fromText, fromJSON, fromSQL E
		ok(t, P(&fromText).UnmarshalText(text))
		ok(t, P(&fromJSON).UnmarshalJSON(j))
		ok(t, P(&fromSQL).Scan(stored))
		isTrue(t, fromText == v && fromJSON == v && fromSQL == v, v.String())
		for _, lang := range []qagida.Lang{qagida.Kazakh, qagida.Russian, qagida.English} {
			isTrue(t, v.Text(lang) != "")
		}
	}
	equal(t, forms, listed)
	var v E
	isTrue(t, P(&v).UnmarshalText([]byte("Excellent!")) != nil && P(&v).UnmarshalJSON([]byte(`1`)) != nil && P(&v).Scan(1.5) != nil)
	_, err := E(99).MarshalText()
	isTrue(t, err != nil)
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
}
