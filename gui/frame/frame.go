// Package frame lays the panes of the window out, and lets their borders be moved.
// It belongs to the UI goroutine.
package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/results"
	"parallelogram/gui/widgets"
)

// The widths that the frame gives its panes, at first and at least.
const (
	formWidth    = 64 * apptheme.Unit
	resultsWidth = results.Width
	chartWidth   = 160 * apptheme.Unit // below it the results move under the chart
	resultsShare = 0.36                // of the height, when they are there
)

// Frame lays the panes out: bar on top, footer below, the form at the left,
// the chart in the middle, the results at the right of it or, in a narrow
// window, under it. The lines beside the chart can be moved.
type Frame struct {
	Content                           *fyne.Container
	bar, form, chart, results, footer fyne.CanvasObject
	lines                             [2]*widgets.Surface
	formHandle, resultsHandle         *widgets.SplitHandle

	now    Arrangement
	bare   bool              // there are no results yet, and the questions need the space
	before Arrangement       // when the movement of a handle began
	kept   func(Arrangement) // told what the user made of it
}

// Panes are what the window is made of.
type Panes struct{ Bar, Form, Chart, Results, Footer fyne.CanvasObject }

// New arranges the panes; kept is told what the user changes.
func New(p Panes, a Arrangement, kept func(Arrangement)) *Frame {
	f := &Frame{bar: p.Bar, form: widgets.WithBackground(apptheme.Panel, p.Form), chart: p.Chart, results: widgets.WithBackground(apptheme.Panel, p.Results), footer: p.Footer,
		lines: [2]*widgets.Surface{widgets.NewRule(), widgets.NewRule()}, now: a.within(), kept: kept}
	f.formHandle = f.handle(i18n.Say("grip.form"), f.moveForm, func(a *Arrangement) { a.form = formWidth })
	f.resultsHandle = f.handle(i18n.Say("grip.results"), f.moveResults, func(a *Arrangement) { a.results, a.share = resultsWidth, resultsShare })
	f.Content = container.New(f, f.bar, f.form, f.chart, f.results, f.footer, f.lines[0], f.lines[1], f.formHandle, f.resultsHandle)
	f.hide()
	return f
}

// formNow is the width that the form has in a window of a size, and resultsNow
// that of the results at the right of the chart, where a form at its widest
// leaves space for them.
func (f *Frame) formNow(size fyne.Size) float32 {
	return max(formWidth, min(f.now.form, size.Width-chartLeast))
}

func (f *Frame) resultsNow(size fyne.Size) float32 {
	return max(resultsWidth, min(f.now.results, size.Width-f.left(size)-chartLeast))
}

// left is where the chart begins.
func (f *Frame) left(size fyne.Size) float32 {
	if f.now.FormHidden {
		return 0
	}
	return f.formNow(size) + 1
}

// aside reports whether the results stand at the right of the chart. It does
// not depend on where the borders are, lest they jump while they are moved.
func (f *Frame) aside(size fyne.Size) bool {
	rest := size.Width - resultsWidth
	if !f.now.FormHidden {
		rest -= formWidth
	}
	return !f.now.ResultsHidden && rest >= chartWidth
}

// share is that of the height which results under the chart have: little while
// there are none, unless the user has chosen it.
func (f *Frame) share(a Arrangement) float32 {
	if f.bare && a.share == resultsShare {
		return shareLeast
	}
	return a.share
}

// Arrangement returns how the window is divided.
func (f *Frame) Arrangement() Arrangement { return f.now }

// SetBare leaves the space of the results to the chart until there are some.
func (f *Frame) SetBare(on bool) {
	if f.bare != on {
		f.bare = on
		f.arrange()
	}
}

// middle is the part of the height between bar and footer.
func (f *Frame) middle(size fyne.Size) (top, bottom float32) {
	return f.bar.MinSize().Height + 1, size.Height - f.footer.MinSize().Height - 1
}

// MinSize is that of a small laptop's window; the panes scroll below what
// they want.
func (f *Frame) MinSize([]fyne.CanvasObject) fyne.Size {
	height := f.bar.MinSize().Height + f.footer.MinSize().Height
	return fyne.NewSize(formWidth+100*apptheme.Unit, height+100*apptheme.Unit)
}

func (f *Frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top, bottom := f.middle(size)
	widgets.Place(f.bar, 0, 0, size.Width, top-1)
	widgets.Place(f.lines[0], 0, top-1, size.Width, top)
	widgets.Place(f.lines[1], 0, bottom, size.Width, bottom+1)
	widgets.Place(f.footer, 0, bottom+1, size.Width, size.Height)
	left, right := f.left(size), size.Width
	form := f.formNow(size)
	widgets.Place(f.form, 0, top, form, bottom)
	f.formHandle.Place(form, top, form+1, bottom)
	switch {
	case f.now.ResultsHidden:
	case f.aside(size):
		right -= f.resultsNow(size)
		widgets.Place(f.results, right, top, size.Width, bottom)
		f.resultsHandle.Place(right-1, top, right, bottom)
		right--
	default:
		under := bottom - float32(int(f.share(f.now)*(bottom-top)))
		widgets.Place(f.results, left, under, right, bottom)
		f.resultsHandle.Place(left, under-1, right, under)
		bottom = under - 1
	}
	widgets.Place(f.chart, left, top, right, bottom)
}
