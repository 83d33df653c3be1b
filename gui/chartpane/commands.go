package chartpane

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/command"
)

// The names of the commands; a kind of chart has the prefix and its own name.
const (
	ByWorkers  = "by-workers"
	ByCores    = "by-cores"
	LogX       = "log-x"
	LogY       = "log-y"
	ZoomIn     = "zoom-in"
	ZoomOut    = "zoom-out"
	ZoomReset  = "zoom-reset"
	HideSeries = "hide-series"
	ShowSeries = "show-series"
	KindPrefix = "kind-"
)

// What commands need; see [command.Command].
const (
	needsZoom      = "zoom"      // only a part is shown
	needsAxes      = "axes"      // a chart that has such an axis
	needsSelection = "selection" // a cell is selected whose strategy is not hidden
	needsHidden    = "hidden"    // a strategy is hidden
)

// ZoomStep is how many notches of a wheel a command zooms by.
const ZoomStep = 2

// Commands choose what the chart shows.
func (m *Model) Commands() []*command.Command {
	return append(m.kindCommands(),
		m.axisCommand(ByWorkers, fyne.KeyW, chart.Workers),
		m.axisCommand(ByCores, fyne.KeyK, chart.Cores),
		m.toggleCommand(LogX, fyne.KeyX, func(v *chart.View) *bool { return &v.LogX }, func(u chart.Uses) bool { return u.LogX }),
		m.toggleCommand(LogY, fyne.KeyY, func(v *chart.View) *bool { return &v.LogY }, func(u chart.Uses) bool { return u.LogY }),
		&command.Command{ID: ZoomIn, Shortcut: command.Key(fyne.KeyPlus), Second: command.Key(fyne.KeyEqual), Enabled: m.canZoom, Needs: needsAxes, Action: func() { m.plot.ZoomBy(ZoomStep) }},
		&command.Command{ID: ZoomOut, Shortcut: command.Key(fyne.KeyMinus), Enabled: m.zoomed, Needs: needsZoom, Action: func() { m.plot.ZoomBy(-ZoomStep) }},
		&command.Command{ID: ZoomReset, Shortcut: command.Key(fyne.Key0), Enabled: m.zoomed, Needs: needsZoom, Action: m.resetZoom},
		&command.Command{ID: HideSeries, Shortcut: command.ShiftKey(fyne.KeyH), Enabled: m.canHide, Needs: needsSelection, Action: m.hideSelected},
		&command.Command{ID: ShowSeries, Shortcut: command.ShiftKey(fyne.KeyU), Enabled: m.hides, Needs: needsHidden, Action: m.showAll},
	)
}

// KindIDs name the commands that choose a kind of chart.
func KindIDs() (ids []string) {
	for _, k := range chart.Kinds() {
		ids = append(ids, KindPrefix+string(k))
	}
	return slices.Clip(ids)
}

// kindCommands are one for each chart, with the digits in the order in which the
// charts are offered.
func (m *Model) kindCommands() (list []*command.Command) {
	for i, k := range chart.Kinds() {
		list = append(list, &command.Command{ID: KindPrefix + string(k), Shortcut: command.Key(fyne.KeyName(strconv.Itoa(i + 1))),
			Checked: func() bool { return m.view.Kind == k || m.view.Kind == "" && i == 0 },
			Action:  func() { m.chooseKind(k) }})
	}
	return list
}

// chooseKind shows another chart, all of it: a zoom into one kind is none into
// another.
func (m *Model) chooseKind(k chart.Kind) {
	m.change(func(v *chart.View) { v.Kind, v.Zoom, v.Row = k, chart.Zoom{}, 0 })
}

func (m *Model) axisCommand(id string, k fyne.KeyName, axis chart.Axis) *command.Command {
	return &command.Command{ID: id, Shortcut: command.ShiftKey(k),
		Enabled: func() bool { return chart.UsesOf(m.view.Kind).By }, Needs: needsAxes,
		Checked: func() bool { return m.view.By == axis },
		Action:  func() { m.chooseAxis(axis) }}
}

// chooseAxis shows the chart along another axis, all of it.
func (m *Model) chooseAxis(axis chart.Axis) {
	if m.view.By != axis {
		m.change(func(v *chart.View) { v.By, v.Fixed, v.Zoom, v.Row = axis, 0, chart.Zoom{}, 0 })
	}
}

func (m *Model) toggleCommand(id string, k fyne.KeyName, of func(*chart.View) *bool, used func(chart.Uses) bool) *command.Command {
	return &command.Command{ID: id, Shortcut: command.ShiftKey(k),
		Enabled: func() bool { return used(chart.UsesOf(m.view.Kind)) }, Needs: needsAxes,
		Checked: func() bool { return *of(&m.view) },
		Action:  func() { m.change(func(v *chart.View) { *of(v) = !*of(v) }) }}
}

func (m *Model) canZoom() bool { return m.state.Document.Measured() && chart.UsesOf(m.view.Kind).Zoom }
func (m *Model) zoomed() bool  { return m.view.Zoom != chart.Zoom{} }
func (m *Model) hides() bool   { return m.view.Hidden != chart.Hidden{} }

func (m *Model) canHide() bool {
	return m.selected != (core.Cell{}) && !m.view.Hidden.Has(m.selected.Strategy)
}

// resetZoom shows all of the chart again.
func (m *Model) resetZoom() { m.change(func(v *chart.View) { v.Zoom = chart.Zoom{} }) }

// hideSelected leaves the strategy of the selected cell out of the charts. The
// table still has the cell, and it stays selected.
func (m *Model) hideSelected() {
	m.change(func(v *chart.View) { v.Hidden = v.Hidden.Toggled(m.selected.Strategy) })
}

// showAll shows every strategy again.
func (m *Model) showAll() { m.change(func(v *chart.View) { v.Hidden = chart.Hidden{} }) }
