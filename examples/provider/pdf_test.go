package main

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
	"github.com/stretchr/testify/require"
)

// phrase is one run of text on a page, in points from its lower left corner.
type phrase struct {
	text string
	x, y float64
}

// pdfPage is a certificate read back from its bytes.
type pdfPage struct {
	pages   int
	width   float64
	phrases []phrase
	code    image.Image
}

// text is everything on the page, a blank between two runs.
func (p pdfPage) text() string {
	var all []string
	for _, phrase := range p.phrases {
		all = append(all, phrase.text)
	}
	return strings.Join(all, " ")
}

// find gives the run that is a text, or else the first that begins with it.
func (p pdfPage) find(t *testing.T, text string) phrase {
	t.Helper()
	for _, phrase := range p.phrases {
		if phrase.text == text {
			return phrase
		}
	}
	for _, phrase := range p.phrases {
		if strings.HasPrefix(phrase.text, text) {
			return phrase
		}
	}
	t.Fatalf("no %q on the page: %q", text, p.text())
	return phrase{}
}

func readPDF(t *testing.T, path string) pdfPage {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	reader, err := pdf.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	page := reader.Page(1)
	wantEmbedded(t, page)
	return pdfPage{
		pages:   reader.NumPage(),
		width:   page.V.Key("Parent").Key("MediaBox").Index(2).Float64(),
		phrases: readPhrases(page),
		code:    readCode(t, content, page),
	}
}

// wantEmbedded asks that every typeface is in the file, and that it says that its
// codes are those of Unicode, by which the text is read here as by any reader.
func wantEmbedded(t *testing.T, page pdf.Page) {
	t.Helper()
	for _, name := range page.Fonts() {
		face := page.Resources().Key("Font").Key(name)
		if face.Key("DescendantFonts").Index(0).Key("FontDescriptor").Key("FontFile2").Kind() != pdf.Stream {
			t.Errorf("%s is not embedded", face.Key("BaseFont"))
		}
		codes, err := io.ReadAll(face.Key("ToUnicode").Reader())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(codes, []byte("<0000> <FFFF> <0000>")) {
			t.Errorf("the codes of %s are not those of Unicode: %s", face.Key("BaseFont"), codes)
		}
	}
	if len(page.Fonts()) == 0 {
		t.Error("no typeface on the page")
	}
}

// readPhrases reads the page's program: Td moves, Tj writes in UTF-16.
func readPhrases(page pdf.Page) []phrase {
	var phrases []phrase
	var at phrase
	pdf.Interpret(page.V.Key("Contents"), func(stack *pdf.Stack, operator string) {
		operands := make([]pdf.Value, stack.Len())
		for i := len(operands) - 1; i >= 0; i-- {
			operands[i] = stack.Pop()
		}
		switch operator {
		case "Td":
			at = phrase{x: operands[0].Float64(), y: operands[1].Float64()}
		case "Tj":
			at.text = fromUTF16(operands[0].RawString())
			phrases = append(phrases, at)
		}
	})
	return phrases
}

func fromUTF16(raw string) string {
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16([]byte(raw[2*i:]))
	}
	return string(utf16.Decode(units))
}

// readCode takes the one-bit image out of the file. A PDF holds the data of a PNG
// as it is, so that a PNG can be made around it again.
func readCode(t *testing.T, content []byte, page pdf.Page) image.Image {
	t.Helper()
	for _, name := range page.Resources().Key("XObject").Keys() {
		picture := page.Resources().Key("XObject").Key(name)
		if picture.Key("BitsPerComponent").Int64() != 1 {
			continue
		}
		_, rest, _ := bytes.Cut(content, []byte("/Subtype /Image\n/Width "+picture.Key("Width").String()))
		_, rest, _ = bytes.Cut(rest, []byte("stream\n"))
		palette, err := io.ReadAll(picture.Key("ColorSpace").Index(3).Reader())
		if err != nil {
			t.Fatal(err)
		}
		return makePNG(t, picture.Key("Width").Int64(), picture.Key("Height").Int64(), palette, rest[:picture.Key("Length").Int64()])
	}
	t.Fatal("no QR code on the page")
	return nil
}

func makePNG(t *testing.T, width, height int64, palette, data []byte) image.Image {
	t.Helper()
	var file bytes.Buffer
	chunk := func(kind string, body []byte) {
		binary.Write(&file, binary.BigEndian, uint32(len(body)))
		whole := append([]byte(kind), body...)
		file.Write(whole)
		binary.Write(&file, binary.BigEndian, crc32.ChecksumIEEE(whole))
	}
	file.WriteString("\x89PNG\r\n\x1a\n")
	header := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(width)), uint32(height))
	chunk("IHDR", append(header, 1, 3, 0, 0, 0))
	chunk("PLTE", palette)
	chunk("IDAT", data)
	chunk("IEND", nil)
	picture, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// scan reads a QR code out of a picture, from several distances as a telephone does, and
// where the reader loses the corners of a dense one, as the plain code that it is.
func scan(t *testing.T, picture image.Image) string {
	t.Helper()
	var failed error
	for _, hint := range []gozxing.DecodeHintType{gozxing.DecodeHintType_TRY_HARDER, gozxing.DecodeHintType_PURE_BARCODE} {
		for _, margin := range []int{40, 100, 200} {
			bitmap, err := gozxing.NewBinaryBitmapFromImage(withMargin(picture, margin))
			require.NoError(t, err)
			result, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{hint: true})
			if err == nil {
				return result.GetText()
			}
			failed = err
		}
	}
	require.NoError(t, failed)
	return ""
}

// withMargin is a picture on white paper.
func withMargin(picture image.Image, margin int) image.Image {
	bounds := picture.Bounds()
	paper := image.NewGray(image.Rect(0, 0, bounds.Dx()+2*margin, bounds.Dy()+2*margin))
	for i := range paper.Pix {
		paper.Pix[i] = 255
	}
	for y := range bounds.Dy() {
		for x := range bounds.Dx() {
			paper.Set(x+margin, y+margin, picture.At(bounds.Min.X+x, bounds.Min.Y+y))
		}
	}
	return paper
}
