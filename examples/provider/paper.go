package main

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"

	"codeberg.org/go-pdf/fpdf"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode/decoder"
	"github.com/makiuchi-d/gozxing/qrcode/encoder"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// paper is a certificate to be drawn.
type paper struct {
	certificate.Form
	organisationRU string
	number         certificate.Number
	lastDay        qagida.Date    // of its term (order95/32.2)
	edition        qagida.Edition // of the rules by which it was issued
	entry          int            // in the register
	centre         *centre
	code           string // what its QR code says
}

// fileName returns KZ-000123.pdf. What a file cannot have in its name is a dash
// there, so that numbers of two series may share one: see register.isTaken.
func fileName(number certificate.Number, suffix string) string {
	series := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|. `, r) || r < ' ' {
			return '-'
		}
		return r
	}, number.Series())
	return series + "-" + number.Digits() + suffix
}

// The page is a sheet of A4 on its side, in millimetres.
const (
	pageWidth  = 297.0
	pageHeight = 210.0
	middle     = pageWidth / 2
	edge       = 24.0 // from the page to the text
	gutter     = 8.0  // from the middle to the text of a language
	column2    = middle + gutter
	half       = middle - gutter - edge // width of the text of a language
)

type colour struct{ r, g, b int }

var (
	ink  = colour{33, 37, 41}
	navy = colour{22, 54, 92}
	gold = colour{176, 141, 63}
	grey = colour{108, 117, 125}
)

// sheet is a page with the few things that a certificate needs of it.
type sheet struct{ *fpdf.Fpdf }

// pdf draws the certificate in the form of annex 4, Kazakh on the left and
// Russian on the right. The days in the file are that of the issue.
func (p paper) pdf() ([]byte, error) {
	faces, err := typefacesFor(p.letters())
	if err != nil {
		return nil, err
	}
	s := sheet{fpdf.New("L", "mm", "A4", "")}
	s.SetCreationDate(p.Issued.Time())
	s.SetModificationDate(p.Issued.Time())
	s.SetCatalogSort(true)
	s.SetTitle(p.number.String(), true)
	s.SetAuthor(p.Organisation, true)
	s.SetProducer("qagida", true)
	s.SetLang("kk")
	s.SetAutoPageBreak(false, 0)
	faces.add(s.Fpdf)
	s.AddPage()
	s.frame()
	p.drawHead(s)
	p.drawHolder(s)
	p.drawLines(s)
	if err := p.drawFoot(s); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = s.Output(&out)
	return out.Bytes(), err
}

// letters are all that stand on the certificate beside those of every form.
func (p paper) letters() string {
	return p.Holder + p.number.String() + p.Organisation + p.organisationRU + p.ProgrammeKK + p.ProgrammeRU + p.Head
}

// frame draws a double border with a mark in each corner.
func (s sheet) frame() {
	s.draw(navy, 1.4)
	s.Rect(8, 8, pageWidth-16, pageHeight-16, "D")
	s.draw(gold, 0.35)
	s.Rect(11, 11, pageWidth-22, pageHeight-22, "D")
	for _, x := range []float64{11, pageWidth - 11} {
		for _, y := range []float64{11, pageHeight - 11} {
			s.diamond(x, y, 2.6)
		}
	}
}

func (s sheet) diamond(x, y, r float64) {
	s.SetFillColor(gold.r, gold.g, gold.b)
	s.Polygon([]fpdf.PointType{{X: x - r, Y: y}, {X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r}}, "F")
}

func (s sheet) draw(c colour, width float64) {
	s.SetDrawColor(c.r, c.g, c.b)
	s.SetLineWidth(width)
}

// write puts a text into a box, line by line, at most as large as asked and as
// small as it must be to stay inside, and centres it there.
func (s sheet) write(text, family, style string, size float64, c colour, x, y, width, height float64, align string) {
	const spacing = 1.25
	lines := []string{}
	for ; size > 4; size -= 0.25 {
		s.SetFont(family, style, size)
		lines = s.wrap(text, width, true)
		if s.fits(lines, width) && float64(len(lines))*s.PointConvert(size)*spacing <= height {
			break
		}
	}
	if !s.fits(lines, width) {
		lines = s.wrap(text, width, false)
	}
	s.SetTextColor(c.r, c.g, c.b)
	step := s.PointConvert(size) * spacing
	y += (height - float64(len(lines))*step) / 2
	for i, line := range lines {
		s.SetXY(x, y+float64(i)*step)
		s.CellFormat(width, step, line, "", 0, align+"M", false, 0, "")
	}
}

// picture puts a PNG around a point, as large as fits into a square.
func (s sheet) picture(name string, content []byte, x, y, side float64) {
	info := s.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(content))
	if s.Err() {
		return
	}
	scale := side / max(info.Width(), info.Height())
	width, height := info.Width()*scale, info.Height()*scale
	s.ImageOptions(name, x-width/2, y-height/2, width, height, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
}

// wrap breaks a text into lines between its words, and a word too that is wider than a
// line, unless words are to stay whole.
func (s sheet) wrap(text string, width float64, whole bool) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := ""
		for _, word := range s.pieces(paragraph, width, whole) {
			longer := strings.TrimSpace(line + " " + word)
			if line != "" && s.GetStringWidth(longer) > s.room(width) {
				lines, longer = append(lines, line), word
			}
			line = longer
		}
		lines = append(lines, line)
	}
	return lines
}

// pieces are the words of a text, in parts where they are wider than a line.
func (s sheet) pieces(text string, width float64, whole bool) []string {
	words := strings.Fields(text)
	if whole {
		return words
	}
	var pieces []string
	for _, word := range words {
		piece := ""
		for _, r := range word {
			if piece != "" && s.GetStringWidth(piece+string(r)) > s.room(width) {
				pieces, piece = append(pieces, piece), ""
			}
			piece += string(r)
		}
		pieces = append(pieces, piece)
	}
	return pieces
}

// room is what a cell of a width has for its text.
func (s sheet) room(width float64) float64 { return width - 2*s.GetCellMargin() }

func (s sheet) fits(lines []string, width float64) bool {
	for _, line := range lines {
		if s.GetStringWidth(line) > s.room(width) {
			return false
		}
	}
	return true
}

// drawHead draws the ministry, the organisation, its logo, and the title.
func (p paper) drawHead(s sheet) {
	const side = 98.0
	right := pageWidth - edge - side
	s.write(formMinistry.KK, serif, "B", 9.5, navy, edge, 18, side, 13, "C")
	s.write(formMinistry.RU, serif, "B", 9.5, navy, right, 18, side, 13, "C")
	s.write(p.Organisation, serif, "", 9, ink, edge, 31, side, 9, "C")
	s.write(p.organisationRU, serif, "", 9, ink, right, 31, side, 9, "C")
	p.drawLogo(s)
	s.write(formTitle, serif, "B", 27, navy, edge, 44, pageWidth-2*edge, 14, "C")
	s.draw(gold, 0.5)
	s.Line(middle-32, 59.5, middle+32, 59.5)
	s.diamond(middle, 59.5, 1.4)
}

// drawLogo draws the logo that was given, or the initial of the organisation.
func (p paper) drawLogo(s sheet) {
	const y, r = 29.0, 11.0
	if p.centre.logo != nil {
		s.picture("logo", p.centre.logo, middle, y, 2*r)
		return
	}
	s.SetFillColor(navy.r, navy.g, navy.b)
	s.Circle(middle, y, r, "F")
	s.draw(gold, 0.5)
	s.Circle(middle, y, r-1.3, "D")
	s.write(initial(p.Organisation), serif, "B", 26, colour{255, 255, 255}, middle-r, y-r, 2*r, 2*r, "C")
}

// drawHolder draws the name and what the holder has completed.
func (p paper) drawHolder(s sheet) {
	s.write(formHolder, serif, "", 7.5, grey, edge, 63, pageWidth-2*edge, 5, "C")
	s.write(p.Holder, serif, "B", 21, ink, edge+20, 68, pageWidth-2*edge-40, 12, "C")
	s.draw(gold, 0.35)
	s.Line(edge+30, 80.5, pageWidth-edge-30, 80.5)
	s.Line(middle, 85, middle, 116)
	p.drawStatement(s, edge, formBefore.KK, p.ProgrammeKK, formAfter.KK)
	p.drawStatement(s, column2, formBefore.RU, p.ProgrammeRU, formAfter.RU)
}

// drawStatement draws what the holder has completed in one language.
func (p paper) drawStatement(s sheet, x float64, before, programme, after string) {
	s.write(before, serif, "", 9.5, ink, x, 84, half, 9.5, "C")
	s.write("«"+programme+"»", serif, "B", 10.5, navy, x, 93.5, half, 14, "C")
	s.write(fmt.Sprintf(after, p.Hours), serif, "", 9.5, ink, x, 107.5, half, 9.5, "C")
}

// drawLines draws the lines that are filled in once, with a label on either side.
func (p paper) drawLines(s sheet) {
	s.write(formAgreement.KK, serif, "B", 9, navy, edge, 119, half, 5.5, "L")
	s.write(formAgreement.RU, serif, "B", 9, navy, column2, 119, half, 5.5, "R")
	s.row(124.5, formAgreed, longDate(p.Agreed), "C")
	s.row(131.5, formOrganisation, strings.Join(unique(p.Organisation, p.organisationRU), " / "), "C")
	s.row(138.5, headLabel(p.SignedBy), p.Head, "R")
	s.row(145.5, formSeries, p.number.String(), "C")
	s.row(152.5, formIssued, longDate(p.Issued), "C")
}

// row draws one line: the labels, and the value over a rule between them.
func (s sheet) row(y float64, label qagida.Text, text, align string) {
	const side, height = 52.0, 6.6
	s.write(label.KK, serif, "", 8, grey, edge, y, side, height, "L")
	s.write(label.RU, serif, "", 8, grey, pageWidth-edge-side, y, side, height, "R")
	s.write(text, serif, "", 9.5, ink, edge+side, y, pageWidth-2*edge-2*side, height, align)
	s.draw(grey, 0.15)
	s.Line(edge+side, y+height-0.4, pageWidth-edge-side, y+height-0.4)
}

// drawFoot draws the QR code and, small beside it, the last valid day: the form
// has no line for it.
func (p paper) drawFoot(s sheet) error {
	const side, y = 33.0, 162.0
	code, err := drawCode(p.code)
	if err != nil {
		return err
	}
	s.picture("code", code, middle, y+side/2, side)
	s.write(fmt.Sprintf(formValid.KK, dateKK(p.lastDay)), serif, "", 7, grey, edge, y+side-6, half-12, 6, "L")
	s.write(fmt.Sprintf(formValid.RU, dateRU(p.lastDay)), serif, "", 7, grey, column2+12, y+side-6, half-12, 6, "R")
	return nil
}

// codeHints fix the pattern that a QR code is masked with. What is signed looks like
// chance, so that no pattern is better than another, and trying all eight takes most
// of the time.
var codeHints = map[gozxing.EncodeHintType]any{gozxing.EncodeHintType_QR_MASK_PATTERN: 2}

// drawCode draws a QR code, as a PNG with four pixels to a module. It has no border:
// the page around it is white.
func drawCode(text string) ([]byte, error) {
	const pixels = 4
	code, fault := encoder.Encoder_encode(text, decoder.ErrorCorrectionLevel_L, codeHints)
	if fault != nil {
		return nil, fault
	}
	modules := code.GetMatrix()
	side := modules.GetWidth() * pixels
	picture := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, color.Black})
	for y := range side {
		row := picture.Pix[y*picture.Stride:]
		for x := range side {
			row[x] = uint8(modules.Get(x/pixels, y/pixels))
		}
	}
	var out bytes.Buffer
	quick := png.Encoder{CompressionLevel: png.BestSpeed}
	err := quick.Encode(&out, picture)
	return out.Bytes(), err
}

func headLabel(by certificate.Signatory) qagida.Text {
	if by == certificate.ActingHead {
		return formActingHead
	}
	return formHead
}

// unique drops what stands there twice.
func unique(texts ...string) []string {
	if strings.EqualFold(texts[0], texts[1]) {
		return texts[:1]
	}
	return texts
}

// initial is the first letter of a name, upper case, whatever marks stand before.
func initial(name string) string {
	return cmp.Or(strings.ToUpper(firstLetter(name)), "•")
}
