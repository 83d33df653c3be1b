package gui

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

// frame lays the panes out: bar on top, footer below, the form at the left,
// the chart in the middle, the results at the right of it or, in a narrow
// window, under it. The lines beside the chart can be moved.
type frame struct {
	content                           *fyne.Container
	bar, form, chart, results, footer fyne.CanvasObject
	lines                             [2]*widgets.Surface
	formHandle, resultsHandle         *widgets.SplitHandle

	now    arrangement
	bare   bool              // there are no results yet, and the questions need the space
	before arrangement       // when the movement of a handle began
	kept   func(arrangement) // told what the user made of it
}

// newFrame arranges the panes; kept is told what the user changes.
func newFrame(p panes, a arrangement, kept func(arrangement)) *frame {
	return layOut(p.bar.content, p.form.Content, p.chart.Content, p.results.Content, p.footer.content, a, kept)
}

func layOut(bar, form, chart, results, footer fyne.CanvasObject, a arrangement, kept func(arrangement)) *frame {
	f := &frame{bar: bar, form: widgets.WithBackground(apptheme.Panel, form), chart: chart, results: widgets.WithBackground(apptheme.Panel, results), footer: footer,
		lines: [2]*widgets.Surface{widgets.NewRule(), widgets.NewRule()}, now: a.within(), kept: kept}
	f.formHandle = f.handle(i18n.Say("grip.form"), f.moveForm, func(a *arrangement) { a.form = formWidth })
	f.resultsHandle = f.handle(i18n.Say("grip.results"), f.moveResults, func(a *arrangement) { a.results, a.share = resultsWidth, resultsShare })
	f.content = container.New(f, f.bar, f.form, f.chart, f.results, f.footer, f.lines[0], f.lines[1], f.formHandle, f.resultsHandle)
	f.hide()
	return f
}

// formNow is the width that the form has in a window of a size, and resultsNow
// that of the results at the right of the chart, where a form at its widest
// leaves space for them.
func (f *frame) formNow(size fyne.Size) float32 {
	return max(formWidth, min(f.now.form, size.Width-chartLeast))
}

func (f *frame) resultsNow(size fyne.Size) float32 {
	return max(resultsWidth, min(f.now.results, size.Width-f.left(size)-chartLeast))
}

// left is where the chart begins.
func (f *frame) left(size fyne.Size) float32 {
	if f.now.formHidden {
		return 0
	}
	return f.formNow(size) + 1
}

// aside reports whether the results stand at the right of the chart. It does
// not depend on where the borders are, lest they jump while they are moved.
func (f *frame) aside(size fyne.Size) bool {
	rest := size.Width - resultsWidth
	if !f.now.formHidden {
		rest -= formWidth
	}
	return !f.now.resultsHidden && rest >= chartWidth
}

// share is that of the height which results under the chart have: little while
// there are none, unless the user has chosen it.
func (f *frame) share(a arrangement) float32 {
	if f.bare && a.share == resultsShare {
		return shareLeast
	}
	return a.share
}

// setBare leaves the space of the results to the chart until there are some.
func (f *frame) setBare(on bool) {
	if f.bare != on {
		f.bare = on
		f.arrange()
	}
}

// middle is the part of the height between bar and footer.
func (f *frame) middle(size fyne.Size) (top, bottom float32) {
	return f.bar.MinSize().Height + 1, size.Height - f.footer.MinSize().Height - 1
}

// MinSize is that of a small laptop's window; the panes scroll below what
// they want.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	height := f.bar.MinSize().Height + f.footer.MinSize().Height
	return fyne.NewSize(formWidth+100*apptheme.Unit, height+100*apptheme.Unit)
}

func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
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
	case f.now.resultsHidden:
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
