package gui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestSegmented(t *testing.T) {
	newTestApp(t)
	var chosen []int
	s := newSegmented(func(i int) { chosen = append(chosen, i) }, "Workers", "Cores", "Both")
	test.NewTempWindow(t, s)
	second := s.widths()[0] + s.widths()[1]/2
	test.TapAt(s, fyne.NewPos(second, 10))
	test.TapAt(s, fyne.NewPos(second, 10))
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // the last: stays
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	s.show(0) // tells nobody
	if want := []int{1, 2, 1}; len(chosen) != 3 || chosen[0] != want[0] || chosen[1] != want[1] || chosen[2] != want[2] {
		t.Errorf("told %v, want %v", chosen, want)
	}
	if s.selected != 0 {
		t.Errorf("segment %d is selected, want 0", s.selected)
	}
}

func TestProgressBar(t *testing.T) {
	newTestApp(t)
	b := newProgressBar()
	test.NewTempWindow(t, b).Resize(fyne.NewSize(400, 40))
	r := test.WidgetRenderer(b).(*progressRenderer)
	check := func(done, planned int, share float32) {
		t.Helper()
		b.set(done, planned)
		got := r.fill.Size().Width / b.Size().Width
		if r.fill.Hidden {
			got = 0
		}
		if got < share-0.001 || got > share+0.001 {
			t.Errorf("%d of %d fills %.3f of the bar, want %.3f", done, planned, got, share)
		}
	}
	check(0, 0, 0)
	check(1, 4, 0.25)
	check(4, 4, 1)
	check(5, 4, 1)
	check(0, 4, 0)
}

func TestStatus(t *testing.T) {
	run := scriptedRun(experiment(), 8)
	for _, c := range []struct {
		v    view
		want string
	}{
		{view{phase: ready}, "Ready"},
		{view{phase: running}, "Sizing the serial program"},
		{view{phase: running, progress: progress(7, 0)}, "round 7 of 10 · goroutine 8w 8c"},
		{view{phase: running, progress: progress(7, 21)}, "round 7 of 10 · goroutine 8w 8c · 0:21 left"},
		{view{phase: stopping}, "Stopping: ending the last process"},
		{view{phase: stopped, run: run, progress: progress(7, 21)}, "Stopped after 24 of 130 trials"},
		{view{phase: failed}, "The run failed"},
		{view{phase: opened, run: run, journal: journalState{path: "/runs/a.txt"}}, "Opened a.txt: 24 trials"},
	} {
		if got := status(c.v); got != c.want {
			t.Errorf("%s: %q, want %q", c.v.phase, got, c.want)
		}
	}
}
