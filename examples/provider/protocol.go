package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// The page of the protocol is a sheet of A4 on its side, in millimetres.
const (
	sideEdge  = 15.0
	tableEnd  = 190.0 // the lowest line of a table
	rowHeight = 6.0
	inner     = pageWidth - 2*sideEdge
)

// protocolCell is one column of the table of a protocol.
type protocolCell struct {
	title qagida.Text
	width float64
	align string
	value func(number int, r *closed) string
}

// protocol is what the commission signs: who was assessed, and with what result.
func (c *closing) protocol() ([]byte, error) {
	s := sheet{fpdf.New("L", "mm", "A4", "")}
	day := cmp.Or(c.stream.issued, qagida.MustDate(2000, 1, 1))
	s.SetCreationDate(day.Time())
	s.SetModificationDate(day.Time())
	s.SetCatalogSort(true)
	s.SetTitle(wordProtocol.In(c.lang), true)
	s.SetProducer("qagida", true)
	s.SetLang(c.lang.String())
	s.SetAutoPageBreak(false, 0)
	if err := c.addTypefaces(s); err != nil {
		return nil, err
	}
	s.AliasNbPages("{pages}")
	s.AddPage()
	y := c.protocolHead(s)
	y = c.protocolTable(s, y)
	c.protocolFoot(s, y)
	var out bytes.Buffer
	err := s.Output(&out)
	return out.Bytes(), err
}

// addTypefaces embeds the typefaces of the protocol.
func (c *closing) addTypefaces(s sheet) error {
	text := c.stream.organisationKK + c.stream.organisationRU + c.stream.programmeKK + c.stream.programmeRU + c.stream.assessedBy
	titles := ""
	for i, column := range c.protocolColumns() {
		titles += column.title.In(c.lang)
		for _, r := range c.rows {
			text += column.value(i, r)
		}
	}
	faces, err := typefacesFor(text)
	if err != nil {
		return err
	}
	labels, err := sansFor(titles)
	if err != nil {
		return err
	}
	faces.add(s.Fpdf)
	s.AddUTF8FontFromBytes(sans, "", labels)
	return nil
}

// protocolHead writes the title and the facts of the stream, and returns where the
// table begins.
func (c *closing) protocolHead(s sheet) float64 {
	organisation, programme := c.stream.organisationRU, cmp.Or(c.stream.programmeRU, c.stream.programmeKK)
	if c.lang == qagida.Kazakh {
		organisation, programme = c.stream.organisationKK, cmp.Or(c.stream.programmeKK, c.stream.programmeRU)
	}
	s.write(organisation, serif, "", 10, ink, sideEdge, 10, inner, 6, "C")
	s.write(wordProtocol.In(c.lang), serif, "B", 14, navy, sideEdge, 16, inner, 8, "C")
	y := 26.0
	for _, line := range []struct {
		label qagida.Text
		value string
	}{
		{wordCourse, programme},
		{wordHours, c.stream.hours.Text(c.lang)},
		{wordHeld, c.period()},
		{wordAssessed, stated(c.stream.assessed, c.lang)},
		{wordAssessedBy, c.stream.assessedBy},
	} {
		s.write(line.label.In(c.lang)+":", sans, "", 8, grey, sideEdge, y, 62, 5, "L")
		s.write(cmp.Or(line.value, "—"), serif, "", 9, ink, sideEdge+62, y, inner-62, 5, "L")
		y += 5
	}
	return y + 3
}

// period is the days of the course.
func (c *closing) period() string {
	return stated(c.stream.first, c.lang) + " – " + stated(c.stream.last, c.lang)
}

// stated is a day in words, a dash for one that is not stated.
func stated(day qagida.Date, lang qagida.Lang) string {
	if day.IsZero() {
		return "—"
	}
	return day.Text(lang)
}

