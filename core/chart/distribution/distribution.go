// Package distribution is the chart of all trials of a slice's cells, a row a
// cell: each trial as a dot, and below them the quantiles.
package distribution

import (
	"slices"

	"gonum.org/v1/plot"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// Sheet is the chart.
func Sheet(in view.Subject) figure.Sheet {
	cut := slice.Of(in)
	r := rows{cut, cut.Members()}
	sheet := figure.Sheet{
		Title:  cut.TitleWhere("distribution"),
		X:      axis.Places(in.Text("runtime"), 1),
		Y:      r.axis(),
		Legend: slice.Keys(in, ""),
		Layers: func(*figure.Frame) []plot.Plotter { return nil },
	}
	if sheet.Message = r.lacking(); sheet.Message.Text != "" {
		sheet.Y = axis.Places("", 1)
		return sheet
	}
	sheet.X = axis.Horizontal(in.Text("runtime"), axis.ForTimes(r.times(), in.View.LogX).Zoomed(in.View.Zoom.X), axis.Times)
	sheet.X.Lines = true
	sheet.Note = r.note
	sheet.Layers = r.draw
	if r.any(func(m slice.Member) bool { return m.Cell == in.Recommended() }) {
		sheet.Legend = append(sheet.Legend, layer.Key{Text: in.Text("recommended"), Color: in.Style.Good, Sample: layer.OfFrame})
	}
	if r.any(func(m slice.Member) bool { return m.Failed > 0 }) {
		sheet.Legend = append(sheet.Legend, layer.Key{Text: in.Text("failed-trials"), Color: in.Style.Muted, Sample: layer.OfCross})
	}
	return sheet
}

// lacking returns what to say when there is no trial to draw.
func (r rows) lacking() view.Message {
	if m := r.Lacking(); m.Text != "" {
		return m
	}
	return r.Silence(r.any(func(m slice.Member) bool { return m.Measured() }), len(r.list) > 0)
}

// note tells how to read a row.
func (r rows) note(*figure.Frame) []string {
	note := r.Text("note-no-interval")
	if r.any(func(m slice.Member) bool { return m.RuntimeCI.Confidence > 0 }) {
		note = r.Text("note")
	}
	return []string{note + " · " + r.Text("distribution-note"), note}
}

// rows are the cells of the chart, from the top down. The row i stands at n−1−i
// on the y axis, n being their number.
type rows struct {
	slice.Slice
	list []slice.Member
}

func (r rows) any(of func(slice.Member) bool) bool { return slices.ContainsFunc(r.list, of) }

// The least height of a row, and the greatest, units.
const (
	rowLeast = 22
	rowMost  = 64
)

// axis returns the y axis with the names of the cells. It shows as many rows as
// have room.
func (r rows) axis() axis.Axis {
	a := axis.Places(r.Text("cell"), len(r.list))
	a.Fit = func(room axis.Room) axis.Scale { return r.fit(room).Scale }
	a.Ticks = func(room axis.Room) []plot.Tick {
		var ticks []plot.Tick
		for i := range r.fit(room).each {
			ticks = append(ticks, plot.Tick{Value: r.place(i), Label: r.Style.Cut(style.Tick, r.list[i].Cell.String(), longestName*room.Across)})
		}
		return ticks
	}
	return a
}

// longestName is the part of the plot's width that the name of a cell may have.
const longestName = 0.3

// place returns where a row stands on the y axis.
func (r rows) place(i int) float64 { return float64(len(r.list) - 1 - i) }

// page is which rows are shown, and the scale with which they are.
type page struct {
	axis.Scale
	first, shown int
	all          int // that the zoom shows; where they are more, a line below tells of the others
}

// each goes through the rows that are shown.
func (s page) each(yield func(i int) bool) {
	for i := s.first; i < s.first+s.shown; i++ {
		if !yield(i) {
			return
		}
	}
}

// zoomed returns the rows that the zoom shows, the last one being the one
// before end.
func (r rows) zoomed() (first, end int) {
	n := len(r.list)
	if z := r.View.Zoom.Y; z != (axis.Range{}) {
		low, high := max(0, int(max(-1, z.Low)+0.5)), min(n, int(max(-1, min(1e6, z.High))+0.5)+1)
		if low < high {
			return n - high, n - low
		}
	}
	return 0, n
}

// fit returns the rows that are shown in a height.
func (r rows) fit(room axis.Room) page {
	first, end := r.zoomed()
	s := page{first: first, shown: end - first, all: end - first}
	most, lines := max(1, room.For(rowMost)), max(1, room.For(rowLeast))
	if s.shown > lines {
		s.shown = max(1, lines-1)
		s.first += min(r.View.Row, s.all-s.shown)
	}
	top := r.place(s.first) + 0.5
	s.Scale = axis.Scale{Min: top - float64(min(lines, max(most, s.all))), Max: top}
	return s
}

// times returns the runtimes of all rows.
func (r rows) times() []float64 {
	var times []float64
	for _, row := range r.list {
		times = append(times, row.Times...)
	}
	return times
}
