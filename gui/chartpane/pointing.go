package chartpane

import (
	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/plotview"
	"parallelogram/gui/widgets"
)

// hooks let the chart tell what the user does to it.
func (p *Pane) hooks() plotview.Hooks {
	return plotview.Hooks{
		Pointed:  func(at *chart.Point) { p.card.show(p.model.state.Document, at) },
		Chosen:   p.click,
		Named:    p.toggle,
		Zoomed:   p.model.zoom,
		Scrolled: func(rows int) { p.model.change(func(v *chart.View) { v.Row = rows }) },
		Reset:    p.doubleClick,
		Typed:    p.press,
		Name:     p.describe,
	}
}

// click selects the cell of a point; the selected one again, or empty space,
// selects none.
func (p *Pane) click(at *chart.Point) {
	p.before = p.model.selected
	if at == nil || at.Cell == p.model.selected {
		p.model.Select(core.Cell{})
		return
	}
	p.model.Select(at.Cell)
}

// doubleClick shows all of the chart, and takes back what its first click has
// selected.
func (p *Pane) doubleClick() {
	p.model.Select(p.before)
	p.model.resetZoom()
}

// toggle hides or shows a strategy; a grid, which is about one, changes to it.
func (p *Pane) toggle(s core.Strategy) {
	p.model.change(func(v *chart.View) {
		if v.Kind == chart.Grid {
			v.Strategy = s
		} else {
			v.Hidden = v.Hidden.Toggled(s)
		}
	})
}

// press lets Escape select no cell, and forwards other keys to the window.
func (p *Pane) press(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && p.model.selected != (core.Cell{}) {
		p.model.Select(core.Cell{})
		return
	}
	widgets.ForwardKey(p.plot, e)
}

// describe says what the chart shows, for screen readers.
func (p *Pane) describe() string {
	if at := p.plot.At(); at != nil {
		return p.card.text()
	}
	return p.kinds.list.Selected
}

// marksIn says what the points of a kind of chart stand for.
func marksIn(k chart.Kind) plotview.Marks {
	switch k {
	case chart.Grid:
		return plotview.Tiles
	case chart.Losses:
		return plotview.Bars
	}
	return plotview.Dots
}
