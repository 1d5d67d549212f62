package main

import (
	"image"
	"image/color"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// The bars of the chart have the heights of the sample's grades, in every
// language: excellent, good, satisfactory, unsatisfactory, none yet.
func TestChart(t *testing.T) {
	want := [][]int{{7, 7, 2, 4, 2}, {6, 6, 4, 4, 2}}
	for lang := range qagida.Values[qagida.Lang]() {
		folder, _ := closeSample(t, lang)
		picture := readPNG(t, filepath.Join(folder, "grades.png"))
		var got [][]int
		for i := range want {
			heights := barHeights(picture, barColours[i])
			if len(heights) != 5 {
				t.Fatalf("%s: %d bars of part %d, %v", lang, len(heights), i, heights)
			}
			got = append(got, heights)
		}
		if diff := cmp.Diff(want, inPeople(got, want[0][0])); diff != "" {
			t.Errorf("%s: the bars (-want +got):\n%s", lang, diff)
		}
	}
}

// Parts with grades of their own share one axis.
func TestChartLabels(t *testing.T) {
	all := []series{
		{"essay", []string{"good", "bad", "no grade"}, []int{3, 1, 2}},
		{"test", []string{"good", "fair", "bad", "no grade"}, []int{4, 1, 0, 1}},
	}
	labels := allLabels(all)
	require.Equal(t, []string{"good", "bad", "fair", "no grade"}, labels)
	require.Equal(t, []int{3, 1, 0, 2}, all[0].under(labels).counts)
	require.Equal(t, []int{4, 0, 1, 1}, all[1].under(labels).counts)
}

// barHeights are the heights in pixels of the bars of a colour, from the left. The
// small square of the legend is too low for a bar.
func barHeights(picture image.Image, c color.RGBA) []int {
	bounds := picture.Bounds()
	var heights []int
	before := 0
	for x := bounds.Min.X; x < bounds.Max.X; x++ {
		height := 0
		for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
			if color.RGBAModel.Convert(picture.At(x, y)) == c {
				height++
			}
		}
		if legend := 40; height < legend {
			height = 0
		}
		if height > 0 && before == 0 {
			heights = append(heights, 0)
		}
		if height > 0 {
			heights[len(heights)-1] = max(heights[len(heights)-1], height)
		}
		before = height
	}
	return heights
}

// inPeople turns pixels into people, by the first bar, whose people are known.
func inPeople(pixels [][]int, first int) [][]int {
	unit := float64(pixels[0][0]) / float64(first)
	people := make([][]int, len(pixels))
	for i, bars := range pixels {
		for _, bar := range bars {
			people[i] = append(people[i], int(float64(bar)/unit+0.5))
		}
	}
	return people
}
