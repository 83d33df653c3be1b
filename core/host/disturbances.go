package host

import (
	"time"

	"parallelogram/core"
)

// QuietLimit is the share of the CPUs' capacity that other programs may use
// before a round, for the machine to count as quiet.
const QuietLimit = 0.05

// Disturbance is what spoilt a trial.
type Disturbance string

// The disturbances.
const (
	Throttled  Disturbance = "throttled"  // a control group's quota held it back
	Stolen     Disturbance = "stolen"     // the hypervisor gave its CPU time to others
	Overheated Disturbance = "overheated" // the processor slowed down for its heat
)

// Disturbances tells what in the noise around a trial on so many cores spoilt
// it. What is unknown disturbs nobody, but see the notice "unknown".
func Disturbances(n core.Noise, cores int) []Disturbance {
	var list []Disturbance
	if over(n.Throttles) || over(n.Throttled) {
		list = append(list, Throttled)
	}
	if budget := time.Duration(cores) * n.Span; n.Steal != nil && float64(*n.Steal) > StealLimit*float64(budget) {
		list = append(list, Stolen)
	}
	if over(n.Overheats) {
		list = append(list, Overheated)
	}
	return list
}

// over reports whether a count is known and above zero.
func over[T ~int64](n *T) bool { return n != nil && *n > 0 }
