package main

import (
	"fmt"
	"image/color"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"

	"github.com/qagida/qagida/examples/research/study"
)

// Colours that stay apart for colour-blind readers.
var (
	blue      = color.RGBA{0x00, 0x72, 0xB2, 0xff}
	lightBlue = color.RGBA{0x8F, 0xC3, 0xE3, 0xff}
	vermilion = color.RGBA{0xD5, 0x5E, 0x00, 0xff}
	apricot   = color.RGBA{0xF2, 0xB8, 0x8A, 0xff}
	green     = color.RGBA{0x00, 0x9E, 0x73, 0xff}
	grey      = color.RGBA{0x99, 0x99, 0x99, 0xff}
	dim       = color.RGBA{0x66, 0x66, 0x66, 0xff}
	pale      = color.RGBA{0xE3, 0xE3, 0xE3, 0xff}
)

const plotDPI = 150

// figure is a whole picture.
type figure struct {
	width, height vg.Length
	draw          func(draw.Canvas)
}

// writePlot writes a figure as SVG and as PNG.
func writePlot(folder, name string, plotOf func(*study.Totals) (figure, error), t *study.Totals) error {
	f, err := plotOf(t)
	if err != nil {
		return err
	}
	svg := vgsvg.New(f.width, f.height)
	f.draw(draw.New(svg))
	png := vgimg.NewWith(vgimg.UseWH(f.width, f.height), vgimg.UseDPI(plotDPI))
	f.draw(draw.New(png))
	for suffix, picture := range map[string]io.WriterTo{".svg": svg, ".png": vgimg.PngCanvas{Canvas: png}} {
		if err := writePicture(filepath.Join(folder, name+suffix), picture); err != nil {
			return err
		}
	}
	return nil
}

func writePicture(path string, picture io.WriterTo) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if _, err := picture.WriteTo(file); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

func newPlot(title, x, y string) *plot.Plot {
	p := plot.New()
	p.Title.Text, p.X.Label.Text, p.Y.Label.Text = title, x, y
	letters(&p.Title.TextStyle, 14)
	p.Title.Padding = 8
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		letters(&axis.Label.TextStyle, 11)
		letters(&axis.Tick.Label, 10)
		axis.LineStyle.Color, axis.Tick.LineStyle.Color = grey, grey
	}
	letters(&p.Legend.TextStyle, 10)
	p.Legend.Padding = 3
	return p
}

// letters without serifs, of a size in points.
func letters(style *text.Style, size vg.Length) {
	style.Font.Variant, style.Font.Size = "Sans", size
}

// single is a figure of one plot.
func single(p *plot.Plot) figure {
	return figure{
		24 * vg.Centimeter, 13.5 * vg.Centimeter,
		func(c draw.Canvas) { p.Draw(draw.Crop(c, 10, -16, 8, -8)) },
	}
}

// every labels each step from nought up to most.
func every(step, most float64) (ticks plot.ConstantTicks) {
	for i := 0.0; i*step <= most; i++ {
		ticks = append(ticks, plot.Tick{Value: i * step, Label: strconv.FormatFloat(i*step, 'g', 3, 64)})
	}
	return ticks
}

// roundStep is a round number that goes four to ten times into most.
func roundStep(most float64) float64 {
	if most <= 0 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(most)))
	switch {
	case most >= 4*power:
		return power
	case most >= 2*power:
		return power / 2
	default:
		return power / 5
	}
}

// everyOther labels every other year, from one given.
func everyOther(first, last int) plot.ConstantTicks {
	var ticks plot.ConstantTicks
	for year := first; year <= last; year++ {
		tick := plot.Tick{Value: float64(year)}
		if (year-first)%2 == 0 {
			tick.Label = fmt.Sprint(year)
		}
		ticks = append(ticks, tick)
	}
	return ticks
}

