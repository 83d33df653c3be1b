package sweep

import (
	"math"
	"time"
)

// closeEnough is how far from the target a run may be: a fifth. Nothing depends
// on
// the exact size of the work.
var closeEnough = math.Log(1.2)

const (
	// maxTasks bounds the search for work that takes no measurable time.
	maxTasks = 1_000_000_000

	// maxAttempts bounds the search where no number of tasks hits the target.
	maxAttempts = 20
)

// attempt is one run of the serial program.
type attempt struct {
	tasks    int
	runtime  time.Duration
	checksum uint64
}

// off measures how far the run is from the target: the logarithm of the ratio,
// without its sign.
func (p attempt) off(target time.Duration) float64 {
	return math.Abs(math.Log(float64(p.runtime) / float64(target)))
}

// search looks for the number of tasks that takes the target time. It grows
// by the ratio that is missing, and once it has overshot closes in on the
// target from both sides.
type search struct {
	target       time.Duration
	earlier      attempt // the one before below
	below, above attempt // the nearest on either side; zero while there is none
	best         attempt
	attempts     int
}

// next returns the number of tasks to try, or false when the best is found.
func (s *search) next() (tasks int, more bool) {
	switch {
	case s.attempts == 0:
		return 1, true
	case s.attempts == maxAttempts, s.best.off(s.target) <= closeEnough:
		return 0, false
	case s.above.tasks == 0 && s.below.tasks < maxTasks:
		return s.grow(), true
	case s.above.tasks-s.below.tasks > 1:
		return s.between(), true
	default:
		return 0, false
	}
}

// add takes note of a run of as many tasks as next said.
func (s *search) add(p attempt) {
	s.attempts++
	if s.best.tasks == 0 || p.off(s.target) < s.best.off(s.target) {
		s.best = p
	}
	if p.runtime > s.target {
		s.above = p
	} else {
		s.earlier, s.below = s.below, p
	}
}

// grow returns 2 to 100 times as many tasks: what is missing to the target if
// time grows as it did between the last two runs, and never less than in
// proportion to the tasks.
func (s *search) grow() int {
	slope := 1.0
	if s.earlier.tasks > 0 {
		slope = max(1, steepness(s.earlier, s.below))
	}
	missing := float64(s.target) / float64(s.below.runtime)
	factor := min(max(math.Pow(missing, 1/slope), 2), 100)
	return min(int(factor*float64(s.below.tasks)), maxTasks)
}

// between returns a number of tasks strictly between the two sides, where the
// target lies if time follows a power of the tasks.
func (s *search) between() int {
	missing := float64(s.target) / float64(s.below.runtime)
	guess := float64(s.below.tasks) * math.Pow(missing, 1/steepness(s.below, s.above))
	return min(max(int(math.Round(guess)), s.below.tasks+1), s.above.tasks-1)
}

// steepness returns the power of the tasks that the time grows with.
func steepness(p, q attempt) float64 {
	return math.Log(float64(q.runtime)/float64(p.runtime)) / math.Log(float64(q.tasks)/float64(p.tasks))
}
