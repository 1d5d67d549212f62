package qualification_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// must is somebody who must retrain.
var must = qualification.Entrant{
	ProfessionalEducation: qagida.Yes, PedagogicalEducation: qagida.No, FirstStart: qagida.Yes, AdditionalEducation: qagida.No,
}

func TestRetraining(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*qualification.Entrant)
		want   qagida.Outcome
	}{
		{"side entry", func(*qualification.Entrant) {}, met},
		{"no profession", func(e *qualification.Entrant) { e.ProfessionalEducation = qagida.No }, notMet},
		{"pedagogical education", func(e *qualification.Entrant) { e.PedagogicalEducation = qagida.Yes }, notMet},
		{"has taught before", func(e *qualification.Entrant) { e.FirstStart = qagida.No }, notMet},
		{"additional education", func(e *qualification.Entrant) { e.AdditionalEducation = qagida.Yes }, notMet},
		{"additional education, the rest not known", func(e *qualification.Entrant) { *e = qualification.Entrant{AdditionalEducation: qagida.Yes} }, notMet},
		{"first start not known", func(e *qualification.Entrant) { e.FirstStart = qagida.Unknown }, undetermined},
	} {
		e := must
		test.change(&e)
		d, err := qualification.Order95().Retraining(e)
		if err != nil || d.Outcome() != test.want {
			t.Errorf("%s: %s, %v; want %s", test.name, d.Outcome(), err, test.want)
		}
	}
	d, _ := qualification.Order95().Retraining(qualification.Entrant{})
	want := []string{"entrant.professional_education", "entrant.pedagogical_education", "entrant.first_start", "entrant.additional_education"}
	if diff := cmp.Diff(want, missing(d)); diff != "" {
		t.Error(diff)
	}
}

func TestRetrained(t *testing.T) {
	for _, test := range []struct {
		name               string
		change             func(*qualification.Entrant)
		passed, university qagida.Outcome
	}{
		{"at a university", func(e *qualification.Entrant) { e.Retrained, e.University = qagida.Yes, qagida.Yes }, met, met},
		{"elsewhere", func(e *qualification.Entrant) { e.Retrained, e.University = qagida.Yes, qagida.No }, met, notMet},
		{"not at all", func(e *qualification.Entrant) { e.Retrained = qagida.No }, notMet, notApplicable},
		{"not known", func(*qualification.Entrant) {}, undetermined, undetermined},
		{"exempt", func(e *qualification.Entrant) { e.AdditionalEducation, e.Retrained = qagida.Yes, qagida.No }, notApplicable, notApplicable},
		{"exemption not known", func(e *qualification.Entrant) { e.AdditionalEducation, e.Retrained = qagida.Unknown, qagida.No }, undetermined, notApplicable},
	} {
		e := must
		test.change(&e)
		d, err := qualification.Order95().Retrained(e)
		if err != nil {
			t.Fatal(err)
		}
		passed, university := found(t, d, qualification.CodeRetrained), found(t, d, qualification.CodeRetrainedUniversity)
		if passed != test.passed || university != test.university {
			t.Errorf("%s: %s and %s, want %s and %s", test.name, passed, university, test.passed, test.university)
		}
	}
}

// The three forms on every combination of the four features: where a feature is
// not known, the form is settled only when both of its values give the same.
func TestLearningOnEveryCombinationOfFeatures(t *testing.T) {
	plain := func(organised, standard, document, purposeful bool) qualification.LearningForm {
		switch {
		case organised && standard && document:
			return qualification.FormalLearning
		case purposeful:
			return qualification.NonFormalLearning
		default:
			return qualification.InformalLearning
		}
	}
	cases := 0
	for _, o := range facts {
		for _, s := range facts {
			for _, d := range facts {
				for _, p := range facts {
					cases++
					forms := map[qualification.LearningForm]bool{}
					for _, o := range factly(o) {
						for _, s := range factly(s) {
							for _, d := range factly(d) {
								for _, p := range factly(p) {
									forms[plain(o, s, d, p)] = true
								}
							}
						}
					}
					got, err := qualification.Order95().Learning(qualification.Learning{Organised: o, StateStandard: s, StateDocument: d, Purposeful: p})
					settled := len(forms) == 1
					if err != nil || (got.Form != 0) != settled || settled && !forms[got.Form] {
						t.Fatalf("%s %s %s %s: %s, possible %v", o, s, d, p, got.Form, forms)
					}
					if want := map[bool]qagida.Outcome{true: met, false: undetermined}[settled]; got.Outcome() != want {
						t.Fatalf("%s %s %s %s: %s, want %s", o, s, d, p, got.Outcome(), want)
					}
					if named := missing(got.Decision); (len(named) == 0) != settled {
						t.Fatalf("%s %s %s %s: missing %v", o, s, d, p, named)
					}
				}
			}
		}
	}
	t.Logf("%d combinations", cases)
}

// At least 4 to 5 trainings in 20 to 30 years: one in every five full years up to
// the twentieth, the fifth in the thirtieth.
func TestCareer(t *testing.T) {
	for years, due := range map[int]int{0: 0, 4: 0, 5: 1, 9: 1, 10: 2, 14: 2, 15: 3, 19: 3, 20: 4, 29: 4, 30: 5, 31: 5, 1_000_000_000: 5} {
		for trainings := range 7 {
			want := notMet
			switch {
			case due == 0:
				want = notApplicable
			case trainings >= due:
				want = met
			}
			d, err := qualification.Order95().Career(qualification.Career{Years: qagida.CountOf(years), Trainings: qagida.CountOf(trainings)})
			if err != nil || d.Outcome() != want || d.Due != qagida.CountOf(due) {
				t.Errorf("%d trainings in %d years: %s of %s, %v; want %s of %d", trainings, years, d.Outcome(), d.Due, err, want, due)
			}
		}
	}
	for _, test := range []struct {
		career  qualification.Career
		want    qagida.Outcome
		missing []string
	}{
		{qualification.Career{}, undetermined, []string{"career.years", "career.trainings"}},
		{qualification.Career{Years: qagida.CountOf(20)}, undetermined, []string{"career.trainings"}},
		{qualification.Career{Years: qagida.CountOf(4)}, notApplicable, nil},
		{qualification.Career{Trainings: qagida.CountOf(4)}, undetermined, []string{"career.years"}},
		{qualification.Career{Trainings: qagida.CountOf(5)}, met, nil}, // enough for any career
	} {
		d, err := qualification.Order95().Career(test.career)
		if err != nil || d.Outcome() != test.want || cmp.Diff(test.missing, missing(d.Decision)) != "" {
			t.Errorf("%+v: %s, missing %v, %v", test.career, d.Outcome(), missing(d.Decision), err)
		}
	}
	_, err := qualification.Order95().Career(qualification.Career{Years: qagida.CountOf(-1)})
	refused(t, err, "career.years")
	_, err = qualification.Order95().Career(qualification.Career{Trainings: qagida.CountOf(-1)})
	refused(t, err, "career.trainings")
}
