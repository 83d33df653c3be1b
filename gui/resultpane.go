package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parallelogram/core"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// resultPane tells what came of a run: its answer, what must be known of it,
// how sure it is, what is known of the selected cell, and the numbers.
type resultPane struct {
	content *fyne.Container
	tabs    *widgets.Segmented // the answer, or the selected cell
	turning *fyne.Container
	whole   *fyne.Container
	asked   *askedPane
	answer  *answerPane
	notices *noticeList
	known   *fyne.Container // the notices under their title
	sure    *surePane
	cell    *cellPane
	table   *table
	words   *container.Scroll // everything but the table
	empty   fyne.CanvasObject

	selected core.Cell
	height   float32 // of the words when they were laid out
}

func newResultPane(commands *command.Table, post func(func()), chosen func(core.Cell)) *resultPane {
	p := &resultPane{table: newTable(chosen), asked: newAskedPane(commands)}
	p.answer, p.notices, p.sure, p.cell = newAnswerPane(p.settle), newNoticeList(p.settle), newSurePane(p.settle), newCellPane(commands, post, p.settle)
	p.tabs = widgets.NewSegmented(p.turn, i18n.Say("answer.title"), i18n.Say("cell.title"))
	p.known = widgets.Section(i18n.Say("results.notices"), p.notices.content)
	p.whole = widgets.Column(5*apptheme.Unit, p.asked.content, p.answer.content, p.known, p.sure.Content)
	p.turning = container.NewHBox(p.tabs)
	texts := widgets.Column(3*apptheme.Unit, p.turning, p.whole, p.cell.content)
	p.words = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 3*apptheme.Unit), texts)) // for the scroll bar
	p.empty = widgets.Section(i18n.Say("results.table"), widgets.NewParagraph(widgets.Caption, i18n.Say("results.empty")))
	numbers := container.NewStack(p.table.content, p.empty)
	p.content = container.New(resultLayout{}, p.words, numbers)
	return p
}

func (p *resultPane) object() fyne.CanvasObject {
	return widgets.Padded(4*apptheme.Unit, 4*apptheme.Unit, p.content)
}

func (p *resultPane) show(v view) {
	p.asked.show(v)
	p.answer.show(v)
	p.notices.show(v)
	p.sure.show(v)
	p.cell.show(v)
	p.table.show(v)
	if v.selected != p.selected {
		p.selected = v.selected
		p.tabs.Set(0)
		if v.selected != (core.Cell{}) {
			p.tabs.Set(1)
		}
		p.words.ScrollToTop()
	}
	widgets.SetVisible(p.empty, len(v.cells()) == 0)
	widgets.SetVisible(p.answer.content, len(p.answer.shown) > 0)
	widgets.SetVisible(p.known, len(p.notices.shown) > 0)
	widgets.SetVisible(p.words, len(p.answer.shown)+len(p.notices.shown) > 0 || v.selected != (core.Cell{}))
	p.turn(p.tabs.Selected)
	p.content.Refresh()
	p.table.reveal(v)
}

// resume shows what a pane before this one showed of a cell: a cell that is new
// to the pane would bring itself to the front.
func (p *resultPane) resume(tab int, selected core.Cell) {
	p.selected = selected
	p.tabs.Set(tab)
}

// turn shows the answer, or the selected cell.
func (p *resultPane) turn(to int) {
	widgets.SetVisible(p.turning, p.selected != (core.Cell{}))
	widgets.SetVisible(p.whole, to == 0)
	widgets.SetVisible(p.cell.content, to == 1)
	p.settle()
}

// settle lays the words out anew when they have become higher or lower: a text
// knows how high it is only once it has its width.
func (p *resultPane) settle() {
	for height := p.words.Content.MinSize().Height; height != p.height; height = p.words.Content.MinSize().Height {
		p.height = height
		p.content.Refresh()
	}
}

// The measures of the result pane.
const (
	tableWidth  = resultsWidth - 8*apptheme.Unit
	wordsShare  = 0.6 // of the height, at most
	resultsGap  = 5 * apptheme.Unit
	wordsNarrow = 48 * apptheme.Unit // below this width the words stand over the table
)

// resultLayout puts the words over the table in a narrow pane and at the
// right of it in a wide one. Words that need more than their share scroll.
type resultLayout struct{}

func (resultLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tableWidth, 40*apptheme.Unit)
}

func (resultLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	texts, numbers := objects[0].(*container.Scroll), objects[1]
	switch beside := size.Width - tableWidth - resultsGap; {
	case !texts.Visible():
		widgets.Place(numbers, 0, 0, size.Width, wholeRows(size.Height))
	case beside >= wordsNarrow:
		widgets.Place(numbers, 0, 0, tableWidth, wholeRows(size.Height))
		widgets.Place(texts, tableWidth+resultsGap, 0, size.Width, size.Height)
	default:
		texts.Resize(fyne.NewSize(size.Width, texts.Size().Height)) // tells the text its width, and so its height
		height := min(texts.Content.MinSize().Height, wordsShare*size.Height)
		widgets.Place(texts, 0, 0, size.Width, height)
		top := height + resultsGap
		widgets.Place(numbers, 0, top, size.Width, top+wholeRows(size.Height-top))
	}
}

// wholeRows returns the largest height up to the one given that cuts no row of
// the table.
func wholeRows(height float32) float32 {
	const head = 11 * apptheme.Unit // names and units
	step := float32(rowHeight + apptheme.Unit)
	return head + step*float32(max(0, int((height-head)/step)))
}
