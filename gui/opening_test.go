package gui

import (
	"errors"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// reading is a bench whose files are read when the test lets them, by a clock that
// the test turns.
type reading struct {
	*bench
	guitest.Reader[document.Document]
	clock *guitest.Clock
}

func newReading(t *testing.T, m session.Measure) *reading {
	t.Helper()
	r := &reading{Reader: guitest.NewReader[document.Document](), clock: &guitest.Clock{}}
	r.bench = newBenchWith(t, Deps{Measure: m, Site: guitest.Site{}, Folder: t.TempDir(), Read: r.Read, After: r.clock.After})
	return r
}

// begin opens a file, which is asked for.
func (r *reading) begin(path string) {
	r.t.Helper()
	r.files.open(path)
	if got := <-r.Asked; got != path {
		r.t.Fatalf("%s is read, want %s", got, path)
	}
}

// slowly opens a file and waits until that takes long.
func (r *reading) slowly(path string) {
	r.t.Helper()
	r.begin(path)
	r.clock.Advance(500 * time.Millisecond)
	r.await("patience", r.offers)
}

// come lets the file come, and shows it.
func (r *reading) come(d document.Document, err error) {
	r.t.Helper()
	r.Come <- guitest.Read[document.Document]{Value: d, Err: err}
	r.await("the file", func() bool { return r.files.opening == nil })
}

// left waits until the reading of a file has been told to end.
func (r *reading) left(path string) {
	r.t.Helper()
	if got := <-r.Left; got != path {
		r.t.Errorf("%s was left, want %s", got, path)
	}
	r.step("what comes too late")
	if n := r.clock.Waiting(); n != 0 {
		r.t.Errorf("%d alarms are left behind", n)
	}
}

// offers reports whether there is a button to cancel with.
func (r *reading) offers() bool {
	bar := r.panes.bar
	if bar.cancel.Visible() != bar.cancelFrame.Visible() {
		r.t.Error("the button to cancel with and its frame are not seen together")
	}
	return bar.cancel.Visible()
}

// typed presses a key that no control has a use for.
func (r *reading) typed(name fyne.KeyName) {
	r.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
}

// file is a document as it is read.
func file(path string) document.Document {
	return document.Document{State: document.Opened, Analysis: concluded(guitest.Run(guitest.Experiment(), 8)), Kept: session.Kept{Path: path}}
}

// A file that takes long can be cancelled, and only one that does is worth a
// button.
func TestASlowFileOffersToCancel(t *testing.T) {
	r := newReading(t, guitest.Script(0))
	r.begin("/runs/big.txt")
	r.clock.Advance(499 * time.Millisecond)
	if r.offers() || r.clock.Waiting() != 1 {
		t.Error("a button flickers")
	}
	r.clock.Advance(time.Millisecond)
	r.await("patience", r.offers)
	r.mustRead("Opening big.txt", "Cancel opening")
	r.edit(func(d *form.Draft) { d.Workers = "1,2" }) // the window answers meanwhile
	r.come(file("/runs/big.txt"), nil)
	if r.offers() || r.shown().Kept.Path != "/runs/big.txt" {
		t.Errorf("it shows %q, a button to cancel with %v", r.shown().Kept.Path, r.offers())
	}
	r.mustRead("Opened big.txt: 24 trials")
}

func TestAQuickFileLeavesNoAlarm(t *testing.T) {
	r := newReading(t, guitest.Script(0))
	r.begin("/runs/small.txt")
	r.come(file("/runs/small.txt"), nil)
	if n := r.clock.Waiting(); n != 0 || r.offers() {
		t.Errorf("%d alarms are left behind, a button %v", n, r.offers())
	}
}

// The button, Escape and the menu leave the file for what was shown, and say so.
func TestCancelLeavesWhatWasShown(t *testing.T) {
	for name, cancel := range map[string]func(*reading){
		"the button": func(r *reading) { test.Tap(r.panes.bar.cancel) },
		"Escape":     func(r *reading) { r.typed(fyne.KeyEscape) },
		"the menu":   func(r *reading) { r.item(cmdCancelOpening).Action() },
	} {
		r := newReading(t, guitest.Script(0))
		r.begin("/runs/first.txt")
		r.come(file("/runs/first.txt"), nil)
		r.slowly("/runs/big.txt")
		cancel(r)
		r.left("/runs/big.txt")
		if r.shown().Kept.Path != "/runs/first.txt" || r.offers() || r.files.opening != nil || r.Modal != nil {
			t.Errorf("%s: it shows %q, a button %v, a dialog %v", name, r.shown().Kept.Path, r.offers(), r.Modal != nil)
		}
		r.mustRead("Opened first.txt", "Cancelled: big.txt was not opened")
		r.begin("/runs/second.txt")
		r.come(file("/runs/second.txt"), nil)
		if strings.Contains(r.texts(), "Cancelled") {
			t.Errorf("%s: what was cancelled is still told", name)
		}
	}
}

// At the start nothing was shown, and that is what cancelling goes back to.
func TestCancelAtTheStart(t *testing.T) {
	r := newReading(t, guitest.Script(0))
	r.begin("/runs/big.txt")
	r.typed(fyne.KeyEscape) // whoever knows need not wait for the button
	r.left("/runs/big.txt")
	r.mustRead("How does this work scale here?", "Cancelled: big.txt was not opened")
	if r.commands.Find(cmdCancelOpening).Can() {
		t.Error("there is still something to cancel")
	}
}

// Escape closes what lies over the window first.
func TestEscapeClosesBeforeItCancels(t *testing.T) {
	for _, id := range []string{cmdHelp, cmdPalette} {
		r := newReading(t, guitest.Script(0))
		r.slowly("/runs/big.txt")
		r.press(id)
		r.typed(fyne.KeyEscape)
		if r.commands.Blocked() || r.files.opening == nil {
			t.Fatalf("%s: still open %v, the file left %v", id, r.commands.Blocked(), r.files.opening == nil)
		}
		r.typed(fyne.KeyEscape)
		r.left("/runs/big.txt")
	}
}

// A second file takes the place of the first, and has its own patience.
func TestASecondFileTakesThePlaceOfTheFirst(t *testing.T) {
	r := newReading(t, guitest.Script(0))
	r.slowly("/runs/big.txt")
	r.begin("/runs/other.txt")
	if r.offers() {
		t.Error("a button flickers")
	}
	r.mustRead("Opening other.txt")
	if got := <-r.Left; got != "/runs/big.txt" {
		t.Errorf("%s was left", got)
	}
	r.come(file("/runs/other.txt"), nil)
	if r.shown().Kept.Path != "/runs/other.txt" {
		t.Errorf("it shows %q", r.shown().Kept.Path)
	}
}

func TestASlowFileThatCannotBeOpened(t *testing.T) {
	r := newReading(t, guitest.Script(0))
	r.slowly("/runs/big.txt")
	r.come(document.Document{}, errors.New("input/output error"))
	r.mustRead("The file cannot be opened", "nput/output error")
	if r.offers() || !r.shown().Empty() {
		t.Errorf("a button %v, nothing shown %v", r.offers(), r.shown().Empty())
	}
}

// A button that goes takes along what it says while the mouse is on it, and the
// focus.
func TestTheButtonLeavesNothingBehind(t *testing.T) {
	for name, reach := range map[string]func(*reading){
		"the mouse": func(r *reading) { r.panes.bar.cancel.MouseIn(nil) },
		"the focus": func(r *reading) { r.Window.Canvas().Focus(r.panes.bar.cancel) },
	} {
		r := newReading(t, guitest.Script(0))
		r.slowly("/runs/big.txt")
		reach(r)
		r.mustRead("Cancel opening  Esc")
		r.typed(fyne.KeyEscape)
		r.left("/runs/big.txt")
		if f := r.Window.Canvas().Focused(); f != nil || r.panes.footer.hinted.Visible() {
			t.Errorf("%s: the focus is on %T, a hint %v", name, f, r.panes.footer.hinted.Visible())
		}
	}
}

// A run that is started, and the end of the window, leave the file as well.
func TestWhatElseLeavesAFile(t *testing.T) {
	r := newReading(t, guitest.UpTo(5))
	r.slowly("/runs/big.txt")
	r.press(cmdRun)
	r.left("/runs/big.txt")
	if r.shown().State != document.Running || r.offers() {
		t.Errorf("it is %s, a button %v", r.shown().State, r.offers())
	}
	r.begin("/runs/other.txt")
	r.runs.stop()
	r.await("the end of the run", func() bool { return !r.runs.busy() })
	r.end()
	r.left("/runs/other.txt")
}

// While a file is shown beside a run, the way to the run makes place for the one to
// cancel.
func TestASlowFileBesideARun(t *testing.T) {
	r := newReading(t, guitest.UpTo(85))
	r.measuring()
	r.begin("/runs/first.txt")
	r.come(file("/runs/first.txt"), nil)
	other := r.panes.bar.other
	if !other.Visible() {
		t.Fatal("there is no way to the run")
	}
	if r.slowly("/runs/big.txt"); other.Visible() {
		t.Error("both buttons are there")
	}
	r.typed(fyne.KeyEscape)
	r.left("/runs/big.txt")
	if !other.Visible() || !r.runs.busy() {
		t.Errorf("a way to the run %v, a run %v", other.Visible(), r.runs.busy())
	}
}

func TestOpeningIsToldInKorean(t *testing.T) {
	guitest.EnglishAgain(t)
	r := newReading(t, guitest.Script(0))
	r.appearance.setLanguage(i18n.Korean)
	r.slowly("/runs/큰.txt")
	r.mustRead("큰.txt 여는 중", "열기 취소")
	r.noEnglish("a file that takes long")
	r.typed(fyne.KeyEscape)
	r.left("/runs/큰.txt")
	r.mustRead("취소됨: 큰.txt 파일을 열지 않았습니다")
}
