package chart

import (
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgsvg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
)

// box is where a text is, with the name of it for messages.
type box struct {
	vg.Rectangle
	text string
}

func (b box) hits(o vg.Rectangle) bool {
	const slack = 0.01
	return b.Min.X < o.Max.X-slack && o.Min.X < b.Max.X-slack && b.Min.Y < o.Max.Y-slack && o.Min.Y < b.Max.Y-slack
}

// boxOf returns the place of a line from its baseline to its capitals' height.
func boxOf(p ink.Pen, l ink.Letters, at vg.Point, align float64, text string) box {
	width, half := p.Width(l, text), p.Capitals(l)/2
	left := at.X - vg.Length(align)*width
	return box{vg.Rectangle{Min: vg.Point{X: left, Y: at.Y - half}, Max: vg.Point{X: left + width, Y: at.Y + half}}, text}
}

// boxes returns the places of all texts of a frame.
func (f *frame) boxes() []box {
	p := f.pane.Pen
	var list []box
	for _, t := range f.texts {
		list = append(list, boxOf(p, t.Letters, t.at, t.align, t.text))
	}
	for i, at := range f.places {
		at.X += f.keys[i].lead(f.naming, p)
		list = append(list, boxOf(p, f.keys[i].letters(), at, ink.FromLeft, f.keys[i].text))
	}
	for _, e := range f.legend {
		e.at.X += e.sampled(p)
		list = append(list, boxOf(p, e.letters(), e.at, ink.FromLeft, e.text))
	}
	return list
}

func TestTextCoversNeitherDataNorText(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	seen := map[detail]int{}
	for range 700 {
		run, v, s := anyRun(random), anyView(random), anyStyle(random)
		s.Text = pick(random, 8.0, 12, 17)
		width, height := 40+random.IntN(1000), 30+random.IntN(800)
		v.Kind = pick(random, Kinds()...)
		c := v.sheet(run, s)
		p := ink.NewPen(vgsvg.New(vg.Length(width), vg.Length(height)), s)
		f := c.layout(p)
		if f == nil || slices.Max(append(run.Experiment.Workers, append(run.Experiment.Cores, 1)...)) > 1e5 {
			continue // no experiment has counts of so many digits
		}
		seen[f.detail]++
		list := f.boxes()
		canvas := vg.Rectangle{Max: p.Size}
		for i, b := range list {
			if b.text == "" {
				continue
			}
			if b.hits(f.pane.area) {
				t.Fatalf("%q covers data, %d×%d, %+v", b.text, width, height, v)
			}
			if b.Min.X < canvas.Min.X || b.Max.X > canvas.Max.X || b.Min.Y < canvas.Min.Y || b.Max.Y > canvas.Max.Y {
				t.Fatalf("%q at %v leaves the canvas of %d×%d, %+v", b.text, b.Rectangle, width, height, v)
			}
			for _, o := range list[:i] {
				if o.text != "" && b.hits(o.Rectangle) {
					t.Fatalf("%q covers %q, %d×%d, %+v", b.text, o.text, width, height, v)
				}
			}
		}
	}
	if len(seen) != len(details) {
		t.Errorf("only %d of %d details came up: %v", len(seen), len(details), seen)
	}
}

func TestKeysStandAtTheirLines(t *testing.T) {
	c := runtime(synthetic(2, 8, 10, 0.8, 1, 2, 4, 8, 16), View{LogX: true, LogY: true}, Light())
	f := c.layout(ink.NewImage(800, 600, 72, Light()))
	if f.naming != atEnds {
		t.Fatalf("the keys are not at the ends in %v", f.detail)
	}
	for i, k := range c.keys[:2] {
		if end := f.pane.end(k); f.places[i].Y != end.Y {
			t.Errorf("%s stands at %v, its line ends at %v", k.text, f.places[i].Y, end.Y)
		}
	}
}

func TestLinesAreNamedInASmallChart(t *testing.T) {
	c := runtime(synthetic(2, 8, 10, 0.8, 1, 2, 4, 8, 16), View{LogX: true, LogY: true}, Light())
	for _, height := range []int{110, 135} {
		if f := c.layout(ink.NewImage(650, height, 72, Light())); f.naming == nowhere || len(f.places) != len(c.keys) {
			t.Errorf("%d high, %d of %d lines are named", height, len(f.places), len(c.keys))
		}
	}
}

func TestKeysGoAboveWhereTheyWouldTakeTheWidth(t *testing.T) {
	long := core.Run{Trials: []core.Trial{trial("one-worker-process-for-every-core-of-the-machine", 1, 1, 1)}}
	if f := runtime(long, View{}, Light()).layout(ink.NewImage(800, 400, 72, Light())); f.naming != above {
		t.Errorf("a name that is %v of 800 points long stands beside its line", f.pane.Width(ink.NameType, f.keys[0].text))
	}
	c := runtime(synthetic(5, 64, 3, 1, powers(64)...), View{}, Light())
	for width, want := range map[int]keyPlace{900: atEnds, 420: atEnds, 340: above, 240: above} {
		if f := c.layout(ink.NewImage(width, 400, 72, Light())); f.naming != want {
			t.Errorf("%d pixels: keys at %v, want %v", width, f.naming, want)
		}
	}
}
