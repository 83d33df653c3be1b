package chart

import (
	"fmt"
	"io"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/analysis"
	"parallelogram/core/chart/figure"
)

// Size is the size of an exported chart.
type Size struct {
	Width, Height float64 // points, 1/72 inch, each at most MaxSide
	DPI           int     // pixels an inch, for PNG
	Text          float64 // size of type, points; 0 means the style's
}

// Bounds of what can be exported.
const (
	MaxSide   = 14400       // points; readers of PDF accept no longer side (PDF 1.7, annex C)
	MaxPixels = 100_000_000 // of a PNG: 400 MB in memory
)

// Preset is a size with a use.
type Preset struct {
	Name string // stable, for the command line and for translation
	Size
}

const millimetre = 72 / 25.4 // points

// Presets returns the usual sizes, the first being the one to begin with.
func Presets() []Preset {
	return []Preset{
		{"screen", Size{Width: 800, Height: 500, DPI: 144}}, // 1600×1000 pixels
		{"slide", Size{Width: 960, Height: 540, DPI: 144, Text: 17}},
		// One and two columns of most journals.
		{"column", Size{Width: 85 * millimetre, Height: 60 * millimetre, DPI: 600, Text: 7.5}},
		{"columns", Size{Width: 180 * millimetre, Height: 100 * millimetre, DPI: 600, Text: 8.5}},
	}
}

// Write draws the chart to w. It draws all of it before it writes, so that a
// chart that cannot be drawn leaves w untouched.
func Write(w io.Writer, f Format, a *analysis.Analysis, v View, s Style, size Size) error {
	if err := size.validate(f); err != nil {
		return err
	}
	s = size.typed(s)
	sheet, err := sheetOf(a, v, s)
	if err != nil {
		return err
	}
	return export(w, f, sheet, s, size)
}

// typed returns the style with type of the size's height.
func (size Size) typed(s Style) Style {
	if size.Text > 0 {
		s.Text = size.Text
	}
	return s
}

// export writes a sheet.
func export(w io.Writer, f Format, sheet figure.Sheet, s Style, size Size) error {
	paint := func(c vg.CanvasSizer) {
		area := draw.New(c)
		sheet.Figure(s, area.Max.X, area.Max.Y).Draw(area)
	}
	file, err := formats[slices.IndexFunc(formats, named(f))].encode(sheet.Title, size, paint)
	if err != nil {
		return fmt.Errorf("cannot make the %s file: %w", f, err)
	}
	if _, err := file.WriteTo(w); err != nil {
		return fmt.Errorf("cannot write the chart: %w", err)
	}
	return nil
}

func (s Size) pixels(points float64) int {
	return int(math.Round(points / 72 * float64(s.DPI)))
}

// validate reports the first thing that is wrong with the size for a format.
func (s Size) validate(f Format) error {
	side := func(v float64) bool { return v >= 1 && v <= MaxSide }
	switch {
	case !slices.ContainsFunc(formats, named(f)):
		return fmt.Errorf("there is no format %q for charts; choose one of %v", f, Formats())
	case !side(s.Width) || !side(s.Height):
		return fmt.Errorf("a chart cannot be %g × %g points; each side must be 1 to %d", s.Width, s.Height, MaxSide)
	case !(s.Text >= 0) || s.Text > MaxSide:
		return fmt.Errorf("type cannot be %g points high; choose 0 for the usual size, or 6 to 24", s.Text)
	case f != PNG:
		return nil
	case s.DPI < 1:
		return fmt.Errorf("a PNG cannot have %d pixels an inch; choose 72 to 600", s.DPI)
	}
	w, h := s.pixels(s.Width), s.pixels(s.Height)
	if w < 1 || h < 1 || w > MaxPixels/h {
		return fmt.Errorf("a PNG of %d × %d pixels cannot be made; at most %d million are possible, so choose fewer pixels an inch", w, h, MaxPixels/1_000_000)
	}
	return nil
}
