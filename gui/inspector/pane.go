package inspector

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/charttext"
	"parallelogram/gui/command"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
	"parallelogram/gui/plotview"
	"parallelogram/gui/widgets"
)

// pane is the content of an inspection's window: what is seen in words,
// the timeline, and what is at the pointer.
type pane struct {
	i        *inspection
	headline *widgets.Label
	reasons  *widgets.Label
	executed *widgets.Label // what a command was run as; empty for built-in work
	plot     *plotview.Chart
	empty    *widgets.EmptyState
	under    *widgets.Label
	status   *widgets.Label

	x, y   float64 // the pixel of the timeline that the pointer is at
	inside bool
	before int // the worker that was marked before the last click
	drawn  timelineOf
	body   *fyne.Container // laid out anew when what is said is higher
}

// timelineOf tells whether a drawing is of what is to be shown.
type timelineOf struct {
	trial int
	chart.Timeline
}

func newPane(i *inspection) *pane {
	p := &pane{
		i: i, headline: widgets.NewParagraph(widgets.Heading, ""), reasons: widgets.NewParagraph(widgets.Body, ""), executed: widgets.NewTruncated(widgets.Caption, executed(i)), empty: widgets.NewEmptyState(),
		under: widgets.NewTruncated(widgets.Body, ""), status: widgets.NewTruncated(widgets.Caption, ""),
	}
	p.plot = plotview.NewChart(charttext.Style, charttext.Failed, i.owner.Post, plotview.Hooks{
		Pointed: func(*chart.Point) {},
		Named:   func(core.Strategy) {},
		Typed:   func(e *fyne.KeyEvent) { widgets.ForwardKey(p.plot, e) },
		Chosen:  func(*chart.Point) { p.clicked() },
		Moved:   p.moved,
		Zoomed:  i.zoom,
		Reset:   p.doubleClicked,
	}, widgets.NewSurface("", "", 0))
	return p
}

// executed returns the arguments of the first task of a command; empty for built-in
// work, and where the items cannot be read.
func executed(i *inspection) string {
	if i.run.Experiment.Workload.Command == nil {
		return ""
	}
	e := i.run.Experiment
	e.Workload = e.WorkloadOf(i.cell.Variant)
	text, err := commandtext.Task(e, i.cell)
	if err != nil {
		return ""
	}
	return text
}

// layOut puts the parts together with the buttons of the commands.
func (p *pane) layOut(commands *command.Table) fyne.CanvasObject {
	button := func(id string, icon fyne.Resource) fyne.CanvasObject {
		return widgets.Framed(commands.Button(id, icon, widget.MediumImportance))
	}
	tools := widgets.Row(2*apptheme.Unit, button(again, theme.MediaReplayIcon()), button(stop, theme.MediaStopIcon()), layout.NewSpacer(),
		button(zoomReset, theme.ZoomFitIcon()), button(copyText, theme.ContentCopyIcon()), button(exportPicture, theme.DownloadIcon()))
	head := widgets.Column(3*apptheme.Unit, tools, widgets.Column(apptheme.Unit, p.headline, p.executed, p.reasons))
	foot := widgets.Column(apptheme.Unit, p.under, p.status)
	p.body = container.NewBorder(head, foot, nil, nil, widgets.Padded(2*apptheme.Unit, 0, container.NewStack(p.plot, p.empty.Content)))
	return widgets.WithBackground(theme.ColorNameBackground, widgets.Padded(3*apptheme.Unit, 4*apptheme.Unit, p.body))
}

func (p *pane) show(s state) {
	p.showFindings(s)
	p.showEmpty(s)
	p.showStatus(s)
	p.body.Refresh()
	p.body.Refresh() // once laid out, paragraphs know their width, and so their height
	p.draw(s)
	if !p.inside {
		p.hint("")
	}
	p.i.commands.Refresh()
}

// showFindings says what is seen: the first sentence loud, the others below it.
func (p *pane) showFindings(s state) {
	var texts []string
	for _, sentence := range s.findings {
		texts = append(texts, i18n.Message(sentence))
	}
	if s.has() {
		p.headline.Set(texts[0])
		p.reasons.Set(strings.Join(texts[1:], " "))
	}
	widgets.SetVisible(p.headline, s.has())
	widgets.SetVisible(p.executed, p.executed.Text() != "")
	widgets.SetVisible(p.reasons, len(texts) > 1)
}

// showEmpty says why there is no timeline yet.
func (p *pane) showEmpty(s state) {
	switch {
	case s.has():
		p.empty.Content.Hide()
		return
	case s.running:
		p.empty.Set(i18n.Say("inspect.running", "Cell", p.i.cell), i18n.Say("inspect.running.detail"))
	case s.err != nil:
		p.empty.Set(i18n.Say("inspect.failed"), document.Failure(s.err))
	default:
		p.empty.Set(i18n.Say("inspect.stopped"), i18n.Say("inspect.stopped.detail"))
	}
	p.empty.Content.Show()
}

// showStatus says in a line what goes on, or how to read what is shown.
func (p *pane) showStatus(s state) {
	switch {
	case s.stopping:
		p.status.SetColored(i18n.Say("status.stopping"), theme.ColorNamePlaceHolder)
	case s.running && s.has():
		p.status.SetColored(i18n.Say("inspect.running", "Cell", p.i.cell), theme.ColorNamePlaceHolder)
	case s.err != nil && s.has():
		p.status.SetColored(document.Failure(s.err), theme.ColorNameError)
	case s.saved != "":
		p.status.SetColored(i18n.Say("footer.exported", "Path", i18n.Path(s.saved)), theme.ColorNameSuccess)
	case s.has():
		p.status.SetColored(i18n.Say("inspect.caution"), theme.ColorNamePlaceHolder)
	default:
		p.status.Set("")
	}
}

// draw orders a new drawing if there is something new to be seen.
func (p *pane) draw(s state) {
	next := timelineOf{s.number, s.view}
	if !s.has() || next == p.drawn {
		return
	}
	p.drawn = next
	p.plot.Plot(p.i.timeline().OnScreen())
}

// moved tells what is at the pointer.
func (p *pane) moved(x, y float64, inside bool) {
	p.x, p.y, p.inside = x, y, inside
	text := ""
	if at, ok := p.plot.Picture().Under(x, y); ok && inside {
		text = underText(at)
	}
	p.hint(text)
}

// hint shows something in the line below the timeline; nothing leaves how to
// use it there.
func (p *pane) hint(text string) {
	switch {
	case text != "":
		p.under.SetColored(text, theme.ColorNameForeground)
	case p.i.state.has():
		p.under.SetColored(i18n.Say("inspect.hint"), theme.ColorNamePlaceHolder)
	default:
		p.under.Set("")
	}
}

// clicked marks the worker at the pointer.
func (p *pane) clicked() {
	p.before = p.i.state.view.Selected
	if at, ok := p.plot.Picture().Under(p.x, p.y); ok && p.inside && at.First >= 0 {
		p.i.mark(at.First + 1)
	}
}

// doubleClicked shows all of the time, and takes back what its first click has
// marked.
func (p *pane) doubleClicked() { p.i.change(chart.Timeline{Selected: p.before}) }
