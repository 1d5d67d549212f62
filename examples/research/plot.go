package main

import (
	"fmt"
	"image/color"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
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
	pale      = color.RGBA{0xE3, 0xE3, 0xE3, 0xff}
)

const (
	plotWidth      = 24 * vg.Centimeter
	plotHeight     = 13.5 * vg.Centimeter
	readingsHeight = 22 * vg.Centimeter // it has a row for each reading
	plotDPI        = 150
)

// figure draws a whole picture.
type figure func(draw.Canvas)

// writePlot writes a figure as SVG and as PNG.
func writePlot(folder, name string, height vg.Length, plotOf func(*study.Totals) (figure, error), t *study.Totals) error {
	f, err := plotOf(t)
	if err != nil {
		return err
	}
	svg := vgsvg.New(plotWidth, height)
	f(draw.New(svg))
	png := vgimg.NewWith(vgimg.UseWH(plotWidth, height), vgimg.UseDPI(plotDPI))
	f(draw.New(png))
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
	return func(c draw.Canvas) { p.Draw(draw.Crop(c, 10, -16, 8, -8)) }
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
		return nil, err
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
			return nil, err
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
			return nil, err
		}
		above, err := bars(long, width, look.long, look.offset)
		if err != nil {
			return nil, err
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

// readingsPlot has two panels over the same rows: whom each reading affects, and
// how strongly.
func readingsPlot(t *study.Totals) (figure, error) {
	rows := readingBars(t)
	slices.Reverse(rows) // the first row stands at the top
	whom, err := affectedPanel(rows)
	if err != nil {
		return nil, err
	}
	strength, err := strengthPanel(rows)
	if err != nil {
		return nil, err
	}
	return func(c draw.Canvas) {
		tiles := draw.Tiles{Rows: 1, Cols: 2, PadX: 14, PadTop: 8, PadBottom: 8, PadLeft: 8, PadRight: 18}
		plots := [][]*plot.Plot{{whom, strength}}
		for i, canvas := range plot.Align(plots, tiles, c)[0] {
			plots[0][i].Draw(canvas)
		}
	}, nil
}

const rowHeight vg.Length = 12

// affectedPanel shows the share of teachers for whom a reading changes anything.
func affectedPanel(rows []readingBar) (*plot.Plot, error) {
	p := newPlot("Whom a reading affects (2020 edition)", "teachers with at least one change, %", "")
	names := make([]string, len(rows))
	affected, ends, figures := plotter.Values{}, plotter.XYs{}, []string{}
	for i, r := range rows {
		names[i] = r.reading + "\n" + r.compared
		affected = append(affected, r.affected)
		ends = append(ends, plotter.XY{X: r.affected, Y: float64(i)})
		figures = append(figures, fmt.Sprintf("%.1f", r.affected))
	}
	chart, err := bars(affected, rowHeight, blue, 0)
	if err != nil {
		return nil, err
	}
	chart.Horizontal = true
	return p, finishPanel(p, names, ends, figures, chart)
}

// strengthPanel shows the share of what was compared that a reading changes.
func strengthPanel(rows []readingBar) (*plot.Plot, error) {
	p := newPlot("How strongly", "changed, % of what was compared", "")
	var lost, open, gained, other plotter.Values
	names, ends, figures := make([]string, len(rows)), plotter.XYs{}, []string{}
	for i, r := range rows {
		names[i] = " \n " // as high as the names on the left, so that the panels agree
		lost, open = append(lost, r.lost), append(open, r.open)
		gained, other = append(gained, r.gained), append(other, r.other)
		sum := r.lost + r.open + r.gained + r.other
		ends = append(ends, plotter.XY{X: sum, Y: float64(i)})
		figures = append(figures, fmt.Sprintf("%.2f", sum))
	}
	var charts []*plotter.BarChart
	for i, part := range []struct {
		name   string
		values plotter.Values
		color  color.Color
	}{{"no longer kept", lost, vermilion}, {"open, was kept", open, apricot}, {"now kept", gained, green}, {"changed otherwise", other, grey}} {
		chart, err := bars(part.values, rowHeight, part.color, 0)
		if err != nil {
			return nil, err
		}
		chart.Horizontal = true
		if i > 0 {
			chart.StackOn(charts[i-1])
		}
		charts = append(charts, chart)
		p.Legend.Add(part.name, chart)
	}
	p.Legend.Top, p.Legend.XOffs = true, -4
	return p, finishPanel(p, names, ends, figures, charts...)
}

// finishPanel adds the bars, the names of the rows and a figure at each bar's end.
func finishPanel(p *plot.Plot, names []string, ends plotter.XYs, figures []string, charts ...*plotter.BarChart) error {
	grid := plotter.NewGrid()
	grid.Vertical.Color, grid.Horizontal.Color = pale, nil
	p.Add(grid)
	for _, chart := range charts {
		p.Add(chart)
	}
	labels, err := plotter.NewLabels(plotter.XYLabels{XYs: ends, Labels: figures})
	if err != nil {
		return err
	}
	labels.Offset = vg.Point{X: 4}
	for i := range labels.TextStyle {
		letters(&labels.TextStyle[i], 9)
		labels.TextStyle[i].YAlign = text.YCenter
	}
	p.Add(labels)
	p.NominalY(names...)
	p.X.Min, p.X.Max = 0, 115 // room for the figure of a full bar
	p.X.Tick.Marker = every(25, 100)
	return nil
}
