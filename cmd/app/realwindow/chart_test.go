//go:build linux && !headless

package realwindow

import (
	"bytes"
	"image"
	"slices"
	"testing"

	"parallelogram/cmd/app/realwindow/scene"
	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/core/runfile"
)

// The chart under a hand: read a point off, look closer and back, select a
// cell, hide a strategy and show it again.
func TestTheChartUnderAHand(t *testing.T) {
	file := keptRun(t, 4)
	screen := Open(t, 1440, 900)
	program := screen.Start(Build(t, "app", "parallelogram/cmd/app"), Options{Args: []string{file}})
	line := chart.Light().Series[0]
	program.Await("the chart", func() bool { return count(screen.grab(), line) > 100 })
	plot := program.Widget("*plotview.Chart")
	where := twinOf(t, file, plot)
	seen := func(text string) bool { return slices.Contains(program.Texts(), text) }

	two := where.spot(t, core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 4})
	before := screen.Picture()
	program.Hover(plot, scene.Point{X: two.X + 5, Y: two.Y - 5})
	program.Text("goroutine 2w 4c")
	program.TextLike(`^500\.0\x{a0}ms `)
	program.Await("the read-out's paint", func() bool { return differing(before, screen.grab()) > 5000 })
	screen.Keep("read-out")

	program.Scroll(plot, 3)
	program.Text("Reset zoom")
	screen.Keep("wheel")
	program.Key("ctrl+0")
	program.Await("all of the chart", func() bool { return !seen("Reset zoom") })
	program.Drag(plot, scene.Point{X: two.X - 60, Y: two.Y - 60}, scene.Point{X: two.X + 60, Y: two.Y + 60})
	program.Text("Reset zoom")
	screen.Keep("dragged")
	program.DoubleClick(plot, "all of the chart", func() bool { return !seen("Reset zoom") })
	screen.Picture()

	program.Click(at(plot, two))
	program.TextLike(`^Takes 500\x{a0}ms`)
	screen.Keep("selected")
	program.Key("Escape", "Escape")
	program.Await("no cell", func() bool {
		return !slices.ContainsFunc(program.Texts(), func(s string) bool { return len(s) > 5 && s[:6] == "Takes " })
	})

	name := where.name(t, core.Goroutine)
	program.Click(at(plot, name))
	program.Await("the line's going", func() bool { return count(screen.grab(), line) < 50 })
	screen.Keep("hidden")
	program.Key("ctrl+shift+u")
	program.Await("the line's coming back", func() bool { return count(screen.grab(), line) > 100 })

	program.Click(program.Text("Grid"))
	program.Text("recommended") // whose grid it is, instead of how many cores
	screen.Keep("grid")
	program.Close()
}

// differing counts the pixels in which two pictures of the screen differ.
func differing(a, b *image.RGBA) (n int) {
	for i := 0; i < len(a.Pix); i += 4 {
		if !bytes.Equal(a.Pix[i:i+4], b.Pix[i:i+4]) {
			n++
		}
	}
	return n
}

// at is a spot of a place, to be clicked.
func at(plot Place, spot scene.Point) Place {
	plot.Min, plot.Max = spot, spot
	return plot
}

// twin is the chart of a file as the program draws it, but for its font: it
// tells where things are, within a few pixels.
type twin struct {
	chart.Picture
	corner scene.Point // of the chart in the window
}

func twinOf(t *testing.T, file string, plot Place) twin {
	t.Helper()
	run, err := runfile.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Of(run)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := chart.Draw(a, chart.View{LogX: true, LogY: true}, chart.Light(), plot.Max.X-plot.Min.X, plot.Max.Y-plot.Min.Y, 72)
	if err != nil {
		t.Fatal(err)
	}
	return twin{picture, plot.Min}
}

// spot is where a cell is in the window.
func (w twin) spot(t *testing.T, cell core.Cell) scene.Point {
	t.Helper()
	for _, p := range w.Points {
		if p.Cell == cell {
			return scene.Point{X: w.corner.X + int(p.X), Y: w.corner.Y + int(p.Y)}
		}
	}
	t.Fatalf("the chart has no point for %v", cell)
	return scene.Point{}
}

// name is where a strategy's name is in the window.
func (w twin) name(t *testing.T, s core.Strategy) scene.Point {
	t.Helper()
	for _, n := range w.Names {
		if n.Strategy == s {
			return scene.Point{X: w.corner.X + (n.At.Min.X+n.At.Max.X)/2, Y: w.corner.Y + (n.At.Min.Y+n.At.Max.Y)/2}
		}
	}
	t.Fatalf("the chart does not name %s", s)
	return scene.Point{}
}
