package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parallelogram/gui/apptheme"
)

// Padded leaves space around content: above and below, left and right. A
// negative space trims what a widget leaves by itself.
func Padded(vertical, horizontal float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(vertical, vertical, horizontal, horizontal), content)
}

// Column stacks objects with a gap between them.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// Row puts objects side by side with a gap between them.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

// Middle keeps the height of an object and centres it in the height it gets.
func Middle(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVBox(layout.NewSpacer(), o, layout.NewSpacer())
}

// Section is a group of controls under a quiet title.
func Section(title string, controls ...fyne.CanvasObject) *fyne.Container {
	return Column(2*apptheme.Unit, append([]fyne.CanvasObject{NewLabel(Subheading, title)}, controls...)...)
}

// Place puts an object between two corners.
func Place(o fyne.CanvasObject, left, top, right, bottom float32) {
	o.Move(fyne.NewPos(left, top))
	o.Resize(fyne.NewSize(right-left, bottom-top))
}

// Beside lays a label and a control out in one line: the control keeps its
// width at the right, the label has the rest and stands in the middle of the
// height.
func Beside(label, control fyne.CanvasObject, width float32) *fyne.Container {
	return container.New(beside{width}, label, control)
}

type beside struct{ width float32 }

func (b beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	label, control := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(label.Width+2*apptheme.Unit+b.width, max(label.Height, control.Height))
}

func (b beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	label, control := objects[0], objects[1]
	height := label.MinSize().Height
	label.Move(fyne.NewPos(0, (size.Height-height)/2))
	label.Resize(fyne.NewSize(size.Width-b.width-2*apptheme.Unit, height))
	control.Move(fyne.NewPos(size.Width-b.width, 0))
	control.Resize(fyne.NewSize(b.width, size.Height))
}

// Narrow centres an object that is at most so wide: lines of text longer
// than that are hard to read.
func Narrow(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(narrow{width}, o)
}

type narrow struct{ width float32 }

// MinSize asks for no width: what scrolls is as wide as what it scrolls in.
func (n narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

func (n narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(n.width, size.Width)
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, 0))
}
