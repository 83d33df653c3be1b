package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// resultPane tells what came of a run: its answer, what must be known of it,
// and the numbers.
type resultPane struct {
	content *fyne.Container
	answer  *answerPane
	notices *noticeList
	known   *fyne.Container // the notices under their title
	table   *table
	words   *container.Scroll // everything but the table
	empty   fyne.CanvasObject
}

func newResultPane() *resultPane {
	p := &resultPane{answer: newAnswerPane(), notices: newNoticeList(), table: newTable()}
	p.known = section("results.notices", p.notices.content)
	p.words = container.NewVScroll(column(5*unit, p.answer.content, p.known))
	p.empty = section("results.table", newParagraph(styleCaption, say("results.empty")))
	numbers := container.NewStack(p.table.content, p.empty)
	p.content = container.New(resultLayout{}, p.words, numbers)
	return p
}

func (p *resultPane) object() fyne.CanvasObject { return padded(4*unit, 4*unit, p.content) }

func (p *resultPane) show(v view) {
	p.answer.show(v)
	p.notices.show(v)
	p.table.show(v)
	setVisible(p.empty, len(v.cells) == 0)
	setVisible(p.answer.content, len(p.answer.shown) > 0)
	setVisible(p.known, len(p.notices.shown) > 0)
	setVisible(p.words, len(p.answer.shown)+len(p.notices.shown) > 0)
	p.content.Refresh()
}

// The measures of the result pane.
const (
	tableWidth  = resultsWidth - 8*unit
	wordsShare  = 0.5 // of the height, at most
	resultsGap  = 5 * unit
	wordsNarrow = 48 * unit // below this width the words stand over the table
)

// resultLayout puts the words over the table in a narrow pane and at the
// right of it in a wide one. Words that need more than their share scroll.
type resultLayout struct{}

func (resultLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(tableWidth, 40*unit) }

func (resultLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	words, numbers := objects[0].(*container.Scroll), objects[1]
	switch beside := size.Width - tableWidth - resultsGap; {
	case !words.Visible():
		place(numbers, 0, 0, size.Width, size.Height)
	case beside >= wordsNarrow:
		place(numbers, 0, 0, tableWidth, size.Height)
		place(words, tableWidth+resultsGap, 0, size.Width, size.Height)
	default:
		words.Resize(fyne.NewSize(size.Width, words.Size().Height)) // tells the text its width, and so its height
		height := min(words.Content.MinSize().Height, wordsShare*size.Height)
		place(words, 0, 0, size.Width, height)
		place(numbers, 0, height+resultsGap, size.Width, size.Height)
	}
}
