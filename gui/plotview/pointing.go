package plotview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parallelogram/core"
	"parallelogram/core/chart"
)

// How near the pointer must be, units.
var nearby = fyne.NewSquareSize(40) // to a point, for the crosshair to snap to it

const (
	touching = 12 // to a point, to show that it can be clicked
	around   = 3  // to a name
)

// nearest returns the point nearest to a position and within reach of it.
func (c *Chart) nearest(to fyne.Position) *chart.Point {
	if _, _, ok := c.area(); !ok {
		return nil
	}
	var found *chart.Point
	least, reach := math.Inf(1), c.marks.reach()
	for i := range c.shown.Points {
		p := &c.shown.Points[i]
		d := c.position(p.X, p.Y).Subtract(to)
		if fyne.Max(d.X, -d.X) > reach.Width || fyne.Max(d.Y, -d.Y) > reach.Height {
			continue
		}
		if far := math.Hypot(float64(d.X), float64(d.Y)); far < least {
			found, least = p, far
		}
	}
	return found
}

// snapped is nearest for a pointer, which has to be among the data.
func (c *Chart) snapped() *chart.Point {
	from, to, ok := c.area()
	if !ok || c.pointer.X < from.X-ringSize || c.pointer.X > to.X+ringSize || c.pointer.Y < from.Y-ringSize || c.pointer.Y > to.Y+nearby.Height {
		return nil
	}
	return c.nearest(c.pointer)
}

// name returns the strategy whose name is at a position.
func (c *Chart) name(at fyne.Position) (core.Strategy, bool) {
	if c.shown.Image == nil || c.raster.Size().IsZero() {
		return "", false
	}
	x, y := c.pixel(at)
	for _, n := range c.shown.Names {
		if image.Pt(int(x), int(y)).In(n.At.Inset(-around)) {
			return n.Strategy, true
		}
	}
	return "", false
}

// MouseIn is Fyne's; it is not for callers. So are the other methods that
// events call.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	c.pointer, c.inside = e.Position, true
	c.tellMoved()
	if c.drag == nil {
		c.point(c.snapped())
	}
}

func (c *Chart) MouseOut() {
	c.inside = false
	c.tellMoved()
	c.point(nil)
}

// Leave lets go of the point under the mouse: Fyne (2.8.1) does not tell when
// the mouse is taken away by a dialog or by another window.
func (c *Chart) PointerLeft() {
	if c.inside {
		c.MouseOut()
	}
}

func (c *Chart) tellMoved() {
	if c.hooks.Moved != nil && c.shown.Image != nil && !c.raster.Size().IsZero() {
		x, y := c.pixel(c.pointer)
		c.hooks.Moved(x, y, c.inside)
	}
}

// Cursor is asked before the pointer's move is told: it goes by the last one.
func (c *Chart) Cursor() desktop.Cursor {
	from, to, ok := c.area()
	if _, named := c.name(c.pointer); named {
		return desktop.PointerCursor
	}
	if c.at != nil {
		d := c.position(c.at.X, c.at.Y).Subtract(c.pointer)
		if math.Hypot(float64(d.X), float64(d.Y)) < touching {
			return desktop.PointerCursor
		}
	}
	if ok && c.pointer.X >= from.X && c.pointer.X <= to.X && c.pointer.Y >= from.Y && c.pointer.Y <= to.Y {
		return desktop.CrosshairCursor
	}
	return desktop.DefaultCursor
}
