package chart

import (
	"slices"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// placesAxis is an axis of n places side by side, however far apart what they
// stand for is. A place is as wide as the distance from one whole number to
// the next and lies around its own, 0 for the first.
func placesAxis(name string, n int) axis {
	return axis{
		name: name, flush: true, bare: true,
		scale: ruler.Scale{Min: -0.5, Max: float64(n) - 0.5},
		ticks: func(ink.Pen, vg.Length) []ruler.Tick { return nil },
	}
}

// countPlaces is an axis with a place for each of ascending counts. size
// returns the room that a label takes along the axis.
func countPlaces(name string, counts []int, size func(p ink.Pen, label string) vg.Length) axis {
	a := placesAxis(name, len(counts))
	place := func(n int) float64 {
		i, _ := slices.BinarySearch(counts, n)
		return float64(i)
	}
	a.ticks = func(p ink.Pen, length vg.Length) []ruler.Tick {
		ticks := ruler.Counts(counts, false, func(n int, label string) ruler.Span {
			half := float64(size(p, label) / (2 * length))
			at := a.scale.At(place(n))
			return ruler.Span{From: at - half, To: at + half}
		})
		for i := range ticks {
			ticks[i].Value = place(int(ticks[i].Value))
		}
		return ticks
	}
	return a
}

// lying returns the room of a label on a horizontal axis, standing that of one
// on a vertical axis.
func lying(p ink.Pen, label string) vg.Length { return p.Width(ink.TickType, label) + p.Len(10) }
func standing(p ink.Pen, _ string) vg.Length  { return p.Height(ink.TickType) }

// place returns the rectangle of a place on two such axes.
func (p *pane) place(column, row float64) vg.Rectangle {
	return vg.Rectangle{
		Min: vg.Point{X: p.Edge(p.across(column - 0.5)), Y: p.Edge(p.at(0, row-0.5).Y)},
		Max: vg.Point{X: p.Edge(p.across(column + 0.5)), Y: p.Edge(p.at(0, row+0.5).Y)},
	}
}
