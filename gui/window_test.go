package gui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"parallelogram/core/chart"
	"parallelogram/core/runfile"
)

// bench is a window whose UI goroutine is the test's: what other goroutines
// post waits until the test lets it run.
type bench struct {
	*window
	t      *testing.T
	posted chan func()
}

func newBench(t *testing.T, m Measure) *bench {
	t.Helper()
	return newBenchWith(t, Deps{Measure: m, Host: testHost(), Folder: t.TempDir()})
}

func newBenchWith(t *testing.T, d Deps) *bench {
	t.Helper()
	a := newTestApp(t)
	b := &bench{t: t, posted: make(chan func(), 64)}
	d.Post = func(f func()) { b.posted <- f }
	b.window = newWindow(a, d.withDefaults())
	b.win.Resize(fyne.NewSize(1440, 860))
	t.Cleanup(func() {
		for b.session != nil {
			b.session.stop()
			b.step("the end of the test")
		}
	})
	return b
}

// step runs the next function that was posted.
func (b *bench) step(for_ string) {
	b.t.Helper()
	select {
	case f := <-b.posted:
		f()
	case <-time.After(20 * time.Second): // a fault, not a wait: nothing else would end the test
		b.t.Fatalf("nothing happened while waiting for %s", for_)
	}
}

// await runs what is posted until a condition holds.
func (b *bench) await(what string, holds func() bool) {
	b.t.Helper()
	for !holds() {
		b.step(what)
	}
}

// measuring starts a run that has got as far as a trial.
func (b *bench) measuring() {
	b.t.Helper()
	b.press(cmdRun)
	b.await("a trial", func() bool { return b.view.measured() })
}

func (b *bench) awaitPhase(p phase) {
	b.t.Helper()
	b.await(string(p), func() bool { return b.view.phase == p })
}

// press performs a command as its shortcut does.
func (b *bench) press(id string) {
	b.t.Helper()
	b.commands.do(b.commands.find(id))
}

// texts lists what can be read in the window, dialogs included.
func (b *bench) texts() string {
	var all []string
	var collect func(o fyne.CanvasObject)
	collect = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *canvas.Text:
			all = append(all, o.Text)
		case *fyne.Container:
			for _, part := range o.Objects {
				collect(part)
			}
		case fyne.Widget:
			for _, part := range test.WidgetRenderer(o).Objects() {
				collect(part)
			}
		}
	}
	collect(b.win.Canvas().Content())
	for _, o := range b.win.Canvas().Overlays().List() {
		collect(o)
	}
	return strings.Join(all, "\n")
}

func (b *bench) mustRead(texts ...string) {
	b.t.Helper()
	all := b.texts()
	inOneLine := strings.ReplaceAll(all, "\n", " ")
	for _, text := range texts {
		if !strings.Contains(inOneLine, text) {
			b.t.Errorf("%q cannot be read in the window; it says:\n%s", text, all)
		}
	}
}

func TestFirstWindowIsReady(t *testing.T) {
	b := newBench(t, script(0))
	if !b.commands.find(cmdRun).can() || b.commands.find(cmdStop).can() || b.commands.find(cmdExport).can() {
		t.Error("want Run possible, Stop and Export not")
	}
	b.mustRead("Run", "Ready", "How does this work scale here?", "Test CPU · 2 cores", "primes", "Measures 1–4")
}

func TestRunToTheEnd(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdRun)
	if b.commands.find(cmdRun).can() || !b.commands.find(cmdStop).can() || !b.form.target.input.Disabled() {
		t.Error("during a run: want Run impossible, Stop possible, the form locked")
	}
	b.awaitPhase(finished)
	if b.session != nil || !b.commands.find(cmdRun).can() || !b.commands.find(cmdExport).can() || b.form.target.input.Disabled() {
		t.Error("after a run: want no session, Run and Export possible, the form open")
	}
	b.mustRead("Done: 170 trials in 0:00", "goroutine 2w 2c", "subprocess 4w 1c", "Kept in")
	kept, err := runfile.Read(b.view.journal.path)
	if err != nil || !kept.Finished {
		t.Errorf("the file that the footer names: finished %v, %v", kept.Finished, err)
	}
}

