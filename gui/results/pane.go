package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parallelogram/core"
	"parallelogram/core/report"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// State is what the pane shows.
type State struct {
	Document document.Document
	Selected core.Cell // the zero value is none
	Differs  bool      // the form holds something else than what was measured
}

// Memory is what the user has made of the pane. It outlives the pane, which is
// built anew for another language.
type Memory struct {
	sorting  sorting
	folding  folding
	tab      int
	selected core.Cell // what was shown last
}

// Pane tells what came of a run: its answer, what must be known of it, how sure it
// is, what is known of the selected cell, and the numbers.
type Pane struct {
	Content fyne.CanvasObject
	memory  *Memory

	body       *fyne.Container
	tabs       *widgets.Segmented // the answer, or the selected cell
	tabRow     *fyne.Container
	whole      *fyne.Container // what is about the whole run
	difference *difference
	answer     *answerPane
	notices    *noticeList
	known      *fyne.Container // the notices under their title
	command    *commandPane
	fold       *foldPane
	certainty  *certaintyPane
	cell       *cellPane
	table      *table
	texts      *container.Scroll // everything but the table
	empty      fyne.CanvasObject
	height     float32 // of the texts when they were laid out
}

// New returns an empty pane. Repeat and inspect are the buttons that fill the form
// as in the run and inspect the selected cell, chosen is told what the user selects
// in the table; post runs a function on the UI goroutine.
func New(memory *Memory, repeat, inspect fyne.CanvasObject, post func(func()), chosen func(core.Cell)) *Pane {
	p := &Pane{memory: memory, table: newTable(memory, chosen), difference: newDifference(repeat)}
	p.answer, p.notices, p.certainty = newAnswerPane(p.relayout), newNoticeList(p.relayout), newCertaintyPane(p.relayout)
	p.command = newCommandPane()
	p.fold = newFoldPane(&memory.folding, p.relayout)
	p.cell = newCellPane(inspect, post, p.relayout)
	p.tabs = widgets.NewSegmented(p.turn, i18n.Say("answer.title"), i18n.Say("cell.title"))
	p.tabs.Set(memory.tab)
	p.known = widgets.Section(i18n.Say("results.notices"), p.notices.content)
	p.whole = widgets.Column(5*apptheme.Unit, p.difference.content, p.answer.content, p.known, p.command.content, widgets.Column(apptheme.Unit, p.fold.Content, p.certainty.Content))
	p.tabRow = container.NewHBox(p.tabs)
	texts := widgets.Column(3*apptheme.Unit, p.tabRow, p.whole, p.cell.content)
	p.texts = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 3*apptheme.Unit), texts)) // for the scroll bar
	p.empty = widgets.Section(i18n.Say("results.table"), widgets.NewParagraph(widgets.Caption, i18n.Say("results.empty")))
	p.body = container.New(paneLayout{func() int { return len(p.table.all) }}, p.texts, container.NewStack(p.table.content, p.empty))
	p.Content = widgets.Padded(4*apptheme.Unit, 4*apptheme.Unit, p.body)
	return p
}

// Show brings the pane up to date.
func (p *Pane) Show(s State) {
	p.difference.show(s)
	title, said := answerOf(s.Document)
	pressing, rest := report.Pressing(noticesOf(s.Document))
	p.answer.show(title, said)
	p.notices.show(pressing)
	p.command.show(s.Document)
	p.fold.show(s.Document, said.Folded, rest)
	p.certainty.show(s.Document)
	p.cell.show(s)
	p.table.show(s.Document)
	selected := s.Selected != (core.Cell{})
	if s.Selected != p.memory.selected {
		p.memory.selected = s.Selected
		p.tabs.Set(0)
		if selected {
			p.tabs.Set(1)
		}
		p.texts.ScrollToTop()
	}
	widgets.SetVisible(p.empty, len(p.table.all) == 0)
	widgets.SetVisible(p.answer.content, len(p.answer.shown) > 0)
	widgets.SetVisible(p.known, len(p.notices.shown) > 0)
	widgets.SetVisible(p.texts, len(p.answer.shown)+len(p.notices.shown)+len(p.fold.shown) > 0 || p.command.content.Visible() || selected)
	p.turn(p.tabs.Selected)
	p.body.Refresh()
	p.table.reveal(s.Selected)
}

// turn shows the answer, or the selected cell.
func (p *Pane) turn(to int) {
	p.memory.tab = to
	widgets.SetVisible(p.tabRow, p.memory.selected != (core.Cell{}))
	widgets.SetVisible(p.whole, to == 0)
	widgets.SetVisible(p.cell.content, to == 1)
	p.relayout()
}

// relayout lays the texts out anew when they have become higher or lower: a text
// knows how high it is only once it has its width.
func (p *Pane) relayout() {
	for height := p.texts.Content.MinSize().Height; height != p.height; height = p.texts.Content.MinSize().Height {
		p.height = height
		p.body.Refresh()
	}
}

// Width is that of the pane at least.
const Width = 114 * apptheme.Unit

// The measures of the pane.
const (
	tableWidth = Width - 8*apptheme.Unit
	headHeight = 11 * apptheme.Unit // of the table: names and units
	rowStep    = rowHeight + apptheme.Unit
	textsShare = 0.6 // of the height, at most, where the table needs the rest
	gap        = 5 * apptheme.Unit
	textsWidth = 48 * apptheme.Unit // where there is less beside the table, the texts stand over it
)

// paneLayout puts the texts over the table in a narrow pane and at the
// right of it in a wide one. Texts that need more than their share, and more than
// the table leaves of the height, scroll.
type paneLayout struct {
	rows func() int // of the table
}

func (paneLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tableWidth, 40*apptheme.Unit)
}

func (l paneLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	texts, numbers := objects[0].(*container.Scroll), objects[1]
	switch beside := size.Width - tableWidth - gap; {
	case !texts.Visible():
		widgets.Place(numbers, 0, 0, size.Width, wholeRows(size.Height))
	case beside >= textsWidth:
		widgets.Place(numbers, 0, 0, tableWidth, wholeRows(size.Height))
		widgets.Place(texts, tableWidth+gap, 0, size.Width, size.Height)
	default:
		texts.Resize(fyne.NewSize(size.Width, texts.Size().Height)) // tells the text its width, and so its height
		height := min(texts.Content.MinSize().Height, max(textsShare*size.Height, size.Height-gap-heightOf(l.rows())))
		widgets.Place(texts, 0, 0, size.Width, height)
		top := height + gap
		widgets.Place(numbers, 0, top, size.Width, top+wholeRows(size.Height-top))
	}
}

// wholeRows returns the largest height up to the one given that cuts no row of
// the table.
func wholeRows(height float32) float32 {
	return heightOf(max(0, int((height-heightOf(0))/rowStep)))
}

// heightOf returns the height of a table with so many rows.
func heightOf(rows int) float32 { return headHeight + rowStep*float32(rows) }
