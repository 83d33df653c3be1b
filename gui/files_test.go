package gui

import (
	"os"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

func TestOpenARunFile(t *testing.T) {
	path := guitest.Write(t, guitest.Run(guitest.Experiment(), 8))
	b := newBench(t, guitest.Failing("opening a file must run nothing"))
	b.files.dropped([]fyne.URI{storage.NewFileURI(path)})
	b.awaitState(document.Opened)
	b.mustRead("Opened "+filepath.Base(path)+": 24 trials", "goroutine 2w 2c", "From "+path)
	if !b.commands.Find(cmdExport).Can() {
		t.Error("a chart that was opened cannot be exported")
	}
}

func TestOpenShowsThePicker(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdOpen)
	if b.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("Open shows nothing")
	}
	b.press(cmdRun)
	if !b.shown().Empty() {
		t.Error("a run was started behind the picker")
	}
	b.mustRead("Open a run")
	b.escape()
	if b.Window.Canvas().Overlays().Top() != nil || b.Picker != nil {
		t.Error("Escape left the picker open")
	}
}

func TestOpenAtTheStart(t *testing.T) {
	path := guitest.Write(t, guitest.Run(guitest.Experiment(), 2))
	b := newBenchWith(t, Deps{Measure: guitest.Failing("no"), Site: guitest.Site{}, Folder: t.TempDir(), Open: path})
	b.awaitState(document.Opened)
	b.mustRead("Too few rounds to answer: 2 rounds of 6")
}

func TestOpenWhatIsNoRun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(path, []byte("milk, bread\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBench(t, guitest.Script(0))
	b.files.open(path)
	b.await("an answer", func() bool { return b.Modal != nil })
	b.mustRead("The file cannot be opened", "notes.txt")
	if !b.shown().Empty() {
		t.Errorf("the window is %s", b.shown().State)
	}
}

func TestARunThatWasStartedMeanwhileStays(t *testing.T) {
	path := guitest.Write(t, guitest.Run(guitest.Experiment(), 8))
	b := newBench(t, guitest.UpTo(5))
	b.files.open(path)
	f := <-b.posted // the file has been read and is about to be shown
	b.press(cmdRun)
	f()
	if b.shown().State != document.Running {
		t.Errorf("the file took the place of the run: the window is %s", b.shown().State)
	}
}

// Of two files that are opened one after the other the later is shown, however
// long the first takes.
func TestTheLaterFileIsShown(t *testing.T) {
	slow, quick := guitest.Write(t, guitest.Run(guitest.Experiment(), 8)), guitest.Write(t, guitest.Run(guitest.Experiment(), 8))
	b := newBench(t, guitest.Script(0))
	b.files.open(slow)
	read := <-b.posted // and about to be shown
	b.files.open(quick)
	b.awaitState(document.Opened)
	read()
	if got := b.shown().Kept.Path; got != quick {
		t.Errorf("the window shows %s, want %s", got, quick)
	}
}

// A run that has ended meanwhile stays, too.
func TestARunThatEndedMeanwhileStays(t *testing.T) {
	path := guitest.Write(t, guitest.Run(guitest.Experiment(), 8))
	b := newBench(t, guitest.Script(0))
	b.files.open(path)
	read := <-b.posted
	b.press(cmdRun)
	b.awaitState(document.Finished)
	read()
	if b.shown().State != document.Finished {
		t.Errorf("the file took the place of the run: the window is %s", b.shown().State)
	}
}

// While a file is read the window names it, and says nothing of how to begin.
func TestAFileIsLoading(t *testing.T) {
	path := guitest.Write(t, guitest.Run(guitest.Experiment(), 8))
	b := newBench(t, guitest.Script(0))
	b.files.open(path)
	b.mustRead("Opening "+filepath.Base(path), "Nothing of it is run.")
	if strings.Contains(b.texts(), "How does this work scale here?") {
		t.Error("the window asks a question while it opens a file")
	}
	b.awaitState(document.Opened)
	b.files.open(path)
	b.mustRead("Opening "+filepath.Base(path), "goroutine 2w 2c") // what there was stays meanwhile
	if bar := b.panes.bar.bar; bar.Value != 0 {
		t.Errorf("the bar is at %v", bar.Value)
	}
	b.await("the file", func() bool { return b.files.opening == nil })
	b.files.open(filepath.Join(t.TempDir(), "gone.txt"))
	b.await("an answer", func() bool { return b.Modal != nil })
	b.escape()
	b.mustRead("Opened "+filepath.Base(path), "goroutine 2w 2c")
}

func TestWhatIsDroppedInVain(t *testing.T) {
	path := storage.NewFileURI(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	b := newBench(t, guitest.Script(0))
	b.files.dropped(nil)
	b.files.dropped([]fyne.URI{path, path})
	b.mustRead("Drop one file at a time: these were 2.")
	b.files.dropped([]fyne.URI{path}) // the dialog comes first
	b.mustRead("Drop one file at a time")
	b.escape()
	b.files.dropped([]fyne.URI{storage.NewFileURI(t.TempDir())})
	b.await("an answer", func() bool { return b.Modal != nil })
	b.mustRead("The file cannot be opened")
	b.escape()
}
