package chart

import (
	"math"
	"testing"

	"parallelogram/core"
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
