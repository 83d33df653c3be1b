package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/gui/apptheme"
)

// EmptyState stands where something will be seen, and says why there is nothing
// yet and what to do.
type EmptyState struct {
	Content       *fyne.Container
	title, detail *Label
}

// NewEmptyState returns one with more below its texts.
func NewEmptyState(more ...fyne.CanvasObject) *EmptyState {
	e := &EmptyState{title: NewParagraph(Heading, ""), detail: NewParagraph(Body, "")}
	e.title.Align(fyne.TextAlignCenter)
	e.detail.Align(fyne.TextAlignCenter)
	e.detail.SetColored("", theme.ColorNamePlaceHolder)
	column := Column(3*apptheme.Unit, append([]fyne.CanvasObject{e.title, e.detail}, more...)...)
	e.Content = container.NewStack(container.NewVScroll(Middle(Narrow(140*apptheme.Unit, column)))) // in a low window
	return e
}

// Set changes the texts and shows them.
func (e *EmptyState) Set(title, detail string) {
	if title != e.title.Text() || detail != e.detail.Text() {
		e.title.Set(title)
		e.detail.Set(detail)
		e.Content.Refresh() // other texts wrap into other heights
	}
	e.Content.Show()
}
