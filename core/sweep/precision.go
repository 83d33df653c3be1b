package sweep

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// lookLevel is the confidence of the intervals that decide when to stop, higher
// than that of those which are told: whoever looks again and again stops when an
// interval happens to be narrow. With it the 95% intervals told in the end cover
// 93 to 97% (TestStoppingKeepsCoverage).
const lookLevel = 0.99

// precision is how well the runtime of a cell is known.
type precision struct {
	cell      core.Cell
	rounds    int     // that measured it
	median    float64 // runtime, s
	width     float64 // half the interval of the median, relative to it; +Inf after too few rounds for one
	undecided bool    // whether it is as good as the fastest
}

// more returns how many more rounds the cell takes to a width, for widths
// shrink with the root of the rounds; 0 when it is reached.
func (p precision) more(target float64) int {
	switch {
	case p.width <= target:
		return 0
	case p.rounds < stats.MinRounds:
		return stats.MinRounds - p.rounds
	}
	const many = 1e6
	need := float64(p.rounds) * math.Pow(p.width/target, 2)
	return int(math.Ceil(min(many, need))) - p.rounds
}

// precisionsOf returns the precisions of those of the cells that measured
// something, without what takes resampling.
func precisionsOf(rounds *stats.Rounds, cells []core.Cell) (list []precision) {
	for _, c := range cells {
		if column := rounds.Measured(stats.Runtime, c); column.N() > 0 {
			list = append(list, precision{cell: c, rounds: column.N(), median: column.Median(), width: math.Inf(1)})
		}
	}
	return list
}

// resample fills in what takes resampling. The interval is the percentile
// bootstrap's: that by order statistics reaches from the fastest to the slowest
// of ten, which says nothing about how many rounds are missing. It is that of the
// times as they were measured, which is what the target is about; whether a cell is
// as good as the best is asked of times by pace, as the choice asks.
func resample(list []precision, rounds *stats.Rounds, best *stats.Column) {
	var cells []core.Cell
	for _, p := range list {
		cells = append(cells, p.cell)
	}
	for i, column := range rounds.Columns(stats.Runtime, cells...) {
		p := &list[i]
		if p.rounds >= stats.MinRounds {
			interval := stats.Percentile(rounds.Measured(stats.Runtime, p.cell).Medians(), lookLevel)
			p.width = (interval.High - interval.Low) / 2 / p.median
		}
		if ratio, ok := stats.Derive(stats.Ratio, column, best); ok {
			p.undecided = ratio.CI.Low <= 1+choice.Tolerance && ratio.CI.High > 1+choice.Tolerance
		}
	}
}
