package scaling

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"parallelogram/core/stats"
)

// Level is one worker count with every time measured at it.
type Level struct {
	Workers int
	Exact   float64   // mean concurrency, where that is no whole number: Workers is it without its fraction; else 0
	Times   []float64 // s, each above 0; the throughput, where that is what is known, is 1/time
}

// Count returns the number of workers, with its fraction where it has one.
func (l Level) Count() float64 {
	if l.Exact > 0 {
		return l.Exact
	}
	return float64(l.Workers)
}

// Median returns the median time, s.
func (l Level) Median() float64 { return stats.Median(l.Times) }

// Levels gathers measurements, a worker count and a time each, into levels
// with ascending worker counts. A count is at least 1; it may have a fraction,
// as a mean concurrency has.
func Levels(counts, times []float64) ([]Level, error) {
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
		levels = append(levels, newLevel(n, list))
	}
	slices.SortFunc(levels, func(a, b Level) int { return cmp.Compare(a.Count(), b.Count()) })
	return levels, check(levels)
}

func newLevel(count float64, times []float64) Level {
	l := Level{Workers: int(count), Times: times}
	if count != math.Trunc(count) {
		l.Exact = count
	}
	return l
}

// check reports what makes levels useless for any law.
func check(levels []Level) error {
	if len(levels) == 0 {
		return errors.New("there are no times to fit a law to")
	}
	for i, l := range levels {
		if l.Workers < 1 {
			return fmt.Errorf("a worker count is %d; counts start at 1", l.Workers)
		}
		if i > 0 && l.Count() <= levels[i-1].Count() {
			return fmt.Errorf("the level of %d workers comes after that of %d; each count must come once, ascending", l.Workers, levels[i-1].Workers)
		}
		if err := checkTimes(l); err != nil {
			return err
		}
	}
	return nil
}

// checkTimes keeps to times whose reciprocals and squares are numbers too.
func checkTimes(l Level) error {
	const least, most = 1e-100, 1e100
	if len(l.Times) == 0 {
		return fmt.Errorf("there is no time at %d workers", l.Workers)
	}
	for _, t := range l.Times {
		if math.IsNaN(t) || t < least || t > most {
			return &TimeError{l.Workers, t}
		}
	}
	return nil
}
