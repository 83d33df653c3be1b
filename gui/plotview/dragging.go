package plotview

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"parallelogram/core/chart"
)

const (
	least    = 8 // units: a shorter drag is a slip of a click
	straight = 3 // times longer one way than the other: a drag along that axis alone
)

// drag is a rubber band under way.
type drag struct{ from, to fyne.Position }

// along reports which axes a drag zooms.
func (d drag) along() (x, y bool) {
	wide, high := math.Abs(float64(d.to.X-d.from.X)), math.Abs(float64(d.to.Y-d.from.Y))
	return wide >= least && wide*straight >= high, high >= least && high*straight >= wide
}

// ranges returns what a drag over a picture zooms to.
func (d drag) ranges(p projection) (zoom chart.Zoom) {
	left, bottom := p.pixel(fyne.NewPos(min(d.from.X, d.to.X), max(d.from.Y, d.to.Y)))
	right, top := p.pixel(fyne.NewPos(max(d.from.X, d.to.X), min(d.from.Y, d.to.Y)))
	lowX, lowY := p.picture.Value(left, bottom)
	highX, highY := p.picture.Value(right, top)
	x, y := d.along()
	if x && lowX < highX {
		zoom.X = chart.Range{Low: lowX, High: highX}
	}
	if y && lowY < highY {
		zoom.Y = chart.Range{Low: lowY, High: highY}
	}
	return zoom
}

// place puts a band over what the drag would zoom to: from side to side of the area
// where it leaves an axis alone.
func (d drag) place(band *canvas.Rectangle, from, to fyne.Position) {
	a, b := d.from, d.to
	x, y := d.along()
	if !x {
		a.X, b.X = from.X, to.X
	}
	if !y {
		a.Y, b.Y = from.Y, to.Y
	}
	if !x && !y {
		band.Hide()
		return
	}
	band.Move(fyne.NewPos(min(a.X, b.X), min(a.Y, b.Y)))
	band.Resize(fyne.NewSize(max(a.X, b.X)-min(a.X, b.X), max(a.Y, b.Y)-min(a.Y, b.Y)))
	band.Show()
}

func (c *Chart) Dragged(e *fyne.DragEvent) {
	from, to, ok := c.projection().area()
	if !ok {
		return
	}
	if c.drag == nil {
		begin := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		c.drag = &drag{from: inside(begin, from, to)}
		c.point(nil)
	}
	c.drag.to = inside(e.Position, from, to)
	c.drag.place(c.band, from, to)
	c.repaint()
}

func (c *Chart) DragEnd() {
	d, p := c.drag, c.projection()
	c.drag = nil
	c.band.Hide()
	if _, _, ok := p.area(); d == nil || !ok {
		return
	}
	if zoom := d.ranges(p); zoom != (chart.Zoom{}) {
		c.hooks.Zoomed(zoom)
	}
}

// inside returns what of an area is nearest to a position.
func inside(p, from, to fyne.Position) fyne.Position {
	return fyne.NewPos(min(to.X, max(from.X, p.X)), min(to.Y, max(from.Y, p.Y)))
}
