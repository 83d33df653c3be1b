package chart

import (
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/recorder"

	"parallelogram/core"
)

// letterbox is a canvas that notes down where lines of text are.
type letterbox struct {
	recorder.Canvas
	width, height vg.Length
	lines         []line
}

// line is where a text is, from its baseline to the height of its capitals.
type line struct {
	vg.Rectangle
	text string
}

func (l *letterbox) Size() (width, height vg.Length) { return l.width, l.height }

func (l *letterbox) FillLine(f font.Face, at vg.Point, align text.XAlignment, words string) {
	left := at.X + vg.Length(align)*f.Width(words)
	l.lines = append(l.lines, line{vg.Rectangle{
		Min: vg.Point{X: left, Y: at.Y}, Max: vg.Point{X: left + f.Width(words), Y: at.Y + 0.71*f.Font.Size},
	}, words})
}

func (l line) hits(o vg.Rectangle) bool {
	const slack = 0.01
	return l.Min.X < o.Max.X-slack && o.Min.X < l.Max.X-slack && l.Min.Y < o.Max.Y-slack && o.Min.Y < l.Max.Y-slack
}

// around draws a chart and returns its texts that are not among the data, the
// area of the data, and where strategies are named.
func around(t *testing.T, run any, v View, s Style, width, height float64) (lines []line, data vg.Rectangle, names []core.Strategy) {
	t.Helper()
	sheet, err := sheetOf(of(run), v, s)
	if err != nil {
		t.Fatal(err)
	}
	box := &letterbox{width: vg.Length(width), height: vg.Length(height)}
	d := sheet.Figure(s, box.width, box.height).Draw(draw.New(box))
	for _, l := range box.lines {
		middle := draw.Canvas{Rectangle: d.Data.Rectangle}
		if l.text != "" && l.text != " " && !middle.Contains(l.Min.Add(l.Max).Scale(0.5)) {
			lines = append(lines, l)
		}
	}
	for _, n := range d.Names {
		names = append(names, n.Strategy)
	}
	return lines, d.Data.Rectangle, names
}

func TestTextCoversNeitherDataNorText(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	seen := map[int]int{}
	for range 400 {
		a, v, s := anyAnalysis(random), anyView(random), anyStyle(random)
		if e := a.Run.Experiment; slices.Max(append(e.Workers, append(e.Cores, 1)...)) > 1e5 {
			continue // no experiment has counts of so many digits
		}
		s.Text = pick(random, 8.0, 12, 17)
		width, height := 40+1000*random.Float64(), 30+800*random.Float64()
		lines, data, _ := around(t, a, v, s, width, height)
		seen[min(len(lines), 12)]++
		for i, l := range lines {
			if l.hits(data) {
				t.Fatalf("%q covers data, %v×%v, %+v", l.text, width, height, v)
			}
			if l.Min.X < 0 || l.Max.X > vg.Length(width) || l.Min.Y < 0 || l.Max.Y > vg.Length(height) {
				t.Fatalf("%q at %v leaves the canvas of %v×%v, %+v", l.text, l.Rectangle, width, height, v)
			}
			for _, o := range lines[:i] {
				if l.hits(o.Rectangle) {
					t.Fatalf("%q covers %q, %v×%v, %+v", l.text, o.text, width, height, v)
				}
			}
		}
	}
	if len(seen) < 10 {
		t.Errorf("only these numbers of texts came up: %v", seen)
	}
}

func TestNamesStandAtTheirLines(t *testing.T) {
	run := synthetic(2, 8, 10, 0.8, 1, 2, 4, 8, 16)
	p := drawn(t, run, View{LogX: true, LogY: true}, Light(), 800, 600, 72)
	for _, s := range []core.Strategy{core.Goroutine, core.Subprocess} {
		at := nameOf(t, p, s)
		i := slices.IndexFunc(p.Points, func(p Point) bool {
			return p.Cell == core.Cell{Strategy: s, Workers: 16, Cores: 8}
		})
		if middle := float64(at.Min.Y+at.Max.Y) / 2; at.Min.X < p.Area.Max.X || middle-p.Points[i].Y > 1 || p.Points[i].Y-middle > 1 {
			t.Errorf("%s stands at %v, its line ends at %v", s, at, p.Points[i].Y)
		}
	}
}

func TestLinesAreNamedInASmallChart(t *testing.T) {
	for _, height := range []float64{110, 135} {
		if _, _, names := around(t, synthetic(2, 8, 10, 0.8, 1, 2, 4, 8, 16), View{LogX: true, LogY: true}, Light(), 650, height); len(names) != 3 {
			t.Errorf("%v high, the strategies %v are named", height, names)
		}
	}
}

// Names stand at the ends of lines, or above where they would take the width.
func TestNamesGoAboveWhereTheyWouldTakeTheWidth(t *testing.T) {
	long := core.Run{Trials: []core.Trial{trial("one-worker-process-for-every-core-of-the-machine", 1, 1, 1)}}
	five := synthetic(5, 64, 3, 1, powers(64)...)
	for _, c := range []struct {
		run   core.Run
		width int
		above bool
	}{{long, 800, true}, {five, 900, false}, {five, 420, false}, {five, 340, true}, {five, 240, true}} {
		p := drawn(t, c.run, View{}, Light(), c.width, 400, 72)
		for _, n := range p.Names {
			if above := n.At.Max.Y <= p.Area.Min.Y; above != c.above {
				t.Errorf("%d pixels: %s is named at %v of %v", c.width, n.Strategy, n.At, p.Area)
			}
		}
	}
}
