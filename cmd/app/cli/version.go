package cli

import (
	"fmt"
	"runtime"

	"parallelogram/core"
)

// versionCommand prints the version.
type versionCommand struct{}

// Run prints the program's version and what built it.
func (versionCommand) Run(t terminal) error {
	_, err := fmt.Fprintf(t.out, "parallelogram %s (%s, %s/%s)\n", core.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