func TestChartFollowsTheRun(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdRun)
	b.awaitPhase(finished)
	b.win.Canvas().Capture() // a paint asks for the picture
	pane := b.panes[2].(*chartPane)
	b.await("the chart", func() bool { return pane.plot.Picture().Image != nil })
	if n := len(pane.plot.Picture().Points); n != 9 {
		t.Errorf("the chart has %d points, want 9: serial, and 4 worker counts of 2 strategies", n)
	}
	if pane.empty.content.Visible() {
		t.Error("the empty state covers the chart")
	}
	for pane.plot.Drawing() {
		b.step("the last drawing")
	}
	b.refresh()
	if pane.plot.Drawing() {
		t.Error("the chart is drawn anew although nothing of it has changed")
	}
}

func TestStopKeepsWhatWasMeasured(t *testing.T) {
	b := newBench(t, upTo(5))
	b.measuring()
	b.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.view.phase != stopping || b.commands.find(cmdStop).can() {
		t.Errorf("after Escape the window is %s, Stop possible %v", b.view.phase, b.commands.find(cmdStop).can())
	}
	b.awaitPhase(stopped)
	b.mustRead("Stopped after")
	if !b.view.measured() {
		t.Error("what was measured is gone")
	}
}

func TestAFailedRunIsSaid(t *testing.T) {
	b := newBench(t, failing("the serial program crashed: exit status 7"))
	b.press(cmdRun)
	b.awaitPhase(failed)
	b.mustRead("The run failed", "The serial program crashed: exit status 7")
	if !b.commands.find(cmdRun).can() {
		t.Error("after a failure nothing can be run")
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBenchWith(t, Deps{Measure: script(0), Host: testHost(), Folder: filepath.Join(file, "runs")})
	b.press(cmdRun)
	b.awaitPhase(finished)
	b.mustRead("Not everything of this run is saved", "This run is not being saved")
}

func TestClosingWithoutARun(t *testing.T) {
	b := newBench(t, script(0))
	closed := false
	b.win.SetOnClosed(func() { closed = true })
	b.press(cmdQuit)
	if !closed {
		t.Error("Quit did not close the window")
	}
}

func TestClosingDuringARunAsks(t *testing.T) {
	b := newBench(t, upTo(5))
	closed := false
	b.win.SetOnClosed(func() { closed = true })
	b.measuring()
	b.quit()
	b.mustRead("A run is under way", "Keep measuring", "Stop and close")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the safe answer has the focus
	if b.modal != nil || b.view.phase != running || closed {
		t.Fatal("Enter must keep measuring")
	}
	b.quit()
	b.win.Canvas().FocusNext()
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	session := b.session
	b.await("the window to close", func() bool { return closed })
	select {
	case <-session.done:
	default:
		t.Error("the window closed before its run had ended")
	}
}

func TestEscapeClosesADialogBeforeItStopsARun(t *testing.T) {
	b := newBench(t, upTo(5))
	b.press(cmdRun)
	b.quit()
	b.press(cmdStop)
	if b.view.phase != running {
		t.Error("Stop was possible while a question was open")
	}
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.modal != nil || b.view.phase != running {
		t.Errorf("after Escape: dialog open %v, window %s", b.modal != nil, b.view.phase)
	}
}

func TestShortcuts(t *testing.T) {
	b := newBench(t, upTo(5))
	seen := map[string]string{}
	for _, c := range b.commands.list {
		for _, s := range []fyne.Shortcut{c.shortcut, c.second} {
			if s == nil {
				continue
			}
			if other, taken := seen[s.ShortcutName()]; taken {
				t.Errorf("%s and %s have the same shortcut %s", c.id, other, s.ShortcutName())
			}
			seen[s.ShortcutName()] = c.id
		}
	}
	b.win.Canvas().Focus(b.form.target.input)
	b.press(cmdRun)
	if b.win.Canvas().Focused() != nil {
		t.Error("a caret blinks during the run")
	}
}

func TestWhatCannotBeDoneIsNotDone(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdStop)
	b.press(cmdExport)
	b.form.workers.input.SetText("none")
	b.press(cmdRun)
	if b.view.phase != ready || b.modal != nil {
		t.Errorf("the window is %s, a dialog open %v", b.view.phase, b.modal != nil)
	}
}

