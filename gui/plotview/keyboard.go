package plotview

import (
	"math"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
)

// focusQuietly gives the chart the keyboard without the mark, which would
// only tell the mouse what it has just done.
func (c *Chart) focusQuietly() {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(c)
	if canvas != nil && canvas.Focused() != fyne.Focusable(c) {
		canvas.Focus(c)
		c.mark.Hide()
	}
}

func (c *Chart) FocusGained() { c.mark.Show() }

func (c *Chart) FocusLost() {
	c.mark.Hide()
	if !c.inside {
		c.point(nil)
	}
}

func (c *Chart) TypedRune(rune) {}

// steps are the ways in which the arrow keys walk, in pixels of the picture.
var steps = map[fyne.KeyName]struct{ x, y float64 }{
	fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -1}, fyne.KeyDown: {0, 1},
}

// pages are the ways in which keys turn pages of rows.
var pages = map[fyne.KeyName]float64{fyne.KeyPageUp: -1, fyne.KeyPageDown: 1}

func (c *Chart) TypedKey(e *fyne.KeyEvent) {
	step, walks := steps[e.Name]
	page, turns := pages[e.Name]
	switch {
	case turns && c.crowded():
		c.scroll(page * float64(c.shown.Rows.Shown))
	case walks:
		c.mark.Show()
		c.walk(step.x, step.y)
	case c.at != nil && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		c.hooks.Chosen(c.at)
	case c.at != nil && e.Name == fyne.KeyEscape:
		c.point(nil)
		c.hooks.Chosen(nil)
	default:
		c.hooks.Typed(e)
	}
}

// walk points one step further. Where there is no point further up or down but
// there are rows, it brings the next.
func (c *Chart) walk(x, y float64) {
	next := c.next(x, y)
	if next != nil && next == c.at && y != 0 && c.crowded() {
		c.scroll(y)
		return
	}
	c.point(next)
}

// next returns the point that one step leads to: the first one when there is
// none to start from, the same when there is none in that direction. Sideways
// it keeps to the strategy, where that has another point.
func (c *Chart) next(x, y float64) *chart.Point {
	switch {
	case len(c.shown.Points) == 0:
		return nil
	case c.at == nil:
		return &c.shown.Points[0]
	}
	sideways := x != 0
	p := c.closest(x, y, sideways)
	if p == nil && sideways && c.closest(-x, -y, true) == nil { // a strategy of one point
		p = c.closest(x, y, false)
	}
	if p == nil {
		p = c.at
	}
	return p
}

// aside is how much a way across the direction counts beside one along it.
const aside = 3

// closest returns the nearest point in a direction, nil when there is none.
func (c *Chart) closest(x, y float64, sameStrategy bool) *chart.Point {
	var found *chart.Point
	least := math.Inf(1)
	for i := range c.shown.Points {
		p := &c.shown.Points[i]
		dx, dy := p.X-c.at.X, p.Y-c.at.Y
		along, across := dx*x+dy*y, math.Abs(dx*y)+math.Abs(dy*x)
		if along < 0.5 || sameStrategy && p.Cell.Strategy != c.at.Cell.Strategy {
			continue
		}
		if sameStrategy {
			across /= 100 // a line may be steep: what comes next is what counts
		}
		if far := along + aside*across; far < least {
			found, least = p, far
		}
	}
	return found
}
