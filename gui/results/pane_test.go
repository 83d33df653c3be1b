package results

import (
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/stats"
	"parallelogram/core/sweep"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestMain(m *testing.M) { guitest.Main(m) }

// newTestPane is a pane in a window, and what was chosen in its table.
func newTestPane(t *testing.T) (*Pane, fyne.Window, *core.Cell) {
	t.Helper()
	guitest.App(t)
	chosen := &core.Cell{}
	w := test.NewTempWindow(t, nil)
	p := New(&Memory{}, widgets.NewLabel(widgets.Body, ""), widgets.NewLabel(widgets.Body, ""), func(func()) {}, func(c core.Cell) { *chosen = c })
	w.SetContent(p.Content)
	w.Resize(fyne.NewSize(Width, 700))
	return p, w, chosen
}

// reports gets what the pane's goroutine posts.
func reports(p *Pane) <-chan func() {
	posted := make(chan func(), 8)
	p.cell.post = func(f func()) { posted <- f }
	return posted
}

// ended is a run that has ended, and underWay one that has not.
func ended(t *testing.T, run core.Run) document.Document {
	t.Helper()
	a, err := analysis.Of(run)
	if err != nil {
		t.Fatal(err)
	}
	return document.Document{Analysis: a, State: document.Finished}
}

func underWay(run core.Run) document.Document {
	return document.Document{Analysis: analysis.Extended(nil, run), State: document.Running}
}

// answered is a whole run.
func answered(t *testing.T) State {
	t.Helper()
	s := State{Document: ended(t, guitest.Run(guitest.Experiment(), 8))}
	if _, ok := s.Document.Answer(); !ok {
		t.Fatal("no answer")
	}
	return s
}

// cellsOf are the cells that the document has.
func cellsOf(s State) []stats.Summary { return s.Document.Analysis.Cells }

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
	p, _, _ := newTestPane(t)
	v := answered(t)
	v.Document.Analysis.Run.Notices = []message.Message{message.New(message.Warning, "battery")}
	p.Show(v)
	text := read(p.texts)
	order := []string{"Answer", "Use 2 goroutines on 2 cores.", "times faster", "Why", "What to know", "battery"}
	for i := 1; i < len(order); i++ {
		if strings.Index(text, order[i-1]) >= strings.Index(text, order[i]) || !strings.Contains(text, order[i]) {
			t.Errorf("%q does not follow %q in\n%s", order[i], order[i-1], text)
		}
	}
	if strings.Contains(text, "seed") {
		t.Error("the statistics are told before somebody asks")
	}
	p.certainty.Toggle()
	mustRead(t, p.texts, "seed is 0", "order statistics", "8 planned rounds")
	p.certainty.Toggle()
	if strings.Contains(read(p.texts), "seed") {
		t.Error("the statistics cannot be closed again")
	}
}

func TestACellIsSelectedAndLookedAt(t *testing.T) {
	p, w, chosen := newTestPane(t)
	posted := reports(p)
	v := answered(t)
	p.Show(v)
	w.Canvas().Focus(p.table.list)
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := cellsOf(v)[2].Cell; *chosen != want {
		t.Fatalf("two rows down and Enter selects %v, want %v", *chosen, want)
	}
	v.Selected = *chosen
	p.Show(v)
	mustRead(t, p.texts, "goroutine 2w 2c", "from 8 rounds", "times as fast as the serial program")
	if strings.Contains(read(p.texts), "Efficiency") {
		t.Error("the report was made on the UI goroutine")
	}
	(<-posted)()
	mustRead(t, p.texts, "goroutine 2w 2c", "from 8 rounds", "times as fast as the serial program", "Efficiency", "It is the recommended one.")
	p.tabs.Choose(0)
	mustRead(t, p.texts, "Use 2 goroutines")
	p.Show(v)
	if p.tabs.Selected != 0 {
		t.Error("the next snapshot takes the answer away again")
	}
	p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if *chosen != (core.Cell{}) {
		t.Errorf("Escape leaves %v selected", *chosen)
	}
	v.Selected = *chosen
	p.Show(v)
	if p.tabRow.Visible() || p.table.list.selected != -1 {
		t.Error("the pane still shows a cell")
	}
}

