package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

type gradeIn struct {
	Scheme  schemeName          `json:"scheme"`
	Scores  []assessment.Points `json:"scores,omitzero"`
	Correct qagida.Count        `json:"correct,omitzero"`
}

type partOut struct {
	Points  assessment.Points  `json:"points"`
	Percent assessment.Percent `json:"percent"`
	Grade   label              `json:"grade"`
}

type gradeOut struct {
	Project  partOut         `json:"project"`
	Test     partOut         `json:"test"`
	Decision qagida.Decision `json:"decision"`
}

var assessmentGrade = question[gradeIn, gradeOut, assessment.Scheme]{
	"assessment.grade", "points, percent and grade of a project and a test, and whether they pass (bilimzet, section 8)",
	schemeBook,
	func(s assessment.Scheme, in *gradeIn) (gradeOut, error) {
		if in.Scheme != bilimzetScheme {
			return gradeOut{}, qagida.Refuse("scheme", string(in.Scheme), "is not one of: "+string(bilimzetScheme))
		}
		correct, err := in.test()
		if err != nil {
			return gradeOut{}, err
		}
		result, err := s.Grade(in.Scores, correct)
		if err != nil {
			return gradeOut{}, err
		}
		return gradeOutOf(result)
	},
}

// schemeName names a scheme. It must be stated: without one nothing can be said.
type schemeName string

// bilimzetScheme is the scheme that requests can name.
const bilimzetScheme = schemeName(qagida.BilimzetIn2025)

// test is the points of the test: one for each right answer.
func (in *gradeIn) test() ([]assessment.Points, error) {
	n, known := in.Correct.Int()
	if !known {
		return nil, nil
	}
	points, err := assessment.NewPoints(n)
	if err != nil {
		return nil, qagida.Refuse("correct", in.Correct.String(), "is out of range")
	}
	return []assessment.Points{points}, nil
}

func gradeOutOf(r assessment.Result) (gradeOut, error) {
	project, err := r.Part(assessment.Project)
	if err != nil {
		return gradeOut{}, err
	}
	test, err := r.Part(assessment.Test)
	return gradeOut{partOutOf(project), partOutOf(test), r.Decision}, err
}

func partOutOf(p assessment.PartResult) partOut {
	return partOut{p.Points, p.Percent, label(p.Grade)}
}

// label is what a provider calls a band; the empty one is not known, null.
type label string

func (l label) MarshalJSON() ([]byte, error) {
	if l == "" {
		return []byte("null"), nil
	}
	return appendString(nil, string(l)), nil
}

type scaleIn struct {
	Max   assessment.Points `json:"max,omitzero"`
	Step  assessment.Points `json:"step,omitzero"` // 1 where it is left out
	Bands []assessment.Band `json:"bands,omitzero"`
	Value assessment.Points `json:"value,omitzero"`
}

type scaleOut struct {
	Grade label `json:"grade"`
}

var assessmentScale = question[scaleIn, scaleOut, assessment.Scheme]{
	"assessment.scale", "the grade of a value on a provider's own scale, which must cover every value once",
	schemeBook,
	func(s assessment.Scheme, in *scaleIn) (scaleOut, error) {
		step := in.Step
		if !step.Known() {
			step = assessment.MustPoints("1")
		}
		scale, err := assessment.NewScale(in.Max, step, in.Bands...)
		if err != nil {
			return scaleOut{}, err
		}
		band, err := scale.Band(in.Value, s.ScaleColumn)
		return scaleOut{label(band.Label)}, err
	},
}

type retakeIn struct {
	Failed        qagida.Date   `json:"failed,omitzero"`
	Retakes       []qagida.Date `json:"retakes,omitzero"`
	StreamRetakes []qagida.Date `json:"stream_retakes,omitzero"`
	Passed        qagida.Date   `json:"passed,omitzero"`
	On            qagida.Date   `json:"on,omitzero"`
	Stream        qagida.Date   `json:"stream,omitzero"`
}

type retakeOut struct {
	Decision qagida.Decision `json:"decision"`
	Next     qagida.Date     `json:"next"`
}

var assessmentRetake = question[retakeIn, retakeOut, assessment.Rules]{
	"assessment.retake", "whether a participant who failed may be assessed again, and from when (paras 30.1 and 30.2)",
	assessmentBook,
	func(r assessment.Rules, in *retakeIn) (retakeOut, error) {
		way, err := r.Retake(assessment.Participant{
			Failed: in.Failed, Retakes: in.Retakes, StreamRetakes: in.StreamRetakes,
			Passed: in.Passed, On: in.On, Stream: in.Stream,
		})
		return retakeOut{way.Decision, way.Next}, err
	},
}
