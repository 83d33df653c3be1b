package chart

import (
	"image"
	"image/color"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
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
		median := medians(run)
		for _, at := range p.Points {
			x, y := p.Value(at.X, at.Y)
			if want := median[at.Cell]; math.Abs(x-float64(at.Cell.Workers)) > 1e-9*x || math.Abs(y-want) > 1e-9*want {
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
			view.Zoom = Zoom{X: Range{Low: left, High: right}, Y: Range{Low: bottom, High: top}}
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
	run := answered(eightWays(), lawful(scaling.USL, 0.02, 0.001))
	view := View{Zoom: Zoom{X: Range{Low: 3.2, High: 5.1}, Y: Range{Low: 0.18, High: 0.23}}}
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
			if _, err := Draw(nil, View{Zoom: zoom}, Light(), 10, 10, 72); err == nil || !strings.Contains(err.Error(), "cannot show the range") {
				t.Errorf("%+v: error %v", zoom, err)
			}
		}
	}
}
