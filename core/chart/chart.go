// Package chart draws runs: pure functions from a run, a view and a style to a
// picture, on gonum/plot's canvases.
//
// The recipe:
//
//  1. Once, at the start of the program, [UseFont] sets the font of all text,
//     and [UseFallback] one for the letters that it lacks. Without them charts
//     are set in Liberation Sans.
//  2. A [View] chooses what of a run is drawn, a [Style] how: [Light] or
//     [Dark], changed at will.
//  3. [Draw] makes pixels for a screen, with the places of the points, so that
//     a window can snap a crosshair to them. [Write] makes a PNG, SVG or PDF
//     in one of the [Presets] or any other [Size].
//
// Inside, a chart is a sheet: axes, the things drawn between them (layers) and
// the names at the ends of the lines (keys). The sheet lays itself out on any
// canvas, leaving out what has no room. To add a chart, write one file with a
// function that makes its sheet from a run; runtime.go is the example.
//
// gonum's Plot type is not used, its canvases and fonts are: Plot decides the
// place of a tick before its width is known, cannot leave anything out, and
// panics on logarithmic axes that hold one value.
package chart

import (
	"fmt"
	"image"

	"parallelogram/core"
)

// Axis is what runs along x.
type Axis string

// The axes.
const (
	Workers Axis = "workers"
	Cores   Axis = "cores"
)

// View chooses what of a run is drawn. The zero value is runtime against
// workers on the largest core count, on linear axes, in English.
type View struct {
	By Axis // empty means Workers
	// Fixed is the count of the other axis: core count when By is Workers,
	// worker count when By is Cores. 0 chooses: the largest core count, or
	// workers = cores (the largest worker count when the two never meet).
	Fixed      int
	LogX, LogY bool
	Title      string // such as a finding; empty means a description of the chart
	Words      Words  // the zero value means English
}

// Picture is a chart in pixels, with what a pointer can find on it.
type Picture struct {
	Image  *image.RGBA
	Area   image.Rectangle // between the axes; empty when the chart is too small for data
	Points []Point
}

// Point is the place of a cell's median.
type Point struct {
	Cell core.Cell
	X, Y float64 // pixels from the left and the top of the image
}

// Draw draws the chart at width × height pixels, with dpi pixels to the inch:
// 72 makes one point of type one pixel, and 72 × scale one unit of a window
// that is shown at that scale. The three are at least 1. A chart too small for
// some of its parts leaves them out, and in the end is a plain background.
func Draw(run core.Run, v View, s Style, width, height, dpi int) (Picture, error) {
	if width < 1 || height < 1 || dpi < 1 {
		return Picture{}, fmt.Errorf("a chart cannot be %d×%d pixels at %d dpi; each must be at least 1", width, height, dpi)
	}
	if err := v.validate(); err != nil {
		return Picture{}, err
	}
	return runtime(run, v, s).draw(newRaster(width, height, dpi, s)).picture(), nil
}

func (v View) validate() error {
	if v.By != "" && v.By != Workers && v.By != Cores {
		return fmt.Errorf("a chart cannot be drawn by %q; choose %s or %s", v.By, Workers, Cores)
	}
	if v.Fixed < 0 {
		return fmt.Errorf("a chart cannot be drawn for %d workers or cores; give at least 1, or 0 to have it chosen", v.Fixed)
	}
	return nil
}
