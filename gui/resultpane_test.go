package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
	"parallelogram/core/sweep"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// results is a result pane in a window, and what was chosen in its table.
func results(t *testing.T) (*resultPane, fyne.Window, *core.Cell) {
	t.Helper()
	guitest.App(t)
	chosen := &core.Cell{}
	w := test.NewTempWindow(t, nil)
	commands := command.New(w.Canvas(), func(string) {}, (&window{}).table()...)
	p := newResultPane(commands, func(func()) {}, func(c core.Cell) { *chosen = c })
	w.SetContent(p.object())
	w.Resize(fyne.NewSize(resultsWidth, 700))
	return p, w, chosen
}

// reports gets what the pane's goroutine posts.
func reports(p *resultPane) <-chan func() {
	posted := make(chan func(), 8)
	p.cell.post = func(f func()) { posted <- f }
	return posted
}

// answered is a view of a whole run.
func answered(t *testing.T) view {
	t.Helper()
	run := guitest.Run(guitest.Experiment(), 8)
	return view{phase: finished, analysis: concluded(run)}
}

func read(o fyne.CanvasObject) string {
	var texts []string
	for _, each := range guitest.Objects(o) {
		if n, ok := each.(*widgets.Label); ok {
			texts = append(texts, n.Text())
		}
	}
	return strings.Join(texts, "\n")
}

func mustRead(t *testing.T, o fyne.CanvasObject, parts ...string) {
	t.Helper()
	text := read(o)
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q cannot be read in\n%s", part, text)
		}
	}
}

func TestTheAnswerComesFirst(t *testing.T) {
	p, _, _ := results(t)
	v := answered(t)
	v.analysis.Run.Notices = []message.Message{message.New(message.Warning, "battery")}
	p.show(v)
	text := read(p.words)
	order := []string{"Answer", "Use 2 goroutines on 2 cores.", "times faster", "Why", "What to know", "battery"}
	for i := 1; i < len(order); i++ {
		if strings.Index(text, order[i-1]) >= strings.Index(text, order[i]) || !strings.Contains(text, order[i]) {
			t.Errorf("%q does not follow %q in\n%s", order[i], order[i-1], text)
		}
	}
	if strings.Contains(text, "seed") {
		t.Error("the statistics are told before somebody asks")
	}
	p.sure.Toggle()
	mustRead(t, p.words, "seed is 0", "order statistics", "8 planned rounds")
	p.sure.Toggle()
	if strings.Contains(read(p.words), "seed") {
		t.Error("the statistics cannot be closed again")
	}
}

func TestACellIsSelectedAndLookedAt(t *testing.T) {
	p, w, chosen := results(t)
	posted := reports(p)
	v := answered(t)
	p.show(v)
	w.Canvas().Focus(p.table.list)
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := v.cells()[2].Cell; *chosen != want {
		t.Fatalf("two rows down and Enter selects %v, want %v", *chosen, want)
	}
	v.selected = *chosen
	p.show(v)
	mustRead(t, p.words, "goroutine 2w 2c", "from 8 rounds", "times as fast as the serial program")
	if strings.Contains(read(p.words), "Efficiency") {
		t.Error("the report was made on the UI goroutine")
	}
	(<-posted)()
	mustRead(t, p.words, "goroutine 2w 2c", "from 8 rounds", "times as fast as the serial program", "Efficiency", "It is the recommended one.")
	p.tabs.Choose(0)
	mustRead(t, p.words, "Use 2 goroutines")
	p.show(v)
	if p.tabs.Selected != 0 {
		t.Error("the next snapshot takes the answer away again")
	}
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if *chosen != (core.Cell{}) {
		t.Errorf("Escape leaves %v selected", *chosen)
	}
	v.selected = *chosen
	p.show(v)
	if p.turning.Visible() || p.table.list.selected != -1 {
		t.Error("the pane still shows a cell")
	}
}

func TestASelectionFromElsewhereIsFollowed(t *testing.T) {
	p, _, chosen := results(t)
	v := answered(t)
	v.selected = v.cells()[1].Cell
	p.show(v)
	if p.table.list.selected != 1 || *chosen != (core.Cell{}) {
		t.Errorf("row %d is selected, and %v was told", p.table.list.selected, *chosen)
	}
	p.table.sortBy(3) // the largest speed-up first
	if got := p.table.cells[p.table.list.selected].Cell; got != v.selected || p.table.cells[0].Cell.Workers != 2 {
		t.Errorf("sorted, %v is selected, and %v comes first", got, p.table.cells[0].Cell)
	}
	p.table.sortBy(3)
	if p.table.cells[2].Cell.Workers != 2 {
		t.Error("a second press does not reverse the order")
	}
	test.TapAt(p.table.names, fyne.NewPos(5, 5))
	if p.table.cells[0].Cell != v.cells()[0].Cell {
		t.Errorf("by cells, %v comes first", p.table.cells[0].Cell)
	}
}

// The arrows stop at the first name and at the last: a press there would turn
// the order around.
func TestTheArrowsStopAtTheEndsOfTheHead(t *testing.T) {
	p, w, _ := results(t)
	p.show(answered(t))
	w.Canvas().Focus(p.table.names)
	check := func(key fyne.KeyName, want order) {
		t.Helper()
		if w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key}); p.table.order != want {
			t.Errorf("%s orders %+v, want %+v", key, p.table.order, want)
		}
	}
	check(fyne.KeyLeft, order{})
	last := len(columnTexts)
	for i := range last {
		check(fyne.KeyRight, order{column: i + 1})
	}
	check(fyne.KeyRight, order{column: last})
	check(fyne.KeyLeft, order{column: last - 1})
	check(fyne.KeySpace, order{column: last - 1, reverse: true})
}

