package core

import "time"

// Noise is what went on at the machine over a span of time, by whomever. A nil
// field is unknown: the system does not count it, or stopped counting. That is
// not the same as zero.
type Noise struct {
	Span      time.Duration  `json:"span_ns"`                // wall time
	Capacity  *time.Duration `json:"capacity_ns,omitempty"`  // CPU time that the allowed CPUs had to give
	Busy      *time.Duration `json:"busy_ns,omitempty"`      // of it, spent on any program and in the kernel
	Steal     *time.Duration `json:"steal_ns,omitempty"`     // of it, given to others by the hypervisor; 0 also under one that does not tell
	Own       *time.Duration `json:"own_ns,omitempty"`       // CPU time of this program and of its descendants that have been waited for
	Waiting   *time.Duration `json:"waiting_ns,omitempty"`   // wall time in which some thread of the machine waited for a CPU
	Throttled *time.Duration `json:"throttled_ns,omitempty"` // time held back by a control group's quota, summed over CPUs and groups
	Throttles *int64         `json:"throttles,omitempty"`    // periods in which such a quota ran out
	Overheats *int64         `json:"overheats,omitempty"`    // times a core or a package slowed down for its heat
	Load      *float64       `json:"load,omitempty"`         // at the end: threads that ran or waited, average of a minute
	Runnable  *int64         `json:"runnable,omitempty"`     // at the end: threads that ran or waited, at that instant
	Frequency *float64       `json:"frequency_hz,omitempty"` // at the end: clock of the first CPU in sweep order
}

// Others returns the share of the capacity, 0 to 1, that programs other than
// this one used; false when it is unknown. CPU time is counted in ticks of
// 10 ms, so that spans below a quarter of a second tell little. What the
// program spent beyond the busy time, by rounding or on other CPUs than the
// allowed ones, counts as no others.
func (n Noise) Others() (float64, bool) {
	if n.Busy == nil || n.Own == nil {
		return 0, false
	}
	others := max(0, *n.Busy-*n.Own)
	return n.share(&others)
}

// Stolen returns the share of the capacity, 0 to 1, that the hypervisor gave
// to others; false when it is unknown.
func (n Noise) Stolen() (float64, bool) { return n.share(n.Steal) }

func (n Noise) share(part *time.Duration) (float64, bool) {
	if part == nil || n.Capacity == nil || *n.Capacity <= 0 {
		return 0, false
	}
	return min(1, float64(*part)/float64(*n.Capacity)), true
}

// Pressure returns the share of the span, 0 to 1, in which some thread of the
// machine waited for a CPU, this program's included; false when it is unknown.
func (n Noise) Pressure() (float64, bool) {
	if n.Waiting == nil || n.Span <= 0 {
		return 0, false
	}
	return min(1, float64(*n.Waiting)/float64(n.Span)), true
}
