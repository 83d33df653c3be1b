//go:build !linux && !darwin

package host

import (
	"os"
	"runtime"

	"parallelogram/core"
)

// live reads no files: this system has none of them, so all of its noise is
// unknown.
var live = Reader{Root: "/"}

// Read describes this machine, as far as the standard library knows it.
func Read() core.Host {
	h := plain()
	h.Model = os.Getenv("PROCESSOR_IDENTIFIER") // set by Windows
	h.CPUs = places(runtime.NumCPU(), 0, 0)
	return h
}
