package plotview

import (
	"time"

	"fyne.io/fyne/v2"
)

// same is how far apart the clicks of a double one may be, units.
const same = 6

// Tapped tells a double click by itself: of widgets that Fyne tells it, Fyne
// holds every single click back until it is sure.
func (c *Chart) Tapped(e *fyne.PointEvent) {
	c.focusQuietly()
	if s, ok := c.projection().name(e.Position); ok {
		c.hooks.Named(s)
		return
	}
	again, apart := c.now(), e.Position.Subtract(c.tappedAt)
	if again.Sub(c.tapped) < fyne.CurrentApp().Driver().DoubleTapDelay() && apart.X*apart.X+apart.Y*apart.Y < same*same {
		c.tapped = time.Time{}
		c.hooks.Reset()
		return
	}
	c.tapped, c.tappedAt = again, e.Position
	c.pointer = e.Position
	c.hooks.Chosen(c.projection().nearest(c.pointer))
}
