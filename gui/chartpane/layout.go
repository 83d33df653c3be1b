package chartpane

import (
	"fyne.io/fyne/v2"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/widgets"
)

// The measures of the chart's pane.
const (
	choiceWidth = 44 * apptheme.Unit
	chartGap    = 2 * apptheme.Unit
	leastPlot   = 40 * apptheme.Unit
)

// paneLayout puts what chooses a chart above it: the tabs at the left, the
// rest at the right, in one row or, where that is too narrow, in two. Tabs
// that are too wide even then give way to the list.
type paneLayout struct {
	tabs, list          fyne.CanvasObject
	choice, scale, axis fyne.CanvasObject // what is hidden takes no space
	plot                fyne.CanvasObject
}

func (l *paneLayout) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{l.tabs, l.list, l.choice, l.scale, l.axis, l.plot}
}

func (l *paneLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastPlot, 2*(widgets.ControlHeight+chartGap)+leastPlot)
}

func (l *paneLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	tabs := l.tabs.MinSize().Width
	oneRow := tabs+6*apptheme.Unit+l.rest() <= size.Width
	widgets.SetVisible(l.tabs, tabs <= size.Width)
	widgets.SetVisible(l.list, tabs > size.Width)
	widgets.Place(l.tabs, 0, 0, tabs, widgets.ControlHeight)
	widgets.Place(l.list, 0, 0, min(size.Width, choiceWidth), widgets.ControlHeight)
	top := float32(0)
	if !oneRow {
		top = widgets.ControlHeight + chartGap
	}
	l.layRest(size.Width, top, oneRow)
	widgets.Place(l.plot, 0, top+widgets.ControlHeight+chartGap, size.Width, size.Height)
}

// rest is the width of what may stand beside the tabs: with what is hidden now,
// lest the chart jumps when another tab is chosen.
func (l *paneLayout) rest() float32 {
	return l.axis.MinSize().Width + chartGap + l.scale.MinSize().Width + chartGap + choiceWidth
}

// layRest lays it out from the right; the choice begins a row of its own at
// the left.
func (l *paneLayout) layRest(right, top float32, oneRow bool) {
	for _, o := range []fyne.CanvasObject{l.axis, l.scale} {
		if o.Visible() {
			left := right - o.MinSize().Width
			widgets.Place(o, left, top, right, top+widgets.ControlHeight)
			right = left - chartGap
		}
	}
	left := right - choiceWidth
	if !oneRow {
		left = 0
	}
	widgets.Place(l.choice, left, top, min(right, left+choiceWidth), top+widgets.ControlHeight)
}
