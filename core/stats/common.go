package stats

import "math"

// Common returns the columns with the rounds alone in which every one of them
// has a value: what is compared must have been measured at the same times, for
// a machine that has become slower since is no property of a cell. Columns
// that all have the same rounds come back as they are.
func Common(columns ...*Column) []*Column {
	kept, n := commonRounds(columns)
	common := make([]*Column, len(columns))
	for i, c := range columns {
		common[i] = c
		if c.N() != n {
			common[i] = c.within(kept)
		}
	}
	return common
}

// commonRounds marks the rounds in which all columns have a value, a byte
// each, and counts them.
func commonRounds(columns []*Column) (kept []byte, n int) {
	for round, v := range byRound(func([]float64) float64 { return 0 }, columns) {
		if round == 0 {
			kept = make([]byte, len(columns[0].values))
		}
		if v == 0 {
			kept[round] = 1
			n++
		}
	}
	return kept, n
}

// Quotient returns the ratio of the medians of two columns over their [Common]
// rounds, NaN where there are none.
func Quotient(a, b *Column) float64 {
	common := Common(a, b)
	return common[0].Median() / common[1].Median()
}

// within returns the column with holes outside of the rounds that are kept. It
// is kept for a set of rounds or [tile] of them: the base of a run is compared
// with many cells, of which most have the same rounds.
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
