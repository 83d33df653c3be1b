package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

// Surface is a rectangle whose colours follow the theme: what panes, frames
// and hair lines are made of. An empty name is transparent.
type Surface struct {
	widget.BaseWidget
	Fill, stroke fyne.ThemeColorName
	radius       float32
	min          fyne.Size
}

// NewSurface returns a rectangle of two colours, with corners of a radius.
func NewSurface(fill, stroke fyne.ThemeColorName, radius float32) *Surface {
	s := &Surface{Fill: fill, stroke: stroke, radius: radius}
	s.ExtendBaseWidget(s)
	return s
}

// NewRule is a line one unit thick in both directions until it is stretched.
func NewRule() *Surface {
	s := NewSurface(theme.ColorNameSeparator, "", 0)
	s.min = fyne.NewSquareSize(1)
	return s
}

// Framed draws the border of an input field around a widget that has none.
func Framed(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(o, NewSurface("", theme.ColorNameInputBorder, apptheme.Radius))
}

// WithBackground puts content on a surface of a colour.
func WithBackground(fill fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(NewSurface(fill, "", 0), content)
}

func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{s: s, rect: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type surfaceRenderer struct {
	s    *Surface
	rect *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy()                     {}
func (r *surfaceRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *surfaceRenderer) MinSize() fyne.Size           { return r.s.min }
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *surfaceRenderer) Refresh()                     { r.paint(); r.rect.Refresh() }

func (r *surfaceRenderer) paint() {
	r.rect.FillColor = ThemedColor(r.s, r.s.Fill)
	r.rect.StrokeColor = ThemedColor(r.s, r.s.stroke)
	r.rect.StrokeWidth = 0
	if r.s.stroke != "" {
		r.rect.StrokeWidth = 1
	}
	if r.s.Fill == "" && r.s.stroke != "" {
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

// ThemedColor returns a colour as the widget's theme has it now.
func ThemedColor(w fyne.Widget, name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return theme.ColorForWidget(name, w)
}
