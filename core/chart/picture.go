package chart

import (
	"image"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/timeline"
)

// Picture is a chart in pixels, with what a pointer can find on it. Pixels
// count from the left and the top of the image.
type Picture struct {
	Image  *image.RGBA
	Area   image.Rectangle // between the axes; empty when the chart is too small for data
	Points []Point
	Names  []Name
	Rows   Rows
	x, y   axis.Scale
	// The pixels at which the scales of x and y begin and end.
	left, right, bottom, top float64
	lanes                    timeline.Lanes // of a timeline, with its rows
	rows                     []timeline.Row
}

// Point is the place of a cell's median, or of one trial.
type Point struct {
	Cell  core.Cell
	Trial int // index in the run's trials; -1 where the point stands for the cell
	X, Y  float64
}

// Name is where a strategy is named, shown or hidden.
type Name struct {
	Strategy core.Strategy
	At       image.Rectangle
}

// Rows says which rows of a chart are shown; it is zero for charts without. A
// zoom leaves it those that it shows.
type Rows = figure.Rows

// pictureOf returns what was drawn on an image with its places in pixels.
func pictureOf(img *canvas.Image, d figure.Drawn) Picture {
	height := img.Pixels.Rect.Dy()
	x := func(v vg.Length) float64 { return float64(v / img.Dot) }
	y := func(v vg.Length) float64 { return float64(height) - float64(v/img.Dot) }
	p := Picture{Image: img.Pixels, Rows: d.Rows, x: d.X, y: d.Y}
	p.left, p.right, p.bottom, p.top = x(d.Left), x(d.Right), y(d.Data.Min.Y), y(d.Data.Max.Y)
	if d.Plot != nil {
		p.Area = img.Bounds(d.Data.Rectangle)
	}
	for _, at := range d.Places {
		p.Points = append(p.Points, Point{at.Cell, at.Trial, x(at.At.X), y(at.At.Y)})
	}
	for _, n := range d.Names {
		if at := img.Bounds(n.At).Intersect(img.Pixels.Rect); !at.Empty() {
			p.Names = append(p.Names, Name{n.Strategy, at})
		}
	}
	return p
}

// Value returns the values of the axes at a pixel; one outside of the area
// counts as the nearest inside. It is for pictures whose Area is not empty.
func (p Picture) Value(x, y float64) (vx, vy float64) {
	across, up := p.shares(x, y)
	return p.x.Value(across), p.y.Value(up)
}

// shares returns how far along the axes a pixel is, 0 to 1.
func (p Picture) shares(x, y float64) (across, up float64) {
	share := func(from, to, at float64) float64 {
		if from == to {
			return 0
		}
		return min(1, max(0, (at-from)/(to-from)))
	}
	return share(p.left, p.right, x), share(p.bottom, p.top, y)
}

// Stretched returns the ranges of the axes when each shows fx or fy times as
// much as in the picture, with what is at a pixel staying where it is: 0.5
// looks closer, 1 gives the ranges that are shown, 2 looks from further away,
// even beyond all that the chart has. A pixel outside of the area counts as
// the nearest inside. It is for pictures whose Area is not empty and factors
// above 0.
func (p Picture) Stretched(x, y, fx, fy float64) Zoom {
	across, up := p.shares(x, y)
	return Zoom{X: p.x.Stretched(across, fx), Y: p.y.Stretched(up, fy)}
}
