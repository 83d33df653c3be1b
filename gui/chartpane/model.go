package chartpane

import (
	"cmp"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/charttext"
	"parallelogram/gui/document"
	"parallelogram/gui/export"
	"parallelogram/gui/plotview"
)

// State is what the pane shows.
type State struct {
	Document document.Document
	Form     core.Experiment // what the form holds: the choices that are offered before the first run
	Loading  string          // a file that is being read; empty for none
}

// experiment is the one whose counts and strategies are offered.
func (s State) experiment() core.Experiment {
	if s.Document.Empty() {
		return s.Form
	}
	return s.Document.Run().Experiment
}

// Model is what the user has chosen of the chart. It outlives the pane, which is
// built anew for another language.
type Model struct {
	view     chart.View
	selected core.Cell  // the zero value is none
	full     chart.Zoom // what the axes showed before they were zoomed
	changed  func()

	state State           // what the pane shows
	plot  *plotview.Chart // the pane's
}

// NewModel returns the choice before the first one; changed is told of each.
func NewModel(changed func()) *Model {
	return &Model{view: chart.View{By: chart.Workers, LogX: true, LogY: true}, changed: changed}
}

// Selected returns the cell that the user looks at closely; the zero value is
// none.
func (m *Model) Selected() core.Cell { return m.selected }

// Select looks closely at a cell.
func (m *Model) Select(c core.Cell) {
	if c != m.selected {
		m.selected = c
		m.changed()
	}
}

// Forget leaves what another run may not have: a part that was zoomed to, what is
// hidden or held fixed, the selected cell. It does not call changed.
func (m *Model) Forget() {
	m.selected = core.Cell{}
	m.view.Zoom, m.view.Hidden, m.view.Strategy, m.view.Fixed, m.view.Row = chart.Zoom{}, chart.Hidden{}, "", 0, 0
}

// change changes the view.
func (m *Model) change(by func(*chart.View)) {
	next := m.view
	by(&next)
	if next != m.view {
		m.view = next
		m.changed()
	}
}

// shown is the view with the cell that is selected.
func (m *Model) shown() chart.View {
	v := m.view
	v.Selected = m.selected
	return v
}

// FileName suggests a name for a picture of the chart that says what is drawn.
func (m *Model) FileName() string {
	name := m.state.Document.Run().Experiment.Workload.Name + "-" + string(cmp.Or(m.view.Kind, chart.Runtime))
	if chart.UsesOf(m.view.Kind).By {
		name += "-by-" + string(cmp.Or(m.view.By, chart.Workers))
	}
	return name
}

// Drawing draws the chart into a file.
func (m *Model) Drawing() export.Drawing {
	return charttext.InFile(m.state.Document.Analysis, m.shown())
}
