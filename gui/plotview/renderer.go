package plotview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

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

// CreateRenderer is Fyne's; it is not for callers.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	r := chartRenderer{renderer{&c.View}, c}
	r.paint()
	return r
}

type chartRenderer struct {
	renderer
	c *Chart
}

func (r chartRenderer) Objects() []fyne.CanvasObject {
	objects := append(r.renderer.Objects(), r.c.cross.objects()...)
	return append(objects, r.c.band, r.c.focus, r.c.card)
}

func (r chartRenderer) Layout(size fyne.Size) {
	r.renderer.Layout(size)
	r.c.focus.Resize(size)
	r.c.placeMarks()
}

func (r chartRenderer) Refresh() {
	r.renderer.Refresh()
	r.paint()
	r.c.findAgain()
	if r.c.upToDate() {
		r.c.wheel = wheel{}
	}
}

func (r chartRenderer) paint() {
	primary := theme.ColorForWidget(theme.ColorNamePrimary, r.c)
	r.c.cross.paint(primary, theme.ColorForWidget(theme.ColorNameForeground, r.c), theme.ColorForWidget(theme.ColorNameBackground, r.c))
	r.c.band.FillColor, r.c.band.StrokeColor = faint(primary, 0x24), faint(primary, 0xa0)
	r.c.focus.FillColor, r.c.focus.StrokeColor = faint(primary, 1), faint(primary, 0x90)
	r.c.band.Refresh()
	r.c.focus.Refresh()
}
