package plotview

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// How near the pointer must be, units.
var nearby = fyne.NewSquareSize(40) // to a point, for the crosshair to snap to it

const (
	touching = 12 // to a point, to show that it can be clicked
	around   = 3  // to a name
)

// MouseIn is Fyne's; it is not for callers. So are the other methods that
// events call.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	c.pointer = e.Position
	c.moved(true)
	if c.drag == nil {
		c.point(c.projection().nearest(c.pointer))
	}
}

func (c *Chart) MouseOut() {
	c.moved(false)
	c.point(nil)
}

// PointerLeft lets go of the point under the mouse: Fyne (2.8.1) does not tell when
// the mouse is taken away by a dialog or by another window.
func (c *Chart) PointerLeft() {
	if c.inside {
		c.MouseOut()
	}
}

// moved tells where the pointer is, and whether that is over the chart.
func (c *Chart) moved(inside bool) {
	c.inside = inside
	if p := c.projection(); c.hooks.Moved != nil && p.visible() {
		x, y := p.pixel(c.pointer)
		c.hooks.Moved(x, y, inside)
	}
}

// Cursor is asked before the pointer's move is told: it goes by the last one.
func (c *Chart) Cursor() desktop.Cursor {
	p := c.projection()
	from, to, ok := p.area()
	if _, named := p.name(c.pointer); named {
		return desktop.PointerCursor
	}
	if c.at != nil {
		d := p.position(c.at.X, c.at.Y).Subtract(c.pointer)
		if math.Hypot(float64(d.X), float64(d.Y)) < touching {
			return desktop.PointerCursor
		}
	}
	if ok && c.pointer.X >= from.X && c.pointer.X <= to.X && c.pointer.Y >= from.Y && c.pointer.Y <= to.Y {
		return desktop.CrosshairCursor
	}
	return desktop.DefaultCursor
}
