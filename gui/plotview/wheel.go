package plotview

import (
	"math"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
)

const (
	notch    = 25   // what Fyne tells for one notch of a wheel, units
	perNotch = 0.85 // of what is shown, after a notch

	rowsPerNotch = 3
)

// wheel adds up what is scrolled until the picture shows it: several notches
// may be turned while one is being drawn.
type wheel struct {
	base chart.Picture // what was shown at the first of them
	x, y float64       // how much of it is to be shown; 0 when nothing is under way
	rows float64       // how many rows further down
}

// Scrolled zooms x, or y with Shift, and over the strip of an axis that axis;
// where rows have no room, it scrolls them. With Shift some systems tell of a
// wheel as if it were turned sideways.
func (c *Chart) Scrolled(e *fyne.ScrollEvent) {
	from, to, ok := c.area()
	if !ok || e.Position.X > to.X || e.Position.Y < from.Y {
		return
	}
	if c.crowded() && e.Position.Y <= to.Y && e.Scrolled.DY != 0 && c.modifiers()&fyne.KeyModifierShift == 0 {
		c.scroll(-float64(e.Scrolled.DY) / notch * rowsPerNotch)
		return
	}
	turned := e.Scrolled.DY
	if turned == 0 {
		turned = e.Scrolled.DX
	}
	f := math.Pow(perNotch, float64(turned)/notch)
	if e.Position.X < from.X || e.Position.Y <= to.Y && c.modifiers()&fyne.KeyModifierShift != 0 {
		c.stretch(e.Position, 1, f)
	} else {
		c.stretch(e.Position, f, 1)
	}
}

// Closer zooms both axes around the point that is pointed at, or else the
// middle, by so many notches of a wheel; a negative number looks from further
// away.
func (c *Chart) ZoomBy(notches int) {
	from, to, ok := c.area()
	if !ok {
		return
	}
	f := math.Pow(perNotch, float64(notches))
	at := fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
	if c.at != nil {
		at = c.position(c.at.X, c.at.Y)
	}
	c.stretch(at, f, f)
}

// Shown returns the ranges of the axes that are on the screen, and whether
// there are any.
func (c *Chart) Shown() (ranges chart.Zoom, ok bool) {
	if _, _, ok := c.area(); !ok {
		return ranges, false
	}
	return c.shown.Stretched(0, 0, 1, 1), true
}

// crowded reports whether there are rows that have no room.
func (c *Chart) crowded() bool { return c.shown.Rows.Shown < c.shown.Rows.All }

// scroll asks for rows so many further down.
func (c *Chart) scroll(by float64) {
	c.turn()
	rows := c.wheel.base.Rows
	last := float64(rows.All - rows.Shown)
	at := max(0, min(last, float64(rows.First)+c.wheel.rows+by))
	c.wheel.rows = at - float64(rows.First)
	c.hooks.Scrolled(int(math.Round(at)))
}

// turn begins to add up, unless something is under way.
func (c *Chart) turn() {
	if c.wheel.x == 0 {
		c.wheel = wheel{base: c.shown, x: 1, y: 1}
	}
}

// stretch asks for fx and fy times as much as is shown, around a position.
func (c *Chart) stretch(at fyne.Position, fx, fy float64) {
	c.turn()
	c.wheel.x *= fx
	c.wheel.y *= fy
	x, y := c.pixel(at)
	zoom := c.wheel.base.Stretched(x, y, c.wheel.x, c.wheel.y)
	if c.wheel.x == 1 {
		zoom.X = chart.Range{}
	}
	if c.wheel.y == 1 {
		zoom.Y = chart.Range{}
	}
	c.hooks.Zoomed(zoom)
	if c.upToDate() { // nothing new was asked for: there is nothing closer or further away
		c.wheel = wheel{}
	}
}
