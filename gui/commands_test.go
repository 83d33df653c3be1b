package gui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core/chart"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
)

func TestShortcuts(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	seen := map[string]string{}
	for _, c := range b.commands.List {
		for _, s := range []fyne.Shortcut{c.Shortcut, c.Second} {
			if s == nil {
				continue
			}
			if other, taken := seen[s.ShortcutName()]; taken {
				t.Errorf("%s and %s have the same shortcut %s", c.ID, other, s.ShortcutName())
			}
			seen[s.ShortcutName()] = c.ID
		}
	}
	b.Window.Canvas().Focus(b.entry())
	b.press(cmdRun)
	if b.Window.Canvas().Focused() != nil {
		t.Error("a caret blinks during the run")
	}
}

func TestWhatCannotBeDoneIsNotDone(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdStop)
	b.press(cmdExport)
	b.edit(func(d *form.Draft) { d.Workers = "none" })
	b.press(cmdRun)
	if b.view.phase != ready || b.Modal != nil {
		t.Errorf("the window is %s, a dialog open %v", b.view.phase, b.Modal != nil)
	}
}

func TestEveryCommandIsInAMenu(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	for _, c := range b.commands.List {
		if b.item(c.ID) == nil {
			t.Errorf("no menu has %s", c.ID)
		}
		if (c.Enabled == nil) != (c.Needs == "") {
			t.Errorf("%s must say what it needs exactly when it cannot always be done", c.ID)
		}
	}
}

func TestAxisCommands(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	pane := b.panes[2].(*chartPane)
	b.press(cmdByCores)
	if b.view.chart.By != chart.Cores || pane.axis.Selected != 1 || pane.fixed.list.Selected != "workers = cores" || !b.item(cmdByCores).Checked {
		t.Errorf("by cores: view %+v, switch at %d, fixed %q", b.view.chart, pane.axis.Selected, pane.fixed.list.Selected)
	}
	pane.fixed.list.SetSelected("with 3 workers")
	if b.view.chart.Fixed != 3 {
		t.Errorf("3 workers: view %+v", b.view.chart)
	}
	b.press(cmdByWorkers)
	if b.view.chart.Fixed != 0 {
		t.Errorf("the 3 workers became %d cores", b.view.chart.Fixed)
	}
	b.press(cmdByCores)
	pane.fixed.list.SetSelected("with 2 workers")
	test.TapAt(pane.axis, fyne.NewPos(4, 4))
	if b.view.chart.By != chart.Workers || b.view.chart.Fixed != 0 || pane.fixed.list.Selected != "on 2 cores" {
		t.Errorf("back by workers: view %+v, fixed %q", b.view.chart, pane.fixed.list.Selected)
	}
	was := b.view.chart.LogY
	b.press(cmdLogY)
	if b.view.chart.LogY == was {
		t.Errorf("scales: view %+v", b.view.chart)
	}
}

// A menu that is longer wants another one inside it.
func TestMenusAreShort(t *testing.T) {
	for _, m := range slices.Concat(menus, submenus) {
		if n := len(m.Items); n > 14 {
			t.Errorf("%s has %d lines", m.Key, n)
		}
	}
}
