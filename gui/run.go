package gui

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/process"
	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
	"parallelogram/core/site"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/display"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
	"parallelogram/gui/inspector"
	"parallelogram/gui/session"
	"parallelogram/gui/settings"
	"parallelogram/gui/tryout"
)

// stopLimit is how long a window waits, when it is closed, for the end of the
// processes it started. The sweep kills them; this is for a system that hangs.
const stopLimit = 10 * time.Second

// Deps is what the window needs from the program around it.
type Deps struct {
	Site   site.Site // that measures: this machine
	Folder string    // where runs are kept; made when the first run starts
	Open   string    // a run file to show at the start; empty for none

	Read    document.Reader   // opens a run file; nil means document.Read
	Measure session.Measure   // runs an experiment; nil means site.Measure
	Inspect inspector.Inspect // runs a traced trial; nil means site.Inspect
	Try     tryout.Run        // runs a command or a Python function once; nil means site.Try

	Interpreters func(context.Context, interpreter.Places) []interpreter.Interpreter   // finds those of this machine; nil means interpreter.Find
	Functions    func(ctx context.Context, by, file string) ([]python.Function, error) // reads those of a file; nil means python.Functions

	Errors       io.Writer            // for what no window can show; nil means os.Stderr
	Now          func() time.Time     // nil means time.Now
	Seed         func() uint64        // the seed of each run; nil means a random one
	Post         func(func())         // runs a function on the UI goroutine; nil means fyne.Do
	After        After                // nil means time.AfterFunc
	Used         func() time.Duration // CPU time of this process so far; nil means what the system says
	KeepScreenOn func(on bool)        // keeps the screen from blanking; nil means Fyne's way
}

// After calls a function on a goroutine of its own when a time has passed, unless
// it is stopped before.
type After func(time.Duration, func()) (stop func() bool)

func (d Deps) withDefaults() Deps {
	if d.Read == nil {
		d.Read = document.Read
	}
	if d.Measure == nil {
		d.Measure = site.Measure
	}
	if d.Inspect == nil {
		d.Inspect = site.Inspect
	}
	if d.Try == nil {
		d.Try = func(ctx context.Context, w core.Workload, c core.Cell, limit time.Duration) (core.Trial, error) {
			return site.Try(ctx, d.Site, w, c, limit)
		}
	}
	if d.Interpreters == nil {
		d.Interpreters = interpreter.Find
	}
	if d.Functions == nil {
		d.Functions = python.Functions
	}
	if d.Errors == nil {
		d.Errors = os.Stderr
	}
	if d.Now == nil {
		d.Now = time.Now
	}
	if d.Seed == nil {
		d.Seed = rand.Uint64
	}
	if d.Post == nil {
		d.Post = fyne.Do
	}
	if d.After == nil {
		d.After = func(wait time.Duration, f func()) func() bool { return time.AfterFunc(wait, f).Stop }
	}
	if d.Used == nil {
		d.Used = func() time.Duration { return process.Own().CPU() }
	}
	if d.KeepScreenOn == nil {
		d.KeepScreenOn = func(on bool) { fyne.CurrentApp().Driver().SetDisableScreenBlanking(on) }
	}
	return d
}

// Run opens the window and returns when it has been closed and everything it
// started has ended. It must be called on the main goroutine. The result is
// the program's exit status: 1 when there is no display.
func Run(d Deps) int {
	d = d.withDefaults()
	if err := display.Check(); err != nil {
		fmt.Fprintf(d.Errors, "%s: %v.\nThe same measurements without a window: parallelogram run --help\n", Name, err)
		return 1
	}
	app.SetMetadata(metadata())
	a := app.NewWithID(ID)
	if err := applySettings(a); err != nil {
		fmt.Fprintf(d.Errors, "%s: %v\n", Name, err)
		return 1
	}
	var closed atomic.Bool
	d.Post = unless(&closed, d.Post)
	w := newWindow(a, d)
	w.Window.Show()
	a.Run()
	closed.Store(true)
	w.end()
	return 0
}

// unless drops what is posted after the event loop has ended: Fyne would run
// it on the goroutine that posts, beside the others.
func unless(closed *atomic.Bool, post func(func())) func(func()) {
	return func(f func()) {
		if !closed.Load() {
			post(f)
		}
	}
}

// applySettings gives the program its language, scale, theme and fonts.
func applySettings(a fyne.App) error {
	s := settings.Store{Preferences: a.Preferences()}
	if err := i18n.Use(s.Language()); err != nil {
		return err
	}
	if err := apptheme.SetScale(s.Scale()); err != nil {
		return err
	}
	a.Settings().SetTheme(apptheme.New(s.Mode()))
	bold := fyne.TextStyle{Bold: true}
	face := a.Settings().Theme().Font
	return chart.UseFont(face(fyne.TextStyle{}).Content(), face(bold).Content())
}
