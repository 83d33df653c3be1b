//go:build linux && !headless

package realwindow

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parallelogram/cmd/app/realwindow/scene"
	"parallelogram/core/chart"
)

// The main job, as a user does it: run, watch the chart grow, read the answer,
// switch the axis, export, stop another run, close during a third.
func TestTheMainJob(t *testing.T) {
	screen := Open(t, 1440, 900)
	program := screen.Start(Build(t, "app", "parallelogram/cmd/app"), Options{})
	program.Patience = 3 * time.Minute // machines in CI are not quiet, and each round waits for that
	program.Text("How does this work scale here?")
	screen.Keep("ready")

	program.Click(program.Text("Standard"))
	program.Click(program.Text("Quick"))
	program.Click(program.Text("300ms"))
	program.Key("ctrl+a")
	program.Type("100ms") // rounds that last: the window is brought up to date every few seconds
	program.Click(program.Text("Run"))
	program.TextLike(`^Round [2-6] of `)
	drawn(t, screen.Picture())
	screen.Keep("running")

	program.TextLike(`^Done: `)
	program.Text("Answer")
	byWorkers := screen.Picture()
	screen.Keep("done")
	program.Click(program.Find("the switch to cores", func(o scene.Object) bool { return o.Text == "Cores" && o.Min.X > 400 }))
	program.Text("workers = cores")
	byCores := screen.Picture()
	drawn(t, byCores)
	if bytes.Equal(byWorkers.Pix, byCores.Pix) {
		t.Error("the chart looks the same by workers and by cores")
	}
	screen.Keep("cores")

	export(t, program, "PNG", "chart.png")
	exported, err := png.Decode(bytes.NewReader(fileOf(t, program, "chart.png")))
	if err != nil || exported.Bounds().Size() != image.Pt(1600, 1000) {
		t.Fatalf("the exported chart: %v", err)
	}
	drawn(t, exported)
	export(t, program, "SVG", "chart.svg")
	export(t, program, "PDF", "chart.pdf")
	screen.Keep("exported")

	program.Click(program.Text("Run"))
	program.TextLike(`^(Trying every cell|Round) `)
	program.Click(program.Text("Stop"))
	program.TextLike(`^Stopped after `)
	screen.Keep("stopped")

	program.Click(program.Text("Run"))
	program.TextLike(`^(Trying every cell|Round) `)
	program.Key("alt+F4")
	program.Text("A run is under way")
	screen.Keep("asks")
	program.Click(program.Text("Stop and close"))
	program.Ended()
}

// export saves the chart in a format, under a name in the program's home.
func export(t *testing.T, program *Program, format, name string) {
	t.Helper()
	program.Key("ctrl+e")
	program.Text("Export the chart")
	program.Click(program.Text(format))
	program.Click(program.Widget("*widgets.Input")) // the topmost: the dialog's
	program.Key("ctrl+a")
	program.Type(filepath.Join(program.Home, name))
	program.Key("Return")
	program.Await("the file "+name, func() bool {
		info, err := os.Stat(filepath.Join(program.Home, name))
		return err == nil && info.Size() > 1000
	})
	program.Await("the dialog's closing", func() bool { return !slices.Contains(program.Texts(), "Export the chart") })
}

func fileOf(t *testing.T, program *Program, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(program.Home, name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// drawn checks that a picture holds the lines of both parallel strategies in
// the light style's colours.
func drawn(t *testing.T, picture image.Image) {
	t.Helper()
	const line = 150 // pixels that a line has at least in one pure colour
	style := chart.Light()
	for i, want := range style.Series[:2] {
		if n := count(picture, want); n < line {
			t.Errorf("series %d: %d pixels of %v are not a line", i, n, want)
		}
	}
}

func count(picture image.Image, want color.NRGBA) (n int) {
	r, g, b, _ := want.RGBA()
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			if pr, pg, pb, _ := picture.At(x, y).RGBA(); pr>>8 == r>>8 && pg>>8 == g>>8 && pb>>8 == b>>8 {
				n++
			}
		}
	}
	return n
}
