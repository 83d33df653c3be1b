package chart

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// point is what is known of one cell. Times are in seconds.
type point struct {
	cell     core.Cell
	x        int
	times    []float64 // ascending, a value for each trial that measured something
	failed   int       // trials that failed
	median   float64
	interval stats.Interval
	gain     stats.Estimate // speed-up over the baseline; see slice.compare
}

// measured reports whether there is a time to draw.
func (p point) measured() bool { return len(p.times) > 0 }

// group collects the trials of each cell and describes them, by the same rules
// as stats: probes count for nothing, a runtime of zero for a failure.
func group(run core.Run) map[core.Cell]*point {
	cells := map[core.Cell]*point{}
	for i := range run.Trials {
		t := &run.Trials[i]
		if t.Phase == core.PhaseProbe {
			continue
		}
		p := cells[t.Cell]
		if p == nil {
			p = &point{cell: t.Cell}
			cells[t.Cell] = p
		}
		p.add(t)
	}
	for _, p := range cells {
		p.describe()
	}
	return cells
}

// add takes in a trial of the cell.
func (p *point) add(t *core.Trial) {
	if t.OK() && t.Runtime > 0 {
		p.times = append(p.times, t.Runtime.Seconds())
	} else {
		p.failed++
	}
}

// describe computes what is drawn from the times.
func (p *point) describe() {
	if p.measured() {
		slices.Sort(p.times)
		p.median = stats.Median(p.times)
		p.interval = stats.MedianInterval(p.times, stats.Level)
	}
}
