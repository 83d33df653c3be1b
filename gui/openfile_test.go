package gui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

func TestOpenARunFile(t *testing.T) {
	path := writeRun(t, scriptedRun(experiment(), 8))
	b := newBench(t, failing("opening a file must run nothing"))
	b.dropped([]fyne.URI{storage.NewFileURI(path)})
	b.awaitPhase(opened)
	b.mustRead("Opened "+filepath.Base(path)+": 24 trials", "goroutine 2w 2c", "From "+path)
	if !b.commands.find(cmdExport).can() {
		t.Error("a chart that was opened cannot be exported")
	}
}

func TestOpenShowsThePicker(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdOpen)
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("Open shows nothing")
	}
	b.press(cmdRun)
	if b.view.phase != ready {
		t.Error("a run was started behind the picker")
	}
	b.mustRead("Open a run")
	b.escape()
	if b.win.Canvas().Overlays().Top() != nil || b.picker != nil {
		t.Error("Escape left the picker open")
	}
}

func TestOpenAtTheStart(t *testing.T) {
	path := writeRun(t, scriptedRun(experiment(), 2))
	b := newBenchWith(t, Deps{Measure: failing("no"), Host: testHost(), Folder: t.TempDir(), Open: path})
	b.awaitPhase(opened)
	b.mustRead("A 95% interval takes 6 trials of a cell.")
}

func TestOpenWhatIsNoRun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(path, []byte("milk, bread\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBench(t, script(0))
	b.open(path)
	b.await("an answer", func() bool { return b.modal != nil })
	b.mustRead("The file cannot be opened", "notes.txt")
	if b.view.phase != ready {
		t.Errorf("the window is %s", b.view.phase)
	}
}

func TestARunThatWasStartedMeanwhileStays(t *testing.T) {
	path := writeRun(t, scriptedRun(experiment(), 8))
	b := newBench(t, upTo(5))
	b.open(path)
	f := <-b.posted // the file has been read and is about to be shown
	b.press(cmdRun)
	f()
	if b.view.phase != running {
		t.Errorf("the file took the place of the run: the window is %s", b.view.phase)
	}
}

func TestWhatIsDroppedInVain(t *testing.T) {
	path := storage.NewFileURI(writeRun(t, scriptedRun(experiment(), 8)))
	b := newBench(t, upTo(5))
	b.dropped(nil)
	b.dropped([]fyne.URI{path, path})
	b.mustRead("Drop one file at a time: these were 2.")
	b.dropped([]fyne.URI{path}) // the dialog comes first
	b.mustRead("Drop one file at a time")
	b.escape()
	b.dropped([]fyne.URI{storage.NewFileURI(t.TempDir())})
	b.await("an answer", func() bool { return b.modal != nil })
	b.mustRead("The file cannot be opened")
	b.escape()
	b.measuring()
	b.dropped([]fyne.URI{path})
	b.mustRead("A run is under way, and opening a file now would hide it.")
	if b.view.phase != running {
		t.Errorf("the window is %s", b.view.phase)
	}
}
