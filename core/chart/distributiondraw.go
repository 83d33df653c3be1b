package chart

import (
	"math"
	"slices"
	"strconv"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
)

// lines rules the times.
func (r rows) lines(p *pane) {
	for _, t := range r.times(english, r.view).ticks(p.Pen, p.area.Size().X-2*p.inset()) {
		x := p.across(t.Value)
		p.Rule(p.Style.Grid, vg.Point{X: x, Y: p.area.Min.Y}, vg.Point{X: x, Y: p.area.Max.Y})
	}
}

// draw draws the rows.
func (r rows) draw(p *pane) {
	page := r.fit(p.Pen, p.area.Size().Y)
	first, _ := r.zoomed()
	p.rows = Rows{page.first - first, page.shown, page.all}
	for i := range page.each {
		half := p.area.Size().Y / vg.Length(p.y.Max-p.y.Min) / 2
		b := band{r.list[i], p.at(0, r.place(i)).Y, half}
		b.emphasise(p, r.view)
		b.box(p)
		b.swarm(p)
	}
}

// band is a row and its place: the trials in the upper half, their summary in
// the lower one.
type band struct {
	row
	y, half vg.Length
}

// emphasise marks the recommended row and the selected one.
func (b band) emphasise(p *pane, v View) {
	area := vg.Rectangle{
		Min: vg.Point{X: p.area.Min.X + p.Len(1), Y: p.Edge(b.y-b.half) + p.Len(1)},
		Max: vg.Point{X: p.area.Max.X - p.Len(1), Y: p.Edge(b.y+b.half) - p.Len(1)},
	}
	if b.cell == v.Selected {
		p.Box(p.Style.Shade, area.Min.X, area.Min.Y, area.Max.X, area.Max.Y)
		p.Frame(p.Style.Foreground, 1.75, dashed, area, 0)
	}
	if b.cell == v.recommended() {
		p.Frame(p.Style.Good, 2.25, nil, area, 0)
	}
}

// enough is the number of trials from which quantiles mean something.
const enough = 5

// box draws the median with its interval, the quartiles, and the range from
// 10% to 90%.
func (b band) box(p *pane) {
	at := b.y - b.half*0.45
	height := min(b.half*0.32, p.Len(7))
	c := b.look.color
	across := func(q float64) vg.Length { return p.across(quantile(b.times, q)) }
	if len(b.times) >= enough {
		p.Line(c, 1.25, nil, vg.Point{X: across(0.1), Y: at}, vg.Point{X: across(0.9), Y: at})
		p.Box(p.Style.Faint(c, 0.35), p.Edge(across(0.25)), at-height, p.Edge(across(0.75)), at+height)
	}
	if b.interval.Confidence > 0 {
		p.Box(p.Style.Faint(c, 0.7), p.Edge(p.across(b.interval.Low)), at-height/2, p.Edge(p.across(b.interval.High)), at+height/2)
	}
	if b.measured() && p.x.Shows(b.median) {
		x := p.across(b.median)
		p.Line(c, 2.5, nil, vg.Point{X: x, Y: at - height - p.Len(1.5)}, vg.Point{X: x, Y: at + height + p.Len(1.5)})
		p.points = append(p.points, placed{b.cell, -1, vg.Point{X: x, Y: at}})
	}
	if !b.measured() || b.failed > 0 {
		where := vg.Point{X: p.area.Min.X + p.Len(8), Y: b.y + b.half*0.35}
		p.Cross(c, where, 3.5)
		if !b.measured() {
			p.points = append(p.points, placed{b.cell, -1, where})
		}
	}
}

// swarm draws the trials: each in the lowest lane that has room beside the one
// before, or in the one that has most.
func (b band) swarm(p *pane) {
	r := min(b.half*0.16, p.Len(2.75))
	from, lanes := b.y+r, max(1, int((b.half-2*r)/(2*r)))
	ends := slices.Repeat([]vg.Length{-math.MaxFloat64}, lanes)
	var dots ink.Outline
	for i, trial := range b.trials {
		if !p.x.Shows(b.times[i]) {
			continue
		}
		x := p.across(b.times[i])
		lane := slices.IndexFunc(ends, func(end vg.Length) bool { return x-end >= 2*r })
		if lane < 0 {
			lane = slices.Index(ends, slices.Min(ends))
		}
		ends[lane] = x
		at := vg.Point{X: x, Y: from + 2*r*vg.Length(lane)}
		dots.Add(ink.Disc.At(at, r))
		p.points = append(p.points, placed{b.cell, trial, at})
	}
	p.FillOutline(p.Style.Faint(b.look.color, 0.75), dots)
}

// quantile interpolates between ascending values, of which there is at least
// one (Hyndman and Fan, "Sample Quantiles in Statistical Packages", The
// American Statistician 50(4), 1996, definition 7).
func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	i := min(int(at), len(sorted)-2)
	if i < 0 {
		return sorted[0]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

// leftOut is a layer that tells how many rows have no room, and how they can be
// seen.
func (r rows) leftOut(w Words) layer {
	return func(p *pane) {
		height := p.area.Size().Y
		page := r.fit(p.Pen, height)
		if page.shown == page.all || height < p.Len(2*rowLeast) {
			return
		}
		text := w.CellsLeftOut
		if r.view.screen {
			text = w.CellsToScroll
		}
		text = fill(text, "n", strconv.Itoa(page.all-page.shown))
		text = p.Cut(ink.SmallType, text, p.area.Size().X-p.Len(8))
		y := p.at(0, p.y.Min+0.5).Y
		half := p.Width(ink.SmallType, text)/2 + p.Len(6)
		middle := p.area.Min.X + p.area.Size().X/2
		p.Box(p.Style.Background, middle-half, y-p.Len(8), middle+half, y+p.Len(8))
		p.Text(ink.SmallType, p.Style.Foreground, middle, y, ink.Centred, text)
	}
}

// crossSwatch is a sample of a failure.
var crossSwatch = &swatch{9, func(p *pane, box vg.Rectangle) { p.Cross(p.Style.Muted, middle(box), 3.5) }}
