package assessment_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/assessment"
)

type band = assessment.Band

// rows writes bands by label and lower bound: "A:9 B:0".
func rows(text string) (bands []band) {
	for row := range strings.FieldsSeq(text) {
		label, from, _ := strings.Cut(row, ":")
		b := band{Label: assessment.Label(label)}
		if from != "" {
			b.From = n(from)
		}
		bands = append(bands, b)
	}
	return bands
}

// percents writes bands by label and lower bound in percent.
func percents(text string) []band {
	bands := rows(text)
	for i, b := range bands {
		bands[i].From, bands[i].FromPercent = assessment.Points{}, b.From
	}
	return bands
}

func TestScaleRefusesWhatIsNotSoundAndNamesIt(t *testing.T) {
	printed := func(b []band, to ...string) []band {
		for i, text := range to {
			if text != "" {
				b[i].To = n(text)
			}
		}
		return b
	}
	both := func(points, percent string) []band {
		b := rows(points)
		for i, p := range percents(percent) {
			b[i].FromPercent = p.FromPercent
		}
		return b
	}
	for _, c := range []struct {
		name   string
		max    string
		bands  []band
		field  string
		reason string
	}{
		{"no bands", "10", nil, "bands", "uncovered"},
		{"empty label", "10", rows(":0"), "bands[0].grade", "empty"},
		{"label twice", "10", rows("A:5 A:0"), "bands[1].grade", "twice"},
		{"equal bounds", "10", rows("A:9 B:7 C:7 D:0"), "bands[2].from", `overlaps the band "B"`},
		{"wrong order down", "10", rows("A:9 C:5 B:7 D:0"), "bands[2].from", "out of order"},
		{"wrong order up", "10", rows("D:0 B:7 C:5 A:9"), "bands[2].from", "out of order"},
		{"bottom uncovered", "10", rows("A:9 B:5"), "bands[1].from", "from 0 up to 5 uncovered"},
		{"bottom uncovered, upwards", "10", rows("B:0.5 A:9"), "bands[0].from", "uncovered"},
		{"above the maximum", "10", rows("A:11 B:0"), "bands[0].from", "above the maximum, 10"},
		{"negative bound", "10", rows("A:9 B:-1"), "bands[1].from", "negative"},
		{"a bound left out", "10", rows("A:9 B: C:0"), "bands[1].from", "every band or for none"},
		{"the first bound left out", "10", rows("A: B:0"), "bands[1].from", "every band or for none"},
		{"no bound at all", "10", rows("A: B:"), "bands[0].from", "in points or in percent"},
		{"gap", "10", printed(rows("A:9 B:7 C:0"), "10", "7"), "bands[1].to", `gap before the band "A"`},
		{"gap, upwards", "10", printed(rows("C:0 B:7 A:9"), "5", "8", "10"), "bands[0].to", `gap before the band "B"`},
		{"overlap", "10", printed(rows("A:9 B:7 C:0"), "10", "9"), "bands[1].to", `overlaps the band "A"`},
		{"top uncovered", "10", printed(rows("A:9 B:0"), "9"), "bands[0].to", "uncovered, up to 10"},
		{"top above the maximum", "10", printed(rows("A:9 B:0"), "11"), "bands[0].to", "above the maximum"},
		{"last below first", "10", printed(rows("A:9 B:7 C:0"), "10", "6"), "bands[1].to", "below the first value of its own band"},
		{"printed points without bounds in points", "10", printed(percents("A:50 B:0"), "10"), "bands[0].to", "own band"},
		{"percent above 100", "10", both("A:9 B:0", "A:101 B:0"), "bands[0].from_percent", "above the maximum, 100"},
		{"percent uncovered", "10", both("A:9 B:0", "A:90 B:1"), "bands[1].from_percent", "from 0 up to 1 uncovered"},
		{"percent equal", "10", both("A:9 B:5 C:0", "A:90 B:90 C:0"), "bands[1].from_percent", "overlaps"},
		{"percent out of order", "10", both("A:9 B:5 C:0", "A:50 B:90 C:0"), "bands[1].from_percent", "out of order"},
		{"percent against points", "10", both("A:9 B:0", "A:0 B:90"), "bands[1].from_percent", "out of order"},
		{"percent left out", "10", both("A:9 B:0", "A:90 B:"), "bands[1].from_percent", "every band or for none"},
		{"percent negative", "10", both("A:9 B:0", "A:90 B:-1"), "bands[1].from_percent", "negative"},
		{"maximum not known", "", rows("A:0"), "max", "above 0"},
		{"maximum nought", "0", rows("A:0"), "max", "above 0"},
		{"negative maximum", "-10", rows("A:0"), "max", "above 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := assessment.NewScale(list(c.max)[0], n("1"), c.bands...)
			input := refused(t, err, c.field)
			require.True(t, strings.Contains(input.Reason, c.reason), input.Reason)
		})
	}
	for _, step := range []assessment.Points{{}, n("0"), n("-1")} {
		t.Run(step.String(), func(t *testing.T) {
			_, err := assessment.NewScale(n("10"), step, rows("A:0")...)
			refused(t, err, "step")
		})
	}
}

