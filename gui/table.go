package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/stats"
)

// table shows a row a cell. Numbers stand right-aligned in a monospaced face,
// their units in the head.
type table struct {
	content *fyne.Container
	units   *tableRow
	list    *widget.List
	rows    [][]string
}

func newTable() *table {
	names := newTableRow(true)
	names.set(columnNames())
	t := &table{units: newTableRow(true)}
	t.list = widget.NewList(
		func() int { return len(t.rows) },
		func() fyne.CanvasObject { return newTableRow(false) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*tableRow).set(t.rows[i]) })
	t.list.HideSeparators = true
	t.content = container.NewBorder(column(0, names, t.units, newRule()), nil, nil, nil, t.list)
	return t
}

func columnNames() []string {
	names := []string{say("table.cell")}
	for _, key := range columnKeys {
		names = append(names, say(key))
	}
	return names
}

func (t *table) show(v view) {
	t.content.Hidden = len(v.cells) == 0
	units, rows := tableTexts(v.cells)
	t.units.set(units)
	if !slices.EqualFunc(rows, t.rows, slices.Equal[[]string]) {
		t.rows = rows
		t.list.Refresh()
	}
}

// tableTexts writes the units and the rows; every column of times has the
// unit that suits its largest.
func tableTexts(cells []stats.Summary) (units []string, rows [][]string) {
	var runtime, cpu, startup float64
	for _, c := range cells {
		runtime, cpu, startup = max(runtime, c.Runtime), max(cpu, c.CPU), max(startup, c.Startup)
	}
	r, c, s := scaleFor(runtime), scaleFor(cpu), scaleFor(startup)
	for _, x := range cells {
		rows = append(rows, []string{x.Cell.String(), measured(x, r.write(x.Runtime, 4)), interval(x, r),
			speedup(x), measured(x, c.write(x.CPU, 3)), measured(x, s.write(x.Startup, 3))})
	}
	return []string{"", r.name, r.name, "", c.name, s.name}, rows
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
func interval(s stats.Summary, unit scale) string {
	text := unit.write(s.RuntimeCI.Low, 4) + "–" + unit.write(s.RuntimeCI.High, 4)
	if tooFew(s) {
		text = "(" + text + ")"
	}
	return measured(s, text)
}

func speedup(s stats.Summary) string {
	if s.Speedup == 0 {
		return none
	}
	return ratio.write(s.Speedup, 3) + "×"
}
