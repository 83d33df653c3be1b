package grid

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/quantity"
)

// shares is the grid as gonum's HeatMap takes it: where on the ramp each
// field's time lies.
type shares struct{ grid }

func (s shares) Dims() (columns, rows int) { return len(s.workers), len(s.cores) }
func (s shares) X(column int) float64      { return float64(column) }
func (s shares) Y(row int) float64         { return float64(row) }
func (s shares) Min() float64              { return 0 }
func (s shares) Max() float64              { return 1 }

// Z returns the share; none for a field that is no time's.
func (s shares) Z(column, row int) float64 {
	cell := s.at(column, row)
	if cell == nil || !cell.Measured() {
		return math.NaN()
	}
	return min(1, max(0, s.share(cell.Runtime))) // a rounding away from its ends, gonum would leave it out
}

// fields are a field for each cell, apart from each other, and what is written
// in them.
func (g grid) fields(f *figure.Frame) []plot.Plotter {
	ramp := f.Ramp()
	heat := plotter.NewHeatMap(shares{g}, ramp)
	heat.NaN = f.Shade
	for row := range g.cores {
		for column := range g.workers {
			if cell := g.at(column, row); cell != nil {
				f.Mark(cell.Cell, -1, float64(column), float64(row))
			}
		}
	}
	lines := g.textLines(f)
	return []plot.Plotter{heat, layer.Func(func(c draw.Canvas, p *plot.Plot) {
		gaps(g, c, p)
		for row := range g.cores {
			for column := range g.workers {
				if cell := g.at(column, row); cell != nil {
					g.write(c, f, lines, ramp, g.field(c, p, column, row), cell)
				}
			}
		}
	})}
}

// fieldGap is the space between two fields, units.
const fieldGap = 3

// gap returns that space, as far as there is room for one.
func (g grid) gap(c draw.Canvas) vg.Length {
	size := c.Size()
	return min(g.Style.Len(fieldGap), size.X/vg.Length(6*len(g.workers)), size.Y/vg.Length(6*len(g.cores)))
}

// gaps draws the space between the fields of a grid, and around them.
func gaps(g grid, c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	line := draw.LineStyle{Color: g.Style.Background, Width: g.gap(c)}
	for column := range len(g.workers) + 1 {
		at := x(float64(column) - 0.5)
		c.StrokeLine2(line, at, c.Min.Y, at, c.Max.Y)
	}
	for row := range len(g.cores) + 1 {
		at := y(float64(row) - 0.5)
		c.StrokeLine2(line, c.Min.X, at, c.Max.X, at)
	}
}

// field returns the place of a field: its own without the gap.
func (g grid) field(c draw.Canvas, p *plot.Plot, column, row int) vg.Rectangle {
	x, y := p.Transforms(&c)
	half := vg.Point{X: g.gap(c) / 2, Y: g.gap(c) / 2}
	return vg.Rectangle{
		Min: vg.Point{X: x(float64(column) - 0.5), Y: y(float64(row) - 0.5)}.Add(half),
		Max: vg.Point{X: x(float64(column) + 0.5), Y: y(float64(row) + 0.5)}.Sub(half),
	}
}

// write writes so many lines into a field, and marks failures.
func (g grid) write(c draw.Canvas, f *figure.Frame, lines int, ramp style.Ramp, box vg.Rectangle, cell *slice.Point) {
	at, shorter := canvas.Middle(box), f.Units(min(box.Size().X, box.Size().Y))
	if !cell.Measured() {
		canvas.Box(c, f.Background, box)
		canvas.Frame(c, f.Line(f.Muted, 1), box, f.Len(0.5))
		c.DrawGlyph(f.Cross(f.Foreground, min(4, 0.3*shorter)), at)
		return
	}
	over := style.Over(ramp.At(g.share(cell.Runtime)))
	time, half := style.Centred(f.Type(style.Name, over)), f.Style.Height(style.Small)/2
	switch lines {
	case 1:
		c.FillText(time, at, quantity.Seconds(cell.Runtime))
	case 2:
		c.FillText(time, at.Add(vg.Point{Y: half}), quantity.Seconds(cell.Runtime))
		c.FillText(style.Centred(f.Type(style.Small, over)), at.Sub(vg.Point{Y: half}), g.ratio(cell))
	}
	if cell.Failed > 0 && shorter > 30 {
		c.DrawGlyph(f.Cross(over, 2.5), box.Max.Sub(vg.Point{X: f.Len(7), Y: f.Len(7)}))
	}
}

// textLines returns how many lines of text every field has room for: a time,
// and a speed-up below it.
func (g grid) textLines(f *figure.Frame) int {
	width, height := f.Lengths()
	room := vg.Point{X: f.Len(width/float64(len(g.workers)) - fieldGap - 4), Y: f.Len(height/float64(len(g.cores)) - fieldGap - 2)}
	time, gain := g.widths(f)
	line := f.Style.Height(style.Small)
	switch {
	case time > room.X || line > room.Y:
		return 0
	case gain > room.X || 2.2*line > room.Y || !g.base.Measured():
		return 1
	}
	return 2
}

// note tells what stands in a field.
func (g grid) note(f *figure.Frame) []string {
	switch g.textLines(f) {
	case 0:
		return nil
	case 1:
		return []string{g.Text("grid-note-alone")}
	}
	return []string{g.Text("grid-note", "base", g.base.Cell.Strategy)}
}

// widths returns the widths of the longest time and the longest speed-up.
func (g grid) widths(f *figure.Frame) (time, gain vg.Length) {
	for c, cell := range g.cells {
		if c.Strategy == g.strategy && cell.Measured() {
			time = max(time, f.Style.Width(style.Name, quantity.Seconds(cell.Runtime)))
			gain = max(gain, f.Style.Width(style.Small, g.ratio(cell)))
		}
	}
	return time, gain
}

// ratio writes the speed-up of a cell.
func (g grid) ratio(cell *slice.Point) string { return quantity.Ratio(g.gain(cell)) + "×" }

// rampSample is a sample of the ramp.
var rampSample = layer.Sample{Width: 72, Draw: func(c draw.Canvas, s style.Style, _ color.NRGBA, box vg.Rectangle) {
	const steps = 24
	ramp, width := s.Ramp(), box.Size().X/steps
	for i := range steps {
		left := box.Min.X + vg.Length(i)*width
		canvas.Box(c, ramp.At(float64(i)/(steps-1)), vg.Rectangle{Min: vg.Point{X: left, Y: box.Min.Y}, Max: vg.Point{X: left + width, Y: box.Max.Y}})
	}
}}
