package chart

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// distribution is the sheet of all trials of the slice's cells, a row a cell.
func distribution(run core.Run, v View, s Style) sheet {
	cut, words := sliceOf(run, v), v.words()
	r := cut.rows(run, v, s)
	sheet := sheet{
		title:   words.DistributionPlain,
		caption: caption(run, words),
		x:       placesAxis(words.Runtime, 1),
		y:       r.axis(words),
		legend:  cut.names(run, v, s),
	}
	if where := cut.where(words); where != "" {
		sheet.title = fill(words.DistributionTitle, "where", where)
	}
	if v.Title != "" {
		sheet.title = v.Title
	}
	if sheet.notice = cut.spreadless(run, r, words); sheet.notice.text != "" {
		sheet.y = placesAxis("", 1)
		return sheet
	}
	sheet.x = r.times(words, v)
	sheet.note, sheet.more = words.NoteNoInterval, words.DistributionNote
	if slices.ContainsFunc(r.list, func(r row) bool { return r.interval.Confidence > 0 }) {
		sheet.note = words.Note
	}
	sheet.layers = []layer{r.lines, r.draw, r.leftOut(words)}
	if slices.ContainsFunc(r.list, func(r row) bool { return r.cell == v.recommended() }) {
		sheet.legend = append(sheet.legend, key{text: words.Recommended, color: s.Good, swatch: ringSwatch})
	}
	if slices.ContainsFunc(r.list, func(r row) bool { return r.failed > 0 }) {
		sheet.legend = append(sheet.legend, key{text: words.Failed, color: s.Muted, swatch: crossSwatch})
	}
	return sheet
}

// spreadless returns what to say when there is no trial to draw.
func (c slice) spreadless(run core.Run, r rows, w Words) notice {
	if m := c.lacking(run, w); m.text != "" {
		return m
	}
	switch {
	case slices.ContainsFunc(r.list, func(r row) bool { return r.measured() }):
		return notice{}
	case len(r.list) == 0:
		return notice{w.AllHidden, w.AllHiddenHint}
	}
	return failed(run, w)
}

// rows are the cells of the chart, from the top down. The row i stands at n−1−i
// on the y axis, n being their number.
type rows struct {
	list []row
	view View
}

// row is a cell with its trials.
type row struct {
	member
	trials []int // the ones that measured something, as indices in the run, by time
}

func (c slice) rows(run core.Run, v View, s Style) rows {
	trials := map[core.Cell][]int{}
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Phase != core.PhaseProbe && t.OK() && t.Runtime > 0 {
			trials[t.Cell] = append(trials[t.Cell], i)
		}
	}
	r := rows{view: v}
	for _, n := range c.counts {
		for _, m := range c.members(n, v, s) {
			list := trials[m.cell]
			slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(run.Trials[a].Runtime, run.Trials[b].Runtime) })
			r.list = append(r.list, row{m, list})
		}
	}
	return r
}

// The least height of a row, and the greatest, units.
const (
	rowLeast = 22
	rowMost  = 64
)

// axis returns the y axis with the names of the cells. It shows as many rows as
// have room.
func (r rows) axis(w Words) axis {
	a := placesAxis(w.Cell, len(r.list))
	a.fit = func(p ink.Pen, length vg.Length) ruler.Scale { return r.fit(p, length).Scale }
	a.ticks = func(p ink.Pen, length vg.Length) []ruler.Tick {
		var ticks []ruler.Tick
		for i := range r.fit(p, length).each {
			ticks = append(ticks, ruler.Tick{Value: r.place(i), Label: p.Cut(ink.TickType, r.list[i].cell.String(), p.Size.X*0.3)})
		}
		return ticks
	}
	return a
}

// place returns where a row stands on the y axis.
func (r rows) place(i int) float64 { return float64(len(r.list) - 1 - i) }

// page is which rows are shown, and the scale with which they are.
type page struct {
	ruler.Scale
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
	if z := r.view.Zoom.Y; z != (Range{}) {
		low, high := max(0, int(max(-1, z.Low)+0.5)), min(n, int(max(-1, min(1e6, z.High))+0.5)+1)
		if low < high {
			return n - high, n - low
		}
	}
	return 0, n
}

// fit returns the rows that are shown in a height.
func (r rows) fit(p ink.Pen, height vg.Length) page {
	first, end := r.zoomed()
	s := page{first: first, shown: end - first, all: end - first}
	most, lines := max(1, int(height/p.Len(rowMost))), max(1, int(height/p.Len(rowLeast)))
	if s.shown > lines {
		s.shown = max(1, lines-1)
		s.first += min(r.view.Row, s.all-s.shown)
	}
	top := r.place(s.first) + 0.5
	s.Scale = ruler.Scale{Min: top - float64(min(lines, max(most, s.all))), Max: top}
	return s
}

// times returns the x axis, for the runtimes of all rows.
func (r rows) times(w Words, v View) axis {
	var times []float64
	for _, row := range r.list {
		times = append(times, row.point.times...)
	}
	s := ruler.ForTimes(times, v.LogX).Zoomed(v.Zoom.X)
	return axis{name: w.Runtime, scale: s, ticks: func(p ink.Pen, length vg.Length) []ruler.Tick {
		return roomy(p, s, length, ruler.Times(s, int(length/p.Len(timeApart))))
	}}
}

// timeApart is the usual distance between two numbers on a horizontal axis, units.
const timeApart = 70

// roomy returns the ticks whose labels have room beside the one before, on a
// horizontal axis of some length.
func roomy(p ink.Pen, s ruler.Scale, length vg.Length, ticks []ruler.Tick) []ruler.Tick {
	kept, end := ticks[:0], vg.Length(math.Inf(-1))
	for _, t := range ticks {
		at, half := vg.Length(s.At(t.Value))*length, p.Width(ink.TickType, t.Label)/2
		if at-half > end {
			kept, end = append(kept, t), at+half+p.Len(8)
		}
	}
	return kept
}
