package main

import (
	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansbold"
	"codeberg.org/go-fonts/dejavu/dejavuserif"
	"codeberg.org/go-fonts/dejavu/dejavuserifbold"
	"codeberg.org/go-pdf/fpdf"
	stdfnt "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
)

// The typefaces are DejaVu, which has every letter of Kazakh and may be passed on
// inside a program and a document: see LICENSE-DejaVu.
const (
	serif = "DejaVu Serif"
	sans  = "DejaVu Sans"
)

// addTypefaces embeds the typefaces of a certificate.
func addTypefaces(pdf *fpdf.Fpdf) {
	pdf.AddUTF8FontFromBytes(serif, "", dejavuserif.TTF)
	pdf.AddUTF8FontFromBytes(serif, "B", dejavuserifbold.TTF)
	pdf.AddUTF8FontFromBytes(sans, "", dejavusans.TTF)
}

// canDraw reports whether the typeface of a certificate has every letter of a
// text, in its plain and in its bold cut.
func canDraw(text string) bool {
	return hasGlyphs(dejavuserif.TTF, text) && hasGlyphs(dejavuserifbold.TTF, text)
}

func hasGlyphs(ttf []byte, text string) bool {
	face, err := sfnt.Parse(ttf)
	if err != nil {
		return false
	}
	var buffer sfnt.Buffer
	for _, letter := range text {
		glyph, err := face.GlyphIndex(&buffer, letter)
		if err != nil || glyph == 0 || letter > 0xFFFF {
			return false
		}
	}
	return true
}

// chartFaces are the typefaces of the chart.
func chartFaces() (font.Collection, error) {
	plain, err := opentype.Parse(dejavusans.TTF)
	if err != nil {
		return nil, err
	}
	bold, err := opentype.Parse(dejavusansbold.TTF)
	if err != nil {
		return nil, err
	}
	return font.Collection{
		{Font: font.Font{Typeface: sans}, Face: plain},
		{Font: font.Font{Typeface: sans, Weight: stdfnt.WeightBold}, Face: bold},
	}, nil
}
