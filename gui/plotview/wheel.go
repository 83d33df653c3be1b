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

// begin begins to add up, unless something is under way.
func (w *wheel) begin(shown chart.Picture) {
	if w.x == 0 {
		*w = wheel{base: shown, x: 1, y: 1}
	}
}

// scroll returns how many rows to pass over for so many further down.
func (w *wheel) scroll(by float64) int {
	rows := w.base.Rows
	at := max(0, min(float64(rows.All-rows.Shown), float64(rows.First)+w.rows+by))
	w.rows = at - float64(rows.First)
	return int(math.Round(at))
}

// zoom returns the ranges for fx and fy times as much as is shown, around a pixel.
func (w *wheel) zoom(x, y, fx, fy float64) chart.Zoom {
	w.x *= fx
	w.y *= fy
	zoom := w.base.Stretched(x, y, w.x, w.y)
	if w.x == 1 {
		zoom.X = chart.Range{}
	}
	if w.y == 1 {
		zoom.Y = chart.Range{}
	}
	return zoom
}

// Scrolled zooms x, or y with Shift, and over the strip of an axis that axis;
// where not all rows fit, it scrolls them. With Shift some systems tell of a
// wheel as if it were turned sideways.
func (c *Chart) Scrolled(e *fyne.ScrollEvent) {
	p := c.projection()
	from, to, ok := p.area()
	if !ok || e.Position.X > to.X || e.Position.Y < from.Y {
		return
	}
	if p.crowded() && e.Position.Y <= to.Y && e.Scrolled.DY != 0 && c.modifiers()&fyne.KeyModifierShift == 0 {
		c.scroll(-float64(e.Scrolled.DY) / notch * rowsPerNotch)
		return
	}
	turned := e.Scrolled.DY
	if turned == 0 {
		turned = e.Scrolled.DX
	}
	f := math.Pow(perNotch, float64(turned)/notch)
	if e.Position.X < from.X || e.Position.Y <= to.Y && c.modifiers()&fyne.KeyModifierShift != 0 {
		c.zoom(e.Position, 1, f)
	} else {
		c.zoom(e.Position, f, 1)
	}
}

// ZoomBy zooms both axes around the point that is pointed at, or else the middle,
// by so many notches of a wheel; a negative number looks from further away.
func (c *Chart) ZoomBy(notches int) {
	p := c.projection()
	from, to, ok := p.area()
	if !ok {
		return
	}
	f := math.Pow(perNotch, float64(notches))
	at := fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
	if c.at != nil {
		at = p.position(c.at.X, c.at.Y)
	}
	c.zoom(at, f, f)
}

// Shown returns the ranges of the axes that are on the screen, and whether there
// are any.
func (c *Chart) Shown() (ranges chart.Zoom, ok bool) {
	if _, _, ok := c.projection().area(); !ok {
		return ranges, false
	}
	return c.shown.Stretched(0, 0, 1, 1), true
}

// scroll asks for rows so many further down.
func (c *Chart) scroll(by float64) {
	c.wheel.begin(c.shown)
	c.hooks.Scrolled(c.wheel.scroll(by))
}

// zoom asks for fx and fy times as much as is shown, around a position.
func (c *Chart) zoom(at fyne.Position, fx, fy float64) {
	c.wheel.begin(c.shown)
	x, y := c.projection().pixel(at)
	c.hooks.Zoomed(c.wheel.zoom(x, y, fx, fy))
	if c.upToDate() { // nothing new was asked for: there is nothing closer or further away
		c.wheel = wheel{}
	}
}
