package chart

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/curve"
	"parallelogram/core/chart/view"
)

func TestHiddenIsASet(t *testing.T) {
	var none Hidden
	both := none.Toggled("subprocess").Toggled("goroutine")
	if !both.Has("goroutine") || !both.Has("subprocess") || both.Has("go") {
		t.Errorf("%v does not hold just what was put in", both)
	}
	if both != none.Toggled("goroutine").Toggled("subprocess") {
		t.Error("the order in which strategies are hidden matters")
	}
	if both.Toggled("goroutine").Toggled("subprocess") != none {
		t.Error("what is toggled twice is not as it was")
	}
}

func TestValueIsTheInverseOfThePlace(t *testing.T) {
	for _, logX := range []bool{false, true} {
		run := synthetic(2, 8, 10, 0.812, 1, 2, 4, 8)
		picture := drawn(t, run, View{LogX: logX, LogY: true}, Light(), 800, 500, 72)
		for _, p := range picture.Points {
			x, _ := picture.Value(p.X, p.Y)
			if p.Cell != core.Baseline && math.Abs(x-float64(p.Cell.Workers)) > 0.15 { // strategies stand beside each other
				t.Errorf("log %v: under the point of %v lies the count %.2f", logX, p.Cell, x)
			}
		}
	}
}

// nameOf returns where a strategy is named.
func nameOf(t *testing.T, p Picture, s core.Strategy) image.Rectangle {
	t.Helper()
	for _, n := range p.Names {
		if n.Strategy == s {
			return n.At
		}
	}
	t.Fatalf("%s is not named among %v", s, p.Names)
	return image.Rectangle{}
}

// holds reports whether a colour is in a part of a picture.
func holds(p Picture, at image.Rectangle, c color.RGBA) bool {
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			if p.Image.RGBAAt(x, y) == c {
				return true
			}
		}
	}
	return false
}

func TestHiddenStrategiesKeepTheirNames(t *testing.T) {
	run := eightWays()
	for _, kind := range curveKinds {
		for _, width := range []int{900, 330} { // names at the ends, and above
			all := drawn(t, run, View{Kind: kind}, Light(), width, 500, 72)
			less := drawn(t, run, View{Kind: kind, Hidden: Hidden{}.Toggled(core.Goroutine).Toggled(core.Serial)}, Light(), width, 500, 72)
			blue := opaque(Light().Series[0])
			if len(all.Names) != 3 || len(less.Names) != 3 {
				t.Fatalf("%s: names %v and %v, want 3", kind, all.Names, less.Names)
			}
			if !holds(all, nameOf(t, all, core.Goroutine), blue) {
				t.Errorf("%s, %d pixels: no name is at %v", kind, width, nameOf(t, all, core.Goroutine))
			}
			struck := opaque(Light().Faint(Light().Muted, 0.6))
			if at := nameOf(t, less, core.Goroutine); holds(less, at, blue) || !holds(less, at, struck) {
				t.Errorf("%s, %d pixels: the hidden name at %v is not muted", kind, width, at)
			}
			if holds(less, less.Area, blue) {
				t.Errorf("%s, %d pixels: the hidden strategy is drawn", kind, width)
			}
			for _, at := range less.Points {
				if at.Cell.Strategy != core.Subprocess {
					t.Errorf("%s: %v has a point", kind, at.Cell)
				}
			}
		}
	}
}

// Names stay in their order, each where its line would end, whatever is hidden.
func TestHiddenNamesStayInTheirPlaces(t *testing.T) {
	run := synthetic(5, 64, 10, 3, powers(128)...)
	all := Hidden{}.Toggled(core.Serial)
	for _, s := range run.Experiment.Strategies[1:] {
		all = all.Toggled(s)
	}
	for _, kind := range curveKinds {
		want := inOrder(drawn(t, run, View{Kind: kind, LogY: true}, Light(), 900, 600, 72))
		if len(want) != 6 {
			t.Fatalf("%s: %v are named, want 6", kind, want)
		}
		for _, s := range append(want, "") {
			hidden := all.Toggled(s) // all but one
			if s == "" {
				hidden = all
			}
			got := inOrder(drawn(t, run, View{Kind: kind, LogY: true, Hidden: hidden}, Light(), 900, 600, 72))
			if !slices.Equal(got, want) {
				t.Errorf("%s without%v: from the top %v, want %v", kind, hidden, got, want)
			}
		}
	}
	// Where hiding does not move the axis, no name moves.
	v := View{Kind: Efficiency}
	before := nameOf(t, drawn(t, eightWays(), v, Light(), 900, 600, 72), core.Subprocess)
	v.Hidden = v.Hidden.Toggled(core.Subprocess)
	if at := nameOf(t, drawn(t, eightWays(), v, Light(), 900, 600, 72), core.Subprocess); at != before {
		t.Errorf("hidden, the name stands at %v, shown at %v", at, before)
	}
}

// inOrder returns the strategies by their names' places, from the top.
func inOrder(p Picture) []core.Strategy {
	slices.SortFunc(p.Names, func(a, b Name) int { return cmp.Compare(a.At.Min.Y, b.At.Min.Y) })
	var list []core.Strategy
	for _, n := range p.Names {
		list = append(list, n.Strategy)
	}
	return list
}

func TestTheAxisFitsWhatIsShown(t *testing.T) {
	run := eightWays()
	top := func(run core.Run, v View) float64 {
		p := drawn(t, run, v, Light(), 800, 500, 72)
		_, y := p.Value(0, 0)
		return y
	}
	both := Hidden{}.Toggled(core.Goroutine).Toggled(core.Subprocess)
	slow := run
	slow.Trials = append(slow.Trials[:len(slow.Trials):len(slow.Trials)], trial(core.Subprocess, 24, 8, 3))
	if all, less := top(slow, View{}), top(slow, View{Hidden: Hidden{}.Toggled(core.Subprocess)}); all < 3 || less > 1.2 {
		t.Errorf("the axis goes to %v s with the slow strategy, to %v s without", all, less)
	}
	if got := curve.Runtime(view.Of(of(run), View{Hidden: both.Toggled(core.Serial)}, Light())).Message; got.Text != "Every strategy is hidden" {
		t.Errorf("with all hidden the chart says %+v", got)
	}
	if got := curve.Runtime(view.Of(of(run), View{Hidden: both}, Light())).Message; got != (view.Message{}) {
		t.Errorf("with the serial program left the chart says %+v", got)
	}
}
