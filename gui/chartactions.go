package gui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/command"
)

// chartCommands choose what the chart shows.
func (w *window) chartCommands() []*command.Command {
	return append(w.kindCommands(),
		w.axisCommand(cmdByWorkers, fyne.KeyW, chart.Workers),
		w.axisCommand(cmdByCores, fyne.KeyK, chart.Cores),
		w.toggle(cmdLogX, fyne.KeyX, func(c *chart.View) *bool { return &c.LogX }, func(u chart.Uses) bool { return u.LogX }),
		w.toggle(cmdLogY, fyne.KeyY, func(c *chart.View) *bool { return &c.LogY }, func(u chart.Uses) bool { return u.LogY }),
		&command.Command{ID: cmdZoomIn, Shortcut: command.Key(fyne.KeyPlus), Second: command.Key(fyne.KeyEqual), Enabled: w.canZoom, Needs: needsAxes, Action: func() { w.middle.plot.ZoomBy(zoomStep) }},
		&command.Command{ID: cmdZoomOut, Shortcut: command.Key(fyne.KeyMinus), Enabled: w.zoomed, Needs: needsZoom, Action: func() { w.middle.plot.ZoomBy(-zoomStep) }},
		&command.Command{ID: cmdZoomReset, Shortcut: command.Key(fyne.Key0), Enabled: w.zoomed, Needs: needsZoom, Action: func() { w.middle.reset() }},
		&command.Command{ID: cmdHideSeries, Shortcut: command.ShiftKey(fyne.KeyH), Enabled: w.canHide, Needs: needsSelection, Action: w.hideSeries},
		&command.Command{ID: cmdShowSeries, Shortcut: command.ShiftKey(fyne.KeyU), Enabled: w.hides, Needs: needsHidden, Action: w.showSeries},
		&command.Command{ID: cmdCopyValues, Shortcut: command.ShiftKey(fyne.KeyC), Enabled: w.canExport, Needs: needsResults, Action: w.copyValues},
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
func (w *window) kindCommands() (list []*command.Command) {
	for i, k := range chart.Kinds() {
		list = append(list, &command.Command{ID: kindPrefix + string(k), Shortcut: command.Key(fyne.KeyName(strconv.Itoa(i + 1))),
			Checked: func() bool { return w.view.chart.Kind == k || w.view.chart.Kind == "" && i == 0 },
			Action:  func() { w.chooseKind(k) }})
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

func (w *window) axisCommand(id string, k fyne.KeyName, axis chart.Axis) *command.Command {
	return &command.Command{ID: id, Shortcut: command.ShiftKey(k),
		Enabled: func() bool { return w.view.chart.Kind.Uses().By }, Needs: needsAxes,
		Checked: func() bool { return w.view.chart.By == axis },
		Action: func() {
			c := w.view.chart
			if c.By != axis {
				along(&c, axis)
				w.setChart(c)
			}
		}}
}

func (w *window) toggle(id string, k fyne.KeyName, of func(*chart.View) *bool, used func(chart.Uses) bool) *command.Command {
	return &command.Command{ID: id, Shortcut: command.ShiftKey(k),
		Enabled: func() bool { return used(w.view.chart.Kind.Uses()) }, Needs: needsAxes,
		Checked: func() bool { return *of(&w.view.chart) },
		Action: func() {
			c := w.view.chart
			*of(&c) = !*of(&c)
			w.setChart(c)
		}}
}
