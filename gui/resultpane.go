package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// resultPane tells what came of a run: what must be known of it, and the
// numbers.
type resultPane struct {
	content fyne.CanvasObject
	notices *noticeList
	table   *table
	head    *fyne.Container
}

func newResultPane() *resultPane {
	p := &resultPane{notices: newNoticeList(), table: newTable()}
	p.head = column(2*unit, section("results.notices", p.notices.content))
	title := newLine(styleSection, say("results.table"))
	p.content = padded(4*unit, 4*unit, container.NewBorder(
		padded(0, 0, p.head), nil, nil, nil,
		container.NewBorder(padded(0, 0, title), nil, nil, nil, p.table.content)))
	return p
}

func (p *resultPane) object() fyne.CanvasObject { return p.content }

func (p *resultPane) show(v view) {
	p.notices.show(v)
	p.table.show(v)
	p.head.Hidden = len(p.notices.shown) == 0
	p.content.Refresh()
}
