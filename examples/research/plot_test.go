package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"gonum.org/v1/plot/vg"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/examples/research/study"
)

// The pictures are well-formed, say what they show in words that do not lie upon each
// other, and have the colours of the legend.
func TestPictures(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, writeAll(folder, count(t)))
	for name, want := range map[string]struct {
		width  int // pixels
		texts  []string
		colors []color.RGBA
	}{
		"share": {
			1417,
			[]string{"Teachers with a valid certificate", "share of all teachers, %", "the reform begins", "2030", "100"},
			[]color.RGBA{blue, vermilion, green},
		},
		"hours": {
			1417,
			[]string{"academic hours of all participants, millions", "2020 edition: long courses", "2045"},
			[]color.RGBA{blue, lightBlue, vermilion, apricot},
		},
		"readings": {
			1646,
			[]string{"teachers with at least one change, %", "exceeding it is a breach", "no longer kept", "open, was kept", "100"},
			[]color.RGBA{blue, vermilion, apricot, green, grey},
		},
	} {
		t.Run(name, func(t *testing.T) {
			texts := svgTexts(t, read(t, folder, name+".svg"))
			for _, said := range want.texts {
				require.Contains(t, together(texts), said)
			}
			nothingOverlaps(t, texts)
			checkPNG(t, name, want.width, read(t, folder, name+".png"), want.colors)
		})
	}
}

// What each reading means is in the picture, whole, and its id is not.
func TestMeaningsInThePicture(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, writePlot(folder, "readings", readingsPlot, count(t)))
	said := together(svgTexts(t, read(t, folder, "readings.svg")))
	for _, a := range study.Alternatives() {
		require.Contains(t, said, a.Text(qagida.English))
		require.NotContains(t, said, a.Reading)
	}
}

// svgText is a text of a picture and the box that it fills, in points.
type svgText struct {
	words                    string
	left, right, top, bottom vg.Length
	upright                  bool // turned by a quarter; the box is not known
}

// together joins lines, in the order of drawing.
func together(texts []svgText) string {
	var all []string
	for _, text := range texts {
		all = append(all, text.words)
	}
	return strings.Join(all, " ")
}

var fontSize = regexp.MustCompile(`font-size:([0-9.]+)px`)

func svgTexts(t *testing.T, svg []byte) (texts []svgText) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	turned, in := 0, (*xml.StartElement)(nil)
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return texts
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			if turned > 0 || strings.Contains(attribute(token, "transform"), "rotate") {
				turned++
			}
			if in = nil; token.Name.Local == "text" {
				element := token.Copy()
				in = &element
			}
		case xml.CharData:
			if in != nil {
				texts = append(texts, boxed(t, in, strings.TrimSpace(string(token)), turned > 0))
			}
		case xml.EndElement:
			in, turned = nil, max(turned-1, 0)
		}
	}
}

func attribute(of xml.StartElement, name string) string {
	for _, a := range of.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// boxed is a text whose box reaches from the base line up to the height of a capital.
func boxed(t *testing.T, element *xml.StartElement, words string, upright bool) svgText {
	t.Helper()
	length := func(s string) vg.Length {
		f, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err)
		return vg.Length(f)
	}
	size := length(fontSize.FindStringSubmatch(attribute(*element, "style"))[1])
	x, y := length(attribute(*element, "x")), length(attribute(*element, "y"))
	const capital = 0.73 // of the size
	return svgText{words, x, x + wordStyle(size, color.Black).Width(words), y - capital*size, y, upright}
}

func nothingOverlaps(t *testing.T, texts []svgText) {
	t.Helper()
	require.Greater(t, len(texts), 15)
	for i, a := range texts {
		for _, b := range texts[:i] {
			if !a.upright && !b.upright && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
				t.Errorf("%q lies upon %q", a.words, b.words)
			}
		}
	}
}

func checkPNG(t *testing.T, name string, want int, data []byte, colors []color.RGBA) {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	size := picture.Bounds()
	if size.Dx() < want-1 || size.Dx() > want+1 {
		t.Errorf("%s.png is %d pixels wide, want %d", name, size.Dx(), want)
	}
	seen := map[color.Color]int{}
	for y := 0; y < size.Dy(); y += 2 { // every other pixel shows enough
		for x := 0; x < size.Dx(); x += 2 {
			seen[color.RGBAModel.Convert(picture.At(x, y))]++
		}
	}
	for _, c := range colors {
		if seen[c] < 20 {
			t.Errorf("%s.png has %d pixels of %v", name, seen[c], c)
		}
	}
}
