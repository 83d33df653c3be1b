package gui

import (
	"parallelogram/gui/guitest"
	"parallelogram/gui/session"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLongRunsAreToldOf(t *testing.T) {
	check := func(what, want string, length time.Duration, prepare func(*bench)) {
		t.Helper()
		var expected *fyne.Notification
		if want != "" {
			expected = fyne.NewNotification("primes: the run has ended", want)
		}
		b := newBenchWith(t, Deps{Measure: guitest.UpTo(5), Site: guitest.Site{}, Folder: t.TempDir()})
		b.measuring()
		b.behind, b.started = true, b.deps.Now().Add(-length)
		prepare(b)
		run := guitest.Run(b.view.run().Experiment, 10)
		under := b.session
		test.AssertNotificationSent(t, expected, func() { b.heard(session.Snapshot{Analysis: concluded(run), Ended: true}) })
		b.session = under // for the end of the test
	}
	const answer = "Use 4 goroutines on 1 core, or 4 subprocesses on 1 core: not told apart."
	check("a long run behind", answer, time.Minute, func(*bench) {})
	check("a short run", "", 9*time.Second, func(*bench) {})
	check("in front", "", time.Minute, func(b *bench) { b.behind = false })
	check("not wanted", "", time.Minute, func(b *bench) { b.prefs.setNotify(false) })
}

func TestTheWindowKnowsWhetherItIsInFront(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	desktop := b.app.Lifecycle().(interface {
		OnExitedForeground() func()
		OnEnteredForeground() func()
	})
	desktop.OnExitedForeground()()
	if !b.behind {
		t.Error("another window came to the front, unnoticed")
	}
	desktop.OnEnteredForeground()()
	if b.behind {
		t.Error("the window came back to the front, unnoticed")
	}
}

func TestTheScreenStaysOnDuringARun(t *testing.T) {
	var awake []bool
	b := newBenchWith(t, Deps{Measure: guitest.UpTo(5), Site: guitest.Site{}, Folder: t.TempDir(), Awake: func(on bool) { awake = append(awake, on) }})
	b.measuring()
	if len(awake) != 1 || !awake[0] {
		t.Errorf("during the run the screen was told %v", awake)
	}
	b.press(cmdStop)
	b.awaitPhase(stopped)
	if len(awake) != 2 || awake[1] {
		t.Errorf("after the run the screen was told %v", awake)
	}
}
