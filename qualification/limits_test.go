package qualification_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Both sides of the limits of what can be meant.

// The last value of an enumeration is one of it, and what stands beside it is
// looked at all the same.
func TestTheLastValueOfAnEnumerationHidesNothing(t *testing.T) {
	for field, c := range map[string]qualification.Course{
		"course.release": {Place: qualification.Abroad, Release: 200},
		"course.label":   {Place: qualification.Abroad, Release: qualification.FullRelease, Label: 200},
		"course.hours":   {Place: qualification.Abroad, Release: qualification.FullRelease, Hours: qagida.CountOf(-1)},
	} {
		_, err := qualification.Order95().Course(c)
		refused(t, err, field)
	}
	_, err := qualification.Order95().Eligibility(qualification.Applicant{
		Workplace: qualification.OtherWorkplace, Documents: qagida.SetOf(qualification.Document(40)),
	}, qualification.Course{})
	refused(t, err, "applicant.documents")
}

func TestCheckAllowsTheLimitsThemselves(t *testing.T) {
	for _, change := range []func(r *qualification.Rules){
		func(r *qualification.Rules) { r.ShortHours, r.LongHours, r.ShortHoursAbroad = 1, 2, 1 },
		func(r *qualification.Rules) { r.LongHours, r.ShortHoursAbroad = 37, 36 },
		func(r *qualification.Rules) { r.YearsAbroad, r.ShortMonthsAbroad = 100, 1199 },
		func(r *qualification.Rules) { r.ShortMonthsAbroad = 1 },
		func(r *qualification.Rules) { r.ShortMonthsAbroad = 11 },
		func(r *qualification.Rules) { r.IndustryYears = 1 },
		func(r *qualification.Rules) { r.IndustryYears = 100 },
		func(r *qualification.Rules) { r.CareerYears, r.LongCareerYears = 99, 100 },
		func(r *qualification.Rules) { r.CareerYears, r.LongCareerYears = 1, 2 },
		func(r *qualification.Rules) { r.CareerTrainings, r.LongCareerTrainings = 1000, 1000 },
		func(r *qualification.Rules) { r.CareerTrainings, r.LongCareerTrainings = 1, 1 },
	} {
		rules := qualification.Order95()
		rules.Edition = "reform-2027"
		change(&rules)
		if err := rules.Check(); err != nil {
			t.Error(err)
		}
	}
	rules := qualification.Order95()
	rules.Edition, rules.CareerYears = "reform-2027", 100 // itself allowed, but no longer career is left
	refused(t, rules.Check(), "Rules.LongCareerYears")
}

// Between its two lengths a career asks for trainings evenly: under a reform of
// 4 in 20 years and 12 in 40, two in every five years.
func TestCareerUnderAReform(t *testing.T) {
	rules := qualification.Order95()
	rules.Edition, rules.LongCareerTrainings, rules.LongCareerYears = "reform-2027", 12, 40
	if err := rules.Check(); err != nil {
		t.Fatal(err)
	}
	for years, due := range map[int]int{19: 3, 20: 4, 22: 4, 23: 5, 24: 5, 25: 6, 30: 8, 37: 10, 38: 11, 39: 11, 40: 12, 41: 12} {
		d, err := rules.Career(qualification.Career{Years: qagida.CountOf(years), Trainings: qagida.CountOf(due)})
		if err != nil || d.Due != qagida.CountOf(due) || d.Outcome() != met {
			t.Errorf("%d years: %s trainings, %s (%v), want %d", years, d.Due, d.Outcome(), err, due)
		}
	}
}

// A number whose fifth digit is from 4 to 6 is a BIN, and no other: the fifth
// digit of an IIN begins a day of the month.
func TestTheFifthDigitTellsABIN(t *testing.T) {
	for fifth := range 10 {
		bins := 0
		for check := range 10 {
			text := "9909" + strconv.Itoa(fifth) + "000303" + strconv.Itoa(check)
			if qualification.IsBIN(text) {
				bins++
			}
		}
		if want := map[int]int{4: 1, 5: 1, 6: 1}[fifth]; bins != want {
			t.Errorf("fifth digit %d: %d BINs, want %d", fifth, bins, want)
		}
	}
}

// An empty string in JSON is refused as a number of no digits.
func TestAnEmptyStringIsNoIIN(t *testing.T) {
	var n qualification.IIN
	err := n.UnmarshalJSON([]byte(`""`))
	refused(t, err, "iin")
	if !strings.Contains(err.Error(), "twelve digits") {
		t.Error(err)
	}
}
