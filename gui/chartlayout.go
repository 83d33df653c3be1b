package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/gui/kit"
	"parallelogram/gui/look"
)

// The measures of the chart's pane.
const (
	choiceWidth = 44 * look.Unit
	chartGap    = 2 * look.Unit
	leastPlot   = 40 * look.Unit
)

// chartLayout puts what chooses a chart above it: the tabs at the left, the
// rest at the right, in one row or, where that is too narrow, in two. Tabs
// that are too wide even then give way to the list.
type chartLayout struct {
	tabs, list          fyne.CanvasObject
	choice, scale, axis fyne.CanvasObject // what is hidden takes no room
	plot                fyne.CanvasObject
}

func (l *chartLayout) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{l.tabs, l.list, l.choice, l.scale, l.axis, l.plot}
}

func (l *chartLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastPlot, 2*(kit.ControlHeight+chartGap)+leastPlot)
}

func (l *chartLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	tabs := l.tabs.MinSize().Width
	oneRow := tabs+6*look.Unit+l.rest() <= size.Width
	kit.SetVisible(l.tabs, tabs <= size.Width)
	kit.SetVisible(l.list, tabs > size.Width)
	kit.Place(l.tabs, 0, 0, tabs, kit.ControlHeight)
	kit.Place(l.list, 0, 0, min(size.Width, choiceWidth), kit.ControlHeight)
	top := float32(0)
	if !oneRow {
		top = kit.ControlHeight + chartGap
	}
	l.layRest(size.Width, top, oneRow)
	kit.Place(l.plot, 0, top+kit.ControlHeight+chartGap, size.Width, size.Height)
}

// rest is the width of what may stand beside the tabs: with what is hidden now,
// lest the chart jumps when another tab is chosen.
func (l *chartLayout) rest() float32 {
	return l.axis.MinSize().Width + chartGap + l.scale.MinSize().Width + chartGap + choiceWidth
}

// layRest lays it out from the right; the choice begins a row of its own at
// the left.
func (l *chartLayout) layRest(right, top float32, oneRow bool) {
	for _, o := range []fyne.CanvasObject{l.axis, l.scale} {
		if o.Visible() {
			left := right - o.MinSize().Width
			kit.Place(o, left, top, right, top+kit.ControlHeight)
			right = left - chartGap
		}
	}
	left := right - choiceWidth
	if !oneRow {
		left = 0
	}
	kit.Place(l.choice, left, top, min(right, left+choiceWidth), top+kit.ControlHeight)
}
