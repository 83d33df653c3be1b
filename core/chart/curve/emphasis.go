package curve

import (
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
)

// The radii of the rings around what is recommended and what is selected,
// units: both can be seen on one point.
const (
	recommendedRadius = 8
	selectedRadius    = 11
)

// emphasis rings the cell that is recommended, and marks the one that is
// selected: with a ring, and lines to the axes. It comes after those that mark
// the places.
func (c chart) emphasis(f *figure.Frame) []plot.Plotter {
	var list []plot.Plotter
	ring := func(at figure.Place, g draw.GlyphStyle) {
		list = append(list, layer.Marks{XYs: plotter.XYs{xy(at.X, at.Y)}, Style: func(int) draw.GlyphStyle { return g }})
	}
	recommended := c.Recommended()
	for _, at := range f.Places {
		if at.Cell == c.View.Selected {
			thin := f.Line(f.Faint(f.Foreground, 0.35), 1)
			list = append(list,
				layer.Line(thin, xy(at.X, f.Y.Min), xy(at.X, f.Up(at.Y, -selectedRadius))),
				layer.Line(thin, xy(f.Plot.X.Min, at.Y), xy(f.Right(at.X, -selectedRadius), at.Y)))
			ring(at, f.Ring(f.Foreground, selectedRadius, 1.75))
		}
		if at.Cell == recommended {
			ring(at, f.Ring(f.Good, recommendedRadius, 2))
		}
	}
	return list
}

// recommendation names the ring, if there is one.
func (c chart) recommendation() []layer.Key {
	chosen := c.Recommended()
	shown := c.Shown()
	i := slices.IndexFunc(shown, func(p slice.Point) bool { return p.Cell == chosen })
	if i < 0 {
		return nil
	}
	m := c.mark(shown[i])
	return []layer.Key{{Text: c.Text("recommended"), Color: c.Style.Good, Sample: layer.OfRing, Ring: true, X: float64(m.x), Y: m.y}}
}
