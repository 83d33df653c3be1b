package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// sheet is a chart before it has a size.
type sheet struct {
	title   string
	caption []string             // parts of a line, the most important first
	note    string               // how to read the marks
	more    string               // how to read the rest, where there is room for it
	remark  func(p *pane) string // the note, where it depends on the size; nil where it does not
	x, y    axis
	zones   []zone
	failed  string // name of the row of failures; empty when there is none
	keys    []key
	legend  []key    // what the marks stand for, where no line's end can say it
	bands   []region // parts of the x axis that are named above; every other one is shaded
	sides   []region // parts of the y axis that are named beside its end
	layers  []layer  // drawn in this order
	notice  notice
}

// layer draws something between the axes.
type layer func(p *pane)

// region is a stretch of the x axis that is set apart, in values.
type region struct {
	from, to float64 // equal when there is none
	label    string
}

// pane is where layers draw: a pen that knows the axes.
type pane struct {
	ink.Pen
	area   vg.Rectangle // between the axes
	x, y   ruler.Scale
	row    vg.Length // middle of the row of failures below the area; 0 when there is none
	points []placed
	names  []named
	rows   Rows
	flush  bool // x goes from side to side
}

// placed is where a cell's median was drawn, or one of its trials.
type placed struct {
	cell  core.Cell
	trial int // index in the run's trials; -1 for the cell
	at    vg.Point
}

// inset is the space between the ends of the x axis and its first and last
// value, in units: marks and the labels below them stay inside the area.
const inset = 19

// inset returns the space between the sides of the area and the ends of x.
func (p *pane) inset() vg.Length {
	if p.flush {
		return 0
	}
	return min(p.Len(inset), p.area.Size().X/8)
}

// across returns the place of a value on the x axis.
func (p *pane) across(x float64) vg.Length {
	in := p.inset()
	return p.area.Min.X + in + vg.Length(p.x.At(x))*(p.area.Size().X-2*in)
}

// at returns the place of a point.
func (p *pane) at(x, y float64) vg.Point {
	return vg.Point{X: p.across(x), Y: p.area.Min.Y + vg.Length(p.y.At(y))*p.area.Size().Y}
}

// edges returns the ends of the part of a region that is shown; one that
// reaches the first or last value reaches the edge of the area.
func (p *pane) edges(r region) (left, right vg.Length) {
	low, high := p.area.Min.X, p.area.Max.X
	left, right = min(high, max(low, p.spot(r.from, 0).X)), max(low, min(high, p.spot(r.to, 0).X))
	if r.from <= p.x.Min {
		left = low
	}
	if r.to >= p.x.Max {
		right = high
	}
	return p.Edge(left), p.Edge(right)
}

func (s sheet) heading() string { return s.title }

// draw lays the sheet out on the pen's canvas and draws it.
func (s sheet) draw(p ink.Pen) *pane {
	p.Box(p.Style.Background, 0, 0, p.Size.X, p.Size.Y)
	f := s.layout(p)
	if f == nil {
		return &pane{Pen: p}
	}
	s.drawZones(&f.pane)
	s.drawBands(&f.pane)
	s.drawGrid(f)
	for _, draw := range s.layers {
		draw(&f.pane)
	}
	f.drawKeys()
	f.drawLegend()
	f.write()
	s.notice.draw(&f.pane)
	return &f.pane
}

// axisShare is how much of the muted colour the x axis has.
const axisShare = 0.75

// drawGrid draws the horizontal lines, the axis and its marks.
func (s sheet) drawGrid(f *frame) {
	if !f.ticks {
		return
	}
	p, area := &f.pane, f.pane.area
	for _, t := range f.yTicks {
		if s.y.bare {
			break
		}
		y := p.at(0, t.Value).Y
		p.Rule(p.Style.Grid, vg.Point{X: area.Min.X, Y: y}, vg.Point{X: area.Max.X, Y: y})
	}
	line := p.Style.Faint(p.Style.Muted, axisShare)
	p.Rule(line, vg.Point{X: area.Min.X, Y: f.base}, vg.Point{X: area.Max.X, Y: f.base})
	for _, v := range s.x.marks {
		x := p.across(v)
		p.Rule(line, vg.Point{X: x, Y: f.base - p.Len(4)}, vg.Point{X: x, Y: f.base})
	}
}
