package gui

import (
	"runtime"
	"runtime/debug"
	"strings"
)

// toolkit is the module whose version the window names beside its own.
const toolkit = "fyne.io/fyne/v2"

func (w *window) about() {
	var m *modal
	done := dismissal(say("modal.close"), &m)
	m = w.openModal(Name, modalText(aboutText()), framed(done))
	w.win.Canvas().Focus(done)
}

func aboutText() string {
	return strings.Join([]string{
		say("about.purpose"),
		say("about.version", with{"Version": Version}),
		strings.TrimSpace("Fyne " + toolkitVersion() + " · " + runtime.Version() + " · " + runtime.GOOS + "/" + runtime.GOARCH),
	}, "\n")
}

// toolkitVersion is empty where the program does not know, as in tests.
func toolkitVersion() string {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return ""
	}
	for _, m := range info.Deps {
		if m.Path == toolkit {
			return m.Version
		}
	}
	return ""
}
