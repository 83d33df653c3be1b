package results

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
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

// Of a command nobody sees workers start; what it held is known.
func TestTheLastColumnIsTheMemoryWhereItIsKnown(t *testing.T) {
	cells := []stats.Summary{
		{Cell: core.Cell{Strategy: core.Program, Workers: 1, Cores: 2}, N: 10, Runtime: 2, Memory: stats.Memory{Peak: 40e6, Most: 40.2e6}},
		{Cell: core.Cell{Strategy: core.Program, Workers: 2, Cores: 2}, N: 10, Runtime: 1, Memory: stats.Memory{Peak: 1.4e9, Most: 1.5e9, Estimated: true}},
		{Cell: core.Cell{Strategy: core.Program, Workers: 4, Cores: 2}, N: 10, Runtime: 1},
	}
	units, rows := tableTexts(cells)
	if units[5] != "GB" || rows[0][5] != "0.04" || rows[1][5] != "~1.50" || rows[2][5] != none {
		t.Errorf("units %q, rows %q", units, rows)
	}
	if got := (sorting{column: 5, reverse: true}).of(cells); got[0].Cell.Workers != 2 {
		t.Errorf("sorted %v first", got[0].Cell)
	}
	if with, without := columnNames(true), columnNames(false); with[5] == without[5] {
		t.Errorf("the column is called %s with both", with[5])
	}
}

func TestTableShowsRows(t *testing.T) {
	guitest.App(t)
	table := newTable(&Memory{}, func(core.Cell) {})
	w := test.NewTempWindow(t, table.content)
	w.Resize(fyne.NewSize(500, 400))
	table.show(document.Document{})
	if table.content.Visible() {
		t.Error("a table without rows is shown")
	}
	run := guitest.Run(guitest.Experiment(), 8)
	table.show(underWay(run))
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

// A name that is longer than its column loses its middle.
func TestNamesDoNotRunIntoNumbers(t *testing.T) {
	guitest.App(t)
	wide := func(text string) float32 {
		return fyne.MeasureText(text, apptheme.CaptionSize, fyne.TextStyle{}).Width
	}
	const name = "CPython 3.14.1 python-interpreter 12w 12c"
	for room := wide(name); room > wide("C…c"); room -= 5 {
		got := elided(name, room, fyne.TextStyle{})
		if wide(got) > room || !strings.HasSuffix(got, "c") || (got == name) != (room == wide(name)) {
			t.Errorf("in %v it is %q", room, got)
		}
	}
	r := newTableRow(false)
	r.set([]string{name, "", "", "", "", ""})
	r.Resize(fyne.NewSize(420, rowHeight))
	if got := test.WidgetRenderer(r).(*tableRowRenderer).texts[0].Text; got == name {
		t.Errorf("a row shows %q", got)
	}
	r.Resize(fyne.NewSize(1000, rowHeight))
	if got := test.WidgetRenderer(r).(*tableRowRenderer).texts[0].Text; got != name {
		t.Errorf("a wide row shows %q", got)
	}
}

func TestNotices(t *testing.T) {
	few := guitest.Run(guitest.Experiment(), 2)
	few.Notices = []message.Message{message.Plain(message.Warning, "a cell was closed")}
	d := underWay(few)
	d.Err, d.Kept.Err = errors.New("the disk is gone\nstack"), errors.New("no folder")
	var told []string
	for _, n := range noticesOf(d) {
		told = append(told, string(n.Severity)+" "+n.Key)
	}
	if want := []string{"failure ", "failure notice.not-saved", "warning ", "info notice.too-few"}; !slices.Equal(told, want) {
		t.Errorf("notices %q, want %q", told, want)
	}
	enough := guitest.Run(guitest.Experiment(), 8)
	enough.Trials = append(enough.Trials, core.Trial{Cell: core.Cell{Strategy: core.Subprocess, Workers: 1, Cores: 1}, Failure: "exit status 3"})
	if list := noticesOf(underWay(enough)); len(list) != 0 {
		t.Errorf("a run with trials enough, or none, in each cell has the notices %v", list)
	}
}
