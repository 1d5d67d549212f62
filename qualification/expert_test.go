package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Para 2.7: a certified specialist, on a long course.
func TestExpert(t *testing.T) {
	for kind, want := range map[qualification.Kind]qagida.Outcome{
		qualification.Long: met, qualification.Short: notMet, qualification.Neither: notMet, 0: undetermined,
	} {
		t.Run("course "+kind.String(), func(t *testing.T) {
			d, err := qualification.Order95().Expert(qualification.Expert{Certified: qagida.Yes, Course: kind})
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeExpertCourse, want)
			require.Equal(t, want, d.Outcome())
		})
	}
	for certified, want := range ofFact {
		t.Run("certified "+certified.String(), func(t *testing.T) {
			d, err := qualification.Order95().Expert(qualification.Expert{Certified: certified, Course: qualification.Long})
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeExpertCertified, want)
		})
	}
}

func TestMissingFactsOfAnExpert(t *testing.T) {
	d, err := qualification.Order95().Expert(qualification.Expert{})
	require.NoError(t, err)
	require.Equal(t, []string{"expert.certified", "expert.course"}, missing(d))
	_, err = qualification.Order95().Expert(qualification.Expert{Course: 4})
	ruletest.Refused(t, err, "expert.course", "kind(4)", "is not one of")
}

func ExampleRules_Expert() {
	d, err := qualification.Order95().Expert(qualification.Expert{Certified: qagida.Yes, Course: qualification.Short})
	if err != nil {
		fmt.Println(err)
		return
	}
	printUnmet(d)
	// Output:
	// not-met
	// order95/2.7: The course is not long, and experts act on long courses only
}
