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
	here := site.Open()
	defer here.Close()
	return gui.Run(gui.Deps{
		Measure: here.Measure,
		Inspect: here.Inspect,
		Host:    here.Host,
		Folder:  folder,
		Open:    file,
	})
}