// A press on the selected row, or Enter, selects none, as in the chart.
func TestARowIsLetGoByTheSameAgain(t *testing.T) {
	p, w, chosen := results(t)
	v := answered(t)
	p.show(v)
	show := func() { v.selected = *chosen; p.show(v) }
	row := func(i int) *cellRow {
		for _, o := range guitest.Objects(p.table.list) {
			if r, ok := o.(*cellRow); ok && r.index == i {
				return r
			}
		}
		t.Fatalf("there is no row %d", i)
		return nil
	}
	test.Tap(row(1))
	if show(); *chosen != v.cells()[1].Cell || w.Canvas().Focused() != p.table.list {
		t.Fatalf("a press selects %v and gives the keyboard to %T", *chosen, w.Canvas().Focused())
	}
	test.Tap(row(1))
	if show(); *chosen != (core.Cell{}) || p.table.list.selected != -1 {
		t.Errorf("the same again leaves %v", *chosen)
	}
	for _, want := range []core.Cell{v.cells()[1].Cell, {}, v.cells()[1].Cell} {
		p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if show(); *chosen != want {
			t.Errorf("Space selects %v, want %v", *chosen, want)
		}
	}
}

func TestCellsThatWereNotMeasuredComeLast(t *testing.T) {
	cells := []stats.Summary{{Cell: core.Cell{Workers: 1}}, {N: 1, Runtime: 2, Cell: core.Cell{Workers: 2}}, {N: 1, Runtime: 1, Cell: core.Cell{Workers: 3}}}
	for _, o := range []order{{column: 1}, {column: 1, reverse: true}} {
		sorted := o.of(cells)
		if sorted[2].N != 0 || (sorted[0].Runtime < sorted[1].Runtime) == o.reverse {
			t.Errorf("%+v gives %+v", o, sorted)
		}
	}
}

func TestWhatThereIsToSayWithoutAnAnswer(t *testing.T) {
	p, _, _ := results(t)
	few := guitest.Run(guitest.Experiment(), 4)
	p.show(view{phase: stopped, analysis: extended(few)})
	mustRead(t, p.words, "Too little to answer", "4 rounds of 6", "add 2 or more")

	broken := guitest.Run(guitest.Experiment(), 3)
	for i := range broken.Trials {
		broken.Trials[i].Failure = "exit status 3"
	}
	p.show(view{phase: finished, analysis: extended(broken)})
	mustRead(t, p.words, "Every trial failed", "Failed trials: 3. Reason: exit status 3", "Mend what it says")
	if got := p.table.units.texts; strings.Join(got, "") != "" {
		t.Errorf("a table without numbers has the units %q", got)
	}

	for phase, name := range activities {
		p.show(view{phase: running, progress: sweep.Progress{Phase: phase}})
		mustRead(t, p.words, i18n.Say("activity."+name), i18n.Say("activity."+name+".why"))
	}
	p.show(view{phase: ready})
	if p.words.Visible() {
		t.Errorf("before the first run the pane says\n%s", read(p.words))
	}
}

// During a run the cell follows the numbers that there are; the report, which
// resamples, waits for the end.
func TestTheCellFollowsARun(t *testing.T) {
	p, _, _ := results(t)
	posted := reports(p)
	v := answered(t)
	whole := v.run()
	part := whole
	part.Trials = part.Trials[:12]
	v.phase, v.analysis, v.selected = running, extended(part), v.cells()[2].Cell
	p.show(v)
	mustRead(t, p.cell.content, "from 4 rounds")
	var explained *widgets.InfoButton
	for _, o := range guitest.Objects(p.cell.content) {
		if i, ok := o.(*widgets.InfoButton); ok {
			explained = i
		}
	}
	test.Tap(explained)
	mustRead(t, p.cell.content, i18n.Say("term.startup.text"))
	v.analysis = extended(whole)
	p.show(v)
	mustRead(t, p.cell.content, "from 8 rounds", i18n.Say("term.startup.text")) // what was opened stays open
	if text := read(p.cell.content); strings.Contains(text, "Efficiency") || p.cell.busy {
		t.Errorf("a report is made during the run:\n%s", text)
	}
	v.phase, v.analysis = finished, concluded(whole)
	p.show(v)
	(<-posted)()
	mustRead(t, p.cell.content, "from 8 rounds", "Efficiency")
}

// A report of a cell that is no longer selected is not shown; the one of the
// cell that is comes next.
func TestALateReportIsNotShown(t *testing.T) {
	p, _, _ := results(t)
	posted := reports(p)
	v := answered(t)
	v.selected = v.cells()[2].Cell
	p.show(v)
	late := <-posted
	v.selected = v.cells()[1].Cell
	p.show(v)
	if !p.cell.busy || len(posted) > 0 {
		t.Error("two reports are made at a time")
	}
	late()
	if text := read(p.cell.content); !strings.Contains(text, v.selected.String()) || strings.Contains(text, "Efficiency") {
		t.Errorf("%v is selected, and the pane says\n%s", v.selected, text)
	}
	(<-posted)()
	mustRead(t, p.cell.content, v.selected.String(), "Efficiency")
	v.selected = core.Cell{}
	p.show(v)
	if text := read(p.cell.content); text != "" || p.cell.busy {
		t.Errorf("without a selection the pane says\n%s", text)
	}
}

func TestNoRowIsCut(t *testing.T) {
	for height := float32(50); height < 900; height += 7 {
		got := wholeRows(height)
		rest := int(got-11*apptheme.Unit) % (rowHeight + apptheme.Unit)
		if got > max(height, 11*apptheme.Unit) || rest != 0 {
			t.Errorf("of %v the table takes %v", height, got)
		}
	}
}
