package chart

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/scaling"
)

// curveKinds are the charts that this file is about.
var curveKinds = []Kind{Runtime, Speedup, Efficiency}

// pixel is the inverse of Value.
func (p Picture) pixel(x, y float64) vg.Point {
	return vg.Point{
		X: vg.Length(p.left + p.x.Place(x)*(p.right-p.left)),
		Y: vg.Length(p.bottom + p.y.Place(y)*(p.top-p.bottom)),
	}
}

func TestValueIsExact(t *testing.T) {
	run := synthetic(1, 8, 10, 0.812, 1, 2, 4, 8)
	run.Experiment.Strategies = run.Experiment.Strategies[1:]
	run.Trials = without(run.Trials, core.Serial)
	for _, log := range []bool{false, true} {
		p := drawn(t, run, View{LogX: log, LogY: log}, Light(), 811, 507, 94)
		cells := group(run)
		for _, at := range p.Points {
			x, y := p.Value(at.X, at.Y)
			if want := cells[at.Cell].median; math.Abs(x-float64(at.Cell.Workers)) > 1e-9*x || math.Abs(y-want) > 1e-9*want {
				t.Errorf("log %v, %v: under the point lie %v and %v s, want %v s", log, at.Cell, x, y, want)
			}
		}
	}
	one := drawn(t, core.Run{Trials: []core.Trial{trial(core.Goroutine, 3, 2, 1)}}, View{}, Light(), 400, 300, 72)
	if x, _ := one.Value(one.Points[0].X, one.Points[0].Y); x != 3 {
		t.Errorf("on an axis of one count the value is %v, want 3", x)
	}
}

func TestZoomShowsWhatWasAskedFor(t *testing.T) {
	run := eightWays()
	for _, kind := range curveKinds {
		for _, log := range []bool{false, true} {
			view := View{Kind: kind, LogX: log, LogY: log}
			all := drawn(t, run, view, Light(), 800, 500, 72)
			middle := all.Points[len(all.Points)/2]
			left, top := all.Value(middle.X-100, middle.Y-40)
			right, bottom := all.Value(middle.X+100, middle.Y+40)
			view.Zoom = Zoom{Range{Low: left, High: right}, Range{Low: bottom, High: top}}
			part := drawn(t, run, view, Light(), 800, 500, 72)
			gotLeft, gotTop := part.Value(-1, -1)
			gotRight, gotBottom := part.Value(1e6, 1e6)
			for i, pair := range [][2]float64{{gotLeft, left}, {gotRight, right}, {gotTop, top}, {gotBottom, bottom}} {
				if math.Abs(pair[0]-pair[1]) > 1e-9*pair[1] {
					t.Errorf("%s, log %v: end %d is %v, want %v", kind, log, i, pair[0], pair[1])
				}
			}
			if len(part.Points) == 0 || len(part.Points) >= len(all.Points) {
				t.Errorf("%s, log %v: %d of %d points are shown", kind, log, len(part.Points), len(all.Points))
			}
			for _, at := range part.Points {
				if !image.Pt(int(math.Round(at.X)), int(math.Round(at.Y))).In(part.Area.Inset(-1)) {
					t.Errorf("%s, log %v: %v is at %v, %v, outside %v", kind, log, at.Cell, at.X, at.Y, part.Area)
				}
			}
		}
	}
}

// Nothing but half a mark leaves the area, however lines cross its sides.
func TestZoomCutsLines(t *testing.T) {
	run := eightWays()
	view := View{Answer: lawful(scaling.USL, 0.02, 0.001), Zoom: Zoom{Range{Low: 3.2, High: 5.1}, Range{Low: 0.18, High: 0.23}}}
	for _, view.Kind = range curveKinds {
		if view.Kind != Runtime {
			view.Zoom.Y = Range{Low: 0.85, High: 4}
		}
		p := drawn(t, run, view, Light(), 800, 500, 72)
		beside := p.Area
		beside.Min.X, beside.Max.X = p.Area.Min.X-11, p.Area.Min.X-5
		above := image.Rect(p.Area.Min.X+2, p.Area.Min.Y-6, p.Area.Max.X-2, p.Area.Min.Y-2)
		for _, strip := range []image.Rectangle{above, beside} {
			for y := strip.Min.Y; y < strip.Max.Y; y++ {
				for x := strip.Min.X; x < strip.Max.X; x++ {
					if c := p.Image.RGBAAt(x, y); colourful(c) {
						t.Fatalf("%s: the pixel at %d, %d, outside of %v, is %v", view.Kind, x, y, p.Area, c)
					}
				}
			}
		}
	}
}

func colourful(c color.RGBA) bool {
	return max(c.R, c.G, c.B)-min(c.R, c.G, c.B) > 60
}

func TestZoomsThatMakeNoSense(t *testing.T) {
	for _, r := range []Range{{Low: 2, High: 1}, {Low: 1, High: 1}, {Low: math.NaN(), High: 1}, {Low: 0, High: math.Inf(1)}, {Low: math.Inf(-1), High: 1}, {Low: -2, High: -1}, {Low: -1, High: 0}, {Low: 1, High: 1e13}, {Low: 0, High: 1e-13}} {
		for _, zoom := range []Zoom{{X: r}, {Y: r}} {
			if _, err := Draw(core.Run{}, View{Zoom: zoom}, Light(), 10, 10, 72); err == nil || !strings.Contains(err.Error(), "cannot show the range") {
				t.Errorf("%+v: error %v", zoom, err)
			}
		}
	}
}