// protocolColumns are the columns of the table, as wide as the page together.
func (c *closing) protocolColumns() []protocolCell {
	columns := []protocolCell{
		{wordPlace, 10, "C", func(number int, _ *closed) string { return strconv.Itoa(number) }},
		{wordName, 72, "L", func(_ int, r *closed) string { return r.name }},
	}
	parts := c.scheme.Parts()
	width := (inner - 10 - 72 - 30 - 30) / float64(len(parts))
	for _, part := range parts {
		columns = append(columns, c.partColumns(part, width)...)
	}
	return append(columns,
		protocolCell{wordResult, 30, "C", func(_ int, r *closed) string { return r.outcome().In(c.lang) }},
		protocolCell{wordCertificate, 30, "C", func(_ int, r *closed) string {
			if r.number == (certificate.Number{}) {
				return ""
			}
			return r.number.String()
		}},
	)
}

func (c *closing) partColumns(part assessment.Part, width float64) []protocolCell {
	return []protocolCell{
		{each(wordPoints, part.Name), width * 0.4, "C", func(_ int, r *closed) string {
			if points := r.part(part.ID).Points; points.Known() {
				return localNumber(points.String(), c.lang)
			}
			return ""
		}},
		{each(wordGrade, part.Name), width * 0.6, "C", func(_ int, r *closed) string { return r.part(part.ID).Grade.Text(c.lang) }},
	}
}

// protocolTable draws a line for everybody, with the headers on each page, and returns
// where it ends.
func (c *closing) protocolTable(s sheet, y float64) float64 {
	columns := c.protocolColumns()
	y = protocolHeaders(s, columns, c.lang, y)
	for i, r := range c.rows {
		if y+rowHeight > tableEnd {
			c.pageNumber(s)
			s.AddPage()
			y = protocolHeaders(s, columns, c.lang, 15)
		}
		x := sideEdge
		s.draw(grey, 0.15)
		for _, column := range columns {
			s.Rect(x, y, column.width, rowHeight, "D")
			s.write(column.value(i+1, r), serif, "", 9, ink, x, y, column.width, rowHeight, column.align)
			x += column.width
		}
		y += rowHeight
	}
	return y
}

// protocolHeaders draws the headers of the table, and returns where its lines begin.
func protocolHeaders(s sheet, columns []protocolCell, lang qagida.Lang, y float64) float64 {
	const height = 11.0
	x := sideEdge
	s.SetFillColor(navy.r, navy.g, navy.b)
	for _, column := range columns {
		s.Rect(x, y, column.width, height, "F")
		s.write(column.title.In(lang), sans, "", 7.5, colour{255, 255, 255}, x, y, column.width, height, "C")
		x += column.width
	}
	return y + height
}

// protocolFoot writes the figures, and the lines on which the commission signs.
func (c *closing) protocolFoot(s sheet, y float64) {
	const signature = 9.0
	if y+8+4*signature > tableEnd {
		c.pageNumber(s)
		s.AddPage()
		y = 15
	}
	figures := fmt.Sprintf("%s: %d; %s: %d; %s: %d", wordRows.In(c.lang), len(c.rows),
		wordPassed.In(c.lang), c.summary.Passed, wordIssuedTo.In(c.lang), len(c.papers))
	s.write(figures, serif, "B", 9, ink, sideEdge, y+2, inner, 6, "L")
	y += 10
	for _, role := range []qagida.Text{wordChair, wordMember, wordMember, wordSecretary} {
		s.write(role.In(c.lang), sans, "", 8, grey, sideEdge, y, 60, signature-1, "L")
		s.draw(grey, 0.2)
		s.Line(sideEdge+60, y+signature-2, sideEdge+120, y+signature-2)
		s.Line(sideEdge+126, y+signature-2, sideEdge+210, y+signature-2)
		y += signature
	}
	c.pageNumber(s)
}

// pageNumber writes which page this is of how many.
func (c *closing) pageNumber(s sheet) {
	s.write(c.edition(), sans, "", 6.5, grey, sideEdge, 198, inner-30, 5, "L")
	s.write(strconv.Itoa(s.PageNo())+" / {pages}", sans, "", 7.5, grey, pageWidth-sideEdge-30, 198, 30, 5, "R")
}
