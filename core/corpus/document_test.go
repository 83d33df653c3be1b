package corpus_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// document is JSON whose lines can be compared: one for each entry of each
// section, its fields in the order in which they were given.
type (
	document []section
	section  struct {
		name    string
		entries list
	}
	list   []record
	record []field
	field  struct {
		name  string
		value any
	}
)

// String writes the document.
func (d document) String() string {
	var text bytes.Buffer
	for i, s := range d {
		fmt.Fprintf(&text, "%s\n%q: [", opening(i, '{'), s.name)
		for j, entry := range s.entries {
			line, err := json.Marshal(entry)
			if err != nil {
				panic(err) // a fault of what lists the facts
			}
			fmt.Fprintf(&text, "%s\n  %s", opening(j, 0), line)
		}
		text.WriteString("\n]")
	}
	text.WriteString("\n}\n")
	return text.String()
}

// opening returns what stands before an entry: the first has a bracket there.
func opening(i int, bracket rune) string {
	switch {
	case i > 0:
		return ","
	case bracket == 0:
		return ""
	}
	return string(bracket)
}

// MarshalJSON keeps the order of the fields.
func (r record) MarshalJSON() ([]byte, error) {
	text := []byte{'{'}
	for i, f := range r {
		value, err := json.Marshal(f.value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		if i > 0 {
			text = append(text, ',')
		}
		text = fmt.Appendf(text, "%q:%s", f.name, value)
	}
	return append(text, '}'), nil
}

// known adds an estimate where there is one.
func (r record) known(name string, e *stats.Estimate) record {
	if e == nil {
		return r
	}
	return append(r, field{name, estimate(*e)})
}

// number is written with six digits, which processors do not disagree about;
// as text where JSON has no number for it.
type number float64

// MarshalJSON writes the number.
func (n number) MarshalJSON() ([]byte, error) {
	text := strconv.FormatFloat(float64(n), 'g', 6, 64)
	if math.IsInf(float64(n), 0) || math.IsNaN(float64(n)) {
		text = strconv.Quote(text)
	}
	return []byte(text), nil
}

// estimate returns the value, the ends of the interval and its confidence.
func estimate(e stats.Estimate) [4]number {
	return [4]number{number(e.Value), number(e.CI.Low), number(e.CI.High), number(e.CI.Confidence)}
}

// each lists one record for each entry.
func each[T any](entries []T, describe func(T) record) (l list) {
	for _, entry := range entries {
		l = append(l, describe(entry))
	}
	return l
}

// optional names a cell, nothing where there is none.
func optional(c *core.Cell) string {
	if c == nil {
		return ""
	}
	return c.String()
}
