// Package exchange reads and writes other people's formats.
package exchange

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Measurements are values measured elsewhere, one a row, repeats allowed.
type Measurements struct {
	Workers    []int     // number of workers of each row, at least 1
	Values     []float64 // runtime in seconds, or throughput per second; finite and above 0
	Throughput bool      // the values are throughputs
}

// The columns that are looked for; others are passed over.
const (
	workersColumn    = "workers"
	runtimeColumn    = "runtime"
	throughputColumn = "throughput"
)

// expected is the end of every message about the columns.
const expected = `expected the columns "workers" and "runtime" (seconds) or "throughput"`

// ReadCSV reads measurements from comma-, semicolon- or tab-separated text
// whose first line names the columns. name is what messages call the file.
// Every error says which line is at fault and what was expected.
func ReadCSV(name string, from io.Reader) (Measurements, error) {
	buffered := bufio.NewReader(from)
	separator, err := sniff(buffered)
	if err != nil {
		return Measurements{}, fmt.Errorf("%s: %w; %s", name, err, expected)
	}
	rows := csv.NewReader(buffered)
	rows.Comma, rows.Comment, rows.TrimLeadingSpace = separator, '#', true
	rows.ReuseRecord = true
	columns, err := readHeader(rows)
	if err != nil {
		return Measurements{}, fmt.Errorf("%s: %w; %s", name, err, expected)
	}
	m := Measurements{Throughput: columns.throughput}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = m.add(row, columns)
		}
		if err != nil {
			return Measurements{}, fmt.Errorf("%s: %w", name, placed(rows, err))
		}
	}
	if len(m.Values) == 0 {
		return Measurements{}, fmt.Errorf("%s: there is no row below the header", name)
	}
	return m, nil
}

// sniff finds the separator in the header line, and passes over the mark that
// some spreadsheets put first.
func sniff(from *bufio.Reader) (rune, error) {
	head, _ := from.Peek(4096) // an error shows again when the header is read
	if mark := "\ufeff"; strings.HasPrefix(string(head), mark) {
		if _, err := from.Discard(len(mark)); err != nil {
			return 0, err
		}
	}
	if len(strings.TrimSpace(string(head))) == 0 {
		return 0, errors.New("the file is empty")
	}
	header := headerOf(string(head))
	for _, separator := range ";\t" {
		if strings.ContainsRune(header, separator) {
			return separator, nil
		}
	}
	return ',', nil
}

// headerOf returns the first line that is no comment.
func headerOf(text string) string {
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "#") && strings.TrimSpace(line) != "" {
			return line
		}
	}
	return ""
}

// columns says where in a row the numbers stand.
type columns struct {
	workers, value int
	throughput     bool
}

func readHeader(rows *csv.Reader) (c columns, err error) {
	header, err := rows.Read()
	if err != nil {
		return c, placed(rows, err)
	}
	names := make([]string, len(header))
	for i, name := range header {
		names[i] = strings.ToLower(strings.TrimSpace(name))
	}
	c.workers = slices.Index(names, workersColumn)
	runtime, throughput := slices.Index(names, runtimeColumn), slices.Index(names, throughputColumn)
	switch {
	case c.workers < 0:
		return c, fmt.Errorf("the header line has no column %q", workersColumn)
	case runtime < 0 && throughput < 0:
		return c, fmt.Errorf("the header line has neither a column %q nor %q", runtimeColumn, throughputColumn)
	case runtime >= 0 && throughput >= 0:
		return c, fmt.Errorf("the header line has both columns %q and %q; leave one", runtimeColumn, throughputColumn)
	}
	c.value, c.throughput = max(runtime, throughput), throughput >= 0
	return c, nil
}

func (m *Measurements) add(row []string, c columns) error {
	workers, err := strconv.Atoi(strings.TrimSpace(row[c.workers]))
	if err != nil || workers < 1 {
		return fmt.Errorf("%s: %q is not a whole number of at least 1", workersColumn, row[c.workers])
	}
	value, err := strconv.ParseFloat(strings.TrimSpace(row[c.value]), 64)
	if err != nil || !(value > 0) || math.IsInf(value, 0) {
		return fmt.Errorf("%s: %q is not a number above 0", c.valueName(), row[c.value])
	}
	m.Workers = append(m.Workers, workers)
	m.Values = append(m.Values, value)
	return nil
}

func (c columns) valueName() string {
	if c.throughput {
		return throughputColumn
	}
	return runtimeColumn
}

// placed says on which line of the file an error is, unless it does already.
func placed(rows *csv.Reader, err error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		return fmt.Errorf("line %d: %w", syntax.Line, syntax.Err)
	}
	if errors.Is(err, io.EOF) {
		return errors.New("the file is empty")
	}
	line, _ := rows.FieldPos(0)
	return fmt.Errorf("line %d: %w", line, err)
}