func TestASelectionFromElsewhereIsFollowed(t *testing.T) {
	p, _, chosen := newTestPane(t)
	v := answered(t)
	v.Selected = cellsOf(v)[1].Cell
	p.Show(v)
	if p.table.list.selected != 1 || *chosen != (core.Cell{}) {
		t.Errorf("row %d is selected, and %v was told", p.table.list.selected, *chosen)
	}
	p.table.sortBy(3) // the largest speed-up first
	if got := p.table.cells[p.table.list.selected].Cell; got != v.Selected || p.table.cells[0].Cell.Workers != 2 {
		t.Errorf("sorted, %v is selected, and %v comes first", got, p.table.cells[0].Cell)
	}
	p.table.sortBy(3)
	if p.table.cells[2].Cell.Workers != 2 {
		t.Error("a second press does not reverse the order")
	}
	test.TapAt(p.table.names, fyne.NewPos(5, 5))
	if p.table.cells[0].Cell != cellsOf(v)[0].Cell {
		t.Errorf("by cells, %v comes first", p.table.cells[0].Cell)
	}
}

// The arrows stop at the first name and at the last: a press there would turn
// the order around.
func TestTheArrowsStopAtTheEndsOfTheHead(t *testing.T) {
	p, w, _ := newTestPane(t)
	p.Show(answered(t))
	w.Canvas().Focus(p.table.names)
	check := func(key fyne.KeyName, want sorting) {
		t.Helper()
		if w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key}); p.table.memory.sorting != want {
			t.Errorf("%s orders %+v, want %+v", key, p.table.memory.sorting, want)
		}
	}
	check(fyne.KeyLeft, sorting{})
	last := len(columnTexts)
	for i := range last {
		check(fyne.KeyRight, sorting{column: i + 1})
	}
	check(fyne.KeyRight, sorting{column: last})
	check(fyne.KeyLeft, sorting{column: last - 1})
	check(fyne.KeySpace, sorting{column: last - 1, reverse: true})
}

// A press on the selected row, or Enter, selects none, as in the chart.
func TestARowIsLetGoByTheSameAgain(t *testing.T) {
	p, w, chosen := newTestPane(t)
	v := answered(t)
	p.Show(v)
	show := func() { v.Selected = *chosen; p.Show(v) }
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
	if show(); *chosen != cellsOf(v)[1].Cell || w.Canvas().Focused() != p.table.list {
		t.Fatalf("a press selects %v and gives the keyboard to %T", *chosen, w.Canvas().Focused())
	}
	test.Tap(row(1))
	if show(); *chosen != (core.Cell{}) || p.table.list.selected != -1 {
		t.Errorf("the same again leaves %v", *chosen)
	}
	for _, want := range []core.Cell{cellsOf(v)[1].Cell, {}, cellsOf(v)[1].Cell} {
		p.table.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if show(); *chosen != want {
			t.Errorf("Space selects %v, want %v", *chosen, want)
		}
	}
}

func TestCellsThatWereNotMeasuredComeLast(t *testing.T) {
	cells := []stats.Summary{{Cell: core.Cell{Workers: 1}}, {N: 1, Runtime: 2, Cell: core.Cell{Workers: 2}}, {N: 1, Runtime: 1, Cell: core.Cell{Workers: 3}}}
	for _, o := range []sorting{{column: 1}, {column: 1, reverse: true}} {
		sorted := o.of(cells)
		if sorted[2].N != 0 || (sorted[0].Runtime < sorted[1].Runtime) == o.reverse {
			t.Errorf("%+v gives %+v", o, sorted)
		}
	}
}

