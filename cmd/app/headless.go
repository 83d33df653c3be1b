//go:build headless

package main

import (
	"fmt"
	"os"

	"parallelogram/cmd/app/cli"
)

// window says that this build has none.
func window(string) (status int) {
	fmt.Fprintln(os.Stderr, "parallelogram: this build has no window; try: parallelogram --help")
	return cli.Usage
}
