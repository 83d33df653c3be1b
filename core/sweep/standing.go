package sweep

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// standing is what is known of a cell.
type standing struct {
	cell      core.Cell
	rounds    int     // that measured it
	median    float64 // runtime, s
	width     float64 // half the interval of the median, relative to it; +Inf after too few rounds for one
	undecided bool    // whether it is as good as the fastest
}

// more returns how many more rounds the cell takes to a width, for widths
// shrink with the root of the rounds; 0 when it is reached.
func (s standing) more(target float64) int {
	switch {
	case s.width <= target:
		return 0
	case s.rounds < stats.MinRounds:
		return stats.MinRounds - s.rounds
	}
	const many = 1e6
	need := float64(s.rounds) * math.Pow(s.width/target, 2)
	return int(math.Ceil(min(many, need))) - s.rounds
}
