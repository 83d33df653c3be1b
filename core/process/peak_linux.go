package process

import (
	"bytes"
	"os"
	"strconv"
	"syscall"
)

// ResetPeak sets this process's peak memory back to what it holds now.
func ResetPeak() {
	// Failing leaves the peak since the start, which is an upper bound.
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
}

// peakRSS reads the high-water mark of this process's own memory. The one in
// rusage would include what the parent held when it started this process.
func peakRSS(*syscall.Rusage) int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, after, found := bytes.Cut(status, []byte("\nVmHWM:"))
	if !found {
		return 0
	}
	line, _, _ := bytes.Cut(after, []byte("kB"))
	kib, err := strconv.ParseInt(string(bytes.TrimSpace(line)), 10, 64)
	if err != nil {
		return 0
	}
	return kib << 10
}

// maxRSS converts the unit of maxrss.
func maxRSS(r *syscall.Rusage) int64 { return int64(r.Maxrss) << 10 }
