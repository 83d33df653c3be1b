//go:build linux && !headless

package realwindow

import (
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"parallelogram/cmd/app/realwindow/scene"
	"parallelogram/core"
)

var screenshots = flag.String("screenshots", "", "write the pictures of the documentation to this `folder`")

// The documentation shows what the program looks like today: the first window
// of a newcomer, the run that they start by pressing Run, and what they can
// look at when it is done.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("make screenshots takes the pictures of the documentation")
	}
	guide := filepath.Join(*screenshots, "guide")
	if err := os.MkdirAll(guide, 0o755); err != nil {
		t.Fatal(err)
	}
	screen := Open(t, 1500, 980)
	program := screen.Start(Build(t, "app", "parallelogram/cmd/app"), Options{})
	program.Patience = 15 * time.Minute
	shoot := func(name string) { program.Save(filepath.Join(guide, name+".png")) }

	program.Text("How does this work scale here?")
	shoot("start")
	program.Click(program.Text("Run"))
	program.TextLike("^Round 6 of ")
	shoot("running")
	program.TextLike("^Done: ")
	program.Save(filepath.Join(*screenshots, "window.png"))

	program.Key("ctrl+5")
	shoot("losses")
	program.Key("ctrl+1")
	window := program.Picture().Bounds()
	plot := program.Widget("*plotview.Chart")
	two := twinOf(t, keptIn(t, program), plot).spot(t, core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2})
	program.Hover(plot, scene.Point{X: two.X + 4, Y: two.Y - 4})
	program.TextLike(`^n [0-9]`) // on the card
	save(t, filepath.Join(guide, "readout.png"), screen.Picture().SubImage(window))
	program.Click(at(plot, two))
	program.TextLike(`^Takes [0-9]`)
	program.Key("ctrl+i")
	program.TextLike("^Point at a row to read it")
	shoot("timeline")
	program.Key("alt+F4")
	program.Await("the window's return", program.hasKeyboard)

	program.Key("ctrl+k")
	program.Type("chart")
	shoot("palette")
	program.Key("Escape")
	for _, command := range []string{"dark", "korean"} {
		program.Key("ctrl+k")
		program.Type(command)
		program.Key("Return")
	}
	program.Key("ctrl+2")
	shoot("korean")
	program.Close()
}

// A program of the user's, typed and measured: how many threads for xz?
func TestScreenshotOfACommand(t *testing.T) {
	if *screenshots == "" {
		t.Skip("make screenshots takes the pictures of the documentation")
	}
	if _, err := exec.LookPath("xz"); err != nil {
		t.Skip("there is no xz here to measure")
	}
	screen := Open(t, 1500, 980)
	program := screen.Start(Build(t, "app", "parallelogram/cmd/app"), Options{})
	program.Patience = 15 * time.Minute
	random := rand.New(rand.NewPCG(1, 2))
	data := make([]byte, 12<<20)
	for i := range data {
		data[i] = "abcdefgh"[random.IntN(8)]
	}
	if err := os.WriteFile(filepath.Join(program.Home, "data"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	program.Click(program.Text("primes"))
	program.Click(program.Text("Your command"))
	program.Text("make -j {workers}") // the example
	program.Type("xz -T{workers} --block-size=1MiB -1kc data")
	program.TextLike("^1  xz -T1 ")
	program.Key("ctrl+r")
	program.TextLike(`^Done: `)
	program.Save(filepath.Join(*screenshots, "guide", "command.png"))
	program.Close()
}

// keptIn returns the file of the one run that the program has kept.
func keptIn(t *testing.T, program *Program) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(program.Home, ".local", "share", "parallelogram", "runs", "*.txt"))
	if err != nil || len(files) != 1 {
		t.Fatalf("the program keeps %d runs, %v", len(files), err)
	}
	return files[0]
}
