//go:build headless

package main

import (
	"os"

	"parallelogram/cmd/app/cli"
	"parallelogram/core/message"
)

// window says that this build has none.
func window(string) (status int) {
	cli.Fail(message.NewError("cli.no-window"), os.Stderr)
	return cli.Usage
}