func TestScaleRefusesNothingThatIsSound(t *testing.T) {
	for name, bands := range map[string][]band{
		"one band":              rows("done:0"),
		"two":                   rows("pass:6 fail:0"),
		"upwards":               rows("fail:0 pass:6"),
		"unequal":               rows("A:9.999999 B:9.5 C:0.000001 D:0"),
		"top band at the end":   rows("A:10 B:0"),
		"six":                   rows("A:10 B:8 C:6 D:4 E:2 F:0"),
		"percent alone":         percents("A:90 B:33.333333 C:0"),
		"any text for a label":  {{Label: "Өте жақсы {5}", From: n("5")}, {Label: "2", From: n("0")}},
		"last values, upwards":  {{Label: "B", From: n("0"), To: n("6")}, {Label: "A", From: n("7"), To: n("10")}},
		"only some last values": {{Label: "A", From: n("7"), To: n("10")}, {Label: "B", From: n("0")}},
		"a value on two steps":  {{Label: "A", From: n("7.5")}, {Label: "B", From: n("0"), To: n("6.5")}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := assessment.NewScale(n("10"), n("1"), bands...)
			require.NoError(t, err, name)
		})
	}
}

func TestLowerBoundBelongsToItsBandAndNothingIsRounded(t *testing.T) {
	s, err := assessment.NewScale(n("10"), n("1"), rows("A:9 B:7 C:5 D:0")...)
	require.NoError(t, err)
	for value, want := range map[string]assessment.Label{
		"0": "D", "4.999999": "D", "5": "C", "6.999999": "C", "7": "B", "8.5": "B", "8.999999": "B", "9": "A", "9.0": "A", "10": "A",
	} {
		t.Run(value, func(t *testing.T) {
			for _, column := range []assessment.ScaleColumnReading{assessment.ByPoints, assessment.ByPercent, 7} {
				b, err := s.Band(n(value), column)
				require.NoError(t, err)
				require.Equal(t, want, b.Label, value)
			}
		})
	}
	for _, value := range []string{"-0.000001", "10.000001"} {
		t.Run(value, func(t *testing.T) {
			_, err := s.Band(n(value), assessment.ByPoints)
			refused(t, err, "value")
		})
	}
	b, err := s.Band(assessment.Points{}, assessment.ByPoints)
	require.NoError(t, err)
	require.Equal(t, band{}, b)
	_, err = assessment.Scale{}.Band(n("0"), assessment.ByPoints)
	refused(t, err, "value")
}

