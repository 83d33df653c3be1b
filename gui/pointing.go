package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/plotview"
	"parallelogram/gui/widgets"
)

// hooks let the chart tell what the user does to it.
func (p *chartPane) hooks() plotview.Hooks {
	return plotview.Hooks{
		Pointed:  func(at *chart.Point) { p.card.show(p.now, at) },
		Chosen:   p.click,
		Named:    p.toggle,
		Zoomed:   p.zoom,
		Scrolled: func(rows int) { p.choose(func(v *chart.View) { v.Row = rows }) },
		Reset:    p.doubleClick,
		Typed:    p.press,
		Name:     p.describe,
	}
}

// click selects the cell of a point; the selected one again, or empty space,
// selects none.
func (p *chartPane) click(at *chart.Point) {
	p.before = p.now.selected
	if at == nil || at.Cell == p.now.selected {
		p.selected(core.Cell{})
		return
	}
	p.selected(at.Cell)
}

// doubleClick shows all of the chart, and takes back what its first click has
// selected.
func (p *chartPane) doubleClick() {
	p.selected(p.before)
	p.reset()
}

// toggle hides or shows a strategy; a grid, which is about one, changes to it.
func (p *chartPane) toggle(s core.Strategy) {
	p.choose(func(v *chart.View) {
		if v.Kind == chart.Grid {
			v.Strategy = s
		} else {
			v.Hidden = v.Hidden.Toggled(s)
		}
	})
}

// press has Escape look at no cell any more, and passes on what nobody needs.
func (p *chartPane) press(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && p.now.selected != (core.Cell{}) {
		p.selected(core.Cell{})
		return
	}
	widgets.ForwardKey(p.plot, e)
}

// describe says what the chart shows, for who cannot see it.
func (p *chartPane) describe() string {
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
