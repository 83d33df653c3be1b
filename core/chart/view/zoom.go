package view

import (
	"fmt"

	"parallelogram/core/chart/axis"
)

// Zoom is the part of a chart's axes that is shown, in their values. Kinds of
// charts have different axes, so a zoom is for one kind and one By.
type Zoom struct{ X, Y axis.Range }

// The magnitudes that a zoom may have: what can be measured lies well within.
const (
	leastZoom = 1e-12
	mostZoom  = 1e12
)

// Validate reports the first range that cannot be shown.
func (z Zoom) Validate() error {
	for _, r := range []axis.Range{z.X, z.Y} {
		if r == (axis.Range{}) {
			continue
		}
		if !(r.Low < r.High) || !(r.High >= leastZoom) || !(r.High <= mostZoom) || !(r.Low >= -mostZoom) {
			return fmt.Errorf("a chart cannot show the range from %g to %g; give two numbers up to %g, the smaller first, or none for all", r.Low, r.High, mostZoom)
		}
	}
	return nil
}
