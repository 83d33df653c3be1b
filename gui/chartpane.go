package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
	"parallelogram/gui/plotview"
	"parallelogram/gui/widgets"
)

// axes are what can run along x, in the order of the switch.
var axes = []chart.Axis{chart.Workers, chart.Cores}

// chartPane is the middle of the window: the chart, and what chooses it.
type chartPane struct {
	content fyne.CanvasObject
	area    *fyne.Container
	kinds   *kindTabs
	axis    *widgets.Segmented
	fixed   *fixedChoice
	choice  fyne.CanvasObject // fixed in its frame
	scale   *widgets.HintButton
	whole   *widgets.HintButton
	plot    *plotview.Chart
	card    *readout
	empty   *emptyState

	commands *command.Table
	chosen   func(chart.View) // told what the user chose
	selected func(core.Cell)  // told the cell that was clicked; the zero value for none
	now      view
	drawn    drawn
	full     chart.Zoom // what the axes showed before they were zoomed
	before   core.Cell  // what was selected before the last click
}

// drawn is what a drawing depends on, to tell whether a view needs a new one.
type drawn struct {
	trials   int
	finished bool
	started  int64
	chart    chart.View
}

// axes is the part of it that says what the axes are of.
func (d drawn) axes() drawn {
	return drawn{started: d.started, chart: chart.View{Kind: d.chart.Kind, By: d.chart.By, Fixed: d.chart.Fixed, Strategy: d.chart.Strategy}}
}

func newChartPane(cs *command.Table, post func(func()), chosen func(chart.View), selected func(core.Cell)) *chartPane {
	p := &chartPane{commands: cs, chosen: chosen, selected: selected, card: newReadout(), empty: newEmptyState()}
	p.kinds = newKindTabs(func(k chart.Kind) { p.choose(func(v *chart.View) { ofKind(v, k) }) })
	p.axis = widgets.NewSegmented(func(i int) { p.choose(func(v *chart.View) { along(v, axes[i]) }) },
		i18n.Say("axis.workers"), i18n.Say("axis.cores"))
	p.fixed = newFixedChoice(p.choose)
	p.choice = widgets.Framed(p.fixed.list)
	p.scale = widgets.NewIconButton(theme.MoreHorizontalIcon(), i18n.Say("chart.scales"), cs.Hint, p.askScales)
	p.scale.Importance = widget.LowImportance
	p.whole = cs.Button(cmdZoomReset, nil, widget.LowImportance)
	p.plot = plotview.NewChart(chartStyle, drawingFailed, post, p.hooks(), p.card)
	corner := container.NewBorder(nil, container.NewBorder(nil, nil, p.whole, nil), nil, nil)
	layout := &chartLayout{tabs: p.kinds.tabs, list: widgets.Framed(p.kinds.list), choice: p.choice,
		scale: p.scale, axis: p.axis, plot: container.NewStack(p.plot, corner, p.empty.content)}
	p.area = container.New(layout, layout.objects()...)
	p.content = widgets.Padded(3*apptheme.Unit, 4*apptheme.Unit, p.area)
	return p
}

// chartStyle is the chart's style for the theme of the moment, on the
// window's own background.
func chartStyle() chart.Style {
	settings := fyne.CurrentApp().Settings()
	style := chart.Light()
	if t, ok := settings.Theme().(apptheme.Theme); ok && t.Dark(settings.ThemeVariant()) {
		style = chart.Dark()
	}
	r, g, b, _ := theme.Color(theme.ColorNameBackground).RGBA()
	style.Background.R, style.Background.G, style.Background.B = uint8(r>>8), uint8(g>>8), uint8(b>>8)
	return style
}

// drawingFailed gives the first line of an error to the user and all of it,
// which may hold a stack, to the log.
func drawingFailed(err error) string {
	fyne.LogError("Drawing the chart", err)
	return i18n.Say("chart.failed", "Why", i18n.Why(err))
}

func (p *chartPane) object() fyne.CanvasObject { return p.content }

// choose tells of a choice; the widgets follow when the view comes back.
func (p *chartPane) choose(change func(*chart.View)) {
	next := p.now.chart
	change(&next)
	if next != p.now.chart {
		p.chosen(next)
	}
}

func (p *chartPane) show(v view) {
	p.now = v
	p.kinds.show(v.chart.Kind)
	p.axis.Set(max(0, slices.Index(axes, v.chart.By)))
	p.fixed.show(v.run().Experiment, v.chart)
	p.offer(v.chart)
	p.empty.show(v)
	p.draw(v)
	p.card.show(v, p.plot.At())
}

// offer shows the choices that the kind of chart follows.
func (p *chartPane) offer(c chart.View) {
	uses := c.Kind.Uses()
	widgets.SetVisible(p.axis, uses.By)
	widgets.SetVisible(p.choice, uses.By || c.Kind == chart.Grid)
	widgets.SetVisible(p.scale, uses.LogX || uses.LogY)
	widgets.SetVisible(p.whole, c.Zoom != chart.Zoom{})
	p.area.Layout.Layout(p.area.Objects, p.area.Size()) // a refresh would paint the chart anew
}

// draw orders a new drawing if the view differs from the one drawn.
func (p *chartPane) draw(v view) {
	run := v.run()
	next := drawn{len(run.Trials), run.Finished, run.Started.UnixNano(), v.shown()}
	if next == p.drawn {
		return
	}
	if next.axes() != p.drawn.axes() {
		p.plot.Outdate()
		p.plot.SetMarks(marksIn(v.chart.Kind))
	}
	p.drawn = next
	if !v.measured() {
		p.plot.Plot(nil)
		return
	}
	seen := v.shown()
	seen.Cells = &v.analysis.Cells
	wording := worded(seen)
	p.plot.Plot(func(r plotview.Request) (chart.Picture, error) {
		return chart.Draw(run, wording(run), r.Style, r.Width, r.Height, r.DPI)
	})
}

// askScales offers the scales of the axes.
func (p *chartPane) askScales() {
	menu := fyne.NewMenu("")
	for _, id := range []string{cmdLogX, cmdLogY} {
		c := p.commands.Find(id)
		item := fyne.NewMenuItem(c.Label(), func() { p.commands.Do(c) })
		item.Checked, item.Disabled = c.Checked(), !c.Can()
		menu.Items = append(menu.Items, item)
	}
	under := fyne.NewPos(0, p.scale.Size().Height+apptheme.Unit)
	widget.ShowPopUpMenuAtRelativePosition(menu, p.commands.Canvas, under, p.scale)
}
