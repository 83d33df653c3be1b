package exchange

import (
	"io"

	"parallelogram/core/message"
)

// Kind says what the values of a series are.
type Kind string

// The kinds of values.
const (
	Runtime    Kind = "runtime"    // s, or s per unit of work
	Throughput Kind = "throughput" // in the unit of the file
	Speedup    Kind = "speedup"    // over a base that need not be in the file
)

// Series is what was measured of one subject, in the order of the file.
// Repeats are several values with the same number of workers.
type Series struct {
	Name    string    // what it differs in from the others; "" where there is one alone
	Kind    Kind      // what the values are
	Unit    string    // of throughputs, "" where the file tells none
	Workers []float64 // of each value; at least 1, whole but for a mean concurrency
	Values  []float64 // finite and above 0
}

// Table is what a file holds.
type Table struct {
	Series []Series          // at least one, of distinct names
	Notes  []message.Message // what was assumed and what was passed over
}

// Options choose what is read. Columns are given by name or by number, from 1.
type Options struct {
	Series  string // the name of the series to read; "" reads all
	Workers string // the column of counts; "" finds it
	Value   string // the column of values; "" finds it
	Kind    Kind   // what the values are; "" finds it out
	Repeats bool   // several columns of values are repeats of one measurement
}

// ReadTable reads a table. name is what messages call the file.
func ReadTable(name string, from io.Reader, o Options) (Table, error) {
	t, err := read(from, o)
	t.part()
	if err == nil {
		err = t.choose(o.Series)
	}
	if err != nil {
		return Table{}, message.NewError("table.unread-table", "file", Harmless(name), "why", err)
	}
	t.compare()
	return t, nil
}

func read(from io.Reader, o Options) (Table, error) {
	text, err := decode(from)
	if err != nil {
		return Table{}, err
	}
	if t, known, err := readForeign(text); known || err != nil {
		return t, err
	}
	g, err := split(text)
	if err != nil {
		return Table{}, err
	}
	return g.table(o)
}
