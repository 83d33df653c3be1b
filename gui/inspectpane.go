package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/plotview"
)

// tracePane is the content of an inspection's window: what is seen in words,
// the timeline, and what is at the pointer.
type tracePane struct {
	i        *inspection
	headline *note
	reasons  *note
	plot     *plotview.Chart
	empty    *emptyState
	under    *note
	status   *note

	x, y   float64 // the pixel of the timeline that the pointer is at
	inside bool
	before int // the worker that was marked before the last click
	drawn  timelineOf
	body   *fyne.Container // laid out anew when what is said takes more room
}

// timelineOf tells whether a drawing is of what is to be shown.
type timelineOf struct {
	trial int
	chart.Timeline
}

func newTracePane(i *inspection) *tracePane {
	p := &tracePane{
		i: i, headline: newParagraph(styleHeading, ""), reasons: newParagraph(styleBody, ""), empty: newEmptyState(),
		under: newNote(styleBody, ""), status: newNote(styleCaption, ""),
	}
	p.plot = plotview.NewChart(chartStyle, drawingFailed, i.owner.deps.Post, plotview.Hooks{
		Pointed: func(*chart.Point) {},
		Named:   func(core.Strategy) {},
		Typed:   func(e *fyne.KeyEvent) { passOn(p.plot, e) },
		Chosen:  func(*chart.Point) { p.clicked() },
		Moved:   p.moved,
		Zoomed:  i.zoom,
		Reset:   p.doubleClicked,
	}, newSurface("", "", 0))
	return p
}

// layOut puts the parts together with the buttons of the commands.
func (p *tracePane) layOut(commands *commands) fyne.CanvasObject {
	button := func(id string, icon fyne.Resource) fyne.CanvasObject {
		return framed(commands.button(id, icon, widget.MediumImportance))
	}
	tools := row(2*unit, button(cmdAgain, theme.MediaReplayIcon()), button(cmdStop, theme.MediaStopIcon()), layout.NewSpacer(),
		button(cmdZoomReset, theme.ZoomFitIcon()), button(cmdCopyTrace, theme.ContentCopyIcon()), button(cmdExport, theme.DownloadIcon()))
	head := column(3*unit, tools, column(unit, p.headline, p.reasons))
	foot := column(unit, p.under, p.status)
	p.body = container.NewBorder(head, foot, nil, nil, padded(2*unit, 0, container.NewStack(p.plot, p.empty.content)))
	return on(theme.ColorNameBackground, padded(3*unit, 4*unit, p.body))
}

func (p *tracePane) show(s sight) {
	p.showSaid(s)
	p.showEmpty(s)
	p.showStatus(s)
	p.body.Refresh()
	p.body.Refresh() // once laid out, paragraphs know their width, and so their height
	p.draw(s)
	if !p.inside {
		p.hint("")
	}
	p.i.commands.refresh()
}

// showSaid says what is seen: the first sentence loud, the others below it.
func (p *tracePane) showSaid(s sight) {
	var said []string
	for _, sentence := range s.said {
		said = append(said, sentence.In(answers()))
	}
	if s.has() {
		p.headline.set(said[0])
		p.reasons.set(strings.Join(said[1:], " "))
	}
	setVisible(p.headline, s.has())
	setVisible(p.reasons, len(said) > 1)
}

// showEmpty says why there is no timeline yet.
func (p *tracePane) showEmpty(s sight) {
	switch {
	case s.has():
		p.empty.content.Hide()
		return
	case s.running:
		p.empty.say(say("inspect.running", with{"Cell": p.i.cell}), say("inspect.running.detail"))
	case s.err != nil:
		p.empty.say(say("inspect.failed"), failureText(s.err))
	default:
		p.empty.say(say("inspect.stopped"), say("inspect.stopped.detail"))
	}
	p.empty.content.Show()
}

// showStatus says in a line what goes on, or how to read what is shown.
func (p *tracePane) showStatus(s sight) {
	switch {
	case s.stopping:
		p.status.setColored(say("status.stopping"), theme.ColorNamePlaceHolder)
	case s.running && s.has():
		p.status.setColored(say("inspect.running", with{"Cell": p.i.cell}), theme.ColorNamePlaceHolder)
	case s.err != nil && s.has():
		p.status.setColored(failureText(s.err), theme.ColorNameError)
	case s.saved != "":
		p.status.setColored(say("footer.exported", with{"Path": s.saved}), theme.ColorNameSuccess)
	case s.has():
		p.status.setColored(say("inspect.caution"), theme.ColorNamePlaceHolder)
	default:
		p.status.set("")
	}
}

// draw orders a new drawing if there is something new to be seen.
func (p *tracePane) draw(s sight) {
	next := timelineOf{s.number, s.timeline}
	if !s.has() || next == p.drawn {
		return
	}
	p.drawn = next
	run, read, view := p.i.run, s.trace, s.timeline
	view.Words = timelineWords()
	p.plot.Plot(func(r plotview.Request) (chart.Picture, error) {
		return chart.DrawTimeline(run, read, letteredTimeline(view), r.Style, r.Width, r.Height, r.DPI)
	})
}

// moved tells what is at the pointer.
func (p *tracePane) moved(x, y float64, inside bool) {
	p.x, p.y, p.inside = x, y, inside
	text := ""
	if at, ok := p.plot.Picture().Under(x, y); ok && inside {
		text = underText(at)
	}
	p.hint(text)
}

// hint shows something in the line below the timeline; nothing leaves how to
// use it there.
func (p *tracePane) hint(text string) {
	switch {
	case text != "":
		p.under.setColored(text, theme.ColorNameForeground)
	case p.i.seen.has():
		p.under.setColored(say("inspect.hint"), theme.ColorNamePlaceHolder)
	default:
		p.under.set("")
	}
}

// clicked marks the worker at the pointer.
func (p *tracePane) clicked() {
	p.before = p.i.seen.timeline.Selected
	if at, ok := p.plot.Picture().Under(p.x, p.y); ok && p.inside && at.First >= 0 {
		p.i.mark(at.First + 1)
	}
}

// doubleClicked shows all of the time, and takes back what its first click has
// marked.
func (p *tracePane) doubleClicked() { p.i.look(chart.Timeline{Selected: p.before}) }
