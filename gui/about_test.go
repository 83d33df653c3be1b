package gui

import (
	"parallelogram/gui/guitest"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestAbout(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdAbout)
	b.mustRead(Name, Name+" "+Version, "MIT licence")
	b.Window.Canvas().FocusPrevious() // from Close to Copy
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := b.app.Clipboard().Content(); !strings.Contains(got, Name+" "+Version) || !strings.Contains(got, runtime.GOOS) {
		t.Errorf("the clipboard has %q", got)
	}
}

func TestVersions(t *testing.T) {
	build := &debug.BuildInfo{Deps: []*debug.Module{{Path: "fyne.io/fyne/v2", Version: "v2.8.1"}, {Path: "gonum.org/v1/plot", Version: "v0.17.0"}, {Path: "other", Version: "v1.0.0"}}}
	want := Name + " " + Version + "\nFyne 2.8.1\ngonum/plot 0.17.0\nGo " + strings.TrimPrefix(runtime.Version(), "go") + "\n" + runtime.GOOS + "/" + runtime.GOARCH
	if got := versions(build, true); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := versions(nil, false); strings.Contains(got, "Fyne") {
		t.Errorf("a build that knows nothing says %q", got)
	}
}
