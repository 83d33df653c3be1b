package plotview

import (
	"math"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
)

// keyboard is what keys do to a chart.
type keyboard struct{ chart *Chart }

// focusQuietly gives the chart the keyboard without the frame around it, which
// would only tell the mouse what it has just done.
func (k keyboard) focusQuietly() {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(k.chart)
	if canvas != nil && canvas.Focused() != fyne.Focusable(k.chart) {
		canvas.Focus(k.chart)
		k.chart.focus.Hide()
	}
}

// FocusGained is Fyne's; it is not for callers. So are the other methods that
// events call.
func (k keyboard) FocusGained() { k.chart.focus.Show() }

func (k keyboard) FocusLost() {
	k.chart.focus.Hide()
	if !k.chart.inside {
		k.chart.point(nil)
	}
}

func (keyboard) TypedRune(rune) {}

// steps are the ways in which the arrow keys go, in pixels of the picture.
var steps = map[fyne.KeyName]struct{ x, y float64 }{
	fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -1}, fyne.KeyDown: {0, 1},
}

// pages are the ways in which keys turn pages of rows.
var pages = map[fyne.KeyName]float64{fyne.KeyPageUp: -1, fyne.KeyPageDown: 1}

func (k keyboard) TypedKey(e *fyne.KeyEvent) {
	c := k.chart
	step, steps := steps[e.Name]
	page, turns := pages[e.Name]
	switch {
	case turns && c.projection().crowded():
		c.scroll(page * float64(c.shown.Rows.Shown))
	case steps:
		c.focus.Show()
		k.step(step.x, step.y)
	case c.at != nil && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		c.hooks.Chosen(c.at)
	case c.at != nil && e.Name == fyne.KeyEscape:
		c.point(nil)
		c.hooks.Chosen(nil)
	default:
		c.hooks.Typed(e)
	}
}

// step points one step further. Where there is no point further up or down but
// there are rows, it brings the next.
func (k keyboard) step(x, y float64) {
	c := k.chart
	next := neighbour(c.shown.Points, c.at, x, y)
	if next != nil && next == c.at && y != 0 && c.projection().crowded() {
		c.scroll(y)
		return
	}
	c.point(next)
}

// neighbour returns the point that one step leads to from another: the first one
// when there is none to start from, the same when there is none in that direction.
// Sideways it keeps to the strategy, where that has another point.
func neighbour(points []chart.Point, from *chart.Point, x, y float64) *chart.Point {
	switch {
	case len(points) == 0:
		return nil
	case from == nil:
		return &points[0]
	}
	sideways := x != 0
	p := closest(points, from, x, y, sideways)
	if p == nil && sideways && closest(points, from, -x, -y, true) == nil { // a strategy of one point
		p = closest(points, from, x, y, false)
	}
	if p == nil {
		p = from
	}
	return p
}

// acrossWeight is how much a way across the direction counts beside one along it.
const acrossWeight = 3

// closest returns the nearest point in a direction, nil when there is none.
func closest(points []chart.Point, from *chart.Point, x, y float64, sameStrategy bool) *chart.Point {
	var found *chart.Point
	least := math.Inf(1)
	for i := range points {
		p := &points[i]
		dx, dy := p.X-from.X, p.Y-from.Y
		along, across := dx*x+dy*y, math.Abs(dx*y)+math.Abs(dy*x)
		if along < 0.5 || sameStrategy && p.Cell.Strategy != from.Cell.Strategy {
			continue
		}
		if sameStrategy {
			across /= 100 // a line may be steep: what comes next is what counts
		}
		if far := along + acrossWeight*across; far < least {
			found, least = p, far
		}
	}
	return found
}
