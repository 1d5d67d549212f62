package main

import (
	"bytes"
	"io"
	"strings"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansbold"
	"codeberg.org/go-fonts/dejavu/dejavuserif"
	"codeberg.org/go-fonts/dejavu/dejavuserifbold"
	"codeberg.org/go-pdf/fpdf"
	"github.com/ledongthuc/pdf"
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

// typefaces are the cuts of a document, each with the letters that it may need.
type typefaces struct{ serif, serifBold []byte }

// wholeTypefaces have every letter.
var wholeTypefaces = typefaces{dejavuserif.TTF, dejavuserifbold.TTF}

// add embeds the typefaces in a document.
func (t typefaces) add(pdf *fpdf.Fpdf) {
	pdf.AddUTF8FontFromBytes(serif, "", t.serif)
	pdf.AddUTF8FontFromBytes(serif, "B", t.serifBold)
}

// alphabet is the letters of Kazakh, Russian and English, with those of their
// neighbours and the marks of the forms.
var alphabet = sync.OnceValue(func() string {
	text := "№«»“”„‘’–—…•"
	for r := ' '; r < 0x500; r++ {
		if canDraw(r) && unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Common) {
			text += string(r)
		}
	}
	return text
})

// typefacesFor returns the typefaces with the letters of a text. Every document reads
// its typefaces anew, and those with the alphabet alone are read much faster.
func typefacesFor(text string) (typefaces, error) {
	if !inAlphabet(text) {
		return wholeTypefaces, nil
	}
	return smallTypefaces()
}

// inAlphabet reports whether all letters of a text are in the alphabet.
func inAlphabet(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !strings.ContainsRune(alphabet(), r) })
}

// sansFor returns the typeface of labels with the letters of a text.
func sansFor(text string) ([]byte, error) {
	if !inAlphabet(text) {
		return dejavusans.TTF, nil
	}
	return smallSans()
}

// smallTypefaces have the alphabet alone.
var smallTypefaces = sync.OnceValues(func() (small typefaces, err error) {
	for _, cut := range []struct {
		whole []byte
		small *[]byte
	}{{dejavuserif.TTF, &small.serif}, {dejavuserifbold.TTF, &small.serifBold}} {
		if *cut.small, err = cutTypeface(cut.whole, alphabet()); err != nil {
			return wholeTypefaces, err
		}
	}
	return small, nil
})

// cutTypeface returns a typeface with some letters alone: as a document holds it in
// which they stand.
func cutTypeface(whole []byte, letters string) ([]byte, error) {
	doc := fpdf.New("P", "mm", "A4", "")
	doc.AddUTF8FontFromBytes(serif, "", whole)
	doc.AddPage()
	doc.SetFont(serif, "", 10)
	doc.CellFormat(0, 10, letters, "", 1, "", false, 0, "")
	var out bytes.Buffer
	if err := doc.Output(&out); err != nil {
		return nil, err
	}
	reader, err := pdf.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		return nil, err
	}
	fonts := reader.Page(1).Resources().Key("Font")
	face := fonts.Key(fonts.Keys()[0]).Key("DescendantFonts").Index(0).Key("FontDescriptor").Key("FontFile2")
	return io.ReadAll(face.Reader())
}

// canDraw reports whether the typeface of a certificate has a letter, in its plain and
// in its bold cut. A mark that could not be composed with its letter would be drawn
// beside it.
func canDraw(letter rune) bool {
	if letter > 0xFFFF || unicode.Is(unicode.Mn, letter) {
		return false
	}
	return letter == ' ' || hasGlyph(plainFace(), letter) && hasGlyph(boldFace(), letter)
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

// smallSans is the typeface of labels, with the alphabet alone.
var smallSans = sync.OnceValues(func() ([]byte, error) { return cutTypeface(dejavusans.TTF, alphabet()) })

// chartFaces are the typefaces of the chart.
var chartFaces = sync.OnceValues(func() (font.Collection, error) {
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
})
