package results

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// columnTexts are the widest numbers that the columns must hold.
var columnTexts = []string{"123.4", "(123.4–123.4)", "12.3×", "<0.01", "<0.01"}

// columnKeys are the names of these columns. The last is that of the memory where
// that is known: of commands, whose workers nobody sees start.
var columnKeys = []string{"table.median", "table.interval", "table.speedup", "table.cpu", "table.startup"}

const memoryKey = "table.memory"

// rowHeight is that of a row of the table.
const rowHeight = 5 * apptheme.Unit

// tableRow is one line of the table, or its head.
type tableRow struct {
	widget.BaseWidget
	head   bool
	marked bool // the row is the recommended one
	strong int  // the column whose name is emphasised, in a head; −1 for none
	texts  []string
}

func newTableRow(head bool) *tableRow {
	r := &tableRow{head: head, strong: -1, texts: make([]string, 1+len(columnTexts))}
	r.ExtendBaseWidget(r)
	return r
}

func (r *tableRow) mark(on bool) {
	if r.marked != on {
		r.marked = on
		r.Refresh()
	}
}

// emphasise shows by which column the rows are sorted.
func (r *tableRow) emphasise(column int) {
	r.strong = column
	r.Refresh()
}

func (r *tableRow) set(texts []string) {
	if !slices.Equal(r.texts, texts) {
		r.texts = texts
		r.Refresh()
	}
}

func (r *tableRow) CreateRenderer() fyne.WidgetRenderer {
	n := &tableRowRenderer{row: r, marker: widgets.NewSurface(theme.ColorNameSuccess, "", 1)}
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
	row    *tableRow
	marker *widgets.Surface
	texts  []*canvas.Text
}

func (n *tableRowRenderer) Destroy() {}

func (n *tableRowRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{n.marker}
	for _, t := range n.texts {
		objects = append(objects, t)
	}
	return objects
}

func (n *tableRowRenderer) MinSize() fyne.Size {
	if n.row.head {
		return fyne.NewSize(0, 4*apptheme.Unit)
	}
	return fyne.NewSize(0, rowHeight)
}

func (n *tableRowRenderer) Layout(size fyne.Size) {
	n.marker.Move(fyne.NewPos(0, apptheme.Unit))
	n.marker.Resize(fyne.NewSize(0.75*apptheme.Unit, size.Height-2*apptheme.Unit))
	for i, t := range n.texts {
		left, right := columnBounds(i, size.Width)
		t.Move(fyne.NewPos(left, 0))
		t.Resize(fyne.NewSize(right-left, size.Height))
		if i == 0 {
			t.Text = elided(n.row.texts[0], right-left, t.TextStyle)
		}
	}
}

// elided cuts from a name what there is no room for, nearer to its beginning: those of
// a family begin alike, and the counts end it.
func elided(text string, room float32, style fyne.TextStyle) string {
	letters := []rune(text)
	for keep := len(letters) - 1; keep > 0 && fyne.MeasureText(text, apptheme.CaptionSize, style).Width > room; keep-- {
		text = string(letters[:keep/4]) + "…" + string(letters[len(letters)-(keep-keep/4):])
	}
	return text
}

// columnBounds returns where a column begins and ends in a row of a width; the
// first one has what the others leave.
func columnBounds(column int, width float32) (left, right float32) {
	right = width - 2*apptheme.Unit // for the scroll bar
	for i := len(columnTexts); i > column; i-- {
		right -= columnWidth(i) + 2*apptheme.Unit
	}
	if column == 0 {
		return 2 * apptheme.Unit, right
	}
	return right - columnWidth(column), right
}

// columnWidth is the width of a column of numbers: that of its widest number
// or of its name.
func columnWidth(i int) float32 {
	number := fyne.MeasureText(columnTexts[i-1], apptheme.CaptionSize, fyne.TextStyle{Monospace: true})
	name := fyne.MeasureText(i18n.Say(columnKeys[i-1]), apptheme.CaptionSize, fyne.TextStyle{})
	return max(number.Width, name.Width)
}

func (n *tableRowRenderer) Refresh() {
	n.paint()
	n.Layout(n.row.Size())
	canvas.Refresh(n.row)
}

func (n *tableRowRenderer) paint() {
	n.marker.Hidden = !n.row.marked
	for i, t := range n.texts {
		t.TextStyle.Bold = n.row.marked || n.row.strong == i
		t.Text, t.TextSize = n.row.texts[i], apptheme.CaptionSize
		t.Color = widgets.ThemedColor(n.row, theme.ColorNameForeground)
		if n.row.head {
			t.Color = widgets.ThemedColor(n.row, theme.ColorNamePlaceHolder)
		}
		t.Refresh()
	}
}
