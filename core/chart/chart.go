package chart

import (
	"fmt"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/analysis"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// What a reader chooses: see package view.
type (
	View   = view.View
	Axis   = view.Axis
	Zoom   = view.Zoom
	Range  = axis.Range
	Hidden = view.Hidden
)

// The axes that run along x.
const (
	Workers = view.Workers
	Cores   = view.Cores
)

// Style is everything about looks: see [style.Style].
type Style = style.Style

// Light is for light windows and for paper.
func Light() Style { return style.Light() }

// Dark is for dark windows.
func Dark() Style { return style.Dark() }

// UseFont makes a font the one that charts are set in: see [style.UseFont].
// Call it once, before the first chart.
func UseFont(regular, bold []byte) error { return style.UseFont(regular, bold) }

// UseFallback adds a font for the letters that the charts' font does not have:
// see [style.UseFallback]. Call it before the first chart.
func UseFallback(regular, bold []byte) error { return style.UseFallback(regular, bold) }

// Place is where a cell's median stands, or one of its trials, in the values of
// a plot's axes: Transforms tells where on a canvas that is.
type Place = figure.Place

// Plot returns the chart as a gonum plot for a size, points, without title and
// caption, and the places of its points. Parts that have no room are left out.
// Plots are drawn once: gonum's Draw changes them.
func Plot(a *analysis.Analysis, v View, s Style, width, height vg.Length) (*plot.Plot, []Place, error) {
	sheet, err := sheetOf(a, v, s)
	if err != nil {
		return nil, nil, err
	}
	p, places := sheet.Plot(s, width, height)
	return p, places, nil
}

// Draw draws the chart at width × height pixels, with dpi pixels to the inch:
// 72 makes one point of type one pixel, and 72 × scale one unit of a window
// that is shown at that scale. The three are at least 1. A chart too small for
// some of its parts leaves them out, and in the end is a plain background.
func Draw(a *analysis.Analysis, v View, s Style, width, height, dpi int) (Picture, error) {
	if width < 1 || height < 1 || dpi < 1 {
		return Picture{}, fmt.Errorf("a chart cannot be %d×%d pixels at %d dpi; each must be at least 1", width, height, dpi)
	}
	v.Screen = true
	sheet, err := sheetOf(a, v, s)
	if err != nil {
		return Picture{}, err
	}
	picture, _, _ := paint(sheet, s, width, height, dpi)
	return picture, nil
}

// sheetOf returns what is drawn, whatever its size.
func sheetOf(a *analysis.Analysis, v View, s Style) (figure.Sheet, error) {
	k, known := kindOf(v.Kind)
	if !known {
		return figure.Sheet{}, fmt.Errorf("there is no chart %q; the charts are %v", v.Kind, Kinds())
	}
	if err := v.Validate(); err != nil {
		return figure.Sheet{}, err
	}
	in := view.Of(a, v, s)
	sheet := k.sheet(in)
	sheet.Caption = slice.Caption(in)
	if v.Title != "" {
		sheet.Title, sheet.Caption = v.Title, append([]string{sheet.Title}, sheet.Caption...)
	}
	return sheet, nil
}

// paint draws a sheet on a new image.
func paint(sheet figure.Sheet, s Style, width, height, dpi int) (Picture, *canvas.Image, figure.Drawn) {
	img := canvas.NewImage(width, height, dpi)
	c := draw.New(img)
	drawn := sheet.Figure(s, c.Max.X, c.Max.Y).Draw(c)
	return pictureOf(img, drawn), img, drawn
}
