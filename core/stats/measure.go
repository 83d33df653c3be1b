package stats

import (
	"math"
	"time"

	"parallelogram/core"
)

// Measure takes one number out of a trial that measured something. NaN says
// that the trial does not have it.
type Measure func(t *core.Trial) float64

// Runtime is the trial's runtime, s.
func Runtime(t *core.Trial) float64 { return seconds(t.Runtime) }

// Startup is the time until all workers were ready, s.
func Startup(t *core.Trial) float64 { return seconds(t.Startup) }

// CPU is the processor time of all workers, user and system, s.
func CPU(t *core.Trial) float64 { return seconds(t.Usage.CPU()) }

// Imbalance is how much longer the slowest worker ran than the average one.
func Imbalance(t *core.Trial) float64 {
	if i := t.Imbalance(); i > 0 {
		return i
	}
	return math.NaN()
}

func seconds(d time.Duration) float64 { return d.Seconds() }
