// Package plotview shows a chart at the screen's own density without ever
// drawing on the UI goroutine.
//
// The recipe:
//
//  1. [New] makes the widget, from a function that tells the style of the
//     moment.
//  2. [View.Plot] gives it a [Draw]: a function of an immutable snapshot of
//     the data. The widget calls it with a [Request] for every size, density
//     and style in which it comes to be seen.
//  3. Plot again when the data change.
//
// At most one drawing is under way. What is asked for meanwhile is
// remembered, and only the latest of it is drawn next; the last picture,
// stretched where it does not fit, stays on the screen until then. So a slow
// chart lowers its own rate and nothing else.
package plotview

import (
	"fmt"
	"image"
	"math"
	"runtime/debug"

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
	want  order
	busy  bool
	shown chart.Picture // what is on the screen
}

// order is a request for one state of the data.
type order struct {
	Request
	revision int // counts calls of Plot
}

// New returns an empty view. style and explain are called on the UI
// goroutine.
func New(style func() chart.Style, explain func(error) string, post func(func())) *View {
	v := &View{style: style, explain: explain, post: post, failed: canvas.NewText("", nil)}
	v.raster = canvas.NewRaster(v.generate)
	v.raster.ScaleMode = canvas.ImageScaleFastest
	v.failed.Alignment = fyne.TextAlignCenter
	v.ExtendBaseWidget(v)
	return v
}

// Plot draws new data from now on; nil empties the view.
func (v *View) Plot(draw Draw) {
	v.draw = draw
	v.want.revision++
	if draw == nil {
		v.land(chart.Picture{}, nil)
		return
	}
	if v.want.Width > 0 { // otherwise the first paint will tell the size
		v.kick()
	}
}

// Picture returns what is on the screen; its Image is nil when nothing is.
func (v *View) Picture() chart.Picture { return v.shown }

// Drawing reports whether a drawing is under way.
func (v *View) Drawing() bool { return v.busy }

// generate is called by the painter, on the UI goroutine, for pixels of a
// given size. It hands out what there is and orders what is missing.
func (v *View) generate(width, height int) image.Image {
	style := v.style()
	if width > 0 && height > 0 {
		request := Request{Width: width, Height: height, DPI: v.dpi(width), Style: style}
		if request != v.want.Request {
			v.want.Request = request
			v.kick()
		}
	}
	if v.shown.Image == nil {
		return image.NewUniform(style.Background)
	}
	return v.shown.Image
}

// dpi tells the density from the raster's size in pixels and in units: the
// canvas's own scale leaves out what the system adds to it.
func (v *View) dpi(width int) int {
	units := v.raster.Size().Width
	if units <= 0 {
		return pointsPerInch
	}
	return max(1, int(math.Round(pointsPerInch*float64(width)/float64(units))))
}

// kick starts to draw what is wanted, unless a drawing is under way: its end
// will.
func (v *View) kick() {
	if v.busy || v.draw == nil {
		return
	}
	v.busy = true
	draw, wanted := v.draw, v.want
	go func() {
		picture, err := safely(draw, wanted.Request)
		v.post(func() {
			v.busy = false
			if v.draw != nil {
				v.land(picture, err)
			}
			if v.want != wanted {
				v.kick()
			}
		})
	}()
}

// safely turns a panic of the plotting code into an error that says where it
// was.
func safely(draw Draw, r Request) (picture chart.Picture, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("drawing %d×%d pixels failed: %v\n%s", r.Width, r.Height, fault, debug.Stack())
		}
	}()
	return draw(r)
}

// land puts a picture, or why there is none, on the screen.
func (v *View) land(picture chart.Picture, err error) {
	v.shown = picture
	v.failed.Text = ""
	if err != nil {
		v.failed.Text = v.explain(err)
	}
	v.Refresh()
}

// CreateRenderer is Fyne's; it is not for callers.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return renderer{v} }

type renderer struct{ v *View }

func (r renderer) Destroy()           {}
func (r renderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

func (r renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.raster, r.v.failed}
}

func (r renderer) Layout(size fyne.Size) {
	r.v.raster.Resize(size)
	height := r.v.failed.MinSize().Height
	r.v.failed.Resize(fyne.NewSize(size.Width, height))
	r.v.failed.Move(fyne.NewPos(0, (size.Height-height)/2))
}

// Refresh is also how a widget hears that the theme has changed.
func (r renderer) Refresh() {
	style := r.v.style()
	r.v.failed.Color = style.Muted
	r.Layout(r.v.Size())
	r.v.failed.Refresh()
	r.v.raster.Refresh()
}
