package gui

import (
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
)

// preferences are what the window remembers from one start to the next.
type preferences struct{ store fyne.Preferences }

const (
	prefLanguage = "language"
	prefLook     = "look"
	prefWidth    = "window.width"
	prefHeight   = "window.height"
	prefNotify   = "notify"
	prefScale    = "scale"
	prefRuns     = "runs.folder"

	prefForm          = "panes.form"
	prefResults       = "panes.results"
	prefShare         = "panes.share"
	prefFormHidden    = "panes.form.hidden"
	prefResultsHidden = "panes.results.hidden"
)

func (p preferences) language() i18n.Choice {
	return i18n.Choice(p.store.StringWithFallback(prefLanguage, string(i18n.System)))
}

func (p preferences) look() apptheme.Mode {
	return apptheme.Mode(p.store.StringWithFallback(prefLook, string(apptheme.System)))
}

func (p preferences) setLanguage(l i18n.Choice) { p.store.SetString(prefLanguage, string(l)) }
func (p preferences) setLook(l apptheme.Mode)   { p.store.SetString(prefLook, string(l)) }

// scale is one of magnifications, by which everything in the window is magnified.
func (p preferences) scale() float64 {
	scale := p.store.FloatWithFallback(prefScale, 1)
	if !slices.Contains(apptheme.Scales, scale) {
		return 1
	}
	return scale
}

func (p preferences) setScale(scale float64) { p.store.SetFloat(prefScale, scale) }

// runsFolder is where the user wants runs to be kept; empty is the program's
// own place.
func (p preferences) runsFolder() string        { return p.store.String(prefRuns) }
func (p preferences) setRunsFolder(path string) { p.store.SetString(prefRuns, path) }

// notify is whether the end of a long run is told through the desktop.
func (p preferences) notify() bool      { return p.store.BoolWithFallback(prefNotify, true) }
func (p preferences) setNotify(on bool) { p.store.SetBool(prefNotify, on) }

// size is that of the window, in units of Fyne, within reason.
func (p preferences) size() fyne.Size {
	width := p.store.FloatWithFallback(prefWidth, 1440)
	height := p.store.FloatWithFallback(prefHeight, 860)
	return fyne.NewSize(float32(min(max(width, 640), 8192)), float32(min(max(height, 480), 8192)))
}

func (p preferences) setSize(s fyne.Size) {
	p.store.SetFloat(prefWidth, float64(s.Width))
	p.store.SetFloat(prefHeight, float64(s.Height))
}

// arrangement is how the window is divided.
func (p preferences) arrangement() arrangement {
	return arrangement{
		form:          float32(p.store.FloatWithFallback(prefForm, formWidth)),
		results:       float32(p.store.FloatWithFallback(prefResults, resultsWidth)),
		share:         float32(p.store.FloatWithFallback(prefShare, resultsShare)),
		formHidden:    p.store.Bool(prefFormHidden),
		resultsHidden: p.store.Bool(prefResultsHidden),
	}
}

func (p preferences) setArrangement(a arrangement) {
	p.store.SetFloat(prefForm, float64(a.form))
	p.store.SetFloat(prefResults, float64(a.results))
	p.store.SetFloat(prefShare, float64(a.share))
	p.store.SetBool(prefFormHidden, a.formHidden)
	p.store.SetBool(prefResultsHidden, a.resultsHidden)
}
