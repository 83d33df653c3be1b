//go:build !headless

package main

import (
	"fmt"
	"os"

	"parallelogram/core/host"
	"parallelogram/core/runfile"
	"parallelogram/core/trial"
	"parallelogram/gui"
)

// window opens the window, with a run file in it if one is named.
func window(file string) (status int) {
	folder, err := runfile.Folder()
	if err != nil {
		fmt.Fprintln(os.Stderr, "parallelogram:", err)
		return 1
	}
	machine, sampler := host.Read(), host.NewSampler()
	defer sampler.Close()
	return gui.Run(gui.Deps{
		Measure: gui.Sweeps(trial.Runner{Sampler: sampler}, machine),
		Host:    machine,
		Folder:  folder,
		Open:    file,
	})
}
