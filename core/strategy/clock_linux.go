package strategy

import (
	"time"

	"golang.org/x/sys/unix"
)

// machineClock returns the reading of a clock that is the same in every process
// of the machine. It cannot fail: every kernel has this clock.
func machineClock() (reading time.Duration, ok bool) {
	var now unix.Timespec
	err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &now)
	return time.Duration(now.Nano()), err == nil
}
