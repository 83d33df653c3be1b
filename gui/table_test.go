package gui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/guitest"
	"parallelogram/gui/session"
)

func TestTableTexts(t *testing.T) {
	cells := []stats.Summary{
		{Cell: core.Baseline, N: 10, Runtime: 0.8123, RuntimeCI: stats.Interval{Low: 0.81, High: 0.815, Confidence: 0.979}, Speedup: 1, CPU: 0.81, Startup: 1e-6},
		{Cell: core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 4}, N: 3, Runtime: 0.148, RuntimeCI: stats.Interval{Low: 0.1, High: 0.2}, Speedup: 5.488, CPU: 0.9, Startup: 0.0384},
		{Cell: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}, Failed: 3},
	}
	units, rows := tableTexts(cells)
	if want := []string{"", "ms", "ms", "", "ms", "ms"}; !slices.Equal(units, want) {
		t.Errorf("units %q, want %q", units, want)
	}
	for i, want := range [][]string{
		{"serial 1w 1c", "812.3", "810.0–815.0", "1.00×", "810", "<0.01"},
		{"subprocess 8w 4c", "148.0", "(100.0–200.0)", "5.49×", "900", "38.4"},
		{"goroutine 2w 2c", "–", "–", "–", "–", "–"},
	} {
		if !slices.Equal(rows[i], want) {
			t.Errorf("row %d is %q, want %q", i, rows[i], want)
		}
	}
}

func TestTableShowsRows(t *testing.T) {
	guitest.App(t)
	table := newTable(func(core.Cell) {})
	w := test.NewTempWindow(t, table.content)
	w.Resize(fyne.NewSize(500, 400))
	table.show(view{})
	if table.content.Visible() {
		t.Error("a table without rows is shown")
	}
	run := guitest.Run(guitest.Experiment(), 8)
	table.show(view{analysis: extended(run)})
	if !table.content.Visible() || len(table.rows) != 3 {
		t.Errorf("visible %v, %d rows; want 3", table.content.Visible(), len(table.rows))
	}
}

func TestNumbersFitTheirColumns(t *testing.T) {
	guitest.App(t)
	for _, cell := range []stats.Summary{
		{N: 9, Runtime: 9.9994, RuntimeCI: stats.Interval{Low: 8.8888, High: 9.9994}, Speedup: 0.004, CPU: 99.99, Startup: 0.9},
		{N: 9, Runtime: 0.9994, RuntimeCI: stats.Interval{Low: 0.8888, High: 0.9994}, Speedup: 63.97, CPU: 0.9999, Startup: 0.00001},
	} {
		_, rows := tableTexts([]stats.Summary{cell})
		for i, text := range rows[0][1:] {
			width := fyne.MeasureText(text, apptheme.CaptionSize, fyne.TextStyle{Monospace: true}).Width
			if width > columnWidth(i+1) {
				t.Errorf("%q is %v wide, its column %v", text, width, columnWidth(i+1))
			}
		}
	}
}

func TestNotices(t *testing.T) {
	few := guitest.Run(guitest.Experiment(), 2)
	few.Notices = []message.Message{{Severity: message.Warning, Key: "cell-closed", Text: "A cell was closed."}}
	v := view{analysis: extended(few), err: errorText("the disk is gone\nstack"), journal: session.Kept{Err: errorText("no folder")}}
	var texts []string
	for _, n := range noticesOf(v) {
		texts = append(texts, string(n.Severity)+": "+n.Text)
	}
	want := []string{"failure: The disk is gone", "failure: This run is not being saved: no folder", "warning: A cell was closed.", "info: A 95% interval takes"}
	if len(texts) != len(want) {
		t.Fatalf("notices %q, want %q", texts, want)
	}
	for i := range want {
		if !strings.HasPrefix(texts[i], want[i]) {
			t.Errorf("notice %d is %q, want %q", i, texts[i], want[i])
		}
	}
	enough := guitest.Run(guitest.Experiment(), 8)
	enough.Trials = append(enough.Trials, core.Trial{Cell: core.Cell{Strategy: core.Subprocess, Workers: 1, Cores: 1}, Failure: "exit status 3"})
	if list := noticesOf(view{analysis: extended(enough)}); len(list) != 0 {
		t.Errorf("a run with trials enough, or none, in each cell has the notices %v", list)
	}
}

type errorText string

func (e errorText) Error() string { return string(e) }
