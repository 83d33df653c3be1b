package exchange

import (
	"slices"
	"strconv"

	"parallelogram/core/message"
)

// builder puts values into series.
type builder struct {
	g       *grid
	options Options
	keys    []column
	values  picked
	series  []draft
	titles  map[int]string // of the columns of values
	index   map[string]int // of a series, by name
	missing int            // cells without a value
	guessed bool           // what some values are
}

// draft is a series whose kind may not be known yet.
type draft struct {
	Series
	unit unit // of the first value that has one
}

// add reads one cell.
func (b *builder) add(r row, workers float64, c column) error {
	if missing(r.cells[c.at]) {
		b.missing++
		return nil
	}
	at := c.at + 1
	if r.column > 0 {
		at = r.column
	}
	d := b.draft(r, c)
	if len(b.series) > mostChoice {
		return tooMany(r.line, Harmless(b.series[0].Name))
	}
	q, ok := b.measure(r.cells[c.at], c, d.Kind)
	if !ok {
		return noValue(r.line, at, c.title(), r.cells[c.at])
	}
	if !d.takes(&q) {
		return otherUnit(r.line, at, c.title(), r.cells[c.at], unitTitle(d.unit))
	}
	d.Workers, d.Values = append(d.Workers, workers), append(d.Values, q.value)
	return nil
}

// measure reads a cell of a series, in the unit of its heading if it has none.
func (b *builder) measure(cell string, c column, kind Kind) (measure, bool) {
	q, ok := quantityOf(cell, b.g.style)
	if q.unit == one {
		q.unit, q.value = c.name.unit, q.value*c.name.unit.scale
	}
	foreign := q.unit.kind == "" && q.unit.name != "" && kind != Throughput && q.unit.name != c.name.unit.name
	return q, ok && q.sound() && !foreign
}

// takes reports whether a measure is of the unit of those before it.
func (d *draft) takes(q *measure) bool {
	switch {
	case len(d.Values) == 0, d.unit == one && q.unit.kind == Speedup: // 1, 1.8x
		d.unit = q.unit
	case d.unit.kind == Speedup && q.unit == one:
		q.unit = d.unit
	}
	return d.unit.kind == q.unit.kind && d.unit.name == q.unit.name
}

func unitTitle(u unit) string {
	switch {
	case u.name != "":
		return u.name
	case u.kind == "":
		return "none"
	}
	return string(u.kind)
}

// draft returns the series that a cell belongs to.
func (b *builder) draft(r row, c column) *draft {
	name := b.g.keyOf(r, b.keys)
	if len(b.values.columns) > 1 && !b.values.repeats {
		name = seriesName(name, b.titles[c.at])
	}
	i, ok := b.index[name]
	if !ok {
		i = len(b.series)
		b.index[name] = i
		d := draft{Series: Series{Name: name, Kind: c.value.kind}, unit: one}
		if r.column > 0 && d.Kind == "" {
			d.Kind = valueOf(nameOf(r.cells[0])).kind
		}
		b.series = append(b.series, d)
	}
	return &b.series[i]
}

// titlesOf returns what columns are called, those of one name with their
// numbers.
func titlesOf(list []column) map[int]string {
	same, titles := map[string]int{}, map[int]string{}
	for _, c := range list {
		same[c.title()]++
	}
	for _, c := range list {
		if titles[c.at] = c.title(); same[c.title()] > 1 {
			titles[c.at] += " (column " + strconv.Itoa(c.at+1) + ")"
		}
	}
	return titles
}

// finish decides what the values of each series are.
func (b *builder) finish() (Table, error) {
	t := Table{Notes: b.g.notes}
	b.series = slices.DeleteFunc(b.series, func(d draft) bool { return len(d.Values) == 0 })
	if len(b.series) == 0 {
		return t, message.NewError("table.no-values-left", "line", b.g.line+1)
	}
	note, strange := (*notes)(&t.Notes), ""
	for _, d := range b.series {
		t.Series = append(t.Series, b.decided(d))
		if b.decided(d).Kind == Runtime && d.unit.name != "" {
			strange = d.unit.name
		}
	}
	if strange != "" {
		note.add(message.New(message.Warning, "table.unit-unknown", "unit", Harmless(strange)))
	}
	if b.guessed {
		note.add(message.New(message.Info, "table.kind-assumed"))
	}
	if b.missing > 0 {
		note.add(message.New(message.Info, "table.values-missing", "cells", b.missing))
	}
	return t, nil
}

func (b *builder) decided(d draft) Series {
	switch {
	case b.options.Kind != "":
		d.Kind = b.options.Kind
	case d.unit.kind != "":
		d.Kind = d.unit.kind
	case d.Kind != "":
	case d.risesFromOne():
		d.Kind, b.guessed = Speedup, true
	default:
		d.Kind, b.guessed = Runtime, true
	}
	d.Name = Harmless(d.Name)
	if d.Kind == Throughput {
		d.Unit = Harmless(d.unit.name)
	}
	return d.Series
}

// risesFromOne reports whether values are speed-ups: 1 at the fewest workers,
// and more at the most.
func (s Series) risesFromOne() bool {
	least, most := 0, 0
	for i, n := range s.Workers {
		if n < s.Workers[least] {
			least = i
		}
		if n > s.Workers[most] {
			most = i
		}
	}
	return s.Workers[least] == 1 && s.Values[least] == 1 && s.Values[most] > 1
}
