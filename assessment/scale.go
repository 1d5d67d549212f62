package assessment

import (
	"slices"
	"strings"

	"github.com/qagida/qagida/internal/rule"
)

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
	columns   [2][]int64 // by the reading, the least millionths of a point in each band
}

// NewScale makes a scale from 0 to max. Its bands stand from the best to the
// worst or the other way round; they need not be equal, nor four. Step is the
// distance of two neighbouring values as the provider counts: 1 for whole points.
//
// It refuses, naming the band: a label that is empty or stands twice, a bound
// that is negative or above the maximum, two equal bounds, a wrong order, values
// that no band covers, a printed last value that overlaps the next band or
// leaves a gap before it, and a column that states some bounds and not others.
func NewScale(max, step Points, bands ...Band) (Scale, error) {
	switch {
	case max.micro() <= 0:
		return Scale{}, rule.Refuse("max", max.String(), "must be known and above 0")
	case step.micro() <= 0:
		return Scale{}, rule.Refuse("step", step.String(), "must be known and above 0")
	case len(bands) == 0:
		return Scale{}, rule.Refuse("bands", "", "leave every value from 0 to "+max.String()+" uncovered")
	}
	draft := scaleDraft{max: max, step: step, bands: bands}
	if err := draft.check(); err != nil {
		return Scale{}, err
	}
	s := Scale{max: max.micro(), step: step.micro(), bands: slices.Clone(bands)}
	if draft.ascending() {
		slices.Reverse(s.bands)
	}
	s.columns = s.measure()
	return s, nil
}

// measure brings both columns into millionths of a point. A percent of the
// maximum that is no whole number of them is rounded up, which changes no
// comparison: points are whole numbers of them. A scale with one column has it
// twice.
func (s *Scale) measure() (columns [2][]int64) {
	for _, band := range s.bands {
		if band.From.Known() {
			columns[ByPoints] = append(columns[ByPoints], band.From.micro())
		}
		if band.FromPercent.Known() {
			columns[ByPercent] = append(columns[ByPercent], leastFor(band.FromPercent.micro(), s.max))
		}
	}
	for column := range columns {
		if columns[column] == nil {
			columns[column] = columns[1-column]
		}
	}
	return columns
}

// Max is the greatest number of points.
func (s Scale) Max() Points { return known(s.max, s.bands != nil) }

// Step is the distance of two neighbouring values.
func (s Scale) Step() Points { return known(s.step, s.bands != nil) }

func known(micro int64, known bool) Points {
	if !known {
		return Points{}
	}
	return micros(micro)
}

// Bands is a copy of the bands, the best first.
func (s Scale) Bands() []Band { return slices.Clone(s.bands) }

// Band is the band of a number of points by one column of the scale, by the only
// one where the provider states one. A number that is not known has the zero
// Band; one below 0 or above the maximum is refused.
func (s Scale) Band(value Points, column ScaleColumnReading) (Band, error) {
	if !value.Known() {
		return Band{}, nil
	}
	if value.micro() < 0 || value.micro() > s.max || s.bands == nil {
		return Band{}, rule.Refuse("value", value.String(), "must be from 0 to "+rule.FormatMicro(s.max)+", the maximum of the scale")
	}
	return s.bands[s.place(value.micro(), column)], nil
}

// place is the place of the band of a value that lies on the scale. The bounds
// above it are counted and not searched, because nobody can guess which it is.
func (s *Scale) place(micro int64, column ScaleColumnReading) int {
	place := 0
	for _, least := range s.columns[column.index()] {
		if micro < least {
			place++
		}
	}
	return place
}

// label is the label of the band with a number, empty for none.
func (s *Scale) label(number bandNumber) Label {
	if number == 0 {
		return ""
	}
	return s.bands[number-1].Label
}

// BoundsOf is the first and the last value of a band by one column, in steps of
// the scale: 7 and 8 for good. Both are not known for a band that no such value
// reaches. A label that the scale does not have is refused with a list of those
// that it has.
func (s Scale) BoundsOf(label Label, column ScaleColumnReading) (first, last Points, err error) {
	place, err := s.placeOf("grade", label)
	if err != nil {
		return Points{}, Points{}, err
	}
	bounds, end := s.columns[column.index()], s.max+1
	if place > 0 {
		end = bounds[place-1]
	}
	from, to := roundUp(bounds[place], s.step), (end-1)/s.step*s.step
	return known(from, from <= to), known(to, from <= to), nil
}

// roundUp is the first multiple of step that is not below n.
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
	return 0, rule.Refuse(field, string(label), "is not one of: "+strings.Join(labels, ", "))
}
