package plotview

import "parallelogram/core/chart"

// point moves crosshair and card to a point, nil for none. The same point again
// costs nothing.
func (c *Chart) point(p *chart.Point) {
	if p == c.at || p != nil && c.at != nil && *p == *c.at {
		return
	}
	c.at = p
	c.showPoint()
}

// showPoint has the card written for the point, and shows it.
func (c *Chart) showPoint() {
	c.hooks.Pointed(c.at)
	c.placeMarks()
}

// placeMarks puts crosshair and card in their places.
func (c *Chart) placeMarks() {
	defer c.repaint()
	p := c.projection()
	from, to, ok := p.area()
	c.cross.hide()
	if c.at == nil || !ok {
		c.card.Hide()
		return
	}
	at := p.position(c.at.X, c.at.Y)
	if c.marks == Tiles {
		c.cross.outline(at, p.tile())
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
func (v *View) repaint() { v.failed.Refresh() }

// findAgain finds the point in a new picture, or what is at the pointer now.
func (c *Chart) findAgain() {
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
		c.at = c.projection().nearest(c.pointer)
	}
	if c.at != nil || before != nil {
		c.showPoint()
	}
}
