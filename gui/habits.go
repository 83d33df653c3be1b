package gui

import "parallelogram/core/chart"

// habits are what the user has made of the panes and no view knows. They
// outlive a change of the language, for which the panes are built anew.
type habits struct {
	full  chart.Zoom // what the axes of the chart showed before they were zoomed
	order order      // of the table
	tab   int        // of the results
}

func (w *window) habits() habits {
	if w.middle == nil { // the panes are built for the first time
		return habits{}
	}
	return habits{full: w.middle.full, order: w.results.table.order, tab: w.results.tabs.Selected}
}

// resume gives new panes the habits of those before.
func (w *window) resume(h habits) {
	w.middle.full = h.full
	w.results.table.resume(h.order)
	w.results.resume(h.tab, w.view.selected)
}
