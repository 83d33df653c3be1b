//go:build !headless

package main

import (
	"fmt"
	"os"

	"parallelogram/core/runfile"
	"parallelogram/core/site"
	"parallelogram/gui"
)

// window opens the window, with a run file in it if one is named.
func window(file string) (status int) {
	folder, err := runfile.Folder()
	if err != nil {
		fmt.Fprintln(os.Stderr, "parallelogram:", err)
		return 1
	}
	laboratory := site.Open()
	defer laboratory.Close()
	return gui.Run(gui.Deps{
		Measure: laboratory.Measure,
		Inspect: laboratory.Inspect,
		Host:    laboratory.Host,
		Folder:  folder,
		Open:    file,
	})
}
