package grid

import (
	"image/color"
	"slices"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/quantity"
)

// borders are lines between fields, and around some.
type borders struct{ grid }

// marks are the borders between kinds of CPUs, the one between a core for each
// worker and fewer, and frames around what is recommended and selected.
func (g borders) marks(f *figure.Frame) []plot.Plotter {
	left, right := -0.5, float64(len(g.workers))-0.5
	across := func(at float64, dashes ...float64) plot.Plotter {
		return layer.Line(f.Line(f.Foreground, 1.75, dashes...), plotter.XY{X: left, Y: at}, plotter.XY{X: right, Y: at})
	}
	var list []plot.Plotter
	for _, segment := range g.Run.Host.Segments() {
		row, _ := slices.BinarySearch(g.cores, segment.From)
		if row > 0 && row < len(g.cores) {
			list = append(list, across(float64(row)-0.5))
		}
	}
	if at, ok := g.quota(); ok {
		list = append(list, across(at, style.Dashed...))
	}
	if g.stepped() {
		list = append(list, g.stairs(f)...)
	}
	return append(list, layer.Func(func(c draw.Canvas, p *plot.Plot) {
		g.enclose(c, p, g.Recommended(), f.Line(f.Good, 2.25))
		g.enclose(c, p, g.View.Selected, f.Line(f.Foreground, 2.25, style.Dashed...))
	}))
}

// enclose draws a line around a cell's field.
func (g borders) enclose(c draw.Canvas, p *plot.Plot, cell core.Cell, line draw.LineStyle) {
	if g.has(cell) {
		column, _ := slices.BinarySearch(g.workers, cell.Workers)
		row, _ := slices.BinarySearch(g.cores, cell.Cores)
		layer.Enclose(c, g.Style, line, g.field(c, p, column, row))
	}
}

// step returns the border between the columns with a core for each worker and
// those without, in a row.
func (g borders) step(row int) float64 {
	n, _ := slices.BinarySearch(g.workers, g.cores[row]+1)
	return float64(n) - 0.5
}

// stepped reports whether such a border lies inside the grid.
func (g borders) stepped() bool {
	for row := range g.cores {
		if at := g.step(row); at > 0 && at < float64(len(g.workers)-1) {
			return true
		}
	}
	return false
}

// stairs are the pieces of the border that lie inside of the grid.
func (g borders) stairs(f *figure.Frame) []plot.Plotter {
	var list []plot.Plotter
	piece := func(a, b plotter.XY) {
		list = append(list, layer.Line(f.Line(f.Foreground, 1.5, style.Dotted...), a, b))
	}
	for row := range g.cores {
		at, low, high := g.step(row), float64(row)-0.5, float64(row)+0.5
		if at > -0.5 && at < float64(len(g.workers))-0.5 {
			piece(plotter.XY{X: at, Y: low}, plotter.XY{X: at, Y: high})
		}
		if row+1 < len(g.cores) {
			piece(plotter.XY{X: at, Y: high}, plotter.XY{X: g.step(row + 1), Y: high})
		}
	}
	return list
}

// keys explain the colours and the marks.
func (g grid) keys() []layer.Key {
	muted := g.Style.Muted
	span := g.Text("grid-range", "best", quantity.Seconds(g.best), "worst", quantity.Seconds(g.worst))
	keys := []layer.Key{{Text: span, Color: muted, Sample: rampSample}}
	if (borders{g}).stepped() {
		keys = append(keys, layer.Key{Text: g.Text("workers-are-cores"), Color: muted, Sample: layer.OfLine(1.5, nil, style.Dotted...)})
	}
	if g.has(g.Recommended()) {
		keys = append(keys, layer.Key{Text: g.Text("recommended"), Color: g.Style.Good, Sample: layer.OfFrame})
	}
	failed, untried := g.missing()
	if failed {
		keys = append(keys, layer.Key{Text: g.Text("failed-trials"), Color: muted, Sample: failedSample})
	}
	if untried {
		keys = append(keys, layer.Key{Text: g.Text("not-measured"), Color: muted, Sample: untriedSample})
	}
	return keys
}

// failedSample and untriedSample are samples of fields without a time.
var (
	failedSample = layer.OfBox(func(c draw.Canvas, s style.Style, _ color.NRGBA, box vg.Rectangle) {
		canvas.Frame(c, s.Line(s.Muted, 1), box, s.Len(0.5))
		c.DrawGlyphNoClip(s.Cross(s.Foreground, 3), canvas.Middle(box))
	})
	untriedSample = layer.OfBox(func(c draw.Canvas, s style.Style, _ color.NRGBA, box vg.Rectangle) {
		canvas.Box(c, s.Shade, box)
	})
)

// missing reports whether there are fields whose trials all failed, and fields
// without a trial.
func (g grid) missing() (failed, untried bool) {
	for row := range g.cores {
		for column := range g.workers {
			cell := g.at(column, row)
			untried = untried || cell == nil
			failed = failed || cell != nil && !cell.Measured()
		}
	}
	return failed, untried
}

// sides names the rows by the CPUs that each adds, and where a quota ends.
func (g borders) sides() []layer.Key {
	var list []layer.Key
	add := func(label string, y float64) {
		list = append(list, layer.Key{Text: label, Color: g.Style.Muted, X: float64(len(g.workers)) - 0.5, Y: y})
	}
	names := g.segmentNames()
	for i, segment := range g.Run.Host.Segments() {
		from, _ := slices.BinarySearch(g.cores, segment.From)
		to, _ := slices.BinarySearch(g.cores, segment.To+1)
		if from < to && names[i] != "" {
			add(names[i], float64(from+to-1)/2)
		}
	}
	if at, ok := g.quota(); ok {
		n := strconv.FormatFloat(g.Run.Host.Quota, 'g', 3, 64)
		add(g.Text("quota", "n", n), at)
	}
	return list
}

// quota returns the border between the rows within a control group's quota and
// those beyond; false when all are within.
func (g borders) quota() (float64, bool) {
	within, _ := slices.BinarySearchFunc(g.cores, g.Run.Host.Quota, func(n int, quota float64) int {
		if float64(n) <= quota {
			return -1
		}
		return 1
	})
	return float64(within) - 0.5, g.Run.Host.Quota > 0 && within < len(g.cores)
}

// segmentNames says how the segments of a host are told apart; empty names
// where there is nothing to tell.
func (g borders) segmentNames() []string {
	segments := g.Run.Host.Segments()
	names := make([]string, len(segments))
	if len(segments) < 2 {
		return names
	}
	nodes := slices.ContainsFunc(segments, func(s core.Segment) bool { return s.Node != segments[0].Node })
	for i, s := range segments {
		switch {
		case s.Class > 0:
			names[i] = g.Text("slower-cores")
		case s.Thread > 0:
			names[i] = g.Text("siblings")
		default:
			names[i] = g.Text("physical-cores")
		}
		if nodes && s.Node >= 0 {
			names[i] += ", " + g.Text("node", "n", s.Node)
		}
	}
	return names
}
