package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The widths that the frame gives its panes.
const (
	formWidth    = 64 * unit
	resultsWidth = 114 * unit
	chartWidth   = 160 * unit // below it the results move under the chart
	resultsShare = 0.36       // of the height, when they are there
)

// frame lays the panes out: bar on top, footer below, the form at the left,
// the chart in the middle, the results at the right of it or, in a narrow
// window, under it. Hair lines stand between them.
type frame struct {
	bar, form, chart, results, footer fyne.CanvasObject
	lines                             [4]*surface
}

func newFrame(bar, form, chart, results, footer fyne.CanvasObject) *fyne.Container {
	f := &frame{bar: bar, form: on(colorPanel, form), chart: chart, results: on(colorPanel, results), footer: footer}
	objects := []fyne.CanvasObject{f.form, f.results, f.chart, f.bar, f.footer}
	for i := range f.lines {
		f.lines[i] = newRule()
		objects = append(objects, f.lines[i])
	}
	return container.New(f, objects...)
}

// MinSize is that of a small laptop's window; the panes scroll below what
// they want.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	height := f.bar.MinSize().Height + f.footer.MinSize().Height
	return fyne.NewSize(formWidth+100*unit, height+100*unit)
}

func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top, bottom := f.bar.MinSize().Height, size.Height-f.footer.MinSize().Height
	place(f.bar, 0, 0, size.Width, top)
	place(f.lines[0], 0, top, size.Width, top+1)
	place(f.lines[1], 0, bottom-1, size.Width, bottom)
	place(f.footer, 0, bottom, size.Width, size.Height)
	top, bottom = top+1, bottom-1
	place(f.form, 0, top, formWidth, bottom)
	place(f.lines[2], formWidth, top, formWidth+1, bottom)
	if right := size.Width - resultsWidth; right-formWidth >= chartWidth {
		place(f.chart, formWidth+1, top, right-1, bottom)
		place(f.lines[3], right-1, top, right, bottom)
		place(f.results, right, top, size.Width, bottom)
		return
	}
	middle := bottom - float32(int(resultsShare*(bottom-top)))
	place(f.chart, formWidth+1, top, size.Width, middle-1)
	place(f.lines[3], formWidth+1, middle-1, size.Width, middle)
	place(f.results, formWidth+1, middle, size.Width, bottom)
}

// place puts an object between two corners.
func place(o fyne.CanvasObject, left, top, right, bottom float32) {
	o.Move(fyne.NewPos(left, top))
	o.Resize(fyne.NewSize(right-left, bottom-top))
}
