package stats

import (
	"math"
	"slices"
)

// Common returns the columns with the rounds alone in which every one of them
// has a value: what is compared must have been measured at the same times, for
// a machine that has become slower since is no property of a cell. Columns
// that all have the same rounds come back as they are.
func Common(columns ...*Column) []*Column {
	n := Paired(columns...)
	if !slices.ContainsFunc(columns, func(c *Column) bool { return c.N() != n }) {
		return columns
	}
	kept := make([]byte, len(columns[0].values))
	for round := range kept {
		if inAll(columns, round) {
			kept[round] = 1
		}
	}
	common := make([]*Column, len(columns))
	for i, c := range columns {
		common[i] = c
		if c.N() != n {
			common[i] = c.within(kept)
		}
	}
	return common
}

// Paired returns the number of rounds in which all columns have a value.
func Paired(columns ...*Column) (n int) {
	if len(columns) == 0 {
		return 0
	}
	for round := range columns[0].values {
		if inAll(columns, round) {
			n++
		}
	}
	return n
}

func inAll(columns []*Column, round int) bool {
	return !slices.ContainsFunc(columns, func(c *Column) bool { return math.IsNaN(c.values[round]) })
}

// Quotient returns the ratio of the medians of two columns over their [Common]
// rounds, NaN where there are none.
func Quotient(a, b *Column) float64 {
	common := Common(a, b)
	return common[0].Median() / common[1].Median()
}

// within returns the column with holes outside of the rounds that are kept. It
// remembers up to [tile] such parts: the base of a run is compared with many
// cells, of which most have the same rounds.
func (c *Column) within(kept []byte) *Column {
	c.holding.Lock()
	defer c.holding.Unlock()
	part, ok := c.parts[string(kept)]
	if ok {
		return part
	}
	part = c.cut(kept)
	if c.parts == nil {
		c.parts = map[string]*Column{}
	}
	if len(c.parts) < tile {
		c.parts[string(kept)] = part
	}
	return part
}

func (c *Column) cut(kept []byte) *Column {
	values := make([]float64, len(c.values))
	for round, v := range c.values {
		values[round] = v
		if kept[round] == 0 {
			values[round] = math.NaN()
		}
	}
	return newColumns([][]float64{values}, c.place, c.batch.resamples)[0]
}
