package gui

import "parallelogram/core"

// selectCell looks closely at a cell; the zero value looks at none.
func (w *window) selectCell(c core.Cell) {
	if c != w.view.selected {
		v := w.view
		v.selected = c
		w.set(v)
	}
}
