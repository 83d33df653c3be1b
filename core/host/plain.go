//go:build !linux

package host

import (
	"os"
	"runtime"

	"parallelogram/core"
)

// plain describes what the standard library knows of any machine.
func plain() core.Host {
	name, err := os.Hostname()
	if err != nil {
		name = ""
	}
	return core.Host{Name: name, OS: runtime.GOOS, Arch: runtime.GOARCH, Online: runtime.NumCPU(), Go: runtime.Version()}
}
