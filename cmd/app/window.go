//go:build !headless

package main

import (
	"os"

	"parallelogram/cmd/app/cli"
	"parallelogram/core/runfile"
	"parallelogram/core/site"
	"parallelogram/gui"
)

// window opens the window, with a run file in it if one is named.
func window(file string) (status int) {
	folder, err := runfile.Folder()
	if err != nil {
		return cli.Fail(err, os.Stderr)
	}
	machine := site.Open()
	defer machine.Close()
	return gui.Run(gui.Deps{Site: machine, Folder: folder, Open: file})
}
