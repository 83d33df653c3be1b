package tryout

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

func TestMain(m *testing.M) { guitest.Main(m) }

// bench is a window over which a command is tried.
type bench struct {
	*Tryout
	t       *testing.T
	window  fyne.Window
	posted  guitest.Posted
	changes int
	now     time.Time
}

// answers is a command that has come to this.
func answers(trial core.Trial, err error) Run {
	return func(context.Context, core.Workload, core.Cell, time.Duration) (core.Trial, error) { return trial, err }
}

// untilStopped is a command that ends only when it is stopped.
func untilStopped(ctx context.Context, _ core.Workload, _ core.Cell, _ time.Duration) (core.Trial, error) {
	<-ctx.Done()
	return core.Trial{}, ctx.Err()
}

func newBench(t *testing.T, run Run) *bench {
	t.Helper()
	guitest.App(t)
	b := &bench{t: t, window: test.NewTempWindow(t, widgets.NewLabel(widgets.Body, "")), posted: guitest.NewPosted()}
	b.window.Resize(fyne.NewSize(1000, 800))
	c := core.Command{Main: core.CommandLine{Args: []string{"make", "-j", "{workers}"}}, Prepare: core.CommandLine{Args: []string{"make", "clean"}}}
	now := func() time.Time { b.now = b.now.Add(2 * time.Second); return b.now }
	b.Tryout = Show(Setup{Dialogs: &widgets.Dialogs{Window: b.window}, Run: run, Now: now, Post: b.posted.Post, Changed: func() { b.changes++ }},
		core.Experiment{Workload: core.Workload{Name: "make", Command: &c}, Limit: time.Minute}, core.Cell{Strategy: core.Program, Workers: 3, Cores: 2})
	return b
}

func (b *bench) end() {
	b.t.Helper()
	b.posted.Await(b.t, "the end", func() bool { return !b.Busy() })
}

// mustRead also looks into what can be selected.
func (b *bench) mustRead(texts ...string) {
	b.t.Helper()
	all := guitest.Texts(guitest.InWindow(b.window)) + "\n" + b.view.output.Text + "\n" + b.view.executed.Text
	all = strings.NewReplacer("\n", " ", "\u00a0", " ").Replace(all)
	for _, text := range texts {
		if !strings.Contains(all, text) {
			b.t.Errorf("%q cannot be read; it says:\n%s", text, all)
		}
	}
}

func TestWhatACommandDoesIsShown(t *testing.T) {
	b := newBench(t, answers(core.Trial{Runtime: 1500 * time.Millisecond, Output: "built\x1b[2Ja\n"}, nil))
	b.mustRead("make clean make -j 3", "Running…")
	if !b.Busy() || b.view.stop.Disabled() || !b.view.again.Disabled() || b.window.Canvas().Focused() != fyne.Focusable(b.view.stop) {
		t.Error("while it runs it cannot be stopped")
	}
	b.end()
	b.mustRead("It ended well after 1.50 s, with exit status 0.", "built\ufffd[2Ja")
	if !b.view.stop.Disabled() || b.view.again.Disabled() || b.window.Canvas().Focused() != fyne.Focusable(b.view.done) || b.changes < 2 {
		t.Errorf("after its end: stop %v, again %v, %d changes", !b.view.stop.Disabled(), !b.view.again.Disabled(), b.changes)
	}
	test.Tap(b.view.again)
	if b.mustRead("Running…"); !b.Busy() || b.view.output.Text != "" {
		t.Error("it is not run again")
	}
	b.end()
}

func TestHowACommandFails(t *testing.T) {
	failed := core.Trial{Runtime: 2 * time.Second, Output: "no rule"}
	failed.Fail(errors.New("make ended with status 2"))
	b := newBench(t, answers(failed, nil))
	b.end()
	b.mustRead("It failed after 2 s.", "Make ended with status 2", "no rule")

	b = newBench(t, answers(core.Trial{}, errors.New("another one measures")))
	b.end()
	b.mustRead("Another one measures")

	b = newBench(t, answers(core.Trial{Runtime: time.Second, Wall: 3 * time.Second, Left: time.Second}, nil))
	b.end()
	b.mustRead("It ended well after 3 s", "It says 1 s of itself.", "Processes outlived it by 1 s.", "It wrote nothing.")
}

func TestACommandIsStopped(t *testing.T) {
	b := newBench(t, untilStopped)
	test.Tap(b.view.stop)
	if b.mustRead("Stopping…"); !b.view.stop.Disabled() {
		t.Error("it can be stopped twice")
	}
	b.end()
	b.mustRead("Stopped after 2 s.")
}

// Closing the dialog ends the command, and it is known until it has ended.
func TestClosingEndsTheCommand(t *testing.T) {
	b := newBench(t, untilStopped)
	b.Dialogs.CloseTop()
	if !b.Busy() {
		t.Error("it is forgotten before its end")
	}
	b.end()
	b = newBench(t, untilStopped)
	b.Stop(20 * time.Second)
	select {
	case <-b.done:
	default:
		t.Error("Stop does not wait for the end")
	}
	var none *Tryout
	if none.Stop(0); none.Busy() {
		t.Error("no tryout is busy")
	}
}

func TestTheStatusOfSuccess(t *testing.T) {
	for want, exits := range map[string][]int{"0": nil, "3": {3}, "": {0, 3}} {
		if got := statusOf(core.Command{Exits: exits}); got != want {
			t.Errorf("%v: %q, want %q", exits, got, want)
		}
	}
}

func TestTryingInKorean(t *testing.T) {
	guitest.Speak(t, i18n.Korean)
	b := newBench(t, answers(core.Trial{Runtime: time.Second, Output: "x"}, nil))
	b.end()
	b.mustRead("1 s 뒤에 잘 끝났습니다(종료 상태 0).")
}
