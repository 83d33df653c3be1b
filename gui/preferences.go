package gui

import "fyne.io/fyne/v2"

// preferences are what the window remembers from one start to the next.
type preferences struct{ store fyne.Preferences }

const (
	prefLanguage = "language"
	prefLook     = "look"
	prefFolder   = "export.folder"
	prefWidth    = "window.width"
	prefHeight   = "window.height"
	prefNotify   = "notify"
)

func (p preferences) language() language {
	return language(p.store.StringWithFallback(prefLanguage, string(languageSystem)))
}

func (p preferences) look() look {
	return look(p.store.StringWithFallback(prefLook, string(lookSystem)))
}

func (p preferences) setLanguage(l language) { p.store.SetString(prefLanguage, string(l)) }
func (p preferences) setLook(l look)         { p.store.SetString(prefLook, string(l)) }

// exportFolder is where the last chart was saved; empty before the first.
func (p preferences) exportFolder() string        { return p.store.String(prefFolder) }
func (p preferences) setExportFolder(path string) { p.store.SetString(prefFolder, path) }

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
