package canvas

import (
	"math"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"

	"parallelogram/core/chart/style"
)

// sheetOfPaper gives a recorder a size.
type sheetOfPaper struct{ *recorder.Canvas }

func (sheetOfPaper) Size() (x, y vg.Length) { return 100, 100 }

// catcher keeps the face that text is set in.
type catcher struct {
	recorder.Canvas
	face font.Face
}

func (c *catcher) FillString(f font.Face, _ vg.Point, _ string) { c.face = f }

// face is that of the charts' text.
func face(t *testing.T, size vg.Length) font.Face {
	t.Helper()
	c, sty := new(catcher), style.Light().Type(style.Tick, nil)
	sty.Font.Size = size
	sty.Handler.Draw(c, "H", sty, vg.Point{})
	return c.face
}

// outlineOf returns the bounds of the path that a text becomes.
func outlineOf(t *testing.T, text string, size vg.Length) vg.Rectangle {
	t.Helper()
	c := sheetOfPaper{new(recorder.Canvas)}
	outlined{c}.FillString(face(t, size), vg.Point{X: 10, Y: 20}, text)
	if len(c.Actions) != 1 {
		t.Fatalf("%q became %d strokes of the pen, want 1", text, len(c.Actions))
	}
	box := vg.Rectangle{Min: vg.Point{X: 1e9, Y: 1e9}, Max: vg.Point{X: -1e9, Y: -1e9}}
	for _, c := range c.Actions[0].(*recorder.Fill).Path {
		if c.Type != vg.CloseComp {
			box.Min.X, box.Max.X = min(box.Min.X, c.Pos.X), max(box.Max.X, c.Pos.X)
			box.Min.Y, box.Max.Y = min(box.Min.Y, c.Pos.Y), max(box.Max.Y, c.Pos.Y)
		}
	}
	return box
}

func TestOutlinesStandOnTheirLine(t *testing.T) {
	const size = 10
	h := outlineOf(t, "H", size)
	if math.Abs(float64(h.Min.Y-20)) > 1e-6 || math.Abs(float64(h.Size().Y/size)-0.71) > 0.03 {
		t.Errorf("H reaches from %v to %v, want from 20 to %v", h.Min.Y, h.Max.Y, 20+0.71*size)
	}
	f := face(t, size)
	word, last := outlineOf(t, "HAV", size), outlineOf(t, "V", size)
	if got, want := float64(word.Max.X-last.Max.X), float64(f.Width("HAV")-f.Width("V")); math.Abs(got-want) > 1e-6 {
		t.Errorf("the last letter stands %v from the first, want %v", got, want)
	}
}

// A quadratic curve and its cubic form meet in the middle.
func TestQuadraticCurvesBecomeCubic(t *testing.T) {
	a, b, c := vg.Point{X: 0, Y: 0}, vg.Point{X: 3, Y: 9}, vg.Point{X: 8, Y: 2}
	middle := a.Scale(0.25).Add(b.Scale(0.5)).Add(c.Scale(0.25))
	p, q := toward(a, b), toward(c, b)
	cubic := a.Scale(0.125).Add(p.Scale(0.375)).Add(q.Scale(0.375)).Add(c.Scale(0.125))
	if d := cubic.Sub(middle); math.Hypot(float64(d.X), float64(d.Y)) > 1e-9 {
		t.Errorf("the middle is at %v, want %v", cubic, middle)
	}
}
