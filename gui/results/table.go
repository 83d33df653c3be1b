package results

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parallelogram/core"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// table shows a row a cell. Numbers stand right-aligned in a monospaced face,
// their units in the head. A press on a column's name sorts by it.
type table struct {
	content  *fyne.Container
	names    *tableHead
	units    *tableRow
	list     *cellList
	all      []stats.Summary // in the order of the grid
	cells    []stats.Summary // in that of the rows
	rows     [][]string
	best     core.Cell // the recommended one, which is marked
	revealed core.Cell // the one that was last scrolled to
	memory   *Memory
}

func newTable(memory *Memory, chosen func(core.Cell)) *table {
	t := &table{memory: memory, units: newTableRow(true)}
	t.names = newTableHead(t.sortBy)
	t.names.set(columnNames(false))
	if memory.sorting != (sorting{}) {
		t.names.emphasise(memory.sorting.column)
	}
	t.list = newCellList(func() int { return len(t.rows) },
		func(i int, r *tableRow) {
			r.mark(t.cells[i].Cell == t.best)
			r.set(t.rows[i])
		},
		func(i int) {
			if i < 0 {
				chosen(core.Cell{})
			} else {
				chosen(t.cells[i].Cell)
			}
		})
	t.content = container.NewBorder(t.head(), nil, nil, nil, t.list)
	return t
}

// head is the names and the units, what they mean, and a line. Beside the name
// of the first column there is space.
func (t *table) head() fyne.CanvasObject {
	info, panel := glossary.Explanation(func() {
		t.content.Refresh()
		t.content.Refresh() // now that the texts have their width
	}, "columns")
	beside := fyne.MeasureText(i18n.Say("table.cell"), apptheme.CaptionSize, fyne.TextStyle{Bold: true}).Width + 4*apptheme.Unit
	corner := container.New(layout.NewCustomPaddedLayout(0, 0, beside, 0), container.NewHBox(container.NewVBox(info)))
	return widgets.Column(apptheme.Unit, container.NewStack(widgets.Column(0, t.names, t.units), corner), panel, widgets.NewRule())
}

func columnNames(memory bool) []string {
	names := []string{i18n.Say("table.cell")}
	for _, key := range columnKeys {
		names = append(names, i18n.Say(key))
	}
	if memory {
		names[len(names)-1] = i18n.Say(memoryKey)
	}
	return names
}

// commands reports whether the cells are a command's: of these nobody sees workers
// start, and what they hold may be known.
func commands(cells []stats.Summary) bool {
	return slices.ContainsFunc(cells, func(s stats.Summary) bool { return s.Memory.Known() || s.Cell.Strategy == core.Program })
}

func (t *table) show(d document.Document) {
	t.all = nil
	if !d.Empty() {
		t.all = d.Analysis.Cells
	}
	t.content.Hidden = len(t.all) == 0
	t.names.set(columnNames(commands(t.all)))
	best := core.Cell{}
	if a, ok := d.Answer(); ok && a.Resolved() {
		best = a.Chosen
	}
	cells := t.memory.sorting.of(t.all)
	units, rows := tableTexts(cells)
	t.units.set(units)
	if best != t.best || !slices.EqualFunc(rows, t.rows, slices.Equal[[]string]) {
		t.best, t.cells, t.rows = best, cells, rows
		t.list.Refresh()
	}
}

// reveal selects a cell, none for the zero value, and, once, scrolls to the cell
// that is recommended. The table must have been laid out.
func (t *table) reveal(selected core.Cell) {
	if i := t.row(t.best); t.best != t.revealed && i >= 0 {
		t.list.ScrollTo(i)
	}
	t.revealed = t.best
	t.list.show(t.row(selected))
}

// sortBy orders the rows by a column, the other way round when they are
// already.
func (t *table) sortBy(column int) {
	var selected core.Cell
	if i := t.list.selected; i >= 0 {
		selected = t.cells[i].Cell
	}
	t.memory.sorting = t.memory.sorting.by(column)
	t.names.emphasise(t.memory.sorting.column)
	t.cells = t.memory.sorting.of(t.all)
	_, t.rows = tableTexts(t.cells)
	t.list.Refresh()
	t.list.show(t.row(selected))
}

// row returns where a cell stands; −1 for a cell that is not there.
func (t *table) row(c core.Cell) int {
	return slices.IndexFunc(t.cells, func(s stats.Summary) bool { return s.Cell == c })
}

// tableTexts writes the units and the rows; every column of times has the
// unit that suits its largest.
func tableTexts(cells []stats.Summary) (units []string, rows [][]string) {
	var runtime, cpu, largest float64
	column := lastColumn(cells)
	for _, c := range cells {
		runtime, cpu, largest = max(runtime, c.Runtime), max(cpu, c.CPU), max(largest, column.number(c))
	}
	r, c, s := quantity.ScaleFor(runtime), quantity.ScaleFor(cpu), column.scale(largest)
	if !slices.ContainsFunc(cells, succeeded) {
		r, c, s = quantity.Plain, quantity.Plain, quantity.Plain // no number, no unit
	}
	for _, x := range cells {
		rows = append(rows, []string{x.Cell.String(), measured(x, r.Write(x.Runtime, 4)), interval(x, r),
			speedup(x), measured(x, c.Write(x.CPU, 3)), measured(x, column.text(x, s))})
	}
	return []string{"", r.Name, r.Name, "", c.Name, s.Name}, rows
}

// last is what the last column tells: the number of a cell, the scale for the
// largest of them, and the text in it.
type last struct {
	number func(stats.Summary) float64
	scale  func(float64) quantity.Scale
	text   func(stats.Summary, quantity.Scale) string
}

// lastColumn returns that of the start-up or, of a command, of the most memory that
// it held.
func lastColumn(cells []stats.Summary) last {
	if commands(cells) {
		return last{func(s stats.Summary) float64 { return s.Memory.Most }, quantity.MemoryScaleFor, memoryText}
	}
	return last{func(s stats.Summary) float64 { return s.Startup }, quantity.ScaleFor,
		func(s stats.Summary, unit quantity.Scale) string { return unit.Write(s.Startup, 3) }}
}

// memoryText writes what a cell held; what was sampled now and then is marked.
func memoryText(s stats.Summary, unit quantity.Scale) string {
	switch {
	case !s.Memory.Known():
		return none
	case s.Memory.Estimated:
		return "~" + unit.Write(s.Memory.Most, 3)
	}
	return unit.Write(s.Memory.Most, 3)
}

// none stands where there is no number.
const none = "–"

func measured(s stats.Summary, text string) string {
	if s.N == 0 {
		return none
	}
	return text
}

// interval writes the confidence interval; a mere range, from too few trials,
// stands in brackets.
func interval(s stats.Summary, unit quantity.Scale) string {
	text := unit.Write(s.RuntimeCI.Low, 4) + "–" + unit.Write(s.RuntimeCI.High, 4)
	if tooFew(s) {
		text = "(" + text + ")"
	}
	return measured(s, text)
}

func speedup(s stats.Summary) string {
	if s.Speedup == 0 {
		return none
	}
	return quantity.Plain.Write(s.Speedup, 3) + "×"
}
