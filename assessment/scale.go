package assessment

import (
	"math/bits"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Which grade does a number of points earn: a provider's own scale.

// Band is one row of a scale: a label and the least result that earns it. The
// bound belongs to the band.
//
// A provider states the bound in points, in percent, or in both. To is the last
// value of the band where the provider prints one ("7-8"); it changes no grade
// and is only held against the rows around it.
type Band struct {
	Label       Label  `json:"grade,omitzero"`
	From        Points `json:"from,omitzero"`         // least points, themselves in the band
	To          Points `json:"to,omitzero"`           // last points as printed, themselves in the band
	FromPercent Points `json:"from_percent,omitzero"` // least percent, itself in the band
}

// Scale turns points into a label. It is made once by [NewScale] and never
// changes; the zero Scale has no bands.
//
// Every value from 0 to the maximum falls into exactly one band, values between
// two printed rows included: 8.5 points belong to the band that begins at 7 when
// the next one begins at 9. Nothing is rounded before that.
type Scale struct {
	max, step int64
	bands     []Band     // the best first
	bounds    [2][]int64 // by ScaleColumnReading, the least millionths of a point that earn each band
}

// NewScale returns a scale from 0 to max. Its bands stand from the best to the
// worst or the other way round; they need not be equal, nor four. Step is the
// distance of two neighbouring values as the provider counts: 1 for whole points.
//
// It refuses, naming the band: a label that is empty or stands twice, a bound
// that is negative or above the maximum, two equal bounds, a wrong order, values
// that no band covers, a printed last value that overlaps the next band or
// leaves a gap before it, and a column that states some bounds and not others.
func NewScale(max, step Points, bands ...Band) (Scale, error) {
	switch {
	case max.micro <= 0:
		return Scale{}, rule.Refuse("max", max.String(), refusal.NotKnownAndPositive)
	case step.micro <= 0:
		return Scale{}, rule.Refuse("step", step.String(), refusal.NotKnownAndPositive)
	case len(bands) == 0:
		return Scale{}, rule.Refuse("bands", "", refusal.NothingCovered, max)
	}
	draft := scaleDraft{max: max, step: step, bands: bands}
	if err := draft.check(); err != nil {
		return Scale{}, err
	}
	own := slices.Clone(bands)
	if draft.ascending() {
		slices.Reverse(own)
	}
	return scaleOf(max, step, own...), nil
}

// scaleOf returns a scale of sound bands, the best first.
func scaleOf(max, step Points, bands ...Band) Scale {
	s := Scale{max: max.micro, step: step.micro, bands: bands}
	for column := range s.bounds {
		s.bounds[column] = make([]int64, len(bands))
		for place := range bands {
			s.bounds[column][place] = bands[place].bound(max.micro, ScaleColumnReading(column))
		}
	}
	return s
}

// Max returns the greatest number of points.
func (s Scale) Max() Points { return knownIf(s.bands != nil, s.max) }

// Step returns the distance of two neighbouring values.
func (s Scale) Step() Points { return knownIf(s.bands != nil, s.step) }

// knownIf returns a number of millionths as points, known or not.
func knownIf(known bool, micro int64) Points {
	if !known {
		return Points{}
	}
	return micros(micro)
}

// Bands returns a copy of the bands, the best first.
func (s Scale) Bands() []Band { return slices.Clone(s.bands) }

// Band returns the band that a number of points earns by one column of the
// scale, by the only one where the provider states one. A number that is not
// known has the zero Band; one below 0 or above the maximum is refused.
func (s Scale) Band(value Points, column ScaleColumnReading) (Band, error) {
	if !value.Known() {
		return Band{}, nil
	}
	if value.micro < 0 || value.micro > s.max || s.bands == nil {
		return Band{}, rule.Refuse("value", value.String(), refusal.BeyondScale, rule.FormatMicro(s.max))
	}
	return s.bands[s.place(value.micro, column)], nil
}

// place returns the place of the band that a value on the scale earns: the best
// one whose bound it reaches.
func (s *Scale) place(value int64, column ScaleColumnReading) int {
	bounds := s.bounds[column.known()]
	for place, bound := range bounds {
		if value >= bound {
			return place
		}
	}
	return len(bounds) - 1 // not reached: the worst band begins at 0
}

// byPercent reports whether the bound is read in percent: where the column says
// so, and where the provider states no other.
func (b *Band) byPercent(column ScaleColumnReading) bool {
	return column == ByPercent && b.FromPercent.Known() || !b.From.Known()
}

// bound returns the least millionths of a point that earn the band. A percent of
// the maximum that is no whole number of them is rounded up, which changes no
// comparison.
func (b *Band) bound(max int64, column ScaleColumnReading) int64 {
	if !b.byPercent(column) {
		return b.From.micro
	}
	high, low := bits.Mul64(uint64(b.FromPercent.micro), uint64(max))
	least, rest := bits.Div64(high, low, hundredPercent)
	if rest != 0 {
		least++
	}
	return int64(least)
}

// least returns the least millionths of a point that earn the band at a place.
func (s *Scale) least(place int, column ScaleColumnReading) int64 {
	return s.bounds[column.known()][place]
}

// BoundsOf returns the first and the last value of a band by one column, in steps
// of the scale: 7 and 8 for good. Both are not known for a band that no such value
// reaches. A label that the scale does not have is refused with a list of those
// that it has.
func (s Scale) BoundsOf(label Label, column ScaleColumnReading) (first, last Points, err error) {
	place, err := s.placeOf("grade", label)
	if err != nil {
		return Points{}, Points{}, err
	}
	from, to := roundUp(s.least(place, column), s.step), (s.next(place, column)-1)/s.step*s.step
	return knownIf(from <= to, from), knownIf(from <= to, to), nil
}

// roundUp returns the first multiple of step that is not below n.
func roundUp(n, step int64) int64 { return (n + step - 1) / step * step }

// placeOf finds the band with a label, naming field where there is none.
func (s *Scale) placeOf(field string, label Label) (int, error) {
	var labels []string
	for place, band := range s.bands {
		if band.Label == label {
			return place, nil
		}
		labels = append(labels, string(band.Label))
	}
	return 0, rule.Refuse(field, string(label), refusal.NotOneOf, labels)
}

// The question assessment.scale.
type (
	scaleInput struct {
		Max   Points `json:"max,omitzero"`
		Step  Points `json:"step,omitzero"` // 1 where it is left out
		Bands []Band `json:"bands,omitzero"`
		Value Points `json:"value,omitzero"`
	}
	scaleAnswer struct {
		Grade    Label           `json:"grade"`
		Readings []qagida.Choice `json:"readings,omitempty"`
	}
)

// scaleReadings says which readings can change the answer; a scale decides
// nothing.
var scaleReadings = rule.Checklist{Name: "assessment.scale", Readings: []string{"scale-column"}}.List()

var scaleQuestion = rule.Question[Scheme, scaleInput, scaleAnswer]{
	Name:  "assessment.scale",
	Verbs: []string{"NewScale", "Scale.Band", "Scale.BoundsOf", "Scale.Disagreements"},
	Bounds: []rule.Bound{
		rule.At("max", `"10"`), rule.At("step", `"1"`, `"0.5"`),
		rule.At("bands", `[{"grade":"pass","from":7,"from_percent":75},{"grade":"fail","from":0,"from_percent":0}]`),
		rule.At("bands.grade", `"pass"`), rule.At("bands.from", `7`), rule.At("bands.to", `10`),
		rule.At("bands.from_percent", `75`),
		rule.At("value", `"0"`, `"6.5"`, `"7"`, `"7.5"`, `"10"`),
	},
	Lists:    []*rule.List{scaleReadings},
	Readings: []string{"scale-column"},
	Rules:    Bilimzet2025(),
	Ask:      askScale,
}

func askScale(s Scheme, in *scaleInput) (scaleAnswer, error) {
	step := in.Step
	if !step.Known() {
		step = whole(1)
	}
	scale, err := NewScale(in.Max, step, in.Bands...)
	if err != nil {
		return scaleAnswer{}, err
	}
	band, err := scale.Band(in.Value, s.ScaleColumn)
	if err != nil || !in.Value.Known() {
		return scaleAnswer{}, err
	}
	answer := scaleAnswer{Grade: band.Label}
	if choice := scale.rests(in.Value.micro, s.ScaleColumn); choice != (qagida.Choice{}) {
		answer.Readings = []qagida.Choice{choice}
	}
	return answer, nil
}

// rests returns the choice of column where the grade of a value rests on it, the
// zero Choice where it does not.
func (s *Scale) rests(value int64, column ScaleColumnReading) qagida.Choice {
	if s.place(value, column) == s.place(value, column.other()) {
		return qagida.Choice{}
	}
	return column.choice()
}
