package process

import (
	"os"
	"runtime"
	"slices"

	"parallelogram/core/message"
)

// self and selfErr are resolved when the program starts, because `go run`
// removes the file while the program still runs.
var self, selfErr = os.Executable()

// Behind returns the command line that starts this program again behind a
// launcher, such as ["ssh", "host"]. It finds the program at its path: what the
// launcher starts is no child of this process, to which [Self] would mean
// something.
func Behind(launcher []string) ([]string, error) {
	path, err := self, selfErr
	if len(launcher) == 0 {
		path, err = Self()
	}
	if err != nil {
		return nil, message.NewError("program-not-found", "why", err)
	}
	return append(slices.Clone(launcher), path), nil
}

// Self returns the path at which this process can start its program again.
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
