package exchange

import (
	"math"
	"slices"
	"strings"
)

// picked is the columns of values that are read.
type picked struct {
	columns []column
	repeats bool // of one measurement, not each a series of its own
}

// pickValues finds the columns of values among those that are left.
func (g *grid) pickValues(list []column, o Options) (picked, error) {
	if o.Value != "" {
		c, err := find(list, o.Value)
		return picked{columns: []column{c}}, err
	}
	found, rank := []column(nil), 0
	for _, c := range list {
		switch {
		case c.value.rank > rank:
			found, rank = []column{c}, c.value.rank
		case c.value.rank == rank && (rank > 0 || g.mayHold(c)):
			found = append(found, c)
		}
	}
	switch {
	case len(found) == 0:
		return picked{}, g.noValues(list)
	case len(found) == 1:
		return picked{columns: found}, nil
	case o.Repeats:
		return picked{found, true}, nil
	case g.names == nil && g.isStream(found):
		g.notes.info("stream", "The columns are taken for those of STREAM: a rate, and mean, least and greatest times.")
		found[0].value.kind = Throughput
		return picked{columns: found[:1]}, nil
	}
	return g.settle(found, rank)
}

// mayHold reports whether a column that tells nothing by its name may hold what
// was measured.
func (g *grid) mayHold(c column) bool {
	for _, word := range c.name.words {
		if otherWords[word] || repeatWords[word] && len(c.name.words) == 1 || keyWords[word] || countWords[word] {
			return false
		}
	}
	return g.isNumeric(c.at)
}

// mostCompared is how many columns are compared each with each.
const mostCompared = 12

// settle chooses between columns that are equally likely, or takes them all.
func (g *grid) settle(found []column, rank int) (picked, error) {
	kinds := map[Kind]bool{}
	for i, c := range found {
		if c.value.kind == "" {
			found[i].value.kind = g.unitIn(c.at).kind
		}
		kinds[found[i].value.kind] = true
	}
	rest := found
	if len(found) <= mostCompared {
		rest = g.withoutDerived(found)
	}
	if len(rest) > 1 && len(kinds) > 1 && rank > 0 {
		return picked{}, severalValues(g.line, found)
	}
	if rank == exactly {
		rest = bestStatistic(rest)
	}
	if len(rest) == 1 {
		g.notes.info("one-of-several", "{{.taken}} is taken, of {{.columns}}; --value chooses another.", "taken", rest[0].title(), "columns", titles(found))
		return picked{columns: rest}, nil
	}
	if rank >= exactly || rank == ranged {
		return picked{}, severalValues(g.line, rest)
	}
	if numbered(rest) {
		g.notes.info("columns-are-repeats", "The columns {{.columns}} are taken for repeats of one measurement; --value chooses one.", "columns", titles(rest))
		return picked{rest, true}, nil
	}
	g.notes.info("columns-are-series", "The columns {{.columns}} are taken for {{.count}} series; --series chooses one, and --repeats takes them for repeats of one measurement.", "columns", titles(rest), "count", len(rest))
	return picked{columns: rest}, nil
}

// bestStatistic keeps the columns of the statistic that describes best.
func bestStatistic(list []column) (kept []column) {
	best := slices.MaxFunc(list, func(a, b column) int { return a.value.stat - b.value.stat }).value.stat
	for _, c := range list {
		if c.value.stat == best {
			kept = append(kept, c)
		}
	}
	return kept
}

// kinds in the order in which one is kept that others are computed from.
var order = []Kind{Runtime, Throughput, Speedup, ""}

// withoutDerived leaves out the columns that say in another unit, or as a rate
// or a speed-up, what one before them says.
func (g *grid) withoutDerived(list []column) (kept []column) {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b column) int {
		return slices.Index(order, a.value.kind) - slices.Index(order, b.value.kind)
	})
	for _, c := range sorted {
		if !slices.ContainsFunc(kept, func(k column) bool { return g.derived(k, c) }) {
			kept = append(kept, c)
		}
	}
	return kept
}

// derived reports whether b follows from a.
func (g *grid) derived(a, b column) bool {
	inverse := a.value.kind != b.value.kind && (a.value.kind == Runtime || b.value.kind == Runtime) && a.value.kind != "" && b.value.kind != ""
	low, high, rows := math.Inf(1), 0.0, 0
	for _, r := range g.rows {
		x, okX := quantityOf(r.cells[a.at], g.style)
		y, okY := quantityOf(r.cells[b.at], g.style)
		if !okX || !okY || !x.sound() || !y.sound() {
			continue
		}
		ratio := x.value / y.value
		if inverse {
			ratio = x.value * y.value
		}
		low, high, rows = min(low, ratio), max(high, ratio), rows+1
	}
	if rows < 2 || !(high <= 1.04*low) {
		return false
	}
	return a.value.kind != b.value.kind || high <= 1.01*low && isFactor(math.Sqrt(low*high))
}

// isFactor reports whether units of time differ by a factor.
func isFactor(ratio float64) bool {
	for _, f := range []float64{60, 1e3, 3600, 6e4, 1e6, 3.6e6, 1e9} {
		if math.Abs(max(ratio, 1/ratio)/f-1) < 0.01 {
			return true
		}
	}
	return false
}

// numbered reports whether names differ in a number alone that counts up from
// 0 or 1: t1, t2, t3.
func numbered(list []column) bool {
	if list[0].heading == "" {
		return false
	}
	stem := strings.TrimRight(list[0].heading, "0123456789")
	first := list[0].heading[len(stem):]
	if first != "0" && first != "1" {
		return false
	}
	for i, c := range list {
		if c.heading != stem+itoa(int(first[0]-'0')+i) {
			return false
		}
	}
	return stem != "" && (len(stem) == 1 || valueOf(nameOf(stem)).rank > 0 || repeatWords[strings.ToLower(strings.Trim(stem, " _-#."))])
}

// isStream reports whether columns are as STREAM prints them: a rate that is
// the inverse of the least time, and a mean time between the least and the
// greatest (McCalpin, STREAM benchmark).
func (g *grid) isStream(list []column) bool {
	if len(list) != 4 {
		return false
	}
	rate, least := list[0], list[2]
	rate.value.kind, least.value.kind = Throughput, Runtime
	for _, r := range g.rows {
		mean, _ := quantityOf(r.cells[list[1].at], g.style)
		low, _ := quantityOf(r.cells[list[2].at], g.style)
		high, _ := quantityOf(r.cells[list[3].at], g.style)
		if !(low.value <= mean.value && mean.value <= high.value) {
			return false
		}
	}
	return g.derived(rate, least)
}

// unitIn returns the first unit in a column.
func (g *grid) unitIn(at int) unit {
	for cell := range g.cells(at) {
		if q, ok := quantityOf(cell, g.style); ok && q.unit.kind != "" {
			return q.unit
		}
	}
	return one
}
