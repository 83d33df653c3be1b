package sweep

import (
	"math"
	"time"

	"parallelogram/core"
)

// each predicts a trial of a cell: by what its trials took so far, or else
// ideally.
func (l *schedule) each(c core.Cell) time.Duration {
	if a := l.entries[c]; a.done > 0 {
		return a.cost / time.Duration(a.done)
	}
	return idealCost(c, l.serial*time.Duration(l.copies(c)), l.waits)
}

// round predicts a round of those of the cells that are open.
func (l *schedule) round(phase core.Phase, cells []core.Cell) (sum time.Duration) {
	for _, c := range cells {
		if l.open(c) {
			sum += time.Duration(l.trials(phase, c)) * l.each(c)
		}
	}
	return sum
}

// confirmation predicts rounds of the cells that the answer will be about: the
// base, which hardly any cell is slower than, and up to three that are about as
// fast as the fastest.
func (l *schedule) confirmation(rounds int) (trials int, cost time.Duration) {
	cells := l.openCells()
	if rounds == 0 || len(cells) == 0 {
		return 0, 0
	}
	slowest, fastest := time.Duration(0), time.Duration(math.MaxInt64)
	for _, c := range cells {
		slowest, fastest = max(slowest, l.each(c)), min(fastest, l.each(c))
	}
	n := min(4, len(cells))
	return rounds * n, time.Duration(rounds) * (slowest + time.Duration(n-1)*fastest)
}

// left predicts the time of the trials to come. More than 146 years is 146
// years, which leaves room to add to it.
func (l *schedule) left() time.Duration {
	_, sum := l.confirmation(l.reserve)
	for c, a := range l.entries {
		if sum += time.Duration(a.left) * l.each(c); sum < 0 {
			return math.MaxInt64 / 2
		}
	}
	return sum
}
