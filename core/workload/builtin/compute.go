package builtin

import (
	"time"

	"parallelogram/core/job"
)

// stepsPerMillisecond sets how much a time of computing is. It is a convention,
// not a measurement, so that the work is the same on every machine and in every
// trial: a current core takes about a millisecond.
const stepsPerMillisecond = 400_000

// breath is how many steps lie between two checkpoints, about 100 µs.
const breath = stepsPerMillisecond / 10

// stepsFor returns the steps that take about as long as d.
func stepsFor(d int) int { return d * stepsPerMillisecond / int(time.Millisecond) }

// compute takes steps that each need the one before, and returns the seed: the
// compiler cannot know that, so it cannot leave the steps out.
func compute(e job.Env, seed uint64, steps int) uint64 {
	x := seed | 1
	for part := range paced(e, steps, breath) {
		for range part {
			x = hop().of(x)
		}
	}
	if x == 0 {
		return ^seed // one state in 2⁶⁴
	}
	return seed
}

// wait is a wait for something outside. Here the sleep is the work; it
// synchronises nothing.
func wait(e job.Env, d time.Duration) { e.Blocking(func() { time.Sleep(d) }) }

// lone is the environment of work that one worker does while nobody else may
// start: there is nobody to let in, and nothing to share.
type lone struct{ job.Env }

func (lone) Checkpoint()             {}
func (lone) Blocking(section func()) { section() }
