package chart

import (
	"image"
	"math"

	"gonum.org/v1/plot/vg"
)

// picture returns the pane's image with its places in pixels.
func (p *pane) picture() Picture {
	height := p.Image.Bounds().Dy()
	x := func(v vg.Length) float64 { return float64(v / p.Dot) }
	y := func(v vg.Length) float64 { return float64(height) - float64(v/p.Dot) }
	whole := func(v float64) int { return int(math.Round(v)) }
	pic := Picture{Image: p.Image, Area: image.Rect(
		whole(x(p.area.Min.X)), whole(y(p.area.Max.Y)), whole(x(p.area.Max.X)), whole(y(p.area.Min.Y)))}
	if p.area.Size() == (vg.Point{}) {
		pic.Area = image.Rectangle{}
	}
	for _, at := range p.points {
		pic.Points = append(pic.Points, Point{at.cell, at.trial, x(at.at.X), y(at.at.Y)})
	}
	for _, n := range p.names {
		at := image.Rect(whole(x(n.at.Min.X)), whole(y(n.at.Max.Y)), whole(x(n.at.Max.X)), whole(y(n.at.Min.Y)))
		if at = at.Intersect(p.Image.Bounds()); !at.Empty() {
			pic.Names = append(pic.Names, Name{n.strategy, at})
		}
	}
	pic.x, pic.y, pic.Rows = p.x, p.y, p.rows
	pic.left, pic.right = x(p.area.Min.X+p.inset()), x(p.area.Max.X-p.inset())
	pic.top, pic.bottom = y(p.area.Max.Y), y(p.area.Min.Y)
	return pic
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
