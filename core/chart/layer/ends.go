package layer

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/style"
)

// Ends names lines where they end, at the right of the data, apart from each
// other.
type Ends struct {
	Keys  []Key
	Inset vg.Length // between the last value of x and the right side of the data
	Row   vg.Length // the height of the row of failures below the data; 0 when there is none
	Style style.Style
}

// beside is the space between the data and the names, units.
const beside = 12

// Width returns what the names take.
func (e Ends) Width() vg.Length {
	widest := vg.Length(0)
	for _, k := range e.Keys {
		widest = max(widest, e.lead(k)+k.text(e.Style).Width(k.Text))
	}
	if widest == 0 {
		return 0
	}
	return widest + e.Style.Len(beside)
}

func (e Ends) lead(k Key) vg.Length {
	if k.Ring {
		return k.sampled(e.Style)
	}
	return 0
}

// GlyphBoxes reserves the room of the names.
func (e Ends) GlyphBoxes(*plot.Plot) []plot.GlyphBox {
	return []plot.GlyphBox{{X: 1, Rectangle: vg.Rectangle{Max: vg.Point{X: e.Width()}}}}
}

// end returns where a key's line ends. Where that is not shown it is the edge of
// the data, and further out by next to nothing the further the line goes: names
// at an edge keep their order.
func (e Ends) end(c draw.Canvas, p *plot.Plot, k Key) (at vg.Point, shown bool) {
	if k.Row {
		return vg.Point{X: c.Max.X, Y: c.Min.Y - e.Row/2}, true
	}
	x, y := p.Transforms(&c)
	end := vg.Point{X: min(c.Max.X, max(c.Min.X, x(k.X))), Y: y(k.Y)}
	inside := min(c.Max.Y, max(c.Min.Y, end.Y))
	return vg.Point{X: end.X, Y: inside + 1e-9*(end.Y-inside)}, inside == end.Y
}

// Places returns where the names stand, nil when they do not all have room.
func (e Ends) Places(c draw.Canvas, p *plot.Plot) []vg.Point {
	var heights, wanted []vg.Length
	for _, k := range e.Keys {
		end, _ := e.end(c, p, k)
		heights, wanted = append(heights, e.Style.Height(k.kind())), append(wanted, end.Y)
	}
	half := e.Style.Height(style.Name) / 2
	var places []vg.Point
	for _, y := range spread(wanted, heights, c.Min.Y-e.Row-half, c.Max.Y+half) {
		places = append(places, vg.Point{X: c.Max.X + e.Style.Len(beside), Y: y})
	}
	return places
}

// Plot writes the names and ties them to their lines.
func (e Ends) Plot(c draw.Canvas, p *plot.Plot) {
	for i, at := range e.Places(c, p) {
		k := e.Keys[i]
		if !k.Ring && !k.Hidden {
			e.tie(c, p, k, at)
		}
		k.draw(c, e.Style, at, k.Ring)
	}
}

// tie ties a name to the end of its line when it does not stand right beside
// it, and the end is shown.
func (e Ends) tie(c draw.Canvas, p *plot.Plot, k Key, at vg.Point) {
	end, shown := e.end(c, p, k)
	if !shown {
		return
	}
	s, faint := e.Style, e.Style.Faint(k.Color, 0.5)
	if end.X < c.Max.X-e.Inset-s.Len(1) {
		c.StrokeLine2(s.Line(faint, 1, 1, 3), end.X+s.Len(8), end.Y, c.Max.X, end.Y)
	}
	if d := at.Y - end.Y; d > s.Len(2) || d < -s.Len(2) {
		c.StrokeLine2(s.Line(faint, 1), c.Max.X, end.Y, at.X-s.Len(3), at.Y)
	}
}

// Names returns where strategies are named, when the data is drawn on c.
func (e Ends) Names(c draw.Canvas, p *plot.Plot) []Name {
	return named(e.Style, e.Keys, e.Places(c, p), false)
}
