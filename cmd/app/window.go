//go:build !headless

package main

import (
	"fmt"
	"os"

	"parallelogram/core/lab"
	"parallelogram/core/runfile"
	"parallelogram/gui"
)

// window opens the window, with a run file in it if one is named.
func window(file string) (status int) {
	folder, err := runfile.Folder()
	if err != nil {
		fmt.Fprintln(os.Stderr, "parallelogram:", err)
		return 1
	}
	laboratory := lab.Open()
	defer laboratory.Close()
	return gui.Run(gui.Deps{
		Measure: laboratory.Measure,
		Inspect: laboratory.Inspect,
		Host:    laboratory.Host,
		Folder:  folder,
		Open:    file,
	})
}
