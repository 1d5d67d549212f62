package assessment_test

import (
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

var (
	projectPrinted = []printed{{"excellent", 9, 85}, {"good", 7, 75}, {"satisfactory", 5, 50}, {"unsatisfactory", 0, 0}}
	testPrinted    = []printed{{"excellent", 23, 90}, {"good", 20, 75}, {"satisfactory", 17, 70}, {"unsatisfactory", 0, 0}}
)

func TestTheTwoColumnsDisagreeAtThreeValues(t *testing.T) {
	collect := func(s assessment.Scheme) (list []string) {
		for id, d := range s.Disagreements() {
			list = append(list, id+" "+d.Points.String()+" "+d.Percent.String()+" "+string(d.ByPoints)+" "+string(d.ByPercent))
		}
		return list
	}
	three := []string{
		"project 7 70 good satisfactory",
		"test 17 68 satisfactory unsatisfactory",
		"test 19 76 satisfactory good",
	}
	equal(t, three, collect(assessment.Bilimzet2025()))
	equal(t, []string{three[0], "project 8.5 85 good excellent", three[1], three[2]}, collect(with(t, "score-step=half")))

	scales := assessment.Bilimzet2025().Parts()
	var own []string
	for d := range scales[1].Scale.Disagreements() {
		own = append(own, d.Points.String())
	}
	equal(t, []string{"17", "19"}, own)
	for range assessment.Bilimzet2025().Disagreements() {
		break // a loop may be left early
	}
}

func TestReadingScaleColumn(t *testing.T) {
	for _, c := range []struct {
		column, correct, grade string
	}{
		{"points", "17", "satisfactory"},
		{"percent", "17", "unsatisfactory"},
		{"points", "19", "satisfactory"},
		{"percent", "19", "good"},
		{"points", "18", "satisfactory"},
		{"percent", "18", "satisfactory"},
	} {
		r := grade(t, with(t, "scale-column="+c.column), project(10), list(c.correct))
		equal(t, c.grade, string(part(t, r, assessment.Test).Grade), c)
		want := "scale-column=" + c.column
		if c.correct == "18" {
			want = "" // the columns agree: the grade rests on no reading
		}
		equal(t, want, choice(t, r.Decision, assessment.CodeTestHeld), c)
	}
	// 17 points are the pass mark in so many words, and unsatisfactory by percent.
	r := grade(t, with(t, "scale-column=percent"), project(10), list("17"))
	equal(t, qagida.Met, finding(t, r.Decision, assessment.CodeTestMark).Outcome())
	equal(t, qagida.NotMet, finding(t, r.Decision, assessment.CodeTestGrade).Outcome())
	equal(t, qagida.NotMet, r.Outcome())
	equal(t, qagida.NotMet, part(t, r, assessment.Test).Passed)
}

func TestReadingPartsCombined(t *testing.T) {
	for combined, want := range map[string]qagida.Outcome{"each-part": qagida.NotMet, "test-only": qagida.Met} {
		r := grade(t, with(t, "parts-combined="+combined), project(4), list("17"))
		equal(t, want, r.Outcome())
		equal(t, "parts-combined="+combined, choice(t, r.Decision, assessment.CodeProjectGrade))
		equal(t, "parts-combined="+combined, choice(t, r.Decision, assessment.CodeTestGrade))
	}
	r := grade(t, with(t, "parts-combined=test-only"), project(4), list("17"))
	equal(t, qagida.NotApplicable, part(t, r, assessment.Project).Passed)
	equal(t, qagida.Met, part(t, r, assessment.Test).Passed)
	equal(t, qagida.Undetermined, grade(t, with(t, "parts-combined=test-only"), nil, list("17")).Outcome(), "both parts are to be held")
}

func TestReadingScoreStep(t *testing.T) {
	_, err := assessment.Bilimzet2025().Grade(list("1.5", "2", "2", "2", "2"), list("20"))
	equal(t, "must go in steps of 1", refused(t, err, "scores[0]").Reason)
	half := with(t, "score-step=half")
	equal(t, "9.5", part(t, grade(t, half, list("1.5", "2", "2", "2", "2"), list("20")), assessment.Project).Points.String())
	_, err = half.Grade(list("1.25", "2", "2", "2", "2"), list("20"))
	equal(t, "must go in steps of 0.5", refused(t, err, "scores[0]").Reason)
	_, err = half.Grade(project(10), list("16.5"))
	equal(t, "must go in steps of 1", refused(t, err, "correct").Reason, "answers are counted")
}

func TestBilimzetNumbersOfTheText(t *testing.T) {
	parts := assessment.Bilimzet2025().Parts()
	equal(t, 2, len(parts))
	equal(t, 5, len(parts[0].Items))
	for _, it := range parts[0].Items {
		equal(t, "2", it.Max.String())
		isTrue(t, !it.Step.Known(), "the text states no step")
	}
	equal(t, "10 25", parts[0].Scale.Max().String()+" "+parts[1].Scale.Max().String())
	equal(t, "unknown 17", parts[0].PassMark.String()+" "+parts[1].PassMark.String())
	equal(t, qagida.BilimzetIn2025, assessment.Bilimzet2025().Edition)
	ok(t, assessment.Bilimzet2025().Check())
}
