package chartpane

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/charttext"
	"parallelogram/gui/command"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/i18n"
	"parallelogram/gui/plotview"
	"parallelogram/gui/widgets"
)

// axes are what can run along x, in the order of the switch.
var axes = []chart.Axis{chart.Workers, chart.Cores}

// Pane is the chart, and what chooses it.
type Pane struct {
	Content     fyne.CanvasObject
	model       *Model
	commands    *command.Table
	area        *fyne.Container
	kinds       *kindTabs
	axis        *widgets.Segmented
	fixed       *fixedChoice
	choice      fyne.CanvasObject // fixed in its frame
	scale       *widgets.HintButton
	whole       *widgets.HintButton
	plot        *plotview.Chart
	card        *readout
	placeholder *placeholder

	drawn  drawn
	before core.Cell // what was selected before the last click
}

// drawn is what a drawing depends on, to tell whether a new one is needed.
type drawn struct {
	trials   int
	finished bool
	started  int64
	chart    chart.View
	answered bool
}

func drawingOf(d document.Document, v chart.View) drawn {
	run := d.Run()
	_, answered := d.Answer()
	return drawn{len(run.Trials), run.Finished, run.Started.UnixNano(), v, answered}
}

// axes is the part of it that says what the axes are of.
func (d drawn) axes() drawn {
	return drawn{started: d.started, chart: chart.View{Kind: d.chart.Kind, By: d.chart.By, Fixed: d.chart.Fixed, Strategy: d.chart.Strategy}}
}

// New returns the pane of a model. Post runs a function on the UI goroutine; asked
// is told which of the questions was pressed that stand there before the first
// run.
func New(m *Model, commands *command.Table, post func(func()), asked func(form.Question)) *Pane {
	p := &Pane{model: m, commands: commands, card: newReadout(), placeholder: newPlaceholder(asked)}
	p.kinds = newKindTabs(m.chooseKind)
	p.axis = widgets.NewSegmented(func(i int) { m.chooseAxis(axes[i]) }, i18n.Say("axis.workers"), i18n.Say("axis.cores"))
	p.fixed = newFixedChoice(m.change)
	p.choice = widgets.Framed(p.fixed.list)
	p.scale = widgets.NewIconButton(theme.MoreHorizontalIcon(), i18n.Say("chart.scales"), commands.Hint, p.askScales)
	p.scale.Importance = widget.LowImportance
	p.whole = commands.Button(ZoomReset, nil, widget.LowImportance)
	p.plot = plotview.NewChart(charttext.Style, charttext.Failed, post, p.hooks(), p.card)
	m.plot = p.plot
	corner := container.NewBorder(nil, container.NewBorder(nil, nil, p.whole, nil), nil, nil)
	layout := &paneLayout{tabs: p.kinds.tabs, list: widgets.Framed(p.kinds.list), choice: p.choice,
		scale: p.scale, axis: p.axis, plot: container.NewStack(p.plot, corner, p.placeholder.Content)}
	p.area = container.New(layout, layout.objects()...)
	p.Content = widgets.Padded(3*apptheme.Unit, 4*apptheme.Unit, p.area)
	return p
}

// PointerLeft lets go of what the pointer was at: Fyne (2.8.1) does not tell when
// it is taken away by a dialog or by another window.
func (p *Pane) PointerLeft() { p.plot.PointerLeft() }

// Show brings the pane up to date.
func (p *Pane) Show(s State) {
	p.model.state = s
	v := p.model.view
	p.kinds.show(v.Kind)
	p.axis.Set(max(0, slices.Index(axes, v.By)))
	p.fixed.show(s.experiment(), v)
	p.offer(v)
	p.placeholder.show(s)
	p.draw(s.Document)
	p.card.show(s.Document, p.plot.At())
}

// offer shows the choices that the kind of chart follows.
func (p *Pane) offer(v chart.View) {
	uses := chart.UsesOf(v.Kind)
	widgets.SetVisible(p.axis, uses.By)
	widgets.SetVisible(p.choice, uses.By || v.Kind == chart.Grid)
	widgets.SetVisible(p.scale, uses.LogX || uses.LogY)
	widgets.SetVisible(p.whole, v.Zoom != chart.Zoom{})
	p.area.Layout.Layout(p.area.Objects, p.area.Size()) // a refresh would paint the chart anew
}

// draw orders a new drawing if what is to be seen differs from what was drawn.
func (p *Pane) draw(d document.Document) {
	next := drawingOf(d, p.model.shown())
	if next == p.drawn {
		return
	}
	if next.axes() != p.drawn.axes() {
		p.plot.Outdate()
		p.plot.SetMarks(marksIn(next.chart.Kind))
	}
	p.drawn = next
	if !d.Measured() {
		p.plot.Plot(nil)
		return
	}
	p.plot.Plot(charttext.OnScreen(d.Analysis, next.chart))
}

// askScales offers the scales of the axes.
func (p *Pane) askScales() {
	menu := fyne.NewMenu("")
	for _, id := range []string{LogX, LogY} {
		c := p.commands.Find(id)
		item := fyne.NewMenuItem(c.Label(), func() { p.commands.Do(c) })
		item.Checked, item.Disabled = c.Checked(), !c.Can()
		menu.Items = append(menu.Items, item)
	}
	under := fyne.NewPos(0, p.scale.Size().Height+apptheme.Unit)
	widget.ShowPopUpMenuAtRelativePosition(menu, p.commands.Canvas, under, p.scale)
}
