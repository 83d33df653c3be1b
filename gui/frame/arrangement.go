package frame

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

// Arrangement is how the user has divided the window.
type Arrangement struct {
	form          float32 // the width of the form
	results       float32 // the width of the results at the right of the chart
	share         float32 // of the height, for the results under the chart
	FormHidden    bool
	ResultsHidden bool
}

// within brings what was remembered, or dragged, to what makes sense.
func (a Arrangement) within() Arrangement {
	a.form = min(max(a.form, formWidth), formMost)
	a.results = max(a.results, resultsWidth)
	a.share = min(max(a.share, shareLeast), shareMost)
	return a
}

func (f *Frame) handle(name string, moved func(float32), reset func(*Arrangement)) *widgets.SplitHandle {
	h := widgets.NewSplitHandle(name)
	h.Began = func() { f.before = f.now }
	h.Moved = func(by float32) {
		moved(by)
		f.arrange()
	}
	h.Ended = func() { f.kept(f.now) }
	h.Reset = func() { f.Change(reset) }
	return h
}

// Change arranges the panes anew, for now and for later.
func (f *Frame) Change(by func(*Arrangement)) {
	by(&f.now)
	f.hide()
	f.arrange()
	f.kept(f.now)
}

func (f *Frame) hide() {
	widgets.SetVisible(f.form, !f.now.FormHidden)
	widgets.SetVisible(f.formHandle, !f.now.FormHidden)
	widgets.SetVisible(f.results, !f.now.ResultsHidden)
	widgets.SetVisible(f.resultsHandle, !f.now.ResultsHidden)
}

func (f *Frame) arrange() { f.Layout(nil, f.Content.Size()) }

// moveForm widens the form by so much, and moveResults moves the border of the
// results to the right or down.
func (f *Frame) moveForm(by float32) {
	f.now.form = f.before.form + by
	f.now = f.now.within()
	f.now.form = f.formNow(f.Content.Size())
}

func (f *Frame) moveResults(by float32) {
	size := f.Content.Size()
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

// Load returns how the window was divided last.
func Load(p fyne.Preferences) Arrangement {
	return Arrangement{
		form:          float32(p.FloatWithFallback(prefForm, formWidth)),
		results:       float32(p.FloatWithFallback(prefResults, resultsWidth)),
		share:         float32(p.FloatWithFallback(prefShare, resultsShare)),
		FormHidden:    p.Bool(prefFormHidden),
		ResultsHidden: p.Bool(prefResultsHidden),
	}
}

// Save remembers how it is divided now.
func (a Arrangement) Save(p fyne.Preferences) {
	p.SetFloat(prefForm, float64(a.form))
	p.SetFloat(prefResults, float64(a.results))
	p.SetFloat(prefShare, float64(a.share))
	p.SetBool(prefFormHidden, a.FormHidden)
	p.SetBool(prefResultsHidden, a.ResultsHidden)
}
