package chart

import (
	"bytes"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/canvas"
)

// Format is a file format, named as the names of its files end.
type Format string

// The formats of exported charts. SVG holds text as text, in a font that the
// reader's system may replace; PDF holds it as outlines, the same everywhere.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
)

// format is a format and how a file of it is made: title is what the file says of
// itself, and paint draws on a canvas of the size. To add one, write a line here;
// the export dialog, the terminal and [Write] follow.
type format struct {
	Format
	encode func(title string, size Size, paint func(vg.CanvasSizer)) (*bytes.Buffer, error)
}

var formats = []format{
	{PNG, func(_ string, s Size, paint func(vg.CanvasSizer)) (*bytes.Buffer, error) {
		return canvas.PNG(s.pixels(s.Width), s.pixels(s.Height), s.DPI, paint)
	}},
	{SVG, func(title string, s Size, paint func(vg.CanvasSizer)) (*bytes.Buffer, error) {
		return canvas.SVG(vg.Length(s.Width), vg.Length(s.Height), title, paint)
	}},
	{PDF, func(_ string, s Size, paint func(vg.CanvasSizer)) (*bytes.Buffer, error) {
		return canvas.PDF(vg.Length(s.Width), vg.Length(s.Height), paint)
	}},
}

// Formats lists the formats, the first being the one to begin with.
func Formats() []Format {
	list := make([]Format, len(formats))
	for i, f := range formats {
		list[i] = f.Format
	}
	return list
}

// named finds a format.
func named(name Format) func(format) bool {
	return func(f format) bool { return f.Format == name }
}
