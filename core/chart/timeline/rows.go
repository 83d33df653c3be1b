package timeline

import (
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/trace"
)

// The heights of rows, units: the largest, the least, and of the gap between
// two at most.
const (
	tallRow = 140
	leanRow = 4
	rowGap  = 6
)

// grouping divides workers into rows.
type grouping struct {
	workers int
	above   int // rows above those of the workers: one where it is told who held the interpreter lock
}

func groupingOf(t trace.Trace) grouping { return grouping{len(t.Workers), min(1, len(t.Holds))} }

// in returns how many workers a row is, as many as it takes to make the rows high
// enough, and how many rows there are.
func (g grouping) in(r axis.Room) (per, rows int) {
	per = g.per(r.For(leanRow))
	return per, g.above + ceil(g.workers, per)
}

// per returns how many workers a row is where so many rows have room.
func (g grouping) per(rows int) int { return max(1, ceil(g.workers, max(1, rows-g.above))) }

// ceil divides and rounds up.
func ceil(n, by int) int { return (n + by - 1) / by }

// axis returns the y axis, with a place for each row, from the top down.
func (l Lanes) axis() axis.Axis {
	a := axis.Places(l.text("worker"), 1)
	a.Fit = func(r axis.Room) axis.Scale {
		_, rows := l.rows.in(r)
		return axis.Places("", rows).Scale
	}
	a.Ticks = l.ticks
	return a
}

// ticks names as many rows as have room for that.
func (l Lanes) ticks(r axis.Room) []plot.Tick {
	per, rows := l.rows.in(r)
	pitch := r.Length / vg.Length(rows)
	every := 200
	for _, n := range []int{100, 50, 20, 10, 5, 2, 1} {
		if vg.Length(n)*pitch >= r.Height {
			every = n
		}
	}
	last, gap := vg.Length(-1), min(rowGap*r.Unit, pitch/5)
	// Below the rows, where nothing is written, the longest name keeps its room.
	ticks := []plot.Tick{{Value: -float64(rows) - 9, Label: strconv.Itoa(len(l.trace.Workers))}}
	for i := range rows {
		one, at := l.rows.lane(i, per), pitch*vg.Length(i)
		if one.named(i, every) && (last < 0 || at-last >= r.Height) {
			last = at
			if !one.has(l.marked) { // which is written in bold
				ticks = append(ticks, plot.Tick{Value: float64(rows-1-i) + float64(gap/pitch)/2, Label: l.name(one)})
			}
		}
	}
	return ticks
}

// lane is a row: the workers from First to Last, or, where they are −1, the
// interpreter lock.
type lane struct {
	First, Last int
	bottom, top vg.Length
}

// lane returns the i-th row, when each is so many workers.
func (g grouping) lane(i, per int) lane {
	if i < g.above {
		return lane{First: -1, Last: -1}
	}
	first := (i - g.above) * per
	return lane{First: first, Last: min(g.workers, first+per) - 1}
}

// lanes returns the rows in the area of a plot's data.
func (l Lanes) lanes(c draw.Canvas, p *plot.Plot) []lane {
	rows := int(p.Y.Max - p.Y.Min + 0.5)
	per := l.rows.per(rows)
	pitch := c.Size().Y / vg.Length(rows)
	gap := canvas.Edge(c, min(l.style.Len(rowGap), pitch/5))
	gap = max(gap, canvas.Dot(c))
	var list []lane
	for i := range rows {
		one := l.rows.lane(i, per)
		one.top = canvas.Edge(c, c.Max.Y-pitch*vg.Length(i))
		one.bottom = canvas.Edge(c, c.Max.Y-pitch*vg.Length(i+1)) + gap
		list = append(list, one)
	}
	return list
}

// holdsLock reports whether the row is the interpreter lock's.
func (r lane) holdsLock() bool { return r.First < 0 }

// has reports whether a worker is among those of the row.
func (r lane) has(worker int) bool { return !r.holdsLock() && r.First <= worker && worker <= r.Last }

func (r lane) middle() vg.Length { return (r.bottom + r.top) / 2 }

// named reports whether the row, which is the i-th, is one of those that are
// named when only every so many can be.
func (r lane) named(i, every int) bool {
	if r.First == r.Last {
		i = r.First + 1
	}
	return every == 1 || r.First <= 0 || i%every == 0
}

func (l Lanes) name(r lane) string {
	if r.holdsLock() {
		return l.text("held")
	}
	return strconv.Itoa(r.First + 1)
}
