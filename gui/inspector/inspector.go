package inspector

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
	"parallelogram/gui/export"
)

// Inspect runs one traced trial of a cell of a run, or ends with ctx; see
// [site.Inspect].
type Inspect func(ctx context.Context, s site.Site, p sweep.Plan, run core.Run, c core.Cell) (core.Trial, error)

// Setup is what inspections need.
type Setup struct {
	App      fyne.App
	Name     string // of the program
	Site     site.Site
	Inspect  Inspect
	Post     func(func()) // runs a function on the UI goroutine
	Exporter *export.Exporter
	Folder   func() string // where runs are kept
	Idle     func() bool   // reports that nothing is measured
	Changed  func()        // told when a trial begins, ends or is looked at otherwise
}

// Inspector knows the inspections whose windows are open or whose trial is still
// ending.
type Inspector struct {
	Setup
	list []*inspection
}

// New returns an inspector without inspections.
func New(s Setup) *Inspector { return &Inspector{Setup: s} }

// Open inspects a cell of a run, on this machine, wherever the run was measured.
func (i *Inspector) Open(run core.Run, c core.Cell) {
	run.Host = i.Site.Host()
	one := newInspection(i, run, c)
	i.list = append(i.list, one)
	one.start()
}

// Busy reports that a trial is under way.
func (i *Inspector) Busy() bool { return i.running() != nil }

// running returns the inspection whose trial is under way; nil for none.
func (i *Inspector) running() *inspection {
	for _, one := range i.list {
		if one.state.running {
			return one
		}
	}
	return nil
}

// Rebuild fills the windows anew, in the language of the moment.
func (i *Inspector) Rebuild() {
	for _, one := range i.list {
		if !one.closed {
			one.build()
		}
	}
}

// Refresh brings what can be done in the windows up to date.
func (i *Inspector) Refresh() {
	for _, one := range i.list {
		one.commands.Refresh()
	}
}

// Stop ends the trial under way, if there is one, and waits for its end, but no
// longer than a limit.
func (i *Inspector) Stop(limit time.Duration) {
	one := i.running()
	if one == nil {
		return
	}
	one.cancel()
	select {
	case <-one.done:
	case <-time.After(limit):
	}
}

// forget lets go of an inspection that is closed and has ended.
func (i *Inspector) forget(one *inspection) {
	if one.closed && !one.state.running {
		i.list = slices.DeleteFunc(i.list, func(other *inspection) bool { return other == one })
	}
}
