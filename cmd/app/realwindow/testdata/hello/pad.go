package main

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pad is a red field that tells what the mouse does on it.
type pad struct {
	widget.BaseWidget
	said *widget.Label
}

var (
	_ desktop.Hoverable      = (*pad)(nil)
	_ fyne.DoubleTappable    = (*pad)(nil)
	_ fyne.SecondaryTappable = (*pad)(nil)
	_ fyne.Draggable         = (*pad)(nil)
)

var red = color.NRGBA{R: 0xff, A: 0xff}

func newPad(said *widget.Label) *pad {
	p := &pad{said: said}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pad) CreateRenderer() fyne.WidgetRenderer {
	field := canvas.NewRectangle(red)
	field.SetMinSize(fyne.NewSize(200, 100))
	return widget.NewSimpleRenderer(field)
}

func (p *pad) MouseIn(*desktop.MouseEvent)      { p.said.SetText("in") }
func (p *pad) MouseMoved(*desktop.MouseEvent)   {}
func (p *pad) MouseOut()                        { p.said.SetText("out") }
func (p *pad) DoubleTapped(*fyne.PointEvent)    { p.said.SetText("double") }
func (p *pad) TappedSecondary(*fyne.PointEvent) { p.said.SetText("secondary") }
func (p *pad) Dragged(*fyne.DragEvent)          {}
func (p *pad) DragEnd()                         { p.said.SetText("dragged") }