func TestZoomedScales(t *testing.T) {
	for _, c := range []struct {
		scale ruler.Scale
		zoom  Range
		want  ruler.Scale
	}{
		{ruler.Scale{Min: 0, Max: 10, Log: false}, Range{}, ruler.Scale{Min: 0, Max: 10, Log: false}},
		{ruler.Scale{Min: 0, Max: 10, Log: false}, Range{Low: -2, High: 4}, ruler.Scale{Min: -2, Max: 4, Log: false}},
		{ruler.Scale{Min: 1, Max: 10, Log: true}, Range{Low: 2, High: 40}, ruler.Scale{Min: 2, Max: 40, Log: true}},
		{ruler.Scale{Min: 1, Max: 10, Log: true}, Range{Low: 0, High: 4}, ruler.Scale{Min: 1, Max: 4, Log: true}},         // a logarithm has no zero
		{ruler.Scale{Min: 1, Max: 10, Log: true}, Range{Low: -3, High: 0.5}, ruler.Scale{Min: 0.05, Max: 0.5, Log: true}}, // its usual end is beyond
		{ruler.Scale{Min: 0, Max: 10, Log: false}, Range{Low: 4, High: 4.0000001}, ruler.Scale{Min: 3.99980, Max: 4.00020, Log: false}},
	} {
		got := c.scale.Zoomed(c.zoom)
		if math.Abs(got.Min-c.want.Min) > 1e-5 || math.Abs(got.Max-c.want.Max) > 1e-5 || got.Log != c.want.Log {
			t.Errorf("%v zoomed to %v is %v, want %v", c.scale, c.zoom, got, c.want)
		}
	}
}

func TestClip(t *testing.T) {
	random := rand.New(rand.NewPCG(21, 22))
	area := vg.Rectangle{Min: vg.Point{X: 10, Y: 20}, Max: vg.Point{X: 50, Y: 40}}
	inside := func(at vg.Point, slack vg.Length) bool {
		return at.X >= 10-slack && at.X <= 50+slack && at.Y >= 20-slack && at.Y <= 40+slack
	}
	anywhere := func() vg.Point {
		return vg.Point{X: vg.Length(random.IntN(70) - 5), Y: vg.Length(random.IntN(50) + 5)}
	}
	for range 20_000 {
		a, b := anywhere(), anywhere()
		from, to, ok := clip(area, a, b)
		for share := 0.0; share <= 1; share += 1.0 / 32 {
			at := a.Add(b.Sub(a).Scale(vg.Length(share)))
			kept := ok && between(from, at, to)
			if in := inside(at, -1e-6); in && !kept || kept && !inside(at, 1e-6) {
				t.Fatalf("%v to %v: %v to %v is kept (%v), and %v is not told apart", a, b, from, to, ok, at)
			}
		}
	}
}

// between reports whether b lies on the way from a to c.
func between(a, b, c vg.Point) bool {
	long := math.Hypot(float64(c.X-a.X), float64(c.Y-a.Y))
	return math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))+math.Hypot(float64(c.X-b.X), float64(c.Y-b.Y)) <= long+1e-9
}

func TestPatchesAreCut(t *testing.T) {
	p := ink.NewImage(100, 100, 72, Light())
	pane := &pane{Pen: p, area: vg.Rectangle{Min: vg.Point{X: 20, Y: 30}, Max: vg.Point{X: 60, Y: 70}}}
	pane.patch(Light().Series[0], vg.Point{X: -50, Y: 50}, vg.Point{X: 40, Y: 140}, vg.Point{X: 130, Y: 50}, vg.Point{X: 40, Y: -40})
	pane.patch(Light().Series[1], vg.Point{X: 0, Y: 0}, vg.Point{X: 10, Y: 90}, vg.Point{X: 15, Y: 0})
	for y := range 100 {
		for x := range 100 {
			in := x >= 20 && x < 60 && y >= 30 && y < 70
			if painted := p.Image.RGBAAt(x, y) == opaque(Light().Series[0]); painted != in {
				t.Fatalf("%d, %d is painted: %v", x, y, painted)
			}
		}
	}
}

// A line that goes on beyond the chart is named where it leaves it.
func TestNamesStandWhereLinesLeave(t *testing.T) {
	at := func(x int, y float64) mark { return mark{x: x, y: y} }
	broken := mark{x: 8, broken: true}
	for name, c := range map[string]struct {
		marks []mark
		x, y  ruler.Scale
		want  float64
	}{
		"linear":      {[]mark{at(1, 9), at(4, 5), at(8, 1)}, ruler.Scale{Min: 1, Max: 6, Log: false}, ruler.Scale{Min: 0, Max: 10, Log: false}, 3},
		"logarithmic": {[]mark{at(2, 8), at(8, 2)}, ruler.Scale{Min: 1, Max: 4, Log: true}, ruler.Scale{Min: 1, Max: 10, Log: true}, 4},
		"whole":       {[]mark{at(2, 8), at(8, 2)}, ruler.Scale{Min: 1, Max: 8, Log: true}, ruler.Scale{Min: 1, Max: 10, Log: true}, 2},
		"broken":      {[]mark{at(2, 8), at(4, 6), broken}, ruler.Scale{Min: 1, Max: 6, Log: false}, ruler.Scale{Min: 0, Max: 10, Log: false}, 6},
	} {
		k := lines{list: []line{{name: "a", marks: c.marks}}}.keys(c.x, c.y)[0]
		if math.Abs(k.y-c.want) > 1e-12 {
			t.Errorf("%s: named at %v, want %v", name, k.y, c.want)
		}
	}
}
