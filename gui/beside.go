package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// beside lays a label and a control out in one line: the control keeps its
// width at the right, the label has the rest and stands in the middle of the
// height.
type beside struct {
	width float32
}

func newBeside(label, control fyne.CanvasObject, width float32) *fyne.Container {
	return container.New(beside{width}, label, control)
}

func (b beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	label, control := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(label.Width+2*unit+b.width, max(label.Height, control.Height))
}

func (b beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	label, control := objects[0], objects[1]
	height := label.MinSize().Height
	label.Move(fyne.NewPos(0, (size.Height-height)/2))
	label.Resize(fyne.NewSize(size.Width-b.width-2*unit, height))
	control.Move(fyne.NewPos(size.Width-b.width, 0))
	control.Resize(fyne.NewSize(b.width, size.Height))
}

// narrow centres an object that is at most so wide: lines of text longer than
// that are hard to read.
type narrow struct {
	width float32
}

func (n narrow) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (n narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(n.width, size.Width)
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, 0))
}
