package style

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Inner returns the canvas that gonum's areas of a canvas are areas of.
func Inner(c vg.Canvas) vg.Canvas {
	for {
		switch area := c.(type) {
		case draw.Canvas:
			c = area.Canvas
		case *draw.Canvas:
			c = area.Canvas
		default:
			return c
		}
	}
}
