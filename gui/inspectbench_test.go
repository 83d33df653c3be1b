package gui

import (
	"context"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
	"parallelogram/gui/guitest"
)

// tracedTrial is one of two workers, of which the second waited.
func tracedTrial(c core.Cell) core.Trial {
	ms := time.Millisecond
	return core.Trial{Cell: c, Start: time.Date(2026, 5, 4, 14, 2, 0, 0, time.UTC), Startup: ms, Runtime: 100 * ms, Tasks: 30, Trace: []core.Span{
		{Kind: core.SpanStart, Worker: 0, To: ms}, {Kind: core.SpanStart, Worker: 1, To: ms},
		{Kind: core.SpanChunk, Worker: 0, From: ms, To: 60 * ms, First: 0, Tasks: 10},
		{Kind: core.SpanChunk, Worker: 1, From: ms, To: 99 * ms, First: 10, Tasks: 10},
		{Kind: core.SpanLock, Worker: 1, From: 20 * ms, To: 60 * ms},
		{Kind: core.SpanChunk, Worker: 0, From: 60 * ms, To: 98 * ms, First: 20, Tasks: 10},
	}}
}

// scriptedTrial inspects in no time.
func scriptedTrial(_ context.Context, _ site.Site, _ sweep.Plan, _ core.Run, c core.Cell) (core.Trial, error) {
	return tracedTrial(c), nil
}

// untilStopped runs a trial that ends only when it is stopped.
func untilStopped(ctx context.Context, _ site.Site, _ sweep.Plan, _ core.Run, _ core.Cell) (core.Trial, error) {
	<-ctx.Done()
	return core.Trial{}, ctx.Err()
}

// looking is a bench with a finished run of which a cell is selected.
func looking(t *testing.T, inspect Inspect) *bench {
	t.Helper()
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Inspect: inspect, Site: guitest.Site{}, Folder: t.TempDir()})
	v := b.view
	v.phase, v.analysis, v.selected = finished, concluded(guitest.Run(guitest.Experiment(), 2)), looked
	b.set(v)
	t.Cleanup(func() {
		for _, i := range b.inspections {
			i.close()
		}
		b.await("the end of inspections", func() bool { return b.inspecting() == nil })
	})
	return b
}

// inspected presses Inspect and waits for the trial.
func inspected(t *testing.T, inspect Inspect) (*bench, *inspection) {
	t.Helper()
	b := looking(t, inspect)
	b.press(cmdInspect)
	b.await("the trial", func() bool { return b.inspecting() == nil })
	return b, b.inspections[0]
}

func (i *inspection) mustRead(t *testing.T, texts ...string) {
	t.Helper()
	guitest.MustRead(t, guitest.InWindow(i.Window), texts...)
}

func (i *inspection) press(id string) { i.commands.Do(i.commands.Find(id)) }

// paint draws the window until its timeline is on it.
func (b *bench) paint(i *inspection) {
	i.Window.Canvas().Capture()
	b.await("the timeline", func() bool { return !i.pane.plot.Drawing() })
	i.Window.Canvas().Capture()
}
