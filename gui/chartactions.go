package gui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
)

// chartCommands choose what the chart shows.
func (w *window) chartCommands() []*command {
	return append(w.kindCommands(),
		w.axisCommand(cmdByWorkers, fyne.KeyW, chart.Workers),
		w.axisCommand(cmdByCores, fyne.KeyK, chart.Cores),
		w.toggle(cmdLogX, fyne.KeyX, func(c *chart.View) *bool { return &c.LogX }, func(u chart.Uses) bool { return u.LogX }),
		w.toggle(cmdLogY, fyne.KeyY, func(c *chart.View) *bool { return &c.LogY }, func(u chart.Uses) bool { return u.LogY }),
		&command{id: cmdZoomIn, shortcut: key(fyne.KeyPlus), second: key(fyne.KeyEqual), enabled: w.canZoom, needs: needsAxes, action: func() { w.middle.plot.Closer(zoomStep) }},
		&command{id: cmdZoomOut, shortcut: key(fyne.KeyMinus), enabled: w.zoomed, needs: needsZoom, action: func() { w.middle.plot.Closer(-zoomStep) }},
		&command{id: cmdZoomReset, shortcut: key(fyne.Key0), enabled: w.zoomed, needs: needsZoom, action: func() { w.middle.reset() }},
		&command{id: cmdHideSeries, shortcut: shiftKey(fyne.KeyH), enabled: w.canHide, needs: needsSelection, action: w.hideSeries},
		&command{id: cmdShowSeries, shortcut: shiftKey(fyne.KeyU), enabled: w.hides, needs: needsHidden, action: w.showSeries},
		&command{id: cmdCopyValues, shortcut: shiftKey(fyne.KeyC), enabled: w.canExport, needs: needsResults, action: w.copyValues},
	)
}

// zoomStep is how many notches of a wheel a command zooms by.
const zoomStep = 2

func (w *window) canZoom() bool {
	return w.view.measured() && w.view.chart.Kind.Uses().Zoom
}

func (w *window) zoomed() bool { return w.view.chart.Zoom != chart.Zoom{} }
func (w *window) hides() bool  { return w.view.chart.Hidden != chart.Hidden{} }

func (w *window) canHide() bool {
	return w.view.selected != (core.Cell{}) && !w.view.chart.Hidden.Has(w.view.selected.Strategy)
}

// hideSeries leaves the strategy of the selected cell out of the charts. The
// table still has the cell, and it stays selected.
func (w *window) hideSeries() {
	c := w.view.chart
	c.Hidden = c.Hidden.Toggled(w.view.selected.Strategy)
	w.setChart(c)
}

// showSeries shows every strategy again.
func (w *window) showSeries() {
	c := w.view.chart
	c.Hidden = chart.Hidden{}
	w.setChart(c)
}

// kindCommands are one for each chart, with the digits in the order in which
// the charts are offered.
func (w *window) kindCommands() (list []*command) {
	for i, k := range chart.Kinds() {
		list = append(list, &command{id: kindPrefix + string(k), shortcut: key(fyne.KeyName(strconv.Itoa(i + 1))),
			checked: func() bool { return w.view.chart.Kind == k || w.view.chart.Kind == "" && i == 0 },
			action:  func() { w.chooseKind(k) }})
	}
	return list
}

// kindIDs name the commands of [window.kindCommands].
func kindIDs() (ids []string) {
	for _, k := range chart.Kinds() {
		ids = append(ids, kindPrefix+string(k))
	}
	return slices.Clip(ids)
}

// chooseKind shows another chart.
func (w *window) chooseKind(k chart.Kind) {
	c := w.view.chart
	ofKind(&c, k)
	w.setChart(c)
}

func (w *window) axisCommand(id string, k fyne.KeyName, axis chart.Axis) *command {
	return &command{id: id, shortcut: shiftKey(k),
		enabled: func() bool { return w.view.chart.Kind.Uses().By }, needs: needsAxes,
		checked: func() bool { return w.view.chart.By == axis },
		action: func() {
			c := w.view.chart
			if c.By != axis {
				along(&c, axis)
				w.setChart(c)
			}
		}}
}

func (w *window) toggle(id string, k fyne.KeyName, of func(*chart.View) *bool, used func(chart.Uses) bool) *command {
	return &command{id: id, shortcut: shiftKey(k),
		enabled: func() bool { return used(w.view.chart.Kind.Uses()) }, needs: needsAxes,
		checked: func() bool { return *of(&w.view.chart) },
		action: func() {
			c := w.view.chart
			*of(&c) = !*of(&c)
			w.setChart(c)
		}}
}
