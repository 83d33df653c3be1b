package scaling

import (
	"fmt"
	"math"
	"slices"
)

// LevelsOf is [Levels] for counts that may have a fraction, as a mean
// concurrency has, each at least 1.
func LevelsOf(counts, times []float64) ([]Level, error) {
	if len(counts) != len(times) {
		return nil, fmt.Errorf("there are %d worker counts but %d times", len(counts), len(times))
	}
	byCount := map[float64][]float64{}
	for i, n := range counts {
		if !(n >= 1 && n <= math.MaxInt32) {
			return nil, fmt.Errorf("a worker count is %v; counts are from 1 to %d", n, math.MaxInt32)
		}
		byCount[n] = append(byCount[n], times[i])
	}
	levels := make([]Level, 0, len(byCount))
	for n, list := range byCount {
		level := Level{Workers: int(n), Times: list}
		if n != math.Trunc(n) {
			level.Exact = n
		}
		levels = append(levels, level)
	}
	slices.SortFunc(levels, func(a, b Level) int {
		if a.Count() < b.Count() {
			return -1
		}
		return 1
	})
	return levels, check(levels)
}
