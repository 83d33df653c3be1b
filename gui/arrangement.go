package gui

import (
	"parallelogram/gui/apptheme"
	"parallelogram/gui/widgets"

	"fyne.io/fyne/v2"
)

// The limits of what the user may make of them.
const (
	formMost   = 120 * apptheme.Unit
	chartLeast = 100 * apptheme.Unit // where the borders end that are moved
	shareLeast = 0.2
	shareMost  = 0.7
)

// arrangement is how the user has divided the window.
type arrangement struct {
	form          float32 // the width of the form
	results       float32 // the width of the results at the right of the chart
	share         float32 // of the height, for the results under the chart
	formHidden    bool
	resultsHidden bool
}

// within brings what was remembered, or dragged, to what makes sense.
func (a arrangement) within() arrangement {
	a.form = min(max(a.form, formWidth), formMost)
	a.results = max(a.results, resultsWidth)
	a.share = min(max(a.share, shareLeast), shareMost)
	return a
}

func (f *frame) handle(name string, moved func(float32), reset func(*arrangement)) *widgets.SplitHandle {
	h := widgets.NewSplitHandle(name)
	h.Began = func() { f.before = f.now }
	h.Moved = func(by float32) {
		moved(by)
		f.arrange()
	}
	h.Ended = func() { f.kept(f.now) }
	h.Reset = func() { f.change(reset) }
	return h
}

// change arranges the panes anew, for now and for later.
func (f *frame) change(by func(*arrangement)) {
	by(&f.now)
	f.hide()
	f.arrange()
	f.kept(f.now)
}

func (f *frame) hide() {
	widgets.SetVisible(f.form, !f.now.formHidden)
	widgets.SetVisible(f.formHandle, !f.now.formHidden)
	widgets.SetVisible(f.results, !f.now.resultsHidden)
	widgets.SetVisible(f.resultsHandle, !f.now.resultsHidden)
}

func (f *frame) arrange() { f.Layout(nil, f.content.Size()) }

// moveForm widens the form by so much, and moveResults moves the border of the
// results to the right or down.
func (f *frame) moveForm(by float32) {
	f.now.form = f.before.form + by
	f.now = f.now.within()
	f.now.form = f.formNow(f.content.Size())
}

func (f *frame) moveResults(by float32) {
	size := f.content.Size()
	if f.aside(size) {
		f.now.results = f.before.results - by
		f.now = f.now.within()
		f.now.results = f.resultsNow(size)
		return
	}
	top, bottom := f.middle(size)
	f.now.share = f.share(f.before) - by/(bottom-top)
	f.now = f.now.within()
}

// The keys of what is remembered.
const (
	prefForm          = "panes.form"
	prefResults       = "panes.results"
	prefShare         = "panes.share"
	prefFormHidden    = "panes.form.hidden"
	prefResultsHidden = "panes.results.hidden"
)

// loadArrangement returns how the window was divided last.
func loadArrangement(p fyne.Preferences) arrangement {
	return arrangement{
		form:          float32(p.FloatWithFallback(prefForm, formWidth)),
		results:       float32(p.FloatWithFallback(prefResults, resultsWidth)),
		share:         float32(p.FloatWithFallback(prefShare, resultsShare)),
		formHidden:    p.Bool(prefFormHidden),
		resultsHidden: p.Bool(prefResultsHidden),
	}
}

func (a arrangement) save(p fyne.Preferences) {
	p.SetFloat(prefForm, float64(a.form))
	p.SetFloat(prefResults, float64(a.results))
	p.SetFloat(prefShare, float64(a.share))
	p.SetBool(prefFormHidden, a.formHidden)
	p.SetBool(prefResultsHidden, a.resultsHidden)
}
