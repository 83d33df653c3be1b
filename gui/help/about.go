package help

import (
	"runtime"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// libraries are the modules whose versions the window names beside its own.
var libraries = []struct{ name, path string }{
	{"Fyne", "fyne.io/fyne/v2"},
	{"gonum/plot", "gonum.org/v1/plot"},
}

// About tells what the program is, and the versions of what it is made of, to be
// copied into a report.
func About(dialogs *widgets.Dialogs, clipboard fyne.Clipboard, name, version string) {
	versions := versions(name+" "+version, debug.ReadBuildInfo)
	var m *widgets.Modal
	done := widgets.NewCloseButton(i18n.Say("modal.close"), &m)
	clip := widgets.NewButton(i18n.Say("about.copy"), widget.MediumImportance, func() { clipboard.SetContent(versions) })
	text := strings.Join([]string{i18n.Say("about.purpose"), versions, i18n.Say("about.licence")}, "\n\n")
	m = dialogs.OpenModal(name, widgets.ModalText(text), widgets.Framed(clip), widgets.Framed(done))
	dialogs.Window.Canvas().Focus(done)
}

// versions has a line for each part of the program and one for the system. A
// library's is left out where the build does not know it, as in tests.
func versions(program string, read func() (*debug.BuildInfo, bool)) string {
	lines := []string{program}
	if build, known := read(); known {
		for _, l := range libraries {
			for _, m := range build.Deps {
				if m.Path == l.path {
					lines = append(lines, l.name+" "+strings.TrimPrefix(m.Version, "v"))
				}
			}
		}
	}
	return strings.Join(append(lines, "Go "+strings.TrimPrefix(runtime.Version(), "go"), runtime.GOOS+"/"+runtime.GOARCH), "\n")
}
