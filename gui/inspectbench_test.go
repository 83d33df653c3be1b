package gui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"parallelogram/core"
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
func scriptedTrial(_ context.Context, _ core.Run, c core.Cell) (core.Trial, error) {
	return tracedTrial(c), nil
}

// untilStopped runs a trial that ends only when it is stopped.
func untilStopped(ctx context.Context, _ core.Run, _ core.Cell) (core.Trial, error) {
	<-ctx.Done()
	return core.Trial{}, ctx.Err()
}

// looking is a bench with a finished run of which a cell is selected.
func looking(t *testing.T, inspect Inspect) *bench {
	t.Helper()
	b := newBenchWith(t, Deps{Measure: script(0), Inspect: inspect, Host: testHost(), Folder: t.TempDir()})
	v := b.view
	v.phase, v.run, v.selected = finished, scriptedRun(experiment(), 2), looked
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

// reads lists what can be read in the window of an inspection.
func (i *inspection) reads() string {
	var all []string
	for _, root := range append([]fyne.CanvasObject{i.Window.Canvas().Content()}, i.Window.Canvas().Overlays().List()...) {
		for _, o := range objectsOf(root) {
			if text, ok := o.(*canvas.Text); ok {
				all = append(all, text.Text)
			}
		}
	}
	return strings.Join(all, " ")
}

func (i *inspection) mustRead(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if all := i.reads(); !strings.Contains(all, text) {
			t.Errorf("%q cannot be read; the window says: %s", text, all)
		}
	}
}

func (i *inspection) press(id string) { i.commands.Do(i.commands.Find(id)) }

// paint draws the window until its timeline is on it.
func (b *bench) paint(i *inspection) {
	i.Window.Canvas().Capture()
	b.await("the timeline", func() bool { return !i.pane.plot.Drawing() })
	i.Window.Canvas().Capture()
}
