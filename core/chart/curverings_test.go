package chart

import (
	"image/color"
	"math"
	"testing"

	"parallelogram/core"
	"parallelogram/core/scaling"
)

// ringedBy returns the share of a circle around a place that has a colour.
func ringedBy(p Picture, x, y, radius float64, c color.RGBA) float64 {
	lit, steps := 0, 64
	for i := range steps {
		angle := 2 * math.Pi * float64(i) / float64(steps)
		if p.Image.RGBAAt(int(x+radius*math.Cos(angle)), int(y+radius*math.Sin(angle))) == c {
			lit++
		}
	}
	return float64(lit) / float64(steps)
}

func TestRings(t *testing.T) {
	run := eightWays()
	good := lawful(scaling.Amdahl, 0.02, 0)
	noisy := *good
	noisy.Speedup.CI.Low = 0.9
	selected := core.Cell{Strategy: core.Subprocess, Workers: 4, Cores: 8}
	for _, kind := range curveKinds {
		for name, c := range map[string]struct {
			view        View
			recommended bool
			selected    bool
		}{
			"recommended":  {View{Answer: good}, true, false},
			"not resolved": {View{Answer: &noisy}, false, false},
			"hidden":       {View{Answer: good, Hidden: Hidden{}.Toggled(core.Goroutine)}, false, false},
			"selected":     {View{Selected: selected}, false, true},
			"both":         {View{Answer: good, Selected: good.Chosen}, true, true},
		} {
			c.view.Kind = kind
			plain, marked := drawn(t, run, View{Kind: kind, Hidden: c.view.Hidden}, Light(), 800, 500, 144), drawn(t, run, c.view, Light(), 800, 500, 144)
			rings := func(p Picture, cell core.Cell, radius float64, c color.RGBA) bool {
				for _, at := range p.Points {
					if at.Cell == cell && ringedBy(p, at.X, at.Y, 2*radius, c) > 0.25 {
						return true
					}
				}
				return false
			}
			if rings(plain, good.Chosen, recommendedRadius, opaque(Light().Good)) || rings(plain, selected, selectedRadius, opaque(Light().Foreground)) {
				t.Fatalf("%s, %s: there are rings already", kind, name)
			}
			if got := rings(marked, good.Chosen, recommendedRadius, opaque(Light().Good)); got != c.recommended {
				t.Errorf("%s, %s: recommended %v, want %v", kind, name, got, c.recommended)
			}
			if got := rings(marked, c.view.Selected, selectedRadius, opaque(Light().Foreground)); got != c.selected {
				t.Errorf("%s, %s: selected %v, want %v", kind, name, got, c.selected)
			}
		}
	}
}

func TestTheRingIsNamed(t *testing.T) {
	good := lawful(scaling.Amdahl, 0.02, 0)
	noisy := *good
	noisy.Speedup.CI.Low = 0.9
	for want, view := range map[bool]View{true: {Answer: good}, false: {Answer: &noisy}} {
		for _, view.Kind = range curveKinds {
			got := false
			for _, text := range textsOf(t, eightWays(), view) {
				got = got || text == english.Recommended
			}
			if got != want {
				t.Errorf("%s: the ring is named: %v, want %v", view.Kind, got, want)
			}
		}
	}
}
