//go:build !linux

package process

import "parallelogram/core/message"

// Pin fails: this system does not pin a process to chosen CPUs, or, as Windows,
// only after its runtime has counted them.
func Pin(cpus []int) error {
	return message.NewError("not-pinned", "cpus", cpus, "why", message.NewError("no-affinity"))
}

// Affinity fails: this system has no affinity to read.
func Affinity() ([]int, error) { return nil, message.NewError("no-affinity") }
