package main

import (
	"sync"
	"unicode"

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

// canDraw reports whether the typeface of a certificate has a letter, in its plain and
// in its bold cut. A mark that could not be composed with its letter would be drawn
// beside it.
func canDraw(letter rune) bool {
	return letter <= 0xFFFF && !unicode.Is(unicode.Mn, letter) && (letter == ' ' || hasGlyph(plainFace(), letter) && hasGlyph(boldFace(), letter))
}

var (
	plainFace = sync.OnceValue(func() *sfnt.Font { return parseFace(dejavuserif.TTF) })
	boldFace  = sync.OnceValue(func() *sfnt.Font { return parseFace(dejavuserifbold.TTF) })
)

// parseFace reads a typeface that is built into the program.
func parseFace(ttf []byte) *sfnt.Font {
	face, err := sfnt.Parse(ttf)
	if err != nil {
		panic(err)
	}
	return face
}

func hasGlyph(face *sfnt.Font, letter rune) bool {
	var buffer sfnt.Buffer
	glyph, err := face.GlyphIndex(&buffer, letter)
	return err == nil && glyph != 0
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
