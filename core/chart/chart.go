// Package chart draws runs with gonum/plot: pure functions from data and a
// style to a picture.
package chart

import (
	"image"
	"image/color"
	"io"

	"parallelogram/core"
)

// Axis is what runs along x.
type Axis string

// The axes.
const (
	Workers Axis = "workers"
	Cores   Axis = "cores"
)

// View chooses what of a run is drawn.
type View struct {
	By Axis
	// Fixed is the count of the other axis: core count when By is Workers,
	// worker count when By is Cores. 0 chooses: the largest core count, or
	// workers = cores.
	Fixed      int
	LogX, LogY bool
}

// Style is everything about looks. All lengths follow from the size of the
// canvas and from Text.
type Style struct {
	Background, Foreground, Muted, Grid color.NRGBA
	Series                              []color.NRGBA // one a strategy, in the order of the catalogue
}

// Light and Dark are the program's two styles.
func Light() Style { panic("not yet") }

// Dark is for dark windows.
func Dark() Style { panic("not yet") }

// Image draws the chart at width × height pixels, with dpi pixels to the inch;
// 72 makes one point of type one pixel.
func Image(run core.Run, v View, s Style, width, height, dpi int) (*image.RGBA, error) {
	panic("not yet")
}

// Format is a file format.
type Format string

// The formats of exported charts.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
)

// Size is the size of an exported chart.
type Size struct {
	Width, Height float64 // points, 1/72 inch
	DPI           int     // pixels an inch, for PNG
}

// Write draws the chart to w.
func Write(w io.Writer, f Format, run core.Run, v View, s Style, size Size) error { panic("not yet") }
