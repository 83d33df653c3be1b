package process

import (
	"os"
	"runtime"
)

// self and selfErr are resolved when the program starts, because `go run`
// removes the file while the program still runs.
var self, selfErr = os.Executable()

// Self returns the path at which this program can be started again: the one
// place that chooses the executable of trials and workers.
func Self() (string, error) {
	if runtime.GOOS == "linux" {
		// The link keeps naming the very program that runs, even when its
		// file has been rebuilt or removed since.
		if _, err := os.Stat("/proc/self/exe"); err == nil {
			return "/proc/self/exe", nil
		}
	}
	return self, selfErr
}
