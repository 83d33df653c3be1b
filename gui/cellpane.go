package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/verdict"
)

// cellPane says what is known of the cell that is selected, and offers to
// inspect it.
type cellPane struct {
	content *fyne.Container
	inspect fyne.CanvasObject
	settle  func()
	shown   reported
}

// reported is what a report depends on. During a run it is made once for each
// choice of a cell: a report resamples, and the cores are wanted.
type reported struct {
	cell    core.Cell
	started int64
	trials  int
	answer  *verdict.Answer
}

func newCellPane(commands *commands, settle func()) *cellPane {
	inspect := framed(commands.button(cmdInspect, theme.SearchIcon(), widget.MediumImportance))
	return &cellPane{content: column(2 * unit), inspect: container.NewHBox(inspect), settle: settle}
}

func (p *cellPane) show(v view) {
	next := reported{cell: v.selected, started: v.run.Started.UnixNano(), answer: v.answer}
	if !v.phase.busy() {
		next.trials = len(v.run.Trials)
	}
	if next == p.shown {
		return
	}
	p.shown = next
	p.content.RemoveAll()
	if v.selected == (core.Cell{}) {
		return
	}
	p.content.Add(newParagraph(styleHeading, v.selected.String()))
	for _, s := range verdict.ReportOn(v.run, v.answer, v.selected).Sentences() {
		p.content.Add(explained(marked(cellMark(s), s.In(answerTemplates)), p.settle, spoken[s.Key]...))
	}
	p.content.Add(padded(2*unit, 0, p.inspect))
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
