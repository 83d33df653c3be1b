package results

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// begunAt is a run of so many rounds that began at a second, with a notice that
// presses and one that does not.
func begunAt(second int64, rounds int) core.Run {
	run := guitest.Run(guitest.Experiment(), rounds)
	run.Started = time.Unix(second, 0)
	run.Notices = []message.Message{message.New(message.Info, "boost"), message.New(message.Warning, "battery")}
	return run
}

// presser finds what opens the fold.
func presser(t *testing.T, p *Pane) fyne.CanvasObject {
	t.Helper()
	for _, o := range guitest.Objects(p.fold.Content) {
		if _, ok := o.(fyne.Tappable); ok {
			return o
		}
	}
	t.Fatal("nothing opens the fold")
	return nil
}

// The pane folds what the terminal folds, and says how much that is.
func TestTheRestIsFolded(t *testing.T) {
	p, w, _ := newTestPane(t)
	d := ended(t, begunAt(1, 8))
	p.Show(State{Document: d})
	a, _ := d.Answer()
	said := a.Told()
	if len(said.Reasons) != report.Reasons || len(said.Folded) == 0 {
		t.Fatalf("the run has %d reasons and %d more", len(said.Reasons), len(said.Folded))
	}
	folded := func() (hidden []string) {
		text := read(p.texts)
		for _, m := range slices.Concat(said.All(), d.Run().Notices) {
			if !strings.Contains(text, i18n.Message(m)) {
				hidden = append(hidden, m.Key)
			}
		}
		return hidden
	}
	want := []string{"boost"}
	for i := len(said.Folded) - 1; i >= 0; i-- {
		want = slices.Insert(want, 0, said.Folded[i].Key)
	}
	check := func(what string, hidden []string) {
		t.Helper()
		if got := folded(); !slices.Equal(got, hidden) || p.memory.folding.open != (hidden == nil) {
			t.Errorf("%s: folded are %v, want %v", what, got, hidden)
		}
	}
	if title := p.fold.Title(); title != i18n.SayCount("results.more", len(want)) {
		t.Errorf("the fold says %q of %d", title, len(want))
	}
	check("at first", want)
	button := presser(t, p)
	test.Tap(button.(fyne.Tappable))
	check("a press", nil)
	w.Canvas().Focus(button.(fyne.Focusable))
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
		if open := key == fyne.KeySpace; p.memory.folding.open != open {
			t.Errorf("%s: open %v, want %v", key, !open, open)
		}
	}
	check("by the keys", nil)
}

// What was opened stays open while the run grows and in a pane that is built
// anew, and is closed for another document.
func TestAFoldBelongsToItsDocument(t *testing.T) {
	p, w, _ := newTestPane(t)
	check := func(what string, d document.Document, open bool) {
		t.Helper()
		p.Show(State{Document: d})
		if p.fold.Body.Visible() != open || !p.fold.Content.Visible() {
			t.Errorf("%s: open %v, want %v", what, p.fold.Body.Visible(), open)
		}
	}
	check("a run that begins", underWay(begunAt(1, 2)), false)
	p.fold.Toggle()
	check("it grows", underWay(begunAt(1, 7)), true)
	kept := ended(t, begunAt(1, 8))
	kept.Kept.Path = "a.txt"
	check("it ends and is kept", kept, true)
	p = New(p.memory, widgets.NewLabel(widgets.Body, ""), widgets.NewLabel(widgets.Body, ""), func(func()) {}, func(core.Cell) {})
	w.SetContent(p.Content)
	check("another language", kept, true)
	check("another run", underWay(begunAt(2, 2)), false)
	p.fold.Toggle()
	opened := func(path string) document.Document {
		d := ended(t, begunAt(2, 8))
		d.State, d.Kept.Path = document.Opened, path
		return d
	}
	check("its file", opened("b.txt"), false)
	p.fold.Toggle()
	check("the same file again", opened("b.txt"), true)
	check("another file", opened("c.txt"), false)
	p.Show(State{})
	if p.fold.Content.Visible() {
		t.Error("there is a fold without a run")
	}
}
