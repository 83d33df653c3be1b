// Package plotview shows a chart at the screen's own density without ever
// drawing on the UI goroutine, and lets people point into it.
//
// The recipe:
//
//  1. [New] makes a picture that is only looked at, [NewChart] one that
//     answers to pointer and keyboard, both from a function that tells the
//     style of the moment.
//  2. [View.Plot] gives it a [Draw]: a function of an immutable snapshot of
//     the data. The widget calls it with a [Request] for every size, density
//     and style in which it comes to be seen.
//  3. Plot again when the data change.
//  4. A [Chart] tells its [Hooks] what the user points at and asks for, and
//     shows a card, made elsewhere, beside the point. It knows no words.
//
// At most one drawing is under way. What is asked for meanwhile is
// remembered, and only the latest of it is drawn next; the last picture,
// stretched where it does not fit, stays on the screen until then. So a slow
// chart lowers its own rate and nothing else.
//
// Crosshair, card and rubber band are objects of the window that lie over the
// picture: moving the pointer draws no chart, and does not even repaint the
// window while the nearest point stays the same.
package plotview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/chart"
)

// pointsPerInch is the density at which a point of type is as large as a
// unit of Fyne, so that the chart's text has the sizes of the window's.
const pointsPerInch = 72

// Request says what to draw. Equal requests for the same data give the same
// picture.
type Request struct {
	Width, Height int // device pixels, at least 1
	DPI           int // device pixels in 72 units of the window
	Style         chart.Style
}

// Draw draws a request. It runs on a goroutine of its own and must not use
// Fyne. A panic in it becomes an error.
type Draw func(Request) (chart.Picture, error)

// View is the widget. Its methods are called on the UI goroutine, which owns
// all of its fields.
type View struct {
	widget.BaseWidget
	style   func() chart.Style
	post    func(func())       // runs a function on the UI goroutine
	explain func(error) string // words for a failed drawing

	raster *canvas.Raster
	failed *canvas.Text

	draw  Draw // nil shows an empty surface
	want  target
	busy  bool
	shown chart.Picture // what is on the screen
	has   target        // what shown was drawn for
	valid int           // pictures of an earlier revision are only looked at
}

// target is a request for one state of the data.
type target struct {
	Request
	revision int // counts calls of Plot
}

// New returns an empty view. style and explain are called on the UI
// goroutine.
func New(style func() chart.Style, explain func(error) string, post func(func())) *View {
	v := &View{}
	v.prepare(style, explain, post)
	v.ExtendBaseWidget(v)
	return v
}

func (v *View) prepare(style func() chart.Style, explain func(error) string, post func(func())) {
	v.style, v.explain, v.post = style, explain, post
	v.raster = canvas.NewRaster(v.generate)
	v.raster.ScaleMode = canvas.ImageScaleFastest
	v.failed = canvas.NewText("", nil)
	v.failed.Alignment = fyne.TextAlignCenter
}

// Plot draws new data from now on; nil empties the view.
func (v *View) Plot(draw Draw) {
	v.draw = draw
	v.want.revision++
	if draw == nil {
		v.display(chart.Picture{}, nil)
		return
	}
	if v.want.Width > 0 { // otherwise the first paint will tell the size
		v.startDrawing()
	}
}

// Outdate says that what is drawn from now on is of something else. What is on
// the screen stays until then, but nothing in it can be pointed at.
func (v *View) Outdate() {
	v.valid = v.want.revision + 1
	v.shown = imageOnly(v.shown)
	v.Refresh()
}

// imageOnly is a picture in which nothing can be found.
func imageOnly(p chart.Picture) chart.Picture { return chart.Picture{Image: p.Image} }

// Picture returns what is on the screen; its Image is nil when nothing is.
func (v *View) Picture() chart.Picture { return v.shown }

// Drawing reports whether a drawing is under way.
func (v *View) Drawing() bool { return v.busy }
