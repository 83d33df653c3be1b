package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
	"parallelogram/gui/command"
	"parallelogram/gui/kit"
	"parallelogram/gui/look"
	"parallelogram/gui/terms"
	"parallelogram/gui/words"
)

// cellPane says what is known of the cell that is selected, and offers to
// inspect it. What its summary knows is said at once; the whole report, which
// resamples, is made on a goroutine, and not during a run, which wants the
// cores for itself. One report is made at a time, and only the latest choice of
// those meanwhile gets the next.
type cellPane struct {
	content *fyne.Container
	title   *kit.Note
	inspect fyne.CanvasObject
	settle  func()
	post    func(func()) // runs a function on the UI goroutine
	shown   reported
	run     core.Run // that of what is shown
	busy    bool     // a report is being made
	said    []cellLine
}

// cellLine is a sentence that is shown: the next one of its kind takes its
// place, and what was opened below it stays open.
type cellLine struct {
	key  string
	text *kit.Note
}

// reported is what is said of a cell depends on.
type reported struct {
	cell    core.Cell
	started int64
	trials  int
	answer  *verdict.Answer
	running bool
}

func newCellPane(commands *command.Table, post func(func()), settle func()) *cellPane {
	inspect := kit.Framed(commands.Button(cmdInspect, theme.SearchIcon(), widget.MediumImportance))
	return &cellPane{content: kit.Column(2 * look.Unit), title: kit.NewParagraph(kit.Heading, ""), inspect: container.NewHBox(inspect), post: post, settle: settle}
}

func (p *cellPane) show(v view) {
	next := reported{v.selected, v.run.Started.UnixNano(), len(v.run.Trials), v.answer, v.phase.busy()}
	if next == p.shown {
		return
	}
	p.shown, p.run = next, v.run
	if v.selected == (core.Cell{}) {
		p.content.RemoveAll()
		p.said = nil
		return
	}
	summary := stats.Summary{Cell: v.selected}
	if i := slices.IndexFunc(v.cells, func(s stats.Summary) bool { return s.Cell == v.selected }); i >= 0 {
		summary = v.cells[i]
	}
	p.say(verdict.Brief(v.run, summary))
	p.report()
}

// report has the whole report made, unless one is being made already: its end
// will.
func (p *cellPane) report() {
	if p.busy || p.shown.running || p.shown.cell == (core.Cell{}) {
		return
	}
	p.busy = true
	run, wanted := p.run, p.shown
	go func() {
		report := verdict.ReportOn(run, wanted.answer, wanted.cell)
		p.post(func() {
			p.busy = false
			if p.shown != wanted {
				p.report()
				return
			}
			p.say(report)
			p.content.Refresh()
			p.settle()
		})
	}()
}

func (p *cellPane) say(r verdict.Report) {
	sentences := r.Sentences()
	if !slices.EqualFunc(sentences, p.said, func(s verdict.Sentence, l cellLine) bool { return s.Key == l.key }) {
		p.layOut(sentences)
	}
	p.title.Set(r.Cell.String())
	for i, s := range sentences {
		p.said[i].text.Set(s.In(words.Templates()))
	}
}

// layOut makes room for sentences.
func (p *cellPane) layOut(sentences []verdict.Sentence) {
	p.content.RemoveAll()
	p.said = nil
	p.content.Add(p.title)
	for _, s := range sentences {
		line := cellLine{s.Key, kit.NewParagraph(kit.Body, "")}
		p.said = append(p.said, line)
		p.content.Add(terms.Explained(kit.BehindMark(cellMark(s), line.text), p.settle, terms.In(s.Key)...))
	}
	p.content.Add(kit.Padded(2*look.Unit, 0, p.inspect))
}

// cellMark is the colour of the mark before a sentence on a cell.
func cellMark(s verdict.Sentence) fyne.ThemeColorName {
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
