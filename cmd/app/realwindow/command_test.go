//go:build linux && !headless

package realwindow

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/runfile"
)

// A command of the user's: typed, tried, measured, answered; and, opened from its
// file, asked for before it is run again.
func TestACommand(t *testing.T) {
	screen := Open(t, 1440, 900)
	binary := Build(t, "app", "parallelogram/cmd/app")
	program := screen.Start(binary, Options{})
	program.Patience = 3 * time.Minute
	if err := os.WriteFile(filepath.Join(program.Home, "work"), []byte("#!/bin/sh\nfor i in $(seq $1); do sleep 0.02; done; echo did $1\n"), 0o755); err != nil {
		t.Fatal(err)
	}

	program.Click(program.Text("Standard"))
	program.Click(program.Text("Quick"))
	program.Click(program.Text("primes"))
	program.Click(program.Text("Your command"))
	program.Text("make -j {workers}") // the example
	program.Type("./work")
	program.Text("It says nowhere where the number of")
	screen.Keep("missing")
	program.Click(program.Text("Insert {workers}"))
	program.Text("1  ./work 1")
	screen.Keep("preview")

	program.Click(program.Text("Try it"))
	program.TextLike(`^It ended well after .*, with exit status 0\.$`)
	program.Text("did 1")
	screen.Keep("tried")
	program.Key("Escape")

	program.Key("ctrl+r")
	program.TextLike(`^(Trying every cell|Round) `)
	program.TextLike(`^Done: `)
	program.Text("Answer")
	screen.Keep("answer")
	file := keptIn(t, program)
	run, err := runfile.Read(file)
	if err != nil || !run.Finished || run.Experiment.Workload.Command == nil || !slices.Equal(run.Experiment.Workload.Command.Main.Args, []string{"./work", "{workers}"}) {
		t.Fatalf("kept is %+v, %v", run.Experiment, err)
	}
	program.Close()
	again(t, screen, binary, run, file)
}

// again opens the run of a command, which is run only by whoever agrees.
func again(t *testing.T, screen *Screen, binary string, run core.Run, file string) {
	t.Helper()
	program := screen.Start(binary, Options{Args: []string{file}})
	program.Click(program.Text("Set the form as in this run"))
	program.Text("1  ./work 1")
	program.Key("ctrl+r")
	program.Text("Run the command of the file?")
	program.Text("  1  ./work 1")
	program.Text("  " + run.Experiment.Workload.Command.Dir)
	screen.Keep("asked")
	program.Click(program.Text("Cancel"))
	program.Await("the question's end", func() bool { return !slices.Contains(program.Texts(), "Run the command of the file?") })
	program.Key("ctrl+r")
	program.Click(program.Text("Execute it"))
	program.TextLike(`^(Trying every cell|Round) `)
	program.Key("ctrl+period")
	program.TextLike(`^Stopped after `)
	if left := strings.Join(program.Texts(), "\n"); strings.Contains(left, "failed") {
		t.Errorf("it says\n%s", left)
	}
	program.Close()
}