// 56 2/3 percent: 17 of 30 is below 57 and below 56.666667, and not below
// 56.666666.
func TestPercentBandsAreExact(t *testing.T) {
	for bound, want := range map[string]assessment.Label{"56.666666": "A", "56.666667": "B", "57": "B", "56": "A"} {
		t.Run(bound, func(t *testing.T) {
			s, err := assessment.NewScale(n("30"), n("1"), percents("A:"+bound+" B:0")...)
			require.NoError(t, err)
			b, err := s.Band(n("17"), assessment.ByPercent)
			require.NoError(t, err)
			require.Equal(t, want, b.Label, bound)
		})
	}
	s, err := assessment.NewScale(n("100"), n("1"), percents("A:57 B:0")...)
	require.NoError(t, err)
	b, err := s.Band(n("57"), assessment.ByPercent)
	require.NoError(t, err)
	require.Equal(t, assessment.Label("A"), b.Label, "57 per cent reach a bound of 57")
}

func TestBoundsOf(t *testing.T) {
	test := assessment.Bilimzet2025().Parts()[1].Scale
	for _, c := range []struct {
		label       assessment.Label
		column      assessment.ScaleColumnReading
		first, last string
	}{
		{"excellent", assessment.ByPoints, "23", "25"},
		{"good", assessment.ByPoints, "20", "22"},
		{"satisfactory", assessment.ByPoints, "17", "19"},
		{"unsatisfactory", assessment.ByPoints, "0", "16"},
		{"excellent", assessment.ByPercent, "23", "25"}, // 22.5 is 90 percent
		{"good", assessment.ByPercent, "19", "22"},      // 18.75 is 75 percent
		{"satisfactory", assessment.ByPercent, "18", "18"},
		{"unsatisfactory", assessment.ByPercent, "0", "17"},
	} {
		t.Run(string(c.label)+" by "+c.column.String(), func(t *testing.T) {
			first, last, err := test.BoundsOf(c.label, c.column)
			require.NoError(t, err)
			require.Equal(t, c.first+" "+c.last, first.String()+" "+last.String(), c.label)
		})
	}
	input := func() error { _, _, err := test.BoundsOf("A", assessment.ByPoints); return err }()
	require.True(t, strings.Contains(refused(t, input, "grade").Reason, "excellent, good, satisfactory, unsatisfactory"))

	narrow, err := assessment.NewScale(n("10"), n("1"), rows("A:9.6 B:9.2 C:0")...)
	require.NoError(t, err)
	first, last, err := narrow.BoundsOf("B", assessment.ByPoints)
	require.NoError(t, err)
	require.True(t, !first.Known() && !last.Known(), "no whole point lies in the band")
	_, last, err = narrow.BoundsOf("A", assessment.ByPoints)
	require.NoError(t, err)
	require.Equal(t, "10", last.String())
}

func TestScaleTellsWhatItIs(t *testing.T) {
	bands := rows("D:0 A:9")
	s, err := assessment.NewScale(n("10"), n("0.5"), bands...)
	require.NoError(t, err)
	bands[0].Label = "changed"
	require.Equal(t, "10 0.5", s.Max().String()+" "+s.Step().String())
	require.Equal(t, assessment.Label("A"), s.Bands()[0].Label)
	s.Bands()[1].Label = "changed"
	require.Equal(t, assessment.Label("D"), s.Bands()[1].Label)
	require.True(t, !assessment.Scale{}.Max().Known() && !assessment.Scale{}.Step().Known())
	for range (assessment.Scale{}).Disagreements() {
		t.Fatal("the zero Scale has nothing to disagree about")
	}
}

func TestScaleWithOneColumnAgreesWithItself(t *testing.T) {
	for _, bands := range [][]band{rows("A:9 B:0"), percents("A:33.333333 B:0")} {
		t.Run(string(bands[0].Label)+bands[0].From.String(), func(t *testing.T) {
			s, err := assessment.NewScale(n("10"), n("0.5"), bands...)
			require.NoError(t, err)
			for d := range s.Disagreements() {
				t.Fatal(d)
			}
		})
	}
}