func TestEveryCommandIsInAMenu(t *testing.T) {
	b := newBench(t, script(0))
	for _, c := range b.commands.list {
		if b.commands.items[c.id] == nil {
			t.Errorf("no menu has %s", c.id)
		}
	}
}

func TestAxisCommands(t *testing.T) {
	b := newBench(t, script(0))
	pane := b.panes[2].(*chartPane)
	b.press(cmdByCores)
	if b.view.chart.By != chart.Cores || pane.axis.selected != 1 || pane.fixed.Selected != "workers = cores" || !b.commands.items[cmdByCores].Checked {
		t.Errorf("by cores: view %+v, switch at %d, fixed %q", b.view.chart, pane.axis.selected, pane.fixed.Selected)
	}
	pane.fixed.SetSelected("with 3 workers")
	if b.view.chart.Fixed != 3 {
		t.Errorf("3 workers: view %+v", b.view.chart)
	}
	b.press(cmdByWorkers)
	if b.view.chart.Fixed != 0 {
		t.Errorf("the 3 workers became %d cores", b.view.chart.Fixed)
	}
	b.press(cmdByCores)
	pane.fixed.SetSelected("with 2 workers")
	test.TapAt(pane.axis, fyne.NewPos(4, 4))
	if b.view.chart.By != chart.Workers || b.view.chart.Fixed != 0 || pane.fixed.Selected != "on 2 cores" {
		t.Errorf("back by workers: view %+v, fixed %q", b.view.chart, pane.fixed.Selected)
	}
	was := b.view.chart.LogY
	pane.logY.SetChecked(!was)
	b.press(cmdLogX)
	if b.view.chart.LogY == was || pane.logX.Checked != b.view.chart.LogX {
		t.Errorf("scales: view %+v, check of x %v", b.view.chart, pane.logX.Checked)
	}
}

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

func TestChangeOfLanguage(t *testing.T) {
	t.Cleanup(func() {
		if err := speak(languageEnglish); err != nil {
			t.Error(err)
		}
	})
	b := newBench(t, script(0))
	b.form.target.input.SetText("70ms")
	b.press(cmdLangKorean)
	b.mustRead("실행", "준비됨", "작업자")
	if got := b.form.target.input.Text; got != "70ms" {
		t.Errorf("the form says %q after the change, want what was typed", got)
	}
	b.press(cmdRun)
	b.awaitPhase(finished)
	b.mustRead("완료", "중앙값")
	in := b.panes[3].(*resultPane).answer
	korean := in.shown
	b.press(cmdLangEnglish)
	english := b.panes[3].(*resultPane).answer.shown
	if len(korean) == 0 || len(english) != len(korean) || english[0] == korean[0] {
		t.Errorf("the answer was %q in Korean and is %q in English", korean, english)
	}
}

func TestChangeOfLook(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdLookDark)
	if got := chartStyle(); got.Foreground != chart.Dark().Foreground || got.Background != darkPalette["background"] {
		t.Errorf("in the dark the chart has the style %+v", got)
	}
	if !b.commands.items[cmdLookDark].Checked || b.prefs.look() != lookDark {
		t.Error("the choice is not remembered")
	}
}

func TestAbout(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdAbout)
	b.mustRead(Name, "Version "+Version)
}

func TestFitsASmallScreen(t *testing.T) {
	b := newBench(t, script(0))
	if min := b.win.Canvas().Content().MinSize(); min.Width > 1024 || min.Height > 640 {
		t.Errorf("the window needs %v, more than a screen of 1024 × 700 has", min)
	}
}
