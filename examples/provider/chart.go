package main

import (
	"bytes"
	"image/color"
	"image/png"
	"slices"
	"strconv"

	stdfnt "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
)

// series is how many have each grade in one part.
type series struct {
	name   string
	labels []string
	counts []int
}

// grades counts the grades part by part, those who have none yet at the end.
func (c *closing) grades() []series {
	var all []series
	for _, part := range c.scheme.Parts() {
		s := series{name: part.Name.In(c.lang)}
		for label, count := range c.summary.Grades(part.ID) {
			name := wordNoGrade.In(c.lang)
			if label != "" {
				name = label.Text(c.lang)
			}
			s.labels, s.counts = append(s.labels, name), append(s.counts, count)
		}
		all = append(all, s)
	}
	return all
}

// allLabels are the grades of all parts, each once, and none yet at the end.
func allLabels(all []series) []string {
	var labels, last []string
	for _, s := range all {
		for i, label := range s.labels {
			switch {
			case i == len(s.labels)-1:
				last = []string{label}
			case !slices.Contains(labels, label):
				labels = append(labels, label)
			}
		}
	}
	return append(labels, last...)
}

// under are the same people under the labels of all parts.
func (s series) under(labels []string) series {
	counts := make([]int, len(labels))
	for i, label := range labels {
		if place := slices.Index(s.labels, label); place >= 0 {
			counts[i] = s.counts[place]
		}
	}
	return series{s.name, labels, counts}
}

// barColours are those of the parts, in their order.
var barColours = []color.RGBA{
	{22, 54, 92, 255}, {201, 164, 84, 255}, {90, 130, 120, 255}, {150, 90, 90, 255}, {110, 110, 150, 255}, {120, 120, 120, 255},
}

// The chart in inches, and its pixels to the inch.
const (
	chartWidth  = 10 * vg.Inch
	chartHeight = 5 * vg.Inch
	chartDPI    = 150
	barThick    = 36 // points
)

// chart draws the grades as a PNG.
func (c *closing) chart() ([]byte, error) {
	p, err := c.emptyChart()
	if err != nil {
		return nil, err
	}
	all := c.grades()
	labels := allLabels(all)
	for i, s := range all {
		if err := addBars(p, s.under(labels), barColours[i%len(barColours)], vg.Points(barThick)*vg.Length(2*i-len(all)+1)/2); err != nil {
			return nil, err
		}
	}
	p.NominalX(labels...)
	p.X.Min, p.X.Max = -0.6, float64(len(labels))-0.4
	p.Y.Min, p.Y.Max = 0, highest(all)*1.25
	canvas := vgimg.NewWith(vgimg.UseWH(chartWidth, chartHeight), vgimg.UseDPI(chartDPI))
	p.Draw(draw.Crop(draw.New(canvas), 12, -16, 10, -12))
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	err = encoder.Encode(&out, canvas.Image())
	return out.Bytes(), err
}

// emptyChart is a chart with its titles and axes in the typeface of the program.
func (c *closing) emptyChart() (*plot.Plot, error) {
	faces, err := chartFaces()
	if err != nil {
		return nil, err
	}
	font.DefaultCache.Add(faces)
	plot.DefaultFont = font.Font{Typeface: sans}
	plotter.DefaultFont = plot.DefaultFont
	p := plot.New()
	p.Title.Text = wordChart.In(c.lang)
	p.Title.TextStyle.Font.Size, p.Title.TextStyle.Font.Weight = 15, stdfnt.WeightBold
	p.Title.Padding = 14
	p.Y.Label.Text = wordPeople.In(c.lang)
	p.Y.Label.Padding, p.Y.Tick.Marker = 6, wholeTicks{}
	p.X.Tick.Label.Font.Size, p.Y.Tick.Label.Font.Size = 10, 10
	p.X.Padding, p.Y.Padding = 4, 0
	p.Legend.Top, p.Legend.Padding, p.Legend.XOffs = true, 3, -6
	p.Legend.TextStyle.Font.Size = 11
	lines := plotter.NewGrid()
	lines.Vertical.Color, lines.Horizontal.Color = nil, color.Gray{210}
	p.Add(lines)
	return p, nil
}

// addBars adds the bars of one part, each with its number above it.
func addBars(p *plot.Plot, s series, c color.Color, offset vg.Length) error {
	values, tops := make(plotter.Values, len(s.counts)), make(plotter.XYs, len(s.counts))
	numbers := make([]string, len(s.counts))
	for i, count := range s.counts {
		values[i], tops[i] = float64(count), plotter.XY{X: float64(i), Y: float64(count)}
		numbers[i] = strconv.Itoa(count)
	}
	bars, err := plotter.NewBarChart(values, vg.Points(barThick))
	if err != nil {
		return err
	}
	bars.Color, bars.Offset, bars.LineStyle.Width = c, offset, 0
	labels, err := plotter.NewLabels(plotter.XYLabels{XYs: tops, Labels: numbers})
	if err != nil {
		return err
	}
	labels.Offset = vg.Point{X: offset, Y: 3}
	for i := range labels.TextStyle {
		labels.TextStyle[i].XAlign, labels.TextStyle[i].Font.Size = text.XCenter, 11
	}
	p.Add(bars, labels)
	p.Legend.Add(s.name, bars)
	return nil
}

func highest(all []series) float64 {
	most := 1
	for _, s := range all {
		for _, count := range s.counts {
			most = max(most, count)
		}
	}
	return float64(most)
}

// wholeTicks marks whole numbers of people, at most eight of them.
type wholeTicks struct{}

func (wholeTicks) Ticks(_, most float64) []plot.Tick {
	step := 1
	for int(most)/step > 8 {
		step++
	}
	var ticks []plot.Tick
	for n := 0; float64(n) <= most; n += step {
		ticks = append(ticks, plot.Tick{Value: float64(n), Label: strconv.Itoa(n)})
	}
	return ticks
}
