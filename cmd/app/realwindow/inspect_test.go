//go:build linux && !headless

package realwindow

import (
	"testing"

	"parallelogram/cmd/app/realwindow/scene"
	"parallelogram/core"
	"parallelogram/core/chart"
)

// A cell of a run that was opened is inspected: its timeline appears in a
// window of its own, is zoomed by wheel, mouse and key, and closed.
func TestInspectACell(t *testing.T) {
	file := keptRun(t, 1)
	screen := Open(t, 1440, 900)
	program := screen.Start(Build(t, "app", "parallelogram/cmd/app"), Options{Args: []string{file}})
	select_(t, screen, program, file, core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 1})
	program.Key("ctrl+i")
	program.Click(program.Text("Run and inspect"))
	program.TextLike(`^Point at a row to read it`)
	plot := program.Widget("*plotview.Chart")
	if plot.Window != "What the workers of goroutine 2w 1c did" {
		t.Fatalf("the timeline is in the window %q", plot.Window)
	}
	middle := plot.Centre()
	program.Hover(plot, scene.Point{X: middle.X, Y: middle.Y - (plot.Max.Y-plot.Min.Y)/8})
	program.TextLike(`^Worker 1 · `)
	screen.Keep("timeline")

	all := func(o scene.Object) bool { return o.Text == "Reset zoom" && o.Disabled }
	zoomed := func(want bool) {
		t.Helper()
		program.Find("the button that shows all", func(o scene.Object) bool { return o.Text == "Reset zoom" && o.Disabled != want })
	}
	zoomed(false)
	program.Scroll(plot, 3)
	zoomed(true)
	screen.Keep("wheel")
	program.Key("ctrl+0")
	zoomed(false)
	program.Drag(plot, scene.Point{X: middle.X - 100, Y: middle.Y}, scene.Point{X: middle.X + 100, Y: middle.Y})
	zoomed(true)
	screen.Keep("dragged")
	program.DoubleClick(plot, "all of the timeline", func() bool { _, is := program.Look(all); return is })

	program.Key("ctrl+w")
	program.Await("the one window", func() bool { return len(program.Scene().Windows) == 1 && program.hasKeyboard() })
	program.Close()
}

// select_ clicks on a cell of the chart of a file.
func select_(t *testing.T, screen *Screen, program *Program, file string, cell core.Cell) {
	t.Helper()
	program.Await("the chart", func() bool { return count(screen.grab(), chart.Light().Series[0]) > 100 })
	plot := program.Widget("*plotview.Chart")
	program.Click(at(plot, twinOf(t, file, plot).spot(t, cell)))
	program.TextLike(`^Takes `)
}
