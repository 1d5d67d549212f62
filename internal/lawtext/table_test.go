package lawtext_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/lawtext"
)

const marks = "../law/fingerprints/"

// The fingerprints of the order are those of the second printing; -update writes them.
func TestTheFingerprintsAreCurrent(t *testing.T) {
	var want bytes.Buffer
	require.NoError(t, lawtext.WriteMarks(&want, lawtext.Order95, printing(t, "second")))
	if *update {
		require.NoError(t, os.WriteFile(marks+"order95.csv", want.Bytes(), 0o644))
	}
	got, err := os.ReadFile(marks + "order95.csv")
	require.NoError(t, err)
	require.Equal(t, want.String(), string(got), "order95.csv is not what -update writes")
}

// So are its parts; they have names of their own, and so have those of every act.
func TestThePartsAreCurrent(t *testing.T) {
	var want bytes.Buffer
	require.NoError(t, lawtext.WriteParts(&want, lawtext.Order95, printing(t, "second")))
	if *update {
		require.NoError(t, os.WriteFile(marks+"parts/order95.csv", want.Bytes(), 0o644))
	}
	got, err := os.ReadFile(marks + "parts/order95.csv")
	require.NoError(t, err)
	require.Equal(t, want.String(), string(got), "parts/order95.csv is not what -update writes")
	for _, act := range lawtext.Acts() {
		seen := map[string]bool{}
		for _, p := range law.Parts(act) {
			require.False(t, seen[p.Place], "%s: %s stands twice", act, p.Place)
			require.Positive(t, p.Length, p.Place)
			seen[p.Place] = true
		}
		require.NotEmpty(t, seen, act)
	}
}

// Every provision of every act has the fingerprint of a text, in the order of its act, or
// a word on why it has none; and none is of a provision that there is not.
func TestEveryProvisionHasAFingerprint(t *testing.T) {
	count := 0
	for _, act := range law.ActNames() {
		t.Run(act, func(t *testing.T) {
			wanted := map[string]bool{}
			for _, p := range law.Act(act) {
				wanted[p.Number] = true
			}
			for _, f := range law.Fingerprints(act) {
				require.True(t, wanted[f.Provision], "%s is no provision, or stands twice", f.Provision)
				delete(wanted, f.Provision)
				count++
				if f.SHA256 == "" {
					require.NotEmpty(t, f.Note, f.Provision)
					continue
				}
				require.Regexp(t, "^[0-9a-f]{64}$", f.SHA256, f.Provision)
				require.Regexp(t, "^([0-9a-f]{64})?$", f.Flat, f.Provision)
			}
			require.Empty(t, wanted)
		})
	}
	t.Logf("%d provisions", count)
}

// printedTwice are the provisions whose words the act prints a second time. The fields of
// the forms are not asked: several are the same blank.
var printedTwice = []string{"bilimzet 2.9 9.4"}

// One text of two provisions is said to be so.
func TestATextOfTwoProvisionsIsNoted(t *testing.T) {
	for _, act := range lawtext.Acts() {
		seen := map[string]law.Fingerprint{}
		for _, f := range law.Fingerprints(act) {
			if twin, twice := seen[f.SHA256]; twice && f.Note == "" && !strings.HasPrefix(f.Provision, "A") {
				require.Contains(t, printedTwice, act+" "+twin.Provision+" "+f.Provision)
			}
			seen[f.SHA256] = f
		}
	}
}

func TestTheFingerprintsOfTheOrder(t *testing.T) {
	seen := map[string]string{}
	for id, sum := range lawtext.Known(lawtext.Order95) {
		seen[id] = sum
	}
	for id := range strings.FieldsSeq(`O.1 O.2.2 O.fn 1 2.11 5.3.2 9.2.3 11.0 21.1.2 21.3 30.0 32.2 36.0 36.2 37
		A1.6 A2.6 A3.15 A4.8 A4.9`) {
		require.Contains(t, seen, id)
	}
	require.Len(t, seen, 135)
}

// The acts whose text is known are those with provisions of a text.
func TestTheActs(t *testing.T) {
	var want []string
	for _, act := range law.ActNames() {
		if list := law.Fingerprints(act); list[0].SHA256 != "" {
			want = append(want, act)
		}
	}
	require.Equal(t, want, lawtext.Acts())
}
