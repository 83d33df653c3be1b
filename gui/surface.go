package gui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// surface is a rectangle whose colours follow the theme: what panes, frames
// and hair lines are made of. An empty name is transparent.
type surface struct {
	widget.BaseWidget
	fill, stroke fyne.ThemeColorName
	radius       float32
	min          fyne.Size
}

func newSurface(fill, stroke fyne.ThemeColorName, radius float32) *surface {
	s := &surface{fill: fill, stroke: stroke, radius: radius}
	s.ExtendBaseWidget(s)
	return s
}

// newRule is a line one unit thick in both directions until it is stretched.
func newRule() *surface {
	s := newSurface(theme.ColorNameSeparator, "", 0)
	s.min = fyne.NewSquareSize(1)
	return s
}

// framed draws the border of an input field around a widget that has none.
func framed(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(o, newSurface("", theme.ColorNameInputBorder, radius))
}

// on puts content on a surface of a colour.
func on(fill fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(newSurface(fill, "", 0), content)
}

func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{s: s, rect: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type surfaceRenderer struct {
	s    *surface
	rect *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy()                     {}
func (r *surfaceRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *surfaceRenderer) MinSize() fyne.Size           { return r.s.min }
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *surfaceRenderer) Refresh()                     { r.paint(); r.rect.Refresh() }

func (r *surfaceRenderer) paint() {
	r.rect.FillColor = themed(r.s, r.s.fill)
	r.rect.StrokeColor = themed(r.s, r.s.stroke)
	r.rect.StrokeWidth = 0
	if r.s.stroke != "" {
		r.rect.StrokeWidth = 1
	}
	if r.s.fill == "" && r.s.stroke != "" {
		r.rect.FillColor = invisible(r.rect.StrokeColor)
	}
	r.rect.CornerRadius = r.s.radius
}

// invisible is c with the least opacity there is. Edges are smoothed by mixing
// stroke and fill, and color.Transparent, which is black, would darken them.
func invisible(c color.Color) color.Color {
	opaque := color.NRGBAModel.Convert(c).(color.NRGBA)
	opaque.A = 1
	return opaque
}

// themed returns a colour as the widget's theme has it now.
func themed(w fyne.Widget, name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return theme.ColorForWidget(name, w)
}
