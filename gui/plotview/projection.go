package plotview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
)

// projection is a picture on the screen: it relates pixels of the picture to
// positions in the widget. While the picture is stretched, that is not one pixel
// for another.
type projection struct {
	picture chart.Picture
	size    fyne.Size // of the widget
	marks   Marks
}

// visible reports whether there is a picture to find something in.
func (p projection) visible() bool { return p.picture.Image != nil && !p.size.IsZero() }

// pixel returns the place in the picture that is shown at a position.
func (p projection) pixel(at fyne.Position) (x, y float64) {
	whole := p.picture.Image.Bounds().Size()
	return float64(at.X) / float64(p.size.Width) * float64(whole.X), float64(at.Y) / float64(p.size.Height) * float64(whole.Y)
}

// position is the inverse of pixel.
func (p projection) position(x, y float64) fyne.Position {
	whole := p.picture.Image.Bounds().Size()
	return fyne.NewPos(float32(x/float64(whole.X))*p.size.Width, float32(y/float64(whole.Y))*p.size.Height)
}

// area returns where the data are, and whether there are any.
func (p projection) area() (from, to fyne.Position, ok bool) {
	a := p.picture.Area
	if !p.visible() || a.Empty() {
		return from, to, false
	}
	return p.position(float64(a.Min.X), float64(a.Min.Y)), p.position(float64(a.Max.X), float64(a.Max.Y)), true
}

// nearest returns the point nearest to a position among the data and within reach
// of it; nil for none.
func (p projection) nearest(to fyne.Position) *chart.Point {
	low, high, ok := p.area()
	if !ok || to.X < low.X-ringSize || to.X > high.X+ringSize || to.Y < low.Y-ringSize || to.Y > high.Y+nearby.Height {
		return nil
	}
	var found *chart.Point
	least, reach := math.Inf(1), p.marks.reach()
	for i := range p.picture.Points {
		point := &p.picture.Points[i]
		d := p.position(point.X, point.Y).Subtract(to)
		if fyne.Max(d.X, -d.X) > reach.Width || fyne.Max(d.Y, -d.Y) > reach.Height {
			continue
		}
		if far := math.Hypot(float64(d.X), float64(d.Y)); far < least {
			found, least = point, far
		}
	}
	return found
}

// name returns the strategy whose name is at a position.
func (p projection) name(at fyne.Position) (core.Strategy, bool) {
	if !p.visible() {
		return "", false
	}
	x, y := p.pixel(at)
	for _, n := range p.picture.Names {
		if image.Pt(int(x), int(y)).In(n.At.Inset(-around)) {
			return n.Strategy, true
		}
	}
	return "", false
}

// tile returns the size of the tiles: as far apart as points are at least.
func (p projection) tile() fyne.Size {
	var xs, ys []float64
	for _, point := range p.picture.Points {
		xs, ys = append(xs, point.X), append(ys, point.Y)
	}
	area := p.picture.Area
	return fyne.NewSize(p.position(apart(xs, float64(area.Dx())), apart(ys, float64(area.Dy()))).Components())
}

// crowded reports whether not all rows fit.
func (p projection) crowded() bool { return p.picture.Rows.Shown < p.picture.Rows.All }
