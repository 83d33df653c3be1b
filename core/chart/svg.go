package chart

import (
	"bytes"
	"html"
	"regexp"

	"gonum.org/v1/plot/vg/vgsvg"
)

// family is how vgsvg names a font. It names no substitute, and without one
// readers that lack the font take whatever they have, with serifs as a rule.
var family = regexp.MustCompile(`font-family:([^;,]+);`)

// finishSVG returns the document with a title, which is what screen readers
// say, and with substitutes for its font.
func finishSVG(c *vgsvg.Canvas, title string) (*bytes.Buffer, error) {
	var file bytes.Buffer
	if _, err := c.WriteTo(&file); err != nil {
		return nil, err
	}
	doc := family.ReplaceAll(file.Bytes(), []byte(`font-family:$1, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;`))
	const opened = `"http://www.w3.org/1999/xlink">`
	doc = bytes.Replace(doc, []byte(opened), []byte(opened+"\n<title>"+html.EscapeString(title)+"</title>"), 1)
	return bytes.NewBuffer(doc), nil
}
