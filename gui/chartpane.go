package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/plotview"
)

// axes are what can run along x, in the order of the switch.
var axes = []chart.Axis{chart.Workers, chart.Cores}

// chartPane is the middle of the window: the chart, and what chooses it.
type chartPane struct {
	content fyne.CanvasObject
	axis    *segmented
	fixed   *widget.Select
	counts  []int // what the entries of fixed stand for
	logX    *widget.Check
	logY    *widget.Check
	plot    *plotview.View
	empty   *emptyState

	chosen func(chart.View) // told what the user chose
	now    chart.View
	drawn  drawn
}

// drawn is what a drawing depends on, to tell whether a view needs a new one.
type drawn struct {
	trials   int
	finished bool
	started  int64
	chart    chart.View
}

func newChartPane(post func(func()), chosen func(chart.View)) *chartPane {
	p := &chartPane{chosen: chosen, empty: newEmptyState()}
	p.axis = newSegmented(func(i int) { p.choose(func(v *chart.View) { v.By, v.Fixed = axes[i], 0 }) },
		say("axis.workers"), say("axis.cores"))
	p.fixed = widget.NewSelect(nil, nil)
	p.fixed.OnChanged = func(string) { p.choose(func(v *chart.View) { v.Fixed = p.counts[p.fixed.SelectedIndex()] }) }
	p.logX = widget.NewCheck(say("chart.log-x"), func(on bool) { p.choose(func(v *chart.View) { v.LogX = on }) })
	p.logY = widget.NewCheck(say("chart.log-y"), func(on bool) { p.choose(func(v *chart.View) { v.LogY = on }) })
	p.plot = plotview.New(chartStyle, drawingFailed, post)
	tools := container.NewHBox(
		container.NewGridWrap(fyne.NewSize(44*unit, controlHeight), framed(p.fixed)),
		p.logX, p.logY, layout.NewSpacer(), p.axis)
	p.content = padded(3*unit, 4*unit, container.NewBorder(tools, nil, nil, nil,
		padded(2*unit, 0, container.NewStack(p.plot, p.empty.content))))
	return p
}

// chartStyle is the chart's style for the theme of the moment, on the
// window's own background.
func chartStyle() chart.Style {
	settings := fyne.CurrentApp().Settings()
	style := chart.Light()
	if t, ok := settings.Theme().(labTheme); ok && t.dark(settings.ThemeVariant()) {
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
	return say("chart.failed", with{"Why": firstLine(err.Error())})
}

func (p *chartPane) object() fyne.CanvasObject { return p.content }

// choose tells of a choice; the widgets follow when the view comes back.
func (p *chartPane) choose(change func(*chart.View)) {
	next := p.now
	change(&next)
	if next != p.now {
		p.chosen(next)
	}
}

func (p *chartPane) show(v view) {
	p.now = v.chart
	p.axis.show(max(0, slices.Index(axes, v.chart.By)))
	p.showFixed(v)
	showChecked(p.logX, v.chart.LogX)
	showChecked(p.logY, v.chart.LogY)
	p.empty.show(v)
	p.draw(v)
}

// showChecked sets a check without its telling anybody.
func showChecked(c *widget.Check, on bool) {
	if c.Checked != on {
		c.Checked = on
		c.Refresh()
	}
}

// draw orders a new drawing if the view differs from the one drawn.
func (p *chartPane) draw(v view) {
	next := drawn{len(v.run.Trials), v.run.Finished, v.run.Started.UnixNano(), v.chart}
	if next == p.drawn {
		return
	}
	p.drawn = next
	if !v.measured() {
		p.plot.Plot(nil)
		return
	}
	run, view := v.run, v.chart
	view.Words = chartWords()
	p.plot.Plot(func(r plotview.Request) (chart.Picture, error) {
		view := view
		view.Words = lettered(view.Words)
		return chart.Draw(run, view, r.Style, r.Width, r.Height, r.DPI)
	})
}

// showFixed offers the counts of the other axis that the run has.
func (p *chartPane) showFixed(v view) {
	var labels []string
	p.counts, labels = fixedChoices(v.run.Experiment, v.chart.By)
	selected := labels[max(0, slices.Index(p.counts, v.chart.Fixed))]
	if !slices.Equal(labels, p.fixed.Options) || selected != p.fixed.Selected {
		p.fixed.Options, p.fixed.Selected = labels, selected
		p.fixed.Refresh()
	}
}

// fixedChoices lists what can be fixed while the chart runs along an axis, 0
// standing for the chart's own choice.
func fixedChoices(e core.Experiment, by chart.Axis) (counts []int, labels []string) {
	if by == chart.Cores {
		counts, labels = []int{0}, []string{say("fixed.equal")}
		for _, n := range e.Workers {
			counts, labels = append(counts, n), append(labels, sayCount("fixed.workers", n))
		}
		return counts, labels
	}
	if len(e.Cores) == 0 {
		return []int{0}, []string{say("fixed.most")}
	}
	last := len(e.Cores) - 1 // ascending: the largest is the chart's own choice
	counts, labels = []int{0}, []string{sayCount("fixed.cores", e.Cores[last])}
	for _, n := range slices.Backward(e.Cores[:last]) {
		counts, labels = append(counts, n), append(labels, sayCount("fixed.cores", n))
	}
	return counts, labels
}
