package canvas

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// vector is an SVG canvas. Readers that lack a chart's font set its text in
// another one, which may be wider: so each line is anchored where the chart
// needs it, at its left, middle or right.
type vector struct {
	*vgsvg.Canvas
	anchors []string // of the texts, in order
}

// FillLine writes a line of text that is anchored at a place.
func (v *vector) FillLine(f font.Face, at vg.Point, align text.XAlignment, line string) {
	anchor := map[text.XAlignment]string{text.XLeft: "start", text.XCenter: "middle", text.XRight: "end"}[align]
	v.anchors = append(v.anchors, anchor)
	v.Canvas.FillString(f, at, legible(line))
}

// FillString writes a line of text that begins at a place, for handlers of text
// that know nothing of anchors.
func (v *vector) FillString(f font.Face, at vg.Point, line string) {
	v.FillLine(f, at, text.XLeft, line)
}

// legible replaces what an XML document cannot hold.
func legible(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
}

var (
	// textTag begins each text that vgsvg writes.
	textTag = regexp.MustCompile(`<text `)
	// fontFamily is how vgsvg names a font. It names no substitute, and
	// without one readers that lack the font take one with serifs as a rule.
	fontFamily = regexp.MustCompile(`style="font-family:([^;,]+);`)
	rootTag    = regexp.MustCompile(`<svg [^>]*>`)
)

// finish returns the document with a title, which is what screen readers say,
// with anchors, and with substitutes for its font.
func (v *vector) finish(title string) (*bytes.Buffer, error) {
	var file bytes.Buffer
	if _, err := v.WriteTo(&file); err != nil {
		return nil, err
	}
	next := 0
	doc := textTag.ReplaceAllFunc(file.Bytes(), func([]byte) []byte {
		next++
		return fmt.Appendf(nil, `<text text-anchor="%s" `, v.anchors[next-1])
	})
	doc = fontFamily.ReplaceAll(doc, []byte(`style="font-family:$1, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;`))
	root := rootTag.FindIndex(doc)[1]
	doc = fmt.Appendf(doc[:root:root], "\n<title>%s</title>%s", html.EscapeString(legible(title)), doc[root:])
	return bytes.NewBuffer(doc), nil
}

// SVG makes the file of what is drawn on a page of a width and a height,
// points, with a title.
func SVG(width, height vg.Length, title string, paint func(vg.CanvasSizer)) (*bytes.Buffer, error) {
	c := &vector{Canvas: vgsvg.New(width, height)}
	paint(c)
	return c.finish(title)
}
