package chart

import (
	"slices"

	"gonum.org/v1/plot/vg"
)

// borders draws where the machine's kinds of CPUs meet, and its quota.
func (g grid) borders(p *pane) {
	across := func(at float64, dashes []float64) {
		y := p.Edge(p.at(0, at).Y)
		p.Line(p.Style.Foreground, 1.75, dashes, vg.Point{X: p.area.Min.X, Y: y}, vg.Point{X: p.area.Max.X, Y: y})
	}
	for _, segment := range g.host.Segments() {
		row, _ := slices.BinarySearch(g.cores, segment.From)
		if row > 0 && row < len(g.cores) {
			across(float64(row)-0.5, nil)
		}
	}
	if at, ok := g.quota(); ok {
		across(at, dashed)
	}
}

// step returns the border between the columns with a core for each worker and
// those without, in a row.
func (g grid) step(row int) float64 {
	n, _ := slices.BinarySearch(g.workers, g.cores[row]+1)
	return float64(n) - 0.5
}

// stepped reports whether such a border lies inside the grid.
func (g grid) stepped() bool {
	for row := range g.cores {
		if at := g.step(row); at > 0 && at < float64(len(g.workers)-1) {
			return true
		}
	}
	return false
}

// stairs draws the border.
func (g grid) stairs(p *pane) {
	if !g.stepped() {
		return
	}
	last := float64(len(g.workers)) - 0.5
	for row := range g.cores {
		at, low, high := g.step(row), float64(row)-0.5, float64(row)+0.5
		if at > -0.5 && at < last {
			p.Line(p.Style.Foreground, 1.5, dotted, p.at(at, low), p.at(at, high))
		}
		if row+1 < len(g.cores) {
			p.Line(p.Style.Foreground, 1.5, dotted, p.at(at, high), p.at(g.step(row+1), high))
		}
	}
}