func TestWhatThereIsToSayWithoutAnAnswer(t *testing.T) {
	p, _, _ := newTestPane(t)
	few := guitest.Run(guitest.Experiment(), 4)
	p.Show(State{Document: ended(t, few)})
	mustRead(t, p.texts, "Too little to answer", "4 rounds of 6", "add 2 or more")

	broken := guitest.Run(guitest.Experiment(), 3)
	for i := range broken.Trials {
		broken.Trials[i].Failure = "exit status 3"
	}
	p.Show(State{Document: ended(t, broken)})
	mustRead(t, p.texts, "Every trial failed", "Failed trials: 3. Reason: exit status 3", "Mend what it says")
	if got := p.table.units.texts; strings.Join(got, "") != "" {
		t.Errorf("a table without numbers has the units %q", got)
	}

	for phase, name := range activities {
		p.Show(State{Document: document.Document{State: document.Running, Progress: sweep.Progress{Phase: phase}}})
		mustRead(t, p.texts, i18n.Say("activity."+name), i18n.Say("activity."+name+".why"))
	}
	p.Show(State{})
	if p.texts.Visible() {
		t.Errorf("before the first run the pane says\n%s", read(p.texts))
	}
}

// During a run the cell follows the numbers that there are; the report, which
// resamples, waits for the end.
func TestTheCellFollowsARun(t *testing.T) {
	p, _, _ := newTestPane(t)
	posted := reports(p)
	v := answered(t)
	whole := v.Document.Run()
	part := whole
	part.Trials = part.Trials[:12]
	v.Document, v.Selected = underWay(part), cellsOf(v)[2].Cell
	p.Show(v)
	mustRead(t, p.cell.content, "from 4 rounds")
	var explained *widgets.InfoButton
	for _, o := range guitest.Objects(p.cell.content) {
		if i, ok := o.(*widgets.InfoButton); ok {
			explained = i
		}
	}
	test.Tap(explained)
	mustRead(t, p.cell.content, i18n.Say("term.startup.text"))
	v.Document = underWay(whole)
	p.Show(v)
	mustRead(t, p.cell.content, "from 8 rounds", i18n.Say("term.startup.text")) // what was opened stays open
	if text := read(p.cell.content); strings.Contains(text, "Efficiency") || p.cell.busy {
		t.Errorf("a report is made during the run:\n%s", text)
	}
	v.Document = ended(t, whole)
	p.Show(v)
	(<-posted)()
	mustRead(t, p.cell.content, "from 8 rounds", "Efficiency")
}

// A report of a cell that is no longer selected is not shown; the one of the
// cell that is comes next.
func TestALateReportIsNotShown(t *testing.T) {
	p, _, _ := newTestPane(t)
	posted := reports(p)
	v := answered(t)
	v.Selected = cellsOf(v)[2].Cell
	p.Show(v)
	late := <-posted
	v.Selected = cellsOf(v)[1].Cell
	p.Show(v)
	if !p.cell.busy || len(posted) > 0 {
		t.Error("two reports are made at a time")
	}
	late()
	if text := read(p.cell.content); !strings.Contains(text, v.Selected.String()) || strings.Contains(text, "Efficiency") {
		t.Errorf("%v is selected, and the pane says\n%s", v.Selected, text)
	}
	(<-posted)()
	mustRead(t, p.cell.content, v.Selected.String(), "Efficiency")
	v.Selected = core.Cell{}
	p.Show(v)
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

// Long texts have their share of the height, and what a short table leaves.
func TestTextsHaveWhatTheTableLeaves(t *testing.T) {
	guitest.App(t)
	tall := canvas.NewRectangle(nil)
	tall.SetMinSize(fyne.NewSize(10, 2000))
	texts, numbers := container.NewVScroll(tall), canvas.NewRectangle(nil)
	for rows, want := range map[int]float32{4: 1000 - gap - heightOf(4), 100: textsShare * 1000} {
		paneLayout{func() int { return rows }}.Layout([]fyne.CanvasObject{texts, numbers}, fyne.NewSize(tableWidth, 1000))
		if got := texts.Size().Height; got != want {
			t.Errorf("beside %d rows the texts have %v, want %v", rows, got, want)
		}
		if rows == 4 && numbers.Size().Height < heightOf(4) {
			t.Errorf("%d rows have only %v", rows, numbers.Size().Height)
		}
	}
}
