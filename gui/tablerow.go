package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// columnTexts are the widest numbers that the columns must hold.
var columnTexts = []string{"123.4", "(123.4–123.4)", "12.3×", "<0.01", "<0.01"}

// columnKeys are the names of these columns.
var columnKeys = []string{"table.median", "table.interval", "table.speedup", "table.cpu", "table.startup"}

// tableRow is one line of the table, or its head.
type tableRow struct {
	widget.BaseWidget
	head  bool
	texts []string
}

func newTableRow(head bool) *tableRow {
	r := &tableRow{head: head, texts: make([]string, 1+len(columnTexts))}
	r.ExtendBaseWidget(r)
	return r
}

func (r *tableRow) set(texts []string) {
	if !slices.Equal(r.texts, texts) {
		r.texts = texts
		r.Refresh()
	}
}

func (r *tableRow) CreateRenderer() fyne.WidgetRenderer {
	n := &tableRowRenderer{row: r}
	for i := range r.texts {
		text := canvas.NewText("", nil)
		if i > 0 {
			text.Alignment = fyne.TextAlignTrailing
			text.TextStyle.Monospace = !r.head
		}
		n.texts = append(n.texts, text)
	}
	n.paint()
	return n
}

type tableRowRenderer struct {
	row   *tableRow
	texts []*canvas.Text
}

func (n *tableRowRenderer) Destroy() {}

func (n *tableRowRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, t := range n.texts {
		objects = append(objects, t)
	}
	return objects
}

func (n *tableRowRenderer) MinSize() fyne.Size {
	if n.row.head {
		return fyne.NewSize(0, 4*unit)
	}
	return fyne.NewSize(0, 5*unit)
}

func (n *tableRowRenderer) Layout(size fyne.Size) {
	right := size.Width - 2*unit // for the scroll bar
	for i := len(n.texts) - 1; i >= 0; i-- {
		width := right
		if i > 0 {
			width = columnWidth(i)
		}
		n.texts[i].Move(fyne.NewPos(right-width, 0))
		n.texts[i].Resize(fyne.NewSize(width, size.Height))
		right -= width + 2*unit
	}
}

// columnWidth is the width of a column of numbers: that of its widest number
// or of its name.
func columnWidth(i int) float32 {
	number := fyne.MeasureText(columnTexts[i-1], captionSize, fyne.TextStyle{Monospace: true})
	name := fyne.MeasureText(say(columnKeys[i-1]), captionSize, fyne.TextStyle{})
	return max(number.Width, name.Width)
}

func (n *tableRowRenderer) Refresh() {
	n.paint()
	n.Layout(n.row.Size())
	canvas.Refresh(n.row)
}

func (n *tableRowRenderer) paint() {
	for i, t := range n.texts {
		t.Text, t.TextSize = n.row.texts[i], captionSize
		t.Color = themed(n.row, theme.ColorNameForeground)
		if n.row.head {
			t.Color = themed(n.row, theme.ColorNamePlaceHolder)
		}
		t.Refresh()
	}
}
