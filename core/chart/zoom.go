package chart

import "fmt"

// The magnitudes that a zoom may have: what can be measured lies well within.
const (
	leastZoom = 1e-12
	mostZoom  = 1e12
)

func (z Zoom) validate() error {
	for _, r := range []Range{z.X, z.Y} {
		if r == (Range{}) {
			continue
		}
		if !(r.Low < r.High) || !(r.High >= leastZoom) || !(r.High <= mostZoom) || !(r.Low >= -mostZoom) {
			return fmt.Errorf("a chart cannot show the range from %g to %g; give two numbers up to %g, the smaller first, or none for all", r.Low, r.High, mostZoom)
		}
	}
	return nil
}
