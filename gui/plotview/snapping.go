package plotview

import "parallelogram/core/chart"

// point moves crosshair and card to a point, nil for none. The same point
// again costs nothing.
func (c *Chart) point(p *chart.Point) {
	if p == c.at || p != nil && c.at != nil && *p == *c.at {
		return
	}
	c.at = p
	c.tell()
}

// tell has the card written for the point, and lays it out.
func (c *Chart) tell() {
	c.hooks.Pointed(c.at)
	c.lay()
}

// lay puts crosshair and card in their places.
func (c *Chart) lay() {
	defer c.repaint()
	from, to, ok := c.area()
	if c.at == nil || !ok {
		c.cross.hide()
		c.card.Hide()
		return
	}
	at := c.position(c.at.X, c.at.Y)
	c.cross.hide()
	if c.marks == Tiles {
		c.cross.outline(at, c.tile())
	} else {
		c.cross.show(at, from, to)
	}
	size := c.card.MinSize()
	place, fits := beside(at, c.marks.gap(), size, c.Size())
	if !fits {
		c.card.Hide()
		return
	}
	c.card.Resize(size)
	c.card.Move(place)
	c.card.Show()
}

// repaint has the canvas painted. What was never painted is not known to belong
// to a canvas, so that showing it for the first time repaints nothing (Fyne,
// internal/cache/canvases.go): the text of failures, always there, speaks for
// it. Refreshing the whole chart would send its picture to the screen anew.
func (c *Chart) repaint() { c.failed.Refresh() }

// follow finds the point again in a new picture, or what is at the pointer
// now.
func (c *Chart) follow() {
	before := c.at
	c.at = nil
	for i := range c.shown.Points {
		p := &c.shown.Points[i]
		if before != nil && p.Cell == before.Cell && p.Trial == before.Trial {
			c.at = p
			break
		}
	}
	if c.at == nil && c.inside {
		c.at = c.snapped()
	}
	if c.at != nil || before != nil {
		c.tell()
	}
}
