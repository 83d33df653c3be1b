package results

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// cellPane says what is known of the cell that is selected, and offers to
// inspect it. What its summary knows is said at once; the whole report, which
// resamples, is made on a goroutine, and not during a run, which wants the
// cores for itself. One report is made at a time, and only the latest choice of
// those meanwhile gets the next.
type cellPane struct {
	content  *fyne.Container
	title    *widgets.Label
	inspect  fyne.CanvasObject
	relayout func()
	post     func(func()) // runs a function on the UI goroutine
	shown    reported
	busy     bool // a report is being made
	lines    []cellLine
}

// cellLine is a sentence that is shown: the next one of its kind takes its
// place, and what was opened below it stays open.
type cellLine struct {
	key  string
	text *widgets.Label
}

// reported is what is said of a cell depends on.
type reported struct {
	cell     core.Cell
	analysis *analysis.Analysis
	running  bool
}

func (r reported) none() bool { return r.analysis == nil || r.cell == (core.Cell{}) }

func newCellPane(inspect fyne.CanvasObject, post func(func()), relayout func()) *cellPane {
	return &cellPane{content: widgets.Column(2 * apptheme.Unit), title: widgets.NewParagraph(widgets.Heading, ""), inspect: container.NewHBox(inspect), post: post, relayout: relayout}
}

func (p *cellPane) show(s State) {
	next := reported{s.Selected, s.Document.Analysis, s.Document.Busy()}
	if next == p.shown {
		return
	}
	p.shown = next
	if next.none() {
		p.content.RemoveAll()
		p.lines = nil
		return
	}
	p.say(next.analysis.Brief(next.cell))
	p.report()
}

// report has the whole report made, unless one is being made already: its end
// will.
func (p *cellPane) report() {
	if p.busy || p.shown.running || p.shown.none() {
		return
	}
	p.busy = true
	wanted := p.shown
	go func() {
		known := wanted.analysis.Cell(wanted.cell)
		p.post(func() {
			p.busy = false
			if p.shown != wanted {
				p.report()
				return
			}
			p.say(known)
			p.content.Refresh()
			p.relayout()
		})
	}()
}

func (p *cellPane) say(c analysis.Cell) {
	sentences := report.Cell(p.shown.analysis, c)
	if !slices.EqualFunc(sentences, p.lines, func(s message.Message, l cellLine) bool { return s.Key == l.key }) {
		p.layOut(sentences)
	}
	p.title.Set(c.Cell.String())
	for i, s := range sentences {
		p.lines[i].text.Set(i18n.Message(s))
	}
}

// layOut makes a line for each sentence.
func (p *cellPane) layOut(sentences []message.Message) {
	p.content.RemoveAll()
	p.lines = nil
	p.content.Add(p.title)
	for _, s := range sentences {
		line := cellLine{s.Key, widgets.NewParagraph(widgets.Body, "")}
		p.lines = append(p.lines, line)
		p.content.Add(glossary.Explained(widgets.BehindMark(cellMark(s), line.text), p.relayout, glossary.TermsOf(s.Key)...))
	}
	p.content.Add(widgets.Padded(2*apptheme.Unit, 0, p.inspect))
}

// cellMark is the colour of the mark before a sentence on a cell.
func cellMark(s message.Message) fyne.ThemeColorName {
	switch s.Key {
	case "cell.failed", "cell.nothing":
		return theme.ColorNameError
	case "cell.disturbed", "cell.outliers":
		return theme.ColorNameWarning
	case "cell.chosen":
		return theme.ColorNameSuccess
	}
	return theme.ColorNamePrimary
}
