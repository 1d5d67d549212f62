package main

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/qagida/qagida/examples/research/study"
)

// The measures of the plot of readings, in points: what each reading means stands
// in a column of words, and beside it two panels over the same rows.
const (
	wordsWidth  vg.Length = 370
	panelsWidth vg.Length = 420
	marginWidth vg.Length = 12
	titleHeight vg.Length = 30
	axisHeight  vg.Length = 40
	keyHeight   vg.Length = 66 // room for the legend above the first row
	lineHeight  vg.Length = 11.5
	rowGap      vg.Length = 9
	barWidth    vg.Length = 12
)

// readingsPlot shows whom each reading affects, and how strongly.
func readingsPlot(t *study.Totals) (figure, error) {
	rows := readingBars(t)
	slices.Reverse(rows) // the first row stands at the top
	pitch := rowPitch(rows)
	whom, err := affectedPanel(rows, pitch)
	if err != nil {
		return figure{}, err
	}
	strength, err := strengthPanel(rows, pitch)
	if err != nil {
		return figure{}, err
	}
	height := titleHeight + keyHeight + vg.Length(len(rows))*pitch + axisHeight
	return figure{wordsWidth + panelsWidth, height, func(c draw.Canvas) {
		tiles := draw.Tiles{Rows: 1, Cols: 2, PadX: 14, PadTop: 8, PadBottom: 8, PadLeft: 8, PadRight: 18}
		plots := [][]*plot.Plot{{whom, strength}}
		canvases := plot.Align(plots, tiles, draw.Crop(c, wordsWidth, 0, 0, 0))[0]
		for i, canvas := range canvases {
			plots[0][i].Draw(canvas)
		}
		data := whom.DataCanvas(canvases[0])
		_, y := whom.Transforms(&data)
		drawHeader(c, data.Max.Y)
		for i := range rows {
			drawWords(c, wordsOf(&rows[i]), y(float64(i)))
		}
	}}, nil
}

// wordLine is a line of words and how it is written.
type wordLine struct {
	text  string
	style text.Style
}

// wordsOf are the question that a reading answers and the meaning taken, in lines.
func wordsOf(r *readingBar) []wordLine {
	return append(wrapped(r.question, wordStyle(9, dim)), wrapped(r.meaning, wordStyle(10, color.Black))...)
}

func wordStyle(size vg.Length, ink color.Color) text.Style {
	style := plot.New().Title.TextStyle
	letters(&style, size)
	style.Color, style.XAlign, style.YAlign = ink, text.XLeft, text.YCenter
	return style
}

// wrapped breaks words into lines that fit into the column.
func wrapped(words string, style text.Style) (lines []wordLine) {
	line := ""
	for word := range strings.FieldsSeq(words) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && style.Width(longer) > wordsWidth-2*marginWidth {
			lines = append(lines, wordLine{line, style})
			longer = word
		}
		line = longer
	}
	return append(lines, wordLine{line, style})
}

// rowPitch is the height of a row that has room for the words of each.
func rowPitch(rows []readingBar) vg.Length {
	most := 0
	for i := range rows {
		most = max(most, len(wordsOf(&rows[i])))
	}
	return vg.Length(most)*lineHeight + rowGap
}

// drawWords writes lines around a height.
func drawWords(c draw.Canvas, lines []wordLine, at vg.Length) {
	at += vg.Length(len(lines)-1) * lineHeight / 2
	for _, line := range lines {
		c.FillText(line.style, vg.Point{X: c.Min.X + marginWidth, Y: at}, line.text)
		at -= lineHeight
	}
}

// drawHeader says above the words what they are.
func drawHeader(c draw.Canvas, top vg.Length) {
	drawWords(c, []wordLine{{"Readings, one at a time, under the 2020 edition", wordStyle(14, color.Black)}}, top+18)
	lines := append(wrapped("what the text of the order leaves open", wordStyle(9, dim)),
		wrapped("the meaning taken in place of the default", wordStyle(10, color.Black))...)
	drawWords(c, lines, top-2*lineHeight)
}

// affectedPanel shows the share of teachers for whom a reading changes anything.
func affectedPanel(rows []readingBar, pitch vg.Length) (*plot.Plot, error) {
	p := newPlot("Whom it affects", "teachers with at least one change, %", "")
	affected, ends := plotter.Values{}, plotter.XYLabels{}
	for i, r := range rows {
		affected = append(affected, r.affected)
		ends.XYs = append(ends.XYs, plotter.XY{X: r.affected, Y: float64(i)})
		ends.Labels = append(ends.Labels, percentage(r.affected))
	}
	chart, err := bars(affected, barWidth, blue, 0)
	if err != nil {
		return nil, err
	}
	chart.Horizontal = true
	return p, finishPanel(p, pitch, ends, chart)
}

// percentage has enough digits for what is small.
func percentage(of float64) string {
	if of < 1 {
		return fmt.Sprintf("%.2f", of)
	}
	return fmt.Sprintf("%.1f", of)
}

// strengthPanel shows the share of what was compared that a reading changes.
func strengthPanel(rows []readingBar, pitch vg.Length) (*plot.Plot, error) {
	p := newPlot("How strongly", "changed, % of what was compared", "")
	var lost, open, gained, other plotter.Values
	ends, wholes := plotter.XYLabels{}, plotter.XYLabels{}
	for i, r := range rows {
		lost, open = append(lost, r.lost), append(open, r.open)
		gained, other = append(gained, r.gained), append(other, r.other)
		ends.XYs = append(ends.XYs, plotter.XY{X: r.changed(), Y: float64(i)})
		ends.Labels = append(ends.Labels, percentage(r.changed()))
		wholes.XYs = append(wholes.XYs, plotter.XY{Y: float64(i)})
		wholes.Labels = append(wholes.Labels, r.compared)
	}
	var charts []*plotter.BarChart
	for i, part := range []struct {
		name   string
		values plotter.Values
		color  color.Color
	}{
		{"no longer kept", lost, vermilion},
		{"open, was kept", open, apricot},
		{"now kept", gained, green},
		{"changed otherwise", other, grey},
	} {
		chart, err := bars(part.values, barWidth, part.color, 0)
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
	if err := finishPanel(p, pitch, ends, charts...); err != nil {
		return nil, err
	}
	return p, addLabels(p, wholes, wordStyle(8, dim), vg.Point{X: 1, Y: -barWidth})
}

// finishPanel adds the bars and a figure at the end of each.
func finishPanel(p *plot.Plot, pitch vg.Length, ends plotter.XYLabels, charts ...*plotter.BarChart) error {
	grid := plotter.NewGrid()
	grid.Vertical.Color, grid.Horizontal.Color = pale, nil
	p.Add(grid)
	for _, chart := range charts {
		p.Add(chart)
	}
	if err := addLabels(p, ends, wordStyle(9, color.Black), vg.Point{X: 4}); err != nil {
		return err
	}
	p.HideY()
	p.Y.Min, p.Y.Max = -0.5, float64(len(ends.Labels))-0.5+float64(keyHeight/pitch)
	p.X.Min, p.X.Max = 0, 115 // room for the figure of a full bar
	p.X.Tick.Marker = every(25, 100)
	return nil
}

func addLabels(p *plot.Plot, of plotter.XYLabels, style text.Style, offset vg.Point) error {
	labels, err := plotter.NewLabels(of)
	if err != nil {
		return err
	}
	labels.Offset = offset
	for i := range labels.TextStyle {
		labels.TextStyle[i] = style
	}
	p.Add(labels)
	return nil
}
