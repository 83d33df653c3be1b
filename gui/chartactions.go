package gui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
)

// chartCommands choose what the chart shows.
func (w *window) chartCommands() []*command {
	return append(w.kindCommands(),
		w.axisCommand(cmdByWorkers, fyne.KeyW, chart.Workers),
		w.axisCommand(cmdByCores, fyne.KeyK, chart.Cores),
		w.toggle(cmdLogX, fyne.KeyX, func(c *chart.View) *bool { return &c.LogX }),
		w.toggle(cmdLogY, fyne.KeyY, func(c *chart.View) *bool { return &c.LogY }),
	)
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

// chooseKind shows another chart, all of it: a zoom into one is none into
// another.
func (w *window) chooseKind(k chart.Kind) {
	c := w.view.chart
	c.Kind, c.Zoom = k, chart.Zoom{}
	w.setChart(c)
}

func (w *window) axisCommand(id string, k fyne.KeyName, axis chart.Axis) *command {
	return &command{id: id, shortcut: shiftKey(k),
		checked: func() bool { return w.view.chart.By == axis },
		action: func() {
			c := w.view.chart
			if c.By != axis {
				c.By, c.Fixed = axis, 0
				w.setChart(c)
			}
		}}
}

func (w *window) toggle(id string, k fyne.KeyName, of func(*chart.View) *bool) *command {
	return &command{id: id, shortcut: shiftKey(k),
		checked: func() bool { return *of(&w.view.chart) },
		action: func() {
			c := w.view.chart
			*of(&c) = !*of(&c)
			w.setChart(c)
		}}
}