// sharePlot is the share of teachers with a valid certificate over the years.
func sharePlot(t *study.Totals) (figure, error) {
	p := newPlot("Teachers with a valid certificate", "first day of each month", "share of all teachers, %")
	p.X.Min, p.X.Max = study.FirstYear, study.FirstYear+study.Years
	p.Y.Min, p.Y.Max = 0, 100
	p.Y.Tick.Marker = every(20, 100)
	p.X.Tick.Marker = everyOther(study.FirstYear, study.FirstYear+study.Years)
	p.Add(horizontalLines())
	reform, err := reformMark()
	if err != nil {
		return figure{}, err
	}
	p.Add(reform...)
	for _, look := range []struct {
		scenario study.Scenario
		name     string
		color    color.Color
		dashes   []vg.Length
	}{
		{study.Unmoved, "valid for three years from 2030, courses on the same days as without the reform", vermilion, []vg.Length{7, 3}},
		{study.Renewing, "valid for three years from 2030, renewed by the new last days", green, []vg.Length{2, 2}},
		{study.Unreformed, "2020 edition: valid for five years", blue, nil},
	} {
		line, err := plotter.NewLine(shareLine(t, look.scenario))
		if err != nil {
			return figure{}, err
		}
		line.Color, line.Width, line.Dashes = look.color, 2, look.dashes
		p.Add(line)
		p.Legend.Add(look.name, line)
	}
	p.Legend.Left, p.Legend.XOffs, p.Legend.YOffs = true, 12, 10
	return single(p), nil
}

func horizontalLines() *plotter.Grid {
	grid := plotter.NewGrid()
	grid.Vertical.Color, grid.Horizontal.Color = nil, pale
	return grid
}

// reformMark is an upright line on the first day of the reform, with its name.
func reformMark() ([]plot.Plotter, error) {
	const at, foot, nameHeight = 2030, 22, 30 // the legend stands below
	line, err := plotter.NewLine(plotter.XYs{{X: at, Y: foot}, {X: at, Y: 100}})
	if err != nil {
		return nil, err
	}
	line.Color, line.Dashes = grey, []vg.Length{3, 3}
	name, err := plotter.NewLabels(plotter.XYLabels{XYs: plotter.XYs{{X: at, Y: nameHeight}}, Labels: []string{"the reform begins"}})
	if err != nil {
		return nil, err
	}
	name.Offset = vg.Point{X: 5}
	letters(&name.TextStyle[0], 10)
	return []plot.Plotter{line, name}, nil
}

// hoursPlot is the hours that providers have to teach in each year.
func hoursPlot(t *study.Totals) (figure, error) {
	const width, gap vg.Length = 11, 1
	p := newPlot("Hours demanded of providers in the country", "year in which the courses end", "academic hours of all participants, millions")
	p.Add(horizontalLines())
	p.Legend.Top, p.Legend.Left, p.Legend.XOffs = true, true, 12
	for _, look := range []struct {
		scenario    study.Scenario
		name        string
		short, long color.Color
		offset      vg.Length
	}{
		{study.Unreformed, "2020 edition", blue, lightBlue, -(width + gap) / 2},
		{study.Renewing, "valid for three years from 2030", vermilion, apricot, (width + gap) / 2},
	} {
		short, long := hourBars(t, look.scenario)
		below, err := bars(short, width, look.short, look.offset)
		if err != nil {
			return figure{}, err
		}
		above, err := bars(long, width, look.long, look.offset)
		if err != nil {
			return figure{}, err
		}
		above.StackOn(below)
		p.Add(below, above)
		p.Legend.Add(look.name+": short courses", below)
		p.Legend.Add(look.name+": long courses", above)
	}
	p.NominalX(yearNames()...)
	p.X.Min, p.X.Max = -0.7, study.Years-0.3
	p.Y.Tick.Marker = every(roundStep(p.Y.Max), p.Y.Max)
	p.Y.Min = 0
	p.Y.Max *= 1.3 // room for the legend
	return single(p), nil
}

func bars(values plotter.Values, width vg.Length, fill color.Color, offset vg.Length) (*plotter.BarChart, error) {
	chart, err := plotter.NewBarChart(values, width)
	if err != nil {
		return nil, err
	}
	chart.Color, chart.LineStyle.Width, chart.Offset = fill, 0, offset
	return chart, nil
}

func yearNames() (names []string) {
	for year := range study.Years {
		names = append(names, fmt.Sprint(study.FirstYear+year))
	}
	return names
}
